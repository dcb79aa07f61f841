//! What the index from ก to ฮ and from A to Z promises: whoever turns to the first letter of a name
//! finds it there, in either language, without a script.

use std::sync::LazyLock;

use amphoe::{
    build::Build,
    lang::{Lang, letter::Letter},
    site::{
        letters::NAMES_ON_A_PAGE,
        path,
        route::{Route, relative},
    },
    source::Tree,
};

use super::project::{CASE, built, page, real, titled};

static REAL: LazyLock<Build> = LazyLock::new(|| built(&real()));

/// Every page of the index of a language: its path, its letter, and where its names lead.
fn index(build: &Build, lang: Lang) -> Vec<(String, Letter, Vec<String>)> {
    let routes = build.site.routes.iter().filter(|(_, claim)| claim.lang == lang);
    let letters = routes.filter_map(|(path, claim)| match claim.route {
        Route::Letter(letter, _) => Some((path.to_owned(), letter)),
        _ => None,
    });
    let pages = letters.map(|(path, letter)| {
        let html = page(build, &path);
        let names = html.split_once("index-names\">").map_or("", |(_, rest)| rest);
        let names = names.split_once("</ul>").map_or("", |(names, _)| names);
        let hrefs = names.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let hrefs = hrefs.map(str::to_owned).collect();
        (path, letter, hrefs)
    });
    pages.collect()
}

/// The ids of the letters that the page at `target` stands under.
fn letters_of(build: &Build, lang: Lang, target: &str) -> Vec<String> {
    let pages = index(build, lang).into_iter();
    let under = pages.flat_map(|(path, letter, hrefs)| {
        let href = relative(&path, target);
        let times = hrefs.iter().filter(|known| **known == href).count();
        std::iter::repeat_n(letter.id(), times)
    });
    under.collect()
}

#[test]
fn every_case_place_organisation_and_page_stands_under_one_letter_in_each_language() {
    for lang in Lang::ALL {
        let pages = index(&REAL, lang);
        let mut wrong = Vec::new();
        let mut found = 0;
        for (target, claim) in REAL.site.routes.iter().filter(|(_, claim)| claim.lang == lang) {
            let is_filed = match &claim.route {
                Route::Case(id) => REAL.site.case(*id).counts(),
                Route::District(_)
                | Route::Province(_)
                | Route::Cluster(_)
                | Route::Organisation(_)
                | Route::Text(_) => true,
                _ => false,
            };
            let under: usize = pages
                .iter()
                .map(|(path, _, hrefs)| {
                    let href = relative(path, target);
                    hrefs.iter().filter(|known| **known == href).count()
                })
                .sum();
            found += under;
            if under != usize::from(is_filed) {
                wrong.push(format!("{target}: {under}"));
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
        assert_eq!(found, pages.iter().map(|(_, _, hrefs)| hrefs.len()).sum::<usize>());
        assert!(found > 878, "a district is a place");
    }
}

#[test]
fn a_place_stands_under_its_name_and_not_under_the_word_for_what_it_is() {
    for (thai, english, path) in [
        ("mo-ma", "m", "districts/6306/"),
        ("so-sua", "s", "provinces/47/"),
        ("pho-samphao", "u", "clusters/northeast-upper-2/"),
    ] {
        assert_eq!(letters_of(&REAL, Lang::Th, path), [thai], "{path}");
        assert_eq!(letters_of(&REAL, Lang::En, &format!("en/{path}")), [english], "{path}");
    }
}

#[test]
fn titles_stand_under_their_first_consonant_ru_and_lu_and_digits_where_they_belong() {
    for (title, letter) in [
        ("เขื่อนของตำบล", "kho-khai"),
        ("ไม้ไผ่ทั้งหมู่บ้าน", "mo-ma"),
        ("“ฝาย” ที่หมู่บ้านสร้างเอง", "fo-fa"),
        ("ฤดูแล้งที่มีน้ำใช้", "ru"),
        ("ฦาชาในตลาด", "lu"),
        ("OTOP ของตำบล", "o"),
        ("5 ส ในสำนักงาน", "other"),
        ("๕ ส ในสำนักงาน", "other"),
    ] {
        let site = built(&Tree::from_literal(&format!(
            "-- content/cases/waste-bank/index.th.md --\n{}",
            titled(title)
        )));
        // No edition in English: its readers find the title as it is written.
        for (lang, path) in [(Lang::Th, "cases/waste-bank/"), (Lang::En, "en/cases/waste-bank/")] {
            assert_eq!(letters_of(&site, lang, path), [letter], "{title}");
        }
    }
}

#[test]
fn names_under_a_letter_stand_in_the_order_of_the_dictionary() {
    let order = |names: &[&str], html: &str| {
        let at: Vec<_> =
            names.iter().map(|name| html.find(&format!("{name}<")).expect(name)).collect();
        assert!(at.is_sorted(), "{names:?}");
    };
    let thai = page(&REAL, "a-z/cho-chang/");
    order(&["ชนแดน", "ช้างกลาง", "ชานุมาน", "เชียงของ", "เชียงใหม่", "ไชยา", "ไชโย"], &thai);
    let english = page(&REAL, "en/a-z/m/");
    order(&["Mae Ai", "Mae Sot", "Mancha Khiri", "Muak Lek"], &english);
}

#[test]
fn a_letter_with_nothing_under_it_has_a_page_and_is_no_link_among_the_letters() {
    let all = page(&REAL, "a-z/");
    assert!(all.contains("<a href=\"ko-kai/\">ก</a>"));
    assert!(all.contains("<span>ฃ</span>") && !all.contains("kho-khuat"));
    // Nothing is called by Latin letters in Thai: that alphabet need not be read through.
    assert!(!all.contains("<span>A</span>") && page(&REAL, "en/a-z/").contains(">A<"));
    let empty = page(&REAL, "a-z/kho-khuat/");
    assert!(empty.contains("class=\"nothing\"") && empty.contains("noindex"));
    let sitemap = page(&REAL, "sitemap.xml");
    assert!(sitemap.contains("/a-z/ko-kai/") && !sitemap.contains("/a-z/kho-khuat/"));
}

/// A site with so many cases under one letter that its page is full, in Thai alone.
fn crowded() -> Build {
    let case = |n: usize| {
        let title = format!("title: ฮูปแต้ม {n}");
        let text = titled("X").replace("ชื่อเรื่อง: X", &title);
        format!("-- content/cases/case-{n}/index.th.md --\n{text}")
    };
    let translation = |n: usize| {
        format!(
            "-- content/cases/case-{n}/index.en.md --\n---\ntitle: Mural {n}\nsummary: Not measured\n---\n## Steps\n\nA meeting\n"
        )
    };
    let cases = (1..=NAMES_ON_A_PAGE).map(|n| case(n) + &translation(n));
    built(&Tree::from_literal(&cases.collect::<String>()))
}

#[test]
fn a_full_letter_has_several_pages_and_each_leads_to_the_other_language() {
    let site = crowded();
    let pages = site.site.letters.pages(Lang::Th, Letter::Thai('ฮ'));
    assert!(pages > 1 && site.site.letters.pages(Lang::En, Letter::Thai('ฮ')) == 1);
    let first = page(&site, "a-z/ho-nokhuk/");
    assert!(first.contains("href=\"page/2/\" rel=\"next\""));
    let second = page(&site, &path::of_letter(Letter::Thai('ฮ'), 2));
    assert!(second.contains("href=\"../../\" rel=\"prev\""));
    // In English there is no second page of ฮ: the switch leads to the first, which is no edition.
    assert!(
        second.contains("<a class=\"switch\" href=\"../../../../en/a-z/ho-nokhuk/\" lang=\"en\">")
    );
    assert!(!second.contains("hreflang"));
    assert!(first.contains("hreflang=\"en\""));
    let names = |html: &str| html.matches("class=\"what\"").count();
    assert_eq!(names(&first), NAMES_ON_A_PAGE);
    assert!(names(&second) > 0);
}

#[test]
fn what_is_withdrawn_or_a_draft_stands_under_no_letter() {
    for more in ["withdrawn: เจ้าของขอถอน\n", "draft: yes\n"] {
        let case = CASE.replacen("---\n", &format!("---\n{more}"), 1);
        let site = built(&Tree::from_literal(&format!(
            "-- content/cases/waste-bank/index.th.md --\n{case}"
        )));
        assert_eq!(letters_of(&site, Lang::Th, "cases/waste-bank/"), Vec::<String>::new());
    }
}

#[test]
fn whoever_cannot_search_is_led_to_the_index() {
    for (path, href) in [
        ("search/", "../a-z/"),
        ("en/search/", "../a-z/"),
        ("", "a-z/"),
        ("404.html", "https://amphoe.example/a-z/"),
        ("404.html", "https://amphoe.example/en/a-z/"),
    ] {
        assert!(page(&REAL, path).contains(&format!("href=\"{href}\"")), "{path}");
    }
}

#[test]
fn whoever_asks_can_read_how_search_works_and_turns_to_the_index_from_there() {
    for (root, about) in [("", "about/"), ("en/", "en/about/")] {
        for path in [format!("{root}search/"), about.to_owned()] {
            assert!(page(&REAL, &path).contains("href=\"../how-search-works/\""), "{path}");
        }
        let told = page(&REAL, &format!("{root}how-search-works/"));
        assert!(told.contains("href=\"../a-z/\">"), "{root}");
    }
}

//! Two editions of one case: what a reader gets who asks for the language that is there, for the
//! one that is not, and for one that fell behind.

use std::collections::BTreeMap;

use amphoe::{
    build::{Build, Memo, build},
    content::words,
    diagnostic::Severity,
    lang::Lang,
    source::{Source, Tree},
};

use super::project::{built, files, options, page};

const THAI: &str = "\
-- content/site.yaml --
title: {th: คลังของเรา, en: Our library}
-- content/cases/weir/index.th.md --
---
title: ฝายชะลอน้ำที่แม่ใจ
summary: ชาวบ้านทำฝายชะลอน้ำ ยังไม่ได้วัดผล
place: อ.แม่ใจ จ.พะเยา
level: district
themes: [water]
status: acting
sources:
  - {title: ข่าวอำเภอ, date: 3 พ.ย. 2565, url: https://example.org/a}
needs: [น้ำ, คน]
---
## ขั้นตอนการดำเนินงาน

ทำฝาย[^1]

## เรื่องเล่า

ข้าวและข่าว
";

const ENGLISH: &str = "\
-- content/cases/weir/index.en.md --
---
title: Check dams in Mae Chai
summary: Villagers built check dams; nothing was measured
translated_from: {rule: w1}
needs: [Water, People]
---
## Steps

Dams[^1]

## A story

Rice and news
";

fn tree(literals: &[&str]) -> Tree {
    Tree::from_literal(&literals.concat())
}

/// What is made of `tree`, which has no error.
fn sound(tree: &Tree) -> Build {
    let build = built(tree);
    let errors: Vec<_> = build.said.iter().filter(|it| it.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    build
}

/// Every text of the site that `tree` makes.
fn site(tree: &Tree) -> BTreeMap<String, String> {
    let texts = files(&sound(tree)).into_iter();
    texts.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// The codes of the errors that `tree` has, with how many places each names.
fn errors(tree: &Tree) -> Vec<(&'static str, usize)> {
    let build = built(tree);
    let errors = build.said.iter().filter(|said| said.severity() == Severity::Error);
    errors.map(|said| (said.code(), 1 + said.also.len())).collect()
}

const TH: &str = "cases/weir/index.html";
const EN: &str = "en/cases/weir/index.html";
const WHOLE_TH: &str = "https://amphoe.example/cases/weir/";
const WHOLE_EN: &str = "https://amphoe.example/en/cases/weir/";

/// A piece of a page without its tags.
fn plain(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect()
}

fn canonical(page: &str) -> &str {
    let (_, rest) =
        page.split_once("rel=\"canonical\" href=\"").expect("it has a canonical address");
    rest.split('"').next().unwrap_or_default()
}

fn has_alternates(page: &str) -> bool {
    page.contains("<link rel=\"alternate\" hreflang=")
}

/// Of the sitemap, the entry of an address.
fn entry<'s>(sitemap: &'s str, address: &str) -> Option<&'s str> {
    let loc = format!("<loc>{address}</loc>");
    sitemap.split("<url>").find(|entry| entry.contains(&loc))
}

#[test]
fn two_editions_name_each_other_and_themselves() {
    let site = site(&tree(&[THAI, ENGLISH]));
    for (path, own, words) in [(TH, WHOLE_TH, "ฝายชะลอน้ำ"), (EN, WHOLE_EN, "Check dams")]
    {
        let page = &site[path];
        assert_eq!(canonical(page), own);
        for (lang, href) in [("th", WHOLE_TH), ("en", WHOLE_EN), ("x-default", WHOLE_TH)] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">");
            assert!(page.contains(&link), "{path} does not name {lang}");
        }
        assert!(page.contains(words) && !page.contains("notice-fallback"), "{path}");
        assert!(page.contains("rel=\"alternate\">"), "{path}: the switch leads to an edition");
        let entry = entry(&site["sitemap.xml"], own).expect("it stands in the sitemap");
        assert!(entry.contains("<lastmod>2022-11-03</lastmod>"), "{entry}");
        assert_eq!(entry.matches("hreflang=").count(), 3, "{entry}");
    }
    // The recognised section has one name in both.
    assert!(site[TH].contains("id=\"steps\"") && site[EN].contains("id=\"steps\""));
    assert!(site[TH].contains("en/cases/weir/#steps") && site[EN].contains("cases/weir/#steps"));
}

#[test]
fn a_case_in_one_language_has_a_page_in_the_other_which_says_so() {
    let english = ENGLISH
        .replace("translated_from: {rule: w1}\n", "place: อ.แม่ใจ จ.พะเยา\nlevel: district\nthemes: [water]\nstatus: acting\nsources: [{title: News, date: 2022-11-03, url: https://example.org/a}]\n");
    for (literals, own, other, whole, other_whole, lang, words) in [
        (vec![THAI], TH, EN, WHOLE_TH, WHOLE_EN, "th", "ฝายชะลอน้ำที่"),
        (
            vec!["-- content/site.yaml --\ntitle: {th: ก, en: A}\n", &english],
            EN,
            TH,
            WHOLE_EN,
            WHOLE_TH,
            "en",
            "Check dams",
        ),
    ] {
        let site = site(&tree(&literals));
        let page = &site[other];
        assert_eq!(canonical(page), whole);
        assert_eq!(canonical(&site[own]), whole);
        assert!(!has_alternates(page) && !has_alternates(&site[own]));
        assert!(page.contains("notice-fallback"), "the page says which language it is in");
        for page in [page, &site[own]] {
            let (_, switch) = page.split_once("class=\"switch\"").expect("a way to the other page");
            let switch = switch.split_once('>').map_or(switch, |(tag, _)| tag);
            assert!(!switch.contains("alternate") && !switch.contains("hreflang"), "{switch}");
        }
        let (_, title) = page.split_once("<h1").expect("it has a title");
        let title = title.split("</h1>").next().unwrap_or_default();
        let marked = title.contains(&format!("lang=\"{lang}\"")) && plain(title).contains(words);
        assert!(marked, "words carry their language: {title}");
        // The page that is shared is the one that was read.
        assert!(page.contains(&format!("property=\"og:url\" content=\"{other_whole}\"")));
        assert!(entry(&site["sitemap.xml"], whole).is_some_and(|it| !it.contains("hreflang")));
        assert_eq!(entry(&site["sitemap.xml"], other_whole), None);
        let feed = if other == EN { &site["en/feed.xml"] } else { &site["feed.xml"] };
        assert!(feed.contains(&format!("<entry xml:lang=\"{lang}\">")), "{feed}");
        assert!(feed.contains(&format!("<id>{other_whole}</id>")), "{feed}");
    }
}

#[test]
fn the_default_language_stands_at_the_root() {
    let english_first = THAI.replace("title: {th: ค", "default_language: en\ntitle: {th: ค");
    let site = site(&tree(&[&english_first, ENGLISH]));
    assert!(site["cases/weir/index.html"].contains("Check dams"));
    assert!(site["th/cases/weir/index.html"].contains("ฝายชะลอน้ำ"));
    assert!(
        site["cases/weir/index.html"]
            .contains("hreflang=\"x-default\" href=\"https://amphoe.example/cases/weir/\"")
    );
    assert!(!site.contains_key("en/index.html"));
}

#[test]
fn a_translation_that_gives_a_fact_another_value_is_refused_at_both_lines() {
    let same = ENGLISH.replace("needs:", "status: acting\nneeds:");
    assert_eq!(errors(&tree(&[THAI, &same])), []);
    let other = ENGLISH.replace("needs:", "status: ended\nneeds:");
    assert_eq!(errors(&tree(&[THAI, &other])), [("fact-in-translation", 2)]);
    let short = ENGLISH.replace("[Water, People]", "[Water]");
    assert_eq!(errors(&tree(&[THAI, &short])), [("list-lengths-differ", 2)]);
    let alone = tree(&["-- content/site.yaml --\ntitle: {th: ก, en: A}\n", ENGLISH]);
    assert!(errors(&alone).contains(&("no-original", 1)));
}

/// `tree` with its English edition stamped with the digests of the Thai one.
fn stamped(mut tree: Tree) -> Tree {
    let build = built(&tree);
    let original = build.site.documents().find(|it| it.lang == Lang::Th).expect("it is Thai");
    let digests: String = words::digests(&original.front, &original.outline)
        .iter()
        .map(|(part, digest)| format!(", {part}: {digest}"))
        .collect();
    let path = "content/cases/weir/index.en.md";
    let english = tree
        .source(path)
        .expect("it is there")
        .text
        .replace("{rule: w1}", &format!("{{rule: w1{digests}}}"));
    tree.insert(Source::new(path, english));
    tree
}

fn edited(tree: &Tree, from: &str, to: &str) -> Tree {
    let mut tree = tree.clone();
    let path = "content/cases/weir/index.th.md";
    let text = &tree.source(path).expect("it is there").text;
    assert!(text.contains(from));
    let text = text.replace(from, to);
    tree.insert(Source::new(path, text));
    tree
}

#[test]
fn a_translation_says_which_parts_of_its_original_changed_and_nothing_else_wakes_it() {
    let fresh = stamped(tree(&[THAI, ENGLISH]));
    let behind = |tree: &Tree| {
        let page = page(&sound(tree), "en/cases/weir/");
        let notice = page.split_once("notice-behind").map(|(_, rest)| rest.to_owned());
        notice.map(|rest| rest.split("</p>").next().unwrap_or_default().to_owned())
    };
    assert_eq!(behind(&fresh), None);
    // Facts, broken lines and marks without width are no words.
    for (from, to) in [
        ("status: acting", "status: ended"),
        ("ข้าวและข่าว", "ข้าวและข่าว\n\n"),
        ("ทำฝาย[", "ทำ\u{200b}ฝาย["),
    ] {
        assert_eq!(behind(&edited(&fresh, from, to)), None, "{to}");
    }
    for (from, to, part) in [
        ("ที่แม่ใจ", "ในแม่ใจ", "title"),
        ("ยังไม่ได้วัดผล", "วัดผลแล้ว", "summary"),
        ("ทำฝาย[", "ทำฝายสองแห่ง[", "What was done, step by step"),
        ("ข้าวและข่าว", "ข้าวและขาว", "heading 2"),
        ("ทำฝาย[^1]", "ทำฝาย[^1]\n\n## ผลผลิตและผลลัพธ์\n\nน้ำมากขึ้น", "Outputs and outcomes"),
        ("## ขั้นตอน", "เมื่อก่อนน้ำแล้ง\n\n## ขั้นตอน", "opening text"),
    ] {
        let said = behind(&edited(&fresh, from, to)).unwrap_or_default();
        assert!(said.contains(part), "{part} is not named: {said}");
    }
}

#[test]
fn a_source_of_which_nobody_told_the_language_is_marked_by_its_letters() {
    let site = site(&tree(&[THAI, ENGLISH]));
    let source = |path: &str| {
        let (_, source) = site[path].split_once("id=\"source-1\"").expect("it has a source");
        source.split("</li>").next().unwrap_or_default().to_owned()
    };
    assert!(source(EN).contains("<p class=\"source\" lang=\"th\">"), "{}", source(EN));
    assert!(!source(TH).contains("lang="), "{}", source(TH));
}

#[test]
fn each_page_of_a_long_list_has_a_title_of_its_own() {
    let cases: Vec<String> = (0..48)
        .map(|n| {
            let case = THAI.split_once("-- content/cases/").expect("it has a case").1;
            format!("\n-- content/cases/{}", case.replace("weir/", &format!("weir-{n}/")))
        })
        .collect();
    let site = site(&tree(&["-- content/site.yaml --\ntitle: {th: ก, en: A}\n", &cases.concat()]));
    let title = |path: &str| {
        let (_, title) = site[path].split_once("<title>").expect("it has a title");
        title.split(" – ").next().unwrap_or_default().to_owned()
    };
    let (first, second) = ("cases/index.html", "cases/page/1/index.html");
    assert_eq!(title(second), format!("{} หน้า 2 จาก 2", title(first)));
    assert_eq!(title(&format!("en/{second}")), "All cases, page 2 of 2");
    // The number alone is shown, and spoken as a page's.
    assert!(site[first].contains("aria-label=\"หน้า 2\">2</a>"), "{}", site[first]);
}

#[test]
fn a_section_that_stands_twice_loses_no_word() {
    let twice = THAI.to_owned() + "\n## ขั้นตอนการดำเนินงาน\n\nแล้วซ่อมฝาย\n";
    let site = site(&tree(&[&twice]));
    for path in [TH, EN] {
        for words in ["ทำฝาย", "ข้าวและข่าว", "แล้วซ่อมฝาย"]
        {
            assert!(site[path].contains(words), "{path} lost {words}");
        }
        assert_eq!(site[path].matches("id=\"steps\"").count(), 1);
    }
}

#[test]
fn what_was_withdrawn_leaves_lists_feeds_and_the_pages_of_others() {
    let gone = THAI.replace("status: acting", "status: acting\nwithdrawn: อำเภอขอถอน");
    let other = "\n-- content/cases/other/index.th.md --\n---
title: เรื่องอื่น
summary: เรื่องที่อ้างถึงเรื่องที่ถอน
place: อ.ดอกคำใต้ จ.พะเยา
level: district
themes: [water]
status: acting
replicates: weir
related: [weir]
sources: [{title: ข่าว, date: 2565-11-04, url: https://example.org/b}]
---
## ขั้นตอนการดำเนินงาน

ทำต่อ
";
    let site = site(&tree(&[&gone, other]));
    assert!(site[TH].contains("noindex"));
    assert!(site[TH].contains("<strong>เหตุผล:</strong> <span>อำเภอขอถอน</span>"));
    let reason = "<strong>Reason (as given in Thai):</strong> <span lang=\"th\">อำเภอขอถอน</span>";
    assert!(site[EN].contains(reason), "who reads no Thai learns what the Thai words are");
    for (path, text) in &site {
        let is_its_own = path == TH || path == EN || path == "addresses.txt";
        assert!(is_its_own || !text.contains("ฝายชะลอน้ำ"), "{path} still tells of it");
        assert!(is_its_own || !text.contains("cases/weir/"), "{path} still leads to it");
    }
}

#[test]
fn a_feed_tells_of_the_site_a_theme_or_a_province() {
    let site = site(&tree(&[THAI, ENGLISH]));
    for path in ["feed.xml", "themes/water/feed.xml", "provinces/56/feed.xml"] {
        assert!(site[path].contains(&format!("<id>{WHOLE_TH}</id>")), "{path} misses the case");
        let english = &site[&format!("en/{path}")];
        assert!(english.contains(&format!("<id>{WHOLE_EN}</id>")), "en/{path} misses the case");
        assert!(site[path].contains(&format!(
            "rel=\"self\" type=\"application/atom+xml\" href=\"https://amphoe.example/{path}\""
        )));
    }
    // Whoever waits for the first case of a province can, and nothing changes from day to day.
    let empty = &site["provinces/47/feed.xml"];
    assert!(!empty.contains("<entry") && empty.contains("<updated>2022-11-03T"), "{empty}");
    assert!(site["provinces/56/index.html"].contains("href=\"feed.xml\""));
    assert!(site["themes/water/index.html"].contains("href=\"feed.xml\""));
    assert!(site["feed.xml"].contains("คลังของเรา") && site["en/feed.xml"].contains("Our library"));
}

#[test]
fn only_addresses_that_an_author_can_keep_are_promised() {
    let site = site(&tree(&[THAI, ENGLISH]));
    let promised: Vec<&str> = site["addresses.txt"].lines().collect();
    assert!(promised.is_sorted());
    for kept in ["/", "/cases/weir/", "/en/cases/weir/", "/districts/5607/", "/themes/water/"] {
        assert!(promised.contains(&kept), "{kept} is not promised");
    }
    // A year has a page while a case is of that year: correcting a date must not be an error.
    assert!(site.contains_key("years/2022/index.html"));
    assert!(!promised.contains(&"/years/2022/"));

    let corrected = edited(&tree(&[THAI, ENGLISH]), "3 พ.ย. 2565", "3 พ.ย. 2564");
    let previous = promised.iter().map(|path| path.trim_start_matches('/').to_owned()).collect();
    let mut options = options();
    options.previous = previous;
    let errors = |tree: &Tree| {
        let build = build(tree, &options, &mut Memo::default());
        let errors = build.said.iter().filter(|said| said.severity() == Severity::Error);
        errors.map(|said| said.code()).collect::<Vec<_>>()
    };
    assert_eq!(errors(&corrected), [""; 0]);
    // A case that moved is missed, once for both languages, until the old address is an alias.
    let moved = |aliases: &str| {
        let thai = THAI
            .replace("cases/weir/", "cases/dams/")
            .replace("needs:", &format!("{aliases}needs:"));
        tree(&[&thai, &ENGLISH.replace("cases/weir/", "cases/dams/")])
    };
    assert_eq!(errors(&moved("")), ["address-lost"]);
    assert_eq!(errors(&moved("aliases: [/cases/weir/]\n")), [""; 0]);
    let site = self::site(&moved("aliases: [/cases/weir/]\n"));
    assert!(site[TH].contains("ฝายชะลอน้ำที่แม่ใจ") && site[EN].contains("Check dams in Mae Chai"));
    assert!(site[TH].contains("url=../dams/") || site[TH].contains("../dams/"), "{}", site[TH]);
    assert_eq!(canonical(&site[EN]), "https://amphoe.example/en/cases/dams/");
}

#[test]
fn an_office_that_is_named_in_thai_alone_is_marked_as_thai_on_the_english_page() {
    let contact = "status: acting
contact: {office: ที่ว่าการอำเภอแม่ใจ, phone: 0 5449 9000}
visits: {accepts: yes, office: ที่ว่าการอำเภอแม่ใจ}
approved: {office: ที่ว่าการอำเภอแม่ใจ, date: 2566-01-15, ref: พย 1234/567}";
    let site = site(&tree(&[&THAI.replace("status: acting", contact)]));
    let office = "lang=\"th\">ที่ว่าการอำเภอแม่ใจ<";
    assert_eq!(site[EN].matches(office).count(), 3, "the contact, the visits, the approval");
    assert_eq!(site[TH].matches(office).count(), 0, "it is no foreign name in Thai");
}

#[test]
fn offices_are_called_as_the_readers_own_edition_calls_them() {
    let offices = |th: &str| {
        let keys = ["contact: {office", "visits: {accepts: yes, office", "approved: {office"];
        let lines = keys.iter().zip(["ก", "ข", "ค"]).map(|(key, n)| format!("{key}: {th} {n}}}\n"));
        lines.collect::<String>()
    };
    let thai = THAI.replace("needs:", &format!("{}needs:", offices("สำนักงาน")));
    let words = offices("Bureau").replace("accepts: yes, ", "");
    let english = ENGLISH.replace("needs:", &format!("{words}needs:"));
    let site = site(&tree(&[&thai, &english]));
    for (path, told, other) in [(TH, "สำนักงาน", "Bureau"), (EN, "Bureau", "สำนักงาน")]
    {
        let page = plain(&site[path]);
        assert_eq!(page.matches(told).count(), 3, "{path}");
        assert_eq!(page.matches(other).count(), 0, "{path}");
    }
    // Where the reader's edition is silent, the original's name is told, and in which language.
    let site = self::site(&tree(&[&thai, ENGLISH]));
    assert!(site[EN].contains("<span lang=\"th\">สำนักงาน ข</span>"));
}

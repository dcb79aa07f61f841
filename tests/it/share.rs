//! What people see when somebody sends them the address of a page: a picture of its own for each
//! edition of a case, the site's for every other page.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

use amphoe::{
    build::{Build, Memo, build},
    digest::Digest,
    lang::Lang,
    raster::{HEIGHT, WIDTH},
    render::{self, RenderError, view::share::Block},
    site::{
        evidence::Evidence,
        resolve::Options,
        route::{Claim, Route},
        share::Share,
    },
    source::{Source, Tree},
    theme::Theme,
};
use proptest::prelude::*;

use super::project::{CASE, FILE, built, options, page, real};

const BASE: &str = "https://amphoe.example/";

/// The addresses of the pictures, from the root.
fn paths(build: &Build) -> BTreeSet<String> {
    let shares = build.site.routes.iter().filter(|(_, it)| matches!(it.route, Route::Share(_)));
    shares.map(|(path, _)| path.to_owned()).collect()
}

fn bytes(build: &Build, path: &str) -> Vec<u8> {
    let claim = build.site.routes.get(path).unwrap_or_else(|| panic!("{path} is claimed"));
    render::bytes(&build.site, &build.theme, path, claim).expect("it is drawn")
}

/// The address that a page gives to whoever shares it, from the root.
fn shared(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<meta property=\"og:image\" content=\"")?;
    let whole = rest.split('"').next()?;
    Some(whole.strip_prefix(BASE).unwrap_or_else(|| panic!("{whole} is a whole address")))
}

fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree::default();
    for (path, text) in files {
        let source = Source::new(*path, *text);
        tree.sources.insert(source.path.clone(), source);
    }
    tree
}

#[test]
fn every_page_gives_a_picture_that_is_there_to_whoever_shares_it() {
    let build = built(&real());
    let pictures = paths(&build);
    let mut given = BTreeSet::new();
    let pages = build.site.routes.iter().filter(|(_, it)| it.route.is_page());
    // Of the hundreds of places and lists some say what all do.
    let pages = pages.enumerate().filter(|(at, (_, it))| {
        matches!(it.route, Route::Case(_)) || at % 40 == 0 && !matches!(it.route, Route::Moved(_))
    });
    for (_, (path, claim)) in pages {
        let page = page(&build, path);
        let picture = shared(&page).unwrap_or_else(|| panic!("{path} gives one"));
        assert!(pictures.contains(picture), "{path} gives {picture}");
        match claim.route {
            Route::Case(_) => assert!(picture.starts_with(path), "{path} gives {picture}"),
            _ => assert_eq!(picture.matches('/').count(), usize::from(path.starts_with("en/"))),
        }
        given.insert(picture.to_owned());
    }
    assert_eq!(given, pictures, "none is drawn for nobody");
}

#[test]
fn a_page_without_an_edition_of_its_own_gives_the_picture_of_the_original() {
    let build = built(&tree(&[(FILE, CASE)]));
    let thai = page(&build, "cases/waste-bank/");
    let english = page(&build, "en/cases/waste-bank/");
    assert_eq!(shared(&thai), shared(&english));
    assert_eq!(paths(&build).len(), 3, "the case's, and the site's in both languages");
    let alt =
        "<meta property=\"og:image:alt\" content=\"ธนาคารขยะบ้านเรา – อ.วานรนิวาส จ.สกลนคร – ระดับ";
    assert!(thai.contains(alt), "{thai}");
}

#[test]
fn a_picture_is_small_enough_for_a_chat_and_drawn_alike_each_time() {
    let build = built(&real());
    for path in paths(&build) {
        let once = bytes(&build, &path);
        let size = [&once[16..20], &once[20..24]];
        assert_eq!(size, [WIDTH, HEIGHT].map(u32::to_be_bytes), "{path}");
        assert!(once.len() <= 40 * 1024, "{path}: {} bytes", once.len());
        assert_eq!(once, bytes(&build, &path), "{path}");
    }
}

/// Otherwise a picture that is published already would be kept though it shows something else.
#[test]
fn the_name_of_a_picture_says_all_that_it_shows() {
    let site = "title: {th: คลังของเรา, en: Our library}\nbase_url: https://amphoe.example/\n";
    let demo = format!("{site}demo: true\n");
    let digits = format!("{site}thai_digits: true\n");
    let titled = |title: &str| CASE.replace("ธนาคารขยะบ้านเรา", title);
    let title = titled("ธนาคารขยะของพระราชดำริบ้านเรา");
    let place = CASE.replace("อ.วานรนิวาส", "อ.พังโคน");
    let told = format!("{CASE}\n## ผลที่เกิดขึ้น\n\nขยะลดลงจาก 3 ตันเหลือ 1 ตัน\n");
    let body = format!("{CASE}\nอีกย่อหน้าหนึ่ง\n");
    let invented = CASE.replace("\n---\n##", "\ndemo: true\n---\n##");
    let terms = "terms: [ธนาคารขยะบ้าน]\n";
    let word = "badge_demo: เรื่องแต่ง\n";
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12 6\"><path d=\"M0 0h6v6z\"/></svg>\n";
    let settings = "content/site.yaml";
    let variants: [&[(&str, &str)]; 11] = [
        &[(FILE, CASE)],
        &[(FILE, CASE), (settings, site)],
        &[(FILE, CASE), (settings, &demo)],
        &[(FILE, CASE), (settings, &digits)],
        &[(FILE, &title)],
        &[(FILE, &place)],
        &[(FILE, &told)],
        &[(FILE, &invented)],
        &[(FILE, CASE), ("content/protected-terms.yaml", terms)],
        &[(FILE, CASE), ("themes/default/strings/th.yaml", word)],
        &[(FILE, CASE), ("themes/default/share.svg", svg)],
    ];
    let mut known: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut names = BTreeSet::new();
    for files in variants {
        let build = built(&tree(files));
        for path in paths(&build) {
            let bytes = bytes(&build, &path);
            names.extend(path.starts_with("cases/").then(|| path.clone()));
            let known = known.entry(path.clone()).or_insert_with(|| bytes.clone());
            assert!(*known == bytes, "{path} is two pictures");
        }
    }
    // A Thai digit is seen in the level, a word for what is invented only where something is; the
    // name may change for more than is seen.
    assert_eq!(names.len(), variants.len(), "each of these changes the name");
    let other = built(&tree(&[(FILE, &body)]));
    assert!(
        paths(&other).iter().all(|path| known.contains_key(path)),
        "what is not shown does not"
    );
}

#[test]
fn a_picture_that_is_published_is_not_drawn_again() {
    let build = built(&tree(&[(FILE, CASE)]));
    let is_share = |claim: &Claim| matches!(claim.route, Route::Share(_));
    let drawn = |keep: fn(&str) -> bool| {
        let drawn = Mutex::new(0);
        let wrong = build.tabulate::<RenderError>(
            |path, _| keep(path),
            |_, claim, _| {
                *drawn.lock().expect("no thread fails") += usize::from(claim.is_some_and(is_share));
                Ok(())
            },
        );
        assert!(wrong.is_empty(), "{wrong:?}");
        drawn.into_inner().expect("no thread fails")
    };
    assert_eq!(drawn(|_| false), 3);
    assert_eq!(drawn(|path| !path.starts_with("en/")), 1, "the English one of the site");
}

/// A picture that is published under its name is not drawn again. So if other bytes come of the same,
/// as after an upgrade of a crate that draws, raise `RECIPE` in `src/theme/share.rs`, and write the
/// new digest here.
#[test]
fn the_recipe_is_raised_when_the_bytes_change() {
    let build = built(&tree(&[(FILE, CASE)]));
    let mut share = build.site.share(None, Lang::Th);
    share.title = Some("ฐานะที่ปู่น้ำญี่ปุ่น กิโลกรัม".to_owned());
    share.about = Some("อ.วานรนิวาส จ.สกลนคร".to_owned());
    let view = render::share::view(&build.site, &build.theme, &share);
    let bytes = build.theme.share(&view).expect("it is drawn");
    assert_eq!(Digest::of(bytes).short(16), "eaaf6fe496ee8fa0");
}

#[test]
fn a_site_without_an_address_or_without_the_wish_has_no_pictures() {
    let without = |options: &Options, files: &[(&str, &str)]| {
        let build = build(&tree(files), options, &mut Memo::default());
        assert_eq!(paths(&build), BTreeSet::new());
        assert_eq!(shared(&page(&build, "cases/waste-bank/")), None);
    };
    without(&Options { base: None, ..options() }, &[(FILE, CASE)]);
    without(&Options { no_share_pictures: true, ..options() }, &[(FILE, CASE)]);
    without(&options(), &[(FILE, CASE), ("content/site.yaml", "ภาพเมื่อแชร์: ไม่\n")]);
}

#[test]
fn a_case_that_was_withdrawn_has_no_picture_any_more() {
    let withdrawn = CASE.replace("\n---\n##", "\nwithdrawn: ผู้ให้ข้อมูลขอถอน\n---\n##");
    let build = built(&tree(&[(FILE, &withdrawn)]));
    assert!(paths(&build).iter().all(|path| !path.contains("cases/")), "{:?}", paths(&build));
    assert!(shared(&page(&build, "cases/waste-bank/")).is_some_and(|path| !path.contains('/')));
}

#[test]
fn a_wrong_template_of_a_site_is_told_before_anything_is_published() {
    let wrong = [
        ("{{ share.titel }}", "template-unknown-value", "titel"),
        ("<svg><path d=\"{{ share.lang }}\"", "template-broken-picture", "never closed"),
    ];
    for (svg, code, why) in wrong {
        let build = built(&tree(&[(FILE, CASE), ("themes/default/share.svg", svg)]));
        let said = build.said.iter().find(|said| said.code() == code);
        let said = said.unwrap_or_else(|| panic!("{svg}: {:?}", build.said));
        assert_eq!(said.at.path.as_str(), "themes/default/share.svg");
        assert!(said.kind.words().title.en.contains(why), "{:?}", said.kind.words());
    }
}

#[test]
fn the_font_has_a_letter_for_everything_that_is_shown() {
    let theme = Theme::built_in();
    let build = built(&real());
    let mut shown = String::new();
    for lang in Lang::ALL {
        theme.words(lang).iter().for_each(|(_, text)| shown += text);
        for (id, _) in build.site.cases() {
            let share = build.site.share(Some(id), lang);
            shown.extend(
                [share.title, share.about, share.evidence.map(|(_, label)| label)]
                    .into_iter()
                    .flatten(),
            );
        }
        for district in build.site.facts.places.districts() {
            shown += district.name.get(lang);
        }
    }
    let lost: BTreeSet<char> =
        shown.chars().filter(|c| !c.is_control() && !theme.family().has(*c)).collect();
    // Arrows of the boards.
    assert_eq!(lost, BTreeSet::from([]), "these would be boxes, and are left out");
}

fn text(block: &Block) -> String {
    block.lines.join("\n")
}

/// What the picture of a case with this title says.
fn titled(build: &Build, title: String, lang: Lang) -> Block {
    let share = Share { title: Some(title), lang, ..build.site.share(None, lang) };
    render::share::view(&build.site, &build.theme, &share).title
}

#[test]
fn every_name_that_is_kept_whole_stands_on_one_line_of_a_title() {
    let build = built(&tree(&[(FILE, CASE)]));
    let places = build.site.facts.places.districts().map(|district| district.name.th.as_str());
    let terms: BTreeSet<&str> = amphoe::content::protected::BUILT_IN
        .lines()
        .take_while(|line| !line.starts_with("failure_words:"))
        .filter_map(|line| line.strip_prefix("  - "))
        .filter(|term| !term.contains([':', '{', ' ']))
        .collect();
    assert!(terms.len() > 20, "{terms:?}");
    let called = ["ฝายชะลอน้ำ", "ผู้สูงอายุ", "คนพิการ"];
    for name in places.step_by(9).chain(terms).chain(called) {
        for title in [
            format!("ชาวบ้านร่วมกันทำงานที่{name}เพื่อให้ทุกหมู่บ้านมีน้ำพอใช้ทั้งปี"),
            format!("การดูแลผู้สูงอายุที่อยู่ตามลำพังใน{name}"),
        ] {
            let block = titled(&build, title, Lang::Th);
            assert!(block.lines.iter().any(|line| line.contains(name)), "{name}: {}", text(&block));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_title_of_any_length_is_set_inside_the_picture_and_cut_only_between_words(
        title in "(ธนาคารขยะ|ชาวบ้าน|พระราชดำริ|ภาคตะวันออกเฉียงเหนือ|ญี่ปุ่น| |ปี 2565|ๆ|OTOP|🌾){1,40}",
    ) {
        let build = BUILT.with(std::rc::Rc::clone);
        let block = titled(&build, title.clone(), Lang::Th);
        let most = block.lines.len() as u32 * block.size;
        prop_assert!(most <= 230, "{} lines of {}", block.lines.len(), block.size);
        for line in &block.lines {
            let width = build.theme.family().width(line, amphoe::raster::font::Weight::Bold, block.size as f32);
            prop_assert!(width <= 600.0, "{line} is {width} wide");
        }
        let set = block.lines.concat();
        prop_assert_eq!(set.matches("พระราชดำริ").count(),
            block.lines.iter().map(|line| line.matches("พระราชดำริ").count()).sum::<usize>());
        let bare = |text: &str| text.replace([' ', '\u{a0}', '🌾'], "");
        let (set, title) = (bare(&set), bare(&title));
        let head = set.strip_suffix('…').unwrap_or(&set);
        prop_assert!(title.starts_with(head), "{head} begins {title}");
        prop_assert!(head.len() == title.len() || set.ends_with('…'));
    }
}

thread_local! {
    static BUILT: std::rc::Rc<Build> = std::rc::Rc::new(built(&tree(&[(FILE, CASE)])));
}

#[test]
fn an_invented_case_says_so_on_its_picture() {
    let build = built(&tree(&[(FILE, CASE)]));
    let share = Share {
        demo: true,
        evidence: Some((
            Evidence::from_id("2").expect("it is a level"),
            "มีข้อมูลก่อนและหลัง".to_owned(),
        )),
        thai_digits: true,
        ..build.site.share(None, Lang::Th)
    };
    let view = render::share::view(&build.site, &build.theme, &share);
    assert_eq!(view.demo.as_deref(), Some("ข้อมูลสมมติ"));
    assert_eq!(
        view.evidence.as_ref().map(text).as_deref(),
        Some("ระดับ\u{a0}๒ จาก 5: มีข้อมูลก่อนและหลัง")
    );
}

#[test]
fn paper_leads_back_to_the_page() {
    let build = built(&tree(&[(FILE, CASE)]));
    let thai = page(&build, "cases/waste-bank/");
    let end = thai.split("<div class=\"address\">").nth(1).expect("the sheet has an end");
    assert!(
        end.contains("<svg class=\"qr\"")
            && end.contains(" https://amphoe.example/cases/waste-bank/</p>"),
        "{end}"
    );
    let options = Options { base: None, ..options() };
    let build = amphoe::build::build(&tree(&[(FILE, CASE)]), &options, &mut Memo::default());
    assert!(!page(&build, "cases/waste-bank/").contains("class=\"qr\""));
}

//! `amphoe fmt`: what it puts in order, and what it never touches.

use std::{collections::BTreeMap, fmt::Write as _, sync::LazyLock};

use amphoe::{
    build::Build,
    content::{
        document::Kind,
        filed::{Filed, filed},
        parse,
        schema::{
            Key, Shape,
            case::CASE,
            find,
            settings::MODEL,
            upgrade::{STEPS, Step},
        },
        terms,
        value::{Map, Said, Value},
        wording::Wording,
    },
    edit::format::{Form, Formatted, Rules, Stamp, format},
    facts::Facts,
    lang::Lang,
    render,
    site::route::Claim,
    source::{Source, SourcePath, Tree},
};
use proptest::prelude::*;

use super::project::{built, real};

/// The lists that are built in take long to read.
static FACTS: LazyLock<Facts> = LazyLock::new(Facts::built_in);

const PATH: &str = "content/cases/a/index.th.md";

fn rules(facts: &Facts) -> Rules<'_> {
    Rules { facts, steps: STEPS, stamp: Stamp::Present }
}

/// What becomes of a file that stands at `path`.
fn formatted_at(path: &str, text: &str) -> Formatted {
    let form = Form::of(&SourcePath::new(path)).expect("it has a form");
    format(&Source::new(path, text), form, rules(&FACTS))
}

/// What a file says afterwards.
fn said_after(path: &str, text: &str) -> String {
    match formatted_at(path, text) {
        Formatted::Same => text.to_owned(),
        Formatted::Changed(text) => text,
        other => panic!("{other:?}\n{text}"),
    }
}

/// Front matter before and after.
fn check(before: &str, after: &str) {
    let [before, after] = [before, after].map(|front| format!("---\n{front}---\n\nข้อความ  \n"));
    let got = said_after(PATH, &before);
    assert!(got == after, "expected:\n{after}\ngot:\n{got}");
    assert_eq!(said_after(PATH, &got), got, "it stays as it is the second time");
}

#[test]
fn keys_stand_in_the_order_of_the_form_each_with_its_lines() {
    check(
        "status: acting\nsources:\n  - url: https://a.example/x\n    title: บันทึก\n  - {date: 2565, title: ข่าว}\n\
         level: district\nsummary: >-\n  ยาว\n\n  มาก\ntitle: ชื่อ\n",
        "title: ชื่อ\nsummary: >-\n  ยาว\n\n  มาก\nlevel: district\nstatus: acting\nsources:\n  \
         - title: บันทึก\n    url: https://a.example/x\n  - {title: ข่าว, date: 2565}\n",
    );
}

#[test]
fn a_remark_goes_with_the_key_below_it_and_an_empty_line_divides_the_same_groups() {
    check(
        "# ไฟล์ของอำเภอ\n\nround: 2565  # รุ่นแรก\n\n# ถามปลัดแล้ว\n# สองครั้ง\nplace: อ.แม่ใจ จ.พะเยา\ntitle: ชื่อ\n# ท้าย\n",
        "# ไฟล์ของอำเภอ\n\ntitle: ชื่อ\n\n# ถามปลัดแล้ว\n# สองครั้ง\nplace: อ.แม่ใจ จ.พะเยา\nround: 2565  # รุ่นแรก\n# ท้าย\n",
    );
}

#[test]
fn a_key_and_a_choice_are_called_by_the_name_that_is_stored_and_quotes_stay() {
    check(
        "ชื่อเรื่อง: 'ชื่อ'\nระดับพื้นที่: \"หมู่บ้าน/ชุมชน\"\nประเด็น: [ขยะและสิ่งแวดล้อม, Water]\n\
         สถานะ: กำลังดำเนินการ  # ถึงปีหน้า\nแหล่งอ้างอิง:\n  - ชื่อ: ข่าว\n    วันที่: ๓ พ.ย. ๖๕\n    ประเภท: ข่าว\n",
        "title: 'ชื่อ'\nlevel: \"village\"\nthemes: [environment, water]\n\
         status: acting  # ถึงปีหน้า\nsources:\n  - title: ข่าว\n    date: 3 พ.ย. 2565\n    kind: news\n",
    );
}

#[test]
fn a_key_that_nobody_knows_comes_last_and_a_wrong_value_stays() {
    check(
        "zebra: 1\nlevel: ละแวก\nant: 2\ntitle: ชื่อ\n",
        "title: ชื่อ\nlevel: ละแวก\nzebra: 1\nant: 2\n",
    );
}

#[test]
fn a_key_that_stands_twice_stays_twice_in_its_order() {
    check("status: acting\ntitle: ก\ntitle: ข\n", "title: ก\ntitle: ข\nstatus: acting\n");
}

#[test]
fn line_ends_and_a_last_line_without_one_stay() {
    let text = "\u{feff}---\r\nstatus: acting\r\ntitle: ชื่อ\r\n---\r\nก\n\nข";
    let after = "\u{feff}---\r\ntitle: ชื่อ\r\nstatus: acting\r\n---\r\nก\n\nข";
    assert_eq!(said_after(PATH, text), after);
    assert_eq!(said_after("content/site.yaml", "title: ก\nmodel: 1"), "model: 1\ntitle: ก");
}

#[test]
fn a_file_that_cannot_be_read_is_left_and_told() {
    for (text, code) in [
        ("---\ntitle: ก: ข\nlevel: district\n---\n", "yaml-unquoted-colon"),
        ("---\nlevel: &a district\ntitle: *a\n---\n", "yaml-alias"),
        ("---\nlevel: district\n\ttitle: ก\n---\n", "yaml-tab"),
        ("title: ก\n", "front-matter-missing"),
        ("---\ntitle: ก\n", "front-matter-unclosed"),
    ] {
        match formatted_at(PATH, text) {
            Formatted::Unread(said) => assert_eq!(said[0].code(), code, "{text}"),
            other => panic!("{other:?}\n{text}"),
        }
    }
}

#[test]
fn lines_that_cannot_be_moved_without_changing_what_they_say_are_left() {
    for front in [
        // A remark between brackets may hide a comma.
        "place: {\n  code: 4708,  # , ก\n  title: x }\nperiod: {\n  end: 2566,  # ก, ข\n  start: 2565 }\n",
        // An empty line at the end of a text that keeps all of them.
        "summary: |+\n  ก\n\nstatus: acting\nplace: อ.แม่ใจ จ.พะเยา\ntitle: ชื่อ\n",
    ] {
        let text = format!("---\n{front}---\n");
        match formatted_at(PATH, &text) {
            Formatted::Unmoved(place) => assert_eq!(place.path.as_str(), PATH),
            other => panic!("{other:?}\n{text}"),
        }
    }
}

#[test]
fn what_runs_over_several_lines_or_hides_behind_an_escape_is_not_rewritten() {
    check("level: \"dis\\\n  trict\"\n", "level: \"dis\\\n  trict\"\n");
    check("level: \"\\u0e15ำบล\"\n", "level: \"\\u0e15ำบล\"\n");
    check("level:\n  ตำบล\n", "level:\n  subdistrict\n");
}

#[test]
fn settings_vocabularies_and_the_file_beside_a_picture_are_formatted_too() {
    for (path, before, after) in [
        (
            "content/site.yaml",
            "title: {en: A, th: ก}\n# รุ่น\nmodel: ๑\n",
            "# รุ่น\nmodel: 1\ntitle: {th: ก, en: A}\n",
        ),
        (
            "content/vocabulary/approaches.yaml",
            "- en: Bank\n  th: ธนาคาร\n\n  id: bank\n# ที่สอง\n- {th: ข, id: b, en: B}\n",
            "- id: bank\n  th: ธนาคาร\n\n  en: Bank\n# ที่สอง\n- {id: b, th: ข, en: B}\n",
        ),
        (
            "content/cases/a/fai.jpg.yaml",
            "credit: {th: อำเภอ, en: District}\npeople: ไม่มีบุคคล\n",
            "people: none\ncredit: {th: อำเภอ, en: District}\n",
        ),
        (
            "content/programme/programme.yaml",
            "pilots: []\nsources:\n  - date: 3 พฤศจิกายน 2565\n    title: ก\n",
            "sources:\n  - title: ก\n    date: 3 พ.ย. 2565\npilots: []\n",
        ),
    ] {
        assert_eq!(said_after(path, before), after, "{path}");
    }
    for path in ["content/checked.yaml", "content/synonyms.yaml", "content/cases/a/x.csv"] {
        assert!(Form::of(&SourcePath::new(path)).is_none(), "{path}");
    }
}

/// A version that renames a key, as one may come.
const RENAMES: &[Step] =
    &[Step { to: MODEL + 1, renamed: &[("headline", "title"), ("kind_of", "kind")] }];

#[test]
fn an_older_version_is_brought_to_the_present_one_step_by_step() {
    let facts = Facts::built_in();
    let rules = Rules { facts: &facts, steps: RENAMES, stamp: Stamp::Present };
    let format = |path: &str, text: &str| {
        let form = Form::of(&SourcePath::new(path)).expect("it has a form");
        match format(&Source::new(path, text), form, rules) {
            Formatted::Changed(text) => text,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        format(PATH, "---\nsources:\n  - {headline: ก, kind_of: news}\nheadline: ข\n---\n"),
        "---\ntitle: ข\nsources:\n  - {title: ก, kind: news}\n---\n"
    );
    // A key that has its new name already is not overwritten.
    assert_eq!(
        format(PATH, "---\nheadline: ก\ntitle: ข\n---\n"),
        "---\ntitle: ข\nheadline: ก\n---\n"
    );
    assert_eq!(format("content/site.yaml", "model: 0  # รุ่น\n"), "model: 1  # รุ่น\n");
}

#[test]
fn the_number_of_the_version_changes_only_when_every_file_has_followed() {
    let facts = Facts::built_in();
    let source = Source::new("content/site.yaml", "model: 0\n");
    let form = Form::of(&source.path).expect("it has a form");
    let rules = Rules { facts: &facts, steps: STEPS, stamp: Stamp::Stays };
    assert_eq!(format(&source, form, rules), Formatted::Same);
}

#[test]
fn our_own_content_is_in_order() {
    let tree = real();
    let facts = facts(&tree);
    for source in tree.sources.values() {
        let Some(form) = Form::of(&source.path) else { continue };
        let formatted = format(source, form, rules(&facts));
        assert_eq!(formatted, Formatted::Same, "{}: run `amphoe fmt`", source.path);
    }
}

fn facts(tree: &Tree) -> Facts {
    let mut facts = Facts::built_in();
    terms::read(tree, &mut facts, &mut Vec::new());
    facts
}

/// `tree` with the keys of every file in the opposite order.
fn turned_over(tree: &Tree) -> Tree {
    let mut turned = tree.clone();
    for source in tree.sources.values() {
        let Filed::Page(page) = filed(&source.path) else { continue };
        let span = parse::front_matter(source).expect("it has front matter");
        let mut blocks: Vec<String> = Vec::new();
        for line in source.text[span.range()].split_inclusive('\n') {
            match blocks.last_mut() {
                Some(block) if line.starts_with([' ', '\n', '-']) => block.push_str(line),
                _ => blocks.push(line.to_owned()),
            }
        }
        blocks.reverse();
        // A translation says what it was made from; the rest of it follows its original.
        assert!(page.kind != Kind::Case || blocks.len() > 2);
        let (head, tail) = (&source.text[..span.start], &source.text[span.end..]);
        let text = [head, &blocks.concat(), tail].concat();
        turned.insert(Source::new(source.path.as_str(), text));
    }
    turned
}

/// Every page and every file of data that a case is on.
fn files(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let routes = build.site.routes.iter();
    let of_cases = routes.filter(|(path, _)| {
        path.contains("cases") || path.starts_with("data/") || path.contains("feed")
    });
    let bytes = |(path, claim): (&str, &Claim)| {
        let bytes = render::bytes(&build.site, &build.theme, path, claim);
        (path.to_owned(), bytes.unwrap_or_else(|error| panic!("{path}: {error:?}")))
    };
    of_cases.map(bytes).collect()
}

#[test]
fn the_order_of_keys_changes_no_page() {
    let tree = real();
    let [before, after] = [&tree, &turned_over(&tree)].map(|tree| files(&built(tree)));
    assert!(before.len() > 30, "{}", before.len());
    let differing: Vec<&String> = before
        .iter()
        .filter(|(path, bytes)| after.get(*path) != Some(bytes))
        .map(|(p, _)| p)
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
}

/// What a page says, without where it says it.
fn meaning(map: &Map) -> BTreeMap<&'static str, String> {
    fn of(said: &Said) -> String {
        match &said.value {
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(of).collect();
                format!("[{}]", items.join(", "))
            }
            Value::Map(map) => format!("{:?}", meaning(map)),
            other => format!("{other:?}"),
        }
    }
    map.iter().map(|(key, said)| (key, of(said))).collect()
}

fn front(text: &str) -> Map {
    let source = Source::new(PATH, text);
    let Filed::Page(name) = filed(&source.path) else { panic!("it is a page") };
    parse::parse(&source, &name, &FACTS, &Wording::default()).value.front
}

/// A key with a value as people write it, over one line or several.
fn written(key: &'static Key, lang: Lang, style: u8, indent: usize) -> String {
    let name = key.named(lang);
    let pad = " ".repeat(indent);
    let inner = key.shape.keys();
    let is_list = matches!(key.shape, Shape::List(_));
    if style == 0 || inner.is_empty() || key.example.is_empty() {
        return format!("{pad}{}\n", key.line_in(lang));
    }
    let mut text = format!("{pad}{name}:\n");
    let with_examples = inner.iter().filter(|key| !key.example.is_empty());
    for (at, key) in with_examples.rev().enumerate() {
        let dash = if is_list && at == 0 { "- " } else { "  " };
        let _ = write!(text, "{pad}  {dash}{}", written(key, lang, 0, 0));
    }
    match is_list {
        true => text,
        // No dash, and two spaces less.
        false => text.replace("\n    ", "\n  "),
    }
}

/// A front matter of some keys in some order, with remarks and empty lines between them.
fn some_front() -> impl Strategy<Value = String> {
    let key = (0..CASE.len(), prop::bool::ANY, 0..2_u8, 0..6_u8);
    (prop::collection::vec(key, 1..12), prop::bool::ANY).prop_map(|(keys, crlf)| {
        let mut text = String::from("---\n");
        let mut taken = Vec::new();
        for (at, thai, style, above) in keys {
            if taken.contains(&at) {
                continue;
            }
            taken.push(at);
            let key = &CASE[at];
            text += match above {
                0 => "\n",
                1 => "# เกี่ยวกับช่องนี้\n",
                2 => "\n# เกี่ยวกับช่องนี้\n  # ต่อ\n",
                _ => "",
            };
            text += &written(key, if thai { Lang::Th } else { Lang::En }, style, 0);
        }
        text += "---\n## บริบท\n\nก: ข  \n# ไม่ใช่ช่อง\n---\n";
        if crlf { text.replace('\n', "\r\n") } else { text }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn formatting_twice_is_formatting_once_and_nothing_changes_its_meaning(text in some_front()) {
        prop_assume!(!matches!(formatted_at(PATH, &text), Formatted::Unread(_)));
        let after = said_after(PATH, &text);
        prop_assert_eq!(&said_after(PATH, &after), &after, "{}", text);
        prop_assert_eq!(meaning(&front(&text)), meaning(&front(&after)), "{}\n{}", text, after);

        let body = |text: &str| text[3 + text[3..].find("\n---").expect("it is closed")..].to_owned();
        prop_assert_eq!(body(&text), body(&after));
        let remarks = |text: &str| text.matches('#').count();
        prop_assert_eq!(remarks(&text), remarks(&after));
        prop_assert_eq!(text.lines().count(), after.lines().count());
        prop_assert_eq!(text.contains('\r'), after.contains('\r'));

        let keys: Vec<usize> = front(&after).iter().filter_map(|(name, said)| {
            let place = CASE.iter().position(|key| key.name == name)?;
            (said.way.len() == 1).then_some(place)
        }).collect();
        prop_assert!(keys.is_sorted(), "{}", after);
    }

    #[test]
    fn every_example_of_the_form_is_read_the_same_afterwards(at in 0..CASE.len(), style in 0..2_u8) {
        let key = &CASE[at];
        prop_assert!(find(CASE, key.name).is_some());
        for lang in Lang::ALL {
            let text = format!("---\n{}---\n", written(key, lang, style, 0));
            let after = said_after(PATH, &text);
            prop_assert_eq!(meaning(&front(&text)), meaning(&front(&after)), "{}", after);
        }
    }
}

//! What authors type in front matter: read as they mean it, or refused at its place; never a
//! fall, never a silent loss.

use std::sync::LazyLock;

use amphoe::{
    build::{Memo, build},
    content::{
        document::{Document, Kind, PageName},
        parse,
        schema::{Key, case::CASE, page::PAGE},
        value::Value,
        wording::Wording,
        yaml::{self, Part},
    },
    diagnostic::{Checked, Diagnostic, Severity},
    facts::Facts,
    lang::Lang,
    site::resolve::Options,
    source::{Source, SourcePath, Tree},
};
use proptest::prelude::*;

use super::project;

const PATH: &str = "content/cases/example/index.th.md";

const SEVEN: &str = "title: ธนาคารขยะ\nsummary: ตั้งธนาคารขยะ ยังไม่ได้วัดผล\nplace: อ.วานรนิวาส จ.สกลนคร\n\
    level: village\nthemes: [environment]\nstatus: acting\nsources: [{title: บันทึกการประชุม}, {title: ข่าว}, {title: งานวิจัย}]\n";

const BODY: &str = "\n## ผลผลิตและผลลัพธ์\n\nยังไม่ได้วัด\n";

/// The seven required keys, those in `front` in place of their namesakes.
fn page(front: &str) -> String {
    let own = |line: &str| {
        let key = line.split(':').next().unwrap_or_default();
        !front.lines().any(|line| line.split(':').next() == Some(key))
    };
    let seven: Vec<&str> = SEVEN.lines().filter(|line| own(line)).collect();
    format!("---\n{}\n{}\n---\n{BODY}", seven.join("\n"), front.trim_end())
}

/// Made once for all tests: two thousand names take longer than the file that asks for one.
static FACTS: LazyLock<Facts> = LazyLock::new(Facts::built_in);

fn parse(kind: Kind, text: &str) -> Checked<Document> {
    let source = Source::new(PATH, text);
    let name = PageName { kind, slug: "example".to_owned(), lang: Lang::Th };
    parse::parse(&source, &name, &FACTS, &Wording::default())
}

fn options() -> Options {
    Options { drafts: true, ..project::options() }
}

fn told(text: &str) -> Vec<Diagnostic> {
    let mut tree = Tree::default();
    tree.insert(Source::new(PATH, text));
    build(&tree, &options(), &mut Memo::default()).said
}

#[test]
fn what_waits_for_its_day_does_not_date_the_site() {
    let updated = |front: &str| {
        let mut tree = Tree::default();
        tree.insert(Source::new(PATH, page(front)));
        build(&tree, &options(), &mut Memo::default()).site.updated.map(|date| date.iso())
    };
    assert_eq!(updated("published: 2566-01-15").as_deref(), Some("2023-01-15"));
    assert_eq!(updated("published: 2600-01-15"), None, "drafts are shown, and date nothing");
}

/// The codes of what is said of this front matter, and what each place shows.
fn said(front: &str) -> Vec<(&'static str, String)> {
    let text = page(front);
    let shown = |said: &Diagnostic| match said.at.span {
        Some(span) => text[span.range()].to_owned(),
        None => String::new(),
    };
    let of_the_case =
        |said: &&Diagnostic| said.at.path.as_str() == PATH && said.severity() != Severity::Note;
    told(&text).iter().filter(of_the_case).map(|said| (said.code(), shown(said))).collect()
}

#[track_caller]
fn expect(front: &str, expected: &[(&str, &str)]) {
    let said = said(front);
    let said: Vec<(&str, &str)> = said.iter().map(|(code, at)| (*code, at.as_str())).collect();
    assert_eq!(said, expected, "{front}");
}

#[test]
fn what_the_form_shows_as_an_example_is_right() {
    fn check(kind: Kind, keys: &'static [Key]) {
        for key in keys {
            for name in key.thai.iter().chain([&key.name]) {
                let line = format!("\n{}: ", key.name);
                let text = page(&key.line()).replace("...", "ข้อความ");
                let text = text.replacen(&line, &format!("\n{name}: "), 1);
                let Checked { value, said } = parse(kind, &text);
                let said: Vec<_> =
                    said.iter().filter(|said| said.severity() == Severity::Error).collect();
                // The seven keys of a case are unknown to a page, which has two of them.
                let of_the_key =
                    |said: &&&Diagnostic| kind == Kind::Case || said.code() != "unknown-key";
                let said: Vec<_> = said.iter().filter(of_the_key).collect();
                assert!(said.is_empty(), "{line}: {said:#?}");
                assert!(value.front.has(key.name), "{line}");
            }
        }
    }
    check(Kind::Case, CASE);
    check(Kind::Page, PAGE);
}

#[test]
fn one_value_stands_for_a_whole_key_where_only_one_can_be_meant() {
    let front = "cost: กว่า 2.6 ล้าน\nstill_running: ใช่\nfunding: [อปท., งบจังหวัด]\ncontact: ที่ว่าการอำเภอ\n\
        visits: รับ\nsources: บันทึกของอำเภอเอง\nneeds: คนทำบัญชี\napproach: ธนาคารขยะ\n";
    expect(front, &[]);
    let document = parse(Kind::Case, &page(front)).value;
    let front = &document.front;
    let cost = front.map("cost").and_then(|cost| cost.get("total")).map(|said| &said.value);
    assert!(matches!(cost, Some(Value::Amount(amount)) if amount.qualifier.is_some()));
    let from: Vec<_> = front.maps("funding").filter_map(|map| map.text("from")).collect();
    assert_eq!(from, ["อปท.", "งบจังหวัด"]);
    assert_eq!(front.map("visits").and_then(|map| map.text("accepts")), Some("yes"));
    assert_eq!(
        front.maps("sources").next().and_then(|map| map.text("title")),
        Some("บันทึกของอำเภอเอง")
    );
    assert_eq!(front.texts("needs").collect::<Vec<_>>(), ["คนทำบัญชี"]);
    expect("people: 12\n", &[("wrong-shape", "12")]);
}

#[test]
fn the_three_states_of_not_knowing_stay_three() {
    let total = |front: &str| {
        let document = parse(Kind::Case, &page(front)).value;
        let total = document.front.map("cost").and_then(|cost| cost.get("total")).cloned();
        total.map(|said| said.value)
    };
    for untold in ["cost:\n", "cost: {total: }\n", "cost: {total: ''}\n", ""] {
        assert_eq!(total(untold), None, "{untold}");
    }
    for silent in ["cost: ไม่ระบุ\n", "cost: {total: not-stated}\n", "cost: {total: ไม่ได้ระบุ}\n"]
    {
        assert_eq!(total(silent), Some(Value::NotStated), "{silent}");
    }
    for none in ["cost: 0\n", "cost: ไม่ใช้เงิน\n", "cost: {total: '0'}\n"] {
        let total = total(none);
        assert!(matches!(total, Some(Value::Amount(amount)) if amount.is_none_stated()), "{none}");
    }
    for vague in ["ไม่ทราบ", "unknown", "N/A", "'-'", "'?'", "ยังไม่มีข้อมูล"]
    {
        expect(&format!("cost: {{total: {vague}}}\n"), &[("not-known", vague)]);
        expect(&format!("reviewed: {vague}\n"), &[("must-be-said", vague)]);
    }
    expect("period: -\n", &[("yaml-lone-dash", "-")]);
    // Where it is an answer of its own, it is one.
    expect("status: ไม่ทราบ\nstill_running: {value: ไม่ทราบ}\n", &[]);
}

#[test]
fn what_is_ours_to_say_is_not_left_to_a_source() {
    for key in ["title", "place", "level", "themes", "status", "sources", "draft", "withdrawn"] {
        expect(&format!("{key}: ไม่ระบุ\n"), &[("must-be-said", "ไม่ระบุ")]);
    }
    expect("themes: []\n", &[("missing-key", "themes")]);
    expect("sources: []\n", &[("missing-key", "sources")]);
    expect("title: ''\n", &[("missing-key", "title")]);
    expect("withdrawn: no\n", &[("withdrawn-without-reason", "no")]);
    expect("withdrawn: ตามคำขอของอำเภอ\n", &[]);
}

#[test]
fn names_that_people_give_to_keys_lead_to_the_key_that_is_meant() {
    let remedy = |front: &str| {
        let said = told(&page(front));
        let said = said.iter().find(|said| said.code() == "unknown-key").expect(front);
        said.kind.words().remedy.th.clone()
    };
    for (typed, meant) in [
        ("stage: x", "status"),
        ("tags: x", "themes"),
        ("งบประมาณ: 5", "ค่าใช้จ่าย"),
        ("หน่วยงาน: ก", "หน่วยงานรับผิดชอบ"),
        ("sumary: ก", "summary"),
        ("แหล่งอ้างอง: ก", "แหล่งอ้างอิง"),
    ] {
        assert!(remedy(typed).contains(&format!("`{meant}`")), "{typed}: {}", remedy(typed));
    }
    for key in ["pilot", "award", "รางวัล"] {
        expect(&format!("{key}: yes\n"), &[("computed-key", key)]);
    }
}

#[test]
fn years_are_years_and_the_present_is_no_date() {
    expect("fiscal_year: พ.ย. 2565\n", &[("not-a-year", "พ.ย. 2565")]);
    expect("round: 3 พ.ย. 2565\n", &[("not-a-year", "3 พ.ย. 2565")]);
    expect("fiscal_year: 2566\nround: 2565\n", &[]);
    expect("period: มิ.ย. 2565 ถึงปัจจุบัน\n", &[("until-now", "มิ.ย. 2565 ถึงปัจจุบัน")]);
    expect("period: {start: 2565, end: ปัจจุบัน}\n", &[("until-now", "ปัจจุบัน")]);
}

#[test]
fn dates_of_what_has_happened_have_come() {
    let future = [("date-after-today", "2580")];
    for front in [
        "reviewed: 2580",
        "approved: {office: ก, date: 2580}",
        "still_running: {value: yes, as_of: 2580}",
        "sources: [{title: ก, accessed: 2580}]",
        "reply: [{office: ก, text: ข, date: 2580}]",
        "contrary: [{what: ก, date: 2580}]",
        "results: [{what: ก, after: 3, when: {after: 2580}}]",
    ] {
        expect(front, &future);
    }
    // A plan may lie ahead, and so may the day from which a case is published.
    expect("status: planned\nperiod: {start: 2580}\n", &[]);
    expect("status: acting\nperiod: {start: 2568, end: 2580}\n", &[]);
    expect("published: 2580\n", &[]);
}

#[test]
fn what_cannot_be_compared_or_helps_nobody_is_told() {
    expect(
        "results: [{what: ก, before: 5 ครัวเรือน, after: 3 คน}]\n",
        &[("units-differ", "{what: ก, before: 5 ครัวเรือน, after: 3 คน}")],
    );
    expect("results: [{what: ก, unit: คน, before: 5 คน, after: '3'}]\n", &[]);
    expect(
        "results: [{what: ก, before: 5, after: 3, when: {before: 2568, after: 2566}}]\n",
        &[("ends-before-start", "{before: 2568, after: 2566}")],
    );
    expect("partners: [people, {partner: media, who: ข}]\n", &[("partner-without-role", "people")]);
    expect("themes: [water, การจัดการน้ำ]\n", &[("repeated-term", "การจัดการน้ำ")]);
    expect("as_printed: [{field: perod.start, text: ก}]\n", &[("unknown-key", "perod.start")]);
    expect("as_printed: [{field: period.start, text: ก}, {field: steps, text: ข}]\n", &[]);
}

#[test]
fn evidence_rests_on_numbers_and_never_on_silence() {
    let checks = "checks: {baseline: yes, same_method_after: yes}\n";
    let claim = |before: &str| {
        format!("{checks}results: [{{what: ก, before: {before}, after: 3}}]\nevidence: 2\n")
    };
    expect(&claim("5"), &[]);
    expect(&claim("[5, 6]"), &[]);
    for silent in ["not-stated", "[not-stated]", ""] {
        let mut codes: Vec<_> = said(&claim(silent)).into_iter().map(|(code, _)| code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["checks-without-result", "evidence-above-computed"], "{silent}");
    }
}

#[test]
fn a_front_matter_made_to_harm_is_refused_at_its_place() {
    let bomb = (1..9).fold("a0: &a0 [x, x, x, x]\n".to_owned(), |bomb, n| {
        let below = vec![format!("*a{}", n - 1); 9].join(", ");
        format!("{bomb}a{n}: &a{n} [{below}]\n")
    });
    let deep = (0..150).map(|n| format!("{}a:\n", " ".repeat(n))).collect::<String>();
    let long = format!("summary: {}\n", "ก".repeat(12_000));
    let wall = format!("summary: {}\n", "[".repeat(20_000));
    for (front, code) in [
        (bomb, "yaml-alias"),
        (deep, "yaml-too-deep"),
        (long, "front-matter-too-long"),
        (wall, "too-many-brackets"),
        ("related: ['../../etc/passwd']".to_owned(), "bad-slug"),
        ("related: ['a\u{202e}b']".to_owned(), "bad-slug"),
        ("documents: ['..\\secret.docx']".to_owned(), "not-a-file-name"),
        ("aliases: [/../x/]".to_owned(), "bad-alias"),
        ("sources: [{title: ก, url: 'javascript:alert(1)'}]".to_owned(), "not-a-web-address"),
        ("sources: [{title: ก, url: 'https://a@b.example/'}]".to_owned(), "not-a-web-address"),
        (
            "contact: {office: ก, email: \"a@b.example\\nBcc: c@d.example\"}".to_owned(),
            "not-an-email",
        ),
    ] {
        let said = told(&page(&front));
        let errors: Vec<_> = said
            .iter()
            .filter(|said| said.severity() == Severity::Error)
            .map(|said| said.code())
            .collect();
        assert!(errors.contains(&code), "{code}: {errors:?}");
    }
}

#[test]
fn money_each_year_is_written_as_people_say_it() {
    for yearly in ["ปีละ 2,400 บาท", "2,400 บาท/ปี", "2400", "2,400 baht a year"]
    {
        let front = format!("cost: {{yearly: '{yearly}'}}\n");
        expect(&front, &[]);
        let document = parse(Kind::Case, &page(&front)).value;
        let yearly = document.front.map("cost").and_then(|cost| cost.get("yearly")).cloned();
        let Some(Value::Amount(amount)) = yearly.map(|said| said.value) else { panic!("{front}") };
        assert_eq!(amount.value.to_string(), "2400");
    }
    expect("cost: {total: '2,400 บาท/ปี'}\n", &[("not-money", "'2,400 บาท/ปี'")]);
}

#[test]
fn an_office_is_no_level_and_a_marker_is_no_place() {
    for office in ["อปท.", "local", "เทศบาลตำบล"] {
        expect(&format!("level: {office}\n"), &[("office-not-level", office)]);
    }
    expect("place: อำเภอ\n", &[("place-empty", "อำเภอ")]);
    expect("place: [4708, อ.วานรนิวาส จ.สกลนคร]\n", &[("repeated-term", "อ.วานรนิวาส จ.สกลนคร")]);
}

#[test]
fn readers_see_whether_the_source_is_silent_or_nobody_has_told_us() {
    let facts = |front: &str| {
        let mut tree = Tree::default();
        tree.insert(Source::new(PATH, page(front)));
        project::page(&build(&tree, &options(), &mut Memo::default()), "cases/example/")
    };
    let keys = [
        "cost",
        "funding",
        "people",
        "reach",
        "owner",
        "period",
        "still_running",
        "fiscal_year",
        "approach",
        "partners",
        "legal",
        "needs",
        "adapt",
        "avoid",
    ];
    let silent = |page: &str| page.matches("แหล่งอ้างอิงไม่ระบุ").count();
    let untold = silent(&facts(""));
    for key in keys {
        assert_eq!(silent(&facts(&format!("{key}: ไม่ระบุ\n"))), untold + 1, "{key}");
        assert_eq!(silent(&facts(&format!("{key}:\n"))), untold, "{key}");
    }
    // The source says one thing and is silent about the other.
    for (front, shown) in [
        ("people: {staff: ไม่ระบุ, volunteers: 5}\n", "อาสาสมัคร 5"),
        ("reach: {households: 118, persons: ไม่ระบุ}\n", "118"),
        ("funding: [{from: งบจังหวัด, amount: ไม่ระบุ}]\n", "งบจังหวัด"),
        ("funding: [{from: ไม่ระบุ, amount: 15000}]\n", "15,000"),
    ] {
        let page = facts(front).replace('\u{a0}', " ");
        assert_eq!(silent(&page), untold + 1, "{front}");
        assert!(page.contains(shown), "{front}");
    }
}

/// The codes of errors and warnings of an original and its translation.
fn told_of_both(original: &str, translation: &str) -> Vec<&'static str> {
    let mut tree = Tree::default();
    tree.insert(Source::new(PATH, page(original)));
    let words = "---\ntitle: A waste bank\nsummary: Not measured yet\ntranslated_from: {rule: w1}";
    let text =
        format!("{words}\n{}\n---\n\n## Results\n\nNot measured yet\n", translation.trim_end());
    tree.insert(Source::new("content/cases/example/index.en.md", text));
    let said = build(&tree, &options(), &mut Memo::default()).said;
    let of_the_case = |said: &&Diagnostic| {
        said.at.path.folder() == "content/cases/example" && said.severity() != Severity::Note
    };
    said.iter().filter(of_the_case).map(|said| said.code()).collect()
}

#[test]
fn a_fact_that_a_translation_repeats_may_be_said_in_other_words_but_not_be_another() {
    let original = "cost: {total: 2.6 ล้าน, in_kind: ไม้ไผ่}\nperiod: มิ.ย. 2565\ntime: {setup: 3 เดือน}\n\
        funding: [{from: อปท., amount: 5}]\npeople: {staff: 4 คน}\n";
    let same = "cost: {total: 2.6 million, in_kind: bamboo}\nperiod: June 2022\ntime: {setup: 3 months}\n\
        funding: [LAO]\npeople: {staff: 4 people}\nplace: Wanon Niwat, Sakon Nakhon\nlevel: Village or community\n";
    assert_eq!(told_of_both(original, same), [""; 0]);
    for other in [
        "cost: {total: 2.7 million}",
        "cost: {total: over 2.6 million}",
        "cost: {total: not-stated}",
        "period: July 2022",
        "time: {setup: 4 months}",
        "people: {staff: 5 people}",
        "place: 4802",
        "evidence: 0",
    ] {
        assert_eq!(told_of_both(original, other), ["fact-in-translation"], "{other}");
    }
    assert_eq!(told_of_both(original, "funding: [LAO, Province]"), ["list-lengths-differ"]);
}

#[test]
fn half_of_a_bilingual_text_is_not_quietly_dropped() {
    let settings = |text: &str| {
        let mut tree = Tree::default();
        tree.insert(Source::new(PATH, page("")));
        tree.insert(Source::new("content/site.yaml", text));
        let said = build(&tree, &options(), &mut Memo::default()).said;
        let errors = said.iter().filter(|said| said.severity() == Severity::Error);
        errors.map(|said| said.code()).collect::<Vec<_>>()
    };
    assert_eq!(settings("title: {th: คลังบทเรียน}\n"), ["missing-key"]);
    assert_eq!(settings("title: คลังบทเรียน\ncontact: ที่ว่าการอำเภอ\n"), [""; 0]);
    assert_eq!(settings("model: 1\n"), [""; 0]);
    assert_eq!(settings("model: 2\n"), ["newer-model"]);
}

/// Pieces of which trouble is made.
fn piece() -> impl Strategy<Value = String> {
    let names: Vec<&'static str> =
        CASE.iter().flat_map(|key| key.thai.iter().copied().chain([key.name])).collect();
    let lines: Vec<String> = CASE.iter().map(|key| key.line()).collect();
    prop_oneof![
        4 => prop::sample::select(names).prop_map(|name| format!("\n{name}: ")),
        3 => prop::sample::select(lines).prop_map(|line| format!("\n{line}\n")),
        3 => prop::sample::select(vec![
            "[", "]", "{", "}", ",", ", ", ": ", ":", "'", "\"", "- ", "\n  - ", "\n    ", "\n\t", " #", "|\n  ",
            ">-\n ", "&a ", "*a", "!!x ", "---\n", "...\n", "\r\n", "\u{feff}", "\u{200b}", "\u{202e}", "\u{a0}",
            "\u{2028}", "\u{85}", "\0", "%", "@", "`", "? ", "~", "null", "<<: ", "\\", "\\u0000", "：",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "not-stated", "ไม่ระบุ", "ไม่ทราบ", "0", "1.50", "-5", "1e999", ".inf", "0x1F", "+66", "2565-02-30", "31/2/65",
            "ปีงบ 66", "2565 - ปัจจุบัน", "ไตรมาส 5/2566", "กว่า 2.6 ล้าน", "15,506-2-09 ไร่", "99999999999999999999999999",
            "ร้อยละ", "อ.เมือง", "เฉลิมพระเกียรติ", "4708", "yes", "https://a.example/x", "/old/", "a/../b", "น\u{e49}ำ", "e\u{301}",
            "👨‍👩‍👧", "ก\u{e48}\u{e48}", "พ.ย. 65 - ", "{title: ก}", "[1, 2, 99]",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn places_are_real(said: &[Diagnostic], text: &str) -> Result<(), TestCaseError> {
    for said in said.iter().filter(|said| said.at.path.as_str() == PATH) {
        let spans = said.at.span.into_iter().chain(said.also.iter().filter_map(|at| at.span));
        for span in spans.chain(said.fix.iter().map(|fix| fix.span)) {
            prop_assert!(text.get(span.range()).is_some(), "{} at {span:?}", said.code());
        }
    }
    Ok(())
}

/// The front matter alone, or after keys that are right.
fn typed(pieces: &[String], alone: bool) -> String {
    let front = pieces.concat();
    if alone { format!("---\n{front}\n---\n{BODY}") } else { page(&front) }
}

proptest! {
    // A whole site each, with its theme.
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_makes_a_site_or_is_refused_at_a_real_place(
        pieces in prop::collection::vec(piece(), 0..14),
    ) {
        let text = typed(&pieces, false);
        places_are_real(&told(&text), &text)?;
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused_at_a_real_place(
        pieces in prop::collection::vec(piece(), 0..14),
        alone in any::<bool>(),
    ) {
        let text = typed(&pieces, alone);
        let Checked { value, said } = parse(Kind::Case, &text);
        places_are_real(&said, &text)?;
        // What is not read is told.
        prop_assert!(!value.is_broken || !said.is_empty());
    }

    #[test]
    fn every_value_is_found_where_it_was_typed(values in prop::collection::vec(scalar(), 1..6)) {
        // One file with every value in each of the places where a value can stand.
        let mut text = String::new();
        for (at, value) in values.iter().enumerate() {
            text.push_str(&format!("k{at}: {value}\n"));
        }
        text.push_str("list:\n");
        values.iter().for_each(|value| text.push_str(&format!("  - {value}\n")));
        text.push_str(&format!("row: [{}]\n", values.join(", ")));
        let inside: Vec<String> =
            values.iter().enumerate().map(|(at, value)| format!("k{at}: {value}")).collect();
        text.push_str(&format!("map: {{{}}} # ต่อท้าย\n", inside.join(", ")));
        prop_assert!(yaml::read(&SourcePath::new("a"), &text, 0).is_ok(), "{}", text);
        let count = values.len();
        for (at, value) in values.iter().enumerate() {
            for way in [vec![at], vec![count, at], vec![count + 1, at], vec![count + 2, at]] {
                let span = yaml::place::locate(&text, &way, Part::Value);
                prop_assert_eq!(&text[span.range()], value.as_str(), "{:?} of {}", way, &text);
            }
            let span = yaml::place::locate(&text, &[count + 2, at], Part::Key);
            prop_assert_eq!(&text[span.range()], format!("k{at}"));
        }
    }

    #[test]
    fn numbers_stay_as_they_were_typed(number in "[+-]?[0-9]{1,20}(\\.[0-9]{1,6})?(e[0-9]{1,2})?|0x[0-9A-F]{1,8}") {
        let text = format!("title: {number}\n");
        let node = yaml::read(&SourcePath::new("a"), &text, 0);
        let typed = yaml::Node::Map(vec![("title".to_owned(), yaml::Node::Text(number))]);
        prop_assert_eq!(node, Ok(typed));
    }
}

/// A value as it may stand anywhere, also between brackets.
fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ก-ฮ][ก-ฮะาิีเแ ]{0,12}[ก-ฮ]",
        "[0-9]{1,4}",
        "-[0-9]{1,3}",
        "[a-z]{1,4}://[a-z]{1,8}/[a-z#]{0,6}[a-z]",
        "'[ก-ฮa-z ,:{}#\\[\\]\"]{0,10}'",
        "\"[ก-ฮa-z ,:{}#\\[\\]']{0,10}\"",
        "[ก-ฮ]{1,4}\\([ก-ฮ]{1,4}\\)",
    ]
}

//! A new case, and a new page.

use amphoe::{
    build::{Memo, build},
    content::{document::Kind, schema::case::CASE},
    edit::new::{self, Answers, Origin},
    facts::Facts,
    lang::Lang,
    site::resolve::Options,
    source::{
        Source,
        read::{self, Limits},
    },
};
use proptest::prelude::*;

use super::{
    super::project::{options, page},
    Desk, new_case, said,
};

const FOLDER: &str = "คลัง";
const FILE: &str = "คลัง/content/cases/wanon-niwat-environment/index.th.md";

#[test]
fn a_new_folder_and_a_new_case_stand_in_the_order_that_fmt_gives() {
    let desk = Desk::with_folder();
    desk.run(FOLDER, &new_case(&[], &["--lang", "en"]));
    let output = desk.run(FOLDER, &["fmt", "--check"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn a_case_of_seven_answers_has_no_error_and_each_of_its_sections_is_told_to_be_empty() {
    let desk = Desk::with_folder();
    let output = desk.run(FOLDER, &new_case(&[], &["--lang", "en"]));
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("sections still empty: 6"), "{}", said(&output));
    let tree = read::read(&desk.path(FOLDER), Limits::default()).expect("there is a project");
    let built = build(&tree, &options(), &mut Memo::default());
    let of_it = built.said.iter().filter(|said| said.at.path.as_str().contains("wanon-niwat"));
    let codes: Vec<&str> = of_it.map(|said| said.code()).collect();
    let empty = codes.iter().filter(|code| **code == "section-empty").count();
    assert_eq!((empty, codes.len()), (6, 7), "and one edition has no translation: {codes:?}");
    // Readers see none of the questions.
    let page = page(&built, "cases/wanon-niwat-environment/");
    assert!(page.contains("ธนาคารขยะแลกค่าน้ำประปา"));
    assert!(!page.contains("พิมพ์แทนบรรทัดนี้") && !page.contains("&lt;!--"), "{page}");
    let found = built
        .index()
        .values()
        .any(|bytes| String::from_utf8_lossy(bytes).contains("ใครทำ ใช้เวลาเท่าไร"));
    assert!(!found, "search does not find a question");
}

#[test]
fn a_term_may_be_typed_in_thai_in_english_or_as_its_id() {
    let texts: Vec<String> = [
        ["หมู่บ้าน/ชุมชน", "ขยะและสิ่งแวดล้อม", "กำลังดำเนินการ", "บันทึกของหน่วยงานเอง"],
        ["Village or community", "ขยะ", "In progress", "The office's own record"],
        ["village", "environment", "acting", "own-record"],
    ]
    .into_iter()
    .map(|[level, theme, status, kind]| {
        let desk = Desk::with_folder();
        let other = [("--level", level), ("--theme", theme), ("--status", status)];
        let output = desk.run(FOLDER, &new_case(&other, &["--source-kind", kind]));
        // An English label that this vocabulary does not have would be told here.
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        desk.read(FILE)
    })
    .collect();
    assert_eq!(texts[0], texts[1]);
    assert_eq!(texts[0], texts[2]);
    assert!(texts[0].contains("    self_reported: yes\n    kind: own-record\n"), "{}", texts[0]);
}

#[test]
fn what_is_not_known_is_a_remark_without_a_value_and_nothing_is_a_nought() {
    let terms = &Facts::built_in().vocabularies;
    for lang in Lang::ALL {
        let text = new::case(&Answers::default(), terms, lang);
        for key in CASE {
            let line = format!("# {}:", key.name);
            let lines: Vec<&str> = text.lines().filter(|l| l.starts_with(&line)).collect();
            assert!(lines.len() <= 1 && lines.iter().all(|l| *l == line), "{lines:?}");
        }
        let values = text.lines().filter(|line| !line.starts_with('#'));
        for line in values.filter_map(|line| Some(line.split_once(": ")?.1)) {
            assert!(!["0", "not-stated"].contains(&line), "{line}");
        }
    }
}

#[test]
fn keys_stand_in_the_order_of_the_schema() {
    let answers = Answers {
        checks: vec![("baseline", true), ("same_method_after", true)],
        from: Some(Origin { slug: "a".to_owned(), ..Origin::default() }),
        ..Answers::default()
    };
    let text = new::case(&answers, &Facts::built_in().vocabularies, Lang::Th);
    let place = |line: &str| {
        let name = line.trim_start_matches("# ").split(':').next().unwrap_or_default();
        CASE.iter().position(|key| key.name == name)
    };
    let places: Vec<usize> = text.lines().filter_map(place).collect();
    assert!(places.len() > 25 && places.is_sorted(), "{places:?}");
}

#[test]
fn evidence_is_claimed_when_what_was_measured_is_there() {
    let answered = |checks: &[(&'static str, bool)]| {
        let answers = Answers { checks: checks.to_vec(), ..Answers::default() };
        new::case(&answers, &Facts::built_in().vocabularies, Lang::Th)
    };
    let claimed =
        answered(&[("baseline", true), ("same_method_after", true), ("comparison", false)]);
    assert!(claimed.contains("\n# checks:\n#   baseline: yes\n#   same_method_after: yes\n"));
    assert!(
        claimed.contains("\n# results:\n#   - what:\n#     unit:\n#     before:\n#     after:\n")
    );
    let modest = answered(&[("baseline", true), ("same_method_after", false)]);
    assert!(modest.contains("\nchecks:\n  baseline: yes\n  same_method_after: no\n"), "{modest}");
}

#[test]
fn a_case_that_adapts_another_proposes_its_themes_and_methods_and_nothing_of_its_results() {
    let desk = Desk::with_folder();
    let arguments = [
        &["new", "case", "ours", "--from", "example", "--changed", "แลกเป็นข้าวสาร"][..],
        &["--title", "ก", "--summary", "ข", "--place", "4708", "--level", "village"],
        &["--status", "acting", "--source", "บันทึก", "--lang", "th"],
    ]
    .concat();
    let output = desk.run(FOLDER, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let text = desk.read("คลัง/content/cases/ours/index.th.md");
    for line in [
        "# นำมาจากเรื่องที่ปรับมา แก้ให้ตรงกับที่ทำจริง\nthemes: [environment]\n",
        "approach: [waste-bank]\n",
        "replicates:\n  - case: example\n    changed:\n      - แลกเป็นข้าวสาร\n",
        "\n# results:\n",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    for result in ["2480", "1310", "ขยะที่ส่งไปฝังกลบ", "หมู่บ้านสมมติ"]
    {
        assert!(!text.contains(result), "{result}");
    }
    let wrong = desk.run(FOLDER, &["new", "case", "--from", "exampel", "--lang", "en"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(said(&wrong).contains("did you mean `example`?"), "{}", said(&wrong));
}

#[test]
fn nothing_is_written_over_and_a_name_that_is_taken_gets_a_number() {
    let desk = Desk::with_folder();
    for _ in 0..2 {
        assert_eq!(desk.run(FOLDER, &new_case(&[], &[])).status.code(), Some(0));
    }
    assert!(desk.path("คลัง/content/cases/wanon-niwat-environment-2/index.th.md").exists());
    let before = desk.read("คลัง/content/cases/example/index.th.md");
    for name in ["example", "Bad Name", "ขยะ", "con", "search"] {
        let output = desk.run(FOLDER, &new_case(&[], &[name, "--lang", "en"]));
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(said(&output).starts_with("no file was written"), "{}", said(&output));
    }
    assert_eq!(desk.read("คลัง/content/cases/example/index.th.md"), before);
}

#[test]
fn where_nobody_can_be_asked_everything_that_is_missing_is_told_at_once() {
    let desk = Desk::with_folder();
    let told: String = [
        &["new", "case"][..],
        &["new", "case", "--from", "example", "--title", "ก"],
        &["new", "page", "questions"],
    ]
    .into_iter()
    .flat_map(|arguments| {
        ["th", "en"].map(|lang| {
            let output = desk.run(FOLDER, &[arguments, &["--lang", lang]].concat());
            assert_eq!(output.status.code(), Some(2));
            format!("$ amphoe {}\n{}\n", arguments.join(" "), said(&output))
        })
    })
    .collect();
    insta::assert_snapshot!("lacking", told);
}

#[test]
fn answers_that_are_no_answers_are_told_option_by_option() {
    let desk = Desk::with_folder();
    let wrong = [
        ("--place", "อ.วานรนิวาศ จ.สกลนคร"),
        ("--level", "อำเภออ"),
        ("--theme", "น้ำำ"),
        ("--status", "เสร็จแล้ว"),
    ];
    let more = ["--source-date", "31 ก.พ. 65", "--source-url", "www.x", "--baseline", "อาจจะ"];
    let told: String = ["th", "en"]
        .into_iter()
        .map(|lang| {
            let output =
                desk.run(FOLDER, &new_case(&wrong, &[&more[..], &["--lang", lang]].concat()));
            assert_eq!(output.status.code(), Some(2));
            said(&output) + "\n"
        })
        .collect();
    insta::assert_snapshot!("refused", told);
    // What only a whole file shows is told as `check` tells it.
    let long = "ก".repeat(90);
    let output = desk.run(FOLDER, &new_case(&[("--title", &long)], &["--lang", "en"]));
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("error[title-too-long]"), "{}", said(&output));
    assert!(!desk.path(FILE).exists());
}

#[test]
fn a_page_is_begun_with_its_title_and_a_place_for_its_text() {
    let desk = Desk::with_folder();
    let title = ["--title", "คำถามที่พบบ่อย", "--summary", "คำถามและคำตอบ", "--lang", "en"];
    let arguments = [&["new", "page", "questions"][..], &title].concat();
    let output = desk.run(FOLDER, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(desk.read("คลัง/content/pages/questions/index.th.md").contains("title: คำถามที่พบบ่อย\n"));
    for name in ["questions", "cases", "Q"] {
        let arguments = [&["new", "page", name][..], &title].concat();
        assert_eq!(desk.run(FOLDER, &arguments).status.code(), Some(2), "{name}");
    }
    assert_eq!(desk.run("", &arguments).status.code(), Some(2), "there is no project here");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_answered_is_what_the_case_says(
        title in "[ก-ฮa-z0-9 :#,{}'\"&*!|>%@`?-]{1,40}",
        summary in "[ก-ฮะาิ่ :#'\"]{1,60}",
        changed in "[ก-ฮ:# ]{1,20}",
    ) {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!([&title, &summary, &changed].iter().all(|text| {
            // Signs alone mean that nobody knows.
            text.chars().any(|c| ('ก'..='ฮ').contains(&c))
        }));
        let answers = Answers {
            title: title.clone(),
            summary: summary.clone(),
            places: vec!["4708".to_owned()],
            level: "village".to_owned(),
            themes: vec!["water".to_owned()],
            status: "acting".to_owned(),
            source: vec![("title", summary.clone())],
            from: Some(Origin { slug: "a".to_owned(), changed: vec![changed.clone()], ..Origin::default() }),
            ..Answers::default()
        };
        let facts = Facts::built_in();
        let path = new::path(Kind::Case, "b", Lang::Th);
        let mut tree = amphoe::source::Tree::default();
        tree.insert(Source::new(&path, new::case(&answers, &facts.vocabularies, Lang::Th)));
        let built = build(&tree, &Options { drafts: true, ..options() }, &mut Memo::default());
        let (_, case) = built.site.cases().next().expect("there is one");
        let edition = case.editions.existing().next().expect("it has one");
        let front = &edition.document.front;
        prop_assert_eq!(front.text("title"), Some(&*words(&title)));
        prop_assert_eq!(front.text("summary"), Some(&*words(&summary)));
    }
}

//! The boards that count cases: their statuses, evidence, translations and reviews.

use std::collections::BTreeMap;

use amphoe::{
    build::{Build, Memo, build},
    facts::date,
    lang::Lang,
    site::{board::Board, resolve::Options},
    source::Tree,
};

use super::{case, records, rows, site};
use crate::project::{options, page};

/// Which value a column has in each row.
fn column(build: &Build, board: Board, name: &str) -> Vec<(String, String)> {
    let rows = records(build, board).into_iter();
    rows.map(|row| (row["case"].clone(), row[name].clone())).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(one, two)| ((*one).to_owned(), (*two).to_owned())).collect()
}

/// "<value>n</value> <of>of m</of>", as a board shows a number.
fn number(n: usize, of: &str) -> String {
    format!("<span class=\"value\">{n}</span> <span class=\"of\">{of}</span>")
}

#[test]
fn statuses_stand_in_the_order_in_which_work_goes_on_with_those_that_no_case_has() {
    let build = site(&[
        case("a", "4708", ""),
        case("b", "4708", "").replace("status: acting", "status: evaluated"),
        case("c", "4708", ""),
        case("d", "4708", "demo: true\n"),
        case("e", "4708", "withdrawn: เจ้าของขอถอน\n"),
    ]);
    let told: Vec<(String, String)> = records(&build, Board::Statuses)
        .into_iter()
        .map(|row| (row["status"].clone(), row["cases"].clone()))
        .collect();
    let ids: Vec<&str> = told.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids[..6], ["selected", "trained", "planned", "acting", "evaluated", "distilled"]);
    let counts: BTreeMap<&str, &str> =
        told.iter().map(|(id, n)| (id.as_str(), n.as_str())).collect();
    assert_eq!((counts["acting"], counts["evaluated"], counts["planned"]), ("2", "1", "0"));
    let shown = page(&build, "programme/statuses/");
    assert!(shown.contains(&number(2, "จาก 3 เรื่อง")), "neither invented nor withdrawn");
    assert!(shown.contains("href=\"../../statuses/acting/\""));
    let (header, rows) = rows(&build, Board::Statuses, Lang::Th);
    assert_eq!(header.join(" "), "สถานะ จำนวนกรณีศึกษา");
    assert!(rows.contains(&vec!["กำลังดำเนินการ".to_owned(), "2".to_owned()]), "{rows:?}");
}

/// A result measured before and after, and the answers that make it level 2.
const MEASURED: &str = "results:
  - {what: ขยะที่เก็บได้, unit: ตัน, before: 18, after: 9, source: 1}
checks: {baseline: yes, same_method_after: yes}
";

#[test]
fn evidence_names_the_indicator_that_a_level_rests_on_and_each_warning_that_was_let_stand() {
    let accept = "accept: [{code: no-reviewer, why: ยังไม่มีหน่วยงานรับตรวจทาน}]\n";
    let build = site(&[
        case("a", "4708", MEASURED),
        case("b", "4708", accept).replace("[environment]", "[health, water]"),
    ]);
    assert_eq!(
        column(&build, Board::Evidence, "evidence"),
        pairs(&[("a", "2"), ("b", "0")]),
        "cases without a date stand by their names"
    );
    assert_eq!(
        column(&build, Board::Evidence, "accepted_code"),
        pairs(&[("a", ""), ("b", "no-reviewer")])
    );
    let of_a = &records(&build, Board::Evidence)[0];
    assert_eq!(of_a["indicator_th"], "ขยะที่เก็บได้");
    assert_eq!(of_a["evidence_th"], "มีข้อมูลก่อนและหลัง");
    let shown = page(&build, "programme/evidence/");
    assert!(shown.contains(&number(1, "จาก 2 เรื่อง")));
    assert!(shown.contains("ยังไม่มีหน่วยงานรับตรวจทาน"), "the reason can be read");
    assert!(shown.contains("href=\"../../evidence/\""), "what the levels mean");
    assert!(page(&build, "evidence/").contains("href=\"../programme/evidence/\""));
    let water = shown.split("href=\"../../themes/water/\"").nth(1).expect("a row for the theme");
    let cells: Vec<&str> =
        water.split("<td class=\"number\">").skip(1).take(6).map(|it| &it[..1]).collect();
    assert_eq!(cells, ["1", "0", "0", "0", "0", "0"]);
}

/// An English edition of the case in `case`, whose words were compared with other ones than those
/// that stand there now.
fn english(slug: &str, more: &str) -> String {
    format!(
        "-- content/cases/{slug}/index.en.md --
---
title: A waste bank {slug}
summary: A village has a waste bank; nothing was measured yet
{more}---
## Steps

They met
"
    )
}

#[test]
fn translations_are_there_or_not_and_behind_or_not_and_made_by_a_person_or_not() {
    let behind = "translated_from: {rule: w1, title: '000000000000'}\n";
    let build = site(&[
        case("a", "4708", ""),
        english("a", "translated_from: {rule: w1}\n"),
        case("b", "4708", ""),
        english("b", behind),
        case("c", "4708", ""),
        case("d", "4708", ""),
        english("d", "translated_from: {rule: w1}\nmachine: true\n"),
    ]);
    let states = column(&build, Board::Translations, "state");
    assert_eq!(states[1], ("b".to_owned(), "behind".to_owned()), "{:?}", build.said);
    assert_eq!(states[2], ("c".to_owned(), "missing".to_owned()));
    assert_eq!(
        column(&build, Board::Translations, "translated_by"),
        pairs(&[("a", "person"), ("b", "person"), ("c", ""), ("d", "machine")])
    );
    let rows = records(&build, Board::Translations);
    assert_eq!((&*rows[0]["title_th"], &*rows[0]["title_en"]), ("ธนาคารขยะ a", "A waste bank a"));
    assert_eq!((&*rows[2]["title_en"], &*rows[2]["original"]), ("", "th"));
    let shown = page(&build, "en/programme/translations/");
    assert!(shown.contains(&number(1, "of 4 cases")));
    assert!(
        shown.contains("<a href=\"../../cases/c/\" lang=\"th\">ธนาคารขยะ c</a>"),
        "its own words"
    );
    assert!(shown.contains("<td>title, summary, "), "what changed is told by name");
}

#[test]
fn a_review_is_due_two_years_after_the_last_one_and_the_page_tells_the_day() {
    let files = [
        case("a", "4708", ""),
        case("b", "4708", "reviewed: 29 ก.พ. 2567\n"),
        case("c", "4708", "reviewed: 2 มี.ค. 2567\n"),
    ]
    .concat();
    let tree = Tree::from_literal(&files);
    let on = |day: &str| {
        let today = date::read(day).expect("it is a day").date;
        build(&tree, &Options { today, ..options() }, &mut Memo::default())
    };
    let early = on("28 ก.พ. 2569");
    let told: Vec<[String; 3]> = records(&early, Board::Reviews)
        .into_iter()
        .map(|row| [row["case"].clone(), row["due"].clone(), row["state"].clone()])
        .collect();
    assert!(told.contains(&["a", "", "never"].map(str::to_owned)), "{told:?}");
    assert!(told.contains(&["b", "2026-02-28", "due"].map(str::to_owned)), "{told:?}");
    assert!(told.contains(&["c", "2026-03-02", "fine"].map(str::to_owned)), "{told:?}");
    let shown = page(&early, "programme/reviews/");
    assert!(shown.replace('\u{a0}', " ").contains("<td>28 ก.พ. 2569</td>"), "the day");
    assert!(!shown.contains("ธนาคารขยะ c"), "what is not due is in the file alone");

    let later = on("2 มี.ค. 2569");
    let due = column(&later, Board::Reviews, "state").into_iter().filter(|(_, it)| it == "due");
    assert_eq!(due.count(), 2, "it falls due on its day");
}

#[test]
fn a_long_list_of_cases_is_shown_in_part_and_the_file_has_all_of_it() {
    let files: Vec<String> = (0..130).map(|at| case(&format!("c{at:03}"), "4708", "")).collect();
    let build = site(&files);
    assert_eq!(records(&build, Board::Reviews).len(), 130);
    let shown = page(&build, "programme/reviews/");
    assert_eq!(shown.matches("<th scope=\"row\">").count(), 50);
    assert!(shown.contains("แสดง 50 จาก 130 แถว"), "and the page says so");
}

#[test]
fn a_site_without_a_case_has_boards_that_say_so() {
    let build = site(&[case("a", "4708", "demo: true\n")]);
    for board in [Board::Statuses, Board::Evidence, Board::Translations, Board::Reviews] {
        assert!(page(&build, &board.page_path()).contains("class=\"nothing\""), "{}", board.id());
    }
}

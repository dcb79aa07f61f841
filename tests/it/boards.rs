//! What the boards and their files tell: what the repository holds, counted here once more from
//! the front matter alone.

use std::collections::BTreeMap;

use amphoe::{build::Build, lang::Lang, site::board::Board, source::Tree};

use crate::project::{built, page};

/// A case with `more` in its front matter.
fn case(slug: &str, place: &str, more: &str) -> String {
    format!(
        "-- content/cases/{slug}/index.th.md --
---
title: ธนาคารขยะ {slug}
summary: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
place: {place}
level: district
themes: [environment]
status: acting
sources: [{{title: บันทึกของอำเภอ}}]
{more}---
## ขั้นตอนการดำเนินงาน

ประชุม
"
    )
}

fn site(files: &[String]) -> Build {
    built(&Tree::from_literal(&files.concat()))
}

/// The header and the rows of a board's file.
fn rows(build: &Build, board: Board, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let text = page(build, &board.data_path(lang));
    let text = text.strip_prefix('\u{feff}').expect("Excel needs the mark to read Thai");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "RFC 4180");
    let record = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = record(reader.headers().expect("there is a header").clone());
    let rows = reader.records().map(|row| record(row.expect("every row is as long as the header")));
    (header, rows.collect())
}

/// The rows for machines, each value under its header.
fn records(build: &Build, board: Board) -> Vec<BTreeMap<String, String>> {
    let (header, rows) = rows(build, board, Lang::En);
    rows.into_iter().map(|row| header.iter().cloned().zip(row).collect()).collect()
}

/// A site with a bit of everything that boards tell of.
fn varied() -> Build {
    site(&[
        case("a", "4708", ""),
        case("b", "[4708, 5607]", ""),
        case("c", "4802", "replicates: a\n"),
        case("d", "4803", "demo: true\n"),
        case("e", "4804", "withdrawn: เจ้าของขอถอน\n"),
        case("f", "1001", ""),
        "-- content/programme/programme.yaml --
name: {th: โครงการ, en: The programme}
sources: [{title: ข่าว}]
pilots: [{round: 2565, kind: cluster, district: 4802, source: [1]}]
"
        .to_owned(),
    ])
}

#[test]
fn both_files_of_a_board_tell_the_same_rows_in_the_same_order() {
    let build = varied();
    for board in Board::ALL {
        let (english, records) = rows(&build, board, Lang::En);
        let (thai, reports) = rows(&build, board, Lang::Th);
        assert_eq!(records.len(), reports.len(), "{}", board.id());
        let is_snake = |name: &String| {
            name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        assert!(english.iter().all(is_snake), "{english:?}");
        assert!(thai.iter().all(|name| !name.is_ascii()), "{thai:?}");
        // What is a code or a Thai name for machines is told in the report word for word.
        let kept = |(name, _): &(&String, &String)| {
            name.ends_with("_th") || ["province_code", "district_code"].contains(&name.as_str())
        };
        for (record, report) in records.iter().zip(&reports) {
            for (name, value) in english.iter().zip(record).filter(kept) {
                assert!(report.contains(value), "{}: {name} of {record:?}", board.id());
            }
        }
    }
}

#[test]
fn the_files_of_the_boards_are_promised_and_an_earlier_list_of_them_is_understood() {
    let build = varied();
    let promised = page(&build, "addresses.txt");
    for path in Board::ALL.into_iter().flat_map(|board| Lang::ALL.map(|lang| board.data_path(lang)))
    {
        assert!(promised.contains(&format!("/{path}\n")), "{path}");
    }
    let read = amphoe::render::machine::read_addresses(&promised).expect("our own list");
    assert_eq!(read.len(), promised.lines().count());
    assert!(amphoe::render::machine::read_addresses("/data/nothing.csv\n").is_err());
}

#[test]
fn the_coverage_file_tells_of_878_districts_what_this_repository_holds_of_each() {
    let build = varied();
    let records = records(&build, Board::Coverage);
    assert_eq!(records.len(), 878);
    let of = |code: &str| {
        let row = records.iter().find(|row| row["district_code"] == code).expect("it is there");
        (row["coverage"].as_str(), row["cases"].as_str(), row["pilot_on_record"].as_str())
    };
    assert_eq!(of("4708"), ("case", "2", "none"));
    assert_eq!(of("5607"), ("case", "1", "none"));
    assert_eq!(of("4802"), ("adapted", "1", "recorded"));
    assert_eq!(of("4803"), ("none", "0", "none"), "a demonstration is no case");
    assert_eq!(of("4804"), ("none", "0", "none"), "it was taken back");
    let with_case = records.iter().filter(|row| row["coverage"] != "none").count();
    assert_eq!(with_case, 3, "the khet of Bangkok are not among the 878");

    let row = &records[records.iter().position(|row| row["district_code"] == "4708").expect("it")];
    let told = ["area", "cluster", "cluster_en", "province_code", "province_en", "district_en"];
    let told = told.map(|name| row[name].as_str());
    assert_eq!(told[0..2], ["Northeast", "northeast-upper-2"]);
    assert_eq!(told[3..], ["47", "Sakon Nakhon", "Wanon Niwat"]);

    let (header, rows) = rows(&build, Board::Coverage, Lang::Th);
    assert_eq!(
        header.join(" "),
        "ภาค กลุ่มจังหวัด รหัสจังหวัด จังหวัด รหัสอำเภอ อำเภอ ในคลังนี้ จำนวนกรณีศึกษา อำเภอนำร่องที่มีแหล่งยืนยัน"
    );
    let row = rows.iter().find(|row| row[4] == "4802").expect("it is there");
    assert_eq!(row[5..], ["ปลาปาก", "นำเรื่องของอำเภออื่นไปปรับใช้", "1", "มีบันทึกในคลังนี้"],);
}

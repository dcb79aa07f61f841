//! Tables beside a case, and what the program itself hands out as tables.

use super::{CASE, Input, Size, front, hold, published};

/// A case beside which this table lies.
fn beside(what: &str, table: impl Into<Vec<u8>>, told: &[&'static str]) -> Input {
    let text =
        format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\n[ตาราง](table.csv)\n", front("เรื่องหนึ่ง", ""));
    super::file(what, CASE, text, told).and("table.csv", table)
}

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    let wide: Vec<u8> = size.of("ก,").encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        beside("a table of commas", size.of(","), &[]),
        beside("a table of quotes", size.of("\""), &[]),
        beside("a table whose quote nothing closes", format!("\"{}", size.of("ก\n")), &[]),
        beside("a table of one cell", size.of("a"), &[]),
        beside("a table of empty rows", size.of("\n"), &[]),
        beside("a table of noughts", size.of("\0"), &[]),
        beside("a table of returns", size.of("\r"), &[]),
        beside("a table that is half of UTF-16", [&[0xff, 0xfe][..], &wide, &[1]].concat(), &[]),
        beside("a table that is no text", vec![0xff; size.0], &[]),
        beside("a table that is a packed file", b"PK\x03\x04".to_vec(), &[]),
        beside("a table of persons", size.of("ชื่อ-สกุล,เลขบัตร\n"), &["persons-in-table"]),
        beside(
            "a table of citizens",
            format!("รหัส\n{}", size.of("1-1014-00000-00-6\n")),
            &["citizen-number-in-table"],
        ),
        beside("a table of formulas", size.of("=cmd|'/c calc'!A0,@x,+1,-1\n"), &[]),
        formulas("a case of formulas", "=cmd|'/c calc'!A0"),
        formulas("a case of formulas with a sign", "@SUM(1+1)*cmd|'/c calc'!A0"),
        formulas("a case of formulas with a plus", "+1+cmd|'/c calc'!A0"),
        formulas("a case of formulas with a dash", "-1+cmd|'/c calc'!A0"),
        formulas("a case of formulas after a space", " =1+1"),
        formulas("a case of formulas in full width", "＝1+1"),
    ]
}

/// A case whose words begin as a formula does, wherever a table of the site has them.
fn formulas(what: &str, formula: &str) -> Input {
    let said = serde_json::to_string(formula).expect("it is a text");
    let keys = format!(
        "title: {said}\nsummary: {said}\nowner: {said}\nsources: [{{title: {said}}}]\nresults: [{{what: {said}, unit: {said}, before: 3, after: 2}}]"
    );
    let text = format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\nประชุม\n", front("ก", &keys));
    super::file(what, CASE, text, &[])
}

#[test]
fn tables_without_end_are_read_and_no_cell_of_ours_is_a_formula() {
    let build = hold(&inputs(super::ORDINARY));
    let mut tables = 0;
    for (path, bytes) in published(&build) {
        // What an author lays beside a case is offered as it is.
        if !path.ends_with(".csv") || path.contains("cases/input") {
            continue;
        }
        tables += 1;
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&*bytes);
        for record in reader.records() {
            let record = record.expect("it is a table");
            for cell in &record {
                let cell = cell.trim_start_matches('\u{feff}');
                let is_number = cell.parse::<f64>().is_ok();
                let begins =
                    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
                assert!(is_number || !begins, "{path}: {cell}");
            }
        }
    }
    assert!(tables > 5, "{tables}");
}

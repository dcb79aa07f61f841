//! Tables that were saved as CSV: columns that are about persons, and numbers of citizens.
//!
//! A household register is a table of persons; what may be shared of it are counts. Excel saves CSV
//! in the encoding of the machine, so that one from an office is as often Windows-874 as UTF-8.

use csv::{ReaderBuilder, StringRecord};

use crate::{
    content::person,
    diagnostic::{
        Kind,
        kind::attachment::{Attachment, Cell},
    },
    lang::fold,
};

/// In how many lines headings are looked for: above them stand a title, a date, an office.
const LINES_OF_HEADINGS: u64 = 10;

/// Up to how many characters a heading has; what is longer is a sentence.
const LONGEST_HEADING: usize = 40;

/// Headings that are about persons, folded to letters only, whatever stands before or after.
const THAI: [&str; 16] = [
    "เลขบัตร",
    "เลขประจำตัว",
    "เลขปชช",
    "บ้านเลขที่",
    "เลขที่บ้าน",
    "รหัสประจำบ้าน",
    "ชื่อสกุล",
    "ชื่อนามสกุล",
    "ชื่อและนามสกุล",
    "นามสกุล",
    "เบอร์โทร",
    "เบอร์มือถือ",
    "โทรศัพท์",
    "วันเดือนปีเกิด",
    "วันเกิด",
    "เลขที่บัญชี",
];

/// The same in English, where a heading is all of this.
const ENGLISH: [&str; 19] = [
    "nationalid",
    "nationalidnumber",
    "citizenid",
    "idcard",
    "idcardnumber",
    "cid",
    "fullname",
    "firstname",
    "lastname",
    "surname",
    "phone",
    "phonenumber",
    "mobile",
    "mobilenumber",
    "houseno",
    "housenumber",
    "dateofbirth",
    "birthdate",
    "dob",
];

/// What makes such a heading one of offices, or of counts.
const NOT_OF_PERSONS: [&str; 9] =
    ["จำนวน", "ร้อยละ", "หน่วยงาน", "สำนักงาน", "อำเภอ", "นิติบุคคล", "ผู้เสียภาษี", "ชื่อสกุลเงิน", "เบอร์กลาง"];

/// What a table holds that belongs to persons.
pub(super) fn inside(bytes: &[u8]) -> Vec<Kind> {
    let text = decoded(bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut columns: Vec<Attachment> = Vec::new();
    let mut numbers: Option<(Cell, usize)> = None;
    let mut record = StringRecord::new();
    // What is no table is looked at as far as it is one.
    while reader.read_record(&mut record).unwrap_or(false) {
        let line = record.position().map_or(1, csv::Position::line);
        for (cell, column) in record.iter().zip(1..) {
            let at = Cell { line, column };
            if line <= LINES_OF_HEADINGS && is_about_persons(cell) {
                columns
                    .push(Attachment::PersonColumn { heading: cell.trim().to_owned(), cell: at });
            } else if person::names_citizen(cell) {
                let (first, count) = numbers.unwrap_or((at, 0));
                numbers = Some((first, count + 1));
            }
        }
    }
    let numbers = numbers.map(|(first, count)| Attachment::CitizenNumberInTable { first, count });
    columns.into_iter().chain(numbers).map(Kind::from).collect()
}

/// Whether a heading is one of a column about persons.
fn is_about_persons(heading: &str) -> bool {
    if heading.trim().chars().count() > LONGEST_HEADING {
        return false;
    }
    let heading = fold::key(heading);
    let is_thai = THAI.iter().any(|known| heading.contains(&fold::key(known)));
    (is_thai || ENGLISH.contains(&&*heading))
        && !NOT_OF_PERSONS.iter().any(|other| heading.contains(&fold::key(other)))
}

/// The text of a table: UTF-8, UTF-16 with its mark, else Windows-874.
fn decoded(bytes: &[u8]) -> String {
    let units = |unit: fn([u8; 2]) -> u16| -> String {
        let units: Vec<u16> =
            bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, ..] => return units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => return units(u16::from_be_bytes),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().copied().map(windows_874).collect(),
    }
}

/// A character of Windows-874, in which Thai stands in the order of Unicode.
fn windows_874(byte: u8) -> char {
    match byte {
        0xa1..=0xfb => char::from_u32(0xe00 + u32::from(byte - 0xa0)).unwrap_or(' '),
        0x80..=0xff => ' ',
        ascii => char::from(ascii),
    }
}

/// What parts the cells: Excel writes a comma, a semicolon or a tab.
fn delimiter(text: &str) -> u8 {
    let beginning: Vec<&str> = text.lines().take(LINES_OF_HEADINGS as usize).collect();
    let count =
        |sign: u8| beginning.iter().map(|line| line.matches(char::from(sign)).count()).sum();
    [b';', b'\t', b','].into_iter().max_by_key(|sign| -> usize { count(*sign) }).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> Vec<String> {
        inside(bytes).iter().map(|kind| kind.words().title.en.clone()).collect()
    }

    #[test]
    fn headings_of_persons_are_found_below_a_title_and_between_any_signs() {
        for table in ["ทะเบียน\n\nลำดับ,ชื่อ - สกุล\n1,ก\n", "ลำดับ;ชื่อ-นามสกุล\n", "ลำดับ\tNational ID\n"]
        {
            let said = told(table.as_bytes());
            assert_eq!(said.len(), 1, "{table}: {said:?}");
            assert!(said[0].contains("column B"), "{said:?}");
        }
    }

    #[test]
    fn a_table_from_an_old_machine_is_read_too() {
        // "ลำดับ,เลขบัตร" in Windows-874, and "ชื่อสกุล" in UTF-16.
        let old = b"\xc5\xd3\xb4\xd1\xba,\xe0\xc5\xa2\xba\xd1\xb5\xc3\n1,2\n";
        assert_eq!(told(old).len(), 1, "{:?}", told(old));
        let wide = "\u{feff}ชื่อสกุล\n".encode_utf16().flat_map(u16::to_le_bytes);
        assert_eq!(told(&wide.collect::<Vec<u8>>()).len(), 1);
    }

    #[test]
    fn numbers_of_citizens_are_counted_and_the_first_is_named() {
        let said = told("รหัส,ค่า\n1-1014-00000-00-6,1\n2,3101400000002\n".as_bytes());
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("2 cells") && said[0].contains("row 2, column A"), "{said:?}");
    }

    #[test]
    fn tables_of_counts_and_offices_pass() {
        for table in [
            "หมู่บ้าน,จำนวนครัวเรือนที่มีโทรศัพท์,ร้อยละ\nหนองแวง,12,40\n",
            "หน่วยงาน,โทรศัพท์สำนักงาน\nที่ว่าการอำเภอ,0 4279 1234\n",
            "ชื่อโครงการ,งบประมาณ (บาท),ผู้เข้าร่วม (คน)\nธนาคารขยะ,3000,120\n",
            "เลขประจำตัวผู้เสียภาษีของนิติบุคคล\n0994000160097\n",
            "mobile units,phones given\n3,4\n",
            "",
            "\"ยังไม่ปิดเครื่องหมาย",
        ] {
            assert_eq!(told(table.as_bytes()), [""; 0], "{table}");
        }
    }
}

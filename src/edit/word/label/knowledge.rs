//! The knowledge form of the Community Development Department (แบบบันทึกองค์ความรู้): what it asks, in
//! the words in which offices print it, and what of an officer's line is the office.

use super::without_number;
use crate::{
    edit::word::document::{Block, paragraphs, plain},
    facts::Facts,
    lang::fold,
};

/// What the knowledge form asks before its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Item {
    Title,
    Owner,
    Category,
}

/// The items of the knowledge form, by how they begin; the longer of two that begin alike first.
const ITEMS: [(&str, Item); 9] = [
    ("ชื่อเจ้าขององค์ความรู้", Item::Owner),
    ("เจ้าขององค์ความรู้", Item::Owner),
    ("เจ้าของความรู้", Item::Owner),
    ("ผู้บันทึกองค์ความรู้", Item::Owner),
    ("ชื่อองค์ความรู้", Item::Title),
    ("องค์ความรู้ที่บ่งชี้", Item::Category),
    ("หมวดองค์ความรู้", Item::Category),
    ("หมวดหมู่องค์ความรู้", Item::Category),
    ("ชื่อความรู้", Item::Title),
];

/// The headings of the knowledge form after which its authors go on in the same line.
const HEADINGS: [&str; 12] = [
    "ที่มาและความสำคัญในการจัดทำองค์ความรู้",
    "ที่มาและความสำคัญ",
    "ความเป็นมา",
    "รูปแบบ กระบวนการ หรือลำดับขั้นตอน",
    "เทคนิคและวิธีการปฏิบัติงาน",
    "เทคนิคในการปฏิบัติงาน",
    "ปัญหาที่พบและแนวทางการแก้ไขปัญหา",
    "ปัญหา อุปสรรค และแนวทางแก้ไข",
    "ประโยชน์ที่ได้รับ",
    "ประโยชน์ขององค์ความรู้",
    "ปัจจัยแห่งความสำเร็จ",
    "ผลสำเร็จ",
];

/// How the knowledge form calls itself, which is no part of the text.
pub(super) const NAMES: [&str; 4] =
    ["แบบบันทึกองค์ความรู้", "แบบฟอร์มบันทึกองค์ความรู้", "แบบบันทึกการจัดการความรู้", "แบบฟอร์มองค์ความรู้"];

pub(super) fn is_knowledge(blocks: &[Block]) -> bool {
    let mut seen: Vec<Item> = Vec::new();
    for paragraph in paragraphs(blocks) {
        if let Some((item, _)) = item(&plain(&paragraph.text))
            && !seen.contains(&item)
        {
            seen.push(item);
        }
    }
    seen.len() >= 2
}

/// The item of the knowledge form that a line begins, and what follows it.
pub(super) fn item(line: &str) -> Option<(Item, String)> {
    let line = without_number(line);
    let (label, item) = ITEMS.iter().find(|(label, _)| line.starts_with(label))?;
    Some((*item, after(&line[label.len()..])))
}

pub(super) fn begins_with_heading(line: &str) -> Option<(String, String)> {
    let bare = without_number(line);
    let heading = HEADINGS.iter().find(|heading| bare.starts_with(*heading))?;
    Some(((*heading).to_owned(), after(&bare[heading.len()..])))
}

/// What stands behind a label: without the remark in brackets, the colon and the dots to write on.
fn after(rest: &str) -> String {
    let mut rest = rest.trim_start();
    if let Some(inner) = rest.strip_prefix('(')
        && let Some((_, after)) = inner.split_once(')')
    {
        rest = after;
    }
    rest.trim_matches(|c: char| c.is_whitespace() || ".…:_".contains(c)).to_owned()
}

/// What parts the office from what belongs to the person.
const PERSONAL: [&str; 14] = [
    "ชื่อ-สกุล",
    "ชื่อ - สกุล",
    "ชื่อ–สกุล",
    "ชื่อ",
    "ตำแหน่ง",
    "เบอร์",
    "โทร",
    "มือถือ",
    "อีเมล",
    "e-mail",
    "E-mail",
    "Email",
    "LINE",
    "ไลน์",
];

/// What the name of an office begins with.
const OFFICES: [&str; 12] = [
    "สำนักงาน",
    "ที่ว่าการ",
    "ที่ทำการ",
    "องค์การบริหาร",
    "เทศบาล",
    "ศูนย์",
    "กรม",
    "อบต.",
    "อบจ.",
    "สพอ.",
    "สพจ.",
    "โรงพยาบาล",
];

/// The office in a line about its officer.
pub(super) fn office(line: &str) -> Option<String> {
    let labelled = ["สังกัด", "หน่วยงาน", "สถานที่ปฏิบัติงาน", "สถานที่ทำงาน"]
        .iter()
        .filter_map(|label| line.find(label).map(|at| at + label.len()))
        .min();
    let start = match labelled {
        Some(at) => at,
        None => OFFICES.iter().filter_map(|office| line.find(office)).min()?,
    };
    let rest = line[start..].trim_start_matches(|c: char| c.is_whitespace() || ".…:/".contains(c));
    let end = PERSONAL.iter().filter_map(|label| rest.find(label)).min().unwrap_or(rest.len());
    let office = rest[..end].trim_matches(|c: char| c.is_whitespace() || ".…:,/-".contains(c));
    let office = office.split_whitespace().collect::<Vec<_>>().join(" ");
    // A title of a person is no office.
    let is_person = ["นาย ", "นางสาว", "นาง", "น.ส."].iter().any(|title| office.starts_with(title));
    (!office.is_empty() && !is_person).then_some(office)
}

/// The district that the name of an office has in it.
pub(super) fn place(office: &str, facts: &Facts) -> Option<String> {
    let start = ["อำเภอ", "อ.", "เขต"].iter().filter_map(|word| office.find(word)).min()?;
    let place = office[start..].trim();
    facts.places.find(place).is_ok().then(|| place.to_owned())
}

/// The categories that were chosen: those ticked, or all where there are no boxes.
pub(super) fn chosen(lines: &[String]) -> Vec<String> {
    const TICKED: [&str; 8] = ["☑", "☒", "✓", "✔", "🗹", "(/)", "(✓)", "[x]"];
    const OPEN: [&str; 5] = ["☐", "□", "( )", "[ ]", "()"];
    let has_boxes =
        lines.iter().any(|line| TICKED.iter().chain(&OPEN).any(|mark| line.contains(mark)));
    let mut found = Vec::new();
    for line in lines {
        if !has_boxes {
            found.push(line.trim().to_owned());
            continue;
        }
        for mark in TICKED {
            for (at, _) in line.match_indices(mark) {
                let after = &line[at + mark.len()..];
                let end = TICKED.iter().chain(&OPEN).filter_map(|mark| after.find(mark)).min();
                found.push(after[..end.unwrap_or(after.len())].trim_matches([' ', ')']).to_owned());
            }
        }
    }
    found.retain(|line| !line.is_empty() && fold::fold(line).chars().any(char::is_alphabetic));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_officer_only_the_office_is_kept() {
        for (line, expected) in [
            (
                "นางสาวสมใจ ใจดี ตำแหน่ง นักวิชาการพัฒนาชุมชนชำนาญการ สังกัด สำนักงานพัฒนาชุมชนอำเภอวานรนิวาส จังหวัดสกลนคร โทร 081-234-5678",
                Some("สำนักงานพัฒนาชุมชนอำเภอวานรนิวาส จังหวัดสกลนคร"),
            ),
            ("สังกัด....สพอ.วานรนิวาส....", Some("สพอ.วานรนิวาส")),
            ("ชื่อ-นามสกุล นายสมชาย ใจดี", None),
            ("ตำแหน่ง พัฒนาการอำเภอ", None),
        ] {
            assert_eq!(office(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn an_item_is_known_with_its_number_its_remark_and_its_dots() {
        assert_eq!(
            item("๑. ชื่อองค์ความรู้ ....ธนาคารขยะ...."),
            Some((Item::Title, "ธนาคารขยะ".to_owned()))
        );
        assert_eq!(
            item("3. องค์ความรู้ที่บ่งชี้ (เลือกได้จำนวน 1 หมวด)"),
            Some((Item::Category, String::new()))
        );
        assert_eq!(item("ชื่อเรื่อง ธนาคารขยะ"), None);
    }
}

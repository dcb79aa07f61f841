//! Persons who are named: a title with a name after it.
//!
//! Official Thai writes a title, a given name and, after a space, a surname: นายสมชาย ใจดี. The title
//! alone begins many other words (นายอำเภอ, นายจ้าง, นางรอง), so that it must stand by itself, and none
//! of those may follow. Who is named in an office (ผู้ว่าราชการจังหวัด, นายอำเภอ) answers for it and may be.

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use crate::content::person::is_thai_letter;

/// Titles after which a given name and a surname follow.
const TITLES: [&str; 22] = [
    "นางสาว",
    "นาง",
    "นาย",
    "น.ส.",
    "เด็กชาย",
    "เด็กหญิง",
    "ว่าที่ร้อยตรี",
    "ว่าที่ ร.ต.",
    "ส.ต.ต.",
    "ส.ต.ท.",
    "ส.ต.อ.",
    "จ.ส.ต.",
    "จ.ส.อ.",
    "ด.ต.",
    "ร.ต.ต.",
    "ร.ต.ท.",
    "ร.ต.อ.",
    "พ.ต.ต.",
    "พ.ต.ท.",
    "พ.ต.อ.",
    "นพ.",
    "พญ.",
];

/// Titles of children, whose given name alone is too much.
const OF_CHILDREN: [&str; 2] = ["ด.ช.", "ด.ญ."];

/// What follows a title and makes it another word, or no name.
const NO_NAME: [&str; 45] = [
    // นาย
    "อำเภอ",
    "ก",
    "ทะเบียน",
    "จ้าง",
    "ทุน",
    "หน้า",
    "ช่าง",
    "แพทย์",
    "ทหาร",
    "ตำรวจ",
    "สถานี",
    "พล",
    "ตรวจ",
    "ด่าน",
    "ประกัน",
    "สัตวแพทย์",
    "ท่า",
    "อากร",
    "แบบ",
    "เรือ",
    "สิบ",
    "ร้อย",
    "พัน",
    "หมวด",
    "ไปรษณีย์",
    // นาง
    "รอง",
    "พญา",
    "ฟ้า",
    "งาม",
    "รำ",
    "สงกรานต์",
    "นพมาศ",
    "นวล",
    "เลิ้ง",
    "พยาบาล",
    "กวัก",
    "ไทย",
    "เอก",
    // เด็กชาย, เด็กหญิง
    "และ",
    "หรือ",
    "ที่",
    "อายุ",
    "ใน",
    "วัย",
    "จำนวน",
];

/// What may stand right before a title without a space.
const BEFORE: [&str; 21] = [
    "โดย",
    "คือ",
    "ให้",
    "ของ",
    "กับ",
    "และ",
    "ชื่อ",
    "ว่า",
    "แก่",
    "ได้แก่",
    "เช่น",
    "ราย",
    "บุตร",
    "ผู้ป่วย",
    "จาก",
    "ที่",
    "มี",
    "เมื่อ",
    "ด้วย",
    "ถึง",
    "เป็น",
];

/// Offices whose holder is named in it.
const OFFICES: [&str; 26] = [
    "ผู้ว่าราชการ",
    "ผู้ว่าฯ",
    "นายอำเภอ",
    "ปลัด",
    "รัฐมนตรี",
    "อธิบดี",
    "ผู้ตรวจราชการ",
    "นายก",
    "ผู้อำนวยการ",
    "เลขาธิการ",
    "ศาสตราจารย์",
    "พัฒนาการ",
    "เกษตรอำเภอ",
    "สาธารณสุขอำเภอ",
    "ท้องถิ่นอำเภอ",
    "กำนัน",
    "ผู้ใหญ่บ้าน",
    "หัวหน้า",
    "ประธาน",
    "โฆษก",
    "ผู้กำกับ",
    "ส.ส.",
    "ส.ว.",
    "สมาชิกสภา",
    "รมว.",
    "ผบ.",
];

/// English titles.
const ENGLISH: [&str; 5] = ["Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. "];

/// Offices in English, which stand right before or after the name.
const ENGLISH_OFFICES: [&str; 12] = [
    "Governor",
    "Minister",
    "Director",
    "Chief",
    "Secretary",
    "Professor",
    "Inspector",
    "Mayor",
    "Head",
    "Chair",
    "Spokes",
    "Kamnan",
];

/// A title, and how the name after it is read.
type Title = (&'static str, fn(&str, usize, &str) -> Option<Range<usize>>);

/// All titles. What comes first is taken first: the longest, so that นางสาว is not นาง.
static ALL: LazyLock<Vec<Title>> = LazyLock::new(|| {
    let of_children = OF_CHILDREN.iter().map(|title| (*title, child as fn(&str, usize, &str) -> _));
    let thai = TITLES.iter().map(|title| (*title, thai as fn(&str, usize, &str) -> _));
    let english = ENGLISH.iter().map(|title| (*title, english as fn(&str, usize, &str) -> _));
    of_children.chain(thai).chain(english).collect()
});

/// Finds all titles in one pass: most passages hold none.
static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(ALL.iter().map(|(title, _)| title)).expect("the titles are few and short")
});

/// Every title with the given name after it.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let titles = FINDER.find_overlapping_iter(text);
    let mut titles: Vec<(usize, usize)> =
        titles.map(|title| (title.pattern().as_usize(), title.start())).collect();
    titles.sort_unstable();
    // By where each begins; none overlaps another.
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for (which, at) in titles {
        let (title, read) = ALL[which];
        let Some(range) = read(text, at, title) else { continue };
        let before = found.range(..range.end).next_back();
        if before.is_none_or(|(_, end)| *end <= range.start) {
            found.insert(range.start, range.end);
        }
    }
    found.into_iter().map(|(start, end)| start..end).collect()
}

fn child(text: &str, at: usize, title: &str) -> Option<Range<usize>> {
    let start = at + title.len();
    let given = given(&text[start..])?;
    Some(at..start + given.end)
}

fn thai(text: &str, at: usize, title: &str) -> Option<Range<usize>> {
    let before = &text[..at];
    let stands =
        !before.ends_with(is_thai_letter) || BEFORE.iter().any(|word| before.ends_with(word));
    let start = at + title.len();
    let given = given(&text[start..])?;
    let rest = &text[start + given.end..];
    let name = &text[start..][given.clone()];
    let surname = run(rest.strip_prefix([' ', '\u{a0}'])?);
    let is_name = stands
        && surname.chars().count() >= 2
        && !NO_NAME.iter().any(|word| name.starts_with(word))
        && !rest.trim_start().starts_with("(นามสมมติ");
    let after = &rest[1..];
    let after =
        after.trim_start_matches(is_thai_letter).trim_start_matches([' ', '(', ',', '\u{a0}']);
    (is_name && !is_in_office(before, surname, after)).then_some(at..start + given.end)
}

/// Whether an office stands right before the title, or right after the name.
fn is_in_office(before: &str, surname: &str, after: &str) -> bool {
    let line = near(before).rsplit('\n').next().unwrap_or_default().trim_end();
    let mut words = line.rsplit([' ', '\u{a0}']);
    let near = [words.next(), words.next()];
    let is_before =
        near.into_iter().flatten().any(|word| OFFICES.iter().any(|office| word.contains(office)));
    let is_after =
        OFFICES.iter().any(|office| after.starts_with(office) || surname.contains(office));
    is_before || is_after || after.starts_with("รอง")
}

/// The given name at the beginning of `text`, perhaps after a space: letters of Thai, and more than
/// the one by which somebody is kept unknown (นาย ก.).
fn given(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.strip_prefix([' ', '\u{a0}']).unwrap_or(text).len();
    let name = run(&text[start..]);
    let begins =
        name.chars().next().is_some_and(|c| ('ก'..='ฮ').contains(&c) || ('เ'..='ไ').contains(&c));
    let letters = name.chars().filter(|c| ('ก'..='ฮ').contains(c)).count();
    (begins && letters >= 2).then(|| start..start + name.len())
}

/// The Thai letters at the beginning; of a text of nothing else, as many as any name has.
fn run(text: &str) -> &str {
    let text = &text[..text.floor_char_boundary(NEAR)];
    &text[..text.find(|c| !is_thai_letter(c)).unwrap_or(text.len())]
}

/// How much is looked at on either side of a title, in bytes: far more than a name or an office has.
const NEAR: usize = 400;

/// The end of a text.
fn near(text: &str) -> &str {
    &text[text.floor_char_boundary(text.len().saturating_sub(NEAR))..]
}

fn english(text: &str, at: usize, title: &str) -> Option<Range<usize>> {
    if text[..at].ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let start = at + title.len();
    let mut words = text[start..].split(' ');
    let is_name = |word: &&str| {
        word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase()) && !word.ends_with('.')
    };
    let given = words.next().filter(is_name)?;
    let surname = words.next().filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))?;
    let before = near(&text[..at]).rsplit('\n').next().unwrap_or_default();
    let near: Vec<&str> = before.trim_end().rsplit(' ').take(4).chain(words.take(4)).collect();
    let is_in_office = near
        .iter()
        .chain([&surname])
        .any(|word| ENGLISH_OFFICES.iter().any(|office| word.contains(office)));
    (!is_in_office).then(|| at..start + given.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_title_with_a_name_is_found() {
        for (text, expected) in [
            ("ผู้ป่วยคือนายสมมุติ ตัวอย่าง อยู่บ้านเดียวกัน", "นายสมมุติ"),
            ("นางสาวสมมุติ ตัวอย่าง เล่าว่า", "นางสาวสมมุติ"),
            ("เริ่มจากนายสมมุติ ตัวอย่าง", "นายสมมุติ"),
            ("น.ส. สมมุติ ตัวอย่าง", "น.ส. สมมุติ"),
            ("ด.ช.สมมุติ เรียนชั้น ป.2", "ด.ช.สมมุติ"),
            ("เด็กหญิงสมมุติ ตัวอย่าง", "เด็กหญิงสมมุติ"),
            ("ส.ต.ท.สมมุติ ตัวอย่าง เข้าช่วย", "ส.ต.ท.สมมุติ"),
            ("ครัวเรือนของนางสมมุติ ตัวอย่าง", "นางสมมุติ"),
            ("visited Mr. Sommut Tuayang at home", "Mr. Sommut"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn office_holders_and_other_words_pass() {
        for text in [
            "นายอำเภอวานรนิวาส เปิดงาน",
            "นายกเทศมนตรี ร่วมประชุม",
            "นายก อบต. ร่วมลงนาม",
            "นายทะเบียน อำเภอ รับเรื่อง",
            "นายจ้าง รับซื้อข้าวโพด",
            "นายทุน เข้ามาซื้อที่ดิน",
            "ชาวบ้านที่นายทุน กว้านซื้อ และที่มีนายจ้าง อยู่แล้ว",
            "เดือนมีนาคม และบ้านที่นางาม ตำบลหนึ่ง",
            "นายช่าง โยธา สำรวจฝาย",
            "ทนายความ อาสา ให้คำปรึกษา",
            "อำเภอนางรอง จังหวัดบุรีรัมย์",
            "เห็ดนางฟ้า ขายดี",
            "ตำบล นางัว อำเภอน้ำโสม",
            "บ้านนางาม ตำบลหนองแวง",
            "เด็กชายและเด็กหญิง เข้าร่วม 12 คน",
            "เด็กหญิงที่ตั้งครรภ์ ได้รับการดูแล",
            "เด็กชาย 12 คน เด็กหญิง 14 คน",
            "ที่ดิน น.ส.3 ก. จำนวน 12 แปลง",
            "นาย ก. และนาง ข. (นามสมมติ) เล่าว่า",
            "นายสมมุติ (นามสมมติ) เล่าว่า",
            "ผู้ว่าราชการจังหวัดสกลนคร นายสมมุติ ตัวอย่าง เปิดงาน",
            "นายสมมุติ ตัวอย่าง ผู้ว่าราชการจังหวัดสกลนคร กล่าวว่า",
            "นายสมมุติ ตัวอย่าง นายอำเภอวานรนิวาส กล่าวว่า",
            "นายอำเภอ (นายสมมุติ ตัวอย่าง) ลงนาม",
            "นางสมมุติ ตัวอย่าง รองผู้ว่าราชการจังหวัด",
            "the Governor, Mr. Sommut Tuayang, opened it",
            "Mr. Sommut Tuayang, Governor of Sakon Nakhon",
            "Mr. A told us",
            "ขุนนาง สมัยก่อน",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}

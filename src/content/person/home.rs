//! What leads to a door: the number of a house with its village, a position by coordinates, and so few
//! persons in one village that everybody there knows who they are.

use std::ops::Range;

use crate::{
    content::person::{is_thai_letter, number::digit},
    diagnostic::kind::text::Identifier,
};

/// What stands after the number of a house and says in which village or street.
const VILLAGE: [&str; 8] = ["หมู่ที่", "หมู่", "ม.", "ซอย", "ซ.", "ถนน", "ถ.", "ตำบล"];

/// Words that make a position that of somebody's home.
const HOUSEHOLD: [&str; 10] = [
    "ครัวเรือน",
    "หลังคาเรือน",
    "บ้านของ",
    "บ้านผู้",
    "บ้านเลขที่",
    "ที่อยู่ของ",
    "ผู้ป่วย",
    "household",
    "home of",
    "house of",
];

/// Words about what people can be hurt by.
const HURTFUL: [&str; 22] = [
    "ผู้ป่วย",
    "ผู้เสพ",
    "ผู้ติดยา",
    "ผู้ค้ายา",
    "ติดเชื้อ",
    "พิการ",
    "ยากจน",
    "เป็นหนี้",
    "หนี้นอกระบบ",
    "ถูกทำร้าย",
    "ถูกละเมิด",
    "บำบัด",
    "ตั้งครรภ์",
    "ฆ่าตัวตาย",
    "จิตเวช",
    "ติดเตียง",
    "patient",
    "infected",
    "disabled",
    "drug",
    "abused",
    "in debt",
];

/// What persons and their homes are counted by.
const COUNTERS: [&str; 9] =
    ["คน", "ราย", "ครัวเรือน", "หลังคาเรือน", "persons", "people", "patients", "households", "cases"];

/// Who helps those who are hurt, and is counted beside them.
const HELPERS: [&str; 13] = [
    "อสม.",
    "เจ้าหน้าที่",
    "กรรมการ",
    "คณะทำงาน",
    "พยาบาล",
    "แพทย์",
    "ทีม",
    "อาสา",
    "วิทยากร",
    "ผู้ช่วย",
    "พี่เลี้ยง",
    "volunteer",
    "staff",
];

/// What follows บ้าน where it is a house, and the name of no village.
const NO_VILLAGE: [&str; 40] = [
    "ละ",
    "ที่",
    "ของ",
    "เรือน",
    "เลขที่",
    "พัก",
    "ผู้",
    "และ",
    "ใน",
    "เรา",
    "คน",
    "ตน",
    "พัง",
    "เสีย",
    "หนึ่ง",
    "หลัง",
    "เช่า",
    "เกิด",
    "เมือง",
    "นี้",
    "เดียว",
    "ทุก",
    "ให้",
    "ใกล้",
    "จะ",
    "ได้",
    "ไม่",
    "เป็น",
    "พร้อม",
    "หรือ",
    "เพื่อ",
    "โดย",
    "กับ",
    "ถูก",
    "ซึ่ง",
    "เอง",
    "ทำ",
    "อยู่",
    "ตาม",
    "จาก",
];

/// Up to how many persons are few: official statistics leave out counts below five.
const FEW: u32 = 4;

/// How far apart, in bytes, words may stand and still be about the same.
const NEAR: usize = 240;

/// Whatever leads to a door, with what it is.
pub(super) fn find(text: &str) -> Vec<(Identifier, Range<usize>)> {
    let houses = house_numbers(text).map(|range| (Identifier::HouseNumber, range));
    let positions = positions(text).into_iter().map(|range| {
        let around = &text[around(text, &range)];
        let is_home = HOUSEHOLD.iter().any(|word| around.contains(word));
        (if is_home { Identifier::HomePosition } else { Identifier::Position }, range)
    });
    let few = few(text).into_iter().map(|range| (Identifier::FewPersons, range));
    houses.chain(positions).chain(few).collect()
}

/// `บ้านเลขที่ 12/3 หมู่ที่ 4`.
fn house_numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    const WORDS: &str = "บ้านเลขที่";
    text.match_indices(WORDS).filter_map(|(at, _)| {
        let rest = &text[at + WORDS.len()..];
        let number = rest.trim_start();
        let after = number.trim_start_matches(|c| digit(c).is_some() || matches!(c, '/' | '-'));
        let is_number = number.starts_with(|c| digit(c).is_some());
        let village = after.trim_start();
        let is_found = is_number && VILLAGE.iter().any(|word| village.starts_with(word));
        is_found.then(|| at..text.len() - after.len())
    })
}

/// Pairs of coordinates in Thailand with three decimals or more, which is nearer than 110 metres; and
/// those in degrees, minutes and seconds.
fn positions(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut before: Option<(f64, Range<usize>)> = None;
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let length = text[start..].find(|c: char| !c.is_ascii_digit() && c != '.');
        let end = length.map_or(text.len(), |length| start + length);
        let number = text[start..end].trim_end_matches('.');
        let place = start..start + number.len();
        let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let value = number.parse::<f64>().ok().filter(|_| decimals >= 3);
        if let (Some((latitude, first)), Some(longitude)) = (&before, value)
            && (5.0..21.0).contains(latitude)
            && (97.0..106.0).contains(&longitude)
            && text[first.end..place.start].len() <= 4
        {
            found.push(first.start..place.end);
        }
        if let Some(length) = degrees(&text[start..]) {
            found.push(start..start + length);
        }
        before = value.map(|value| (value, place));
        at = end;
    }
    found
}

/// The length of `17°39'36"N` at the beginning of a text.
fn degrees(text: &str) -> Option<usize> {
    let mut rest = text;
    for sign in [&["°"][..], &["'", "′", "’"], &["\"", "″", "”"]] {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        if after.len() == rest.len() {
            return None;
        }
        rest = sign.iter().find_map(|sign| after.strip_prefix(sign))?.trim_start();
    }
    Some(text.len() - rest.trim_start_matches(['N', 'E']).len())
}

/// So few persons, in a named village, of whom something is told that can hurt them.
fn few(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        if !digit(c).is_some_and(|count| (1..=FEW).contains(&count)) {
            continue;
        }
        let after = text[at + c.len_utf8()..].trim_start_matches([' ', '\u{a0}']);
        let is_part = |c: char| digit(c).is_some() || matches!(c, '.' | ',' | '-' | '/' | '–');
        let Some(counter) = COUNTERS.iter().find(|counter| after.starts_with(**counter)) else {
            continue;
        };
        let count = at..text.len() - after.len() + counter.len();
        let around = around(text, &count);
        let (before, after) = (&text[around.start..at], &text[count.end..around.end]);
        if !text[..at].ends_with(is_part)
            && (are_hurt(before) || counter.starts_with("patient") || says_hurt(after))
            && names_village(&text[around])
        {
            found.push(count);
        }
    }
    found
}

/// Whether those who are counted after `before` are hurt, and not who helps them: of the words since
/// the last count.
fn are_hurt(before: &str) -> bool {
    let is_count = |at: usize| before[..at].trim_end().ends_with(|c| digit(c).is_some());
    let counts = COUNTERS.iter().flat_map(|counter| before.match_indices(counter));
    let ends = counts.filter(|(at, _)| is_count(*at)).map(|(at, counter)| at + counter.len());
    let since = &before[ends.max().unwrap_or(0)..];
    let Some(hurt) = HURTFUL.iter().filter_map(|word| since.find(word)).min() else { return false };
    // ทีมละ 3 คน
    !since.trim_end().ends_with("ละ")
        && !since.contains("ผู้ดูแล")
        && !HELPERS.iter().any(|helper| since[hurt..].contains(helper))
}

/// Whether what follows a count without another sentence says that those are hurt: `2 คนติดยา`,
/// `2 คน เป็นผู้ป่วย`.
fn says_hurt(after: &str) -> bool {
    const GOES_ON: [&str; 3] = ["เป็น", "ที่", "ซึ่ง"];
    let words = after.trim_start();
    let is_english = words.starts_with(|c: char| c.is_ascii_alphabetic());
    let said = match GOES_ON.iter().any(|word| words.starts_with(word)) {
        true => words,
        false => after,
    };
    let ends = |c: char| digit(c).is_some() || c == '.' || c.is_whitespace() && !is_english;
    let said = &said[..said.find(ends).unwrap_or(said.len())];
    HURTFUL.iter().any(|word| said.contains(word))
}

/// Whether a village is named: บ้านหนองแวง, หมู่ที่ 5, Ban Nong Waeng.
fn names_village(text: &str) -> bool {
    let is_number = |rest: &str| rest.trim_start().starts_with(|c| digit(c).is_some());
    let numbered = ["หมู่ที่", "หมู่", "Moo", "Village No."]
        .iter()
        .any(|word| text.match_indices(word).any(|(at, word)| is_number(&text[at + word.len()..])));
    // กม. 3, ตร.ม. 3, ลึก 2 ม. 3 แห่ง and ชั้น ม.3 are no villages.
    let short = text.match_indices("ม.").any(|(at, word)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        let is_metre =
            after.starts_with(' ') && before.trim_end().ends_with(|c| digit(c).is_some());
        let is_other = before.ends_with(|c| is_thai_letter(c) || c == '.')
            || before.trim_end().ends_with("ชั้น");
        is_number(after) && !is_metre && !is_other
    });
    let named = text.match_indices("บ้าน").any(|(at, word)| {
        let (before, name) = (&text[..at], &text[at + word.len()..]);
        let letters = name.chars().take_while(|c| is_thai_letter(*c)).count();
        // อ.บ้านไผ่ and ตำบลบ้านกลาง are larger than a village.
        let stands = !before.ends_with(|c| is_thai_letter(c) || c == '.') || before.ends_with("ที่");
        stands && letters >= 3 && !NO_VILLAGE.iter().any(|word| name.starts_with(word))
    });
    let english = text
        .match_indices("Ban ")
        .any(|(at, word)| text[at + word.len()..].starts_with(|c: char| c.is_ascii_uppercase()));
    numbered || short || named || english
}

/// What stands near a place, in its own line.
fn around(text: &str, place: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(place.start.saturating_sub(NEAR));
    let end = text.floor_char_boundary(place.end + NEAR);
    let line = text[start..place.start].rfind('\n').map_or(start, |at| start + at + 1);
    line..text[place.end..end].find('\n').map_or(end, |at| place.end + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Identifier, &str)> {
        find(text).into_iter().map(|(what, range)| (what, &text[range])).collect()
    }

    #[test]
    fn what_leads_to_a_door_is_found() {
        for (text, expected) in [
            ("อยู่บ้านเลขที่ 12/3 หมู่ที่ 4 ตำบลธาตุ", (Identifier::HouseNumber, "บ้านเลขที่ 12/3")),
            ("บ้านเลขที่ ๑๒ ม.๔", (Identifier::HouseNumber, "บ้านเลขที่ ๑๒")),
            ("พิกัดครัวเรือน 17.6601, 103.7712", (Identifier::HomePosition, "17.6601, 103.7712")),
            ("ฝายอยู่ที่ 17.6601,103.7712", (Identifier::Position, "17.6601,103.7712")),
            ("จุดที่ 17°39'36\"N", (Identifier::Position, "17°39'36\"N")),
            ("บ้านหนองแวงมีผู้ป่วย 2 ราย", (Identifier::FewPersons, "2 ราย")),
            ("หมู่ที่ 5 มีผู้เข้ารับการบำบัด ๓ คน", (Identifier::FewPersons, "๓ คน")),
            ("3 patients in Ban Nong Waeng", (Identifier::FewPersons, "3 patients")),
            ("2 people in Ban Nong Waeng are infected", (Identifier::FewPersons, "2 people")),
            ("ม.5 ตรวจ 40 คน พบติดเชื้อ 2 คน", (Identifier::FewPersons, "2 คน")),
            ("หมู่ที่ 5 มี 2 คน เป็นผู้ป่วยจิตเวช", (Identifier::FewPersons, "2 คน")),
            ("อสม. บ้านหนองแวงพบผู้เสพจำนวน 1 ราย", (Identifier::FewPersons, "1 ราย")),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn counts_and_places_that_lead_to_nobody_pass() {
        for text in [
            "สำรวจบ้านเลขที่ 1 ถึง 50",
            "สำนักงานตั้งอยู่เลขที่ 12 หมู่ที่ 4",
            "ลดลงจาก 17.660 เหลือ 13.771",
            "พิกัด 17.6, 103.7",
            "บ้านหนองแวงมีผู้ป่วย 12 ราย",
            "บ้านหนองแวงมีกรรมการ 3 คน",
            "ทั้งอำเภอมีผู้ป่วย 3 ราย",
            "เยี่ยมบ้านผู้ป่วยติดเตียง 4 ราย",
            "ครัวเรือนยากจน 1,204 คน ในหมู่ที่ 5",
            "หมู่ที่ 5 มีคนพิการร้อยละ 0.3 คน",
            "ประชุม 2 ครั้ง ที่บ้านหนองแวง เรื่องผู้ป่วย",
            "version 17.3.1, 103.2",
            "บ้านแม่ก๊ะมีผู้ป่วยติดเตียง 12 คน อสม. 74 คน พยาบาลวิชาชีพ 2 คน",
            "น้ำป่าพัดบ้านพัง 14 หลัง เสียชีวิต 3 ราย ผู้ป่วยติดเตียงอพยพไม่ทัน",
            "บ้านแม่ก๊ะจัดทีมเยี่ยมผู้ป่วย ทีมละ 3 คน",
            "บ้านแม่ก๊ะมีผู้ดูแลผู้ป่วยติดเตียง 4 คน",
            "หมู่ที่ 5 ดูแลผู้ป่วยโดยเจ้าหน้าที่ 2 คน",
            "โรงพยาบาล อ.บ้านไผ่ รับผู้ป่วย 4 คน",
            "ทางยาว 18 กม. 2 สาย ผู้ป่วย 3 คน",
            "ขุดลึก 2 ม. 3 แห่ง มีคนพิการช่วย 2 คน",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

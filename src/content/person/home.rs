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

/// Up to how many persons are few: official statistics leave out counts below five.
const FEW: u32 = 4;

/// How far apart, in bytes, words may stand and still be about the same.
const NEAR: usize = 240;

/// Whatever leads to a door, with what it is.
pub(super) fn find(text: &str) -> Vec<(Identifier, Range<usize>)> {
    let houses = house_numbers(text).map(|range| (Identifier::HouseNumber, range));
    let positions = positions(text).into_iter().map(|range| {
        let around = around(text, &range);
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
        let end = text.len() - after.len() + counter.len();
        let around = around(text, &(at..end));
        if !text[..at].ends_with(is_part)
            && HURTFUL.iter().any(|word| around.contains(word))
            && names_village(around)
        {
            found.push(at..end);
        }
    }
    found
}

/// Whether a village is named: บ้านหนองแวง, หมู่ที่ 5, Ban Nong Waeng.
fn names_village(text: &str) -> bool {
    const GENERIC: [&str; 12] = [
        "บ้านละ",
        "บ้านที่",
        "บ้านของ",
        "บ้านเรือน",
        "บ้านเลขที่",
        "บ้านพัก",
        "บ้านผู้",
        "บ้านและ",
        "บ้านใน",
        "บ้านเรา",
        "บ้านคน",
        "บ้านตน",
    ];
    let numbered = ["หมู่ที่", "หมู่", "ม.", "Moo", "Village No."].iter().any(|word| {
        text.match_indices(word)
            .any(|(at, _)| text[at + word.len()..].trim_start().starts_with(|c| digit(c).is_some()))
    });
    let named = text.match_indices("บ้าน").any(|(at, _)| {
        let rest = &text[at..];
        let letters = rest.chars().skip(4).take_while(|c| is_thai_letter(*c)).count();
        let stands = !text[..at].ends_with(is_thai_letter) || text[..at].ends_with("ที่");
        stands && letters >= 3 && !GENERIC.iter().any(|word| rest.starts_with(word))
    });
    let english = text
        .match_indices("Ban ")
        .any(|(at, word)| text[at + word.len()..].starts_with(|c: char| c.is_ascii_uppercase()));
    numbered || named || english
}

/// What stands near a place, in its own line.
fn around<'t>(text: &'t str, place: &Range<usize>) -> &'t str {
    let line = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[place.end..].find('\n').map_or(text.len(), |at| place.end + at);
    let whole = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let from = line.max(whole(place.start.saturating_sub(NEAR)));
    let to = whole(end.min(place.end + NEAR));
    &text[from..to]
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
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

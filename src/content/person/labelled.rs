//! Numbers and names that only the words before them give away: a LINE account, the code of a
//! house, a bank account, the plate of a vehicle.
//!
//! Ten digits may be anything; after เลขที่บัญชี they are somebody's money. So the words are looked
//! for first, and something of the right form must follow within the same clause. The words alone
//! ("ติดต่อทางไลน์", "ไม่เก็บเลขที่บัญชี") pass.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use crate::{
    content::person::number::digit,
    diagnostic::kind::text::Identifier,
    lang::{
        fold::fold,
        phrase::{self, Phrases},
    },
};

/// What stands between the words and what they announce: `เลขที่บัญชี: 123`, `ไลน์ไอดี คือ @abc`.
const BETWEEN: [&str; 9] =
    ["ธนาคาร", "ออมสิน", "กรุงไทย", "กสิกรไทย", "ธ.ก.ส.", "เลขที่", "หมายเลข", "คือ", "is "];

/// What vehicles and papers are counted by, and what a number of them is measured in.
const COUNTERS: [&str; 7] = ["คัน", "ราย", "ฉบับ", "แห่ง", "เปอร์เซ็นต์", "%", "บาท"];

/// The words that announce each kind.
const WORDS: [(Identifier, &[&str]); 5] = [
    (
        Identifier::LineAccount,
        &["ไลน์ไอดี", "ไอดีไลน์", "ไอดี LINE", "LINE ID", "ID LINE", "LINE @", "ไลน์ @"],
    ),
    (Identifier::HouseCode, &["รหัสประจำบ้าน", "เลขรหัสประจำบ้าน", "house code"]),
    (
        Identifier::BankAccount,
        &[
            "เลขที่บัญชี",
            "เลขบัญชี",
            "หมายเลขบัญชี",
            "พร้อมเพย์",
            "PromptPay",
            "account number",
            "account no.",
        ],
    ),
    (
        Identifier::LandDeed,
        &[
            "โฉนดเลขที่",
            "โฉนดที่ดินเลขที่",
            "น.ส.3 เลขที่",
            "น.ส.3 ก. เลขที่",
            "น.ส.3ก. เลขที่",
            "น.ส.3ก เลขที่",
            "ส.ป.ก.4-01 เลขที่",
            "title deed no.",
            "title deed number",
        ],
    ),
    (
        Identifier::VehiclePlate,
        &["ทะเบียนรถ", "เลขทะเบียนรถ", "ป้ายทะเบียน", "licence plate", "license plate"],
    ),
];

/// All the words, made ready once for all files.
static ALL: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(WORDS.iter().flat_map(|(_, words)| words.iter().copied())));

/// The longest part of each that has no space in it, by which most texts are known to hold none.
static PARTS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(_, words)| words.iter());
    let parts = words.map(|words| words.split(' ').max_by_key(|part| part.len()).unwrap_or(words));
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(parts.map(fold))
        .expect("the words are few and short")
});

/// Whatever the words in `text` announce, in order.
pub(super) fn find(text: &str) -> Vec<(Identifier, Range<usize>)> {
    if !PARTS.is_match(text) && phrase::is_plain(text) {
        return Vec::new();
    }
    ALL.find(text)
        .into_iter()
        // ออนไลน์ @school is no account of LINE.
        .filter(|words| !text[..words.start].ends_with("ออน"))
        .filter_map(|words| {
            let identifier = meant_by(&text[words.clone()])?;
            // `LINE @abc`: the sign belongs to what is announced.
            let end = words.end - usize::from(text[words].ends_with('@'));
            Some((identifier, announced(text, end, identifier)?))
        })
        .collect()
}

/// What `words` announce. Where several overlap, the last stands right before what is announced.
fn meant_by(words: &str) -> Option<Identifier> {
    let words = fold(words);
    let ends = |known: &&str| words.ends_with(&*fold(known));
    WORDS.iter().find(|(_, known)| known.iter().any(ends)).map(|(kind, _)| *kind)
}

/// The piece of the right form that follows the words ending at `at`.
fn announced(text: &str, at: usize, identifier: Identifier) -> Option<Range<usize>> {
    let mut at = at;
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches([' ', '\u{a0}', ':', '.', '(', '"', '*', '“']);
        let next = BETWEEN.iter().find_map(|word| trimmed.strip_prefix(word)).unwrap_or(trimmed);
        at = text.len() - next.len();
        if next.len() == rest.len() {
            break;
        }
    }
    let rest = &text[at..];
    let length = match identifier {
        Identifier::LineAccount => account(rest),
        Identifier::HouseCode => number(rest, 11..=11),
        // Thai accounts have 10 to 12 digits; PromptPay takes a telephone or a citizen's number.
        Identifier::BankAccount => number(rest, 10..=15),
        Identifier::LandDeed => number(rest, 1..=8),
        Identifier::VehiclePlate => plate(rest),
        // Found by other signs than the words before them.
        Identifier::NamedPerson
        | Identifier::HouseNumber
        | Identifier::HomePosition
        | Identifier::Position
        | Identifier::FewPersons => None,
    }?;
    Some(at..at + length)
}

/// A LINE account: letters, digits and `._-`, 4 to 20 of them (LINE's own rule), with or without @.
fn account(text: &str) -> Option<usize> {
    let name = text.strip_prefix('@').unwrap_or(text);
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    let name = &name[..name.find(|c| !is_part(c)).unwrap_or(name.len())];
    let name = name.trim_end_matches(['.', '-']);
    let sign = usize::from(text.starts_with('@'));
    ((4..=20).contains(&name.len())).then_some(sign + name.len())
}

/// A number of so many digits, in any groups.
fn number(text: &str, many: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let (mut digits, mut length) = (0, 0);
    for (at, c) in text.char_indices() {
        if digit(c).is_some() {
            digits += 1;
            length = at + c.len_utf8();
        } else if !matches!(c, ' ' | '-') || digits == 0 {
            break;
        }
    }
    many.contains(&digits).then_some(length)
}

/// The plate of a vehicle: `กข 1234`, `1กข 1234` (Land Transport Department, since 2555). What is
/// counted after it makes it words and a number of vehicles: `จยย 50 คัน`.
fn plate(text: &str) -> Option<usize> {
    let after_digit = text.strip_prefix(|c| digit(c).is_some()).unwrap_or(text);
    let is_consonant = |c: char| ('ก'..='ฮ').contains(&c);
    let after_letters = after_digit.trim_start_matches(is_consonant);
    let letters = after_digit[..after_digit.len() - after_letters.len()].chars().count();
    let after_space = after_letters.trim_start_matches([' ', '-']);
    let end = after_space.trim_start_matches(|c| digit(c).is_some());
    let digits = after_space[..after_space.len() - end.len()].chars().count();
    let is_count = COUNTERS.iter().any(|counter| end.trim_start().starts_with(counter));
    ((1..=3).contains(&letters) && (1..=4).contains(&digits) && !is_count)
        .then_some(text.len() - end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Identifier, &str)> {
        find(text).into_iter().map(|(identifier, place)| (identifier, &text[place])).collect()
    }

    #[test]
    fn what_follows_its_words_is_found_whatever_stands_between() {
        for (text, expected) in [
            ("ไลน์ไอดี: somchai99", (Identifier::LineAccount, "somchai99")),
            ("Line ID: @baan.dee.", (Identifier::LineAccount, "@baan.dee")),
            ("รหัสประจำบ้าน 1234-567890-1", (Identifier::HouseCode, "1234-567890-1")),
            ("เลขที่บัญชี ธนาคารกรุงไทย ๑๒๓-๔-๕๖๗๘๙-๐", (Identifier::BankAccount, "๑๒๓-๔-๕๖๗๘๙-๐")),
            ("พร้อมเพย์ 081-234-5678", (Identifier::BankAccount, "081-234-5678")),
            ("โฉนดที่ดินเลขที่ 12345", (Identifier::LandDeed, "12345")),
            ("น.ส.๓ ก. เลขที่ ๑๒๓", (Identifier::LandDeed, "๑๒๓")),
            ("รถทะเบียนรถ กข 1234 สกลนคร", (Identifier::VehiclePlate, "กข 1234")),
            ("ทะเบียนรถหมายเลข 1กข-๑๒๓", (Identifier::VehiclePlate, "1กข-๑๒๓")),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn words_that_announce_nothing_pass() {
        for text in [
            "เรียนออนไลน์ @school_online",
            "ติดต่อทางไลน์กลุ่มของหมู่บ้าน",
            "ไม่เก็บเลขที่บัญชี รหัสประจำบ้าน หรือทะเบียนรถของผู้ใด",
            "ออกโฉนด 120 แปลง และ น.ส.3 ก. อีก 12 แปลง",
            "จดทะเบียนรถ 120 คัน",
            "ทะเบียนรถ จยย 50 คัน",
            "ต่อทะเบียนรถ รย 3 ราย",
            "รหัสประจำบ้านมี 11 หลัก",
            "พร้อมเพย์ 200 บาท",
            "on line: somewhere else",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

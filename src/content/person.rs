//! What belongs to a person and to no page: numbers, accounts and addresses by which somebody can
//! be found.
//!
//! The whole file is looked at, front matter and remarks too, since everybody may open it. Only what
//! is certain is told: by its form (`number`), by the words before it (`labelled`), by a title before
//! it (`named`), or by what stands around it (`home`).

mod home;
mod labelled;
mod named;
mod number;
mod stamp;

use std::ops::Range;

use crate::{
    content::person::number::{Number, digit},
    diagnostic::{
        Diagnostic, Place,
        kind::{
            attachment::PersonNumber,
            text::{Identifier, Text, Weight},
        },
    },
    source::{Source, Span},
};

/// Mailboxes that people have for themselves.
const PRIVATE: [&str; 7] = [
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "yahoo.co.th",
    "icloud.com",
    "live.com",
];

/// Whatever in a file belongs to a person.
pub fn check(source: &Source) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    for piece in outside_addresses(&source.text) {
        let start = piece.start;
        said.extend(found(&source.text[piece]).into_iter().map(|(kind, range)| {
            Diagnostic::new(kind, Place::new(&source.path, Span::from(range).shifted(start)))
        }));
    }
    said
}

/// The number of a person in the name of a file or folder.
pub fn in_name(name: &str) -> Option<PersonNumber> {
    // `สมชาย_0812345678.jpg`: the stroke parts words, as a space would.
    let spaced = name.replace('_', " ");
    numbers(&spaced).into_iter().find_map(|(number, _)| {
        if number.is_moment() && number.is_citizen() {
            Some(PersonNumber::PerhapsCitizen)
        } else if number.is_citizen() {
            Some(PersonNumber::Citizen)
        } else {
            number.is_mobile().then_some(PersonNumber::Mobile)
        }
    })
}

/// Whether the number of a citizen stands somewhere in `text`.
pub fn names_citizen(text: &str) -> bool {
    numbers(text).iter().any(|(number, _)| number.is_citizen())
}

/// The pieces of a text between the web addresses, whose numbers are nobody's.
fn outside_addresses(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(address) = next_address(text, from) {
        pieces.push(from..address.start);
        from = address.end;
    }
    pieces.push(from..text.len());
    pieces
}

fn next_address(text: &str, from: usize) -> Option<Range<usize>> {
    // One pass for both schemes: a list of addresses may be long, and have but one of them.
    let mut begins = text[from..].match_indices("http").map(|(at, _)| from + at);
    let start = begins.find(|at| {
        let rest = &text[at + "http".len()..];
        rest.starts_with("://") || rest.starts_with("s://")
    })?;
    let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '"' | '>');
    Some(start..text[start..].find(ends).map_or(text.len(), |length| start + length))
}

/// Whatever in a piece of text belongs to a person.
fn found(text: &str) -> Vec<(Text, Range<usize>)> {
    let weight = Weight::Ordinary;
    let mut found: Vec<(Text, Range<usize>)> = Vec::new();
    for (number, range) in numbers(text) {
        if number.is_citizen() {
            found.push((Text::CitizenNumber, range));
        } else if number.is_mobile() {
            found.push((Text::MobileNumber { weight }, range));
        }
    }
    let mailboxes = text.match_indices('@').filter_map(|(at, _)| private_mailbox(text, at));
    found.extend(mailboxes.map(|range| (Text::PrivateMailbox { weight }, range)));
    found.extend(stamp::find(text).into_iter().map(|range| (Text::SecretStamp, range)));
    let named = named::find(text).into_iter().map(|range| (Identifier::NamedPerson, range));
    found.extend(
        named
            .chain(home::find(text))
            .map(|(what, range)| (Text::Identifier { what, weight }, range)),
    );
    for (what, range) in labelled::find(text) {
        // A citizen's number or a telephone behind พร้อมเพย์ is told once, as what it is.
        if !found.iter().any(|(_, told)| *told == range) {
            found.push((Text::Identifier { what, weight }, range));
        }
    }
    found
}

/// The numbers of a text that stand by themselves, not at the end of a word or of another number.
fn numbers(text: &str) -> Vec<(Number, Range<usize>)> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(|c| digit(c).is_some()) {
        at += found;
        let before = text[..at].chars().next_back();
        let is_inside = |c: char| (c.is_alphanumeric() || "-.".contains(c)) && !is_thai_letter(c);
        if before.is_some_and(is_inside) {
            // What is left of it may still be a number: `รุ่นv2 081-234-5678`. It is not read before,
            // since a code of nothing but groups of digits would be read anew at each of them.
            at += text[at..]
                .chars()
                .take_while(|c| digit(*c).is_some())
                .map(char::len_utf8)
                .sum::<usize>();
        } else {
            let number = Number::read(&text[at..]);
            let end = at + number.length;
            numbers.push((number, at..end));
            at = end;
        }
    }
    numbers
}

fn is_thai_letter(c: char) -> bool {
    ('\u{e01}'..='\u{e4e}').contains(&c)
}

/// The private mailbox around the `@` at `at`.
fn private_mailbox(text: &str, at: usize) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    let name = text[..at].len() - text[..at].trim_end_matches(is_part).len();
    let after = &text[at + 1..];
    let host = &after[..after.find(|c| !is_part(c)).unwrap_or(after.len())];
    let host = host.trim_end_matches('.');
    let is_private = PRIVATE.iter().any(|known| known.eq_ignore_ascii_case(host));
    (name > 0 && is_private).then(|| at - name..at + 1 + host.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let source = Source::new("a.md", text);
        let said = check(&source);
        said.into_iter()
            .map(|said| {
                let span = said.at.span.expect("a piece of the text");
                format!("{} {}", said.code(), &text[span.range()])
            })
            .collect()
    }

    #[test]
    fn what_belongs_to_a_person_is_found_by_its_form() {
        assert_eq!(found("เลข 1-1014-00000-00-6 ครับ"), ["citizen-number 1-1014-00000-00-6"]);
        for number in ["1 1014 00000 00 6", "๑-๑๐๑๔-๐๐๐๐๐-๐๐-๖", "1101-4000-0000-6"]
        {
            assert_eq!(found(&format!("เลข {number} ครับ")), [format!("citizen-number {number}")]);
        }
        assert_eq!(found("โทร. 081-234-5678"), ["mobile-number 081-234-5678"]);
        assert_eq!(found("โทร๐๘๑๒๓๔๕๖๗๘"), ["mobile-number ๐๘๑๒๓๔๕๖๗๘"]);
        assert_eq!(found("somchai.j@gmail.com"), ["private-mailbox somchai.j@gmail.com"]);
    }

    #[test]
    fn what_stands_after_a_web_address_is_found_too() {
        let text =
            "https://example.org/1 โทร. 081-234-5678 <https://example.org/2> LINE ID: somchai99";
        assert_eq!(found(text), ["mobile-number 081-234-5678", "line-account somchai99"]);
        assert_eq!(found("รุ่นv2 081-234-5678"), ["mobile-number 081-234-5678"]);
    }

    #[test]
    fn a_name_gives_away_a_number() {
        for (name, expected) in [
            ("สำเนาบัตร 1-1014-00000-00-6.pdf", Some(PersonNumber::Citizen)),
            ("id_3_1014_00000_00_2.png", Some(PersonNumber::Citizen)),
            ("3101400000002.jpg", Some(PersonNumber::Citizen)),
            ("สมชาย_081-234-5678.jpg", Some(PersonNumber::Mobile)),
            // LINE names its pictures by the millisecond of a day in 2565.
            ("1660281234569.jpg", Some(PersonNumber::PerhapsCitizen)),
            ("1660281234567.jpg", None),
            ("IMG_20220812_081234567.jpg", None),
            ("LINE_ALBUM_กิจกรรม_220812_12.jpg", None),
            ("received_3101400000002345.jpeg", None),
            ("คำสั่งอำเภอที่ 123-2565.pdf", None),
        ] {
            assert_eq!(in_name(name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_no_persons_passes() {
        for text in [
            "0994000160097",
            "1101400000003",
            "โทร. 0 4279 1234",
            "https://example.org/news/1101400000006/0812345678",
            "[ข่าว](https://example.org/LINE ID) https://example.org/?q=พร้อมเพย์0812345678",
            "ไลน์ไอดี https://example.org/",
            "title: 0812345678ab",
            "ปี 1 1014 00000 00 7",
            "งบ 2565 2566",
            // Four numbers that pass the check digit only when they are read as one.
            "ปี 2565 2566 2567 7 แห่ง",
            "office@moi.go.th",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}

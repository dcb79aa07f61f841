//! What belongs to a person and to no page: numbers, accounts and addresses by which somebody can
//! be found.
//!
//! The whole file is looked at, front matter and remarks too, since everybody may open it. Only what
//! is certain is told: by its form (`number`), or by the words before it (`labelled`).

mod labelled;
mod number;

use crate::{
    content::person::number::{Number, digit},
    diagnostic::{
        Diagnostic, Place,
        kind::text::{Text, Weight},
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
pub fn check(source: &Source, weight: Weight) -> Vec<Diagnostic> {
    let text = &source.text;
    let mut said = Vec::new();
    let mut say =
        |kind: Text, span: Span| said.push(Diagnostic::new(kind, Place::new(&source.path, span)));
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let is_address = |scheme: &str| text[at..].starts_with(scheme);
        if c == 'h' && (is_address("https://") || is_address("http://")) {
            let rest = &text[at..];
            at += rest.find(|c: char| c.is_whitespace() || c == ')').unwrap_or(rest.len());
            continue;
        }
        let begins = || {
            !text[..at].ends_with(|c: char| c.is_alphanumeric() || "-.".contains(c))
                || text[..at].ends_with(is_thai_letter)
        };
        if digit(c).is_some() && begins() {
            let number = Number::read(&text[at..]);
            let span = Span::new(at, at + number.length);
            if number.is_citizen() {
                say(Text::CitizenNumber, span);
            } else if number.is_mobile() {
                say(Text::MobileNumber { weight }, span);
            }
            at += number.length;
        } else if c == '@' {
            if let Some(span) = private_mailbox(text, at) {
                say(Text::PrivateMailbox { weight }, span);
            }
            at += 1;
        } else {
            at += c.len_utf8();
        }
    }
    for (what, place) in labelled::find(text) {
        let span = Span::from(place);
        // A citizen's number or a telephone behind พร้อมเพย์ is told once, as what it is.
        let is_told = said.iter().any(|said| said.at.span.is_some_and(|told| told == span));
        if !is_told {
            let kind = Text::Identifier { what, weight };
            said.push(Diagnostic::new(kind, Place::new(&source.path, span)));
        }
    }
    said
}

fn is_thai_letter(c: char) -> bool {
    ('\u{e01}'..='\u{e4e}').contains(&c)
}

/// The private mailbox around the `@` at `at`.
fn private_mailbox(text: &str, at: usize) -> Option<Span> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    let name = text[..at].len() - text[..at].trim_end_matches(is_part).len();
    let after = &text[at + 1..];
    let host = &after[..after.find(|c| !is_part(c)).unwrap_or(after.len())];
    let host = host.trim_end_matches('.');
    let is_private = PRIVATE.iter().any(|known| known.eq_ignore_ascii_case(host));
    (name > 0 && is_private).then(|| Span::new(at - name, at + 1 + host.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let source = Source::new("a.md", text);
        let said = check(&source, Weight::Ordinary);
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
    fn what_is_no_persons_passes() {
        for text in [
            "0994000160097",
            "1101400000003",
            "โทร. 0 4279 1234",
            "https://example.org/news/1101400000006/0812345678",
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

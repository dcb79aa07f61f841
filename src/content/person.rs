//! What belongs to a person and to no page: citizen numbers, mobile telephones, private mailboxes.
//!
//! The whole file is looked at, front matter and remarks too, since everybody may open it. Only what
//! is certain by its form is told: a number with a right check digit, a telephone number in the
//! groups that people write. A number of a registered juristic person begins with 0 and passes.

use crate::{
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
    said
}

/// Digits, and how they stand in groups.
struct Number {
    digits: Vec<u32>,
    groups: Vec<usize>,
    /// In bytes.
    length: usize,
}

impl Number {
    /// The number that `text` begins with: groups of digits with one space or hyphen between them.
    fn read(text: &str) -> Self {
        let mut number = Self { digits: Vec::new(), groups: vec![0], length: 0 };
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().and_then(|(_, next)| digit(*next));
            match digit(c) {
                Some(digit) => {
                    number.digits.push(digit);
                    *number.groups.last_mut().expect("there is a group") += 1;
                    number.length = at + c.len_utf8();
                }
                None if matches!(c, ' ' | '-') && next.is_some() => number.groups.push(0),
                None => {
                    if c.is_ascii_alphabetic() {
                        // A digest or a code, and no number.
                        number.digits.clear();
                    }
                    break;
                }
            }
        }
        number
    }

    fn is_citizen(&self) -> bool {
        let [first, .., check] = self.digits.as_slice() else { return false };
        let sum: u32 = self.digits.iter().zip((2..=13).rev()).map(|(digit, by)| digit * by).sum();
        self.digits.len() == 13
            && (1..=8).contains(first)
            && matches!(self.groups.as_slice(), [13] | [1, 4, 5, 2, 1])
            && (11 - sum % 11) % 10 == *check
    }

    fn is_mobile(&self) -> bool {
        matches!(self.digits.as_slice(), [0, 6 | 8 | 9, ..])
            && matches!(
                self.groups.as_slice(),
                [10] | [3, 7] | [3, 3, 4] | [2, 8] | [2, 4, 4] | [3, 4, 3]
            )
    }
}

fn digit(c: char) -> Option<u32> {
    match c {
        '๐'..='๙' => Some(u32::from(c) - u32::from('๐')),
        c => c.to_digit(10),
    }
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
            "งบ 2565 2566",
            "office@moi.go.th",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}

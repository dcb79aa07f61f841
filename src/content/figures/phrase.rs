//! A phrase by which people quote a figure: `{n} อำเภอนำร่อง`, `by {date}`.
//!
//! Spaces do not matter, since Thai puts them where it likes, nor do quotation marks, nor capitals.

use std::ops::Range;

use crate::facts::amount::Decimal;

/// What stands in a phrase for the number.
pub const NUMBER: &str = "{n}";

/// What stands in a phrase for the date.
pub const DATE: &str = "{date}";

/// A phrase, as what stands before and after the figure.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// Without spaces, in lower case.
    before: Vec<char>,
    after: Vec<char>,
    longest_word: String,
}

/// Whether `written` is a phrase with just one `place` in it, and enough beside it to be known by.
pub fn is_phrase(written: &str, place: &str) -> bool {
    written.matches(place).count() == 1
        && Phrase::read(written).is_some_and(|phrase| phrase.length() >= SHORTEST)
}

/// The fewest characters beside a figure that can tell what it is of.
const SHORTEST: usize = 6;

impl Phrase {
    pub(super) fn read(written: &str) -> Option<Phrase> {
        let place = [NUMBER, DATE].into_iter().find(|place| written.contains(place))?;
        let (before, after) = written.split_once(place)?;
        let squeezed = |part: &str| -> Vec<char> {
            part.chars().filter(|c| !is_passed(*c)).map(|c| c.to_ascii_lowercase()).collect()
        };
        let words = before.split_whitespace().chain(after.split_whitespace());
        let longest_word = words.max_by_key(|word| word.chars().count())?.to_owned();
        Some(Phrase { before: squeezed(before), after: squeezed(after), longest_word })
    }

    /// The longest run of its letters without a space.
    pub(super) fn longest_word(&self) -> &str {
        &self.longest_word
    }

    /// How many characters it is known by.
    pub(super) fn length(&self) -> usize {
        self.before.len() + self.after.len()
    }

    /// Whether a figure between these two is quoted by it.
    pub(super) fn fits(&self, before: &str, after: &str) -> bool {
        begins(self.before.iter().rev(), before.chars().rev())
            && begins(self.after.iter(), after.chars())
    }
}

/// Whether `text` begins with `letters`, whatever spaces are between them, and no word of ASCII goes
/// on after them.
fn begins<'p>(letters: impl Iterator<Item = &'p char>, text: impl Iterator<Item = char>) -> bool {
    let mut text = text.peekable();
    let mut last = None;
    for letter in letters {
        while text.next_if(|c| is_passed(*c)).is_some() {}
        if text.next().map(|c| c.to_ascii_lowercase()) != Some(*letter) {
            return false;
        }
        last = Some(*letter);
    }
    let goes_on = |c: &char| c.is_ascii_alphanumeric();
    !(last.as_ref().is_some_and(goes_on) && text.peek().is_some_and(goes_on))
}

/// What a phrase does not mind.
fn is_passed(c: char) -> bool {
    c.is_whitespace() || matches!(c, '“' | '”' | '"' | '\u{200b}')
}

/// The numbers that people write as words.
const WORDS: [(&str, i128); 24] = [
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("สอง", 2),
    ("สาม", 3),
    ("สี่", 4),
    ("ห้า", 5),
    ("หก", 6),
    ("เจ็ด", 7),
    ("แปด", 8),
    ("เก้า", 9),
];

/// Every number that is written as a word. Whether it is one, and not a part of another word, the
/// phrase around it tells.
pub(super) fn worded(text: &str) -> impl Iterator<Item = (Decimal, Range<usize>)> {
    let lower = text.to_ascii_lowercase();
    let found: Vec<_> = WORDS
        .iter()
        .flat_map(|(word, number)| {
            let places = lower.match_indices(word).map(|(at, word)| at..at + word.len());
            places.map(|range| (Decimal::whole(*number), range)).collect::<Vec<_>>()
        })
        .collect();
    let is_alone = move |(_, range): &(Decimal, Range<usize>)| {
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
        !is_letter(lower[..range.start].chars().next_back())
            && !is_letter(lower[range.end..].chars().next())
    };
    found.into_iter().filter(is_alone)
}

/// Words before or after a number that make it less than exact.
const ABOUT: [&str; 20] = [
    "กว่า",
    "เกือบ",
    "ราว",
    "ประมาณ",
    "ไม่เกิน",
    "อย่างน้อย",
    "ไม่น้อย",
    "เพียง",
    "over",
    "about",
    "nearly",
    "almost",
    "some",
    "around",
    "at least",
    "more than",
    "up to",
    "other",
    "another",
    "further",
];

/// No word of [`ABOUT`] is longer, in bytes.
const LONGEST_ABOUT: usize = 32;

/// The number in digits at `range`, where it is meant exactly.
pub(super) fn number(text: &str, range: &Range<usize>) -> Option<Decimal> {
    let before = text[..range.start].trim_end();
    // Of what stands before, no more than the longest of those words is asked about.
    let near = before.floor_char_boundary(before.len().saturating_sub(LONGEST_ABOUT));
    let before = before[near..].to_ascii_lowercase();
    let after = text[range.end..].trim_start();
    if ABOUT.iter().any(|word| before.ends_with(word)) || after.starts_with("กว่า") {
        return None;
    }
    let digit = |c: char| match c {
        '๐'..='๙' => char::from_digit(c as u32 - '๐' as u32, 10),
        ',' => None,
        c => Some(c),
    };
    Decimal::parse(&text[range.clone()].chars().filter_map(digit).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_known_however_it_is_spaced() {
        let phrase = Phrase::read("อำเภอนำร่อง {n} จังหวัด").expect("it has a place");
        assert!(phrase.fits("คัดเลือกอำเภอนำร่อง ", "จังหวัดทั่วประเทศ"));
        assert!(phrase.fits("“อำเภอนำร่อง” ", " จังหวัด"));
        assert!(!phrase.fits("อำเภอ ", " จังหวัด"));
        let phrase = Phrase::read("the {n} partners").expect("it has a place");
        assert!(phrase.fits("with The ", " partners."));
        assert!(!phrase.fits("breathe ", " partners"));
        assert!(!phrase.fits("the ", " partnerships"));
    }

    #[test]
    fn a_phrase_has_one_place_and_enough_beside_it() {
        assert!(is_phrase("{n} อำเภอนำร่อง", NUMBER));
        assert!(!is_phrase("{n} แห่ง", NUMBER));
        assert!(!is_phrase("อำเภอนำร่อง", NUMBER));
        assert!(!is_phrase("{n} อำเภอใน {n} จังหวัด", NUMBER));
        assert!(!is_phrase("{n} อำเภอนำร่อง", DATE));
    }
}

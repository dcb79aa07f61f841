//! Phrases that are found whole in running text: names of places and offices, protected terms.
//!
//! A text holds a phrase when their folded forms agree, so that an invisible character, another
//! kind of space or ํา for ำ does not hide one; and only between whole letters: ขาว is not found
//! in ขาวี, where a mark of the next letter would be torn off. Thai has no borders of words to
//! see, so หมา is found in หมาย; what is done with a find must bear that.

use std::ops::Range;

use super::{fold::fold, mark, trie::Trie};

/// Phrases to look for, made once for many texts.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// As they are compared.
    folded: Trie,
}

impl Phrases {
    /// These phrases; empty ones are passed over.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let folded = phrases.into_iter().map(fold);
        Self { folded: Trie::of(folded.map(|phrase| phrase.chars().collect::<Vec<_>>())) }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Where `text` holds a phrase, in bytes, in order. Phrases that overlap are one place, from
    /// the beginning of the first to the end of the last.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        joined(&self.matches(text))
    }

    /// The longest phrase at each place where one begins, overlapping ones included.
    pub(super) fn matches(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        if is_plain(text) {
            return self.plain_matches(text);
        }
        let letters = Letters::new(text);
        (0..letters.folded.len()).filter_map(|at| self.longest_at(&letters, at)).collect()
    }

    /// The same of a text that [`is_plain`]: nothing needs to be written down.
    fn plain_matches(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let (mut at, mut before) = (0, ' ');
        for (c, length) in plain_letters(text) {
            if begins_letter(c) && !is_inside_word(before, c) {
                found.extend(self.plain_longest(&text[at..]).map(|length| at..at + length));
            }
            (at, before) = (at + length, c);
        }
        found
    }

    /// How many bytes the longest phrase has that a plain text begins with.
    fn plain_longest(&self, text: &str) -> Option<usize> {
        let mut letters = plain_letters(text);
        let (mut read, mut bytes, mut last) = (0, 0, ' ');
        let mut longest = None;
        for (count, _) in self.folded.prefixes(plain_letters(text).map(|(c, _)| c)) {
            for (c, length) in letters.by_ref().take(count - read) {
                bytes += length;
                last = c;
            }
            read = count;
            let is_whole = |next: char| begins_letter(next) && !is_inside_word(last, next);
            if text[bytes..].chars().next().is_none_or(is_whole) {
                longest = Some(bytes);
            }
        }
        longest
    }

    fn longest_at(&self, letters: &Letters, at: usize) -> Option<Range<usize>> {
        let start = letters.starts[at]?;
        let phrases = self.folded.prefixes(letters.folded[at..].iter().copied());
        let whole = phrases.filter(|(length, _)| !letters.is_inside_ascii_word(at + length));
        let ends = whole.filter_map(|(length, _)| letters.starts[at + length]);
        let end = ends.last().filter(|_| !letters.is_inside_ascii_word(at))?;
        Some(start..end)
    }
}

/// Places that overlap as one, from the beginning of the first to the end of the last.
pub(super) fn joined(matches: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for range in matches {
        match found.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => found.push(range.clone()),
        }
    }
    found
}

/// A text's folded characters, and where in the text each letter begins.
struct Letters {
    folded: Vec<char>,
    /// For each folded character, and for the end, its byte in the text if a letter begins there.
    starts: Vec<Option<usize>>,
}

impl Letters {
    fn new(text: &str) -> Self {
        let room = text.len() / 3;
        let mut letters =
            Self { folded: Vec::with_capacity(room), starts: Vec::with_capacity(room) };
        let (mut letter, mut letter_start) = (Vec::new(), 0);
        let mut add = |at: usize, c: char| {
            if !joins(&letter, c) {
                letters.push(&mut letter, letter_start);
                letter_start = at;
            }
            letter.push(c);
        };
        for (at, c) in text.char_indices() {
            match plain(c) {
                Some(c) => add(at, c),
                None => fold(c.encode_utf8(&mut [0; 4])).chars().for_each(|c| add(at, c)),
            }
        }
        letters.push(&mut letter, letter_start);
        letters.starts.push(Some(text.len()));
        letters
    }

    fn push(&mut self, letter: &mut Vec<char>, start: usize) {
        if let [alone] = letter[..] {
            self.folded.push(alone);
            self.starts.push(Some(start));
            return letter.clear();
        }
        let mut whole = mark::order(std::mem::take(letter));
        whole.dedup_by(|second, first| *first == ' ' && *second == ' ');
        for (i, c) in whole.drain(..).enumerate() {
            self.folded.push(c);
            self.starts.push((i == 0).then_some(start));
        }
        // Its room serves the next letter.
        *letter = whole;
    }

    /// Whether `at` stands between two letters or digits of ASCII: CAST is not found in CASTLE,
    /// nor ตอนบน 1 in ตอนบน 10.
    fn is_inside_ascii_word(&self, at: usize) -> bool {
        match (at.checked_sub(1), self.folded.get(at)) {
            (Some(before), Some(c)) => is_inside_word(self.folded[before], *c),
            _ => false,
        }
    }
}

/// Whether each character of `text` is folded by itself and stays where it stands, as almost everywhere.
fn is_plain(text: &str) -> bool {
    let mut before = 'ก';
    let is_plain = |c: char| {
        let before = std::mem::replace(&mut before, c);
        plain(c).is_some() && c != mark::NIKHAHIT && mark::stay(before, c)
    };
    text.chars().next().is_none_or(begins_letter) && text.chars().all(is_plain)
}

/// The folded characters of a plain text, and how many bytes each stands for: spaces are one.
fn plain_letters(text: &str) -> impl Iterator<Item = (char, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = match first.is_whitespace() {
            true => rest.len() - rest.trim_start().len(),
            false => first.len_utf8(),
        };
        rest = &rest[length..];
        Some((plain(first).unwrap_or(first), length))
    })
}

/// Whether a letter of a plain text begins with `c`.
fn begins_letter(c: char) -> bool {
    !mark::is_mark(c) && c != mark::AM
}

/// Whether a word of ASCII goes on from `before` to `c`.
fn is_inside_word(before: char, c: char) -> bool {
    before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric()
}

/// What `c` is folded to by itself, a space being kept, where that is plain.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e44}' | '\u{e46}' | '\u{2010}'..='\u{2027}' => Some(c),
        '๐'..='๙' => char::from_digit(u32::from(c) - u32::from('๐'), 10),
        c if mark::is_mark(c) => Some(c),
        c if c.is_whitespace() => Some(' '),
        c => c.is_ascii().then(|| c.to_ascii_lowercase()),
    }
}

/// Whether `c` goes on with `letter` rather than beginning another.
fn joins(letter: &[char], c: char) -> bool {
    let Some(last) = letter.last() else { return true };
    match c {
        ' ' | 'เ' => *last == c,
        mark::AM => true,
        // A ring and SARA AA are one vowel, whatever mark was typed between them.
        mark::AA => letter.contains(&mark::NIKHAHIT),
        _ => mark::is_mark(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found<'t>(phrases: &[&str], text: &'t str) -> Vec<&'t str> {
        Phrases::new(phrases.iter().copied()).find(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn a_phrase_is_found_however_it_was_typed() {
        assert_eq!(found(&["น้ำดำ"], "ที่นํ้าดำแห่ง"), ["นํ้าดำ"]);
        assert_eq!(found(&["แม่ใจ"], "อ.เเม่ใจ จ.พะเยา"), ["เเม่ใจ"]);
        assert_eq!(found(&["โคก หนอง นา"], "แปลงโคก\u{a0} หนอง\nนา"), ["โคก\u{a0} หนอง\nนา"]);
        assert_eq!(found(&["One Plan"], "the ONE PLAN (one plans)"), ["ONE PLAN"]);
    }

    #[test]
    fn a_phrase_is_not_found_where_a_letter_would_be_torn() {
        assert!(found(&["ขาว"], "ขาวี่ ข้าว").is_empty());
        assert!(found(&["CAST", "ตอนบน 1"], "castle ตอนบน 10").is_empty());
    }

    #[test]
    fn the_longest_phrase_is_found_and_overlapping_ones_are_one_place() {
        assert_eq!(found(&["แม่", "แม่สอด"], "ที่แม่สอดและแม่ใจ"), ["แม่สอด", "แม่"]);
        assert_eq!(found(&["กรมการ", "การพัฒนา"], "กรมการพัฒนาชุมชน"), ["กรมการพัฒนา"]);
    }

    proptest! {
        #[test]
        fn a_plain_text_is_searched_as_any_other(
            text in "[กนเาำๆ๑\u{e35}\u{e48}\n\u{a0} aéB1]{0,16}",
            phrases in prop::collection::vec("[กนเาำ\u{e35}\u{e48} ab1]{1,4}", 1..6),
        ) {
            let phrases = Phrases::new(phrases.iter().map(String::as_str));
            if is_plain(&text) {
                let letters = Letters::new(&text);
                let slowly = (0..letters.folded.len()).filter_map(|at| phrases.longest_at(&letters, at));
                prop_assert_eq!(phrases.plain_matches(&text), slowly.collect::<Vec<_>>());
            }
        }

        #[test]
        fn what_is_found_folds_to_a_phrase_and_stands_between_whole_letters(
            text in "[กนเแาำ\u{e35}\u{e48}-\u{e4d}\u{200b} aé1]{0,16}",
            phrase in "[กนเแาำ\u{e35}\u{e48}\u{e4d}a1]{1,3}",
        ) {
            let phrases = Phrases::new([phrase.as_str()]);
            for range in phrases.matches(&text) {
                prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
                prop_assert_eq!(fold(&text[range]), fold(&phrase));
            }
        }
    }
}

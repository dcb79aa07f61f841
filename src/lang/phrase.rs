//! Phrases that are found whole in running text: names of places and offices, protected terms.
//!
//! A text holds a phrase when their folded forms agree, so that an invisible character, another
//! kind of space or ํา for ำ does not hide one; and only between whole letters: ขาว is not found
//! in ขาวี, where a mark of the next letter would be torn off. Thai has no borders of words to
//! see, so หมา is found in หมาย; what is done with a find must bear that.

use std::ops::Range;

use super::{
    fold::{self, fold},
    mark,
    trie::Trie,
};

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
        let letters = Letters::new(text);
        (0..letters.folded.len()).filter_map(|at| self.longest_at(&letters, at)).collect()
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
        let is_word = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
        at > 0 && is_word(self.folded.get(at - 1)) && is_word(self.folded.get(at))
    }
}

/// Whether folding changes no more of `text` than capitals of ASCII and kinds of space, and moves nothing,
/// as almost everywhere. Then a phrase without a space stands in it only as it is written.
pub fn is_plain(text: &str) -> bool {
    text.split(char::is_whitespace).all(fold::is_plain)
}

/// What `c` is folded to by itself, a space being kept, where that is plain.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e44}' | '\u{2010}'..='\u{2027}' => Some(c),
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
        fn a_word_stands_in_a_plain_text_only_as_it_is_written(
            text in "[กนเาำๆ๑ๅ\u{e35}\u{e48}\u{e4d}\n\u{a0}\u{200b} aéB1]{0,16}",
            word in "[กนเาำๆ\u{e35}\u{e48}ab1]{1,3}",
        ) {
            let is_found = !Phrases::new([word.as_str()]).matches(&text).is_empty();
            if is_plain(&text) && is_found {
                prop_assert!(text.to_ascii_lowercase().contains(&*fold(&word)));
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

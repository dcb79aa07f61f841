//! Words, in a script without spaces.
//!
//! Thai is cut by the dictionary of `icu_segmenter`, never by its neural model: a dictionary says
//! the same on every machine, is faster, and its mistakes can be understood. Browsers cut in their
//! own ways, so nothing that a browser must repeat may depend on these borders. A zero-width space
//! is a border: whoever typed it meant one.

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};

use super::mark;

/// Cuts text into words. It borrows data compiled into the program, and is cheap to make and copy.
#[derive(Clone, Copy, Debug)]
pub struct Segmenter {
    rules: WordSegmenterBorrowed<'static>,
}

impl Default for Segmenter {
    fn default() -> Self {
        Self::new()
    }
}

impl Segmenter {
    /// The one there is.
    pub fn new() -> Self {
        Self { rules: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()) }
    }

    /// The words of `text` with their byte offsets: runs of letters and numbers, without the
    /// spaces and signs between them.
    pub fn words<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
        self.pieces(text).filter(|(_, piece)| piece.contains(char::is_alphanumeric))
    }

    /// Where words, and the spaces and signs between them, begin and end: from 0 to the length of
    /// `text`, in order. Never before a mark, since that would tear a letter.
    pub fn borders(&self, text: &str) -> impl Iterator<Item = usize> {
        self.rules.segment_str(text).filter(move |border| {
            !text[*border..].starts_with(|c| mark::is_mark(c) || c == mark::AM) || *border == 0
        })
    }

    /// How many words `text` has.
    pub fn count(&self, text: &str) -> usize {
        self.words(text).count()
    }

    fn pieces<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
        let mut from = 0;
        self.borders(text).skip(1).map(move |border| {
            let piece = (from, &text[from..border]);
            from = border;
            piece
        })
    }
}

/// How many words `text` has.
pub fn count(text: &str) -> usize {
    Segmenter::new().count(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Segmenter::new().words(text).map(|(_, word)| word).collect()
    }

    #[test]
    fn thai_is_cut_into_words_without_spaces() {
        assert_eq!(words("ประชาชนช่วยกันคัดแยกขยะ"), ["ประชาชน", "ช่วย", "กัน", "คัด", "แยก", "ขยะ"]);
    }

    #[test]
    fn spaces_and_signs_are_no_words() {
        assert_eq!(
            words("ขยะ 18,500 กก. (ปี 2565) OTOP!"),
            ["ขยะ", "18,500", "กก", "ปี", "2565", "OTOP"]
        );
        assert_eq!(count(" … “ ” "), 0);
    }

    #[test]
    fn a_zero_width_space_is_a_border() {
        assert_eq!(words("ตา\u{200b}กลม"), ["ตา", "กลม"]);
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "น้ำท่วม ปี 2565";
        for (at, word) in Segmenter::new().words(text) {
            assert!(text[at..].starts_with(word));
        }
    }

    proptest! {
        #[test]
        fn borders_go_from_the_beginning_to_the_end_and_tear_no_letter(text in "[กนเแาำ\u{e35}\u{e48}-\u{e4d}\u{200b} a1.]{0,16}") {
            let borders: Vec<usize> = Segmenter::new().borders(&text).collect();
            prop_assert_eq!(borders.first(), Some(&0));
            prop_assert_eq!(borders.last(), Some(&text.len()));
            prop_assert!(borders.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(borders[1..].iter().all(|border| !text[*border..].starts_with(mark::is_mark)));
        }
    }
}

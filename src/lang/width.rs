//! Columns on a terminal.
//!
//! A caret under a Thai word, and a table of Thai words, stand right only if the marks above and
//! below a letter are counted as nothing. SARA AM takes one column: it is a mark and a vowel that
//! stands beside the letter.

use unicode_width::UnicodeWidthStr;

/// A tab goes on to the next multiple of this many columns.
pub const TAB: usize = 4;

/// How many columns `text` takes on a terminal when it begins at the left edge. Thai marks above
/// and below take none, wide East Asian characters and emoji take two, a tab goes on to the next
/// multiple of [`TAB`].
pub fn columns(text: &str) -> usize {
    let mut pieces = text.split('\t');
    let first = pieces.next().map_or(0, UnicodeWidthStr::width);
    pieces.fold(first, |columns, piece| (columns / TAB + 1) * TAB + piece.width())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_above_and_below_take_no_column() {
        for (text, wide) in [
            ("ที่", 1),
            ("กู้", 1),
            ("น้ำ", 2),
            ("ทำ", 2),
            ("วานรนิวาส", 8),
            ("พันธุ์", 3),
            ("a", 1),
            ("", 0),
        ] {
            assert_eq!(columns(text), wide, "{text}");
        }
    }

    #[test]
    fn characters_that_cannot_be_seen_take_no_column_and_wide_ones_take_two() {
        assert_eq!(columns("ก\u{200b}ข"), 2);
        assert_eq!(columns("水👍"), 4);
    }

    #[test]
    fn a_tab_goes_on_to_the_next_stop() {
        assert_eq!(columns("\t"), 4);
        assert_eq!(columns("ที่\tก"), 5);
        assert_eq!(columns("กขคง\tก"), 9);
    }
}

//! Columns on a terminal.

use unicode_width::UnicodeWidthStr;

/// How many columns `text` takes on a terminal; Thai marks above and below take none.
pub fn columns(text: &str) -> usize {
    text.width()
}

//! Words, in a script without spaces.

/// How many words `text` has.
pub fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

//! One form for texts that look the same.

/// `text` in the form that is compared: see the file's head.
pub fn fold(text: &str) -> String {
    text.to_lowercase().replace('\u{e4d}', "\u{0}").replace("\u{0}\u{e32}", "\u{e33}")
}

/// The form of a name: folded, without spaces, hyphens and stops.
pub fn name(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.')).collect()
}

//! One form for texts that look the same.

/// `text` in the form that is compared: see the file's head.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}

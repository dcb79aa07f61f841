//! The letters that an index is divided by.
//!
//! A page of an index has an address, and an address is ASCII: each Thai letter goes by the name
//! that Unicode has for it, which is how the letter is said (ม is `mo-ma`).

use std::fmt;

use super::{
    Lang,
    collate::{self, OTHER},
};

/// A letter of the index: ก to ฮ with ฤ and ฦ, A to Z, or the place for all else. In the order of an
/// index in Thai.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Letter {
    /// A Thai letter.
    Thai(char),
    /// A capital of the Latin alphabet.
    Latin(char),
    /// Digits, and letters of other scripts.
    Other,
}

impl Letter {
    /// Every letter, also those that no word begins with.
    pub fn all() -> impl Iterator<Item = Letter> {
        let thai = (FIRST..).take(NAMES.len()).map(Letter::Thai);
        thai.chain(('A'..='Z').map(Letter::Latin)).chain([Letter::Other])
    }

    /// The letter that `text` is filed under.
    pub fn of(text: &str) -> Letter {
        Letter::told(collate::index_letter(text))
    }

    /// The letter that [`collate::index_letter`] told.
    pub(crate) fn told(letter: char) -> Letter {
        match letter {
            OTHER => Letter::Other,
            letter @ 'A'..='Z' => Letter::Latin(letter),
            letter => Letter::Thai(letter),
        }
    }

    /// Its name in addresses.
    pub fn id(self) -> String {
        match self {
            Letter::Thai(letter) => {
                let at = u32::from(letter).saturating_sub(u32::from(FIRST));
                let name = usize::try_from(at).ok().and_then(|at| NAMES.get(at));
                (*name.expect("every Thai letter has a name")).to_owned()
            }
            Letter::Latin(letter) => letter.to_ascii_lowercase().to_string(),
            Letter::Other => "other".to_owned(),
        }
    }

    /// The language whose letter it is.
    pub const fn lang(self) -> Option<Lang> {
        match self {
            Letter::Thai(_) => Some(Lang::Th),
            Letter::Latin(_) => Some(Lang::En),
            Letter::Other => None,
        }
    }
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Letter::Thai(letter) | Letter::Latin(letter) => write!(f, "{letter}"),
            Letter::Other => write!(f, "{OTHER}"),
        }
    }
}

/// The letter whose name is the first of [`NAMES`].
const FIRST: char = 'ก';

/// What Unicode calls the letters from U+0E01 to U+0E2E, without `THAI CHARACTER`.
const NAMES: [&str; 46] = [
    "ko-kai",
    "kho-khai",
    "kho-khuat",
    "kho-khwai",
    "kho-khon",
    "kho-rakhang",
    "ngo-ngu",
    "cho-chan",
    "cho-ching",
    "cho-chang",
    "so-so",
    "cho-choe",
    "yo-ying",
    "do-chada",
    "to-patak",
    "tho-than",
    "tho-nangmontho",
    "tho-phuthao",
    "no-nen",
    "do-dek",
    "to-tao",
    "tho-thung",
    "tho-thahan",
    "tho-thong",
    "no-nu",
    "bo-baimai",
    "po-pla",
    "pho-phung",
    "fo-fa",
    "pho-phan",
    "fo-fan",
    "pho-samphao",
    "mo-ma",
    "yo-yak",
    "ro-rua",
    "ru",
    "lo-ling",
    "lu",
    "wo-waen",
    "so-sala",
    "so-rusi",
    "so-sua",
    "ho-hip",
    "lo-chula",
    "o-ang",
    "ho-nokhuk",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn id(text: &str) -> String {
        Letter::of(text).id()
    }

    #[test]
    fn a_letter_goes_by_the_name_that_it_is_said_with() {
        for (text, name) in [
            ("แม่สอด", "mo-ma"),
            ("เกาะช้าง", "ko-kai"),
            ("ฮอด", "ho-nokhuk"),
            ("ฤดูฝน", "ru"),
            ("ฦๅชา", "lu"),
            ("ไทรน้อย", "tho-thahan"),
            ("Zone", "z"),
            ("๕ ส", "other"),
            ("ລາວ", "other"),
        ] {
            assert_eq!(id(text), name, "{text}");
        }
    }

    #[test]
    fn no_two_letters_share_an_address() {
        let ids: BTreeSet<String> = Letter::all().map(Letter::id).collect();
        assert_eq!(ids.len(), Letter::all().count());
        assert_eq!(ids.len(), 46 + 26 + 1);
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(ids.iter().all(|id| id.chars().all(plain)));
    }

    #[test]
    fn letters_stand_in_the_order_of_the_index() {
        assert!(Letter::all().is_sorted());
    }

    proptest! {
        #[test]
        fn whatever_is_written_has_a_letter_of_the_index(text in any::<String>()) {
            let letter = Letter::of(&text);
            prop_assert!(Letter::all().any(|known| known == letter));
        }
    }
}

//! The order of a dictionary, in Thai and in English, and the letter a text is filed under.
//!
//! A Thai dictionary files a word under its first consonant, also where a vowel is written before
//! it: เชียงของ stands under ช. Tone marks count only between words that are otherwise the same,
//! and numbers count as numbers, so that ตอนบน 2 comes before ตอนบน 10. The rules and data are
//! CLDR's, by `icu_collator`; what is added here is folding before (น้ำ in one character and in two
//! are one word) and the letter in front of the key, so that in a list sorted by key everything
//! under one letter stands together, whatever quotation mark or emoji a title begins with.

use icu_collator::{
    CollatorBorrowed, CollatorPreferences,
    options::{CollatorOptions, Strength},
    preferences::CollationNumericOrdering,
};
use icu_locale_core::locale;

use super::{Lang, fold::fold, mark, script};

/// A key whose byte order is the dictionary's order in `lang`. Two keys of one language are equal
/// only if the folded texts are. Never written anywhere: it changes between versions of the
/// collation data.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Key(Box<[u8]>);

/// Makes the keys of one language. It borrows data compiled into the program: making one costs
/// under a microsecond, so it is made wherever it is needed.
#[derive(Debug)]
pub struct Collator {
    lang: Lang,
    rules: CollatorBorrowed<'static>,
}

impl Collator {
    /// The order of `lang`.
    pub fn new(lang: Lang) -> Self {
        let mut preferences = CollatorPreferences::from(match lang {
            Lang::Th => locale!("th"),
            Lang::En => locale!("en"),
        });
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        let rules = CollatorBorrowed::try_new(preferences, options)
            .expect("the data of every locale is compiled in");
        Self { lang, rules }
    }

    /// The key of `text`.
    pub fn key(&self, text: &str) -> Key {
        self.file(text).1
    }

    /// The letter that `text` is filed under, as [`index_letter`] has it, and its key.
    pub fn file(&self, text: &str) -> (char, Key) {
        let folded = fold(text);
        let filed = from_first_letter(&folded);
        let letter = letter_of(filed);
        let mut key = vec![self.shelf(letter), u32::from(letter).to_le_bytes()[0]];
        let Ok(()) = self.rules.write_sort_key_to(filed, &mut key);
        // What collation holds to be the same (punctuation, in Thai) still has one order.
        key.push(0);
        key.extend_from_slice(folded.as_bytes());
        (letter, Key(key.into_boxed_slice()))
    }

    /// Neither-nor first, then the letters of the language itself, then those of the other.
    fn shelf(&self, letter: char) -> u8 {
        match (letter, self.lang) {
            (OTHER, _) => 0,
            ('A'..='Z', Lang::En) => 1,
            ('A'..='Z', Lang::Th) => 2,
            (_, Lang::Th) => 1,
            (_, Lang::En) => 2,
        }
    }
}

/// The key of `text` in `lang`.
pub fn key(lang: Lang, text: &str) -> Key {
    Collator::new(lang).key(text)
}

/// What [`index_letter`] says of a text that begins with neither a Thai nor a Latin letter.
pub const OTHER: char = '#';

/// The letter that `text` is filed under, in either language: the first Thai consonant where it
/// begins in Thai (เชียงของ: ช, ไทรน้อย: ท), with ฤ and ฦ as letters of their own; A to Z where it
/// begins in Latin letters; [`OTHER`] for the rest, numbers among them. Quotation marks and other
/// signs before the first letter or digit are passed over.
pub fn index_letter(text: &str) -> char {
    letter_of(from_first_letter(&fold(text)))
}

/// `folded` from its first letter or digit; all of it if it has none.
fn from_first_letter(folded: &str) -> &str {
    folded.find(script::is_alphanumeric).map_or(folded, |at| &folded[at..])
}

fn letter_of(filed: &str) -> char {
    match filed.chars().find(|c| !mark::is_leading_vowel(*c)) {
        Some(c) if mark::is_letter(c) => c,
        // A vowel of its own before a Latin letter is no word; it is filed nowhere.
        Some(c) if c.is_ascii_lowercase() && filed.starts_with(c) => c.to_ascii_uppercase(),
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorted<'a>(lang: Lang, texts: &[&'a str]) -> Vec<&'a str> {
        let collator = Collator::new(lang);
        let mut texts = texts.to_vec();
        texts.sort_by_key(|text| collator.key(text));
        texts
    }

    #[test]
    fn thai_words_stand_as_in_a_dictionary() {
        let right =
            ["กระบี่", "เกาะสมุย", "แกะ", "ขาว", "ข่าว", "ข้าว", "เชียงของ", "ไทรน้อย", "แม่ใจ", "ฮอด"];
        let mut mixed = right;
        mixed.reverse();
        assert_eq!(sorted(Lang::Th, &mixed), right);
    }

    #[test]
    fn numbers_count_as_numbers_in_either_kind_of_digits() {
        assert_eq!(
            sorted(Lang::Th, &["ตอนบน 10", "ตอนบน ๒", "ตอนบน 1"]),
            ["ตอนบน 1", "ตอนบน ๒", "ตอนบน 10"]
        );
    }

    #[test]
    fn english_stands_word_by_word() {
        let right = ["“Ban” Sang", "Mae Chaem", "Mae Sot", "Maelan", "Zone"];
        let mut mixed = right;
        mixed.reverse();
        assert_eq!(sorted(Lang::En, &mixed), right);
    }

    #[test]
    fn each_language_has_its_own_letters_first() {
        assert_eq!(
            sorted(Lang::Th, &["OTOP", "ฮอด", "5 ส", "กระบี่"]),
            ["5 ส", "กระบี่", "ฮอด", "OTOP"]
        );
        assert_eq!(sorted(Lang::En, &["ฮอด", "OTOP", "5S", "กระบี่"]), ["5S", "OTOP", "กระบี่", "ฮอด"]);
    }

    #[test]
    fn a_text_is_filed_under_its_first_consonant() {
        for (text, letter) in [
            ("เชียงของ", 'ช'),
            ("ไทรน้อย", 'ท'),
            ("แม่ใจ", 'ม'),
            ("เเม่ใจ", 'ม'),
            ("ฤดูแล้ง", 'ฤ'),
            ("“บำบัดทุกข์”", 'บ'),
            ("(ร่าง) แผน", 'ร'),
            ("Élan", 'E'),
            ("\"otop\"", 'O'),
            ("๕ ส", OTHER),
            ("2565", OTHER),
            ("ลาว ລາວ", 'ล'),
            ("ລາວ", OTHER),
            ("เA", OTHER),
            ("เ", OTHER),
            ("", OTHER),
            ("…", OTHER),
        ] {
            assert_eq!(index_letter(text), letter, "{text}");
        }
    }

    #[test]
    fn vocalic_r_stands_between_ro_ruea_and_lo_ling() {
        assert_eq!(sorted(Lang::Th, &["ลาว", "ฤดู", "รัก"]), ["รัก", "ฤดู", "ลาว"]);
    }

    const TEXT: &str = "[กขชรฤลฮเแไาำ\u{e31}\u{e34}\u{e48}\u{e49}๑2 “(.aAzé-]{0,8}";

    proptest! {
        #[test]
        fn keys_are_equal_when_the_folded_texts_are_and_only_then(one in TEXT, other in TEXT) {
            for lang in Lang::ALL {
                let same = fold(&one) == fold(&other);
                prop_assert_eq!(key(lang, &one) == key(lang, &other), same);
                prop_assert_eq!(key(lang, &fold(&one)), key(lang, &one));
                prop_assert_eq!(Collator::new(lang).file(&one).0, index_letter(&one));
            }
        }

        #[test]
        fn in_the_order_of_keys_each_letter_stands_together(texts in prop::collection::vec(TEXT, 0..20)) {
            for lang in Lang::ALL {
                let mut texts = texts.clone();
                texts.sort_by_cached_key(|text| key(lang, text));
                let mut letters: Vec<char> = texts.iter().map(|text| index_letter(text)).collect();
                letters.dedup();
                let runs = letters.len();
                letters.sort_unstable();
                letters.dedup();
                prop_assert_eq!(letters.len(), runs);
            }
        }
    }
}

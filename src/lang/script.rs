//! In which language a text was written, by its letters.
//!
//! Thai and English share no letters, so counting them is enough to notice Thai text in an English
//! file and the reverse. Names, abbreviations and addresses of the other language are ordinary in
//! both, so a caller asks for a share and sets its own bound.

use super::{Lang, mark};

/// How many letters of each script a text has. Marks, digits and signs are no letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Letters {
    /// Thai consonants and the vowels that stand beside them.
    pub thai: usize,
    /// Latin letters.
    pub latin: usize,
    /// Letters of other scripts.
    pub other: usize,
}

impl Letters {
    /// The letters of `text`.
    pub fn of(text: &str) -> Self {
        let mut letters = Self::default();
        for c in text.chars().filter(|c| is_alphabetic(*c) && !mark::is_mark(*c)) {
            match c {
                _ if mark::is_thai(c) => letters.thai += 1,
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                    letters.latin += 1;
                }
                _ => letters.other += 1,
            }
        }
        letters
    }

    /// All of them.
    pub const fn total(self) -> usize {
        self.thai + self.latin + self.other
    }
}

/// [`char::is_alphabetic`]. Its tables are quick for ASCII only: Thai looked up there was a third of
/// the time that checking a site took.
pub fn is_alphabetic(c: char) -> bool {
    match c {
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e46}' | '\u{e4d}' => true,
        '\u{e3b}'..='\u{e5b}' => false,
        _ => c.is_alphabetic(),
    }
}

/// [`char::is_alphanumeric`], as quick for Thai.
pub fn is_alphanumeric(c: char) -> bool {
    is_alphabetic(c) || c.is_numeric()
}

/// The share of Thai letters among the letters of `text`, from 0 to 1; 0 if there are no letters.
pub fn share_of_thai(text: &str) -> f32 {
    let letters = Letters::of(text);
    // A page has far fewer than the 16 million letters that an f32 counts exactly.
    letters.thai as f32 / letters.total().max(1) as f32
}

/// The fewest letters from which [`detect`] dares to tell a language.
const ENOUGH: usize = 12;

/// The language that `text` is plainly written in: Thai if at least three letters in four are Thai,
/// English if at most one in four is and the others are Latin. Nothing for a short text or a
/// mixed one.
pub fn detect(text: &str) -> Option<Lang> {
    let letters = Letters::of(text);
    if letters.total() < ENOUGH {
        None
    } else if letters.thai * 4 >= letters.total() * 3 {
        Some(Lang::Th)
    } else if letters.latin * 4 >= letters.total() * 3 {
        Some(Lang::En)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_its_letters() {
        assert_eq!(detect("กรมการพัฒนาชุมชน (CDD) จัดอบรมเมื่อปี 2565"), Some(Lang::Th));
        assert_eq!(detect("The district of วานรนิวาส has held a training in 2022"), Some(Lang::En));
    }

    #[test]
    fn a_letter_is_what_unicode_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn a_short_or_mixed_text_is_not_told() {
        assert_eq!(detect("CAST"), None);
        assert_eq!(detect("2565 – 2566 (18,500)"), None);
        assert_eq!(detect("โครงการ One Plan แผน community plan"), None);
        assert_eq!(detect("Παραδείγματα"), None);
    }

    #[test]
    fn marks_and_digits_do_not_count() {
        assert_eq!(Letters::of("ที่ ๑2 é!"), Letters { thai: 1, latin: 1, other: 0 });
        assert!((share_of_thai("ที่ ab ก") - 0.5).abs() < f32::EPSILON);
        assert!(share_of_thai("12 ่").abs() < f32::EPSILON);
    }
}

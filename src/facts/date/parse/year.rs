//! The year of a date: which era, and what to say where that cannot be told.

use super::Words;
use crate::facts::date::{
    BUDDHIST, DateError, Era, FIRST_PLAIN_YEAR,
    lexeme::{Lexeme, What},
};

/// A year as it stands: where, with which mark of an era, and whether ปี stands before it.
pub(super) struct TypedYear<'a> {
    pub(super) number: &'a Lexeme,
    pub(super) value: u32,
    pub(super) digits: usize,
    pub(super) mark: Option<(Era, &'a Lexeme)>,
    pub(super) after_year_word: bool,
}

impl<'a> TypedYear<'a> {
    /// A number with nothing beside it.
    pub(super) fn bare(number: &'a Lexeme, value: u32, digits: usize) -> Self {
        Self { number, value, digits, mark: None, after_year_word: false }
    }
}

impl Words<'_> {
    /// A year and nothing else: "2565", "พ.ศ. 2565", "ปี พ.ศ. 2565", "ปี 65".
    pub(super) fn year_of<'b>(&self, lexemes: &'b [Lexeme]) -> Option<TypedYear<'b>> {
        let mut rest = lexemes;
        let mut after_year_word = false;
        let mut mark = None;
        loop {
            match rest {
                [Lexeme { what: What::Year, .. }, more @ ..]
                    if !after_year_word && mark.is_none() =>
                {
                    after_year_word = true;
                    rest = more;
                }
                [lexeme @ Lexeme { what: What::Buddhist, .. }, more @ ..] if mark.is_none() => {
                    mark = Some((Era::Buddhist, lexeme));
                    rest = more;
                }
                [lexeme @ Lexeme { what: What::Common, .. }, more @ ..] if mark.is_none() => {
                    mark = Some((Era::Common, lexeme));
                    rest = more;
                }
                [
                    number @ Lexeme { what: What::Number(value, digits @ (2 | 4)), .. },
                    more @ ..,
                ] => {
                    let (value, digits) = (*value, *digits);
                    // "2565 B.E." and "1938 CE": English writes the era after the year as well.
                    match more {
                        [] => {}
                        [lexeme @ Lexeme { what: What::Buddhist, .. }] if mark.is_none() => {
                            mark = Some((Era::Buddhist, lexeme));
                        }
                        [lexeme @ Lexeme { what: What::Common, .. }] if mark.is_none() => {
                            mark = Some((Era::Common, lexeme));
                        }
                        _ => return None,
                    }
                    return Some(TypedYear { number, value, digits, mark, after_year_word });
                }
                _ => return None,
            }
        }
    }

    /// The year in the common era, and the era it was written in.
    pub(super) fn year(
        &self,
        typed: &TypedYear<'_>,
        two_digits: bool,
        month: Option<u8>,
    ) -> Result<(i16, Era), DateError> {
        let mark = typed.mark.map(|(era, _)| era);
        let buddhist = BUDDHIST as u32;
        if typed.digits == 2 {
            let read = (two_digits && mark != Some(Era::Common)) || mark == Some(Era::Buddhist);
            if !read || typed.value < 43 {
                return Err(self.two_digits(typed.number, typed.value));
            }
            return Ok(((2500 + typed.value - buddhist) as i16, Era::Buddhist));
        }
        let wrong = |full: u32, era| DateError::WrongEra {
            year: typed.value,
            era,
            full: self.with(typed.number, &full.to_string()),
        };
        let first = FIRST_PLAIN_YEAR as u32 + buddhist;
        match (mark, typed.value) {
            (Some(Era::Buddhist), value @ 1900..2100) => {
                Err(wrong(value + buddhist, Era::Buddhist))
            }
            (Some(Era::Common), value @ 2400..) => Err(wrong(value - buddhist, Era::Common)),
            (Some(Era::Buddhist), value) if value < first => Err(self.old(typed, month)),
            (None, value @ 2400..) if value < first => Err(self.old(typed, month)),
            // Later, what is shown in the common era would be read as Buddhist: it is no year of
            // ours, but most likely the code of a district.
            (Some(Era::Buddhist), value) | (None, value @ 2400..) if value < 2400 + buddhist => {
                Ok(((value - buddhist) as i16, Era::Buddhist))
            }
            (_, value @ 1000..2400) => Ok((value as i16, Era::Common)),
            _ => Err(self.refuse()),
        }
    }

    fn old(&self, typed: &TypedYear<'_>, month: Option<u8>) -> DateError {
        let year = typed.value;
        // From 1889 (B.E. 2432) the year began on 1 April, so January to March of a Thai year are
        // those of the next year of the common era. Earlier it followed the moon.
        let common = month.filter(|month| (1..=12).contains(month) && year >= 2432).map(|month| {
            let common = year - BUDDHIST as u32 + u32::from(month <= 3);
            if self.text.is_ascii() { common.to_string() } else { format!("ค.ศ. {common}") }
        });
        let numeric = !self.lexemes.iter().any(|lexeme| matches!(lexeme.what, What::Month(..)));
        let full = common.map(|common| {
            let common = if numeric { common.replace("ค.ศ. ", "") } else { common };
            let start = typed
                .mark
                .map_or(typed.number.start, |(_, mark)| mark.start.min(typed.number.start));
            let end =
                typed.mark.map_or(typed.number.end, |(_, mark)| mark.end.max(typed.number.end));
            format!("{}{common}{}", &self.text[..start], &self.text[end..]).trim().to_owned()
        });
        DateError::OldThaiYear { year, full }
    }

    pub(super) fn two_digits(&self, number: &Lexeme, value: u32) -> DateError {
        // 00 to 42 can only be meant in the common era by now; 43 to 99 in the Buddhist one.
        let common = value < 43;
        let thai = !self.text.is_ascii();
        let ce_mark = self.lexemes.iter().any(|lexeme| lexeme.what == What::Common);
        let full = match (common, thai && !ce_mark) {
            (true, true) => 2000 + value + BUDDHIST as u32,
            (true, false) => 2000 + value,
            (false, _) if ce_mark => 1900 + value,
            (false, _) => 2500 + value,
        };
        DateError::TwoDigitYear { year: value as u8, full: self.with(number, &full.to_string()) }
    }

    /// The author's words with another number in one place.
    pub(super) fn with(&self, number: &Lexeme, text: &str) -> String {
        format!("{}{text}{}", &self.text[..number.start], &self.text[number.end..])
            .trim()
            .to_owned()
    }
}

//! From the pieces of one date to the date.
//!
//! What decides the shape is what stands there: the word for a quarter or a fiscal year, the name
//! of a month, or numbers alone. The year is converted to the common era before the day is looked
//! at, since 29 February 2567 exists and 29 February of the year 2567 of the common era does not.

mod year;

use jiff::civil;

use super::{
    Date, DateError, Era, QuarterOf, Reading,
    lexeme::{Lexeme, MONTHS_EN, MONTHS_TH, What, lex},
};
use crate::lang::nearest;

use year::TypedYear;

/// The date that `typed` begins with, and what stands in brackets after it: `2022 (B.E. 2565)`.
/// Whether the remark says the same is not asked here.
pub(super) fn date_and_remark(typed: &str) -> Result<(Reading, Option<&str>), DateError> {
    let lexemes = lex(typed);
    let open = lexemes.iter().position(|lexeme| lexeme.what == What::Mark('('));
    let (head, remark) = match (open, lexemes.last()) {
        (Some(at), Some(Lexeme { what: What::Mark(')'), start, .. })) => {
            (&lexemes[..at], Some(&typed[lexemes[at].end..*start]))
        }
        _ => (&*lexemes, None),
    };
    Ok((Words::new(typed, head).read()?, remark))
}

/// What is said of words that are no date in any form.
pub(super) fn not_a_date(typed: &str) -> DateError {
    DateError::NotADate { typed: typed.trim().to_owned() }
}

struct Words<'a> {
    text: &'a str,
    lexemes: Vec<Lexeme>,
    weekday: Option<u8>,
}

impl<'a> Words<'a> {
    fn new(text: &'a str, lexemes: &[Lexeme]) -> Self {
        let mut weekday = None;
        let mut kept = Vec::new();
        for lexeme in lexemes {
            match lexeme.what {
                What::Filler | What::Mark(',') => {}
                What::Weekday(day) if kept.is_empty() => weekday = Some(day),
                _ => kept.push(lexeme.clone()),
            }
        }
        while matches!(kept.last(), Some(Lexeme { what: What::Mark('.'), .. })) {
            kept.pop();
        }
        Self { text, lexemes: kept, weekday }
    }

    fn read(&self) -> Result<Reading, DateError> {
        let reading = self.read_shape()?;
        if let (Some(typed), Date::Day(day)) = (self.weekday, reading.date) {
            let weekday = day.weekday().to_sunday_zero_offset() as u8;
            if weekday != typed {
                return Err(DateError::WrongWeekday { typed, weekday });
            }
        }
        Ok(reading)
    }

    fn read_shape(&self) -> Result<Reading, DateError> {
        let all = self.lexemes.as_slice();
        if let Some(at) = all.iter().position(|lexeme| lexeme.what == What::Quarter) {
            return self.quarter(&all[..at], &all[at + 1..]);
        }
        if let Some(at) = all.iter().position(|lexeme| matches!(lexeme.what, What::Month(..))) {
            let What::Month(month, thai) = all[at].what else { return Err(self.refuse()) };
            return self.named_month(&all[..at], month, thai, &all[at + 1..]);
        }
        match all {
            [Lexeme { what: What::Fiscal, .. }, rest @ ..] => {
                self.long_year(rest, Date::FiscalYear)
            }
            [Lexeme { what: What::School, .. }, rest @ ..] => {
                self.long_year(rest, Date::SchoolYear)
            }
            _ if all.iter().any(|lexeme| lexeme.what == What::Unknown) => Err(self.unknown_word()),
            _ => match self.year_of(all) {
                Some(year) => {
                    let two = year.after_year_word;
                    self.year(&year, two, None)
                        .map(|(year, era)| Reading { date: Date::Year(year), era })
                }
                None => self.numbers(all),
            },
        }
    }

    fn long_year(&self, rest: &[Lexeme], make: fn(i16) -> Date) -> Result<Reading, DateError> {
        let year = self.year_of(rest).ok_or_else(|| self.refuse())?;
        let (year, era) = self.year(&year, true, None)?;
        Ok(Reading { date: make(year), era })
    }

    /// "ไตรมาส 2/2566", "Q2 of fiscal year 2023", "ปีงบประมาณ 2566 ไตรมาส 2".
    fn quarter(&self, before: &[Lexeme], after: &[Lexeme]) -> Result<Reading, DateError> {
        let [Lexeme { what: What::Number(quarter, 1), .. }, after @ ..] = after else {
            return Err(self.refuse());
        };
        let rest = match (trim_marks(before), trim_marks(after)) {
            (rest, []) | ([], rest) => rest,
            _ => return Err(self.refuse()),
        };
        let (of, rest) = match rest {
            [Lexeme { what: What::Fiscal, .. }, rest @ ..] => (QuarterOf::FiscalYear, rest),
            rest => (QuarterOf::CalendarYear, rest),
        };
        let year = self.year_of(rest).ok_or_else(|| self.missing_year(rest))?;
        let two = year.after_year_word || of == QuarterOf::FiscalYear;
        let (year, era) = self.year(&year, two, None)?;
        match u8::try_from(*quarter) {
            Ok(number @ 1..=4) => Ok(Reading { date: Date::Quarter { of, year, number }, era }),
            _ => Err(DateError::NoSuchQuarter { quarter: *quarter }),
        }
    }

    /// "3 พ.ย. 2565", "พ.ย. 65", "November 3, 2022".
    fn named_month(
        &self,
        before: &[Lexeme],
        month: u8,
        thai: bool,
        after: &[Lexeme],
    ) -> Result<Reading, DateError> {
        let (before, after) = (trim_marks(before), trim_marks(after));
        let (day, after) = match (before, after) {
            ([], [Lexeme { what: What::Number(day, 1 | 2), .. }, rest @ ..])
                if !rest.is_empty() || (!thai && *day <= 31) =>
            {
                (Some(*day), rest)
            }
            ([], rest) => (None, rest),
            ([Lexeme { what: What::Number(day, 1 | 2), .. }], rest) => (Some(*day), rest),
            _ => return Err(self.refuse()),
        };
        let typed = self.year_of(after).ok_or_else(|| self.missing_year(after))?;
        let (year, era) = self.year(&typed, thai || typed.after_year_word, Some(month))?;
        match day {
            Some(day) => self.day(year, month, day, era),
            None => Ok(Reading { date: Date::Month { year, month }, era }),
        }
    }

    /// "2565-11-03", "3/11/65", "2565-11", "11/2565".
    fn numbers(&self, all: &[Lexeme]) -> Result<Reading, DateError> {
        use What::{Mark, Number};
        let what: Vec<&What> = all.iter().map(|lexeme| &lexeme.what).collect();
        match what.as_slice() {
            [Number(_, 4), Mark(a), Number(month, 1 | 2), Mark(b), Number(day, 1 | 2)]
                if a == b && is_joint(*a) =>
            {
                let other_way = [&all[0], &all[4], &all[2]];
                self.numeric(*month, *day, &all[0], self.joined(other_way, "-"))
            }
            [Number(first, 2), Mark(a), Number(_, 1 | 2), Mark(b), Number(_, 2)]
                if a == b && is_joint(*a) && *first > 31 =>
            {
                // "65-11-03": nothing else can be the year.
                Err(self.two_digits(&all[0], *first))
            }
            [Number(day, 1 | 2), Mark(a), Number(month, 1 | 2), Mark(b), Number(_, 2 | 4)]
                if a == b && is_joint(*a) =>
            {
                let other_way = [&all[2], &all[0], &all[4]];
                self.numeric(*month, *day, &all[4], self.joined(other_way, "/"))
            }
            [Number(_, 4), Mark(a), Number(month, 1 | 2)] if is_joint(*a) => {
                self.numeric_month(*month, &all[0])
            }
            [Number(month @ 1..=4, 1), Mark('/'), Number(_, 4)] => {
                let year = self.of(&all[2]);
                let name = MONTHS_TH[*month as usize - 1].1;
                Err(DateError::Ambiguous {
                    typed: self.typed(),
                    readings: vec![format!("{name} {year}"), format!("ไตรมาส {month}/{year}")],
                })
            }
            [Number(month, 1 | 2), Mark(a), Number(_, 4)] if is_joint(*a) => {
                self.numeric_month(*month, &all[2])
            }
            [Number(_, 1 | 2), Mark('/' | '-'), Number(year, 2)] if *year > 31 => {
                Err(self.two_digits(&all[2], *year))
            }
            [Number(_, 1 | 2), Mark('/' | '-'), Number(_, 1 | 2)] => {
                Err(DateError::MissingYear { typed: self.typed() })
            }
            [Number(value, 8)] => {
                let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
                date_and_remark(&format!("{year:04}-{month:02}-{day:02}")).map(|(date, _)| date)
            }
            _ => Err(self.refuse()),
        }
    }

    /// A day in numbers; `other_way` is the same with day and month in each other's place.
    fn numeric(
        &self,
        month: u32,
        day: u32,
        year: &Lexeme,
        other_way: String,
    ) -> Result<Reading, DateError> {
        let What::Number(value, digits) = year.what else { return Err(self.refuse()) };
        let typed = TypedYear::bare(year, value, digits);
        let (year, era) = self.year(&typed, true, u8::try_from(month).ok())?;
        match u8::try_from(month) {
            Ok(month @ 1..=12) => self.day(year, month, day, era),
            _ => {
                let full = (1..=12).contains(&day) && (1..=31).contains(&month);
                Err(DateError::NoSuchMonth { month, full: full.then_some(other_way) })
            }
        }
    }

    fn numeric_month(&self, month: u32, year: &Lexeme) -> Result<Reading, DateError> {
        let What::Number(value, digits) = year.what else { return Err(self.refuse()) };
        let typed = TypedYear::bare(year, value, digits);
        let (year, era) = self.year(&typed, false, u8::try_from(month).ok())?;
        match u8::try_from(month) {
            Ok(month @ 1..=12) => Ok(Reading { date: Date::Month { year, month }, era }),
            _ => Err(DateError::NoSuchMonth { month, full: None }),
        }
    }

    fn day(&self, year: i16, month: u8, day: u32, era: Era) -> Result<Reading, DateError> {
        let checked = i8::try_from(day)
            .ok()
            .and_then(|day| civil::Date::new(year, month as i8, day).ok())
            .ok_or_else(|| {
                let last = civil::date(year, month as i8, 1).days_in_month() as u8;
                DateError::NoSuchDay { day, month, year, last, era }
            })?;
        Ok(Reading { date: Date::Day(checked), era })
    }

    fn unknown_word(&self) -> DateError {
        let mut unknown = self.lexemes.iter().enumerate().filter(|(_, l)| l.what == What::Unknown);
        let (Some((at, lexeme)), None) = (unknown.next(), unknown.next()) else {
            return self.refuse();
        };
        let word = self.of(lexeme).trim_end_matches('.');
        let names = MONTHS_TH.iter().chain(&MONTHS_EN).map(|(full, _)| *full);
        let nearest = nearest::nearest(word, names);
        let after_day = at > 0
            && matches!(self.lexemes[at - 1].what, What::Number(1..=31, 1 | 2))
            && self.lexemes.len() > at + 1;
        if nearest.is_none() && !after_day {
            return self.refuse();
        }
        let full = nearest.map(|name| self.with(lexeme, name));
        let full = full.filter(|full| date_and_remark(full).is_ok());
        DateError::UnknownMonth { month: word.to_owned(), nearest, full }
    }

    /// What is said where a year should stand and `rest` stands instead.
    fn missing_year(&self, rest: &[Lexeme]) -> DateError {
        if rest.is_empty() { DateError::MissingYear { typed: self.typed() } } else { self.refuse() }
    }

    fn of(&self, lexeme: &Lexeme) -> &'a str {
        &self.text[lexeme.start..lexeme.end]
    }

    fn joined(&self, lexemes: [&Lexeme; 3], mark: &str) -> String {
        lexemes.map(|lexeme| self.of(lexeme)).join(mark)
    }

    fn typed(&self) -> String {
        self.text.trim().to_owned()
    }

    fn refuse(&self) -> DateError {
        not_a_date(self.text)
    }
}

/// Marks that join the numbers of a date.
fn is_joint(mark: char) -> bool {
    matches!(mark, '-' | '/' | '.' | '–' | '\u{2010}' | '\u{2011}')
}

fn trim_marks(mut lexemes: &[Lexeme]) -> &[Lexeme] {
    while let [Lexeme { what: What::Mark(mark), .. }, rest @ ..] = lexemes
        && is_joint(*mark)
    {
        lexemes = rest;
    }
    while let [rest @ .., Lexeme { what: What::Mark(mark), .. }] = lexemes
        && is_joint(*mark)
    {
        lexemes = rest;
    }
    lexemes
}

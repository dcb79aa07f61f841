//! Dates as Thai readers write them.
//!
//! Inside, a date is common era and may be coarse: a year, a month. Buddhist years exist only here,
//! at the edges: [`read`] accepts either era, [`Date::show`] speaks the reader's. The Buddhist year
//! is the common one plus 543, but only since 1941 (B.E. 2484): before, the Thai year began in
//! April, so that a date of before must be written in the common era and is shown in it.

mod error;
mod lexeme;
mod parse;
mod read;
mod show;

use std::cmp::Ordering;

use jiff::civil;

pub use error::DateError;
pub use read::read_range;
pub use show::Form;

/// The first year, in the common era, of which the Buddhist year is the same twelve months.
pub const FIRST_PLAIN_YEAR: i16 = 1941;

/// Years of the Buddhist era less years of the common era.
pub const BUDDHIST: i16 = 543;

/// A day, or a stretch of time that has a name. Years are of the common era.
///
/// Ordered by first day, then by last, so that a month comes before its year.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Date {
    /// Fiscal year: 1 October of the year before to 30 September of this one.
    FiscalYear(i16),
    /// School year: 16 May of this year to 15 May of the next (regulation of the Ministry of
    /// Education of B.E. 2549).
    SchoolYear(i16),
    /// Calendar year.
    Year(i16),
    /// Three months.
    Quarter {
        /// Of a calendar year or of a fiscal year.
        of: QuarterOf,
        /// Which year.
        year: i16,
        /// 1 to 4.
        number: u8,
    },
    /// Calendar month.
    Month {
        /// Which year.
        year: i16,
        /// 1 to 12.
        month: u8,
    },
    /// One day.
    Day(civil::Date),
}

/// What a quarter is a quarter of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum QuarterOf {
    /// January to March is the first.
    CalendarYear,
    /// October to December is the first.
    FiscalYear,
}

/// The era that a year was written in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Era {
    /// พ.ศ.
    Buddhist,
    /// ค.ศ.
    Common,
}

/// From the first day of one date to the last day of another, which is not before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DateRange {
    /// Where it begins.
    pub start: Date,
    /// Where it ends.
    pub end: Date,
}

/// What an author's words for a date mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What they mean.
    pub date: Date,
    /// The era that its year was written in.
    pub era: Era,
}

/// Reads a date in any form that people write: `3 พ.ย. 2565`, `3/11/65`, `2565-11-03`, `พ.ย. 65`,
/// `ปีงบประมาณ พ.ศ. ๒๕๖๖`, `ไตรมาส 2/2566`, `November 3, 2022`.
///
/// A year of 2400 or more is Buddhist. A year of two digits is read only after a Thai month, in a
/// d/m/y shape, or after ปี or พ.ศ., and only from 43 to 99 (B.E. 2543 to 2599).
///
/// # Errors
///
/// Where the words mean no date or more than one: see [`DateError`].
pub fn read(typed: &str) -> Result<Reading, DateError> {
    read::read(typed)
}

impl Date {
    /// The first day.
    pub fn start(self) -> civil::Date {
        match self {
            Date::FiscalYear(year) => first_of(year - 1, 10),
            Date::SchoolYear(year) => civil::date(year, 5, 16),
            Date::Year(year) => first_of(year, 1),
            Date::Quarter { of, year, number } => {
                let (year, month) = first_month(of, year, number);
                first_of(year, month)
            }
            Date::Month { year, month } => first_of(year, month),
            Date::Day(day) => day,
        }
    }

    /// The last day.
    pub fn end(self) -> civil::Date {
        match self {
            Date::FiscalYear(year) => civil::date(year, 9, 30),
            Date::SchoolYear(year) => civil::date(year + 1, 5, 15),
            Date::Year(year) => civil::date(year, 12, 31),
            Date::Quarter { of, year, number } => {
                let (year, month) = first_month(of, year, number);
                first_of(year, month + 2).last_of_month()
            }
            Date::Month { year, month } => first_of(year, month).last_of_month(),
            Date::Day(day) => day,
        }
    }

    /// The year that the date is named after: of a fiscal year its own number, otherwise the
    /// calendar year. Addresses of the site use this one.
    pub fn year_ce(self) -> i16 {
        match self {
            Date::FiscalYear(year)
            | Date::SchoolYear(year)
            | Date::Year(year)
            | Date::Quarter { year, .. }
            | Date::Month { year, .. } => year,
            Date::Day(day) => day.year(),
        }
    }

    /// The fiscal year (common era) that all of the date lies in; none where it reaches into two.
    pub fn fiscal_year(self) -> Option<i16> {
        let of = |day: civil::Date| if day.month() >= 10 { day.year() + 1 } else { day.year() };
        (of(self.start()) == of(self.end())).then(|| of(self.start()))
    }

    /// The same date some years later; 28 February where that year has no 29th.
    pub fn years_later(self, years: i16) -> Date {
        match self {
            Date::FiscalYear(year) => Date::FiscalYear(year + years),
            Date::SchoolYear(year) => Date::SchoolYear(year + years),
            Date::Year(year) => Date::Year(year + years),
            Date::Quarter { of, year, number } => Date::Quarter { of, year: year + years, number },
            Date::Month { year, month } => Date::Month { year: year + years, month },
            Date::Day(day) => {
                let month = first_of(day.year() + years, day.month() as u8);
                let last = month.last_of_month();
                Date::Day(civil::date(last.year(), last.month(), day.day().min(last.day())))
            }
        }
    }

    /// A bare year under a key that asks for a fiscal year means that fiscal year; anything else
    /// stays as it is.
    pub fn or_fiscal(self) -> Date {
        match self {
            Date::Year(year) => Date::FiscalYear(year),
            other => other,
        }
    }

    /// For machines, in the common era: `2022`, `2022-11`, `2022-11-03`; what ISO 8601 has no
    /// name for is an interval of days or months: `2022-10-01/2023-09-30`, `2023-01/2023-03`.
    pub fn iso(self) -> String {
        let month = |day: civil::Date| format!("{:04}-{:02}", day.year(), day.month());
        match self {
            Date::FiscalYear(_) | Date::SchoolYear(_) => {
                format!("{}/{}", self.start(), self.end())
            }
            Date::Quarter { .. } => format!("{}/{}", month(self.start()), month(self.end())),
            Date::Year(year) => format!("{year:04}"),
            Date::Month { .. } => month(self.start()),
            Date::Day(day) => day.to_string(),
        }
    }

    /// Smaller is finer; only dates of the same stretch of days are told apart by it.
    fn coarseness(self) -> u8 {
        match self {
            Date::Day(_) => 0,
            Date::Month { .. } => 1,
            Date::Quarter { of: QuarterOf::CalendarYear, .. } => 2,
            Date::Quarter { of: QuarterOf::FiscalYear, .. } => 3,
            Date::Year(_) => 4,
            Date::FiscalYear(_) => 5,
            Date::SchoolYear(_) => 6,
        }
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Date| (date.start(), date.end(), date.coarseness());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn first_of(year: i16, month: u8) -> civil::Date {
    // Years come from four digits and months from names or from a check against twelve.
    civil::date(year, month as i8, 1)
}

fn first_month(of: QuarterOf, year: i16, number: u8) -> (i16, u8) {
    match (of, number) {
        (QuarterOf::FiscalYear, 1) => (year - 1, 10),
        (QuarterOf::FiscalYear, _) => (year, 3 * (number - 2) + 1),
        (QuarterOf::CalendarYear, _) => (year, 3 * (number - 1) + 1),
    }
}

/// Whether two years, as typed in one era, are the same but for two neighbouring digits that
/// changed places: 2556 and 2565. Years that merely lie apart are not.
pub fn transposed(one: i16, other: i16) -> bool {
    let (one, other) = (one.to_string().into_bytes(), other.to_string().into_bytes());
    let differing: Vec<usize> =
        (0..one.len().min(other.len())).filter(|at| one[*at] != other[*at]).collect();
    match differing.as_slice() {
        [a, b] => {
            one.len() == other.len() && b - a == 1 && one[*a] == other[*b] && one[*b] == other[*a]
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;

//! What can be wrong with the words for a date, with what it takes to say how to mend it.

use super::{Date, Era};

/// Words that mean no date, or more than one.
///
/// `full` is always the author's own words with one thing mended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DateError {
    /// Not a date in any form that we read.
    NotADate {
        /// As typed.
        typed: String,
    },
    /// A stretch of time from one date to another, where one date is asked for.
    Range {
        /// As typed.
        typed: String,
    },
    /// No month is called this.
    UnknownMonth {
        /// The word that stands where a month should.
        month: String,
        /// The nearest name of a month.
        nearest: Option<&'static str>,
        /// With that name.
        full: Option<String>,
    },
    /// A month above 12.
    NoSuchMonth {
        /// The number.
        month: u32,
        /// With day and month the other way round, if that would be a date.
        full: Option<String>,
    },
    /// A day that the month does not have.
    NoSuchDay {
        /// The number.
        day: u32,
        /// 1 to 12.
        month: u8,
        /// Of the common era.
        year: i16,
        /// How many days the month has in that year.
        last: u8,
        /// The era that the year was written in.
        era: Era,
    },
    /// A quarter that is not 1 to 4.
    NoSuchQuarter {
        /// The number.
        quarter: u32,
    },
    /// A year of two digits where the century cannot be told.
    TwoDigitYear {
        /// The two digits.
        year: u8,
        /// With the year that is likeliest.
        full: String,
    },
    /// พ.ศ. with a year of the common era, or ค.ศ. with one of the Buddhist era.
    WrongEra {
        /// The year as typed.
        year: u32,
        /// The era that was written beside it.
        era: Era,
        /// With the year in that era.
        full: String,
    },
    /// A Buddhist year of before 2484, when the year began in April.
    OldThaiYear {
        /// The Buddhist year.
        year: u32,
        /// In the common era, where the month tells which year it is.
        full: Option<String>,
    },
    /// A year that is written twice, and differently.
    YearsDisagree {
        /// The first, in the common era.
        first: i16,
        /// The second, in the common era.
        second: i16,
    },
    /// A weekday that the date does not fall on.
    WrongWeekday {
        /// As typed; 0 is Sunday.
        typed: u8,
        /// What it is; 0 is Sunday.
        weekday: u8,
    },
    /// A day or month without a year.
    MissingYear {
        /// As typed.
        typed: String,
    },
    /// Words that mean one of several dates.
    Ambiguous {
        /// As typed.
        typed: String,
        /// What to write for each.
        readings: Vec<String>,
    },
    /// "Until now", which is another day tomorrow.
    UntilNow {
        /// As typed.
        typed: String,
        /// The words for the start, where they are a date.
        start: Option<String>,
    },
    /// Of a range: the end is before the start.
    EndsBeforeStart {
        /// Where it begins.
        start: Date,
        /// Where it ends.
        end: Date,
    },
}

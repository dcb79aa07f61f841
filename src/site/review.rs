//! When a case should be looked through again.
//!
//! What a district does goes on after the text about it was written, so that a text is due for a
//! review two years after the last one. The day that it falls due is told, never how old it is: a
//! page must not change because a night has passed.

use crate::{facts::date::Date, site::case::Case};

/// Years from one review to the next.
pub const YEARS: i16 = 2;

/// Where the review of a case stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Review {
    /// No review is on record.
    Never,
    /// The next one fell due on this date, or falls due today.
    Due(Date),
    /// The next one falls due on this date, which is to come.
    Fine(Date),
}

impl Review {
    /// Of a case, as things stand on the day `today`.
    pub fn of(case: &Case, today: Date) -> Review {
        let Some(reviewed) = case.front().date("reviewed") else { return Review::Never };
        let due = reviewed.years_later(YEARS);
        match due.end() <= today.end() {
            true => Review::Due(due),
            false => Review::Fine(due),
        }
    }

    /// When the next one falls due.
    pub fn due(self) -> Option<Date> {
        match self {
            Review::Never => None,
            Review::Due(date) | Review::Fine(date) => Some(date),
        }
    }
}

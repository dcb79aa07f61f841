//! How long something took: `3 เดือน`, `1 ปี 6 เดือน`, `2 สัปดาห์`, `6 months`.
//!
//! The parts are kept as written. "1 ปี" and "12 เดือน" are equally long and not the same words.

use super::{
    Decimal, Qualifier,
    words::{digits_and_marks, plain, qualified, strip},
};
use crate::lang::Lang;

/// A length of time.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Duration {
    /// What was said about its exactness.
    pub qualifier: Option<Qualifier>,
    /// Years.
    pub years: u32,
    /// Months beside the years.
    pub months: u32,
    /// Weeks beside those.
    pub weeks: u32,
    /// Days beside those.
    pub days: u32,
    /// Hours beside those.
    pub hours: u32,
    /// Exactly as the author wrote it.
    pub as_written: String,
}

/// Words that are no length of time, or more than one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DurationError {
    /// No length of time that we can read.
    NotADuration {
        /// As typed.
        typed: String,
    },
    /// A number without days, months or years.
    UnitMissing {
        /// The number as typed.
        number: String,
    },
    /// From one length to another, where one is asked for.
    Range {
        /// As typed.
        typed: String,
    },
    /// A fraction that is no whole number of the next smaller unit: `0.3 ปี`.
    Fraction {
        /// As typed.
        typed: String,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Year,
    Month,
    Week,
    Day,
    Hour,
}

const PARTS: [Part; 5] = [Part::Year, Part::Month, Part::Week, Part::Day, Part::Hour];

impl Part {
    /// Thai, then English for one and for more. The first Thai word is the one that is shown.
    const fn words(self) -> (&'static [&'static str], &'static str, &'static str) {
        match self {
            Part::Year => (&["ปี"], "year", "years"),
            Part::Month => (&["เดือน"], "month", "months"),
            Part::Week => (&["สัปดาห์", "อาทิตย์"], "week", "weeks"),
            Part::Day => (&["วัน"], "day", "days"),
            Part::Hour => (&["ชั่วโมง", "ชม."], "hour", "hours"),
        }
    }

    /// The next smaller unit that a half of this one is told in, and how many make a whole.
    const fn smaller(self) -> Option<(Part, i128)> {
        match self {
            Part::Year => Some((Part::Month, 12)),
            // A month and a half is told as fifteen days more, as everybody reckons it.
            Part::Month => Some((Part::Day, 30)),
            Part::Week => Some((Part::Day, 7)),
            Part::Day => Some((Part::Hour, 24)),
            Part::Hour => None,
        }
    }
}

/// Reads a length of time.
///
/// # Errors
///
/// Where it is none, or more than one: see [`DurationError`].
pub fn read_duration(typed: &str) -> Result<Duration, DurationError> {
    let text = plain(typed);
    let as_written = typed.trim().to_owned();
    let within = ["ภายใน", "within"].iter().find_map(|word| strip(text.trim_start(), word));
    let (qualifier, rest) = match within {
        Some(rest) => (Some(Qualifier::AtMost), rest),
        None => qualified(&text),
    };
    let mut duration =
        Duration { qualifier, as_written: as_written.clone(), ..Duration::default() };
    let refuse = || DurationError::NotADuration { typed: as_written.clone() };
    let mut rest = rest.trim();
    let mut last = None;
    while !rest.is_empty() {
        let (number, after) = number(rest).ok_or_else(refuse)?;
        if after.is_empty() && last.is_none() {
            return Err(DurationError::UnitMissing { number: rest.to_owned() });
        }
        if is_range(after) {
            return Err(DurationError::Range { typed: as_written });
        }
        let (part, after) = part(after).ok_or_else(refuse)?;
        if last.is_some_and(|last| last >= part) {
            return Err(refuse());
        }
        last = Some(part);
        let (number, after) = match after.trim_start().strip_prefix("ครึ่ง") {
            Some(after) => (number.plus(half()).ok_or_else(refuse)?, after),
            None => (number, after),
        };
        if is_range(after) {
            return Err(DurationError::Range { typed: as_written });
        }
        let fraction = || DurationError::Fraction { typed: as_written.clone() };
        duration.add(part, number).ok_or_else(fraction)?;
        let after = after.trim_start();
        rest = ["and ", "และ", ","]
            .iter()
            .find_map(|word| after.strip_prefix(word))
            .unwrap_or(after)
            .trim_start();
    }
    if last.is_none() { Err(refuse()) } else { Ok(duration) }
}

impl Duration {
    /// In the reader's language: `1 ปี 6 เดือน`, `1 year 6 months`.
    pub fn show(&self, lang: Lang) -> String {
        let mut shown: Vec<String> = PARTS
            .into_iter()
            .map(|part| (part, self.of(part)))
            .filter(|(_, number)| *number > 0)
            .map(|(part, number)| say(part, number, lang))
            .collect();
        if shown.is_empty() {
            shown.push(say(Part::Day, 0, lang));
        }
        if let Some(qualifier) = self.qualifier {
            shown.insert(0, qualifier.word(lang).to_owned());
        }
        shown.join(" ")
    }

    fn of(&self, part: Part) -> u32 {
        match part {
            Part::Year => self.years,
            Part::Month => self.months,
            Part::Week => self.weeks,
            Part::Day => self.days,
            Part::Hour => self.hours,
        }
    }

    /// Adds a number of parts; a fraction goes to the next smaller one.
    fn add(&mut self, part: Part, number: Decimal) -> Option<()> {
        let (whole, rest) = number.split();
        let slot = match part {
            Part::Year => &mut self.years,
            Part::Month => &mut self.months,
            Part::Week => &mut self.weeks,
            Part::Day => &mut self.days,
            Part::Hour => &mut self.hours,
        };
        *slot = slot.checked_add(u32::try_from(whole).ok().filter(|n| *n < 1_000_000)?)?;
        if rest == Decimal::ZERO {
            return Some(());
        }
        let (smaller, many) = part.smaller()?;
        let (whole, left) = rest.times(many)?.split();
        // Half a week is three days and a half: say it in days.
        (left == Decimal::ZERO).then_some(())?;
        self.add(smaller, Decimal::whole(whole))
    }
}

fn say(part: Part, number: u32, lang: Lang) -> String {
    let (th, one, more) = part.words();
    let word = match (lang, number) {
        (Lang::Th, _) => th[0],
        (Lang::En, 1) => one,
        (Lang::En, _) => more,
    };
    format!("{} {word}", Decimal::whole(number.into()).grouped())
}

/// A number that `text` begins with, in digits or as "ครึ่ง", "a", "half a".
fn number(text: &str) -> Option<(Decimal, &str)> {
    for word in ["ครึ่ง", "half a", "half an"] {
        if let Some(rest) = strip(text, word) {
            return Some((half(), rest.trim_start()));
        }
    }
    for word in ["หนึ่ง", "one", "a", "an"] {
        if let Some(rest) = strip(text, word) {
            return Some((Decimal::whole(1), rest.trim_start()));
        }
    }
    if text.starts_with("ปีครึ่ง") || text.starts_with("เดือนครึ่ง")
    {
        return Some((Decimal::whole(1), text));
    }
    let (digits, rest) = text.split_at(digits_and_marks(text));
    Some((Decimal::parse(&digits.replace(',', ""))?, rest.trim_start()))
}

fn part(text: &str) -> Option<(Part, &str)> {
    PARTS.into_iter().find_map(|part| {
        let (th, one, more) = part.words();
        let rest = th.iter().chain([&more, &one]).find_map(|word| strip(text, word))?;
        Some((part, rest))
    })
}

fn is_range(rest: &str) -> bool {
    let rest = rest.trim_start();
    ["-", "–", "ถึง", "to "].iter().any(|dash| {
        rest.strip_prefix(dash)
            .is_some_and(|after| after.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    })
}

fn half() -> Decimal {
    Decimal::parse("0.5").expect("a half is a decimal")
}

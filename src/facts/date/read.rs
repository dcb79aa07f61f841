//! One date or a stretch of time from one date to another, as an author wrote it.
//!
//! Both are read here, since each may hold the other: a range has two dates, and a date may be told
//! again in brackets as a range, `ปีงบประมาณ 2566 (1 ต.ค. 2565–30 ก.ย. 2566)`.
//!
//! Of a range, one side often leaves out what the other says: `13–27 ธันวาคม 2565`,
//! `ปีงบประมาณ 2565-2567`, `November 3–10, 2022`. Each place where the text could be parted is tried,
//! and the side that is not a date by itself borrows the end, or the beginning, of the other.

use super::{
    Date, DateError, DateRange, Reading,
    lexeme::lex,
    parse::{date_and_remark, not_a_date},
};

/// No date and no range is longer, in bytes: the longest that anybody writes, a range of two full
/// dates told again in the other era, has half as many.
const LONGEST: usize = 512;

/// Reads one date; what would be a range is an error that says so. See [`super::read`].
pub(super) fn read(typed: &str) -> Result<Reading, DateError> {
    if typed.trim().len() > LONGEST {
        return Err(not_a_date(typed));
    }
    let error = match single(typed) {
        Ok(reading) => return Ok(reading),
        Err(error) => error,
    };
    let may_be_now = matches!(error, DateError::NotADate { .. } | DateError::UnknownMonth { .. });
    if may_be_now && let Some(until_now) = until_now(typed) {
        return Err(until_now);
    }
    let may_be_range = matches!(error, DateError::NotADate { .. } | DateError::MissingYear { .. });
    if may_be_range && read_range(typed).is_ok() {
        return Err(DateError::Range { typed: typed.trim().to_owned() });
    }
    Err(error)
}

/// Reads two dates with a dash, "ถึง" or "to" between them, or a single date, which is a range from
/// itself to itself.
///
/// # Errors
///
/// As [`super::read`], and where the end is before the start.
pub fn read_range(typed: &str) -> Result<DateRange, DateError> {
    let typed = typed.trim();
    if typed.len() > LONGEST {
        return Err(not_a_date(typed));
    }
    let alone = match single(typed) {
        Ok(Reading { date, .. }) => return Ok(DateRange { start: date, end: date }),
        Err(error) => error,
    };
    if let Some(error) = until_now(typed) {
        return Err(error);
    }
    let (text, remark) = match typed.strip_suffix(')').and_then(|rest| rest.split_once('(')) {
        Some((text, remark)) => (text.trim(), Some(remark)),
        None => (typed, None),
    };
    // What a side that is nearly a date had to say is worth more than "this is no range".
    let mut telling = None;
    for (left, right) in partings(text) {
        match both(left, right) {
            Ok((start, end)) => {
                return checked(start, end, remark)
                    .map_err(|error| error.unwrap_or_else(|| not_a_date(typed)));
            }
            Err(DateError::NotADate { .. } | DateError::MissingYear { .. }) => {}
            Err(error) => telling = telling.or(Some(error)),
        }
    }
    match alone {
        DateError::NotADate { .. } => Err(telling.unwrap_or(alone)),
        other => Err(other),
    }
}

/// One date, without a look at whether it is a range.
fn single(typed: &str) -> Result<Reading, DateError> {
    match date_and_remark(typed)? {
        (reading, Some(remark)) => {
            agreeing(reading, remark).map_err(|error| error.unwrap_or_else(|| not_a_date(typed)))
        }
        (reading, None) => Ok(reading),
    }
}

/// The reading, if a remark in brackets after it says the same in other words: `(B.E. 2565)`,
/// `(1 ต.ค. 2565–30 ก.ย. 2566)`. Without an error of its own, the whole is no date.
fn agreeing(reading: Reading, remark: &str) -> Result<Reading, Option<DateError>> {
    let (year, days) = match remark.split_once(':') {
        Some((year, days)) => (Some(year), Some(days)),
        None if read_range(remark).is_ok_and(|range| range.start != range.end) => {
            (None, Some(remark))
        }
        None => (Some(remark), None),
    };
    if let Some(year) = year {
        let Ok(Reading { date: Date::Year(second), .. }) = single(year) else { return Err(None) };
        let first = reading.date.year_ce();
        if first != second {
            return Err(Some(DateError::YearsDisagree { first, second }));
        }
    }
    if let Some(days) = days {
        let range = read_range(days).map_err(Some)?;
        if (range.start.start(), range.end.end()) != (reading.date.start(), reading.date.end()) {
            return Err(None);
        }
    }
    Ok(reading)
}

/// What is said of "2565 - ปัจจุบัน" and of "ปัจจุบัน" alone.
fn until_now(typed: &str) -> Option<DateError> {
    const NOW: [&str; 6] = ["ปัจจุบัน", "วันนี้", "ขณะนี้", "present", "today", "now"];
    const UNTIL: [&str; 8] = ["จนถึง", "ถึง", "-", "–", "—", "until", "till", "to"];
    let typed = typed.trim();
    let before = |words: &str, end: &str| {
        let at = words.len().checked_sub(end.len())?;
        let is_end = words.is_char_boundary(at) && words[at..].eq_ignore_ascii_case(end);
        is_end.then(|| words[..at].trim_end().to_owned())
    };
    let mut start = NOW.iter().find_map(|now| before(typed, now))?;
    while let Some(shorter) = UNTIL.iter().find_map(|until| before(&start, until)) {
        start = shorter;
    }
    let start = match (start.is_empty(), single(&start)) {
        (true, _) => None,
        (false, Ok(_)) => Some(start),
        // Something else is wrong with it too, which is told first.
        (false, Err(_)) => return None,
    };
    Some(DateError::UntilNow { typed: typed.to_owned(), start })
}

fn checked(start: Date, end: Date, remark: Option<&str>) -> Result<DateRange, Option<DateError>> {
    if end.end() < start.start() {
        return Err(Some(DateError::EndsBeforeStart { start, end }));
    }
    if let Some(remark) = remark {
        let years = read_range(remark).map_err(|_| None)?;
        for (first, second) in [(start, years.start), (end, years.end)] {
            let (first, second) = (first.year_ce(), second.year_ce());
            if first != second {
                return Err(Some(DateError::YearsDisagree { first, second }));
            }
        }
    }
    Ok(DateRange { start, end })
}

/// In more places than these no range can be parted; two full dates in numbers with a dash between
/// them have nine. Each is tried with every beginning and end of either side.
const MOST_PARTINGS: usize = 16;

/// Every way to part the text in two, the surest first; none, where there are [too
/// many](MOST_PARTINGS).
fn partings(text: &str) -> Vec<(&str, &str)> {
    const SEPARATORS: [&str; 10] = ["ถึง", " to ", " until ", "–", "—", " - ", " -", "- ", "-", "/"];
    let mut partings = Vec::new();
    for separator in SEPARATORS {
        for (at, _) in text.match_indices(separator) {
            let parting = (text[..at].trim(), text[at + separator.len()..].trim());
            if !parting.0.is_empty() && !parting.1.is_empty() && !partings.contains(&parting) {
                partings.push(parting);
            }
            if partings.len() > MOST_PARTINGS {
                return Vec::new();
            }
        }
    }
    partings
}

fn both(left: &str, right: &str) -> Result<(Date, Date), DateError> {
    let (start, end) = (single(left), single(right));
    if let (Ok(start), Ok(end)) = (&start, &end) {
        let borrowed = with_beginning_of(left, right, start.date);
        // "ปีงบประมาณ 2565-2567": the second year is a fiscal year as well.
        return Ok((start.date, borrowed.unwrap_or(end.date)));
    }
    match (start, end) {
        (Err(error), Ok(end)) => Ok((with_end_of(right, left, end.date).ok_or(error)?, end.date)),
        (Ok(start), Err(error)) => {
            Ok((start.date, with_beginning_of(left, right, start.date).ok_or(error)?))
        }
        // "November 3–10, 2022": each side lacks what the other has.
        (Err(first), Err(second)) => crossed(left, right).ok_or(match second {
            // The start mostly leans on the end, so the end knows better what is wrong.
            DateError::NotADate { .. } | DateError::MissingYear { .. } => first,
            telling => telling,
        }),
        (Ok(_), Ok(_)) => Err(not_a_date(left)),
    }
}

/// `part` with the shortest end of `whole` that makes it as fine a date as `like`.
fn with_end_of(whole: &str, part: &str, like: Date) -> Option<Date> {
    lex(whole).iter().rev().find_map(|lexeme| {
        let end = &whole[lexeme.start..];
        [format!("{part} {end}"), format!("{part}{end}")].iter().find_map(|text| alike(text, like))
    })
}

/// `part` with the shortest beginning of `whole` that makes it as fine a date as `like`.
fn with_beginning_of(whole: &str, part: &str, like: Date) -> Option<Date> {
    let lexemes = lex(whole);
    let inside = lexemes.split_last()?.1;
    inside.iter().find_map(|lexeme| alike(&format!("{} {part}", &whole[..lexeme.end]), like))
}

fn crossed(left: &str, right: &str) -> Option<(Date, Date)> {
    let first = lex(left);
    first.iter().find_map(|lexeme| {
        let right = format!("{} {right}", &left[..lexeme.end]);
        let end = single(&right).ok()?.date;
        Some((with_end_of(&right, left, end)?, end))
    })
}

/// The date that `text` is, if it has the same precision as `like`.
fn alike(text: &str, like: Date) -> Option<Date> {
    let date = single(text).ok()?.date;
    (std::mem::discriminant(&date) == std::mem::discriminant(&like)).then_some(date)
}

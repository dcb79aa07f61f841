//! The day: an input like the content, read from the clock only here.

use clap::ArgMatches;
use jiff::{Timestamp, civil, tz::TimeZone};

use crate::{
    facts::date::{self, Date},
    lang::Lang,
};

/// `--today`, else `SOURCE_DATE_EPOCH`, else the clock in Asia/Bangkok.
///
/// # Errors
///
/// What to say to somebody who gave something that is no day.
pub(super) fn today(matches: &ArgMatches, lang: Lang) -> Result<Date, String> {
    if let Some(typed) = matches.get_one::<String>("today") {
        return match date::read(typed).map(|reading| reading.date) {
            Ok(day @ Date::Day(_)) => Ok(day),
            _ => Err(match lang {
                Lang::Th => format!("--today ต้องเป็นวันที่ เช่น 2565-11-03 แต่ที่พิมพ์คือ `{typed}`"),
                Lang::En => format!("--today needs a day such as 2022-11-03, not `{typed}`"),
            }),
        };
    }
    if let Some(seconds) = std::env::var_os("SOURCE_DATE_EPOCH") {
        let seconds = seconds.to_string_lossy();
        let second = seconds.parse().ok().and_then(|second| Timestamp::from_second(second).ok());
        return match second {
            Some(second) => Ok(Date::Day(in_bangkok(second))),
            None => Err(match lang {
                Lang::Th => format!("SOURCE_DATE_EPOCH ต้องเป็นจำนวนวินาที แต่ที่ตั้งไว้คือ `{seconds}`"),
                Lang::En => format!("SOURCE_DATE_EPOCH needs a number of seconds, not `{seconds}`"),
            }),
        };
    }
    Ok(Date::Day(in_bangkok(Timestamp::now())))
}

/// Bangkok has been seven hours ahead of UTC, without summer time, since 1920.
fn in_bangkok(moment: Timestamp) -> civil::Date {
    TimeZone::fixed(jiff::tz::offset(7)).to_datetime(moment).date()
}

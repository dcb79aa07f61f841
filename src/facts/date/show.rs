//! Dates as readers expect to see them written.
//!
//! A bare year always says its era; a day or month in Thai needs none. English gives the common era
//! first and the Buddhist year beside it, since the documents that a reader will look for bear that
//! one. What is shown here, [`super::read`] and [`super::read_range`] read back.

use jiff::civil;

use super::{
    BUDDHIST, Date, DateRange, FIRST_PLAIN_YEAR, QuarterOf,
    lexeme::{MONTHS_EN, MONTHS_TH},
};
use crate::lang::Lang;

/// How much room there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Running text: `3 พฤศจิกายน 2565`, `3 November 2022 (B.E. 2565)`.
    Long,
    /// Tables and cards: `3 พ.ย. 2565`, `3 Nov 2022`.
    Short,
}

impl Date {
    /// The date in the reader's language and era.
    pub fn show(self, lang: Lang, form: Form) -> String {
        let year = self.year_ce();
        let bare = match lang {
            Lang::Th => self.show_th(form),
            Lang::En => self.show_en(form),
        };
        let days = match (self, form) {
            (Date::FiscalYear(_), Form::Long) => Some(day_to_day(self, lang)),
            (Date::Quarter { .. }, Form::Long) => Some(month_to_month(self, lang)),
            _ => None,
        };
        let buddhist = (lang == Lang::En && form == Form::Long && year >= FIRST_PLAIN_YEAR)
            .then(|| format!("B.E. {}", year + BUDDHIST));
        match (buddhist, days) {
            (Some(buddhist), Some(days)) => format!("{bare} ({buddhist}: {days})"),
            (Some(remark), None) | (None, Some(remark)) => format!("{bare} ({remark})"),
            (None, None) => bare,
        }
    }

    fn show_th(self, form: Form) -> String {
        let with_era = |year: i16| {
            if year >= FIRST_PLAIN_YEAR {
                format!("พ.ศ. {}", year + BUDDHIST)
            } else {
                format!("ค.ศ. {year}")
            }
        };
        match self {
            Date::FiscalYear(year) => format!("ปีงบประมาณ {}", with_era(year)),
            Date::SchoolYear(year) => format!("ปีการศึกษา {}", thai_year(year)),
            Date::Year(year) => with_era(year),
            Date::Quarter { of: QuarterOf::CalendarYear, year, number } => {
                format!("ไตรมาส {number} ปี {}", thai_year(year))
            }
            Date::Quarter { of: QuarterOf::FiscalYear, year, number } => {
                format!("ไตรมาส {number} ปีงบประมาณ {}", with_era(year))
            }
            Date::Month { year, month } => {
                format!("{} {}", month_name(month, Lang::Th, form), thai_year(year))
            }
            Date::Day(day) => {
                let month = month_name(day.month() as u8, Lang::Th, form);
                format!("{} {month} {}", day.day(), thai_year(day.year()))
            }
        }
    }

    fn show_en(self, form: Form) -> String {
        match self {
            Date::FiscalYear(year) => format!("fiscal year {year}"),
            Date::SchoolYear(year) => format!("school year {year}"),
            Date::Year(year) => year.to_string(),
            Date::Quarter { of: QuarterOf::CalendarYear, year, number } => {
                format!("quarter {number} of {year}")
            }
            Date::Quarter { of: QuarterOf::FiscalYear, year, number } => {
                format!("quarter {number} of fiscal year {year}")
            }
            Date::Month { year, month } => {
                format!("{} {year}", month_name(month, Lang::En, form))
            }
            Date::Day(day) => {
                let month = month_name(day.month() as u8, Lang::En, form);
                format!("{} {month} {}", day.day(), day.year())
            }
        }
    }
}

/// The year after a month or ปี. Before 1941 the two eras do not run side by side, and the reader
/// is told which one it is.
fn thai_year(year: i16) -> String {
    if year >= FIRST_PLAIN_YEAR {
        (year + BUDDHIST).to_string()
    } else {
        format!("ค.ศ. {year}")
    }
}

fn month_name(month: u8, lang: Lang, form: Form) -> &'static str {
    let names = match lang {
        Lang::Th => &MONTHS_TH,
        Lang::En => &MONTHS_EN,
    };
    let (long, short) = names[usize::from(month) - 1];
    match form {
        Form::Long => long,
        Form::Short => short,
    }
}

/// The days that a fiscal year runs from and to.
fn day_to_day(date: Date, lang: Lang) -> String {
    let show = |day: civil::Date| match lang {
        Lang::Th => Date::Day(day).show_th(Form::Short),
        Lang::En => Date::Day(day).show_en(Form::Long),
    };
    format!("{}–{}", show(date.start()), show(date.end()))
}

/// The months that a quarter runs from and to; they are always of one year.
fn month_to_month(date: Date, lang: Lang) -> String {
    let name = |day: civil::Date| month_name(day.month() as u8, lang, Form::Short);
    let year = match lang {
        Lang::Th => thai_year(date.end().year()),
        Lang::En => date.end().year().to_string(),
    };
    format!("{}–{} {year}", name(date.start()), name(date.end()))
}

impl DateRange {
    /// The range in the reader's language and era: `13–27 ธันวาคม 2565`,
    /// `ธันวาคม 2565–มกราคม 2566`, `13–27 December 2022 (B.E. 2565)`.
    pub fn show(self, lang: Lang, form: Form) -> String {
        let DateRange { start, end } = self;
        if start == end {
            return start.show(lang, form);
        }
        let alone = |date: Date| match lang {
            Lang::Th => date.show_th(form),
            Lang::En => date.show_en(form),
        };
        let same_year = start.year_ce() == end.year_ce();
        let first = match (start, end) {
            (Date::Day(a), Date::Day(b)) if same_year && a.month() == b.month() => {
                a.day().to_string()
            }
            (Date::Day(a), Date::Day(_)) if same_year => {
                format!("{} {}", a.day(), month_name(a.month() as u8, lang, form))
            }
            (Date::Month { month, .. }, Date::Month { .. }) if same_year => {
                month_name(month, lang, form).to_owned()
            }
            _ => alone(start),
        };
        let plain = start.year_ce() >= FIRST_PLAIN_YEAR;
        let last = match (start, end) {
            (Date::Year(_), Date::Year(year)) | (Date::FiscalYear(_), Date::FiscalYear(year))
                if plain && lang == Lang::Th =>
            {
                (year + BUDDHIST).to_string()
            }
            (Date::FiscalYear(_), Date::FiscalYear(year)) if plain => year.to_string(),
            _ => alone(end),
        };
        let bare = format!("{first}–{last}");
        if lang == Lang::Th || form == Form::Short || !plain {
            return bare;
        }
        let buddhist = |date: Date| date.year_ce() + BUDDHIST;
        match same_year {
            true => format!("{bare} (B.E. {})", buddhist(end)),
            false => format!("{bare} (B.E. {}–{})", buddhist(start), buddhist(end)),
        }
    }
}

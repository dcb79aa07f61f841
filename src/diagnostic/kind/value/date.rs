//! What is said about words that mean no date.

use crate::{
    diagnostic::Words,
    facts::date::{BUDDHIST, Date, DateError, Era, Form},
    lang::{Bilingual, Lang},
};

/// Sunday first, as `DateError` counts.
const WEEKDAYS: [(&str, &str); 7] = [
    ("วันอาทิตย์", "Sunday"),
    ("วันจันทร์", "Monday"),
    ("วันอังคาร", "Tuesday"),
    ("วันพุธ", "Wednesday"),
    ("วันพฤหัสบดี", "Thursday"),
    ("วันศุกร์", "Friday"),
    ("วันเสาร์", "Saturday"),
];

pub(super) fn words(error: &DateError) -> Words {
    match error {
        DateError::NotADate { typed } => not_a_date(typed),
        DateError::Range { typed } => Words::error(
            "one-date-expected",
            format!("`{typed}` เป็นช่วงเวลา แต่ช่องนี้รับวันที่เดียว"),
            format!("`{typed}` is a range, and this takes one date"),
        )
        .label("เป็นช่วงเวลา", "a range")
        .remedy(
            "เขียนเฉพาะวันเริ่มหรือวันสิ้นสุด ถ้าต้องการบอกเป็นช่วง ให้ใช้ `period: {start: ..., end: ...}`",
            "write the first or the last date; for a stretch of time use `period: {start: ..., end: ...}`",
        ),
        DateError::UnknownMonth { month, nearest, full } => {
            let words = Words::error(
                "unknown-month",
                format!("ไม่มีเดือนชื่อ `{month}`"),
                format!("no month is called `{month}`"),
            )
            .label("ไม่ใช่ชื่อเดือน", "not a month");
            match (full, nearest) {
                (Some(full), _) => words.did_you_mean(full),
                (None, Some(nearest)) => words.did_you_mean(nearest),
                (None, None) => words.remedy(
                    "เขียนชื่อเดือนเต็มหรือย่อ เช่น `พฤศจิกายน` หรือ `พ.ย.`",
                    "write the name of a month or its short form: `November`, `Nov`, `พ.ย.`",
                ),
            }
        }
        DateError::NoSuchMonth { month, full } => {
            let words = Words::error(
                "no-such-month",
                format!("ไม่มีเดือนที่ {month}"),
                format!("there is no month {month}"),
            )
            .label("เดือนมี 1–12", "months are 1 to 12");
            match full {
                Some(full) => words.remedy(
                    format!("วันกับเดือนน่าจะสลับกัน หมายถึง `{full}` หรือไม่"),
                    format!("the day and the month seem to be swapped: did you mean `{full}`?"),
                ),
                None => words.remedy(
                    "ตรวจเลขเดือน หรือเขียนเป็นชื่อเดือน เช่น `พ.ย. 2565`",
                    "check the number, or write the month's name: `Nov 2022`",
                ),
            }
        }
        DateError::NoSuchDay { day, month, year, last, era } => {
            no_such_day(*day, Date::Month { year: *year, month: *month }, *last, *era)
        }
        DateError::NoSuchQuarter { quarter } => Words::error(
            "no-such-quarter",
            format!("ไม่มีไตรมาสที่ {quarter} ปีหนึ่งมี 4 ไตรมาส"),
            format!("there is no quarter {quarter}: a year has four"),
        )
        .label("ไตรมาสมี 1–4", "quarters are 1 to 4")
        .remedy(
            "เขียนเช่น `ไตรมาส 2/2566` หรือ `ไตรมาส 2 ปีงบประมาณ 2566`",
            "write it like `Q2/2023` or `Q2 of fiscal year 2023`",
        ),
        DateError::TwoDigitYear { year, full } => Words::error(
            "two-digit-year",
            format!("ไม่แน่ใจว่า `{year:02}` คือปีใด"),
            format!("it cannot be told which year `{year:02}` is"),
        )
        .label("ปีมีสองหลัก", "two digits")
        .remedy(
            format!("เขียนปีให้ครบสี่หลัก ถ้าหมายถึงปีนี้ ให้เขียน `{full}`"),
            format!("write all four digits; if this is the year you mean, write `{full}`"),
        ),
        DateError::WrongEra { year, era, full } => wrong_era(*year, *era, full),
        DateError::OldThaiYear { year, full } => old_thai_year(*year, full.as_deref()),
        DateError::YearsDisagree { first, second } => {
            let (first_be, second_be) = (first + BUDDHIST, second + BUDDHIST);
            Words::error(
                "years-disagree",
                format!("ปีสองแห่งไม่ตรงกัน แห่งหนึ่งคือ พ.ศ. {first_be} (ค.ศ. {first}) อีกแห่งคือ พ.ศ. {second_be} (ค.ศ. {second})"),
                format!("the year is written twice and differently: {first} (B.E. {first_be}) and {second} (B.E. {second_be})"),
            )
            .label("ปีไม่ตรงกัน", "two years")
            .remedy(
                "เขียนปีเพียงแห่งเดียว ระบบแปลง พ.ศ. และ ค.ศ. ให้เอง",
                "write the year once; the other era is worked out by itself",
            )
        }
        DateError::WrongWeekday { typed, weekday } => {
            let (typed, weekday) = (WEEKDAYS[usize::from(*typed)], WEEKDAYS[usize::from(*weekday)]);
            Words::error(
                "wrong-weekday",
                format!("วันที่นี้ตรงกับ{} ไม่ใช่{}", weekday.0, typed.0),
                format!("this date is a {}, not a {}", weekday.1, typed.1),
            )
            .label("ไม่ตรงกับวันในสัปดาห์", "another weekday")
            .remedy(
                "ตรวจวันที่กับแหล่งอ้างอิง ถ้าวันที่ถูกแล้ว ให้ลบชื่อวันออก",
                "check the date with its source; if the date is right, leave the weekday out",
            )
        }
        DateError::MissingYear { typed } => Words::error(
            "year-missing",
            format!("`{typed}` ไม่มีปี"),
            format!("`{typed}` has no year"),
        )
        .label("ไม่มีปี", "no year")
        .remedy("เติมปีต่อท้าย เช่น `3 พ.ย. 2565`", "add the year, as in `3 Nov 2022`"),
        DateError::Ambiguous { typed, readings } => {
            let th = readings.iter().map(|r| format!("`{r}`")).collect::<Vec<_>>();
            Words::error(
                "ambiguous-date",
                format!("`{typed}` อ่านได้มากกว่าหนึ่งแบบ"),
                format!("`{typed}` can be read in several ways"),
            )
            .label("อ่านได้มากกว่าหนึ่งแบบ", "ambiguous")
            .remedy(
                format!("เลือกเขียน {}", th.join(" หรือ ")),
                format!("write {}", th.join(" or ")),
            )
        }
        DateError::UntilNow { typed, start } => until_now(typed, start.as_deref()),
        DateError::EndsBeforeStart { start, end } => ends_before_start(*start, *end),
    }
}

fn until_now(typed: &str, start: Option<&str>) -> Words {
    let words = Words::error(
        "until-now",
        format!("`{typed}` ใช้เป็นวันที่ไม่ได้ เพราะวันที่ผู้เขียนเขียนกับวันที่ผู้อ่านอ่านเป็นคนละวัน"),
        format!("`{typed}` is not a date: it means another day to each reader"),
    )
    .label("ยังไม่สิ้นสุด", "goes on");
    let (th, en) = start.map_or_else(Default::default, |start| {
        let period = format!("`period: {{start: {start}}}`");
        (format!(" เป็น {period}"), format!(", as in {period},"))
    });
    words.remedy(
        format!("เว้นวันสิ้นสุดไว้{th} แล้วบอกว่ายังทำอยู่ ณ วันใด เช่น `still_running: {{value: yes, as_of: 2566-01-10}}`"),
        format!("leave the end out{en} and say on which day it was still going on, such as `still_running: {{value: yes, as_of: 2566-01-10}}`"),
    )
}

pub(super) fn ends_before_start(start: Date, end: Date) -> Words {
    let [start, end] =
        [start, end].map(|date| Bilingual::from_fn(|lang| date.show(lang, Form::Long)));
    Words::error(
        "ends-before-start",
        format!("วันสิ้นสุด (`{}`) มาก่อนวันเริ่ม (`{}`)", end.th, start.th),
        format!("the end (`{}`) is before the start (`{}`)", end.en, start.en),
    )
    .label("สิ้นสุดก่อนเริ่ม", "before the start")
    .remedy(
        "ตรวจปีของทั้งสองวัน หรือสลับวันเริ่มกับวันสิ้นสุด",
        "check both years, or swap the start and the end",
    )
    .also("วันเริ่มอยู่ตรงนี้", "the start is here")
}

fn not_a_date(typed: &str) -> Words {
    let words = if typed.is_empty() {
        Words::error("not-a-date", "ยังไม่ได้กรอกวันที่", "the date is empty")
    } else {
        Words::error(
            "not-a-date",
            format!("อ่าน `{typed}` เป็นวันที่ไม่ได้"),
            format!("`{typed}` cannot be read as a date"),
        )
        .label("อ่านไม่ได้", "not a date")
    };
    words.remedy(
        "เขียนเช่น `3 พ.ย. 2565` `พ.ย. 2565` `พ.ศ. 2565` หรือ `ปีงบประมาณ 2566` ถ้าแหล่งอ้างอิงไม่บอก ให้เขียน `ไม่ระบุ`",
        "write it like `3 Nov 2022`, `Nov 2022`, `2022` or `2565-11-03`; if the source does not say, write `not-stated`",
    )
}

fn no_such_day(day: u32, month: Date, last: u8, era: Era) -> Words {
    let th = month.show(Lang::Th, Form::Long);
    let long = month.show(Lang::En, Form::Long);
    let en = match era {
        Era::Buddhist => long.as_str(),
        // Whoever wrote 2023 need not be told what Thais call it.
        Era::Common => long.split(" (").next().unwrap_or(&long),
    };
    let words = Words::error(
        "no-such-day",
        format!("เดือน{th} ไม่มีวันที่ {day}"),
        format!("{en} has no day {day}"),
    )
    .label("ไม่มีวันนี้", "no such day");
    match day {
        0 => words.remedy(
            "ถ้าไม่รู้วัน ให้เขียนเฉพาะเดือนกับปี",
            "if the day is not known, write the month and the year only",
        ),
        _ => words.remedy(
            format!("เดือนนั้นมี {last} วัน ตรวจวันที่กับแหล่งอ้างอิง ถ้าไม่รู้วัน ให้เขียน `{th}`"),
            format!("the month has {last} days: check the source; if the day is not known, write the month and the year only"),
        ),
    }
}

fn wrong_era(year: u32, era: Era, full: &str) -> Words {
    let words = match era {
        Era::Buddhist => Words::error(
            "wrong-era",
            format!("เขียนว่า พ.ศ. แต่ `{year}` เป็นปี ค.ศ."),
            format!("`{year}` is a year of the common era, but it is marked B.E. (พ.ศ.)"),
        ),
        Era::Common => Words::error(
            "wrong-era",
            format!("เขียนว่า ค.ศ. แต่ `{year}` เป็นปี พ.ศ."),
            format!("`{year}` is a Buddhist year, but it is marked as common era (ค.ศ.)"),
        ),
    };
    words
        .label("ศักราชไม่ตรงกับปี", "the other era")
        .remedy(format!("เขียน `{full}`"), format!("write `{full}`"))
}

fn old_thai_year(year: u32, full: Option<&str>) -> Words {
    let words = Words::error(
        "old-thai-year",
        format!("ก่อน พ.ศ. 2484 ปีไทยเริ่มเดือนเมษายน จึงแปลง พ.ศ. {year} ให้แน่นอนไม่ได้"),
        format!("before B.E. 2484 (1941) the Thai year began in April, so B.E. {year} cannot be converted with certainty"),
    )
    .label("ปีก่อน พ.ศ. 2484", "before 1941");
    match full {
        Some(full) => words.remedy(
            format!("เขียนเป็น ค.ศ. คือ `{full}` แล้วตรวจกับแหล่งอ้างอิง"),
            format!("write it in the common era, `{full}`, and check it with the source"),
        ),
        None => words.remedy(
            format!("เขียนเป็น ค.ศ. เช่น `ค.ศ. {}`", year.saturating_sub(BUDDHIST as u32)),
            format!("write it in the common era, like `{}`", year.saturating_sub(BUDDHIST as u32)),
        ),
    }
}

//! The one way to write a value, where there is one.
//!
//! Authors write a level, an answer or a date in many ways, and all of them are read. `fmt` keeps
//! one, so that files can be compared and searched. Only values that stand for something else have
//! such a form: words stay as their author wrote them, names of offices and places too. Whether a
//! date stands in words or in digits, and in which era, stays the author's choice. Nothing is
//! written that would be read as another value.

use crate::{
    content::{
        decode::{is_not_stated, yes_no},
        schema::{Key, NO, NOT_STATED, Shape, Silence, YES},
    },
    facts::{
        Facts,
        amount::{self, Amount, Duration},
        date::{self, BUDDHIST, Date, Era, Form, Reading},
    },
    lang::{Lang, fold},
};

/// How `text`, a value of `key` or of an item of it, is written; nothing where it stays as it is.
pub fn canonical(key: &Key, shape: &Shape, text: &str, facts: &Facts) -> Option<String> {
    let written = match shape {
        _ if is_not_stated(text) => match key.silence {
            Silence::Allowed => Some(NOT_STATED[0].to_owned()),
            Silence::Refused | Silence::Meaningless => None,
        },
        Shape::List(item) => return canonical(key, item, text, facts),
        Shape::FirstOrMap([first, ..]) => return canonical(first, &first.shape, text, facts),
        Shape::Term(name) | Shape::TermOrMap(name, _) => {
            facts.vocabularies.get(*name).find(text).map(|term| term.id.clone())
        }
        Shape::OneOf(words) => {
            let typed = fold::fold(text);
            let is_meant = |name: &str| fold::fold(name) == typed;
            let word = words
                .iter()
                .find(|(id, label)| is_meant(id) || is_meant(label.th) || is_meant(label.en));
            word.map(|(id, _)| (*id).to_owned())
        }
        Shape::YesNo | Shape::YesNoUnknown => answer(shape, text),
        Shape::Date | Shape::Year | Shape::FiscalYear => day(text),
        Shape::Dates => days(text),
        Shape::Amount => digits(text, |text| amount::read(text).map(number)),
        Shape::Count => digits(text, |text| amount::read_count(text).map(number)),
        Shape::Money => digits(text, |text| amount::read_money(text).map(number)),
        Shape::YearlyMoney => digits(text, |text| amount::read_yearly_money(text).map(number)),
        Shape::Duration => digits(text, |text| amount::read_duration(text).map(length)),
        Shape::Whole | Shape::SourceNumber => digits(text, |text| fold::fold(text).parse::<u32>()),
        _ => None,
    };
    written.filter(|written| written != text)
}

/// `true` and `false` stay: so a switch is written, and a question is answered by yes and no.
fn answer(shape: &Shape, text: &str) -> Option<String> {
    if ["true", "false"].contains(&text) {
        return None;
    }
    let word = match yes_no(text) {
        Some(true) => YES[0],
        Some(false) => NO[0],
        None if matches!(shape, Shape::YesNoUnknown) && fold::fold(text) == "ไม่ทราบ" => {
            "unknown"
        }
        None => return None,
    };
    Some(word.to_owned())
}

/// A date in words (`3 พ.ย. 2565`, `3 Nov 2022`) or in digits (`2565-11-03`).
fn day(text: &str) -> Option<String> {
    let reading = date::read(text).ok()?;
    let written = match lang_of(text) {
        Some(lang) => reading.date.show(lang, Form::Short),
        None => in_digits(reading)?,
    };
    let is_same = date::read(&written).is_ok_and(|read| read.date == reading.date);
    (is_same && keeps_years(text, &written)).then_some(written)
}

/// From one date to another, in words.
fn days(text: &str) -> Option<String> {
    let range = date::read_range(text).ok()?;
    let written = range.show(lang_of(text)?, Form::Short);
    let is_same = date::read_range(&written).is_ok_and(|read| read == range);
    (is_same && keeps_years(text, &written)).then_some(written)
}

/// The language of the words in a date, if there are any.
fn lang_of(text: &str) -> Option<Lang> {
    let is_thai = |c: char| ('\u{e01}'..='\u{e4e}').contains(&c);
    if text.contains(is_thai) {
        return Some(Lang::Th);
    }
    text.contains(|c: char| c.is_ascii_alphabetic()).then_some(Lang::En)
}

/// A day, month or year in digits, the largest first, in the era in which it was typed.
fn in_digits(Reading { date, era }: Reading) -> Option<String> {
    let year = |year: i16| match era {
        Era::Buddhist => year + BUDDHIST,
        Era::Common => year,
    };
    match date {
        Date::Day(day) => {
            Some(format!("{:04}-{:02}-{:02}", year(day.year()), day.month(), day.day()))
        }
        Date::Month { year: of, month } => Some(format!("{:04}-{month:02}", year(of))),
        Date::Year(of) => Some(format!("{:04}", year(of))),
        Date::FiscalYear(_) | Date::SchoolYear(_) | Date::Quarter { .. } => None,
    }
}

/// Whether every year of four digits still stands there, so that its era stays as well.
fn keeps_years(text: &str, written: &str) -> bool {
    let arabic = arabic(text);
    let mut runs = arabic.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    runs.all(|year| written.contains(year))
}

/// The same with Arabic digits, where it is read as the same.
fn digits<T: PartialEq, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Option<String> {
    let written = arabic(text);
    let (Ok(before), Ok(after)) = (read(text), read(&written)) else { return None };
    (before == after).then_some(written)
}

/// What an amount says, without how it was spelt.
fn number(amount: Amount) -> Amount {
    Amount { as_written: String::new(), ..amount }
}

/// The same of a length of time.
fn length(duration: Duration) -> Duration {
    Duration { as_written: String::new(), ..duration }
}

fn arabic(text: &str) -> String {
    let digit = |c: char| match c {
        '๐'..='๙' => char::from_digit(u32::from(c) - u32::from('๐'), 10).unwrap_or(c),
        _ => c,
    };
    text.chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::schema::{case::CASE, find};

    fn written(key: &str, text: &str) -> Option<String> {
        let (name, inner) = key.split_once('.').unwrap_or((key, ""));
        let mut key = find(CASE, name).expect("a key");
        if !inner.is_empty() {
            key = find(key.shape.keys(), inner).expect("a key");
        }
        canonical(key, &key.shape, text, &Facts::built_in())
    }

    #[test]
    fn what_stands_for_something_else_has_one_form() {
        for (key, typed, kept) in [
            ("level", "หมู่บ้าน/ชุมชน", "village"),
            ("level", "District", "district"),
            ("themes", "ขยะและสิ่งแวดล้อม", "environment"),
            ("status", "กำลังดำเนินการ", "acting"),
            ("partners", "ภาครัฐ", "government"),
            ("draft", "ใช่", "yes"),
            ("sources.self_reported", "Y", "yes"),
            ("sources.kind", "ข่าว", "news"),
            ("sources.date", "แหล่งอ้างอิงไม่ระบุ", "not-stated"),
            ("sources.date", "๓ พฤศจิกายน ๒๕๖๕", "3 พ.ย. 2565"),
            ("sources.date", "3 พ.ย. 65", "3 พ.ย. 2565"),
            ("sources.date", "3/11/65", "2565-11-03"),
            ("sources.date", "November 3, 2022", "3 Nov 2022"),
            ("sources.date", "๒๕๖๕", "2565"),
            ("fiscal_year", "ปีงบ 66", "ปีงบประมาณ พ.ศ. 2566"),
            ("reach.households", "๑,๒๐๐", "1,200"),
            ("cost", "กว่า ๒.๖ ล้าน", "กว่า 2.6 ล้าน"),
            ("time.setup", "๓ เดือน", "3 เดือน"),
            ("results.source", "๒", "2"),
        ] {
            assert_eq!(written(key, typed).as_deref(), Some(kept), "{key}: {typed}");
        }
    }

    #[test]
    fn words_names_and_the_era_stay_the_authors() {
        for (key, typed) in [
            ("title", "ไม่มีขยะ ๑๐๐%"),
            ("place", "ม.๕ ต.หนองสนม อ.วานรนิวาส จ.สกลนคร"),
            ("owner", "กรมการพัฒนาชุมชน"),
            ("draft", "true"),
            ("sources.self_reported", "yes"),
            ("sources.date", "3 พ.ย. 2565"),
            ("sources.date", "2565-11-03"),
            ("sources.date", "2022-11-03"),
            ("sources.date", "2565"),
            ("sources.date", "ค.ศ. 1935"),
            ("sources.date", "Nov 2565"),
            ("sources.date", "3 พ.ย. 2022"),
            ("sources.date", "เมื่อวาน"),
            ("level", "ละแวก"),
            ("cost", "กว่า 2.6 ล้าน"),
        ] {
            assert_eq!(written(key, typed), None, "{key}: {typed}");
        }
    }
}

//! A value that cannot be what it should be: a date, a number, a place, a term.
//!
//! `facts` says what is wrong; here it is told, with the value as it should be wherever that can be
//! worked out.

mod amount;
mod date;
mod place;

use crate::{
    diagnostic::Words,
    facts::{
        amount::{AmountError, DurationError},
        date::{BUDDHIST, Date, DateError, Era, Form},
        place::PlaceError,
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang},
};

/// A value that cannot be what it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Words that mean no date, or no range of dates.
    Date(DateError),
    /// Words that are no number, or no amount of money.
    Amount(AmountError),
    /// Words that are no length of time.
    Duration(DurationError),
    /// Words that mean no place.
    Place(PlaceError),
    /// A word that a vocabulary does not have.
    Term {
        /// Which vocabulary.
        vocabulary: VocabularyName,
        /// As typed.
        typed: String,
        /// The label of the nearest term.
        nearest: Option<Bilingual<String>>,
        /// The labels of all terms; shown while there are not too many.
        allowed: Vec<Bilingual<String>>,
    },
    /// A term that a site adds to a vocabulary that takes none.
    ClosedVocabulary {
        /// Which vocabulary.
        vocabulary: VocabularyName,
        /// The id that it does not know.
        id: String,
        /// The ids that it knows.
        allowed: Vec<String>,
    },
    /// A period whose end is before its start.
    PeriodEndsBeforeStart {
        /// Where it begins.
        start: Date,
        /// Where it ends.
        end: Date,
    },
    /// A date that has not come yet, where something that has happened is told.
    DateAfterToday {
        /// The date.
        date: Date,
        /// The day that the program was given.
        today: Date,
    },
    /// A year that is the year of its source with two digits in each other's place.
    YearTransposed {
        /// In the common era.
        year: i16,
        /// The source's, in the common era.
        source: i16,
        /// The era that the year was written in.
        era: Era,
    },
}

impl Value {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Value::Date(error) => date::words(error),
            Value::Amount(error) => amount::words(error),
            Value::Duration(error) => amount::duration_words(error),
            Value::Place(error) => place::words(error),
            Value::Term { vocabulary, typed, nearest, allowed } => {
                term(*vocabulary, typed, nearest.as_ref(), allowed)
            }
            Value::ClosedVocabulary { vocabulary, id, allowed } => {
                let noun = vocabulary.noun();
                let [th, en] = Lang::ALL.map(|lang| quoted(allowed, lang));
                Words::error(
                    "closed-vocabulary",
                    format!("เพิ่ม{} `{id}` ไม่ได้ เพราะรายการนี้กำหนดไว้ตายตัว", noun.th),
                    format!("`{id}` cannot be added: the list of every {} is fixed", noun.en),
                )
                .label("เพิ่มไม่ได้", "cannot be added")
                .remedy(
                    format!("เปลี่ยนได้เฉพาะคำที่แสดงของรหัสที่มีอยู่ ได้แก่ {th}"),
                    format!("only the words of the ids that exist can be changed: {en}"),
                )
            }
            Value::PeriodEndsBeforeStart { start, end } => date::ends_before_start(*start, *end),
            Value::DateAfterToday { date, today } => {
                let [date, today] = [date, today]
                    .map(|date| Bilingual::from_fn(|lang| date.show(lang, Form::Long)));
                Words::warning(
                    "date-after-today",
                    format!("`{}` ยังมาไม่ถึง (วันนี้คือ {})", date.th, today.th),
                    format!("`{}` has not come yet (today is {})", date.en, today.en),
                )
                .label("ยังมาไม่ถึง", "in the future")
                .remedy(
                    "ตรวจดูว่าพิมพ์ปีถูกหรือไม่ ถ้าเป็นแผนหรือกำหนดการ ให้บอกไว้ในเนื้อหาว่ายังไม่เกิดขึ้น",
                    "check the year; if this is a plan, say in the text that it has not happened yet",
                )
            }
            Value::YearTransposed { year, source, era } => {
                let shift = if *era == Era::Buddhist { BUDDHIST } else { 0 };
                let (year, source) = (year + shift, source + shift);
                let (th, en) = match era {
                    Era::Buddhist => ("พ.ศ.", "B.E. "),
                    Era::Common => ("ค.ศ.", ""),
                };
                Words::warning(
                    "year-transposed",
                    format!("ปี `{year}` อาจสลับเลข เพราะแหล่งอ้างอิงเป็นปี {th} {source}"),
                    format!("the digits of `{year}` may be swapped: its source is of {en}{source}"),
                )
                .label("อาจสลับเลข", "digits swapped?")
                .also("แหล่งอ้างอิง", "its source")
                .remedy(
                    format!("ถ้าหมายถึงปีเดียวกับแหล่งอ้างอิง ให้แก้เป็น `{source}` ถ้าปี {year} ถูกแล้ว ให้ระบุเหตุผลไว้ใน `accept`"),
                    format!("if the year of the source is meant, write `{source}`; if {year} is right, say why under `accept`"),
                )
            }
        }
    }
}

fn term(
    vocabulary: VocabularyName,
    typed: &str,
    nearest: Option<&Bilingual<String>>,
    allowed: &[Bilingual<String>],
) -> Words {
    let noun = vocabulary.noun();
    let words = Words::error(
        "unknown-term",
        format!("ไม่มี{} `{typed}` ในรายการ", noun.th),
        format!("there is no {} `{typed}` in the list", noun.en),
    )
    .label("ไม่มีในรายการ", "not in the list");
    // A long list hides what it is asked for; the near one is enough then.
    let list = |lang: Lang| {
        let labels: Vec<String> = allowed.iter().map(|label| label.get(lang).clone()).collect();
        quoted(&labels, lang)
    };
    let file = format!("content/vocabulary/{vocabulary}.yaml");
    match nearest {
        Some(nearest) => words.remedy(
            format!("หมายถึง `{}` หรือไม่", nearest.th),
            format!("did you mean `{}`?", nearest.en),
        ),
        None if allowed.is_empty() => words
            .remedy(format!("เพิ่มคำนี้ใน `{file}` ก่อนนำมาใช้"), format!("add it to `{file}` first")),
        None if allowed.len() <= 24 => words.remedy(
            format!("เลือกจาก {}", list(Lang::Th)),
            format!("choose from {}", list(Lang::En)),
        ),
        None => words.remedy(
            format!("ดูรายการทั้งหมดใน `{file}` หรือเพิ่มคำนี้ในไฟล์นั้น"),
            format!("see `{file}` for the whole list, or add the word there"),
        ),
    }
}

/// Each in quotation. Thai lists take no comma.
fn quoted(words: &[String], lang: Lang) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(if lang == Lang::Th { " " } else { ", " })
}

#[cfg(test)]
mod tests;

//! The sentences that an officer reads, and what holds for all of them.

use std::collections::BTreeSet;

use super::*;
use crate::{
    diagnostic::Severity,
    facts::{
        amount::{read as read_amount, read_duration, read_money},
        date::{read as read_date, read_range},
        place::Gazetteer,
        vocabulary::Vocabulary,
    },
};

fn of_date(typed: &str) -> Value {
    Value::Date(read_date(typed).expect_err(typed))
}

fn of_amount(typed: &str) -> Value {
    Value::Amount(read_amount(typed).expect_err(typed))
}

fn of_duration(typed: &str) -> Value {
    Value::Duration(read_duration(typed).expect_err(typed))
}

fn of_place(typed: &str) -> Value {
    Value::Place(Gazetteer::new().find(typed).expect_err(typed))
}

fn of_term(vocabulary: VocabularyName, typed: &str) -> Value {
    let terms = Vocabulary::built_in(vocabulary);
    Value::Term {
        vocabulary,
        typed: typed.to_owned(),
        nearest: terms.nearest(typed).map(|term| term.label.clone()),
        allowed: terms.terms().iter().map(|term| term.label.clone()).collect(),
    }
}

/// One of each kind of mistake.
fn every_mistake() -> Vec<Value> {
    let dates = [
        "",
        "เร็ว ๆ นี้",
        "ต.ค. 65 - ก.ย. 66",
        "3 พฤษจิกายน 2565",
        "3 ฌฌฌฌฌ 2565",
        "11/30/2565",
        "2565-13",
        "2566-02-29",
        "2023-02-29",
        "0/2/2566",
        "ไตรมาส 5/2566",
        "3 Nov 22",
        "พ.ศ. 2022",
        "ค.ศ. 2565",
        "24 มิ.ย. 2475",
        "พ.ศ. 2475",
        "3 November 2022 (B.E. 2566)",
        "วันศุกร์ที่ 3 พ.ย. 2565",
        "3 พ.ย.",
        "2/2566",
    ];
    let amounts = [
        "",
        "มาก",
        "1,85,00",
        "50-60",
        "15,506-2-09",
        "5-4-00 ไร่",
        "-5 บาท",
        "9999999999999999999999999999999999999999",
    ];
    let durations = ["", "นาน", "3", "3-6 เดือน", "0.3 ปี"];
    let places = [
        "",
        "ขขขข",
        "วานรนิวาศ",
        "อ.บ้านเหนือใต้ จ.ลพบุรี",
        "เขตบางรุก กทม.",
        "อ.แม่แจม จ.เชียงใหม่",
        "จ.ฌฌฌ",
        "4799",
        "99",
        "เฉลิมพระเกียรติ",
        "อ.วานรนิวาส จ.อุดรธานี",
        "อ.เมือง",
        "ต.หนองสนม จ.สกลนคร",
        "ต.หนองสนม",
        "อ.วานรนิวาส จ.สกลนคร และ อ.บ้านหมี่ จ.ลพบุรี",
        "อ.เมืองปาน จ.ลำพูน",
    ];
    let mut all: Vec<Value> = dates.into_iter().map(of_date).collect();
    all.push(Value::Date(read_range("มิ.ย. 65 - ปัจจุบัน").expect_err("it has no end")));
    all.push(Value::Date(read_range("ก.ย. 66 - ต.ค. 65").expect_err("the end is before")));
    all.extend(amounts.into_iter().map(of_amount));
    all.push(Value::Amount(read_money("40 คน").expect_err("people are no money")));
    all.extend(durations.into_iter().map(of_duration));
    all.extend(places.into_iter().map(of_place));
    all.push(of_term(VocabularyName::Themes, "ขยะมูลฝอบ"));
    all.push(of_term(VocabularyName::Themes, "ขยะและสิ่งแวดลอม"));
    all.push(of_term(VocabularyName::Statuses, "ฌฌฌฌฌฌ"));
    all.push(Value::Term {
        vocabulary: VocabularyName::Organisations,
        typed: "x".to_owned(),
        nearest: None,
        allowed: Vec::new(),
    });
    all.push(Value::ClosedVocabulary {
        vocabulary: VocabularyName::Levels,
        id: "street".to_owned(),
        allowed: vec!["district".to_owned()],
    });
    let day = |typed| read_date(typed).expect(typed).date;
    all.push(Value::PeriodEndsBeforeStart {
        start: day("ธ.ค. 65"), end: day("มิ.ย. 65")
    });
    all.push(Value::DateAfterToday { date: day("3 พ.ย. 2575"), today: day("3 พ.ย. 2565") });
    all.push(Value::YearTransposed { year: 2013, source: 2022, era: Era::Buddhist });
    all
}

#[test]
fn every_mistake_is_told_in_both_languages_with_a_remedy() {
    for value in every_mistake() {
        let words = value.words();
        for lang in Lang::ALL {
            let (title, remedy) = (words.title.get(lang), words.remedy.get(lang));
            assert!(!title.is_empty() && !remedy.is_empty(), "{value:?}");
            assert!(!title.ends_with('.') || title.ends_with("ค.ศ.") || title.ends_with("พ.ศ."));
            assert_eq!(words.label.th.is_empty(), words.label.en.is_empty(), "{value:?}");
            // The middle dot reads as a stray vowel in Thai type.
            assert!(!title.contains('·') && !remedy.contains('·'));
        }
        let thai = words.title.th.chars().filter(|c| ('ก'..='\u{e5b}').contains(c)).count();
        assert!(thai > 0, "the Thai title is Thai: {}", words.title.th);
        assert!(words.code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", words.code);
    }
}

#[test]
fn only_what_may_be_true_is_a_warning() {
    let warnings: BTreeSet<&str> = every_mistake()
        .iter()
        .map(Value::words)
        .filter(|words| words.severity != Severity::Error)
        .map(|words| words.code)
        .collect();
    assert_eq!(warnings, BTreeSet::from(["date-after-today", "year-transposed"]));
}

#[test]
fn codes_are_stable() {
    let codes: BTreeSet<&str> = every_mistake().iter().map(|value| value.words().code).collect();
    insta::assert_snapshot!(codes.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_sentences_read_well() {
    let told: Vec<String> = every_mistake()
        .iter()
        .map(|value| {
            let words = value.words();
            let say = |lang: Lang| {
                let label = words.label.get(lang);
                let remedy = words.remedy.get(lang);
                format!("  {}\n    ^ {label}\n    = {remedy}", words.title.get(lang))
            };
            format!("{}\n{}\n{}", words.code, say(Lang::Th), say(Lang::En))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n\n"));
}

//! Every written form that the content model and the Thai guide name, and the laws.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::lang::Lang;

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::Day(date(year, month, day))
}

fn month(year: i16, month: u8) -> Date {
    Date::Month { year, month }
}

fn check(date: Date, typed: &[&str]) {
    for typed in typed {
        assert_eq!(read(typed).map(|reading| reading.date), Ok(date), "{typed}");
    }
}

fn error(typed: &str) -> DateError {
    read(typed).expect_err(typed)
}

#[test]
fn a_day_is_read_in_every_written_form() {
    check(
        day(2022, 11, 3),
        &[
            "2565-11-03",
            "2022-11-03",
            "2565/11/3",
            "3 พ.ย. 2565",
            "3พ.ย.65",
            "3 พ.ย. 65",
            "3 พย 65",
            "3 พ. ย. 2565",
            "3-พ.ย.-65",
            "3/11/65",
            "3/11/2565",
            "03.11.2565",
            "3-11-2022",
            "๓ พฤศจิกายน ๒๕๖๕",
            "3 พฤศจิกายน พ.ศ. 2565",
            "3 พฤศจิกายนพ.ศ.2565",
            "3 พฤศจิกา 65",
            "3 พ.ย. ปี 65",
            "วันที่ 3 เดือนพฤศจิกายน ปี พ.ศ. 2565",
            "วันพฤหัสบดีที่ 3 พฤศจิกายน 2565",
            "3 พ.ย. ค.ศ. 2022",
            "3 Nov 2022",
            "3 November 2022",
            "November 3, 2022",
            "Nov. 3, 2022",
            "Thursday, 3rd of November, 2022",
            "3 November 2022 (B.E. 2565)",
            "3 November 2565",
            "3 พฤศจิกายน 2565 (2022)",
            "20221103",
            " 3\u{a0}พ.ย.\u{a0}2565 ",
        ],
    );
}

#[test]
fn coarser_dates_keep_their_precision() {
    check(month(2022, 11), &["พ.ย. 2565", "พ.ย. 65", "เดือนพฤศจิกายน 2565", "Nov 2022", "2565-11"]);
    check(month(2022, 6), &["มิ.ย. 2565", "2565-06", "06/2565", "June 2022"]);
    check(month(2022, 11), &["11/2565", "พฤศจิกายน พ.ศ. ๒๕๖๕", "พ.ย. ปี 2565"]);
    check(
        Date::Year(2022),
        &["2565", "พ.ศ. 2565", "ค.ศ. 2022", "ปี 65", "ปี 2565", "2022", "พ.ศ. 65"],
    );
    check(Date::Year(2022), &["พ.ศ.๒๕๖๕", "ปีพ.ศ.2565", "B.E. 2565", "2565 BE", "2022 (B.E. 2565)"]);
    check(
        Date::FiscalYear(2023),
        &[
            "ปีงบ 66",
            "ปีงบประมาณ 2566",
            "ปีงบประมาณ พ.ศ. ๒๕๖๖",
            "ปีงบประมาณ พ.ศ. 2566 (1 ต.ค. 2565–30 ก.ย. 2566)",
            "FY2566",
            "FY 2023",
            "fiscal year 2023",
            "งบปี 66",
        ],
    );
    check(Date::SchoolYear(2023), &["ปีการศึกษา 2566", "academic year 2023"]);
    let quarter = |of| Date::Quarter { of, year: 2023, number: 2 };
    check(quarter(QuarterOf::CalendarYear), &["ไตรมาส 2/2566", "ไตรมาสที่ ๒ ปี 2566", "Q2 2023"]);
    check(quarter(QuarterOf::CalendarYear), &["2566-Q2", "Q2/2566", "quarter 2 of 2023"]);
    check(
        quarter(QuarterOf::FiscalYear),
        &["ไตรมาส 2 ปีงบประมาณ พ.ศ. 2566", "ไตรมาสที่ 2 ปีงบ 66", "ปีงบประมาณ 2566 ไตรมาส 2"],
    );
}

#[test]
fn the_year_is_converted_before_the_day_is_looked_at() {
    check(day(2024, 2, 29), &["2567-02-29", "29 ก.พ. 67", "29/2/2567"]);
    assert_eq!(
        error("2566-02-29"),
        DateError::NoSuchDay { day: 29, month: 2, year: 2023, last: 28, era: Era::Buddhist }
    );
    assert!(matches!(error("31 เม.ย. 2565"), DateError::NoSuchDay { last: 30, .. }));
}

#[test]
fn two_digits_are_a_year_only_where_they_cannot_be_anything_else() {
    let full = |typed| match error(typed) {
        DateError::TwoDigitYear { full, .. } => full,
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(full("3 Nov 65"), "3 Nov 2565");
    assert_eq!(full("3 Nov 22"), "3 Nov 2022");
    assert_eq!(full("3 พ.ย. 22"), "3 พ.ย. 2565");
    assert_eq!(full("65-11-03"), "2565-11-03");
    assert_eq!(full("11/65"), "11/2565");
    assert_eq!(full("65"), "2565");
    assert_eq!(full("FY23"), "FY2023");
    assert_eq!(full("ไตรมาส 2/66"), "ไตรมาส 2/2566");
    assert_eq!(full("ค.ศ. 22"), "ค.ศ. 2022");
    check(day(2000, 1, 1), &["1/1/43", "1 ม.ค. 43"]);
    assert_eq!(full("1 ม.ค. 42"), "1 ม.ค. 2585");
}

#[test]
fn an_era_that_does_not_fit_its_year_is_an_error_with_the_year_converted() {
    let full = |typed| match error(typed) {
        DateError::WrongEra { full, .. } => full,
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(full("พ.ศ. 2022"), "พ.ศ. 2565");
    assert_eq!(full("3 พ.ย. ค.ศ. 2565"), "3 พ.ย. ค.ศ. 2022");
    assert_eq!(
        error("3 November 2022 (B.E. 2566)"),
        DateError::YearsDisagree { first: 2022, second: 2023 }
    );
}

#[test]
fn before_1941_the_thai_year_began_in_april() {
    let old = |typed| match error(typed) {
        DateError::OldThaiYear { full, .. } => full,
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(old("24 มิ.ย. 2475").as_deref(), Some("24 มิ.ย. ค.ศ. 1932"));
    assert_eq!(old("12 ก.พ. พ.ศ. 2480").as_deref(), Some("12 ก.พ. ค.ศ. 1938"));
    assert_eq!(old("12/2/2480").as_deref(), Some("12/2/1938"));
    assert_eq!(old("พ.ศ. 2475"), None);
    assert_eq!(old("2483-12-31").as_deref(), Some("1940-12-31"));
    check(day(1941, 1, 1), &["1 ม.ค. 2484"]);
    check(day(1932, 6, 24), &["24 มิ.ย. ค.ศ. 1932", "1932-06-24", "24 June 1932"]);
    assert_eq!(day(1932, 6, 24).show(Lang::Th, Form::Long), "24 มิถุนายน ค.ศ. 1932");
    assert_eq!(day(1932, 6, 24).show(Lang::En, Form::Long), "24 June 1932");
}

#[test]
fn what_is_wrong_is_named() {
    assert!(matches!(error("3 ฌฌฌฌฌ 2565"), DateError::UnknownMonth { .. }));
    assert_eq!(
        error("11/30/2565"),
        DateError::NoSuchMonth { month: 30, full: Some("30/11/2565".to_owned()) }
    );
    assert_eq!(
        error("2565-30-11"),
        DateError::NoSuchMonth { month: 30, full: Some("2565-11-30".to_owned()) }
    );
    assert_eq!(error("2565-13"), DateError::NoSuchMonth { month: 13, full: None });
    assert_eq!(error("ไตรมาส 5/2566"), DateError::NoSuchQuarter { quarter: 5 });
    assert_eq!(error("วันศุกร์ที่ 3 พ.ย. 2565"), DateError::WrongWeekday { typed: 5, weekday: 4 });
    for typed in ["3/11", "3 พ.ย.", "พฤศจิกายน", "3 November"] {
        assert_eq!(error(typed), DateError::MissingYear { typed: typed.to_owned() });
    }
    for typed in ["", "เร็ว ๆ นี้", "ต้นปี 2565", "256", "25655", "3 พ.ย. 256", "3 พ.ย. 2565 น."]
    {
        assert!(matches!(error(typed), DateError::NotADate { .. }), "{typed}");
    }
    let DateError::Ambiguous { readings, .. } = error("2/2566") else { panic!("one answer") };
    assert_eq!(readings, ["ก.พ. 2566", "ไตรมาส 2/2566"]);
    assert!(matches!(error("ต.ค. 65 - ก.ย. 66"), DateError::Range { .. }));
}

#[test]
fn ranges_are_read_though_one_side_leaves_something_out() {
    let check = |start: Date, end: Date, typed: &[&str]| {
        for typed in typed {
            assert_eq!(read_range(typed), Ok(DateRange { start, end }), "{typed}");
        }
    };
    check(month(2022, 10), month(2023, 9), &["ต.ค. 65 - ก.ย. 66", "ต.ค.65-ก.ย.66"]);
    check(
        day(2022, 12, 13),
        day(2022, 12, 27),
        &[
            "13–27 ธันวาคม 2565",
            "13-27 ธ.ค. 65",
            "วันที่ 13 ถึง 27 ธันวาคม 2565",
            "13–27 December 2022 (B.E. 2565)",
            "December 13–27, 2022",
            "2565-12-13 - 2565-12-27",
            "2022-12-13/2022-12-27",
            "13-27/12/2565",
        ],
    );
    check(month(2022, 12), month(2023, 1), &["ธันวาคม 2565–มกราคม 2566"]);
    check(month(2022, 6), month(2022, 7), &["มิถุนายน - กรกฎาคม 2565", "June–July 2022"]);
    check(day(2022, 11, 28), day(2022, 12, 2), &["28 พ.ย. - 2 ธ.ค. 2565"]);
    check(Date::Year(2022), Date::Year(2023), &["2565-2566", "พ.ศ. 2565–2566", "ปี 65-66"]);
    check(Date::FiscalYear(2022), Date::FiscalYear(2024), &["ปีงบประมาณ 2565-2567", "ปีงบ 65-67"]);
    check(month(2022, 6), day(2022, 12, 15), &["มิ.ย. 2565 - 15 ธ.ค. 2565"]);
    check(day(2022, 11, 3), day(2022, 11, 3), &["3 พ.ย. 65"]);
}

#[test]
fn a_wrong_range_says_which_part_is_wrong() {
    assert!(matches!(read_range("ก.ย. 66 - ต.ค. 65"), Err(DateError::EndsBeforeStart { .. })));
    assert!(matches!(read_range("13–31 พ.ย. 2565"), Err(DateError::NoSuchDay { day: 31, .. })));
    assert!(matches!(read_range("นานแล้ว - เมื่อวาน"), Err(DateError::NotADate { .. })));
}

#[test]
fn dates_are_shown_as_the_thai_guide_says() {
    let check = |date: Date, shown: [&str; 4]| {
        let forms = [
            (Lang::Th, Form::Long),
            (Lang::Th, Form::Short),
            (Lang::En, Form::Long),
            (Lang::En, Form::Short),
        ];
        assert_eq!(forms.map(|(lang, form)| date.show(lang, form)), shown);
    };
    check(
        day(2022, 11, 3),
        ["3 พฤศจิกายน 2565", "3 พ.ย. 2565", "3 November 2022 (B.E. 2565)", "3 Nov 2022"],
    );
    check(month(2022, 6), ["มิถุนายน 2565", "มิ.ย. 2565", "June 2022 (B.E. 2565)", "Jun 2022"]);
    check(Date::Year(2022), ["พ.ศ. 2565", "พ.ศ. 2565", "2022 (B.E. 2565)", "2022"]);
    check(
        Date::FiscalYear(2023),
        [
            "ปีงบประมาณ พ.ศ. 2566 (1 ต.ค. 2565–30 ก.ย. 2566)",
            "ปีงบประมาณ พ.ศ. 2566",
            "fiscal year 2023 (B.E. 2566: 1 October 2022–30 September 2023)",
            "fiscal year 2023",
        ],
    );
    check(
        Date::Quarter { of: QuarterOf::FiscalYear, year: 2023, number: 1 },
        [
            "ไตรมาส 1 ปีงบประมาณ พ.ศ. 2566 (ต.ค.–ธ.ค. 2565)",
            "ไตรมาส 1 ปีงบประมาณ พ.ศ. 2566",
            "quarter 1 of fiscal year 2023 (B.E. 2566: Oct–Dec 2022)",
            "quarter 1 of fiscal year 2023",
        ],
    );
}

#[test]
fn ranges_are_shown_without_saying_anything_twice() {
    let check = |typed: &str, th: &str, en: &str| {
        let range = read_range(typed).expect(typed);
        assert_eq!(range.show(Lang::Th, Form::Long), th);
        assert_eq!(range.show(Lang::En, Form::Long), en);
    };
    check("13-27 ธ.ค. 65", "13–27 ธันวาคม 2565", "13–27 December 2022 (B.E. 2565)");
    check(
        "ธ.ค. 65 - ม.ค. 66",
        "ธันวาคม 2565–มกราคม 2566",
        "December 2022–January 2023 (B.E. 2565–2566)",
    );
    check("มิ.ย. - ก.ค. 65", "มิถุนายน–กรกฎาคม 2565", "June–July 2022 (B.E. 2565)");
    check("ปี 65-66", "พ.ศ. 2565–2566", "2022–2023 (B.E. 2565–2566)");
    check("ปีงบ 65-66", "ปีงบประมาณ พ.ศ. 2565–2566", "fiscal year 2022–2023 (B.E. 2565–2566)");
    check(
        "28 พ.ย. - 2 ธ.ค. 65",
        "28 พฤศจิกายน–2 ธันวาคม 2565",
        "28 November–2 December 2022 (B.E. 2565)",
    );
}

#[test]
fn fiscal_years_run_from_october_to_september() {
    assert_eq!(day(2022, 9, 30).fiscal_year(), Some(2022));
    assert_eq!(day(2022, 10, 1).fiscal_year(), Some(2023));
    assert_eq!(Date::FiscalYear(2023).fiscal_year(), Some(2023));
    assert_eq!(Date::Year(2022).fiscal_year(), None);
    assert_eq!(Date::FiscalYear(2023).iso(), "2022-10-01/2023-09-30");
    assert_eq!(Date::Year(2022).or_fiscal(), Date::FiscalYear(2022));
}

#[test]
fn the_era_that_was_typed_is_remembered() {
    assert_eq!(read("3 พ.ย. 65").map(|r| (r.era, r.date.year_ce())), Ok((Era::Buddhist, 2022)));
    assert_eq!(read("2022-11-03").map(|r| (r.era, r.date.year_ce())), Ok((Era::Common, 2022)));
}

#[test]
fn only_neighbouring_digits_in_each_others_place_are_transposed() {
    assert!(transposed(2556, 2565));
    assert!(transposed(2565, 2556));
    assert!(transposed(2012, 2021));
    for (one, other) in [(2565, 2565), (2555, 2565), (2538, 2541), (5265, 2565), (2565, 6525)] {
        assert_eq!(transposed(one, other), (one, other) == (5265, 2565), "{one} {other}");
    }
}

fn any_date() -> impl Strategy<Value = Date> {
    // A fiscal year begins in the year before, which must have four digits too.
    let year = 1001_i16..2300;
    let of = prop_oneof![Just(QuarterOf::CalendarYear), Just(QuarterOf::FiscalYear)];
    prop_oneof![
        year.clone().prop_map(Date::FiscalYear),
        year.clone().prop_map(Date::SchoolYear),
        year.clone().prop_map(Date::Year),
        (of, year.clone(), 1_u8..=4).prop_map(|(of, year, number)| Date::Quarter {
            of,
            year,
            number
        }),
        (year.clone(), 1_u8..=12).prop_map(|(year, month)| Date::Month { year, month }),
        (year, 1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(year, month, day)| {
            civil::Date::new(year, month, day).ok().map(Date::Day)
        }),
    ]
}

/// A later date of the same kind.
fn later(date: Date, steps: i16) -> Date {
    match date {
        Date::FiscalYear(year) => Date::FiscalYear(year + steps),
        Date::SchoolYear(year) => Date::SchoolYear(year + steps),
        Date::Year(year) => Date::Year(year + steps),
        Date::Quarter { of, year, number } => Date::Quarter { of, year: year + steps, number },
        Date::Month { year, month } => {
            let months = i16::from(month) - 1 + steps;
            Date::Month { year: year + months / 12, month: (months % 12) as u8 + 1 }
        }
        Date::Day(day) => Date::Day(day.saturating_add(jiff::Span::new().days(steps * 5))),
    }
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(date in any_date()) {
        for lang in Lang::ALL {
            for form in [Form::Long, Form::Short] {
                let shown = date.show(lang, form);
                prop_assert_eq!(read(&shown).map(|r| r.date), Ok(date), "{}", shown);
            }
        }
    }

    #[test]
    fn both_eras_mean_the_same(date in any_date()) {
        if let Date::Day(day) = date {
            let buddhist = format!("{}-{:02}-{:02}", day.year() + BUDDHIST, day.month(), day.day());
            prop_assert_eq!(read(&date.iso()).map(|r| r.date), Ok(date));
            if day.year() >= FIRST_PLAIN_YEAR {
                prop_assert_eq!(read(&buddhist).map(|r| r.date), Ok(date));
            }
        }
    }

    #[test]
    fn a_range_that_is_shown_is_read_back(start in any_date(), steps in 0_i16..40) {
        let end = later(start, steps);
        // A range with one side in each era cannot be said in one breath, and nobody does.
        prop_assume!((start.year_ce() < FIRST_PLAIN_YEAR) == (end.year_ce() < FIRST_PLAIN_YEAR));
        let range = DateRange { start, end };
        for lang in Lang::ALL {
            for form in [Form::Long, Form::Short] {
                let shown = range.show(lang, form);
                prop_assert_eq!(read_range(&shown), Ok(range), "{}", shown);
            }
        }
    }

    #[test]
    fn a_date_holds_its_days(date in any_date()) {
        prop_assert!(date.start() <= date.end());
        prop_assert!(date.cmp(&date).is_eq());
    }

    #[test]
    fn nothing_typed_makes_it_fall(typed in "[0-9๐-๙/.–() -]{0,12}|([0-9]{1,4}|พ.ศ.|ปี|พ.ย.|ไตรมาส|FY|-| |\\(|\\)){0,6}|.{0,20}") {
        let _ = (read(&typed), read_range(&typed));
    }
}

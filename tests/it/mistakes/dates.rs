//! Dates.

use super::{check, front};

fn date(typed: &str) -> super::Project {
    front(&format!("sources:\n  - title: บันทึก\n    date: {typed}"))
}

#[test]
fn words_that_are_no_date() {
    check(date("⟦เมื่อปีกลาย⟧"), &["not-a-date"]);
}

#[test]
fn a_day_that_does_not_exist() {
    check(date("⟦31 ก.พ. 2565⟧"), &["no-such-day"]);
}

#[test]
fn the_leap_day_of_a_year_that_has_none() {
    check(date("⟦2565-02-29⟧"), &["no-such-day"]);
}

#[test]
fn the_leap_day_of_a_buddhist_year_is_no_mistake() {
    check(date("29 ก.พ. 2567"), &[]);
}

#[test]
fn day_and_month_in_each_others_place() {
    check(date("⟦11/23/2565⟧"), &["no-such-month"]);
}

#[test]
fn a_month_that_is_misspelt() {
    check(date("3 ⟦พฤศจิกยน⟧ 2565"), &["unknown-month"]);
}

#[test]
fn a_year_of_two_digits_alone() {
    check(date("⟦65⟧"), &["two-digit-year"]);
}

#[test]
fn a_common_year_called_buddhist() {
    check(date("⟦พ.ศ. 2022⟧"), &["wrong-era"]);
}

#[test]
fn a_buddhist_year_called_common() {
    check(date("⟦ค.ศ. 2565⟧"), &["wrong-era"]);
}

#[test]
fn a_buddhist_year_before_1941() {
    check(date("⟦12 ม.ค. 2480⟧"), &["old-thai-year"]);
}

#[test]
fn two_years_that_disagree() {
    check(date("⟦พ.ศ. 2565 (ค.ศ. 2021)⟧"), &["years-disagree"]);
}

#[test]
fn a_weekday_that_is_another() {
    check(date("⟦วันจันทร์ที่ 3 พฤศจิกายน 2565⟧"), &["wrong-weekday"]);
}

#[test]
fn a_day_without_its_year() {
    check(date("⟦3 พ.ย.⟧"), &["year-missing"]);
}

#[test]
fn a_quarter_that_does_not_exist() {
    check(date("⟦ไตรมาส 5/2566⟧"), &["no-such-quarter"]);
}

#[test]
fn a_stretch_of_time_where_one_date_belongs() {
    check(date("⟦1-5 พ.ย. 2565⟧"), &["one-date-expected"]);
}

#[test]
fn an_end_before_the_start() {
    check(front("period: {start: ธ.ค. 2565, end: ⟦มิ.ย. 2565⟧}"), &["ends-before-start"]);
}

#[test]
fn an_end_before_the_start_in_one_text() {
    check(front("period: ⟦ธ.ค. 2565 - มิ.ย. 2565⟧"), &["ends-before-start"]);
}

#[test]
fn a_source_of_a_day_to_come() {
    check(date("⟦3 พ.ย. 2570⟧"), &["date-after-today"]);
}

#[test]
fn an_approval_of_a_day_to_come() {
    check(front("approved: {office: ที่ว่าการอำเภอ, date: ⟦10 ม.ค. 2575⟧}"), &["date-after-today"]);
}

#[test]
fn a_year_with_two_digits_swapped() {
    check(front("period: {start: ⟦มิ.ย. 2556⟧}"), &["year-transposed"]);
}

#[test]
fn a_year_with_two_digits_swapped_in_a_text() {
    check(front("period: ⟦มิ.ย. 2556⟧"), &["year-transposed"]);
}

#[test]
fn a_year_far_away() {
    check(date("⟦25655⟧"), &["not-a-date"]);
}

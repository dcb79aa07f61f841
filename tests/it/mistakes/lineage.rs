//! What cases say of each other that cannot be so.

use super::{Project, check, front};

/// The results of a case, with `more` in its only one.
fn results(more: &str) -> String {
    format!(
        "results: [{{what: ขยะที่ชั่ง, unit: กิโลกรัม, better: down, before: 9, after: 5, source: 1{more}}}]"
    )
}

/// A case that adapts `replicates`, whose result is the same as another's.
fn copy(replicates: &str, more: &str) -> Project {
    front(&format!("replicates: {replicates}\n{}", results(more)))
}

#[test]
fn a_case_that_adapts_itself() {
    check(front("replicates: ⟦waste-bank⟧"), &["replicates-itself"]);
}

#[test]
fn two_cases_that_adapt_each_other() {
    check(
        front("replicates: other").and_case("other", "replicates: ⟦waste-bank⟧"),
        &["replication-cycle"],
    );
}

#[test]
fn three_cases_in_a_circle_that_say_what_they_changed() {
    check(
        front("replicates: {case: second, changed: แลกเป็นข้าวสาร}")
            .and_case("first", "replicates: ⟦waste-bank⟧")
            .and_case("second", "replicates: [first]"),
        &["replication-cycle"],
    );
}

#[test]
fn a_practice_elsewhere_without_its_name() {
    check(front("replicates: ⟦{url: https://example.org/}⟧"), &["practice-without-title"]);
}

#[test]
fn a_case_of_this_repository_under_another_title() {
    check(
        front("replicates: {case: other, title: ⟦ธนาคารขยะของวัด⟧}")
            .and_case("other", "status: acting"),
        &["practice-beside-case"],
    );
}

#[test]
fn a_case_that_is_related_to_itself() {
    check(front("related: [⟦waste-bank⟧]"), &["related-to-itself"]);
}

#[test]
fn a_result_that_is_an_originals_without_an_original() {
    check(front(&results(", same_as: ⟦1⟧")), &["same-as-without-original"]);
}

#[test]
fn a_result_that_is_that_of_a_case_which_was_not_adapted() {
    check(
        copy("other", ", same_as: {case: ⟦third⟧, result: 1}")
            .and_case("other", &results(""))
            .and_case("third", &results("")),
        &["same-as-without-original"],
    );
}

#[test]
fn a_result_that_the_original_does_not_have() {
    check(
        copy("other", ", same_as: ⟦3⟧").and_case("other", &results("")),
        &["same-as-unknown-result"],
    );
}

#[test]
fn a_result_of_an_original_that_has_none() {
    check(
        copy("other", ", same_as: ⟦1⟧").and_case("other", "status: acting"),
        &["same-as-unknown-result"],
    );
}

#[test]
fn a_result_of_one_of_two_originals() {
    check(
        copy("[other, third]", ", same_as: ⟦1⟧")
            .and_case("other", &results(""))
            .and_case("third", &results("")),
        &["same-as-which-original"],
    );
}

#[test]
fn a_result_that_is_the_same_in_another_unit() {
    let bags = results("").replace("กิโลกรัม", "ถุง");
    check(copy("other", ", same_as: ⟦1⟧").and_case("other", &bags), &["same-as-other-unit"]);
}

#[test]
fn a_result_that_is_the_same_and_is_to_rise() {
    let up = results("").replace("down", "up");
    check(copy("other", ", same_as: ⟦1⟧").and_case("other", &up), &["same-as-other-direction"]);
}

#[test]
fn a_result_that_is_the_same_in_words() {
    check(
        copy("other", ", same_as: ⟦ขยะที่ชั่ง⟧").and_case("other", &results("")),
        &["not-a-whole-number"],
    );
}

#[test]
fn an_original_that_is_not_there_is_told_once() {
    check(copy("⟦nowhere⟧", ", same_as: 1"), &["unknown-case"]);
}

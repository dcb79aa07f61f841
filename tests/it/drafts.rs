//! Drafts: what is not finished is told to its author and stops nobody else's page.

use amphoe::{
    build::{Memo, build},
    diagnostic::{Diagnostic, Severity, report::Report},
    site::resolve::Options,
    source::{Blob, Tree},
};

use super::project::{CASE, FILE, case, options};

/// A sound case beside `more`.
fn beside(more: &str) -> Tree {
    Tree::from_literal(&format!("{}{more}", case("done", "")))
}

fn said(tree: &Tree, drafts: bool) -> Report {
    let options = Options { drafts, ..options() };
    Report::new(build(tree, &options, &mut Memo::default()).said)
}

/// What is told of the file `path`, with its weight.
fn told<'r>(report: &'r Report, path: &str) -> Vec<(&'r str, Severity)> {
    let of_it = report.said().iter().filter(|said| said.at.path.as_str() == path);
    of_it.map(|said: &Diagnostic| (said.code(), said.severity())).collect()
}

/// A case that wants almost everything.
fn unfinished(more: &str) -> String {
    format!("-- {FILE} --\n---\ntitle: ธนาคารขยะ\nthemes: [ขยะ, ขยะมาก]\n{more}---\n## ผลที่เกิดขึ้น\n")
}

#[test]
fn an_unfinished_draft_stops_nobody_and_its_author_is_told_all_the_same() {
    let finished = told_codes(&said(&beside(&unfinished("")), false));
    let report = said(&beside(&unfinished("draft: yes\n")), false);
    assert!(!report.failed(true), "{:?}", told(&report, FILE));
    assert_eq!(told_codes(&report), finished, "the same is told of both");
    assert!(finished.contains(&"missing-key".to_owned()));
}

fn told_codes(report: &Report) -> Vec<String> {
    told(report, FILE).into_iter().map(|(code, _)| code.to_owned()).collect()
}

#[test]
fn a_draft_that_is_asked_for_is_told_like_any_other_page() {
    let tree = beside(&unfinished("draft: yes\n"));
    assert!(said(&tree, true).failed(false));
}

#[test]
fn what_belongs_to_a_person_stops_a_draft_too() {
    let tree = beside(&unfinished("draft: yes\nsummary: โทร 081-234-5678\n"));
    let report = said(&tree, false);
    let person = told(&report, FILE).into_iter().find(|(code, _)| *code == "mobile-number");
    let (_, severity) = person.expect("it is told");
    assert!(severity < Severity::Note, "{severity:?}");
    assert!(report.failed(true));
}

#[test]
fn a_picture_of_a_draft_that_cannot_be_shown_stops_nobody() {
    let mut tree = beside(&unfinished("draft: yes\n"));
    let picture = Blob::in_memory("content/cases/waste-bank/a.jpg", *b"no picture");
    tree.blobs.insert(picture.path.clone(), picture);
    let report = said(&tree, false);
    let told: Vec<&str> = report.said().iter().map(Diagnostic::code).collect();
    assert!(told.contains(&"broken-picture"), "{told:?}");
    assert!(!report.failed(true), "{told:?}");
}

#[test]
fn a_translation_at_work_stops_nobody() {
    let original = format!("-- {FILE} --\n{CASE}");
    let other = |more: &str| {
        format!(
            "-- content/cases/waste-bank/index.en.md --\n---\ntranslated_from: {{rule: 1}}\n{more}---\n"
        )
    };
    let path = "content/cases/waste-bank/index.en.md";
    let finished = said(&beside(&(original.clone() + &other(""))), false);
    assert!(finished.failed(false), "it has no title");
    let draft = said(&beside(&(original + &other("draft: yes\n"))), false);
    assert!(!told(&draft, path).is_empty(), "its author is told");
    assert!(!draft.failed(false));
    assert!(told(&draft, path).iter().all(|(_, severity)| *severity == Severity::Note));
}

#[test]
fn a_page_that_waits_for_its_day_is_told_like_a_published_one() {
    // It is published by itself when its day comes, and nobody looks then.
    let report = said(&beside(&unfinished("published: 2570-01-01\n")), false);
    assert!(report.failed(false));
}

#[test]
fn a_draft_that_cannot_be_read_is_told_as_what_it_is() {
    let report =
        said(&beside(&format!("-- {FILE} --\n---\ndraft: yes\ntitle: \"ขยะ\n---\n")), false);
    assert!(report.failed(false), "nobody knows that it is a draft");
}

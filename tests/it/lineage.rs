//! Who adapted what from whom: what a case says of it, what readers are told on both its ends, and
//! the page of a family.

use amphoe::{build::Build, diagnostic::Severity, source::Tree};

use crate::project::{built, page};

/// A Thai case with `more` in its front matter, called after its folder.
fn case(slug: &str, more: &str) -> String {
    format!(
        "-- content/cases/{slug}/index.th.md --
---
title: ธนาคารขยะ {slug}
summary: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources: [{{title: บันทึกของอำเภอ}}]
{more}
---
## ขั้นตอนการดำเนินงาน

ประชุม
"
    )
}

/// Its English edition, with `more` in its front matter.
fn english(slug: &str, more: &str) -> String {
    format!(
        "-- content/cases/{slug}/index.en.md --
---
title: Waste bank {slug}
summary: A village set up a waste bank, and has measured nothing yet.
translated_from: {{rule: w1}}
{more}
---
## What was done, step by step

A meeting
"
    )
}

fn site(files: &[String]) -> Build {
    built(&Tree::from_literal(&files.concat()))
}

/// What of a page stands between the heading on adaptations and the end of that part.
fn told(page: &str) -> &str {
    let part = page.split_once("<h2 id=\"lineage\">").expect("the page tells of adaptations").1;
    part.split_once("</section>").expect("the part ends").0
}

/// What is wrong, by code; notes are left out.
fn codes(build: &Build) -> Vec<&'static str> {
    let said = build.said.iter().filter(|said| said.severity() < Severity::Note);
    said.map(|said| said.code()).collect()
}

#[test]
fn what_was_changed_and_where_is_told_on_both_ends() {
    let build = site(&[
        case("a", ""),
        case("b", "replicates: [{case: a, changed: ['แลกเป็นข้าวสาร[^1]', ชั่งทุกสัปดาห์]}]"),
    ]);
    let copy = page(&build, "cases/b/");
    let copy = told(&copy);
    assert!(copy.contains("<a href=\"../a/\">ธนาคารขยะ a</a>"), "{copy}");
    assert!(copy.contains("<li>แลกเป็นข้าวสาร<sup class=\"cite\"><a href=\"#source-1\""), "{copy}");
    assert!(copy.contains("<li>ชั่งทุกสัปดาห์</li>"), "{copy}");
    let original = page(&build, "cases/a/");
    let original = told(&original);
    assert!(original.contains("<a href=\"../b/\">ธนาคารขยะ b</a>"), "{original}");
    assert!(original.contains("อ.วานรนิวาส จ.สกลนคร"), "{original}");
}

#[test]
fn what_was_changed_and_a_practice_elsewhere_are_translated() {
    let practice = "replicates:
  - {case: a, changed: [แลกเป็นข้าวสาร]}
  - {title: ธนาคารขยะจากต่างประเทศ, url: 'https://practice.example/bank'}";
    let translated = "replicates:
  - {case: a, changed: [Rice in exchange]}
  - {title: A waste bank abroad}";
    let build = site(&[case("a", ""), case("b", practice), english("b", translated)]);
    assert_eq!(codes(&build), Vec::<&str>::new());
    let thai = page(&build, "cases/b/");
    assert!(
        told(&thai).contains("<a href=\"https://practice.example/bank\">ธนาคารขยะจากต่างประเทศ</a>")
    );
    let shown = page(&build, "en/cases/b/");
    let shown = told(&shown);
    assert!(shown.contains("<a href=\"https://practice.example/bank\">A waste bank abroad</a>"));
    assert!(shown.contains("<li>Rice in exchange</li>"), "{shown}");
}

#[test]
fn words_that_nobody_translated_are_told_to_be_thai() {
    let practice = "replicates: [{title: ธนาคารขยะของวัด, changed: [แลกเป็นข้าวสาร]}]";
    let build = site(&[case("b", practice), english("b", "")]);
    let shown = page(&build, "en/cases/b/");
    let shown = told(&shown);
    assert!(shown.contains("<span lang=\"th\">ธนาคารขยะของวัด</span>"), "{shown}");
    assert!(shown.contains("<ul lang=\"th\">\n<li>แลกเป็นข้าวสาร</li>"), "{shown}");
    assert!(!shown.contains("href"), "a practice without an address leads nowhere: {shown}");
}

#[test]
fn a_translation_that_names_another_original_is_told() {
    let build = site(&[
        case("a", ""),
        case("c", ""),
        case("b", "replicates: a"),
        english("b", "replicates: c"),
    ]);
    assert_eq!(codes(&build), ["fact-in-translation"]);
}

#[test]
fn an_original_that_was_withdrawn_is_not_named_but_does_not_vanish() {
    let build = site(&[
        case("a", "withdrawn: อำเภอขอถอน"),
        case("b", "replicates: [{case: a, changed: [แลกเป็นข้าวสาร]}]"),
    ]);
    let copy = page(&build, "cases/b/");
    let copy = told(&copy);
    assert!(copy.contains("<span>เรื่องที่ถอนออกแล้ว</span>"), "{copy}");
    assert!(copy.contains("<li>แลกเป็นข้าวสาร</li>"), "{copy}");
    assert!(!copy.contains("ธนาคารขยะ a") && !copy.contains("/a/"), "{copy}");
}

#[test]
fn a_source_that_names_no_original_makes_no_adaptation() {
    let build = site(&[case("b", "replicates: not-stated")]);
    assert_eq!(codes(&build), Vec::<&str>::new());
    assert!(build.site.cases().all(|(_, case)| !case.is_adaptation()));
}

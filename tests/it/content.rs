//! What the project's own content promises: it passes the strict build, its words mean one thing, and
//! what it tells authors to do works.

use std::collections::BTreeMap;

use amphoe::{diagnostic::Severity, facts::vocabulary::VocabularyName, lang::fold, source::Tree};

use crate::project::{built, case, files, real};

#[test]
fn the_real_content_passes_a_strict_build() {
    let build = built(&real());
    let refused: Vec<String> = build
        .said
        .iter()
        .filter(|said| said.severity() != Severity::Note)
        .map(|said| format!("{} {}: {}", said.at.path, said.code(), said.kind.words().title.en))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
    for accepted in &build.accepted {
        assert!(accepted.why.chars().count() > 10, "{:?} has no reason", accepted.diagnostic.at);
    }
}

/// A case in Thai and its English edition, which says of itself that it was made from `from`.
fn two_editions(thai: &str, from: &str) -> Tree {
    Tree::from_literal(&format!(
        "-- content/cases/waste-bank/index.th.md --
---
title: ธนาคารขยะบ้านเรา
summary: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources: [{{title: บันทึกของอำเภอ, note: อ่านจากสำเนา}}]
---
## ขั้นตอนการดำเนินงาน

{thai}
-- content/cases/waste-bank/index.en.md --
---
title: Our waste bank
summary: A village set up a waste bank; nothing has been measured
{from}
sources: [{{note: read as a copy}}]
---
## What was done, step by step

A meeting, then work
"
    ))
}

/// What is said of the translation, by its code.
fn of_the_translation(tree: &Tree) -> BTreeMap<String, String> {
    let said = built(tree).said;
    let codes = said.iter().filter(|said| said.code().starts_with("translation-"));
    codes.map(|said| (said.code().to_owned(), said.kind.words().remedy.en.clone())).collect()
}

#[test]
fn the_line_that_a_translator_is_told_to_paste_settles_the_matter() {
    let line = |remedy: &str| remedy.lines().last().expect("the line ends the remedy").to_owned();
    let said = of_the_translation(&two_editions("ประชุม", "translated_from: {rule: w1}"));
    let stamp = line(&said["translation-not-stamped"]);
    assert!(of_the_translation(&two_editions("ประชุม", &stamp)).is_empty(), "{stamp}");

    let said = of_the_translation(&two_editions("ประชุม แล้วลงมือทำ", &stamp));
    let again = line(&said["translation-behind"]);
    assert_ne!(stamp, again);
    assert!(of_the_translation(&two_editions("ประชุม แล้วลงมือทำ", &again)).is_empty(), "{again}");
}

#[test]
fn a_reader_meets_the_remarks_on_sources_in_their_own_language() {
    let files = files(&built(&two_editions("ประชุม", "translated_from: {rule: w1}")));
    let page = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    assert!(page("cases/waste-bank/index.html").contains("อ่านจากสำเนา"));
    let english = page("en/cases/waste-bank/index.html");
    assert!(english.contains("read as a copy") && !english.contains("อ่านจากสำเนา"));
}

#[test]
fn no_word_of_a_real_vocabulary_means_two_things() {
    let facts = built(&real()).site.facts;
    for name in VocabularyName::ALL {
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for term in facts.vocabularies.get(name).terms() {
            for word in term.names().filter(|word| !word.is_empty()) {
                let other = known.insert(fold::key(word), &term.id);
                assert!(
                    other.is_none_or(|other| other == term.id),
                    "{name:?}: `{word}` means both {other:?} and {}",
                    term.id
                );
            }
        }
    }
}

#[test]
fn the_example_of_the_contribute_page_is_a_case_that_is_accepted() {
    let project = real();
    for lang in ["th", "en"] {
        let page = project.source(&format!("content/pages/contribute/index.{lang}.md"));
        let page = &page.expect("the page is there").text;
        let block = |fence: &str| {
            let rest = page.split_once(fence).expect("the page shows an example").1;
            rest.split_once("```").expect("the example ends").0.to_owned()
        };
        let text = format!("-- content/cases/x/index.{lang}.md --\n{}", block("```markdown\n"));
        let refused: Vec<String> = built(&Tree::from_literal(&text))
            .said
            .iter()
            .filter(|said| said.severity() != Severity::Note)
            .map(|said| said.kind.words().title.en)
            .collect();
        assert!(refused.is_empty(), "{lang}: {refused:?}");
    }
}

#[test]
fn a_protected_term_asks_for_a_reviewer_and_a_district_of_that_name_does_not() {
    let asks = |title: &str| {
        let tree = Tree::from_literal(&format!(
            "-- content/protected-terms.yaml --
terms: [เฉลิมพระเกียรติ]
{}",
            case("waste-bank", &format!("title: {title}\nplace: อ.เฉลิมพระเกียรติ จ.สระบุรี"))
        ));
        built(&tree).said.iter().any(|said| said.code() == "no-reviewer")
    };
    assert!(asks("ธนาคารขยะเฉลิมพระเกียรติ"));
    assert!(!asks("ธนาคารขยะของอำเภอเฉลิมพระเกียรติ"));
    assert!(!asks("ธนาคารขยะ อ.เฉลิมพระเกียรติ"));
}

//! Two files, one case.

use super::{CASE, ENGLISH, Project, SOUND_BODY, SOUND_FRONT, case, check, front, sound};

/// A sound case with a translation of these lines.
fn translated(lines: &str) -> Project {
    translation_of(sound(), lines)
}

fn translation_of(project: Project, lines: &str) -> Project {
    let text = format!(
        "---\ntitle: A waste bank that pays for tap water\nsummary: A village set up a waste bank, not measured yet\ntranslated_from: {{rule: w1}}\n{lines}---\n## Background and problem\n\nMuch waste\n\n## Steps\n\nThey met and began\n\n## Results\n\nNot measured\n\n## Problems and solutions\n\nNone on record\n"
    );
    project.and(ENGLISH, &text)
}

#[test]
fn a_sound_translation() {
    check(translated(""), &[]);
}

#[test]
fn a_fact_that_is_another_in_the_translation() {
    check(translated("status: ⟦ended⟧\n"), &["fact-in-translation"]);
}

#[test]
fn a_fact_that_only_the_translation_has() {
    check(translated("fiscal_year: ⟦2566⟧\n"), &["fact-in-translation"]);
}

#[test]
fn a_fact_that_is_the_same_in_the_translation_is_no_mistake() {
    check(translated("status: Under way\n"), &[]);
}

#[test]
fn a_list_that_is_shorter_in_the_translation() {
    check(
        translation_of(front("needs: [คนทำบัญชี, ที่เก็บขยะ]"), "⟦needs⟧: [A bookkeeper]\n"),
        &["list-lengths-differ"],
    );
}

#[test]
fn a_source_that_is_written_anew_in_the_translation() {
    check(
        translated("sources:\n  - {title: ⟦Record of the district⟧, date: ⟦2021⟧}\n"),
        &["fact-in-translation"; 2],
    );
}

#[test]
fn a_section_that_only_the_translation_lacks() {
    let mut project = translated("");
    let text = project.files.pop().expect("the translation").1;
    let text = text.replace("## Results", "## A story");
    check(project.and(ENGLISH, &text), &[&format!("{ENGLISH}: section-missing")]);
}

#[test]
fn a_section_that_neither_edition_has_is_told_once() {
    let text = format!("---\n{SOUND_FRONT}---\n{}", SOUND_BODY.replace("## ผลลัพธ์", "## เรื่องเล่า"));
    let mut project = translation_of(case(&text), "");
    let text = project.files.pop().expect("the translation").1;
    let text = text.replace("## Results", "## A story");
    check(project.and(ENGLISH, &text), &[&format!("{CASE}: section-missing")]);
}

#[test]
fn a_translation_without_its_title() {
    let text = "---\nsummary: A village\ntranslated_from: {rule: w1}\n⟦---⟧\nText\n";
    check(sound().and(ENGLISH, text), &["missing-key"]);
}

#[test]
fn a_translation_without_its_original() {
    let mut project = translated("");
    project.files.retain(|(path, _)| path != CASE);
    let text = project.files.pop().expect("the translation").1;
    let text = text.replace("translated_from:", "⟦translated_from⟧:");
    check(project.and(ENGLISH, &text), &["no-original"]);
}

#[test]
fn an_original_that_cannot_be_read_is_told_once() {
    check(
        translation_of(front("title: ก⟦:⟧ ข"), "").and_case("other", "related: [waste-bank]"),
        &["yaml-unquoted-colon"],
    );
}

#[test]
fn a_translation_that_cannot_be_read_is_told_once() {
    check(translated("translator: a⟦:⟧ b\n"), &["yaml-unquoted-colon"]);
}

#[test]
fn a_rule_of_digests_that_is_not_known() {
    let text = "---\ntitle: A\nsummary: B\n⟦translated_from⟧: {rule: z9, title: abc}\n---\nText\n";
    check(sound().and(ENGLISH, text), &["unknown-digest-rule"]);
}

#[test]
fn a_translation_that_is_not_stamped() {
    let text = "---\ntitle: A\nsummary: B\n⟦translated_from⟧: {rule: w1}\n---\nText\n";
    check(sound().and(ENGLISH, text), &["translation-not-stamped"]);
}

#[test]
fn a_translation_that_is_behind() {
    let text = "---\ntitle: A\nsummary: B\n⟦translated_from⟧: {rule: w1, title: 0123456789abcdef, results: 0123456789abcdef}\n---\nText\n";
    check(sound().and(ENGLISH, text), &["translation-behind"]);
}

#[test]
fn a_translation_of_a_part_that_is_not_there() {
    let text = "---\ntitle: A\nsummary: B\n⟦translated_from⟧: {rule: w1, titel: 0123456789abcdef}\n---\nText\n";
    check(sound().and(ENGLISH, text), &["translation-behind"]);
}

#[test]
fn a_case_of_one_language() {
    check(sound_marked(), &["no-translation"]);
}

fn sound_marked() -> Project {
    let (_, text) = sound().files.pop().expect("a case");
    sound().and(CASE, &text.replacen("---", "⟦---⟧", 1))
}

#[test]
fn english_words_in_a_thai_file() {
    check(
        front("title: ⟦A waste bank that pays for tap water in the village⟧"),
        &["other-language"],
    );
}

#[test]
fn a_language_that_is_none_of_ours() {
    let path = "content/cases/waste-bank/index.lo.md";
    check(sound().and(path, "---\ntitle: ก\n---\n"), &[&format!("{path}: no-language-in-name")]);
}

/// The sound translation, with `new` in place of `old`.
fn half_translated(old: &str, new: &str, lines: &str) -> Project {
    let mut project = translated(lines);
    let text = project.files.pop().expect("the translation").1;
    assert!(text.contains(old), "{text}");
    project.and(ENGLISH, &text.replace(old, new))
}

#[test]
fn a_translation_that_is_half_done() {
    let mut project = half_translated(
        "A village set up a waste bank, not measured yet",
        "⟦หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล⟧",
        "",
    );
    let text = project.files.pop().expect("the translation").1;
    check(project.and(ENGLISH, &text.replace("Not measured", "ยังไม่ได้วัด")), &["not-translated"]);
}

#[test]
fn a_translation_that_says_itself_that_it_is_half_done_is_no_mistake() {
    check(half_translated("Not measured", "ยังไม่ได้วัดผล", "draft: yes\n"), &[]);
}

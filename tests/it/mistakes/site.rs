//! The site's settings and vocabularies.

use std::io;

use super::{Project, SITE, SOUND_SITE, check, check_said, front, options, sound, unmarked};
use amphoe::{
    site::resolve::Options,
    source::{Refusal, Source, SourcePath, Tree},
};

fn site(lines: &str) -> Project {
    sound().and(SITE, &format!("{SOUND_SITE}{lines}"))
}

fn without(key: &str, code: &str) {
    let text: Vec<&str> = SOUND_SITE.lines().filter(|line| !line.starts_with(key)).collect();
    check(sound().and(SITE, &(text.join("\n") + "\n")), &[&format!("{SITE}: {code}")]);
}

#[test]
fn settings_that_do_not_exist() {
    check(site("⟦them⟧: plain\n"), &["unknown-key"]);
}

#[test]
fn settings_that_are_broken_are_told_once() {
    check(sound().and(SITE, "title: คลัง⟦:⟧ บทเรียน\n"), &["yaml-unquoted-colon"]);
}

#[test]
fn nobody_to_ask() {
    without("contact", "no-contact");
}

#[test]
fn no_data_protection_officer() {
    without("dpo", "no-dpo");
}

#[test]
fn nobody_who_takes_corrections() {
    without("corrections", "no-corrections-office");
}

#[test]
fn no_base_address() {
    without("base_url", "no-base-address");
}

#[test]
fn a_base_address_that_is_none() {
    check(
        sound().and(SITE, &SOUND_SITE.replace("https://amphoe.example/", "⟦amphoe.example⟧")),
        &["not-a-web-address"],
    );
}

#[test]
fn a_language_that_the_site_does_not_have() {
    check(site("default_language: ⟦lao⟧\n"), &["not-one-of"]);
}

#[test]
fn a_theme_that_is_not_there() {
    check(site("theme: ⟦blue⟧\n"), &["theme-unknown"]);
}

#[test]
fn a_contract_that_is_newer_than_the_program() {
    check(site("model: ⟦7⟧\n"), &["newer-model"]);
}

#[test]
fn a_contract_that_is_older_than_the_program() {
    check(site("model: ⟦0⟧\n"), &["older-model"]);
}

#[test]
fn a_title_in_a_language_that_is_none() {
    check(
        sound().and(SITE, &SOUND_SITE.replace("en: District Lessons Library", "⟦eng⟧: Library")),
        &["unknown-key"],
    );
}

#[test]
fn a_site_without_a_case() {
    let project = Project { files: vec![(SITE.to_owned(), SOUND_SITE.to_owned())] };
    check(project, &["content/cases: no-cases"]);
}

const APPROACHES: &str = "content/vocabulary/approaches.yaml";

#[test]
fn a_term_that_stands_twice() {
    let text = "- {id: seed-bank, th: ธนาคารเมล็ดพันธุ์, en: Seed bank}\n- {id: ⟦seed-bank⟧, th: คลังพันธุ์, en: Seeds}\n";
    check(sound().and(APPROACHES, text), &["term-twice"]);
}

#[test]
fn a_name_that_two_terms_have() {
    let text = "- {id: seed-bank, th: ธนาคารเมล็ดพันธุ์, en: Seed bank}\n- {id: rice-seeds, th: ⟦ธนาคารเมล็ดพันธุ์⟧, en: Rice seed bank}\n";
    check(sound().and(APPROACHES, text), &["term-name-twice"]);
}

#[test]
fn a_term_without_its_english_name() {
    let text = "- ⟦{id: seed-bank, th: ธนาคารเมล็ดพันธุ์}⟧\n";
    check(sound().and(APPROACHES, text), &["missing-key"]);
}

#[test]
fn a_vocabulary_that_is_no_list() {
    check(sound().and(APPROACHES, "⟦seed-bank: ธนาคารเมล็ดพันธุ์⟧\n"), &["wrong-shape"]);
}

#[test]
fn a_vocabulary_that_is_broken_is_told_once() {
    let text = "- {id: seed-bank, th: ธนาคาร⟦:⟧ เมล็ดพันธุ์, en: Seed bank}\n";
    check(front("approach: [seed-bank]").and(APPROACHES, text), &["yaml-unquoted-colon"]);
}

#[test]
fn a_term_in_a_vocabulary_that_takes_none() {
    let text = "- {id: ⟦paused⟧, th: หยุดชั่วคราว, en: Paused}\n";
    check(sound().and("content/vocabulary/statuses.yaml", text), &["closed-vocabulary"]);
}

#[test]
fn a_vocabulary_that_does_not_exist() {
    let path = "content/vocabulary/theme.yaml";
    check(sound().and(path, "[]\n"), &[&format!("{path}: unknown-vocabulary")]);
}

const SYNONYMS: &str = "content/synonyms.yaml";

#[test]
fn synonyms_that_are_no_list_of_words() {
    check(sound().and(SYNONYMS, "- ⟦พช. กรมการพัฒนาชุมชน⟧\n"), &["synonym-not-a-ring"]);
}

#[test]
fn a_synonym_of_nothing() {
    check(sound().and(SYNONYMS, "- [ขยะ, มูลฝอย]\n- ⟦[หมวกกันน็อก]⟧\n"), &["synonym-alone"]);
}

#[test]
fn a_synonym_that_is_not_there() {
    check(sound().and(SYNONYMS, "- [ขยะ, ⟦''⟧, มูลฝอย]\n"), &["synonym-empty"]);
}

#[test]
fn a_synonym_of_one_letter() {
    check(sound().and(SYNONYMS, "- [⟦ข.⟧, ขยะ, มูลฝอย]\n"), &["synonym-too-short"]);
}

#[test]
fn a_synonym_that_a_rule_knows() {
    check(sound().and(SYNONYMS, "- [พช., CDD, ⟦พ.ช.⟧]\n"), &["synonym-repeated"]);
}

#[test]
fn a_word_in_two_rings_of_synonyms() {
    let text = "- [กม., คณะกรรมการหมู่บ้าน]\n- [ระยะทาง, กิโลเมตร, ⟦กม.⟧]\n";
    check(sound().and(SYNONYMS, text), &["synonym-in-two-rings"]);
}

#[test]
fn synonyms_that_are_broken_are_told_once() {
    check(sound().and(SYNONYMS, "- ⟦[⟧ขยะ, มูลฝอย\n"), &["yaml-braces"]);
}

#[test]
fn an_answer_to_a_warning_that_nobody_gave() {
    check(front("accept:\n  - {code: ⟦title-long⟧, why: ชื่อเต็มของโครงการ}"), &["accept-unused"]);
}

#[test]
fn an_answer_that_is_misspelt() {
    check(
        front("themes: [⟦health⟧]\naccept:\n  - {code: ⟦no-reviewr⟧, why: ยังไม่มีผู้ตรวจ}"),
        &["no-reviewer", "accept-unused"],
    );
}

#[test]
fn an_error_cannot_be_answered() {
    check(
        front("themes: [⟦helth⟧]\naccept:\n  - {code: ⟦unknown-term⟧, why: คำใหม่}"),
        &["unknown-term", "accept-unused"],
    );
}

#[test]
fn an_answer_without_its_reason() {
    check(front("themes: [health]\naccept:\n  - ⟦{code: no-reviewer}⟧"), &["missing-key"]);
}

#[test]
fn an_address_that_was_published_and_is_lost() {
    lost(&["cases/waste-bnk/", "cases/waste-bank/"]);
}

#[test]
fn a_case_whose_folder_was_renamed_is_lost_once_and_the_new_page_is_named() {
    lost(&["cases/", "en/cases/", "cases/bottles/", "en/cases/bottles/"]);
}

/// Whatever the folder holds is not lost.
#[test]
fn an_address_whose_folder_cannot_be_read() {
    let mut tree = Tree::default();
    for (path, text) in sound().files {
        tree.insert(Source::new(&path, unmarked(&text).0));
    }
    let refusal =
        Refusal::Unreadable { kind: io::ErrorKind::Other, error: "a fault of the disk".to_owned() };
    tree.refused.insert(SourcePath::new("content/cases/47"), refusal);
    let previous = vec!["cases/bottles/".to_owned()];
    let options = Options { base: None, previous, ..options() };
    check_said(&tree, &options, Vec::new(), &["content/cases/47: unreadable"]);
}

/// Checks what is said of a sound project where these addresses were published before.
fn lost(previous: &[&str]) {
    let mut tree = Tree::default();
    for (path, text) in sound().files {
        tree.insert(Source::new(&path, unmarked(&text).0));
    }
    let previous = previous.iter().map(|path| (*path).to_owned()).collect();
    let options = Options { base: None, previous, ..options() };
    check_said(&tree, &options, Vec::new(), &["content: address-lost"]);
}

#[test]
fn a_stylesheet_that_lacks_what_others_use() {
    let tokens = "themes/default/assets/tokens.css";
    check(
        sound().and(tokens, ":root { --indigo: #7a1f3d; }\n"),
        &["themes/default/assets/tokens.css: theme-token-lost"],
    );
}

const CHECKED: &str = "content/checked.yaml";

fn visited(entry: &str) -> Project {
    let lines = "sources:\n  - {title: ข่าว, date: 2565, url: https://www.example.go.th/1}";
    front(lines).and(CHECKED, entry)
}

#[test]
fn a_source_that_did_not_open() {
    let lines = "sources:\n  - {title: ข่าว, date: 2565, url: https://b.example/1}\n  - title: บันทึก\n    ที่อยู่เว็บ: ⟦https://a.example/1⟧";
    let entry = "- url: \"https://a.example/1\"\n  outcome: refused\n  status: 404\n  checked: 2026-11-01\n  since: 2026-10-01\n";
    check(front(lines).and(CHECKED, entry), &["source-closed"]);
}

#[test]
fn a_source_of_the_programme_whose_site_is_gone() {
    let programme = "name: {th: โครงการ, en: The programme}\nsources:\n  - {title: ข่าว, url: ⟦https://a.example/1⟧}\n";
    let entry = "- {url: https://a.example/1, outcome: no-answer, why: name, checked: 2026-11-01, since: 2026-10-01}\n";
    let project = sound().and("content/programme/programme.yaml", programme);
    check(project.and(CHECKED, entry), &["source-closed"]);
}

#[test]
fn a_source_that_opened_or_of_which_nothing_can_be_told() {
    for outcome in [
        "outcome: opened",
        "outcome: moved, moved_to: https://www.example.go.th/2",
        "outcome: unknown, why: barred",
    ] {
        check(
            visited(&format!(
                "- {{url: https://www.example.go.th/1, {outcome}, checked: 2026-11-01, since: 2026-10-01}}\n"
            )),
            &[],
        );
    }
}

#[test]
fn a_record_of_visits_that_somebody_changed_by_hand() {
    check(
        visited(
            "- {url: https://www.example.go.th/1, outcome: ⟦gone⟧, checked: yesterday, since: 2026-10-01}\n",
        ),
        &["checked-unreadable"],
    );
}

#[test]
fn a_record_of_visits_that_two_people_had_written_at_once() {
    check(
        visited(
            "<<<<<<< ours\n- url: \"https://www.example.go.th/1\"\n  outcome: opened\n⟦=======⟧\n>>>>>>> theirs\n",
        ),
        &["checked-unreadable"],
    );
}

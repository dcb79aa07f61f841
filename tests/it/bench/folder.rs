//! The folder that `amphoe init` makes.

use std::collections::BTreeSet;

use amphoe::{
    build::{Memo, build},
    diagnostic::Severity,
    edit::{
        create::{Made, create},
        init,
    },
    facts::Facts,
    lang::Lang,
    site::resolve::Options,
    source::{
        Tree,
        read::{self, Limits},
    },
};

use super::{super::project::options, Desk, run};

fn tree(desk: &Desk, folder: &str) -> Tree {
    read::read(&desk.path(folder), Limits::default()).expect("there is a project")
}

#[test]
fn a_new_folder_is_checked_and_built_without_an_error_and_says_what_is_left_to_do() {
    for lang in ["th", "en"] {
        let desk = Desk::new();
        desk.does(&format!("init site --no-hook --lang {lang}"));
        let options = Options { base: None, ..options() };
        let built = build(&tree(&desk, "site"), &options, &mut Memo::default());
        let weighed = |severity| -> BTreeSet<&str> {
            let of = built.said.iter().filter(|said| said.severity() == severity);
            of.map(|said| said.code()).collect()
        };
        assert_eq!(weighed(Severity::Error), BTreeSet::new());
        let left = ["no-contact", "no-corrections-office", "no-dpo", "placeholder"];
        assert_eq!(weighed(Severity::Warning), BTreeSet::from(left));
        // Only the invented case has one edition: pages and guides have both, and agree.
        let notes = ["no-base-address", "no-translation"];
        assert_eq!(weighed(Severity::Note), BTreeSet::from(notes));
        desk.does(&format!("build --root site --lang {lang}"));
        assert!(desk.path("site/public/index.html").exists());
        assert!(desk.path("site/public/cases/example/index.html").exists());
    }
}

#[test]
fn nothing_in_it_is_told_of_a_real_place_and_the_case_says_that_it_is_invented() {
    let desk = Desk::with_folder();
    let tree = tree(&desk, "คลัง");
    let built = build(&tree, &options(), &mut Memo::default());
    let cases: Vec<_> = built.site.cases().map(|(_, case)| case).collect();
    assert_eq!(cases.len(), 1);
    assert!(!cases[0].counts(), "it is a demonstration");
    let facts = Facts::built_in();
    // A guide to how places are typed has to type some.
    let told = tree.sources.values().filter(|it| !it.path.as_str().starts_with("content/guides/"));
    let texts: Vec<&str> = told.map(|source| &*source.text).collect();
    for province in facts.places.provinces() {
        let named = format!("จังหวัด{}", province.name.th);
        assert!(!texts.iter().any(|text| text.contains(&named)), "{named}");
    }
}

#[test]
fn a_second_run_changes_nothing_and_tells_what_it_kept() {
    let desk = Desk::with_folder();
    let site = "คลัง/content/site.yaml";
    desk.write(site, "title: {th: ของเรา, en: Ours}\n");
    std::fs::remove_file(desk.path("คลัง/README.md")).expect("it was written");
    let told = desk.does("init คลัง --no-hook --lang th");
    assert!(told.starts_with("เขียน 1 ไฟล์ลงใน คลัง\n"), "{told}");
    assert!(told.contains("คงไว้ตามเดิม"), "{told}");
    assert_eq!(desk.read(site), "title: {th: ของเรา, en: Ours}\n");
    let told = desk.does("init คลัง --no-hook --lang en");
    assert!(told.contains("nothing was written"), "{told}");
}

#[test]
fn a_page_of_ones_own_gets_no_translation_of_another_text_and_a_case_no_example_beside_it() {
    let desk = Desk::new();
    desk.write("site/content/pages/about/index.th.md", "---\ntitle: ก\nsummary: ข\n---\n\nค\n");
    desk.write("site/content/cases/ours/index.th.md", super::super::project::CASE);
    desk.does("init site --no-hook --lang th");
    assert!(!desk.path("site/content/pages/about/index.en.md").exists());
    assert!(!desk.path("site/content/cases/example").exists());
    assert!(desk.path("site/content/pages/privacy/index.en.md").exists());
}

#[test]
fn editors_get_the_forms_that_the_program_prints_and_every_key_as_a_snippet() {
    let desk = Desk::with_folder();
    for form in ["case", "page", "site", "programme", "picture"] {
        let printed = run(&desk.path(""), &["schema", form, "--root", "คลัง", "--lang", "th"]);
        let printed = String::from_utf8(printed.stdout).expect("it is UTF-8");
        assert_eq!(desk.read(&format!("คลัง/.schema/{form}.json")), printed, "{form}");
    }
    let snippets: serde_json::Value =
        serde_json::from_str(&desk.read("คลัง/.vscode/amphoe.code-snippets")).expect("it is JSON");
    let status = &snippets["amphoe status"];
    assert_eq!(status["prefix"][1], "สถานะ");
    let body = status["body"][0].as_str().expect("a line");
    assert!(body.starts_with("status: ${1|คัดเลือกพื้นที่แล้ว,"), "{body}");
    for file in ["settings", "tasks", "extensions"] {
        let text = desk.read(&format!("คลัง/.vscode/{file}.json"));
        serde_json::from_str::<serde_json::Value>(&text).expect(file);
    }
}

#[test]
fn the_workflow_takes_the_version_of_the_program_that_made_it_and_stops_at_warnings() {
    let desk = Desk::with_folder();
    let workflow = desk.read("คลัง/.github/workflows/site.yml");
    let version = format!("AMPHOE_VERSION: v{}\n", env!("CARGO_PKG_VERSION"));
    assert!(workflow.contains(&version), "{workflow}");
    assert!(workflow.contains("amphoe check --strict --report github"));
    assert!(workflow.contains("amphoe build --strict --base-url"));
    serde_yaml::from_str::<serde_yaml::Value>(&workflow).expect("it is YAML");
    for line in workflow.lines().filter_map(|line| line.split("uses: ").nth(1)) {
        assert!(line.contains("@v"), "{line} says no version");
    }
}

#[test]
fn whatever_is_written_is_whole_and_a_link_is_not_followed() {
    let desk = Desk::new();
    let files = init::files(&Facts::built_in(), Lang::Th);
    let made = init::write(&desk.path("site"), files.clone()).expect("it can be written");
    assert!(made.iter().all(|(_, made)| *made == Made::New));
    for file in files {
        let there = std::fs::read(desk.path("site").join(&file.path)).expect("it is there");
        assert_eq!(there, file.bytes, "{}", file.path);
    }
    #[cfg(unix)]
    {
        let link = desk.path("site/notes.md");
        std::os::unix::fs::symlink(desk.path("elsewhere"), &link).expect("it can be made");
        assert_eq!(create(&link, b"x").expect("it is kept"), Made::Kept);
        assert!(!desk.path("elsewhere").exists());
    }
}

//! Every code that an author can meet is explained, nothing is explained that cannot be met, and
//! every explanation is true: its example is a project that is built here.

mod codes;

use std::collections::{BTreeMap, BTreeSet};

use amphoe::{
    build::{Memo, build},
    diagnostic::explain::{self, Project},
    render::sample,
    site::resolve::Options,
};

use rayon::prelude::*;

use super::project::options;
use codes::spoken;

/// Codes whose mistake no text can show, since it is about a machine: their examples say what the
/// machine would have said, and the tests of `source::read` make the real thing on a disk.
const OF_A_MACHINE: [(&str, &str); 6] = [
    ("file-too-large", "a file of many mebibytes"),
    ("folder-too-deep", "folders inside folders"),
    ("not-a-file", "a pipe or a device"),
    ("symbolic-link", "a symbolic link"),
    ("too-many-files", "hundreds of thousands of files"),
    ("unreadable", "a file without the right to read it"),
];

/// Codes that only `amphoe theme check` says: a build draws the pages that there are.
const OF_A_THEME: [&str; 2] = ["template-absent-value", "template-unknown-condition"];

#[test]
fn every_code_is_explained() {
    let explained: BTreeSet<String> = explain::codes().into_iter().map(str::to_owned).collect();
    let missing: Vec<String> = spoken().difference(&explained).cloned().collect();
    assert!(missing.is_empty(), "write src/diagnostic/explain/<code>.md for these: {missing:#?}");
}

#[test]
fn every_explanation_is_of_a_code() {
    let spoken = spoken();
    let idle: Vec<&str> =
        explain::codes().into_iter().filter(|code| !spoken.contains(*code)).collect();
    assert!(idle.is_empty(), "no kind has these codes; rename or delete the files: {idle:#?}");
}

/// What is said of a project, with a sentence for each code.
fn said(project: &Project, code: &str) -> BTreeMap<&'static str, String> {
    let options = Options { base: None, previous: project.published.clone(), ..options() };
    let built = build(&project.tree, &options, &mut Memo::default());
    let of_theme =
        if OF_A_THEME.contains(&code) { sample::check(&built.theme) } else { Vec::new() };
    let told = built.said.iter().chain(&of_theme).map(|said| {
        let text = said.at.span.and_then(|span| {
            project.tree.source(said.at.path.as_str())?.text.get(span.range()).map(str::to_owned)
        });
        let title = said.kind.words().title.en;
        (said.code(), format!("{}: {title} {:?}", said.at.path, text.unwrap_or_default()))
    });
    told.collect()
}

/// What is wrong with the example of `code`: before, it alone is said, and after, nothing is.
fn untrue(code: &str, standing: &BTreeSet<&str>) -> Vec<String> {
    let example = explain::example(code).expect("it is listed");
    let (before, after) = (said(&example.before, code), said(&example.after, code));
    let mut wrong = Vec::new();
    if !before.contains_key(code) {
        wrong.push(format!("{code}: before says only {before:#?}"));
    }
    let expected = |said: &str| said == code || standing.contains(said);
    for (other, sentence) in before.iter().filter(|(said, _)| !expected(said)) {
        wrong.push(format!("{code}: before also says {other}: {sentence}"));
    }
    for (other, sentence) in after {
        if other == code || !standing.contains(other) {
            wrong.push(format!("{code}: after says {other}: {sentence}"));
        }
    }
    wrong
}

#[test]
fn what_is_explained_is_said_before_and_no_more_after() {
    // A case that nobody has translated yet is no mistake: this one note stands everywhere.
    let standing: BTreeSet<&str> = said(&Project::stock(), "").into_keys().collect();
    assert_eq!(standing, BTreeSet::from(["no-translation"]));
    let wrong: Vec<String> =
        explain::codes().into_par_iter().flat_map_iter(|code| untrue(code, &standing)).collect();
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn only_what_a_machine_refuses_is_told_instead_of_shown() {
    let told: BTreeSet<&str> = explain::codes()
        .into_iter()
        .filter(|code| explain::find(code).is_some_and(|found| found.is_of_a_machine()))
        .collect();
    let reasons = OF_A_MACHINE.map(|(code, _)| code);
    assert_eq!(told, BTreeSet::from(reasons));
}

//! Content that nobody means well by, or that nobody meant at all: what is put into a project to
//! stop it, to fill a machine, to read a file of it, or to run in a reader's browser.
//!
//! Each input has a name and a small project of its own, made by code. Of each is held that the
//! program goes on, that its author is told just what is listed (no list: it does no harm and
//! nothing is said), that no more is told than anybody reads, and that what is published holds
//! nothing that a browser would run. Nothing here fails on time. What grows with the square of an
//! input is found by [`measured`], which prints a table of seconds and memory:
//!
//! ```text
//! cargo test --release --test it -- --ignored --nocapture hostile
//! ```

mod executable;
mod facts;
mod html;
mod links;
mod markdown;
mod measured;
#[cfg(unix)]
mod names;
mod pictures;
mod settings;
mod tables;
mod thai;
mod themes;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use amphoe::{
    build::Build,
    diagnostic::Severity,
    render,
    site::route::{Facet, Feed, Route},
    source::{Blob, Source, Tree},
};
use rayon::prelude::*;

pub(super) use executable::{addresses, in_page};

use super::project::{built, front};

/// What nobody means well by.
struct Input {
    /// What it is, as a phrase.
    name: String,
    /// Its files: by their path in the project, or below the folder of its own case.
    files: Vec<(String, Vec<u8>)>,
    /// The codes of all errors and warnings that are said of it.
    told: Vec<&'static str>,
}

/// How large the inputs are that grow, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Size(usize);

/// Large enough to go beyond every limit of ours, and small enough for every run of the tests.
const ORDINARY: Size = Size(12 << 10);

/// As large as a text may be.
const FULL: Size = Size((4 << 20) - 4096);

impl Size {
    /// `unit` as often as it fits.
    fn of(self, unit: &str) -> String {
        unit.repeat(self.0 / unit.len())
    }

    /// What `unit` makes of one number after the other, as much as fits.
    fn counted(self, unit: impl Fn(usize) -> String) -> String {
        let mut text = String::new();
        for number in 0.. {
            let next = unit(number);
            if text.len() + next.len() > self.0 {
                break;
            }
            text.push_str(&next);
        }
        text
    }
}

/// The name of the file that is a case.
const CASE: &str = "index.th.md";

/// An input that is the text of a case.
fn body(name: &str, text: &str, told: &[&'static str]) -> Input {
    let text = format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\n{text}\n", front("เรื่องหนึ่ง", ""));
    file(name, CASE, text, told)
}

/// An input that is one or more keys of a case.
fn keys(name: &str, lines: &str, told: &[&'static str]) -> Input {
    let text = format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\nประชุม\n", front("เรื่องหนึ่ง", lines));
    file(name, CASE, text, told)
}

/// An input that is one file.
fn file(name: &str, path: &str, bytes: impl Into<Vec<u8>>, told: &[&'static str]) -> Input {
    let files = vec![(path.to_owned(), bytes.into())];
    Input { name: name.to_owned(), files, told: told.to_vec() }
}

impl Input {
    /// With another file.
    fn and(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.push((path.to_owned(), bytes.into()));
        self
    }
}

/// Adds the files of an input, of which those that name no folder of the project lie in `folder`.
fn plant(input: &Input, folder: &str, tree: &mut Tree) {
    for (path, bytes) in &input.files {
        let path = match ["content/", "themes/"].iter().any(|top| path.starts_with(top)) {
            true => path.clone(),
            false => format!("{folder}/{path}"),
        };
        let is_text =
            ["md", "yaml", "html", "css", "js", "svg"].iter().any(|end| path.ends_with(end));
        match std::str::from_utf8(bytes) {
            Ok(text) if is_text => tree.insert(Source::new(&path, text)),
            _ => {
                let blob = Blob::in_memory(&path, bytes.clone());
                tree.blobs.insert(blob.path.clone(), blob);
            }
        }
    }
}

/// The folder of the case of the input `at`.
fn folder(at: usize) -> String {
    format!("content/cases/input-{at:03}")
}

/// A project in which nothing is wrong, without a case.
fn ground() -> Tree {
    Tree::from_literal(
        "-- content/site.yaml --
title: {th: คลังบทเรียนอำเภอ, en: District Lessons Library}
base_url: https://amphoe.example/
contact: {office: {th: ที่ว่าการอำเภอ, en: District Office}}
dpo: {office: {th: ที่ว่าการอำเภอ, en: District Office}}
corrections: {office: {th: ที่ว่าการอำเภอ, en: District Office}}
-- content/programme/programme.yaml --
name: {th: โครงการ, en: Programme}
sources: [{title: ข่าว}]
figures:
  - {id: pilots, value: 76, what: {th: อำเภอนำร่อง, en: pilots}, source: [1], quoted: ['{n} อำเภอนำร่อง']}
-- content/cases/well-meant/index.th.md --
---
title: เรื่องที่ไม่มีอะไรผิด
summary: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources: [{title: บันทึกของอำเภอ}]
---
## ขั้นตอนการดำเนินงาน

ประชุม
",
    )
}

/// All inputs as the cases of one site, of which each is told its own.
fn together(inputs: &[Input]) -> Build {
    let mut tree = ground();
    for (at, input) in inputs.iter().enumerate() {
        plant(input, &folder(at), &mut tree);
    }
    built(&tree)
}

/// What is said of each path, by its code, with how often.
fn said(build: &Build) -> BTreeMap<&str, BTreeMap<&'static str, usize>> {
    let mut said: BTreeMap<&str, BTreeMap<&'static str, usize>> = BTreeMap::new();
    for one in build.said.iter().filter(|said| said.severity() != Severity::Note) {
        *said.entry(one.at.path.as_str()).or_default().entry(one.code()).or_default() += 1;
    }
    said
}

/// How often one thing is said of one file at most: nobody reads more.
const OFTEN: usize = 100;

/// What is told of any text without Thai words, or without words, whatever else it is.
const BESIDES: [&str; 2] = ["other-language", "section-empty"];

/// Holds what is told of each of the inputs, which were built together.
fn told_their_own(inputs: &[Input], build: &Build) {
    let said = said(build);
    let mut wrong = Vec::new();
    for (at, input) in inputs.iter().enumerate() {
        let folder = format!("{}/", folder(at));
        let planted = |path: &str| input.files.iter().any(|(own, _)| own == path);
        let own = |path: &str| path.starts_with(&folder) || planted(path);
        let told = said.iter().filter(|(path, _)| own(path)).flat_map(|(_, codes)| codes);
        let mut codes = BTreeSet::new();
        for (code, count) in told {
            codes.insert(*code);
            if *count > OFTEN {
                wrong.push(format!("{}: {code} is said {count} times", input.name));
            }
        }
        let expected: BTreeSet<&str> = input.told.iter().copied().collect();
        codes.retain(|code| expected.contains(code) || !BESIDES.contains(code));
        if codes != expected {
            wrong.push(format!("{}\n  expected {expected:?}\n  said     {codes:?}", input.name));
        }
    }
    let well = said.keys().find(|path| path.contains("well-meant"));
    assert_eq!(well, None, "what is wrong with one case is told of another");
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), inputs.len(), wrong.join("\n"));
}

/// Whether an address shows words of authors.
fn shows_words(route: &Route) -> bool {
    matches!(
        route,
        Route::Home
            | Route::Case(_)
            | Route::Lineage(_)
            | Route::Brief(_)
            | Route::Text(_)
            | Route::Moved(_)
            | Route::Programme
            | Route::Organisations
            | Route::Organisation(_)
            | Route::Partners
            | Route::Guides
            | Route::Search
            | Route::Feed(Feed::Site)
            | Route::Data(..)
            | Route::CaseIndex
            | Route::Catalog
            | Route::Attachment(_)
            | Route::List(Facet::All, None)
    )
}

/// The files that show words of authors, by their addresses, whether or not there is an error that
/// would keep them from being published.
fn published(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let routes: Vec<_> =
        build.site.routes.iter().filter(|(_, claim)| shows_words(&claim.route)).collect();
    let bytes = routes.par_iter().map(|(path, claim)| {
        let bytes = render::bytes(&build.site, &build.theme, path, claim);
        ((*path).to_owned(), bytes.unwrap_or_else(|error| panic!("{path}: {error:?}")))
    });
    bytes.collect()
}

/// Builds inputs together and holds all that there is to hold.
fn hold(inputs: &[Input]) -> Build {
    let build = together(inputs);
    told_their_own(inputs, &build);
    nothing_runs(&build);
    build
}

/// Holds that no page has anything that a browser would run.
fn nothing_runs(build: &Build) {
    let mut found = Vec::new();
    for (path, bytes) in published(build) {
        let text = String::from_utf8_lossy(&bytes);
        if path.is_empty() || path.ends_with('/') || path.ends_with(".html") {
            found.extend(in_page(&text).map(|what| format!("{path}: {what}")));
        }
    }
    assert!(found.is_empty(), "{} things that run:\n{}", found.len(), found.join("\n"));
}

#[test]
fn texts_that_fill_or_twist_markdown_are_read_and_told() {
    hold(&markdown::inputs(ORDINARY));
}

#[test]
fn thai_and_unseen_characters_without_end_are_read_and_told() {
    hold(&thai::inputs(ORDINARY));
}

#[test]
fn yaml_that_grows_loops_or_hides_is_refused_at_its_place() {
    hold(&yaml::inputs(ORDINARY));
}

#[test]
fn markup_that_would_run_in_a_browser_is_shown_as_what_it_is() {
    let inputs = html::inputs();
    let build = together(&inputs);
    nothing_runs(&build);
    // What is told of each, in one list, since nobody would look through ninety.
    let said = said(&build);
    let mut list = String::new();
    for (at, input) in inputs.iter().enumerate() {
        let path = format!("{}/{CASE}", folder(at));
        let codes: Vec<&str> =
            said.get(&*path).map(|codes| codes.keys().copied().collect()).unwrap_or_default();
        list.push_str(&format!("{}: {}\n", input.name, codes.join(" ")));
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("hostile/golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("markup", list));
}

#[test]
fn addresses_that_would_run_or_deceive_lead_nowhere() {
    hold(&links::inputs(ORDINARY));
}

#[test]
fn dates_places_and_amounts_beyond_measure_are_told() {
    hold(&facts::inputs(ORDINARY));
}

#[test]
fn there_are_more_than_two_hundred_inputs_and_each_has_a_name_of_its_own() {
    let groups = [
        markdown::inputs(ORDINARY),
        thai::inputs(ORDINARY),
        yaml::inputs(ORDINARY),
        html::inputs(),
        links::inputs(ORDINARY),
        facts::inputs(ORDINARY),
        pictures::inputs(),
        tables::inputs(ORDINARY),
        settings::inputs(ORDINARY),
        themes::inputs(ORDINARY),
    ];
    let mut names: Vec<String> = groups.into_iter().flatten().map(|input| input.name).collect();
    #[cfg(unix)]
    names.extend(names::inputs().into_iter().map(|(name, ..)| name.to_owned()));
    let own: BTreeSet<&String> = names.iter().collect();
    assert_eq!(names.len(), own.len(), "two have one name");
    assert!(names.len() >= 200, "{}", names.len());
}

//! What an author reads when something is wrong.
//!
//! Each test makes one mistake in a project that is otherwise sound, runs the whole pipeline on it,
//! and holds three things: that just this is said and nothing that only follows from it; that the
//! caret stands under the very letters that are wrong; and the report itself, as its author reads
//! it, in Thai and in English (`mistakes/golden/`).
//!
//! The place is marked in the project as `⟦...⟧`, so that a test reads like the file with a finger
//! on the mistake. Notes are left out of a report unless the test is about one: a sound case of one
//! edition has a note too, that it is not translated yet.

mod body;
mod dates;
mod encodings;
mod front;
mod lineage;
mod links;
mod lints;
mod persons;
mod pictures;
mod places;
mod programme;
mod site;
mod translations;
mod yaml;

use std::{collections::BTreeSet, thread};

use amphoe::{
    build::{Memo, build},
    diagnostic::{
        Diagnostic, Severity,
        report::{
            Report,
            human::{Look, human},
        },
    },
    edit::fix::mend,
    lang::Lang,
    site::resolve::Options,
    source::{
        Source, Span, Tree,
        read::{self, Limits},
    },
};

use super::project::{options, picture, write};

/// The case that a mistake is made in.
const CASE: &str = "content/cases/waste-bank/index.th.md";

/// Its translation, in tests that need one.
const ENGLISH: &str = "content/cases/waste-bank/index.en.md";

const SITE: &str = "content/site.yaml";

const SOUND_SITE: &str = "title: {th: คลังบทเรียนอำเภอ, en: District Lessons Library}
base_url: https://amphoe.example/
contact: {office: {th: ที่ว่าการอำเภอ, en: District Office}}
dpo: {office: {th: ที่ว่าการอำเภอ, en: District Office}}
corrections: {office: {th: ที่ว่าการอำเภอ, en: District Office}}
";

/// The front matter of a sound case, a key a line.
const SOUND_FRONT: &str = "title: ธนาคารขยะแลกค่าน้ำประปา
summary: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources:
  - {title: บันทึกของอำเภอ, date: 2565}
";

const SOUND_BODY: &str = "## บริบทและปัญหา

ขยะมาก

## ขั้นตอนการดำเนินงาน

ประชุมแล้วลงมือทำ

## ผลลัพธ์

ยังไม่ได้วัด

## ปัญหา อุปสรรค และแนวทางแก้ไข

ไม่มีบันทึก
";

/// A project as its files, with `⟦⟧` around what is wrong.
#[derive(Clone)]
struct Project {
    files: Vec<(String, String)>,
}

/// A sound project whose case has these lines of front matter: each takes the place of the line
/// with its key, or comes after the others.
fn front(lines: &str) -> Project {
    let typed = lines.split('\n').next().unwrap_or_default();
    let key = typed.replace(['⟦', '⟧'], "");
    let key = key.split(':').next().unwrap_or_default();
    let mut said: Vec<String> = Vec::new();
    let mut replaced = false;
    let mut inside = false;
    for line in SOUND_FRONT.lines() {
        inside = if line.starts_with(' ') { inside } else { line.starts_with(&format!("{key}:")) };
        match (inside, replaced) {
            (true, false) => {
                said.push(lines.trim_end_matches('\n').to_owned());
                replaced = true;
            }
            (true, true) => {}
            (false, _) => said.push(line.to_owned()),
        }
    }
    if !replaced {
        said.push(lines.trim_end_matches('\n').to_owned());
    }
    case(&format!("---\n{}\n---\n{SOUND_BODY}", said.join("\n")))
}

/// A sound project whose case lacks a key.
fn without(key: &str) -> Project {
    let mut inside = false;
    let kept = SOUND_FRONT.lines().filter(|line| {
        inside = if line.starts_with(' ') { inside } else { line.starts_with(&format!("{key}:")) };
        !inside
    });
    let kept: Vec<&str> = kept.collect();
    case(&format!("---\n{}\n⟦---⟧\n{SOUND_BODY}", kept.join("\n")))
}

/// A sound project whose case has this text below all of its sections.
fn body(text: &str) -> Project {
    case(&format!("---\n{SOUND_FRONT}---\n{SOUND_BODY}\n{text}"))
}

/// A sound project whose case is this file.
fn case(text: &str) -> Project {
    Project { files: vec![(SITE.to_owned(), SOUND_SITE.to_owned())] }.and(CASE, text)
}

/// A sound project.
fn sound() -> Project {
    body("")
}

impl Project {
    /// With this file, in place of the one that was there.
    fn and(mut self, path: &str, text: &str) -> Self {
        self.files.retain(|(known, _)| known != path);
        self.files.push((path.to_owned(), text.to_owned()));
        self
    }

    /// With another case, which is sound but for these lines of its front matter.
    fn and_case(self, folder: &str, lines: &str) -> Self {
        let [_, (_, text)] = &front(lines).files[..] else { panic!("a site and a case") };
        self.and(&format!("content/cases/{folder}/index.th.md"), text)
    }
}

/// Where something is wrong: the marked pieces of one file, and its text without the marks.
fn unmarked(text: &str) -> (String, Vec<Span>) {
    let mut plain = String::new();
    let mut spans = Vec::new();
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '⟦' => open.push(plain.len()),
            '⟧' => spans.push(Span::new(open.pop().expect("⟦ before ⟧"), plain.len())),
            c => plain.push(c),
        }
    }
    assert!(open.is_empty(), "a ⟦ is not closed: {text}");
    spans.sort();
    (plain, spans)
}

/// One thing that is expected to be said: the code, the path, the place.
type Expected = (String, String, Option<Span>);

/// Checks that `codes` are said of the project, in their order, and nothing else. A code stands for
/// the next marked place; one after a path, as in `"content/cases/a: bad-slug"`, for a whole file.
fn check(project: Project, codes: &[&str]) {
    let mut tree = Tree::default();
    let mut marked = Vec::new();
    for (path, text) in project.files {
        let (plain, spans) = unmarked(&text);
        marked.extend(spans.into_iter().map(|span| (path.clone(), span)));
        tree.insert(Source::new(&path, plain));
    }
    marked.sort();
    check_tree(&tree, marked, codes);
}

/// The same, of a project on the disk whose files may be anything.
fn check_disk(files: &[(&str, &[u8])], codes: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut marked = Vec::new();
    for (path, bytes) in files {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let (plain, spans) = unmarked(text);
                marked.extend(spans.into_iter().map(|span| ((*path).to_owned(), span)));
                write(folder.path(), path, plain.as_bytes());
            }
            Err(_) => write(folder.path(), path, bytes),
        }
    }
    marked.sort();
    let tree = read::read(folder.path(), Limits::default()).expect("there is a project");
    check_tree(&tree, marked, codes);
}

/// The same, of a project with these files besides.
fn check_beside(project: &Project, more: &[(&str, &[u8])], codes: &[&str]) {
    let texts = project.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    check_disk(&texts.chain(more.iter().copied()).collect::<Vec<_>>(), codes);
}

fn check_tree(tree: &Tree, marked: Vec<(String, Span)>, codes: &[&str]) {
    check_said(tree, &Options { base: None, ..options() }, marked, codes);
}

fn check_said(tree: &Tree, options: &Options, marked: Vec<(String, Span)>, codes: &[&str]) {
    let built = build(tree, options, &mut Memo::default());
    let asked: BTreeSet<&str> = codes.iter().map(|code| bare(code)).collect();
    let told = |said: &Diagnostic| said.severity() != Severity::Note || asked.contains(said.code());
    let before: Vec<Diagnostic> = built.said.into_iter().filter(told).collect();
    let report = Report::new(before.clone()).with_accepted(built.accepted);

    let mut marked = marked.into_iter();
    let expected: Vec<Expected> = codes
        .iter()
        .map(|code| match code.split_once(": ") {
            Some((path, code)) => (code.to_owned(), path.to_owned(), None),
            None => {
                let (path, span) = marked.next().unwrap_or_default();
                ((*code).to_owned(), path, Some(span))
            }
        })
        .collect();
    let got: Vec<Expected> = report
        .said()
        .iter()
        .map(|said| (said.code().to_owned(), said.at.path.to_string(), said.at.span))
        .collect();
    let [thai, english] = Lang::ALL.map(|lang| human(&report, tree, &Look::plain(lang)));
    assert!(
        expected == got && marked.next().is_none(),
        "{thai}\n\n{english}\n\nexpected:\n{}\n\nsaid:\n{}\n",
        listed(tree, &expected),
        listed(tree, &got)
    );
    for said in report.said() {
        holds_the_laws(tree, said);
        is_mended_by_its_fix(tree, options, report.said(), said);
    }
    assert_eq!(before.len(), report.said().len(), "something is said twice: {before:#?}");

    if codes.is_empty() {
        return;
    }
    // What it all comes to is the same each time, and held elsewhere.
    let [thai, english] = [&thai, &english]
        .map(|report| report.rsplit_once("\n\n").map_or(report.as_str(), |(mistakes, _)| mistakes));
    let name = thread::current().name().expect("a test has a name").to_owned();
    let name = name.trim_start_matches("mistakes::").replace("::", "__");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("mistakes/golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, format!("{thai}\n\n{english}")));
}

fn bare(code: &str) -> &str {
    code.split_once(": ").map_or(code, |(_, code)| code)
}

/// What every report of a mistake gives its author.
fn holds_the_laws(tree: &Tree, said: &Diagnostic) {
    let words = said.kind.words();
    for (name, sentence) in [("title", &words.title), ("remedy", &words.remedy)] {
        for lang in Lang::ALL {
            let text = sentence.get(lang);
            assert!(!text.trim().is_empty(), "{} has no {name} in {lang:?}", words.code);
        }
        assert!(
            sentence.th.chars().any(|c| ('\u{e01}'..='\u{e5b}').contains(&c)),
            "{}: the Thai {name} is not Thai",
            words.code
        );
    }
    for label in [&words.label, &words.also] {
        assert_eq!(label.th.is_empty(), label.en.is_empty(), "{}", words.code);
    }
    for place in [&said.at].into_iter().chain(&said.also) {
        let Some(span) = place.span else { continue };
        let text = &tree.source(place.path.as_str()).expect("the place is in a text").text;
        assert!(text.get(span.range()).is_some(), "{}: {place:?} cuts a letter", words.code);
    }
    if let Some(fix) = &said.fix {
        let text = &tree.source(said.at.path.as_str()).expect("the place is in a text").text;
        assert!(text.get(fix.span.range()).is_some(), "{}: {fix:?} cuts a letter", words.code);
    }
}

/// What offers a change is not said any more once it is made.
fn is_mended_by_its_fix(tree: &Tree, options: &Options, all: &[Diagnostic], said: &Diagnostic) {
    if said.fix.is_none() {
        return;
    }
    let code = said.code();
    let count = |all: &[Diagnostic]| all.iter().filter(|said| said.code() == code).count();
    let mended = mend(tree, std::slice::from_ref(said));
    let [mended] = &mended[..] else { panic!("{code}: the fix changes nothing: {said:?}") };
    let mut after = tree.clone();
    after.insert(Source::new(mended.before.path.as_str(), mended.text.as_str()));
    let built = build(&after, options, &mut Memo::default());
    let left = Report::new(built.said);
    let shown = human(&left, &after, &Look::plain(Lang::En));
    assert!(count(left.said()) < count(all), "{code} is still said:\n{}\n{shown}", mended.text);
}

/// Places as a person finds them, to see what differs.
fn listed(tree: &Tree, places: &[Expected]) -> String {
    let line = |(code, path, span): &Expected| match span {
        None => format!("  {code}  {path}"),
        Some(span) => {
            let text = tree.source(path).map_or("", |source| &source.text);
            let line = text.get(..span.start).unwrap_or_default().matches('\n').count() + 1;
            let piece = text.get(span.range()).unwrap_or("?");
            format!("  {code}  {path}:{line} {}..{} {piece:?}", span.start, span.end)
        }
    };
    places.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_sound_project_is_told_nothing() {
    check(sound(), &[]);
}

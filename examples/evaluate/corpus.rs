//! Pages as cases: a project in memory, its site, and the files of its index in a folder.
//!
//! A case has the title and the text of a page and nothing else, so what is measured is search on
//! those. The text stays what it is: every mark that Markdown could read is escaped. Such a case
//! lacks much that this repository asks of a case; that is told and does not matter here, since a
//! site is resolved all the same.

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
};

use amphoe::{
    build::{Build, Memo, build},
    facts::date,
    lang::{Bilingual, Lang},
    site::resolve::Options,
    source::{Source, Tree},
};

use crate::sets::Page;

/// The settings of a site of cases that are none.
const SETTINGS: &str = "\
model: 1
title: {th: ชุดวัดผล, en: Evaluation}
description: {th: ชุดวัดผลการค้นหา, en: Pages to measure search with}
base_url: https://amphoe.example/
default_language: th
licence: CC-BY-4.0
";

/// One case of a corpus.
pub(crate) struct Case {
    pub(crate) slug: String,
    pub(crate) editions: Bilingual<Option<Words>>,
    /// Lines of front matter besides the title.
    pub(crate) facts: String,
}

/// The words of one edition, with spaces made single: what a reader of the page can copy.
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
}

impl Words {
    pub(crate) fn of(page: &Page) -> Words {
        let paragraphs = page.text.lines().map(single_spaced).filter(|line| !line.is_empty());
        Words { title: single_spaced(&page.title), paragraphs: paragraphs.collect() }
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cases of the pages of up to two languages, a case for each name, and the slugs by those names.
pub(crate) fn cases(th: &[Page], en: &[Page]) -> (Vec<Case>, HashMap<String, String>) {
    let mut cases: Vec<Case> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (lang, pages) in [(Lang::Th, th), (Lang::En, en)] {
        for page in pages {
            let at = *known.entry(page.id.clone()).or_insert_with(|| {
                let slug = format!("page-{:05}", cases.len());
                cases.push(Case { slug, editions: Bilingual::default(), facts: String::new() });
                cases.len() - 1
            });
            *cases[at].editions.get_mut(lang) = Some(Words::of(page));
        }
    }
    let slugs = known.into_iter().map(|(id, at)| (id, cases[at].slug.clone())).collect();
    (cases, slugs)
}

/// The project that holds these cases.
pub(crate) fn tree(cases: &[Case]) -> Tree {
    let mut tree = Tree::default();
    tree.insert(Source::new("content/site.yaml", SETTINGS));
    for case in cases {
        for lang in [Lang::Th, Lang::En] {
            let Some(words) = case.editions.get(lang) else { continue };
            let original = case.editions.th.is_none() || lang == Lang::Th;
            let facts = if original { case.facts.as_str() } else { "" };
            let path = format!("content/cases/{}/index.{}.md", case.slug, lang.code());
            tree.insert(Source::new(path, file(words, facts)));
        }
    }
    tree
}

fn file(words: &Words, facts: &str) -> String {
    // A string of JSON is one of YAML.
    let title = serde_json::to_string(&words.title).expect("a text is JSON");
    let mut file = format!("---\ntitle: {title}\n{facts}---\n");
    for paragraph in &words.paragraphs {
        file.push('\n');
        for character in paragraph.chars() {
            if character.is_ascii_punctuation() {
                file.push('\\');
            }
            file.push(character);
        }
        file.push('\n');
    }
    file
}

/// The site of a project, whatever there is to tell of it.
pub(crate) fn built(tree: &Tree) -> Build {
    build(tree, &options(), &mut Memo::default())
}

/// How sites are made here, always on the same day.
pub(crate) fn options() -> Options {
    let today = date::read("2026-11-22").expect("it is a day").date;
    Options { no_search: false, ..Options::to_look(today) }
}

/// Writes the files of search into `folder`, in place of what was there, and returns the folder.
///
/// # Errors
///
/// The disk refuses.
pub(crate) fn keep(build: &Build, folder: &Path) -> io::Result<PathBuf> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::create_dir_all(folder)?;
    for (path, bytes) in build.index() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it has a folder"))?;
        fs::write(path, bytes)?;
    }
    folder.canonicalize()
}

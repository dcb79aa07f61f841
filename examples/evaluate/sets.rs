//! The sets: pages with questions about them, read from a folder outside of this repository.
//!
//! A set is lines of JSON. Pages are `{"id", "title", "text"}`, queries `{"id", "query", "doc"}`
//! where `doc` is the page that answers. Other pages of the same form can be given with `--data`.

use std::{fs, io, path::Path};

use serde::Deserialize;

/// A page in one language.
#[derive(Clone, Deserialize)]
pub(crate) struct Page {
    /// Its name in the set, the same in every language.
    pub(crate) id: String,
    /// One line.
    pub(crate) title: String,
    /// Lines are paragraphs.
    pub(crate) text: String,
}

/// What somebody typed, and the page that answers.
#[derive(Clone, Deserialize)]
pub(crate) struct Query {
    pub(crate) query: String,
    pub(crate) doc: String,
}

/// Everything that was found. A list whose file is not there is empty.
pub(crate) struct Sets {
    pub(crate) xquad_th: Set,
    pub(crate) xquad_en: Set,
    pub(crate) iapp: Set,
    pub(crate) titles: Vec<Query>,
    pub(crate) phrases: Vec<Query>,
    pub(crate) typo: Vec<Query>,
    pub(crate) prefix: Vec<Query>,
}

/// Pages and questions about them.
pub(crate) struct Set {
    pub(crate) pages: Vec<Page>,
    pub(crate) questions: Vec<Query>,
}

impl Sets {
    /// None where the folder holds none of them.
    ///
    /// # Errors
    ///
    /// A file that is there and cannot be read, or is of another form.
    pub(crate) fn read(folder: &Path) -> io::Result<Option<Sets>> {
        let set = |pages: &str, questions: &str| -> io::Result<Set> {
            Ok(Set {
                pages: lines(&folder.join(pages))?,
                questions: lines(&folder.join(questions))?,
            })
        };
        let sets = Sets {
            xquad_th: set("xquad/th.docs.jsonl", "xquad/th.queries.jsonl")?,
            xquad_en: set("xquad/en.docs.jsonl", "xquad/en.queries.jsonl")?,
            iapp: set("iapp/docs.jsonl", "iapp/questions.jsonl")?,
            titles: lines(&folder.join("iapp/titles.jsonl"))?,
            phrases: lines(&folder.join("iapp/phrases.jsonl"))?,
            typo: lines(&folder.join("iapp/typo.jsonl"))?,
            prefix: lines(&folder.join("iapp/prefix.jsonl"))?,
        };
        let all = [&sets.xquad_th, &sets.xquad_en, &sets.iapp];
        Ok(all.iter().any(|set| !set.pages.is_empty()).then_some(sets))
    }
}

fn lines<T: for<'a> Deserialize<'a>>(path: &Path) -> io::Result<Vec<T>> {
    let text = match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read.map_err(|error| at(path, error))?,
    };
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).map_err(|error| at(path, error))).collect()
}

fn at(path: &Path, error: impl std::fmt::Display) -> io::Error {
    io::Error::other(format!("{}: {error}", path.display()))
}

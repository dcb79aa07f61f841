//! `amphoe schema`: the forms of files as JSON Schema.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::End;
use crate::{
    content::{
        schema::json_schema::{FORMS, json_schema},
        terms,
    },
    facts::Facts,
    lang::Lang,
    source::read::{self, Limits},
};

pub(super) fn schema(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let what = matches.get_one::<String>("what").map_or("case", String::as_str);
    let [case, ..] = FORMS;
    let (name, title, keys) = FORMS.into_iter().find(|(name, ..)| *name == what).unwrap_or(case);
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let facts = facts(&root)?;
    let schema = json_schema(name, title, keys, &facts.vocabularies, lang);
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &schema)?;
    writeln!(out)?;
    Ok(End::Ok)
}

/// What is built in, with the terms of the project's own vocabularies where there is a project.
pub(super) fn facts(root: &Path) -> io::Result<Facts> {
    let mut facts = Facts::built_in();
    match read::read(root, Limits::default()) {
        // What is wrong with them is for `check` to tell.
        Ok(tree) => terms::read(&tree, &mut facts, &mut Vec::new()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    Ok(facts)
}

//! `amphoe schema`: the forms of files as JSON Schema.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::End;
use crate::{
    content::{
        schema::{
            case::CASE, json_schema::json_schema, page::PAGE, picture::PICTURE,
            programme::PROGRAMME, settings::SITE,
        },
        terms,
    },
    facts::Facts,
    lang::{Bilingual, Lang},
    source::read::{self, Limits},
};

pub(super) fn schema(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let what = matches.get_one::<String>("what").map_or("case", String::as_str);
    let (keys, title) = match what {
        "page" => (PAGE, Bilingual::new("หน้าทั่วไป", "A page")),
        "site" => (SITE, Bilingual::new("ข้อมูลของเว็บไซต์ (site.yaml)", "The settings of a site")),
        "programme" => (PROGRAMME, Bilingual::new("โครงการอำเภอนำร่อง", "The programme")),
        "picture" => (PICTURE, Bilingual::new("บันทึกข้างภาพ", "What is told of a picture")),
        _ => (CASE, Bilingual::new("กรณีศึกษา", "A case")),
    };
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let facts = facts(&root)?;
    let schema = json_schema(what, title, keys, &facts.vocabularies, lang);
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

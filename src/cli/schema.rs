//! `amphoe schema`: the forms of files as JSON Schema, or as the configuration of a browser's editor.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::ArgMatches;
use serde_json::Value;

use super::{End, say};
use crate::{
    content::{
        document::Kind,
        filed::{Filed, filed},
        parse,
        schema::{
            editor::{self, Host, unkept::unkept},
            json_schema::{FORMS, json_schema},
            settings::SITE,
        },
        sheet, terms,
        wording::Wording,
    },
    facts::Facts,
    lang::Lang,
    site::settings::Settings,
    source::{
        Tree,
        read::{self, Limits},
    },
};

pub(super) fn schema(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    if matches.contains_id("editor") {
        return editor(matches, lang);
    }
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

/// The configuration of a browser's editor: where the files are says `site.yaml`, or an option.
fn editor(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let facts = facts(&root)?;
    let settings = settings(&root, &facts)?;
    let address = matches.get_one::<String>("repository").or(settings.repository.as_ref());
    let Some(host) = address.and_then(|address| Host::of(address)) else {
        say(match lang {
            Lang::Th => {
                "ยังไม่รู้ว่าไฟล์เก็บไว้ที่ใด: เติม repository: ใน content/site.yaml หรือใส่ --repository https://github.com/หน่วยงาน/ชื่อคลัง"
            }
            Lang::En => {
                "it is not known where the files are kept: add `repository:` to content/site.yaml, or give --repository https://github.com/OFFICE/NAME"
            }
        });
        return Ok(End::Use);
    };
    let branch = matches.get_one::<String>("branch").unwrap_or(&settings.branch);
    let config = editor::config(&host, branch, settings.default, &facts.vocabularies, lang);
    let head = match lang {
        Lang::Th => {
            "# สร้างด้วย amphoe schema --editor sveltia เมื่อเปลี่ยนรุ่นของโปรแกรมหรือคำในรายการ ให้สร้างใหม่\n"
        }
        Lang::En => {
            "# Made by `amphoe schema --editor sveltia`; make it anew with a new release or new terms.\n"
        }
    };
    let mut out = io::stdout().lock();
    write!(out, "{head}{}", editor::yaml(&config))?;
    warn(&root, &facts, &config, lang)?;
    Ok(End::Ok)
}

/// Names the files of which such an editor would lose something.
fn warn(root: &Path, facts: &Facts, config: &Value, lang: Lang) -> io::Result<()> {
    let Some(tree) = tree(root)? else { return Ok(()) };
    let mut told = String::new();
    for source in tree.sources.values() {
        let Filed::Page(name) = filed(&source.path) else { continue };
        let document = parse::parse(source, &name, facts, &Wording::default()).value;
        let folder = match name.kind {
            Kind::Case => "cases",
            Kind::Page => "pages",
            Kind::Guide => "guides",
            Kind::Programme => continue,
        };
        let collections = config["collections"].as_array().into_iter().flatten();
        let fields = collections.filter(|of| of["name"] == folder).map(|of| &of["fields"]).next();
        let (Some(fields), Ok(node)) = (fields, document.piece().read()) else { continue };
        let lost = unkept(name.kind.keys(), fields, &node);
        if !lost.is_empty() {
            told += &format!("\n  {}: {}", source.path, lost.join(" "));
        }
    }
    if !told.is_empty() {
        say(&match lang {
            Lang::Th => format!(
                "ไฟล์ต่อไปนี้มีช่องที่หน้าแก้ไขอ่านไม่ได้ ถ้าบันทึกไฟล์จากหน้านั้น ช่องเหล่านี้อาจหายไป ให้เขียนเป็นรูปเต็มด้วยชื่อช่องภาษาอังกฤษก่อน{told}"
            ),
            Lang::En => format!(
                "these files hold what the editor cannot read; saved from there, it may be lost. Write it in its full form, by its English name, first:{told}"
            ),
        });
    }
    Ok(())
}

/// What `site.yaml` says, where there is one.
fn settings(root: &Path, facts: &Facts) -> io::Result<Settings> {
    let tree = tree(root)?;
    let source = tree.as_ref().and_then(|tree| tree.source("content/site.yaml"));
    // What is wrong with it is for `check` to tell.
    let sheet = source.map(|source| sheet::parse(source, SITE, facts).value);
    Ok(Settings::read(&sheet.map(|sheet| sheet.front).unwrap_or_default(), None))
}

/// What is built in, with the terms of the project's own vocabularies where there is a project.
pub(super) fn facts(root: &Path) -> io::Result<Facts> {
    let mut facts = Facts::built_in();
    if let Some(tree) = tree(root)? {
        // What is wrong with them is for `check` to tell.
        terms::read(&tree, &mut facts, &mut Vec::new());
    }
    Ok(facts)
}

/// The project, where there is one.
fn tree(root: &Path) -> io::Result<Option<Tree>> {
    match read::read(root, Limits::default()) {
        Ok(tree) => Ok(Some(tree)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

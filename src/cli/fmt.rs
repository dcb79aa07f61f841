//! `amphoe fmt`.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{End, build, fix, report};
use crate::{
    content::{
        schema::{
            settings::{MODEL, SITE},
            upgrade::{STEPS, Step},
        },
        sheet, terms,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Place,
        kind::{file, front::Front},
        report::{Report, human},
    },
    edit::{
        self,
        format::{Form, Formatted, Rules, Stamp, format},
    },
    facts::Facts,
    lang::Lang,
    source::{SourcePath, Tree},
};

/// Formats the content, or says what would change.
pub(super) fn fmt(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let tree = match build::tree(&root, lang)? {
        Ok(tree) => tree,
        Err(end) => return Ok(end),
    };
    let asked: Vec<&PathBuf> = matches.get_many("paths").into_iter().flatten().collect();
    let chosen = match asked.iter().map(|path| inside(&root, path).ok_or(path)).collect() {
        Ok(chosen) => Chosen(chosen),
        Err(path) => {
            super::say(&not_inside(path, lang));
            return Ok(End::Use);
        }
    };
    let mut facts = Facts::built_in();
    terms::read(&tree, &mut facts, &mut Vec::new());
    let model = match model(&tree, &facts) {
        Ok(model) => model,
        Err(newer) => {
            tell(&tree, vec![*newer], lang)?;
            return Ok(End::Content);
        }
    };
    let steps: Vec<Step> = STEPS.iter().filter(|step| step.to > model).copied().collect();
    let stamp = if chosen.is_all() { Stamp::Present } else { Stamp::Stays };
    let rules = Rules { facts: &facts, steps: &steps, stamp };

    let refused = tree.refused.iter().filter(|(path, _)| chosen.has(path));
    let mut said: Vec<Diagnostic> = refused.map(|(path, why)| file::refused(path, why)).collect();
    let (mut changed, mut unmoved, mut same) = (Vec::new(), Vec::new(), 0);
    for source in tree.sources.values().filter(|source| chosen.has(&source.path)) {
        let Some(form) = Form::of(&source.path) else { continue };
        match format(source, form, rules) {
            Formatted::Same => same += 1,
            Formatted::Changed(text) => changed.push((source, text)),
            Formatted::Unread(why) => said.extend(why),
            Formatted::Unmoved(place) => unmoved.push(place),
        }
    }
    let only_look = matches.get_flag("check");
    if !only_look {
        for (source, text) in &changed {
            match edit::change(&root, source, text) {
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                    super::say(&fix::changed_meanwhile(&source.path, lang));
                    return Ok(End::Machine);
                }
                written => written?,
            }
        }
    }
    let is_unread = !said.is_empty();
    tell(&tree, said, lang)?;
    for place in &unmoved {
        super::say(&left(place, lang));
    }
    let is_well = changed.is_empty() && unmoved.is_empty() && !is_unread;
    if !(is_well && matches.get_flag("quiet")) {
        for (source, _) in &changed {
            super::say(source.path.as_str());
        }
        super::say(&match only_look {
            true => would_change(changed.len(), same, lang),
            false => formatted(changed.len(), same, lang),
        });
    }
    Ok(match is_unread || (only_look && !changed.is_empty()) {
        true => End::Content,
        false => End::Ok,
    })
}

/// Files and folders that were asked for; all where none was.
struct Chosen(Vec<SourcePath>);

impl Chosen {
    fn is_all(&self) -> bool {
        self.0.is_empty() || self.0.iter().any(|chosen| chosen.as_str() == "content")
    }

    fn has(&self, path: &SourcePath) -> bool {
        let path = path.as_str();
        let is_within = |chosen: &SourcePath| {
            let rest = path.strip_prefix(chosen.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        path.starts_with("content/") && (self.0.is_empty() || self.0.iter().any(is_within))
    }
}

/// The path inside the project of something that somebody named from where they are.
fn inside(root: &Path, path: &Path) -> Option<SourcePath> {
    let real = fs::canonicalize(path).ok()?;
    let inside = real.strip_prefix(fs::canonicalize(root).ok()?).ok()?;
    let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
    let parts = parts.filter(|parts| parts.first() == Some(&"content"))?;
    Some(SourcePath::new(parts.join("/")))
}

/// The version of the format that the content follows, or that it is newer than this program.
fn model(tree: &Tree, facts: &Facts) -> Result<u32, Box<Diagnostic>> {
    let Some(settings) = tree.source("content/site.yaml") else { return Ok(MODEL) };
    let sheet = sheet::parse(settings, SITE, facts).value;
    match (sheet.front.whole("model"), sheet.front.get("model")) {
        (Some(model), Some(written)) if model > MODEL => {
            let place: Place = sheet.place(&written.way, Part::Value);
            Err(Diagnostic::new(Front::NewerModel { model, known: MODEL }, place).into())
        }
        (model, _) => Ok(model.unwrap_or(MODEL)),
    }
}

fn tell(tree: &Tree, said: Vec<Diagnostic>, lang: Lang) -> io::Result<()> {
    if said.is_empty() {
        return Ok(());
    }
    let text = human::human(&Report::new(said), tree, &report::look(lang));
    io::stderr().write_all(text.as_bytes())
}

fn left(place: &Place, lang: Lang) -> String {
    let path = &place.path;
    match lang {
        Lang::Th => {
            format!("{path}: คงไว้ตามเดิม เพราะวิธีเขียนส่วนหัวของไฟล์นี้ทำให้ย้ายบรรทัดแล้วความหมายอาจเปลี่ยน")
        }
        Lang::En => format!(
            "{path}: left as it is, since its lines cannot be moved without changing what they say"
        ),
    }
}

fn formatted(changed: usize, same: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("จัดแล้ว {changed} ไฟล์ เป็นระเบียบอยู่แล้ว {same} ไฟล์"),
        Lang::En => format!("files formatted: {changed}, already in order: {same}"),
    }
}

fn would_change(changed: usize, same: usize, lang: Lang) -> String {
    match (lang, changed) {
        (Lang::Th, 0) => format!("เป็นระเบียบแล้วทั้ง {same} ไฟล์"),
        (Lang::En, 0) => format!("files in order: {same}"),
        (Lang::Th, _) => {
            format!("ยังไม่เป็นระเบียบ {changed} ไฟล์ เป็นระเบียบแล้ว {same} ไฟล์ จัดให้ด้วยคำสั่ง amphoe fmt")
        }
        (Lang::En, _) => format!("files that amphoe fmt would change: {changed}, in order: {same}"),
    }
}

fn not_inside(path: &Path, lang: Lang) -> String {
    let path = path.display();
    match lang {
        Lang::Th => format!(
            "ไม่พบ {path} ในโฟลเดอร์ content ของโครงการ\nระบุไฟล์หรือโฟลเดอร์ที่อยู่ใน content หรือไม่ต้องระบุเพื่อจัดทั้งหมด"
        ),
        Lang::En => format!(
            "{path} is nothing in the folder content/ of the project\nname a file or folder in it, or none to format all"
        ),
    }
}

//! A working folder for a site of its own: what `amphoe init` writes.
//!
//! Everything in it is either true of any site or says plainly that it has to be filled in, and a
//! folder that was just made is checked and built without an error. What lies there already is its
//! owner's and stays as it is.

mod editor;

use std::{ffi::OsStr, fs, io, path::Path};

use include_dir::{Dir, include_dir};

use crate::{
    content::{
        document::Document,
        filed::{Filed, filed},
        parse,
        wording::Wording,
        words,
    },
    edit::create::{Made, create},
    facts::Facts,
    lang::Lang,
    source::{Source, SourcePath},
};

/// Files written for this. A name that begins with `dot-` begins with a full stop in the new folder.
static OWN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/edit/folder");

/// Pages of this repository that are true of any site, and the guides; `build.rs` gathers them.
static SHARED: Dir<'static> = include_dir!("$OUT_DIR/shared");

/// The stamp of a translation that is made when the file is written.
const TO_BE_STAMPED: &str = "translated_from: {rule: w1}\n";

/// The folder with the invented case.
const EXAMPLE: &str = "content/cases/example/";

/// A file of the new folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its path in the folder, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Every file of a new folder, by path; those that speak to their reader speak `lang`.
pub fn files(facts: &Facts, lang: Lang) -> Vec<File> {
    let mut files = Vec::new();
    for folder in [&OWN, &SHARED] {
        gather(folder, &mut files);
    }
    files.extend(editor::files(facts, lang));
    for file in &mut files {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        if file.path.ends_with(".yml") {
            file.bytes = text.replace("{version}", env!("CARGO_PKG_VERSION")).into_bytes();
        }
    }
    let stamps: Vec<(String, String)> =
        files.iter().filter_map(|file| Some((file.path.clone(), stamp(file, facts)?))).collect();
    for (original, stamp) in stamps {
        let translation = original.replace("index.th.md", "index.en.md");
        for file in files.iter_mut().filter(|file| file.path == translation) {
            let text = String::from_utf8_lossy(&file.bytes).replace(TO_BE_STAMPED, &stamp);
            file.bytes = text.into_bytes();
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn gather(folder: &Dir<'static>, files: &mut Vec<File>) {
    for file in folder.files() {
        let named = |part: &OsStr| {
            let part = part.to_string_lossy();
            part.strip_prefix("dot-").map_or(part.to_string(), |name| format!(".{name}"))
        };
        let parts: Vec<String> = file.path().iter().map(named).collect();
        files.push(File { path: parts.join("/"), bytes: file.contents().to_vec() });
    }
    folder.dirs().for_each(|inner| gather(inner, files));
}

/// The line that a translation of this page says that it was made from.
fn stamp(file: &File, facts: &Facts) -> Option<String> {
    let path = SourcePath::new(&file.path);
    let Filed::Page(page) = filed(&path) else { return None };
    if page.lang != Lang::Th {
        return None;
    }
    let text = std::str::from_utf8(&file.bytes).ok()?;
    let source = Source::new(&file.path, text);
    let original: Document = parse::parse(&source, &page, facts, &Wording::default()).value;
    Some(format!("{}\n", words::stamp(&original.digests)))
}

/// Writes `files` into the folder `root`, which is made where there is none. What is there already is
/// kept, and so is a page of which one edition is there; the invented case is written only where
/// there is no other.
///
/// # Errors
///
/// The machine refuses; what was written before is whole, and a second run goes on.
pub fn write(root: &Path, files: Vec<File>) -> io::Result<Vec<(String, Made)>> {
    let has_cases = fs::read_dir(root.join("content/cases"))
        .is_ok_and(|mut entries| entries.any(|entry| entry.is_ok()));
    let owned: Vec<String> = files
        .iter()
        .filter_map(|file| page_of(&file.path))
        .filter(|folder| fs::symlink_metadata(root.join(folder)).is_ok())
        .map(str::to_owned)
        .collect();
    let mut made = Vec::new();
    for file in files {
        if has_cases && file.path.starts_with(EXAMPLE) {
            continue;
        }
        let is_owned = page_of(&file.path).is_some_and(|page| owned.iter().any(|own| own == page));
        let one = match is_owned {
            true => Made::Kept,
            false => create(&root.join(&file.path), &file.bytes)?,
        };
        made.push((file.path, one));
    }
    Ok(made)
}

/// The folder of the page that a file belongs to.
fn page_of(path: &str) -> Option<&str> {
    let is_page = ["content/pages/", "content/guides/", "content/cases/"]
        .iter()
        .any(|above| path.starts_with(above));
    path.rsplit_once('/').map(|(folder, _)| folder).filter(|_| is_page)
}

//! The default theme, compiled into the program.
//!
//! It is the folder `themes/default/` of this repository, which is also what an author copies from:
//! a file of the same name in a site's own `themes/` takes the place of one of these.

use include_dir::{Dir, File, include_dir};

use crate::lang::Lang;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The scripts under `assets/` once more, as `build.rs` shortened them.
static SCRIPTS: Dir<'static> = include_dir!("$OUT_DIR/scripts");

/// A file by its path inside the theme, with `/` on every system.
pub(super) fn file(path: &str) -> Option<&'static [u8]> {
    all().into_iter().find(|(name, _)| name == path).map(|(_, bytes)| bytes)
}

/// The templates: name and text.
pub(super) fn templates() -> Vec<(String, &'static str)> {
    all()
        .into_iter()
        .filter(|(name, _)| super::is_template(name))
        .map(|(name, bytes)| (name, text(bytes)))
        .collect()
}

/// The interface words in `lang`.
pub(super) fn strings(lang: Lang) -> &'static str {
    text(file(&format!("strings/{lang}.yaml")).expect("both languages are in themes/default"))
}

/// What is under `assets/`: path below it, and bytes.
pub(super) fn assets() -> Vec<(String, &'static [u8])> {
    all()
        .into_iter()
        .filter_map(|(name, bytes)| Some((name.strip_prefix("assets/")?.to_owned(), bytes)))
        .collect()
}

/// A script under `assets/` without comments and needless space, its own names short.
pub(super) fn shortened(name: &str) -> Option<&'static [u8]> {
    SCRIPTS.get_file(name).map(File::contents)
}

fn all() -> Vec<(String, &'static [u8])> {
    fn collect(dir: &'static Dir<'static>, into: &mut Vec<(String, &'static [u8])>) {
        into.extend(dir.files().map(named));
        dir.dirs().for_each(|dir| collect(dir, into));
    }
    let mut files = Vec::new();
    collect(&FILES, &mut files);
    files.sort();
    files
}

fn named(file: &'static File<'static>) -> (String, &'static [u8]) {
    (file.path().to_string_lossy().replace('\\', "/"), file.contents())
}

fn text(bytes: &'static [u8]) -> &'static str {
    std::str::from_utf8(bytes).expect("the files of themes/default are UTF-8")
}

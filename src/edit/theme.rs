//! A new theme: what `amphoe theme new` writes.
//!
//! It builds on the one that comes with the program, so it is whole with two small files: one block of
//! every page and two colours, each explained where it stands. What whoever made it does not touch
//! follows the next release by itself.

use std::{fs, io, path::Path};

use super::create::{Made, create};
use crate::source::{Tree, name};

/// The files, by their path inside the theme; `{name}` stands for its name.
const FILES: [(&str, &str); 3] = [
    ("README.md", include_str!("theme/README.md")),
    ("assets/tokens.css", include_str!("theme/tokens.css")),
    ("base.html", include_str!("theme/base.html")),
];

/// Whether something of this name is in `themes/` already, also on a disk that does not tell capitals
/// apart.
///
/// # Errors
///
/// The machine does not say.
pub fn is_taken(root: &Path, tree: &Tree, theme: &str) -> io::Result<bool> {
    let wanted = name::same(&format!("themes/{theme}"));
    let mut paths = tree.sources.keys().chain(tree.blobs.keys()).chain(tree.refused.keys());
    let is_read = paths.any(|path| {
        let path = name::same(path.as_str());
        path.strip_prefix(&wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    let path = root.join("themes").join(theme);
    match fs::symlink_metadata(&path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(is_read),
        Err(error) => Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    }
}

/// Writes the theme into `themes/<theme>/` of the project in `root`; what it wrote, by path.
///
/// # Errors
///
/// The machine refuses; what was written before is whole.
pub fn write(root: &Path, theme: &str) -> io::Result<Vec<(String, Made)>> {
    let mut made = Vec::new();
    for (path, text) in FILES {
        let path = format!("themes/{theme}/{path}");
        let text = text.replace("{name}", theme);
        let one = create(&root.join(&path), text.as_bytes())?;
        made.push((path, one));
    }
    Ok(made)
}

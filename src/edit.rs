//! What an author asked to have written into `content/`.
//!
//! A file appears only whole, by a rename, and nothing but what was asked for is touched.

pub mod create;
pub mod fix;
pub mod format;
pub mod hook;
pub mod init;
pub mod new;
pub mod pages;
pub mod stamp;
pub mod summary;
pub mod theme;
pub mod translate;
mod value;
pub mod word;

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use crate::source::Source;

/// Puts `text` into the place of the file of the project in `root` that was read as `source`.
///
/// # Errors
///
/// The disk refuses, or the file is no longer what was read (`InvalidData`): somebody wrote to it
/// meanwhile, and nothing of theirs is lost.
pub fn change(root: &Path, source: &Source, text: &str) -> io::Result<()> {
    let path = root.join(source.path.as_str());
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", source.path));
    let there = fs::symlink_metadata(&path).map_err(named)?;
    let is_read = there.is_file() && fs::read(&path).map_err(named)? == source.text.as_bytes();
    if !is_read {
        return Err(named(io::Error::new(
            io::ErrorKind::InvalidData,
            "changed after it was first read",
        )));
    }
    if there.permissions().readonly() {
        return Err(named(io::ErrorKind::PermissionDenied.into()));
    }
    let folder = path.parent().unwrap_or(root);
    write(folder, source.path.name(), text)
}

/// Writes `text` into the file `name` of `folder`, where it says something else or is not there.
///
/// # Errors
///
/// The disk refuses; then the file is as it was.
pub fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = folder.join(name);
    if fs::read(&path).is_ok_and(|written| written == text.as_bytes()) {
        return Ok(());
    }
    // A name that is not read as content, should it ever be left behind.
    let new = folder.join(format!(".{name}.new"));
    let written = replace(&new, &path, text);
    if written.is_err() {
        let _nothing_to_tidy = fs::remove_file(&new);
    }
    written.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

fn replace(new: &Path, path: &Path, text: &str) -> io::Result<()> {
    match fs::remove_file(new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // Not through a link that somebody put there.
    let mut file = fs::File::create_new(new)?;
    // Whoever may read and write the file now may do so afterwards.
    if let Ok(there) = fs::symlink_metadata(path)
        && there.is_file()
    {
        file.set_permissions(there.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(new, path)
}

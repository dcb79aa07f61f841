//! What an author asked to have written into `content/`.
//!
//! A file appears only whole, by a rename, and nothing but what was asked for is touched.

pub mod hook;
pub mod init;
pub mod new;
mod value;
pub mod write;

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

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
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(new, path)
}

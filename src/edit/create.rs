//! New files: each appears whole, and never in the place of another.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

/// What became of a file that was to be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Made {
    /// It is there now.
    New,
    /// There was one already, or something else of that name, and it is as it was.
    Kept,
}

/// Writes `text` into the new file `path`, with the folders on the way to it.
///
/// # Errors
///
/// The machine refuses; then there is no such file.
pub fn create(path: &Path, text: &[u8]) -> io::Result<Made> {
    let made = place(path, text);
    made.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

fn place(path: &Path, text: &[u8]) -> io::Result<Made> {
    if fs::symlink_metadata(path).is_ok() {
        return Ok(Made::Kept);
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    fs::create_dir_all(folder)?;
    // A name that is not read as content, should it ever be left behind.
    let new = folder.join(format!(".{}.new", name.to_string_lossy()));
    let _from_a_run_that_was_cut_off = fs::remove_file(&new);
    let made = whole(&new, text).and_then(|()| match fs::hard_link(&new, path) {
        // A link, unlike a rename, never takes the place of a file that came meanwhile.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Made::Kept),
        Ok(()) => Ok(Made::New),
        // A disk without links, such as a USB stick.
        Err(_) => match fs::symlink_metadata(path) {
            Ok(_) => Ok(Made::Kept),
            Err(_) => fs::rename(&new, path).map(|()| Made::New),
        },
    });
    let _may_be_renamed = fs::remove_file(&new);
    made
}

fn whole(path: &Path, text: &[u8]) -> io::Result<()> {
    // Not through a link that somebody put there.
    let mut file = fs::File::create_new(path)?;
    file.write_all(text)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_never_written_over_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("a/b.md");
        assert_eq!(create(&path, b"one").expect("it can be written"), Made::New);
        assert_eq!(create(&path, b"two").expect("it is kept"), Made::Kept);
        assert_eq!(fs::read(&path).expect("it can be read"), b"one");
        let left = fs::read_dir(folder.path().join("a")).expect("it can be listed").count();
        assert_eq!(left, 1);
        assert!(create(&path.join("c"), b"").is_err(), "a file is no folder");
    }
}

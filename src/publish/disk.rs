//! The few things we do to the output, each safe for whoever reads it meanwhile.
//!
//! No symbolic link inside the output is ever followed: each part of a path is looked at before
//! the next. A file appears only whole, by a rename.

use std::{
    fs,
    io::{self, Read, Write},
    path::Path,
    thread,
    time::Duration,
};

use crate::{digest::Digest, publish::path::folders};

/// What lies at a path inside the output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Lies {
    /// Nothing, and every folder on the way is one or is missing too.
    Nothing,
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// Something else, a symbolic link perhaps.
    Other,
    /// This, on the way to it, is no folder.
    Behind(String),
}

/// What lies at `path`.
pub(super) fn lies(output: &Path, path: &str) -> io::Result<Lies> {
    for folder in folders(path) {
        match metadata(&output.join(folder))? {
            None => return Ok(Lies::Nothing),
            Some(found) if found.is_dir() => {}
            Some(_) => return Ok(Lies::Behind(folder.to_owned())),
        }
    }
    Ok(match metadata(&output.join(path))? {
        None => Lies::Nothing,
        Some(found) if found.is_file() => Lies::File,
        Some(found) if found.is_dir() => Lies::Folder,
        Some(_) => Lies::Other,
    })
}

/// What lies at `path` itself, links not followed; none where nothing does.
pub(super) fn metadata(path: &Path) -> io::Result<Option<fs::Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a plain file of exactly these bytes lies at `path`. What cannot be read is not equal.
pub(super) fn holds(output: &Path, path: &str, bytes: &[u8]) -> bool {
    let equals = || -> io::Result<bool> {
        if lies(output, path)? != Lies::File {
            return Ok(false);
        }
        let mut file = fs::File::open(output.join(path))?;
        if file.metadata()?.len() != bytes.len() as u64 {
            return Ok(false);
        }
        let mut rest = bytes;
        let mut buffer = [0; 16 * 1024];
        loop {
            let read = file.read(&mut buffer)?;
            let Some((head, tail)) = rest.split_at_checked(read) else {
                return Ok(false);
            };
            if head != &buffer[..read] {
                return Ok(false);
            }
            if read == 0 {
                return Ok(tail.is_empty());
            }
            rest = tail;
        }
    };
    // It is written anew then, and whoever puts it in its place tells what stands in the way.
    equals().unwrap_or(false)
}

/// The digest of the plain file at `path`; none where there is no such file.
pub(super) fn digest(output: &Path, path: &str) -> io::Result<Option<Digest>> {
    if lies(output, path)? != Lies::File {
        return Ok(None);
    }
    fs::File::open(output.join(path)).and_then(Digest::of_reader).map(Some)
}

/// Whether two names inside the output lead to one file, as they do where case does not count. What
/// cannot be known is no answer: whoever takes one file for two removes the one that is needed.
pub(super) fn is_one(output: &Path, one: &str, other: &str) -> io::Result<bool> {
    for path in [one, other] {
        if lies(output, path)? != Lies::File {
            return Ok(false);
        }
    }
    Ok(fs::canonicalize(output.join(one))? == fs::canonicalize(output.join(other))?)
}

/// Writes a new file that everybody may read (0644).
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    file.write_all(bytes)
}

/// Makes a folder that everybody may enter (0755). That it is there already is right too.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => {
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
            }
            Ok(())
        }
    }
}

/// Makes `path` and every folder above it that is missing.
pub(super) fn make_folders(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        make_folders(above)?;
    }
    make_folder(path)
}

/// Puts the file `from` in the place of `to`, at once.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// Removes a file; that it is gone already is right too, and is said.
pub(super) fn remove(path: &Path) -> io::Result<bool> {
    match patiently(|| fs::remove_file(path)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes a folder that is empty. One that holds a file of somebody's stays, and is theirs now; that it
/// is gone already, or that something else lies in its place, is right too.
pub(super) fn leave(path: &Path) -> io::Result<()> {
    match patiently(|| fs::remove_dir(path)) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::DirectoryNotEmpty
                    // Some systems say of a folder that holds something that it exists.
                    | io::ErrorKind::AlreadyExists
                    | io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// Windows refuses to touch a file that a virus scanner or an indexer holds open for a moment
/// (ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION). About one second is waited.
fn patiently(act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let mut pause = Duration::from_millis(10);
    loop {
        match act() {
            Err(error)
                if cfg!(windows)
                    && matches!(error.raw_os_error(), Some(5 | 32 | 33))
                    && pause < Duration::from_secs(1) =>
            {
                thread::sleep(pause);
                pause *= 2;
            }
            done => return done,
        }
    }
}

/// Writes the file that `commit` is to put in the place of `path`.
pub(super) fn prepare(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let next = path.with_extension("next");
    remove(&next)?;
    write_new(&next, bytes)?;
    sync_file(&next)
}

/// Forgets what was prepared.
pub(super) fn discard(path: &Path) {
    // What stays is in nobody's way, and `prepare` removes it before anything else.
    let _ = remove(&path.with_extension("next"));
}

/// Puts in the place of `path` what was prepared: at every moment, power cuts included, it holds
/// the old bytes or the new ones.
pub(super) fn commit(path: &Path) -> io::Result<()> {
    rename(&path.with_extension("next"), path)?;
    sync_folder(path.parent().unwrap_or(path));
    Ok(())
}

/// Waits until the bytes of a file are on the disk for good.
pub(super) fn sync_file(path: &Path) -> io::Result<()> {
    // Windows flushes only what was opened for writing.
    fs::OpenOptions::new().read(true).write(cfg!(windows)).open(path)?.sync_all()
}

/// Waits until the names in a folder are on the disk for good, where a system can do that.
pub(super) fn sync_folder(path: &Path) {
    if cfg!(unix) {
        // Not every file system can, and those that cannot say so in several ways: whoever stopped here
        // would publish on none of them. The bytes of every file are on the disk by now, which is not
        // left to chance, so that all that may be lost is the order of names after a power cut; the
        // journal is for that.
        let _ = fs::File::open(path).and_then(|folder| folder.sync_all());
    }
}

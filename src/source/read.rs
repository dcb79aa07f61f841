//! Reading the project from the disk.
//!
//! First everything is listed, in the order of names, and each name and type is judged; then the
//! files are opened, in parallel. Nothing is opened that is not a plain file: opening a pipe would
//! wait for ever, and a symbolic link could carry any file of this machine onto the web. Links are
//! therefore never followed, not even where `content` itself is one.
//!
//! Whatever one file or folder refuses becomes a `Refusal` at its path and does not stop the rest.
//! An `io::Error` is left for the case that there is no project at all.

use std::{
    collections::{BTreeMap, HashMap, hash_map::Entry},
    ffi::OsStr,
    fs, io,
    io::Read,
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::{
    digest::Digest,
    source::{Blob, Bytes, Refusal, Source, SourcePath, Tree, encoding, name},
};

/// The folders of a project that are read; `themes` may be missing.
pub const FOLDERS: [&str; 2] = ["content", "themes"];

/// How much is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Of one text, in bytes.
    pub text: u64,
    /// Of one picture or document, in bytes.
    pub attachment: u64,
    /// How many folders may lie inside each other, below `content` or `themes`.
    pub depth: usize,
    /// How many files may lie in `content`, and as many in `themes`.
    pub files: usize,
}

impl Default for Limits {
    /// Far above what an honest project needs, and low enough that a hostile one cannot take the
    /// machine down.
    fn default() -> Self {
        Self { text: 4 << 20, attachment: 50 << 20, depth: 12, files: 200_000 }
    }
}

/// Reads the project in the folder `root`. The result depends on the disk alone, and not on the
/// number of threads.
///
/// # Errors
///
/// There is no folder `content` in `root` (`NotFound`, `NotADirectory`), or the machine does not
/// say whether there is. The message names the path.
pub fn read(root: &Path, limits: Limits) -> io::Result<Tree> {
    let mut tree = Tree::default();
    for folder in FOLDERS {
        if is_there(root, folder)? {
            let mut listing = Listing::new();
            list(root, &root.join(folder), limits, &mut listing);
            tree.open_all(listing, limits);
            tree.hold_to_the_limit(folder, limits);
        }
    }
    Ok(tree)
}

/// Whether one of the two folders is there; `content` must be.
pub(super) fn is_there(root: &Path, folder: &str) -> io::Result<bool> {
    let path = root.join(folder);
    let refused =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    match fs::symlink_metadata(&path) {
        Ok(there) if there.is_file() => Err(refused(io::ErrorKind::NotADirectory.into())),
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder != FOLDERS[0] => Ok(false),
        Err(error) => Err(refused(error)),
    }
}

/// What lies at a path, before it is opened.
pub(super) enum Found {
    /// A plain file, here on this machine.
    File(PathBuf),
    /// Something that is not opened.
    Refused(Refusal),
}

/// Everything that lies at some paths.
pub(super) type Listing = BTreeMap<SourcePath, Found>;

/// Adds what lies at and below `start` to `listing`. Of names that some system takes for the same,
/// the first in the order of bytes is kept and the others are refused.
pub(super) fn list(root: &Path, start: &Path, limits: Limits, listing: &mut Listing) {
    list_all(root, &[start.to_owned()], limits, listing);
}

/// The same for several starts in one folder, in the order of their names.
pub(super) fn list_all(root: &Path, starts: &[PathBuf], limits: Limits, listing: &mut Listing) {
    let mut taken = HashMap::new();
    for start in starts {
        let mut walk = WalkDir::new(start).follow_root_links(false).sort_by_file_name().into_iter();
        // The folder that is being listed: where the machine stops half-way, nobody else names it.
        let mut inside = start.clone();
        while let Some(entry) = walk.next() {
            // One more than the limit is enough to know that it was passed.
            if listing.len() > limits.files {
                return;
            }
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = source_path(root, error.path().unwrap_or(&inside));
                    let error = error.into_io_error().unwrap_or_else(|| io::Error::other("loop"));
                    // A start that is gone again was deleted: there is nothing to tell.
                    if error.kind() != io::ErrorKind::NotFound || start.symlink_metadata().is_ok() {
                        listing.insert(path, Found::Refused(unreadable(&error)));
                    }
                    continue;
                }
            };
            let path = source_path(root, entry.path());
            let verdict = judge(&path, entry.file_name(), entry.file_type(), limits, &mut taken);
            if entry.file_type().is_dir() && !matches!(verdict, Verdict::Folder) {
                walk.skip_current_dir();
            }
            match verdict {
                Verdict::PassOver => {}
                Verdict::Folder => inside = entry.into_path(),
                Verdict::File => {
                    listing.insert(path, Found::File(entry.into_path()));
                }
                Verdict::Refuse(refusal) => {
                    listing.insert(path, Found::Refused(refusal));
                }
            }
        }
    }
}

enum Verdict {
    PassOver,
    Folder,
    File,
    Refuse(Refusal),
}

fn judge(
    path: &SourcePath,
    name: &OsStr,
    kind: fs::FileType,
    limits: Limits,
    taken: &mut HashMap<String, SourcePath>,
) -> Verdict {
    if name::is_passed_over(name) {
        return Verdict::PassOver;
    }
    if let Some(problem) = name::problem(name) {
        return Verdict::Refuse(Refusal::Name { problem });
    }
    match taken.entry(name::same(path.as_str())) {
        Entry::Occupied(first) => {
            return Verdict::Refuse(Refusal::SameName { other: first.get().clone() });
        }
        Entry::Vacant(free) => free.insert(path.clone()),
    };
    if kind.is_symlink() {
        Verdict::Refuse(Refusal::SymbolicLink)
    } else if kind.is_file() {
        Verdict::File
    } else if !kind.is_dir() {
        Verdict::Refuse(Refusal::NotAFile)
    } else if path.as_str().matches('/').count() > limits.depth {
        Verdict::Refuse(Refusal::TooDeep { limit: limits.depth })
    } else {
        Verdict::Folder
    }
}

/// The path inside the project, as it may be shown.
pub(super) fn source_path(root: &Path, on_disk: &Path) -> SourcePath {
    let inside = on_disk.strip_prefix(root).unwrap_or(on_disk);
    let parts: Vec<String> = inside.iter().map(name::shown).collect();
    SourcePath::new(parts.join("/"))
}

impl Tree {
    /// Reads the files of `listing`, in parallel, and adds all that it holds.
    pub(super) fn open_all(&mut self, listing: Listing, limits: Limits) {
        let opened: Vec<_> = listing
            .into_par_iter()
            .map(|(path, found)| {
                let opened = match found {
                    Found::File(on_disk) => open(&path, on_disk, limits),
                    Found::Refused(refusal) => Err(refusal),
                };
                (path, opened)
            })
            .collect();
        for (path, opened) in opened {
            match opened {
                Ok(Opened::Text(source)) => drop(self.sources.insert(path, source)),
                Ok(Opened::Blob(blob)) => drop(self.blobs.insert(path, blob)),
                Err(refusal) => drop(self.refused.insert(path, refusal)),
            }
        }
    }

    /// Forgets the whole of `folder` where it holds more files than are read, so that what is read
    /// never depends on which came first.
    pub(super) fn hold_to_the_limit(&mut self, folder: &str, limits: Limits) {
        let inside = |path: &SourcePath| is_within(path.as_str(), folder);
        let count = self.sources.keys().filter(|path| inside(path)).count()
            + self.blobs.keys().filter(|path| inside(path)).count()
            + self.refused.keys().filter(|path| inside(path)).count();
        if count > limits.files {
            self.forget(inside);
            let refusal = Refusal::TooMany { limit: limits.files };
            self.refused.insert(SourcePath::new(folder), refusal);
        }
    }

    /// Removes all whose path `is_meant`.
    pub(super) fn forget(&mut self, is_meant: impl Fn(&SourcePath) -> bool) {
        self.sources.retain(|path, _| !is_meant(path));
        self.blobs.retain(|path, _| !is_meant(path));
        self.refused.retain(|path, _| !is_meant(path));
    }
}

/// Whether `path` is `folder` or lies in it.
pub(super) fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

enum Opened {
    Text(Source),
    Blob(Blob),
}

fn open(path: &SourcePath, on_disk: PathBuf, limits: Limits) -> Result<Opened, Refusal> {
    let is_text = is_text(path);
    let limit = if is_text { limits.text } else { limits.attachment };
    let (file, length) = open_file(&on_disk)?;
    if length > limit {
        return Err(Refusal::TooLarge { length, limit });
    }
    // The file may still grow: no more than one byte above the limit is ever read.
    let mut file = file.take(limit + 1);
    if is_text {
        let mut bytes = Vec::with_capacity(length as usize);
        file.read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
        if file.limit() == 0 {
            return Err(Refusal::TooLarge { length: limit + 1, limit });
        }
        Ok(Opened::Text(Source::new(path.as_str(), encoding::decode(bytes)?)))
    } else {
        let digest = Digest::of_reader(&mut file).map_err(|error| unreadable(&error))?;
        if file.limit() == 0 {
            return Err(Refusal::TooLarge { length: limit + 1, limit });
        }
        let length = limit + 1 - file.limit();
        Ok(Opened::Blob(Blob { path: path.clone(), bytes: Bytes::OnDisk(on_disk), length, digest }))
    }
}

/// By extension: what a phase reads as text. A CSV is a document for readers to take away.
fn is_text(path: &SourcePath) -> bool {
    path.extension().is_some_and(|extension| {
        matches!(
            &*extension,
            "md" | "yaml" | "yml" | "html" | "css" | "js" | "svg" | "txt" | "json" | "xml"
        )
    })
}

/// Opens a plain file and says how long it is. The type is asked for again just before, and what
/// was opened must be what was asked about, since time has passed since the listing. An editor
/// that saves puts a new file in the old one's place; that is worth another try.
fn open_file(on_disk: &Path) -> Result<(fs::File, u64), Refusal> {
    for _ in 0..3 {
        let asked = fs::symlink_metadata(on_disk).map_err(|error| unreadable(&error))?;
        if asked.is_symlink() {
            return Err(Refusal::SymbolicLink);
        }
        if !asked.is_file() {
            return Err(Refusal::NotAFile);
        }
        let file = fs::File::open(on_disk).map_err(|error| unreadable(&error))?;
        let opened = file.metadata().map_err(|error| unreadable(&error))?;
        if is_same_file(&asked, &opened) {
            return Ok((file, opened.len()));
        }
    }
    Err(unreadable(&io::Error::new(io::ErrorKind::ResourceBusy, "the file keeps being replaced")))
}

#[cfg(unix)]
fn is_same_file(asked: &fs::Metadata, opened: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    opened.is_file() && asked.dev() == opened.dev() && asked.ino() == opened.ino()
}

#[cfg(not(unix))]
fn is_same_file(_: &fs::Metadata, opened: &fs::Metadata) -> bool {
    opened.is_file()
}

fn unreadable(error: &io::Error) -> Refusal {
    Refusal::Unreadable { kind: error.kind(), error: error.to_string() }
}

/// The bytes of a picture or document, which must still be those that were read.
///
/// # Errors
///
/// The machine refuses, or the file has changed since (`InvalidData`). The message names the path.
pub fn blob_bytes(blob: &Blob) -> io::Result<Vec<u8>> {
    let named = |kind, why: &str| io::Error::new(kind, format!("{}: {why}", blob.path));
    let on_disk = match &blob.bytes {
        Bytes::OnDisk(on_disk) => on_disk,
        Bytes::InMemory(bytes) => return Ok(bytes.to_vec()),
    };
    let (file, length) = open_file(on_disk).map_err(|refusal| match refusal {
        Refusal::Unreadable { kind, error } => named(kind, &error),
        _ => named(io::ErrorKind::InvalidData, "no longer a plain file"),
    })?;
    let mut bytes = Vec::new();
    if length == blob.length {
        bytes.reserve_exact(length as usize);
        file.take(length + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| named(error.kind(), &error.to_string()))?;
    }
    if bytes.len() as u64 != blob.length || Digest::of(&bytes) != blob.digest {
        return Err(named(io::ErrorKind::InvalidData, "changed after it was first read"));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;

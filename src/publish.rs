//! The site's bytes on their way to the disk.
//!
//! Files are written into a stage inside the output (`.amphoe/stage/`, so that it lies on the same
//! disk even where the output is a mount), and then moved into place one by one: hashed assets
//! first, since pages ask for them, then other files, then pages, then the manifest; last, what is
//! no longer part of the site is removed. So every file is whole at every moment. Between the first
//! and the last move, old and new pages stand side by side; who needs the whole to change at once
//! publishes into a fresh folder and turns a link.
//!
//! What is promised, and by what:
//!
//! * *Nothing of others is removed or overwritten.* We know our files by the manifest; a file that
//!   it does not name, in our place and with other bytes, is an error before anything is changed.
//! * *Equal files are not touched*, so that hosts upload only what changed.
//! * *A run killed at any moment is healed by the next*: a journal written before the first move
//!   names what the manifest does not yet know.
//! * *A full disk is found before the first move*: whatever needs room is written first.
//! * *A power cut* is survived because the staged files are on the disk for good before the first
//!   of them is moved, and the folders before the manifest is replaced. It is as good as the
//!   disk's own word.
//! * *Two runs do not meet*: the output is locked while it is open.
//!
//! Only bytes and paths are known here; no page, no author, no language.

mod apply;
mod disk;
pub mod error;
mod manifest;
mod path;
mod plan;

use std::{
    fs, io, mem,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::{
    digest::Digest,
    publish::{
        error::{Action, PublishError},
        manifest::{Journal, Manifest},
        plan::{Entry, Ours},
    },
};

/// Our folder inside the output.
const OWN: &str = ".amphoe";
const STAGE: &str = "stage";
const MANIFEST: &str = "manifest.json";
const JOURNAL: &str = "journal.json";
const LOCK: &str = "lock";

/// The order in which files appear.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A file with its digest in its name. It is kept for one publication after the site's last
    /// use of it.
    Asset,
    /// A feed, a picture, a list: neither asset nor page.
    Data,
    /// A page.
    Page,
}

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Summary {
    /// Files that are new or have new bytes.
    pub written: usize,
    /// Files that were there already, untouched.
    pub unchanged: usize,
    /// Files that are no longer part of the site.
    pub removed: usize,
}

/// A folder that a site is published into, locked for as long as this lives.
#[derive(Debug)]
pub struct Output {
    /// As the caller named it, for what is said about it.
    named: PathBuf,
    /// Where it really lies, links resolved.
    folder: PathBuf,
    before: Manifest,
    /// What an interrupted run may have done since; nothing where none was.
    unfinished: Journal,
    lock: fs::File,
}

impl Output {
    /// Opens `folder`, which is made if it is missing. It may be a link to a folder; a link inside
    /// it is never followed. What an interrupted run left in the stage is removed.
    ///
    /// # Errors
    ///
    /// The output would hold, or lie in, one of `forbidden`; another run holds it; the last
    /// manifest cannot be understood; the machine refuses.
    pub fn open(folder: &Path, forbidden: &[&Path]) -> Result<Output, PublishError> {
        let named = folder.to_owned();
        let open = |path: &Path| PublishError::io(Action::Open, path.to_owned());
        let real = resolve(folder).map_err(open(folder))?;
        for sources in forbidden {
            let there = resolve(sources).map_err(open(sources))?;
            if real.starts_with(&there) || there.starts_with(&real) {
                let sources = sources.to_path_buf();
                return Err(PublishError::Forbidden { folder: named, sources });
            }
        }
        disk::make_folders(&real).map_err(open(&named))?;
        let folder = fs::canonicalize(&real).map_err(open(&named))?;
        let own = folder.join(OWN);
        let as_named = |error| as_named(error, &folder, &named);
        let lies = |path: &Path| disk::metadata(path).map_err(open(path)).map_err(as_named);
        // A link would lead all that we write and remove to another place.
        if lies(&own)?.is_some_and(|found| !found.is_dir()) {
            return Err(PublishError::Foreign { folder: named, files: vec![OWN.to_owned()] });
        }
        disk::make_folder(&own).map_err(open(&named.join(OWN)))?;
        // What lies there in place of a plain file leads elsewhere, or keeps us waiting for ever.
        for name in [LOCK, MANIFEST, JOURNAL] {
            if lies(&own.join(name))?.is_some_and(|found| !found.is_file()) {
                let files = vec![format!("{OWN}/{name}")];
                return Err(PublishError::Foreign { folder: named, files });
            }
        }
        let lock = lock(&named, &own.join(LOCK)).map_err(as_named)?;
        let stage = own.join(STAGE);
        remove_stage(&stage).map_err(PublishError::io(Action::Remove, &stage)).map_err(as_named)?;
        let before = Manifest::read(&own.join(MANIFEST)).map_err(as_named)?;
        let unfinished = Journal::read(&own.join(JOURNAL)).map_err(as_named)?.unwrap_or_default();
        Ok(Output { named, folder, before, unfinished, lock })
    }

    /// Whether a site made of these inputs is what is published, whole: then there is nothing to
    /// do. Each file must be there with its length; its bytes are not read.
    pub fn is_unchanged(&self, inputs: Digest) -> bool {
        is_whole(&self.folder, &self.before, &self.unfinished, inputs)
    }

    /// Begins a publication.
    ///
    /// # Errors
    ///
    /// The machine refuses.
    pub fn stage(self) -> Result<Stage, PublishError> {
        let folder = self.folder.join(OWN).join(STAGE);
        disk::make_folder(&folder)
            .map_err(|error| self.as_named(PublishError::io(Action::MakeFolder, &folder)(error)))?;
        Ok(Stage { output: self, folder, next: AtomicUsize::new(0), site: Mutex::default() })
    }

    fn ours(&self) -> Ours<'_> {
        Ours { output: &self.folder, before: &self.before, unfinished: &self.unfinished }
    }

    fn as_named(&self, error: PublishError) -> PublishError {
        as_named(error, &self.folder, &self.named)
    }
}

/// Whether a site made of these inputs is what is published in `folder`, whole, as
/// [`Output::is_unchanged`] says; asked without opening it. Where that cannot be told, or another run is
/// about to change it, it is not: whoever opens it is told why.
pub fn is_unchanged(folder: &Path, inputs: Digest) -> bool {
    let own = folder.join(OWN);
    let Ok(lock) = fs::File::open(own.join(LOCK)) else { return false };
    if let Err(fs::TryLockError::WouldBlock) = lock.try_lock() {
        return false;
    }
    let is_unchanged =
        match (Manifest::read(&own.join(MANIFEST)), Journal::read(&own.join(JOURNAL))) {
            (Ok(before), Ok(unfinished)) => {
                is_whole(folder, &before, &unfinished.unwrap_or_default(), inputs)
            }
            _ => false,
        };
    // As at the end of an [`Output`].
    let _ = lock.unlock();
    is_unchanged
}

/// Whether what was published of these inputs in `folder` is there, and nothing was begun since.
fn is_whole(folder: &Path, before: &Manifest, unfinished: &Journal, inputs: Digest) -> bool {
    before.inputs == Some(inputs)
        && *unfinished == Journal::default()
        && before.files.iter().all(|(path, file)| {
            fs::symlink_metadata(folder.join(path))
                .is_ok_and(|found| found.is_file() && found.len() == file.length)
        })
}

impl Drop for Output {
    fn drop(&mut self) {
        // Closing the file would do, were it not that a child process that is just being started
        // still has a copy of it for a moment.
        let _ = self.lock.unlock();
    }
}

/// The place of `path` with all links resolved, of which the last parts may be missing.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        // A link that leads to nothing is no folder that could be made.
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
            let path = std::path::absolute(path)?;
            match (path.parent(), path.file_name()) {
                (Some(above), Some(name)) => Ok(resolve(above)?.join(name)),
                // It ends with `..` and what lies before is missing.
                _ => Err(error),
            }
        }
        done => done,
    }
}

/// Takes the lock; the file stays, since removing it would let two runs each hold their own.
fn lock(named: &Path, path: &Path) -> Result<fs::File, PublishError> {
    let refused = |error| PublishError::io(Action::Lock, path)(error);
    let mut options = fs::OpenOptions::new();
    let file = options.create(true).truncate(false).write(true).open(path).map_err(refused)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(PublishError::Locked { folder: named.to_owned() }),
        // Some network disks know no locks; publishing there is better than not.
        Err(fs::TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
            Ok(file)
        }
        Err(fs::TryLockError::Error(error)) => Err(refused(error)),
    }
}

fn remove_stage(stage: &Path) -> io::Result<()> {
    match fs::remove_dir_all(stage) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// A site on its way. Many threads may write to it at once. Unless it is published, nothing of it
/// stays.
#[derive(Debug)]
pub struct Stage {
    output: Output,
    folder: PathBuf,
    next: AtomicUsize,
    site: Mutex<Vec<Entry>>,
}

impl Stage {
    /// Adds a file to the site. `path` is relative to the output, with `/` between its parts.
    ///
    /// # Errors
    ///
    /// The path cannot be published; the machine refuses.
    pub fn write(&self, path: &str, bytes: &[u8], kind: Kind) -> Result<(), PublishError> {
        if let Some(problem) = path::problem(path) {
            return Err(PublishError::Path { path: path.to_owned(), problem });
        }
        let staged = if disk::holds(&self.output.folder, path, bytes) {
            None
        } else {
            // A number and no name: no folders are needed here, and no name is too long.
            let staged = self.folder.join(self.next.fetch_add(1, Ordering::Relaxed).to_string());
            let named = self.output.named.join(path);
            disk::write_new(&staged, bytes).map_err(PublishError::io(Action::Write, named))?;
            Some(staged)
        };
        let (path, length) = (path.to_owned(), bytes.len() as u64);
        self.add(Entry { path, length, digest: Digest::of(bytes), kind, staged });
        Ok(())
    }

    /// Adds to the site the file that an earlier publication put at `path`, where it lies there with
    /// the very bytes, and says whether it does. So what is slow to make is made once: its path must
    /// say everything that it is made of, since nothing else is asked.
    pub fn keep(&self, path: &str, kind: Kind) -> bool {
        // The digest is of the bytes that lie there now: damage is not kept, it is made again.
        let Ok(Some(digest)) = self.output.ours().untouched(path) else { return false };
        let Ok(there) = fs::symlink_metadata(self.output.folder.join(path)) else { return false };
        let (path, length) = (path.to_owned(), there.len());
        self.add(Entry { path, length, digest, kind, staged: None });
        true
    }

    fn add(&self, entry: Entry) {
        self.site.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }

    /// Makes the site that was written to this stage the published one. `inputs` is the digest of
    /// everything that it was made of.
    ///
    /// # Errors
    ///
    /// Two files need one place, or files that are not ours lie in our places: nothing was changed
    /// then. Or the machine refuses, perhaps half-way: then every file is whole, and the next
    /// publication heals.
    pub fn publish(self, inputs: Digest) -> Result<Summary, PublishError> {
        let mut site = mem::take(&mut *self.site.lock().unwrap_or_else(PoisonError::into_inner));
        site.sort_by(|one, other| one.path.cmp(&other.path));
        path::no_clash(site.iter().map(|entry| &*entry.path))?;
        let files = site.len();
        let ours = self.output.ours();
        let plan = plan::plan(ours, site, inputs).map_err(|error| self.output.as_named(error))?;
        let written = plan.place.len();
        let removed = apply::apply(ours, &plan).map_err(|error| self.output.as_named(error))?;
        Ok(Summary { written, unchanged: files - written, removed })
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the output is next opened.
        let _ = remove_stage(&self.folder);
    }
}

/// `error` with its path as the caller named it (`named`), instead of where it really lies.
fn as_named(mut error: PublishError, folder: &Path, named: &Path) -> PublishError {
    if let PublishError::Foreign { folder: path, .. }
    | PublishError::Manifest { path, .. }
    | PublishError::Io { path, .. } = &mut error
    {
        if path == folder {
            *path = named.to_owned();
        } else if let Ok(inside) = path.strip_prefix(folder) {
            *path = named.join(inside);
        }
    }
    error
}

#[cfg(test)]
mod tests;

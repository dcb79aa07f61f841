//! What has to be done to the output, decided before anything is.
//!
//! A file is *ours* if the last manifest names it, or if an interrupted run's journal names it with
//! the very bytes that lie there. Ours may be replaced. What is no longer part of the site is
//! removed only while its bytes are still what we wrote. Everything else is somebody's: in our
//! place it is an error, elsewhere it is none of our business.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    digest::Digest,
    publish::{
        Kind,
        disk::{self, Lies},
        error::{Action, PublishError},
        manifest::{Journal, Manifest, Published},
        path::folders,
    },
    source::name,
};

/// One file of the site to be published.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) length: u64,
    pub(super) digest: Digest,
    pub(super) kind: Kind,
    /// Where its bytes wait; none where they lie in their place already.
    pub(super) staged: Option<PathBuf>,
}

/// What has to be done, in this order.
pub(super) struct Plan {
    /// Written before anything is changed.
    pub(super) journal: Journal,
    /// Files and folders of ours that lie where the site has a folder or a file.
    pub(super) clear: Vec<Clear>,
    /// Folders to be made, the highest first.
    pub(super) make: BTreeSet<String>,
    /// Staged files and their places: hashed assets, other files, pages.
    pub(super) place: Vec<(PathBuf, String)>,
    /// Written when all is in place.
    pub(super) manifest: Manifest,
    /// Files that are no longer part of the site: pages before the assets that they ask for.
    pub(super) stale: Vec<String>,
    /// Folders that we made and need no longer.
    pub(super) leave: BTreeSet<String>,
}

/// Something that is removed early.
pub(super) enum Clear {
    File(String),
    Folder(String),
}

/// How we know our files.
#[derive(Clone, Copy)]
pub(super) struct Ours<'a> {
    /// The output.
    pub(super) output: &'a Path,
    /// What was last published.
    pub(super) before: &'a Manifest,
    /// What an interrupted run may have done since.
    pub(super) unfinished: &'a Journal,
}

impl<'a> Ours<'a> {
    /// Whether we wrote this path, for all that the manifest knows.
    fn is_named(&self, path: &str) -> bool {
        self.before.files.get(path).is_some_and(|file| !file.found)
    }

    fn wrote(&self, path: &str, digest: Digest) -> bool {
        let named = self.before.files.get(path);
        named.is_some_and(|file| !file.found && file.digest == digest)
            || self.unfinished.files.get(path).is_some_and(|written| written.contains(&digest))
    }

    /// The digest of the file at `path`, where it still has bytes that we wrote there.
    pub(super) fn untouched(&self, path: &str) -> Result<Option<Digest>, PublishError> {
        let digest = disk::digest(self.output, path)
            .map_err(PublishError::io(Action::Read, self.output.join(path)))?;
        Ok(digest.filter(|&digest| self.wrote(path, digest)))
    }

    /// Whether the file at `path` still has bytes that we wrote there.
    pub(super) fn is_untouched(&self, path: &str) -> Result<bool, PublishError> {
        Ok(self.untouched(path)?.is_some())
    }

    /// Whether the file at `path` may be replaced.
    fn may_replace(&self, path: &str) -> Result<bool, PublishError> {
        if self.is_named(path) || self.is_untouched(path)? {
            return Ok(true);
        }
        // Where case does not count, the manifest may know the file under its former spelling.
        let same = name::same(path);
        let former = self.paths().find(|former| name::same(former) == same);
        match former {
            Some(former) => is_one(self.output, former, path),
            None => Ok(false),
        }
    }

    /// Every path that we may have written.
    fn paths(&self) -> impl Iterator<Item = &'a String> {
        let named = self.before.files.iter().filter(|(_, file)| !file.found);
        named.map(|(path, _)| path).chain(self.unfinished.files.keys())
    }
}

/// Decides. `site` is sorted by path and has no clash.
pub(super) fn plan(ours: Ours<'_>, site: Vec<Entry>, inputs: Digest) -> Result<Plan, PublishError> {
    let mut manifest = Manifest { inputs: Some(inputs), ..Manifest::default() };
    for entry in &site {
        let is_ours = entry.staged.is_some()
            || ours.is_named(&entry.path)
            || ours.wrote(&entry.path, entry.digest);
        let published = Published {
            length: entry.length,
            digest: entry.digest,
            asset: entry.kind == Kind::Asset,
            spared: false,
            found: !is_ours,
        };
        manifest.files.insert(entry.path.clone(), published);
    }
    let spared = spare(ours, &manifest)?;
    manifest.files.extend(spared);

    let stale = stale(ours, &manifest)?;
    let made: BTreeSet<String> =
        ours.before.folders.union(&ours.unfinished.folders).cloned().collect();
    let mut way = Way { ours, stale: &stale, made: &made, foreign: BTreeSet::new(), clear: vec![] };
    let mut make = BTreeSet::new();
    for entry in site.iter().filter(|entry| entry.staged.is_some()) {
        way.open(&entry.path)?;
        for folder in folders(&entry.path) {
            if !make.contains(folder) && lies(ours.output, folder)? != Lies::Folder {
                make.insert(folder.to_owned());
            }
        }
    }
    if !way.foreign.is_empty() {
        let files = way.foreign.into_iter().collect();
        return Err(PublishError::Foreign { folder: ours.output.to_owned(), files });
    }
    let clear = way.clear;

    let made: BTreeSet<String> = made.union(&make).cloned().collect();
    let needed: BTreeSet<&str> = manifest.files.keys().flat_map(|path| folders(path)).collect();
    let (kept, leave) = made.iter().cloned().partition(|folder| needed.contains(&**folder));
    manifest.folders = kept;

    let mut journal = Journal { folders: made, ..ours.unfinished.clone() };
    for path in &stale {
        if let Some(file) = ours.before.files.get(path) {
            journal.add(path, file.digest, file.asset);
        }
    }
    let mut place = Vec::new();
    for entry in site {
        if let Some(staged) = entry.staged {
            journal.add(&entry.path, entry.digest, entry.kind == Kind::Asset);
            place.push((entry.kind, entry.path, staged));
        }
    }
    let mut stale: Vec<String> = stale.into_iter().collect();
    stale.sort_by_key(|path| journal.assets.contains(path));
    place.sort();
    let place = place.into_iter().map(|(_, path, staged)| (staged, path)).collect();
    Ok(Plan { journal, clear, make, place, manifest, stale, leave })
}

/// The hashed assets that stay for one more publication: a reader may hold a page of the site
/// before, which asks for them. A site that did not change is no further publication, or else
/// publishing twice would change something.
fn spare(ours: Ours<'_>, site: &Manifest) -> Result<BTreeMap<String, Published>, PublishError> {
    let before = &ours.before.files;
    let same =
        before.iter().filter(|(_, file)| !file.spared).map(|(path, file)| (path, file.digest));
    let changed = !same.eq(site.files.iter().map(|(path, file)| (path, file.digest)));
    let needed: BTreeSet<&str> = site.files.keys().flat_map(|path| folders(path)).collect();
    let had_its_time = |file: &Published| changed && file.spared;
    let is_in_the_way = |path: &str| {
        site.files.contains_key(path)
            || needed.contains(path)
            || folders(path).any(|folder| site.files.contains_key(folder))
    };
    let mut stay = BTreeMap::new();
    for (path, file) in before {
        let ours_to_keep = file.asset && !file.found && !had_its_time(file);
        // Whether it is there must be known: what is not spared is removed.
        if ours_to_keep && !is_in_the_way(path) && lies(ours.output, path)? == Lies::File {
            stay.insert(path.clone(), Published { spared: true, ..*file });
        }
    }
    Ok(stay)
}

/// What we wrote and the site no longer has.
fn stale(ours: Ours<'_>, next: &Manifest) -> Result<BTreeSet<String>, PublishError> {
    let gone: BTreeSet<&String> =
        ours.paths().filter(|path| !next.files.contains_key(*path)).collect();
    let mut stale = BTreeSet::new();
    if gone.is_empty() {
        return Ok(stale);
    }
    // Where case does not count, the former spelling of a file leads to the new file.
    let names: BTreeMap<String, &String> =
        next.files.keys().map(|path| (name::same(path), path)).collect();
    for path in gone {
        let is_new = match names.get(&name::same(path)) {
            Some(new) => is_one(ours.output, path, new)?,
            None => false,
        };
        if !is_new {
            stale.insert(path.clone());
        }
    }
    Ok(stale)
}

/// The way to the places of the site's files: what is in it, and whether it may be cleared.
struct Way<'a> {
    ours: Ours<'a>,
    stale: &'a BTreeSet<String>,
    made: &'a BTreeSet<String>,
    foreign: BTreeSet<String>,
    clear: Vec<Clear>,
}

impl Way<'_> {
    fn open(&mut self, path: &str) -> Result<(), PublishError> {
        match lies(self.ours.output, path)? {
            Lies::Nothing => {}
            Lies::File => {
                if !self.ours.may_replace(path)? {
                    self.foreign.insert(path.to_owned());
                }
            }
            Lies::Other => {
                self.foreign.insert(path.to_owned());
            }
            Lies::Folder => self.empty(path)?,
            Lies::Behind(above) => self.discard(above)?,
        }
        Ok(())
    }

    /// Plans the removal of a file that the site no longer has.
    fn discard(&mut self, path: String) -> Result<(), PublishError> {
        if !(self.stale.contains(&path) && self.ours.is_untouched(&path)?) {
            self.foreign.insert(path);
        } else if !self.clear.iter().any(|clear| matches!(clear, Clear::File(it) if *it == path)) {
            self.clear.push(Clear::File(path));
        }
        Ok(())
    }

    /// Plans the removal of a folder of ours with all that it holds.
    fn empty(&mut self, folder: &str) -> Result<(), PublishError> {
        if !self.made.contains(folder) {
            self.foreign.insert(folder.to_owned());
            return Ok(());
        }
        let on_disk = self.ours.output.join(folder);
        let inside = fs::read_dir(&on_disk)
            .and_then(Iterator::collect::<io::Result<Vec<_>>>)
            .map_err(PublishError::io(Action::Read, &on_disk))?;
        for entry in inside {
            let path = format!("{folder}/{}", name::shown(&entry.file_name()));
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                self.empty(&path)?;
            } else {
                self.discard(path)?;
            }
        }
        self.clear.push(Clear::Folder(folder.to_owned()));
        Ok(())
    }
}

fn is_one(output: &Path, one: &str, other: &str) -> Result<bool, PublishError> {
    disk::is_one(output, one, other).map_err(PublishError::io(Action::Read, output.join(one)))
}

fn lies(output: &Path, path: &str) -> Result<Lies, PublishError> {
    disk::lies(output, path).map_err(PublishError::io(Action::Read, output.join(path)))
}

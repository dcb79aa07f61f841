//! Reading again only what changed, for the development server.
//!
//! The law: a refreshed tree equals a fresh one, as long as every path that was made, changed or
//! removed is named, a folder standing for all that it holds. A file whose text changed costs one
//! reading. What came or went may also set free or take a name that differs only in case, or lie
//! in a folder that nobody named; then the smallest folder that settles it is listed again.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Component, Path, PathBuf},
};

use crate::source::{
    SourcePath, Tree, name,
    read::{FOLDERS, Found, Limits, Listing, is_there, is_within, list, list_all, source_path},
};

impl Tree {
    /// The tree as it is after something happened at `changed`: paths below `root` as the watcher
    /// names them, or relative to it. Paths elsewhere do not matter.
    ///
    /// # Errors
    ///
    /// Those of [`read`](crate::source::read::read).
    pub fn refresh(&self, root: &Path, limits: Limits, changed: &[PathBuf]) -> io::Result<Tree> {
        let mut there = Vec::new();
        for folder in FOLDERS {
            there.push(is_there(root, folder)?);
        }
        let canonical = real(root);
        let inside = |path: &PathBuf| -> Option<PathBuf> {
            let inside = path.strip_prefix(root).ok();
            let inside = inside.or_else(|| path.strip_prefix(canonical.as_deref()?).ok());
            let path = inside.unwrap_or(path);
            path.is_relative().then(|| path.to_owned())
        };
        // A file that was one and still is: its name stays accepted, and no other name is touched.
        let mut rewritten = Listing::new();
        // The rest, by the name under which namesakes are one: whatever lies below a path, or
        // below one of its namesakes, is settled with it. A folder comes before what it holds.
        let mut again = BTreeMap::new();
        let settle =
            |path: PathBuf| (name::same(source_path(root, &root.join(&path)).as_str()), path);
        for path in changed.iter().filter_map(inside) {
            if path.as_os_str().is_empty() {
                again.extend(FOLDERS.map(PathBuf::from).map(settle));
            } else if let Some(unit) = self.unit(&path) {
                match self.still_a_file(root, &unit) {
                    Some((known, found)) => drop(rewritten.insert(known, found)),
                    None => again.extend([settle(unit)]),
                }
            }
        }

        let mut next = self.clone();
        next.forget(|path| rewritten.contains_key(path));
        next.open_all(rewritten, limits);
        let mut settled = BTreeSet::new();
        while let Some((same, path)) = again.pop_first() {
            if folders(&same).any(|above| settled.contains(above)) {
                continue;
            }
            match next.read_again(root, limits, &path) {
                Ok(()) => drop(settled.insert(same)),
                Err(folder) => again.extend([settle(folder)]),
            }
        }
        for (folder, is_there) in FOLDERS.into_iter().zip(there) {
            if !is_there {
                next.forget(|path| is_within(path.as_str(), folder));
            }
            next.hold_to_the_limit(folder, limits);
        }
        Ok(next)
    }

    /// The highest folder on the way to `path` of which nothing is known, or which was refused or
    /// no folder; mostly `path` itself. None where the path is passed over.
    fn unit(&self, path: &Path) -> Option<PathBuf> {
        let mut unit = PathBuf::new();
        for part in path.components() {
            let Component::Normal(part) = part else {
                return None;
            };
            unit.push(part);
            if name::is_passed_over(part) || !FOLDERS.iter().any(|folder| unit.starts_with(folder))
            {
                return None;
            }
            let known = source_path(Path::new(""), &unit);
            if self.is_entry(&known) || !self.holds(&known) {
                break;
            }
        }
        Some(unit)
    }

    /// Whether there is something at `path`.
    fn is_entry(&self, path: &SourcePath) -> bool {
        self.sources.contains_key(path)
            || self.blobs.contains_key(path)
            || self.refused.contains_key(path)
    }

    /// Whether there is something below `path`.
    fn holds(&self, path: &SourcePath) -> bool {
        fn any<V>(files: &BTreeMap<SourcePath, V>, below: &SourcePath) -> bool {
            let first = files.range::<SourcePath, _>(below..).next();
            first.is_some_and(|(first, _)| first.as_str().starts_with(below.as_str()))
        }
        let below = SourcePath::new(format!("{path}/"));
        any(&self.sources, &below) || any(&self.blobs, &below) || any(&self.refused, &below)
    }

    /// The file at `path`, if one was read from there and one can be now. Where the system does not let
    /// us look, it is listed again with what lies around it, which tells why.
    fn still_a_file(&self, root: &Path, path: &Path) -> Option<(SourcePath, Found)> {
        let on_disk = root.join(path);
        let known = source_path(root, &on_disk);
        let was_file = self.sources.contains_key(&known) || self.blobs.contains_key(&known);
        let is_file = was_file
            && no_folder_above(root, path).is_none()
            && fs::symlink_metadata(&on_disk).is_ok_and(|now| now.is_file());
        is_file.then_some((known, Found::File(on_disk)))
    }

    /// Reads what now lies at `path`, and at its namesakes. A folder above is handed back where it
    /// is no longer a folder that can be listed.
    fn read_again(&mut self, root: &Path, limits: Limits, path: &Path) -> Result<(), PathBuf> {
        if let Some(above) = no_folder_above(root, path) {
            return Err(above);
        }
        let on_disk = root.join(path);
        let known = source_path(root, &on_disk);
        let mut listing = Listing::new();
        if known.folder().is_empty() {
            self.forget(|other| is_within(other.as_str(), known.as_str()));
            // That it cannot be looked at, if it is there, was told before anything was refreshed.
            if fs::symlink_metadata(&on_disk).is_ok() {
                list(root, &on_disk, limits, &mut listing);
            }
        } else {
            let folder = path.parent().expect("a path with a slash has a folder above");
            let same = name::same(known.as_str());
            let starts =
                namesakes(root, &root.join(folder), &same).map_err(|_| folder.to_path_buf())?;
            let depth = known.as_str().matches('/').count();
            self.forget(|other| {
                // Only what lies in this folder can be a namesake; the rest is not folded.
                is_within(other.as_str(), known.folder())
                    && folders(other.as_str()).nth(depth).is_some_and(|it| name::same(it) == same)
            });
            list_all(root, &starts, limits, &mut listing);
        }
        self.open_all(listing, limits);
        Ok(())
    }
}

/// The folder `root` by its real name: a watcher may tell that one where `root` goes through a link.
///
/// None where the system does not tell, as for some disks of Windows. To stop there would help nobody: a
/// root that is not there is told by whoever reads it, and a watcher knows no other name then than the
/// one that it was given.
pub fn real(root: &Path) -> Option<PathBuf> {
    fs::canonicalize(root).ok()
}

/// The highest on the way to `path` that is not, or no longer, a plain folder; or of which the system
/// does not tell: it is listed again, and told of there.
fn no_folder_above(root: &Path, path: &Path) -> Option<PathBuf> {
    let above: Vec<&Path> = path.ancestors().skip(1).collect();
    let is_folder =
        |path: &Path| fs::symlink_metadata(root.join(path)).is_ok_and(|now| now.is_dir());
    above
        .into_iter()
        .rev()
        .find(|folder| !folder.as_os_str().is_empty() && !is_folder(folder))
        .map(Path::to_owned)
}

/// What lies in `folder` under a name that some system takes for the one meant, by name.
fn namesakes(root: &Path, folder: &Path, same: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if name::same(source_path(root, &path).as_str()) == same {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// `path` cut before each of its slashes, and itself: all that lies on the way to it.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at]).chain([path])
}

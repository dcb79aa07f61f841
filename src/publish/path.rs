//! Paths that may be published.
//!
//! The site's addresses are claimed and checked long before; here is the last door before the disk,
//! and it trusts nobody: not the pages' paths, and not a manifest that somebody may have changed.

use std::{collections::BTreeMap, ffi::OsStr};

use crate::{
    publish::error::{PathProblem, PublishError},
    source::name,
};

/// What is wrong with `path`, relative to the output and with `/` between its parts, if anything.
pub(super) fn problem(path: &str) -> Option<PathProblem> {
    path.split('/').enumerate().find_map(|(at, part)| {
        if matches!(part, "" | "." | "..") {
            return Some(PathProblem::Shape);
        }
        let is_allowed = at == 0 && (part == ".well-known" || path == ".nojekyll");
        if part.starts_with('.') && !is_allowed {
            return Some(PathProblem::Hidden);
        }
        name::problem(OsStr::new(part)).map(PathProblem::Name)
    })
}

/// The folders on the way to `path`, the highest first: `a`, `a/b` for `a/b/c`.
pub(super) fn folders(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Refuses a site in which two files need one place. `paths` are sorted.
pub(super) fn no_clash<'a>(
    paths: impl Iterator<Item = &'a str> + Clone,
) -> Result<(), PublishError> {
    let clash = |path: &str, other: &str| {
        Err(PublishError::Clash { path: path.to_owned(), other: other.to_owned() })
    };
    let mut files = BTreeMap::new();
    for path in paths.clone() {
        if let Some(other) = files.insert(name::same(path), path) {
            return clash(path, other);
        }
    }
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        for folder in folders(path) {
            let same = name::same(folder);
            if let Some(file) = files.get(&same) {
                return clash(path, file);
            }
            let first = *seen.entry(same).or_insert(folder);
            if first != folder {
                return clash(folder, first);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::name::NameProblem;

    #[test]
    fn only_paths_inside_the_output_are_published() {
        for (path, expected) in [
            ("index.html", None),
            ("cases/a/index.html", None),
            (".nojekyll", None),
            (".well-known/security.txt", None),
            ("/etc/passwd", Some(PathProblem::Shape)),
            ("a/../../b", Some(PathProblem::Shape)),
            ("a//b", Some(PathProblem::Shape)),
            ("a/", Some(PathProblem::Shape)),
            ("", Some(PathProblem::Shape)),
            (".amphoe/manifest.json", Some(PathProblem::Hidden)),
            ("a/.nojekyll", Some(PathProblem::Hidden)),
            (".well-known/.x", Some(PathProblem::Hidden)),
            ("C:/x", Some(PathProblem::Name(NameProblem::Character(':')))),
            (r"a\b", Some(PathProblem::Name(NameProblem::Character('\\')))),
            ("a\nb", Some(PathProblem::Name(NameProblem::Invisible('\n')))),
            ("con/index.html", Some(PathProblem::Name(NameProblem::Reserved))),
        ] {
            assert_eq!(problem(path), expected, "{path:?}");
        }
    }

    #[test]
    fn two_files_never_need_one_place() {
        let clashes = |paths: &[&str]| no_clash(paths.iter().copied()).is_err();
        assert!(!clashes(&["a/b", "a/c", "b"]));
        assert!(clashes(&["a", "a"]), "twice");
        assert!(clashes(&["A", "a"]), "in case");
        assert!(clashes(&["a", "a/b"]), "a file as a folder");
        assert!(clashes(&["A/b", "a/c"]), "a folder in case");
    }
}

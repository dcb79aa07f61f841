//! What stands in the way of publishing.
//!
//! Each error names the path it speaks of. This room knows no author and no language: `cli` turns
//! an error into words (`cli::words`), and what `Display` says is for a log.

use std::{
    error, fmt, io,
    path::{Path, PathBuf},
};

use crate::source::name::NameProblem;

/// Why nothing, or not everything, was published.
#[derive(Debug)]
pub enum PublishError {
    /// Another run is publishing into the same folder.
    Locked {
        /// The output.
        folder: PathBuf,
    },
    /// The output would lie inside a folder of the project's sources, or around it.
    Forbidden {
        /// The output.
        folder: PathBuf,
        /// The folder of sources.
        sources: PathBuf,
    },
    /// Files that we did not write lie where ours belong. Nothing was changed.
    Foreign {
        /// The output.
        folder: PathBuf,
        /// All of them, inside the output, sorted.
        files: Vec<String>,
    },
    /// The list of what was last published cannot be understood.
    Manifest {
        /// The list.
        path: PathBuf,
        /// It was written by a newer version of this program.
        newer: bool,
    },
    /// A path that cannot be published.
    Path {
        /// As given.
        path: String,
        /// Why.
        problem: PathProblem,
    },
    /// Two files of one site that some system would take for one, or one of which would have to be
    /// the other's folder.
    Clash {
        /// The second.
        path: String,
        /// The first.
        other: String,
    },
    /// The machine refused.
    Io {
        /// What was being done.
        action: Action,
        /// To what.
        path: PathBuf,
        /// What the machine said.
        error: io::Error,
    },
}

/// What is wrong with a path inside the output.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PathProblem {
    /// It is absolute, empty, or has an empty part, `.` or `..`.
    Shape,
    /// A part begins with a full stop, and is neither `.nojekyll` nor `.well-known`.
    Hidden,
    /// A part is a name that not every system can hold.
    Name(NameProblem),
}

/// What was being done when the machine refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Opening or making the output.
    Open,
    /// Taking the lock.
    Lock,
    /// Reading what is there.
    Read,
    /// Writing a file of the site.
    Write,
    /// Making a folder.
    MakeFolder,
    /// Moving a file into its place.
    Place,
    /// Writing down what is and was published.
    Record,
    /// Removing what is no longer part of the site.
    Remove,
}

impl PublishError {
    /// For `map_err`: the machine refused `action` on `path`.
    pub(super) fn io(action: Action, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        move |error| PublishError::Io { action, path: path.as_ref().to_owned(), error }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishError::Locked { folder } => {
                write!(f, "{}: another run is publishing here", folder.display())
            }
            PublishError::Forbidden { folder, sources } => write!(
                f,
                "{}: the output must not hold or lie in {}",
                folder.display(),
                sources.display()
            ),
            PublishError::Foreign { folder, files } => write!(
                f,
                "{}: not written by this program, and in its way: {}",
                folder.display(),
                files.join(", ")
            ),
            PublishError::Manifest { path, newer: true } => {
                write!(f, "{}: written by a newer version of this program", path.display())
            }
            PublishError::Manifest { path, newer: false } => {
                write!(f, "{}: damaged", path.display())
            }
            PublishError::Path { path, problem } => {
                write!(f, "{path:?} cannot be published: {problem:?}")
            }
            PublishError::Clash { path, other } => {
                write!(f, "{path:?} and {other:?} cannot both be published")
            }
            PublishError::Io { action, path, error } => {
                write!(f, "{}: {}: {error}", path.display(), action.gerund())
            }
        }
    }
}

impl Action {
    fn gerund(self) -> &'static str {
        match self {
            Action::Open => "opening",
            Action::Lock => "locking",
            Action::Read => "reading",
            Action::Write => "writing",
            Action::MakeFolder => "making the folder",
            Action::Place => "moving into place",
            Action::Record => "recording",
            Action::Remove => "removing",
        }
    }
}

impl error::Error for PublishError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            PublishError::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

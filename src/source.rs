//! Files in memory: the disk is read once.
//!
//! Texts are held whole, since every phase needs them; pictures and documents are a path, a length
//! and a digest, since photographs of a whole country do not fit into memory. What cannot be read
//! is not an error of the machine but a `Refusal` with its path: an author can mend it.

pub(crate) mod encoding;
pub mod name;
pub mod read;
pub mod refresh;

use std::{borrow::Borrow, collections::BTreeMap, fmt, io, ops::Range, path::PathBuf, sync::Arc};

use crate::{digest::Digest, source::name::NameProblem};

/// The path of a file inside the project, with `/` on every system: `content/cases/a/index.th.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// A path as written here, with `/` between its parts.
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(path.as_ref().into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: `index.th.md`.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The folder that holds the file, without a slash at its end; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What follows the last full stop of the name, in lower case.
    pub fn extension(&self) -> Option<String> {
        self.name().rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase())
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &self.0)
    }
}

impl Borrow<str> for SourcePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// A piece of a file, in bytes from the file's first byte (front matter and byte order mark
/// included). Both ends lie on a border between characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// From `start` to before `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The place before the byte `at`, without width.
    pub const fn point(at: usize) -> Self {
        Self { start: at, end: at }
    }

    /// The same piece, `by` bytes further on.
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// As an index into a text.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// A value with the piece of the file that says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spanned<T> {
    /// What is said.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, said at `span`.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// One text file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Where it is.
    pub path: SourcePath,
    /// Every byte of it, as it is on the disk.
    pub text: Arc<str>,
    /// Of the text.
    pub digest: Digest,
}

impl Source {
    /// A file with this path and text.
    pub fn new(path: impl AsRef<str>, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        Self { path: SourcePath::new(path), digest: Digest::of(text.as_bytes()), text }
    }
}

/// A file that is not text to us: a picture, a document. Its bytes are read when they are asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Blob {
    /// Where it is.
    pub path: SourcePath,
    /// Where its bytes are.
    pub bytes: Bytes,
    /// In bytes.
    pub length: u64,
    /// Of the bytes.
    pub digest: Digest,
}

/// Where the bytes of a picture or document are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bytes {
    /// Here on this machine. Never shown in any output.
    OnDisk(PathBuf),
    /// In memory, for examples.
    InMemory(Arc<[u8]>),
}

impl Blob {
    /// A picture or document that exists only in memory.
    pub fn in_memory(path: impl AsRef<str>, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self {
            path: SourcePath::new(path),
            length: bytes.len() as u64,
            digest: Digest::of(&bytes),
            bytes: Bytes::InMemory(bytes),
        }
    }
}

/// A file or folder that was not read, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// A symbolic link; we never follow one.
    SymbolicLink,
    /// A device, a socket, a pipe.
    NotAFile,
    /// Longer than `limit` bytes.
    TooLarge {
        /// In bytes.
        length: u64,
        /// In bytes.
        limit: u64,
    },
    /// More than `limit` folders inside each other.
    TooDeep {
        /// The most that are read.
        limit: usize,
    },
    /// More than `limit` files in `content` or `themes`; nothing of that folder is read.
    TooMany {
        /// The most that are read.
        limit: usize,
    },
    /// A name that not every system can hold, or that does not show what it is. The path that
    /// goes with it has such characters written out (`\u{202e}`), so that it can be shown.
    Name {
        /// What is wrong with it.
        problem: NameProblem,
    },
    /// Two names that differ only in case or Unicode form, which some systems cannot hold.
    SameName {
        /// The other one.
        other: SourcePath,
    },
    /// Text that is not UTF-8.
    NotUtf8 {
        /// How many bytes were right before the first wrong one.
        valid_up_to: usize,
        /// The line of the first wrong byte, counted from 1.
        line: usize,
        /// What it looks like instead.
        guess: Encoding,
    },
    /// It was listed, and then the machine would not give it (gone, no permission, a fault).
    Unreadable {
        /// The kind of fault, for the words about it.
        kind: io::ErrorKind,
        /// What the machine said.
        error: String,
    },
}

/// What a text that is not UTF-8 looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// TIS-620 or Windows-874: Thai in one byte a character.
    Tis620,
    /// UTF-16, little or big endian.
    Utf16,
    /// We cannot tell.
    Unknown,
}

/// Everything that was read, sorted by path.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tree {
    /// Text files.
    pub sources: BTreeMap<SourcePath, Source>,
    /// Everything else.
    pub blobs: BTreeMap<SourcePath, Blob>,
    /// What was not read.
    pub refused: BTreeMap<SourcePath, Refusal>,
}

impl Tree {
    /// The text file at `path`.
    pub fn source(&self, path: &str) -> Option<&Source> {
        self.sources.get(path)
    }

    /// The digest of all that was read and of what was refused: trees that have the same one come
    /// to the same site.
    pub fn digest(&self) -> Digest {
        let texts = self.sources.values().map(|it| (&it.path, it.digest));
        let blobs = self.blobs.values().map(|it| (&it.path, it.digest));
        let files =
            texts.chain(blobs).flat_map(|(path, digest)| [Digest::of(path.as_str()), digest]);
        let refused = self.refused.iter().map(|(path, why)| format!("{path} {why:?}"));
        let counts = format!("{} {}", self.sources.len(), self.blobs.len());
        let rest = [Digest::of(counts), Digest::of_parts(refused)];
        Digest::of_all(rest.into_iter().chain(files))
    }

    /// A tree of texts that exist only in memory, for tests and examples: blocks that begin with a
    /// line `-- path --`.
    ///
    /// ```text
    /// -- content/site.yaml --
    /// title: ...
    /// -- content/cases/a/index.th.md --
    /// ...
    /// ```
    pub fn from_literal(literal: &str) -> Tree {
        let mut tree = Tree::default();
        let mut open: Option<(String, String)> = None;
        let mut close = |open: &mut Option<(String, String)>| {
            if let Some((path, text)) = open.take() {
                tree.insert(Source::new(path, text));
            }
        };
        for line in literal.split_inclusive('\n') {
            let bare = line.trim_end();
            match bare.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
                Some(path) => {
                    close(&mut open);
                    open = Some((path.to_owned(), String::new()));
                }
                None => {
                    if let Some((_, text)) = &mut open {
                        text.push_str(line);
                    }
                }
            }
        }
        close(&mut open);
        tree
    }

    /// Adds or replaces a text.
    pub fn insert(&mut self, source: Source) {
        self.sources.insert(source.path.clone(), source);
    }
}

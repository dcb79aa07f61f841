//! What is published, and what is about to be: the two lists in `.amphoe/`.
//!
//! The *manifest* names every file of the last finished publication. It is how we know our files
//! from others, and it is replaced last. The *journal* is written before the first file is moved
//! and removed at the very end: it names, with their digests, the files that a run may have placed
//! without a manifest that says so, and those it may have left behind after the manifest was
//! replaced. A run that was killed is known by it, and its files are known to be ours.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{
    digest::Digest,
    publish::{
        error::{Action, PublishError},
        path,
    },
};

/// The version of both lists.
const FORMAT: u32 = 1;

/// What is published.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Manifest {
    /// Of everything that went into the site; none where nothing was ever published.
    pub(super) inputs: Option<Digest>,
    /// By path.
    pub(super) files: BTreeMap<String, Published>,
    /// Folders that we made and that hold files of ours.
    pub(super) folders: BTreeSet<String>,
}

/// One published file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Published {
    /// In bytes.
    pub(super) length: u64,
    #[serde(serialize_with = "show", deserialize_with = "read")]
    pub(super) digest: Digest,
    /// It has its digest in its name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) asset: bool,
    /// An asset of the site before, kept for the pages that readers still hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) spared: bool,
    /// It lay there before, with the very bytes that the site has: not ours, so it is never
    /// removed or replaced.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) found: bool,
}

/// What a run may have placed or left behind.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Journal {
    /// Paths with the digests that were, or were to be, put there.
    pub(super) files: BTreeMap<String, BTreeSet<Digest>>,
    /// Which of them are hashed assets.
    pub(super) assets: BTreeSet<String>,
    /// Folders that we made, or were about to make.
    pub(super) folders: BTreeSet<String>,
}

#[derive(Serialize)]
struct Head<'a> {
    format: u32,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "show_option")]
    inputs: Option<Digest>,
    folders: &'a BTreeSet<String>,
}

#[derive(Deserialize)]
struct List<T> {
    format: u32,
    #[serde(default, deserialize_with = "read_option")]
    inputs: Option<Digest>,
    folders: BTreeSet<String>,
    files: Vec<Line<T>>,
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct Line<T> {
    path: String,
    #[serde(flatten)]
    what: T,
}

#[derive(Serialize, Deserialize)]
struct Placed {
    #[serde(serialize_with = "show", deserialize_with = "read")]
    digest: Digest,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    asset: bool,
}

impl Manifest {
    /// The manifest at `path`; an empty one where there is none.
    pub(super) fn read(path: &Path) -> Result<Manifest, PublishError> {
        let Some(list) = read_list::<Published>(path)? else {
            return Ok(Manifest::default());
        };
        let files = list.files.into_iter().map(|line| (line.path, line.what)).collect();
        Ok(Manifest { inputs: list.inputs, files, folders: list.folders })
    }

    /// As it is written.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let head = Head { format: FORMAT, inputs: self.inputs, folders: &self.folders };
        write_list(&head, self.files.iter().map(|(path, what)| (path, *what)))
    }
}

impl Journal {
    /// The journal at `path`, if there is one.
    pub(super) fn read(path: &Path) -> Result<Option<Journal>, PublishError> {
        let Some(list) = read_list::<Placed>(path)? else {
            return Ok(None);
        };
        let mut journal = Journal { folders: list.folders, ..Journal::default() };
        for line in list.files {
            journal.add(&line.path, line.what.digest, line.what.asset);
        }
        Ok(Some(journal))
    }

    /// As it is written.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let head = Head { format: FORMAT, inputs: None, folders: &self.folders };
        let lines = self.files.iter().flat_map(|(path, digests)| {
            let asset = self.assets.contains(path);
            digests.iter().map(move |&digest| (path, Placed { digest, asset }))
        });
        write_list(&head, lines)
    }

    /// With a file that has, or is to have, this digest.
    pub(super) fn add(&mut self, path: &str, digest: Digest, asset: bool) {
        self.files.entry(path.to_owned()).or_default().insert(digest);
        if asset {
            self.assets.insert(path.to_owned());
        }
    }
}

/// JSON with a line for each file: easy to compare, and to read by a person.
fn write_list<'a, T: Serialize>(
    head: &Head<'_>,
    files: impl Iterator<Item = (&'a String, T)>,
) -> Vec<u8> {
    let json = "these types have nothing that JSON cannot hold";
    let mut bytes = serde_json::to_vec(head).expect(json);
    bytes.pop();
    bytes.extend(br#","files":["#);
    for (at, (path, what)) in files.enumerate() {
        bytes.extend(if at == 0 { &b"\n"[..] } else { b",\n" });
        let line = Line { path: path.clone(), what };
        serde_json::to_writer(&mut bytes, &line).expect(json);
    }
    bytes.extend(b"\n]}\n");
    bytes
}

/// Both lists are only ever replaced whole, so that one that cannot be understood was changed by
/// somebody else; to act on it could remove files that are not ours.
fn read_list<T: de::DeserializeOwned>(path: &Path) -> Result<Option<List<T>>, PublishError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(PublishError::io(Action::Read, path)(error)),
    };
    let newer = serde_json::from_slice::<Format>(&bytes).is_ok_and(|list| list.format > FORMAT);
    let refused = || PublishError::Manifest { path: path.to_owned(), newer };
    let list: List<T> = serde_json::from_slice(&bytes).map_err(|_| refused())?;
    let mut paths = list.files.iter().map(|line| &line.path).chain(&list.folders);
    if list.format != FORMAT || paths.any(|path| path::problem(path).is_some()) {
        return Err(refused());
    }
    Ok(Some(list))
}

fn show<S: Serializer>(digest: &Digest, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(digest)
}

fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Digest, D::Error> {
    let hex = String::deserialize(from)?;
    hex.parse().map_err(|()| de::Error::custom("no digest"))
}

fn show_option<S: Serializer>(digest: &Option<Digest>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(digest.as_ref().expect("none is not written"))
}

fn read_option<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Digest>, D::Error> {
    read(from).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let file = |asset, spared, found| Published {
            length: 2,
            digest: Digest::of("ก"),
            asset,
            spared,
            found,
        };
        Manifest {
            inputs: Some(Digest::of("inputs")),
            files: [
                ("a/x.css".to_owned(), file(true, true, false)),
                ("b.html".to_owned(), file(false, false, true)),
            ]
            .into(),
            folders: ["a".to_owned()].into(),
        }
    }

    #[test]
    fn both_lists_read_what_they_write() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("list");
        assert_eq!(Manifest::read(&path).expect("none is right too"), Manifest::default());
        fs::write(&path, manifest().bytes()).expect("it can be written");
        assert_eq!(Manifest::read(&path).expect("it is ours"), manifest());

        let mut journal = Journal { folders: ["a".to_owned()].into(), ..Journal::default() };
        journal.add("a/b", Digest::of("1"), false);
        journal.add("a/b", Digest::of("2"), false);
        journal.add("c", Digest::of("3"), true);
        fs::write(&path, journal.bytes()).expect("it can be written");
        assert_eq!(Journal::read(&path).expect("it is ours"), Some(journal));
    }

    #[test]
    fn a_list_that_leads_out_of_the_output_or_is_cut_short_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("manifest.json");
        let written = String::from_utf8(manifest().bytes()).expect("JSON is UTF-8");
        for (changed, is_newer) in [
            (written.replace("b.html", "../../b.html"), false),
            (written.replace(r#"["a"]"#, r#"["/home"]"#), false),
            (written.replace(r#""format":1"#, r#""format":2"#), true),
            (written[..written.len() - 9].to_owned(), false),
            (String::new(), false),
        ] {
            assert_ne!(changed, written);
            fs::write(&path, &changed).expect("it can be written");
            let refused = Manifest::read(&path);
            assert!(
                matches!(refused, Err(PublishError::Manifest { newer, .. }) if newer == is_newer),
                "{changed}: {refused:?}"
            );
        }
    }
}

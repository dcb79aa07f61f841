//! What lies beside the pages and gives somebody away: by its name, or by what is inside.
//!
//! A file is looked into once for its bytes: what was found is kept by digest, so that an edit does
//! not read a folder of photographs or a long list again. No more than one file a thread is in
//! memory.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    content::{
        attachment::{self, Inside},
        filed::{Filed, filed},
        person,
        schema::picture::PICTURE,
        sheet::{self, Sheet},
    },
    diagnostic::{Diagnostic, Place, kind::attachment::Attachment},
    digest::Digest,
    facts::Facts,
    picture::look::Look,
    source::{Blob, Source, SourcePath, Tree, read::blob_bytes},
};

/// What was found before.
#[derive(Default)]
pub(super) struct Known {
    /// In files, by their extension and digest.
    inside: HashMap<(String, Digest), Arc<Inside>>,
    /// In texts that are no pages, by their path and digest.
    texts: BTreeMap<(SourcePath, Digest), Arc<[Diagnostic]>>,
}

/// Says what names, texts that are no pages, tables and pictures below `content/` give away, and
/// which pictures are broken; what the others are comes back.
pub(super) fn check(
    tree: &Tree,
    known: &mut Known,
    said: &mut Vec<Diagnostic>,
) -> BTreeMap<SourcePath, Look> {
    said.extend(names(tree));
    let is_text = |source: &&Source| {
        source.path.as_str().starts_with("content/")
            && matches!(source.path.extension().as_deref(), Some("yaml" | "yml" | "md" | "txt"))
            && !matches!(filed(&source.path), Filed::Page(_))
    };
    let found = tree.sources.values().filter(is_text).map(|source| {
        let key = (source.path.clone(), source.digest);
        let found = known.texts.get(&key).cloned();
        (key, found.unwrap_or_else(|| person::check(source).into()))
    });
    // What is not in the tree any more is forgotten, here and below.
    known.texts = found.collect();
    said.extend(known.texts.values().flat_map(|found| found.iter().cloned()));

    let blobs: Vec<(&Blob, String)> = tree
        .blobs
        .iter()
        .filter(|(path, _)| path.as_str().starts_with("content/"))
        .filter_map(|(path, blob)| Some((blob, path.extension()?)))
        .filter(|(_, extension)| attachment::is_looked_into(extension))
        .collect();
    let found: Vec<(&Blob, String, Arc<Inside>)> = blobs
        .into_par_iter()
        .filter_map(|(blob, extension)| {
            let key = (extension, blob.digest);
            let found = match known.inside.get(&key) {
                Some(found) => Arc::clone(found),
                // What cannot be read any more is told by whoever publishes it.
                None => Arc::new(attachment::inside(&key.0, &blob_bytes(blob).ok()?)),
            };
            Some((blob, key.0, found))
        })
        .collect();
    let mut looks = BTreeMap::new();
    for (blob, _, found) in &found {
        let place = Place::whole(&blob.path);
        looks.extend(found.look.map(|look| (blob.path.clone(), look)));
        said.extend(found.said.iter().map(|kind| Diagnostic::new(kind.clone(), place.clone())));
    }
    known.inside = found
        .into_iter()
        .map(|(blob, extension, found)| ((extension, blob.digest), found))
        .collect();
    looks
}

/// What the small files beside pictures tell of them, by the paths of the pictures.
pub(super) fn pictures(
    tree: &Tree,
    facts: &Facts,
    said: &mut Vec<Diagnostic>,
) -> BTreeMap<SourcePath, Sheet> {
    let mut sheets = BTreeMap::new();
    for source in tree.sources.values().filter(|source| filed(&source.path) == Filed::Other) {
        let path = source.path.as_str();
        let is_beside_page = super::BESIDE_PAGES.iter().any(|above| path.starts_with(above));
        let named = [".yaml", ".yml"].iter().find_map(|ending| path.strip_suffix(ending));
        let Some(picture) = named.filter(|_| is_beside_page).map(SourcePath::new) else { continue };
        if tree.blobs.contains_key(&picture) {
            sheets.insert(picture, sheet::parse(source, PICTURE, facts).into(said));
        } else {
            let kind = Attachment::NoSuchPicture { name: picture.name().to_owned() };
            said.push(Diagnostic::new(kind, Place::whole(&source.path)));
        }
    }
    sheets
}

/// What the names of files and folders give away, each told once.
fn names(tree: &Tree) -> impl Iterator<Item = Diagnostic> {
    let files = tree.sources.keys().chain(tree.blobs.keys());
    let paths = files.filter(|path| path.as_str().starts_with("content/")).flat_map(|path| {
        let path = path.as_str();
        path.match_indices('/').map(|(at, _)| &path[..at]).chain([path])
    });
    let paths: BTreeSet<&str> = paths.collect();
    paths.into_iter().filter_map(|path| attachment::named(&SourcePath::new(path)))
}

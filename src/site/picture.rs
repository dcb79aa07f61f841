//! Which pictures are published and in which sizes, whose they are, and whether those who are shown
//! agreed.
//!
//! A face in a case about debt or illness follows its owner for ever. So such a case says of each of
//! its pictures who is shown, in the small file beside it; and children are shown only where the
//! consent of their guardians is kept somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::{attachment, sheet::Sheet, value::Map, yaml::Part},
    diagnostic::{
        Diagnostic, Place,
        kind::{attachment::Attachment, text::Weight},
    },
    lang::Bilingual,
    picture::{look::Look, made::Size},
    site::{Site, case::Case, link, reference::Reference, route, sensitive},
    source::SourcePath,
};

/// Whose a picture is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Credit<'s> {
    /// The name of its owner.
    pub to: &'s Bilingual<String>,
    /// Its own licence, where it has one.
    pub licence: Option<&'s str>,
}

/// A picture in one of the sizes in which it is published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// From the root of the site.
    pub path: String,
    /// Its size.
    pub size: Size,
}

impl Site {
    /// The picture at `path` in the sizes in which pages show it, the narrowest first; nothing where no
    /// page does, or where it is broken.
    pub fn picture(&self, path: &SourcePath) -> &[Published] {
        self.shown.get(path).map_or(&[], Vec::as_slice)
    }

    /// What the picture at `path` is.
    pub fn look(&self, path: &SourcePath) -> Option<&Look> {
        self.looks.get(path)
    }

    /// Whose the picture at `path` is, where that is told.
    pub fn credit(&self, path: &SourcePath) -> Option<Credit<'_>> {
        let front = &self.pictures.get(path)?.front;
        Some(Credit { to: front.bilingual("credit")?, licence: front.text("licence") })
    }
}

/// Whether the file is a picture, by its name.
pub(super) fn is_picture(path: &SourcePath) -> bool {
    path.extension().is_some_and(|extension| attachment::is_picture(&extension))
}

/// The files that texts offer as they are, by a link or among their documents, and the pictures that
/// they show.
pub(super) fn used(site: &Site) -> (BTreeSet<SourcePath>, BTreeSet<SourcePath>) {
    let (mut offered, mut shown) = (BTreeSet::new(), BTreeSet::new());
    for document in site.documents().filter(|document| !link::is_withdrawn(site, document)) {
        let file = |target: &str| match site.reference(document, target, document.lang) {
            Reference::File { source, .. } => Some(source),
            _ => None,
        };
        offered.extend(document.outline.links.iter().filter_map(|link| file(&link.target)));
        shown.extend(document.outline.pictures.iter().filter_map(|shown| file(&shown.target)));
        let documents = document.front.maps("documents").filter_map(|entry| entry.text("file"));
        let beside = |name: &str| SourcePath::new(format!("{}/{name}", document.folder()));
        offered.extend(documents.map(beside));
    }
    (offered, shown)
}

/// The sizes in which the picture at `path` is published.
pub(super) fn published(site: &Site, path: &SourcePath) -> Vec<Published> {
    let look = site.looks.get(path);
    let folder = site.folders.get(path.folder());
    let (Some(look), Some(blob), Some(folder)) = (look, site.blobs.get(path), folder) else {
        return Vec::new();
    };
    let sizes = look.sizes().into_iter();
    sizes
        .map(|size| Published { path: route::picture_path(folder, blob, look, size), size })
        .collect()
}

/// Says which pictures of sensitive cases do not tell who is shown, or do not tell where the
/// consent is kept.
pub(super) fn check(site: &Site, said: &mut Vec<Diagnostic>) {
    let cases: BTreeMap<&str, &Case> =
        site.cases.iter().map(|case| (case.folder.as_str(), case)).collect();
    for path in site.attachments.keys() {
        let Some(case) = cases.get(path.folder()).filter(|_| is_picture(path)) else { continue };
        match site.pictures.get(path) {
            Some(sheet) => check_consent(sheet, case.front(), said),
            None if sensitive::is_sensitive(case.front()) => {
                let kind = Attachment::PictureWithoutConsent { name: path.name().to_owned() };
                said.push(Diagnostic::new(kind, Place::whole(path)));
            }
            None => {}
        }
    }
}

fn check_consent(sheet: &Sheet, case: &Map, said: &mut Vec<Diagnostic>) {
    let Some(people) = sheet.front.get("people") else { return };
    let is_kept = sheet.front.map("consent").is_some_and(|it| it.has("kept_at") && it.has("date"));
    if people.text() != Some("consented") || is_kept {
        return;
    }
    let weight = match case.texts("themes").any(|theme| theme == "children") {
        true => Weight::Sensitive,
        false => Weight::Ordinary,
    };
    let place = sheet.place(&people.way, Part::Value);
    said.push(Diagnostic::new(Attachment::ConsentNotKept { weight }, place));
}

//! The editions of one page, brought together.
//!
//! Files of one folder are one page. Which of them is the original and whether a translation keeps
//! to it is asked of [`pair`]; what is missing in either is told here, since one file alone does not
//! know what it must have.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    content::{
        decode,
        document::{Document, Files, Kind},
        markdown::{lint, section::Section},
        value::Map,
        words,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Place,
        kind::{case::Case as Wrong, site::Site as SiteWrong},
    },
    digest::Digest,
    lang::{Bilingual, Lang},
    site::{
        case::Edition,
        kept::{self, Told},
        pair,
        settings::Settings,
    },
};

/// The editions of one page.
pub(super) struct Group {
    /// The name of their folder.
    pub(super) slug: String,
    /// Their folder.
    pub(super) folder: String,
    /// The language of the original.
    pub(super) original: Lang,
    /// The files; that of the original is there.
    pub(super) documents: Files,
}

impl Group {
    /// The file that carries the facts.
    pub(super) fn original(&self) -> &Document {
        self.documents.get(self.original).as_ref().expect("a group is made around its original")
    }

    /// The values of the original.
    pub(super) fn front(&self) -> &Map {
        &self.original().front
    }

    /// The editions, the translation compared with the original.
    pub(super) fn editions(self) -> Bilingual<Option<Edition>> {
        let original = self.original;
        let behind = match self.documents.get(original.other()) {
            Some(translation) => words::changed(&self.original().digests, translation.made_from()),
            None => Vec::new(),
        };
        self.documents.map(|document| {
            document.map(|document| Edition {
                machine: document.front.yes("machine").unwrap_or(false),
                draft: document.lang != original && document.is_draft(),
                behind: if document.lang == original { Vec::new() } else { behind.clone() },
                document,
            })
        })
    }
}

/// Pages by their kind, in the order of their slugs.
pub(super) type Groups = BTreeMap<Kind, Vec<Group>>;

/// Brings the editions of each page together.
pub(super) fn group(
    mut documents: Vec<Arc<Document>>,
    settings: &Settings,
    said: &mut Vec<Diagnostic>,
) -> Groups {
    fn page(document: &Document) -> (Kind, &str, &str) {
        (document.kind, &document.slug, document.folder())
    }
    // They come in the order of paths, which is nearly this one.
    documents.sort_by(|a, b| page(a).cmp(&page(b)));
    let mut groups = Groups::new();
    for files in documents.chunk_by(|a, b| page(a) == page(b)) {
        let (kind, slug, folder) = page(&files[0]);
        let mut documents = Files::default();
        for document in files {
            *documents.get_mut(document.lang) = Some(Arc::clone(document));
        }
        let Some(original) = pair::original(&documents, settings.default) else {
            for document in [&documents.th, &documents.en].into_iter().flatten() {
                // An original that is there and could not be read is told of already.
                let other = document.lang.other();
                let path = format!("{folder}/index.{other}.md");
                let is_told = || said.iter().any(|said| said.at.path.as_str() == path);
                if documents.get(other).is_none() && is_told() {
                    continue;
                }
                let from = document.front.get("translated_from");
                let place = from.map_or_else(
                    || Place::whole(&document.source.path),
                    |from| document.place(&from.way, Part::Key),
                );
                said.push(Diagnostic::new(Wrong::NoOriginal, place));
            }
            continue;
        };
        let (slug, folder) = (slug.to_owned(), folder.to_owned());
        let group = Group { slug, folder, original, documents };
        let of_kind = groups.entry(kind).or_default();
        // Folders come in the order of kind and slug, so a twin is the last one.
        if let Some(twin) = of_kind.last().filter(|twin| twin.slug == group.slug) {
            let kind = SiteWrong::DuplicateSlug { slug: group.slug.clone() };
            let other = Place::whole(&twin.original().source.path);
            let place = Place::whole(&group.original().source.path);
            said.push(Diagnostic::new(kind, place).also(other));
            continue;
        }
        of_kind.push(group);
    }
    groups
}

/// What there is to tell of the editions of each page, or what was `told` of them before.
pub(super) fn check(groups: &Groups, ground: Digest, told: &mut Told) -> Vec<Diagnostic> {
    let pages = groups.iter().flat_map(|(kind, groups)| groups.iter().map(|group| (*kind, group)));
    let pages: Vec<(Kind, &Group)> = pages.collect();
    let editions =
        |(_, group): &(Kind, &Group)| kept::editions(|lang| group.documents.get(lang).as_deref());
    told.of_each(ground, &pages, editions, |(kind, group)| check_editions(*kind, group))
}

/// Leaves out translations that are drafts: they are not there until drafts are asked for.
pub(super) fn leave_drafts_out(groups: &mut Groups) {
    for group in groups.values_mut().flatten() {
        let translation = group.documents.get_mut(group.original.other());
        if translation.as_ref().is_some_and(|translation| translation.is_draft()) {
            *translation = None;
        }
    }
}

/// What is to be told of the editions of one page.
fn check_editions(kind: Kind, group: &Group) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    let original = group.original();
    if !original.is_broken {
        said.extend(decode::missing(original.piece(), kind.keys(), &original.front));
        if kind == Kind::Case {
            said.extend(lint::missing(original.case_body(), Section::EXPECTED));
        }
    }
    let other = group.original.other();
    match group.documents.get(other) {
        Some(translation) if translation.is_broken || original.is_broken => {}
        Some(translation) => {
            said.extend(decode::missing_words(
                translation.piece(),
                kind.keys(),
                &translation.front,
            ));
            pair::compare(kind.keys(), original, translation, &mut said);
            check_drift(original, translation, &mut said);
            if kind == Kind::Case {
                // What the original lacks, its translation cannot have.
                let told = |section: &Section| original.outline.section(*section).is_some();
                let expected = Section::EXPECTED.into_iter().filter(told);
                said.extend(lint::missing(translation.case_body(), expected));
            }
        }
        None => {
            let kind = Wrong::NoTranslation { lang: other.name() };
            said.push(Diagnostic::new(kind, original.head()));
        }
    }
    said
}

fn check_drift(original: &Document, translation: &Document, said: &mut Vec<Diagnostic>) {
    let from = translation.front.get("translated_from");
    // Looked up only when there is something to tell: it reads the whole front matter again.
    let place =
        || from.map_or_else(|| translation.head(), |from| translation.place(&from.way, Part::Key));
    let slug = original.slug.clone();
    match translation.made_from() {
        [] => {
            let line = words::stamp(&original.digests);
            said.push(Diagnostic::new(Wrong::NotStamped { slug, line }, place()));
        }
        digests => {
            let parts = words::changed(&original.digests, digests);
            if !parts.is_empty() {
                let line = words::stamp(&original.digests);
                let names: Vec<_> = parts.iter().map(|part| words::part_name(part)).collect();
                let parts = words::in_a_row(&names);
                said.push(Diagnostic::new(Wrong::Behind { parts, slug, line }, place()));
            }
        }
    }
}

//! All documents together: what they mean.
//!
//! `resolve` pairs editions, reads settings and the programme, computes what nobody may claim
//! (evidence, dates, lineage), fills every list and claims every address. It is always done in full,
//! and cheap: whatever is slow about one file was done when that file was parsed, and what every case
//! is asked by itself is asked on all threads, with the answers in the order of the cases. Its result
//! never changes: every page is a pure function of it.

pub mod accept;
pub mod board;
pub mod case;
mod check;
pub mod claim;
pub mod completeness;
pub mod coverage;
pub mod dataset;
pub mod evidence;
pub mod findable;
mod group;
pub mod indicator;
pub mod kept;
pub mod letters;
pub mod lineage;
pub mod link;
pub mod list;
mod names;
pub mod pair;
pub mod path;
pub mod picture;
pub mod programme;
pub mod promise;
pub mod reference;
mod register;
mod relation;
pub mod resolve;
pub mod review;
pub mod route;
mod sensitive;
pub mod settings;
pub mod share;
pub mod similar;
pub mod synonym;
pub mod visit;
mod wording;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    content::{
        document::{Document, Kind},
        sheet::Sheet,
    },
    digest::Digest,
    facts::{
        Facts,
        date::Date,
        place::{DistrictCode, ProvinceCode, Tile},
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang, phrase::Phrases},
    picture::look::Look,
    site::{
        case::Case,
        letters::Letters,
        lineage::{Family, Lineages},
        list::Lists,
        picture::Published,
        programme::Programme,
        route::{CaseId, Facet, Routes, TextId},
        settings::Settings,
        synonym::Ring,
        visit::Visits,
    },
    source::{Blob, SourcePath},
};

/// Everything that can be known before a page is asked for.
#[derive(Clone, Debug)]
pub struct Site {
    /// What `site.yaml` decides.
    pub settings: Settings,
    /// Places, vocabularies.
    pub facts: Facts,
    /// The pilot-district programme.
    pub programme: Programme,
    /// The programme told, as far as it is.
    pub programme_text: Option<Text>,
    /// The last visits to the sources.
    pub visits: Arc<Visits>,
    /// Every address.
    pub routes: Arc<Routes>,
    /// Every list of cases.
    pub lists: Arc<Lists>,
    /// The index from ก to ฮ and from A to Z.
    pub letters: Arc<Letters>,
    /// Every family of cases that adapt each other.
    pub lineages: Arc<Lineages>,
    /// Words that mean one thing, for whoever searches.
    pub synonyms: Vec<Ring>,
    /// Words that are never cut, shortened or broken.
    pub protected: Arc<Phrases>,
    /// Names that are kept on one line: of places, and the protected words.
    pub names: Arc<Phrases>,
    /// The same, the English names of places, and what the vocabularies call things in Thai: no line that we set ourselves ends
    /// inside one of them.
    pub terms: Arc<Phrases>,
    /// The newest date that a case or page names for itself. Never the clock: the same content shows
    /// the same. Every page says it, so it is looked for once.
    pub updated: Option<Date>,
    /// The hexagons of the districts with a case.
    covered: Vec<Tile>,
    /// What all share pictures are made of; none where there are none.
    share_recipe: Option<Digest>,
    /// The day for which the site was made.
    pub today: Date,
    cases: Vec<Case>,
    texts: Vec<Text>,
    /// Folders under `content/` that became pages, with their path from the root of a language.
    folders: Arc<BTreeMap<String, String>>,
    /// Folders of cases that are not published, with their slugs.
    unpublished: BTreeMap<String, String>,
    /// Pictures and documents beside pages, with the paths that they have where they are published as
    /// they are. A picture that is only shown is not: its sizes are.
    attachments: Arc<BTreeMap<SourcePath, String>>,
    /// Pictures that pages show, in their sizes.
    shown: Arc<BTreeMap<SourcePath, Vec<Published>>>,
    /// Files and folders that could not be read. That has been said of each, so nothing is said of
    /// what leads there.
    refused: BTreeSet<SourcePath>,
    /// The files themselves.
    blobs: BTreeMap<SourcePath, Blob>,
    /// What pictures are, by their paths; a broken one is none.
    looks: BTreeMap<SourcePath, Look>,
    /// What is told of pictures, by their paths.
    pictures: BTreeMap<SourcePath, Sheet>,
}

/// A page that is no case.
#[derive(Clone, Debug)]
pub struct Text {
    /// A page, a guide, the programme told.
    pub kind: Kind,
    /// Its name in addresses.
    pub slug: String,
    /// The language of its original.
    pub original: Lang,
    /// Its editions.
    pub editions: Bilingual<Option<case::Edition>>,
    /// Whether it is shown only because drafts were asked for.
    pub draft: bool,
}

impl Text {
    /// Its path, from the root of a language.
    pub fn path(&self) -> String {
        match self.kind {
            Kind::Guide => path::of_guide(&self.slug),
            _ => format!("{}/", self.slug),
        }
    }

    /// The edition that a reader of `lang` gets, and the language that it is in.
    pub fn shown(&self, lang: Lang) -> (&case::Edition, Lang) {
        match self.editions.get(lang) {
            Some(edition) => (edition, lang),
            None => {
                let original = self.editions.get(self.original).as_ref();
                (original.expect("resolve makes a text only with its original"), self.original)
            }
        }
    }
}

impl Site {
    /// A case.
    pub fn case(&self, id: CaseId) -> &Case {
        &self.cases[id.0]
    }

    /// The case called `slug`, where there is one.
    pub fn case_called(&self, slug: &str) -> Option<CaseId> {
        self.cases.binary_search_by(|case| case.slug.as_str().cmp(slug)).ok().map(CaseId)
    }

    /// Every case, in the order of slugs.
    pub fn cases(&self) -> impl Iterator<Item = (CaseId, &Case)> {
        self.cases.iter().enumerate().map(|(at, case)| (CaseId(at), case))
    }

    /// A page that is no case.
    pub fn text(&self, id: TextId) -> &Text {
        &self.texts[id.0]
    }

    /// Every page that is no case, guides after the others, in the order of slugs.
    pub fn texts(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.texts.iter().enumerate().map(|(at, text)| (TextId(at), text))
    }

    /// The page called `slug`, where there is one.
    pub fn text_called(&self, slug: &str) -> Option<TextId> {
        let is_meant = |text: &Text| text.kind == Kind::Page && text.slug == slug;
        self.texts.iter().position(is_meant).map(TextId)
    }

    /// Every guide, in the order in which one would read them.
    pub fn guides(&self) -> Vec<(TextId, &Text)> {
        let mut guides: Vec<_> =
            self.texts().filter(|(_, text)| text.kind == Kind::Guide).collect();
        // Two of one number stand in the order of their slugs.
        guides.sort_by_key(|(_, text)| {
            text.shown(text.original).0.document.front.whole("order").unwrap_or(u32::MAX)
        });
        guides
    }

    /// Whether `path`, or a folder above it, could not be read.
    fn is_refused(&self, path: &str) -> bool {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.map(|end| &path[..end]).any(|folder| self.refused.contains(folder))
    }

    /// A file that is published as it is.
    pub fn blob(&self, path: &SourcePath) -> Option<&Blob> {
        self.blobs.get(path)
    }

    /// The path of a published file, from the root of the site.
    pub fn attachment(&self, path: &SourcePath) -> Option<&str> {
        self.attachments.get(path).map(String::as_str)
    }

    /// The path of a case, from the root of a language.
    pub fn case_path(&self, id: CaseId) -> String {
        format!("cases/{}/", self.case(id).slug)
    }

    /// The path of a case on one sheet, from the root of a language.
    pub fn brief_path(&self, id: CaseId) -> String {
        format!("{}brief/", self.case_path(id))
    }

    /// The path of a family's page, from the root of a language.
    pub fn lineage_path(&self, family: &Family) -> String {
        format!("{}lineage/", self.case_path(family.head))
    }

    /// Whether a district has a page: every amphoe has, a khet when it has a case.
    pub fn has_page(&self, code: DistrictCode) -> bool {
        code.province() != ProvinceCode::BANGKOK || !self.lists.of_district(code).is_empty()
    }

    /// Whether an organisation, by its id, has a page: it has when it has a part in a case.
    pub fn is_organisation(&self, id: &str) -> bool {
        let facet = Facet::Term(VocabularyName::Organisations, id.to_owned());
        !self.lists.of(&facet).is_empty()
    }

    /// Every document with its page's file, in the order of paths.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        let cases = self.cases.iter().map(|case| &case.editions);
        let texts = self.texts.iter().map(|text| &text.editions);
        let programme = self.programme_text.iter().map(|text| &text.editions);
        cases
            .chain(texts)
            .chain(programme)
            .flat_map(Bilingual::existing)
            .map(|edition| &*edition.document)
    }
}

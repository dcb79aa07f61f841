//! A case as it is meant: facts once, words in up to two editions.

use std::sync::Arc;

use crate::{
    content::{
        document::Document,
        office::Part,
        value::{Map, Said, Value},
    },
    facts::{date::Date, place::Area},
    lang::{Bilingual, Lang},
    site::{evidence::Evidence, indicator::SameAs, route::CaseId},
    source::SourcePath,
};

/// A case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name in addresses.
    pub slug: String,
    /// Its folder: `content/cases/<slug>`.
    pub folder: String,
    /// The language of the edition that carries the facts.
    pub original: Lang,
    /// Its editions; the original one is always there.
    pub editions: Bilingual<Option<Edition>>,
    /// The case's date: the first that is known of `published`, `reviewed`, the period's end or
    /// start, the newest source. None: it is listed last and stays out of feeds.
    pub date: Option<Date>,
    /// The level of its best result.
    pub evidence: Evidence,
    /// What this one was done after, as its author lists it.
    pub adapted_from: Vec<Original>,
    /// Which of its results measure what those of its originals measure.
    pub same_as: Vec<SameAs>,
    /// The cases that adapt this one.
    pub adapted_by: Vec<CaseId>,
    /// The cases to read beside it.
    pub related: Vec<CaseId>,
    /// The warnings that its author has weighed and let stand.
    pub accepted: Vec<Weighed>,
    /// Whether it is a demonstration inside a site that is none.
    pub demo: bool,
    /// Whether it is shown only because drafts were asked for.
    pub draft: bool,
}

/// A case's words in one language.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The file.
    pub document: Arc<Document>,
    /// Whether a machine translated it and nobody has looked it through.
    pub machine: bool,
    /// Whether it is a translation at work, shown only because drafts were asked for.
    pub draft: bool,
    /// The parts of the original that changed since this was translated: `title`, `summary`, ids of
    /// sections.
    pub behind: Vec<String>,
}

impl Case {
    /// The edition that carries the facts.
    pub fn facts(&self) -> &Edition {
        self.editions
            .get(self.original)
            .as_ref()
            .expect("resolve makes a case only with its original")
    }

    /// The values of the original.
    pub fn front(&self) -> &Map {
        &self.facts().document.front
    }

    /// Where it was done, the main place first.
    pub fn areas(&self) -> impl Iterator<Item = &Area> {
        self.front().list("place").iter().filter_map(|said| match &said.value {
            Value::Place(found) => Some(&found.area),
            _ => None,
        })
    }

    /// The parts that organisations have in it.
    pub fn offices(&self) -> &[Part] {
        &self.facts().document.offices
    }

    /// The edition that a reader of `lang` gets, and the language that it is in.
    pub fn shown(&self, lang: Lang) -> (&Edition, Lang) {
        match self.editions.get(lang) {
            Some(edition) => (edition, lang),
            None => (self.facts(), self.original),
        }
    }

    /// Whether it was taken back; the words say why.
    pub fn withdrawn(&self) -> Option<&str> {
        self.front().text("withdrawn")
    }

    /// Whether it takes part in lists, counts, feeds and exports.
    pub fn counts(&self) -> bool {
        self.withdrawn().is_none() && !self.demo
    }

    /// Whether it tells a name that is kept whole, of which its evidence and status say nothing.
    pub fn tells_kept_names(&self) -> bool {
        self.editions.existing().any(|edition| !edition.document.named.is_empty())
    }

    /// Whether it was done after another's example, on record here or not.
    pub fn is_adaptation(&self) -> bool {
        !self.adapted_from.is_empty()
    }

    /// The cases of this repository that it adapts.
    pub fn originals(&self) -> impl Iterator<Item = CaseId> {
        self.adapted_from.iter().filter_map(|original| original.case)
    }

    /// Whether its page names `other`: not one that was withdrawn, and a case of a real place does
    /// not lead to an invented one.
    pub fn speaks_of(&self, other: &Case) -> bool {
        other.withdrawn().is_none() && (self.demo || !other.demo)
    }

    /// Its file in `lang`.
    pub fn path(&self, lang: Lang) -> Option<&SourcePath> {
        self.editions.get(lang).as_ref().map(|edition| &edition.document.source.path)
    }
}

/// A warning that an author has weighed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weighed {
    /// Its code.
    pub code: &'static str,
    /// Why it stands.
    pub why: String,
}

/// What a case was done after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Original {
    /// Its place in `replicates`, which has the words: its title, what was changed.
    pub at: usize,
    /// The case; none where the practice is not in this repository.
    pub case: Option<CaseId>,
}

/// A source that a fact rests on.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its title, as printed.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Stated<Date>,
    /// Its address.
    pub url: Option<String>,
    /// Whether an office reports on itself.
    pub self_reported: bool,
    /// The id of its kind.
    pub kind: Option<String>,
    /// The language it is in.
    pub lang: Option<Lang>,
    /// When it was last opened.
    pub accessed: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

/// The three states of not knowing, kept apart.
#[derive(Clone, PartialEq, Debug)]
pub enum Stated<T> {
    /// Nobody has told us.
    Untold,
    /// The source does not say.
    NotStated,
    /// It is this (0 is "none, as stated").
    Is(T),
}

impl<T> Stated<T> {
    /// What a key says, read by `value`.
    pub fn read<'a>(map: &'a Map, key: &str, value: impl Fn(&'a Value) -> Option<T>) -> Stated<T> {
        match map.get(key) {
            None => Stated::Untold,
            Some(Said { value: Value::NotStated, .. }) => Stated::NotStated,
            Some(said) => value(&said.value).map_or(Stated::Untold, Stated::Is),
        }
    }

    /// The value, where there is one.
    pub fn is(&self) -> Option<&T> {
        match self {
            Stated::Is(value) => Some(value),
            Stated::Untold | Stated::NotStated => None,
        }
    }
}

impl Source {
    /// What the values of one entry of `sources:` mean.
    pub fn read(map: &Map) -> Source {
        let text = |key: &str| map.text(key).map(str::to_owned);
        Source {
            title: text("title").unwrap_or_default(),
            publisher: text("publisher"),
            date: Stated::read(map, "date", |value| match value {
                Value::Date(date) => Some(*date),
                _ => None,
            }),
            url: text("url"),
            self_reported: map.yes("self_reported").unwrap_or(false),
            kind: text("kind"),
            lang: map.text("lang").and_then(Lang::from_code),
            accessed: map.date("accessed").copied(),
            note: text("note"),
        }
    }
}

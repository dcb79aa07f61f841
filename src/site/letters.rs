//! The index: every case, place, organisation and page under the letter that a dictionary files it
//! under, for readers who search without a script.
//!
//! A place stands under its name alone: who looks for อำเภอแม่สอด turns to ม. What has no words in
//! the reader's language stands under those that it has.

use std::{borrow::Cow, collections::BTreeMap};

use crate::{
    facts::{
        place::{ClusterId, DistrictCode, ProvinceCode},
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang, collate::Collator, letter::Letter},
    site::{
        Site,
        case::Edition,
        route::{CaseId, Facet, TextId},
    },
};

/// Names on one page of a letter: a telephone is through with them in a few turns of the thumb, and
/// only the fullest letters of a full site need a second one.
pub const NAMES_ON_A_PAGE: usize = 200;

/// What a name in the index leads to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Entry {
    /// A case.
    Case(CaseId),
    /// A district with a page.
    District(DistrictCode),
    /// A province.
    Province(ProvinceCode),
    /// A provincial cluster.
    Cluster(ClusterId),
    /// An organisation that has a part in a case, by its id.
    Organisation(String),
    /// A page that is no case.
    Text(TextId),
}

/// The index of each language.
#[derive(Clone, Debug, Default)]
pub struct Letters(Bilingual<BTreeMap<Letter, Vec<Entry>>>);

impl Letters {
    /// Files everything that has a page.
    pub(super) fn file(site: &Site) -> Letters {
        let entries = entries(site);
        let in_lang = |lang| shelves(site, lang, &entries);
        let (th, en) = rayon::join(|| in_lang(Lang::Th), || in_lang(Lang::En));
        Letters(Bilingual::new(th, en))
    }

    /// What stands under a letter, in the order of the dictionary.
    pub fn of(&self, lang: Lang, letter: Letter) -> &[Entry] {
        self.0.get(lang).get(&letter).map_or(&[], Vec::as_slice)
    }

    /// How many pages a letter has: one also where nothing stands under it.
    pub fn pages(&self, lang: Lang, letter: Letter) -> usize {
        self.of(lang, letter).len().div_ceil(NAMES_ON_A_PAGE).max(1)
    }
}

/// Everything that has a page of its own: every case that counts, place, organisation, page.
fn entries(site: &Site) -> Vec<Entry> {
    let places = &site.facts.places;
    let districts = places.districts().map(|district| district.code);
    let districts = districts.filter(|code| site.has_page(*code));
    let organisations = site.facts.vocabularies.get(VocabularyName::Organisations).terms();
    let organisations = organisations.iter().filter(|term| site.is_organisation(&term.id));
    let cases = site.lists.of(&Facet::All).iter().copied().map(Entry::Case);
    cases
        .chain(districts.map(Entry::District))
        .chain(places.provinces().map(|province| Entry::Province(province.code)))
        .chain(places.clusters().map(|cluster| Entry::Cluster(cluster.id.clone())))
        .chain(organisations.map(|term| Entry::Organisation(term.id.clone())))
        .chain(site.texts().map(|(id, _)| Entry::Text(id)))
        .collect()
}

fn shelves(site: &Site, lang: Lang, entries: &[Entry]) -> BTreeMap<Letter, Vec<Entry>> {
    let collator = Collator::new(lang);
    let mut filed: Vec<_> = entries
        .iter()
        .map(|entry| {
            let name = site.indexed_name(entry, lang);
            let (letter, key) = collator.file(&name);
            (Letter::told(letter), key, entry)
        })
        .collect();
    // Two of one name stand in the order of their kinds, then of their codes.
    filed.sort();
    let mut shelves = BTreeMap::<Letter, Vec<Entry>>::new();
    for (letter, _, entry) in filed {
        shelves.entry(letter).or_default().push(entry.clone());
    }
    shelves
}

impl Site {
    /// The name that an entry stands under in the index of `lang`.
    pub fn indexed_name(&self, entry: &Entry, lang: Lang) -> Cow<'_, str> {
        let places = &self.facts.places;
        match entry {
            Entry::Case(id) => title(self.case(*id).shown(lang).0).into(),
            Entry::District(code) => places.district(*code).name.get(lang).into(),
            Entry::Province(code) => places.province(*code).name.get(lang).into(),
            Entry::Cluster(id) => places.cluster(id).short_name(lang),
            Entry::Organisation(id) => {
                let term = self.facts.vocabularies.get(VocabularyName::Organisations).get(id);
                term.map_or_else(|| id.clone().into(), |term| term.label.get(lang).into())
            }
            Entry::Text(id) => title(self.text(*id).shown(lang).0).into(),
        }
    }
}

fn title(edition: &Edition) -> &str {
    edition.document.front.text("title").unwrap_or_default()
}

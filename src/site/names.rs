//! Names that are looked for in running text, so that no line ends inside one and none is cut.

use std::sync::Arc;

use crate::{
    digest::Digest,
    facts::Facts,
    lang::{cluster, mark, phrase::Phrases, typography},
};

/// The names of a site.
#[derive(Clone)]
pub(super) struct Names {
    /// Those that are kept on one line.
    pub(super) names: Arc<Phrases>,
    /// The same, the English names of places, and what the vocabularies call things.
    pub(super) terms: Arc<Phrases>,
    /// The protected words alone.
    pub(super) protected: Arc<Phrases>,
    /// The digest of the terms.
    pub(super) of_terms: Digest,
}

impl Names {
    /// Those of places and vocabularies, and the `protected` words.
    pub(super) fn read(facts: &Facts, protected: &[String]) -> Names {
        let terms = terms(facts, protected);
        Names {
            of_terms: Digest::of(format!("{terms:?}")),
            terms: Arc::new(terms),
            names: Arc::new(Phrases::new(all(facts, protected))),
            protected: Arc::new(Phrases::new(protected.iter().map(String::as_str))),
        }
    }
}

/// The same, the English names of places, and the terms of the vocabularies that fit a line.
fn terms(facts: &Facts, protected: &[String]) -> Phrases {
    let called = facts
        .vocabularies
        .terms()
        .flat_map(|(_, term)| [&term.label.th].into_iter().chain(&term.also).map(String::as_str));
    let called = called
        .filter(|name| name.contains(mark::is_thai) && cluster::count(name) <= typography::LONGEST);
    let provinces = facts.places.provinces().map(|province| province.name.en.as_str());
    let districts = facts.places.districts().map(|district| district.name.en.as_str());
    let english = provinces.chain(districts).filter(|name| name.contains(' '));
    Phrases::new(all(facts, protected).chain(called).chain(english))
}

fn all<'a>(facts: &'a Facts, protected: &'a [String]) -> impl Iterator<Item = &'a str> {
    let provinces = facts.places.provinces().map(|province| &province.name);
    let districts = facts.places.districts().map(|district| &district.name);
    let places = provinces.chain(districts);
    let places = places.flat_map(|name| [name.th.as_str(), name.en.as_str()]);
    // `กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 1` is wider than a telephone: its line may end before
    // the region and after it.
    let regions = facts
        .places
        .clusters()
        .filter_map(|cluster| cluster.name.th.strip_prefix("กลุ่มจังหวัด")?.split("ตอน").next());
    places.chain(regions).chain(typography::COMPOUNDS).chain(protected.iter().map(String::as_str))
}

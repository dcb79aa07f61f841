//! Cases of other places that the readers of a district's page may find of use, and why.
//!
//! The lists of cases are the index: what a district has in common with others is a handful of
//! lists, and each adds its weight to the cases that are in it. So a page costs no more than walking
//! those lists once, and no pair of cases is ever compared.
//!
//! A district is compared by its cases taken together; one without a case by where it lies. What is
//! found is no ranking of places: how well something worked has no weight.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use crate::{
    facts::{
        place::{Area, DistrictCode},
        vocabulary::VocabularyName as V,
    },
    site::{
        Site,
        list::cost_band,
        route::{CaseId, Facet},
    },
};

/// At most so many cases are found for a district.
const MOST: usize = 6;

/// At most so many of them are of one place, so that none fills the list alone.
const MOST_OF_ONE_PLACE: usize = 2;

/// What a case has in common with a district.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// Its district lies beside on the map, which is drawn roughly.
    Near,
    /// It is of the same province.
    Province,
    /// It is of the same provincial cluster.
    Cluster,
    /// It is of a cluster of the same part of the country.
    Region,
    /// It has this theme, by its id, as a case of the district has.
    Theme(String),
    /// It was done at this level of area, by its id, as a case of the district was.
    Level(String),
    /// It cost about as much, by the id of the band, as a case of the district.
    CostBand(String),
    /// It stands where a case of the district stands, by the id of the status.
    Status(String),
}

impl Reason {
    /// How much it weighs.
    ///
    /// What a case is about and whether its place can be reached weigh most, and alike: a practice
    /// is copied because it answers the same problem, and after a visit, which the same cluster
    /// plans and pays for. Level and money come next: they say whether an office could do the same
    /// at all. The status weighs least: who is as far along has the same questions, and no better
    /// answers. Nearness among places is in steps: the same region, cluster, province and a place
    /// beside add up.
    pub const fn weight(&self) -> u32 {
        match self {
            Reason::Theme(_) | Reason::Cluster => 3,
            Reason::Near | Reason::Province | Reason::Level(_) | Reason::CostBand(_) => 2,
            Reason::Region | Reason::Status(_) => 1,
        }
    }

    /// Whether it is enough to show a case. Half of all cases are under way in some village: that
    /// alone is no likeness, but tells among those that are about the same or near.
    const fn is_enough(&self) -> bool {
        !matches!(self, Reason::Level(_) | Reason::CostBand(_) | Reason::Status(_))
    }
}

/// A case of another place, and what it has in common with a district.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Similar {
    /// The case.
    pub case: CaseId,
    /// Why it is shown, in the order of [`Reason`]; never empty.
    pub reasons: Vec<Reason>,
}

impl Site {
    /// At most six cases of other places for the readers of a district's page, those with the
    /// heaviest reasons first; of equal weight, the newest first, then by slug.
    ///
    /// At most two are of one place. Own cases are never among them, nor those that do not count
    /// (withdrawn, demonstrations).
    pub fn similar(&self, code: DistrictCode) -> Vec<Similar> {
        let own = self.lists.of_district(code);
        let reasons = self.reasons(own).into_iter();
        let grounds: Vec<(Reason, Vec<CaseId>)> =
            reasons.map(|reason| (reason.clone(), self.with(&reason, code))).collect();
        let mut weights = vec![0; self.cases.len()];
        let (enough, more) = grounds.iter().partition::<Vec<_>, _>(|(why, _)| why.is_enough());
        for (reason, cases) in enough {
            for id in cases {
                weights[id.0] += reason.weight();
            }
        }
        for (reason, cases) in more {
            for id in cases {
                if weights[id.0] > 0 {
                    weights[id.0] += reason.weight();
                }
            }
        }
        for id in own {
            weights[id.0] = 0;
        }
        // All cases stand newest first and by slug, and a stable sort keeps that among equals.
        let all = self.lists.of(&Facet::All);
        let mut found: Vec<CaseId> = all.iter().copied().filter(|id| weights[id.0] > 0).collect();
        found.sort_by_key(|id| Reverse(weights[id.0]));
        let mut of_place: BTreeMap<Option<&Area>, usize> = BTreeMap::new();
        let found = found.into_iter().filter(|id| {
            let shown = of_place.entry(self.case(*id).areas().next()).or_default();
            *shown += 1;
            *shown <= MOST_OF_ONE_PLACE
        });
        let found = found.take(MOST).map(|id| {
            let reasons = grounds.iter().filter(|(_, cases)| cases.contains(&id));
            Similar { case: id, reasons: reasons.map(|(reason, _)| reason.clone()).collect() }
        });
        found.collect()
    }

    /// What a district with these cases can have in common with others.
    fn reasons(&self, own: &[CaseId]) -> BTreeSet<Reason> {
        if own.is_empty() {
            return [Reason::Near, Reason::Province, Reason::Cluster, Reason::Region].into();
        }
        let mut reasons = BTreeSet::from([Reason::Cluster]);
        for id in own {
            let front = self.case(*id).front();
            // That nobody knows how much it cost, or where it stands, is nothing in common.
            let band = cost_band(front).filter(|band| *band != "not-stated");
            let status = front.term("status").filter(|status| *status != "unknown");
            reasons.extend(front.texts("themes").map(|id| Reason::Theme(id.to_owned())));
            reasons.extend(front.term("level").map(|id| Reason::Level(id.to_owned())));
            reasons.extend(band.map(|id| Reason::CostBand(id.to_owned())));
            reasons.extend(status.map(|id| Reason::Status(id.to_owned())));
        }
        reasons
    }

    /// The cases that have this in common with a district, each once.
    fn with(&self, reason: &Reason, code: DistrictCode) -> Vec<CaseId> {
        let (lists, places) = (&self.lists, &self.facts.places);
        let cluster = places.province(code.province()).cluster.as_ref();
        let term = |name, id: &String| lists.of(&Facet::Term(name, id.clone())).to_vec();
        match reason {
            Reason::Near => {
                once(places.neighbours(code).into_iter().map(|near| lists.of_district(near)))
            }
            Reason::Province => lists.of_province(code.province()).to_vec(),
            Reason::Cluster => once(cluster.into_iter().map(|id| lists.of_cluster(id))),
            Reason::Region => {
                let area = cluster.map(|id| &places.cluster(id).area);
                let region = places.clusters().filter(|other| Some(&other.area) == area);
                once(region.map(|other| lists.of_cluster(&other.id)))
            }
            Reason::Theme(id) => term(V::Themes, id),
            Reason::Level(id) => term(V::Levels, id),
            Reason::CostBand(id) => term(V::CostBands, id),
            Reason::Status(id) => term(V::Statuses, id),
        }
    }
}

/// The cases of some lists. One that is of two places is in two of them.
fn once<'l>(lists: impl Iterator<Item = &'l [CaseId]>) -> Vec<CaseId> {
    let mut cases: Vec<CaseId> = lists.flatten().copied().collect();
    cases.sort_unstable();
    cases.dedup();
    cases
}

//! Which cases belong together, and in which order.
//!
//! Cases are sorted once, newest first, and every list is filled by walking in that order; sorting
//! each list by itself would take twenty times as long on a large site.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    content::value::{Map, Value},
    facts::{
        Facts,
        amount::cost_band as cost_band_of,
        date::Date,
        place::{Area, ClusterId, DistrictCode, ProvinceCode},
        vocabulary::VocabularyName,
    },
    site::{
        case::Case,
        route::{CaseId, Facet},
    },
};

/// Cases on one page of a list.
pub const PAGE_SIZE: usize = 24;

/// Every list of cases.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    facets: BTreeMap<Facet, Vec<CaseId>>,
}

impl Lists {
    /// Fills every list. Cases that do not count (withdrawn, demonstrations) are in none.
    pub fn fill(cases: &[Case], facts: &Facts) -> Lists {
        let mut order: Vec<CaseId> = (0..cases.len()).map(CaseId).collect();
        order.retain(|id| cases[id.0].counts());
        // Cases without a date come last; those of one day in the order of their slugs.
        order.sort_by_key(|id| {
            let case = &cases[id.0];
            (case.date.is_none(), Reverse(case.date), case.slug.as_str())
        });
        let mut lists = Lists::default();
        for id in order {
            let case = &cases[id.0];
            let areas = case.areas().flat_map(|area| around(area, facts));
            for facet in facets(case).into_iter().chain(areas.map(Facet::Place)) {
                push(lists.facets.entry(facet).or_default(), id);
            }
        }
        lists
    }

    /// The cases of a facet, newest first.
    pub fn of(&self, facet: &Facet) -> &[CaseId] {
        self.facets.get(facet).map_or(&[], Vec::as_slice)
    }

    /// Every facet that has a case.
    pub fn facets(&self) -> impl Iterator<Item = (&Facet, &[CaseId])> {
        self.facets.iter().map(|(facet, cases)| (facet, cases.as_slice()))
    }

    /// The cases of a district, newest first.
    pub fn of_district(&self, code: DistrictCode) -> &[CaseId] {
        self.of(&Facet::Place(Area::District(code)))
    }

    /// The cases of a province and its districts, newest first.
    pub fn of_province(&self, code: ProvinceCode) -> &[CaseId] {
        self.of(&Facet::Place(Area::Province(code)))
    }

    /// The cases of a cluster, its provinces and their districts, newest first.
    pub fn of_cluster(&self, id: &ClusterId) -> &[CaseId] {
        self.of(&Facet::Place(Area::Cluster(id.clone())))
    }

    /// Every district that has a case.
    pub fn districts(&self) -> impl Iterator<Item = DistrictCode> {
        self.facets.keys().filter_map(|facet| match facet {
            Facet::Place(Area::District(code)) => Some(*code),
            _ => None,
        })
    }
}

/// An area with those that it lies in and that have a page.
fn around(area: &Area, facts: &Facts) -> Vec<Area> {
    let province = area.province();
    let cluster = match area {
        Area::Cluster(id) => Some(id),
        _ => province.and_then(|code| facts.places.province(code).cluster.as_ref()),
    };
    let district = matches!(area, Area::District(_)).then(|| area.clone());
    let wider = [province.map(Area::Province), cluster.cloned().map(Area::Cluster)];
    district.into_iter().chain(wider.into_iter().flatten()).collect()
}

/// A case with two places in one province is in its list once.
fn push(list: &mut Vec<CaseId>, id: CaseId) {
    if list.last() != Some(&id) {
        list.push(id);
    }
}

/// Every facet that a case belongs to.
fn facets(case: &Case) -> Vec<Facet> {
    use VocabularyName as V;
    let front = case.front();
    let mut facets = vec![Facet::All];
    let mut term = |name, id: &str| facets.push(Facet::Term(name, id.to_owned()));
    for (key, name) in [("level", V::Levels), ("status", V::Statuses)] {
        if let Some(id) = front.term(key) {
            term(name, id);
        }
    }
    for (key, name) in [("themes", V::Themes), ("approach", V::Approaches)] {
        front.texts(key).for_each(|id| term(name, id));
    }
    for id in partners(front) {
        term(V::Partners, id);
    }
    for part in case.offices() {
        term(V::Organisations, &part.organisation);
    }
    term(V::Evidence, &case.evidence.number().to_string());
    if let Some(band) = cost_band(front) {
        term(V::CostBands, band);
    }
    for theme in front.texts("themes") {
        let level = front.term("level").map(|id| (V::Levels, id));
        let band = cost_band(front).map(|id| (V::CostBands, id));
        for (name, id) in level.into_iter().chain(band) {
            facets.push(Facet::Within(theme.to_owned(), name, id.to_owned()));
        }
    }
    for part in case.offices() {
        facets.push(Facet::Role(part.organisation.clone(), part.role));
    }
    if let Some(date) = case.date
        && !matches!(date, Date::FiscalYear(_) | Date::SchoolYear(_))
    {
        facets.push(Facet::Year(date.year_ce()));
    }
    // The fiscal year that the author gives is the one that the money came from; the date only
    // tells in which year the case was last heard of.
    let stated = front.date("fiscal_year").and_then(|year| year.or_fiscal().fiscal_year());
    let fiscal = stated.or_else(|| case.date.and_then(Date::fiscal_year));
    facets.extend(fiscal.map(Facet::FiscalYear));
    facets
}

/// The ids of the partners, named alone or with who they were.
pub fn partners(front: &Map) -> impl Iterator<Item = &str> {
    front
        .list("partners")
        .iter()
        .filter_map(|said| said.text().or_else(|| said.map().and_then(|map| map.text("partner"))))
}

/// The id of the cost band; none where nobody has told us, which is neither "no cost" nor "the
/// source does not say".
pub fn cost_band(front: &Map) -> Option<&'static str> {
    match &front.map("cost")?.get("total")?.value {
        Value::Amount(amount) => Some(cost_band_of(amount).id()),
        Value::NotStated => Some("not-stated"),
        _ => None,
    }
}

/// The pages of a list of `count` cases: how many numbered pages there are before the first one,
/// and which cases (newest first) each holds.
///
/// Pages are numbered from the oldest, so that a new case rewrites the first page and no other.
/// The first page holds the newest: what no full page holds, and the newest full page's worth.
pub fn pages(count: usize) -> Vec<(Option<usize>, std::ops::Range<usize>)> {
    let numbered = (count / PAGE_SIZE).saturating_sub(1);
    let first = count - numbered * PAGE_SIZE;
    let mut pages = vec![(None, 0..first)];
    for number in (1..=numbered).rev() {
        let start = first + (numbered - number) * PAGE_SIZE;
        pages.push((Some(number), start..start + PAGE_SIZE));
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_is_on_exactly_one_page_and_old_pages_never_change() {
        for count in 0..300 {
            let mut seen = 0;
            for (_, range) in pages(count) {
                assert_eq!(range.start, seen);
                seen = range.end;
            }
            assert_eq!(seen, count);
            // Counted from the oldest, a numbered page holds the same cases however many follow.
            for (number, range) in pages(count).into_iter().skip(1) {
                let number = number.expect("only the first page has no number");
                assert_eq!(count - range.end, (number - 1) * PAGE_SIZE);
            }
        }
    }
}

//! Who adapted whom, and what to read beside it.
//!
//! Replication is a graph without circles. A link to a case that is not there is an error, since a
//! lineage that silently ends is worse than none.

use std::collections::BTreeMap;

use crate::{
    content::{
        value::{Said, Value},
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Kind,
        kind::{case::Case as Wrong, lineage::Lineage, link::Link},
    },
    lang::nearest,
    site::{
        case::{Case, Original},
        route::CaseId,
    },
};

/// Fills `adapted_from`, `adapted_by` and `related` of all cases, which stand in the order of slugs.
/// No case is above itself afterwards: of a circle, which has been said, one link is left out.
pub(super) fn resolve(
    cases: &mut [Case],
    unpublished: &BTreeMap<String, String>,
    said: &mut Vec<Diagnostic>,
) {
    for at in 0..cases.len() {
        let named = Named { cases, at, unpublished };
        let from = named.originals(said);
        let related = named.related(said);
        cases[at].adapted_from = from;
        cases[at].related = related;
    }
    for circle in circles(cases) {
        said.extend(circle.told(cases));
        let (from, to) = circle.closing;
        cases[from.0].adapted_from.retain(|original| original.case != Some(to));
    }
    let adapted: Vec<(CaseId, CaseId)> = cases
        .iter()
        .enumerate()
        .flat_map(|(at, case)| case.originals().map(move |from| (from, CaseId(at))))
        .collect();
    for (from, by) in adapted {
        cases[from.0].adapted_by.push(by);
    }
}

/// The cases that one case names.
struct Named<'a> {
    cases: &'a [Case],
    at: usize,
    unpublished: &'a BTreeMap<String, String>,
}

impl Named<'_> {
    fn originals(&self, said: &mut Vec<Diagnostic>) -> Vec<Original> {
        let mut originals = Vec::new();
        for (at, item) in self.case().front().list("replicates").iter().enumerate() {
            let Some(example) = item.map() else { continue };
            let case = match example.get("case") {
                Some(slug) => {
                    let Some(case) = self.find(slug, Lineage::ReplicatesItself, said) else {
                        continue;
                    };
                    for key in ["title", "url"] {
                        let Some(beside) = example.get(key) else { continue };
                        let slug = self.cases[case.0].slug.clone();
                        let kind = Lineage::PracticeBesideCase { key, slug };
                        said.push(self.diagnostic(kind, beside));
                    }
                    Some(case)
                }
                None if !example.has("title") => {
                    said.push(self.diagnostic(Lineage::PracticeWithoutTitle, item));
                    continue;
                }
                None => None,
            };
            originals.push(Original { at, case });
        }
        originals
    }

    fn related(&self, said: &mut Vec<Diagnostic>) -> Vec<CaseId> {
        let slugs = self.case().front().list("related").iter();
        slugs.filter_map(|slug| self.find(slug, Lineage::RelatedToItself, said)).collect()
    }

    /// The case called `slug`, if it is there and another; `itself` is said of one that is not.
    fn find(&self, slug: &Said, itself: Lineage, said: &mut Vec<Diagnostic>) -> Option<CaseId> {
        let Value::Text(name) = &slug.value else { return None };
        let kind: Kind = match position(self.cases, name) {
            Some(found) if found != self.at => return Some(CaseId(found)),
            Some(_) => itself.into(),
            None if self.unpublished.values().any(|slug| slug == name) => {
                Link::Unpublished { slug: name.clone() }.into()
            }
            None => {
                let slugs = self.cases.iter().map(|case| case.slug.as_str());
                let nearest = renamed(self.cases, name).or_else(|| nearest::nearest(name, slugs));
                let nearest = nearest.map(str::to_owned);
                Wrong::UnknownCase { slug: name.clone(), nearest }.into()
            }
        };
        let unknown = self.diagnostic(kind, slug);
        said.push(match (self.meant(name), unknown.at.span) {
            (Some(meant), Some(span)) if self.is_typed(&unknown, name) => unknown.fix(span, meant),
            _ => unknown,
        });
        None
    }

    /// The case that is meant beyond doubt by one that is not there.
    fn meant(&self, name: &str) -> Option<&str> {
        let others = self.cases.iter().map(|case| (case.slug.as_str(), case.slug.as_str()));
        let is_known = |slug: &str| position(self.cases, slug).is_some();
        let is_unpublished = self.unpublished.values().any(|slug| slug == name);
        if is_known(name) || is_unpublished {
            return None;
        }
        let meant = renamed(self.cases, name).or_else(|| nearest::certain(name, others))?;
        (position(self.cases, meant) != Some(self.at)).then_some(meant)
    }

    fn is_typed(&self, said: &Diagnostic, name: &str) -> bool {
        self.case().facts().document.piece().typed(&said.at) == name
    }

    fn case(&self) -> &Case {
        &self.cases[self.at]
    }

    fn diagnostic(&self, kind: impl Into<Kind>, at: &Said) -> Diagnostic {
        Diagnostic::new(kind, self.case().facts().document.place(&at.way, Part::Value))
    }
}

/// The case that was called `slug` before its folder was renamed, as its aliases say.
fn renamed<'c>(cases: &'c [Case], slug: &str) -> Option<&'c str> {
    let was = |alias: &str| alias.trim_matches('/').rsplit('/').next() == Some(slug);
    let case = cases.iter().find(|case| case.front().texts("aliases").any(was))?;
    Some(&case.slug)
}

fn position(cases: &[Case], slug: &str) -> Option<usize> {
    cases.binary_search_by(|case| case.slug.as_str().cmp(slug)).ok()
}

/// Cases that adapt each other in a circle.
struct Circle {
    /// The way along it, from its first case by slug.
    along: Vec<CaseId>,
    /// The link that closed it when it was found: a case, and what that adapts.
    closing: (CaseId, CaseId),
}

impl Circle {
    /// What is said of it, at the first case and at the others.
    fn told(&self, cases: &[Case]) -> Option<Diagnostic> {
        let slugs: Vec<&str> = self.along.iter().map(|id| cases[id.0].slug.as_str()).collect();
        let place = |id: &CaseId| {
            let document = &cases[id.0].facts().document;
            let key = document.front.get("replicates")?;
            Some(document.place(&key.way, Part::Value))
        };
        let mut places = self.along.iter().filter_map(place);
        let kind = Lineage::ReplicationCycle { slugs: slugs.join(" > ") };
        let told = Diagnostic::new(kind, places.next()?);
        Some(places.fold(told, Diagnostic::also))
    }
}

/// Every circle that the walk comes upon, once. Without the links that closed them there is none.
fn circles(cases: &[Case]) -> Vec<Circle> {
    let mut circles: Vec<Circle> = Vec::new();
    let mut done = vec![false; cases.len()];
    for start in 0..cases.len() {
        // Walk upwards without recursion; a circle shows when the way comes back to one of its own.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, next)) = way.last_mut() {
            let from = CaseId(*at);
            let Some(original) = cases[*at].adapted_from.get(*next) else {
                done[*at] = true;
                way.pop();
                continue;
            };
            *next += 1;
            let Some(to) = original.case else { continue };
            if let Some(back) = way.iter().position(|(case, _)| *case == to.0) {
                let mut along: Vec<CaseId> =
                    way[back..].iter().map(|(at, _)| CaseId(*at)).collect();
                let first = (0..along.len()).min_by_key(|at| along[*at]);
                along.rotate_left(first.unwrap_or(0));
                circles.push(Circle { along, closing: (from, to) });
            } else if !done[to.0] {
                way.push((to.0, 0));
            }
        }
    }
    circles
}

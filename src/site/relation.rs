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
        Diagnostic,
        kind::{case::Case as Wrong, link::Link},
    },
    lang::nearest,
    site::{case::Case, route::CaseId},
};

/// Fills `adapted_from`, `adapted_by` and `related` of all cases, which stand in the order of slugs.
pub(super) fn resolve(
    cases: &mut [Case],
    unpublished: &BTreeMap<String, String>,
    said: &mut Vec<Diagnostic>,
) {
    for at in 0..cases.len() {
        let from = targets(cases, at, "replicates", unpublished, said);
        let related = targets(cases, at, "related", unpublished, said);
        cases[at].adapted_from = from;
        cases[at].related = related;
    }
    for (circle, at) in circles(cases) {
        let case = &cases[at];
        let slugs: Vec<&str> = circle.iter().map(|id| cases[id.0].slug.as_str()).collect();
        let Some(key) = case.front().get("replicates") else { continue };
        let kind = Wrong::ReplicationCycle { slugs: slugs.join(" > ") };
        let mut diagnostic =
            Diagnostic::new(kind, case.facts().document.place(&key.way, Part::Value));
        for other in circle.iter().skip(1).filter(|id| id.0 != at) {
            let other = &cases[other.0];
            if let Some(key) = other.front().get("replicates") {
                diagnostic = diagnostic.also(other.facts().document.place(&key.way, Part::Value));
            }
        }
        said.push(diagnostic);
    }
    let adapted: Vec<(CaseId, CaseId)> = cases
        .iter()
        .enumerate()
        .flat_map(|(at, case)| case.adapted_from.iter().map(move |from| (*from, CaseId(at))))
        .collect();
    for (from, by) in adapted {
        cases[from.0].adapted_by.push(by);
    }
}

/// The cases that a key of a case names.
fn targets(
    cases: &[Case],
    at: usize,
    key: &str,
    unpublished: &BTreeMap<String, String>,
    said: &mut Vec<Diagnostic>,
) -> Vec<CaseId> {
    let case = &cases[at];
    let document = &case.facts().document;
    let mut found = Vec::new();
    let mut say = |kind: crate::diagnostic::Kind, item: &Said| {
        said.push(Diagnostic::new(kind, document.place(&item.way, Part::Value)));
    };
    for item in case.front().list(key) {
        match &item.value {
            Value::Text(slug) => match position(cases, slug) {
                Some(target) if target == at => say(Wrong::ReplicatesItself.into(), item),
                Some(target) => found.push(CaseId(target)),
                None if unpublished.values().any(|name| name == slug) => {
                    say(Link::Unpublished { slug: slug.clone() }.into(), item);
                }
                None => {
                    let nearest = renamed(cases, slug).or_else(|| {
                        nearest::nearest(slug, cases.iter().map(|case| case.slug.as_str()))
                    });
                    let nearest = nearest.map(str::to_owned);
                    say(Wrong::UnknownCase { slug: slug.clone(), nearest }.into(), item);
                }
            },
            // A practice that is not in this repository.
            Value::Map(map) if map.text("title").is_none() => {
                say(Wrong::PracticeWithoutTitle.into(), item);
            }
            _ => {}
        }
    }
    found
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

/// Every circle, once: the way along it from its first case by slug, and that case.
fn circles(cases: &[Case]) -> Vec<(Vec<CaseId>, usize)> {
    let mut circles = Vec::new();
    let mut done = vec![false; cases.len()];
    for start in 0..cases.len() {
        // Walk upwards without recursion; a circle shows when the way comes back to one of its own.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, next)) = way.last_mut() {
            let Some(to) = cases[*at].adapted_from.get(*next).map(|id| id.0) else {
                done[*at] = true;
                way.pop();
                continue;
            };
            *next += 1;
            if let Some(back) = way.iter().position(|(case, _)| *case == to) {
                let mut circle: Vec<CaseId> =
                    way[back..].iter().map(|(at, _)| CaseId(*at)).collect();
                let first =
                    circle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
                circle.rotate_left(first);
                let first = circle[0].0;
                if !circles.iter().any(|(known, _)| *known == circle) {
                    circles.push((circle, first));
                }
            } else if !done[to] {
                way.push((to, 0));
            }
        }
    }
    circles
}

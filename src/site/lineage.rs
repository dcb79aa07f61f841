//! Families of cases that adapt each other.
//!
//! A family is everything that is joined by "adapted from": cases, and the practices outside of this
//! repository that they began with. Its steps stand so that nothing comes before what it was adapted
//! from, each with its copies after it, the earlier first; so a plain list tells what a drawing
//! would. The order comes from dates and slugs alone, never from results: nothing is ranked.
//!
//! A case that was withdrawn stays as a step without a name while something that is shown was
//! adapted from it. Invented cases and those of real places make families of their own.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use jiff::civil;

use crate::site::{case::Case, route::CaseId};

/// Every family.
#[derive(Clone, Debug, Default)]
pub struct Lineages {
    families: Vec<Family>,
    of: BTreeMap<CaseId, usize>,
}

/// Cases that come from each other.
#[derive(Clone, Debug)]
pub struct Family {
    /// The earliest case of which no original is shown; the family has its page there.
    pub head: CaseId,
    /// What it is made of, originals first.
    pub steps: Vec<Step>,
    /// What was measured in more than one of its cases, as their authors say.
    pub measures: Vec<Measure>,
}

/// A part of a family.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// What it is.
    pub member: Member,
    /// What it was adapted from, each with its place in `replicates`.
    pub originals: Vec<(usize, Member)>,
    /// How many adaptations lie between it and where it began, on the longest way: 0 for what began
    /// the family.
    pub depth: usize,
}

/// What a family is made of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Member {
    /// A practice outside of this repository, which the case `of` tells at this place of its
    /// `replicates`.
    Practice {
        /// The first case by slug that names it.
        of: CaseId,
        /// Its place.
        at: usize,
    },
    /// A case.
    Case(CaseId),
}

/// One thing that was measured in several cases: the case, and the place in its `results`.
pub type Measure = Vec<(CaseId, usize)>;

impl Lineages {
    /// The families of `cases`, whose relations are known and without circles.
    pub(super) fn trace(cases: &[Case]) -> Lineages {
        let graph = Graph::draw(cases);
        let order = graph.order();
        let kept = graph.kept(&order);
        let mut joined = Sets::new(graph.members.len());
        for copy in order.iter().filter(|at| kept[**at]) {
            for (_, original) in &graph.originals[*copy] {
                joined.join(*copy, *original);
            }
        }
        let mut lineages = Lineages::default();
        let mut depths = vec![0; graph.members.len()];
        let mut grouped: BTreeMap<usize, Vec<Step>> = BTreeMap::new();
        for at in order.into_iter().filter(|at| kept[*at]) {
            let above = graph.originals[at].iter().map(|(_, original)| depths[*original] + 1);
            depths[at] = above.max().unwrap_or(0);
            let originals = graph.originals[at].iter();
            let originals = originals.map(|(place, original)| (*place, graph.members[*original]));
            grouped.entry(joined.root(at)).or_default().push(Step {
                member: graph.members[at],
                originals: originals.collect(),
                depth: depths[at],
            });
        }
        for steps in grouped.into_values() {
            let Some(family) = Family::of(cases, steps) else { continue };
            for id in family.cases() {
                lineages.of.insert(id, lineages.families.len());
            }
            lineages.families.push(family);
        }
        lineages
    }

    /// Every family of more than one case that is shown.
    pub fn families(&self) -> impl Iterator<Item = &Family> {
        self.families.iter()
    }

    /// The family that a case is in, where it is not alone.
    pub fn of(&self, id: CaseId) -> Option<&Family> {
        Some(&self.families[*self.of.get(&id)?])
    }
}

impl Family {
    /// The family of these steps, where there are two cases to tell of.
    fn of(cases: &[Case], steps: Vec<Step>) -> Option<Family> {
        let ids = steps.iter().filter_map(|step| step.member.case());
        let shown: BTreeSet<CaseId> = ids.filter(|id| cases[id.0].withdrawn().is_none()).collect();
        if shown.len() < 2 {
            return None;
        }
        let begins = |id: &&CaseId| !cases[id.0].originals().any(|above| shown.contains(&above));
        let head = shown.iter().filter(begins).min_by_key(|id| age(cases, **id));
        let head = *head.expect("where there is no circle, something comes first");
        let mut family = Family { head, steps, measures: Vec::new() };
        family.measures = family.measures(cases, &shown);
        Some(family)
    }

    /// Its cases, in the order of the steps.
    pub fn cases(&self) -> impl Iterator<Item = CaseId> {
        self.steps.iter().filter_map(|step| step.member.case())
    }

    fn measures(&self, cases: &[Case], shown: &BTreeSet<CaseId>) -> Vec<Measure> {
        let results: Vec<(CaseId, usize)> = self
            .cases()
            .flat_map(|id| (0..cases[id.0].front().list("results").len()).map(move |at| (id, at)))
            .collect();
        let numbers: BTreeMap<(CaseId, usize), usize> = results.iter().copied().zip(0..).collect();
        let mut joined = Sets::new(results.len());
        for id in self.cases() {
            for same in &cases[id.0].same_as {
                if let (Some(here), Some(there)) =
                    (numbers.get(&(id, same.at)), numbers.get(&(same.case, same.result)))
                {
                    joined.join(*here, *there);
                }
            }
        }
        let mut measures: BTreeMap<usize, Measure> = BTreeMap::new();
        for (at, result) in results.iter().enumerate().filter(|(_, (id, _))| shown.contains(id)) {
            measures.entry(joined.root(at)).or_default().push(*result);
        }
        measures.into_values().filter(|measure| measure.len() > 1).collect()
    }
}

impl Member {
    /// The case that it is.
    pub fn case(self) -> Option<CaseId> {
        match self {
            Member::Case(id) => Some(id),
            Member::Practice { .. } => None,
        }
    }
}

/// When a case began: the start of its period, else its date, else it comes last; then its slug.
type Age<'a> = (bool, Option<civil::Date>, &'a str);

fn age(cases: &[Case], id: CaseId) -> Age<'_> {
    let case = &cases[id.0];
    let start = case.front().period("period").and_then(|period| period.start).or(case.date);
    (start.is_none(), start.map(|date| date.start()), &case.slug)
}

/// Cases and practices, with what was adapted from what.
struct Graph<'a> {
    cases: &'a [Case],
    /// The cases in their order, then the practices.
    members: Vec<Member>,
    /// By member: what it was adapted from, each with its place in `replicates`.
    originals: Vec<Vec<(usize, usize)>>,
    /// By member: what was adapted from it.
    copies: Vec<Vec<usize>>,
}

impl<'a> Graph<'a> {
    fn draw(cases: &'a [Case]) -> Graph<'a> {
        let members: Vec<Member> = (0..cases.len()).map(|at| Member::Case(CaseId(at))).collect();
        let (originals, copies) = (vec![Vec::new(); cases.len()], vec![Vec::new(); cases.len()]);
        let mut graph = Graph { cases, members, originals, copies };
        // Two cases that adapt what is at one address adapt the same.
        let mut known: BTreeMap<(bool, &str), usize> = BTreeMap::new();
        for (copy, case) in cases.iter().enumerate() {
            for original in &case.adapted_from {
                let from = match original.case {
                    Some(id) if cases[id.0].demo == case.demo => id.0,
                    None if case.withdrawn().is_none() => {
                        let practice = Member::Practice { of: CaseId(copy), at: original.at };
                        match address(case, original.at) {
                            Some(url) => *known
                                .entry((case.demo, url))
                                .or_insert_with(|| graph.add(practice)),
                            None => graph.add(practice),
                        }
                    }
                    _ => continue,
                };
                graph.originals[copy].push((original.at, from));
                graph.copies[from].push(copy);
            }
        }
        graph
    }

    fn add(&mut self, member: Member) -> usize {
        self.members.push(member);
        self.originals.push(Vec::new());
        self.copies.push(Vec::new());
        self.members.len() - 1
    }

    /// Everything, with nothing before what it was adapted from, and each followed by its copies.
    fn order(&self) -> Vec<usize> {
        let latest_first = |at: &usize| Reverse(self.age(*at));
        let mut waiting: Vec<usize> = self.originals.iter().map(Vec::len).collect();
        let mut ready: Vec<usize> = (0..waiting.len()).filter(|at| waiting[*at] == 0).collect();
        ready.sort_by_key(latest_first);
        let mut order = Vec::with_capacity(waiting.len());
        while let Some(at) = ready.pop() {
            order.push(at);
            let mut free = Vec::new();
            for copy in &self.copies[at] {
                waiting[*copy] -= 1;
                if waiting[*copy] == 0 {
                    free.push(*copy);
                }
            }
            free.sort_by_key(latest_first);
            ready.extend(free);
        }
        order
    }

    /// A practice is as old as the earliest case that adapts it, and stands before that.
    fn age(&self, at: usize) -> (Age<'a>, Member) {
        let member = self.members[at];
        let age = match member {
            Member::Case(id) => age(self.cases, id),
            Member::Practice { of, .. } => {
                let copies = self.copies[at].iter().map(|copy| age(self.cases, CaseId(*copy)));
                copies.min().unwrap_or_else(|| age(self.cases, of))
            }
        };
        (age, member)
    }

    /// What has a place in a family: all but a case that was withdrawn and led to nothing shown.
    fn kept(&self, order: &[usize]) -> Vec<bool> {
        let mut kept = vec![false; self.members.len()];
        for at in order.iter().rev() {
            kept[*at] = match self.members[*at] {
                Member::Case(id) if self.cases[id.0].withdrawn().is_none() => true,
                _ => self.copies[*at].iter().any(|copy| kept[*copy]),
            };
        }
        kept
    }
}

/// The address of a practice, where it has one.
fn address(case: &Case, at: usize) -> Option<&str> {
    let practice = case.front().list("replicates").get(at)?.map()?;
    practice.text("url").map(|url| url.trim_end_matches('/'))
}

/// What belongs together, by number; each set is known by its smallest.
struct Sets(Vec<usize>);

impl Sets {
    fn new(count: usize) -> Sets {
        Sets((0..count).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

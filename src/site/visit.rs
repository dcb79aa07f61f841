//! What came of the last visits to the sources: all that a site knows of the network.
//!
//! `amphoe check --external` writes it down in `content/checked.yaml`, which lies beside the content
//! and is read like it. So a build opens no connection and is the same everywhere, and what the site
//! says of a source is dated.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::{decode::is_web_address, sheet::Sheet, value::Map, yaml::Part},
    diagnostic::{Diagnostic, Place, kind::case::Case as Wrong},
    facts::{
        date::Date,
        visit::{Doubt, Outcome, Silence},
    },
    site::{
        Site,
        case::{Case, Source},
        route::CaseId,
    },
};

/// A page that opened is not asked for again in so many days.
const DAYS_OPEN: i64 = 30;

/// One that did not is asked for again on another day, so that its `since` tells something.
const DAYS_CLOSED: i64 = 1;

/// The last visit to an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visit {
    /// What came of it.
    pub outcome: Outcome,
    /// Its day.
    pub checked: Date,
    /// The first day of those that all came to this.
    pub since: Date,
}

/// The last visits, by address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Visits(BTreeMap<String, Visit>);

/// Which addresses are visited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// Those whose last visit is long past.
    Due,
    /// All.
    All,
}

impl Visits {
    /// What the values of `checked.yaml` mean. An entry that leaves out what belongs to its outcome
    /// says nothing; where two tell of one address, the later one holds.
    pub fn read<'a>(maps: impl IntoIterator<Item = &'a Map>) -> Visits {
        let mut visits: BTreeMap<String, Visit> = BTreeMap::new();
        for (address, visit) in maps.into_iter().filter_map(visit) {
            if visits.get(&address).is_none_or(|known| known.checked <= visit.checked) {
                visits.insert(address, visit);
            }
        }
        Visits(visits)
    }

    /// The last visit to `address`.
    pub fn get(&self, address: &str) -> Option<&Visit> {
        self.0.get(address)
    }

    /// Whether nothing was ever visited.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every address with its last visit, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Visit)> {
        self.0.iter().map(|(address, visit)| (address.as_str(), visit))
    }

    /// The addresses among `cited` that are to be visited.
    pub fn due<'a>(
        &self,
        cited: &BTreeSet<&'a str>,
        which: Which,
        today: Date,
    ) -> BTreeSet<&'a str> {
        let is_due = |address: &&&str| match self.get(address) {
            Some(visit) if which == Which::Due => {
                let days = today.start().duration_since(visit.checked.start()).as_hours() / 24;
                let rest = if visit.outcome.is_open() { DAYS_OPEN } else { DAYS_CLOSED };
                !(0..rest).contains(&days)
            }
            _ => true,
        };
        cited.iter().filter(is_due).copied().collect()
    }

    /// The last visits after these came to `outcomes` today. Addresses that nobody cites any more are
    /// forgotten.
    pub fn after(
        mut self,
        cited: &BTreeSet<&str>,
        outcomes: BTreeMap<String, Outcome>,
        today: Date,
    ) -> Visits {
        self.0.retain(|address, _| cited.contains(address.as_str()));
        for (address, outcome) in outcomes {
            let outcome = match outcome {
                // What could not be read back here, no author could write either.
                Outcome::Moved { to } if !is_web_address(&to) => Outcome::Opened,
                outcome => outcome,
            };
            let before = self.0.get(&address).filter(|visit| visit.outcome.is_like(&outcome));
            let since = before.map_or(today, |visit| visit.since);
            self.0.insert(address, Visit { outcome, checked: today, since });
        }
        self
    }

    /// The text of `checked.yaml`, which is the same for the same visits.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (address, Visit { outcome, checked, since }) in self.iter() {
            let (name, why) = outcome.names();
            let detail = match outcome {
                Outcome::Moved { to } => format!("  moved_to: \"{to}\"\n"),
                Outcome::Refused { status } => format!("  status: {status}\n"),
                _ => why.map(|why| format!("  why: {why}\n")).unwrap_or_default(),
            };
            let (checked, since) = (checked.iso(), since.iso());
            text += &format!(
                "- url: \"{address}\"\n  outcome: {name}\n{detail}  checked: {checked}\n  since: {since}\n"
            );
        }
        text
    }
}

/// How the file begins.
const HEAD: &str = "\
# เขียนโดย amphoe check --external บอกว่าแหล่งอ้างอิงใดเปิดได้หรือไม่ได้เมื่อใด ไม่ต้องแก้ด้วยมือ
# Written by `amphoe check --external`: which sources opened, and when. Not to be edited by hand.
";

fn visit(map: &Map) -> Option<(String, Visit)> {
    fn named<T: Copy>(names: &[(&str, T)], map: &Map) -> Option<T> {
        let why = map.text("why")?;
        names.iter().find(|(name, _)| *name == why).map(|(_, named)| *named)
    }
    let outcome = match map.text("outcome")? {
        "opened" => Outcome::Opened,
        "moved" => Outcome::Moved { to: map.text("moved_to")?.to_owned() },
        "refused" => Outcome::Refused { status: map.whole("status")?.try_into().ok()? },
        "no-answer" => Outcome::NoAnswer(named(&Silence::NAMES, map)?),
        _ => Outcome::Unknown(named(&Doubt::NAMES, map)?),
    };
    let visit = Visit { outcome, checked: *map.date("checked")?, since: *map.date("since")? };
    Some((map.text("url")?.to_owned(), visit))
}

/// A source that has an address.
#[derive(Clone, Debug)]
pub struct Cited {
    /// The case that cites it; none for the programme.
    pub case: Option<CaseId>,
    /// Its position in the list of sources, from 1.
    pub number: usize,
    /// The source.
    pub source: Source,
    /// Its address.
    pub address: String,
}

impl Site {
    /// Every source that has an address: of the cases in their order, then of the programme. What is
    /// withdrawn shows nothing that it cites.
    pub fn cited(&self) -> Vec<Cited> {
        let of_case = |(id, case): (CaseId, &Case)| {
            let sources: Vec<Source> = case.front().maps("sources").map(Source::read).collect();
            sources.into_iter().enumerate().map(move |(at, source)| (Some(id), at + 1, source))
        };
        let cases = self.cases().filter(|(_, case)| case.counts()).flat_map(of_case);
        let programme = self.programme.sources.iter().cloned().enumerate();
        let programme = programme.map(|(at, source)| (None, at + 1, source));
        let cited = |(case, number, source): (Option<CaseId>, usize, Source)| {
            let address = source.url.clone()?;
            Some(Cited { case, number, source, address })
        };
        cases.chain(programme).filter_map(cited).collect()
    }
}

/// Tells the authors of the sources that did not open.
pub(super) fn check(site: &Site, programme: Option<&Sheet>, said: &mut Vec<Diagnostic>) {
    let mut check = |front: &Map, place: &dyn Fn(&[usize]) -> Place| {
        for url in front.maps("sources").filter_map(|source| source.get("url")) {
            let visit = url.text().and_then(|address| site.visits.get(address));
            let Some(Visit { outcome, checked, .. }) = visit else { continue };
            if outcome.is_closed() {
                let kind = Wrong::SourceClosed { outcome: outcome.clone(), checked: *checked };
                said.push(Diagnostic::new(kind, place(&url.way)));
            }
        }
    };
    for (_, case) in site.cases().filter(|(_, case)| case.counts()) {
        check(case.front(), &|way| case.facts().document.place(way, Part::Value));
    }
    if let Some(sheet) = programme {
        check(&sheet.front, &|way| sheet.place(way, Part::Value));
    }
}

//! What was measured, as a table.

use std::cmp::Ordering;

use crate::{
    content::value::{Map, Value},
    facts::amount::{Amount, Decimal, Unit},
    render::{
        escape, inline,
        reader::Reader,
        view::case::{Bars, Measured},
    },
    site::{
        case::Case,
        evidence::{self, Checks},
    },
};

impl Reader<'_> {
    /// The rows of the results table.
    pub(super) fn results(&self, case: &Case) -> Vec<Measured> {
        let checks = Checks::read(case.front().map("checks"));
        let results = case.front().maps("results").enumerate();
        results.filter_map(|(at, map)| self.result(case, at, map, checks)).collect()
    }

    pub(super) fn result(
        &self,
        case: &Case,
        at: usize,
        map: &Map,
        checks: Checks,
    ) -> Option<Measured> {
        let (what, lang) = self.words_of(case, "results", at, "what")?;
        let words = |key: &str| self.words_of(case, "results", at, key);
        let values = |key: &str| self.values(map, key);
        let when = |key: &str| self.measured_when(map, key);
        let kind = map.text("kind").map(|kind| match kind {
            "output" => self.say("result_output"),
            _ => self.say("result_outcome"),
        });
        // A source may be cited in the words and named beside them; the reader sees it once.
        let mut sources = map.wholes("source");
        sources.extend(inline::citations(what));
        sources.sort_unstable();
        sources.dedup();
        let level = evidence::of_result(map, checks);
        Some(Measured {
            what_html: self.inline_html(&inline::without_citations(what), lang),
            unit: words("unit").map(|(unit, _)| unit.to_owned()),
            kind,
            before: values("before"),
            before_when: when("before"),
            after: values("after"),
            after_when: when("after"),
            comparison: values("comparison"),
            target: values("target"),
            change: self.change(map),
            how_html: self.how(case, at, map),
            bars: bars(map),
            evidence: self.evidence(level),
            evidence_level: Some(level.number()),
            sources: self.sources(&sources),
            lang: self.foreign(lang),
        })
    }

    /// When it was measured before or after.
    pub(in crate::render) fn measured_when(&self, map: &Map, key: &str) -> Option<String> {
        let when = map.map("when")?;
        match when.not_stated(key) {
            true => Some(self.say("no_date")),
            false => when.period(key).map(|dates| self.dates(dates)),
        }
    }

    /// One value, or those of sources that disagree.
    pub(in crate::render) fn values(&self, map: &Map, key: &str) -> Option<String> {
        if map.not_stated(key) {
            return Some(self.say("not_stated"));
        }
        let values: Vec<String> =
            map.list(key).iter().filter_map(|said| self.value(&said.value)).collect();
        match values.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            many => Some(many.join(" / ")),
        }
    }

    /// The change in words, where there is exactly one value before and one after.
    pub(in crate::render) fn change(&self, map: &Map) -> Option<String> {
        let (before, after) = (exact(map, "before")?, exact(map, "after")?);
        if before.unit != after.unit {
            return None;
        }
        let difference = after.value.plus(before.value.times(-1)?)?;
        let size = if difference < Decimal::ZERO { difference.times(-1)? } else { difference };
        let key = match difference.cmp(&Decimal::ZERO) {
            Ordering::Less => "result_fell",
            Ordering::Greater => "result_rose",
            Ordering::Equal => return Some(self.say("result_same")),
        };
        let said = self.say_with(key, &[("amount", &self.digits(size.grouped()))]);
        Some(match size.percent_of(before.value) {
            // Of shares, the difference is told in points and no share of a share.
            Some(percent) if before.unit != Unit::Percent => {
                let percent = self.digits(percent.to_string());
                format!("{said} {}", self.say_with("result_or_percent", &[("percent", &percent)]))
            }
            _ => said,
        })
    }

    /// How it was measured, by whom, from how many.
    fn how(&self, case: &Case, at: usize, map: &Map) -> Option<String> {
        let how = self.words_of(case, "results", at, "how");
        let how = how.map(|(how, lang)| self.inline_html(how, lang));
        let said = self.measured_by(map);
        let said = said.iter().map(|text| escape::words(text));
        let parts: Vec<String> = how.into_iter().chain(said).collect();
        (!parts.is_empty()).then(|| parts.join("<br>"))
    }

    /// Who measured it, and from how many.
    pub(in crate::render) fn measured_by(&self, map: &Map) -> Vec<String> {
        let by = map.text("measured_by").map(|by| match by {
            "self" => self.say("measured_by_self"),
            "partner" => self.say("measured_by_partner"),
            _ => self.say("measured_by_independent"),
        });
        let n = map.get("n").and_then(|said| self.value(&said.value));
        let n = n.map(|n| self.say_with("result_n", &[("n", &n)]));
        by.into_iter().chain(n).collect()
    }
}

/// The one number at `key`, where there is just one and nothing qualifies it.
fn exact<'m>(map: &'m Map, key: &str) -> Option<&'m Amount> {
    let [said] = map.list(key) else { return None };
    match &said.value {
        Value::Amount(amount) if amount.qualifier.is_none() => Some(amount),
        _ => None,
    }
}

/// How long the bars are, where two numbers or more can be compared.
fn bars(map: &Map) -> Option<Bars> {
    let values = ["before", "after", "comparison"].map(|key| exact(map, key));
    let known: Vec<&Amount> = values.into_iter().flatten().collect();
    let longest = known.iter().map(|amount| amount.value).max()?;
    let alike = known.iter().all(|amount| amount.unit == known[0].unit);
    let drawn = known.iter().all(|amount| amount.value >= Decimal::ZERO);
    if known.len() < 2 || !alike || !drawn || longest == Decimal::ZERO {
        return None;
    }
    let length = |amount: Option<&Amount>| {
        amount
            .and_then(|amount| amount.value.percent_of(longest))
            .map(|percent| percent.to_string())
    };
    let [before, after, comparison] = values.map(length);
    Some(Bars { before, after, comparison })
}

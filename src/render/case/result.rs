//! What was measured, as a table.

use crate::{
    content::value::{Map, Value},
    facts::amount::Amount,
    render::{reader::Reader, view::Measured},
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

    fn result(&self, case: &Case, at: usize, map: &Map, checks: Checks) -> Option<Measured> {
        let (what, lang) = self.words_of(case, "results", at, "what")?;
        let words = |key: &str| self.words_of(case, "results", at, key);
        let values = |key: &str| self.values(map, key);
        let when = |key: &str| {
            let when = map.map("when")?;
            match when.not_stated(key) {
                true => Some(self.say("not_stated")),
                false => when.dates(key).map(|dates| self.dates(dates)),
            }
        };
        let kind = map.text("kind").map(|kind| match kind {
            "output" => self.say("result_output"),
            _ => self.say("result_outcome"),
        });
        Some(Measured {
            what_html: self.inline_html(what, lang),
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
            evidence: self.evidence(evidence::of_result(map, checks)),
            sources: self.sources(&map.wholes("source")),
            lang: self.foreign(lang),
        })
    }

    /// One value, or those of sources that disagree.
    fn values(&self, map: &Map, key: &str) -> Option<String> {
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
    fn change(&self, map: &Map) -> Option<String> {
        let one = |key: &str| -> Option<&Amount> {
            match map.list(key) {
                [said] => match &said.value {
                    Value::Amount(amount) => Some(amount),
                    _ => None,
                },
                _ => None,
            }
        };
        let change = one("before")?.change_to(one("after")?)?;
        let amount = self.amount(&change.difference);
        let said = match change.direction {
            std::cmp::Ordering::Less => self.say_with("result_fell", &[("amount", &amount)]),
            std::cmp::Ordering::Greater => self.say_with("result_rose", &[("amount", &amount)]),
            std::cmp::Ordering::Equal => return Some(self.say("result_same")),
        };
        Some(match change.percent {
            Some(percent) => {
                let percent = self.number(percent as usize);
                format!("{said} {}", self.say_with("result_or_percent", &[("percent", &percent)]))
            }
            None => said,
        })
    }

    /// How it was measured, by whom, from how many.
    fn how(&self, case: &Case, at: usize, map: &Map) -> Option<String> {
        let how = self.words_of(case, "results", at, "how");
        let how = how.map(|(how, lang)| self.inline_html(how, lang));
        let by = map.text("measured_by").map(|by| match by {
            "self" => self.say("measured_by_self"),
            "partner" => self.say("measured_by_partner"),
            _ => self.say("measured_by_independent"),
        });
        let n = map.get("n").and_then(|said| self.value(&said.value));
        let n = n.map(|n| self.say_with("result_n", &[("n", &n)]));
        let said = by.into_iter().chain(n).map(|text| crate::render::inline::escape(&text));
        let parts: Vec<String> = how.into_iter().chain(said).collect();
        (!parts.is_empty()).then(|| parts.join("<br>"))
    }
}

//! What a case says that cannot be so, looked at by itself: evidence above what was measured, dates
//! that have not come, digits that changed places, values that cannot be compared.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    content::{
        document::Document,
        markdown::section::Section,
        schema::{Ahead, Key, START_AND_END, case::CASE},
        value::{Map, Value},
        walk,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Place,
        kind::{case::Case as Wrong, front::Front, text::Text, value::Value as WrongValue},
    },
    facts::{
        Facts,
        amount::Unit,
        date::{BUDDHIST, Date, Era, transposed},
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, nearest},
    site::{
        case::Case,
        evidence::{self, Checks, Evidence},
        sensitive,
    },
    source::Span,
};

/// Says what cannot be so in the facts of a case.
pub(super) fn check(
    document: &Document,
    protected: &[String],
    facts: &Facts,
    today: Date,
    said: &mut Vec<Diagnostic>,
) {
    let front = &document.front;
    check_evidence(document, said);
    check_future(document, today, said);
    check_years(document, said);
    check_results(document, said);
    check_partners(document, facts, said);
    check_as_printed(document, said);
    if !front.has("reviewed_by")
        && let Some((because, at)) =
            sensitive_theme(document, facts).or_else(|| named(document, protected))
    {
        said.push(Diagnostic::new(Wrong::NoReviewer { because }, at));
    }
}

/// The first sensitive theme, and where it is chosen.
fn sensitive_theme(document: &Document, facts: &Facts) -> Option<(Bilingual<String>, Place)> {
    document.front.list("themes").iter().find_map(|theme| {
        let id = theme.text().filter(|id| sensitive::THEMES.contains(id))?;
        let term = facts.vocabularies.get(VocabularyName::Themes).get(id)?;
        Some((term.label.clone(), document.place(&theme.way, Part::Value)))
    })
}

/// The first protected term in the words of a case, and where it stands.
fn named(document: &Document, protected: &[String]) -> Option<(Bilingual<String>, Place)> {
    let yaml = &document.source.text[document.yaml.range()];
    // Their places are looked up only where there is something to find.
    let is_there = protected.iter().any(|term| yaml.contains(term.as_str()));
    let keys = ["title", "summary"].into_iter().filter(|_| is_there);
    let said = keys.filter_map(|key| document.front.get(key));
    let pieces = said.filter_map(|said| document.place(&said.way, Part::Value).span);
    let body = Span::new(document.body, document.source.text.len());
    pieces.chain([body]).find_map(|piece| {
        let text = &document.source.text[piece.range()];
        let found = protected.iter().filter_map(|term| Some((first_named(text, term)?, term)));
        let (at, term) = found.min_by_key(|(at, term)| (*at, Reverse(term.len())))?;
        let label = Bilingual::new(term.clone(), term.clone());
        Some((label, document.at(Span::new(0, term.len()).shifted(piece.start + at))))
    })
}

/// Where a text first says a protected term. Five districts are called เฉลิมพระเกียรติ, and naming one
/// of them is not that.
fn first_named(text: &str, term: &str) -> Option<usize> {
    let is_district = |at: usize| {
        let before = text[..at].trim_end();
        before.ends_with("อำเภอ") || before.ends_with("อ.")
    };
    text.match_indices(term).map(|(at, _)| at).find(|at| !is_district(*at))
}

/// Words of either edition that claim a result that nobody has measured.
pub(super) fn check_claims(case: &Case, said: &mut Vec<Diagnostic>) {
    if case.evidence > Evidence::Described {
        return;
    }
    let editions = [&case.editions.th, &case.editions.en].into_iter().flatten();
    for document in editions.map(|edition| &edition.document) {
        said.extend(document.claims.iter().map(|claimed| {
            let (claim, word) = (claimed.claim, claimed.word.clone());
            let kind = Text::Overclaim { claim, word, level: case.evidence.number() };
            Diagnostic::new(kind, claimed.at.clone())
        }));
    }
}

fn check_evidence(document: &Document, said: &mut Vec<Diagnostic>) {
    let front = &document.front;
    let computed = evidence::of_case(front, document.outline.tells(Section::Results));
    if let Some(claimed) = front.term("evidence").and_then(Evidence::from_id)
        && claimed > computed
        && let Some(said_) = front.get("evidence")
    {
        let kind =
            Wrong::EvidenceAboveComputed { claimed: claimed.number(), computed: computed.number() };
        said.push(Diagnostic::new(kind, document.place(&said_.way, Part::Value)));
    }
    let claim = Checks::read(front.map("checks")).claim();
    if claim > computed.max(Evidence::Described)
        && let Some(checks) = front.get("checks")
    {
        let kind =
            Wrong::ChecksWithoutResult { claimed: claim.number(), computed: computed.number() };
        said.push(Diagnostic::new(kind, document.place(&checks.way, Part::Key)));
    }
}

/// Dates of what has happened that have not come. Of a period only the start: its end may be planned.
fn check_future(document: &Document, today: Date, said: &mut Vec<Diagnostic>) {
    let front = &document.front;
    for leaf in walk::leaves(document.kind.keys(), front) {
        let has_come = match leaf.key.ahead {
            Ahead::Never => true,
            Ahead::WhilePlanned => has_begun(front),
            Ahead::Always => false,
        };
        let date = match &leaf.said.value {
            Value::Date(date) => Some(*date),
            Value::Period(period) => period.start,
            _ => None,
        };
        if let Some(date) = date.filter(|date| has_come && date.start() > today.start()) {
            let kind = WrongValue::DateAfterToday { date, today };
            said.push(Diagnostic::new(kind, document.place(&leaf.said.way, Part::Value)));
        }
    }
}

/// Whether the work is said to be done or under way, so that it cannot begin in the future.
fn has_begun(front: &Map) -> bool {
    !matches!(front.term("status"), Some("selected" | "trained" | "planned" | "unknown") | None)
}

/// Years whose digits are those of the sources' years in another order.
fn check_years(document: &Document, said: &mut Vec<Diagnostic>) {
    let front = &document.front;
    let years: Vec<i16> = front
        .maps("sources")
        .filter_map(|map| map.date("date"))
        .map(|date| date.year_ce())
        .collect();
    let Some(said_at) = front.get("period") else { return };
    let Some(period) = front.period("period") else { return };
    let mut told = BTreeSet::new();
    for (key, date) in START_AND_END.iter().zip([period.start, period.end]) {
        let Some(date) = date else { continue };
        let year = date.year_ce();
        // Digits that are swapped in one era are not in the other: people write Buddhist years.
        let swapped = years.iter().find(|source| transposed(year + BUDDHIST, **source + BUDDHIST));
        if let Some(source) = swapped.filter(|_| !years.contains(&year)) {
            let kind = WrongValue::YearTransposed { year, source: *source, era: Era::Buddhist };
            let place = document.place(&document.piece().way_to(&said_at.way, key), Part::Value);
            // A month alone begins and ends at one place.
            if told.insert(place.clone()) {
                let source = front.maps("sources").filter_map(|map| map.get("date")).find(
                    |said| matches!(&said.value, Value::Date(date) if date.year_ce() == *source),
                );
                let also = source.map(|source| document.place(&source.way, Part::Value));
                let diagnostic = Diagnostic::new(kind, place);
                said.push(Diagnostic { also: also.into_iter().collect(), ..diagnostic });
            }
        }
    }
}

/// Results whose values cannot be compared.
fn check_results(document: &Document, said: &mut Vec<Diagnostic>) {
    for item in document.front.list("results") {
        let Some(result) = item.map() else { continue };
        let values = ["before", "after", "target", "comparison"].map(|key| result.list(key));
        let mut units: Vec<&Unit> = Vec::new();
        for value in values.into_iter().flatten() {
            if let Value::Amount(amount) = &value.value
                // A bare number is of the unit that is told beside it.
                && (amount.unit != Unit::Number || !result.has("unit"))
                && !units.contains(&&amount.unit)
            {
                units.push(&amount.unit);
            }
        }
        if units.len() > 1 {
            let units: Vec<&str> = units.into_iter().map(unit_name).collect();
            let kind = Wrong::UnitsDiffer { units: units.join(" / ") };
            said.push(Diagnostic::new(kind, document.place(&item.way, Part::Value)));
        }
        let when = |key| result.map("when").and_then(|when| when.period(key));
        if let (Some(before), Some(after)) = (when("before"), when("after"))
            && let (Some(start), Some(end)) = (before.start, after.end)
            && end.end() < start.start()
            && let Some(at) = result.get("when")
        {
            let kind = WrongValue::PeriodEndsBeforeStart { start, end };
            said.push(Diagnostic::new(kind, document.place(&at.way, Part::Value)));
        }
    }
}

fn unit_name(unit: &Unit) -> &str {
    match unit {
        Unit::Number => "(–)",
        Unit::Baht => "บาท",
        Unit::Percent => "%",
        Unit::Rai => "ไร่",
        Unit::Other(unit) => unit,
    }
}

/// Partners that are ticked and no more: everybody ticks all seven.
fn check_partners(document: &Document, facts: &Facts, said: &mut Vec<Diagnostic>) {
    for item in document.front.list("partners") {
        let (id, told) = match &item.value {
            Value::Term(id) => (id.as_str(), false),
            Value::Map(map) => {
                let Some(id) = map.term("partner") else { continue };
                (id, map.has("who") || map.has("role"))
            }
            _ => continue,
        };
        let term = facts.vocabularies.get(VocabularyName::Partners).get(id);
        if let Some(term) = term.filter(|_| !told) {
            let kind = Wrong::PartnerWithoutRole { partner: term.label.clone() };
            said.push(Diagnostic::new(kind, document.place(&item.way, Part::Value)));
        }
    }
}

/// Notes on what the source prints, about a key or section that is not there.
fn check_as_printed(document: &Document, said: &mut Vec<Diagnostic>) {
    let names =
        || CASE.iter().flat_map(Key::names).chain(Section::all().map(Section::id)).chain(["body"]);
    for note in document.front.maps("as_printed") {
        let Some(field) = note.get("field") else { continue };
        let Some(text) = field.text() else { continue };
        let first = text.split(['.', '[', ' ']).next().unwrap_or_default();
        let is_heading = Section::of_heading(text).is_some();
        if !is_heading && !names().any(|name| name == first) {
            let nearest = nearest::nearest(first, names()).map(str::to_owned);
            let kind = Front::UnknownKey { key: text.to_owned(), nearest };
            said.push(Diagnostic::new(kind, document.place(&field.way, Part::Value)));
        }
    }
}

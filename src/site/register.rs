//! What `programme.yaml` cannot say: two pilots where one was chosen, a pilot outside its cluster,
//! a source that is not there.

mod submission;

use std::collections::BTreeMap;

use crate::{
    content::{
        figures::{DATE, NUMBER, is_phrase},
        schema::programme::PROGRAMME,
        sheet::Sheet,
        value::{Said, Value},
        walk,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Kind,
        kind::{case::Case, register::Register as Wrong},
    },
    facts::{Facts, date::Date, place::Form},
    lang::{Bilingual, nearest},
    site::programme::Programme,
};

/// Checks the register against the gazetteer and itself.
pub(super) fn check(
    sheet: &Sheet,
    programme: &Programme,
    facts: &Facts,
    said: &mut Vec<Diagnostic>,
) {
    let mut say = |kind: Kind, item: &Said, also: Option<&Said>| {
        let mut diagnostic = Diagnostic::new(kind, sheet.place(&item.way, Part::Value));
        if let Some(also) = also {
            diagnostic = diagnostic.also(sheet.place(&also.way, Part::Value));
        }
        said.push(diagnostic);
    };
    check_pilots(sheet, facts, &mut say);
    check_records(sheet, programme, facts, &mut say);
    submission::check(sheet, facts, &mut say);
    for (list, place) in [("figures", NUMBER), ("dates", DATE)] {
        for item in sheet.front.maps(list).flat_map(|map| map.list("quoted")) {
            let Value::Text(phrase) = &item.value else { continue };
            if !is_phrase(phrase, place) {
                say(Wrong::NotAPhrase { phrase: phrase.clone(), place }.into(), item, None);
            }
        }
    }
    let count = programme.sources.len();
    for (number, item) in walk::unsourced(PROGRAMME, &sheet.front, count) {
        say(Case::NoSuchSource { number, count }.into(), item, None);
    }
}

/// Says where a second pilot stands for one place, and which one is outside its cluster.
fn check_pilots(sheet: &Sheet, facts: &Facts, say: &mut impl FnMut(Kind, &Said, Option<&Said>)) {
    let mut provinces: BTreeMap<_, &Said> = BTreeMap::new();
    let mut clusters: BTreeMap<_, &Said> = BTreeMap::new();
    for item in sheet.front.list("pilots") {
        let Value::Map(map) = &item.value else { continue };
        let Some(district) = map.place("district").and_then(|place| place.district()) else {
            continue;
        };
        let round = map.date("round").copied();
        let province = facts.places.province(district.province());
        match (map.text("kind"), &province.cluster) {
            (Some("province"), _) => {
                if let Some(first) = provinces.insert((round, province.code), item) {
                    let kind = Wrong::TwoPilotsInProvince { province: province.name.clone() };
                    say(kind.into(), item, Some(first));
                }
            }
            (Some("cluster"), Some(own)) => {
                if let Some(first) = clusters.insert((round, own.clone()), item) {
                    let cluster = facts.places.cluster(own).name.clone();
                    say(Wrong::TwoPilotsInCluster { cluster }.into(), item, Some(first));
                }
                if let Some(named) = map.get("cluster")
                    && let Value::Text(id) = &named.value
                    && id != own.as_str()
                {
                    let district = Bilingual::from_fn(|lang| {
                        facts.places.show_district(district, lang, Form::Long)
                    });
                    let known: Vec<&str> =
                        facts.places.clusters().map(|cluster| cluster.id.as_str()).collect();
                    let kind = match known.contains(&id.as_str()) {
                        true => Wrong::PilotOutsideCluster {
                            district,
                            cluster: own.as_str().to_owned(),
                        },
                        false => Wrong::UnknownCluster {
                            id: id.clone(),
                            nearest: nearest::nearest(id, known).map(str::to_owned),
                        },
                    };
                    say(kind.into(), named, None);
                }
            }
            _ => {}
        }
    }
}

/// The lists of the register whose entries are of a round and of a district.
const RECORDS: [&str; 4] = ["pilots", "finalists", "awards", "submissions"];

/// Says which records are of what is no district, and of a round that the register does not tell.
fn check_records(
    sheet: &Sheet,
    programme: &Programme,
    facts: &Facts,
    say: &mut impl FnMut(Kind, &Said, Option<&Said>),
) {
    // A register that tells no rounds yet is taken at its word.
    let known: Vec<Date> = programme.rounds.iter().map(|round| round.year).collect();
    for record in RECORDS.into_iter().flat_map(|key| sheet.front.maps(key)) {
        // A record of no district would be on no page.
        if let Some(item) = record.get("district")
            && let Value::Place(place) = &item.value
            && place.district().is_none()
        {
            let area =
                Bilingual::from_fn(|lang| facts.places.show_area(&place.area, lang, Form::Long));
            say(Wrong::NotADistrict { area }.into(), item, None);
        }
        if let Some(item) = record.get("round")
            && let Value::Date(round) = item.value
            && !known.is_empty()
            && !known.contains(&round)
        {
            say(Wrong::UnknownRound { round, known: known.clone() }.into(), item, None);
        }
    }
}

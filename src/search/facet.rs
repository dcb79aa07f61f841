//! Facets: which cases share a theme, a province, a year; fetched only by who narrows an answer.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::{
    facts::{
        place::{Area, Form},
        vocabulary::VocabularyName as V,
    },
    lang::{Bilingual, Lang},
    search::bytes::varint,
    site::{
        Site,
        route::{CaseId, Facet},
    },
};

/// The files of the facets by their names. Each is a line of JSON with the facet's values (id, label
/// in Thai, label in English, how many cases), then for each value the numbers of its cases, each as
/// the distance from the one before. `cases` is the order that numbers them.
pub fn facets(site: &Site, cases: &[CaseId]) -> Vec<(&'static str, Vec<u8>)> {
    let number: HashMap<CaseId, u32> =
        cases.iter().enumerate().map(|(number, id)| (*id, number as u32)).collect();
    let file = |(name, values): (&'static str, Vec<(String, Bilingual<String>, Vec<CaseId>)>)| {
        let (mut head, mut gaps): (Vec<Value>, Vec<u8>) = (Vec::new(), Vec::new());
        for (id, label, members) in values {
            let mut members: Vec<u32> =
                members.iter().filter_map(|id| number.get(id).copied()).collect();
            if members.is_empty() {
                continue;
            }
            members.sort_unstable();
            head.push(json!([id, label.th, label.en, members.len()]));
            let mut before = 0;
            for member in members {
                varint(member - before, &mut gaps);
                before = member;
            }
        }
        let mut bytes = format!("{}\n", Value::Array(head)).into_bytes();
        bytes.extend(gaps);
        (name, bytes)
    };
    let terms = |name: V| {
        let term = move |term: &crate::facts::vocabulary::Term| {
            let members = site.lists.of(&Facet::Term(name, term.id.clone())).to_vec();
            (term.id.clone(), term.label.clone(), members)
        };
        site.facts.vocabularies.get(name).terms().iter().map(term).collect::<Vec<_>>()
    };
    let places = &site.facts.places;
    let provinces = places.provinces().map(|province| {
        let label = Lang::ALL.map(|lang| places.show_province(province.code, lang, Form::Long));
        let [th, en] = label;
        let members = site.lists.of(&Facet::Place(Area::Province(province.code))).to_vec();
        (province.code.to_string(), Bilingual::new(th, en), members)
    });
    let years = site.lists.facets().filter_map(|(facet, members)| match facet {
        Facet::Year(year) => {
            let label = Bilingual::new((year + 543).to_string(), year.to_string());
            Some((year.to_string(), label, members.to_vec()))
        }
        _ => None,
    });
    let languages = Lang::ALL.map(|lang| {
        let has = |id: &&CaseId| site.case(**id).editions.get(lang).is_some();
        let label = lang.name().map(str::to_owned);
        (lang.code().to_owned(), label, cases.iter().filter(has).copied().collect())
    });
    let all = [
        ("theme", terms(V::Themes)),
        ("province", provinces.collect()),
        ("status", terms(V::Statuses)),
        ("evidence", terms(V::Evidence)),
        ("cost", terms(V::CostBands)),
        ("year", years.collect()),
        ("language", languages.to_vec()),
    ];
    all.into_iter().map(file).collect()
}

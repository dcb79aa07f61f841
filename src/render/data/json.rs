//! Cases for programs: an index, and one file for each province with all that their authors filled
//! in.
//!
//! The facts are the front matter as it was understood, under the names that its keys have in
//! English, and not a form of our own that would have to follow it: a number has its unit and the
//! words that it was read from, a date is ISO 8601, "the source does not say" is `"not-stated"`.

use serde_json::{Map as Object, Value as Json, json};

use crate::{
    content::value::{Map, Value},
    facts::{
        amount::{Amount, Duration, Qualifier, Unit},
        place::{Area, Found, ProvinceCode},
    },
    render::{inline, reader::Reader},
    site::{
        case::Case,
        path,
        route::{CaseId, Facet},
    },
};

use super::case::languages;

/// Keys that say how this repository keeps a case, and nothing of what was done.
const OURS: [&str; 8] =
    ["accept", "aliases", "demo", "draft", "machine", "translated_from", "translator", "withdrawn"];

/// What "the source does not say" is called.
const NOT_STATED: &str = "not-stated";

impl Reader<'_> {
    /// Every case in short, and in which file the rest of it is.
    pub(in crate::render) fn case_index(&self) -> Vec<u8> {
        let all = self.site.lists.of(&Facet::All).iter();
        let cases = all.map(|id| {
            let case = self.site.case(*id);
            let mut told = self.case_head(*id);
            told.insert("file".to_owned(), json!(path::of_cases(home(case))));
            Json::Object(told)
        });
        self.document(json!({ "cases": cases.collect::<Vec<_>>() }))
    }

    /// Every case whose main place lies in a province, or in no single one.
    pub(in crate::render) fn cases_of(&self, province: Option<ProvinceCode>) -> Vec<u8> {
        let all = match province {
            Some(code) => self.site.lists.of_province(code),
            None => self.site.lists.of(&Facet::All),
        };
        let here = all.iter().filter(|id| home(self.site.case(**id)) == province);
        let cases = here.map(|id| {
            let mut told = self.case_head(*id);
            told.insert("facts".to_owned(), self.facts_json(self.site.case(*id).front()));
            Json::Object(told)
        });
        let cases: Vec<Json> = cases.collect();
        self.document(match province {
            Some(code) => {
                let name = &self.site.facts.places.province(code).name;
                let code = code.to_string();
                json!({ "province": { "code": code, "th": name.th, "en": name.en }, "cases": cases })
            }
            None => json!({ "cases": cases }),
        })
    }

    /// What every file begins with: whose it is, and under which licence.
    fn document(&self, body: Json) -> Vec<u8> {
        let settings = &self.site.settings;
        let mut document = Object::new();
        document
            .insert("site".to_owned(), json!({ "th": settings.title.th, "en": settings.title.en }));
        document.insert("address".to_owned(), json!(settings.base));
        document.insert("licence".to_owned(), json!(settings.licence));
        document.insert("updated".to_owned(), json!(self.site.updated.map(|date| date.iso())));
        if let Json::Object(body) = body {
            document.extend(body);
        }
        let mut bytes = serde_json::to_vec_pretty(&document).expect("texts and numbers are JSON");
        bytes.push(b'\n');
        bytes
    }

    /// What every file tells of a case.
    fn case_head(&self, id: CaseId) -> Object<String, Json> {
        let case = self.site.case(id);
        let words = |key: &str| {
            let mut told = Object::new();
            for lang in languages(case) {
                let lang = crate::lang::Lang::from_code(lang).expect("it is one of ours");
                let edition = case.editions.get(lang).as_ref();
                let text = edition.and_then(|edition| edition.document.front.text(key));
                told.insert(lang.code().to_owned(), json!(text.map(inline::without_citations)));
            }
            Json::Object(told)
        };
        let front = case.front();
        let places: Vec<Json> = front
            .list("place")
            .iter()
            .filter_map(|said| match &said.value {
                Value::Place(found) => Some(place(found)),
                _ => None,
            })
            .collect();
        let told = json!({
            "case": case.slug,
            "address": self.case_address(id),
            "original": case.original.code(),
            "title": words("title"),
            "summary": words("summary"),
            "place": places,
            "level": front.term("level"),
            "themes": front.texts("themes").collect::<Vec<_>>(),
            "status": front.term("status"),
            "evidence": case.evidence.number(),
            "date": case.date.map(|date| date.iso()),
        });
        match told {
            Json::Object(told) => told,
            _ => Object::new(),
        }
    }

    /// The facts of a case that its head does not tell.
    fn facts_json(&self, front: &Map) -> Json {
        let head = ["title", "summary", "place", "level", "themes", "status"];
        let told = front.iter().filter(|(key, _)| !OURS.contains(key) && !head.contains(key));
        Json::Object(told.map(|(key, said)| (key.to_owned(), value(&said.value))).collect())
    }
}

/// The province of a case's main place.
fn home(case: &Case) -> Option<ProvinceCode> {
    case.areas().next().and_then(Area::province)
}

fn value(told: &Value) -> Json {
    match told {
        Value::Broken | Value::Digests(_) => Json::Null,
        Value::NotStated => json!(NOT_STATED),
        Value::Text(text) | Value::Term(text) => json!(text),
        Value::YesNo(yes) => json!(yes),
        Value::Date(date) => json!(date.iso()),
        Value::Period(period) => json!({
            "start": period.start.map(|date| date.iso()),
            "end": period.end.map(|date| date.iso()),
        }),
        Value::Amount(amount) => number(amount),
        Value::Duration(duration) => length(duration),
        Value::Whole(n) => json!(n),
        Value::Place(found) => place(found),
        Value::Bilingual(text) => json!({ "th": text.th, "en": text.en }),
        Value::List(items) => items.iter().map(|said| value(&said.value)).collect(),
        Value::Map(map) => Json::Object(
            map.iter().map(|(key, said)| (key.to_owned(), value(&said.value))).collect(),
        ),
    }
}

/// A number as a text, since JSON's own are not exact in every reader.
fn number(amount: &Amount) -> Json {
    let unit = match &amount.unit {
        Unit::Number => None,
        Unit::Baht => Some("baht"),
        Unit::Percent => Some("percent"),
        Unit::Rai => Some("rai"),
        Unit::Other(unit) => Some(unit.as_str()),
    };
    json!({
        "value": amount.value.to_string(),
        "qualifier": amount.qualifier.map(qualifier),
        "unit": unit,
        "as_written": amount.as_written,
    })
}

/// A length of time (ISO 8601).
fn length(duration: &Duration) -> Json {
    let days = [
        (duration.years, 'Y'),
        (duration.months, 'M'),
        (duration.weeks, 'W'),
        (duration.days, 'D'),
    ];
    let days = days.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n}{unit}"));
    let mut iso = format!("P{}", days.collect::<String>());
    if duration.hours > 0 {
        iso.push_str(&format!("T{}H", duration.hours));
    }
    json!({
        "value": iso,
        "qualifier": duration.qualifier.map(qualifier),
        "as_written": duration.as_written,
    })
}

const fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Over => "over",
        Qualifier::AtLeast => "at-least",
        Qualifier::About => "about",
        Qualifier::Almost => "almost",
        Qualifier::AtMost => "at-most",
        Qualifier::Under => "under",
    }
}

fn place(found: &Found) -> Json {
    let cluster = match &found.area {
        Area::Cluster(id) => Some(id.to_string()),
        _ => None,
    };
    let told = [
        ("cluster", cluster),
        ("province", found.province().map(|code| code.to_string())),
        ("district", found.district().map(|code| code.to_string())),
        ("subdistrict", found.subdistrict.clone()),
        ("subdistrict_code", found.subdistrict_code.map(|code| code.to_string())),
        ("village", found.village.clone()),
    ];
    let told = told.into_iter().filter_map(|(key, text)| Some((key.to_owned(), json!(text?))));
    Json::Object(told.collect())
}

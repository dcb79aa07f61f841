//! The schema as JSON Schema (draft 2020-12), for editors that complete and check while one types.
//!
//! It is looser than `decode`: dates, amounts and places are texts to an editor, since the many
//! forms that people type are no regular expression.

use serde_json::{Map, Value, json};

use super::{
    BILINGUAL, Key, NO, NOT_STATED, START_AND_END, Shape, Silence, YES,
    case::CASE,
    page::{GUIDE, PAGE},
    picture::PICTURE,
    programme::PROGRAMME,
    settings::SITE,
};
use crate::{
    facts::vocabulary::Vocabularies,
    lang::{Bilingual, Lang},
};

/// The forms of files: the name of each, what it is of, and its keys.
pub const FORMS: [(&str, Bilingual<&str>, &[Key]); 6] = [
    ("case", Bilingual::new("กรณีศึกษา", "A case"), CASE),
    ("page", Bilingual::new("หน้าทั่วไป", "A page"), PAGE),
    ("guide", Bilingual::new("คู่มือ", "A guide"), GUIDE),
    ("site", Bilingual::new("ข้อมูลของเว็บไซต์ (site.yaml)", "The settings of a site"), SITE),
    ("programme", Bilingual::new("โครงการอำเภอนำร่อง", "The programme"), PROGRAMME),
    ("picture", Bilingual::new("บันทึกข้างภาพ", "What is told of a picture"), PICTURE),
];

/// The JSON Schema of a map with these keys, told in `lang`.
pub fn json_schema(
    id: &str,
    title: Bilingual<&str>,
    keys: &[Key],
    terms: &Vocabularies,
    lang: Lang,
) -> Value {
    let mut schema = map(keys, terms, lang, true);
    let head = [
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("$id", json!(format!("urn:amphoe:schema:{id}"))),
        ("title", json!(title.get(lang))),
    ];
    let mut whole = Map::new();
    for (key, value) in head {
        whole.insert(key.to_owned(), value);
    }
    if let Value::Object(rest) = &mut schema {
        whole.append(rest);
    }
    Value::Object(whole)
}

fn map(keys: &[Key], terms: &Vocabularies, lang: Lang, root: bool) -> Value {
    let mut properties = Map::new();
    for key in keys {
        properties.insert(key.name.to_owned(), described(key, terms, lang));
    }
    // Thai names are offered after the English ones, which stay what `fmt` writes.
    for key in keys {
        for thai in key.thai {
            properties.insert((*thai).to_owned(), described(key, terms, lang));
        }
    }
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    // A translation repeats no facts. Of what it may hold (the words of the root and of maps that
    // have words), only its own title and summary are asked of every file.
    let may_be_translated = root || keys.iter().any(|key| key.shape.has_words());
    let required: Vec<Value> = keys
        .iter()
        .filter(|key| key.required)
        .filter(|key| !may_be_translated || (root && matches!(key.shape, Shape::Words)))
        .map(any_name)
        .collect();
    if !required.is_empty() {
        schema["allOf"] = Value::Array(required);
    }
    schema
}

/// One of the names of `key` must be there.
fn any_name(key: &Key) -> Value {
    let names = key.names();
    json!({ "anyOf": names.map(|name| json!({ "required": [name] })).collect::<Vec<_>>() })
}

fn described(key: &Key, terms: &Vocabularies, lang: Lang) -> Value {
    let mut schema = shape(&key.shape, terms, lang);
    // An empty key says as little as a key left out.
    let mut also = Vec::new();
    if !key.required {
        also.push(json!({ "type": "null" }));
    }
    if key.silence == Silence::Allowed {
        also.push(json!({ "enum": NOT_STATED }));
    }
    if !also.is_empty() {
        also.insert(0, schema);
        schema = json!({ "anyOf": also });
    }
    if !key.about.get(lang).is_empty() {
        schema["description"] = json!(key.about.get(lang));
    }
    if !key.example.is_empty() {
        schema["examples"] = json!([key.example]);
    }
    schema
}

fn shape(shape_: &Shape, terms: &Vocabularies, lang: Lang) -> Value {
    match shape_ {
        // YAML reads `title: 2565` as a number, and a text is what was meant.
        Shape::Words | Shape::Text => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Slug => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Shape::Date
        | Shape::Year
        | Shape::FiscalYear
        | Shape::Amount
        | Shape::Count
        | Shape::Money
        | Shape::YearlyMoney
        | Shape::Duration
        | Shape::Place => {
            json!({ "type": ["string", "number"] })
        }
        Shape::Dates => json!({ "anyOf": [
            { "type": ["string", "number"] },
            map(START_AND_END, terms, lang, false),
        ] }),
        Shape::YesNo => json!({ "enum": answers(&[]) }),
        Shape::YesNoUnknown => json!({ "enum": answers(&["unknown", "ไม่ทราบ"]) }),
        Shape::Whole | Shape::SourceNumber => json!({ "anyOf": [
            { "type": "integer", "minimum": 0 },
            { "type": "string", "pattern": "^[0-9๐-๙]+$" },
        ] }),
        Shape::Term(name) => {
            let vocabulary = terms.get(*name);
            let words = vocabulary
                .terms()
                .iter()
                .flat_map(|term| [term.id.as_str(), &term.label.th, &term.label.en]);
            json!({ "anyOf": [{ "enum": unique(words) }, { "type": ["string", "number"] }] })
        }
        Shape::TermOrWords(name) => {
            let words = terms.get(*name).terms().iter().flat_map(|term| term.names());
            json!({ "anyOf": [{ "enum": unique(words) }, { "type": "string" }] })
        }
        Shape::Url => json!({ "type": "string", "pattern": "^https?://" }),
        Shape::Email => json!({ "type": "string", "pattern": "^[^@ ]+@[^@ ]+$" }),
        Shape::File => json!({ "type": "string", "pattern": "^[^/\\\\]+$" }),
        Shape::OldAddress => json!({ "type": "string", "pattern": "^/.*/$" }),
        Shape::Bilingual => json!({ "anyOf": [
            { "type": "string" },
            map(BILINGUAL, terms, lang, false),
        ] }),
        Shape::Digests => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Shape::OneOf(words) => {
            let words = words.iter().flat_map(|(id, label)| [*id, label.th, label.en]);
            json!({ "enum": unique(words) })
        }
        Shape::List(item) => {
            let item = shape(item, terms, lang);
            json!({ "anyOf": [{ "type": "array", "items": item.clone() }, item] })
        }
        Shape::Map(keys) => map(keys, terms, lang, false),
        Shape::FirstOrMap(keys) => {
            json!({ "anyOf": [shape(&keys[0].shape, terms, lang), map(keys, terms, lang, false)] })
        }
        Shape::TermOrMap(name, keys) => {
            json!({ "anyOf": [shape(&Shape::Term(*name), terms, lang), map(keys, terms, lang, false)] })
        }
    }
}

/// Every word for yes and no, and these.
fn answers(more: &[&str]) -> Vec<Value> {
    let words = YES.iter().chain(NO).chain(more).map(|word| json!(word));
    // Editors read true and false as what they are to YAML.
    words.chain([json!(true), json!(false)]).collect()
}

/// Each word once, in the order of its first appearance.
fn unique<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for word in words {
        if !seen.contains(&word) {
            seen.push(word);
        }
    }
    seen
}

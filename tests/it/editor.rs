//! The configuration of an editor in the browser: it asks for whatever the schema has, and whoever
//! sets it up is told what it would lose.

use std::collections::BTreeSet;

use amphoe::{
    content::{
        document::Kind,
        filed::{Filed, filed},
        parse,
        schema::{
            Key, Shape,
            case::CASE,
            editor::{self, Host, unkept::unkept},
            page::{GUIDE, PAGE},
        },
        terms,
        wording::Wording,
    },
    facts::{Facts, vocabulary::VocabularyName},
    lang::Lang,
    source::Tree,
};
use serde_json::{Value, json};

use crate::project::real;

fn facts() -> Facts {
    let mut facts = Facts::built_in();
    terms::read(&real(), &mut facts, &mut Vec::new());
    facts
}

fn config(lang: Lang) -> Value {
    let host = Host::of("https://github.com/office/library").expect("it is one");
    editor::config(&host, "main", Lang::Th, &facts().vocabularies, lang)
}

fn fields<'c>(config: &'c Value, collection: &str) -> &'c Value {
    let collections = config["collections"].as_array().expect("a list");
    &collections.iter().find(|of| of["name"] == collection).expect("it is there")["fields"]
}

/// The field that asks for a key, and those inside it.
fn check(keys: &'static [Key], fields: &Value, root: bool, path: &str) {
    let fields = fields.as_array().unwrap_or_else(|| panic!("{path} has no fields"));
    let asked: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
    let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
    assert_eq!(asked[..names.len()], names, "{path}");
    for (key, field) in keys.iter().zip(fields) {
        let path = format!("{path}.{}", key.name);
        if let Shape::Digests = key.shape {
            assert_eq!(field["widget"], "hidden", "{path}");
            continue;
        }
        let required = &field["required"];
        assert_eq!(*required == json!(true) || required.is_array(), key.required, "{path}");
        if root && key.required && matches!(key.shape, Shape::Words) {
            assert_eq!(*required, true, "a translation has {path} too");
        }
        if key.shape.has_words() {
            assert_eq!(field["i18n"], true, "{path} is translated");
        }
        if !key.shape.keys().is_empty() {
            check(key.shape.keys(), &field["fields"], false, &path);
        }
    }
}

#[test]
fn every_key_is_asked_for_and_what_is_required_is_required() {
    for lang in Lang::ALL {
        let config = config(lang);
        for (collection, keys) in [("cases", CASE), ("pages", PAGE), ("guides", GUIDE)] {
            let fields = fields(&config, collection);
            check(keys, fields, true, collection);
            let last = fields.as_array().and_then(|fields| fields.last()).expect("there are some");
            assert_eq!(last["name"], "body");
            assert_eq!(last["modes"], json!(["raw"]), "the text stays as it was typed");
        }
    }
}

/// Every list of options, however deep.
fn options(value: &Value, found: &mut Vec<BTreeSet<(String, String)>>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Array(all)) = map.get("options") {
                let text =
                    |option: &Value, key: &str| option[key].as_str().unwrap_or("").to_owned();
                let option = |option| (text(option, "value"), text(option, "label"));
                found.push(all.iter().map(option).collect());
            }
            map.values().for_each(|value| options(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| options(value, found)),
        _ => {}
    }
}

#[test]
fn every_term_can_be_chosen_by_its_label_and_is_stored_by_its_id() {
    let facts = facts();
    let chosen = [
        VocabularyName::Levels,
        VocabularyName::Themes,
        VocabularyName::Statuses,
        VocabularyName::Approaches,
        VocabularyName::Partners,
        VocabularyName::Evidence,
    ];
    for lang in Lang::ALL {
        let mut found = Vec::new();
        options(&config(lang), &mut found);
        for name in chosen {
            let terms = facts.vocabularies.get(name).terms().iter();
            let terms: BTreeSet<(String, String)> =
                terms.map(|term| (term.id.clone(), term.label.get(lang).clone())).collect();
            assert!(found.contains(&terms), "{name:?} cannot be chosen from");
        }
    }
}

#[test]
fn what_is_asked_is_asked_in_the_language_of_who_fills_it_in() {
    let is_thai = |c: char| ('ก'..='๛').contains(&c);
    let config = config(Lang::Th);
    for field in fields(&config, "cases").as_array().expect("a list") {
        let is_told = |key: &str| field[key].as_str().is_none_or(|text| text.contains(is_thai));
        assert!(is_told("label") || field["widget"] == "hidden", "{field}");
        assert!(is_told("hint"), "{field}");
    }
}

#[test]
fn the_file_is_yaml_and_says_the_same() {
    let config = config(Lang::Th);
    let read: Value = serde_yaml::from_str(&editor::yaml(&config)).expect("it is YAML");
    assert_eq!(read, config);
}

#[test]
fn the_host_is_known_by_the_address_of_the_repository() {
    let backend = |address: &str| {
        let host = Host::of(address)?;
        let facts = Facts::built_in();
        let config = editor::config(&host, "main", Lang::Th, &facts.vocabularies, Lang::Th);
        Some((config["backend"]["name"].clone(), config["backend"]["repo"].clone()))
    };
    let is = |name: &str, repository: &str| Some((json!(name), json!(repository)));
    assert_eq!(backend("https://github.com/office/library"), is("github", "office/library"));
    assert_eq!(backend("https://github.com/office/library.git"), is("github", "office/library"));
    assert_eq!(backend("https://gitlab.com/a/b/c/"), is("gitlab", "a/b/c"));
    assert_eq!(backend("https://git.example.go.th/a/b"), is("gitea", "a/b"));
    for none in ["", "library", "https://github.com/", "https://github.com/office", "git@x:a/b"] {
        assert_eq!(backend(none), None, "{none}");
    }
}

/// What the editor would lose of each file, by its path.
fn lost(tree: &Tree) -> Vec<String> {
    let (config, facts) = (config(Lang::Th), facts());
    let mut lost = Vec::new();
    for source in tree.sources.values() {
        let Filed::Page(name) = filed(&source.path) else { continue };
        let collection = match name.kind {
            Kind::Case => "cases",
            Kind::Page => "pages",
            Kind::Guide => "guides",
            Kind::Programme => continue,
        };
        let document = parse::parse(source, &name, &facts, &Wording::default()).value;
        let node = document.piece().read().expect("it is YAML");
        let keys = unkept(name.kind.keys(), fields(&config, collection), &node);
        lost.extend(keys.into_iter().map(|key| format!("{} {key}", document.slug)));
    }
    lost
}

#[test]
fn short_forms_and_thai_names_are_told_before_the_editor_loses_them() {
    let tree = Tree::from_literal(
        "-- content/cases/a/index.th.md --
---
title: ก
สรุป: ข
place: [อ.พาน จ.เชียงราย, อ.วานรนิวาส จ.สกลนคร]
cost: 18500
funding: [{from: อปท., amount: 15000}]
period: {start: 2565}
needs: คนดูแล
results:
  - {what: ค, before: [50, 60], source: 1}
  - {what: ง, after: 3, when: {after: 2566}, source: [1]}
partners: [government]
unknown_to_us: 1
---
",
    );
    assert_eq!(
        lost(&tree),
        [
            "a สรุป",
            "a place",
            "a cost",
            "a needs",
            "a results[1].before",
            "a results[1].source",
            "a partners[1]"
        ]
    );
}

#[test]
fn of_the_real_content_no_more_is_lost_than_what_has_no_field() {
    // Two values that sources do not agree on, and a source that is silent about a whole stretch of
    // time.
    assert_eq!(lost(&real()), ["lawa-liver-fluke results[1].before", "pak-phun-waste period"]);
}

//! What editors read: the forms as JSON Schema, and the keys as snippets.
//!
//! yaml-language-server, which most editors use, checks whole files of YAML and not the front matter
//! of Markdown. So settings get a schema, and the keys of front matter come as snippets, which VS Code
//! offers without any extension.

use serde_json::{Map, Value, json};

use super::File;
use crate::{
    content::schema::{
        Shape,
        case::CASE,
        json_schema::{FORMS, json_schema},
    },
    facts::{
        Facts,
        vocabulary::{Vocabularies, VocabularyName},
    },
    lang::Lang,
};

pub(super) fn files(facts: &Facts, lang: Lang) -> Vec<File> {
    let terms = &facts.vocabularies;
    let forms = FORMS.iter().map(|(name, title, keys)| {
        let schema = json_schema(name, *title, keys, terms, lang);
        File { path: format!(".schema/{name}.json"), bytes: text(&schema) }
    });
    let snippets = File {
        path: ".vscode/amphoe.code-snippets".to_owned(),
        bytes: text(&snippets(terms, lang)),
    };
    forms.chain([snippets]).collect()
}

fn text(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

/// Each key of a case as a snippet: its names are what is typed, and where it takes a term, the terms
/// are there to choose from.
fn snippets(terms: &Vocabularies, lang: Lang) -> Value {
    let mut all = Map::new();
    for key in CASE {
        let names: Vec<&str> = key.names().collect();
        let snippet = json!({
            "scope": "markdown",
            "prefix": names,
            "body": [format!("{}: {}", key.name, blank(&key.shape, terms, lang))],
            "description": key.about.get(lang),
        });
        all.insert(format!("amphoe {}", key.name), snippet);
    }
    Value::Object(all)
}

/// The place for a value, as VS Code writes it.
fn blank(shape: &Shape, terms: &Vocabularies, lang: Lang) -> String {
    match shape {
        Shape::Term(name) => choice(terms, *name, lang),
        Shape::List(Shape::Term(name)) => format!("[{}]", choice(terms, *name, lang)),
        Shape::YesNo => "${1|yes,no|}".to_owned(),
        _ => "$0".to_owned(),
    }
}

fn choice(terms: &Vocabularies, name: VocabularyName, lang: Lang) -> String {
    // A comma parts the choices, and a bar ends them.
    let escaped =
        |label: &String| label.replace('\\', "\\\\").replace(',', "\\,").replace('|', "\\|");
    let labels = terms.get(name).terms().iter().map(|term| escaped(term.label.get(lang)));
    format!("${{1|{}|}}", labels.collect::<Vec<_>>().join(","))
}

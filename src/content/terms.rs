//! The vocabularies of a site, laid over the built-in ones.

use crate::{
    content::{schema::settings::TERM, sheet, value::Map, yaml::Part},
    diagnostic::{
        Diagnostic, Place,
        kind::{site::Site as Wrong, value::Value},
    },
    facts::{
        Facts,
        vocabulary::{Term, VocabularyName},
    },
    lang::{Bilingual, nearest},
    source::{Source, Tree},
};

/// Reads `content/vocabulary/*.yaml` into `facts`.
pub fn read(tree: &Tree, facts: &mut Facts, said: &mut Vec<Diagnostic>) {
    for source in tree.sources.values() {
        let Some(name) = source
            .path
            .as_str()
            .strip_prefix("content/vocabulary/")
            .and_then(|name| name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml")))
        else {
            continue;
        };
        match VocabularyName::from_id(name) {
            Some(vocabulary) => read_one(source, vocabulary, facts, said),
            None => {
                let known = VocabularyName::ALL.map(VocabularyName::id);
                let nearest = nearest::nearest(name, known).map(str::to_owned);
                let kind = Wrong::UnknownVocabulary { name: name.to_owned(), nearest };
                said.push(Diagnostic::new(kind, Place::whole(&source.path)));
            }
        }
    }
}

fn read_one(
    source: &Source,
    vocabulary: VocabularyName,
    facts: &mut Facts,
    said: &mut Vec<Diagnostic>,
) {
    let Some(maps) = sheet::parse_list(source, TERM, facts).into(said) else {
        facts.unread.insert(vocabulary);
        return;
    };
    let place = |map: &Map| match map.get("id") {
        Some(id) => sheet::place(source, &id.way, Part::Value),
        None => Place::whole(&source.path),
    };
    let mut own: Vec<(Term, Place)> = Vec::new();
    for map in &maps {
        let Some(term) = term(map) else { continue };
        match own.iter().find(|(known, _)| known.id == term.id) {
            Some((_, first)) => {
                let kind = Wrong::TermTwice { id: term.id };
                said.push(Diagnostic::new(kind, place(map)).also(first.clone()));
            }
            None => own.push((term, place(map))),
        }
    }
    let terms = own.iter().map(|(term, _)| term.clone()).collect();
    for refused in facts.vocabularies.extend(vocabulary, terms) {
        let known = facts.vocabularies.get(vocabulary).terms();
        let kind = Value::ClosedVocabulary {
            vocabulary,
            id: refused.id.clone(),
            allowed: known.iter().map(|term| term.id.clone()).collect(),
        };
        let at = own.iter().find(|(term, _)| term.id == refused.id);
        let at = at.map_or_else(|| Place::whole(&source.path), |(_, place)| place.clone());
        said.push(Diagnostic::new(kind, at));
    }
    let known = facts.vocabularies.get(vocabulary);
    for map in &maps {
        let Some(term) = term(map).filter(|term| known.get(&term.id).is_some()) else { continue };
        for (key, name) in [("th", &term.label.th), ("en", &term.label.en)] {
            // A name means the first term that has it.
            if let Some(first) = known.find(name).filter(|first| first.id != term.id)
                && let Some(at) = map.get(key)
            {
                let kind = Wrong::TermNameTwice { name: name.clone(), first: first.id.clone() };
                said.push(Diagnostic::new(kind, sheet::place(source, &at.way, Part::Value)));
            }
        }
    }
}

fn term(map: &Map) -> Option<Term> {
    Some(Term {
        id: map.text("id")?.to_owned(),
        label: Bilingual { th: map.text("th")?.to_owned(), en: map.text("en")?.to_owned() },
        also: map.texts("also").map(str::to_owned).collect(),
        about: map.bilingual("about").cloned().unwrap_or_default(),
        kind: map.text("kind").map(str::to_owned),
    })
}

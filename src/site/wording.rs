//! Words that the rest of the site forbids: claims above the evidence of a case, and names that are
//! kept whole where they must not stand.
//!
//! Where the words stand was found when each file was parsed; here it is known what they mean beside
//! the other edition, the sources and the evidence.

use crate::{
    content::{document::Document, protected::Protected, value::Map, yaml::Part},
    diagnostic::{
        Diagnostic, Place,
        kind::text::{Fault, Text},
    },
    lang::Bilingual,
    site::{
        case::{Case, Edition},
        evidence::Evidence,
    },
    source::SourcePath,
};

/// What there is to say of a case.
pub(super) fn check(case: &Case, protected: &Protected, said: &mut Vec<Diagnostic>) {
    if case.evidence <= Evidence::Described {
        let editions = case.editions.existing();
        said.extend(editions.flat_map(|edition| above(&edition.document, case.evidence)));
    }
    said.extend(unregistered(&case.facts().document, protected));
    check_machine(&case.editions, said);
}

/// The words that claim a result that nobody has measured.
fn above(document: &Document, evidence: Evidence) -> impl Iterator<Item = Diagnostic> {
    document.claims.iter().map(move |claimed| {
        let (claim, word) = (claimed.claim, claimed.word.clone());
        let kind = Text::Overclaim { claim, word, level: evidence.number() };
        Diagnostic::new(kind, claimed.at.clone())
    })
}

/// The first name that only a register gives, while no source is that register.
fn unregistered(document: &Document, protected: &Protected) -> Option<Diagnostic> {
    let mut named = document.named.iter();
    let (register, at) =
        named.find_map(|(term, at)| Some((protected.register_of(term)?, at.clone())))?;
    let is_register = |source: &Map| {
        let said = ["title", "publisher", "url"].into_iter().filter_map(|key| source.text(key));
        said.into_iter().any(|text| register.is(text))
    };
    if document.front.maps("sources").any(is_register) {
        return None;
    }
    let (term, office) = (register.term.clone(), register.office.clone());
    Some(Diagnostic::new(Text::Protected(Fault::NoRegister { term, office }), at))
}

/// A translation by a program of a text with a name in it that is kept whole.
pub(super) fn check_machine(editions: &Bilingual<Option<Edition>>, said: &mut Vec<Diagnostic>) {
    let named = editions.existing().find_map(|edition| edition.document.named.first());
    let Some((term, _)) = named else { return };
    let by_machine = editions.existing().filter(|edition| edition.machine);
    for document in by_machine.map(|edition| &edition.document) {
        if let Some(machine) = document.front.get("machine") {
            let fault = Fault::ByMachine { term: term.clone() };
            let place = document.place(&machine.way, Part::Value);
            said.push(Diagnostic::new(Text::Protected(fault), place));
        }
    }
}

/// Pictures and documents that are called by such a name.
pub(super) fn check_names<'p>(
    paths: impl Iterator<Item = &'p SourcePath>,
    protected: &Protected,
    said: &mut Vec<Diagnostic>,
) {
    for path in paths {
        if let Some(term) = protected.in_name(path.name()) {
            let fault = Fault::InName { term: term.to_owned() };
            said.push(Diagnostic::new(Text::Protected(fault), Place::whole(path)));
        }
    }
}

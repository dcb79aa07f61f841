//! A page's file -> its [`Document`], with everything that the file alone can be told.

use std::{ops::Range, sync::Arc};

use crate::{
    content::{
        check,
        decode::{self, Demand},
        document::{Claimed, Document, Kind, PageName},
        markdown::{self, lint, passage::Passage},
        office, overclaim, person,
        piece::Piece,
        schema,
        value::Map,
        wording::Wording,
        words,
        yaml::{self, Part, place::Found},
    },
    diagnostic::{
        Checked, Diagnostic, Place,
        kind::{site::Site, syntax::Syntax},
    },
    digest::Digest,
    facts::{Facts, vocabulary::VocabularyName},
    source::{Source, Span},
};

/// Reads one file as what its path says that it is.
pub fn parse(
    source: &Source,
    name: &PageName,
    facts: &Facts,
    wording: &Wording,
) -> Checked<Document> {
    let keys = name.kind.keys();
    let mut said = Vec::new();
    let (yaml, body, mut is_broken) = match split(source, &mut said) {
        Ok((yaml, body)) => (yaml, body, false),
        // What follows is still read, so that all its mistakes are told in one run.
        Err(body) => (Span::point(body), body, true),
    };
    said.extend(markdown::characters(source, yaml));
    let has_control = said.iter().any(|said| said.code() == "control-character");
    let piece = Piece { path: &source.path, text: &source.text[yaml.range()], offset: yaml.start };
    let front = match piece.read() {
        Ok(_) if is_broken => Map::default(),
        Ok(node) => {
            is_broken = !matches!(node, yaml::Node::Map(_) | yaml::Node::Null);
            let translation = matches!(&node, yaml::Node::Map(entries)
                if entries.iter().any(|(key, _)| schema::find(keys, key).is_some_and(|key| key.name == "translated_from")));
            let demand = if translation { Demand::None } else { Demand::Inner };
            decode::decode(piece, keys, &node, facts, demand, &mut said)
        }
        Err(traps) => {
            // Such a character stops the parser too, which says no more than that.
            let is_told = |trap: &Diagnostic| has_control && trap.code() == "yaml-syntax";
            said.extend(traps.into_iter().filter(|trap| !is_told(trap)));
            is_broken = true;
            Map::default()
        }
    };
    let body_span = Span::new(body, source.text.len());
    let markdown::Reading { outline, passages } = markdown::read(source, body_span).into(&mut said);
    let mut document = Document {
        source: source.clone(),
        kind: name.kind,
        slug: name.slug.clone(),
        lang: name.lang,
        yaml,
        body,
        is_broken,
        digests: words::digests(&front, &outline),
        offices: match name.kind {
            Kind::Case => {
                office::parts(&front, facts.vocabularies.get(VocabularyName::Organisations))
            }
            Kind::Page | Kind::Guide | Kind::Programme => Vec::new(),
        },
        claims: Vec::new(),
        named: Vec::new(),
        found: Found::default(),
        whole: Digest::of_parts([source.path.as_str(), &source.digest.to_string()]),
        shape: Document::shape(source, yaml, is_broken, &outline),
        front,
        outline: Arc::new(outline),
    };
    document.named = wording.check(&document, &passages, &mut said);
    if name.kind == Kind::Case {
        document.claims = claims(&document, &passages);
    }
    said.extend(check::document(&document));
    said.extend(of_persons(&document));
    if name.kind == Kind::Case {
        // Where the text begins is not known when its front matter is not.
        if !document.is_broken {
            said.extend(lint::sections(document.case_body()));
        }
        said.extend(lint::numbers(&source.path, &document.outline));
    }
    Checked { value: document, said }
}

/// What a case claims where others look for what came of it: title, summary, results.
fn claims(document: &Document, passages: &[Passage<'_>]) -> Vec<Claimed> {
    let mut claims = Vec::new();
    let mut find = |passage: &Passage<'_>, place: &dyn Fn(&str, Range<usize>) -> Place| {
        claims.extend(overclaim::claims(passage).into_iter().map(|(claim, at)| {
            let word = passage.text()[at.clone()].to_owned();
            Claimed { claim, at: place(&word, at), word }
        }));
    };
    for said in ["title", "summary"].into_iter().filter_map(|key| document.front.get(key)) {
        let words = Passage::plain(said.text().unwrap_or_default());
        find(&words, &|word, _| document.piece().place_of(&said.way, word));
    }
    for passage in passages.iter().filter(|passage| overclaim::is_asked(passage)) {
        find(passage, &|_, at| document.at(passage.span(at)));
    }
    claims
}

/// What belongs to a person. Headlines of sources are printed as they are, names and all.
fn of_persons(document: &Document) -> Vec<Diagnostic> {
    let mut said = person::check(&document.source);
    let is_named = |said: &Diagnostic| said.code() == "person-named";
    if said.iter().any(is_named)
        && let Some(sources) = document.front.get("sources")
        && let Some(sources) = document.place(&sources.way, Part::Value).span
    {
        said.retain(|said| {
            let place = said.at.span.unwrap_or_default();
            !is_named(said) || place.start < sources.start || place.end > sources.end
        });
    }
    said
}

/// Where the front matter of a page's file stands, without the lines of `---`.
///
/// # Errors
///
/// What is said of a file that has none.
pub fn front_matter(source: &Source) -> Result<Span, Vec<Diagnostic>> {
    let mut said = Vec::new();
    split(source, &mut said).map(|(yaml, _)| yaml).map_err(|_| said)
}

/// Where the YAML stands and where the text begins; only the latter where there is none.
fn split(source: &Source, said: &mut Vec<Diagnostic>) -> Result<(Span, usize), usize> {
    let text = &*source.text;
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut refuse = |kind: Syntax, span: Span, body: usize| {
        said.push(Diagnostic::new(kind, Place::new(&source.path, span)));
        Err(body)
    };
    if text[mark..].trim().is_empty() {
        return refuse(Syntax::EmptyFile, Span::point(0), text.len());
    }
    let first = text[mark..].lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        let first = Span::new(mark, mark + first.trim_end().len());
        return refuse(Syntax::NoFrontMatter, first, mark);
    }
    let opening = Span::new(mark, mark + 3);
    let start = text[mark..].find('\n').map_or(text.len(), |at| mark + at + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            if at - start > yaml::MOST_FRONT_MATTER {
                return refuse(
                    Syntax::FrontMatterTooLong { limit: yaml::MOST_FRONT_MATTER / 1024 },
                    opening,
                    at + line.len(),
                );
            }
            if mark > 0 {
                let place = Place::new(&source.path, Span::new(0, mark));
                let said_mark = Diagnostic::new(Site::ByteOrderMark, place);
                said.push(said_mark.fix(Span::new(0, mark), ""));
            }
            return Ok((Span::new(start, at), at + line.len()));
        }
        at += line.len();
    }
    refuse(Syntax::FrontMatterUnclosed, opening, text.len())
}

//! What is to be said of a body when the rest of its page is known.
//!
//! [`super::read`] says what is wrong with any text. Whether a body should have sections, how many
//! sources it may cite, and whether its numbers need one depends on what it belongs to: a case, a
//! page of the site, the programme.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::markdown::{
        Outline,
        outline::{Heading, PartKey},
        section::Section,
    },
    diagnostic::{Diagnostic, Place, kind::text::Text},
    source::{SourcePath, Span},
};

/// More headings than these are not compared with all that we know.
const COMPARED: usize = 100;

/// The sections of a case, whose body begins at `body` in `text`: nearly named, without their mark, twice, empty, missing, or written by hand where the
/// program makes one.
pub fn sections(path: &SourcePath, text: &str, body: usize, outline: &Outline) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    let mut first = BTreeMap::<Section, &Heading>::new();
    for heading in &outline.headings {
        let Some(section) = heading.is.section else { continue };
        let place = Place::new(path, heading.span);
        match first.get(&section) {
            Some(before) => {
                let kind = Text::SectionTwice { section: section.heading() };
                said.push(Diagnostic::new(kind, place).also(Place::new(path, before.span)));
            }
            None => {
                first.insert(section, heading);
            }
        }
        if section == Section::Refs {
            said.push(Diagnostic::new(Text::SourcesByHand, Place::new(path, heading.span)));
        }
    }
    let mut near = BTreeSet::new();
    for heading in outline.headings.iter().take(COMPARED) {
        let Some((section, like)) = heading.near() else { continue };
        if !first.contains_key(&section) {
            let kind = Text::SectionNear { like: like.to_owned() };
            said.push(Diagnostic::new(kind, Place::new(path, heading.span)));
            near.insert(section);
        }
    }
    for line in lone_lines(text, body) {
        let written = &text[line.range()];
        let words = written.trim_start_matches("**").trim_end_matches("**");
        let Some(section) = Section::of_heading(words) else { continue };
        if !first.contains_key(&section) && near.insert(section) {
            let instead =
                format!("## {}", words.trim_start_matches(is_number).trim_end_matches(':'));
            let kind = Text::SectionUnmarked { instead: instead.clone() };
            said.push(Diagnostic::new(kind, Place::new(path, line)).fix(line, instead));
        }
    }
    for part in &outline.parts {
        let heading = part.heading.and_then(|at| outline.headings.get(at));
        if let (PartKey::Section(section), Some(heading), true) =
            (part.key, heading, part.text.is_empty())
        {
            let kind = Text::SectionEmpty { section: section.heading() };
            said.push(Diagnostic::new(kind, Place::new(path, heading.span)));
        }
    }
    for section in Section::EXPECTED {
        if !first.contains_key(&section) && !near.contains(&section) {
            let kind = Text::SectionMissing { section: section.heading() };
            said.push(Diagnostic::new(kind, Place::whole(path)));
        }
    }
    said
}

/// The lines with an empty one before them that Markdown reads as text. In Word they are headings;
/// a line that another of its kind follows is an item of a list.
fn lone_lines(text: &str, body: usize) -> impl Iterator<Item = Span> {
    let mut at = body;
    let lines: Vec<Span> = text[body..]
        .split_inclusive('\n')
        .map(|line| {
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            Span::new(start.min(at), start.min(at) + line.trim().len())
        })
        .collect();
    (0..lines.len()).filter_map(move |at| {
        let line = |at: usize| lines.get(at).map_or("", |line| &text[line.range()]);
        let is_lone = at == 0 || line(at - 1).is_empty();
        let is_item = line(at).starts_with(is_number) && line(at + 1).starts_with(is_number);
        let is_marked = line(at).starts_with(['#', '-', '+', '|', '>', '[', '`', '•'])
            || line(at).starts_with('*') && !line(at).starts_with("**");
        (is_lone && !is_item && !is_marked && !line(at).is_empty()).then(|| lines[at])
    })
}

/// What a form puts before a heading: `3. `, `๓) `.
fn is_number(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c) || matches!(c, '.' | ')' | ' ')
}

/// Citations of sources that are not there, when the front matter lists so many.
pub fn citations(path: &SourcePath, outline: &Outline, sources: usize) -> Vec<Diagnostic> {
    let missing = outline.citations.iter().filter(|citation| citation.value > sources);
    missing
        .map(|citation| {
            let kind = Text::CitationWithoutSource { number: citation.value, sources };
            Diagnostic::new(kind, Place::new(path, citation.span))
        })
        .collect()
}

/// Numbers among the results that no source stands beside, one for each paragraph, item or table.
pub fn numbers(path: &SourcePath, outline: &Outline) -> Vec<Diagnostic> {
    let unsourced = outline.unsourced.iter().filter_map(|block| block.numbers.first());
    unsourced.map(|at| Diagnostic::new(Text::NumberWithoutSource, Place::new(path, *at))).collect()
}

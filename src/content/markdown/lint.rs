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
    lang::Lang,
    source::{Source, SourcePath, Span},
};

/// More headings than these are not compared with all that we know.
const COMPARED: usize = 100;

/// The text of a case.
#[derive(Clone, Copy)]
pub struct Body<'a> {
    /// Its file.
    pub source: &'a Source,
    /// Its language.
    pub lang: Lang,
    /// Where the text begins in the file, in bytes.
    pub start: usize,
    /// What it consists of.
    pub outline: &'a Outline,
}

/// The sections of a case: nearly named, without their mark, twice, empty, or written by hand where
/// the program makes one.
pub fn sections(body: Body<'_>) -> Vec<Diagnostic> {
    let Body { source: Source { path, text, .. }, outline, .. } = body;
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
    for (heading, section, like) in compared(outline) {
        if !first.contains_key(&section) {
            let kind = Text::SectionNear { like: like.to_owned() };
            let near = Diagnostic::new(kind, Place::new(path, heading.span));
            said.push(match corrected(text, heading) {
                Some((span, instead)) => near.fix(span, instead),
                None => near,
            });
        }
    }
    let mut told = BTreeSet::new();
    for (line, section) in unmarked(body) {
        if !first.contains_key(&section) && told.insert(section) {
            let words = text[line.range()].trim_start_matches("**").trim_end_matches("**");
            let instead =
                format!("## {}", words.trim_start_matches(is_number).trim_end_matches(':'));
            let kind = Text::SectionUnmarked { instead: instead.clone() };
            said.push(Diagnostic::new(kind, Place::new(path, line)).fix(line, instead));
        }
    }
    for part in &outline.parts {
        let heading = part.heading.and_then(|at| outline.headings.get(at));
        if let (PartKey::Section(section), Some(heading), true) =
            (part.key, heading, outline.is_empty(part))
        {
            let kind = Text::SectionEmpty { section: section.heading() };
            said.push(Diagnostic::new(kind, Place::new(path, heading.span)));
        }
    }
    said
}

/// The words of a heading that means a section beyond doubt, and how that is called. A number
/// before them may be the author's own.
fn corrected(text: &str, heading: &Heading) -> Option<(Span, &'static str)> {
    let meant = Section::certain_heading(&heading.text)?;
    if heading.text.contains(char::is_numeric) {
        return None;
    }
    let line = text.get(heading.span.range())?;
    let mut found = line.match_indices(heading.text.as_str());
    match (found.next(), found.next()) {
        (Some((at, words)), None) => {
            let start = heading.span.start + at;
            Some((Span::new(start, start + words.len()), meant))
        }
        _ => None,
    }
}

/// What is longer, in bytes, is a paragraph: about a hundred letters of Thai.
const LONGEST_HEADING: usize = 300;

/// The lines that would be headings of a section if they had the mark of one.
fn unmarked(body: Body<'_>) -> impl Iterator<Item = (Span, Section)> {
    let text = &body.source.text;
    lone_lines(text, body.start).filter_map(|line| {
        let words = text[line.range()].trim_start_matches("**").trim_end_matches("**");
        let is_short = words.len() <= LONGEST_HEADING;
        Some((line, is_short.then(|| Section::of_heading(words)).flatten()?))
    })
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

/// Which of the sections `expected` of a case are missing. One whose heading is only misspelt, or
/// without its mark, is told there ([`sections`]).
pub fn missing(body: Body<'_>, expected: impl IntoIterator<Item = Section>) -> Vec<Diagnostic> {
    let Body { source: Source { path, .. }, outline, .. } = body;
    let is_there: BTreeSet<Section> =
        outline.headings.iter().filter_map(|heading| heading.is.section).collect();
    let mut missing: Vec<Section> =
        expected.into_iter().filter(|section| !is_there.contains(section)).collect();
    if !missing.is_empty() {
        let near = compared(outline).map(|(_, section, _)| section);
        let meant: BTreeSet<Section> =
            near.chain(unmarked(body).map(|(_, section)| section)).collect();
        missing.retain(|section| !meant.contains(section));
    }
    let told = |section: Section| {
        let section = section.heading();
        let kind = Text::SectionMissing { section, heading: section.get(body.lang) };
        Diagnostic::new(kind, Place::whole(path))
    };
    missing.into_iter().map(told).collect()
}

/// The headings that seem to mean a section, with the heading that each resembles.
fn compared(outline: &Outline) -> impl Iterator<Item = (&Heading, Section, &'static str)> {
    outline.headings.iter().take(COMPARED).filter_map(|heading| {
        let (section, like) = heading.near()?;
        Some((heading, section, like))
    })
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

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
    source::SourcePath,
};

/// More headings than these are not compared with all that we know.
const COMPARED: usize = 100;

/// The sections of a case: nearly named, twice, empty, or written by hand where the program makes
/// one.
pub fn sections(path: &SourcePath, outline: &Outline) -> Vec<Diagnostic> {
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
            said.push(Diagnostic::new(kind, Place::new(path, heading.span)));
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

/// Which of the sections `expected` of a case are missing. One whose heading is only misspelt is told
/// there ([`sections`]).
pub fn missing(
    path: &SourcePath,
    outline: &Outline,
    expected: impl IntoIterator<Item = Section>,
) -> Vec<Diagnostic> {
    let is_there: BTreeSet<Section> =
        outline.headings.iter().filter_map(|heading| heading.is.section).collect();
    let mut missing: Vec<Section> =
        expected.into_iter().filter(|section| !is_there.contains(section)).collect();
    if !missing.is_empty() {
        let near: BTreeSet<Section> = compared(outline).map(|(_, section, _)| section).collect();
        missing.retain(|section| !near.contains(section));
    }
    let told = |section: Section| {
        let kind = Text::SectionMissing { section: section.heading() };
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

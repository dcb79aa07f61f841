//! Which sections of a case have information: the meter on its page, and in `amphoe status`.
//!
//! A section is told by its text or by what front matter adds to it. Those that readers expect count
//! always, the others once their author has begun them. It measures what was written and judges
//! nothing.

use crate::{
    content::{markdown::section::Section, value::Map},
    site::case::{Case, Edition},
};

/// The sections that the page of a case shows, each with whether it has information, in the order
/// of the model.
pub fn sections(case: &Case, edition: &Edition) -> Vec<(Section, bool)> {
    let outline = &edition.document.outline;
    let sections = Section::all().filter_map(|section| {
        let is_told = outline.tells(section) || is_added(section, case.front());
        let is_begun = outline.section(section).is_some();
        let counts = is_told || is_begun || Section::EXPECTED.contains(&section);
        counts.then_some((section, is_told))
    });
    sections.collect()
}

/// The keys of front matter that stand in a section.
const fn keys(section: Section) -> &'static [&'static str] {
    match section {
        Section::Results => &["results"],
        Section::Transfer => &["needs", "adapt", "avoid"],
        Section::Unknown => &["unknown"],
        Section::Caution => &["caution"],
        Section::Contrary => &["contrary", "reply"],
        _ => &[],
    }
}

fn is_added(section: Section, front: &Map) -> bool {
    let is_list = |key: &str| matches!(key, "needs" | "adapt" | "avoid" | "unknown" | "caution");
    keys(section)
        .iter()
        .any(|key| !front.list(key).is_empty() || (is_list(key) && front.not_stated(key)))
}

//! What headings are called in addresses, and on which level they are shown.
//!
//! A recognised section carries its own id in both editions, so that a shared link and the
//! language link of a heading name the same place. Every other heading is called by its words. No
//! two ids of a page are equal, and none is one that the page itself uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::markdown::{
        Remark,
        event::{Element, Event, Placed, Tag},
        section::Section,
    },
    diagnostic::kind::text::Text,
    lang::slug::heading_id,
};

/// The id of the section that holds the footnotes.
pub(super) const FOOTNOTES_ID: &str = "footnotes";

/// What the ids of footnotes, of references to them, of sources and of the programme's tables begin
/// with.
const OURS: [&str; 4] = ["fn-", "fnref-", "source-", "table-"];

/// The ids that the pages themselves use, on which a text may stand.
const OF_THE_PAGE: [&str; 11] = [
    "main",
    "contents",
    "boards",
    "top-search-form",
    "top-search-field",
    "facts",
    "lineage",
    "documents",
    "sources",
    "as-printed",
    "related",
];

/// Gives every heading its id, its section and its level on the page.
pub(super) fn name(events: &mut [Placed<'_>], remarks: &mut Vec<Remark>) {
    let found = find(events);
    let section_level = section_level(found.iter().map(|h| (h.level, h.outside)));
    let mut ids = Ids::default();
    let mut seen = BTreeSet::new();
    let mut shown_before = 1;
    let mut level_before: Option<u8> = None;
    for heading in found {
        let span = events[heading.at].1;
        if heading.text.trim().is_empty() {
            remarks.push(Remark::new(Text::HeadingEmpty, span));
        }
        if heading.level == 1 {
            remarks.push(Remark::new(Text::HeadingLevelOne, span));
        }
        if let Some(from) = level_before.filter(|from| heading.level > *from + 1) {
            remarks.push(Remark::new(Text::HeadingJump { from, to: heading.level }, span));
        }
        level_before = Some(heading.level);
        let opens_part = heading.outside && heading.level <= section_level;
        let section = Section::of_heading(&heading.text).filter(|_| opens_part);
        let id = match section.filter(|section| seen.insert(*section)) {
            Some(section) => section.id().to_owned(),
            None => ids.of(&section.map_or_else(|| heading_id(&heading.text), |s| s.id().into())),
        };
        let below = heading.level.saturating_sub(section_level);
        let shown = (2 + below).min(shown_before + 1).min(6);
        shown_before = shown;
        if let (Event::Open(Tag::Heading(to)), _) = &mut events[heading.at] {
            (to.id, to.section, to.shown) = (id, section, shown);
            to.opens_part = opens_part;
        }
    }
}

struct Found {
    /// Which event opens it.
    at: usize,
    level: u8,
    /// Outside of quotations, lists and notes.
    outside: bool,
    text: String,
}

fn find(events: &[Placed<'_>]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut depth = 0_usize;
    let mut inside = false;
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Open(tag) => {
                if let Tag::Heading(heading) = tag {
                    let (level, outside) = (heading.level, depth == 0);
                    found.push(Found { at, level, outside, text: String::new() });
                    inside = true;
                }
                depth += 1;
            }
            Event::Close(element) => {
                depth = depth.saturating_sub(1);
                inside &= *element != Element::Heading;
            }
            other if inside => {
                if let Some(heading) = found.last_mut() {
                    words(other, &mut heading.text);
                }
            }
            _ => {}
        }
    }
    found
}

/// Adds what a reader reads of an event to `text`.
pub(super) fn words(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(words) | Event::Code(words) => text.push_str(words),
        Event::Space | Event::Break => text.push(' '),
        Event::Picture(picture) => text.push_str(&picture.alt),
        _ => {}
    }
}

/// The level whose headings open sections: the second, or the first that an author uses where the
/// second is not used.
fn section_level(headings: impl Iterator<Item = (u8, bool)>) -> u8 {
    let top = headings.filter(|(_, outside)| *outside).map(|(level, _)| level).min();
    top.map_or(2, |top| top.max(2))
}

#[derive(Default)]
struct Ids {
    taken: BTreeSet<String>,
    /// How often a base was used: without it, ten thousand equal headings would take the square.
    next: BTreeMap<String, usize>,
}

impl Ids {
    /// An id like `wanted` that no other heading has.
    fn of(&mut self, wanted: &str) -> String {
        let mut base = match wanted {
            "" => "heading".to_owned(),
            _ => wanted.split_whitespace().collect::<Vec<_>>().join("-"),
        };
        if OURS.iter().any(|ours| base.to_lowercase().starts_with(ours)) {
            base.insert_str(0, "h-");
        }
        // Two ids that differ only in case are one to some browsers and to most people.
        let plain = base.to_lowercase();
        let kept = plain == FOOTNOTES_ID
            || OF_THE_PAGE.contains(&plain.as_str())
            || Section::from_id(&plain).is_some();
        if !kept && self.taken.insert(plain) {
            return base;
        }
        let next = self.next.entry(base.to_lowercase()).or_insert(2);
        loop {
            let id = format!("{base}-{next}");
            *next += 1;
            if self.taken.insert(id.to_lowercase()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_ids_are_equal_and_none_is_taken_from_the_page() {
        let mut ids = Ids::default();
        let all: Vec<_> = ["ก", "ก", "ก-2", "ก", "", "results", "footnotes", "fn-1", "table-dates"]
            .iter()
            .map(|wanted| ids.of(wanted))
            .collect();
        assert_eq!(
            all,
            [
                "ก",
                "ก-2",
                "ก-2-2",
                "ก-3",
                "heading",
                "results-2",
                "footnotes-2",
                "h-fn-1",
                "h-table-dates"
            ]
        );
    }

    #[test]
    fn no_heading_takes_an_id_of_the_page_that_it_stands_on() {
        for template in [
            include_str!("../../../themes/default/base.html"),
            include_str!("../../../themes/default/case.html"),
            include_str!("../../../themes/default/programme.html"),
            include_str!("../../../themes/default/text.html"),
        ] {
            let ids = template.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
            for id in ids.filter(|id| !id.contains('{')) {
                assert_eq!(Ids::default().of(id), format!("{id}-2"));
            }
        }
    }

    #[test]
    fn the_second_level_opens_parts_unless_only_deeper_ones_are_used() {
        let level = |levels: &[u8]| section_level(levels.iter().map(|l| (*l, true)));
        assert_eq!(level(&[]), 2);
        assert_eq!(level(&[1, 2]), 2);
        assert_eq!(level(&[1, 1]), 2);
        assert_eq!(level(&[3, 4]), 3);
    }
}

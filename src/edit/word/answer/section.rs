//! What was written under the headings of the form, in the controls there or in their place.

use std::collections::BTreeSet;

use super::{Answers, is_nothing};
use crate::{
    content::markdown::section::Section,
    edit::word::{
        document::{Block, Document, Inline, Kind, Paragraph, paragraphs, plain},
        field::{Field, SECTION},
        form::MORE,
    },
    lang::{Lang, fold},
};

/// What was written under the headings of the form.
pub(super) fn sections(
    document: &Document,
    fields: &[Field],
    own: &BTreeSet<String>,
    answers: &mut Answers,
) {
    let labels: BTreeSet<String> = fields
        .iter()
        .flat_map(|field| Lang::ALL.map(|lang| fold::key(field.label.get(lang))))
        .collect();
    let mut current = Place::Nowhere;
    for block in &document.blocks {
        match block {
            Block::Control(control, inner) if control.tag.starts_with(SECTION) => {
                if !control.is_empty {
                    add(
                        answers,
                        named(&control.tag).unwrap_or(current),
                        inner.iter().cloned(),
                        own,
                    );
                }
                current = named(&control.tag).unwrap_or(current);
            }
            Block::Paragraph(paragraph) => {
                let words = plain(&paragraph.text);
                let heading = matches!(paragraph.kind, Kind::Heading(_) | Kind::Title);
                if heading && let Some(section) = Section::of_heading(&words) {
                    current = Place::Section(section);
                } else if heading && is_more(&words) {
                    current = Place::More;
                } else if heading && own.contains(&fold::key(&words)) {
                    current = Place::Nowhere;
                } else {
                    let place = tagged(paragraph).unwrap_or(current);
                    add(answers, place, [block.clone()], own);
                }
            }
            Block::Table(rows) => {
                let is_form = rows.iter().any(|cells| {
                    let first = cells.first().map(|cell| paragraphs(cell)).unwrap_or_default();
                    first
                        .first()
                        .is_some_and(|first| labels.contains(&fold::key(&plain(&first.text))))
                });
                if !is_form {
                    add(answers, current, [block.clone()], own);
                }
            }
            Block::Control(..) => add(answers, current, [block.clone()], own),
        }
    }
}

/// Where what is written belongs.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    Section(Section),
    More,
}

fn is_more(words: &str) -> bool {
    Lang::ALL.iter().any(|lang| fold::key(MORE.get(*lang)) == fold::key(words))
}

fn named(tag: &str) -> Option<Place> {
    let id = tag.strip_prefix(SECTION)?;
    if id == "more" {
        return Some(Place::More);
    }
    Section::from_id(id).map(Place::Section)
}

/// The section of a control within a paragraph.
fn tagged(paragraph: &Paragraph) -> Option<Place> {
    paragraph.text.iter().find_map(|piece| match piece {
        Inline::Control(control, _) => named(&control.tag),
        _ => None,
    })
}

fn add(
    answers: &mut Answers,
    place: Place,
    blocks: impl IntoIterator<Item = Block>,
    own: &BTreeSet<String>,
) {
    let is_written = |block: &Block| match block {
        Block::Paragraph(paragraph) => {
            let has_picture = |piece: &Inline| matches!(piece, Inline::Picture(..));
            paragraph.text.iter().any(has_picture) || !is_nothing(&plain(&paragraph.text), own)
        }
        Block::Table(_) | Block::Control(..) => true,
    };
    let blocks = blocks.into_iter().filter(is_written);
    match place {
        Place::Section(section) => answers.sections.entry(section).or_default().extend(blocks),
        Place::More | Place::Nowhere => answers.more.extend(blocks),
    }
}

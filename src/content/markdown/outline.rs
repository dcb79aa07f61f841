//! What a body holds, without its words in their order: headings, parts, links, pictures,
//! footnotes, citations.
//!
//! The outline is all that the rest of the program knows of a body until the page is rendered; the
//! events themselves are not kept, since reading them again is cheaper than holding them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{
    content::markdown::{
        Remark,
        event::{self, Element, Event, LinkForm, Placed, Tag, label_key},
        heading::words,
        number,
        section::Section,
    },
    diagnostic::kind::text::Text,
    lang::fold::fold,
    source::{Span, Spanned},
};

pub use crate::content::markdown::number::Unsourced;

/// What a body holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outline {
    /// In their order.
    pub headings: Vec<Heading>,
    /// In their order; all words are in one of them.
    pub parts: Vec<Part>,
    /// In their order, bare addresses among them.
    pub links: Vec<Link>,
    /// In their order.
    pub pictures: Vec<Picture>,
    /// In the order of their definitions.
    pub footnotes: Vec<Footnote>,
    /// Citations of sources by number, in their order.
    pub citations: Vec<Spanned<usize>>,
    /// Where tables are.
    pub tables: Vec<Span>,
    /// What there is among the results that no source stands beside.
    pub unsourced: Vec<Unsourced>,
}

/// A heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// As read, without citations.
    pub text: String,
    /// Its level, its id, its section.
    pub is: event::Heading,
    /// The whole heading with its marks.
    pub span: Span,
}

impl Heading {
    /// The section that it seems to mean, if it means none, with the heading that it resembles.
    pub fn near(&self) -> Option<(Section, &'static str)> {
        let may = self.is.opens_part && self.is.section.is_none();
        may.then(|| Section::near_heading(&self.text)).flatten()
    }
}

/// What a part is called when two editions are compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PartKey {
    /// What stands before the first heading.
    Lead,
    /// A recognised section; the first, where there are several.
    Section(Section),
    /// Another heading, by its position among the headings that open parts, counted from 1.
    Heading(usize),
    /// The texts of all footnotes.
    Footnotes,
}

impl fmt::Display for PartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartKey::Lead => f.write_str("lead"),
            PartKey::Section(section) => f.write_str(section.id()),
            PartKey::Heading(position) => write!(f, "heading-{position}"),
            PartKey::Footnotes => f.write_str("footnotes"),
        }
    }
}

/// A piece of the body from one heading that opens parts to before the next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it is called.
    pub key: PartKey,
    /// Which of `headings` opens it.
    pub heading: Option<usize>,
    /// From its heading to before the next; where the definitions of footnotes stand does not
    /// matter to it.
    pub span: Span,
    /// Its words, its own heading left out: one line for each paragraph, item, row or heading.
    pub text: String,
}

impl Outline {
    /// The part that is this section.
    pub fn section(&self, section: Section) -> Option<&Part> {
        self.parts.iter().find(|part| part.key == PartKey::Section(section))
    }

    /// Whether nothing stands in a part: no words and no picture.
    pub fn is_empty(&self, part: &Part) -> bool {
        if !part.text.is_empty() {
            return false;
        }
        let first = self.pictures.partition_point(|at| at.span.start < part.span.start);
        self.pictures.get(first).is_none_or(|picture| picture.span.end > part.span.end)
    }

    /// Whether a section has something to say, beyond that nothing is known yet.
    pub fn tells(&self, section: Section) -> bool {
        let Some(part) = self.section(section) else { return false };
        let text = part.text.trim();
        !text.is_empty() && !NOTHING_YET.iter().any(|words| text.starts_with(words))
    }

    /// What is digested to see whether the words of a part have changed (rule `w1`): folded, and
    /// without any difference of spacing, so that a rewrapped paragraph is no change. The heading
    /// of a recognised section is not among them: another of its names is no change either.
    pub fn words(&self, part: &Part) -> String {
        let heading = match part.key {
            PartKey::Heading(_) => part.heading.and_then(|at| self.headings.get(at)),
            _ => None,
        };
        let heading = heading.map_or("", |heading| heading.text.as_str());
        let folded = fold(&format!("{heading}\n{}", part.text));
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// How authors begin a section that says that nothing is known yet.
const NOTHING_YET: [&str; 5] = [
    "ยังไม่มีข้อมูล",
    "แหล่งอ้างอิงไม่ระบุ",
    "แหล่งอ้างอิงไม่ได้ระบุ",
    "No information yet",
    "There is no information yet",
];

/// A link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// As written.
    pub target: String,
    /// Where the target itself stands.
    pub at: Span,
    /// The whole link.
    pub span: Span,
    /// How it was written.
    pub form: LinkForm,
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// As written.
    pub target: String,
    /// Where the target itself stands.
    pub at: Span,
    /// What it shows, in words.
    pub alt: String,
    /// Its caption; mostly empty.
    pub title: String,
    /// The whole picture.
    pub span: Span,
}

/// A footnote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Footnote {
    /// As written at its text.
    pub label: String,
    /// Its text with the label.
    pub span: Span,
    /// Where it is referred to.
    pub references: Vec<Span>,
}

/// The outline of a body.
pub(super) fn of(file: &str, events: &[Placed<'_>], remarks: &mut Vec<Remark>) -> Outline {
    let mut outline = Outline { unsourced: number::unsourced(events), ..Outline::default() };
    let mut by_label = BTreeMap::<String, usize>::new();
    let mut sections = BTreeSet::<Section>::new();
    let mut referred: Vec<(String, Span)> = Vec::new();
    let mut notes = String::new();
    let mut lead = String::new();
    let (mut in_heading, mut in_part_heading, mut in_note) = (false, false, 0_usize);
    for (event, span) in events {
        let span = *span;
        match event {
            Event::Open(Tag::Heading(heading)) => {
                in_heading = true;
                in_part_heading = heading.opens_part;
                if heading.opens_part {
                    open_part(&mut outline, &mut sections, heading, span);
                }
                let (text, is) = (String::new(), heading.clone());
                outline.headings.push(Heading { text, is, span });
            }
            Event::Open(Tag::FootnoteText(label)) => {
                in_note += 1;
                let first = *by_label.entry(label_key(label)).or_insert(outline.footnotes.len());
                let place = Span::new(span.start, span.start + label.len() + "[^]:".len());
                if let Some(first) = outline.footnotes.get(first) {
                    let kind = Text::FootnoteTwice { label: label.to_string() };
                    let before = first.span.start;
                    let before = Span::new(before, before + first.label.len() + "[^]:".len());
                    remarks.push(Remark::new(kind, within(file, place)).also(within(file, before)));
                }
                let label = label.to_string();
                outline.footnotes.push(Footnote { label, span, references: Vec::new() });
            }
            Event::Open(Tag::Link(link)) => outline.links.push(Link {
                target: link.target.to_string(),
                at: link.at,
                span,
                form: link.form,
            }),
            Event::Open(Tag::Table(_)) => outline.tables.push(span),
            Event::Picture(picture) => outline.pictures.push(Picture {
                target: picture.target.to_string(),
                at: picture.at,
                alt: picture.alt.clone(),
                title: picture.title.to_string(),
                span,
            }),
            Event::Citation(number) => outline.citations.push(Spanned::new(*number, span)),
            Event::Footnote(label) => referred.push((label_key(label), span)),
            _ => {}
        }
        if in_heading && let Some(heading) = outline.headings.last_mut() {
            words(event, &mut heading.text);
        }
        let text = match outline.parts.last_mut() {
            _ if in_note > 0 => &mut notes,
            Some(part) => &mut part.text,
            None => &mut lead,
        };
        if !in_part_heading {
            words(event, text);
            if let Event::Close(element) = event {
                ends(*element, text);
            }
        }
        match event {
            Event::Close(Element::Heading) => (in_heading, in_part_heading) = (false, false),
            Event::Close(Element::FootnoteText) => in_note = in_note.saturating_sub(1),
            _ => {}
        }
    }
    let begin = events.first().map_or(0, |(_, span)| span.start);
    let end = events.iter().map(|(_, span)| span.end).max().unwrap_or_default();
    close_parts(&mut outline, lead, notes, Span::new(begin, end));
    for heading in &mut outline.headings {
        heading.text = heading.text.trim().to_owned();
    }
    for (label, span) in referred {
        if let Some(note) = by_label.get(&label).and_then(|at| outline.footnotes.get_mut(*at)) {
            note.references.push(span);
        }
    }
    unused(&outline, &by_label, remarks);
    outline
}

/// A label that is written with more spaces than it has must not lead out of the file.
fn within(file: &str, span: Span) -> Span {
    let end = (span.end.min(file.len())..=file.len()).find(|at| file.is_char_boundary(*at));
    Span::new(span.start, end.unwrap_or(file.len()))
}

fn open_part(
    outline: &mut Outline,
    sections: &mut BTreeSet<Section>,
    heading: &event::Heading,
    span: Span,
) {
    let position = 1 + outline.parts.len();
    let key = match heading.section {
        Some(section) if sections.insert(section) => PartKey::Section(section),
        _ => PartKey::Heading(position),
    };
    let heading = Some(outline.headings.len());
    outline.parts.push(Part { key, heading, span, text: String::new() });
}

/// A block's end is a line's end; cells of a row stay on one line.
fn ends(element: Element, text: &mut String) {
    let sign = match element {
        Element::Cell => ' ',
        Element::Paragraph
        | Element::Heading
        | Element::Item
        | Element::CodeBlock
        | Element::Term
        | Element::Meaning
        | Element::TableHead
        | Element::TableRow => '\n',
        _ => return,
    };
    let bare = text.trim_end_matches([' ', '\n']).len();
    let has_line = text[bare..].contains('\n');
    if bare > 0 && !has_line {
        text.truncate(bare);
        text.push(sign);
    }
}

fn close_parts(outline: &mut Outline, lead: String, notes: String, whole: Span) {
    let mut end = whole.end;
    for part in outline.parts.iter_mut().rev() {
        part.span.end = end;
        end = part.span.start;
    }
    let part = |key, span, text: String| Part { key, heading: None, span, text };
    if !lead.trim().is_empty() {
        outline.parts.insert(0, part(PartKey::Lead, Span::new(whole.start, end), lead));
    }
    if !notes.trim().is_empty() {
        let first = outline.footnotes.first().map_or(whole.end, |note| note.span.start);
        outline.parts.push(part(PartKey::Footnotes, Span::new(first, whole.end), notes));
    }
    for part in &mut outline.parts {
        part.text.truncate(part.text.trim_end().len());
        // It is kept for as long as the file is.
        part.text.shrink_to_fit();
    }
}

fn unused(outline: &Outline, by_label: &BTreeMap<String, usize>, remarks: &mut Vec<Remark>) {
    for at in by_label.values() {
        let Some(note) = outline.footnotes.get(*at) else { continue };
        if note.references.is_empty() {
            let label = note.label.clone();
            let end = note.span.start + "[^]:".len() + label.len();
            let place = Span::new(note.span.start, end.min(note.span.end));
            remarks.push(Remark::new(Text::FootnoteUnused { label }, place));
        }
    }
}

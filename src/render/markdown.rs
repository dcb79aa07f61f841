//! A body as HTML, by the rules of the house.
//!
//! Everything a browser obeys is written here or given by the caller, who knows the site: where a
//! link leads, which sizes a picture has, where lines must not break. What the author wrote is text
//! and is escaped; so nothing need be cleaned afterwards. The HTML is valid as it stands: headings
//! below the page's title without skipping a level, no two equal ids, no link inside a link, no
//! block inside a paragraph.

mod figure;
mod footnote;
mod table;
mod writer;

use std::borrow::Cow;

use crate::{
    content::markdown::{
        Words,
        address::{Address, classify},
        event::NoteKind,
        section::Section,
        words,
    },
    lang::Lang,
    render::escape,
    source::Span,
};

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Resolved {
    /// To this site, or to an e-mail address or telephone.
    Inside(String),
    /// To another site.
    Outside(String),
    /// To something of this site that is not there: its words are shown, and that there is no page.
    Missing,
    /// To something that we do not link to: its words are shown.
    Refused,
}

/// A picture as the page shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Its address.
    pub src: String,
    /// Its width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// Its other sizes, as in `srcset`; may be empty.
    pub srcset: String,
    /// How wide it is shown, as in `sizes`; may be empty.
    pub sizes: String,
}

/// What the writer must be told.
pub struct Rules<'r> {
    /// Where a link leads, by its target as written.
    pub link: &'r dyn Fn(&str) -> Resolved,
    /// How a picture is shown, by its target as written; none where there is no such picture.
    pub picture: &'r dyn Fn(&str) -> Option<Shown>,
    /// Sets words: spaces that must not break a line, and the like.
    pub typography: &'r dyn for<'t> Fn(&'t str) -> Cow<'t, str>,
    /// How many sources can be cited. A citation of another one stays as it was typed.
    pub sources: usize,
    /// The words that the page adds, in the language of the text.
    pub labels: &'r Labels,
}

/// The words that the page adds to a body; `{n}` stands for a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Labels {
    /// Of a citation: "Source {n}".
    pub source: Cow<'static, str>,
    /// Of a reference to a footnote: "Footnote {n}".
    pub footnote: Cow<'static, str>,
    /// The heading of the footnotes.
    pub footnotes: Cow<'static, str>,
    /// Of the way back from a footnote.
    pub back: Cow<'static, str>,
    /// Of a table that is wider than the screen: "Table {n}".
    pub table: Cow<'static, str>,
    /// Of a ticked box.
    pub done: Cow<'static, str>,
    /// Of an empty box.
    pub open: Cow<'static, str>,
    /// The titles of notes, in the order of [`NoteKind`].
    pub notes: [Cow<'static, str>; 5],
    /// Of a link whose target is not there.
    pub missing: Cow<'static, str>,
}

impl Labels {
    /// Ours.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Th => Self {
                source: Cow::Borrowed("แหล่งอ้างอิงที่ {n}"),
                footnote: Cow::Borrowed("เชิงอรรถที่ {n}"),
                footnotes: Cow::Borrowed("เชิงอรรถ"),
                back: Cow::Borrowed("กลับไปที่ข้อความ {n}"),
                table: Cow::Borrowed("ตารางที่ {n}"),
                done: Cow::Borrowed("ทำแล้ว"),
                open: Cow::Borrowed("ยังไม่ได้ทำ"),
                notes: [
                    Cow::Borrowed("หมายเหตุ"),
                    Cow::Borrowed("เคล็ดลับ"),
                    Cow::Borrowed("สำคัญ"),
                    Cow::Borrowed("ข้อควรระวัง"),
                    Cow::Borrowed("คำเตือน"),
                ],
                missing: Cow::Borrowed("ยังไม่มีหน้านี้"),
            },
            Lang::En => Self {
                source: Cow::Borrowed("Source {n}"),
                footnote: Cow::Borrowed("Footnote {n}"),
                footnotes: Cow::Borrowed("Footnotes"),
                back: Cow::Borrowed("Back to the text {n}"),
                table: Cow::Borrowed("Table {n}"),
                done: Cow::Borrowed("Done"),
                open: Cow::Borrowed("Not done"),
                notes: [
                    Cow::Borrowed("Note"),
                    Cow::Borrowed("Tip"),
                    Cow::Borrowed("Important"),
                    Cow::Borrowed("Warning"),
                    Cow::Borrowed("Caution"),
                ],
                missing: Cow::Borrowed("There is no such page yet"),
            },
        }
    }

    fn note(&self, kind: NoteKind) -> &str {
        &self.notes[kind as usize]
    }
}

fn numbered(label: &str, number: impl ToString) -> String {
    label.replace("{n}", &number.to_string())
}

/// The piece `body` of the text of a file, as HTML.
pub fn body(file: &str, body: Span, rules: &Rules<'_>) -> String {
    writer::write(file, body, rules)
}

/// A part of a body, as HTML.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Which section it is; none for what stands before the first.
    pub section: Option<Section>,
    /// Its heading.
    pub heading: String,
    /// What follows the heading, up to the next section.
    pub html: String,
}

/// The piece `body` of the text of a file, as HTML in parts: what stands before the first
/// recognised section, and each section.
pub fn parts(file: &str, body: Span, rules: &Rules<'_>) -> Vec<Part> {
    writer::parts(file, body, rules)
}

/// Words that are no Markdown, as HTML: escaped, with the sources they cite.
pub fn inline(text: &str, rules: &Rules<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    for part in words(text) {
        match part {
            Words::Text(words) => out.push_str(&escape::text(&(rules.typography)(words))),
            Words::Citation(number, _) if number <= rules.sources => {
                cite(number, rules.labels, &mut out);
            }
            Words::Citation(_, span) => out.push_str(&escape::text(&text[span.range()])),
        }
    }
    out
}

/// Words that are no Markdown, without the citations: for a page that does not list the sources.
pub fn plain(text: &str) -> Cow<'_, str> {
    let parts = words(text);
    match parts.as_slice() {
        [] => Cow::Borrowed(""),
        [Words::Text(words)] => Cow::Borrowed(words),
        _ => parts
            .iter()
            .map(|part| match part {
                Words::Text(words) => *words,
                Words::Citation(..) => "",
            })
            .collect::<String>()
            .into(),
    }
}

/// Brackets keep two citations in a row apart, and sources apart from footnotes.
fn cite(number: usize, labels: &Labels, out: &mut String) {
    let label = numbered(&labels.source, number);
    let label = escape::attribute(&label);
    out.push_str(&format!(
        "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"{label}\">[{number}]</a></sup>"
    ));
}

/// Whether an address that somebody resolved may be written after all: a second look costs little,
/// and what it guards is every reader.
fn is_safe(href: &str) -> bool {
    matches!(
        classify(href),
        Ok(Address::Web | Address::Mail | Address::Telephone | Address::Fragment | Address::Inside)
    )
}

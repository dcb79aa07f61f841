//! A body as HTML, by the rules of the house.
//!
//! Everything a browser obeys is written here or given by the caller, who knows the site: where a
//! link leads, which sizes a picture has, where lines must not break. What the author wrote is text
//! and is escaped; so nothing need be cleaned afterwards. The HTML is valid as it stands: headings
//! below the page's title without skipping a level, no two equal ids, no link inside a link, no
//! block inside a paragraph.

mod figure;
mod footnote;
mod link;
mod table;
#[cfg(test)]
mod tests;
mod writer;

use std::borrow::Cow;

use crate::{
    content::markdown::{event::NoteKind, section::Section},
    lang::phrase::Phrases,
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
    /// Whose it is, in words of the page; may be empty. Shown below a figure.
    pub credit: String,
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
    /// Names that a line must not break, where the text has any.
    pub kept: Option<&'r Phrases>,
    /// How many sources can be cited. A citation of another one stays as it was typed.
    pub sources: usize,
    /// The words that the page adds, in the language of the text.
    pub labels: &'r Labels,
}

/// The words that the page adds to a body, in the language of the text; `{n}` stands for a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Labels {
    /// Of a citation: "Source {n}".
    pub source: String,
    /// Of a reference to a footnote: "Footnote {n}".
    pub footnote: String,
    /// The heading of the footnotes.
    pub footnotes: String,
    /// Of the way back from a footnote.
    pub back: String,
    /// Of a table that is wider than the screen: "Table {n}".
    pub table: String,
    /// Of a ticked box.
    pub done: String,
    /// Of an empty box.
    pub open: String,
    /// The titles of notes, in the order of [`NoteKind`].
    pub notes: [String; 5],
    /// Of a link whose target is not there.
    pub missing: String,
}

impl Labels {
    fn note(&self, kind: NoteKind) -> &str {
        &self.notes[kind as usize]
    }
}

fn numbered(label: &str, number: impl ToString) -> String {
    label.replace("{n}", &number.to_string())
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

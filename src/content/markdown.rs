//! Markdown: what a body says, and where.
//!
//! The parser is pulldown-cmark, CommonMark 0.31 with the extensions of [`options`]; it is named
//! in this room only. [`house::read`] turns its events into ours by the rules of the house
//! (citations, bare addresses, notes in Thai, the few HTML elements that pass), and both the page
//! (`render::markdown`) and the [`Outline`] are made from those. Every span counts from the first
//! byte of the file, front matter included.

pub mod address;
mod block;
pub(in crate::content) mod character;
mod damage;
mod emphasis;
pub mod event;
mod heading;
pub mod house;
mod html;
pub mod lint;
pub mod number;
pub mod outline;
pub mod passage;
pub mod placeholder;
pub mod prompt;
mod run;
pub mod section;

pub use outline::Outline;

use std::borrow::Cow;

use pulldown_cmark::Options;

use crate::{
    content::markdown::{
        passage::{Passage, Voice},
        run::{Part, Run},
    },
    diagnostic::{Checked, Diagnostic, Place, at_most_often, kind::text::Text},
    lang::homophone,
    source::{Source, SourcePath, Span},
};

/// What is read beyond CommonMark. No smart punctuation: its rules need spaces between words.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// A body, read.
pub struct Reading<'a> {
    /// What it holds.
    pub outline: Outline,
    /// Its words, as they are said.
    pub passages: Vec<Passage<'a>>,
}

/// Reads the piece `body` of a file.
///
/// What is said holds for any text. What depends on the rest of the page is asked of [`lint`]: the
/// sections of a case, citations against the list of sources, numbers among the results.
pub fn read(source: &Source, body: Span) -> Checked<Reading<'_>> {
    let read = house::read(&source.text, body);
    let mut remarks = read.remarks;
    character::check(&source.text, body, &mut remarks);
    damage::check(&source.text, &read.events, &mut remarks);
    let outline = outline::of(&source.text, &read.events, &mut remarks);
    let passages = passage::passages(&source.text, &read.events);
    for passage in passages.iter().filter(|passage| passage.voice != Voice::Quotation) {
        sound_alike(&source.text, passage, &mut remarks);
    }
    for passage in &passages {
        let found = placeholder::find(passage.text()).into_iter();
        remarks.extend(found.map(|range| Remark::new(Text::Placeholder, passage.span(range))));
    }
    remarks.sort_by_key(|remark| remark.span);
    Checked { value: Reading { outline, passages }, said: said(&source.path, remarks) }
}

/// The words of a passage that sound like the ones that are meant.
fn sound_alike(file: &str, passage: &Passage<'_>, remarks: &mut Vec<Remark>) {
    for found in homophone::homophones(passage.text()) {
        if passage.is_quoted(&found.range) {
            continue;
        }
        let written = passage.text()[found.range.clone()].to_owned();
        let span = passage.span(found.range);
        let stands_there = file.get(span.range()) == Some(written.as_str());
        let remark = Remark::new(Text::Homophone { written, meant: found.meant }, span);
        remarks.push(if stands_there { remark.fix(span, found.meant) } else { remark });
    }
}

/// What there is to say about the characters of a piece of a file that is no Markdown: its front
/// matter, or the whole of a file of settings.
pub fn characters(source: &Source, piece: Span) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    character::check(&source.text, piece, &mut remarks);
    said(&source.path, remarks)
}

/// Words that are no Markdown, such as those of front matter, in which sources may be cited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Words<'a> {
    /// Words.
    Text(&'a str),
    /// `[^1]`, which stands at this place of the words.
    Citation(usize, Span),
}

/// The words and the citations in `text`.
pub fn words(text: &str) -> Vec<Words<'_>> {
    let whole = 0..text.len();
    let mut run = Run::default();
    run.push(text, Cow::Borrowed(text), whole.clone().into());
    let mut words = Vec::new();
    let mut from = 0;
    for (part, range) in run.parts(text, whole) {
        if let Part::Citation(number) = part {
            words.push(Words::Text(&text[from..range.start]));
            words.push(Words::Citation(number, range.clone().into()));
            from = range.end;
        }
    }
    words.push(Words::Text(&text[from..]));
    words.retain(|part| *part != Words::Text(""));
    words
}

/// Something to say about a piece of the body, while the file's path is not at hand.
pub(super) struct Remark {
    kind: Text,
    span: Span,
    also: Option<Span>,
    fix: Option<(Span, String)>,
}

impl Remark {
    fn new(kind: Text, span: Span) -> Self {
        Self { kind, span, also: None, fix: None }
    }

    fn also(mut self, span: Span) -> Self {
        self.also = Some(span);
        self
    }

    fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some((span, text.into()));
        self
    }
}

fn said(path: &SourcePath, remarks: Vec<Remark>) -> Vec<Diagnostic> {
    let said = remarks.into_iter().map(|Remark { kind, span, also, fix }| {
        let mut said = Diagnostic::new(kind, Place::new(path, span));
        if let Some(span) = also {
            said = said.also(Place::new(path, span));
        }
        match fix {
            Some((span, text)) => said.fix(span, text),
            None => said,
        }
    });
    at_most_often(said.collect())
}

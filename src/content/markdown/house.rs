//! The rules of the house: from the parser's events to ours.
//!
//! - `[^1]` without a footnote of that name cites source 1; `https://...` is a link; a quotation
//!   that begins with `[!หมายเหตุ]` is a note.
//! - `br wbr sub sup kbd mark` pass and are balanced here; every other tag becomes text.
//! - Nothing is nested more than [`DEPTH`] deep, so that whoever reads the events need not fear
//!   for his stack.
//!
//! What an author should know is remarked on the way, since only here it is seen.

mod link;
mod markup;
mod note;
mod target;

use std::{borrow::Cow, collections::BTreeMap, ops::Range};

use pulldown_cmark as cm;
use pulldown_cmark::{CodeBlockKind, CowStr, LinkType};

use crate::{
    content::markdown::{
        Remark, block,
        character::clean,
        emphasis::Marks,
        event::{Align, Element, Event, Heading, Link, LinkForm, Placed, Tag},
        heading,
        html::{self, Markup},
        options,
        run::{Part, Run},
    },
    diagnostic::kind::text::Text,
    source::Span,
};

/// The most elements inside each other. What lies deeper is not shown, and an error says so.
pub const DEPTH: usize = 100;

/// A body, read.
pub struct Body<'a> {
    /// What it says.
    pub events: Vec<Placed<'a>>,
    /// What its author should know.
    pub(super) remarks: Vec<Remark>,
}

/// Reads the piece `body` of the text of a file.
pub fn read(file: &str, body: Span) -> Body<'_> {
    let text = &file[body.range()];
    let mut parser = cm::Parser::new_ext(text, options()).into_offset_iter();
    let raw: Vec<Raw<'_>> = parser
        .by_ref()
        .map(|(event, range)| (event, range.start + body.start..range.end + body.start))
        .collect();
    let reader = Reader {
        file,
        body,
        definitions: parser.reference_definitions(),
        raw: &raw,
        events: Vec::with_capacity(raw.len()),
        remarks: Vec::new(),
        open: Vec::new(),
        run: Run::default(),
        marks: Marks::default(),
        links: Vec::new(),
        too_deep: false,
        shown: BTreeMap::new(),
    };
    let mut read = reader.read();
    heading::name(&mut read.events, &mut read.remarks);
    read
}

type Raw<'a> = (cm::Event<'a>, Range<usize>);

struct Reader<'a, 'r> {
    file: &'a str,
    body: Span,
    definitions: &'r cm::RefDefs<'r>,
    raw: &'r [Raw<'a>],
    events: Vec<Placed<'a>>,
    remarks: Vec<Remark>,
    /// What is open, and where it opened.
    open: Vec<(Element, Span)>,
    /// Text that is still being gathered.
    run: Run<'a>,
    marks: Marks,
    /// Where the links begin that are open: in `events`, and in `raw`.
    links: Vec<(usize, usize)>,
    /// Whether it was said that something lies too deep.
    too_deep: bool,
    /// How many tags of a name were shown as text and await their closing ones.
    shown: BTreeMap<String, usize>,
}

impl<'a> Reader<'a, '_> {
    fn read(mut self) -> Body<'a> {
        let raw = self.raw;
        let mut at = 0;
        while let Some((event, range)) = raw.get(at) {
            at = match event {
                cm::Event::Start(tag) => self.start(tag, range, at),
                cm::Event::End(tag) => self.end(tag, range, at),
                other => {
                    self.leaf(other, range);
                    at + 1
                }
            };
        }
        self.flush();
        self.marks.finish(self.file, &mut self.remarks);
        Body { events: self.events, remarks: self.remarks }
    }

    /// Reads what starts at the event `at`; says which event comes next.
    fn start(&mut self, tag: &cm::Tag<'a>, range: &Range<usize>, at: usize) -> usize {
        self.flush();
        let span = Span::from(range.clone());
        if !is_inline(&tag.to_end()) {
            // A list may begin in the middle of an item whose `<sub>` was never closed.
            self.close_html(|_| false);
            self.marks.finish(self.file, &mut self.remarks);
        }
        // A note opens two elements at once.
        if self.open.len() + 2 > DEPTH {
            if !self.too_deep {
                let line = first_line(self.file, span);
                self.remarks.push(Remark::new(Text::TooDeep { limit: DEPTH }, line));
            }
            self.too_deep = true;
            return self.end_of(at) + 1;
        }
        let ours = match tag {
            cm::Tag::Paragraph => {
                block::paragraph(self.file, span, &mut self.remarks);
                Tag::Paragraph
            }
            cm::Tag::Heading { level, .. } => {
                Tag::Heading(Heading { level: *level as u8, ..Heading::default() })
            }
            cm::Tag::BlockQuote(Some(kind)) => Tag::Note(note::of_parser(*kind)),
            cm::Tag::BlockQuote(None) => return self.quote(span, at),
            cm::Tag::CodeBlock(kind) => return self.code_block(kind, span, at),
            cm::Tag::HtmlBlock => return self.html_block(span, at),
            cm::Tag::Image { link_type, dest_url, title, id } => {
                return self.picture((*link_type, dest_url, title, id), range, at);
            }
            cm::Tag::Link { link_type, dest_url, title, .. } => {
                self.links.push((self.events.len(), at));
                Tag::Link(Link {
                    target: owned(dest_url),
                    at: span,
                    title: clean(owned(title)),
                    form: match link_type {
                        LinkType::Autolink | LinkType::Email => LinkForm::Brackets,
                        _ => LinkForm::Words,
                    },
                })
            }
            cm::Tag::List(first) => Tag::List(*first),
            cm::Tag::Item => Tag::Item,
            cm::Tag::FootnoteDefinition(label) => Tag::FootnoteText(owned(label)),
            cm::Tag::DefinitionList => Tag::Terms,
            cm::Tag::DefinitionListTitle => Tag::Term,
            cm::Tag::DefinitionListDefinition => Tag::Meaning,
            cm::Tag::Table(columns) => {
                block::table(self.file, span, columns.len(), &mut self.remarks);
                Tag::Table(columns.iter().map(align).collect())
            }
            cm::Tag::TableHead => Tag::TableHead,
            cm::Tag::TableRow => Tag::TableRow,
            cm::Tag::TableCell => Tag::Cell,
            cm::Tag::Emphasis => Tag::Emphasis,
            cm::Tag::Strong => Tag::Strong,
            cm::Tag::Strikethrough => Tag::Strike,
            // Never made, since `options` asks for none of them.
            cm::Tag::Superscript | cm::Tag::Subscript | cm::Tag::MetadataBlock(_) => {
                return self.end_of(at) + 1;
            }
        };
        self.opens(ours, span);
        at + 1
    }

    /// Reads the end that is the event `at`; says which event comes next.
    fn end(&mut self, tag: &cm::TagEnd, range: &Range<usize>, at: usize) -> usize {
        self.flush();
        if !is_inline(tag) {
            self.marks.finish(self.file, &mut self.remarks);
        }
        self.close_html(|_| false);
        if matches!(tag, cm::TagEnd::Link) {
            self.end_link(range, at);
        }
        if let Some((element, _)) = self.open.pop() {
            self.events.push((Event::Close(element), range.clone().into()));
        }
        at + 1
    }

    fn leaf(&mut self, event: &cm::Event<'a>, range: &Range<usize>) {
        let span = Span::from(range.clone());
        match event {
            cm::Event::Text(text) => {
                if self.file.get(span.range()) == Some(text) {
                    self.marks.text(self.file, span);
                }
                self.run.push(self.file, owned(text), span);
                return;
            }
            cm::Event::InlineHtml(_) | cm::Event::Html(_) => {
                self.flush();
                let tag = &self.file[span.range()];
                let found = html::all(tag).first().map_or(Markup::Tag, |(markup, _)| *markup);
                self.markup(found, Cow::Borrowed(tag), span);
                return;
            }
            _ => self.flush(),
        }
        let ours = match event {
            cm::Event::Code(code) => Event::Code(clean(owned(code))),
            cm::Event::FootnoteReference(label) => Event::Footnote(owned(label)),
            cm::Event::SoftBreak => Event::Space,
            cm::Event::HardBreak => Event::Break,
            cm::Event::Rule => {
                self.close_html(|_| false);
                Event::Rule
            }
            cm::Event::TaskListMarker(done) => Event::Task(*done),
            cm::Event::InlineMath(math) | cm::Event::DisplayMath(math) => {
                Event::Code(clean(owned(math)))
            }
            cm::Event::Start(_) | cm::Event::End(_) => return,
            cm::Event::Text(_) | cm::Event::InlineHtml(_) | cm::Event::Html(_) => return,
        };
        self.events.push((ours, span));
    }

    fn opens(&mut self, tag: Tag<'a>, span: Span) {
        self.open.push((tag.element(), span));
        self.events.push((Event::Open(tag), span));
    }

    fn closes(&mut self, span: Span) {
        if let Some((element, _)) = self.open.pop() {
            self.events.push((Event::Close(element), span));
        }
    }

    /// The event that ends what the event `at` starts.
    fn end_of(&self, at: usize) -> usize {
        let mut depth = 0_usize;
        for (further, (event, _)) in self.raw[at..].iter().enumerate() {
            match event {
                cm::Event::Start(_) => depth += 1,
                cm::Event::End(_) if depth == 1 => return at + further,
                cm::Event::End(_) => depth -= 1,
                _ => {}
            }
        }
        self.raw.len()
    }

    // Text

    /// What was gathered becomes words, citations and links.
    fn flush(&mut self) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let all = 0..run.text().len();
        block::text(&run, &mut self.remarks);
        self.words(&run, all);
    }

    fn words(&mut self, run: &Run<'a>, within: Range<usize>) {
        let in_link = self.open.iter().any(|(element, _)| *element == Element::Link);
        for (part, range) in run.parts(self.file, within) {
            let span = run.span(range.clone());
            let text = clean(run.cut(range));
            match part {
                Part::Citation(number) => self.events.push((Event::Citation(number), span)),
                Part::Address if !in_link => {
                    let (target, title) = (text.clone(), Cow::Borrowed(""));
                    let link = Link { target, at: span, title, form: LinkForm::Bare };
                    self.events.push((Event::Open(Tag::Link(link)), span));
                    self.events.push((Event::Text(text), span));
                    self.events.push((Event::Close(Element::Link), span));
                }
                Part::Undefined(label) => {
                    let kind = Text::FootnoteUndefined { label: label.to_owned() };
                    self.remarks.push(Remark::new(kind, span));
                    self.events.push((Event::Text(text), span));
                }
                Part::Words | Part::Address => self.events.push((Event::Text(text), span)),
            }
        }
    }

    // Blocks

    fn code_block(&mut self, kind: &CodeBlockKind<'a>, span: Span, at: usize) -> usize {
        let end = self.end_of(at);
        let mut run = Run::default();
        for (event, range) in &self.raw[at + 1..end] {
            if let cm::Event::Text(text) = event {
                run.push(self.file, owned(text), range.clone().into());
            }
        }
        let language = match kind {
            CodeBlockKind::Fenced(words) => {
                block::fence(self.file, span, self.body, &mut self.remarks);
                match owned(words) {
                    Cow::Borrowed(words) => Cow::Borrowed(first_word(words)),
                    Cow::Owned(words) => Cow::Owned(first_word(&words).to_owned()),
                }
            }
            CodeBlockKind::Indented => {
                let alone = self.open.is_empty();
                block::indented(self.file, span, alone, &mut self.remarks);
                Cow::Borrowed("")
            }
        };
        self.opens(Tag::CodeBlock { language }, span);
        if !run.is_empty() {
            let all = 0..run.text().len();
            self.events.push((Event::Text(clean(run.cut(all.clone()))), run.span(all)));
        }
        self.closes(span);
        end + 1
    }
}

fn is_inline(tag: &cm::TagEnd) -> bool {
    use cm::TagEnd::{Emphasis, Image, Link, Strikethrough, Strong};
    matches!(tag, Emphasis | Strong | Strikethrough | Link | Image)
}

fn align(column: &cm::Alignment) -> Align {
    match column {
        cm::Alignment::None => Align::Natural,
        cm::Alignment::Left => Align::Left,
        cm::Alignment::Center => Align::Center,
        cm::Alignment::Right => Align::Right,
    }
}

fn owned<'a>(text: &CowStr<'a>) -> Cow<'a, str> {
    match text {
        CowStr::Borrowed(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

fn first_word(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}

/// The first line of `span`: a caret under a hundred lines helps nobody.
fn first_line(file: &str, span: Span) -> Span {
    let length = file[span.range()].find('\n').unwrap_or(span.end - span.start);
    Span::new(span.start, span.start + length)
}

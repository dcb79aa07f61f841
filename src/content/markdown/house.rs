//! The rules of the house: from the parser's events to ours.
//!
//! - `[^1]` without a footnote of that name cites source 1; `https://...` is a link; a quotation
//!   that begins with `[!หมายเหตุ]` is a note.
//! - `br wbr sub sup kbd mark` pass and are balanced here; every other tag becomes text.
//! - Nothing is nested more than [`DEPTH`] deep, so that whoever reads the events need not fear
//!   for his stack.
//!
//! What an author should know is remarked on the way, since only here it is seen.

mod note;
mod target;

use std::{borrow::Cow, collections::BTreeMap, ops::Range};

use pulldown_cmark as cm;
use pulldown_cmark::{CodeBlockKind, CowStr, LinkType};

use crate::{
    content::markdown::{
        Remark, address, block,
        character::clean,
        emphasis::Marks,
        event::{Align, Element, Event, Heading, Html, Link, LinkForm, Picture, Placed, Tag},
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
        let inline = is_inline(&tag.to_end());
        if !inline {
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
            cm::Event::Rule => Event::Rule,
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

    // HTML

    /// One tag or remark in HTML, which stands at `span`.
    fn markup(&mut self, markup: Markup, tag: Cow<'a, str>, span: Span) {
        match markup {
            Markup::Break => self.events.push((Event::Break, span)),
            Markup::Joint => self.events.push((Event::Joint, span)),
            Markup::Open(html) if self.open.len() < DEPTH => self.opens(Tag::Html(html), span),
            Markup::Close(html) if self.has_open(html) => {
                self.close_html(|open| open == html);
                self.closes(span);
            }
            Markup::Open(html) | Markup::Close(html) => {
                let name = html.name().to_owned();
                self.remarks.push(Remark::new(Text::HtmlUnbalanced { tag: name }, span));
                self.events.push((Event::Text(clean(tag)), span));
            }
            Markup::Comment => self.remarks.push(Remark::new(Text::HtmlComment, span)),
            Markup::OpenComment => {
                let start = Span::new(span.start, (span.start + "<!--".len()).min(span.end));
                self.remarks.push(Remark::new(Text::HtmlCommentOpen, start));
                self.events.push((Event::Text(clean(tag)), span));
            }
            Markup::Tag | Markup::EndTag => {
                self.foreign(markup, &tag, span);
                self.events.push((Event::Text(clean(tag)), span));
            }
        }
    }

    /// Remarks on a tag that is shown as text; a closing one is told with its opening one.
    fn foreign(&mut self, markup: Markup, tag: &str, span: Span) {
        let name = html::name(tag).to_owned();
        let awaited = self.shown.entry(name.to_ascii_lowercase()).or_default();
        if markup == Markup::EndTag && *awaited > 0 {
            *awaited -= 1;
            return;
        }
        if markup == Markup::Tag {
            *awaited += 1;
        }
        let passes = ["br", "wbr", "sub", "sup", "kbd", "mark"];
        let kind = match passes.iter().any(|pass| name.eq_ignore_ascii_case(pass)) {
            true => Text::HtmlAttributes { tag: name },
            false => Text::Html { tag: name },
        };
        self.remarks.push(Remark::new(kind, span));
    }

    /// Whether `html` is open in the innermost element of Markdown.
    fn has_open(&self, html: Html) -> bool {
        let open = self.open.iter().rev().map_while(|(element, _)| match element {
            Element::Html(open) => Some(*open),
            _ => None,
        });
        open.into_iter().any(|open| open == html)
    }

    /// Closes what HTML left open in the innermost element of Markdown, as far as `until`.
    fn close_html(&mut self, until: impl Fn(Html) -> bool) {
        while let Some((Element::Html(html), span)) = self.open.last().copied() {
            if until(html) {
                return;
            }
            let kind = Text::HtmlUnbalanced { tag: html.name().to_owned() };
            self.remarks.push(Remark::new(kind, span));
            self.closes(span);
        }
    }

    /// A block of HTML becomes a paragraph: its tags as text, the words between them as words.
    fn html_block(&mut self, span: Span, at: usize) -> usize {
        let end = self.end_of(at);
        let mut run = Run::default();
        for (event, range) in &self.raw[at + 1..end] {
            if let cm::Event::Html(text) | cm::Event::Text(text) = event {
                run.push(self.file, owned(text), range.clone().into());
            }
        }
        let begin = self.events.len();
        self.opens(Tag::Paragraph, span);
        let length = run.text().trim_end().len();
        let mut from = 0;
        for (markup, range) in html::all(&run.text()[..length]) {
            self.words(&run, from..range.start);
            self.markup(markup, run.cut(range.clone()), run.span(range.clone()));
            from = range.end;
        }
        self.words(&run, from..length);
        self.close_html(|_| false);
        let is_blank = |event: &Event<'_>| match event {
            Event::Text(text) => text.trim().is_empty(),
            Event::Break | Event::Joint => false,
            _ => true,
        };
        // The whole block was a remark.
        if self.events[begin..].iter().all(|(event, _)| is_blank(event)) {
            self.events.truncate(begin);
            self.open.pop();
        } else {
            self.closes(span);
        }
        end + 1
    }

    // Blocks and links

    fn quote(&mut self, span: Span, at: usize) -> usize {
        let Some(label) = note::label(self.file, &self.raw[at + 1..]) else {
            self.opens(Tag::Quote, span);
            return at + 1;
        };
        let Some(kind) = note::kind(label.text) else {
            let nearest = note::near(label.text);
            let kind = Text::NoteUnknown { label: label.text.to_owned(), nearest };
            self.remarks.push(Remark::new(kind, label.span));
            self.opens(Tag::Quote, span);
            return at + 1;
        };
        self.opens(Tag::Note(kind), span);
        let mut next = at + 1 + label.events;
        if let Some((cm::Event::SoftBreak | cm::Event::HardBreak, _)) = self.raw.get(next) {
            next += 1;
        }
        match self.raw.get(next) {
            // Nothing but the label stood in its paragraph.
            Some((cm::Event::End(cm::TagEnd::Paragraph), _)) => next + 1,
            Some((cm::Event::Text(text), range)) => {
                self.opens(Tag::Paragraph, Span::new(range.start, span.end));
                let words = owned(text);
                let skipped = words.len() - words.trim_start().len();
                let verbatim = self.file.get(range.clone()) == Some(&*words);
                if skipped > 0 && verbatim && skipped < words.len() {
                    let place = Span::new(range.start + skipped, range.end);
                    self.marks.text(self.file, place);
                    self.run.push(self.file, Cow::Borrowed(&self.file[place.range()]), place);
                    next += 1;
                } else if skipped == words.len() {
                    next += 1;
                }
                next
            }
            _ => {
                self.opens(Tag::Paragraph, span);
                next
            }
        }
    }

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

    fn picture(
        &mut self,
        (form, target, title, id): (LinkType, &CowStr<'a>, &CowStr<'a>, &CowStr<'a>),
        range: &Range<usize>,
        at: usize,
    ) -> usize {
        let end = self.end_of(at);
        let mut alt = String::new();
        for (event, _) in &self.raw[at + 1..end] {
            match event {
                cm::Event::Text(text) | cm::Event::Code(text) => alt.push_str(text),
                cm::Event::SoftBreak | cm::Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        let place = self.target(range, at, end, form, id);
        let span = Span::from(range.clone());
        if alt.trim().is_empty() {
            self.remarks.push(Remark::new(Text::PictureWithoutAlt, span));
        }
        self.check_target(target, place);
        let picture = Picture {
            target: owned(target),
            at: place,
            alt: clean(Cow::Owned(alt)).trim().to_owned(),
            title: clean(owned(title)),
        };
        self.events.push((Event::Picture(picture), span));
        end + 1
    }

    fn end_link(&mut self, range: &Range<usize>, at: usize) {
        let Some((begin, start)) = self.links.pop() else { return };
        let is_word = |(event, _): &Placed<'_>| match event {
            Event::Text(text) | Event::Code(text) => !text.trim().is_empty(),
            Event::Picture(_) => true,
            _ => false,
        };
        let empty = !self.events[begin..].iter().any(is_word);
        let cm::Event::Start(cm::Tag::Link { link_type, dest_url, id, .. }) = &self.raw[start].0
        else {
            return;
        };
        let place = self.target(range, start, at, *link_type, id);
        if empty {
            self.remarks.push(Remark::new(Text::LinkEmpty, range.clone().into()));
        }
        if *link_type != LinkType::Email {
            self.check_target(dest_url, place);
        }
        if let Some((Event::Open(Tag::Link(link)), _)) = self.events.get_mut(begin) {
            link.at = place;
            if *link_type == LinkType::Email {
                link.target = Cow::Owned(format!("mailto:{dest_url}"));
            }
        }
    }

    /// Where the target of the link or picture stands that the events from `start` to `end` make.
    fn target(
        &self,
        range: &Range<usize>,
        start: usize,
        end: usize,
        form: LinkType,
        id: &str,
    ) -> Span {
        let base = self.body.start;
        let inner_end = match end > start + 1 {
            true => self.raw[end - 1].1.end,
            false => range.start + 1,
        };
        let text = &self.file[self.body.range()];
        let whole = range.start - base..range.end - base;
        target::place(text, &whole, inner_end - base, form, id, self.definitions).shifted(base)
    }

    fn check_target(&mut self, target: &str, place: Span) {
        let kind = match address::classify(target) {
            Ok(_) => return,
            Err(address::Refusal::Machine) => Text::LocalPath,
            Err(address::Refusal::Unsafe(cause)) => Text::LinkRefused { cause },
        };
        self.remarks.push(Remark::new(kind, place));
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

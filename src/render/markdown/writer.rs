//! From events to HTML, one after the other.

use std::mem;

use crate::{
    content::markdown::{
        event::{Align, Event, Link, NoteKind, Placed, Tag, end_of},
        house,
    },
    render::{
        escape, mark,
        markdown::{
            Part, Rules, figure,
            footnote::{self, Footnotes},
            link::{self, LINK_END, NO_LINK_END},
            numbered,
            table::{self, CELL_END, HEAD_CELL_END, TABLE_END, Table},
        },
    },
    source::Span,
};

/// The piece `body` of the text of a file, as HTML, cut before every heading that opens a
/// recognised section. Footnotes come with the last part.
pub(super) fn parts(file: &str, body: Span, rules: &Rules<'_>) -> Vec<Part> {
    let events = house::read(file, body).events;
    let mut writer = Writer::new(file, rules, &events);
    let section = |at: &usize| match &events[*at].0 {
        Event::Open(Tag::Heading(heading)) if heading.opens_part => heading.section,
        _ => None,
    };
    let cuts: Vec<usize> = (0..events.len()).filter(|at| section(at).is_some()).collect();
    let mut parts = Vec::new();
    let lead = cuts.first().copied().unwrap_or(events.len());
    writer.range(0, lead);
    parts.push(Part { section: None, heading: String::new(), html: mem::take(&mut writer.out) });
    for (n, cut) in cuts.iter().enumerate() {
        let next = cuts.get(n + 1).copied().unwrap_or(events.len());
        let text = end_of(&events, *cut) + 1;
        writer.range(*cut, text);
        let heading = mem::take(&mut writer.out);
        writer.range(text, next);
        parts.push(Part { section: section(cut), heading, html: mem::take(&mut writer.out) });
    }
    writer.footnotes();
    if let Some(last) = parts.last_mut() {
        last.html.push_str(&writer.out);
    }
    parts
}

struct Writer<'w, 'a> {
    file: &'a str,
    rules: &'w Rules<'w>,
    events: &'w [Placed<'a>],
    out: String,
    /// What closes the elements that are open.
    ends: Vec<&'static str>,
    /// How many links are open. HTML allows no link inside another.
    links: usize,
    /// What waits for the end of a link: citations in its words.
    after_link: String,
    tables: Vec<Table>,
    table_count: usize,
    has_picture: bool,
    footnotes: Footnotes,
}

impl<'w, 'a> Writer<'w, 'a> {
    fn new(file: &'a str, rules: &'w Rules<'w>, events: &'w [Placed<'a>]) -> Self {
        Self {
            file,
            rules,
            events,
            out: String::new(),
            ends: Vec::new(),
            links: 0,
            after_link: String::new(),
            tables: Vec::new(),
            table_count: 0,
            has_picture: false,
            footnotes: Footnotes::of(events),
        }
    }

    /// Writes the events from `from` to before `to`.
    fn range(&mut self, from: usize, to: usize) {
        let mut at = from;
        while at < to {
            at = self.event(at);
        }
    }

    /// Writes the event `at`; says which comes next.
    fn event(&mut self, at: usize) -> usize {
        let events = self.events;
        let (event, span) = &events[at];
        match event {
            Event::Open(tag) => return self.open(tag, at),
            Event::Close(_) => self.close(),
            Event::Text(text) => self.text(text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                self.out.push_str(&escape::text(code));
                self.out.push_str("</code>");
            }
            Event::Space => self.out.push('\n'),
            Event::Break => self.out.push_str("<br>"),
            Event::Joint => self.out.push_str("<wbr>"),
            Event::Rule => self.block("<hr>\n"),
            Event::Task(done) => self.task(*done),
            Event::Picture(picture) => {
                let order = self.next_picture();
                let picture = figure::picture(picture, figure::Place::Line, order, self.rules);
                self.out.push_str(&picture);
            }
            Event::Footnote(label) => {
                if let Some(mark) = self.footnotes.refer(label, self.rules.labels) {
                    self.beside_link(&mark);
                }
            }
            Event::Citation(number) if *number <= self.rules.sources => {
                self.beside_link(&mark::source(*number, &self.rules.labels.source));
            }
            Event::Citation(_) => self.out.push_str(&escape::text(&self.file[span.range()])),
        }
        at + 1
    }

    fn open(&mut self, tag: &Tag<'_>, at: usize) -> usize {
        match tag {
            Tag::Paragraph => {
                if let Some(figures) = figure::figures(self.events, at) {
                    return self.figures(&figures);
                }
                self.element("<p>", "</p>\n");
            }
            Tag::Heading(heading) => {
                let level = usize::from(heading.shown.clamp(2, 6));
                let id = escape::attribute(&heading.id).into_owned();
                self.element(&format!("<h{level} id=\"{id}\">"), HEADING_ENDS[level - 2]);
            }
            Tag::Quote => self.element("<blockquote>\n", "</blockquote>\n"),
            Tag::Note(kind) => {
                let (class, title) = (note_class(*kind), self.rules.labels.note(*kind));
                let title = escape::text(title);
                let start = format!(
                    "<aside class=\"note note-{class}\">\n<p class=\"note-title\">{title}</p>\n"
                );
                self.element(&start, "</aside>\n");
            }
            Tag::CodeBlock { language } => self.code_block(language),
            Tag::List(first) => {
                let class = if begins_with_task(self.events, at) { " class=\"tasks\"" } else { "" };
                match first {
                    Some(1) => self.element(&format!("<ol{class}>\n"), "</ol>\n"),
                    Some(n) => self.element(&format!("<ol{class} start=\"{n}\">\n"), "</ol>\n"),
                    None => self.element(&format!("<ul{class}>\n"), "</ul>\n"),
                }
            }
            Tag::Item => self.element("<li>", "</li>\n"),
            Tag::FootnoteText(_) => return end_of(self.events, at) + 1,
            Tag::Terms => self.element("<dl>\n", "</dl>\n"),
            Tag::Term => self.element("<dt>", "</dt>\n"),
            Tag::Meaning => self.element("<dd>", "</dd>\n"),
            Tag::Table(columns) => self.table(columns, at),
            Tag::TableHead => return self.table_head(at),
            Tag::TableRow => self.table_row(),
            Tag::Cell => self.cell(at),
            Tag::Emphasis => self.inline("<em>", "</em>"),
            Tag::Strong => self.inline("<strong>", "</strong>"),
            Tag::Strike => self.inline("<del>", "</del>"),
            Tag::Link(link) => self.link(link),
            Tag::Html(html) => {
                let end = match html.name() {
                    "sub" => "</sub>",
                    "sup" => "</sup>",
                    "kbd" => "</kbd>",
                    _ => "</mark>",
                };
                self.inline(&format!("<{}>", html.name()), end);
            }
        }
        at + 1
    }

    fn close(&mut self) {
        let Some(end) = self.ends.pop() else { return };
        if end == TABLE_END {
            self.table_end();
        } else {
            self.out.push_str(end);
        }
        if end == LINK_END || end == NO_LINK_END {
            self.links = self.links.saturating_sub(1);
            if self.links == 0 {
                let waiting = mem::take(&mut self.after_link);
                self.out.push_str(&waiting);
            }
        }
        if end == CELL_END || end == HEAD_CELL_END {
            self.cell_end();
        }
    }

    /// Opens a block.
    fn element(&mut self, start: &str, end: &'static str) {
        self.block(start);
        self.ends.push(end);
    }

    /// Opens an element in a line of text.
    fn inline(&mut self, start: &str, end: &'static str) {
        self.out.push_str(start);
        self.ends.push(end);
    }

    /// Writes what stands on a line of its own.
    fn block(&mut self, html: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(html);
    }

    fn text(&mut self, text: &str) {
        let set = (self.rules.typography)(text);
        match self.rules.kept {
            Some(names) => self.out.push_str(&escape::kept(&set, names)),
            None => self.out.push_str(&escape::text(&set)),
        }
    }

    /// Writes a link of ours: now, or after the link whose words it stands in.
    fn beside_link(&mut self, html: &str) {
        match self.links {
            0 => self.out.push_str(html),
            _ => self.after_link.push_str(html),
        }
    }

    fn link(&mut self, link: &Link<'_>) {
        self.links += 1;
        let resolved = (self.rules.link)(&link.target);
        let (start, end) = link::tags(&resolved, &link.title, self.rules);
        self.inline(&start, end);
    }

    fn task(&mut self, done: bool) {
        let labels = self.rules.labels;
        let (label, checked) = match done {
            true => (&labels.done, " checked"),
            false => (&labels.open, ""),
        };
        let label = escape::attribute(label);
        self.out.push_str(&format!(
            "<input type=\"checkbox\" disabled{checked} aria-label=\"{label}\"> "
        ));
    }

    fn code_block(&mut self, language: &str) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "+-#_.".contains(c);
        let class = match language.is_empty() || !language.chars().all(is_plain) {
            true => String::new(),
            false => format!(" class=\"language-{language}\""),
        };
        // Wide code scrolls by itself, so that it must be reachable from the keyboard.
        let start = format!("<pre tabindex=\"0\"><code{class}>");
        self.element(&start, "</code></pre>\n");
    }

    fn table(&mut self, columns: &[Align], at: usize) {
        self.table_count += 1;
        let label = numbered(&self.rules.labels.table, self.table_count);
        self.tables.push(Table::of(columns, self.events, at));
        self.element(&table::start(&label), TABLE_END);
    }

    fn table_end(&mut self) {
        let table = self.tables.pop().expect("what closes was opened");
        self.out.push_str(table.end());
    }

    fn table_head(&mut self, at: usize) -> usize {
        if let Some(next) = table::empty_head(self.events, at) {
            self.tables.last_mut().expect("a head stands in a table").leave_out_head();
            return next;
        }
        self.element("<thead>\n<tr>\n", "</tr>\n</thead>\n");
        at + 1
    }

    fn table_row(&mut self) {
        let table = self.tables.last_mut().expect("a row stands in a table");
        let start = table.row();
        self.block(start);
        self.ends.push("</tr>\n");
    }

    fn cell(&mut self, at: usize) {
        let table = self.tables.last().expect("a cell stands in a table");
        let (start, end) = table.cell(self.events, at);
        self.element(&start, end);
    }

    fn cell_end(&mut self) {
        self.out.push('\n');
        self.tables.last_mut().expect("a cell stands in a table").next_cell();
    }

    /// Writes the footnotes that were referred to.
    fn footnotes(&mut self) {
        // A footnote may refer to another one, and that one's number is given on the way.
        let mut texts = Vec::new();
        while let Some((from, to)) = self.footnotes.text(texts.len()) {
            let before = mem::take(&mut self.out);
            self.range(from, to);
            texts.push(mem::replace(&mut self.out, before));
        }
        if !texts.is_empty() {
            self.block(&footnote::section(&texts, &self.footnotes, self.rules.labels));
        }
    }

    fn next_picture(&mut self) -> figure::Order {
        match mem::replace(&mut self.has_picture, true) {
            false => figure::Order::First,
            true => figure::Order::Later,
        }
    }

    fn figures(&mut self, figures: &figure::Figures) -> usize {
        for one in &figures.all {
            let order = self.next_picture();
            let html = figure::figure(self.events, one, self.rules, &mut self.footnotes, order);
            self.block(&html);
        }
        figures.next
    }
}

const HEADING_ENDS: [&str; 5] = ["</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"];

fn note_class(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Tip => "tip",
        NoteKind::Important => "important",
        NoteKind::Warning => "warning",
        NoteKind::Caution => "caution",
    }
}

fn begins_with_task(events: &[Placed<'_>], list: usize) -> bool {
    let is = |at: usize| matches!(events.get(at), Some((Event::Task(_), _)));
    let paragraph = matches!(events.get(list + 2), Some((Event::Open(Tag::Paragraph), _)));
    is(list + 2) || (paragraph && is(list + 3))
}

//! HTML from authors: what passes is balanced, everything else becomes text.

use std::borrow::Cow;

use pulldown_cmark as cm;

use super::{DEPTH, Reader, owned};
use crate::{
    content::markdown::{
        Remark,
        character::clean,
        event::{Element, Event, Html, Tag},
        html::{self, Markup},
        prompt,
        run::Run,
    },
    diagnostic::kind::text::Text,
    source::Span,
};

impl<'a> Reader<'a, '_> {
    /// One tag or remark in HTML, which stands at `span`.
    pub(super) fn markup(&mut self, markup: Markup, tag: Cow<'a, str>, span: Span) {
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
            // A question of a new case: that its section is empty is told there.
            Markup::Comment if prompt::is_ours(&tag) => {}
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
    pub(super) fn close_html(&mut self, until: impl Fn(Html) -> bool) {
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
    pub(super) fn html_block(&mut self, span: Span, at: usize) -> usize {
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
}

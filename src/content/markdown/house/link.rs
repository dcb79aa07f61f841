//! Links and pictures: where their targets stand, and whether they may lead there.

use std::{borrow::Cow, ops::Range};

use pulldown_cmark as cm;
use pulldown_cmark::{CowStr, LinkType};

use super::{Reader, owned, target};
use crate::{
    content::markdown::{
        Remark, address,
        character::clean,
        event::{Event, Picture, Placed, Tag},
    },
    diagnostic::kind::text::Text,
    source::Span,
};

impl<'a> Reader<'a, '_> {
    pub(super) fn picture(
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

    pub(super) fn end_link(&mut self, range: &Range<usize>, at: usize) {
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

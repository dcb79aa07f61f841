//! Notes set apart from the text: `> [!NOTE]`, `> [!หมายเหตุ]`.
//!
//! The parser knows the five English labels, alone on their line. Ours are read from its events
//! instead of rewriting the text before it: a quotation whose first line begins with `[!` and a
//! label is a note, whatever else it holds, and a label in a block of code stays what it is.

use std::borrow::Cow;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::{Reader, owned};
use crate::{
    content::markdown::{
        Remark,
        event::{self, NoteKind},
    },
    diagnostic::kind::text::Text,
    lang::{fold::fold, nearest::nearest},
    source::Span,
};

const LABELS: [(&str, NoteKind); 14] = [
    ("หมายเหตุ", NoteKind::Note),
    ("เคล็ดลับ", NoteKind::Tip),
    ("สำคัญ", NoteKind::Important),
    ("ข้อควรระวัง", NoteKind::Warning),
    ("คำเตือน", NoteKind::Caution),
    ("note", NoteKind::Note),
    ("tip", NoteKind::Tip),
    ("important", NoteKind::Important),
    ("warning", NoteKind::Warning),
    ("caution", NoteKind::Caution),
    ("ข้อสังเกต", NoteKind::Note),
    ("ข้อสำคัญ", NoteKind::Important),
    ("ระวัง", NoteKind::Warning),
    ("อันตราย", NoteKind::Caution),
];

impl Reader<'_, '_> {
    /// Reads the quotation that starts at the event `at`; says which event comes next.
    pub(super) fn quote(&mut self, span: Span, at: usize) -> usize {
        let Some(label) = self::label(self.file, &self.raw[at + 1..]) else {
            self.opens(event::Tag::Quote, span);
            return at + 1;
        };
        let Some(kind) = self::kind(label.text) else {
            let nearest = near(label.text);
            let kind = Text::NoteUnknown { label: label.text.to_owned(), nearest };
            self.remarks.push(Remark::new(kind, label.span));
            self.opens(event::Tag::Quote, span);
            return at + 1;
        };
        self.opens(event::Tag::Note(kind), span);
        let mut next = at + 1 + label.events;
        if let Some((Event::SoftBreak | Event::HardBreak, _)) = self.raw.get(next) {
            next += 1;
        }
        match self.raw.get(next) {
            // Nothing but the label stood in its paragraph.
            Some((Event::End(TagEnd::Paragraph), _)) => next + 1,
            Some((Event::Text(text), range)) => {
                self.opens(event::Tag::Paragraph, Span::new(range.start, span.end));
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
                self.opens(event::Tag::Paragraph, span);
                next
            }
        }
    }
}

/// The kind that the parser names.
pub(super) fn of_parser(kind: BlockQuoteKind) -> NoteKind {
    match kind {
        BlockQuoteKind::Note => NoteKind::Note,
        BlockQuoteKind::Tip => NoteKind::Tip,
        BlockQuoteKind::Important => NoteKind::Important,
        BlockQuoteKind::Warning => NoteKind::Warning,
        BlockQuoteKind::Caution => NoteKind::Caution,
    }
}

/// A label at the head of a quotation.
pub(super) struct Label<'a> {
    /// As typed.
    pub(super) text: &'a str,
    /// With its brackets.
    pub(super) span: Span,
    /// How many events of the parser it took, the paragraph's start included.
    pub(super) events: usize,
}

/// The label at the head of a quotation, whose events after its start are `inside`.
pub(super) fn label<'a>(
    file: &'a str,
    inside: &[(Event<'_>, std::ops::Range<usize>)],
) -> Option<Label<'a>> {
    let (Event::Start(Tag::Paragraph), paragraph) = inside.first()? else { return None };
    let rest = file[paragraph.start..paragraph.end].strip_prefix("[!")?;
    let length = rest.find([']', '[', '\n'])?;
    let text = rest[..length].trim();
    let end = paragraph.start + 2 + length + 1;
    if text.is_empty() || !rest[length..].starts_with(']') {
        return None;
    }
    // The brackets must have stayed text: with a definition elsewhere they would be a link.
    let mut events = 1;
    let mut at = paragraph.start;
    while at < end {
        match inside.get(events)? {
            (Event::Text(_), range) if range.start == at => at = range.end,
            _ => return None,
        }
        events += 1;
    }
    // The closing bracket is a piece of its own, since it might have closed a link.
    (at == end).then_some(Label { text, span: Span::new(paragraph.start, end), events })
}

/// The kind that a label names.
pub(super) fn kind(label: &str) -> Option<NoteKind> {
    let label = fold(label);
    LABELS.iter().find(|(known, _)| fold(known) == label).map(|(_, kind)| *kind)
}

/// The label that is nearest to an unknown one.
pub(super) fn near(label: &str) -> Option<String> {
    nearest(&fold(label), LABELS.iter().map(|(known, _)| *known)).map(str::to_owned)
}

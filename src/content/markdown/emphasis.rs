//! Asterisks that stay on the page.
//!
//! CommonMark decides by the characters on both sides of a mark whether it may open or close, and
//! counts on spaces between words. Thai has none: in `**กรมการพัฒนาชุมชน (พช.)**จัดอบรม` a bracket
//! stands before the closing mark and a letter after it, so that it closes nothing. The parser is
//! right by the standard; the author is told, and a space mends it.

use crate::{
    content::markdown::Remark,
    diagnostic::kind::text::{EmphasisCause, Text},
    lang::script,
    source::Span,
};

/// The marks of one block that the parser left as text.
#[derive(Default)]
pub(super) struct Marks {
    marks: Vec<Mark>,
    /// Where the text before ended.
    end: usize,
}

#[derive(Clone, Copy)]
struct Mark {
    sign: u8,
    span: Span,
}

impl Marks {
    /// Takes note of the marks in a piece of text that stands at `span` letter for letter.
    pub(super) fn text(&mut self, file: &str, span: Span) {
        let text = &file[span.range()];
        let goes_on = self.end == span.start;
        let escaped = !goes_on && file[..span.start].ends_with('\\');
        self.end = span.end;
        let bytes = text.as_bytes();
        for (at, &sign) in bytes.iter().enumerate() {
            if !matches!(sign, b'*' | b'_') || (at == 0 && escaped) {
                continue;
            }
            let start = span.start + at;
            match self.marks.last_mut() {
                Some(last) if last.sign == sign && last.span.end == start => last.span.end += 1,
                _ => self.marks.push(Mark { sign, span: Span::new(start, start + 1) }),
            }
        }
    }

    /// What there is to say at the end of the block.
    pub(super) fn finish(&mut self, file: &str, remarks: &mut Vec<Remark>) {
        let marks = std::mem::take(&mut self.marks);
        let mut at = 0;
        while let Some(open) = marks.get(at) {
            let partner = marks[at + 1..]
                .iter()
                .take(NEAR)
                .position(|m| m.sign == open.sign && length(m) == length(open));
            let closed = partner.and_then(|n| {
                let close = &marks[at + 1 + n];
                pair(file, open, close, remarks).then_some(at + 1 + n)
            });
            if closed.is_none() && partner.is_none() {
                alone(file, open, remarks);
            }
            at = closed.unwrap_or(at) + 1;
        }
    }
}

/// How many marks further on a partner is looked for.
const NEAR: usize = 8;

fn length(mark: &Mark) -> usize {
    mark.span.end - mark.span.start
}

/// Says why `open` and `close` stress nothing, if they look as if they should.
fn pair(file: &str, open: &Mark, close: &Mark, remarks: &mut Vec<Remark>) -> bool {
    let sign = &file[open.span.range()];
    let inner = &file[open.span.end..close.span.start];
    let words = inner.trim();
    if words.is_empty() || length(open) > 3 {
        return false;
    }
    let said = |cause| Text::Emphasis { mark: sign.to_owned(), cause };
    let whole = Span::new(open.span.start, close.span.end);
    let (before, after) = (side_before(file, open.span), side_after(file, close.span));
    if open.sign == b'_' {
        let fits = inner == words && length(open) == 2;
        if fits && (before == Side::Letter || after == Side::Letter) {
            let remark = Remark::new(said(EmphasisCause::Underscores), close.span);
            let works = side_before(file, close.span) == Side::Letter
                && side_after(file, open.span) == Side::Letter;
            remarks.push(match works {
                true => remark.fix(whole, format!("**{inner}**")),
                false => remark,
            });
        }
        return fits;
    }
    if inner != words {
        // One asterisk with spaces around it is a sign of its own; two are meant to stress.
        if length(open) < 2 {
            return false;
        }
        let remark = Remark::new(said(EmphasisCause::SpacesInside), open.span);
        remarks.push(remark.fix(whole, format!("{sign}{words}{sign}")));
        return true;
    }
    let sum = length(open) == 1 && words.contains(|c: char| c.is_ascii_digit());
    if sum {
        return false;
    }
    let mut found = false;
    if before == Side::Letter && side_after(file, open.span) == Side::Sign {
        let remark = Remark::new(said(EmphasisCause::LetterBefore), open.span);
        remarks.push(remark.fix(Span::point(open.span.start), " "));
        found = true;
    }
    if after == Side::Letter && side_before(file, close.span) == Side::Sign {
        let remark = Remark::new(said(EmphasisCause::LetterAfter), close.span);
        remarks.push(remark.fix(Span::point(close.span.end), " "));
        found = true;
    }
    found
}

/// Says that `mark` is never closed, if it looks like an opening one.
fn alone(file: &str, mark: &Mark, remarks: &mut Vec<Remark>) {
    let opens =
        side_before(file, mark.span) != Side::Letter && side_after(file, mark.span) != Side::Space;
    if mark.sign == b'*' && (2..=3).contains(&length(mark)) && opens {
        let kind = Text::Emphasis {
            mark: file[mark.span.range()].to_owned(),
            cause: EmphasisCause::NeverClosed,
        };
        remarks.push(Remark::new(kind, mark.span));
    }
}

/// What the standard sees beside a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    Sign,
    Letter,
}

fn side_before(file: &str, span: Span) -> Side {
    side(file[..span.start].chars().next_back())
}

fn side_after(file: &str, span: Span) -> Side {
    side(file[span.end..].chars().next())
}

/// Tone marks are no letters to Unicode, and no punctuation either.
fn side(c: Option<char>) -> Side {
    match c {
        None => Side::Space,
        Some(c) if c.is_whitespace() => Side::Space,
        Some('฿' | '๏' | '๚' | '๛') => Side::Sign,
        Some('\u{e01}'..='\u{e5b}') => Side::Letter,
        Some(c) if script::is_alphanumeric(c) => Side::Letter,
        Some(_) => Side::Sign,
    }
}

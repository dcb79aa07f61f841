//! Words in a row, and where each stands in the file.
//!
//! The parser hands out text in small pieces (each bracket, each escape, each entity is one). What
//! the house rules look for, citations and bare addresses, crosses their borders; so pieces are
//! joined first, and a position in the joined text is led back to the file by the piece it is in.

use std::{borrow::Cow, ops::Range};

use crate::{content::markdown::address, source::Span};

/// Pieces of text without anything between them.
#[derive(Default)]
pub(super) struct Run<'a> {
    pieces: Vec<Piece>,
    /// Joined; while every piece stands in the file as it is and right after the one before, a
    /// part of the file.
    text: Cow<'a, str>,
}

struct Piece {
    /// Where it begins in the joined text.
    start: usize,
    /// Where it stands in the file.
    span: Span,
    /// Whether it stands there letter for letter.
    verbatim: bool,
}

/// What a part of a run is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part<'t> {
    /// Words.
    Words,
    /// A bare web address.
    Address,
    /// `[^1]` and no footnote of that name.
    Citation(usize),
    /// `[^a]` and no footnote of that name.
    Undefined(&'t str),
}

impl<'a> Run<'a> {
    /// Adds a piece that stands at `span` of `file`.
    pub(super) fn push(&mut self, file: &'a str, text: Cow<'a, str>, span: Span) {
        let verbatim = file.get(span.range()) == Some(&*text);
        let start = self.text.len();
        match self.grown(file, &text, span) {
            _ if self.pieces.is_empty() => self.text = text,
            Some(whole) if verbatim => self.text = Cow::Borrowed(whole),
            _ => self.text.to_mut().push_str(&text),
        }
        self.pieces.push(Piece { start, span, verbatim });
    }

    /// The joined text with `text` after it as one part of the file, where it still is one.
    fn grown(&self, file: &'a str, text: &str, span: Span) -> Option<&'a str> {
        let (first, last) = (self.pieces.first()?, self.pieces.last()?);
        let goes_on = first.verbatim && last.span.end == span.start;
        let Cow::Borrowed(before) = &self.text else { return None };
        let whole = file.get(first.span.start..span.end).filter(|_| goes_on)?;
        (whole.len() == before.len() + text.len()).then_some(whole)
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The joined text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A part of the joined text.
    pub(super) fn cut(&self, range: Range<usize>) -> Cow<'a, str> {
        match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[range]),
            Cow::Owned(text) => Cow::Owned(text[range].to_owned()),
        }
    }

    /// Where a part of the joined text stands in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let start = self.place(range.start, false);
        Span::new(start, self.place(range.end, true).max(start))
    }

    /// Where the byte `at` of the joined text stands; at a border, the end of the piece before it
    /// or the start of the piece after it.
    fn place(&self, at: usize, end: bool) -> usize {
        let after = self.pieces.partition_point(|piece| match end {
            true => piece.start < at,
            false => piece.start <= at,
        });
        let Some(piece) = self.pieces.get(after.saturating_sub(1)) else { return 0 };
        let within = at.saturating_sub(piece.start);
        match (piece.verbatim, within) {
            (true, _) => (piece.span.start + within).min(piece.span.end),
            (false, 0) => piece.span.start,
            (false, _) => piece.span.end,
        }
    }

    /// The part `within` of the joined text, cut where a citation or a bare address begins or ends.
    pub(super) fn parts(&self, file: &str, within: Range<usize>) -> Vec<(Part<'_>, Range<usize>)> {
        let text = &self.text[..within.end];
        let bytes = text.as_bytes();
        let mut parts = Vec::new();
        let (mut words, mut at) = (within.start, within.start);
        while let Some(next) = text[at..].find(['[', 'h', 'H']).map(|found| at + found) {
            let found = match bytes[next] {
                b'[' => self.citation(file, text, next),
                _ if next > 0 && bytes[next - 1].is_ascii_alphanumeric() => None,
                _ => address::bare(&text[next..]).map(|length| (Part::Address, length)),
            };
            at = match found {
                Some((part, length)) => {
                    if words < next {
                        parts.push((Part::Words, words..next));
                    }
                    parts.push((part, next..next + length));
                    words = next + length;
                    words
                }
                None => next + 1,
            };
        }
        if words < within.end {
            parts.push((Part::Words, words..within.end));
        }
        parts
    }

    /// The citation that begins at the bracket `at`, unless the bracket was escaped.
    fn citation<'t>(&self, file: &str, text: &'t str, at: usize) -> Option<(Part<'t>, usize)> {
        let inner = text[at..].strip_prefix("[^")?;
        // A label has no spaces and no brackets; looking further would take the square of the
        // length in a text of nothing but brackets.
        let end = inner.find(|c: char| c.is_whitespace() || c == '[' || c == ']')?;
        let label = &inner[..end];
        if label.is_empty() || !inner[end..].starts_with(']') {
            return None;
        }
        let length = "[^".len() + end + "]".len();
        let span = self.span(at..at + length);
        let escaped =
            self.pieces.iter().take(1).any(|first| first.start == at) || self.begins_after_gap(at);
        let escaped = escaped && file[..span.start].ends_with('\\');
        if escaped || file.get(span.range()) != Some(&text[at..at + length]) {
            return None;
        }
        let part = number(label).map_or(Part::Undefined(label), Part::Citation);
        Some((part, length))
    }

    /// Whether a piece begins at `at` and something of the file stands between it and the one
    /// before.
    fn begins_after_gap(&self, at: usize) -> bool {
        let index = self.pieces.partition_point(|piece| piece.start < at);
        match (index.checked_sub(1).and_then(|i| self.pieces.get(i)), self.pieces.get(index)) {
            (Some(before), Some(piece)) => piece.start == at && before.span.end != piece.span.start,
            _ => false,
        }
    }
}

/// A whole number in Arabic or Thai digits, from 1 to 9999.
pub(super) fn number(text: &str) -> Option<usize> {
    let digit = |c: char| match c {
        '๐'..='๙' => Some(c as usize - '๐' as usize),
        _ => c.to_digit(10).map(|d| d as usize),
    };
    let count = text.chars().count();
    if count == 0 || count > 4 {
        return None;
    }
    text.chars().try_fold(0, |all, c| Some(all * 10 + digit(c)?)).filter(|n| *n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run<'a>(file: &'a str, pieces: &[(&'a str, Range<usize>)]) -> Run<'a> {
        let mut run = Run::default();
        for (text, range) in pieces {
            run.push(file, Cow::Borrowed(text), range.clone().into());
        }
        run
    }

    #[test]
    fn pieces_that_follow_each_other_stay_a_part_of_the_file() {
        let file = "ก[^1]ข";
        let run = run(file, &[("ก", 0..3), ("[", 3..4), ("^1", 4..6), ("]", 6..7), ("ข", 7..10)]);
        assert!(matches!(run.cut(0..10), Cow::Borrowed("ก[^1]ข")));
        assert_eq!(run.span(3..7), Span::new(3, 7));
        assert_eq!(
            run.parts(file, 0..10),
            [(Part::Words, 0..3), (Part::Citation(1), 3..7), (Part::Words, 7..10)]
        );
    }

    #[test]
    fn an_entity_leads_back_to_where_it_stands() {
        let file = "a&amp;b";
        let run = run(file, &[("a", 0..1), ("&", 1..6), ("b", 6..7)]);
        assert_eq!(run.text(), "a&b");
        assert_eq!(run.span(1..2), Span::new(1, 6));
        assert_eq!(run.span(2..3), Span::new(6, 7));
    }

    #[test]
    fn an_escaped_bracket_cites_nothing() {
        let file = "\\[^1]";
        let escaped = run(file, &[("[^1]", 1..5)]);
        assert_eq!(escaped.parts(file, 0..4), [(Part::Words, 0..4)]);
        let file = "\\\\[^1]";
        let cited = run(file, &[("\\", 1..2), ("[^1]", 2..6)]);
        assert_eq!(cited.parts(file, 0..5), [(Part::Words, 0..1), (Part::Citation(1), 1..5)]);
    }

    #[test]
    fn numbers_cite_and_names_do_not() {
        assert_eq!(number("12"), Some(12));
        assert_eq!(number("๑๒"), Some(12));
        assert_eq!(number("0"), None);
        assert_eq!(number("1a"), None);
        assert_eq!(number("99999"), None);
    }
}

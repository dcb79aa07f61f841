//! Lines and columns of a byte.
//!
//! Machines are told code points, counted from 1, and bytes from the file's first byte. A byte
//! order mark is a byte of the file but no column: no editor counts it. Lines end at `\n` or
//! `\r\n`. Files may be one line of megabytes with a mistake on every word, so that columns are
//! counted from the nearest of some marks and not from the line's beginning.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    diagnostic::Place,
    source::{SourcePath, Span, Tree},
};

/// Where a byte is, as machines count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Position {
    /// From 1.
    pub(super) line: usize,
    /// In code points, from 1.
    pub(super) column: usize,
}

/// A piece of a file, as machines count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Region {
    /// In bytes of the file.
    pub(super) bytes: Range<usize>,
    /// Of the first code point.
    pub(super) start: Position,
    /// Of the code point after the last.
    pub(super) end: Position,
}

/// Bytes between two marks.
const STEP: usize = 4096;

/// The lines of one text.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    /// The text itself.
    pub(super) text: &'a str,
    starts: Vec<usize>,
    /// How many code points begin before each multiple of `STEP`.
    marks: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub(super) fn new(text: &'a str) -> Self {
        let mut starts = vec![if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let counts = text.as_bytes().chunks(STEP).scan(0, |count, chunk| {
            let before = *count;
            *count += points(chunk);
            Some(before)
        });
        let marks = counts.collect();
        Self { text, starts, marks }
    }

    /// Which line holds the byte, from 0. The byte after the last is on the last line.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The bytes of a line (from 0) without its ending.
    pub(super) fn line(&self, line: usize) -> Range<usize> {
        let start = self.starts[line];
        let end = self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        let cr = self.text[start..end].ends_with('\r') && end < self.text.len();
        start..if cr { end - 1 } else { end }
    }

    /// Where a byte is.
    pub(super) fn position(&self, byte: usize) -> Position {
        let line = self.line_of(byte);
        let start = self.starts[line].min(byte);
        Position {
            line: line + 1,
            column: self.points_before(byte) - self.points_before(start) + 1,
        }
    }

    /// A span that certainly lies in the text and on borders between characters, since a report
    /// must come out whatever it is given.
    pub(super) fn inside(&self, span: Span) -> Range<usize> {
        let start = floor(self.text, span.start);
        start..floor(self.text, span.end).max(start)
    }

    /// Where a span is.
    pub(super) fn region(&self, span: Span) -> Region {
        let bytes = self.inside(span);
        let (start, end) = (self.position(bytes.start), self.position(bytes.end));
        Region { bytes, start, end }
    }

    fn points_before(&self, byte: usize) -> usize {
        let Some(mark) = self.marks.get(byte / STEP) else {
            // The text ends exactly at a mark.
            return self.marks.last().map_or(0, |last| {
                last + points(&self.text.as_bytes()[(self.marks.len() - 1) * STEP..])
            });
        };
        mark + points(&self.text.as_bytes()[byte / STEP * STEP..byte])
    }
}

/// How many code points begin in some bytes of UTF-8.
fn points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// The last border between characters that is not after `byte`.
pub(super) fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The lines of every file that a report speaks of, each found once.
#[derive(Debug)]
pub(super) struct Atlas<'a> {
    tree: &'a Tree,
    found: BTreeMap<&'a SourcePath, Lines<'a>>,
}

impl<'a> Atlas<'a> {
    /// The files of `tree`.
    pub(super) const fn new(tree: &'a Tree) -> Self {
        Self { tree, found: BTreeMap::new() }
    }

    /// The lines of a file; none where it is not a text that was read.
    pub(super) fn lines(&mut self, path: &SourcePath) -> Option<&Lines<'a>> {
        let (path, source) = self.tree.sources.get_key_value(path)?;
        Some(self.found.entry(path).or_insert_with(|| Lines::new(&source.text)))
    }

    /// Where a place is; none for a whole file and for what was not read.
    pub(super) fn region(&mut self, place: &Place) -> Option<Region> {
        Some(self.lines(&place.path)?.region(place.span?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str, byte: usize) -> (usize, usize) {
        let Position { line, column } = Lines::new(text).position(byte);
        (line, column)
    }

    #[test]
    fn columns_count_code_points_from_one() {
        assert_eq!(at("title: น้ำ", 7), (1, 8));
        assert_eq!(at("title: น้ำ", 7 + 9), (1, 11));
        assert_eq!(at("a\r\nb\nc", 3), (2, 1));
        assert_eq!(at("a\n", 2), (2, 1));
        assert_eq!(at("", 0), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_eq!(at("\u{feff}---", 3), (1, 1));
        assert_eq!(at("\u{feff}---", 0), (1, 1));
        assert_eq!(at("\u{feff}", 3), (1, 1));
    }

    #[test]
    fn a_line_is_told_without_its_ending() {
        let lines = Lines::new("one\r\ntwo\n\nthree\r");
        let told: Vec<&str> = (0..4).map(|line| &lines.text[lines.line(line)]).collect();
        assert_eq!(told, ["one", "two", "", "three\r"]);
    }

    #[test]
    fn a_span_beyond_the_text_is_brought_inside() {
        let lines = Lines::new("กข");
        assert_eq!(lines.inside(Span::new(1, 4)), 0..3);
        assert_eq!(lines.inside(Span::new(90, 99)), 6..6);
        assert_eq!(lines.inside(Span::new(3, 0)), 3..3);
    }

    proptest! {
        #[test]
        fn columns_are_what_counting_gives(text in "[กำ่a\n\r]{0,40}", times in 1usize..900) {
            let text = text.repeat(times);
            let lines = Lines::new(&text);
            for (at, _) in text.char_indices().step_by(97) {
                let before = &text[..at];
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
                prop_assert_eq!(lines.position(at), Position { line, column });
            }
        }
    }
}

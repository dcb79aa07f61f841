//! What `annotate-snippets` is given to draw.
//!
//! It knows where the bars stand, how two places share a line, how a place of several lines is
//! bracketed. It counts columns letter by letter, though, which is wrong for what several code
//! points draw together, and it cuts a long line in the middle of a Thai letter (both are shown by
//! tests below). So it is given stand-ins: a line is as many copies of one private-use character
//! as the line has columns, a path is one such character, and the real text takes their place in
//! what was drawn. No text of ours or of an author's holds these characters: `shown` writes them
//! as `<U+F0000>`.

use std::{collections::BTreeMap, ops::Range};

use annotate_snippets::{Annotation, AnnotationKind, Element, Origin, Snippet};

use super::{
    Told, path_shown,
    position::{Atlas, Lines},
    shown,
    strip::Strip,
};
use crate::{
    lang::Lang,
    source::{SourcePath, Span},
};

/// So many other places are shown; the rest is counted.
pub(super) const PLACES: usize = 6;

/// Places of one file that are drawn together, and their labels.
pub(super) struct Sheet<'a> {
    path: &'a SourcePath,
    marks: Vec<Mark<'a>>,
    /// What is said of the whole file, where there is no mark.
    label: &'a str,
}

/// A piece of a file and the words under it.
struct Mark<'a> {
    bytes: Range<usize>,
    lines: Range<usize>,
    label: &'a str,
    kind: AnnotationKind,
}

/// Lines that are further apart than this are not drawn together, nor is a place drawn whole that
/// has more lines.
const TOGETHER: usize = 60;

/// The places of a diagnostic, its own first, drawn together where they are near each other.
pub(super) fn sheets<'a>(
    told: &'a Told<'_>,
    lang: Lang,
    atlas: &mut Atlas<'_>,
    width: usize,
) -> Vec<Sheet<'a>> {
    let mut sheets: Vec<Sheet<'a>> = Vec::new();
    let (label, also) = (told.words.label.get(lang).as_str(), told.words.also.get(lang).as_str());
    let own = std::iter::once((told.at, label, AnnotationKind::Primary));
    let others = told.also.iter().take(PLACES);
    let others = others.map(|place| (place, also, AnnotationKind::Context));
    for (place, label, kind) in own.chain(others) {
        let found = place.span.and_then(|span| {
            let lines = atlas.lines(&place.path)?;
            Some((lines, Mark::new(lines, span, label, kind)))
        });
        let Some((lines, mark)) = found else {
            sheets.push(Sheet { path: &place.path, marks: Vec::new(), label });
            continue;
        };
        let fits =
            |sheet: &&mut Sheet<'_>| sheet.path == &place.path && sheet.takes(&mark, lines, width);
        match sheets.iter_mut().find(fits) {
            Some(sheet) => sheet.marks.push(mark),
            None => sheets.push(Sheet { path: &place.path, marks: vec![mark], label: "" }),
        }
    }
    sheets
}

impl<'a> Mark<'a> {
    fn new(lines: &Lines<'_>, span: Span, label: &'a str, kind: AnnotationKind) -> Self {
        let mut bytes = lines.inside(span);
        let first = lines.line_of(bytes.start);
        // What ends with a line feed ends on that line and not on the next.
        let last = lines.line_of(bytes.end.saturating_sub(1)).max(first);
        let last = if last - first >= TOGETHER { first } else { last };
        let (begin, end) = (lines.line(first), lines.line(last));
        // A byte order mark is before the line, a line feed after it.
        bytes.start = bytes.start.clamp(begin.start, begin.end.max(begin.start));
        bytes.end = bytes.end.clamp(bytes.start, end.end.max(bytes.start));
        Self { bytes, lines: first..last + 1, label, kind }
    }

    /// The part of the line that has to be seen, in bytes of the line.
    fn on(&self, line: usize, lines: &Lines<'_>) -> Option<Range<usize>> {
        let start = lines.line(line).start;
        let (first, last) = (self.lines.start, self.lines.end - 1);
        match (line == first, line == last) {
            (true, true) => Some(self.bytes.start - start..self.bytes.end - start),
            (true, false) => Some(self.bytes.start - start..self.bytes.start - start),
            (false, true) => Some(self.bytes.end - start..self.bytes.end - start),
            (false, false) => None,
        }
    }
}

impl Sheet<'_> {
    /// Whether a mark can be drawn here too: near the others, and where it shares a line with
    /// one, not too far along it to be seen together.
    fn takes(&self, mark: &Mark<'_>, lines: &Lines<'_>, width: usize) -> bool {
        let near = |other: &Mark<'_>| {
            other.lines.start.abs_diff(mark.lines.start) <= TOGETHER
                && other.bytes != mark.bytes
                && (other.lines.end <= mark.lines.start
                    || mark.lines.end <= other.lines.start
                    || other.bytes.start.abs_diff(mark.bytes.start) <= width / 2
                    || lines.line(mark.lines.start).len() <= width / 2)
        };
        !self.marks.is_empty() && self.marks.iter().all(near)
    }

    /// What is drawn of it.
    pub(super) fn element(
        self,
        atlas: &mut Atlas<'_>,
        stand_ins: &mut StandIns,
        width: usize,
    ) -> Element<'static> {
        let path = path_shown(self.path);
        let Some(lines) = atlas.lines(self.path).filter(|_| !self.marks.is_empty()) else {
            let path = match self.label {
                "" => path.into_owned(),
                label => format!("{path}: {}", shown::line(label)),
            };
            return Origin::path(stand_ins.path(path)).into();
        };
        let first = self.marks.iter().map(|mark| mark.lines.start).min().unwrap_or(0);
        let end = self.marks.iter().map(|mark| mark.lines.end).max().unwrap_or(first + 1);
        let strips = strips(&self.marks, lines, first..end, width);
        let mut proxy = String::new();
        let mut starts = Vec::with_capacity(end - first);
        for line in first..end {
            starts.push(proxy.len());
            if let Some(strip) = strips.get(&line) {
                proxy.push_str(&stand_ins.line(strip));
            }
            proxy.push('\n');
        }
        // Where a byte of the file is in the stand-in, whose characters have four bytes each.
        let column = |line: usize, byte: Range<usize>| {
            let start = lines.line(line).start;
            let mark = byte.start - start..byte.end - start;
            let columns = strips.get(&line).map_or(0..0, |strip| strip.columns(&mark));
            let at = |column: usize| starts[line - first] + column * 4;
            at(columns.start)..at(columns.end)
        };
        let annotations = self.marks.iter().map(|mark| {
            let (head, tail) = (mark.lines.start, mark.lines.end - 1);
            let span = if head == tail {
                column(head, mark.bytes.clone())
            } else {
                let (start, end) = (mark.bytes.start, mark.bytes.end);
                column(head, start..start).start..column(tail, end..end).start
            };
            let label = shown::line(mark.label).into_owned();
            mark.kind.span(span).label((!label.is_empty()).then_some(label))
        });
        let mark = &self.marks[0];
        let line = lines.line(mark.lines.start);
        let head = format!("{path}:{}:{}", mark.lines.start + 1, column_of(lines, &line, mark));
        Snippet::source(proxy)
            .line_start(first + 1)
            .path(stand_ins.path(head))
            .annotations(annotations.collect::<Vec<Annotation<'_>>>())
            .into()
    }
}

/// The strips of all lines that will be drawn: those around both ends of a mark, and a line alone
/// between two of them.
fn strips(
    marks: &[Mark<'_>],
    lines: &Lines<'_>,
    all: Range<usize>,
    width: usize,
) -> BTreeMap<usize, Strip> {
    let drawn = |line: usize| {
        marks.iter().any(|mark| {
            mark.lines.contains(&line)
                && (line < mark.lines.start + 6 || line + 3 >= mark.lines.end)
        })
    };
    // The margin holds the line's number, bars and two spaces.
    let brackets = 4 * marks.iter().filter(|mark| mark.lines.len() > 1).count();
    let margin = all.end.to_string().len() + 3 + brackets;
    let width = width.saturating_sub(margin).max(20);
    all.filter(|line| drawn(*line) || (*line > 0 && drawn(line - 1) && drawn(line + 1)))
        .map(|line| {
            let marks: Vec<_> = marks
                .iter()
                .filter(|mark| mark.lines.contains(&line))
                .filter_map(|mark| mark.on(line, lines))
                .collect();
            (line, Strip::new(&lines.text[lines.line(line)], &marks, width))
        })
        .collect()
}

/// The column that a person counts, from 1: that of a terminal. Where the place is so far along
/// its line that nobody counts, it is the number of code points.
fn column_of(lines: &Lines<'_>, line: &Range<usize>, mark: &Mark<'_>) -> usize {
    let before = mark.bytes.start - line.start;
    if before > 4096 {
        return lines.position(mark.bytes.start).column;
    }
    let text = &lines.text[line.start..mark.bytes.start];
    Strip::new(text, &[], usize::MAX / 64).columns(&(before..before)).start + 1
}

/// The private-use characters that stand for something, each with what it stands for.
#[derive(Default)]
pub(super) struct StandIns {
    lines: Vec<String>,
    paths: Vec<String>,
}

impl StandIns {
    const LINE: u32 = 0xf_0000;
    const PATH: u32 = 0x10_0000;

    /// As many characters as `strip` has columns; at least one, to point at in an empty line.
    fn line(&mut self, strip: &Strip) -> String {
        self.lines.push(strip.text.clone());
        Self::nth(Self::LINE, self.lines.len()).to_string().repeat(strip.width().max(1))
    }

    /// A path whose line and column will be replaced too.
    fn path(&mut self, path: String) -> String {
        self.paths.push(path);
        Self::nth(Self::PATH, self.paths.len()).to_string()
    }

    fn nth(first: u32, number: usize) -> char {
        u32::try_from(number)
            .ok()
            .and_then(|number| char::from_u32(first + number - 1))
            .expect("a diagnostic shows a few places of a few lines, and a plane has 65,000")
    }

    /// What was drawn, with the real texts in.
    pub(super) fn replaced(&self, drawn: &str) -> String {
        let mut real = String::with_capacity(drawn.len() * 2);
        let mut chars = drawn.chars().peekable();
        while let Some(c) = chars.next() {
            let at = |first: u32| u32::from(c).checked_sub(first).map(|index| index as usize);
            if let Some(path) = at(Self::PATH).and_then(|index| self.paths.get(index)) {
                real.push_str(path);
                while chars.next_if(|next| next.is_ascii_digit() || *next == ':').is_some() {}
            } else if let Some(line) = at(Self::LINE).and_then(|index| self.lines.get(index)) {
                real.push_str(line);
                while chars.next_if_eq(&c).is_some() {}
            } else {
                real.push(c);
            }
        }
        real
    }
}

#[cfg(test)]
mod tests {
    use annotate_snippets::{Group, Level, Renderer};

    use super::*;
    use crate::lang::width::columns;

    /// What `annotate-snippets` draws of `line` by itself, and where its caret stands in it.
    fn by_itself(line: &str, mark: Range<usize>, width: usize) -> (String, usize) {
        let annotation = AnnotationKind::Primary.span(mark);
        let snippet = Snippet::source(line.to_owned()).annotation(annotation);
        let group = Group::with_level(Level::ERROR).element(snippet);
        let drawn = Renderer::plain().term_width(width).render(&[group]);
        let after_bar = |line: &str| line.split_once("| ").map(|(_, text)| text.to_owned());
        let lines: Vec<String> = drawn.lines().filter_map(after_bar).collect();
        let caret = lines[1].find('^').expect("a caret");
        (lines[0].trim_end().to_owned(), caret)
    }

    #[test]
    fn by_itself_the_drawing_crate_is_right_about_plain_thai() {
        let line = "ที่ปู่น้ำ x";
        assert_eq!(by_itself(line, line.len() - 1..line.len(), 90).1, columns("ที่ปู่น้ำ "));
    }

    #[test]
    fn by_itself_the_drawing_crate_counts_letter_by_letter() {
        let line = "❤\u{fe0f}👍🏽x";
        let (_, caret) = by_itself(line, line.len() - 1..line.len(), 90);
        assert_ne!(caret, columns("❤\u{fe0f}👍🏽"), "stand-ins are no longer needed for this");
    }

    #[test]
    fn by_itself_the_drawing_crate_cuts_inside_a_thai_letter() {
        let line = "ปู่ย่า".repeat(60);
        let (drawn, _) = by_itself(&line, 0..3, 40);
        assert!(drawn.contains("...") && !drawn.ends_with("..."), "no longer needed: {drawn:?}");
    }

    #[test]
    fn stand_ins_are_replaced_by_what_they_stand_for() {
        let mut stand_ins = StandIns::default();
        let line = stand_ins.line(&Strip::new("น้ำ", &[], 80));
        let empty = stand_ins.line(&Strip::new("", &[], 80));
        let path = stand_ins.path("a.md:7:12".to_owned());
        assert_eq!((line.chars().count(), empty.chars().count()), (2, 1));
        let drawn = format!("--> {path}:3:4\n1 | {line} {empty}|");
        assert_eq!(stand_ins.replaced(&drawn), "--> a.md:7:12\n1 | น้ำ |");
    }
}

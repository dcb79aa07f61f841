//! One line of a file as a terminal shows it.
//!
//! Carets are drawn under columns, and only we know which: Thai marks take none, a picture in one
//! letter may take two, a tab and a hidden character are shown as something longer. So a line is
//! cut into cells that stand for themselves, each with its columns, and a long line to the part
//! around the place.

use std::ops::Range;

use super::{
    position::floor,
    shown::{is_unseen, picture},
};
use crate::lang::{cluster::clusters, width::columns};

/// What a tab is shown as. The width is fixed: a report has a margin of its own, so the stops of
/// the author's editor mean nothing in it.
const TAB: &str = "    ";

/// Stands where a part of a line is left out.
const CUT: &str = "…";

/// A line, or the part of it around the places of interest.
#[derive(Debug)]
pub(super) struct Strip {
    /// As shown.
    pub(super) text: String,
    cells: Vec<Cell>,
}

/// The smallest piece that a caret can stand under.
#[derive(Debug)]
struct Cell {
    /// In bytes of the line.
    bytes: Range<usize>,
    /// In bytes of the text as shown.
    shown: Range<usize>,
    /// In columns of the text as shown.
    columns: Range<usize>,
}

impl Strip {
    /// The part of `line` around `marks` (in bytes of the line) that fits into `width` columns.
    pub(super) fn new(line: &str, marks: &[Range<usize>], width: usize) -> Self {
        let focus = marks.iter().fold(None, |focus: Option<Range<usize>>, mark| {
            Some(focus.map_or(mark.clone(), |f| f.start.min(mark.start)..f.end.max(mark.end)))
        });
        let focus = focus.unwrap_or(0..0);
        let (near, pieces) = pieces(line, marks, &focus, width);
        let total: usize = pieces.iter().map(|piece| piece.columns).sum();
        if total <= width && near == (0..line.len()) {
            return Self::lay("", &pieces, "");
        }
        // Columns of the place within what is near it.
        let until = |byte: usize| {
            pieces.iter().take_while(|p| p.bytes.end <= byte).map(|p| p.columns).sum::<usize>()
        };
        let room = width.saturating_sub(2 * columns(CUT)).max(1);
        let (start, end) = (until(focus.start), until(focus.end));
        let wide = (end - start).min(room);
        let from = match room - wide {
            // From the beginning of the line, if the place can still be seen.
            _ if near.start == 0 && start + wide <= room => 0,
            // Two thirds of what is left before it, since what is before explains it.
            spare => start.saturating_sub(spare * 2 / 3),
        };
        let mut column = 0;
        let seen = |piece: &Piece| {
            let (begins, ends) = (column, column + piece.columns);
            column = ends;
            begins >= from && ends <= from + room
        };
        let chosen = whole_letters(pieces, seen);
        let first = chosen.first().map_or(focus.start, |piece| piece.bytes.start);
        let last = chosen.last().map_or(first, |piece| piece.bytes.end);
        Self::lay(
            if first > 0 { CUT } else { "" },
            &chosen,
            if last < line.len() { CUT } else { "" },
        )
    }

    fn lay(before: &str, pieces: &[Piece], after: &str) -> Self {
        let mut text = before.to_owned();
        let mut column = columns(before);
        let mut cells = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let shown = text.len()..text.len() + piece.text.len();
            text.push_str(&piece.text);
            let end = column + piece.columns;
            cells.push(Cell { bytes: piece.bytes.clone(), shown, columns: column..end });
            column = end;
        }
        text.push_str(after);
        Self { text, cells }
    }

    /// How many columns the text takes.
    pub(super) fn width(&self) -> usize {
        columns(&self.text)
    }

    /// The columns under `mark` (in bytes of the line), as far as they are shown.
    pub(super) fn columns(&self, mark: &Range<usize>) -> Range<usize> {
        let (first, last) = self.touched(mark);
        self.edge(first, |cell| cell.columns.start, |cell| cell.columns.end)
            ..self.edge(last, |cell| cell.columns.start, |cell| cell.columns.end)
    }

    /// The bytes of `text` that show `mark` (in bytes of the line).
    pub(super) fn shown(&self, mark: &Range<usize>) -> Range<usize> {
        let (first, last) = self.touched(mark);
        self.edge(first, |cell| cell.shown.start, |cell| cell.shown.end)
            ..self.edge(last, |cell| cell.shown.start, |cell| cell.shown.end)
    }

    /// The first cell of `mark` and the cell after its last: a mark that ends inside a cell has
    /// all of it, since nothing smaller can be pointed at.
    fn touched(&self, mark: &Range<usize>) -> (usize, usize) {
        let first = self.cells.partition_point(|cell| cell.bytes.end <= mark.start);
        let last = self.cells.partition_point(|cell| cell.bytes.start < mark.end);
        (first, if mark.is_empty() { first } else { last.max(first) })
    }

    fn edge(
        &self,
        index: usize,
        start: impl Fn(&Cell) -> usize,
        end: impl Fn(&Cell) -> usize,
    ) -> usize {
        match (self.cells.get(index), self.cells.last()) {
            (Some(cell), _) => start(cell),
            (None, Some(last)) => end(last),
            (None, None) => 0,
        }
    }
}

/// A cell before it has a place.
struct Piece {
    bytes: Range<usize>,
    text: String,
    columns: usize,
    /// Whether it goes on with the letter of the piece before it: the ำ of น้ำ.
    joined: bool,
}

/// The pieces that are `seen` (one stretch of them), without half a letter at either end.
fn whole_letters(mut pieces: Vec<Piece>, seen: impl FnMut(&Piece) -> bool) -> Vec<Piece> {
    let seen: Vec<bool> = pieces.iter().map(seen).collect();
    let mut first = seen.iter().position(|seen| *seen).unwrap_or(0);
    let mut end = seen.iter().rposition(|seen| *seen).map_or(0, |last| last + 1);
    while first < end && pieces[first].joined {
        first += 1;
    }
    while first < end && pieces.get(end).is_some_and(|piece| piece.joined) {
        end -= 1;
    }
    pieces.truncate(end);
    pieces.split_off(first)
}

/// The pieces of the line near the focus, and which bytes of the line they are. Only a few screens
/// around the place are looked at, however long the line is.
fn pieces(
    line: &str,
    marks: &[Range<usize>],
    focus: &Range<usize>,
    width: usize,
) -> (Range<usize>, Vec<Piece>) {
    let reach = width.max(20) * 16;
    let start = floor(line, focus.start.saturating_sub(reach));
    let end = floor(line, focus.end.min(focus.start + reach) + reach);
    let near = start..end.max(start);
    let (text, origins) = visible(line, &near, marks);
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len() / 3);
    let mut origins = origins.into_iter();
    for (_, cluster) in clusters(&text) {
        let whole = columns(cluster);
        let alone = |c: char| columns(c.encode_utf8(&mut [0; 4]));
        // น้ำ is one cluster of two columns, and a caret may stand under its ำ alone; a flag is
        // one cluster whose letters have no columns of their own.
        let parts = whole == cluster.chars().map(alone).sum::<usize>();
        let mut fresh = true;
        for (c, bytes) in cluster.chars().zip(origins.by_ref()) {
            match pieces.last_mut() {
                Some(piece) if !(fresh || parts && alone(c) > 0) => {
                    piece.text.push(c);
                    piece.bytes.end = bytes.end;
                }
                _ => {
                    let columns = if parts { alone(c) } else { whole };
                    let text = c.to_string();
                    pieces.push(Piece { bytes, text, columns, joined: !fresh });
                }
            }
            fresh = false;
        }
    }
    (near, pieces)
}

/// What a part of the line is shown as, and of each character of that, which bytes of the line it
/// shows.
fn visible(line: &str, near: &Range<usize>, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(near.len());
    let mut origins = Vec::with_capacity(near.len() / 3);
    for (at, c) in line[near.clone()].char_indices() {
        let at = near.start + at;
        let mut show = |shown: &str| {
            text.push_str(shown);
            origins.extend(shown.chars().map(|_| at..at + c.len_utf8()));
        };
        match picture(c) {
            _ if c == '\t' => show(TAB),
            _ if is_unseen(c) && !marks.iter().any(|mark| mark.contains(&at)) => {}
            Some(picture) => show(&picture),
            None => show(c.encode_utf8(&mut [0; 4])),
        }
    }
    if text.chars().next().is_some_and(|c| columns(c.encode_utf8(&mut [0; 4])) == 0) {
        // A mark without a letter would stand on whatever is left of it.
        text.insert(0, '◌');
        origins.insert(0, origins[0].clone());
    }
    (text, origins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The columns under the part of `line` between two `|`.
    fn under(line: &str, width: usize) -> (String, Range<usize>) {
        let [before, mark, after]: [&str; 3] =
            line.split('|').collect::<Vec<_>>().try_into().expect("two bars");
        let mark = before.len()..before.len() + mark.len();
        let strip = Strip::new(
            &format!("{before}{}{after}", &line[mark.start + 1..=mark.end]),
            std::slice::from_ref(&mark),
            width,
        );
        let columns = strip.columns(&mark);
        (strip.text, columns)
    }

    #[test]
    fn thai_marks_take_no_column_and_sara_am_takes_one() {
        assert_eq!(under("ที่ปู่|น้ำ|", 80), ("ที่ปู่น้ำ".into(), 2..4));
        assert_eq!(under("น้|ำ|", 80).1, 1..2);
        assert_eq!(under("นที|่|นี่", 80).1, 1..2, "a mark is where its letter is");
    }

    #[test]
    fn tabs_and_hidden_characters_are_as_wide_as_they_are_shown() {
        assert_eq!(under("\ta|\x1b|b", 80), ("    a␛b".into(), 5..6));
        assert_eq!(under("a\u{202e}|b|", 80), ("a<U+202E>b".into(), 9..10));
    }

    #[test]
    fn what_takes_no_room_is_left_out_unless_it_is_the_place() {
        assert_eq!(under("ก\u{200b}|ข|", 80), ("กข".into(), 1..2));
        assert_eq!(under("ก|\u{200b}|ข", 80), ("ก<U+200B>ข".into(), 1..9));
    }

    #[test]
    fn a_letter_of_several_code_points_keeps_its_width() {
        assert_eq!(under("❤\u{fe0f}|x|", 80).1, 2..3);
        assert_eq!(under("🇹🇭|x|", 80).1, 2..3);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let far = format!("{}|ที่นี่|{}", "ก่".repeat(500), "ข้".repeat(500));
        let (text, columns) = under(&far, 40);
        assert!(super::columns(&text) <= 40, "{text}");
        assert!(text.starts_with("…ก่") && text.ends_with("ข้…"), "{text}");
        assert_eq!(columns.len(), 2);
        let water = format!("{}|ที่นี่|{}", "น้ำ".repeat(99), "น้ำ".repeat(99));
        for width in [40, 41, 42, 43] {
            let (text, _) = under(&water, width);
            assert!(text.starts_with("…น้ำ") && text.ends_with("น้ำ…"), "no half letter: {text}");
        }
        let near = format!("ab|c|{}", "x".repeat(99));
        assert_eq!(under(&near, 20), (format!("abc{}…", "x".repeat(15)), 2..3));
    }

    #[test]
    fn a_place_wider_than_the_screen_shows_its_beginning() {
        let wide = format!("ab|{}|", "x".repeat(99));
        let (text, columns) = under(&wide, 20);
        assert!(super::columns(&text) <= 20, "{text}");
        assert_eq!(columns, 1..19);
    }

    #[test]
    fn a_mark_without_a_letter_gets_a_circle_to_stand_on() {
        assert_eq!(under("|\u{e49}|ก", 80), ("◌้ก".into(), 0..1));
    }

    proptest! {
        #[test]
        fn a_strip_takes_the_columns_of_its_text(
            line in "[กเ้ำิู a\t👍🏽\u{200d}👩\u{1f1f9}\u{1f1ed}\u{fe0f}]{0,120}",
            start in 0usize..400, length in 0usize..50, width in 10usize..100,
        ) {
            let start = floor(&line, start);
            let mark = start..floor(&line, start + length);
            let strip = Strip::new(&line, std::slice::from_ref(&mark), width);
            let columns = strip.columns(&mark);
            prop_assert!(columns.start <= columns.end && columns.end <= strip.width());
            prop_assert!(strip.text.is_char_boundary(strip.shown(&mark).end));
            prop_assert!(strip.width() <= width.max(3), "{:?}", strip.text);
            let before = strip.shown(&mark).start;
            prop_assert_eq!(columns.start, super::columns(&strip.text[..before]));
        }
    }
}

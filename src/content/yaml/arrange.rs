//! The entries of a map in another order, each with the lines that belong to it.
//!
//! No library prints YAML as its author wrote it, so nothing is printed: the lines of an entry are
//! moved whole. A remark goes with the key below it, and so does an empty line. Remarks that stand
//! deeper than the keys belong to what they stand in, and those below the last entry stay there.
//! Whoever asks reads the result again and compares, since no rule of lines covers all of YAML.

use super::{
    Node, Part,
    place::{end_of_brackets, start},
};

/// `text`, in which the entries of the map at the end of `way` stand in this `order`, by their
/// places before; nothing where they cannot be moved. `root` is what `text` says.
pub fn arrange(text: &str, root: &Node, way: &[usize], order: &[usize]) -> Option<String> {
    let keys: Vec<usize> =
        (0..order.len()).map(|at| start(text, &step(way, at), Part::Key)).collect::<Option<_>>()?;
    let first = *keys.first().filter(|_| keys.is_sorted())?;
    match text[..first].trim_end().ends_with('{') {
        true => in_brackets(text, &keys, order),
        false => in_lines(text, root, way, &keys, order),
    }
}

fn step(way: &[usize], at: usize) -> Vec<usize> {
    way.iter().copied().chain([at]).collect()
}

/// Between brackets entries change their places, and what stands between them stays.
fn in_brackets(text: &str, keys: &[usize], order: &[usize]) -> Option<String> {
    let open = text[..keys[0]].rfind('{')?;
    let close = open + end_of_brackets(&text[open..])?;
    let inner = text.get(open..close)?;
    // It could be a remark, which hides the commas behind it.
    if inner.contains(" #") || inner.contains("\n#") {
        return None;
    }
    let end = |at: usize| {
        let piece = match keys.get(at + 1) {
            Some(next) => text[keys[at]..*next].rfind(',').map(|comma| keys[at] + comma)?,
            None => close - 1,
        };
        let entry = text.get(keys[at]..piece)?.trim_end();
        Some(keys[at] + entry.strip_suffix(',').unwrap_or(entry).trim_end().len())
    };
    let ends: Vec<usize> = (0..keys.len()).map(end).collect::<Option<_>>()?;
    let mut arranged = text[..keys[0]].to_owned();
    for (place, &at) in order.iter().enumerate() {
        arranged += &text[keys[at]..ends[at]];
        arranged += &text[ends[place]..keys.get(place + 1).copied().unwrap_or(text.len())];
    }
    Some(arranged)
}

/// An entry: the remarks and empty lines above it, and its own lines without the spaces before its
/// key.
struct Block {
    above: String,
    lines: String,
}

fn in_lines(
    text: &str,
    root: &Node,
    way: &[usize],
    keys: &[usize],
    order: &[usize],
) -> Option<String> {
    let first_line = line_start(text, keys[0]);
    let before = &text[first_line..keys[0]];
    let column = before.len();
    // `  - title: ...`: the first entry of an item stands behind its dash, whichever it is.
    let is_item = before.contains('-');
    let is_blank = |before: &str| before.chars().all(|c| c == ' ');
    let is_level = |key: &usize| {
        let before = &text[line_start(text, *key)..*key];
        before.len() == column && is_blank(before)
    };
    if !before.chars().all(|c| c == ' ' || c == '-') || !keys[1..].iter().all(is_level) {
        return None;
    }
    let end = end(text, root, way);
    let tops: Vec<usize> = (0..keys.len())
        .map(|at| match at {
            0 if is_item => first_line,
            0 => above(text, first_line, 0, column, Empty::Stays),
            _ => above(text, line_start(text, keys[at]), keys[at - 1], column, Empty::Goes),
        })
        .collect();
    let tail = above(text, end, keys[keys.len() - 1], column, Empty::Goes);
    let mut blocks: Vec<Block> = (0..keys.len())
        .map(|at| {
            let below = tops.get(at + 1).copied().unwrap_or(tail);
            let line = line_start(text, keys[at]);
            Some(Block {
                above: text.get(tops[at]..line)?.to_owned(),
                lines: text.get(keys[at]..below)?.to_owned(),
            })
        })
        .collect::<Option<_>>()?;
    end_the_last(&mut blocks, order, text);
    // An empty line divides groups of keys, and above the first there is nothing to divide.
    let head = order[0];
    if head != 0 {
        let (empty, rest) = empty_lines(&blocks[head].above);
        let (empty, rest) = (empty.to_owned(), rest.to_owned());
        blocks[0].above.insert_str(0, &empty);
        blocks[head].above = rest;
    }
    let mut arranged = text[..tops[0]].to_owned();
    for (place, &at) in order.iter().enumerate() {
        let Block { above, lines } = &blocks[at];
        if is_item && place == 0 {
            let dash = before.len() - before.trim_start_matches(' ').len();
            for line in above.split_inclusive('\n') {
                if !line.trim().is_empty() {
                    arranged += &" ".repeat(dash);
                }
                arranged += line.trim_start_matches(' ');
            }
            arranged += before;
        } else {
            arranged += above;
            arranged += &" ".repeat(column);
        }
        arranged += lines;
    }
    Some(arranged + &text[tail..])
}

/// The last line of a file may lack its end; whichever entry comes last then lacks it.
fn end_the_last(blocks: &mut [Block], order: &[usize], text: &str) {
    let last = blocks.len() - 1;
    let new = order[last];
    if blocks[last].lines.ends_with('\n') || new == last {
        return;
    }
    blocks[last].lines += if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = &mut blocks[new].lines;
    lines.truncate(lines.trim_end_matches(['\r', '\n']).len());
}

/// The empty lines at the beginning of `text`, and the rest.
fn empty_lines(text: &str) -> (&str, &str) {
    let empty = text.split_inclusive('\n').take_while(|line| line.trim().is_empty());
    text.split_at(empty.map(str::len).sum())
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |line| line + 1)
}

/// What becomes of empty lines above a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Empty {
    /// They go with it.
    Goes,
    /// They stay, and so does everything above them.
    Stays,
}

/// Where the remarks and empty lines begin that stand right above the line at `line`, without what
/// stands deeper than `column`; not before the line of `floor`.
fn above(text: &str, line: usize, floor: usize, column: usize, empty: Empty) -> usize {
    let mut top = line;
    while top > floor {
        let before = &text[..top];
        let start = line_start(text, before.strip_suffix('\n').unwrap_or(before).len());
        let line = &text[start..top];
        let body = line.trim_start_matches(' ');
        let is_remark = body.starts_with('#') && line.len() - body.len() <= column;
        let is_empty = line.trim().is_empty() && empty == Empty::Goes;
        if start < floor || !(is_remark || is_empty) {
            break;
        }
        top = start;
    }
    top
}

/// Where the map at the end of `way` ends: above what follows it in what it stands in.
fn end(text: &str, root: &Node, way: &[usize]) -> usize {
    for depth in (0..way.len()).rev() {
        let next = way[depth] + 1;
        let holds_next = match root.at(&way[..depth]) {
            Some(Node::List(items)) => next < items.len(),
            Some(Node::Map(entries)) => next < entries.len(),
            _ => false,
        };
        if !holds_next {
            continue;
        }
        let Some(next) = start(text, &step(&way[..depth], next), Part::Key) else { continue };
        let line = line_start(text, next);
        let body = &text[line..next];
        let column = body.len() - body.trim_start_matches(' ').len();
        return above(text, line, 0, column, Empty::Goes);
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content::yaml, source::SourcePath};

    fn arranged(text: &str, way: &[usize], order: &[usize]) -> String {
        let root = yaml::read(&SourcePath::new("a"), text, 0).expect("it is YAML");
        arrange(text, &root, way, order).expect("it can be moved")
    }

    #[test]
    fn an_entry_moves_with_its_lines_and_the_remark_above_it() {
        assert_eq!(
            arranged(
                "# ของ ก\nก: 1  # หนึ่ง\nb:\n  - x\n  # ใน b\n# ของ c\nc: |\n  # ยาว\n\n  มาก\n",
                &[],
                &[2, 0, 1]
            ),
            "# ของ c\nc: |\n  # ยาว\n\n  มาก\n# ของ ก\nก: 1  # หนึ่ง\nb:\n  - x\n  # ใน b\n"
        );
    }

    #[test]
    fn what_stands_apart_at_the_top_and_at_the_end_stays() {
        assert_eq!(
            arranged("# ไฟล์นี้\n\nb: 1\n\n# กลุ่ม\na: 2\n# ปิดท้าย\n", &[], &[1, 0]),
            "# ไฟล์นี้\n\n# กลุ่ม\na: 2\n\nb: 1\n# ปิดท้าย\n"
        );
    }

    #[test]
    fn the_dash_of_an_item_stays_in_its_place() {
        let text = "s:\n  - url: u\n    title: t\n    # ท้าย\n  # ของที่สอง\n  - url: v\n    # วันที่\n    date: 1\nz: 1\n";
        assert_eq!(
            arranged(text, &[0, 0], &[1, 0]),
            "s:\n  - title: t\n    url: u\n    # ท้าย\n  # ของที่สอง\n  - url: v\n    # วันที่\n    date: 1\nz: 1\n"
        );
        assert_eq!(
            arranged(text, &[0, 1], &[1, 0]),
            "s:\n  - url: u\n    title: t\n    # ท้าย\n  # ของที่สอง\n  # วันที่\n  - date: 1\n    url: v\nz: 1\n"
        );
    }

    #[test]
    fn between_brackets_the_commas_stay() {
        assert_eq!(
            arranged("a: [{c: 'x, y',  b: [1, 2] }]\n", &[0, 0], &[1, 0]),
            "a: [{b: [1, 2],  c: 'x, y' }]\n"
        );
        assert_eq!(
            arranged("a: {\n  c: 1,\n  b: 2,\n}\n", &[0], &[1, 0]),
            "a: {\n  b: 2,\n  c: 1,\n}\n"
        );
        assert_eq!(arranged("{b: 1, a: 2}", &[], &[1, 0]), "{a: 2, b: 1}");
        let text = "a: {\n  c: 1,  # , x\n  b: 2}\n";
        let root = yaml::read(&SourcePath::new("a"), text, 0).expect("it is YAML");
        assert_eq!(arrange(text, &root, &[0], &[1, 0]), None);
    }

    #[test]
    fn lines_keep_their_ends_and_the_last_may_have_none() {
        assert_eq!(arranged("b: 1\r\n\r\na: 2\r\n", &[], &[1, 0]), "a: 2\r\n\r\nb: 1\r\n");
        assert_eq!(arranged("b: 1\r\na: 2", &[], &[1, 0]), "a: 2\r\nb: 1");
    }
}

//! Blocks that become something else than they look like.
//!
//! Officers write as in a word processor: `##หัวข้อ` and `1.ข้อความ` without a space, bullets from
//! the clipboard, paragraphs indented with spaces, tables with a cell too many. By the standard
//! none of that is an error; it only does not come out as it was meant. Each is told at its place,
//! with the change that mends it where that is certain.

use crate::{
    content::markdown::{Remark, address, run::Run, section::Section},
    diagnostic::kind::text::Text,
    source::Span,
};

/// Looks at the lines of a paragraph.
pub(super) fn paragraph(file: &str, span: Span, remarks: &mut Vec<Remark>) {
    let mut list: Vec<(Span, Mark)> = Vec::new();
    for line in lines(file, span) {
        let text = &file[line.range()];
        heading(text, line, remarks);
        match list_mark(text) {
            Some(mark) if list.last().is_none_or(|(_, last)| last.kind == mark.kind) => {
                list.push((line, mark));
            }
            other => {
                unmade_list(file, &list, remarks);
                list = other.map(|mark| (line, mark)).into_iter().collect();
            }
        }
    }
    unmade_list(file, &list, remarks);
    unmade_table(file, span, remarks);
}

/// Rows from Word or Excel: two lines or more, each with as many tabs between words as the others.
fn unmade_table(file: &str, span: Span, remarks: &mut Vec<Remark>) {
    let rows: Vec<Span> = lines(file, span).collect();
    let cells = |row: &Span| file[row.range()].split('\t').map(str::trim).collect::<Vec<_>>();
    let [first, second, ..] = &rows[..] else { return };
    let columns = cells(first).len();
    // `(1)`, a tab and a sentence are an item of a list.
    let is_item =
        |row: &Span| cells(row)[0].ends_with(['.', ')']) || list_mark(&file[row.range()]).is_some();
    if columns < 2
        || rows.iter().any(|row| cells(row).len() != columns)
        || (is_item(first) && is_item(second))
    {
        return;
    }
    let mut table: Vec<String> =
        rows.iter().map(|row| format!("| {} |", cells(row).join(" | "))).collect();
    table.insert(1, format!("|{}", " --- |".repeat(columns)));
    let kind = Text::TabTable { row: table[0].clone(), rule: table[1].clone() };
    let remark = Remark::new(kind, *first);
    let is_plain = !file[span.range()].contains(['|', '>']);
    remarks.push(match is_plain {
        true => remark.fix(Span::new(first.start, rows[rows.len() - 1].end), table.join("\n")),
        false => remark,
    });
}

/// The lines of `span`, without what quotations and indentation put before them.
fn lines(file: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let mut start = span.start;
    file[span.range()].split_inclusive('\n').map(move |line| {
        let bare = line.trim_start_matches([' ', '\t', '>']);
        let begin = start + (line.len() - bare.len());
        start += line.len();
        Span::new(begin, begin + bare.trim_end().len())
    })
}

/// `##หัวข้อ`.
fn heading(line: &str, span: Span, remarks: &mut Vec<Remark>) {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    if !(1..=6).contains(&level) || !words.starts_with(|c: char| c.is_alphanumeric()) {
        return;
    }
    if level > 1 || Section::of_heading(words).is_some() {
        let marks = Span::new(span.start, span.start + level);
        let remark = Remark::new(Text::HeadingWithoutSpace, marks);
        remarks.push(match level {
            1 => remark.fix(marks, "## "),
            _ => remark.fix(Span::point(marks.end), " "),
        });
    }
}

/// What stands before the words of a line as if it were an item of a list.
struct Mark {
    kind: MarkKind,
    /// With the spaces after it, in bytes.
    length: usize,
    /// As typed.
    typed: String,
    /// What makes an item.
    instead: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Dash,
    Bullet,
    Number,
}

fn list_mark(line: &str) -> Option<Mark> {
    let first = line.chars().next()?;
    let mark = |kind, bare: usize, instead: String| {
        let words = line[bare..].trim_start();
        let typed = line[..bare].to_owned();
        (!words.is_empty()).then(|| Mark { kind, length: line.len() - words.len(), typed, instead })
    };
    match first {
        '-' | '+' if line[1..].starts_with(|c: char| c.is_alphabetic()) => {
            mark(MarkKind::Dash, 1, "-".to_owned())
        }
        '•' | '·' | '●' | '○' | '▪' | '■' | '◦' | '–' | '—' | '➢' | '✓' | '\u{f0b7}' => {
            mark(MarkKind::Bullet, first.len_utf8(), "-".to_owned())
        }
        '0'..='9' | '๐'..='๙' => {
            let digits: String = line.chars().map_while(digit).collect();
            let bytes: usize = line.chars().take(digits.len()).map(char::len_utf8).sum();
            let sign = line[bytes..].chars().next().filter(|c| matches!(c, '.' | ')'))?;
            let after = &line[bytes + 1..];
            // A list that the parser sees has Arabic digits and a space; `1.5` is a number.
            let seen = first.is_ascii_digit() && after.starts_with(' ');
            let begins = !after.trim_start().starts_with(|c: char| digit(c).is_some());
            let fits = digits.len() <= 2 && !seen && begins;
            fits.then(|| mark(MarkKind::Number, bytes + 1, format!("{digits}{sign}"))).flatten()
        }
        _ => None,
    }
}

/// `c` as an Arabic digit, if it is a digit.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '๐'..='๙' => char::from_digit(c as u32 - '๐' as u32, 10),
        _ => None,
    }
}

/// Two lines or more make a list; one alone may be a sentence.
fn unmade_list(file: &str, list: &[(Span, Mark)], remarks: &mut Vec<Remark>) {
    let [(first, mark), _, ..] = list else { return };
    let (last, _) = list[list.len() - 1];
    let whole = Span::new(first.start, last.end);
    let mut fixed = String::new();
    let mut at = whole.start;
    for (line, mark) in list {
        fixed.push_str(&file[at..line.start]);
        fixed.push_str(&mark.instead);
        fixed.push(' ');
        fixed.push_str(&file[line.start + mark.length..line.end]);
        at = line.end;
    }
    let place = Span::new(first.start, first.start + mark.typed.len());
    let kind = Text::ListMark { mark: mark.typed.clone(), instead: mark.instead.clone() };
    // In the middle of a paragraph, only a list that begins with 1 may begin.
    let before = &file[..first.start];
    let alone = before.trim_end_matches([' ', '\t', '>']).ends_with("\n\n") || before.is_empty();
    let works = alone || mark.kind != MarkKind::Number || mark.instead.starts_with("1");
    let remark = Remark::new(kind, place);
    remarks.push(if works { remark.fix(whole, fixed) } else { remark });
}

/// Looks at the rows of a table whose head has so many columns.
pub(super) fn table(file: &str, span: Span, columns: usize, remarks: &mut Vec<Remark>) {
    // The head and the line under it have as many cells as each other, or this were no table.
    for line in lines(file, span).skip(2) {
        let cells = cells(&file[line.range()]);
        if cells != columns && line.start < line.end {
            remarks.push(Remark::new(Text::TableRagged { cells, columns }, line));
        }
    }
}

fn cells(row: &str) -> usize {
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut escaped = false;
    let mut ends = false;
    let mut borders = 0;
    for c in row.chars() {
        ends = c == '|' && !escaped;
        borders += usize::from(ends);
        escaped = c == '\\' && !escaped;
    }
    borders + usize::from(!ends)
}

/// Looks at a block of code between fences.
pub(super) fn fence(file: &str, span: Span, body: Span, remarks: &mut Vec<Remark>) {
    let text = file[span.range()].trim_end();
    let Some(sign) = text.chars().next() else { return };
    let length = text.chars().take_while(|c| *c == sign).count();
    let opening = &text[..length * sign.len_utf8()];
    let last = text.rsplit('\n').next().unwrap_or_default().trim_start_matches([' ', '\t', '>']);
    let closes = last.len() >= length && last.chars().all(|c| c == sign) && text.contains('\n');
    let at_end = file[span.end.min(body.end)..body.end].trim_start().is_empty();
    if !closes && at_end {
        let place = Span::new(span.start, span.start + opening.len());
        remarks.push(Remark::new(Text::FenceOpen, place));
    }
}

/// Looks at a block of code that is one only since it is indented. `alone` says that nothing
/// stands around it.
pub(super) fn indented(file: &str, span: Span, alone: bool, remarks: &mut Vec<Remark>) {
    let text = &file[span.range()];
    let has_thai = text.chars().any(|c| ('\u{e01}'..='\u{e5b}').contains(&c));
    let first = text.lines().next().unwrap_or_default();
    let prose = first.split_whitespace().count() > 5
        && first.trim_start().starts_with(char::is_uppercase)
        && !first.contains(['{', '}', ';', '=']);
    if !has_thai && !prose {
        return;
    }
    let place = Span::new(span.start, span.start + first.trim_end().len());
    let remark = Remark::new(Text::IndentedCode, place);
    let start = file[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let fixed: String = file[start..span.end]
        .split_inclusive('\n')
        .map(|line| if line.trim().is_empty() { line } else { line.trim_start() })
        .collect();
    let indentation = file[start..span.start].chars().all(|c| matches!(c, ' ' | '\t'));
    remarks.push(match alone && indentation {
        true => remark.fix(Span::new(start, span.end), fixed),
        false => remark,
    });
}

/// Looks at words in a row.
pub(super) fn text(run: &Run<'_>, remarks: &mut Vec<Remark>) {
    let text = run.text();
    if let Some(at) = address::machine_path(text) {
        let length = text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
        remarks.push(Remark::new(Text::LocalPathInText, run.span(at..at + length)));
    }
    // Without an opening bracket before it, no closing one ends the words of a link.
    let Some(first) = text.find('[') else { return };
    for (at, _) in text[first..].match_indices("] (http") {
        let space = run.span(first + at + 1..first + at + 2);
        remarks.push(Remark::new(Text::LinkSplit, space).fix(space, ""));
    }
    for (at, _) in text[first..].match_indices("](") {
        let start = first + at + 2;
        // No further than to the next: a text of nothing but `](` would take the square of its
        // length.
        let alone = text[start..].split("](").next().unwrap_or_default();
        let line = alone.lines().next().unwrap_or_default();
        let Some((inside, _)) = line.split_once(')') else { continue };
        let target = inside.split(" \"").next().unwrap_or_default().trim();
        if target.contains(' ') && target.contains(['.', '/']) && !target.contains(['<', '>']) {
            let begin = start + (inside.len() - inside.trim_start().len());
            let place = run.span(begin..begin + target.len());
            let kind = Text::LinkSpaces { target: target.to_owned() };
            remarks.push(Remark::new(kind, place).fix(place, format!("<{target}>")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_as_the_parser_cuts_them() {
        for (row, count) in
            [("| a | b |", 2), ("a | b", 2), ("| a \\| b |", 1), ("| | |", 2), ("a", 1), ("|a", 1)]
        {
            assert_eq!(cells(row), count, "{row}");
        }
    }

    #[test]
    fn marks_of_lists_are_told_from_numbers() {
        let typed = |line: &str| list_mark(line).map(|mark| (mark.typed, mark.instead));
        let mark = |typed: &str, instead: &str| Some((typed.to_owned(), instead.to_owned()));
        assert_eq!(typed("1.สำรวจ"), mark("1.", "1."));
        assert_eq!(typed("๑) สำรวจ"), mark("๑)", "1)"));
        assert_eq!(typed("• สำรวจ"), mark("•", "-"));
        assert_eq!(typed("-สำรวจ"), mark("-", "-"));
        for line in ["1.5 ล้าน", "-5 องศา", "2565. ปี", "1. สำรวจ", "--", "1.", "ก"]
        {
            assert_eq!(typed(line), None, "{line}");
        }
    }
}

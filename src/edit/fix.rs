//! `amphoe check --fix`: the changes that diagnostics offer, made in a copy of the text.
//!
//! A fix mends its mistake and cannot hurt, so nothing here weighs one against another: of two that
//! touch the same letters the first is made, and the other is offered again when the file is next
//! looked at, if it is still needed.

use crate::{
    diagnostic::{Diagnostic, Fix},
    lang::Bilingual,
    source::{Source, Span, Tree},
};

/// A file with its fixes made.
#[derive(Clone, Debug)]
pub struct Mended {
    /// As it was read.
    pub before: Source,
    /// What it says afterwards.
    pub text: String,
    /// What changes, from the top down.
    pub changes: Vec<Change>,
}

/// Some neighbouring lines that change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The number of the first, from 1, in the file as it was.
    pub line: usize,
    /// Why: the codes and the titles of what is mended.
    pub why: Vec<(&'static str, Bilingual<String>)>,
    /// The lines as they were.
    pub before: Vec<String>,
    /// The lines afterwards.
    pub after: Vec<String>,
}

/// Makes the changes that `said` offers; only the files that change are returned, in order.
pub fn mend(tree: &Tree, said: &[Diagnostic]) -> Vec<Mended> {
    let mut offered: Vec<(&Diagnostic, &Fix)> =
        said.iter().filter_map(|said| Some((said, said.fix.as_ref()?))).collect();
    offered.sort_by_key(|(said, fix)| (&said.at.path, *fix));
    let of_one_file = |a: &(&Diagnostic, &Fix), b: &(&Diagnostic, &Fix)| a.0.at.path == b.0.at.path;
    let files = offered.chunk_by(of_one_file);
    files
        .filter_map(|offered| mend_one(tree.source(offered[0].0.at.path.as_str())?, offered))
        .collect()
}

/// Whole lines, and the fixes within them.
struct Hunk<'a> {
    lines: Span,
    fixes: Vec<(&'a Diagnostic, &'a Fix)>,
}

/// `offered` stand in the order of their places.
fn mend_one(before: &Source, offered: &[(&Diagnostic, &Fix)]) -> Option<Mended> {
    let old = &*before.text;
    let mut hunks: Vec<Hunk<'_>> = Vec::new();
    let mut free = 0;
    let mut last: Option<&Fix> = None;
    for &(said, fix) in offered {
        let Some(replaced) = old.get(fix.span.range()) else { continue };
        let is_same = last == Some(fix);
        if !is_same && (replaced == fix.text || (last.is_some() && fix.span.start < free)) {
            continue;
        }
        // Two insertions at one place would depend on their order.
        if !is_same && last.is_some_and(|last| last.span.start == fix.span.start) {
            continue;
        }
        (free, last) = (fix.span.end, Some(fix));
        let lines = whole_lines(old, fix.span);
        match hunks.last_mut() {
            Some(hunk) if lines.start < hunk.lines.end => {
                hunk.lines.end = hunk.lines.end.max(lines.end);
                hunk.fixes.push((said, fix));
            }
            _ => hunks.push(Hunk { lines, fixes: vec![(said, fix)] }),
        }
    }
    let mut text = String::with_capacity(old.len());
    let mut changes = Vec::new();
    let mut copied = 0;
    for Hunk { lines, mut fixes } in hunks {
        text += &old[copied..lines.start];
        copied = lines.end;
        let mut why: Vec<_> = Vec::new();
        for (said, _) in &fixes {
            let words = said.kind.words();
            if !why.contains(&(words.code, words.title.clone())) {
                why.push((words.code, words.title));
            }
        }
        fixes.dedup_by_key(|(_, fix)| *fix);
        let mut new = old[lines.range()].to_owned();
        for (_, fix) in fixes.iter().rev() {
            let span = fix.span.start - lines.start..fix.span.end - lines.start;
            new.replace_range(span, &fix.text);
        }
        let listed = |text: &str| text.lines().map(str::to_owned).collect();
        changes.push(Change {
            line: 1 + old[..lines.start].matches('\n').count(),
            why,
            before: listed(&old[lines.range()]),
            after: listed(&new),
        });
        text += &new;
    }
    text += &old[copied..];
    (!changes.is_empty()).then(|| Mended { before: before.clone(), text, changes })
}

/// The whole lines that a piece of `text` touches.
fn whole_lines(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    // What ends with its line does not touch the next.
    let last = match text[span.range()].ends_with('\n') {
        true => span.end - 1,
        false => span.end,
    };
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Place, kind::front::Front},
        source::SourcePath,
    };

    fn offer(start: usize, end: usize, text: &str) -> Diagnostic {
        let place = Place::new(&SourcePath::new("a"), Span::new(start, end));
        let kind = Front::UnknownKey { key: text.to_owned(), nearest: None };
        Diagnostic::new(kind, place).fix(Span::new(start, end), text)
    }

    fn mended(text: &str, said: &[Diagnostic]) -> Vec<Mended> {
        let mut tree = Tree::default();
        tree.insert(Source::new("a", text));
        mend(&tree, said)
    }

    #[test]
    fn every_fix_is_made_and_shown_with_its_line() {
        let files = mended(
            "one\r\ntwo three\r\nfour",
            &[offer(5, 8, "2"), offer(0, 3, "1"), offer(9, 14, "3")],
        );
        let [file] = &files[..] else { panic!("one file") };
        assert_eq!(file.text, "1\r\n2 3\r\nfour");
        let shown: Vec<_> =
            file.changes.iter().map(|c| (c.line, &c.before[..], &c.after[..])).collect();
        assert_eq!(
            shown,
            [
                (1, &["one".to_owned()][..], &["1".to_owned()][..]),
                (2, &["two three".to_owned()], &["2 3".to_owned()]),
            ]
        );
        assert_eq!(file.changes[1].why.len(), 2);
    }

    #[test]
    fn of_two_that_touch_the_same_letters_one_is_made() {
        assert_eq!(mended("abcd", &[offer(1, 3, "X"), offer(2, 4, "Y")])[0].text, "aXd");
        assert_eq!(mended("abcd", &[offer(1, 1, "X"), offer(1, 1, "Y")])[0].text, "aXbcd");
        assert_eq!(mended("abcd", &[offer(1, 3, "X"), offer(1, 3, "X")])[0].text, "aXd");
    }

    #[test]
    fn a_fix_that_changes_nothing_is_none() {
        assert!(mended("abcd", &[offer(1, 3, "bc")]).is_empty());
        assert!(mended("abcd", &[offer(1, 9, "x")]).is_empty());
    }
}

//! `amphoe translated`: a translation records which words of the original it was made from.
//!
//! Only whoever has compared both texts can say that they agree; what a program can see beforehand
//! is refused before this. The file stays byte for byte but for the line itself, and for what
//! [`super::translate`] had written for the time of the work.

use crate::{
    content::{
        document::Document,
        schema, words,
        yaml::{self, Node, Part},
    },
    edit::translate::remark,
    lang::Lang,
    source::Span,
};

/// The text of `translation` once it records the words of `original`; none where its front matter
/// is written so that the line cannot be replaced with certainty.
pub fn stamped(translation: &Document, original: &Document) -> Option<String> {
    let piece = translation.piece();
    let Ok(Node::Map(entries)) = piece.read() else { return None };
    let keys = translation.kind.keys();
    let named = |typed: &str| schema::find(keys, typed).map(|key| key.name);
    // Some editors on a desk end every line in two characters.
    let end = if piece.text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = words::stamp(&original.digests) + end;
    let mut text = String::new();
    let mut is_written = false;
    let mut copied = 0;
    for (at, (typed, _)) in entries.iter().enumerate() {
        let name = named(typed);
        if !matches!(name, Some("translated_from" | "draft")) {
            continue;
        }
        let lines = lines(piece.text, at, entries.len())?;
        text += &piece.text[copied..lines.start];
        if name == Some("translated_from") {
            text += &line;
            is_written = true;
        }
        copied = lines.end;
    }
    text += &piece.text[copied..];
    if !is_written {
        if !text.ends_with('\n') && !text.is_empty() {
            text += end;
        }
        text += &line;
    }
    for told in Lang::ALL {
        text = text.replace(&remark(&translation.slug, told).replace('\n', end), "");
    }
    says_the_same(&entries, &text, translation).then(|| {
        let file = &translation.source.text;
        [&file[..translation.yaml.start], &text, &file[translation.yaml.end..]].concat()
    })
}

/// The whole lines of the entry at position `at` of a map with `count` entries: from its key up to the
/// remarks that belong to the next key.
fn lines(text: &str, at: usize, count: usize) -> Option<Span> {
    let start = yaml::place::locate(text, &[at], Part::Key).start;
    // A map in brackets holds several entries in one line.
    let is_alone = start == 0 || text[..start].ends_with('\n');
    if !is_alone {
        return None;
    }
    let next = match at + 1 < count {
        true => yaml::place::locate(text, &[at + 1], Part::Key).start,
        false => text.len(),
    };
    let own = text[start..next].split_inclusive('\n').enumerate();
    let last = own.filter(|(number, line)| *number == 0 || line.starts_with([' ', '\t', '-', '}']));
    let end = last.map(|(_, line)| line.as_ptr() as usize + line.len() - text.as_ptr() as usize);
    end.last().map(|end| Span::new(start, end))
}

/// Whether `text` says what stood there, but for the two keys.
fn says_the_same(entries: &[(String, Node)], text: &str, translation: &Document) -> bool {
    let keys = translation.kind.keys();
    let is_other = |(typed, _): &&(String, Node)| {
        let name = schema::find(keys, typed).map(|key| key.name);
        !matches!(name, Some("translated_from" | "draft"))
    };
    match yaml::read(&translation.source.path, text, 0) {
        Ok(Node::Map(now)) => now.iter().filter(is_other).eq(entries.iter().filter(is_other)),
        _ => false,
    }
}

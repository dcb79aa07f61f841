//! A flat file of words: `key: text` on each line.
//!
//! It is YAML that any editor and translation tool understands, and only the corner of YAML that a
//! list of words needs; whatever the rest of YAML would read otherwise than it looks is refused, so
//! that both read the same.

use crate::{
    diagnostic::kind::theme::Theme,
    source::{Span, Spanned},
};

/// What was read.
pub(super) struct Read {
    /// In their order.
    pub(super) lines: Vec<Line>,
    /// What could not be read, and where.
    pub(super) mistakes: Vec<(Theme, Span)>,
}

/// One word.
pub(super) struct Line {
    /// Its key.
    pub(super) key: Spanned<String>,
    /// Its text, without quotes; its place is with them.
    pub(super) text: Spanned<String>,
}

/// Reads every line that can be read.
pub(super) fn read(file: &str) -> Read {
    let mut read = Read { lines: Vec::new(), mistakes: Vec::new() };
    let mut at = 0;
    for whole in file.split_inclusive('\n') {
        let start = at;
        at += whole.len();
        let (start, line) = match whole.strip_prefix('\u{feff}') {
            Some(rest) if start == 0 => ('\u{feff}'.len_utf8(), rest),
            _ => (start, whole),
        };
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') || line == "---" {
            continue;
        }
        match one(line) {
            Ok((key, text_at, text)) => read.lines.push(Line {
                key: Spanned::new(key.to_owned(), Span::new(start, start + key.len())),
                text: Spanned::new(text, Span::new(start + text_at, start + line.len())),
            }),
            Err(kind) => read.mistakes.push((kind, Span::new(start, start + line.len()))),
        }
    }
    read
}

/// Key, where the text begins, and text.
fn one(line: &str) -> Result<(&str, usize, String), Theme> {
    let colon = line.find(':').ok_or(Theme::WordLine)?;
    let key = &line[..colon];
    let name = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    let rest = &line[colon + 1..];
    if key.is_empty() || !key.bytes().all(name) || !(rest.is_empty() || rest.starts_with(' ')) {
        return Err(Theme::WordLine);
    }
    let written = rest.trim_start();
    let text_at = line.len() - written.len();
    let quoted = || Theme::WordQuotes {
        corrected: format!("{key}: '{}'", written.trim_matches(['\'', '"']).replace('\'', "''")),
    };
    let text = match written.chars().next() {
        Some('\'') => single(written).ok_or_else(quoted)?,
        Some('"') => double(written).ok_or_else(quoted)?,
        Some('[' | '{' | '&' | '*' | '!' | '|' | '>' | '%' | '@' | '`' | '#') => {
            return Err(quoted());
        }
        _ if written.contains(": ") || written.contains(" #") || written.ends_with(':') => {
            return Err(quoted());
        }
        _ => written.to_owned(),
    };
    Ok((key, text_at, text))
}

/// `'it''s'` -> `it's`.
fn single(written: &str) -> Option<String> {
    let inner = written.strip_prefix('\'')?.strip_suffix('\'')?;
    let plain = inner.replace("''", "\0");
    (written.len() > 1 && !plain.contains('\'')).then(|| plain.replace('\0', "'"))
}

/// `"a \"word\""` -> `a "word"`.
fn double(written: &str) -> Option<String> {
    let inner = written.strip_prefix('"').filter(|rest| !rest.is_empty())?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => text.push('\n'),
                c @ ('"' | '\\') => text.push(c),
                _ => return None,
            },
            c => text.push(c),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(file: &str) -> Vec<(String, String)> {
        let read = read(file);
        assert_eq!(read.mistakes, []);
        read.lines.into_iter().map(|line| (line.key.value, line.text.value)).collect()
    }

    #[test]
    fn plain_and_quoted_texts_are_read_without_their_quotes() {
        let file = "\u{feff}# คำ\r\na: ก ข\r\n\nb: 'it''s: {n}'\nc: \"ก \\\"ข\\\"\"\nd:\ne: ''\n";
        let expected = [("a", "ก ข"), ("b", "it's: {n}"), ("c", "ก \"ข\""), ("d", ""), ("e", "")];
        assert_eq!(texts(file), expected.map(|(k, t)| (k.to_owned(), t.to_owned())));
    }

    #[test]
    fn what_yaml_would_read_otherwise_is_refused_with_the_line_as_it_should_be() {
        for (line, corrected) in [
            ("a: ขอ: ขอบคุณ", "a: 'ขอ: ขอบคุณ'"),
            ("a: ที่ #1", "a: 'ที่ #1'"),
            ("a: {n} เรื่อง", "a: '{n} เรื่อง'"),
            ("a: 'it's'", "a: 'it''s'"),
        ] {
            let kinds: Vec<_> = read(line).mistakes.into_iter().map(|(kind, _)| kind).collect();
            assert_eq!(kinds, [Theme::WordQuotes { corrected: corrected.to_owned() }], "{line}");
        }
        assert_eq!(read("  a: ก").mistakes[0].0, Theme::WordLine);
        assert_eq!(read("- ก").mistakes[0].0, Theme::WordLine);
    }

    proptest! {
        #[test]
        fn any_text_in_single_quotes_comes_back(text in "[^\r\n\0\u{feff}]*") {
            let file = format!("key: '{}'\n", text.replace('\'', "''"));
            prop_assert_eq!(texts(&file), [("key".to_owned(), text)]);
        }

        #[test]
        fn places_lie_inside_the_file(file in "\\PC{0,80}") {
            let read = read(&file);
            for span in read.lines.iter().map(|l| l.text.span).chain(read.mistakes.iter().map(|m| m.1)) {
                prop_assert!(file.get(span.range()).is_some());
            }
        }
    }
}

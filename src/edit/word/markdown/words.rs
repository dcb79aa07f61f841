//! Words as Markdown: marks for how they look, and none that their author did not mean.

use crate::edit::word::document::{Look, Script};

/// Where words stand, which decides what would be a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// At the beginning of a line.
    Line,
    /// Within one.
    Middle,
    /// In a cell of a table.
    Cell,
}

impl Where {
    pub(super) fn after(self) -> Where {
        if self == Where::Cell { Where::Cell } else { Where::Middle }
    }

    pub(super) fn is_cell(self) -> bool {
        self == Where::Cell
    }
}

/// Words with the marks of how they look; `around` are the letters before and after them.
pub(super) fn looking(words: &str, look: Look, around: [Option<char>; 2], place: Where) -> String {
    let script = match look.script {
        Script::Base => None,
        Script::Super => Some("sup"),
        Script::Sub => Some("sub"),
    };
    let mut mark = String::new();
    if look.bold {
        mark += "**";
    }
    if look.italic {
        mark += "*";
    }
    if look.struck {
        mark += "~~";
    }
    if mark.is_empty() && script.is_none() {
        return escaped(words, place);
    }
    let is_loose = |c: char| c.is_whitespace();
    let is_sign = |c: char| c.is_whitespace() || is_punctuation(c);
    let [before, after] = around.map(|c| c.is_none_or(is_sign));
    // Where a letter is next, punctuation at that end stays outside.
    let inner = match before {
        true => words.trim_start_matches(is_loose),
        false => words.trim_start_matches(is_sign),
    };
    let start = words.len() - inner.len();
    let inner = match after {
        true => inner.trim_end_matches(is_loose),
        false => inner.trim_end_matches(is_sign),
    };
    let (head, tail) = (&words[..start], &words[start + inner.len()..]);
    if inner.is_empty() {
        return escaped(words, place);
    }
    let mut told = escaped(inner, Where::after(place));
    if let Some(script) = script {
        told = format!("<{script}>{told}</{script}>");
    }
    let end: String = match mark.strip_suffix("~~") {
        Some(rest) => format!("~~{}", rest.chars().rev().collect::<String>()),
        None => mark.chars().rev().collect(),
    };
    format!("{}{mark}{told}{end}{}", escaped(head, place), escaped(tail, Where::after(place)))
}

/// Whether Markdown takes a letter for punctuation.
fn is_punctuation(c: char) -> bool {
    // Thai vowels and tones are no letters to Unicode, and none of them is punctuation.
    let is_thai = ('\u{e01}'..='\u{e4e}').contains(&c) && c != '฿';
    !c.is_alphanumeric() && !is_thai && !c.is_whitespace()
}

/// Words in which no letter is a mark.
pub(super) fn escaped(words: &str, place: Where) -> String {
    let mut text = String::new();
    let mut rest = words;
    if place == Where::Line {
        let trimmed = words.trim_start();
        let digits = trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let after = trimmed[digits..].chars().next();
        match trimmed.chars().next() {
            Some('#' | '>' | '+' | '-' | '=' | ':' | '|') => {
                text.push('\\');
            }
            // `1.` at the beginning is a number that somebody typed, and reads as one.
            Some('1'..='9') if matches!(after, Some('.' | ')')) && digits < 4 => {}
            Some('0'..='9') if matches!(after, Some('.' | ')')) => {
                text.push_str(&trimmed[..digits]);
                text.push('\\');
                rest = &trimmed[digits..];
            }
            _ => {}
        }
        if rest.len() == words.len() {
            rest = trimmed;
        }
    }
    while let Some(c) = rest.chars().next() {
        let length = c.len_utf8();
        if rest.starts_with("https://") || rest.starts_with("http://") {
            // An address becomes a link as it stands.
            let end = rest.find(|c: char| c.is_whitespace() || "<>|".contains(c));
            let (address, after) = rest.split_at(end.unwrap_or(rest.len()));
            text.push_str(address);
            rest = after;
            continue;
        }
        match c {
            '[' => {
                // The number of a source.
                let cited = rest.strip_prefix("[^").and_then(|after| after.split_once(']'));
                if let Some((number, after)) = cited
                    && !number.is_empty()
                    && number.len() < 4
                    && number.bytes().all(|b| b.is_ascii_digit())
                {
                    text.push_str(&rest[..rest.len() - after.len()]);
                    rest = after;
                    continue;
                }
                text.push_str("\\[");
            }
            '\\' | '`' | '*' | '_' | ']' | '<' | '~' => {
                let is_between = c == '_'
                    && text.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric())
                    && rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric());
                if !is_between {
                    text.push('\\');
                }
                text.push(c);
            }
            '&' => {
                let is_entity = rest[1..]
                    .starts_with(|c: char| c == '#' || c.is_ascii_alphabetic())
                    && rest.chars().take(LONGEST_ENTITY).any(|c| c == ';');
                text.push_str(if is_entity { "\\&" } else { "&" });
            }
            '|' if place.is_cell() => text.push_str("\\|"),
            '\u{a0}' => text.push(' '),
            '\n' => text.push(' '),
            c => text.push(c),
        }
        rest = &rest[length..];
    }
    text
}

/// No name of a character is longer.
const LONGEST_ENTITY: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_could_be_a_mark_is_one_no_more() {
        for (words, expected) in [
            ("A&B ต่าง ๆ บ้านหนองสนม", "A&B ต่าง ๆ บ้านหนองสนม"),
            ("&amp; ต่าง ๆ", r"\&amp; ต่าง ๆ"),
            ("2*3 [ก] <b> a_b _c_", r"2\*3 \[ก\] \<b> a_b \_c\_"),
            ("ตาม [^1] และ [^ก]", r"ตาม [^1] และ \[^ก\]"),
            ("https://example.go.th/a_b*c จบ", "https://example.go.th/a_b*c จบ"),
        ] {
            assert_eq!(escaped(words, Where::Middle), expected);
        }
        assert_eq!(escaped("# ไม่ใช่หัวข้อ", Where::Line), r"\# ไม่ใช่หัวข้อ");
        assert_eq!(escaped("ก|ข", Where::Cell), r"ก\|ข");
    }

    #[test]
    fn emphasis_ends_where_it_can() {
        let bold = Look { bold: true, ..Look::default() };
        let around = |before, after| looking("(พช.)", bold, [before, after], Where::Middle);
        assert_eq!(around(None, None), "**(พช.)**");
        assert_eq!(around(Some(' '), Some(' ')), "**(พช.)**");
        assert_eq!(around(Some(' '), Some('จ')), "**(พช**.)");
        assert_eq!(around(Some('น'), Some('จ')), "(**พช**.)");
    }
}

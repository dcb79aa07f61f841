//! Where a node stands, found when it is needed.
//!
//! A mistake is rare and knows the way to its node, so the text is read again and refused exactly
//! there: the parser then says where it was. That costs a tenth of a millisecond and no memory.

use std::{
    collections::HashMap,
    fmt,
    sync::{Mutex, PoisonError},
};

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Deserializer, Error};

use super::{Part, Way};
use crate::source::Span;

/// Where the node at the end of `way` stands in `text`, from the first byte of `text`.
///
/// The whole of a text value is meant, and the first line of a list or map.
pub fn locate(text: &str, way: &[usize], part: Part) -> Span {
    let Some(start) = start(text, way, part) else { return Span::point(0) };
    // A list or map in brackets holds nothing that is written in another way.
    let within = way.split_last().and_then(|(_, parent)| self::start(text, parent, Part::Value));
    let in_brackets = within.is_some_and(|at| text[at..].starts_with(['{', '[']));
    Span::new(start, start + length(&text[start..], part, in_brackets))
}

/// What was found in one text, so that the same is not looked for again whenever its site is made
/// anew. Only what there is something to tell of is ever in here.
#[derive(Debug, Default)]
pub struct Found(Mutex<HashMap<(Way, Part), Option<Span>>>);

impl Found {
    /// Where the node at the end of `way` stands: as it was found before, or as `find` finds it.
    pub fn or_find(
        &self,
        way: &[usize],
        part: Part,
        find: impl FnOnce() -> Option<Span>,
    ) -> Option<Span> {
        let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *found.entry((way.to_vec(), part)).or_insert_with(find)
    }
}

/// Where the node at the end of `way` begins.
pub(super) fn start(text: &str, way: &[usize], part: Part) -> Option<usize> {
    let refusal = Refuse { way, part }.deserialize(Deserializer::from_str(text)).err();
    of_error(text, &refusal?)
}

/// The byte of `text` at which the parser stopped.
pub(super) fn of_error(text: &str, error: &Error) -> Option<usize> {
    let mut at = error.location()?.index().min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    Some(at)
}

/// How many bytes of `text`, which begins with a node, are the node.
fn length(text: &str, part: Part, in_brackets: bool) -> usize {
    let line = text.lines().next().unwrap_or_default();
    match line.chars().next() {
        Some(quote @ ('"' | '\'')) => quoted_length(text, quote),
        Some('{' | '[') => end_of_brackets(line).unwrap_or(line.trim_end().len()),
        Some('|' | '>') => line.trim_end().len(),
        Some('-') if line.starts_with("- ") => line.trim_end().len(),
        _ if part == Part::Key => line.find([':', '：', ',', '}']).unwrap_or(line.len()),
        _ => plain_length(line, in_brackets),
    }
}

/// The bytes of a quoted scalar, both quotes included.
pub(super) fn quoted_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            '\'' if quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                chars.next();
            }
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.lines().next().unwrap_or_default().len()
}

/// The bytes of `text`, which begins with a bracket, up to the bracket that closes it. A bracket
/// inside quotes is a letter.
pub(super) fn end_of_brackets(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut at = 0;
    // A quote begins a text only where a text may begin.
    let mut may_begin = true;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '"' | '\'' if may_begin => {
                at += quoted_length(&text[at..], c);
                may_begin = false;
                continue;
            }
            '{' | '[' => open += 1,
            '}' | ']' => {
                open = open.saturating_sub(1);
                if open == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        may_begin = "{[,:".contains(c) || (may_begin && c.is_whitespace());
        at += c.len_utf8();
    }
    None
}

/// The bytes of a plain scalar on one line: to a comment, to the end of its place in brackets, or,
/// where the value turns out to be a map, to the end of its first line.
fn plain_length(line: &str, in_brackets: bool) -> usize {
    let mut end = line.find(" #").unwrap_or(line.len());
    if in_brackets {
        end = line[..end].find([',', '[', ']', '{', '}']).unwrap_or(end);
    }
    line[..end].trim_end().len()
}

/// Walks along a way and refuses at its end, so that the parser tells where that is.
struct Refuse<'a> {
    way: &'a [usize],
    part: Part,
}

impl<'de> DeserializeSeed<'de> for Refuse<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Refuse<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("here")
    }

    // Every scalar, and the end of the way, is refused by the default methods or here.

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some((&step, way)) = self.way.split_first() else {
            return Err(A::Error::custom("here"));
        };
        for _ in 0..step {
            items.next_element::<IgnoredAny>()?;
        }
        items.next_element_seed(Refuse { way, part: self.part })?;
        Err(A::Error::custom("here"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let Some((&step, way)) = self.way.split_first() else {
            return Err(A::Error::custom("here"));
        };
        for _ in 0..step {
            entries.next_entry::<IgnoredAny, IgnoredAny>()?;
        }
        if way.is_empty() && self.part == Part::Key {
            entries.next_key_seed(Refuse { way, part: self.part })?;
        } else {
            entries.next_key::<IgnoredAny>()?;
            entries.next_value_seed(Refuse { way, part: self.part })?;
        }
        Err(A::Error::custom("here"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'a>(text: &'a str, way: &[usize], part: Part) -> &'a str {
        &text[locate(text, way, part).range()]
    }

    #[test]
    fn a_node_is_found_by_its_way_even_after_thai() {
        let text = "ชื่อเรื่อง: ขยะ  # ความเห็น\nplace: {village: บ้านเด่นคา, code: 4708}\nneeds:\n  - หนึ่ง\n  - \"สอง: ก\"\nlong: |\n  ยาว\n";
        assert_eq!(at(text, &[0], Part::Key), "ชื่อเรื่อง");
        assert_eq!(at(text, &[0], Part::Value), "ขยะ");
        assert_eq!(at(text, &[1, 0], Part::Value), "บ้านเด่นคา");
        assert_eq!(at(text, &[1, 1], Part::Value), "4708");
        assert_eq!(at(text, &[2, 0], Part::Value), "หนึ่ง");
        assert_eq!(at(text, &[2, 1], Part::Value), "\"สอง: ก\"");
        assert_eq!(at("a: [{b: -5}, {c: '}'}]\n", &[0, 0, 0], Part::Value), "-5");
        assert_eq!(at("a: [{b: -5}, {c: '}'}]\n", &[0, 1], Part::Value), "{c: '}'}");
        assert_eq!(at(text, &[3], Part::Value), "|");
        assert_eq!(at(text, &[3], Part::Key), "long");
    }
}

//! YAML, as far as authors need it: texts, lists, maps.
//!
//! This room alone names `serde_yaml`. It reads into a tree of ours that keeps the
//! order of keys and keys that stand twice, and takes every scalar as text, since what a text means
//! (a date, an amount, a district) is for the schema to say and not for YAML.
//!
//! The tree holds no places; [`place`] finds them when they are needed.

pub mod arrange;
mod escape;
pub mod place;
mod trap;
mod written;

use std::fmt;

use serde::de::{Deserialize, Error as _, MapAccess, SeqAccess, Visitor};
use serde_yaml::Deserializer;

use crate::{
    diagnostic::{Diagnostic, Place, kind::syntax::Syntax},
    source::{SourcePath, Span},
};

/// Front matter longer than this is refused before it is parsed.
pub const MOST_FRONT_MATTER: usize = 32 * 1024;

/// More brackets open at once than this are refused before parsing, whose time grows with their
/// square.
const MOST_OPEN_BRACKETS: usize = 64;

/// What a piece of YAML says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// A scalar, as text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file; a key may stand twice.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The node at the end of `way`.
    pub fn at(&self, way: &[usize]) -> Option<&Node> {
        let Some((&step, way)) = way.split_first() else { return Some(self) };
        match self {
            Node::List(items) => items.get(step)?.at(way),
            Node::Map(entries) => entries.get(step)?.1.at(way),
            Node::Null | Node::Text(_) => None,
        }
    }

    /// The same, to be changed.
    pub fn at_mut(&mut self, way: &[usize]) -> Option<&mut Node> {
        let Some((&step, way)) = way.split_first() else { return Some(self) };
        match self {
            Node::List(items) => items.get_mut(step)?.at_mut(way),
            Node::Map(entries) => entries.get_mut(step)?.1.at_mut(way),
            Node::Null | Node::Text(_) => None,
        }
    }
}

/// The way from the root of a document to a node: the number of the entry at each step.
pub type Way = Vec<usize>;

/// Which part of a map's entry is meant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// The key.
    Key,
    /// The value, and every item of a list.
    Value,
}

/// Reads `text`, which begins `offset` bytes after the beginning of the file `path`.
///
/// # Errors
///
/// One diagnostic or more when the text is not YAML, or is YAML that would silently lose what the
/// author wrote.
pub fn read(path: &SourcePath, text: &str, offset: usize) -> Result<Node, Vec<Diagnostic>> {
    let place = |span: Span| Place::new(path, span.shifted(offset));
    if let Some(at) = too_many_brackets(text) {
        return Err(vec![Diagnostic::new(Syntax::TooManyBrackets, place(at))]);
    }
    let traps: Vec<_> = trap::find(text)
        .into_iter()
        .map(|trap| {
            let said = Diagnostic::new(trap.kind, place(trap.at));
            match trap.fix {
                Some((span, text)) => said.fix(span.shifted(offset), text),
                None => said,
            }
        })
        .collect();
    // Reading twice costs as much again, and few files need it.
    let read = serde_yaml::from_str::<Node>(text).and_then(|node| match has_odd_numbers(text) {
        true => written::texts(Deserializer::from_str(text), &node),
        false => Ok(node),
    });
    match (read, traps.is_empty()) {
        (Ok(node), true) => match escape::find(text, &node) {
            hidden if hidden.is_empty() => Ok(node),
            hidden => Err(Vec::from_iter(
                hidden.into_iter().map(|(kind, at)| Diagnostic::new(kind, place(at))),
            )),
        },
        // The traps say better than the parser what happened, so its own message is left out.
        (_, false) => Err(traps),
        (Err(error), true) => {
            let at = Span::point(place::of_error(text, &error).unwrap_or(0));
            let (kind, at) = trap::explain(text, &error.to_string(), at);
            Err(vec![Diagnostic::new(kind, place(at))])
        }
    }
}

/// Whether there may be a number in `text` that the parser's value does not spell as its author
/// did: `1.50`, `+66`, `-0`, `0x1F`, `1e3`, `.5`, or one with very many digits.
fn has_odd_numbers(text: &str) -> bool {
    let is_odd = |word: &str| {
        let unsigned = word.trim_start_matches(['+', '-']);
        let other_base = ["0x", "0o", "0b"].iter().any(|base| unsigned.starts_with(base));
        let endless = [".inf", ".nan"].iter().any(|name| unsigned.eq_ignore_ascii_case(name));
        let respelt = word.parse().is_ok_and(|number: f64| number.to_string() != word);
        // As an integer it has no sign, as the number that is compared above it has.
        let negative_zero = word == "-0";
        other_base || endless || respelt || negative_zero
    };
    text.split(|c: char| c.is_whitespace() || ",[]{}".contains(c)).any(is_odd)
}

fn too_many_brackets(text: &str) -> Option<Span> {
    let mut open = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > MOST_OPEN_BRACKETS {
            return Some(Span::new(at, at + 1));
        }
    }
    None
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReadNode)
    }
}

struct ReadNode;

impl<'de> Visitor<'de> for ReadNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or keys with values")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some((key, value)) = entries.next_entry::<Node, Node>()? {
            match key {
                Node::Text(key) => map.push((key, value)),
                Node::Null => map.push((String::new(), value)),
                Node::List(_) | Node::Map(_) => return Err(A::Error::custom("a key is a list")),
            }
        }
        Ok(Node::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scalar_is_text_and_order_and_doubles_are_kept() {
        let node = read(&SourcePath::new("a"), "b: 2565\na: yes\nb: 0427912345\nc:\n", 0);
        let text = |t: &str| Node::Text(t.to_owned());
        assert_eq!(
            node,
            Ok(Node::Map(vec![
                ("b".to_owned(), text("2565")),
                ("a".to_owned(), text("yes")),
                ("b".to_owned(), text("0427912345")),
                ("c".to_owned(), Node::Null),
            ]))
        );
    }

    #[test]
    fn a_number_stays_as_its_author_typed_it() {
        let text =
            "a: 1.50\nb: +6642000000\nc: 0x1F\nd: [1.0, 2.5]\ne: {f: 1e3, g: -1.20}\nh: '1.0'\n";
        let Ok(Node::Map(entries)) = read(&SourcePath::new("a"), text, 0) else {
            panic!("it is YAML");
        };
        let text = |t: &str| Node::Text(t.to_owned());
        let values: Vec<Node> = entries.into_iter().map(|(_, value)| value).collect();
        assert_eq!(
            values,
            [
                text("1.50"),
                text("+6642000000"),
                text("0x1F"),
                Node::List(vec![text("1.0"), text("2.5")]),
                Node::Map(vec![("f".to_owned(), text("1e3")), ("g".to_owned(), text("-1.20"))]),
                text("1.0"),
            ]
        );
    }

    #[test]
    fn a_character_that_nobody_sees_is_refused_also_when_it_is_written_out() {
        for (text, code) in [
            (r#"a: "x\u202ey""#, "direction-control"),
            (r#"a: [{b: "x\0y"}]"#, "control-character"),
            (r#"a: {"b\e": x}"#, "control-character"),
            (r#"a: "x\uFFFFy""#, "control-character"),
        ] {
            let said = read(&SourcePath::new("a"), text, 0).expect_err("refused");
            assert_eq!(said.iter().map(Diagnostic::code).collect::<Vec<_>>(), [code], "{text}");
        }
        for text in [r#"a: "x\ty\u0e01""#, r"a: x\u202ey", r"a: 'x\0'"] {
            assert!(read(&SourcePath::new("a"), text, 0).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_wall_of_brackets_is_refused_before_it_costs_time() {
        let wall = format!("a: {}", "{".repeat(100_000));
        let said = read(&SourcePath::new("a"), &wall, 0).expect_err("refused");
        assert_eq!(said[0].code(), "too-many-brackets");
    }

    #[test]
    fn a_bomb_of_aliases_is_refused() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for n in 1..12 {
            bomb.push_str(&format!(
                "a{n}: &a{n} [{}]\n",
                vec![format!("*a{}", n - 1); 9].join(", ")
            ));
        }
        assert!(read(&SourcePath::new("a"), &bomb, 0).is_err());
    }
}

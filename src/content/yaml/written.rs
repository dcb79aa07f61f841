//! Values as they were written.
//!
//! YAML takes some texts for numbers: `1.10` for 1.1, `+6620000000` for a number without its plus,
//! and a digest such as `76213859e031` for one of thirty-nine digits. Here every value is a text,
//! and what an author typed is never changed. So a file is read twice: once to learn its shape, and
//! once more with every value asked for as a text.

use std::fmt;

use super::Node;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// `node` with each text as it stands in what `deserializer` reads once more.
pub(super) fn texts<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
    node: &Node,
) -> Result<Node, D::Error> {
    Again(node).deserialize(deserializer)
}

/// A piece whose shape is known.
struct Again<'a>(&'a Node);

impl<'de> DeserializeSeed<'de> for Again<'_> {
    type Value = Node;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        match self.0 {
            Node::Null => deserializer.deserialize_any(IgnoredAny).map(|_| Node::Null),
            Node::Text(_) => deserializer.deserialize_str(self),
            Node::List(_) => deserializer.deserialize_seq(self),
            Node::Map(_) => deserializer.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for Again<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what was read before")
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let Node::List(shapes) = self.0 else { return Ok(self.0.clone()) };
        let mut list = Vec::with_capacity(shapes.len());
        for shape in shapes {
            list.extend(items.next_element_seed(Again(shape))?);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let Node::Map(shapes) = self.0 else { return Ok(self.0.clone()) };
        let mut map = Vec::with_capacity(shapes.len());
        for (name, shape) in shapes {
            // A key that is empty was no text: `: ก`.
            let key = if name.is_empty() { Node::Null } else { Node::Text(name.clone()) };
            let Some(key) = entries.next_key_seed(Again(&key))? else { break };
            let value = entries.next_value_seed(Again(shape))?;
            let key = if let Node::Text(key) = key { key } else { String::new() };
            map.push((key, value));
        }
        Ok(Node::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        content::yaml::{Node, read},
        source::SourcePath,
    };

    #[test]
    fn a_text_that_looks_like_a_number_stays_as_it_was_typed() {
        let text = "a: 76213859e031\nb: [1.10, 0x1F, 007, ก]\n2565: +6620000000\nc: {d: True, e: ~}\nf:\n  - 1e3\n";
        let read = read(&SourcePath::new("a.yaml"), text, 0).expect("it can be read");
        let text = |text: &str| Node::Text(text.to_owned());
        let key = |key: &str| key.to_owned();
        assert_eq!(
            read,
            Node::Map(vec![
                (key("a"), text("76213859e031")),
                (key("b"), Node::List(["1.10", "0x1F", "007", "ก"].map(text).to_vec())),
                (key("2565"), text("+6620000000")),
                (key("c"), Node::Map(vec![(key("d"), text("True")), (key("e"), Node::Null)])),
                (key("f"), Node::List(vec![text("1e3")])),
            ])
        );
    }
}

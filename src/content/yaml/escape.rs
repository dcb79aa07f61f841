//! Characters that nobody sees, written out in double quotes: `"\u202e"`, `"\0"`, `"\e"`.
//!
//! What stands in a file as such is found by reading the file. These come into being only when the
//! YAML is read, and a page or a feed that carried them would be broken, or read otherwise than it
//! is written.

use crate::{
    content::{
        markdown::character,
        yaml::{Node, Part, Way, place::locate},
    },
    diagnostic::kind::text::Text,
    source::Span,
};

/// Every such character of `node`, which `text` was read to, with the place of its text.
pub(super) fn find(text: &str, node: &Node) -> Vec<(Text, Span)> {
    let mut found = Vec::new();
    if text.contains('\\') {
        walk(text, node, &mut Way::new(), &mut found);
    }
    found
}

fn walk(text: &str, node: &Node, way: &mut Way, found: &mut Vec<(Text, Span)>) {
    let look = |said: &str, way: &Way, part| {
        // One that stands in the file itself is told there.
        let refused = |c| character::refused(c).filter(|_| !text.contains(c));
        said.chars().find_map(refused).map(|kind| (kind, locate(text, way, part)))
    };
    match node {
        Node::Null => {}
        Node::Text(said) => found.extend(look(said, way, Part::Value)),
        Node::List(items) => {
            for (at, item) in items.iter().enumerate() {
                way.push(at);
                walk(text, item, way, found);
                way.pop();
            }
        }
        Node::Map(entries) => {
            for (at, (key, value)) in entries.iter().enumerate() {
                way.push(at);
                found.extend(look(key, way, Part::Key));
                walk(text, value, way, found);
                way.pop();
            }
        }
    }
}

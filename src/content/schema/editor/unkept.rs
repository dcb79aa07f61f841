//! What an editor in the browser would lose of a file that somebody wrote by hand.
//!
//! Tried with Sveltia CMS 0.221: a value in another form than its field (a number where the field is
//! an object, a list where it is a text) is not shown and is gone when the file is saved; a key that
//! it does not know stays. So whoever sets the editor up is told of such values first.

use serde_json::Value;

use crate::content::{schema::Key, schema::find, yaml::Node};

/// The keys of `node` that would be lost or not be seen, as `results[1].before`; `fields` are those
/// of the collection that `keys` were made into.
pub fn unkept(keys: &'static [Key], fields: &Value, node: &Node) -> Vec<String> {
    let mut lost = Vec::new();
    map(keys, fields, node, "", &mut lost);
    lost
}

fn map(keys: &'static [Key], fields: &Value, node: &Node, path: &str, lost: &mut Vec<String>) {
    let Node::Map(entries) = node else { return };
    let fields = fields.as_array().map_or(&[][..], Vec::as_slice);
    for (typed, value) in entries {
        let Some(key) = find(keys, typed) else { continue };
        let path = if path.is_empty() { typed.clone() } else { format!("{path}.{typed}") };
        match fields.iter().find(|field| field["name"] == *typed) {
            // It is called by another of its names, which the editor does not know.
            None => lost.push(path),
            Some(field) => of(key.shape.keys(), field, value, path, lost),
        }
    }
}

fn of(keys: &'static [Key], field: &Value, value: &Node, path: String, lost: &mut Vec<String>) {
    let is_several = field["multiple"] == true || field["widget"] == "list";
    match (field["widget"].as_str(), value) {
        (_, Node::Null) | (Some("hidden"), _) => {}
        (Some("object"), Node::Map(_)) => {
            map(inner(keys, field), &field["fields"], value, &path, lost)
        }
        (_, Node::List(items)) if is_several => {
            let has_fields = field.get("fields").is_some();
            for (at, item) in items.iter().enumerate() {
                let path = format!("{path}[{}]", at + 1);
                match item {
                    Node::Map(_) if has_fields => map(keys, &field["fields"], item, &path, lost),
                    Node::Text(_) if !has_fields => {}
                    _ => lost.push(path),
                }
            }
        }
        (Some("object"), _) => lost.push(path),
        (_, Node::Text(_)) if !is_several => {}
        _ => lost.push(path),
    }
}

/// The keys inside an object: a stretch of time and a text in two languages have keys of their own.
fn inner(keys: &'static [Key], field: &Value) -> &'static [Key] {
    let first = field["fields"][0]["name"].as_str();
    match (keys.is_empty(), first) {
        (true, Some("start")) => super::START_AND_END,
        (true, Some("th")) => super::BILINGUAL,
        _ => keys,
    }
}

//! A file that is nothing but keys with values: `site.yaml`, `programme.yaml`, a vocabulary,
//! `checked.yaml`.

use crate::{
    content::{
        decode::{self, Demand},
        markdown,
        piece::Piece,
        schema::Key,
        value::Map,
        yaml::{Node, Part},
    },
    diagnostic::{Checked, Diagnostic, Place},
    facts::Facts,
    source::{Source, Span},
};

/// A file of keys with values.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The file.
    pub source: Source,
    /// Its keys with values.
    pub front: Map,
    /// Whether it could not be read; then nothing is said of what it lacks.
    pub is_broken: bool,
}

impl Sheet {
    /// The place of a value.
    pub fn place(&self, way: &[usize], part: Part) -> Place {
        place(&self.source, way, part)
    }
}

/// The place of a value of a file that is nothing but YAML.
pub fn place(source: &Source, way: &[usize], part: Part) -> Place {
    piece(source).place(way, part)
}

/// Reads a file of these keys.
pub fn parse(source: &Source, keys: &'static [Key], facts: &Facts) -> Checked<Sheet> {
    let mut said = characters(source);
    let mut front = Map::default();
    let mut is_broken = false;
    match piece(source).read() {
        Ok(Node::Null) => {}
        Ok(node) => {
            front = decode::decode(piece(source), keys, &node, facts, Demand::Whole, &mut said);
        }
        Err(traps) => {
            said.extend(traps);
            is_broken = true;
        }
    }
    Checked { value: Sheet { source: source.clone(), front, is_broken }, said }
}

/// Reads a file that is a list, each item with these keys; none where it could not be read.
pub fn parse_list(
    source: &Source,
    keys: &'static [Key],
    facts: &Facts,
) -> Checked<Option<Vec<Map>>> {
    let mut said = Vec::new();
    let items = match piece(source).read() {
        Ok(node) => Some(decode::decode_list(piece(source), keys, &node, facts, &mut said)),
        Err(traps) => {
            said = traps;
            None
        }
    };
    Checked { value: items, said }
}

/// What a file says, where it is no keys with values.
///
/// # Errors
///
/// Those of [`yaml::read`](crate::content::yaml::read).
pub fn node(source: &Source) -> Result<Node, Vec<Diagnostic>> {
    piece(source).read()
}

/// The characters of a file that nobody sees or means.
pub fn characters(source: &Source) -> Vec<Diagnostic> {
    let mut said = markdown::characters(source, Span::new(0, source.text.len()));
    // The mark at the beginning is no part of the text.
    said.retain(|said| said.at.span.is_some_and(|span| span.start > 0));
    said
}

/// The whole file, without an invisible mark at its beginning.
fn piece(source: &Source) -> Piece<'_> {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    Piece { path: &source.path, text, offset: source.text.len() - text.len() }
}

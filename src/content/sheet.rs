//! A file that is nothing but keys with values: `site.yaml`, `programme.yaml`, a vocabulary.

use crate::{
    content::{
        decode::{self, Demand, Piece},
        schema::{Key, settings::TERM},
        value::Map,
        yaml::{self, Node, Part},
    },
    diagnostic::{Checked, Place},
    facts::Facts,
    source::Source,
};

/// A file of keys with values.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The file.
    pub source: Source,
    /// Its keys with values.
    pub front: Map,
}

impl Sheet {
    /// The place of a value.
    pub fn place(&self, way: &[usize], part: Part) -> Place {
        piece(&self.source).place(way, part)
    }
}

/// Reads a file of these keys.
pub fn parse(source: &Source, keys: &'static [Key], facts: &Facts) -> Checked<Sheet> {
    let mut said = Vec::new();
    let mut front = Map::default();
    match read(source) {
        Ok(Node::Null) => {}
        Ok(node) => {
            front = decode::decode(piece(source), keys, &node, facts, Demand::Whole, &mut said);
        }
        Err(traps) => said = traps,
    }
    Checked { value: Sheet { source: source.clone(), front }, said }
}

/// Reads a list of terms: each a map, with the way to it.
pub fn parse_terms(source: &Source, facts: &Facts) -> Checked<Vec<Map>> {
    let mut said = Vec::new();
    let terms = match read(source) {
        Ok(node) => decode::decode_list(piece(source), TERM, &node, facts, &mut said),
        Err(traps) => {
            said = traps;
            Vec::new()
        }
    };
    Checked { value: terms, said }
}

fn read(source: &Source) -> Result<Node, Vec<crate::diagnostic::Diagnostic>> {
    let piece = piece(source);
    yaml::read(piece.path, piece.text, piece.offset)
}

/// The whole file, without an invisible mark at its beginning.
fn piece(source: &Source) -> Piece<'_> {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    Piece { path: &source.path, text, offset: source.text.len() - text.len() }
}

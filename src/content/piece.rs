//! A piece of YAML in its file, where values are found again by the way to them.

use crate::{
    content::{
        schema::Key,
        yaml::{self, Node, Part, Way},
    },
    diagnostic::{Diagnostic, Place},
    lang::Lang,
    source::{SourcePath, Span},
};

/// A piece of YAML in its file.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// The YAML.
    pub text: &'a str,
    /// Where it begins in the file, in bytes.
    pub offset: usize,
}

impl Piece<'_> {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// Those of [`yaml::read`].
    pub fn read(&self) -> Result<Node, Vec<Diagnostic>> {
        yaml::read(self.path, self.text, self.offset)
    }

    /// The language that its author writes keys in: that of the first.
    pub fn lang_of_keys(&self) -> Lang {
        let mut lines = self.text.lines().filter_map(|line| line.chars().next());
        match lines.find(|c| c.is_alphabetic()) {
            Some('\u{e01}'..='\u{e4e}') => Lang::Th,
            _ => Lang::En,
        }
    }

    /// The way to the entry of `key`, of the map at the end of `way`; `way` itself where that is no
    /// such map. Reads the YAML again, so it is for mistakes only.
    pub fn way_to(&self, way: &[usize], key: &Key) -> Way {
        let mut node = self.read().ok();
        for step in way {
            node = match node {
                Some(Node::Map(entries)) => entries.into_iter().nth(*step).map(|(_, node)| node),
                Some(Node::List(items)) => items.into_iter().nth(*step),
                _ => None,
            };
        }
        let named = match &node {
            Some(Node::Map(entries)) => entries.iter().position(|(typed, _)| key.is_called(typed)),
            _ => None,
        };
        way.iter().copied().chain(named).collect()
    }

    /// The place of `part` in the text at the end of `way`, where it stands there just once; else
    /// of the whole text.
    pub fn place_of(&self, way: &[usize], part: &str) -> Place {
        let whole = yaml::place::locate(self.text, way, Part::Value);
        let mut found = self.text[whole.range()].match_indices(part);
        let span = match (found.next(), found.next()) {
            (Some((at, part)), None) => Span::new(at, at + part.len()).shifted(whole.start),
            _ => whole,
        };
        Place::new(self.path, span.shifted(self.offset))
    }

    /// The place of the node at the end of `way`.
    pub fn place(&self, way: &[usize], part: Part) -> Place {
        Place::new(self.path, yaml::place::locate(self.text, way, part).shifted(self.offset))
    }

    /// What stands at a place of this piece.
    pub fn typed(&self, place: &Place) -> &str {
        let range = place.span.unwrap_or(Span::point(self.offset)).range();
        self.text.get(range.start - self.offset..range.end - self.offset).unwrap_or_default()
    }
}

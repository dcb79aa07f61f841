//! Required keys that are not there, or have no value.

use crate::{
    content::{
        piece::Piece,
        schema::{Key, Shape},
        value::Map,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Place,
        kind::front::{Front, Lack},
    },
    source::Span,
};

/// Which required keys of an original are missing in `map`.
pub fn missing(piece: Piece<'_>, keys: &'static [Key], map: &Map) -> Vec<Diagnostic> {
    lacking(piece, keys.iter(), map, Lack::Absent, || above_the_end(piece))
}

/// Which words that a translation must have are missing in `map`: its title and summary.
pub fn missing_words(piece: Piece<'_>, keys: &'static [Key], map: &Map) -> Vec<Diagnostic> {
    let words = keys.iter().filter(|key| matches!(key.shape, Shape::Words));
    lacking(piece, words, map, Lack::Absent, || above_the_end(piece))
}

/// Those of `keys` that are required and that `map` lacks. An empty one is told where it stands; one
/// that is not there, as this `lack`, at the place `absent`.
pub(super) fn lacking(
    piece: Piece<'_>,
    keys: impl Iterator<Item = &'static Key>,
    map: &Map,
    lack: Lack,
    absent: impl Fn() -> Place,
) -> Vec<Diagnostic> {
    let of_key = |key: &'static Key| match map.empty(key.name) {
        Some(way) => Diagnostic::new(kind(piece, key, Lack::Empty), piece.place(way, Part::Key)),
        None => Diagnostic::new(kind(piece, key, lack), absent()),
    };
    keys.filter(|key| key.required && !map.has(key.name)).map(of_key).collect()
}

/// Above the line that closes the front matter there is room for a key.
fn above_the_end(piece: Piece<'_>) -> Place {
    let end = piece.offset + piece.text.len();
    Place::new(piece.path, Span::new(end, end + "---".len()))
}

/// The line to add is in the language of the keys that are there already.
fn kind(piece: Piece<'_>, key: &'static Key, lack: Lack) -> Front {
    Front::MissingKey {
        lack,
        key: key.name,
        thai: key.thai.first().copied().unwrap_or(key.name),
        about: key.about,
        line: key.line_in(piece.lang_of_keys()),
    }
}

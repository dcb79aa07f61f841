//! The map of districts, as a template sees it: shapes and words, nothing to compute.

use serde::Serialize;

/// The districts as hexagons.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Map {
    /// What it shows, with the number of districts.
    pub title: String,
    /// What an SVG's `viewBox` needs.
    pub frame: String,
    /// The hexagons by what they say; a state without a district is left out.
    pub cells: Vec<Cells>,
}

/// Hexagons that say the same.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cells {
    /// `none`, `adapted` or `case`.
    pub id: String,
    /// What they say.
    pub label: String,
    /// All of them, as the data of one SVG path.
    pub path: String,
}

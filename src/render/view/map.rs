//! The map of districts, as a template sees it: shapes and words, nothing to compute.

use serde::Serialize;

use super::Link;

/// The whole country as a picture, in which nothing is touched.
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
    /// How many they are.
    pub count: String,
    /// All of them, as the data of one SVG path.
    pub path: String,
}

/// The districts of an area, each with its name; the parts of the area are links.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Comb {
    /// What it shows, with the number of districts.
    pub title: String,
    /// What to do with it.
    pub about: String,
    /// What an SVG's `viewBox` needs.
    pub frame: String,
    /// How large it is drawn; none where it takes the room it finds.
    pub size: Option<Size>,
    /// The parts of the area.
    pub tracts: Vec<Tract>,
    /// The lines between the parts, as the data of one SVG path.
    pub lines: String,
    /// The marks of the pilots, as the data of one SVG path.
    pub pilots: String,
    /// Bangkok, where the map shows it.
    pub bangkok: Option<Tile>,
    /// What the forms mean, with the number of districts; what no district has is left out.
    pub keys: Vec<Key>,
}

/// How large a map is drawn.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Size {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// The size of numbers, in the units of the frame.
    pub letters: f32,
}

/// A part of the area: a link over its hexagons.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tract {
    /// Its page; the words are for ears.
    pub link: Link,
    /// The number by which the list beside the map names it.
    pub number: Option<Number>,
    /// Its districts by what the library holds of them.
    pub cells: Vec<Tiles>,
}

/// Hexagons of the same state.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tiles {
    /// `none`, `adapted` or `case`.
    pub state: String,
    /// The hexagons.
    pub tiles: Vec<Tile>,
}

/// A number on a hexagon.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Number {
    /// The number.
    pub text: String,
    /// The middle of its foot, in the units of the frame.
    pub x: i32,
    /// See `x`.
    pub y: i32,
    /// The state of the hexagon that it stands on.
    pub state: String,
}

/// A district's hexagon.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tile {
    /// The data of an SVG path.
    pub path: String,
    /// Its full name with its state: "อำเภอวานรนิวาส จังหวัดสกลนคร: มีกรณีศึกษา".
    pub title: String,
}

/// What a form means.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Key {
    /// `none`, `adapted`, `case`, `pilot` or `bangkok`.
    pub id: String,
    /// What it means.
    pub label: String,
    /// How many districts: "9 อำเภอ".
    pub count: Option<String>,
}

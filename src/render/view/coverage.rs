//! What the library holds of each district, as a template sees it.

use serde::Serialize;

use super::{
    Link,
    map::{Comb, Key},
};

/// `coverage.html`, as `coverage`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Coverage {
    /// The heading.
    pub heading: String,
    /// The country.
    pub map: Comb,
    /// The same in words.
    pub areas: Vec<Area>,
    /// Bangkok, which is beside the areas.
    pub bangkok: Link,
    /// The same as files.
    pub files: Vec<Link>,
    /// Every board.
    pub boards: Vec<Link>,
}

/// A part of the country.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Area {
    /// Its name.
    pub heading: String,
    /// Its provincial clusters.
    pub clusters: Vec<Cluster>,
}

/// A provincial cluster.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cluster {
    /// Its page.
    pub link: Link,
    /// How many of its districts have a case, as a sentence.
    pub share: String,
    /// Its provinces.
    pub provinces: Vec<Province>,
}

/// A province.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Province {
    /// Its name.
    pub heading: String,
    /// How many of its districts have a case, as a sentence.
    pub share: String,
    /// Its page.
    pub link: Link,
    /// Its districts by what the library holds of them.
    pub states: Vec<State>,
}

/// Districts of a province of which the library holds the same.
#[derive(Clone, Debug, Default, Serialize)]
pub struct State {
    /// What that is.
    pub key: Key,
    /// The districts.
    pub districts: Vec<District>,
}

/// A district.
#[derive(Clone, Debug, Default, Serialize)]
pub struct District {
    /// Its page.
    pub link: Link,
    /// That it is a pilot on record, where it is one.
    pub pilot: Option<String>,
}

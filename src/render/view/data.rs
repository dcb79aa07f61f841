//! The page of all files, as a template sees it.

use serde::Serialize;

use super::{Link, programme::Table};

/// `data.html`, as `data`: what can be taken away, and what its columns mean.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Data {
    /// The heading.
    pub heading: String,
    /// The sets of rows.
    pub sets: Vec<Set>,
    /// Every case in short, for programs.
    pub index: Link,
    /// Every case with all its facts, a file for each province.
    pub provinces: Vec<Link>,
    /// The catalogue of all files, where the site's address is known.
    pub catalog: Option<Link>,
    /// What the codes in the files mean.
    pub codes: Vec<Table>,
}

/// A set of rows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Set {
    /// Its id in the address.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What it tells.
    pub about: String,
    /// How many rows it has, in words.
    pub count: String,
    /// The page that shows the same, under the name of the set.
    pub page: Option<Link>,
    /// Its files, by what tells one from the other.
    pub files: Vec<Link>,
    /// Its columns.
    pub columns: Table,
}

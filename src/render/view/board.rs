//! A board, as a template sees it.

use serde::Serialize;

use super::{Link, programme::Table};

/// `board.html`, as `board`: what the whole of the repository holds of one thing.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Board {
    /// The heading.
    pub heading: String,
    /// The same, with names that stay on one line.
    pub heading_html: String,
    /// What it tells.
    pub about: String,
    /// What it does not tell.
    pub limits: String,
    /// Its numbers, each drawn as a bar where it is a part of a whole.
    pub bars: Vec<Bar>,
    /// What to read where there is nothing to count.
    pub empty: Option<String>,
    /// What is behind the numbers.
    pub tables: Vec<Table>,
    /// Pages that explain it.
    pub explained: Vec<Link>,
    /// Its rows as files.
    pub files: Vec<Link>,
    /// Every board.
    pub boards: Vec<Link>,
}

/// A number that is counted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Bar {
    /// What is counted; a link where there is a page of it.
    pub what: Link,
    /// The number.
    pub value: String,
    /// Of how many, in words: "จาก 76 จังหวัด".
    pub of: Option<String>,
    /// How long the bar is, 0 to 100; none where it is no part of a whole.
    pub share: Option<String>,
}

//! The programme's page, as a template sees it.

use serde::Serialize;

use super::{Link, case::Source};

/// `programme.html`, as `programme`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Programme {
    /// The heading, with names kept whole.
    pub heading_html: String,
    /// The programme's whole name.
    pub name: String,
    /// The summary of the page.
    pub summary_html: String,
    /// The programme told.
    pub html: String,
    /// The headings of the text.
    pub parts: Vec<Part>,
    /// The language of heading, summary and text where it is not the page's.
    pub lang: Option<String>,
    /// The boards.
    pub boards: Vec<Link>,
    /// Tables made from `programme.yaml`: figures, dates, cluster pilots, provincial pilots,
    /// finalists, awards, training, partners, terms.
    pub tables: Vec<Table>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// A heading of a text.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Part {
    /// Its id in the address.
    pub id: String,
    /// Its words.
    pub heading: String,
}

/// A table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// Its id in the address.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// A sentence about it.
    pub about: Option<String>,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// How many of its last columns hold numbers, which stand one under the other.
    pub numbers: usize,
    /// Its rows, each cell as safe HTML; the first cell heads the row.
    pub rows_html: Vec<Vec<String>>,
}

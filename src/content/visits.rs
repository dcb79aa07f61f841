//! `checked.yaml`: what a program wrote down of its visits to the sources.
//!
//! No author writes in it, so what is wrong in it is told once and as a whole: mostly two people had
//! it written at once, and their copies were put together.

use crate::{
    content::{schema::visit::VISIT, sheet, value::Map},
    diagnostic::{Checked, Diagnostic, kind::site::Site as Wrong},
    facts::Facts,
    source::Source,
};

/// Where it is.
pub const PATH: &str = "content/checked.yaml";

/// Reads its entries; none where anything in it cannot be read.
pub fn parse(source: &Source, facts: &Facts) -> Checked<Vec<Map>> {
    let Checked { value: maps, said } = sheet::parse_list(source, VISIT, facts);
    let first = said.into_iter().min_by_key(|said| said.at.span.map(|span| span.start));
    match first {
        Some(first) => Checked {
            value: Vec::new(),
            said: vec![Diagnostic::new(Wrong::VisitsUnreadable, first.at)],
        },
        None => Checked::silent(maps.unwrap_or_default()),
    }
}

//! What lies beside a page: what its name gives away, and what is inside that its author may not
//! have seen.
//!
//! Whoever opens the folder sees the names, and whoever downloads a table has every cell of it.

mod table;

use crate::{
    content::person,
    diagnostic::{
        Diagnostic, Kind, Place,
        kind::{attachment::Attachment, text::Weight},
    },
    source::SourcePath,
};

/// What the name of a file or folder gives away; the folders above it are asked for themselves.
pub fn named(path: &SourcePath) -> Option<Diagnostic> {
    let number = person::in_name(path.name())?;
    let kind = Attachment::NumberInName { number, weight: Weight::Ordinary };
    Some(Diagnostic::new(kind, Place::whole(path)))
}

/// Whether [`inside`] looks into files with this extension.
pub fn is_looked_into(extension: &str) -> bool {
    extension == "csv"
}

/// What a file of this extension carries that belongs to a person. It depends on nothing else, so
/// that it need be asked only once for the same bytes.
pub fn inside(extension: &str, bytes: &[u8]) -> Vec<Kind> {
    match extension {
        "csv" => table::inside(bytes),
        _ => Vec::new(),
    }
}

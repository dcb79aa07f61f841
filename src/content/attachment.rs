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
    picture::carried::{Carried, carried},
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
    extension == "csv" || is_picture(extension)
}

/// What a file of this extension carries that belongs to a person. It depends on nothing else, so
/// that it need be asked only once for the same bytes.
pub fn inside(extension: &str, bytes: &[u8]) -> Vec<Kind> {
    match extension {
        "csv" => table::inside(bytes),
        _ if is_picture(extension) => in_picture(bytes),
        _ => Vec::new(),
    }
}

/// Whether files with this extension are pictures.
pub fn is_picture(extension: &str) -> bool {
    matches!(extension, "jpg" | "jpeg" | "png" | "webp" | "gif")
}

fn in_picture(bytes: &[u8]) -> Vec<Kind> {
    let mut carried = carried(bytes);
    let position = carried.remove(&Carried::Position).then_some(Attachment::PicturePosition);
    let persons = (!carried.is_empty()).then(|| Attachment::PicturePerson {
        carried: carried.into_iter().collect(),
        weight: Weight::Ordinary,
    });
    position.into_iter().chain(persons).map(Kind::from).collect()
}

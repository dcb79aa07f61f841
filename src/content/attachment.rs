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
    picture::{
        carried::{Carried, carried},
        look::{Look, look},
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
    extension == "csv" || is_picture(extension)
}

/// What was found in a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Inside {
    /// What must be told of it.
    pub said: Vec<Kind>,
    /// What picture it is, where it is a whole one.
    pub look: Option<Look>,
}

/// What a file of this extension carries that belongs to a person, and whether it is what its name
/// says. It depends on nothing else, so that it need be asked only once for the same bytes.
pub fn inside(extension: &str, bytes: &[u8]) -> Inside {
    match extension {
        "csv" => Inside { said: table::inside(bytes), look: None },
        _ if is_picture(extension) => in_picture(bytes),
        _ => Inside::default(),
    }
}

/// Whether files with this extension are pictures.
pub fn is_picture(extension: &str) -> bool {
    matches!(extension, "jpg" | "jpeg" | "png" | "webp" | "gif")
}

fn in_picture(bytes: &[u8]) -> Inside {
    let mut carried = carried(bytes);
    let position = carried.remove(&Carried::Position).then_some(Attachment::PicturePosition);
    let persons = (!carried.is_empty()).then(|| Attachment::PicturePerson {
        carried: carried.into_iter().collect(),
        weight: Weight::Ordinary,
    });
    let look = look(bytes);
    let broken = look.err().map(|problem| Attachment::BrokenPicture { problem });
    let said = position.into_iter().chain(persons).chain(broken).map(Kind::from).collect();
    Inside { said, look: look.ok() }
}

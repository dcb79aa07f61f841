//! What is true before any page is read: places, dates and eras, amounts, vocabularies.

pub mod amount;
pub mod date;
pub mod place;
pub mod vocabulary;

/// Where the lists that are compiled in come from, and under which licences.
pub const NOTICE: &str = include_str!("facts/data/NOTICE.md");

use place::Gazetteer;
use vocabulary::Vocabularies;

/// Everything that is true before any page is read.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Every province and district, every provincial cluster.
    pub places: Gazetteer,
    /// Every vocabulary, with what the site says of it.
    pub vocabularies: Vocabularies,
}

impl Facts {
    /// The gazetteer, and the vocabularies as they are built in.
    pub fn built_in() -> Facts {
        Facts { places: Gazetteer::new(), vocabularies: Vocabularies::built_in() }
    }
}

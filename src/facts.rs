//! What is true before any page is read: places, dates and eras, amounts, vocabularies, and
//! what came of a visit to a web address.

pub mod amount;
pub mod date;
pub mod place;
pub mod visit;
pub mod vocabulary;

use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock},
};

use place::Gazetteer;
use vocabulary::{Vocabularies, VocabularyName};

/// Where the lists that are compiled in come from, and under which licences.
pub const NOTICE: &str = include_str!("facts/data/NOTICE.md");

/// Everything that is true before any page is read.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Every province and district, every provincial cluster.
    pub places: Arc<Gazetteer>,
    /// Every vocabulary, with what the site says of it.
    pub vocabularies: Vocabularies,
    /// Vocabularies of the site that could not be read. A word that is not known may be theirs, so
    /// nothing is said of it until they can.
    pub unread: BTreeSet<VocabularyName>,
}

impl Facts {
    /// The gazetteer, and the vocabularies as they are built in.
    pub fn built_in() -> Facts {
        static PLACES: LazyLock<Arc<Gazetteer>> = LazyLock::new(|| Arc::new(Gazetteer::new()));
        Facts {
            places: Arc::clone(&PLACES),
            vocabularies: Vocabularies::built_in(),
            unread: BTreeSet::new(),
        }
    }
}

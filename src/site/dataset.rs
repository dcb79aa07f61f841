//! What is published as rows, for whoever counts further than our pages do.
//!
//! Every set is two files of the same rows: one for machines (English headers, ISO dates) and one for
//! an officer's own report (Thai headers, years of the Buddhist era). They stand beside no language;
//! the one with Thai headers says so in its name.

use crate::{lang::Lang, site::board::Board};

/// A set of rows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dataset {
    /// Every case with its facts.
    Cases,
    /// Every district of the gazetteer, with its codes and its place on the map.
    Districts,
    /// What a board counts.
    Board(Board),
}

impl Dataset {
    /// All of them, in the order in which they are listed.
    pub fn all() -> impl Iterator<Item = Dataset> {
        let boards = Board::ALL.into_iter().map(Dataset::Board);
        [Dataset::Cases, Dataset::Districts].into_iter().chain(boards)
    }

    /// Its name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Dataset::Cases => "cases",
            Dataset::Districts => "districts",
            Dataset::Board(board) => board.id(),
        }
    }

    /// The path of its file, from the root of the site.
    pub fn path(self, lang: Lang) -> String {
        match lang {
            Lang::En => format!("data/{}.csv", self.id()),
            Lang::Th => format!("data/{}-th.csv", self.id()),
        }
    }
}

//! The boards: what the whole of the repository holds, computed from it and never kept by hand.
//!
//! A board is a page in both languages and two files of the same rows: one for machines (English
//! headers, ISO dates) and one for an officer's own report (Thai headers, years of the Buddhist
//! era). It says what this repository holds and ranks nobody.

use crate::lang::Lang;

/// A board.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Board {
    /// What there is of each of the 878 districts.
    Coverage,
    /// Pilots, finalists and awards with a source on record.
    Pilots,
    /// Whether the sources still open.
    Sources,
}

impl Board {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Board; 3] = [Board::Coverage, Board::Pilots, Board::Sources];

    /// Its name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Board::Coverage => "coverage",
            Board::Pilots => "pilots",
            Board::Sources => "sources",
        }
    }

    /// The path of its page, from the root of a language.
    pub fn page_path(self) -> String {
        match self {
            // The map of the country is no page of the programme.
            Board::Coverage => "coverage/".to_owned(),
            board => format!("programme/{}/", board.id()),
        }
    }

    /// The path of its rows as a file, from the root of the site: files stand beside no language,
    /// the one with Thai headers says so in its name.
    pub fn data_path(self, lang: Lang) -> String {
        match lang {
            Lang::En => format!("data/{}.csv", self.id()),
            Lang::Th => format!("data/{}-th.csv", self.id()),
        }
    }
}

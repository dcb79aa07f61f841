//! The boards: what the whole of the repository holds, computed from it and never kept by hand.
//!
//! A board is a page in both languages, and its rows are files. It says what this repository holds
//! and ranks nobody.

/// A board.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Board {
    /// What there is of each of the 878 districts.
    Coverage,
    /// Submissions of lessons on record, by province and round.
    Submissions,
    /// Pilots, finalists and awards with a source on record.
    Pilots,
    /// How far the work has come.
    Statuses,
    /// What the reported results rest on.
    Evidence,
    /// What there is in the other language.
    Translations,
    /// When each case should be looked through again.
    Reviews,
    /// Whether the sources still open.
    Sources,
}

impl Board {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Board; 8] = [
        Board::Submissions,
        Board::Pilots,
        Board::Coverage,
        Board::Statuses,
        Board::Evidence,
        Board::Translations,
        Board::Reviews,
        Board::Sources,
    ];

    /// Its name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Board::Coverage => "coverage",
            Board::Submissions => "submissions",
            Board::Pilots => "pilots",
            Board::Statuses => "statuses",
            Board::Evidence => "evidence",
            Board::Translations => "translations",
            Board::Reviews => "reviews",
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
}

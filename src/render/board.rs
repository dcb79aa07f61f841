//! The boards: their files.

mod coverage;

use crate::{render::reader::Reader, site::board::Board};

impl Reader<'_> {
    /// The rows of a board as a file, for readers of this language.
    pub(super) fn board_file(&self, board: Board) -> Vec<u8> {
        match board {
            Board::Coverage => self.csv(&self.coverage_table()),
        }
    }
}

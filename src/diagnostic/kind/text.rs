//! The text of a page that says something other than its author meant.

use crate::diagnostic::Words;

/// The text of a page that says something other than its author meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Text {}

impl Text {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match *self {}
    }
}

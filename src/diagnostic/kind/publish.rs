//! Something that stands in the way of publishing.

use crate::diagnostic::Words;

/// Something that stands in the way of publishing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Publish {}

impl Publish {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match *self {}
    }
}

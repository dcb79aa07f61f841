//! A value that cannot be what it should be.

use crate::diagnostic::Words;

/// A value that cannot be what it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {}

impl Value {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match *self {}
    }
}

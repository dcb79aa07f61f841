//! Front matter or a settings file that is not YAML as we read it.

use crate::diagnostic::Words;

/// Front matter or a settings file that is not YAML as we read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Syntax {}

impl Syntax {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match *self {}
    }
}

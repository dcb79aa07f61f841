//! stub
#![allow(missing_docs)]
use crate::{
    diagnostic::Words,
    facts::{amount::*, date::DateError, place::PlaceError, vocabulary::Vocabulary},
};
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    Date(DateError),
    Amount(AmountError),
    Duration(DurationError),
    Place(PlaceError),
    Term(String),
}
impl Value {
    pub fn unknown_term(_: &Vocabulary, typed: &str) -> Value {
        Value::Term(typed.into())
    }
    pub fn words(&self) -> Words {
        Words::error("stub", format!("{self:?}"), format!("{self:?}"))
    }
}

//! What is true before any page is read: places, dates and eras, amounts, vocabularies.

pub mod amount;
pub mod date;
pub mod place;
pub mod vocabulary;

//! One source file -> one typed `Document`, as its author wrote it.
//!
//! This room knows a file and nothing else: not the other files, not the site. What a file means
//! beside the others (is the district named twice, does the link lead anywhere) is said in `site`.

pub mod attachment;
pub mod canonical;
mod check;
pub mod decode;
pub mod document;
pub mod figures;
pub mod filed;
pub mod markdown;
pub mod office;
pub mod overclaim;
pub mod parse;
pub mod person;
pub mod piece;
pub mod protected;
pub mod schema;
pub mod sheet;
pub mod synonym;
pub mod terms;
pub mod untranslated;
pub mod value;
pub mod visits;
pub mod walk;
pub mod wording;
pub mod words;
pub mod yaml;

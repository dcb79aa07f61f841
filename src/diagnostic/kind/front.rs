//! Keys of front matter and settings: unknown, missing, twice, of the wrong shape.

use crate::diagnostic::Words;

/// A key that is not as it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Front {
    /// No such key.
    UnknownKey {
        /// As written.
        key: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
}

impl Front {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Front::UnknownKey { key, nearest } => {
                let words = Words::error(
                    "unknown-key",
                    format!("ไม่รู้จักหัวข้อ `{key}`"),
                    format!("there is no key `{key}`"),
                )
                .label("ไม่มีหัวข้อนี้", "unknown");
                match nearest {
                    Some(nearest) => words.remedy(
                        format!("หมายถึง `{nearest}` หรือไม่"),
                        format!("did you mean `{nearest}`?"),
                    ),
                    None => words,
                }
            }
        }
    }
}

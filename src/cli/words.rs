//! What the machine refused, in words.

use crate::{lang::Lang, publish::error::PublishError};

/// Why nothing was published.
pub(super) fn publish(error: &PublishError, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("เผยแพร่ไม่ได้: {error}"),
        Lang::En => format!("not published: {error}"),
    }
}

//! Where the target of a link stands.
//!
//! The parser tells where a whole link begins and ends; a caret belongs under the target alone.

use std::ops::Range;

use pulldown_cmark::{LinkType, RefDefs};

use crate::source::Span;

/// Where the target of the link or picture `whole` stands, in `text`. `inner_end` is where the
/// last of its words ended.
pub(super) fn place(
    text: &str,
    whole: &Range<usize>,
    inner_end: usize,
    form: LinkType,
    id: &str,
    definitions: &RefDefs<'_>,
) -> Span {
    let found = match form {
        LinkType::Autolink | LinkType::Email => Some(Span::new(whole.start + 1, whole.end - 1)),
        LinkType::Inline => text[inner_end..whole.end].find("](").map(|at| {
            let from = inner_end + at + 2;
            destination(text, from, (whole.end - 1).max(from))
        }),
        _ => definitions.get(id).and_then(|definition| {
            let at = text[definition.span.clone()].find("]:")?;
            Some(destination(text, definition.span.start + at + 2, definition.span.end))
        }),
    };
    found.unwrap_or_else(|| whole.clone().into())
}

/// The destination that begins at or after `from`, in angle brackets or not, and ends before `end`.
fn destination(text: &str, from: usize, end: usize) -> Span {
    let region = &text[from..end];
    let start = from + (region.len() - region.trim_start().len());
    match text[start..end].strip_prefix('<') {
        Some(rest) => {
            let length = rest.find('>').unwrap_or(rest.len());
            Span::new(start + 1, start + 1 + length)
        }
        None => {
            let rest = &text[start..end];
            let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
            Span::new(start, start + length)
        }
    }
}

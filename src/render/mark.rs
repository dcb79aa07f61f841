//! The mark of a citation: a small number that leads to its source.

use crate::render::escape;

/// The mark of the source `number`; `label` says it in words, with `{n}` for the number. Brackets
/// keep two marks in a row apart, and sources apart from footnotes.
pub(super) fn source(number: usize, label: &str) -> String {
    let shown = number.to_string();
    let label = label.replace("{n}", &shown);
    let label = escape::attribute(&label);
    format!(
        "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"{label}\">[{shown}]</a></sup>"
    )
}

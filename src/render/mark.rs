//! The mark of a citation: a small number that leads to its source.

use crate::render::escape;

/// The mark of the source `number`; `label` says it in words, with `{n}` for the number. Brackets
/// keep two marks in a row apart, and sources apart from footnotes.
pub(super) fn source(number: usize, label: &str) -> String {
    let shown = number.to_string();
    leading(&format!("#source-{number}"), &shown, &label.replace("{n}", &shown))
}

/// A mark that leads to `href`: `shown` for eyes, `label` for ears.
pub(super) fn leading(href: &str, shown: &str, label: &str) -> String {
    format!(
        "<sup class=\"cite\"><a href=\"{}\" aria-label=\"{}\">[{shown}]</a></sup>",
        escape::attribute(href),
        escape::attribute(label)
    )
}

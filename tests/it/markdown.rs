//! Markdown: the standard, what a body holds, what an author is told.

mod commonmark;
mod outline;
mod said;

use amphoe::{
    content::markdown::{self, Outline},
    diagnostic::{Checked, Diagnostic},
    source::{Source, Span},
};

/// What stands before a body in a file, so that every span must count it.
const HEAD: &str = "\u{feff}---\r\ntitle: ก\r\n---\r\n";

/// A file with this body, read.
fn read(body: &str) -> (Source, Checked<Outline>) {
    let source = Source::new("content/cases/a/index.th.md", format!("{HEAD}{body}"));
    let span = Span::new(HEAD.len(), source.text.len());
    let read = markdown::read(&source, span);
    let outline = Checked { value: read.value.outline, said: read.said };
    (source, outline)
}

/// Each code with what stands under the caret.
fn told<'a>(source: &'a Source, said: &[Diagnostic]) -> Vec<(&'static str, &'a str)> {
    said.iter()
        .map(|diagnostic| {
            let at = diagnostic.at.span.map_or("", |span| &source.text[span.range()]);
            (diagnostic.code(), at)
        })
        .collect()
}

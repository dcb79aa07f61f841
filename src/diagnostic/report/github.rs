//! Annotations beside the changed lines on GitHub.
//!
//! Workflow commands, one a line: `::error file=...,line=...,col=...::message`. GitHub shows
//! columns only where a place begins and ends on one line, and counts them from 1; code points are
//! given, as in the other machine formats. The texts are escaped as the runner's own toolkit does,
//! so that nothing an author typed ends a line or begins a command.

use super::{Report, Told, position::Atlas, shown};
use crate::{diagnostic::Severity, lang::Lang, source::Tree};

/// One line for each diagnostic; `tree` holds the texts, for lines and columns.
pub fn github(report: &Report, tree: &Tree, lang: Lang) -> String {
    let mut atlas = Atlas::new(tree);
    report.said().iter().map(|said| command(&said.into(), &mut atlas, lang)).collect()
}

fn command(told: &Told<'_>, atlas: &mut Atlas<'_>, lang: Lang) -> String {
    let words = &told.words;
    let name = match words.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if !told.at.path.as_str().is_empty() {
        properties.push(("file", told.at.path.to_string()));
    }
    if let Some(region) = atlas.region(told.at) {
        properties.push(("line", region.start.line.to_string()));
        if region.start.line == region.end.line {
            properties.push(("col", region.start.column.to_string()));
            properties.push(("endColumn", region.end.column.to_string()));
        } else {
            properties.push(("endLine", region.end.line.to_string()));
        }
    }
    properties.push(("title", words.code.to_owned()));
    let properties: Vec<String> = properties
        .into_iter()
        .map(|(name, value)| format!("{name}={}", property(&value)))
        .collect();
    let mut message = shown::line(words.title.get(lang)).into_owned();
    let remedy = words.remedy.get(lang);
    if !remedy.is_empty() {
        message.push('\n');
        message.push_str(&shown::lines(remedy));
    }
    format!("::{name} {}::{}\n", properties.join(","), escaped(&message))
}

/// The text after the second `::`.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, where `:` and `,` end it.
fn property(value: &str) -> String {
    escaped(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Diagnostic, Place, kind::file::File, kind::front::Front},
        source::{SourcePath, Span},
    };

    #[test]
    fn nothing_an_author_typed_ends_a_line_or_begins_a_command() {
        let tree = Tree::from_literal("-- a,b:100%.md --\nก: 1\n\n");
        let path = SourcePath::new("a,b:100%.md");
        let kind = |key: &str| Front::UnknownKey { key: key.into(), nearest: Some("title".into()) };
        let report = Report::new([
            Diagnostic::new(kind("x\n::error::100%\r"), Place::new(&path, Span::new(0, 3))),
            Diagnostic::new(kind("y"), Place::new(&path, Span::new(3, 7))),
            Diagnostic::new(File::SymbolicLink, Place::whole(&SourcePath::new("b/c"))),
        ]);
        insta::assert_snapshot!(github(&report, &tree, Lang::En), @r"
        ::error file=a%2Cb%3A100%25.md,line=1,col=1,endColumn=2,title=unknown-key::there is no key `x ::error::100%25␍`%0Adid you mean `title`?
        ::error file=a%2Cb%3A100%25.md,line=1,endLine=2,title=unknown-key::there is no key `y`%0Adid you mean `title`?
        ::error file=b/c,title=symbolic-link::this is a symbolic link and not a real file or folder, so it is not read%0Adelete the link and put a copy of the real file or folder in its place
        ");
    }
}

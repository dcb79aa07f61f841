//! What tera says, taken apart.
//!
//! Mistakes found while templates are put together, and the chain of calls of a mistake found while
//! a page is drawn, exist only as finished English text:
//!
//! ```text
//! error: Unknown filter `upperr`
//!  --> case.html:12:5
//! ```
//!
//! This is the one place that reads it. Lines and columns count from 1, columns in characters.

use tera::ErrorKind;

use crate::{
    diagnostic::kind::theme::{Part, Theme},
    lang::nearest::nearest,
    source::Span,
};

/// A place in a template; line 0 means the whole of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct At {
    /// Its name as tera knows it.
    pub(super) file: String,
    /// From 1.
    pub(super) line: usize,
    /// From 1, in characters.
    pub(super) column: usize,
    /// In bytes; 0 for one character.
    pub(super) length: usize,
    /// The name that is meant, in that line from there on; empty where the place says it.
    pub(super) name: String,
}

impl At {
    /// The piece of `text` that is meant.
    pub(super) fn span(&self, text: &str) -> Span {
        let lines = text.split_inclusive('\n').take(self.line.saturating_sub(1));
        let start = lines.map(str::len).sum::<usize>();
        let line = text[start..].split('\n').next().unwrap_or("").trim_end_matches('\r');
        let column =
            |chars: usize| line.char_indices().nth(chars).map_or(line.len(), |(byte, _)| byte);
        let from = column(self.column.saturating_sub(1));
        // Tera points at the whole expression or call; the name is inside it.
        if let Some(at) = line[from..].find(&self.name).filter(|_| !self.name.is_empty()) {
            return Span::new(start + from + at, start + from + at + self.name.len());
        }
        let to = if self.length == 0 { column(self.column) } else { from + self.length };
        let to = (to..line.len()).find(|at| line.is_char_boundary(*at)).unwrap_or(line.len());
        Span::new(start + from, start + to)
    }

    /// Where `text` first says `name`.
    pub(super) fn of_text(file: &str, text: Option<&str>, name: &str) -> At {
        let whole = At { file: file.to_owned(), ..At::default() };
        let Some((text, at)) = text.and_then(|text| Some((text, text.find(name)?))) else {
            return whole;
        };
        let before = &text[..at];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        At {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            name: name.to_owned(),
            ..whole
        }
    }
}

/// One sentence of tera's, and its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Report {
    /// The sentence.
    pub(super) message: String,
    /// Where.
    pub(super) at: At,
}

impl Report {
    /// What is wrong with a template that cannot be read; none where it can.
    pub(super) fn of_syntax(error: &tera::Error) -> Option<Report> {
        let ErrorKind::SyntaxError(report) = error.kind() else { return None };
        let span = report.span();
        let length = if span.start_line == span.end_line { span.range.len() } else { 0 };
        Some(Report {
            message: report.message().to_owned(),
            at: At {
                file: report.filename().to_owned(),
                line: span.start_line,
                column: span.start_col + 1,
                length,
                ..At::default()
            },
        })
    }

    /// All that is in the finished text, the deepest place first and then its callers.
    pub(super) fn all(error: &tera::Error) -> Vec<Report> {
        let text = error.to_string();
        let mut message = "";
        let mut reports = Vec::new();
        for line in text.lines() {
            if let Some(said) = line.strip_prefix("error: ") {
                message = said;
            } else if let Some(place) = line
                .trim_start()
                .strip_prefix("--> ")
                .or_else(|| line.strip_prefix("note: called from "))
                && let Some(at) = place_of(place)
            {
                reports.push(Report { message: message.to_owned(), at });
            }
        }
        if let (ErrorKind::RenderingError(report), Some(first)) =
            (error.kind(), reports.first_mut())
        {
            let span = report.span();
            first.at.length = if span.start_line == span.end_line { span.range.len() } else { 0 };
        }
        reports
    }

    /// What it says does not exist: kind and name.
    pub(super) fn unknown(&self) -> Option<(&'static str, &str)> {
        let (before, rest) = self.message.split_once('`')?;
        let name = rest.split('`').next()?;
        let what = match before.trim_end() {
            "Unknown filter" => "filter",
            "Unknown test" => "test",
            "Unknown function" => "function",
            "Unknown component" => "component",
            "Unknown template" => "template",
            "Block" => "block",
            _ => return None,
        };
        Some((what, name))
    }
}

/// `case.html:12:5`.
fn place_of(text: &str) -> Option<At> {
    let (rest, column) = text.trim().rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    Some(At {
        file: file.to_owned(),
        line: line.parse().ok()?,
        column: column.parse().ok()?,
        ..At::default()
    })
}

/// "Component `a` is defined in both `b` and `c`" -> `a`, `b` and `c`.
pub(super) fn component_twice(message: &str) -> Option<(&str, [&str; 2])> {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let found = (quoted.next()?, [quoted.next()?, quoted.next()?]);
    message.starts_with("Component `").then_some(found)
}

/// That `name` does not exist; the nearest of `known` is proposed.
pub(super) fn calls<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Theme {
    let what = match what {
        "template" => Part::Template,
        "block" => Part::Block,
        "component" => Part::Component,
        "filter" => Part::Filter,
        "test" => Part::Test,
        _ => Part::Function,
    };
    // A built-in template is meant by the name that it has there.
    let (prefix, bare) = match name.strip_prefix(super::BUILT_IN) {
        Some(bare) => (super::BUILT_IN, bare),
        None => ("", name),
    };
    let near = nearest(bare, known).map(|near| format!("{prefix}{near}"));
    Theme::TemplateCalls { what, name: name.to_owned(), near }
}

//! The report that a program reads.
//!
//! One JSON document, in both languages. `version` is the version of this shape: keys may be added
//! to version 1, and none is taken away or changes its meaning.
//!
//! ```json
//! {
//!   "version": 1,
//!   "tool": {"name": "amphoe", "version": "0.1.0"},
//!   "summary": {"errors": 1, "warnings": 0, "notes": 0, "accepted": 0, "files": 1},
//!   "diagnostics": [{
//!     "code": "unknown-key",
//!     "severity": "error",
//!     "message": {"th": "...", "en": "..."},
//!     "label":   {"th": "...", "en": "..."},
//!     "remedy":  {"th": "...", "en": "..."},
//!     "path": "content/cases/a/index.th.md",
//!     "span": {"start": 4, "end": 9, "line": 2, "column": 1, "end_line": 2, "end_column": 6},
//!     "also": [{"path": "...", "span": {}, "label": {"th": "...", "en": "..."}}],
//!     "fix": {"span": {}, "text": "title"}
//!   }],
//!   "accepted": [{"why": "...", "diagnostic": {}}]
//! }
//! ```
//!
//! `start` and `end` count bytes from the file's first; lines and columns count from 1, columns in
//! code points, a byte order mark being none; what ends is the place after the last. `severity` is
//! `error`, `warning` or `note`; `label` and `remedy` may be empty; `path` is from the project's
//! folder with `/` on every system; `span` is null where a whole file is meant and where the file
//! could not be read; `fix` is null or a change to the file at `path`.

use serde::Serialize;

use super::{
    Report, Told,
    position::{Atlas, Region},
    shown,
    summary::word,
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    lang::{Bilingual, Lang},
    source::Tree,
};

/// The whole report; `tree` holds the texts, for lines and columns.
pub fn json(report: &Report, tree: &Tree) -> String {
    let mut atlas = Atlas::new(tree);
    let document = Document {
        version: 1,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        summary: Summary {
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Note),
            accepted: report.accepted().len(),
            files: report.files(),
        },
        diagnostics: report.said().iter().map(|said| entry(said, &mut atlas)).collect(),
        accepted: report
            .accepted()
            .iter()
            .map(|accepted| Answered {
                why: accepted.why.clone(),
                diagnostic: entry(&accepted.diagnostic, &mut atlas),
            })
            .collect(),
    };
    let text = serde_json::to_string_pretty(&document).expect("texts and numbers are JSON");
    shown::json(&text) + "\n"
}

fn entry(diagnostic: &Diagnostic, atlas: &mut Atlas<'_>) -> Entry {
    let Told { words, at, also, fix } = Told::from(diagnostic);
    let also_label = Both::from(words.also);
    Entry {
        code: words.code,
        severity: word(words.severity, Lang::En),
        message: words.title.into(),
        label: words.label.into(),
        remedy: words.remedy.into(),
        path: at.path.to_string(),
        span: atlas.region(at).map(Span::from),
        also: also
            .iter()
            .map(|place| Other {
                path: place.path.to_string(),
                span: atlas.region(place).map(Span::from),
                label: also_label.clone(),
            })
            .collect(),
        fix: fix.and_then(|fix| {
            let span = atlas.lines(&at.path)?.region(fix.span).into();
            Some(Fix { span, text: fix.text.clone() })
        }),
    }
}

#[derive(Serialize)]
struct Document {
    version: u32,
    tool: Tool,
    summary: Summary,
    diagnostics: Vec<Entry>,
    accepted: Vec<Answered>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    notes: usize,
    accepted: usize,
    files: usize,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    severity: &'static str,
    message: Both,
    label: Both,
    remedy: Both,
    path: String,
    span: Option<Span>,
    also: Vec<Other>,
    fix: Option<Fix>,
}

#[derive(Serialize)]
struct Answered {
    why: String,
    diagnostic: Entry,
}

#[derive(Serialize)]
struct Other {
    path: String,
    span: Option<Span>,
    label: Both,
}

#[derive(Serialize)]
struct Fix {
    span: Span,
    text: String,
}

#[derive(Clone, Serialize)]
struct Both {
    th: String,
    en: String,
}

impl From<Bilingual<String>> for Both {
    fn from(Bilingual { th, en }: Bilingual<String>) -> Self {
        Self { th, en }
    }
}

#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl From<Region> for Span {
    fn from(Region { bytes, start, end }: Region) -> Self {
        Self {
            start: bytes.start,
            end: bytes.end,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        diagnostic::{Place, kind::file::File, kind::front::Front, report::Accepted},
        source::{Source, SourcePath, Span},
    };

    #[test]
    fn a_program_gets_bytes_code_points_and_both_languages() {
        let mut tree = Tree::default();
        tree.insert(Source::new("a.md", "\u{feff}ชื่อ: น้ำ\r\nต่อ\u{202e}: 1\r\n"));
        let path = SourcePath::new("a.md");
        let kind = Front::UnknownKey { key: "ต่อ\u{202e}".into(), nearest: None };
        let at = Place::new(&path, Span::new(28, 40));
        let link = Diagnostic::new(File::SymbolicLink, Place::whole(&SourcePath::new("ลิงก์")));
        let said = Diagnostic::new(kind, at)
            .also(Place::new(&path, Span::new(3, 15)))
            .fix(Span::new(37, 40), "");
        let accepted = Accepted { diagnostic: link, why: "จำเป็น".into() };
        let text = json(&Report::new([said]).with_accepted([accepted]), &tree);
        assert!(!text.contains('\u{202e}'), "nothing turns the terminal around");
        let document: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(
            document["summary"],
            json!({"errors": 1, "warnings": 0, "notes": 0, "accepted": 1, "files": 1})
        );
        let entry = &document["diagnostics"][0];
        assert_eq!(entry["code"], "unknown-key");
        assert_eq!(entry["message"]["en"], "there is no key `ต่อ\u{202e}`");
        assert_eq!(
            entry["span"],
            json!({"start": 28, "end": 40, "line": 2, "column": 1, "end_line": 2, "end_column": 5})
        );
        assert_eq!(entry["also"][0]["span"]["end_column"], 5, "the mark takes no column");
        assert_eq!(entry["fix"]["span"]["column"], 4);
        assert_eq!(document["accepted"][0]["why"], "จำเป็น");
        assert_eq!(document["accepted"][0]["diagnostic"]["span"], Value::Null);
    }
}

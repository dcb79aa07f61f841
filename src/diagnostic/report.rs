//! Telling what was found.
//!
//! A report is everything that one run had to say, in one order, each once. Who reads it decides
//! the form: a person at a terminal ([`human`]), a program ([`json`]), a service that shows
//! results beside the code ([`sarif`], [`github`]), the author's browser ([`overlay`]). Every form
//! is text made from the same values; printing it is for `cli`.

pub mod github;
pub mod human;
pub mod json;
pub mod overlay;
mod position;
pub mod sarif;
mod sheet;
pub mod shown;
mod strip;
pub mod summary;

use std::collections::BTreeSet;

use super::{Diagnostic, Place, Severity, Words};
use crate::source::SourcePath;

/// A diagnostic that the author has weighed and answered with `accept`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Accepted {
    /// What was found.
    pub diagnostic: Diagnostic,
    /// The author's reason.
    pub why: String,
}

/// Everything that one run had to say.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    said: Vec<Diagnostic>,
    accepted: Vec<Accepted>,
}

impl Report {
    /// A report of these, ordered by place, weight and code; what would read the same at the same
    /// place is kept once.
    pub fn new(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        let mut keyed: Vec<_> =
            diagnostics.into_iter().map(|diagnostic| (key(&diagnostic), diagnostic)).collect();
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        keyed.dedup_by(|(a, _), (b, _)| a == b);
        let said = keyed.into_iter().map(|(_, diagnostic)| diagnostic).collect();
        Self { said, accepted: Vec::new() }
    }

    /// With more that was said.
    #[must_use]
    pub fn and(self, more: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self { accepted: self.accepted, ..Self::new(self.said.into_iter().chain(more)) }
    }

    /// Only what must be mended or weighed.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        self.said.retain(|said| said.severity() != Severity::Note);
        self
    }

    /// With what the authors have answered, which weighs nothing and is listed apart.
    pub fn with_accepted(mut self, accepted: impl IntoIterator<Item = Accepted>) -> Self {
        self.accepted.extend(accepted);
        self.accepted
            .sort_by_cached_key(|accepted| (key(&accepted.diagnostic), accepted.why.clone()));
        self.accepted.dedup();
        self
    }

    /// What was said and not answered, in order.
    pub fn said(&self) -> &[Diagnostic] {
        &self.said
    }

    /// What the authors have answered, in order.
    pub fn accepted(&self) -> &[Accepted] {
        &self.accepted
    }

    /// How many of this weight were said.
    pub fn count(&self, severity: Severity) -> usize {
        self.said.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }

    /// How many files and folders something was said about.
    pub fn files(&self) -> usize {
        self.said.iter().map(|diagnostic| &diagnostic.at.path).collect::<BTreeSet<_>>().len()
    }

    /// Whether it stops publishing: by an error, and when `strict` by a warning too.
    pub fn failed(&self, strict: bool) -> bool {
        self.count(Severity::Error) > 0 || (strict && self.count(Severity::Warning) > 0)
    }
}

/// Orders diagnostics, and is equal for those that read the same.
type Key = (Place, Severity, &'static str, [String; 3], Vec<Place>, Option<super::Fix>);

fn key(diagnostic: &Diagnostic) -> Key {
    let Words { code, severity, title, remedy, .. } = diagnostic.words();
    let words = [title.th, title.en, remedy.th];
    let Diagnostic { at, also, fix, .. } = diagnostic;
    (at.clone(), severity, code, words, also.clone(), fix.clone())
}

/// A diagnostic and its words, made once for one rendering.
struct Told<'a> {
    words: Words,
    at: &'a Place,
    also: &'a [Place],
    fix: Option<&'a super::Fix>,
}

impl<'a> From<&'a Diagnostic> for Told<'a> {
    fn from(diagnostic: &'a Diagnostic) -> Self {
        let Diagnostic { at, also, fix, .. } = diagnostic;
        Self { words: diagnostic.words(), at, also, fix: fix.as_ref() }
    }
}

/// What a path is shown as: the project's own folder has an empty one.
fn path_shown(path: &SourcePath) -> std::borrow::Cow<'_, str> {
    if path.as_str().is_empty() { ".".into() } else { shown::line(path.as_str()) }
}

//! What an author can mend.
//!
//! A diagnostic is a value: a typed kind with the facts it speaks of, and the places it speaks
//! about. Words are made from the kind when somebody reads it, in the reader's language; nothing
//! else in the program writes a sentence for an author. What the machine refused (a full disk) is
//! an `io::Error` and no diagnostic; what cannot be is `expect("why it holds")`.

pub mod explain;
pub mod kind;
pub mod report;

use std::{collections::BTreeMap, fmt};

use crate::{
    lang::Bilingual,
    source::{SourcePath, Span},
};

pub use kind::Kind;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Stops publishing.
    Error,
    /// Is published, and refused by `--strict`.
    Warning,
    /// Never refused.
    Note,
}

/// A place that a diagnostic speaks about: a file, and mostly a piece of it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// The file or folder.
    pub path: SourcePath,
    /// The piece of it; none where the whole file is meant.
    pub span: Option<Span>,
}

impl Place {
    /// A piece of a file.
    pub fn new(path: &SourcePath, span: Span) -> Self {
        Self { path: path.clone(), span: Some(span) }
    }

    /// A whole file or folder.
    pub fn whole(path: &SourcePath) -> Self {
        Self { path: path.clone(), span: None }
    }
}

/// A change that mends the mistake and cannot hurt.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Fix {
    /// What is replaced, in the file of the diagnostic's own place.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// Something to tell an author.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// What is the matter.
    pub kind: Kind,
    /// Where.
    pub at: Place,
    /// Other places that belong to it (the other line of a duplicate).
    pub also: Vec<Place>,
    /// How the program can mend it by itself.
    pub fix: Option<Fix>,
    /// Whether its page is a draft and not published: then it stops nobody's page.
    pub of_draft: bool,
}

impl Diagnostic {
    /// `kind` at `at`.
    pub fn new(kind: impl Into<Kind>, at: Place) -> Self {
        Self { kind: kind.into(), at, also: Vec::new(), fix: None, of_draft: false }
    }

    /// With another place that belongs to it.
    pub fn also(mut self, place: Place) -> Self {
        self.also.push(place);
        self
    }

    /// With a change that mends it.
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, text: text.into() });
        self
    }

    /// What is said about it. A draft may be unfinished, but what it tells of a person is read by
    /// everybody who opens its file.
    pub fn words(&self) -> Words {
        let words = self.kind.words();
        match self.of_draft && !self.kind.is_about_person() {
            true => Words { severity: Severity::Note, ..words },
            false => words,
        }
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.words().severity
    }

    /// Its stable name.
    pub fn code(&self) -> &'static str {
        self.kind.words().code
    }
}

/// Everything that is said about one kind of mistake, in both languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    /// A stable name in kebab-case.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is the matter, as one sentence without a full stop.
    pub title: Bilingual<String>,
    /// A few words right under the place; may be empty.
    pub label: Bilingual<String>,
    /// What to do about it, as one or two sentences; may be empty.
    pub remedy: Bilingual<String>,
    /// A few words under each other place; may be empty.
    pub also: Bilingual<String>,
}

impl Words {
    fn new(
        severity: Severity,
        code: &'static str,
        th: impl Into<String>,
        en: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity,
            title: Bilingual::new(th.into(), en.into()),
            label: Bilingual::default(),
            remedy: Bilingual::default(),
            also: Bilingual::default(),
        }
    }

    /// An error called `code`.
    pub fn error(code: &'static str, th: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, th, en)
    }

    /// A warning called `code`.
    pub fn warning(code: &'static str, th: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, th, en)
    }

    /// A note called `code`.
    pub fn note(code: &'static str, th: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, th, en)
    }

    /// The words under the place.
    pub fn label(mut self, th: impl Into<String>, en: impl Into<String>) -> Self {
        self.label = Bilingual::new(th.into(), en.into());
        self
    }

    /// What to do about it.
    pub fn remedy(mut self, th: impl Into<String>, en: impl Into<String>) -> Self {
        self.remedy = Bilingual::new(th.into(), en.into());
        self
    }

    /// What to do about it: `what` was meant, most likely.
    pub fn did_you_mean(self, what: impl fmt::Display) -> Self {
        self.remedy(format!("หมายถึง `{what}` หรือไม่"), format!("did you mean `{what}`?"))
    }

    /// What to do about it: the nearest was meant, or this where nothing is near.
    pub fn nearest_or(
        self,
        nearest: Option<&str>,
        th: impl Into<String>,
        en: impl Into<String>,
    ) -> Self {
        match nearest {
            Some(nearest) => self.did_you_mean(nearest),
            None => self.remedy(th, en),
        }
    }

    /// The words under the other places.
    pub fn also(mut self, th: impl Into<String>, en: impl Into<String>) -> Self {
        self.also = Bilingual::new(th.into(), en.into());
        self
    }
}

/// How often one thing is told of one file. Whoever pastes a web page with ten thousand tags learns no
/// more from the last of them than from the first hundred.
pub const OFTEN: usize = 100;

/// `said`, but what is told of one file more often than [`OFTEN`].
pub fn at_most_often(mut said: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<(SourcePath, &'static str), usize> = BTreeMap::new();
    said.retain(|said| {
        let count = counts.entry((said.at.path.clone(), said.code())).or_default();
        *count += 1;
        *count <= OFTEN
    });
    said
}

/// A value, and everything that its making had to say.
#[derive(Clone, Debug, Default)]
pub struct Checked<T> {
    /// What was made, as far as it could be.
    pub value: T,
    /// What there is to tell.
    pub said: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value with nothing to say.
    pub const fn silent(value: T) -> Self {
        Self { value, said: Vec::new() }
    }

    /// The value; what was said goes to `all`.
    pub fn into(self, all: &mut Vec<Diagnostic>) -> T {
        all.extend(self.said);
        self.value
    }
}

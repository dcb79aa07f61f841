//! What may be written in front matter and settings, written once.
//!
//! A [`Key`] says how it is called in English and in Thai, what it is for, and the [`Shape`] of its
//! value. Four readers share these tables: `decode` checks what authors write and types it, the
//! translation engine knows which keys are words, `json_schema` tells editors, and the scaffold
//! asks an author for it.

pub mod case;
pub mod json_schema;
pub mod page;
pub mod programme;
pub mod settings;

use crate::{facts::vocabulary::VocabularyName, lang::Bilingual};

/// One key of a map.
#[derive(Debug)]
pub struct Key {
    /// The name that is stored, in English.
    pub name: &'static str,
    /// The names that Thai authors may type instead; the first is shown.
    pub thai: &'static [&'static str],
    /// What it is for, as one plain sentence to an author.
    pub about: Bilingual<&'static str>,
    /// What a value looks like.
    pub example: &'static str,
    /// Which values it takes.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
}

/// What a value may look like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Words that a translation translates, in at most so many clusters (0: any).
    Words(usize),
    /// A text that is the same in every language: a number of a letter, a headline as printed.
    Text,
    /// A short name of lower-case ASCII letters, digits and hyphens.
    Slug,
    /// A day, month, quarter or year.
    Date,
    /// A date, or a range of dates in one text, or `{start:, end:}`.
    Dates,
    /// yes or no.
    YesNo,
    /// yes, no or unknown.
    YesNoUnknown,
    /// A number with a qualifier and perhaps a unit.
    Amount,
    /// A length of time.
    Duration,
    /// A whole number from 0.
    Whole,
    /// The id or a label of a term.
    Term(VocabularyName),
    /// A term, or a text where there is none: words that a translation translates.
    TermOrWords(VocabularyName),
    /// A place as typed.
    Place,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// The name of a file beside this one.
    File,
    /// An old address of this site: `/old/address/`.
    OldAddress,
    /// The slug of a case, or `{title:, url:}` for a practice that is not in this repository.
    Practice,
    /// `{th:, en:}`, or one text for both.
    Bilingual,
    /// One of a few fixed words.
    OneOf(&'static [(&'static str, Bilingual<&'static str>)]),
    /// The rule and the digests that say what a translation was made from: `{rule: w1, title: …,
    /// summary: …, results: …}`.
    Digests,
    /// One or more of the same.
    List(&'static Shape),
    /// Keys with values.
    Map(&'static [Key]),
    /// A term alone, or keys with values.
    TermOrMap(VocabularyName, &'static [Key]),
}

impl Shape {
    /// Whether the value, or a part of it, is words that a translation translates.
    pub fn has_words(self) -> bool {
        match self {
            Shape::Words(_) | Shape::TermOrWords(_) => true,
            Shape::List(item) => item.has_words(),
            Shape::Map(keys) | Shape::TermOrMap(_, keys) => keys.iter().any(|key| key.shape.has_words()),
            _ => false,
        }
    }
}

impl Key {
    const fn new(
        name: &'static str,
        thai: &'static [&'static str],
        shape: Shape,
        example: &'static str,
        th: &'static str,
        en: &'static str,
    ) -> Self {
        Self { name, thai, about: Bilingual::new(th, en), example, shape, required: false }
    }

    /// A key inside a value, whose own key says what it is for.
    pub(super) const fn plain(
        name: &'static str,
        thai: &'static [&'static str],
        shape: Shape,
    ) -> Self {
        Self::new(name, thai, shape, "", "", "")
    }

    const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

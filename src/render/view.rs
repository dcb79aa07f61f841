//! Views: all that a template may see.
//!
//! A view is finished: every address in it is relative to the page and ready to print, every text
//! is in the reader's language (or says in `lang` that it is not), every number and date is already
//! a text. A template arranges; it never decides. Fields that end in `html` are safe HTML made by
//! us and are printed with `| safe`; everything else is text and is escaped by the template engine.
//!
//! Optional texts are `Option<String>`, so that a template asks `if` and prints; lists may be empty.

pub mod board;
pub mod brief;
pub mod case;
pub mod coverage;
pub mod data;
pub mod evidence;
pub mod letters;
pub mod lineage;
pub mod list;
pub mod map;
pub mod organisation;
pub mod page;
pub mod programme;
pub mod search;
pub mod share;

use serde::Serialize;

/// A link: where to, and its words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Link {
    /// Relative to the page, or a foreign address where said so.
    pub href: String,
    /// The words.
    pub label: String,
    /// The language of the words where it is not the page's: `th` or `en`.
    pub lang: Option<String>,
    /// How many cases are behind it.
    pub count: Option<usize>,
    /// Whether these are the cases of a district, and each of them adapts another's.
    pub adapted: bool,
    /// What this repository holds of it, in words, where a list of places says that.
    pub holds: Option<String>,
    /// The same for ears alone, where eyes see it by its form and it is said of most.
    pub spoken: Option<String>,
    /// The number that it has on the map beside it.
    pub number: Option<String>,
    /// Whether it is the page that it stands on.
    pub current: bool,
}

/// Links under a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// The heading, which may be a link.
    pub head: Link,
    /// What is below it.
    pub links: Vec<Link>,
}

/// `text.html`, as `text`: a page that is no case.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Text {
    /// The heading as HTML, whose words are not broken at the end of a line.
    pub heading_html: String,
    /// The text.
    pub html: String,
    /// The language of heading and text where it is not the page's.
    pub lang: Option<String>,
    /// When it was looked through last, as a sentence.
    pub reviewed: Option<String>,
    /// Where to propose a change.
    pub edit: Option<String>,
    /// Whether it is a form to print and fill in by hand.
    pub form: bool,
    /// The guide that comes after this one.
    pub next: Option<Link>,
}

/// `withdrawn.html`, as `withdrawn`: a case that was taken back.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Withdrawn {
    /// The heading, which does not repeat the title.
    pub heading: String,
    /// The reason that was given.
    pub reason: String,
    /// The language of the reason where it is not the page's.
    pub lang: Option<String>,
}

/// `moved.html`, as `moved`: an old address, which forwards without script.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Moved {
    /// Where it is now, relative to the page.
    pub to: Link,
}

/// `404.html`, as `missing`: one file for both languages, whose links are whole addresses or
/// begin at the root.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Missing {
    /// What is said in each language, Thai first.
    pub parts: Vec<MissingPart>,
}

/// What is said about a missing page in one language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MissingPart {
    /// The language.
    pub lang: String,
    /// The heading.
    pub heading: String,
    /// What to do.
    pub text: String,
    /// Where to go.
    pub links: Vec<Link>,
}

//! The index, as a template sees it.

use serde::Serialize;

use super::{Group, Link};

/// `letters.html`, as `letters`: the index, or what stands under one of its letters.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letters {
    /// The heading.
    pub heading: String,
    /// How things are filed, on the page of the whole index.
    pub about: Option<String>,
    /// Every letter, by its alphabet; one that nothing stands under leads nowhere. An alphabet
    /// that nothing stands under is left out.
    pub alphabets: Vec<Group>,
    /// How many names stand under the letter, as a sentence.
    pub count: Option<String>,
    /// What stands on this page, in the order of the dictionary.
    pub names: Vec<Name>,
    /// What to read where nothing stands under the letter.
    pub empty: Option<String>,
    /// The pages of the letter; empty where there is one.
    pub pages: Vec<Link>,
    /// The page before and the page after this one.
    pub previous: Option<Link>,
    /// See `previous`.
    pub next: Option<Link>,
}

/// A name in the index.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Name {
    /// Where it leads.
    pub href: String,
    /// The name, with what belongs together on one line.
    pub name_html: String,
    /// The language of the name where it is not the page's.
    pub lang: Option<String>,
    /// What it is, and where, since a district, its province and a case may share a name: "อำเภอใน
    /// จังหวัดตาก". None where the name says it.
    pub what: Option<String>,
}

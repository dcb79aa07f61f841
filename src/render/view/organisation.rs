//! Organisations and partners, as a template sees them.

use serde::Serialize;

use super::{Link, list::Card};

/// `organisation.html`, as `organisation`: an office and its part in the cases.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Organisation {
    /// Its name, kept whole.
    pub heading_html: String,
    /// Its name in the other language.
    pub other_name: String,
    /// The language of `other_name`.
    pub other_lang: String,
    /// What kind of office it is.
    pub kind: Option<String>,
    /// What it does, in one sentence.
    pub about: Option<String>,
    /// Its other names and short forms.
    pub also: Vec<Printed>,
    /// In how many cases it has a part, as a sentence.
    pub count: String,
    /// What it did, those in the work before those in its being told.
    pub roles: Vec<Role>,
}

/// Cases in which an office had one role.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Role {
    /// Its id in the address of the page.
    pub id: String,
    /// The role.
    pub heading: String,
    /// In how many cases.
    pub count: String,
    /// The newest of them.
    pub cards: Vec<Card>,
    /// All of them, where the page does not hold all.
    pub all: Option<Link>,
}

/// `partners.html`, as `partners`: the partners of the programme.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Partners {
    /// The heading, with their number.
    pub heading: String,
    /// What a source says otherwise.
    pub note: Option<String>,
    /// The partners, in the order in which they are recited.
    pub partners: Vec<Partner>,
    /// The page of the programme.
    pub programme: Link,
}

/// One of the partners.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Partner {
    /// Its page, under its name, with the number of its cases.
    pub link: Link,
    /// Who they are.
    pub about: String,
    /// What sources call it.
    pub names: Option<Names>,
}

/// What sources call something.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Names {
    /// The names.
    pub printed: Vec<Printed>,
    /// The sources, on the page of the programme.
    pub sources: Vec<Link>,
    /// A remark.
    pub note: Option<String>,
}

/// Words in the language in which they are printed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Printed {
    /// The words.
    pub text: String,
    /// Their language where it is not the page's.
    pub lang: Option<String>,
}

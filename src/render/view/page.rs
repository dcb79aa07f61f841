//! What every page has, as a template sees it.

use serde::Serialize;

use super::Link;

/// What every page has, whatever it is about. Available in every template as `page`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Page {
    /// The reader's language: `th` or `en`.
    pub lang: String,
    /// What the page may do (Content-Security-Policy).
    pub policy: String,
    /// The name of the template that draws the page, which is also in a class of its body.
    pub kind: String,
    /// For the title bar; the site's name is added by the template.
    pub title: String,
    /// For search engines and share previews.
    pub description: String,
    /// The site's name.
    pub site: String,
    /// What stands before a path from the root of the site: `../../` or an empty text.
    pub root: String,
    /// The home page in the reader's language.
    pub home: String,
    /// The stylesheet.
    pub stylesheet: String,
    /// The whole address of the page that search engines should keep, where the base is known.
    pub canonical: Option<String>,
    /// The whole address of this page.
    pub url: Option<String>,
    /// Editions of this page, for `hreflang`: language (or `x-default`) and whole address.
    pub alternates: Vec<Alternate>,
    /// The same page in the other language.
    pub switch: Option<Switch>,
    /// The page for questions, where a form or a link at the top leads there.
    pub search: Option<Link>,
    /// How a browser asks this site, where the base is known.
    pub opensearch: Option<Link>,
    /// The main menu.
    pub menu: Vec<Link>,
    /// From the home page to above this page.
    pub crumbs: Vec<Link>,
    /// What the reader must know first.
    pub notices: Vec<Notice>,
    /// The feed of what the page lists, else of the site, in this language.
    pub feed: Option<Link>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// `article` or `website`.
    pub og_type: String,
    /// What is shown when the page is shared.
    pub picture: Option<Picture>,
    /// JSON-LD, ready to stand in a `script` element.
    pub json_ld: Option<String>,
    /// The foot.
    pub foot: Foot,
}

/// A picture that is shown when a page is shared.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Picture {
    /// Its whole address.
    pub href: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it says.
    pub alt: String,
}

/// The way to the same page in the other language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Switch {
    /// Relative to the page.
    pub href: String,
    /// The name of the other language, in that language.
    pub label: String,
    /// The other language: `th` or `en`.
    pub lang: String,
    /// Whether the page there is an edition of its own, and not these words again.
    pub edition: bool,
}

/// An edition of a page in a language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Alternate {
    /// `th`, `en` or `x-default`.
    pub lang: String,
    /// The whole address.
    pub href: String,
}

/// Something that the reader must know first.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Notice {
    /// `fallback`, `behind`, `machine`, `demo`, `draft`, `withdrawn`.
    pub kind: String,
    /// The words.
    pub text: String,
    /// Where to do something about it.
    pub link: Option<Link>,
}

/// The foot of every page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Foot {
    /// Who publishes the site: "จัดทำโดย …".
    pub publisher: Option<String>,
    /// That this is no official site, where it is none.
    pub disclaimer: Option<String>,
    /// Contact, corrections, privacy, accessibility, about.
    pub links: Vec<Link>,
    /// The licence of the words.
    pub licence: String,
    /// The credit of the gazetteer.
    pub credit: String,
    /// When the newest case or page was changed, as text.
    pub updated: Option<String>,
}

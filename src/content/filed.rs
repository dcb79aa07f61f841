//! What a file under `content/` is by its path: a page, or nothing that is read.

use crate::{
    content::document::{Kind, PageName},
    lang::Lang,
    source::SourcePath,
};

/// What a file under `content/` is by its path.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Filed {
    /// A page.
    Page(PageName),
    /// A Markdown file that is meant as a page and does not say its language.
    NoLanguage,
    /// A file that is named as a page and is no Markdown: a document of Word, or a text that an
    /// editor gave one more ending.
    NotMarkdown,
    /// A Markdown file where none is read.
    Stray,
    /// No page.
    Other,
}

/// What the file at `path` is.
pub fn filed(path: &SourcePath) -> Filed {
    let Some(inner) = path.as_str().strip_prefix("content/") else { return Filed::Other };
    let parts: Vec<&str> = inner.split('/').collect();
    if path.extension().as_deref() != Some("md") {
        let is_page =
            matches!(parts.as_slice(), ["cases" | "guides" | "pages", _, ..] | ["programme", _])
                && path.name().to_ascii_lowercase().starts_with("index.");
        return if is_page { Filed::NotMarkdown } else { Filed::Other };
    }
    if path.name().eq_ignore_ascii_case("readme.md") {
        return Filed::Other;
    }
    let (kind, slug) = match parts.as_slice() {
        ["cases", .., slug, _] => (Kind::Case, *slug),
        ["pages", .., slug, _] => (Kind::Page, *slug),
        ["guides", .., slug, _] => (Kind::Guide, *slug),
        ["programme", _] => (Kind::Programme, "programme"),
        _ => return Filed::Stray,
    };
    let lang = path.name().strip_prefix("index.").and_then(|rest| rest.strip_suffix(".md"));
    match lang.map(Lang::from_code) {
        Some(Some(lang)) => Filed::Page(PageName { kind, slug: slug.to_owned(), lang }),
        Some(None) => Filed::NoLanguage,
        None if path.name() == "index.md" => Filed::NoLanguage,
        None => Filed::Stray,
    }
}

//! Links of authors: to this site, to others, and to nowhere.

use crate::{
    content::markdown::address::{Address, classify},
    render::{
        escape,
        markdown::{Resolved, Rules},
    },
};

/// What closes a link.
pub(super) const LINK_END: &str = "</a>";

/// What closes a link that leads nowhere.
pub(super) const NO_LINK_END: &str = "</span>";

/// What stands before and after the words of a link.
pub(super) fn tags(resolved: &Resolved, title: &str, rules: &Rules<'_>) -> (String, &'static str) {
    let title = match title.trim() {
        "" => String::new(),
        title => format!(" title=\"{}\"", escape::attribute(title)),
    };
    match resolved {
        Resolved::Inside(href) if is_safe(href) => {
            (format!("<a href=\"{}\"{title}>", escape::address(href)), LINK_END)
        }
        Resolved::Outside(href) if is_safe(href) => (
            // Whoever may write here must not lend our name to what he links to.
            format!("<a href=\"{}\"{title} rel=\"nofollow ugc noopener\">", escape::address(href)),
            LINK_END,
        ),
        Resolved::Missing => {
            let label = escape::attribute(&rules.labels.missing);
            (format!("<span class=\"missing\" title=\"{label}\">"), NO_LINK_END)
        }
        Resolved::Refused | Resolved::Inside(_) | Resolved::Outside(_) => {
            ("<span class=\"refused\">".to_owned(), NO_LINK_END)
        }
    }
}

/// Whether an address that somebody resolved may be written after all: a second look costs little,
/// and what it guards is every reader.
pub(super) fn is_safe(href: &str) -> bool {
    matches!(
        classify(href),
        Ok(Address::Web | Address::Mail | Address::Telephone | Address::Fragment | Address::Inside)
    )
}

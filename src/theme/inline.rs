//! Styles and scripts that stand in a page itself.
//!
//! The policy of every page keeps browsers from obeying them, so that nothing which slips into a page
//! can run there. A theme that counts on one looks right in nobody's browser; whoever writes it is told
//! here what to do instead.

use super::markup::Element;
use crate::diagnostic::kind::template::Inline;

/// The sorts of scripts that a browser would run, or be led by.
const RUN: [&str; 5] = ["", "module", "importmap", "text/javascript", "application/javascript"];

/// The first of them: what it is, and how it is written.
pub(super) fn first<'p>(elements: &[Element<'p>]) -> Option<(Inline, &'p str)> {
    elements.iter().find_map(|element| {
        if element.is("style") {
            return Some((Inline::Style, "<style"));
        }
        let sort = element.value("type").unwrap_or_default();
        let is_run = RUN.iter().any(|run| sort.trim().eq_ignore_ascii_case(run));
        if element.is("script") && element.value("src").is_none() && is_run {
            return Some((Inline::Script, "<script"));
        }
        element.attributes.iter().find_map(|attribute| {
            let name = attribute.name.to_ascii_lowercase();
            let what = match &*name {
                "style" => Inline::StyleAttribute,
                "href" if begins_script(attribute.value) => Inline::Handler,
                // Every attribute of HTML that begins so is a script.
                name if name.len() > 2 && name.starts_with("on") => Inline::Handler,
                _ => return None,
            };
            Some((what, attribute.whole))
        })
    })
}

fn begins_script(address: &str) -> bool {
    let head = address.trim_start().get(.."javascript:".len());
    head.is_some_and(|head| head.eq_ignore_ascii_case("javascript:"))
}

#[cfg(test)]
mod tests {
    use super::{super::markup::elements, *};

    fn in_page(page: &str) -> Option<(Inline, &str)> {
        first(&elements(page).collect::<Vec<_>>())
    }

    #[test]
    fn what_the_policy_forbids_is_found_with_the_words_that_write_it() {
        for (page, what, written) in [
            ("<p style='color: red'>", Inline::StyleAttribute, "style='color: red'"),
            ("<p>ก<STYLE>p{}</STYLE>", Inline::Style, "<style"),
            ("<script>a()</script>", Inline::Script, "<script"),
            ("<script type=module>a()</script>", Inline::Script, "<script"),
            ("<b class=a onClick = \"a()\">", Inline::Handler, "onClick = \"a()\""),
            ("<a href=' JavaScript:a()'>", Inline::Handler, "href=' JavaScript:a()'"),
        ] {
            assert_eq!(in_page(page), Some((what, written)), "{page}");
        }
    }

    #[test]
    fn what_a_browser_obeys_or_only_reads_is_none() {
        for page in [
            "<script type=\"application/ld+json\">{\"x\":\"<style>\"}</script>",
            "<script type=module src=a.js></script>",
            "<link rel=stylesheet href=a.css><p class=on data-style=a>style=\"a\"</p>",
            "<!-- <p style=a> --><a href=\"javascript/\">x</a>",
        ] {
            assert_eq!(in_page(page), None, "{page}");
        }
    }
}

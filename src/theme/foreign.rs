//! What a page makes a reader's browser ask of another host.
//!
//! Readers are private: a picture, font or script from elsewhere tells its host who reads what. The
//! policy of every page forbids it to the browser; here it is told to whoever writes the template,
//! before anything is published. A link that a reader chooses to follow is theirs.

use super::markup::{Attribute, Element, split};

/// The first address outside of `own` that a page of these elements fetches by itself, or sends a
/// form to.
pub(super) fn first<'p>(elements: &[Element<'p>], own: &str) -> Option<&'p str> {
    elements.iter().find_map(|element| {
        let in_style = element.is("style").then_some(element.raw).into_iter().flat_map(in_css);
        fetched(element).chain(in_style).find(|it| is_foreign(it, own))
    })
}

/// What `link` elements say of a page without a browser's fetching anything.
const TOLD: [&str; 8] =
    ["alternate", "author", "canonical", "help", "license", "next", "prev", "search"];

/// The addresses that a browser asks by itself because of an element.
fn fetched<'a, 'p>(element: &'a Element<'p>) -> impl Iterator<Item = &'p str> + use<'a, 'p> {
    let is_told = element.is("link")
        && element.value("rel").is_some_and(|rel| {
            let mut words = rel.split_ascii_whitespace();
            words.all(|word| TOLD.iter().any(|told| told.eq_ignore_ascii_case(word)))
        });
    let leads = element.is("a") || element.is("area") || is_told;
    let refreshes = element.is("meta")
        && element.value("http-equiv").is_some_and(|what| what.eq_ignore_ascii_case("refresh"));
    element.attributes.iter().flat_map(move |&Attribute { name, value, .. }| {
        match name.to_ascii_lowercase().as_str() {
            "href" | "xlink:href" if leads => Vec::new(),
            "href" | "xlink:href" | "src" | "poster" | "data" | "background" | "action"
            | "formaction" | "manifest" => vec![value],
            "ping" => value.split_ascii_whitespace().collect(),
            "srcset" | "imagesrcset" => value
                .split(',')
                .filter_map(|candidate| candidate.split_ascii_whitespace().next())
                .collect(),
            "style" => in_css(value).collect(),
            // `0; url=https://…`
            "content" if refreshes => value
                .split_once(';')
                .and_then(|(_, rest)| rest.trim_start().split_once('='))
                .filter(|(url, _)| url.trim().eq_ignore_ascii_case("url"))
                .map(|(_, address)| address.trim())
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    })
}

/// The addresses that a piece of CSS names.
fn in_css(css: &str) -> impl Iterator<Item = &str> {
    let after = |marker: &'static str| css.split(marker).skip(1);
    after("url(").chain(after("@import")).map(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        split(rest, |c| !matches!(c, ')' | '"' | '\'' | ';')).0
    })
}

/// Whether an address leads to another host than `own`: it says one, or a scheme other than that of
/// bytes that stand in the address itself.
fn is_foreign(address: &str, own: &str) -> bool {
    let address = address.trim();
    if !own.is_empty() && address.starts_with(own) {
        return false;
    }
    if address.starts_with("//") || address.starts_with("\\\\") {
        return true;
    }
    let (scheme, rest) = split(address, |c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    !scheme.is_empty() && rest.starts_with(':') && !scheme.eq_ignore_ascii_case("data")
}

#[cfg(test)]
mod tests {
    use super::{super::markup::elements, *};

    fn in_page(page: &str) -> Option<&str> {
        first(&elements(page).collect::<Vec<_>>(), OWN)
    }

    const OWN: &str = "https://amphoe.example/";

    #[test]
    fn whatever_a_browser_fetches_by_itself_is_found() {
        for page in [
            "<img src=\"https://x.example/a\">",
            "<img alt=\">\" src='//x.example/a'>",
            "<IMG SRC=https://x.example/a>",
            "<img src=\"a.png\" srcset=\"a.png 1x, https://x.example/a 2x\">",
            "<script src=\"https://x.example/a\"></script>",
            "<link rel=\"stylesheet\" href=\"https://x.example/a\">",
            "<link rel=\"alternate stylesheet\" href=\"https://x.example/a\">",
            "<link href=\"https://x.example/a\" rel=preconnect>",
            "<form action=\"https://x.example/a\">",
            "<button formaction=\"https://x.example/a\">",
            "<a href=\"./\" ping=\"./ https://x.example/a\">",
            "<svg><use href=\"https://x.example/a\"/></svg>",
            "<svg><image xlink:href=\"https://x.example/a\"/></svg>",
            "<meta http-equiv=\"refresh\" content=\"0; url=https://x.example/a\">",
            "<p style=\"background: url(https://x.example/a)\">",
            "<style>@import \"https://x.example/a\";</style>",
            "<base href=\"https://x.example/a\">",
            "<iframe src=\"https://x.example/a\"></iframe>",
            "<video poster=\"https://x.example/a\"></video>",
            "<script>a < b</script><img src=\"https://x.example/a\">",
            "<!-- <p> --><img src=\"https://x.example/a\">",
        ] {
            let found = in_page(page).unwrap_or_else(|| panic!("not found: {page}"));
            assert!(found.ends_with("//x.example/a"), "{found}");
        }
    }

    #[test]
    fn a_link_a_name_and_what_is_ours_are_no_fetching() {
        for page in [
            "<a href=\"https://x.example/a\">elsewhere</a>",
            "<svg><a href=\"https://x.example/a\"></a></svg>",
            "<link rel=\"canonical\" href=\"https://amphoe.example/a/\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://x.example/a\">",
            "<meta property=\"og:image\" content=\"https://x.example/a.png\">",
            "<meta name=\"description\" content=\"a; url=https://x.example/a\">",
            "<link rel=\"stylesheet\" href=\"https://amphoe.example/assets/a.css\">",
            "<img src=\"data:image/png;base64,AAAA\">",
            "<img src=\"../a:b.png\">",
            "<meta http-equiv=\"refresh\" content=\"0; url=../b/\">",
            "<script type=\"application/ld+json\">{\"x\":\"<img src='https://x.example/a'>\"}</script>",
            "<p>src=\"https://x.example/a\" and 1 < 2</p>",
            "<!-- <img src=\"https://x.example/a\"> -->",
        ] {
            assert_eq!(in_page(page), None, "{page}");
        }
    }
}

//! Whether a page holds anything that a browser would run besides what is the theme's own.
//!
//! The page is read by the tokenizer of the HTML standard, as a browser reads it, and not searched
//! for words: a page may well show `<script>`.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// Elements that the theme itself has none of, and that run, fetch or lead away.
const NEVER: [&str; 22] = [
    "applet",
    "area",
    "audio",
    "base",
    "canvas",
    "embed",
    "foreignobject",
    "frame",
    "frameset",
    "iframe",
    "image",
    "map",
    "marquee",
    "math",
    "object",
    "param",
    "plaintext",
    "portal",
    "source",
    "style",
    "track",
    "video",
];

/// Attributes that hold an address.
const ADDRESSES: [&str; 13] = [
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "longdesc",
    "manifest",
    "ping",
    "poster",
    "src",
    "srcdoc",
    "xlink:href",
];

/// What in `page` a browser would run, each with where it stands.
pub(in super::super) fn in_page(page: &str) -> impl Iterator<Item = String> + '_ {
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    // Inside `<script>`, `<title>` and their like, other rules hold.
    emitter.naively_switch_states(true);
    let tokens = Tokenizer::new_with_emitter(page, emitter);
    tokens.flat_map(|token| match token {
        Ok(Token::StartTag(tag)) => in_tag(&tag),
        Ok(_) => Vec::new(),
    })
}

/// Every address in `page`, as a browser reads it.
pub(in super::super) fn addresses(page: &str) -> impl Iterator<Item = String> + '_ {
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    emitter.naively_switch_states(true);
    let tokens = Tokenizer::new_with_emitter(page, emitter);
    tokens.flat_map(|token| match token {
        Ok(Token::StartTag(tag)) => {
            let found = tag
                .attributes
                .iter()
                .filter(|(key, _)| matches!(key.as_slice(), b"href" | b"src" | b"action"));
            found.map(|(_, value)| String::from_utf8_lossy(value).into_owned()).collect()
        }
        Ok(_) => Vec::new(),
    })
}

fn in_tag(tag: &StartTag<()>) -> Vec<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let name = text(&tag.name);
    let attribute = |name: &str| {
        let found = tag.attributes.iter().find(|(key, _)| text(key) == name);
        found.map(|(_, value)| text(value))
    };
    let mut found = Vec::new();
    if NEVER.contains(&&*name) {
        found.push(format!("<{name}>"));
    }
    if name == "script" {
        let is_data = attribute("type").as_deref() == Some("application/ld+json");
        let is_ours = attribute("src").is_some_and(|src| {
            src.trim_start_matches("../").trim_start_matches("./").starts_with("assets/")
        });
        if !is_data && !is_ours {
            found.push(format!("<script> of {:?}", attribute("src")));
        }
    }
    if name == "meta" {
        // The page of an old address leads on to the new one, inside of this site.
        let leads = attribute("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("refresh"));
        let to = attribute("content").unwrap_or_default();
        if leads && to.split_once("url=").is_none_or(|(_, to)| runs(to) || to.contains("//")) {
            found.push(format!("<meta> that leads to {to}"));
        }
    }
    for (key, value) in &tag.attributes {
        let (key, value) = (text(key), text(value));
        let is_address = ADDRESSES.contains(&&*key) || key == "srcset";
        let is_obeyed = key.starts_with("on") || key == "style" || key == "srcdoc";
        if is_obeyed || is_address && runs(&value) {
            found.push(format!("<{name} {key}={value:?}>"));
        }
    }
    found
}

/// Whether a browser would run this address, as it reads it: without white space at its ends, and
/// without tabs and breaks of lines anywhere (URL Standard, 4.4).
fn runs(address: &str) -> bool {
    let read: String = address
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    let scheme = read.split(':').next().unwrap_or_default().to_ascii_lowercase();
    read.contains(':')
        && !scheme.contains(['/', '?', '#', '.'])
        && !matches!(&*scheme, "http" | "https" | "mailto" | "tel")
        || read.starts_with("//")
        || read.starts_with("/\\")
        || read.starts_with("\\")
}

#[test]
fn what_runs_is_told_from_what_is_shown() {
    let found = |page: &str| in_page(page).collect::<Vec<_>>();
    for page in [
        "<p>&lt;script&gt;x&lt;/script&gt; javascript:x onerror=x</p>",
        "<script type=\"application/ld+json\">{\"a\":\"<b onclick=x>\"}</script>",
        "<script type=\"module\" src=\"../../assets/x.js\"></script>",
        "<a href=\"https://a.example/?q=javascript:x\" title=\"onclick=x\">x</a>",
        "<meta http-equiv=refresh content=\"0; url=../new/\">",
        "<title><img src=x onerror=x></title>",
    ] {
        assert_eq!(found(page), [""; 0], "{page}");
    }
    for page in [
        "<script>x</script>",
        "<script type=\"application/ld+json\">{\"a\":\"</script><img src=x onerror=x>\"}</script>",
        "<script src=https://evil.example/x.js></script>",
        "<img src=x onerror=x>",
        "<a href=\" java\nscript:x\">x</a>",
        "<a href=\"&#x6a;avascript:x\">x</a>",
        "<a href=\"//evil.example/\">x</a>",
        "<p style=x>",
        "<iframe>",
        "<meta http-equiv=Refresh content=\"0;url=//evil.example/\">",
    ] {
        assert_ne!(found(page), [""; 0], "{page}");
    }
}

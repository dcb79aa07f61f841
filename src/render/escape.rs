//! Text inside HTML and XML.
//!
//! Whatever an author wrote passes through one of these on its way to a page.

use std::borrow::Cow;

use crate::lang::{
    phrase::Phrases,
    typography::{self, Piece},
};

/// `text` between two tags.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    escaped(text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => None,
    })
}

/// `text` between two tags, for whoever goes on with it.
pub(super) fn words(text: &str) -> String {
    self::text(text).into_owned()
}

/// `text` between two tags, the phrases of `names` in it on one line each.
pub(super) fn kept(text: &str, names: &Phrases) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    for piece in typography::keep(text, names) {
        match piece {
            Piece::Together(words) => push_kept(&mut html, words),
            Piece::Free(words) => html.push_str(&self::text(words)),
            Piece::Joint => html.push_str("<wbr>"),
        }
    }
    html
}

/// Adds words that stay on one line.
pub(super) fn push_kept(html: &mut String, words: &str) {
    html.push_str("<span class=\"keep\">");
    html.push_str(&text(words));
    html.push_str("</span>");
}

/// `value` between the double quotes of an attribute.
pub(super) fn attribute(value: &str) -> Cow<'_, str> {
    escaped(value, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    })
}

fn escaped(text: &str, entity: impl Fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    let Some(first) = text.find(|c| entity(c).is_some()) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        match entity(c) {
            Some(entity) => out.push_str(entity),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// An address between the double quotes of `href` or `src`: what may not stand in an address is
/// written in percent, an escape that is there already is kept.
pub(super) fn address(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    let bytes = target.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let hex = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_hexdigit);
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#39;"),
            b'%' if !(hex(at + 1) && hex(at + 2)) => out.push_str("%25"),
            _ if byte.is_ascii_alphanumeric() || b"-_.!*()#$%+,/:;=?@~".contains(&byte) => {
                out.push(char::from(byte));
            }
            _ => {
                for digit in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
                out.insert(out.len() - 2, '%');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_quotes() {
        assert_eq!(text("<a> & \"b\""), "&lt;a&gt; &amp; \"b\"");
        assert_eq!(attribute("\"'><"), "&quot;&#39;&gt;&lt;");
        assert_eq!(address("a b\"<>'&ก%20%"), "a%20b%22%3C%3E&#39;&amp;%E0%B8%81%20%25");
    }
}

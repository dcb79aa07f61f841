//! HTML as authors write it: which of it passes.
//!
//! Six elements pass, without attributes. Everything else is shown as the author typed it: nothing
//! is lost in silence, and nothing that a browser would obey comes through. A whole library that
//! cleans HTML would need whole documents and could not say where it removed something
//! (`measured.md`, 2.3).

use std::ops::Range;

use crate::content::markdown::event::Html;

/// What stands at one `<`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Markup {
    /// `<br>`.
    Break,
    /// `<wbr>`.
    Joint,
    /// `<sub>` and its like.
    Open(Html),
    /// `</sub>` and its like.
    Close(Html),
    /// A remark that browsers do not show.
    Comment,
    /// A remark that nothing ends; it takes all that follows.
    OpenComment,
    /// Any other tag that opens or stands alone.
    Tag,
    /// Any other tag that closes.
    EndTag,
}

/// All markup in `text`, each with the bytes that it takes.
pub(super) fn all(text: &str) -> Vec<(Markup, Range<usize>)> {
    let mut found = Vec::new();
    // Beyond these nothing can end; looking again at each bracket would take the square of the
    // length.
    let (last_end, last_comment_end) = (text.rfind('>'), text.rfind("-->"));
    let mut from = 0;
    while let Some(start) = text[from..].find('<').map(|at| from + at) {
        let rest = &text[start..];
        let comment_ends = last_comment_end.is_some_and(|end| end >= start + "<!--".len());
        let length = match rest.strip_prefix("<!--") {
            Some(inner) if comment_ends => {
                inner.find("-->").map_or(rest.len(), |end| "<!--".len() + end + "-->".len())
            }
            Some(_) => rest.len(),
            None if begins_tag(rest) && last_end.is_some_and(|end| end > start) => {
                rest.find('>').map_or(rest.len(), |end| end + 1)
            }
            None => {
                from = start + 1;
                continue;
            }
        };
        found.push((markup(&rest[..length]), start..start + length));
        from = start + length;
    }
    found
}

fn begins_tag(text: &str) -> bool {
    let inner = &text[1..];
    let second = inner.strip_prefix('/').unwrap_or(inner).bytes().next();
    second.is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'!' | b'?'))
}

/// What one tag or remark means.
fn markup(tag: &str) -> Markup {
    match tag.strip_prefix("<!--") {
        Some(rest) if rest.ends_with("-->") => Markup::Comment,
        Some(_) => Markup::OpenComment,
        None => allowed(tag).unwrap_or(match tag.starts_with("</") {
            true => Markup::EndTag,
            false => Markup::Tag,
        }),
    }
}

/// What the tag `tag` means, if it is one that passes.
fn allowed(tag: &str) -> Option<Markup> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    if let Some(name) = inner.strip_prefix('/') {
        return html(name.trim_end()).map(Markup::Close);
    }
    let name = inner.strip_suffix('/').unwrap_or(inner).trim_end();
    if name.eq_ignore_ascii_case("br") {
        Some(Markup::Break)
    } else if name.eq_ignore_ascii_case("wbr") {
        Some(Markup::Joint)
    } else if inner.ends_with('/') {
        None
    } else {
        html(name).map(Markup::Open)
    }
}

fn html(name: &str) -> Option<Html> {
    Html::ALL.into_iter().find(|html| html.name().eq_ignore_ascii_case(name))
}

/// The name in a tag as written: `div` of `</div class="a">`.
pub(super) fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches(['<', '/']);
    let end = inner.find(|c: char| c.is_whitespace() || "/>".contains(c)).unwrap_or(inner.len());
    &inner[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_elements_pass_and_only_without_attributes() {
        for (tag, markup) in [
            ("<br>", Markup::Break),
            ("<BR/>", Markup::Break),
            ("<br />", Markup::Break),
            ("<wbr>", Markup::Joint),
            ("<sub>", Markup::Open(Html::Sub)),
            ("</Mark >", Markup::Close(Html::Mark)),
            ("<mark onclick=x>", Markup::Tag),
            ("<br class=a>", Markup::Tag),
            ("<kbd/>", Markup::Tag),
            ("<subx>", Markup::Tag),
            ("</script>", Markup::EndTag),
            ("<!doctype html>", Markup::Tag),
            ("<?php ?>", Markup::Tag),
            ("<!-- x -->", Markup::Comment),
            ("<!-- x ", Markup::OpenComment),
        ] {
            assert_eq!(all(tag), [(markup, 0..tag.len())], "{tag}");
        }
    }

    #[test]
    fn a_bracket_that_opens_no_tag_is_text() {
        assert_eq!(all("1 < 2 <"), []);
        assert_eq!(all("<3 <b"), []);
        assert_eq!(all("a <3 <b>x</b>"), [(Markup::Tag, 5..8), (Markup::EndTag, 9..13)]);
    }

    #[test]
    fn a_tag_is_called_by_its_name() {
        assert_eq!(name("</div class='a'>"), "div");
        assert_eq!(name("<br/>"), "br");
    }
}

//! No line of a heading, a card or a cell ends inside what is read as one.
//!
//! It is done to a page that is drawn, so that it holds for every heading, whatever template drew it
//! and whether its words are an author's or the theme's. What a view gave as kept on one line already
//! stays as it was given.

use crate::lang::{
    cluster::count,
    lean::lean,
    mark,
    phrase::Phrases,
    typography::{self, LONGEST, Piece},
};

/// The elements whose lines are few and short. What stands in them is set with care.
const SET: [&str; 11] = [
    "th",
    "td",
    "p class=\"summary\"",
    "div class=\"summary\"",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "dt",
];

/// Those of them that have room for a phrase; a cell may have none.
const WIDE: [&str; 7] = ["h1", "h2", "h3", "h4", "h5", "h6", "dt"];

/// What is left alone inside them, to its end.
const LEFT: [(&str, &str); 4] = [
    ("span class=\"keep\"", "</span>"),
    ("span class=\"spoken\"", "</span>"),
    ("code", "</code>"),
    ("svg", "</svg>"),
];

/// The page with its names, and the words that lean on others, on one line each.
pub(super) fn set(html: &str, names: &Phrases) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    // The name of the element that is being set.
    let mut inside = None;
    while let Some((words, tag, after)) = next(rest) {
        let has_room = |name| WIDE.contains(&name) && count(words) <= LONGEST;
        let is_set = inside.is_some_and(|name| !has_room(name));
        push(&mut out, words, is_set, names);
        let end = match LEFT.iter().find(|(left, _)| inside.is_some() && begins(tag, left)) {
            Some((_, end)) => after.find(end).map_or(0, |at| at + end.len()),
            None if begins(tag, "script") => after.find("</script>").unwrap_or(0),
            None => 0,
        };
        match inside {
            None => inside = SET.iter().find(|name| begins(tag, name)).map(|name| element(name)),
            Some(name) if tag.strip_prefix('/') == Some(name) => inside = None,
            Some(_) => {}
        }
        out.push('<');
        out.push_str(tag);
        out.push('>');
        out.push_str(&after[..end]);
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

/// The words before the next tag, what stands in that, and what comes after it.
fn next(html: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = html.split_once('<')?;
    // An attribute of ours holds no `>`: it is written `&gt;`.
    let (tag, after) = rest.split_once('>')?;
    Some((words, tag, after))
}

/// Whether a tag is of this element, with these attributes first.
fn begins(tag: &str, element: &str) -> bool {
    tag.strip_prefix(element).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn element(tag: &'static str) -> &'static str {
    tag.split(' ').next().unwrap_or(tag)
}

fn push(out: &mut String, words: &str, is_set: bool, names: &Phrases) {
    if !is_set || !words.contains(mark::is_thai) {
        return out.push_str(words);
    }
    for piece in lean(&typography::nbsp(words), names) {
        match piece {
            Piece::Free(words) => out.push_str(words),
            // The words were escaped when they were drawn. A name that may be wider than a telephone is
            // set as an author's is.
            Piece::Together(words) => {
                let class = if count(words) <= LONGEST { "one" } else { "keep" };
                out.extend(["<span class=\"", class, "\">", words, "</span>"]);
            }
            Piece::Joint => out.push_str("<wbr>"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> String {
        set(html, &Phrases::new(["วังเจ้า"]))
    }

    #[test]
    fn a_heading_and_a_cell_are_set_and_text_is_not() {
        assert_eq!(
            page(
                "<h2 id=\"a\"><a href=\"./\">คนในตำบลบ้านเหนือลดลงร้อยละ 9</a> &amp;</h2><p>ลดลงร้อยละ</p>"
            ),
            "<h2 id=\"a\"><a href=\"./\">คนในตำบลบ้านเหนือลดลง<span class=\"one\">ร้อยละ</span>\u{a0}9</a> &amp;</h2><p>ลดลงร้อยละ</p>",
        );
        assert_eq!(
            page("<header>ร้อยละ</header><td>ร้อยละ</td>"),
            "<header>ร้อยละ</header><td><span class=\"one\">ร้อยละ</span></td>"
        );
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        assert_eq!(page("<td>หมู่บ้าน 7 คน</td>"), "<td>หมู่บ้าน 7\u{a0}คน</td>");
    }

    #[test]
    fn a_short_heading_has_no_second_line() {
        assert_eq!(page("<h2>ลดลงร้อยละ</h2>"), "<h2>ลดลงร้อยละ</h2>");
    }

    #[test]
    fn what_is_kept_already_is_left() {
        for html in [
            "<h1><span class=\"keep\">ร้อยละ</span></h1>",
            "<td><code>ร้อยละ</code></td>",
            "<script type=\"application/ld+json\">{\"a\":\"<h1>ร้อยละ\"}</script>",
        ] {
            assert_eq!(page(html), html);
        }
    }
}

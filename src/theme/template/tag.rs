//! The tags of a template, as far as it takes to say where a mistake is.
//!
//! The engine stops at the first thing that it cannot read, mostly at the end of the file, where
//! nothing is wrong. Who opened what is seen from the tags alone; and with the piece that is wrong
//! left out, the rest of the template can be tried too, so that one run tells of every mistake.
//!
//! Not a parser of templates: an expression is passed over, but for the texts in quotes.

use crate::source::Span;

/// What a tag does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    /// `{{ … }}`: prints.
    Print,
    /// `{% … %}`: does something.
    Do,
}

/// A tag, without comments and what stands in `raw`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'t> {
    pub(super) sort: Sort,
    /// With its braces.
    pub(super) span: Span,
    /// Between the braces and the signs that take away space, with the spaces at its ends.
    pub(super) inner: &'t str,
    /// Where that begins.
    pub(super) inner_at: usize,
}

impl<'t> Tag<'t> {
    /// Its first word: `if`, `endif`, `<card` or `</card>`.
    pub(super) fn word(&self) -> &'t str {
        self.inner.split_ascii_whitespace().next().unwrap_or("")
    }
}

/// All tags, in their order; what has no end is left out with all that follows.
pub(super) fn tags(text: &str) -> Vec<Tag<'_>> {
    read(text).0
}

/// All tags, and braces after them that are not closed.
fn read(text: &str) -> (Vec<Tag<'_>>, Option<(Span, &'static str)>) {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find(['{']).map(|open| at + open) {
        at = open + 1;
        let (sort, close) = match text.as_bytes().get(at) {
            Some(b'#') => {
                at = text[at..].find("#}").map_or(text.len(), |end| at + end + 2);
                continue;
            }
            Some(b'{') => (Sort::Print, "}}"),
            Some(b'%') => (Sort::Do, "%}"),
            _ => continue,
        };
        // One that goes on into the next was left open.
        let length = unquoted(&text[at + 1..], close).filter(|length| {
            let inner = &text[at + 1..at + 1 + length];
            unquoted(inner, "{%").is_none() && unquoted(inner, "{{").is_none()
        });
        let Some(length) = length else { return (found, Some((Span::new(open, at + 1), close))) };
        let (from, to) = (at + 1, at + 1 + length);
        let whole = &text[from..to];
        let inner = whole.strip_prefix('-').unwrap_or(whole);
        let inner_at = to - inner.len();
        let inner = inner.strip_suffix('-').unwrap_or(inner);
        let tag = Tag { sort, span: Span::new(open, to + close.len()), inner, inner_at };
        at = tag.span.end;
        if sort == Sort::Do && tag.word() == "raw" {
            at = text[at..].find("endraw").map_or(text.len(), |end| at + end);
        } else {
            found.push(tag);
        }
    }
    (found, None)
}

/// Where `sought` is first, outside of quotes.
fn unquoted(text: &str, sought: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if text[at..].starts_with(sought) => return Some(at),
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None => {}
        }
    }
    None
}

/// A tag that lacks its other half.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Unpaired {
    /// One that opens, or braces that do.
    Open {
        /// Where it is.
        at: Span,
        /// Its word: `if`.
        tag: String,
        /// The word that would close it: `endif`.
        end: String,
        /// The tag before which it should have been closed; none at the end of the file.
        before: Option<Span>,
    },
    /// One that closes what nobody opened.
    Close {
        /// Where it is.
        at: Span,
        /// Its word: `endif`.
        tag: String,
    },
}

/// The first tag that lacks its other half.
pub(super) fn unpaired(text: &str) -> Option<Unpaired> {
    let mut open: Vec<(Span, &str, String)> = Vec::new();
    let lacking = |(at, tag, end): &(Span, &str, String), before| {
        Some(Unpaired::Open { at: *at, tag: (*tag).to_owned(), end: end.clone(), before })
    };
    let (tags, unclosed) = read(text);
    for tag in tags.into_iter().filter(|tag| tag.sort == Sort::Do) {
        let word = tag.word();
        if let Some(end) = closed_by(&tag) {
            open.push((tag.span, word, end));
        } else if word.starts_with("end") || word.starts_with("</") {
            let word = word.strip_suffix('>').unwrap_or(word);
            match open.last() {
                Some((.., end)) if end == word => drop(open.pop()),
                Some(last) if open.iter().any(|(.., end)| end == word) => {
                    return lacking(last, Some(tag.span));
                }
                _ => return Some(Unpaired::Close { at: tag.span, tag: tag.word().to_owned() }),
            }
        }
    }
    if let Some((at, end)) = unclosed {
        let [tag, end] = [&text[at.range()], end].map(str::to_owned);
        return Some(Unpaired::Open { at, tag, end, before: None });
    }
    lacking(open.last()?, None)
}

/// What closes a tag, where it opens something: `endif`, or `</card`.
fn closed_by(tag: &Tag<'_>) -> Option<String> {
    let word = tag.word();
    match word {
        "if" | "for" | "block" | "filter" | "component" => Some(format!("end{word}")),
        // `{% set x = 1 %}` is whole; `{% set x %}` keeps what follows.
        "set" | "set_global" if unquoted(tag.inner, "=").is_none() => Some(format!("end{word}")),
        _ => {
            let name = word.strip_prefix('<').filter(|rest| !rest.starts_with('/'))?;
            let is_whole = tag.inner.trim_end().ends_with("/>");
            (!is_whole).then(|| format!("</{}", name.trim_end_matches('>')))
        }
    }
}

/// `text` with what stands at `at` left out and every other byte where it was; none where nothing
/// can be left out without changing what stands around it.
pub(super) fn without(text: &str, at: usize, length: usize) -> Option<String> {
    let tag = tags(text).into_iter().find(|tag| tag.span.range().contains(&at));
    let (from, to, instead) = match tag {
        Some(Tag { sort: Sort::Print, span, .. }) => (span.start, span.end, ""),
        Some(tag) => match tag.word() {
            "include" => (tag.span.start, tag.span.end, ""),
            // Nobody enters here: a condition that does not hold, a list of nothing.
            word @ ("if" | "elif") => {
                let from = tag.inner_at + tag.inner.find(word)? + word.len() + 1;
                (from, tag.inner_at + tag.inner.len(), "0")
            }
            "for" => {
                let from = tag.inner_at + tag.inner.find(" in ")? + " in ".len();
                (from, tag.inner_at + tag.inner.len(), "[]")
            }
            _ => return None,
        },
        None if length > 0 => (at, at + length, ""),
        None => return None,
    };
    let left_out = text.get(from..to).filter(|left_out| left_out.len() >= instead.len())?;
    let blank = left_out.bytes().skip(instead.len()).map(|byte| match byte {
        b'\n' => '\n',
        _ => ' ',
    });
    let changed = [&text[..from], instead, &blank.collect::<String>(), &text[to..]].concat();
    (changed != text).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_outside_of_quotes_and_comments_and_raw_texts_have_none() {
        let text = "{# {{ a }} #}{{- \"}}\" -}}{% raw %}{{ b }}{% endraw %}{ % }{% if c -%}";
        let inner: Vec<&str> = tags(text).iter().map(|tag| tag.inner.trim()).collect();
        assert_eq!(inner, ["\"}}\"", "if c"]);
        assert!(tags("{{ a").is_empty());
    }

    #[test]
    fn whoever_opened_is_told_and_not_the_end_of_the_file() {
        let open = |text| match unpaired(text) {
            Some(Unpaired::Open { at, tag, end, before }) => (
                text[at.range()].to_owned(),
                tag,
                end,
                before.map(|it| text[it.range()].to_owned()),
            ),
            other => panic!("{text}: {other:?}"),
        };
        let [tag, end, block] = ["if", "endif", "{% endblock main %}"].map(str::to_owned);
        let opened = "{% if a %}".to_owned();
        assert_eq!(
            open("{% block main %}{% if a %}<p>{% endblock main %}"),
            (opened.clone(), tag.clone(), end.clone(), Some(block))
        );
        assert_eq!(open("{% for x in y %}{% endfor %}{% if a %}"), (opened, tag, end, None));
        assert!(matches!(unpaired("{% endif %}"), Some(Unpaired::Close { .. })));
        let braces =
            |open: &str, end: &str| (open.to_owned(), open.to_owned(), end.to_owned(), None);
        assert_eq!(open("{% if a %}{{ b }</p>{% endif %}{{ c }}"), braces("{{", "}}"));
        assert_eq!(open("{% if a }</p>"), braces("{%", "%}"));
    }

    #[test]
    fn pairs_of_every_kind_are_whole() {
        for text in [
            "{% if a %}{% elif b %}{% else %}{% endif %}",
            "{% set a = 1 %}{% set b %}x{% endset %}",
            "{% component card(a) %}{{ <x a={a} /> }}{% <y b=\"=\"> %}z{% </y> %}{% endcomponent card %}",
            "{% filter upper %}a{% endfilter %}",
            "{% include \"a.html\" %}{% extends \"b.html\" %}",
        ] {
            assert_eq!(unpaired(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_left_out_moves_nothing_else() {
        let left_out = |text: &str, sought: &str| {
            let left = without(text, text.find(sought).expect("it is there"), sought.len());
            assert!(left.as_ref().is_none_or(|left| left.len() == text.len()), "{text}");
            left
        };
        assert_eq!(left_out("a{{ b.c }}d", "b.c").as_deref(), Some("a         d"));
        assert_eq!(left_out("{% if b.c %}d", "b.c").as_deref(), Some("{% if 0   %}d"));
        assert_eq!(left_out("{% for x in b.c %}", "b.c").as_deref(), Some("{% for x in []  %}"));
        assert_eq!(left_out("<p style=\"a\">", "style=\"a\"").as_deref(), Some("<p          >"));
        assert_eq!(left_out("{% set x = b.c %}", "b.c"), None);
    }
}

//! Names that a template asks a page for and no page has.
//!
//! It knows what a page's own values are called, and what a loop over them gives; whatever it cannot
//! follow (what a component is given, what a filter makes) it leaves alone.

use std::collections::BTreeMap;

use super::tag::{Sort, tags};
use crate::{
    lang::nearest::nearest,
    source::Span,
    theme::shape::{Shape, Shapes},
};

/// A name that no page has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Unseen {
    pub(super) at: Span,
    pub(super) name: String,
    pub(super) near: Option<String>,
    pub(super) known: Vec<String>,
}

/// What a name means here: of a page, made in the template, or not to be followed.
type Bound<'s> = BTreeMap<String, Option<&'s Shape>>;

/// All of them, in their order.
pub(super) fn unseen(text: &str, shapes: &Shapes) -> Vec<Unseen> {
    let mut found = Vec::new();
    let mut bound = Bound::new();
    let mut loops: Vec<Bound<'_>> = Vec::new();
    let mut in_component = false;
    for tag in tags(text) {
        let word = if tag.sort == Sort::Do { tag.word() } else { "" };
        match word {
            // A component sees what it is given, and nothing of the page.
            "component" => in_component = true,
            "endcomponent" => in_component = false,
            _ => {}
        }
        if in_component || matches!(word, "component" | "endcomponent") {
            continue;
        }
        let chains = chains(tag.inner);
        let mut last = None;
        for chain in &chains {
            let shape = bound.get(chain[0].1).copied().unwrap_or_else(|| shapes.get(chain[0].1));
            last = follow(chain, shape, tag.inner_at, &mut found);
        }
        match word {
            "for" => {
                loops.push(bound.clone());
                let (names, from) = tag.inner.split_once(" in ").unwrap_or((tag.inner, ""));
                let names = names.trim_start().strip_prefix("for").unwrap_or(names);
                let names: Vec<&str> = names.split(',').map(str::trim).collect();
                let element = match (last, &names[..]) {
                    (Some(Shape::List(element)), [_]) if is_chain(from) => Some(&**element),
                    _ => None,
                };
                bound.extend(names.into_iter().map(|name| (name.to_owned(), element)));
            }
            "endfor" => bound = loops.pop().unwrap_or_default(),
            "set" | "set_global" => {
                let (name, from) = tag.inner.split_once('=').unwrap_or((tag.inner, ""));
                let name = name.split_ascii_whitespace().nth(1).unwrap_or("");
                bound.insert(name.to_owned(), last.filter(|_| is_chain(from)));
            }
            _ => {}
        }
    }
    found
}

/// A name with its fields, each with its place: `page`, `switch`, `href`.
type Chain<'t> = Vec<(usize, &'t str)>;

/// What the fields of a value lead to; one that is nowhere is told.
fn follow<'s>(
    chain: &Chain<'_>,
    mut shape: Option<&'s Shape>,
    offset: usize,
    found: &mut Vec<Unseen>,
) -> Option<&'s Shape> {
    for (at, name) in &chain[1..] {
        let Some(Shape::Group(fields)) = shape else { return None };
        shape = fields.get(*name);
        if shape.is_none() {
            let known: Vec<String> = fields.keys().cloned().collect();
            let near = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
            let at = Span::new(offset + at, offset + at + name.len());
            found.push(Unseen { at, name: (*name).to_owned(), near, known });
            return None;
        }
    }
    shape
}

fn is_part(c: char) -> bool {
    c == '_' || c.is_ascii_alphanumeric()
}

/// Whether an expression is a name with its fields and nothing else.
fn is_chain(expression: &str) -> bool {
    let expression = expression.trim();
    !expression.is_empty() && expression.chars().all(|c| is_part(c) || matches!(c, '.' | '?'))
}

/// The names of an expression, each with its fields.
fn chains(expression: &str) -> Vec<Chain<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = expression[at..].chars().next() {
        let rest = &expression[at..];
        if matches!(c, '"' | '\'' | '`') {
            at += rest[1..].find(c).map_or(rest.len(), |end| end + 2);
        } else if c.is_ascii_digit() {
            at += rest.find(|c| !is_part(c) && c != '.').unwrap_or(rest.len());
        } else if is_part(c) {
            let mut chain = Chain::new();
            loop {
                let name = &expression[at..];
                let name = &name[..name.find(|c| !is_part(c)).unwrap_or(name.len())];
                chain.push((at, name));
                at += name.len();
                let dot = ["?.", "."].into_iter().find(|dot| expression[at..].starts_with(dot));
                match dot.filter(|dot| expression[at + dot.len()..].starts_with(is_part)) {
                    Some(dot) => at += dot.len(),
                    None => break,
                }
            }
            found.push(chain);
        } else {
            at += c.len_utf8();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Page {
        title: &'static str,
        menu: Vec<Link>,
        next: Option<Link>,
    }

    #[derive(Serialize)]
    struct Link {
        href: &'static str,
    }

    fn told(text: &str) -> Vec<String> {
        let mut shapes = Shapes::default();
        shapes.add("page", &Page { title: "", menu: vec![Link { href: "" }], next: None });
        unseen(text, &shapes).into_iter().map(|it| text[it.at.range()].to_owned()).collect()
    }

    #[test]
    fn a_name_that_no_page_has_is_found_wherever_it_stands() {
        assert_eq!(told("{% if page.titel and page.menu %}{% endif %}"), ["titel"]);
        assert_eq!(told("{{ \"ก\" ~ page?.titel | upper }}"), ["titel"]);
        assert_eq!(
            told("{% for l in page.menu %}{% if l.hreff %}{% endif %}{% endfor %}"),
            ["hreff"]
        );
        assert_eq!(
            told("{% set m = page.menu %}{% for l in m %}{{ l.hreff }}{% endfor %}"),
            ["hreff"]
        );
        assert_eq!(told("{{ <link to={page.nxt} /> }}"), ["nxt"]);
    }

    #[test]
    fn what_cannot_be_followed_is_left_alone() {
        for text in [
            "{{ page.title }}{{ page.next.label }}{{ other.x }}{{ 1.5 }}{{ \"page.titel\" }}",
            "{% for l in page.menu | reverse %}{{ l.hreff }}{% endfor %}",
            "{% for page in others %}{{ page.x }}{% endfor %}{{ page.title }}",
            "{% component card(page) %}{{ page.x }}{% endcomponent card %}",
            "{# page.titel #}{% raw %}{{ page.titel }}{% endraw %}page.titel",
            "{{ loop.index }}{{ page.title.length }}",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}

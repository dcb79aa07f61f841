//! Why a page could not be drawn, in our own words where the engine's sentence can be taken apart.
//!
//! The sentences are those of the engine's version that we hold to in `Cargo.lock`; one that was
//! changed is quoted as it is, which is less help and no harm.

use std::collections::{BTreeMap, BTreeSet};

use tera::Value;

use crate::{
    diagnostic::{
        Kind,
        kind::{
            template::{Sort, Template},
            theme::Theme,
        },
    },
    lang::nearest::nearest,
    source::Span,
};

/// What stands before the name of an asset that does not exist; `asset` says it.
pub(super) const NO_ASSET: &str = "No asset is called";

/// What stands before the name of a blank that `fill` was given nothing for.
pub(super) const UNFILLED: &str = "`fill` has no value for";

/// What a template sees.
pub(super) struct Sight<'a> {
    /// One value by its name.
    pub(super) one: &'a dyn Fn(&str) -> Option<&'a Value>,
    /// All of them.
    pub(super) all: Vec<&'a Value>,
    /// The assets, by name.
    pub(super) assets: &'a BTreeMap<String, String>,
}

/// What `message` says of the piece `at` of the site's own template `text`, and where the very name is
/// that is wrong.
pub(super) fn cause(
    message: &str,
    text: &str,
    at: Span,
    sight: &Sight<'_>,
) -> Option<(Kind, Span)> {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if message.starts_with(NO_ASSET) {
        let name = (*quoted.first()?).to_owned();
        let near = nearest(&name, sight.assets.keys().map(String::as_str)).map(str::to_owned);
        let at = within(text, at, &name);
        return Some((Theme::AssetMissing { name, near }.into(), at));
    }
    if message.starts_with(UNFILLED) {
        let kind = Template::Unfilled { blank: (*quoted.last()?).to_owned() };
        return Some((kind.into(), at));
    }
    if message.starts_with("Variable `") && message.contains("` is not defined") {
        let name = (*quoted.first()?).to_owned();
        let known = listed(message);
        let near = nearest(&name, known.iter().map(String::as_str)).map(str::to_owned);
        let at = within(text, at, &name);
        return Some((Template::UnknownValue { name, near, known }.into(), at));
    }
    // Made in the template, of what some pages do not have.
    if message.starts_with("Variable `") {
        let name = (*quoted.first()?).to_owned();
        return Some((Template::AbsentValue { name }.into(), at));
    }
    if message.starts_with("Field `") && message.contains("` is not defined") {
        return of_a_field(message, quoted.first()?, text, at, sight);
    }
    // The engine points at the first name of what it goes through.
    if message.starts_with("Iteration not possible on type `undefined`") {
        let chain = chain(text, at);
        let name = text[chain.range()].rsplit(['.', '?']).next().unwrap_or_default();
        return of_a_field(message, name, text, at, sight);
    }
    let sort = |at: usize| quoted.get(at).and_then(|name| sort(name));
    let (needed, got) = if message.starts_with("Iteration not possible") {
        (Sort::List, sort(0)?)
    } else if message.starts_with("Key/value iteration") {
        (Sort::Group, sort(0)?)
    } else if message.starts_with("Invalid type for the value, expected") {
        (sort(0)?, sort(1)?)
    } else if message.starts_with("Math operations") {
        (Sort::Number, sort(0)?)
    } else if message.contains("requires both operands to be numbers") {
        (Sort::Number, [sort(1)?, sort(2)?].into_iter().find(|got| *got != Sort::Number)?)
    } else if message.starts_with("Cannot compare") {
        match (sort(0)?, sort(1)?) {
            (Sort::Number, got) | (got, Sort::Number) => (Sort::Number, got),
            _ => return None,
        }
    } else {
        return None;
    };
    // The engine points at the first of the names: what is meant is what they lead to.
    let is_name = text[at.range()].chars().all(|c| c == '_' || c.is_ascii_alphanumeric());
    let at = if is_name { chain(text, at) } else { at };
    (needed != got).then(|| (Template::WrongSort { needed, got }.into(), at))
}

/// The names that the engine lists: "Field `titel` is not defined. Available fields: heading, html".
fn listed(message: &str) -> Vec<String> {
    let listed = message.split_once(" Available ").and_then(|(_, rest)| rest.split_once(": "));
    listed.map_or(Vec::new(), |(_, names)| names.split(", ").map(str::to_owned).collect())
}

/// What is wrong with the field `name` of the names around `at`: it, or one before it, does not exist,
/// or some pages have none.
fn of_a_field(
    message: &str,
    name: &str,
    text: &str,
    at: Span,
    sight: &Sight<'_>,
) -> Option<(Kind, Span)> {
    let chain = chain(text, at);
    let parts: Vec<(usize, &str)> = parts(text, chain);
    let unknown = |(from, name): (usize, &str), known: Vec<String>| {
        let near = match &known[..] {
            [] => {
                let mut all = BTreeSet::new();
                sight.all.iter().for_each(|value| gather(value, &mut all));
                nearest(name, all).map(str::to_owned)
            }
            known => nearest(name, known.iter().map(String::as_str)).map(str::to_owned),
        };
        let kind = Template::UnknownValue { name: name.to_owned(), near, known };
        (kind.into(), Span::new(from, from + name.len()))
    };
    let absent = |to: usize| {
        let (from, to) = (chain.start, parts[to].0 + parts[to].1.len());
        let name = text[from..to].to_owned();
        (Template::AbsentValue { name }.into(), Span::new(from, to))
    };
    // `page.notices[0].text`: what stands between brackets is not followed.
    let Some(nth) = parts.iter().position(|(_, part)| *part == name).filter(|nth| *nth > 0) else {
        let line = text[at.start..].split('\n').next().unwrap_or("");
        let above = &line[..line.find(&format!("].{name}"))? + 1];
        let kind = Template::AbsentValue { name: above.to_owned() };
        return Some((kind.into(), Span::new(at.start, at.start + above.len())));
    };
    if let Some(mut value) = (sight.one)(parts[0].1) {
        for (at, part) in parts.iter().enumerate().skip(1) {
            let Some(map) = value.as_map() else {
                let (needed, got) = (Sort::Group, sort(value.name())?);
                let (from, to) = (chain.start, part.0 - 1);
                return Some((Template::WrongSort { needed, got }.into(), Span::new(from, to)));
            };
            match map.iter().find(|(key, _)| key.as_str() == Some(part.1)) {
                None => {
                    let names = map.keys().filter_map(|key| key.as_str().map(str::to_owned));
                    return Some(unknown(*part, names.collect()));
                }
                Some((_, inner)) if inner.is_none() => return Some(absent(at)),
                Some((_, inner)) => value = inner,
            }
        }
    }
    let known = listed(message);
    Some(match message {
        // What it is a field of does not exist either: the engine then ends without a full stop.
        message if message.ends_with("is not defined") => unknown(parts[nth - 1], known),
        // It is asked of what has no fields, which is nothing at all more often than a text.
        _ if known.is_empty() && message.starts_with("Field") => absent(nth - 1),
        _ => unknown(parts[nth], known),
    })
}

/// The names with their fields that stand around `at`: `page.switch.href`.
fn chain(text: &str, at: Span) -> Span {
    let belongs = |c: char| c == '_' || c == '.' || c == '?' || c.is_ascii_alphanumeric();
    let start = text[..at.start].trim_end_matches(belongs).len();
    let after = &text[at.start..];
    let end = at.start + after.find(|c| !belongs(c)).unwrap_or(after.len());
    Span::new(start, end)
}

/// Each of them, and where it begins.
fn parts(text: &str, chain: Span) -> Vec<(usize, &str)> {
    let mut at = chain.start;
    let mut found = Vec::new();
    for part in text[chain.range()].split('.') {
        found.push((at, part.trim_end_matches('?')));
        at += part.len() + 1;
    }
    found
}

/// Where `name` stands in `at` or after it on the line; else the whole.
fn within(text: &str, at: Span, name: &str) -> Span {
    let line = text[at.start..].split('\n').next().unwrap_or("");
    match line.find(name) {
        Some(from) => Span::new(at.start + from, at.start + from + name.len()),
        None => at,
    }
}

/// The names of all fields of `value`, at any depth.
fn gather<'v>(value: &'v Value, into: &mut BTreeSet<&'v str>) {
    if let Some(map) = value.as_map() {
        for (key, value) in map {
            into.extend(key.as_str());
            gather(value, into);
        }
    }
    value.as_array().into_iter().flatten().for_each(|value| gather(value, into));
}

/// The engine's name of a sort of values.
fn sort(name: &str) -> Option<Sort> {
    Some(match name {
        "string" | "&str" | "String" | "str" => Sort::Text,
        "u64" | "i64" | "f64" | "u128" | "i128" | "usize" | "number" | "Number" => Sort::Number,
        "bool" => Sort::YesNo,
        "array" | "Vec" => Sort::List,
        "map/struct" | "map" => Sort::Group,
        "undefined" | "none" => Sort::Nothing,
        _ => return None,
    })
}

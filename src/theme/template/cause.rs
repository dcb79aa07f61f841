//! Why a page could not be drawn, in our own words where the engine's sentence can be taken apart.
//!
//! The sentences are those of the engine's version that we hold to in `Cargo.lock`; one that was
//! changed is quoted as it is, which is less help and no harm.

use std::collections::BTreeSet;

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
};

/// What stands before the name of an asset that does not exist; `asset` says it.
pub(super) const NO_ASSET: &str = "No asset is called";

/// What `message` says. `written` is the piece of the template that it speaks of, empty where that is
/// not the site's own; `seen` is all that the template sees, and `assets` the names of assets.
pub(super) fn cause<'a>(
    message: &str,
    written: &str,
    seen: &[&Value],
    assets: impl Iterator<Item = &'a str>,
) -> Option<Kind> {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if message.starts_with(NO_ASSET) {
        let name = (*quoted.first()?).to_owned();
        let near = nearest(&name, assets).map(str::to_owned);
        return Some(Theme::AssetMissing { name, near }.into());
    }
    let is_of_a_name = ["Field `", "Variable `"].iter().any(|head| message.starts_with(head));
    if is_of_a_name && message.contains("` is not defined") {
        return Some(unknown(message, quoted.first()?, written, seen).into());
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
        let got = [sort(1)?, sort(2)?].into_iter().find(|got| *got != Sort::Number)?;
        (Sort::Number, got)
    } else {
        return None;
    };
    (needed != got).then(|| Template::WrongSort { needed, got }.into())
}

/// A name that does not exist: "Field `titel` is not defined. Available fields: heading, html".
fn unknown(message: &str, name: &str, written: &str, seen: &[&Value]) -> Template {
    let listed = message.split_once(" Available ").and_then(|(_, rest)| rest.split_once(": "));
    let known: Vec<String> = match listed {
        Some((_, names)) => names.split(", ").map(str::to_owned).collect(),
        None => Vec::new(),
    };
    // `page.swich.href`: the engine says that there is no `href`, since there is no `swich`.
    let above = written.rsplit(['.', '?']).next().filter(|_| listed.is_none());
    let is_name = |name: &&str| {
        let is_part = |c: char| c == '_' || c.is_ascii_alphanumeric();
        !name.is_empty() && name.chars().all(is_part)
    };
    let name = above.filter(is_name).unwrap_or(name).to_owned();
    let near = match listed {
        Some(_) => nearest(&name, known.iter().map(String::as_str)).map(str::to_owned),
        None => {
            let mut all = BTreeSet::new();
            seen.iter().for_each(|value| gather(value, &mut all));
            nearest(&name, all).map(str::to_owned)
        }
    };
    Template::UnknownValue { name, near, known }
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

//! How the site's own templates are put together with the built-in ones, and what stands in the way.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use tera::ErrorKind;

use super::{
    BUILT_IN, Engine, Own, empty,
    known::{FILTERS, FUNCTIONS, TESTS},
    register,
    report::{self, Report},
    same, tag,
};
use crate::{
    diagnostic::{Checked, Diagnostic, Place, kind::theme::Theme},
    lang::nearest::nearest,
    raster::font::Family,
    source::{Source, SourcePath},
    theme::builtin,
};

/// Puts the built-in templates and the site's own (name and file) together. `assets` are the
/// addresses from the root of the site, by name; `family` is what pictures are lettered in.
pub(in crate::theme) fn load<'a>(
    folder: &str,
    own: impl IntoIterator<Item = (&'a str, &'a Source)>,
    assets: BTreeMap<String, String>,
    family: &Family,
) -> Checked<Engine> {
    let built_in: BTreeMap<String, &str> = builtin::templates().into_iter().collect();
    let own = Own {
        folder: folder.to_owned(),
        texts: own.into_iter().map(|(name, source)| (name.to_owned(), source.clone())).collect(),
    };
    let mut said = Vec::new();
    // A copy that was not changed is the built-in one.
    let mut fit: BTreeMap<&str, Cow<'_, str>> = own
        .texts
        .iter()
        .filter(|(name, source)| !built_in.get(*name).is_some_and(|text| same(text, &source.text)))
        .map(|(name, source)| (name.as_str(), Cow::Borrowed(&*source.text)))
        .collect();
    said.extend(unused(&fit, &built_in, &own));

    // Tera stops at the first template that it cannot read: each is read alone, to tell of all.
    let broken: BTreeSet<&str> = fit
        .iter()
        .filter(|(name, text)| {
            let refused = empty().add_raw_template(name, text).err();
            let Some(report) = refused.as_ref().and_then(Report::of_syntax) else { return false };
            said.push(own.unreadable(name, text, report));
            true
        })
        .map(|(name, _)| *name)
        .collect();
    fit.retain(|name, _| !broken.contains(name));

    // Then they are put together; whoever stands in the way is told of and left out, until the
    // rest fits. Without any of the site's own it always does.
    loop {
        let mut tera = empty();
        register(&mut tera, assets.clone(), family.clone());
        let all = built_in
            .iter()
            .map(|(name, text)| (format!("{BUILT_IN}{name}"), *text))
            .chain(fit.iter().map(|(name, text)| ((*name).to_owned(), &**text)));
        let Err(error) = tera.add_raw_templates(all) else {
            drop(fit);
            return Checked { value: Engine { tera, own, assets, family: family.clone() }, said };
        };
        let mut is_changed = false;
        for mistake in mistakes(&error, &fit, &built_in) {
            // What a template that cannot be read would have brought is not said to be missing.
            let brings = |name: &&str| {
                let text = own.texts.get(*name).map_or("", |source| &source.text);
                *name == mistake.at.name || text.contains(&mistake.at.name)
            };
            let quiet = mistake.may_follow && broken.iter().any(brings);
            if !quiet {
                said.push(own.diagnostic(mistake.kind, &mistake.at));
            }
            // Without the one place that is wrong, the others of the template can be tried.
            let Some(text) = fit.get_mut(mistake.at.file.as_str()) else { continue };
            let span = mistake.at.span(text);
            let left = tag::without(text, span.start, 0).filter(|_| mistake.at.line > 0);
            match left.filter(|_| mistake.is_of_a_name) {
                Some(left) => *text = Cow::Owned(left),
                None => drop(fit.remove(mistake.at.file.as_str())),
            }
            is_changed = true;
        }
        if !is_changed {
            assert!(!fit.is_empty(), "the built-in templates do not fit together: {error}");
            said.push(Diagnostic::new(
                Theme::TemplateSyntax { message: error.to_string() },
                Place::whole(&SourcePath::new(&own.folder)),
            ));
            fit.clear();
        }
    }
}

/// A file that takes no built-in one's place and that no other names is a misspelt name.
fn unused(
    own: &BTreeMap<&str, Cow<'_, str>>,
    built_in: &BTreeMap<String, &str>,
    files: &Own,
) -> Vec<Diagnostic> {
    let named = |name: &str| {
        own.iter().any(|(other, text)| *other != name && text.contains(&format!("\"{name}\"")))
    };
    own.iter()
        .filter(|(name, text)| {
            !built_in.contains_key(**name) && !named(name) && !text.contains("{% component")
        })
        .map(|(name, _)| {
            let near = nearest(name, built_in.keys().map(String::as_str)).map(str::to_owned);
            Diagnostic::new(Theme::TemplateUnused { near }, files.whole(name))
        })
        .collect()
}

struct Mistake {
    kind: Theme,
    at: report::At,
    /// Whether another template's mistake may be its cause.
    may_follow: bool,
    /// Whether only a name is wrong, and the rest of the template may be tried without it.
    is_of_a_name: bool,
}

/// What tera said when the templates were put together.
fn mistakes(
    error: &tera::Error,
    own: &BTreeMap<&str, Cow<'_, str>>,
    built_in: &BTreeMap<String, &str>,
) -> Vec<Mistake> {
    let names = || own.keys().copied().chain(built_in.keys().map(String::as_str));
    let whole = |file: &str, kind: Theme| Mistake {
        kind,
        at: report::At { file: file.to_owned(), ..report::At::default() },
        may_follow: true,
        is_of_a_name: false,
    };
    match error.kind() {
        ErrorKind::MissingParent { current, parent } => {
            vec![Mistake {
                kind: report::calls("template", parent, names()),
                at: report::At::of_text(
                    current,
                    own.get(current.as_str()).map(|text| &**text),
                    parent,
                ),
                may_follow: true,
                is_of_a_name: false,
            }]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let mut chain = vec![tpl.clone()];
            chain.extend(inheritance_chain.iter().cloned());
            vec![whole(own_of(&chain, own), Theme::TemplateCircle { chain: chain.clone() })]
        }
        ErrorKind::CircularInclude { include_chain, .. } => {
            let kind = Theme::TemplateCircle { chain: include_chain.clone() };
            vec![whole(own_of(include_chain, own), kind)]
        }
        ErrorKind::Msg(message) => match report::component_twice(message) {
            Some((name, [first, second])) => {
                let (at, other) =
                    if own.contains_key(second) { (second, first) } else { (first, second) };
                let kind = Theme::ComponentTwice { name: name.to_owned(), other: other.to_owned() };
                let at = report::At::of_text(at, own.get(at).map(|text| &**text), name);
                vec![Mistake { kind, at, may_follow: false, is_of_a_name: false }]
            }
            None => Report::all(error)
                .into_iter()
                .map(|report| match report.unknown() {
                    Some((what, name)) => Mistake {
                        may_follow: matches!(what, "template" | "block" | "component"),
                        kind: match what {
                            "block" => report::calls(what, name, heads(built_in, "block ")),
                            "component" => report::calls(what, name, heads(built_in, "component ")),
                            "filter" => report::calls(what, name, FILTERS.into_iter()),
                            "test" => report::calls(what, name, TESTS.into_iter()),
                            "function" => report::calls(what, name, FUNCTIONS.into_iter()),
                            _ => report::calls(what, name, names()),
                        },
                        is_of_a_name: true,
                        at: report::At { name: name.to_owned(), ..report.at.clone() },
                    },
                    None => Mistake {
                        kind: Theme::TemplateSyntax { message: report.message },
                        at: report.at,
                        may_follow: false,
                        is_of_a_name: false,
                    },
                })
                .collect(),
        },
        _ => Vec::new(),
    }
}

fn own_of<'a>(chain: &'a [String], own: &BTreeMap<&str, Cow<'_, str>>) -> &'a str {
    chain.iter().find(|name| own.contains_key(name.as_str())).map_or("", String::as_str)
}

/// The names of the blocks or components that the built-in templates have, in which a site puts words
/// of its own.
fn heads<'a>(
    built_in: &'a BTreeMap<String, &str>,
    head: &'static str,
) -> impl Iterator<Item = &'a str> {
    built_in.values().flat_map(move |text| {
        text.split("{%").skip(1).filter_map(move |tag| {
            let name = tag.trim_start_matches('-').trim_start().strip_prefix(head)?;
            name.split([' ', '-', '%', '(']).find(|name| !name.is_empty())
        })
    })
}

//! The templates: how tera is set up, and what is said when it refuses.
//!
//! The built-in templates have names that begin with `amphoe/`, the site's own have bare names. A
//! bare name is looked for among the site's own first and then with that prefix, so that a site may
//! replace one file, or change one block of it with `{% extends "amphoe/base.html" %}`, and every
//! built-in page follows.

mod cause;
mod known;
mod name;
mod report;
mod tag;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::{
    diagnostic::{
        Checked, Diagnostic, Kind, Place,
        kind::{
            template::{Inline, Template},
            theme::Theme,
        },
    },
    lang::nearest::nearest,
    raster::font::{Family, Weight},
    source::{Source, SourcePath},
};

use self::{
    cause::Sight,
    known::{FILTERS, FUNCTIONS, TESTS},
    report::Report,
    tag::Unpaired,
};
use super::{builtin, shape::Shapes, words};

/// What stands before the names of the built-in templates.
const BUILT_IN: &str = "amphoe/";

/// What every template sees, beside its view.
const SEEN: [&str; 2] = ["page", "t"];

/// The templates of a theme, put together.
pub(super) struct Engine {
    tera: Tera,
    own: Own,
    /// The addresses of assets from the root of the site, by name.
    assets: BTreeMap<String, String>,
    /// What pictures are lettered in.
    family: Family,
}

/// The site's own files, for places.
#[derive(Default)]
struct Own {
    folder: String,
    texts: BTreeMap<String, Source>,
}

/// Puts the built-in templates and the site's own (name and file) together. `assets` are the
/// addresses from the root of the site, by name; `family` is what pictures are lettered in.
pub(super) fn load<'a>(
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

impl Engine {
    /// Draws a page into `out`, which is emptied first. The view is in `context` as `under`.
    pub(super) fn render(
        &self,
        template: &str,
        context: &Context,
        under: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        out.clear();
        self.tera.render_to(template, context, out).map_err(|error| {
            let reports = Report::all(&error);
            let Some(deepest) = reports.first() else {
                let kind = Theme::TemplateRender { message: error.to_string(), inside: None };
                return Box::new(Diagnostic::new(kind, self.own.whole(template)));
            };
            // The site's own line is the one to look at, if the fault passed through one.
            let shown = reports.iter().find(|report| self.own.texts.contains_key(&report.at.file));
            let at = shown.map_or(&deepest.at, |report| &report.at);
            let inside =
                (at != &deepest.at).then(|| format!("{}:{}", deepest.at.file, deepest.at.line));
            let own = self.own.texts.get(&at.file).filter(|_| inside.is_none() && at.line > 0);
            let told = own.and_then(|own| {
                let seen = |name: &str| {
                    let is_seen = SEEN.contains(&name) || name == under;
                    context.get(name).filter(|_| is_seen)
                };
                let all = SEEN.into_iter().chain([under]).filter_map(|name| context.get(name));
                let sight = Sight { one: &seen, all: all.collect(), assets: &self.assets };
                let (kind, span) =
                    cause::cause(&deepest.message, &own.text, at.span(&own.text), &sight)?;
                Some(Diagnostic::new(kind, Place::new(&own.path, span)))
            });
            Box::new(told.unwrap_or_else(|| {
                let message = deepest.message.clone();
                self.own.diagnostic(Theme::TemplateRender { message, inside }, at)
            }))
        })
    }

    /// What is said where `template` was drawn and what came of it is no picture.
    pub(super) fn useless(&self, template: &str, message: &str) -> Box<Diagnostic> {
        // Where it was in what was drawn is nowhere in the template.
        let cause = match message.rsplit_once(" at ") {
            Some((cause, at)) if at.chars().all(|c| c == ':' || c.is_ascii_digit()) => cause,
            _ => message,
        };
        let kind = Template::BrokenPicture { message: cause.to_owned() };
        Box::new(Diagnostic::new(kind, self.own.whole(template)))
    }

    /// The site's own text of a template, where it has one.
    pub(super) fn own(&self, template: &str) -> Option<&str> {
        self.own.texts.get(template).map(|source| &*source.text)
    }

    /// What there is to tell of a page drawn by `template` that would ask another host for
    /// something.
    pub(super) fn foreign(&self, template: &str, address: &str) -> Box<Diagnostic> {
        let at = self.writes(template, &[address]);
        Box::new(self.own.diagnostic(Theme::PageForeign { address: address.to_owned() }, &at))
    }

    /// What there is to tell of a page drawn by `template` in which a style or script stands, written
    /// as `written`.
    pub(super) fn inline(&self, template: &str, what: Inline, written: &str) -> Box<Diagnostic> {
        // A part of its value may have come from the page.
        let head = written.split_once('=').map_or(written, |(name, _)| name.trim_end());
        let at = self.writes(template, &[written, &format!("{head}=")]);
        Box::new(self.own.diagnostic(Template::Inline { what }, &at))
    }

    /// Where the site's own file writes one of these: that of `template` before others.
    fn writes(&self, template: &str, words: &[&str]) -> report::At {
        let first = self.own.texts.get_key_value(template);
        let all = || first.into_iter().chain(&self.own.texts);
        let found = words.iter().find_map(|word| {
            all().find_map(|(name, source)| {
                let at = source.text.to_ascii_lowercase().find(&word.to_ascii_lowercase())?;
                let word = &source.text[at..at + word.len()];
                Some(report::At::of_text(name, Some(&source.text), word))
            })
        });
        found.unwrap_or_else(|| report::At { file: template.to_owned(), ..report::At::default() })
    }

    /// The same templates without what is wrong at these places; none where nothing can be left out.
    pub(super) fn without(&self, said: &[Diagnostic]) -> Option<Engine> {
        let mut texts = self.own.texts.clone();
        let mut is_changed = false;
        for source in texts.values_mut() {
            let path = source.path.clone();
            for Diagnostic { at, .. } in said.iter().filter(|said| said.at.path == path) {
                let left = at
                    .span
                    .and_then(|span| tag::without(&source.text, span.start, span.end - span.start));
                if let Some(left) = left {
                    *source = Source::new(source.path.as_str(), left);
                    is_changed = true;
                }
            }
        }
        let own = texts.iter().map(|(name, source)| (name.as_str(), source));
        let load = || load(&self.own.folder, own, self.assets.clone(), &self.family).value;
        is_changed.then(load)
    }

    /// What the site's own templates ask for that no page has, where that is silent.
    pub(super) fn unseen(&self, shapes: &Shapes) -> Vec<Diagnostic> {
        let mut said = Vec::new();
        for source in self.own_templates().filter_map(|name| self.own.texts.get(name)) {
            for name::Unseen { at, name, near, known } in name::unseen(&source.text, shapes) {
                let kind = Template::UnknownCondition { name, near, known };
                said.push(Diagnostic::new(kind, Place::new(&source.path, at)));
            }
        }
        said
    }

    /// The names of the site's own templates; an unchanged copy is none.
    pub(super) fn own_templates(&self) -> impl Iterator<Item = &str> {
        let built_in: BTreeMap<String, &str> = builtin::templates().into_iter().collect();
        let own = self.own.texts.iter();
        own.filter(move |(name, source)| {
            !built_in.get(*name).is_some_and(|text| same(text, &source.text))
        })
        .map(|(name, _)| name.as_str())
    }

    /// The names of all templates, without the prefix of the built-in ones.
    pub(super) fn names(&self) -> BTreeSet<&str> {
        let names = self.tera.get_template_names();
        names.map(|name| name.strip_prefix(BUILT_IN).unwrap_or(name)).collect()
    }
}

fn empty() -> Tera {
    let mut tera = Tera::new();
    tera.set_fallback_prefixes([BUILT_IN]).expect("no template was added before");
    tera.autoescape_on([".html", ".svg"]);
    tera
}

fn register(tera: &mut Tera, assets: BTreeMap<String, String>, family: Family) {
    tera.register_filter("fill", fill);
    tera.register_filter("outline", move |text: &str, kwargs: Kwargs, _: &State| {
        outline(text, &kwargs, &family)
    });
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let name: &str = kwargs.must_get("name")?;
        let unknown = || tera::Error::message(format!("{} `{name}`", cause::NO_ASSET));
        assets.get(name).cloned().ok_or_else(unknown)
    });
}

/// `{{ t.page_n | fill(n=3) }}`: a blank that is not given a value is a mistake, not a brace on the
/// page.
fn fill(text: &str, kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let values: Vec<(String, String)> = kwargs
        .iter()
        .map(|(name, value): (_, &Value)| (name.to_string(), value.to_string()))
        .collect();
    let pairs: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    match words::blanks(text).iter().find(|(blank, _)| !pairs.iter().any(|(name, _)| name == blank))
    {
        Some((blank, _)) => Err(tera::Error::message(format!("{} `{blank}`", cause::UNFILLED))),
        None => Ok(words::fill(text, &pairs)),
    }
}

/// `<path d="{{ line | outline(size=40, bold=true) }}"/>`: a line of text as its outline, from the
/// beginning of its base line.
fn outline(text: &str, kwargs: &Kwargs, family: &Family) -> TeraResult<String> {
    let weight = match kwargs.get("bold")? {
        Some(true) => Weight::Bold,
        _ => Weight::Regular,
    };
    Ok(family.outline(text, weight, kwargs.must_get::<f64>("size")? as f32))
}

/// Whether two files are the same template; line ends may have been changed by a checkout.
fn same(a: &str, b: &str) -> bool {
    a.lines().eq(b.lines())
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

impl Own {
    /// `kind` at a place in a template, which may be a built-in one.
    fn diagnostic(&self, kind: impl Into<Kind>, at: &report::At) -> Diagnostic {
        let name = at.file.strip_prefix(BUILT_IN).unwrap_or(&at.file);
        let place = match self.texts.get(&at.file) {
            Some(source) if at.line > 0 => Place::new(&source.path, at.span(&source.text)),
            _ => self.whole(name),
        };
        Diagnostic::new(kind, place)
    }

    /// What there is to tell of a template that cannot be read, as the engine says or, where a tag lacks
    /// its other half, at that tag: the engine sees it only at the end of the file.
    fn unreadable(&self, name: &str, text: &str, report: Report) -> Diagnostic {
        let path = self.texts.get(name).map(|source| &source.path);
        match (tag::unpaired(text), path) {
            (Some(Unpaired::Open { at, tag, end, before }), Some(path)) => {
                let told = Diagnostic::new(Template::Unclosed { tag, end }, Place::new(path, at));
                match before {
                    Some(before) => told.also(Place::new(path, before)),
                    None => told,
                }
            }
            (Some(Unpaired::Close { at, tag }), Some(path)) => {
                Diagnostic::new(Template::StrayEnd { tag }, Place::new(path, at))
            }
            _ => self.diagnostic(Theme::TemplateSyntax { message: report.message }, &report.at),
        }
    }

    /// The whole file of a template; the theme's folder where the site has no such file.
    fn whole(&self, name: &str) -> Place {
        match self.texts.get(name) {
            Some(source) => Place::whole(&source.path),
            None => Place::whole(&SourcePath::new(&self.folder)),
        }
    }
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

//! The templates: how tera is set up, and what is said when it refuses.
//!
//! The built-in templates have names that begin with `amphoe/`, the site's own have bare names. A
//! bare name is looked for among the site's own first and then with that prefix, so that a site may
//! replace one file, or change one block of it with `{% extends "amphoe/base.html" %}`, and every
//! built-in page follows.

mod cause;
mod fit;
mod known;
mod name;
mod report;
mod tag;

use std::collections::{BTreeMap, BTreeSet};

use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::{
    diagnostic::{
        Diagnostic, Kind, Place,
        kind::{
            template::{Inline, Template},
            theme::Theme,
        },
    },
    raster::font::{Family, Weight},
    source::{Source, SourcePath},
};

pub(super) use self::fit::load;
use self::{cause::Sight, report::Report, tag::Unpaired};
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

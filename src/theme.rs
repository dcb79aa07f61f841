//! The theme: templates, the words of the interface, and assets.
//!
//! The default theme is compiled into the program, so that a folder with one Markdown file already
//! builds. A site's `themes/<name>/` is laid over it: templates file by file and block by block,
//! words key by key, assets file by file. An unchanged copy changes nothing.
//!
//! A theme is made once and shared by all threads. It knows no page: what a template may see is
//! given to [`Theme::render`] as two values, the page and one view.

mod asset;
mod builtin;
mod foreign;
mod inline;
mod markup;
mod shape;
mod share;
mod template;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tera::{Context, Value};

use crate::{
    diagnostic::{Checked, Diagnostic, Place, kind},
    digest::Digest,
    lang::{Bilingual, Lang, nearest::nearest},
    raster::font::Family,
    source::{Blob, Source, SourcePath, Tree},
};

pub use asset::{Asset, Body};
pub use shape::Shapes;
pub use words::Words;

/// The name of the theme that comes with the program.
pub const DEFAULT: &str = "default";

/// Everything that decides how a site looks and what its pages say by themselves.
pub struct Theme {
    engine: template::Engine,
    words: Bilingual<Words>,
    /// The same words as a template sees them, as `t`.
    shown: Bilingual<Value>,
    assets: asset::Assets,
    digest: Digest,
    /// What pictures are lettered in.
    family: Family,
}

/// A page that could not be drawn, as what an author can mend.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateError(Box<Diagnostic>);

impl TemplateError {
    /// What there is to tell. Many pages may say the same.
    pub fn into_diagnostic(self) -> Diagnostic {
        *self.0
    }
}

impl Theme {
    /// The theme that comes with the program, as it is.
    pub fn built_in() -> Theme {
        let place = Place::whole(&SourcePath::new("themes"));
        Self::load(&Tree::default(), DEFAULT, &place).value
    }

    /// The folder `themes/<name>/` of `tree` over the built-in theme. `said_at` is where the
    /// settings name it.
    pub fn load(tree: &Tree, name: &str, said_at: &Place) -> Checked<Theme> {
        let mut said = Vec::new();
        let folder = format!("themes/{name}");
        let own = Own::of(tree, &format!("{folder}/"));
        if own.is_empty() && name != DEFAULT {
            let kind =
                kind::theme::Theme::Unknown { name: name.to_owned(), near: near(tree, name) };
            said.push(Diagnostic::new(kind, said_at.clone()));
        }
        for source in own.other_strings {
            let place = Place::whole(&source.path);
            said.push(Diagnostic::new(kind::theme::Theme::WordsLanguage, place));
        }
        let assets = asset::load(own.asset_texts, own.asset_blobs).into(&mut said);
        let hrefs: BTreeMap<String, String> = assets
            .names()
            .filter_map(|name| Some((name.to_owned(), assets.get(name)?.href.clone())))
            .collect();
        let digest = own.digest;
        let words = words::load(own.strings).into(&mut said);
        let family = share::family();
        let engine = template::load(&folder, own.templates, hrefs, &family).into(&mut said);
        let shown = words
            .as_ref()
            .map(|words| Value::from_serializable(&words.iter().collect::<BTreeMap<&str, &str>>()));
        Checked { value: Theme { engine, words, shown, assets, digest, family }, said }
    }

    /// Whether a template is the site's own; those that come with the program are known to be sound.
    pub fn has_own_templates(&self) -> bool {
        self.engine.own_templates().next().is_some()
    }

    /// Draws `template` into `out`, which is emptied first. The template sees `page`, the view
    /// under its name, and the words of `lang` as `t`. `own` is the whole address of the site's root,
    /// empty where that is not known.
    ///
    /// # Errors
    ///
    /// The template asks for something that the view does not have, or makes a page that would ask
    /// another host for something by itself.
    pub fn render(
        &self,
        template: &str,
        lang: Lang,
        page: &impl Serialize,
        (name, view): (&'static str, &impl Serialize),
        own: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert(name, view);
        context.insert_value("t", self.shown.get(lang).clone());
        self.engine.render(template, &context, name, out).map_err(TemplateError)?;
        let drawn = std::str::from_utf8(out).expect("templates and views are UTF-8");
        let elements: Vec<_> = markup::elements(drawn).collect();
        if let Some(address) = foreign::first(&elements, own) {
            return Err(TemplateError(self.engine.foreign(template, address)));
        }
        match inline::first(&elements) {
            Some((what, written)) => {
                Err(TemplateError(self.engine.inline(template, what, written)))
            }
            None => Ok(()),
        }
    }

    /// The same theme without what is wrong at these places of the site's own templates, so that the
    /// rest of them can be tried; none where nothing can be left out.
    pub fn without(&self, said: &[Diagnostic]) -> Option<Theme> {
        Some(Theme {
            engine: self.engine.without(said)?,
            words: self.words.clone(),
            shown: self.shown.clone(),
            assets: self.assets.clone(),
            digest: self.digest,
            family: self.family.clone(),
        })
    }

    /// What the site's own templates ask for that no page has, where that is silent. `shapes` are
    /// those of all pages.
    pub fn unseen(&self, shapes: &Shapes) -> Vec<Diagnostic> {
        self.engine.unseen(shapes)
    }

    /// The names of the site's own templates; an unchanged copy is none.
    pub fn own_templates(&self) -> impl Iterator<Item = &str> {
        self.engine.own_templates()
    }

    /// The names of all templates.
    pub fn templates(&self) -> BTreeSet<&str> {
        self.engine.names()
    }

    /// The words of `lang`.
    pub fn words(&self, lang: Lang) -> &Words {
        self.words.get(lang)
    }

    /// The word `key` in `lang`, its blanks filled in: `say(lang, "page_n", &[("n", "2")])`.
    ///
    /// # Panics
    ///
    /// If no word is called `key`. A test reads the program's own sources for keys that do not
    /// exist.
    pub fn say(&self, lang: Lang, key: &'static str, blanks: &[(&str, &str)]) -> String {
        let text = self.words.get(lang).get(key);
        words::fill(text.unwrap_or_else(|| panic!("no word is called {key}")), blanks)
    }

    /// How many there are, in words: `count(lang, "count_cases", 12)` is "12 cases"; for one,
    /// the word `count_cases_one` is said.
    ///
    /// # Panics
    ///
    /// As [`Theme::say`].
    pub fn count(&self, lang: Lang, key: &'static str, n: usize) -> String {
        let one = (n == 1).then(|| format!("{key}_one"));
        match one.and_then(|key| self.words.get(lang).get(&key)) {
            Some(text) => text.to_owned(),
            None => self.say(lang, key, &[("n", &thousands(n))]),
        }
    }

    /// The address of an asset from the root of the site: `site.css` is at
    /// `assets/site.1a2b3c4d.css`.
    pub fn asset(&self, name: &str) -> Option<&str> {
        self.assets.get(name).map(|asset| asset.href.as_str())
    }

    /// Every asset, to be published.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.assets.iter()
    }

    /// The digest of the site's own files of the theme. The built-in files are told by the
    /// program's version.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

/// Whether a file of a theme, by its path inside it, is a template: a page, or a share picture.
fn is_template(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".svg") && !name.starts_with("assets/")
}

/// `12345` -> `12,345`.
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The site's own files of a theme, sorted by what they are.
struct Own<'a> {
    templates: Vec<(&'a str, &'a Source)>,
    strings: Bilingual<Option<&'a Source>>,
    other_strings: Vec<&'a Source>,
    asset_texts: Vec<(&'a str, &'a Source)>,
    asset_blobs: Vec<(&'a str, &'a Blob)>,
    digest: Digest,
}

impl<'a> Own<'a> {
    fn of(tree: &'a Tree, prefix: &str) -> Own<'a> {
        let mut own = Own {
            templates: Vec::new(),
            strings: Bilingual::default(),
            other_strings: Vec::new(),
            asset_texts: Vec::new(),
            asset_blobs: Vec::new(),
            digest: Digest::of([]),
        };
        let mut parts: Vec<String> = Vec::new();
        for (path, source) in &tree.sources {
            let Some(name) = path.as_str().strip_prefix(prefix) else { continue };
            parts.push(format!("{name} {}", source.digest));
            if let Some(asset) = name.strip_prefix("assets/") {
                own.asset_texts.push((asset, source));
            } else if let Some(strings) = name.strip_prefix("strings/") {
                match strings.strip_suffix(".yaml").and_then(Lang::from_code) {
                    Some(lang) => *own.strings.get_mut(lang) = Some(source),
                    None => own.other_strings.push(source),
                }
            } else if is_template(name) {
                own.templates.push((name, source));
            }
        }
        for (path, blob) in &tree.blobs {
            if let Some(name) = path.as_str().strip_prefix(prefix)
                && let Some(asset) = name.strip_prefix("assets/")
            {
                parts.push(format!("{name} {}", blob.digest));
                own.asset_blobs.push((asset, blob));
            }
        }
        own.digest = Digest::of_parts(parts);
        own
    }

    fn is_empty(&self) -> bool {
        self.digest == Digest::of_parts(Vec::<String>::new())
    }
}

/// The theme of the tree whose name is nearest.
fn near(tree: &Tree, name: &str) -> Option<String> {
    let names: BTreeSet<&str> = tree
        .sources
        .keys()
        .filter_map(|path| path.as_str().strip_prefix("themes/")?.split_once('/'))
        .map(|(name, _)| name)
        .collect();
    nearest(name, names).map(str::to_owned)
}

#[cfg(test)]
mod tests;

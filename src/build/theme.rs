//! The theme of a site: which one it is, and whether it can draw every kind of page.
//!
//! A build draws the pages that there are. A theme has to draw those that will be: with everything in
//! them and with nearly nothing, in both languages. What is wrong is found by the very code that draws
//! the pages of a site.

use crate::{
    content::{schema::settings::SITE, sheet, sheet::Sheet, yaml::Part},
    diagnostic::{Checked, Diagnostic, Place, at_most_often, kind::file},
    facts::Facts,
    lang::Lang,
    render::sample,
    source::{SourcePath, Tree},
    theme::{DEFAULT, Theme},
};

/// What was looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Looked {
    /// The name of the theme.
    pub name: String,
    /// How many templates it has, with those that come with the program.
    pub templates: usize,
    /// How many of them are its own.
    pub own: usize,
    /// How many invented pages were drawn in each language.
    pub pages: usize,
    /// In how many languages.
    pub languages: usize,
}

/// The name of the theme that the settings ask for, and where they do.
pub(super) fn chosen(settings: Option<&Sheet>) -> (&str, Place) {
    let name = settings.and_then(|sheet| sheet.front.text("theme")).unwrap_or(DEFAULT);
    let named_at = settings.and_then(|sheet| {
        let theme = sheet.front.get("theme")?;
        Some(sheet.place(&theme.way, Part::Value))
    });
    (name, named_at.unwrap_or_else(|| Place::whole(&SourcePath::new("themes"))))
}

/// Tries the theme called `name`, or the one that the settings ask for, on every kind of page.
pub fn check(tree: &Tree, name: Option<&str>) -> Checked<Looked> {
    // What is wrong with the settings is for a check of the content to tell.
    let settings = tree
        .source("content/site.yaml")
        .map(|source| sheet::parse(source, SITE, &Facts::built_in()).value);
    let (chosen, named_at) = chosen(settings.as_ref());
    let name = name.unwrap_or(chosen);
    let folder = format!("themes/{name}/");
    let is_inside = |path: &SourcePath| {
        path.as_str().starts_with(&folder) || path.as_str() == folder.trim_end_matches('/')
    };
    let refused = tree.refused.iter().filter(|(path, _)| is_inside(path));
    let mut said: Vec<Diagnostic> = refused.map(|(path, why)| file::refused(path, why)).collect();
    let theme = Theme::load(tree, name, &named_at).into(&mut said);
    said.extend(sample::check(&theme));
    let looked = Looked {
        name: name.to_owned(),
        templates: theme.templates().len(),
        own: theme.own_templates().count(),
        pages: sample::count(&theme),
        languages: Lang::ALL.len(),
    };
    Checked { value: looked, said: at_most_often(said) }
}

/// The names of all themes of a project, with that of the program.
pub fn names(tree: &Tree) -> Vec<String> {
    let paths = tree.sources.keys().chain(tree.blobs.keys()).chain(tree.refused.keys());
    let mut names: Vec<String> = paths
        .filter_map(|path| path.as_str().strip_prefix("themes/")?.split_once('/'))
        .map(|(name, _)| name.to_owned())
        .chain([DEFAULT.to_owned()])
        .collect();
    names.sort();
    names.dedup();
    names
}

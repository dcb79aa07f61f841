//! The page that somebody names: by the name of its folder, or by the path to it.

use std::sync::Arc;

use crate::{
    content::{
        document::{Files, Kind, PageName},
        filed::{Filed, filed},
        parse,
        wording::Wording,
    },
    facts::Facts,
    source::{Source, Tree},
};

/// A page with its files.
pub struct Page {
    /// What it is.
    pub kind: Kind,
    /// The name of its folder.
    pub slug: String,
    /// Its folder: `content/cases/<slug>`.
    pub folder: String,
    /// Its editions; one at least is there.
    pub editions: Files,
}

/// The pages that `named` may mean: `wanon-niwat`, `content/cases/wanon-niwat` or a file in it.
/// More than one where a case and another page have one name.
pub fn called(tree: &Tree, facts: &Facts, named: &str) -> Vec<Page> {
    let named = named.trim().replace('\\', "/");
    let named = named.trim_start_matches("./").trim_end_matches('/');
    // A file stands for its folder.
    let named = match named.rsplit_once('/') {
        Some((folder, file)) if file.ends_with(".md") => folder,
        _ => named,
    };
    let is_meant =
        |source: &Source, page: &PageName| page.slug == named || source.path.folder() == named;
    let mut pages: Vec<Page> = Vec::new();
    for source in tree.sources.values() {
        let Filed::Page(name) = filed(&source.path) else { continue };
        let folder = source.path.folder();
        let known = pages.iter().position(|page| page.folder == folder);
        if known.is_none() && !is_meant(source, &name) {
            continue;
        }
        let lang = name.lang;
        let document = parse::parse(source, &name, facts, &Wording::default()).value;
        let at = known.unwrap_or_else(|| {
            let (kind, slug) = (name.kind, name.slug.clone());
            let folder = folder.to_owned();
            pages.push(Page { kind, slug, folder, editions: Files::default() });
            pages.len() - 1
        });
        *pages[at].editions.get_mut(lang) = Some(Arc::new(document));
    }
    pages
}

/// The names by which pages may be called.
pub fn names(tree: &Tree) -> Vec<String> {
    let names = tree.sources.keys().filter_map(|path| match filed(path) {
        Filed::Page(page) => Some(page.slug),
        _ => None,
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.dedup();
    names
}

//! The pipeline: a tree in, a site out, and every address in bytes.
//!
//! This room owns what the phases do not: their order, the threads, and the memo of parsed files.
//! Given the same tree, day, options and program, it says the same and makes the same bytes, on any
//! number of threads.

pub mod answer;
mod attachment;
mod pictures;
pub mod theme;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    io,
    mem::discriminant,
    sync::{Arc, OnceLock},
};

use rayon::{ThreadPoolBuildError, ThreadPoolBuilder, prelude::*};

use crate::{
    content::{
        document::Document,
        filed::{Filed, filed},
        parse, protected,
        schema::{
            programme::PROGRAMME,
            settings::{PROTECTED, SITE},
        },
        sheet::{self, Sheet},
        synonym, terms, visits,
        wording::Wording,
    },
    diagnostic::{
        Checked, Diagnostic, Place, at_most_often,
        kind::{file, site::Site as Wrong},
        report::Accepted,
    },
    digest::Digest,
    facts::Facts,
    render::{self, RenderError},
    search,
    site::{
        Site,
        kept::Kept,
        resolve::{self, Input, Options},
        route::{Claim, Route},
        visit::Visits,
    },
    source::{Source, SourcePath, Tree},
    theme::Theme,
};

/// What was made of a tree.
pub struct Build {
    /// The site.
    pub site: Site,
    /// Its theme.
    pub theme: Theme,
    /// Everything there is to tell, but what was accepted.
    pub said: Vec<Diagnostic>,
    /// Warnings that an author has weighed.
    pub accepted: Vec<Accepted>,
    /// Whether the files of search are published.
    has_search: bool,
    /// The files of search by their paths, once they are asked for: they are made of every case, and
    /// most looks at a site need none.
    index: OnceLock<BTreeMap<String, Vec<u8>>>,
}

/// Files that were parsed or looked into before, by the digest of what went into them.
///
/// A parsed file depends on its text, its path, the vocabularies and the lists of wording, so an edit costs the files
/// that it touches. Dropping the memo at any time changes nothing but time.
#[derive(Default)]
pub struct Memo {
    parsed: HashMap<Digest, Parsed>,
    visits: Option<(Digest, Arc<Visits>, Vec<Diagnostic>)>,
    site: Kept,
    attachments: attachment::Known,
}

/// A page's file, and what there is to tell of it alone.
#[derive(Clone)]
struct Parsed {
    document: Arc<Document>,
    said: Arc<[Diagnostic]>,
}

/// Runs `work` on so many threads (0: one a processor). What it makes is the same on any number.
///
/// # Errors
///
/// The machine has no threads to give.
pub fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> io::Result<T> {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().map_err(no_threads)?;
    Ok(pool.install(work))
}

/// Starts the threads on which everything is done that is not done by [`on_threads`]. Without this they
/// are started when they are first needed, where nobody could be told that there are none.
///
/// # Errors
///
/// The machine gives no threads.
pub fn start_threads() -> io::Result<()> {
    ThreadPoolBuilder::new().build_global().map_err(no_threads)
}

fn no_threads(error: ThreadPoolBuildError) -> io::Error {
    io::Error::other(format!("no threads to work with: {error}"))
}

/// Parses and resolves; nothing is rendered yet. Every mistake of an author is known after this, but
/// what only the pixels of a picture tell: [`Build::read_pictures`].
pub fn build(tree: &Tree, options: &Options, memo: &mut Memo) -> Build {
    build_and_tell(tree, options, memo, || ())
}

/// The same; `is_parsed` is called when every file is parsed and none is resolved yet.
pub fn build_and_tell(
    tree: &Tree,
    options: &Options,
    memo: &mut Memo,
    is_parsed: impl FnOnce(),
) -> Build {
    let mut said: Vec<Diagnostic> =
        tree.refused.iter().map(|(path, why)| file::refused(path, why)).collect();
    let mut facts = Facts::built_in();
    terms::read(tree, &mut facts, &mut said);

    let sheet = |path: &str, keys, said: &mut Vec<Diagnostic>| -> Option<Sheet> {
        Some(sheet::parse(tree.source(path)?, keys, &facts).into(said))
    };
    let settings = sheet("content/site.yaml", SITE, &mut said);
    let programme = sheet("content/programme/programme.yaml", PROGRAMME, &mut said);
    let protected = sheet(protected::PATH, PROTECTED, &mut said).unwrap_or_else(|| {
        let built_in = Source::new(protected::PATH, protected::BUILT_IN);
        sheet::parse(&built_in, PROTECTED, &facts).value
    });
    let synonyms = match tree.source(synonym::PATH) {
        Some(source) => synonym::parse(source).into(&mut said),
        None => synonym::parse(&Source::new(synonym::PATH, synonym::BUILT_IN)).value,
    };
    let wording = Wording::read(&protected, programme.as_ref());
    // A file that is read with other terms is another file.
    let terms = format!("{:?} {:?} {}", facts.vocabularies, facts.unread, wording.digest());
    let terms = Digest::of(terms);
    let visits = visits(tree, &facts, terms, memo, &mut said);
    let documents = documents(tree, &facts, &wording, terms, memo, &mut said);
    let looks = attachment::check(tree, &mut memo.attachments, &mut said);

    let (name, named_at) = theme::chosen(settings.as_ref());
    let theme = Theme::load(tree, name, &named_at).into(&mut said);
    let pictures = attachment::pictures(tree, &facts, &mut said);
    let input = Input {
        facts,
        settings,
        programme,
        protected,
        synonyms,
        wording,
        terms,
        visits,
        documents,
        blobs: tree
            .blobs
            .iter()
            .filter(|(path, _)| path.as_str().starts_with("content/"))
            .map(|(path, blob)| (path.clone(), blob.clone()))
            .collect(),
        looks,
        pictures,
        refused: tree.refused.keys().cloned().collect(),
        assets: theme.assets().map(|asset| asset.href.clone()).collect(),
        share: theme.share_recipe(&render::share::WORDS),
    };
    is_parsed();
    let resolved = resolve::resolve(input, options, &mut memo.site, said);
    let mut said = resolved.said;
    let resolve::Resolved { site, accepted } = resolved.value;
    said.extend(first_templates(&site, &theme));
    let said = at_most_often(said);
    let has_search = !options.no_search;
    Build { site, theme, said, accepted, has_search, index: OnceLock::new() }
}

impl Build {
    /// Makes the bytes of every address and hands each to `take`, with its claim where it has one: a
    /// file of search has none, since its path follows from its bytes. What is slow to make is made
    /// only where `keep` does not have it already, under that very path. Both are called on many
    /// threads at once and in no order. All that went wrong comes back, always in the same order.
    pub fn tabulate<E: From<RenderError> + Send>(
        &self,
        keep: impl Fn(&str, &Claim) -> bool + Sync,
        take: impl Fn(&str, Option<&Claim>, &[u8]) -> Result<(), E> + Sync,
    ) -> Vec<E> {
        let routes = self.site.routes.iter().collect::<Vec<_>>().into_par_iter();
        let missing = routes.filter(|(path, claim)| !(claim.route.is_made() && keep(path, claim)));
        let (pictures, routes) = pictures::parted(missing.collect());
        let failed = |&(path, claim): &(&str, &Claim)| {
            let bytes = render::bytes(&self.site, &self.theme, path, claim);
            bytes.map_err(E::from).and_then(|bytes| take(path, Some(claim), &bytes)).err()
        };
        let mut all: Vec<E> = routes.par_iter().filter_map(failed).collect();
        all.extend(pictures::make(&self.site, pictures, &take));
        if self.has_search {
            let index = self.index().par_iter();
            all.par_extend(index.filter_map(|(path, bytes)| take(path, None, bytes).err()));
        }
        all
    }

    /// Reads the pictures that pages show to their last pixel and makes nothing of them, but for those
    /// that `keep` has already. What went wrong is what [`tabulate`](Self::tabulate) would say of them,
    /// in the same order.
    pub fn read_pictures(&self, keep: impl Fn(&str) -> bool) -> Vec<RenderError> {
        let missing = self
            .site
            .routes
            .iter()
            .filter(|(path, claim)| matches!(claim.route, Route::Picture(..)) && !keep(path));
        pictures::read(&self.site, pictures::parted(missing.collect()).0)
    }

    /// The files of search, by their paths.
    pub fn index(&self) -> &BTreeMap<String, Vec<u8>> {
        let name = |route: &Route, lang| render::name(&self.site, &self.theme, route, lang);
        self.index.get_or_init(|| search::files(&self.site, name).into_iter().collect())
    }
}

/// Where a folder holds a page and what belongs to it.
const BESIDE_PAGES: [&str; 3] = ["content/cases/", "content/guides/", "content/pages/"];

/// The last visits to the sources.
fn visits(
    tree: &Tree,
    facts: &Facts,
    terms: Digest,
    memo: &mut Memo,
    said: &mut Vec<Diagnostic>,
) -> Arc<Visits> {
    let Some(source) = tree.source(visits::PATH) else { return Arc::default() };
    let key = Digest::of_all([terms, source.digest]);
    let known = memo.visits.take().filter(|(known, ..)| *known == key);
    let (_, visits, told) = memo.visits.insert(known.unwrap_or_else(|| {
        let Checked { value, said } = visits::parse(source, facts);
        (key, Arc::new(Visits::read(&value)), said)
    }));
    said.extend(told.iter().cloned());
    Arc::clone(visits)
}

/// Every page's file, in the order of paths.
fn documents(
    tree: &Tree,
    facts: &Facts,
    wording: &Wording,
    terms: Digest,
    memo: &mut Memo,
    said: &mut Vec<Diagnostic>,
) -> Vec<Arc<Document>> {
    let mut files = Vec::new();
    let mut folders = BTreeSet::new();
    for source in tree.sources.values() {
        let filed = filed(&source.path);
        if !matches!(filed, Filed::Other) {
            folders.insert(source.path.folder());
        }
        match filed {
            Filed::Page(name) => files.push((source, name)),
            Filed::NoLanguage => said.push(whole(&source.path, Wrong::NoLanguageInName)),
            Filed::Stray => said.push(whole(&source.path, Wrong::StrayFile)),
            Filed::NotMarkdown => said.push(whole(&source.path, Wrong::NotMarkdown)),
            Filed::Other => {}
        }
    }
    folders.extend(tree.refused.keys().map(|path| path.folder()));
    for path in tree.blobs.keys() {
        let is_inside = BESIDE_PAGES.map(|above| path.as_str().starts_with(above));
        match filed(path) {
            Filed::NotMarkdown => said.push(whole(path, Wrong::NotMarkdown)),
            // Pictures of a page that is not there are published by nobody.
            _ if is_inside.contains(&true) && !folders.contains(path.folder()) => {
                said.push(whole(path, Wrong::NoPageBeside));
            }
            _ => {}
        }
    }
    let known = &memo.parsed;
    let parsed: Vec<(Digest, Parsed)> = files
        .into_par_iter()
        .map(|(source, name)| {
            let key = Digest::of_all([terms, Digest::of(source.path.as_str()), source.digest]);
            let parsed = known.get(&key).cloned().unwrap_or_else(|| {
                let Checked { value, said } = parse::parse(source, &name, facts, wording);
                Parsed { document: Arc::new(value), said: said.into() }
            });
            (key, parsed)
        })
        .collect();
    let mut documents = Vec::new();
    for (_, Parsed { document, said: told }) in &parsed {
        said.extend(told.iter().cloned());
        documents.push(Arc::clone(document));
    }
    for path in tree.refused.keys() {
        if let Filed::Page(name) = filed(path) {
            documents.push(Arc::new(Document::unread(path, name)));
        }
    }
    // What is not in the tree any more is forgotten.
    memo.parsed = parsed.into_iter().collect();
    documents
}

fn whole(path: &SourcePath, kind: Wrong) -> Diagnostic {
    Diagnostic::new(kind, Place::whole(path))
}

/// Draws one page of each kind, so that a wrong template of the site's own is known before anything is
/// published.
fn first_templates(site: &Site, theme: &Theme) -> Vec<Diagnostic> {
    if !theme.has_own_templates() {
        return Vec::new();
    }
    let mut kinds = HashSet::new();
    let own_share = theme.has_own_share();
    let is_drawn = |route: &Route| match route {
        // The built-in one is known to be sound, and takes longer to draw than a page.
        Route::Share(_) => own_share,
        route => route.is_drawn(),
    };
    let drawn = site.routes.iter().filter(|(_, claim)| is_drawn(&claim.route));
    let first = drawn.filter(|(_, claim)| kinds.insert(discriminant(&claim.route)));
    let wrong = first.collect::<Vec<_>>().into_par_iter().filter_map(|(path, claim)| {
        match render::bytes(site, theme, path, claim) {
            Err(RenderError::Template(error)) => Some(error.into_diagnostic()),
            _ => None,
        }
    });
    wrong.collect()
}

/// The digest of everything that the output is made from: the tree, the options, and `program`, the
/// digest of the program itself, since another one makes other pages. The addresses of an earlier
/// build are left out: they are looked at, and change nothing.
pub fn inputs(tree: &Tree, options: &Options, program: Digest) -> Digest {
    let Options { base, drafts, no_share_pictures, no_search, today, previous: _ } = options;
    let options = format!("{base:?} {drafts} {no_share_pictures} {no_search} {today:?}");
    Digest::of_parts([tree.digest().to_string(), options, program.to_string()])
}

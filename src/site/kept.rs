//! What was made of an earlier state of the project, for as long as it holds.
//!
//! An author mostly changes the words of one page. They change no list, no address, no place under a
//! letter and nothing that there is to tell of other pages, all of which take long on a large site. So
//! each is kept with the digest of everything that it was made of, and made anew where that is another.
//! Dropping it all at any time changes nothing but time: a warm build is a cold one.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    content::document::Document,
    diagnostic::Diagnostic,
    digest::Digest,
    facts::place::Tile,
    lang::{Bilingual, Lang},
    site::{
        Site,
        letters::Letters,
        lineage::Lineages,
        list::Lists,
        names::Names,
        picture::Published,
        resolve::{Input, Options},
        route::Routes,
    },
    source::SourcePath,
};

/// What is kept from one state to the next.
#[derive(Default)]
pub struct Kept {
    pub(super) names: Made<Names>,
    pub(super) order: Made<(Arc<Lists>, Arc<Lineages>)>,
    pub(super) frame: Made<Frame>,
    /// What the editions of a page have to tell, held against each other.
    pub(super) of_editions: Told,
    /// What a case has to tell.
    pub(super) of_cases: Told,
}

/// The digest of what everything depends on but the pages and the files beside them.
pub(super) fn ground(input: &Input, options: &Options) -> Digest {
    // Search is made of a site, and earlier addresses are only looked at.
    let Options { base, drafts, no_share_pictures, no_search: _, today, previous: _ } = options;
    let options = format!("{base:?} {drafts} {no_share_pictures} {today:?}");
    let sheets = [&input.settings, &input.programme].into_iter().flatten();
    let sheets = sheets.chain([&input.protected]).map(|sheet| sheet.source.digest);
    let known = [Digest::of(options), input.terms, input.share, Digest::of_parts(&input.assets)];
    Digest::of_all(known.into_iter().chain(sheets))
}

/// The digest of what lists and addresses are made of.
pub(super) fn shape(input: &Input, ground: Digest) -> Digest {
    let pages = input.documents.iter().map(|document| document.shape);
    let files =
        input.blobs.iter().flat_map(|(path, blob)| [Digest::of(path.as_str()), blob.digest]);
    let refused = Digest::of_parts(input.refused.iter().map(SourcePath::as_str));
    Digest::of_all([ground, refused].into_iter().chain(pages).chain(files))
}

/// A thing, with the digest of what it was made of.
pub(super) struct Made<T>(Option<(Digest, T)>);

impl<T> Default for Made<T> {
    fn default() -> Self {
        Made(None)
    }
}

impl<T: Clone> Made<T> {
    /// The thing that is made of this: the one from before, or a new one.
    pub(super) fn of(&mut self, of: Digest, make: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some((before, made)) if *before == of => made.clone(),
            _ => self.0.insert((of, make())).1.clone(),
        }
    }
}

/// Which page has which address, and what stands under which letter.
#[derive(Clone)]
pub(super) struct Frame {
    letters: Arc<Letters>,
    routes: Arc<Routes>,
    folders: Arc<BTreeMap<String, String>>,
    attachments: Arc<BTreeMap<SourcePath, String>>,
    shown: Arc<BTreeMap<SourcePath, Vec<Published>>>,
    covered: Vec<Tile>,
    said: Vec<Diagnostic>,
}

impl Frame {
    /// That of `site`, with what there was to tell of it.
    pub(super) fn of(site: &Site, said: Vec<Diagnostic>) -> Frame {
        Frame {
            letters: Arc::clone(&site.letters),
            routes: Arc::clone(&site.routes),
            folders: Arc::clone(&site.folders),
            attachments: Arc::clone(&site.attachments),
            shown: Arc::clone(&site.shown),
            covered: site.covered.clone(),
            said,
        }
    }

    /// Gives it to a site, and tells what there is to tell.
    pub(super) fn put(self, site: &mut Site, said: &mut Vec<Diagnostic>) {
        let Frame { letters, routes, folders, attachments, shown, covered, said: told } = self;
        (site.letters, site.routes, site.folders) = (letters, routes, folders);
        (site.attachments, site.shown, site.covered) = (attachments, shown, covered);
        said.extend(told);
    }
}

/// The editions of a page, by the digests of their files.
pub(super) type Editions = Bilingual<Option<Digest>>;

/// The digests of these files.
pub(super) fn editions<'d>(file: impl Fn(Lang) -> Option<&'d Document>) -> Editions {
    Bilingual::from_fn(|lang| file(lang).map(|document| document.whole))
}

/// What there was to tell of pages, by their editions.
#[derive(Default)]
pub(super) struct Told {
    ground: Option<Digest>,
    told: HashMap<Editions, Arc<[Diagnostic]>>,
}

impl Told {
    /// What `tell` says of each page. Of editions that it was asked of on the same ground it is not asked
    /// again.
    pub(super) fn of_each<P: Sync>(
        &mut self,
        ground: Digest,
        pages: &[P],
        editions: impl Fn(&P) -> Editions + Sync,
        tell: impl Fn(&P) -> Vec<Diagnostic> + Sync,
    ) -> Vec<Diagnostic> {
        if self.ground.replace(ground) != Some(ground) {
            self.told.clear();
        }
        let told = pages.par_iter().map(|page| {
            let editions = editions(page);
            let told = self.told.get(&editions).map(Arc::clone);
            (editions, told.unwrap_or_else(|| tell(page).into()))
        });
        let told: Vec<_> = told.collect();
        let said = told.iter().flat_map(|(_, told)| told.iter().cloned()).collect();
        // What is not there any more is forgotten.
        self.told = told.into_iter().collect();
        said
    }
}

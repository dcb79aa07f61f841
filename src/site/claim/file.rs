//! The addresses of files: what lies beside pages, what machines fetch, pictures to share.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    facts::vocabulary::VocabularyName,
    lang::Lang,
    site::{
        dataset::Dataset,
        findable, path,
        picture::{self, Published, is_picture},
        route::{self, Claim, Feed, Route},
    },
    source::SourcePath,
};

use super::claimer::Claimer;

/// Types of files that are published beside a text. SVG and HTML can carry programs and stay out.
const PUBLISHED: [&str; 11] =
    ["jpg", "jpeg", "png", "webp", "gif", "pdf", "csv", "xlsx", "docx", "odt", "ods"];

/// Whether files with this extension are published.
pub(in crate::site) fn is_published(extension: &str) -> bool {
    PUBLISHED.contains(&extension)
}

impl Claimer<'_> {
    pub(super) fn files(&mut self, assets: &[String]) {
        for asset in assets {
            self.file(asset, Route::Asset(asset.clone()));
        }
        self.file("404.html", Route::NotFound);
        self.file("_headers", Route::Headers);
        self.file("addresses.txt", Route::Addresses);
        self.file("notice.txt", Route::Notice);
        self.file("robots.txt", Route::Robots);
        for set in Dataset::all() {
            for lang in Lang::ALL {
                self.file(&set.path(lang), Route::Data(set, lang));
            }
        }
        self.file(path::CASE_INDEX, Route::CaseIndex);
        // Also of a province without a case: whoever reads the files need not know which have one.
        let provinces = self.site.facts.places.provinces().map(|province| Some(province.code));
        let provinces: Vec<_> = provinces.chain([None]).collect();
        for province in provinces {
            self.file(&path::of_cases(province), Route::CasesOf(province));
        }
        if self.site.settings.base.is_some() {
            self.file(&path::of_sitemap(None), Route::Sitemap(None));
            self.file(path::CATALOG, Route::Catalog);
            for lang in Lang::ALL {
                self.own(lang, "opensearch.xml", Route::OpenSearch);
                self.feeds(lang);
            }
        }
    }

    /// A feed for the site, each theme and each province, also those without a case yet: who waits
    /// for the first one is who needs it.
    fn feeds(&mut self, lang: Lang) {
        let themes = self.site.facts.vocabularies.get(VocabularyName::Themes).terms();
        let themes = themes.iter().map(|term| Feed::Theme(term.id.clone()));
        let provinces = self.site.facts.places.provinces();
        let provinces = provinces.map(|province| Feed::Province(province.code));
        let feeds: Vec<Feed> = std::iter::once(Feed::Site).chain(themes).chain(provinces).collect();
        for feed in feeds {
            self.own(lang, &path::of_feed(&feed), Route::Feed(feed));
        }
    }

    /// Pictures and documents that lie beside a published page. Those of a case that was withdrawn
    /// are withdrawn with it.
    ///
    /// A picture carries more than is seen, so that it is published as it is only where its author
    /// offers the file itself: by a link, or among the documents. Where a page shows it, its sizes
    /// are.
    pub(super) fn attachments(&mut self) {
        let withdrawn: BTreeSet<&str> = self
            .site
            .cases
            .iter()
            .filter(|case| case.withdrawn().is_some())
            .map(|case| case.folder.as_str())
            .collect();
        let mut attachments = BTreeMap::new();
        for (path, blob) in &self.site.blobs {
            if withdrawn.contains(path.folder()) {
                continue;
            }
            let Some(plain) = self.site.folders.get(path.folder()) else { continue };
            if path.extension().is_some_and(|extension| is_published(&extension)) {
                attachments.insert(path.clone(), route::attachment_path(plain, blob));
            }
        }
        self.site.attachments = Arc::new(attachments);
        let (offered, shown) = picture::used(self.site);
        for (path, published) in self.site.attachments.as_ref().clone() {
            if !is_picture(&path) || offered.contains(&path) {
                self.beside(published, Route::Attachment(path.clone()), &path);
            }
        }
        for path in shown {
            let sizes = picture::published(self.site, &path);
            for Published { path: published, size } in &sizes {
                self.beside(published.clone(), Route::Picture(path.clone(), *size), &path);
            }
            Arc::make_mut(&mut self.site.shown).insert(path, sizes);
        }
    }

    /// Claims the path of a file that lies beside a text.
    fn beside(&mut self, published: String, route: Route, path: &SourcePath) {
        // Equal files of equal names after folding are one file: whoever has the path, which holds their
        // digest, answers for both.
        let _ = self.routes().claim_file(published, route, Some(path));
    }

    /// A picture for each edition of a case that is not withdrawn, and one of the site's own.
    pub(super) fn shares(&mut self) {
        let of_cases = self.editions().map(|(id, lang)| (Some(id), lang));
        let shared: Vec<_> =
            Lang::ALL.map(|lang| (None, lang)).into_iter().chain(of_cases).collect();
        let site = &*self.site;
        let claims: Vec<_> = shared
            .into_par_iter()
            .filter_map(|(case, lang)| Some((site.share_path(case, lang)?, case, lang)))
            .collect();
        for (path, case, lang) in claims {
            let claim = Claim { route: Route::Share(case), lang, by: None };
            let claimed = self.routes().claim_path(path, claim);
            debug_assert!(claimed.is_ok(), "a share picture is claimed twice");
        }
    }

    /// Further files of the map for search engines, once it is known how many addresses there are.
    pub(super) fn sitemaps(&mut self) {
        if self.site.settings.base.is_some() {
            let addresses = findable::entries(self.site).count();
            for part in 1..=findable::parts(addresses, findable::MOST_IN_A_FILE) {
                self.file(&path::of_sitemap(Some(part)), Route::Sitemap(Some(part)));
            }
        }
    }
}

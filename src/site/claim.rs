//! Which page gets which address.
//!
//! Every address is claimed here, once. What an author's file claims (its page, its aliases) is
//! claimed after what the program needs, so that a clash is told to the author, who can mend it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::{office::Role, value::Value, yaml::Part},
    diagnostic::{Diagnostic, Place, kind::site::Site as Wrong},
    facts::{place::ProvinceCode, vocabulary::VocabularyName},
    lang::{Lang, letter::Letter, nearest},
    site::{
        Site, Text,
        board::Board,
        dataset::Dataset,
        findable,
        list::pages,
        path,
        picture::{self, Published, is_picture},
        route::{self, CaseId, Claim, Clash, Facet, Feed, Route, TextId},
    },
    source::SourcePath,
};

/// Types of files that are published beside a text. SVG and HTML can carry programs and stay out.
const PUBLISHED: [&str; 11] =
    ["jpg", "jpeg", "png", "webp", "gif", "pdf", "csv", "xlsx", "docx", "odt", "ods"];

/// Whether files with this extension are published.
pub fn is_published(extension: &str) -> bool {
    PUBLISHED.contains(&extension)
}

/// Claims every address of `site`.
pub(super) fn claim(
    site: &mut Site,
    assets: &[String],
    previous: &[String],
    said: &mut Vec<Diagnostic>,
) {
    let mut claimer = Claimer { site, said };
    claimer.files(assets);
    for lang in Lang::ALL {
        claimer.fixed(lang);
        claimer.places(lang);
        claimer.facets(lang);
        claimer.organisations(lang);
        claimer.cases_of_places(lang);
        claimer.letters(lang);
    }
    claimer.cases();
    claimer.lineages();
    claimer.briefs();
    claimer.texts();
    claimer.attachments();
    claimer.shares();
    claimer.aliases();
    claimer.sitemaps();
    claimer.lost(previous);
}

struct Claimer<'a> {
    site: &'a mut Site,
    said: &'a mut Vec<Diagnostic>,
}

impl Claimer<'_> {
    /// An address of the program's own, which nobody has before it.
    fn own(&mut self, lang: Lang, plain: &str, route: Route) {
        let claimed = self.site.routes.claim(lang, plain, route, None);
        debug_assert!(claimed.is_ok(), "{plain} is claimed twice by the program");
    }

    fn file(&mut self, path: &str, route: Route) {
        let claimed = self.site.routes.claim_file(path, route, None);
        debug_assert!(claimed.is_ok(), "{path} is claimed twice by the program");
    }

    fn files(&mut self, assets: &[String]) {
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

    fn fixed(&mut self, lang: Lang) {
        self.own(lang, "", Route::Home);
        self.own(lang, "districts/", Route::Places);
        self.own(lang, "themes/", Route::Themes);
        self.own(lang, "programme/", Route::Programme);
        self.own(lang, "evidence/", Route::Evidence);
        self.own(lang, "partners/", Route::Partners);
        self.own(lang, "organisations/", Route::Organisations);
        self.own(lang, "search/", Route::Search);
        self.own(lang, "a-z/", Route::Letters);
        self.own(lang, path::DATA, Route::DataPage);
        for board in Board::ALL {
            self.own(lang, &board.page_path(), Route::Board(board));
        }
    }

    fn places(&mut self, lang: Lang) {
        let places = &self.site.facts.places;
        let mut claims = Vec::new();
        for district in places.districts().filter(|district| self.site.has_page(district.code)) {
            claims.push((path::of_district(district.code), Route::District(district.code)));
        }
        for province in places.provinces() {
            claims.push((path::of_province(province.code), Route::Province(province.code)));
        }
        for cluster in places.clusters() {
            claims.push((path::of_cluster(&cluster.id), Route::Cluster(cluster.id.clone())));
        }
        for (path, route) in claims {
            self.own(lang, &path, route);
        }
    }

    /// A page for all cases, for every term of the vocabularies that readers browse by, and for
    /// every year that has a case.
    fn facets(&mut self, lang: Lang) {
        let site = &*self.site;
        let mut facets = vec![Facet::All];
        for name in BROWSED {
            for term in site.facts.vocabularies.get(name).terms() {
                let facet = Facet::Term(name, term.id.clone());
                if is_always_there(name) || !site.lists.of(&facet).is_empty() {
                    facets.push(facet);
                }
            }
        }
        // A theme that fits on a screen or two needs no second sieve, nor does one that holds all.
        let within = site.lists.facets().filter(|(facet, cases)| match facet {
            Facet::Within(theme, ..) => {
                let all = site.lists.of(&Facet::Term(VocabularyName::Themes, theme.clone())).len();
                all > SHOWN_UNSIFTED && cases.len() < all
            }
            _ => false,
        });
        facets.extend(within.map(|(facet, _)| facet.clone()));
        let years = site.lists.facets().map(|(facet, _)| facet);
        facets.extend(
            years.filter(|facet| matches!(facet, Facet::Year(_) | Facet::FiscalYear(_))).cloned(),
        );
        for facet in facets {
            self.list(lang, &facet);
        }
    }

    /// Every page of a list.
    fn list(&mut self, lang: Lang, facet: &Facet) {
        for (number, _) in pages(self.site.lists.of(facet).len()) {
            if let Some(path) = path::of_list(facet, number) {
                self.own(lang, &path, Route::List(facet.clone(), number));
            }
        }
    }

    /// A page for every organisation that has a part in a case, and a list for each role in which
    /// it has more cases than that page shows.
    fn organisations(&mut self, lang: Lang) {
        let terms = self.site.facts.vocabularies.get(VocabularyName::Organisations).terms();
        let ids: Vec<String> = terms.iter().map(|term| term.id.clone()).collect();
        for id in ids {
            if !self.site.is_organisation(&id) {
                continue;
            }
            let facet = Facet::Term(VocabularyName::Organisations, id.clone());
            let Some(path) = path::of_facet(&facet) else { continue };
            self.own(lang, &path, Route::Organisation(id.clone()));
            for role in Role::ALL {
                let facet = Facet::Role(id.clone(), role);
                if self.site.lists.of(&facet).len() > SHOWN_OF_ROLE {
                    self.list(lang, &facet);
                }
            }
        }
    }

    /// A list for each place that has more cases than its page shows.
    fn cases_of_places(&mut self, lang: Lang) {
        let facets = self.site.lists.facets();
        let long = facets.filter(|(facet, cases)| {
            matches!(facet, Facet::Place(_)) && cases.len() > SHOWN_OF_PLACE
        });
        let long: Vec<Facet> = long.map(|(facet, _)| facet.clone()).collect();
        for facet in long {
            self.list(lang, &facet);
        }
    }

    /// Every letter, also one that nothing stands under: something may next year, and its address is
    /// promised in both languages.
    fn letters(&mut self, lang: Lang) {
        for letter in Letter::all() {
            for page in 1..=self.site.letters.pages(lang, letter) {
                self.own(lang, &path::of_letter(letter, page), Route::Letter(letter, page));
            }
        }
    }

    fn cases(&mut self) {
        for at in 0..self.site.cases.len() {
            let id = CaseId(at);
            let case = self.site.case(id);
            let by = case.facts().document.source.path.clone();
            let (folder, plain) = (case.folder.clone(), self.site.case_path(id));
            self.site.folders.insert(folder, plain.clone());
            for lang in Lang::ALL {
                let claimed = self.site.routes.claim(lang, &plain, Route::Case(id), Some(&by));
                self.clash(claimed);
            }
        }
    }

    /// A page for every family, below the case at its head.
    fn lineages(&mut self) {
        let site = &*self.site;
        let families = site.lineages.families();
        let claims: Vec<(String, CaseId)> =
            families.map(|family| (site.lineage_path(family), family.head)).collect();
        for (path, head) in claims {
            for lang in Lang::ALL {
                self.own(lang, &path, Route::Lineage(head));
            }
        }
    }

    /// A sheet for each edition of a case that is not withdrawn.
    fn briefs(&mut self) {
        let site = &*self.site;
        let of_cases = site.cases().filter(|(_, case)| case.withdrawn().is_none());
        let claims: Vec<(Lang, String, CaseId)> = of_cases
            .flat_map(|(id, case)| {
                let langs = Lang::ALL.into_iter().filter(|lang| case.editions.get(*lang).is_some());
                langs.map(move |lang| (lang, site.brief_path(id), id))
            })
            .collect();
        for (lang, path, id) in claims {
            self.own(lang, &path, Route::Brief(id));
        }
    }

    fn texts(&mut self) {
        if !self.site.guides().is_empty() {
            for lang in Lang::ALL {
                self.own(lang, path::GUIDES, Route::Guides);
            }
        }
        if let Some(text) = &self.site.programme_text {
            let folder = folder_of(text);
            self.site.folders.insert(folder, "programme/".to_owned());
        }
        for at in 0..self.site.texts.len() {
            let id = TextId(at);
            let text = self.site.text(id);
            let by = text.shown(text.original).0.document.source.path.clone();
            let plain = text.path();
            let folder = folder_of(text);
            self.site.folders.insert(folder, plain.clone());
            for lang in Lang::ALL {
                let claimed = self.site.routes.claim(lang, &plain, Route::Text(id), Some(&by));
                self.clash(claimed);
            }
        }
    }

    /// Pictures and documents that lie beside a published page. Those of a case that was withdrawn
    /// are withdrawn with it.
    ///
    /// A picture carries more than is seen, so that it is published as it is only where its author
    /// offers the file itself: by a link, or among the documents. Where a page shows it, its sizes
    /// are.
    fn attachments(&mut self) {
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
        self.site.attachments = attachments;
        let (offered, shown) = picture::used(self.site);
        for (path, published) in self.site.attachments.clone() {
            if !is_picture(&path) || offered.contains(&path) {
                self.beside(published, Route::Attachment(path.clone()), &path);
            }
        }
        for path in shown {
            let sizes = picture::published(self.site, &path);
            for Published { path: published, size } in &sizes {
                self.beside(published.clone(), Route::Picture(path.clone(), *size), &path);
            }
            self.site.shown.insert(path, sizes);
        }
    }

    /// Claims the path of a file that lies beside a text.
    fn beside(&mut self, published: String, route: Route, path: &SourcePath) {
        // Equal files of equal names after folding are one file: whoever has the path, which holds their
        // digest, answers for both.
        let _ = self.site.routes.claim_file(published, route, Some(path));
    }

    /// A picture for each edition of a case that is not withdrawn, and one of the site's own.
    fn shares(&mut self) {
        let site = &*self.site;
        let of_cases = site.cases().filter(|(_, case)| case.withdrawn().is_none());
        let of_cases = of_cases.flat_map(|(id, case)| {
            let editions = Lang::ALL.into_iter().filter(|lang| case.editions.get(*lang).is_some());
            editions.map(move |lang| (Some(id), lang))
        });
        let claims: Vec<_> = Lang::ALL
            .into_iter()
            .map(|lang| (None, lang))
            .chain(of_cases)
            .filter_map(|(case, lang)| Some((site.share_path(case, lang)?, case, lang)))
            .collect();
        for (path, case, lang) in claims {
            let claim = Claim { route: Route::Share(case), lang, by: None };
            let claimed = self.site.routes.claim_path(path, claim);
            debug_assert!(claimed.is_ok(), "a share picture is claimed twice");
        }
    }

    fn aliases(&mut self) {
        let mut wanted = Vec::new();
        for document in self.site.documents().filter(|document| !document.is_translation()) {
            let Some(plain) = self.site.folders.get(document.folder()) else { continue };
            for alias in document.front.list("aliases") {
                if let Value::Text(address) = &alias.value {
                    let place = document.place(&alias.way, Part::Value);
                    let by = document.source.path.clone();
                    wanted.push((by, address.clone(), plain.clone(), place));
                }
            }
        }
        for (by, address, plain, place) in wanted {
            let path = address.trim_start_matches('/');
            // An old address in the other language forwards to the page in that language.
            let other = self.site.settings.default.other();
            let (lang, path) = match path.strip_prefix(&format!("{}/", other.code())) {
                Some(path) => (vec![other], path),
                None => (Lang::ALL.to_vec(), path),
            };
            for lang in lang {
                let route = Route::Moved(plain.clone());
                if let Err(clash) = self.site.routes.claim(lang, path, route, Some(&by)) {
                    self.say_taken(&clash, place.clone());
                    break;
                }
            }
        }
    }

    /// Further files of the map for search engines, once it is known how many addresses there are.
    fn sitemaps(&mut self) {
        if self.site.settings.base.is_some() {
            let addresses = findable::entries(self.site).count();
            for part in 1..=findable::parts(addresses, findable::MOST_IN_A_FILE) {
                self.file(&path::of_sitemap(Some(part)), Route::Sitemap(Some(part)));
            }
        }
    }

    fn clash(&mut self, claimed: Result<(), Clash>) {
        if let Err(clash) = claimed {
            let place = clash.wants.as_ref().map(Place::whole);
            self.say_taken(
                &clash,
                place.unwrap_or_else(|| Place::whole(&SourcePath::new("content"))),
            );
        }
    }

    fn say_taken(&mut self, clash: &Clash, place: Place) {
        let mut diagnostic =
            Diagnostic::new(Wrong::AddressTaken { path: clash.path.clone() }, place);
        if let Some(had) = &clash.had {
            diagnostic = diagnostic.also(Place::whole(had));
        }
        // One clash in both languages is one mistake.
        if !self.said.contains(&diagnostic) {
            self.said.push(diagnostic);
        }
    }

    /// Addresses that were published and that nobody claims now.
    ///
    /// One alias leads readers of both languages on, so an address that is lost in both is told
    /// once.
    fn lost(&mut self, previous: &[String]) {
        let place = Place::whole(&SourcePath::new("content"));
        let other = format!("{}/", self.site.settings.default.other().code());
        let known: BTreeSet<&str> = previous.iter().map(String::as_str).collect();
        let is_lost = |path: &str| known.contains(path) && self.site.routes.get(path).is_none();
        let lost = known
            .iter()
            .copied()
            .filter(|path| is_lost(path) && !path.strip_prefix(&other).is_some_and(&is_lost));
        let lost: Vec<&str> = lost.collect();
        for (at, path) in lost.into_iter().enumerate() {
            // Whoever loses hundreds has moved a whole site, and looking for what is near to each
            // would take minutes.
            let nearest = (at < NEAREST_SOUGHT).then(|| self.moved_to(path, &known)).flatten();
            let kind = Wrong::AddressLost { path: path.to_owned(), nearest };
            self.said.push(Diagnostic::new(kind, place.clone()));
        }
    }

    /// Where the page probably is that was at `path`: the one page that is new, else the one that
    /// is called most like it. Only a page that somebody wrote can take an alias.
    fn moved_to(&self, path: &str, known: &BTreeSet<&str>) -> Option<String> {
        let other = self.site.settings.default.other();
        let lang = match path.strip_prefix(&format!("{}/", other.code())) {
            Some(_) => other,
            None => self.site.settings.default,
        };
        let is_case = path.contains("cases/");
        let pages = self.site.routes.iter().filter(|(_, claim)| {
            claim.lang == lang
                && match claim.route {
                    Route::Case(_) => is_case,
                    Route::Text(_) => !is_case,
                    _ => false,
                }
        });
        let pages: Vec<&str> = pages.map(|(path, _)| path).collect();
        let new: Vec<&str> = pages.iter().copied().filter(|path| !known.contains(path)).collect();
        match new[..] {
            [only] => Some(only.to_owned()),
            _ => nearest::nearest(path, new)
                .or_else(|| nearest::nearest(path, pages))
                .map(str::to_owned),
        }
    }
}

/// For how many lost addresses the nearest one is looked for.
const NEAREST_SOUGHT: usize = 20;

fn folder_of(text: &Text) -> String {
    text.shown(text.original).0.document.folder().to_owned()
}

/// Cases that an organisation's page shows of one role.
pub const SHOWN_OF_ROLE: usize = 12;

/// Cases that the page of a district, a province or a cluster shows.
pub const SHOWN_OF_PLACE: usize = 12;

/// Cases of a theme that need no lists by level and cost within it.
const SHOWN_UNSIFTED: usize = 12;

/// The vocabularies whose terms have a list of cases for a page.
const BROWSED: [VocabularyName; 7] = [
    VocabularyName::Themes,
    VocabularyName::Statuses,
    VocabularyName::Levels,
    VocabularyName::Evidence,
    VocabularyName::Partners,
    VocabularyName::CostBands,
    VocabularyName::Approaches,
];

/// Whether every term has a page, also one without cases: the short vocabularies, whose terms
/// readers look up.
fn is_always_there(name: VocabularyName) -> bool {
    name != VocabularyName::Approaches
}

/// Whether an address that answers `route` must stay for good.
///
/// Readers keep addresses, so one that was published is never lost. A draft is no publication, and
/// what is only made of cases (a year, a second page of a list or letter, an organisation, a khet, a
/// family, a case on one sheet) goes with them: no author could keep it.
pub fn is_promised(site: &Site, route: &Route) -> bool {
    match route {
        Route::Case(id) => !site.case(*id).draft,
        Route::Text(id) => !site.text(*id).draft,
        Route::List(Facet::All, None) => true,
        Route::List(Facet::Term(name, _), None) => is_always_there(*name),
        Route::Letter(_, page) => *page == 1,
        Route::List(..) | Route::Organisation(_) | Route::Lineage(_) | Route::Brief(_) => false,
        Route::District(code) => code.province() != ProvinceCode::BANGKOK,
        // A spreadsheet that is fed from it would go on with nothing.
        Route::Data(..) | Route::CaseIndex | Route::CasesOf(_) | Route::Catalog => true,
        route => route.is_page(),
    }
}

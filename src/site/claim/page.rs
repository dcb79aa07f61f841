//! The addresses of pages.
//!
//! What the program needs has its address in both languages, also where nothing stands there yet: it
//! may next year. An author's page is called after its folder, and its aliases lead to it.

use std::sync::Arc;

use crate::{
    content::{office::Role, value::Value, yaml::Part},
    facts::vocabulary::VocabularyName,
    lang::{Lang, letter::Letter},
    site::{
        Text,
        board::Board,
        list::pages,
        path,
        route::{CaseId, Facet, Route, TextId},
    },
};

use super::claimer::Claimer;

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
pub(in crate::site) fn is_always_there(name: VocabularyName) -> bool {
    name != VocabularyName::Approaches
}

impl Claimer<'_> {
    pub(super) fn fixed(&mut self, lang: Lang) {
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

    pub(super) fn places(&mut self, lang: Lang) {
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
    pub(super) fn facets(&mut self, lang: Lang) {
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
    pub(super) fn organisations(&mut self, lang: Lang) {
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
    pub(super) fn cases_of_places(&mut self, lang: Lang) {
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
    pub(super) fn letters(&mut self, lang: Lang) {
        for letter in Letter::all() {
            for page in 1..=self.site.letters.pages(lang, letter) {
                self.own(lang, &path::of_letter(letter, page), Route::Letter(letter, page));
            }
        }
    }

    pub(super) fn cases(&mut self) {
        for at in 0..self.site.cases.len() {
            let id = CaseId(at);
            let case = self.site.case(id);
            let by = case.facts().document.source.path.clone();
            let (folder, plain) = (case.folder.clone(), self.site.case_path(id));
            Arc::make_mut(&mut self.site.folders).insert(folder, plain.clone());
            for lang in Lang::ALL {
                let claimed = self.routes().claim(lang, &plain, Route::Case(id), Some(&by));
                self.clash(claimed);
            }
        }
    }

    /// A page for every family, below the case at its head.
    pub(super) fn lineages(&mut self) {
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
    pub(super) fn briefs(&mut self) {
        let editions: Vec<(CaseId, Lang)> = self.editions().collect();
        for (id, lang) in editions {
            self.own(lang, &self.site.brief_path(id), Route::Brief(id));
        }
    }

    pub(super) fn texts(&mut self) {
        if !self.site.guides().is_empty() {
            for lang in Lang::ALL {
                self.own(lang, path::GUIDES, Route::Guides);
            }
        }
        if let Some(text) = &self.site.programme_text {
            let folder = folder_of(text);
            Arc::make_mut(&mut self.site.folders).insert(folder, "programme/".to_owned());
        }
        for at in 0..self.site.texts.len() {
            let id = TextId(at);
            let text = self.site.text(id);
            let by = text.shown(text.original).0.document.source.path.clone();
            let plain = text.path();
            let folder = folder_of(text);
            Arc::make_mut(&mut self.site.folders).insert(folder, plain.clone());
            for lang in Lang::ALL {
                let claimed = self.routes().claim(lang, &plain, Route::Text(id), Some(&by));
                self.clash(claimed);
            }
        }
    }

    pub(super) fn aliases(&mut self) {
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
                if let Err(clash) = self.routes().claim(lang, path, route, Some(&by)) {
                    self.say_taken(&clash, place.clone());
                    break;
                }
            }
        }
    }
}

fn folder_of(text: &Text) -> String {
    text.shown(text.original).0.document.folder().to_owned()
}

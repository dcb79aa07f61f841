//! Every address of the site, claimed once.
//!
//! A [`Route`] is what an address answers; [`Routes`] is the table from one to the other. Whoever
//! claims an address that is taken is told who has it, so two pages never silently overwrite each
//! other. Paths here are from the root of the site, without a slash at the beginning: `cases/a/`
//! is a page (its file is `cases/a/index.html`), `feed.xml` is a file.

use std::collections::BTreeMap;

use crate::{
    content::office::Role,
    facts::{
        place::{Area, ClusterId, DistrictCode, ProvinceCode},
        vocabulary::VocabularyName,
    },
    lang::{Lang, letter::Letter, slug},
    picture::{
        look::Look,
        made::{self, Size},
    },
    site::{board::Board, dataset::Dataset},
    source::{Blob, SourcePath},
};

/// The number of a case in the site.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CaseId(pub(super) usize);

/// The number of a page that is no case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TextId(pub(super) usize);

/// Which cases a list holds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Facet {
    /// All of them.
    All,
    /// Those with a term of a vocabulary.
    Term(VocabularyName, String),
    /// Those with a theme, by its id, and a term of a vocabulary besides.
    Within(String, VocabularyName, String),
    /// Those of a calendar year, common era.
    Year(i16),
    /// Those of a fiscal year, common era.
    FiscalYear(i16),
    /// Those in which an organisation, by its id, has this role.
    Role(String, Role),
    /// Those of an area and of what lies in it; none are listed so of the whole country.
    Place(Area),
}

/// Which cases a feed tells of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Feed {
    /// All of them.
    Site,
    /// Those with this theme, by its id.
    Theme(String),
    /// Those of a province and its districts.
    Province(ProvinceCode),
}

/// What an address answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Route {
    /// The home page.
    Home,
    /// A case.
    Case(CaseId),
    /// The family that has this case at its head.
    Lineage(CaseId),
    /// A case on one sheet of paper.
    Brief(CaseId),
    /// A list of cases. Pages are numbered from the oldest; none is the first, with the newest.
    List(Facet, Option<usize>),
    /// Every district, by province and cluster.
    Places,
    /// Every theme and the other vocabularies.
    Themes,
    /// What the levels of evidence mean and how they are computed.
    Evidence,
    /// The partners of the programme, and where they are read of.
    Partners,
    /// Every organisation that has a part in a case.
    Organisations,
    /// An organisation, by its id.
    Organisation(String),
    /// A district.
    District(DistrictCode),
    /// A province.
    Province(ProvinceCode),
    /// A provincial cluster.
    Cluster(ClusterId),
    /// The programme.
    Programme,
    /// A board.
    Board(Board),
    /// Where readers ask.
    Search,
    /// Every letter of the index.
    Letters,
    /// What stands under a letter: this page of it, counted from one.
    Letter(Letter, usize),
    /// Every guide.
    Guides,
    /// A page that is no case.
    Text(TextId),
    /// An old address of a page, and the path where that is now, in the same language.
    Moved(String),
    /// A feed of the newest cases.
    Feed(Feed),
    /// `opensearch.xml`: how a browser asks this site.
    OpenSearch,
    /// `404.html`.
    NotFound,
    /// `sitemap.xml`; by its number a file that it lists, where one file cannot hold it.
    Sitemap(Option<usize>),
    /// `robots.txt`.
    Robots,
    /// `_headers`: what a static host should send with the files.
    Headers,
    /// `addresses.txt`: every address that is promised to stay.
    Addresses,
    /// The credit and licence of the gazetteer.
    Notice,
    /// What can be taken away as files, and what their columns mean.
    DataPage,
    /// Rows as a file, with the headers of this language.
    Data(Dataset, Lang),
    /// `data/cases.json`: every case in short.
    CaseIndex,
    /// Every case of a province with all its facts; of none, those that lie in no single one.
    CasesOf(Option<ProvinceCode>),
    /// `data/catalog.jsonld`: all files for machines that gather catalogues (DCAT).
    Catalog,
    /// A file of the theme, by its name with a digest.
    Asset(String),
    /// A picture or document beside a text, as it is.
    Attachment(SourcePath),
    /// A picture of a text, made for readers, in one of its sizes.
    Picture(SourcePath, Size),
    /// The picture that is shown when a case is shared, or another page of the site.
    Share(Option<CaseId>),
}

/// An address's claim.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What it answers.
    pub route: Route,
    /// In which language; the default one for files that have none.
    pub lang: Lang,
    /// Who claims it: a file of the author's, or none where the program does.
    pub by: Option<SourcePath>,
}

/// An address that two want.
#[derive(Clone, Debug)]
pub struct Clash {
    /// The path.
    pub path: String,
    /// Who had it.
    pub had: Option<SourcePath>,
    /// Who wanted it.
    pub wants: Option<SourcePath>,
}

/// Every address with its claim, in the order of addresses.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    claims: BTreeMap<String, Claim>,
    default: Option<Lang>,
}

impl Routes {
    /// No addresses yet, with the language that stands at the root.
    pub fn new(default: Lang) -> Routes {
        Routes { claims: BTreeMap::new(), default: Some(default) }
    }

    /// The language at the root.
    pub fn default_lang(&self) -> Lang {
        self.default.unwrap_or(Lang::Th)
    }

    /// The path of `plain` in `lang`: the default language at the root, the other under its code.
    pub fn in_lang(&self, lang: Lang, plain: &str) -> String {
        match lang == self.default_lang() {
            true => plain.to_owned(),
            false => format!("{}/{plain}", lang.code()),
        }
    }

    /// Claims `plain` in `lang` for `route`.
    ///
    /// # Errors
    ///
    /// When the address is taken, also by one that differs in case only.
    pub fn claim(
        &mut self,
        lang: Lang,
        plain: &str,
        route: Route,
        by: Option<&SourcePath>,
    ) -> Result<(), Clash> {
        let path = self.in_lang(lang, plain);
        self.claim_path(path, Claim { route, lang, by: by.cloned() })
    }

    /// Claims a file that has no language.
    ///
    /// # Errors
    ///
    /// When the address is taken.
    pub fn claim_file(
        &mut self,
        path: impl Into<String>,
        route: Route,
        by: Option<&SourcePath>,
    ) -> Result<(), Clash> {
        let claim = Claim { route, lang: self.default_lang(), by: by.cloned() };
        self.claim_path(path.into(), claim)
    }

    pub(super) fn claim_path(&mut self, path: String, claim: Claim) -> Result<(), Clash> {
        if let Some(had) = self.claims.get(&path) {
            return Err(Clash { path, had: had.by.clone(), wants: claim.by });
        }
        self.claims.insert(path, claim);
        Ok(())
    }

    /// What `path` answers.
    pub fn get(&self, path: &str) -> Option<&Claim> {
        self.claims.get(path)
    }

    /// Every path with its claim, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Claim)> {
        self.claims.iter().map(|(path, claim)| (path.as_str(), claim))
    }

    /// How many addresses there are.
    pub fn len(&self) -> usize {
        self.claims.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }
}

impl Route {
    /// Whether a template draws it.
    pub fn is_drawn(&self) -> bool {
        self.is_page() || *self == Route::NotFound
    }

    /// Whether it is a page for people, as opposed to a file for machines.
    pub fn is_page(&self) -> bool {
        !matches!(
            self,
            Route::Feed(_)
                | Route::OpenSearch
                | Route::NotFound
                | Route::Sitemap(_)
                | Route::Robots
                | Route::Headers
                | Route::Addresses
                | Route::Notice
                | Route::Data(..)
                | Route::CaseIndex
                | Route::CasesOf(_)
                | Route::Catalog
                | Route::Asset(_)
                | Route::Attachment(_)
                | Route::Picture(..)
                | Route::Share(_)
        )
    }

    /// Whether its bytes are slow to make and its address says all that they are made of, so that they
    /// need be made only where they are not published yet.
    pub fn is_made(&self) -> bool {
        matches!(self, Route::Picture(..) | Route::Share(_))
    }
}

/// The file that holds `path`: `cases/a/` is `cases/a/index.html`.
pub fn file_of(path: &str) -> String {
    match path.is_empty() || path.ends_with('/') {
        true => format!("{path}index.html"),
        false => path.to_owned(),
    }
}

/// What leads from the page at `path` to the root of the site: `../../`, or `./` at the root.
pub fn to_root(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// A relative address from the page at `from` to `to`, both from the root.
pub fn relative(from: &str, to: &str) -> String {
    let from_folder = from.rfind('/').map_or("", |at| &from[..=at]);
    let shared = from_folder
        .split_inclusive('/')
        .zip(to.split_inclusive('/'))
        .take_while(|(a, b)| a == b && a.ends_with('/'))
        .map(|(a, _)| a.len())
        .sum::<usize>();
    let up = from_folder[shared..].matches('/').count();
    match (up, &to[shared..]) {
        (0, "") => "./".to_owned(),
        (up, rest) => format!("{}{rest}", "../".repeat(up)),
    }
}

/// The path of a blob's copy in the site: beside its case, under a name that is ASCII and cannot be
/// cached wrongly.
pub fn attachment_path(folder: &str, blob: &Blob) -> String {
    let end = blob.path.extension().unwrap_or_default();
    format!("{folder}{}.{}.{end}", stem(blob), blob.digest.short(8))
}

/// The path of a picture that is made of a blob, in one of its sizes.
pub(super) fn picture_path(folder: &str, blob: &Blob, look: &Look, size: Size) -> String {
    let (key, end) = (made::key(blob.digest), look.published().extension());
    format!("{folder}{}.{key}-{}.{end}", stem(blob), size.width)
}

fn stem(blob: &Blob) -> String {
    let stem = blob.path.name().rsplit_once('.').map_or(blob.path.name(), |(stem, _)| stem);
    slug::suggest(stem).unwrap_or_else(|| "file".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_the_first_who_claims_it() {
        let mut routes = Routes::new(Lang::Th);
        let a = SourcePath::new("a");
        assert!(routes.claim(Lang::Th, "about/", Route::Home, Some(&a)).is_ok());
        assert!(routes.claim(Lang::En, "about/", Route::Home, None).is_ok());
        let clash = routes.claim(Lang::Th, "about/", Route::Places, None).expect_err("taken");
        assert_eq!(clash.had, Some(a));
    }

    #[test]
    fn addresses_are_relative_to_the_page() {
        assert_eq!(relative("", ""), "./");
        assert_eq!(relative("", "cases/a/"), "cases/a/");
        assert_eq!(relative("cases/a/", ""), "../../");
        assert_eq!(relative("cases/a/", "cases/a/"), "./");
        assert_eq!(relative("cases/a/", "cases/b/"), "../b/");
        assert_eq!(relative("en/cases/a/", "cases/a/"), "../../../cases/a/");
        assert_eq!(relative("cases/", "cases/a/"), "a/");
        assert_eq!(relative("cases/a/", "feed.xml"), "../../feed.xml");
    }
}

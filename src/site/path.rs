//! Which path each kind of page has, from the root of a language.

use crate::{
    facts::{
        place::{Area, ClusterId, DistrictCode, ProvinceCode},
        vocabulary::VocabularyName,
    },
    lang::letter::Letter,
    site::route::{Facet, Feed},
};

/// The path of a facet's first page; a vocabulary that nobody browses has none, nor has the whole
/// country.
pub fn of_facet(facet: &Facet) -> Option<String> {
    let folder = |name: &VocabularyName| match name {
        VocabularyName::Themes => Some("themes"),
        VocabularyName::Statuses => Some("statuses"),
        VocabularyName::Levels => Some("levels"),
        VocabularyName::Evidence => Some("evidence"),
        VocabularyName::Partners => Some("partners"),
        VocabularyName::CostBands => Some("costs"),
        VocabularyName::Approaches => Some("approaches"),
        VocabularyName::Organisations => Some("organisations"),
        VocabularyName::OfficeKinds => None,
    };
    Some(match facet {
        Facet::All => "cases/".to_owned(),
        Facet::Term(name, id) => format!("{}/{id}/", folder(name)?),
        Facet::Within(theme, name, id) => format!("themes/{theme}/{}/{id}/", folder(name)?),
        Facet::Year(year) => format!("years/{year}/"),
        Facet::FiscalYear(year) => format!("fiscal-years/{year}/"),
        Facet::Role(id, role) => format!("organisations/{id}/{}/", role.id()),
        Facet::Place(area) => format!("{}cases/", of_area(area)?),
    })
}

/// The path of a page of a facet's list, by its number; the first one has none.
pub fn of_list(facet: &Facet, number: Option<usize>) -> Option<String> {
    let first = of_facet(facet)?;
    Some(match number {
        None => first,
        Some(number) => format!("{first}page/{number}/"),
    })
}

/// The path of an area's page; the whole country has none.
fn of_area(area: &Area) -> Option<String> {
    match area {
        Area::District(code) => Some(of_district(*code)),
        Area::Province(code) => Some(of_province(*code)),
        Area::Cluster(id) => Some(of_cluster(id)),
        Area::National => None,
    }
}

/// The path of a page of a letter, counted from one.
pub fn of_letter(letter: Letter, page: usize) -> String {
    match page {
        1 => format!("a-z/{}/", letter.id()),
        page => format!("a-z/{}/page/{page}/", letter.id()),
    }
}

/// The path of a feed: it lies beside the page that lists the same cases.
pub fn of_feed(feed: &Feed) -> String {
    match feed {
        Feed::Site => "feed.xml".to_owned(),
        Feed::Theme(id) => format!("themes/{id}/feed.xml"),
        Feed::Province(code) => format!("{}feed.xml", of_province(*code)),
    }
}

/// The path of the list of guides, from the root of a language.
pub const GUIDES: &str = "guides/";

/// The path of a guide.
pub fn of_guide(slug: &str) -> String {
    format!("{GUIDES}{slug}/")
}

/// The path of the page of all files, from the root of a language.
pub const DATA: &str = "data/";

/// The path of the list of all cases for machines.
pub const CASE_INDEX: &str = "data/cases.json";

/// The path of the catalogue of all files.
pub const CATALOG: &str = "data/catalog.jsonld";

/// The path of the cases of a province for machines, or of those in no single one.
pub fn of_cases(province: Option<ProvinceCode>) -> String {
    match province {
        Some(code) => format!("data/cases/{}.json", code.number()),
        None => "data/cases/wider.json".to_owned(),
    }
}

/// The path of the map for search engines, or of one of the files that it lists.
pub fn of_sitemap(part: Option<usize>) -> String {
    match part {
        None => "sitemap.xml".to_owned(),
        Some(part) => format!("sitemap-{part}.xml"),
    }
}

/// The path of a district.
pub fn of_district(code: DistrictCode) -> String {
    format!("districts/{}/", code.number())
}

/// The path of a province.
pub fn of_province(code: ProvinceCode) -> String {
    format!("provinces/{}/", code.number())
}

/// The path of a provincial cluster.
pub fn of_cluster(id: &ClusterId) -> String {
    format!("clusters/{id}/")
}

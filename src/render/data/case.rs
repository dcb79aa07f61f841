//! Every case as a row: what it is called, where it was done, and the facts that can be counted.

use crate::{
    content::value::Value,
    facts::{
        date::Date,
        place::{Area, ClusterId, DistrictCode, ProvinceCode},
        vocabulary::VocabularyName as V,
    },
    lang::Lang,
    render::{
        board::named::{self, Named},
        reader::Reader,
        table::{BETWEEN, Column, Table, What},
    },
    site::{case::Case, list::cost_band, route::CaseId},
};

/// A case and what is counted of it.
pub(in crate::render) struct Row {
    named: Named,
    languages: String,
    address: String,
    cluster: Option<ClusterId>,
    province: Option<ProvinceCode>,
    district: Option<DistrictCode>,
    districts: String,
    themes: Vec<String>,
    level: String,
    status: String,
    evidence: String,
    cost_band: &'static str,
    cost: Option<String>,
    fiscal_year: Option<Date>,
    start: Option<Date>,
    end: Option<Date>,
    reviewed: Option<Date>,
    adapts: String,
}

impl AsRef<Named> for Row {
    fn as_ref(&self) -> &Named {
        &self.named
    }
}

impl Reader<'_> {
    /// Every case that counts, the newest first.
    pub(super) fn case_rows(&self) -> Table<'_, Row> {
        let mut columns = named::columns();
        columns.extend([
            Column::new(
                "languages",
                "column_languages",
                What::Text(|row: &Row| Some(&row.languages)),
            ),
            Column::new("address", "column_address", What::Text(|row| Some(&row.address))),
            Column::new("cluster", "column_cluster", What::Cluster(|row| row.cluster.as_ref())),
            Column::new("province", "column_province", What::Province(|row| row.province)),
            Column::new("district", "column_district", What::District(|row| row.district)),
            Column::new(
                "district_codes",
                "column_districts",
                What::Text(|row| Some(&row.districts)),
            ),
            Column::new("level", "filter_level", What::Term(V::Levels, |row| &row.level)),
            Column::new("themes", "filter_theme", What::Terms(V::Themes, |row| &row.themes)),
            Column::new("status", "filter_status", What::Term(V::Statuses, |row| &row.status)),
            Column::new(
                "evidence",
                "filter_evidence",
                What::Term(V::Evidence, |row| &row.evidence),
            ),
            Column::new("cost_band", "filter_cost", What::Term(V::CostBands, |row| row.cost_band)),
            Column::new("cost_baht", "column_cost_baht", What::Text(|row| row.cost.as_deref())),
            Column::new("fiscal_year", "filter_fiscal_year", What::Date(|row| row.fiscal_year)),
            Column::new("start", "column_start", What::Date(|row| row.start)),
            Column::new("end", "column_end", What::Date(|row| row.end)),
            Column::new("reviewed", "column_reviewed", What::Date(|row| row.reviewed)),
            Column::new("adapts", "replicates", What::Text(|row| Some(&row.adapts))),
        ]);
        Table::new(columns, self.counted().iter().map(|id| self.case_row(*id)))
    }

    fn case_row(&self, id: CaseId) -> Row {
        let case = self.site.case(id);
        let front = case.front();
        let area = case.areas().next();
        let province = area.and_then(|area| area.province());
        let places = &self.site.facts.places;
        let codes = case.areas().filter_map(district);
        let codes: Vec<String> = codes.map(|code| code.to_string()).collect();
        let period = front.period("period");
        let term = |key: &str| front.term(key).unwrap_or_default().to_owned();
        let adapts = case.originals().map(|id| self.site.case(id).slug.as_str());
        Row {
            languages: languages(case).join(BETWEEN),
            address: self.case_address(id),
            cluster: match area {
                Some(Area::Cluster(id)) => Some(id.clone()),
                _ => province.and_then(|code| places.province(code).cluster.clone()),
            },
            province,
            district: area.and_then(district),
            districts: codes.join(BETWEEN),
            themes: front.texts("themes").map(str::to_owned).collect(),
            level: term("level"),
            status: term("status"),
            evidence: case.evidence.number().to_string(),
            cost_band: cost_band(front).unwrap_or_default(),
            cost: front.map("cost").and_then(|cost| match &cost.get("total")?.value {
                Value::Amount(amount) => Some(amount.value.to_string()),
                _ => None,
            }),
            fiscal_year: front.date("fiscal_year").map(|year| year.or_fiscal()),
            start: period.and_then(|period| period.start),
            end: period.and_then(|period| period.end),
            reviewed: front.date("reviewed").copied(),
            adapts: adapts.collect::<Vec<_>>().join(BETWEEN),
            named: self.named(id),
        }
    }

    /// The whole address of a case in the language of the original, else what follows that of the
    /// site.
    pub(super) fn case_address(&self, id: CaseId) -> String {
        let lang = self.site.case(id).original;
        let path = self.site.routes.in_lang(lang, &self.site.case_path(id));
        self.whole(&path).unwrap_or_else(|| format!("/{path}"))
    }
}

fn district(area: &Area) -> Option<DistrictCode> {
    match area {
        Area::District(code) => Some(*code),
        _ => None,
    }
}

/// The codes of the languages in which a case can be read, the original's first.
pub(super) fn languages(case: &Case) -> Vec<&'static str> {
    let other = case.original.other();
    let also = case.editions.get(other).as_ref().map(|_| other);
    std::iter::once(case.original).chain(also).map(Lang::code).collect()
}

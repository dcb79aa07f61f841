//! What there is of each of the 878 districts.

use crate::{
    facts::place::{ClusterId, DistrictCode},
    lang::Bilingual,
    render::{
        map::comb,
        reader::Reader,
        table::{Column, State, Table, What},
    },
    site::coverage::Coverage,
};

use super::{NOT_RECORDED, RECORDED};

/// What there is of a district.
pub(in crate::render) struct Row {
    area: Bilingual<String>,
    cluster: Option<ClusterId>,
    district: DistrictCode,
    coverage: Coverage,
    cases: usize,
    pilot: State,
}

impl Reader<'_> {
    /// Every amphoe, in the order of codes.
    pub(in crate::render) fn coverage_rows(&self) -> Table<'_, Row> {
        let places = &self.site.facts.places;
        let rows = self.site.amphoe().map(|district| {
            let code = district.code;
            let cluster = &places.province(code.province()).cluster;
            let cluster = cluster.as_ref().expect("every province but Bangkok is in a cluster");
            Row {
                area: places.cluster(cluster).area.clone(),
                cluster: Some(cluster.clone()),
                district: code,
                coverage: self.site.coverage(code),
                cases: self.site.lists.of_district(code).len(),
                pilot: match self.is_pilot(code) {
                    true => RECORDED,
                    false => NOT_RECORDED,
                },
            }
        });
        Table::new(columns(), rows.collect::<Vec<_>>())
    }
}

fn columns() -> Vec<Column<Row>> {
    vec![
        Column::new("area", "column_area", What::Name(|row| &row.area)),
        Column::new("cluster", "column_cluster", What::Cluster(|row| row.cluster.as_ref())),
        Column::new(
            "province",
            "column_province",
            What::Province(|row| Some(row.district.province())),
        ),
        Column::new("district", "column_district", What::District(|row| Some(row.district))),
        Column::new("coverage", "column_coverage", What::State(|row| state(row.coverage))),
        Column::new("cases", "column_cases", What::Count(|row| row.cases)),
        Column::new("pilot_on_record", "column_pilot", What::State(|row| row.pilot)),
    ]
}

fn state(coverage: Coverage) -> State {
    State { id: coverage.id(), words: comb::words(coverage) }
}

//! What there is of each of the 878 districts.

use crate::{
    facts::place::{ClusterId, DistrictCode},
    lang::Bilingual,
    render::{
        reader::Reader,
        table::{Column, State, Table, What},
    },
    site::coverage::Coverage,
};

/// What there is of a district.
pub(in crate::render) struct Row {
    area: Bilingual<String>,
    cluster: ClusterId,
    district: DistrictCode,
    coverage: Coverage,
    cases: usize,
    is_pilot: bool,
}

impl Reader<'_> {
    /// Every amphoe, in the order of codes.
    pub(in crate::render) fn coverage_table(&self) -> Table<Row> {
        let places = &self.site.facts.places;
        let rows = self.site.amphoe().map(|district| {
            let code = district.code;
            let cluster = &places.province(code.province()).cluster;
            let cluster = cluster.as_ref().expect("every province but Bangkok is in a cluster");
            Row {
                area: places.cluster(cluster).area.clone(),
                cluster: cluster.clone(),
                district: code,
                coverage: self.site.coverage(code),
                cases: self.site.lists.of_district(code).len(),
                is_pilot: self.site.programme.pilots_in(|pilot| pilot == code).next().is_some(),
            }
        });
        Table { rows: rows.collect(), columns: columns() }
    }
}

fn columns() -> Vec<Column<Row>> {
    vec![
        Column::new("area", "column_area", What::Name(|row| &row.area)),
        Column::new("cluster", "column_cluster", What::Cluster(|row| &row.cluster)),
        Column::new("province", "column_province", What::Province(|row| row.district.province())),
        Column::new("district", "column_district", What::District(|row| row.district)),
        Column::new("coverage", "column_coverage", What::State(|row| state(row.coverage))),
        Column::new("cases", "column_cases", What::Count(|row| row.cases)),
        Column::new("pilot_on_record", "column_pilot", What::State(|row| on_record(row.is_pilot))),
    ]
}

fn state(coverage: Coverage) -> State {
    let words = match coverage {
        Coverage::None => "map_none",
        Coverage::Adapted => "map_adapted",
        Coverage::Case => "map_has_case",
    };
    State { id: coverage.id(), words }
}

fn on_record(is_on_record: bool) -> State {
    match is_on_record {
        true => State { id: "recorded", words: "state_recorded" },
        false => State { id: "none", words: "state_not_recorded" },
    }
}

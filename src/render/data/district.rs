//! Every district of the gazetteer as a row: the codes by which other tables join, and its place on
//! the map of hexagons.

use crate::{
    facts::place::{ClusterId, DistrictCode},
    lang::Bilingual,
    render::{
        reader::Reader,
        table::{Column, Table, What},
    },
};

/// A district.
pub(in crate::render) struct Row {
    code: DistrictCode,
    cluster: Option<ClusterId>,
    area: Option<Bilingual<String>>,
    column: Option<String>,
    row: Option<String>,
    cases: usize,
}

impl Reader<'_> {
    /// Every amphoe and khet, in the order of codes.
    pub(super) fn district_rows(&self) -> Table<'_, Row> {
        let places = &self.site.facts.places;
        let rows = places.districts().map(|district| {
            let cluster = places.province(district.code.province()).cluster.clone();
            Row {
                code: district.code,
                area: cluster.as_ref().map(|id| places.cluster(id).area.clone()),
                cluster,
                column: district.tile.map(|tile| tile.column.to_string()),
                row: district.tile.map(|tile| tile.row.to_string()),
                cases: self.site.lists.of_district(district.code).len(),
            }
        });
        let columns = vec![
            Column::new("district", "column_district", What::District(|row: &Row| Some(row.code))),
            Column::new(
                "province",
                "column_province",
                What::Province(|row| Some(row.code.province())),
            ),
            Column::new("cluster", "column_cluster", What::Cluster(|row| row.cluster.as_ref())),
            Column::new("area", "column_area", What::Names(|row| row.area.as_ref())),
            Column::new("map_column", "column_map_column", What::Text(|row| row.column.as_deref())),
            Column::new("map_row", "column_map_row", What::Text(|row| row.row.as_deref())),
            Column::new("cases", "column_cases", What::Count(|row| row.cases)),
        ];
        Table::new(columns, rows.collect::<Vec<_>>())
    }
}

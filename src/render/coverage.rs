//! What the library holds of each of the 878 districts: the map, and the same in words.
//!
//! Whoever prepares a meeting asks "which of our eighteen districts", so the districts of a
//! province stand by what there is of them. The order is that of the map and of the dictionary:
//! nothing is ranked.

use std::collections::BTreeMap;

use crate::{
    facts::place::{self, ClusterId, DistrictCode, Form, ProvinceCode},
    render::{
        frame::Head,
        map::comb::STATES,
        reader::Reader,
        view::{
            Link,
            coverage::{Area, Cluster, Coverage, District, Province, State},
            map::Key,
        },
    },
    site::{board::Board, dataset::Dataset},
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of the coverage map.
    pub(super) fn coverage_page(&self) -> Result<Vec<u8>, TemplateError> {
        let view = self.coverage();
        let head = Head {
            kind: "coverage",
            title: view.heading.clone(),
            description: self.say("coverage_about"),
            crumbs: self.crumbs(vec![self.link("districts/", self.say("nav_places"))]),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "coverage", &view)
    }

    fn coverage(&self) -> Coverage {
        Coverage {
            heading: self.board_name(Board::Coverage),
            map: self.country_map(),
            areas: self.areas(),
            bangkok: Link {
                label: self.bangkok(),
                ..self.province_link(ProvinceCode::BANGKOK, Form::Long)
            },
            files: self.set_files(Dataset::Board(Board::Coverage)),
            boards: self.boards(),
        }
    }

    /// The parts of the country from the north to the south, as on the map.
    fn areas(&self) -> Vec<Area> {
        let places = &self.site.facts.places;
        let mut areas: BTreeMap<&str, (i16, Vec<&place::Cluster>)> = BTreeMap::new();
        for cluster in places.clusters() {
            let (top, clusters) =
                areas.entry(cluster.area.get(self.lang)).or_insert((i16::MAX, Vec::new()));
            let tiles = places.districts_in(&cluster.id).filter_map(|one| one.tile);
            *top = tiles.map(|tile| tile.row).min().unwrap_or(i16::MAX).min(*top);
            clusters.push(cluster);
        }
        let mut areas: Vec<_> = areas.into_iter().collect();
        areas.sort_by_key(|(_, (top, _))| *top);
        areas
            .into_iter()
            .map(|(name, (_, clusters))| Area {
                heading: name.to_owned(),
                clusters: self
                    .in_order(clusters, |cluster| cluster.name.get(self.lang))
                    .into_iter()
                    .map(|cluster| self.covered_cluster(&cluster.id))
                    .collect(),
            })
            .collect()
    }

    fn covered_cluster(&self, id: &ClusterId) -> Cluster {
        let places = &self.site.facts.places;
        let provinces = places.provinces_of(id).collect();
        Cluster {
            link: self.cluster_link(id),
            share: self.share(&places.districts_in(id).collect::<Vec<_>>()),
            provinces: self
                .in_order(provinces, |province| province.name.get(self.lang))
                .into_iter()
                .map(|province| self.covered_province(province.code))
                .collect(),
        }
    }

    fn covered_province(&self, code: ProvinceCode) -> Province {
        let districts: Vec<&place::District> = self.site.facts.places.districts_of(code).collect();
        let share = self.share(&districts);
        let districts = self.in_order(districts, |district| district.name.get(self.lang));
        let states = STATES.into_iter().filter_map(|state| {
            let held = districts.iter().filter(|one| self.site.coverage(one.code) == state);
            let districts: Vec<_> = held.map(|one| self.covered_district(one.code)).collect();
            let count = Some(self.count("count_districts", districts.len()));
            let key = Key { id: state.id().to_owned(), label: self.state(state), count };
            (!districts.is_empty()).then_some(State { key, districts })
        });
        let link = self.province_link(code, Form::Long);
        Province {
            heading: link.label.clone(),
            share,
            link: Link { label: self.say_with("coverage_open", &[("name", &link.label)]), ..link },
            states: states.collect(),
        }
    }

    fn covered_district(&self, code: DistrictCode) -> District {
        District {
            link: self.district_link(code, Form::Short),
            pilot: self.is_pilot(code).then(|| self.say("map_pilot")),
        }
    }
}

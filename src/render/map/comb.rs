//! Maps whose parts are links, and whose hexagons say which district they are.
//!
//! A link must be large enough for a finger. So the country leads to its clusters, a cluster to its
//! provinces and a province to its districts, each of which is 24 px wide and high or more. The
//! hexagons are for eyes: ears hear the links, and the list that stands beside every map.

use std::collections::BTreeMap;

use super::{Frame, HEXAGON, SIZE, line, path, spot};
use crate::{
    facts::place::{Area, District, DistrictCode, Form, ProvinceCode, Tile},
    render::{
        reader::Reader,
        view::{
            Link,
            map::{self as view, Comb, Key, Number, Tract},
        },
    },
    site::coverage::Coverage,
};

/// A part of the area that a map shows.
struct Part<'a> {
    link: Link,
    districts: Vec<&'a District>,
}

/// The mark of a pilot: a diamond, drawn from the middle of its upper side.
const MARK: &str = "l4 4-4 4-4-4z";

/// Bangkok, which is no district: a circle inside a hexagon's place, from that one's highest point.
const CIRCLE: &str = "m0 4a6 6 0 0 1 0 12a6 6 0 0 1 0-12z";

/// Where the mark begins in a hexagon, and where in one that has a number.
const CENTRE: i32 = 6;
const LOW: i32 = 12;

/// The foot of a number that stands above a mark.
const HIGH: i32 = 10;

/// What hexagons say, in the order in which they are explained.
pub(in crate::render) const STATES: [Coverage; 3] =
    [Coverage::Case, Coverage::Adapted, Coverage::None];

/// The key of the words that say what there is of a district.
pub(in crate::render) const fn words(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::None => "map_none",
        Coverage::Adapted => "map_adapted",
        Coverage::Case => "map_has_case",
    }
}

impl Reader<'_> {
    /// The country: its clusters are links, Bangkok is a quiet mark.
    pub(in crate::render) fn country_map(&self) -> Comb {
        let places = &self.site.facts.places;
        let parts = places.clusters().map(|cluster| {
            let districts = places.districts_in(&cluster.id).collect();
            self.share_of(self.cluster_link(&cluster.id), districts)
        });
        let mut comb = self.comb(&parts.collect::<Vec<_>>(), self.say("map_open_cluster"), &[]);
        let title = self.bangkok();
        comb.keys.push(Key { id: "bangkok".to_owned(), label: title.clone(), count: None });
        let path = path(CIRCLE, std::iter::once(spot(Tile::BANGKOK)));
        comb.bangkok = Some(view::Tile { path, title });
        comb
    }

    /// A cluster: its provinces are links, numbered as `provinces` is ordered.
    pub(in crate::render) fn cluster_map(&self, provinces: &[ProvinceCode]) -> Comb {
        let places = &self.site.facts.places;
        let parts = provinces.iter().map(|code| {
            let link = self.province_link(*code, Form::Long);
            self.share_of(link, places.districts_of(*code).collect())
        });
        self.comb_with_numbers(&parts.collect::<Vec<_>>(), self.say("map_open_province"))
    }

    /// A province: its districts are links, numbered as `districts` is ordered.
    pub(in crate::render) fn province_map(&self, districts: &[DistrictCode]) -> Comb {
        let parts = districts.iter().map(|code| Part {
            link: Link { label: self.spoken(*code), ..self.district_link(*code, Form::Long) },
            districts: vec![self.site.facts.places.district(*code)],
        });
        self.comb_with_numbers(&parts.collect::<Vec<_>>(), self.say("map_open_district"))
    }

    /// That Bangkok's khet are not among the 878.
    pub(in crate::render) fn bangkok(&self) -> String {
        let khet = self.site.facts.places.districts_of(ProvinceCode::BANGKOK).count();
        let (n, m) = (self.number(khet), self.number(self.site.amphoe().count()));
        self.say_with("map_bangkok", &[("n", &n), ("m", &m)])
    }

    /// "มีเรื่องในคลังนี้ 3 จาก 18 อำเภอ".
    pub(in crate::render) fn share(&self, districts: &[&District]) -> String {
        let has = |district: &&&District| self.site.coverage(district.code) != Coverage::None;
        let (n, m) = (districts.iter().filter(has).count(), districts.len());
        self.say_with("coverage_share", &[("n", &self.number(n)), ("m", &self.number(m))])
    }

    /// What a state means.
    pub(in crate::render) fn state(&self, state: Coverage) -> String {
        self.say(words(state))
    }

    /// Whether a district is a pilot with a source on record.
    pub(in crate::render) fn is_pilot(&self, code: DistrictCode) -> bool {
        self.site.programme.pilots_in(|district| district == code).next().is_some()
    }

    /// A link that says how much of it is in the library.
    fn share_of<'a>(&self, link: Link, districts: Vec<&'a District>) -> Part<'a> {
        let label = format!("{}: {}", link.label, self.share(&districts));
        Part { link: Link { label, ..link }, districts }
    }

    /// A district's full name with what the library holds of it.
    fn spoken(&self, code: DistrictCode) -> String {
        let place = self.area(&Area::District(code), Form::Long);
        let state = self.state(self.site.coverage(code));
        let values = [("place", place.as_str()), ("state", state.as_str())];
        match self.is_pilot(code) {
            true => self.say_with("map_tile_pilot", &values),
            false => self.say_with("map_tile", &values),
        }
    }

    /// A map whose parts have numbers, by which the list beside it names them.
    fn comb_with_numbers(&self, parts: &[Part<'_>], about: String) -> Comb {
        let middles: Vec<(&District, Tile)> =
            parts.iter().filter_map(|part| self.middle(part)).collect();
        let tiles: Vec<Tile> = middles.iter().map(|(_, tile)| *tile).collect();
        let mut comb = self.comb(parts, about, &tiles);
        let tiles = parts.iter().flat_map(Part::tiles).map(|(_, tile)| tile);
        let size = Frame::around(tiles).touchable();
        for (at, (tract, (district, tile))) in comb.tracts.iter_mut().zip(middles).enumerate() {
            let (x, y) = spot(tile);
            let foot = match self.is_pilot(district.code) {
                true => HIGH,
                // Digits are about two thirds as high as the size of their type.
                false => SIZE.1 / 2 + (size.letters / 3.0).round() as i32,
            };
            let state = self.site.coverage(district.code).id().to_owned();
            tract.number = Some(Number { text: self.number(at + 1), x, y: y + foot, state });
        }
        Comb { size: Some(size), ..comb }
    }

    /// The district in the middle of a part, where its number stands; not a pilot, which has a mark.
    fn middle<'a>(&self, part: &Part<'a>) -> Option<(&'a District, Tile)> {
        let spots: Vec<(i32, i32)> = part.tiles().map(|(_, tile)| spot(tile)).collect();
        let count = i32::try_from(spots.len()).unwrap_or(i32::MAX);
        let (x, y) = spots.iter().fold((0, 0), |sum, spot| (sum.0 + spot.0, sum.1 + spot.1));
        let far = |tile: Tile| {
            let (across, down) = (spot(tile).0 * count - x, spot(tile).1 * count - y);
            across * across + down * down
        };
        part.tiles().min_by_key(|(one, tile)| (self.is_pilot(one.code), far(*tile)))
    }

    /// A map of these parts. Where a tile is `numbered`, the mark of a pilot makes room.
    fn comb(&self, parts: &[Part<'_>], about: String, numbered: &[Tile]) -> Comb {
        let mut part_of = BTreeMap::new();
        let mut counts: BTreeMap<Coverage, usize> = BTreeMap::new();
        let mut pilots = Vec::new();
        let mut tracts = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let mut cells: BTreeMap<Coverage, Vec<view::Tile>> = BTreeMap::new();
            // By code, so that the name of a province is near to where it was said before.
            for (district, tile) in part.tiles() {
                let (x, y) = spot(tile);
                part_of.insert(tile, at);
                if self.is_pilot(district.code) {
                    pilots.push((x, y + if numbered.contains(&tile) { LOW } else { CENTRE }));
                }
                let path = format!("M{x} {y}{HEXAGON}");
                let title = self.spoken(district.code);
                let state = self.site.coverage(district.code);
                cells.entry(state).or_default().push(view::Tile { path, title });
            }
            cells
                .iter()
                .for_each(|(state, tiles)| *counts.entry(*state).or_default() += tiles.len());
            let cells = cells
                .into_iter()
                .map(|(state, tiles)| view::Tiles { state: state.id().to_owned(), tiles });
            let cells = cells.collect();
            tracts.push(Tract { link: part.link.clone(), number: None, cells });
        }
        Comb {
            title: self.say_with("map_title", &[("n", &self.number(part_of.len()))]),
            about,
            frame: Frame::around(part_of.keys().copied()).view_box(),
            size: None,
            lines: line::between(&part_of),
            keys: self.keys(&counts, pilots.len()),
            pilots: path(MARK, pilots.into_iter()),
            tracts,
            bangkok: None,
        }
    }

    fn keys(&self, counts: &BTreeMap<Coverage, usize>, pilots: usize) -> Vec<Key> {
        let key = |id: &str, label: String, n: usize| Key {
            id: id.to_owned(),
            label,
            count: Some(self.count("count_districts", n)),
        };
        let states = STATES
            .into_iter()
            .filter_map(|state| Some(key(state.id(), self.state(state), *counts.get(&state)?)));
        let pilots = (pilots > 0).then(|| key("pilot", self.say("map_pilot"), pilots));
        states.chain(pilots).collect()
    }
}

impl<'a> Part<'a> {
    /// Its districts that have a hexagon, which all have but the khet of Bangkok.
    fn tiles(&self) -> impl Iterator<Item = (&'a District, Tile)> {
        self.districts.iter().filter_map(|district| Some((*district, district.tile?)))
    }
}

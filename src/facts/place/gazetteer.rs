//! The lists that are compiled in, read once, and the ways to a place: by code and by name.

use std::collections::BTreeMap;

use super::{
    Cluster, ClusterId, District, DistrictCode, DistrictKind, Province, ProvinceCode, Tile, names,
    spelling,
};
use crate::lang::{Bilingual, fold};

const PROVINCES: &str = include_str!("../data/provinces.csv");
const DISTRICTS: &str = include_str!("../data/districts.csv");
const TILES: &str = include_str!("../data/tilegrid-hex.csv");

/// Every place that is compiled in, and the ways to them.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    provinces: BTreeMap<ProvinceCode, Province>,
    districts: BTreeMap<DistrictCode, District>,
    clusters: BTreeMap<ClusterId, Cluster>,
    tiles: BTreeMap<Tile, DistrictCode>,
    pub(super) province_keys: BTreeMap<String, ProvinceCode>,
    /// By [`spelling::sound`], for names in Latin letters that are spelt as no list has them.
    pub(super) province_sounds: BTreeMap<String, ProvinceCode>,
    pub(super) district_keys: BTreeMap<String, Vec<DistrictCode>>,
    /// The same for districts.
    pub(super) district_sounds: BTreeMap<String, Vec<DistrictCode>>,
    pub(super) cluster_keys: BTreeMap<String, ClusterId>,
}

impl Gazetteer {
    /// Reads the lists that are compiled in.
    #[expect(
        clippy::new_without_default,
        reason = "it reads two thousand rows, which no default should"
    )]
    pub fn new() -> Self {
        let mut gazetteer = Gazetteer {
            provinces: BTreeMap::new(),
            districts: BTreeMap::new(),
            clusters: BTreeMap::new(),
            tiles: BTreeMap::new(),
            province_keys: BTreeMap::new(),
            province_sounds: BTreeMap::new(),
            district_keys: BTreeMap::new(),
            district_sounds: BTreeMap::new(),
            cluster_keys: BTreeMap::new(),
        };
        for row in rows(PROVINCES) {
            gazetteer.add_province(&row);
        }
        for row in rows(TILES) {
            let tile = Tile { column: number(&row[2]), row: number(&row[3]) };
            gazetteer.tiles.insert(tile, DistrictCode(number(&row[0])));
        }
        let tile_of: BTreeMap<_, _> =
            gazetteer.tiles.iter().map(|(tile, code)| (*code, *tile)).collect();
        for row in rows(DISTRICTS) {
            let code = DistrictCode(number(&row[0]));
            gazetteer.add_district(District {
                code,
                name: Bilingual::new(&row[2], &row[3]).owned(),
                kind: if &row[4] == "khet" { DistrictKind::Khet } else { DistrictKind::Amphoe },
                tile: tile_of.get(&code).copied(),
            });
        }
        gazetteer.add_other_names();
        gazetteer
    }

    fn add_province(&mut self, row: &csv::StringRecord) {
        let code = ProvinceCode(number(&row[0]));
        let cluster = (!row[5].is_empty()).then(|| ClusterId(row[5].into()));
        if let Some(id) = &cluster
            && !self.clusters.contains_key(id)
        {
            let cluster = Cluster {
                id: id.clone(),
                name: Bilingual::new(&row[6], &row[7]).owned(),
                area: Bilingual::new(&row[8], &row[9]).owned(),
            };
            self.cluster_keys.insert(list_key(&row[5]), id.clone());
            self.clusters.insert(id.clone(), cluster);
        }
        let name = Bilingual::new(&row[1], &row[2]).owned();
        self.province_keys.insert(list_key(&name.th), code);
        self.province_keys.insert(list_key(&name.en), code);
        let region = Bilingual::new(&row[3], &row[4]).owned();
        self.provinces.insert(code, Province { code, name, region, cluster });
    }

    fn add_district(&mut self, district: District) {
        for name in [&district.name.th, &district.name.en] {
            let codes = self.district_keys.entry(list_key(name)).or_default();
            if !codes.contains(&district.code) {
                codes.push(district.code);
            }
        }
        self.districts.insert(district.code, district);
    }

    fn add_other_names(&mut self) {
        for (name, code) in names::PROVINCES {
            self.province_keys.insert(list_key(name), ProvinceCode(*code));
        }
        let listed = self.provinces.values().map(|province| (&*province.name.en, province.code));
        let other = names::PROVINCES.iter().map(|(name, code)| (*name, ProvinceCode(*code)));
        for (name, code) in listed.chain(other).filter(|(name, _)| name.is_ascii()) {
            self.province_sounds.entry(spelling::sound(name)).or_insert(code);
        }
        for district in self.districts.values() {
            let sound = spelling::sound(&district.name.en);
            self.district_sounds.entry(sound).or_default().push(district.code);
        }
        for (name, id) in names::CLUSTERS {
            self.cluster_keys.insert(list_key(name), ClusterId((*id).into()));
        }
        for cluster in self.clusters.values() {
            for name in names::of_cluster(cluster) {
                self.cluster_keys.insert(key(&name), cluster.id.clone());
            }
        }
    }

    /// Every province, by code.
    pub fn provinces(&self) -> impl Iterator<Item = &Province> {
        self.provinces.values()
    }

    /// Every district, by code; so all of one province stand together.
    pub fn districts(&self) -> impl Iterator<Item = &District> {
        self.districts.values()
    }

    /// Every provincial cluster, by id.
    pub fn clusters(&self) -> impl Iterator<Item = &Cluster> {
        self.clusters.values()
    }

    /// The province with this code; codes come from the gazetteer alone.
    pub fn province(&self, code: ProvinceCode) -> &Province {
        self.provinces.get(&code).expect("only the gazetteer makes codes")
    }

    /// The district with this code; codes come from the gazetteer alone.
    pub fn district(&self, code: DistrictCode) -> &District {
        self.districts.get(&code).expect("only the gazetteer makes codes")
    }

    /// The cluster with this id; ids come from the gazetteer alone.
    pub fn cluster(&self, id: &ClusterId) -> &Cluster {
        self.clusters.get(id).expect("only the gazetteer makes ids")
    }

    /// The code of a province, if there is one with this number.
    pub fn province_code(&self, number: u8) -> Option<ProvinceCode> {
        self.provinces.get(&ProvinceCode(number)).map(|province| province.code)
    }

    /// The code of a district, if there is one with this number.
    pub fn district_code(&self, number: u16) -> Option<DistrictCode> {
        self.districts.get(&DistrictCode(number)).map(|district| district.code)
    }

    /// The cluster with this id or name, as typed.
    pub fn cluster_named(&self, typed: &str) -> Option<&Cluster> {
        self.cluster_keys.get(&key(typed)).map(|id| self.cluster(id))
    }

    /// The districts of a province, by code.
    pub fn districts_of(&self, province: ProvinceCode) -> impl Iterator<Item = &District> {
        let first = u16::from(province.0) * 100;
        self.districts.range(DistrictCode(first)..DistrictCode(first + 100)).map(|(_, d)| d)
    }

    /// The provinces of a cluster, by code.
    pub fn provinces_of<'a>(
        &'a self,
        cluster: &'a ClusterId,
    ) -> impl Iterator<Item = &'a Province> {
        self.provinces.values().filter(move |province| province.cluster.as_ref() == Some(cluster))
    }

    /// The districts of a cluster, by code.
    pub fn districts_in<'a>(
        &'a self,
        cluster: &'a ClusterId,
    ) -> impl Iterator<Item = &'a District> {
        self.provinces_of(cluster).flat_map(|province| self.districts_of(province.code))
    }

    /// The districts whose hexagons touch this one's. They are near on the map, which is drawn
    /// roughly: they need not share a border.
    pub fn neighbours(&self, code: DistrictCode) -> Vec<DistrictCode> {
        let around = self.district(code).tile.map(Tile::around);
        around.iter().flatten().filter_map(|tile| self.tiles.get(tile)).copied().collect()
    }
}

/// The form in which names are compared. ฯ says that a name was cut short (อ.เมืองฯ); "Muang" is the
/// older spelling of "Mueang" and still the commoner one on signs.
pub(super) fn key(text: &str) -> String {
    let key = fold::key(&text.replace('ฯ', ""));
    if key.is_ascii() { key.replace("muang", "mueang") } else { key }
}

/// [`key`] for the names of the lists that are compiled in, which are typed as they should be: the
/// gazetteer is made before anything else can happen, and folding two thousand names takes longer
/// than reading them. A test holds the two together.
fn list_key(name: &str) -> String {
    if !name.is_ascii() {
        return name.replace([' ', '-', '.', 'ฯ'], "");
    }
    let mut key = name.to_ascii_lowercase();
    key.retain(|c| c.is_ascii_alphanumeric());
    key.replace("muang", "mueang")
}

fn rows(text: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    csv::Reader::from_reader(text.as_bytes())
        .into_records()
        .map(|row| row.expect("the lists that are compiled in are well-formed"))
}

fn number<N: std::str::FromStr>(text: &str) -> N {
    text.parse().ok().expect("the lists that are compiled in hold numbers where they should")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_of_the_lists_are_folded_as_typed_ones_are() {
        let districts = rows(DISTRICTS).flat_map(|row| [row[2].to_owned(), row[3].to_owned()]);
        let provinces =
            rows(PROVINCES).flat_map(|row| [1, 2, 5, 6, 7].map(|column| row[column].to_owned()));
        let other = names::PROVINCES.iter().map(|(name, _)| (*name).to_owned());
        let clusters = names::CLUSTERS.iter().map(|(name, _)| (*name).to_owned());
        for name in districts.chain(provinces).chain(other).chain(clusters) {
            assert_eq!(list_key(&name), key(&name), "{name}");
        }
    }

    #[test]
    fn the_counts_are_those_of_the_ministry() {
        let gazetteer = Gazetteer::new();
        let khet = gazetteer.districts().filter(|d| d.kind == DistrictKind::Khet).count();
        assert_eq!(gazetteer.provinces().count(), 77);
        assert_eq!(gazetteer.districts().count(), 928);
        assert_eq!((khet, gazetteer.districts().count() - khet), (50, 878));
        assert_eq!(gazetteer.provinces().filter(|p| p.cluster.is_some()).count(), 76);
        assert_eq!(gazetteer.clusters().count(), 18);
        assert!(gazetteer.province(ProvinceCode::BANGKOK).cluster.is_none());
    }

    #[test]
    fn each_province_has_as_many_districts_as_its_list_says() {
        let gazetteer = Gazetteer::new();
        for row in rows(PROVINCES) {
            let code = ProvinceCode(number(&row[0]));
            assert_eq!(gazetteer.districts_of(code).count(), number::<usize>(&row[10]), "{code}");
        }
    }

    #[test]
    fn khet_are_all_of_bangkok_and_nothing_else_is() {
        for district in Gazetteer::new().districts() {
            let khet = district.kind == DistrictKind::Khet;
            assert_eq!(khet, district.code.province() == ProvinceCode::BANGKOK);
            assert_eq!(khet, district.tile.is_none(), "the map shows the 878: {}", district.code);
        }
    }

    #[test]
    fn every_hexagon_is_one_district_and_to_be_near_is_mutual() {
        let gazetteer = Gazetteer::new();
        assert_eq!(gazetteer.tiles.len(), 878);
        for district in gazetteer.districts() {
            for near in gazetteer.neighbours(district.code) {
                assert!(gazetteer.neighbours(near).contains(&district.code));
                assert_ne!(near, district.code);
            }
        }
    }

    #[test]
    fn every_province_is_in_one_piece_on_the_map() {
        let gazetteer = Gazetteer::new();
        for province in gazetteer.provinces().filter(|p| p.code != ProvinceCode::BANGKOK) {
            let all: BTreeSet<_> = gazetteer.districts_of(province.code).map(|d| d.code).collect();
            let mut reached = BTreeSet::new();
            let mut open = all.first().copied().into_iter().collect::<Vec<_>>();
            while let Some(code) = open.pop() {
                if reached.insert(code) {
                    open.extend(gazetteer.neighbours(code).into_iter().filter(|c| all.contains(c)));
                }
            }
            assert_eq!(reached, all, "{}", province.name.en);
        }
    }

    #[test]
    fn only_the_two_bang_sai_share_a_name_inside_a_province() {
        let gazetteer = Gazetteer::new();
        let mut shared = BTreeSet::new();
        for codes in gazetteer.district_keys.values() {
            for a in codes {
                for b in codes {
                    if a < b && a.province() == b.province() {
                        shared.insert((a.number(), b.number()));
                    }
                }
            }
        }
        assert_eq!(shared, BTreeSet::from([(1404, 1413)]));
    }

    #[test]
    fn other_names_never_hide_a_name_of_the_lists() {
        let gazetteer = Gazetteer::new();
        for province in gazetteer.provinces() {
            for name in [&province.name.th, &province.name.en] {
                assert_eq!(gazetteer.province_keys.get(&key(name)), Some(&province.code));
            }
        }
        for (name, id) in names::CLUSTERS {
            assert_eq!(gazetteer.cluster_named(name).map(|c| c.id.as_str()), Some(*id));
        }
    }
}

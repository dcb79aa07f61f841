//! What people call a place: every way of writing it that we know, in both languages.
//!
//! The same names that an author may type for a place ([`Gazetteer::find`] takes each of them) are those
//! that a reader may search for. A name may belong to several places: five districts are
//! เฉลิมพระเกียรติ, and a province shares its name with the town that it is called after.

use std::collections::BTreeSet;

use super::{
    Area, Cluster, DistrictCode, DistrictKind, Form, Gazetteer, Province, ProvinceCode,
    gazetteer::key, spelling::spellings,
};
use crate::lang::{Lang, fold, variant};

/// Names of provinces that no list has and no rule makes, all in common use: short forms, the names of
/// old towns (แปดริ้ว, กรุงเก่า, โคราช), and spellings of their own.
pub(super) const PROVINCES: &[(&str, u8)] = &[
    ("กรุงเทพ", 10),
    ("กรุงเทพฯ", 10),
    ("กทม.", 10),
    ("Krung Thep", 10),
    ("Krung Thep Maha Nakhon", 10),
    ("Bangkok Metropolis", 10),
    ("BKK", 10),
    ("ปทุม", 13),
    ("อยุธยา", 14),
    ("กรุงเก่า", 14),
    ("Ayutthaya", 14),
    ("Ayudhya", 14),
    ("Singhburi", 17),
    ("Chantaboon", 22),
    ("Trad", 23),
    ("แปดริ้ว", 24),
    ("Srakaew", 27),
    ("โคราช", 30),
    ("Khorat", 30),
    ("ศรีษะเกษ", 33),
    ("อุบล", 34),
    ("Ubon", 34),
    ("อุดร", 41),
    ("Udon", 41),
    ("สารคาม", 44),
    ("สกล", 47),
    ("Sakolnakorn", 47),
    ("Pisanulok", 65),
    ("Rajburi", 70),
    ("กาญจน์", 71),
    ("สุพรรณ", 72),
    ("Phetburi", 76),
    ("ประจวบ", 77),
    ("Prachuap", 77),
    ("Prachuab", 77),
    ("นครศรี", 80),
    ("เมืองคอน", 80),
    ("สุราษฎร์", 84),
    ("สุราษ", 84),
    ("สุราษธานี", 84),
    ("Surat", 84),
    ("Satul", 91),
    ("เมืองลุง", 93),
];

/// What the clusters are called by those who live there; the names of 2552 are still said.
pub(super) const CLUSTERS: &[(&str, &str)] = &[
    ("สบายดี", "northeast-upper-1"),
    ("สนุก", "northeast-upper-2"),
    ("ร้อยแก่นสารสินธุ์", "northeast-central"),
    ("นครชัยบุรินทร์", "northeast-lower-1"),
    ("ราชธานีเจริญศรีโสธร", "northeast-lower-2"),
    ("เพชรสมุทรคีรี", "central-lower-2"),
    ("ปริมณฑล", "central-metropolitan"),
    ("จังหวัดชายแดนภาคใต้", "south-border"),
    ("สามจังหวัดชายแดนภาคใต้", "south-border"),
    ("สามจังหวัดชายแดนใต้", "south-border"),
    ("3 จังหวัดชายแดนภาคใต้", "south-border"),
    ("3 จังหวัดชายแดนใต้", "south-border"),
    ("ชายแดนใต้", "south-border"),
    ("จังหวัดชายแดนใต้", "south-border"),
    ("จชต.", "south-border"),
    ("อันดามัน", "south-andaman"),
    ("อ่าวไทย", "south-gulf"),
];

/// Of these names, those that are words of every day (fun; well and at ease), and mean a cluster only
/// where that is said.
const ORDINARY: [&str; 2] = ["สบายดี", "สนุก"];

impl Gazetteer {
    /// Every way in which people write this area, the full name in Thai first, the full name in English
    /// second, its code last; no two alike.
    pub fn typed(&self, area: &Area) -> Vec<String> {
        let full = Lang::ALL.map(|lang| match area {
            Area::District(code) => self.show_district(*code, lang, Form::Long),
            _ => self.show_area(area, lang, Form::Long),
        });
        let mut names = Vec::from(full);
        match area {
            Area::National => {}
            Area::Cluster(id) => names.extend(of_cluster(self.cluster(id))),
            Area::Province(code) => {
                names.extend(self.province_with_marker(*code));
                names.extend(of_province(self.province(*code)));
                // A khet has a page only when it has a case; until then its name leads to Bangkok.
                if *code == ProvinceCode::BANGKOK {
                    let khet = self.districts_of(*code);
                    names.extend(khet.map(|khet| format!("เขต{}", khet.name.th)));
                }
            }
            Area::District(code) => {
                names.extend(self.district_with_marker(*code));
                names.extend(self.of_district(*code));
            }
        }
        names.push(self.candidate(area).code);
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(fold::fold(name)));
        names
    }

    /// The names of a district without อำเภอ, "District" and without its province.
    fn of_district(&self, code: DistrictCode) -> Vec<String> {
        let name = &self.district(code).name;
        let mut names = vec![name.th.clone()];
        if self.mueang_of(code.province()) != Some(code) || !name.th.starts_with("เมือง")
        {
            // "Patio" would be Pathio without its h, and is Pa Tio.
            let is_own = |name: &String| {
                self.district_keys.get(&key(name)).is_none_or(|codes| codes.contains(&code))
            };
            names.extend(spellings(&name.en, &name.th).into_iter().filter(is_own));
            return names;
        }
        // The town of a province, by every name of the province.
        names.push(name.en.clone());
        for province in of_province(self.province(code.province())) {
            match province.is_ascii() {
                true => names.extend(["Mueang", "Muang"].map(|town| format!("{town} {province}"))),
                // เมืองคอน has its เมือง already, and means the whole province.
                false if province.starts_with("เมือง") => {}
                false => names.push(format!("เมือง{province}")),
            }
        }
        names
    }

    fn province_with_marker(&self, code: ProvinceCode) -> Vec<String> {
        if code == ProvinceCode::BANGKOK {
            return Vec::new();
        }
        let (thai, latin): (Vec<_>, Vec<_>) =
            of_province(self.province(code)).into_iter().partition(|name| !name.is_ascii());
        let thai = thai.iter().filter(|name| !name.starts_with("เมือง"));
        let thai = thai.flat_map(|name| ["จังหวัด", "จ."].map(|marker| format!("{marker}{name}")));
        let latin =
            latin.iter().flat_map(|name| [format!("{name} Province"), format!("Changwat {name}")]);
        thai.chain(latin).collect()
    }

    fn district_with_marker(&self, code: DistrictCode) -> Vec<String> {
        let district = self.district(code);
        let (markers, before): (&[&str], &[&str]) = match district.kind {
            DistrictKind::Amphoe => (&["อำเภอ", "อ."], &["Amphoe", "Amphur"]),
            DistrictKind::Khet => (&["เขต"], &["Khet"]),
        };
        let (thai, latin): (Vec<_>, Vec<_>) =
            self.of_district(code).into_iter().partition(|name| !name.is_ascii());
        let mut names: Vec<String> = Vec::new();
        for name in &thai {
            names.extend(markers.iter().map(|marker| format!("{marker}{name}")));
        }
        for name in &latin {
            names.push(format!("{name} District"));
            names.extend(before.iter().map(|marker| format!("{marker} {name}")));
        }
        let province = self.province(code.province());
        let is_town = self.mueang_of(province.code) == Some(code);
        let within = |lang| {
            [Form::Short, Form::Long].map(|form| self.show_province(province.code, lang, form))
        };
        let alone = is_town.then(|| "เมือง".to_owned());
        for name in [Some(district.name.th.clone()), alone].into_iter().flatten() {
            let bare = [name.clone(), province.name.th.clone()].join(" ");
            let marked = markers.iter().rev().zip(within(Lang::Th));
            names.extend(marked.map(|(marker, province)| format!("{marker}{name} {province}")));
            names.push(bare);
        }
        let alone = is_town.then(|| "Mueang".to_owned());
        for name in [Some(district.name.en.clone()), alone].into_iter().flatten() {
            let [short, long] = within(Lang::En);
            names.push(format!("{name} District, {short}"));
            names.push(format!("{name} District, {long}"));
            names.push(format!("{name}, {short}"));
        }
        names
    }
}

/// The name in Thai, in English, and the others.
pub(super) fn of_province(province: &Province) -> Vec<String> {
    let Province { name, code, .. } = province;
    let mut names = vec![name.th.clone()];
    names.extend(spellings(&name.en, &name.th));
    for (other, _) in PROVINCES.iter().filter(|(_, of)| ProvinceCode(*of) == *code) {
        match other.is_ascii() {
            true => names.extend(spellings(other, &name.th)),
            false => names.extend(variant::variants(other)),
        }
    }
    names
}

/// The name in Thai, in English, and the others.
pub(super) fn of_cluster(cluster: &Cluster) -> Vec<String> {
    let Cluster { name, id, .. } = cluster;
    let short = name.th.trim_start_matches("กลุ่มจังหวัด");
    let mut names = vec![name.th.clone(), name.en.clone(), short.to_owned()];
    names.push(name.en.replace(" Provincial Cluster", " Cluster"));
    let shorter = short.trim_start_matches("ภาค");
    names.extend([shorter.to_owned(), format!("กลุ่ม{shorter}")]);
    if let Some(part) = short.strip_prefix("ภาคตะวันออกเฉียงเหนือ")
    {
        names.extend(
            ["อีสาน", "ภาคอีสาน", "กลุ่มอีสาน", "กลุ่มจังหวัดอีสาน"].map(|isan| format!("{isan}{part}")),
        );
        names.push(name.en.replace("Northeastern Provincial Cluster", "Northeast"));
    }
    for (other, _) in CLUSTERS.iter().filter(|(_, of)| *of == id.as_str()) {
        if !ORDINARY.contains(other) {
            names.extend(variant::variants(other));
        }
        if !other.contains('.') {
            names.push(format!("กลุ่ม{other}"));
        }
        if !other.contains(['.', '3']) && !other.contains("จังหวัด") {
            names.push(format!("กลุ่มจังหวัด{other}"));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::place::{Candidate, Found, PlaceError};

    fn areas(gazetteer: &Gazetteer) -> Vec<Area> {
        let districts = gazetteer.districts().map(|district| Area::District(district.code));
        let provinces = gazetteer.provinces().map(|province| Area::Province(province.code));
        let clusters = gazetteer.clusters().map(|cluster| Area::Cluster(cluster.id.clone()));
        districts.chain(provinces).chain(clusters).chain([Area::National]).collect()
    }

    fn names(typed: &str) -> Vec<String> {
        let gazetteer = Gazetteer::new();
        let names = gazetteer.typed(&gazetteer.find(typed).expect("it is a place").area);
        names.iter().map(|name| fold::name(name)).collect()
    }

    /// What a reader may search for is what an author may type.
    #[test]
    fn every_name_is_found_and_means_its_place_or_one_of_several() {
        let gazetteer = Gazetteer::new();
        let bangkok = Area::Province(ProvinceCode::BANGKOK);
        let ayutthaya = [Area::Province(ProvinceCode(14)), Area::District(DistrictCode(1401))];
        for area in areas(&gazetteer) {
            let code = gazetteer.candidate(&area).code;
            for name in gazetteer.typed(&area) {
                match gazetteer.find(&name) {
                    Ok(found) if found.area == area => {}
                    Ok(Found { area: Area::District(khet), .. }) if area == bangkok => {
                        assert_eq!(khet.province(), ProvinceCode::BANGKOK, "{name}");
                    }
                    // The one town that bears the name of its province alone.
                    Ok(found) => assert_eq!([found.area, area.clone()], ayutthaya, "{name}"),
                    Err(PlaceError::Several { among, .. }) => {
                        // "10" is Bangkok, which answers for each khet.
                        let is_it = |place: &Candidate| {
                            place.code == code || code == "10" && place.code.starts_with("10")
                        };
                        assert!(among.iter().any(is_it), "{name}: {among:?}");
                    }
                    Err(error) => panic!("{name} of {code}: {error:?}"),
                }
            }
        }
    }

    #[test]
    fn a_district_has_the_names_that_people_type_for_it() {
        let known = names("4708");
        for typed in [
            "อำเภอวานรนิวาส",
            "อ.วานรนิวาส",
            "อ. วานรนิวาส",
            "วานรนิวาส",
            "วานรนิวาส สกลนคร",
            "อ.วานรนิวาส จ.สกลนคร",
            "Wanon Niwat",
            "wanonniwat",
            "Wanon Niwat District",
            "Amphoe Wanon Niwat",
            "Amphur Wanon Niwat",
            "Wanon Niwat, Sakon Nakhon",
        ] {
            assert!(known.contains(&fold::name(typed)), "{typed}");
        }
        let known = names("1601");
        for typed in [
            "อ.เมือง จ.ลพบุรี",
            "เมือง ลพบุรี",
            "เมืองลพบุรี",
            "อำเภอเมืองลพบุรี",
            "Mueang Lop Buri",
            "Muang Lopburi",
        ] {
            assert!(known.contains(&fold::name(typed)), "{typed}");
        }
        assert!(names("3001").contains(&"เมืองโคราช".to_owned()));
        assert!(names("1004").contains(&"เขตบางรัก".to_owned()));
    }

    #[test]
    fn provinces_and_clusters_have_the_names_that_people_use() {
        for (code, known) in [
            ("30", "โคราช จ.โคราช Korat นครราชสีมา"),
            ("10", "กทม กทม. กรุงเทพฯ กรุงเทพ Bangkok"),
            ("14", "อยุธยา กรุงเก่า Ayutthaya Ayudhya"),
            ("24", "แปดริ้ว จังหวัดแปดริ้ว"),
            ("16", "Lopburi จ.ลพบุรี"),
            ("31", "Buriram"),
            ("50", "Chiengmai Chiangmai"),
            ("73", "NakornPathom"),
            ("northeast-upper-2", "กลุ่มสนุก อีสานตอนบน2"),
            ("northeast-central", "ร้อยแก่นสารสินธุ์ อีสานตอนกลาง"),
        ] {
            let names = names(code);
            for name in known.split(' ') {
                assert!(names.contains(&fold::name(name)), "{name}: {names:?}");
            }
        }
        assert!(!names("northeast-upper-2").contains(&"สนุก".to_owned()), "it means fun");
    }

    #[test]
    fn the_full_names_are_first_and_no_name_stands_twice() {
        let gazetteer = Gazetteer::new();
        for area in areas(&gazetteer) {
            let names = gazetteer.typed(&area);
            let long = Lang::ALL.map(|lang| gazetteer.show_area(&area, lang, Form::Long));
            assert!(long[0].starts_with(&names[0]) && long[1].starts_with(&names[1]), "{names:?}");
            let folded: BTreeSet<_> = names.iter().map(|name| fold::fold(name)).collect();
            assert_eq!(folded.len(), names.len());
        }
    }
}

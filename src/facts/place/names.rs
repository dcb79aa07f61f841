//! Places as people type them who look for them.
//!
//! [`find`](super::find) reads what one author types and asks back where it may mean two places. Here
//! is the other direction: every way in which somebody may type an area, so that a search leads there.

use super::{
    Area, DistrictKind, Form, Gazetteer, ProvinceCode,
    gazetteer::{OTHER_CLUSTER_NAMES, OTHER_PROVINCE_NAMES},
    spelling::spellings,
};
use crate::lang::{Lang, fold};

impl Gazetteer {
    /// Every way to type an area, the full name in Thai first, no two alike. A district of a province's
    /// capital is also `อำเภอเมือง` with its province.
    pub fn typed(&self, area: &Area) -> Vec<String> {
        let mut ways = match area {
            Area::National => Vec::new(),
            Area::Cluster(id) => {
                let other = OTHER_CLUSTER_NAMES.iter().filter(|(_, of)| *of == id.as_str());
                let other = other.flat_map(|(name, _)| {
                    [format!("กลุ่ม{name}"), format!("กลุ่มจังหวัด{name}"), (*name).to_owned()]
                });
                let name = &self.cluster(id).name;
                // กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนล่าง 1 is also อีสานตอนล่าง 1.
                let short = name.th.trim_start_matches("กลุ่มจังหวัด");
                let shorter = short.trim_start_matches("ภาค").replace("ตะวันออกเฉียงเหนือ", "อีสาน");
                let english = name.en.replace(" Provincial Cluster", " Cluster");
                let other =
                    other.chain([short.to_owned(), format!("กลุ่ม{shorter}"), shorter, english]);
                [name.th.clone(), name.en.clone()].into_iter().chain(other).collect()
            }
            Area::Province(code) => self.province_typed(*code),
            Area::District(code) => {
                let district = self.district(*code);
                let (th, en) = (&district.name.th, &district.name.en);
                let mut ways: Vec<String> = match district.kind {
                    DistrictKind::Amphoe => vec![
                        format!("อำเภอ{th}"),
                        th.clone(),
                        format!("อ.{th}"),
                        format!("กิ่งอำเภอ{th}"),
                    ],
                    DistrictKind::Khet => vec![format!("เขต{th}"), th.clone()],
                };
                let spelt = spellings(en, th);
                ways.extend(spelt.iter().map(|name| format!("{name} District")));
                ways.extend(spelt.iter().map(|name| format!("Amphoe {name}")));
                ways.extend(spelt);
                let province = &self.province(code.province()).name;
                if *th == format!("เมือง{}", province.th) {
                    for name in self.province_typed(code.province()) {
                        let thai = !name.is_ascii();
                        ways.push(if thai {
                            format!("เมือง{name}")
                        } else {
                            format!("Mueang {name}")
                        });
                        ways.push(if thai {
                            format!("อำเภอเมือง {name}")
                        } else {
                            format!("Muang {name}")
                        });
                    }
                    ways.push(format!("อ.เมือง จ.{}", province.th));
                }
                ways.push(format!("{th} {}", province.th));
                for form in [Form::Short, Form::Long] {
                    ways.extend(Lang::ALL.map(|lang| self.show_area(area, lang, form)));
                }
                ways.push(code.to_string());
                ways
            }
        };
        let mut seen = std::collections::BTreeSet::new();
        ways.retain(|way| seen.insert(fold::fold(way)));
        ways
    }

    fn province_typed(&self, code: ProvinceCode) -> Vec<String> {
        let name = &self.province(code).name;
        let mut ways = vec![self.show_province(code, Lang::Th, Form::Long), name.th.clone()];
        if code != ProvinceCode::BANGKOK {
            ways.push(format!("จ.{}", name.th));
        }
        let spelt = spellings(&name.en, &name.th);
        ways.extend(spelt.iter().map(|name| format!("{name} Province")));
        ways.extend(spelt);
        let other =
            OTHER_PROVINCE_NAMES.iter().filter(|(_, of)| self.province_code(*of) == Some(code));
        ways.extend(other.map(|(name, _)| (*name).to_owned()));
        // A khet has a page only when it has a case; until then its name leads to Bangkok.
        if code == ProvinceCode::BANGKOK {
            ways.extend(self.districts_of(code).map(|khet| format!("เขต{}", khet.name.th)));
        }
        ways
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(typed: &str) -> Vec<String> {
        let places = Gazetteer::new();
        let found = places.find(typed).expect("it is a place");
        places.typed(&found.area)
    }

    #[test]
    fn a_district_is_typed_with_and_without_its_kind_and_in_both_languages() {
        let ways = ways("อำเภอวานรนิวาส");
        for typed in [
            "วานรนิวาส",
            "อ.วานรนิวาส",
            "Wanon Niwat",
            "Amphoe Wanon Niwat",
            "วานรนิวาส สกลนคร",
            "4708",
        ] {
            assert!(ways.iter().any(|way| way == typed), "{typed}: {ways:?}");
        }
    }

    #[test]
    fn a_province_is_typed_by_the_name_that_people_use() {
        assert!(ways("นครราชสีมา").contains(&"Korat".to_owned()));
        assert!(ways("กรุงเทพมหานคร").contains(&"กทม".to_owned()));
        assert!(ways("จังหวัดฉะเชิงเทรา").contains(&"แปดริ้ว".to_owned()));
    }

    #[test]
    fn the_district_of_a_capital_is_typed_with_its_province() {
        assert!(ways("อ.เมือง จ.ลพบุรี").contains(&"อ.เมือง จ.ลพบุรี".to_owned()));
    }
}

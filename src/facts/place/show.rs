//! Places as readers expect to see them written.
//!
//! A Thai address takes no comma; Bangkok has เขต and no จังหวัด. A tambon and what is below it are
//! shown as they were typed, and only in the language they were typed in: no list that we may use
//! romanises them.

use super::{Area, DistrictCode, DistrictKind, Found, Gazetteer, ProvinceCode};
use crate::lang::{Lang, mark};

/// How much room there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// On cards and facts: `อ.วานรนิวาส จ.สกลนคร`, `Wanon Niwat District, Sakon Nakhon`.
    Short,
    /// In headings, and for ears: `อำเภอวานรนิวาส จังหวัดสกลนคร`,
    /// `Wanon Niwat District, Sakon Nakhon Province`.
    Long,
}

impl Gazetteer {
    /// A place with everything that was typed below its district.
    pub fn show(&self, found: &Found, lang: Lang, form: Form) -> String {
        let typed_in = |name: &&String| name.contains(mark::is_letter) == (lang == Lang::Th);
        let mut parts: Vec<String> = found.village.iter().filter(typed_in).cloned().collect();
        if let Some(name) = found.subdistrict.as_ref().filter(typed_in) {
            let khet = found.province() == Some(ProvinceCode::BANGKOK);
            parts.push(match (lang, khet, form) {
                (Lang::Th, true, _) => format!("แขวง{name}"),
                (Lang::Th, false, Form::Short) => format!("ต.{name}"),
                (Lang::Th, false, Form::Long) => format!("ตำบล{name}"),
                (Lang::En, ..) => format!("{name} Subdistrict"),
            });
        }
        parts.push(self.show_area(&found.area, lang, form));
        parts.join(if lang == Lang::Th { " " } else { ", " })
    }

    /// An area that the gazetteer knows.
    pub fn show_area(&self, area: &Area, lang: Lang, form: Form) -> String {
        match (area, lang) {
            (Area::National, Lang::Th) => "ประเทศไทย".to_owned(),
            (Area::National, Lang::En) => "Thailand".to_owned(),
            (Area::Cluster(id), _) => self.cluster(id).name.get(lang).clone(),
            (Area::Province(code), _) => self.show_province(*code, lang, form),
            (Area::District(code), Lang::Th) => format!(
                "{} {}",
                self.show_district(*code, lang, form),
                self.show_province(code.province(), lang, form),
            ),
            (Area::District(code), Lang::En) => format!(
                "{}, {}",
                self.show_district(*code, lang, form),
                self.show_province(code.province(), lang, form),
            ),
        }
    }

    /// A province alone: `จ.สกลนคร`, `กรุงเทพฯ`, `Sakon Nakhon`.
    pub fn show_province(&self, code: ProvinceCode, lang: Lang, form: Form) -> String {
        let name = self.province(code).name.get(lang);
        match (code, lang, form) {
            (ProvinceCode::BANGKOK, Lang::Th, Form::Short) => "กรุงเทพฯ".to_owned(),
            (ProvinceCode::BANGKOK, ..) | (_, Lang::En, Form::Short) => name.clone(),
            (_, Lang::En, Form::Long) => format!("{name} Province"),
            (_, Lang::Th, Form::Short) => format!("จ.{name}"),
            (_, Lang::Th, Form::Long) => format!("จังหวัด{name}"),
        }
    }

    /// A district without its province: `อ.วานรนิวาส`, `เขตบางรัก`, `Wanon Niwat District`.
    pub fn show_district(&self, code: DistrictCode, lang: Lang, form: Form) -> String {
        let district = self.district(code);
        let name = district.name.get(lang);
        match (lang, district.kind, form) {
            (Lang::En, ..) => format!("{name} District"),
            (Lang::Th, DistrictKind::Khet, _) => format!("เขต{name}"),
            (Lang::Th, DistrictKind::Amphoe, Form::Short) => format!("อ.{name}"),
            (Lang::Th, DistrictKind::Amphoe, Form::Long) => format!("อำเภอ{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, lang: Lang, form: Form, shown: &str) {
        let gazetteer = Gazetteer::new();
        let found = gazetteer.find(typed).expect(typed);
        assert_eq!(gazetteer.show(&found, lang, form), shown);
    }

    #[test]
    fn districts_are_shown_as_thai_offices_write_them() {
        check("4708", Lang::Th, Form::Short, "อ.วานรนิวาส จ.สกลนคร");
        check("4708", Lang::Th, Form::Long, "อำเภอวานรนิวาส จังหวัดสกลนคร");
        check("4708", Lang::En, Form::Short, "Wanon Niwat District, Sakon Nakhon");
        check("4708", Lang::En, Form::Long, "Wanon Niwat District, Sakon Nakhon Province");
    }

    #[test]
    fn bangkok_has_khet_and_is_no_province() {
        check("เขตบางรัก กทม.", Lang::Th, Form::Short, "เขตบางรัก กรุงเทพฯ");
        check("เขตบางรัก กทม.", Lang::Th, Form::Long, "เขตบางรัก กรุงเทพมหานคร");
        check("เขตบางรัก กทม.", Lang::En, Form::Long, "Bang Rak District, Bangkok");
        check("10", Lang::Th, Form::Long, "กรุงเทพมหานคร");
    }

    #[test]
    fn what_is_below_the_district_is_shown_in_the_language_it_was_typed_in() {
        let typed = "ม.5 บ้านเด่นคา ต.เชียงทอง อ.วังเจ้า จ.ตาก";
        check(typed, Lang::Th, Form::Short, typed);
        check(typed, Lang::En, Form::Short, "Wang Chao District, Tak");
        let typed = "Nong Sanom Subdistrict, Wanon Niwat District, Sakon Nakhon";
        check(typed, Lang::En, Form::Short, typed);
        check(typed, Lang::Th, Form::Short, "อ.วานรนิวาส จ.สกลนคร");
    }

    #[test]
    fn wider_areas_have_their_full_names() {
        check("สนุก", Lang::Th, Form::Short, "กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2");
        check("Thailand", Lang::Th, Form::Short, "ประเทศไทย");
        check("สกลนคร", Lang::Th, Form::Short, "จ.สกลนคร");
        check("สกลนคร", Lang::En, Form::Long, "Sakon Nakhon Province");
    }
}

//! Where the work of a case is done, and by which office.

use amphoe::{
    facts::{
        Facts,
        place::{Area, District, DistrictKind, Form, Level},
    },
    lang::{Bilingual, Lang},
};

use super::{
    node::{Node, fact, typed},
    plan::Plan,
};

/// Where the work is done: as typed, in the middle of a sentence, in a title.
pub(super) fn place(
    plan: &Plan,
    district: &District,
    facts: &Facts,
) -> (Node, Bilingual<String>, Bilingual<String>) {
    let places = &facts.places;
    let area = Area::District(district.code);
    let show = |form| Bilingual::from_fn(|lang| places.show_area(&area, lang, form));
    let alone =
        || Bilingual::from_fn(|lang| places.show_district(district.code, lang, Form::Short));
    let province = places.province(district.code.province());
    let bare = |lang: Lang| {
        let name = district.name.get(lang);
        match (lang, district.kind) {
            (Lang::Th, DistrictKind::Khet) => format!("เขต{name}"),
            (Lang::Th, _) => format!("อำเภอ{name}"),
            (Lang::En, _) => format!("{name} District"),
        }
    };
    let is_bangkok = province.cluster.is_none();
    // By its code where words mean two: Ayutthaya has two districts that are Bang Sai in English.
    let in_words = |words: Bilingual<String>| {
        typed(Bilingual::from_fn(|lang| match places.find(words.get(lang)) {
            Ok(_) => words.get(lang).clone(),
            Err(_) => district.code.to_string(),
        }))
    };
    let within = |th: &str, khwaeng: &str, en: &str| {
        let th = if is_bangkok { khwaeng } else { th };
        in_words(Bilingual::from_fn(|lang| {
            let place = Bilingual::new(th, en);
            let joint = Bilingual::new(" ", ", ");
            format!("{}{}{}", place.get(lang), joint.get(lang), show(Form::Long).get(lang))
        }))
    };
    match plan.level {
        Level::National => (
            fact("ประเทศไทย"),
            Bilingual::new(
                "หลายหน่วยงานสมมติทั่วประเทศ",
                "A group of invented offices across the country",
            )
            .owned(),
            Bilingual::new("ทั่วประเทศ", "all of Thailand").owned(),
        ),
        Level::Cluster if let Some(id) = &province.cluster => {
            let name = places.cluster(id).name.clone();
            let region = Bilingual::new(
                name.th.replace("กลุ่มจังหวัด", ""),
                name.en.replace(" Provincial Cluster", "").replace(" (Central Metropolitan)", ""),
            );
            (
                fact(name.th.as_str()),
                Bilingual::new(
                    format!("หลายจังหวัดใน{}", name.th),
                    format!("A group of provinces of the {}", name.en),
                ),
                region,
            )
        }
        Level::Cluster | Level::Province => {
            let th = if is_bangkok {
                province.name.th.clone()
            } else {
                format!("จังหวัด{}", province.name.th)
            };
            let name = Bilingual::new(th, province.name.en.clone());
            (typed(name.clone()), name.clone(), name)
        }
        Level::District => {
            let place = match plan.at % 4 {
                0 => fact(district.code.to_string()),
                1 => in_words(show(Form::Long)),
                _ => in_words(show(Form::Short)),
            };
            (place, Bilingual::from_fn(bare), alone())
        }
        Level::Subdistrict => (
            within("ตำบลสมมติ", "แขวงสมมติ", "Sommot Subdistrict"),
            Bilingual::from_fn(|lang| match lang {
                Lang::Th if is_bangkok => format!("แขวงสมมติใน{}", bare(lang)),
                Lang::Th => format!("ตำบลสมมติใน{}", bare(lang)),
                Lang::En => format!("Sommot Subdistrict in {}", bare(lang)),
            }),
            alone(),
        ),
        Level::Village => (
            within("บ้านสมมติ ตำบลสมมติ", "ชุมชนสมมติ แขวงสมมติ", "Ban Sommot, Sommot Subdistrict"),
            Bilingual::from_fn(|lang| match lang {
                Lang::Th if is_bangkok => format!("ชุมชนสมมติใน{}", bare(lang)),
                Lang::Th => format!("บ้านสมมติใน{}", bare(lang)),
                Lang::En => format!("Ban Sommot in {}", bare(lang)),
            }),
            alone(),
        ),
    }
}

/// The office that does the work, by its place.
pub(super) fn office(plan: &Plan, district: &District) -> Bilingual<String> {
    let Bilingual { th, en } = &district.name;
    match (plan.level, district.kind) {
        (Level::National | Level::Cluster | Level::Province, _) => {
            Bilingual::new("สำนักงานกลางสมมติ", "Invented Central Office").owned()
        }
        (_, DistrictKind::Khet) => Bilingual::new(
            format!("สำนักงานเขต{th} (สมมติ)"),
            format!("{en} District Office (invented)"),
        ),
        (_, DistrictKind::Amphoe) => Bilingual::new(
            format!("ที่ว่าการอำเภอ{th} (สมมติ)"),
            format!("{en} District Office (invented)"),
        ),
    }
}

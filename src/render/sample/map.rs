//! Invented maps whose parts are links, and the page of the coverage of districts.

use crate::lang::Lang;

use super::{
    part::{link, say},
    view::{
        coverage::{Area, Cluster, Coverage, District, Province, State},
        map::{Comb, Key, Number, Size, Tile, Tiles, Tract},
    },
};

const HEXAGON: &str = "l9 5v10l-9 5-9-5v-10z";

fn key(lang: Lang, id: &str, th: &str, en: &str) -> Key {
    let count = (id != "pilot").then(|| say(lang, "2 อำเภอ", "2 districts"));
    Key { id: id.to_owned(), label: say(lang, th, en), count }
}

fn keys(lang: Lang) -> Vec<Key> {
    vec![
        key(lang, "case", "มีกรณีศึกษา", "Has a case"),
        key(lang, "adapted", "นำเรื่องของอำเภออื่นไปปรับใช้", "Adapted another district’s case"),
        key(lang, "none", "ยังไม่มีกรณีศึกษาในคลังนี้", "No case in this library yet"),
        key(lang, "pilot", "อำเภอนำร่องที่มีแหล่งยืนยัน", "Pilot district with a source on record"),
    ]
}

fn tile(lang: Lang, state: &str, x: i32, y: i32) -> Tiles {
    let tile = Tile {
        path: format!("M{x} {y}{HEXAGON}"),
        title: say(
            lang,
            "อำเภอวานรนิวาส จังหวัดสกลนคร: มีกรณีศึกษา",
            "Wanon Niwat District, Sakon Nakhon Province: Has a case",
        ),
    };
    Tiles { state: state.to_owned(), tiles: vec![tile] }
}

/// Six districts, each a link with a number.
pub(super) fn province(lang: Lang) -> Comb {
    let spots = [
        ("none", 10, 1),
        ("case", 30, 1),
        ("none", 50, 1),
        ("adapted", 20, 18),
        ("none", 40, 18),
        ("case", 30, 35),
    ];
    let tracts = spots.into_iter().enumerate().map(|(at, (state, x, y))| Tract {
        link: link(
            "../../districts/4708/",
            say(
                lang,
                "อำเภอวานรนิวาส จังหวัดสกลนคร: มีกรณีศึกษา",
                "Wanon Niwat District, Sakon Nakhon Province: Has a case",
            ),
        ),
        number: Some(Number { text: (at + 1).to_string(), x, y: y + 12, state: state.to_owned() }),
        cells: vec![tile(lang, state, x, y)],
    });
    Comb {
        title: say(lang, "ผังหกเหลี่ยม 6 อำเภอ", "Hexagon map of 6 districts"),
        about: say(lang, "แตะหกเหลี่ยมเพื่อเปิดหน้าของอำเภอ", "Touch a hexagon to open its page"),
        frame: "-1 -1 62 58".to_owned(),
        size: Some(Size { width: 136, height: 128, letters: 6.8 }),
        tracts: tracts.collect(),
        lines: String::new(),
        pilots: "m30 12l4 4-4 4-4-4z".to_owned(),
        bangkok: None,
        keys: keys(lang),
    }
}

/// A country of two clusters.
fn country(lang: Lang) -> Comb {
    let tract = |th: &str, en: &str, cells: Vec<Tiles>| Tract {
        link: link("../clusters/a/", say(lang, th, en)),
        number: None,
        cells,
    };
    let title = say(lang, "กรุงเทพมหานคร (50 เขต)", "Bangkok (50 khet)");
    Comb {
        about: say(lang, "แตะเพื่อเปิดหน้าของกลุ่มจังหวัด", "Touch to open a cluster’s page"),
        size: None,
        tracts: vec![
            tract(
                "กลุ่มจังหวัดภาคเหนือตอนบน 1: มีเรื่องในคลังนี้ 1 จาก 3 อำเภอ",
                "Upper Northern Provincial Cluster 1: in this library: 1 of 3 districts",
                vec![
                    tile(lang, "none", 10, 1),
                    tile(lang, "case", 30, 1),
                    tile(lang, "none", 20, 18),
                ],
            ),
            tract(
                "กลุ่มจังหวัดภาคใต้ชายแดน: มีเรื่องในคลังนี้ 1 จาก 2 อำเภอ",
                "Southern Border Provincial Cluster: in this library: 1 of 2 districts",
                vec![tile(lang, "adapted", 50, 1), tile(lang, "none", 40, 18)],
            ),
        ],
        lines: "m40 5v12l-10 5v12".to_owned(),
        bangkok: Some(Tile { path: "M30 35m0 4a6 6 0 0 1 0 12a6 6 0 0 1 0-12z".to_owned(), title }),
        ..province(lang)
    }
}

/// The page of the coverage.
pub(super) fn coverage(lang: Lang) -> Coverage {
    let said = |th: &str, en: &str| say(lang, th, en);
    let district = |th: &str, en: &str, pilot: Option<String>| District {
        link: link("../districts/4708/", said(th, en)),
        pilot,
    };
    let pilot = Some(said("อำเภอนำร่องที่มีแหล่งยืนยัน", "Pilot district with a source on record"));
    let [case, adapted, none] =
        keys(lang).into_iter().take(3).collect::<Vec<_>>().try_into().expect("there are four");
    let share = said("มีเรื่องในคลังนี้ 3 จาก 4 อำเภอ", "In this library: 3 of 4 districts");
    let provinces = vec![Province {
        heading: said("จังหวัดสกลนคร", "Sakon Nakhon Province"),
        share: share.clone(),
        link: link("../provinces/47/", said("เปิดหน้าของจังหวัดสกลนคร", "Open its page")),
        states: vec![
            State {
                key: case,
                districts: vec![
                    district("อ.วานรนิวาส", "Wanon Niwat District", pilot),
                    district("อ.กุดบาก", "Kut Bak District", None),
                ],
            },
            State {
                key: adapted,
                districts: vec![district("อ.พังโคน", "Phang Khon District", None)],
            },
            State {
                key: none, districts: vec![district("อ.กุสุมาลย์", "Kusuman District", None)]
            },
        ],
    }];
    Coverage {
        heading: said("ภาพรวม 5 อำเภอ", "Coverage of 5 districts"),
        map: country(lang),
        areas: vec![Area {
            heading: said("ภาคตะวันออกเฉียงเหนือ", "Northeast"),
            clusters: vec![Cluster {
                link: link(
                    "../clusters/a/",
                    said(
                        "กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2",
                        "Upper Northeastern Provincial Cluster 2",
                    ),
                ),
                share,
                provinces,
            }],
        }],
        files: vec![link("../data/coverage.csv", said("ตารางหัวภาษาไทย (CSV)", "A table (CSV)"))],
        boards: vec![link("./", said("ภาพรวม 5 อำเภอ", "Coverage of 5 districts"))],
        bangkok: link("../provinces/10/", said("กรุงเทพมหานคร (50 เขต)", "Bangkok (50 khet)")),
    }
}

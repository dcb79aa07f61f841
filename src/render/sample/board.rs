//! An invented board.

use crate::lang::Lang;

use super::{
    part::{link, say},
    view::{
        Link,
        board::{Bar, Board},
        programme::Table,
    },
};

pub(super) fn board(lang: Lang) -> Board {
    let said = |th: &str, en: &str| say(lang, th, en);
    let label = |th: &str, en: &str| Link { label: said(th, en), ..Link::default() };
    Board {
        heading: said("อำเภอนำร่องที่มีแหล่งยืนยัน", "Pilots with a source on record"),
        heading_html: said("อำเภอนำร่องที่มีแหล่งยืนยัน", "Pilots with a source on record"),
        about: said("เท่าที่มีแหล่งอ้างอิงในคลังนี้", "As far as this library has a source"),
        limits: said("ไม่มีบันทึกไม่ได้หมายความว่าไม่มี", "No record does not mean no pilot"),
        bars: vec![
            Bar {
                what: label("ระดับจังหวัด", "Provincial"),
                value: "31".to_owned(),
                of: Some(said("จาก 76 จังหวัด", "of 76 provinces")),
                share: Some("40.7".to_owned()),
            },
            Bar {
                what: link("../../statuses/acting/", said("กำลังดำเนินการ", "Acting")),
                value: said("10 เรื่อง", "10 cases"),
                ..Bar::default()
            },
        ],
        empty: None,
        tables: vec![Table {
            id: "table-province-2022".to_owned(),
            heading: said("อำเภอนำร่องระดับจังหวัด", "Provincial pilots"),
            about: Some(said("เรียงตามพจนานุกรม", "In the order of the dictionary")),
            head: vec![said("จังหวัด", "Province"), said("อำเภอ", "District")],
            numbers: 0,
            rows_html: vec![
                vec![
                    said("ยะลา", "Yala"),
                    format!(
                        "<span class=\"state-none\">{}</span>",
                        said("ยังไม่มีบันทึกในคลังนี้", "No record in this library yet")
                    ),
                ],
                vec![
                    said("นครพนม", "Nakhon Phanom"),
                    format!(
                        "<span class=\"state-recorded\">{}</span>",
                        said("มีบันทึกในคลังนี้", "On record in this library")
                    ),
                ],
            ],
        }],
        explained: vec![link("../", said("โครงการ", "The programme"))],
        files: vec![
            link("../../data/pilots-th.csv", said("ตารางหัวภาษาไทย (CSV)", "Thai headers (CSV)")),
            link("../../data/pilots.csv", said("ตารางหัวภาษาอังกฤษ (CSV)", "English headers (CSV)")),
        ],
        boards: vec![
            link("../../coverage/", said("ภาพรวมอำเภอ", "Coverage")),
            Link {
                current: true, ..link("./", said("อำเภอนำร่อง", "Pilots"))
            },
        ],
    }
}

/// A board of a register that holds nothing.
pub(super) fn empty_board(lang: Lang) -> Board {
    Board {
        bars: Vec::new(),
        tables: Vec::new(),
        empty: Some(say(lang, "ยังไม่มีบันทึก", "There is no record yet")),
        ..board(lang)
    }
}

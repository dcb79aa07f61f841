//! An invented share picture.

use crate::lang::Lang;

use super::{
    part::say,
    view::share::{Block, Map, Share},
};

/// A hexagon of each kind.
fn map() -> Map {
    let hexagon = |x: u32| format!("m{x} 10l9 5v10l-9 5-9-5v-10z");
    Map { all: hexagon(10), around: hexagon(30), here: hexagon(50) }
}

/// A picture with everything that one can have.
pub(super) fn share(lang: Lang) -> Share {
    let block = |size, th: &str, en: &str| Block { size, lines: vec![say(lang, th, en)] };
    Share {
        lang: lang.code().to_owned(),
        site: Some(block(30, "คลังบทเรียนอำเภอ", "District Lessons Library")),
        title: Block {
            size: 60,
            lines: vec![
                say(lang, "ธนาคารขยะ", "A waste bank"),
                say(lang, "ที่หมู่บ้าน", "of a village"),
            ],
        },
        about: Some(block(32, "อ.วานรนิวาส จ.สกลนคร", "Wanon Niwat, Sakon Nakhon")),
        evidence_label: Some(say(lang, "ระดับหลักฐาน", "Level of evidence")),
        evidence: Some(block(28, "ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง", "Level 2 of 5: before and after")),
        level: Some(2),
        demo: Some(say(lang, "ข้อมูลสมมติ", "Invented")),
        map: map(),
        near: map(),
    }
}

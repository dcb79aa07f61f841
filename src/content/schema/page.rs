//! The keys of a page that is no case: about, privacy, the programme told.

use super::{
    Key, Shape,
    case::{
        ACCEPTED, DRAFT, MACHINE, PUBLISHED, REVIEWED, REVIEWED_BY, TRANSLATED_FROM, TRANSLATOR,
    },
};

/// The keys of a page.
pub const PAGE: &[Key] = &[
    Key::new("title", &["ชื่อเรื่อง"], Shape::Words, "เกี่ยวกับคลังนี้", "ชื่อหน้า", "The page's title")
        .required(),
    Key::new(
        "summary",
        &["สรุป"],
        Shape::Words,
        "คลังนี้คืออะไร และใครดูแล",
        "สรุปหนึ่งถึงสองประโยค",
        "One or two sentences",
    )
    .required(),
    REVIEWED,
    REVIEWED_BY,
    Key::new(
        "aliases",
        &["ที่อยู่เดิม"],
        Shape::List(&Shape::OldAddress),
        "[/old/address/]",
        "ที่อยู่เว็บเดิมของหน้านี้",
        "Addresses it had before",
    )
    .ours(),
    DRAFT,
    PUBLISHED,
    Key::new(
        "accept",
        &["รับทราบคำเตือน"],
        Shape::List(&Shape::Map(ACCEPTED)),
        "- {code: mobile-number, why: ...}",
        "คำเตือนที่พิจารณาแล้ว พร้อมเหตุผล",
        "Warnings that have been considered, each with the reason",
    )
    .ours()
    .told_by_each(),
    TRANSLATED_FROM,
    TRANSLATOR,
    MACHINE,
];

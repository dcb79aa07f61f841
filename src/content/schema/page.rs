//! The keys of a page that is no case: about, privacy, the programme told, and the guides for authors.

use super::{
    Key, Shape,
    case::{
        ACCEPTED, DRAFT, MACHINE, PUBLISHED, REVIEWED, REVIEWED_BY, TRANSLATED_FROM, TRANSLATOR,
    },
};

/// The keys of a page.
pub const PAGE: &[Key] = &[
    TITLE,
    SUMMARY,
    REVIEWED,
    REVIEWED_BY,
    ALIASES,
    DRAFT,
    PUBLISHED,
    ACCEPT,
    TRANSLATED_FROM,
    TRANSLATOR,
    MACHINE,
];

/// The keys of a guide: those of a page, and what a series of guides needs.
pub const GUIDE: &[Key] = &[
    TITLE,
    SUMMARY,
    Key::new(
        "order",
        &["ลำดับ"],
        Shape::Whole,
        "3",
        "ลำดับในรายการคู่มือ เลขน้อยอยู่ก่อน",
        "Its place in the list of guides; the smallest number comes first",
    )
    .required(),
    Key::new(
        "form",
        &["แบบฟอร์ม"],
        Shape::YesNo,
        "yes",
        "ใส่ว่าใช่เมื่อเป็นแบบฟอร์มให้พิมพ์แล้วกรอกด้วยมือ จะพิมพ์ด้วยตัวอักษรใหญ่ ไม่มีหัวและท้ายของเว็บไซต์",
        "Yes for a form to print and fill in by hand: it is printed large, without the head and foot of the site",
    )
    .ours(),
    REVIEWED,
    REVIEWED_BY,
    ALIASES,
    DRAFT,
    PUBLISHED,
    ACCEPT,
    TRANSLATED_FROM,
    TRANSLATOR,
    MACHINE,
];

const TITLE: Key =
    Key::new("title", &["ชื่อเรื่อง"], Shape::Words, "เกี่ยวกับคลังนี้", "ชื่อหน้า", "The page's title")
        .required();

const SUMMARY: Key = Key::new(
    "summary",
    &["สรุป"],
    Shape::Words,
    "คลังนี้คืออะไร และใครดูแล",
    "สรุปหนึ่งถึงสองประโยค",
    "One or two sentences",
)
.required();

const ALIASES: Key = Key::new(
    "aliases",
    &["ที่อยู่เดิม"],
    Shape::List(&Shape::OldAddress),
    "[/old/address/]",
    "ที่อยู่เว็บเดิมของหน้านี้",
    "Addresses it had before",
)
.ours();

const ACCEPT: Key = Key::new(
    "accept",
    &["รับทราบคำเตือน"],
    Shape::List(&Shape::Map(ACCEPTED)),
    "- {code: mobile-number, why: ...}",
    "คำเตือนที่พิจารณาแล้ว พร้อมเหตุผล",
    "Warnings that have been considered, each with the reason",
)
.ours()
.told_by_each();

//! The keys of a page that is no case: about, privacy, the programme told.

use super::{Key, Shape, case::ACCEPTED};

/// The keys of a page.
pub const PAGE: &[Key] = &[
    Key::new("title", &["ชื่อเรื่อง"], Shape::Words(80), "เกี่ยวกับคลังนี้", "ชื่อหน้า", "The page's title")
        .required(),
    Key::new(
        "summary",
        &["สรุป"],
        Shape::Words(0),
        "คลังนี้คืออะไร และใครดูแล",
        "สรุปหนึ่งถึงสองประโยค",
        "One or two sentences",
    )
    .required(),
    Key::new(
        "reviewed",
        &["ตรวจทานเมื่อ"],
        Shape::Date,
        "2566-01-10",
        "ตรวจทานล่าสุดเมื่อใด",
        "When it was last reviewed",
    )
    .ours(),
    Key::new(
        "reviewed_by",
        &["ตรวจทานโดย"],
        Shape::Text,
        "ที่ทำการปกครองจังหวัด",
        "หน่วยงานที่ตรวจทาน",
        "The office that reviewed it",
    )
    .ours(),
    Key::new(
        "aliases",
        &["ที่อยู่เดิม"],
        Shape::List(&Shape::OldAddress),
        "[/old/address/]",
        "ที่อยู่เว็บเดิมของหน้านี้",
        "Addresses it had before",
    )
    .ours(),
    Key::new(
        "draft",
        &["ฉบับร่าง"],
        Shape::YesNo,
        "false",
        "เป็นฉบับร่าง ยังไม่เผยแพร่",
        "Not to be published yet",
    )
    .ours(),
    Key::new(
        "published",
        &["วันเผยแพร่"],
        Shape::Date,
        "2566-01-15",
        "เผยแพร่ตั้งแต่วันใด",
        "The day from which it is published",
    )
    .ours(),
    Key::new(
        "accept",
        &["รับทราบคำเตือน"],
        Shape::List(&Shape::Map(ACCEPTED)),
        "- {code: mobile-number, why: ...}",
        "คำเตือนที่พิจารณาแล้ว พร้อมเหตุผล",
        "Warnings that have been considered, each with the reason",
    )
    .ours(),
    Key::new(
        "translated_from",
        &["แปลจาก"],
        Shape::Digests,
        "{rule: w1}",
        "ไฟล์นี้เป็นฉบับแปล สั่ง amphoe check แล้วในรายงานจะมีบรรทัดให้คัดลอกมาวาง",
        "This file is a translation; the report of `amphoe check` gives the line to paste",
    )
    .ours(),
    Key::new(
        "translator",
        &["ผู้แปล"],
        Shape::Text,
        "กองการต่างประเทศ",
        "หน่วยงานที่แปล",
        "The office that translated it",
    ),
    Key::new(
        "machine",
        &["แปลด้วยโปรแกรม"],
        Shape::YesNo,
        "false",
        "แปลด้วยโปรแกรมและยังไม่มีผู้ตรวจทาน",
        "Translated by a program and not yet reviewed",
    )
    .ours(),
];

//! The keys of `checked.yaml`, which a program writes: what came of the visits to sources.

use super::{Key, Shape};
use crate::lang::Bilingual;

/// The keys of a visit.
pub const VISIT: &[Key] = &[
    Key::new(
        "url",
        &[],
        Shape::Url,
        "https://www.example.go.th/news/1",
        "ที่อยู่เว็บของแหล่งอ้างอิง",
        "The address of the source",
    )
    .required()
    .name(),
    Key::new(
        "outcome",
        &[],
        Shape::OneOf(&[
            ("opened", Bilingual::new("เปิดได้", "It opened")),
            ("moved", Bilingual::new("ย้ายที่อยู่", "It has another address")),
            ("refused", Bilingual::new("เว็บไซต์ตอบว่าไม่มี", "Its site has no such page")),
            ("no-answer", Bilingual::new("ไม่มีคำตอบ", "Nobody answered")),
            ("unknown", Bilingual::new("ยังบอกไม่ได้", "It could not be told")),
        ]),
        "opened",
        "ผลการเปิด",
        "What came of the visit",
    )
    .required()
    .name(),
    Key::new(
        "status",
        &[],
        Shape::Whole,
        "404",
        "รหัสที่เว็บไซต์ตอบ",
        "The status with which the site answered",
    )
    .name(),
    Key::new(
        "why",
        &[],
        Shape::OneOf(&[
            ("name", Bilingual::new("ไม่พบเว็บไซต์", "No site has this name")),
            ("connection", Bilingual::new("ไม่รับการเชื่อมต่อ", "It takes no connection")),
            ("time", Bilingual::new("ไม่ตอบในเวลา", "It takes too long")),
            ("redirects", Bilingual::new("ส่งต่อไม่สิ้นสุด", "It leads on and on")),
            ("nonsense", Bilingual::new("ไม่ใช่เว็บไซต์", "It is no web site")),
            ("private", Bilingual::new("เครือข่ายภายใน", "It is of an internal network")),
            ("barred", Bilingual::new("ไม่ให้โปรแกรมเข้า", "It lets no program in")),
            ("busy", Bilingual::new("ไม่ว่าง", "It is busy")),
            ("certificate", Bilingual::new("ใบรับรอง", "Its certificate was not accepted")),
        ]),
        "name",
        "เพราะเหตุใด",
        "Why",
    )
    .name(),
    Key::new(
        "moved_to",
        &[],
        Shape::Url,
        "https://www.example.go.th/news/2",
        "ที่อยู่ใหม่",
        "Its other address",
    )
    .name(),
    Key::new("checked", &[], Shape::Date, "2026-11-26", "ตรวจเมื่อ", "The day of the visit")
        .required()
        .name(),
    Key::new(
        "since",
        &[],
        Shape::Date,
        "2026-10-01",
        "ได้ผลนี้ครั้งแรกเมื่อ",
        "The first day with this outcome",
    )
    .required()
    .name(),
];

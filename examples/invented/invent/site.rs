//! What stands around the cases: settings, invented offices, the programme, a page that says what
//! this is.

pub(super) const SETTINGS: &str = "\
model: 1
title: {th: คลังเรื่องสมมติ, en: Library of invented cases}
description: {th: เรื่องสมมติทั้งหมด สร้างด้วยโปรแกรมเพื่อดูหน้าตาและวัดความเร็วของเว็บไซต์ ไม่มีเรื่องใดเป็นจริง, en: 'Every case here is invented by a program, to look at a whole site and to measure it. None of them is true.'}
base_url: https://invented.example/
default_language: th
demo: true
publisher: {th: โปรแกรมสร้างเรื่องสมมติ, en: The generator of invented cases}
contact: {office: {th: สำนักงานสมมติ, en: Invented office}, email: office@invented.example}
dpo: {office: {th: สำนักงานคุ้มครองข้อมูลสมมติ, en: Invented data protection office}, email: data@invented.example}
corrections: {office: {th: สำนักงานแก้ไขสมมติ, en: Invented corrections office}, email: corrections@invented.example}
";

/// Offices that are in the vocabulary of the site: id, kind, Thai, English.
pub(super) const OFFICES: [[&str; 4]; 8] = [
    [
        "invented-development",
        "department",
        "กรมพัฒนาพื้นที่สมมติ",
        "Invented Department of Area Development",
    ],
    ["invented-local", "department", "กรมท้องถิ่นสมมติ", "Invented Department of Local Affairs"],
    ["invented-province", "province", "สำนักงานจังหวัดสมมติ", "Invented Provincial Office"],
    ["invented-municipality", "lao", "เทศบาลสมมติ", "Invented Municipality"],
    ["invented-university", "university", "มหาวิทยาลัยสมมติ", "Invented University"],
    ["invented-foundation", "foundation", "มูลนิธิสมมติเพื่อชุมชน", "Invented Foundation for Communities"],
    ["invented-company", "company", "บริษัทสมมติจำกัด", "Invented Company"],
    ["invented-radio", "media", "วิทยุชุมชนสมมติ", "Invented Community Radio"],
];

/// The vocabulary of offices as the site writes it.
pub(super) fn offices() -> String {
    let term = |[id, kind, th, en]: [&str; 4]| {
        format!("- {{id: {id}, kind: {kind}, th: {th}, en: {en}}}\n")
    };
    OFFICES.into_iter().map(term).collect()
}

/// The page that says what this is, in Thai.
pub(super) const ABOUT_TH: &str = "\
---
title: เว็บไซต์นี้คืออะไร
summary: ทุกเรื่องในเว็บไซต์นี้เป็นเรื่องสมมติที่โปรแกรมสร้างขึ้น ใช้ดูหน้าตาของเว็บไซต์ที่มีเนื้อหาครบ และใช้วัดความเร็ว
---

## อ่านก่อนใช้

ชื่อจังหวัดและอำเภอเป็นชื่อจริง นอกนั้นเป็นเรื่องสมมติทั้งหมด ทั้งหน่วยงาน ตัวเลข แหล่งอ้างอิง อำเภอนำร่อง และการส่งข้อมูล ห้ามนำไปอ้างว่าเป็นของพื้นที่ใด
";

/// The same in English, without the line that says what it was translated from.
pub(super) const ABOUT_EN: &str = "\
title: What this site is
summary: Every case on this site was invented by a program, to see a site with all its parts and to measure it.
";

pub(super) const ABOUT_EN_BODY: &str = "
## Read this first

The names of provinces and districts are real. All else is invented: offices, figures, sources, pilot districts and what was sent. None of it may be said of any place.
";

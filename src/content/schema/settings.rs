//! The keys of `site.yaml`, of the terms of a vocabulary, and of `protected-terms.yaml`.

use super::{Key, Shape, case::ACCEPTED};

/// The version of the contract with authors that this program writes.
pub const MODEL: u32 = 1;

/// The keys of `site.yaml`.
pub const SITE: &[Key] = &[
    Key::new(
        "model",
        &["รุ่นแบบฟอร์ม"],
        Shape::Whole,
        "1",
        "รุ่นของรูปแบบไฟล์",
        "The version of this format",
    ),
    Key::new(
        "title",
        &["ชื่อเว็บไซต์"],
        Shape::Bilingual,
        "{th: คลังบทเรียนอำเภอ, en: District Lessons Library}",
        "ชื่อเว็บไซต์",
        "The site's name",
    ),
    Key::new(
        "description",
        &["คำอธิบาย"],
        Shape::Bilingual,
        "{th: ..., en: ...}",
        "คำอธิบายหนึ่งประโยค",
        "One sentence about it",
    ),
    Key::new(
        "base_url",
        &["ที่อยู่เว็บ"],
        Shape::Url,
        "https://amphoe.example/",
        "ที่อยู่เว็บเต็มที่จะเผยแพร่",
        "The whole address at which it is published",
    ),
    Key::new(
        "default_language",
        &["ภาษาหลัก"],
        Shape::OneOf(&[
            ("th", crate::lang::Bilingual::new("ไทย", "Thai")),
            ("en", crate::lang::Bilingual::new("อังกฤษ", "English")),
        ]),
        "th",
        "ภาษาของหน้าแรกเมื่อเปิดเว็บไซต์",
        "The language at the root of the site",
    ),
    Key::new(
        "theme",
        &["ชุดรูปแบบ"],
        Shape::Slug,
        "default",
        "โฟลเดอร์ใน themes/ ที่ใช้",
        "The folder in themes/ that is used",
    ),
    Key::new(
        "official",
        &["ทางการ"],
        Shape::YesNo,
        "false",
        "เป็นเว็บไซต์ทางการของหน่วยงานหรือไม่",
        "Whether it is an official site",
    ),
    Key::new(
        "publisher",
        &["ผู้เผยแพร่"],
        Shape::Bilingual,
        "{th: ..., en: ...}",
        "หน่วยงานที่เผยแพร่",
        "Who publishes it",
    ),
    Key::new(
        "licence",
        &["สัญญาอนุญาต"],
        Shape::Text,
        "CC-BY-4.0",
        "สัญญาอนุญาตของเนื้อหา",
        "The licence of the content",
    ),
    Key::new(
        "repository",
        &["คลังต้นฉบับ"],
        Shape::Url,
        "https://git.example/amphoe",
        "ที่อยู่ของต้นฉบับ สำหรับลิงก์เสนอแก้ไข",
        "Where the sources are, for edit links",
    ),
    Key::new("branch", &["สาขา"], Shape::Text, "main", "สาขาของต้นฉบับ", "The branch for edit links"),
    Key::new(
        "contact",
        &["ติดต่อ"],
        Shape::FirstOrMap(OFFICE),
        "{office: {th: ..., en: ...}, email: ...}",
        "หน่วยงานที่ติดต่อได้",
        "Whom to ask",
    ),
    Key::new(
        "dpo",
        &["เจ้าหน้าที่คุ้มครองข้อมูล"],
        Shape::FirstOrMap(OFFICE),
        "{office: {th: ..., en: ...}, email: ...}",
        "เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล",
        "The data protection officer",
    ),
    Key::new(
        "corrections",
        &["แจ้งแก้ไข"],
        Shape::FirstOrMap(OFFICE),
        "{office: {th: ..., en: ...}, email: ...}",
        "หน่วยงานที่รับแจ้งแก้ไขหรือขอถอนข้อมูล",
        "Who takes corrections and withdrawals",
    ),
    Key::new(
        "thai_digits",
        &["เลขไทย"],
        Shape::YesNo,
        "false",
        "แสดงตัวเลขเป็นเลขไทยในหน้าภาษาไทย",
        "Show Thai digits on Thai pages",
    ),
    Key::new(
        "demo",
        &["ข้อมูลสมมติ"],
        Shape::YesNo,
        "false",
        "ทั้งเว็บไซต์เป็นข้อมูลสมมติ",
        "The whole site is a demonstration",
    ),
    Key::new(
        "share_pictures",
        &["ภาพเมื่อแชร์"],
        Shape::YesNo,
        "true",
        "ทำภาพประกอบให้ทุกกรณีศึกษา สำหรับแสดงเมื่อมีผู้ส่งลิงก์ทาง LINE หรือ Facebook",
        "Make a picture for each case, shown when its address is shared",
    ),
    Key::new(
        "accept",
        &["รับทราบคำเตือน"],
        Shape::List(&Shape::Map(ACCEPTED)),
        "- {code: no-contact, why: ...}",
        "คำเตือนที่พิจารณาแล้ว พร้อมเหตุผล",
        "Warnings that have been considered, each with the reason",
    ),
];

const OFFICE: &[Key] = &[
    Key::new(
        "office",
        &["หน่วยงาน"],
        Shape::Bilingual,
        "{th: ..., en: ...}",
        "หน่วยงาน",
        "The office",
    )
    .required(),
    Key::new("email", &["อีเมล"], Shape::Email, "office@example.go.th", "อีเมล", "Its e-mail"),
    Key::new("phone", &["โทรศัพท์"], Shape::Text, "0 4200 0000", "โทรศัพท์", "Its telephone"),
];

/// The keys of a term in `vocabulary/*.yaml`.
pub const TERM: &[Key] = &[
    Key::new(
        "id",
        &["รหัส"],
        Shape::Slug,
        "waste-bank",
        "รหัสสั้น ๆ เป็นอักษรอังกฤษตัวพิมพ์เล็ก ใช้ในที่อยู่เว็บ",
        "A short name, part of addresses",
    )
    .required()
    .name(),
    Key::new(
        "kind",
        &["ประเภท"],
        Shape::Text,
        "department",
        "ประเภท (เฉพาะหน่วยงาน)",
        "What kind it is (organisations)",
    )
    .name(),
    Key::new("th", &["ไทย"], Shape::Text, "ธนาคารขยะ", "ชื่อภาษาไทย", "Its name in Thai")
        .required()
        .name(),
    Key::new("en", &["อังกฤษ"], Shape::Text, "Waste bank", "ชื่อภาษาอังกฤษ", "Its name in English")
        .required()
        .name(),
    Key::new(
        "also",
        &["เรียกอีกอย่าง"],
        Shape::List(&Shape::Text),
        "[ธนาคารขยะรีไซเคิล]",
        "ชื่ออื่นที่คนใช้เรียก",
        "Other names that people use",
    )
    .name(),
    Key::new(
        "about",
        &["อธิบาย"],
        Shape::Bilingual,
        "{th: ..., en: ...}",
        "อธิบายหนึ่งประโยค",
        "One sentence about it",
    ),
];

/// The keys of `protected-terms.yaml`.
pub const PROTECTED: &[Key] = &[
    Key::new(
        "terms",
        &["คำ"],
        Shape::List(&Shape::Text),
        "[โครงการอันเนื่องมาจากพระราชดำริ]",
        "คำที่ต้องไม่ตัด ไม่ย่อ และไม่แยกคนละบรรทัด",
        "Words that are never cut, shortened or broken",
    )
    .required(),
    Key::new(
        "failure_words",
        &["คำเชิงล้มเหลว"],
        Shape::List(&Shape::Text),
        "[ล้มเหลว]",
        "คำที่ต้องไม่อยู่ในประโยคเดียวกับคำข้างต้น",
        "Words that may not stand in one sentence with them",
    ),
    Key::new(
        "short_forms",
        &["คำย่อ"],
        Shape::List(&Shape::Map(&[
            Key::new("text", &["คำย่อ"], Shape::Text, "พระเทพฯ", "คำย่อ", "The abbreviation")
                .required(),
            Key::new(
                "whole",
                &["คำเต็ม"],
                Shape::Text,
                "สมเด็จพระกนิษฐาธิราชเจ้า กรมสมเด็จพระเทพรัตนราชสุดาฯ สยามบรมราชกุมารี",
                "คำเต็มที่ต้องใช้",
                "What it stands for",
            )
            .required(),
        ])),
        "- {text: ..., whole: ...}",
        "คำย่อที่ต้องเขียนเป็นคำเต็ม",
        "Abbreviations that are written out",
    ),
    Key::new(
        "registers",
        &["ทะเบียน"],
        Shape::List(&Shape::Map(&[
            Key::new(
                "term",
                &["คำ"],
                Shape::Text,
                "โครงการอันเนื่องมาจากพระราชดำริ",
                "คำที่ใช้ได้เมื่อมีชื่อในทะเบียน",
                "The name that only the register gives",
            )
            .required(),
            Key::new(
                "office",
                &["หน่วยงาน"],
                Shape::Bilingual,
                "{th: สำนักงาน กปร., en: RDPB}",
                "หน่วยงานที่ดูแลทะเบียน",
                "Who keeps the register",
            )
            .required(),
            Key::new(
                "known_by",
                &["รู้ได้จาก"],
                Shape::List(&Shape::Text),
                "[กปร., rdpb.go.th]",
                "ข้อความในแหล่งอ้างอิงที่บอกว่าเป็นทะเบียนนั้น",
                "What a source says that is the register",
            )
            .required(),
        ])),
        "- {term: ..., office: {th: ..., en: ...}, known_by: [...]}",
        "คำที่ต้องอ้างทะเบียนของหน่วยงาน",
        "Names that need a register among the sources",
    ),
];

//! Where the case comes from, who agreed to it, and whether it is shown.

use super::{LINES, WORDS};
use crate::{
    content::schema::{Ahead, Key, Shape},
    lang::Bilingual,
};

pub(super) const SOURCES: Key = Key::new(
    "sources",
    &["แหล่งอ้างอิง"],
    Shape::List(&Shape::FirstOrMap(SOURCE)),
    "- {title: รายงานผลการดำเนินงาน, publisher: ที่ว่าการอำเภอ, date: 3 พ.ย. 2565}",
    "ข้อมูลมาจากที่ใด อย่างน้อย 1 แหล่ง บันทึกของอำเภอเองก็ใช้ได้",
    "Where the facts come from, at least one; the district's own record counts",
)
.required();

pub(super) const APPROVED: Key = Key::new(
    "approved",
    &["หน่วยงานที่อนุมัติให้เผยแพร่", "ผู้อนุมัติให้เผยแพร่"],
    Shape::FirstOrMap(&[
        Key::new(
            "office",
            &["หน่วยงาน"],
            WORDS,
            "ที่ทำการปกครองจังหวัด",
            "หน่วยงานที่อนุมัติ",
            "The office that agreed",
        ),
        Key::new(
            "ref",
            &["เลขที่หนังสือ"],
            Shape::Text,
            "สน 0618/123",
            "เลขที่หนังสือ",
            "The number of its letter",
        ),
        Key::new("date", &["วันที่"], Shape::Date, "2566-01-10", "ลงวันที่", "Its date"),
    ]),
    "{office: ที่ทำการปกครองจังหวัด, ref: สน 0618/123, date: 2566-01-10}",
    "หน่วยงานใดอนุมัติให้เผยแพร่",
    "Who agreed that it be published",
)
.ours();

pub(super) const REPLICATES: Key = Key::new(
    "replicates",
    &["ปรับมาจาก"],
    Shape::List(&Shape::FirstOrMap(EXAMPLE)),
    "- {case: kong-thanu-waste-bank, changed: [แลกเป็นข้าวสารแทนค่าน้ำ]}",
    "ปรับมาจากเรื่องใดในคลังนี้หรือจากที่อื่น และปรับอะไร",
    "The case that this one adapts, or a practice elsewhere, and what was changed",
);

pub(super) const RELATED: Key = Key::new(
    "related",
    &["เรื่องที่เกี่ยวข้อง"],
    Shape::List(&Shape::Slug),
    "[mae-chai-weirs]",
    "เรื่องที่ควรอ่านคู่กัน",
    "Cases to read beside it",
)
.ours();

pub(super) const ALIASES: Key = Key::new(
    "aliases",
    &["ที่อยู่เดิม"],
    Shape::List(&Shape::OldAddress),
    "[/old/address/]",
    "ที่อยู่เว็บเดิมของเรื่องนี้",
    "Addresses it had before",
)
.ours();

pub(in crate::content::schema) const REVIEWED: Key = Key::new(
    "reviewed",
    &["ตรวจทานเมื่อ"],
    Shape::Date,
    "2566-01-10",
    "ตรวจทานล่าสุดเมื่อใด",
    "When it was last reviewed",
)
.ours();

pub(in crate::content::schema) const REVIEWED_BY: Key = Key::new(
    "reviewed_by",
    &["ตรวจทานโดย"],
    Shape::Text,
    "ที่ทำการปกครองจังหวัด",
    "หน่วยงานที่ตรวจทาน",
    "The office that reviewed it",
)
.ours();

pub(super) const AS_PRINTED: Key = Key::new(
    "as_printed",
    &["ตามต้นฉบับ"],
    Shape::List(&Shape::Map(PRINTED)),
    "- {field: period.start, text: \"มิถุนายน 2556\", read_as: 2565-06, note: ...}",
    "จุดที่ต้นฉบับพิมพ์ต่างจากที่คลังนี้อ่าน",
    "Where this library reads something other than what the source prints",
)
.ours()
.quoted();

pub(super) const ACCEPT: Key = Key::new(
    "accept",
    &["รับทราบคำเตือน"],
    Shape::List(&Shape::Map(ACCEPTED)),
    "- {code: number-without-source, why: ...}",
    "คำเตือนที่พิจารณาแล้ว พร้อมเหตุผล",
    "Warnings that have been considered, each with the reason",
)
.ours()
.told_by_each();

pub(super) const DEMO: Key = Key::new(
    "demo",
    &["ข้อมูลสมมติ"],
    Shape::YesNo,
    "false",
    "เป็นข้อมูลสมมติ ไม่ใช่เรื่องจริง",
    "Invented, to show how a page looks",
)
.ours();

pub(in crate::content::schema) const DRAFT: Key = Key::new(
    "draft",
    &["ฉบับร่าง"],
    Shape::YesNo,
    "false",
    "เป็นฉบับร่าง ยังไม่เผยแพร่ ในฉบับแปลหมายถึงเฉพาะคำแปลนั้น",
    "Not to be published yet; in a translation, that translation only",
)
.ours()
.told_by_each();

pub(in crate::content::schema) const PUBLISHED: Key = Key::new(
    "published",
    &["วันเผยแพร่"],
    Shape::Date,
    "2566-01-15",
    "เผยแพร่ตั้งแต่วันใด",
    "The day from which it is published",
)
.ours()
.ahead(Ahead::Always);

pub(super) const WITHDRAWN: Key = Key::new(
    "withdrawn",
    &["ถอนการเผยแพร่"],
    WORDS,
    "ตามคำขอของหน่วยงาน",
    "เหตุผลที่ถอน ซึ่งผู้อ่านจะเห็น",
    "Why it was withdrawn, as readers will see it",
)
.ours();

/// What a case was done after: another case, or a practice that is not in this repository. The name
/// of a case alone is enough.
const EXAMPLE: &[Key] = &[
    Key::new(
        "case",
        &["เรื่อง"],
        Shape::Slug,
        "kong-thanu-waste-bank",
        "ชื่อโฟลเดอร์ของเรื่องในคลังนี้ที่ปรับมา",
        "The folder of the case in this repository that was adapted",
    ),
    Key::new(
        "title",
        &["ชื่อ"],
        WORDS,
        "ธนาคารขยะชุมชนบ้านหนองแวง",
        "ชื่อแนวปฏิบัติที่ปรับมา ถ้าไม่อยู่ในคลังนี้",
        "The name of the practice, where it is not in this repository",
    ),
    Key::new(
        "url",
        &["ที่อยู่เว็บ"],
        Shape::Url,
        "https://www.example.go.th/waste-bank",
        "ที่อยู่เว็บของแนวปฏิบัตินั้น",
        "Its web address",
    ),
    Key::new(
        "changed",
        &["สิ่งที่ปรับ"],
        LINES,
        "[แลกเป็นข้าวสารแทนค่าน้ำ]",
        "ปรับอะไรให้เหมาะกับพื้นที่ของตน",
        "What was changed to fit the place",
    ),
];

/// The keys of a source.
pub const SOURCE: &[Key] = &[
    Key::new(
        "title",
        &["ชื่อ"],
        Shape::Text,
        "รายงานผลการดำเนินงาน",
        "ชื่อเอกสารหรือข่าวตามที่พิมพ์",
        "Its title as printed",
    )
    .required(),
    Key::new(
        "publisher",
        &["ผู้เผยแพร่"],
        WORDS,
        "กรมการพัฒนาชุมชน",
        "หน่วยงานหรือสื่อที่เผยแพร่",
        "Who published it",
    ),
    Key::new(
        "date",
        &["วันที่"],
        Shape::Date,
        "3 พ.ย. 2565",
        "วันที่เผยแพร่ ถ้าไม่มีให้เขียน ไม่ระบุ",
        "When; `not-stated` where it does not say",
    ),
    Key::new(
        "url",
        &["ที่อยู่เว็บ", "ลิงก์"],
        Shape::Url,
        "https://www.example.go.th/news/1",
        "ที่อยู่เว็บ",
        "Its web address",
    ),
    Key::new(
        "self_reported",
        &["รายงานตนเอง"],
        Shape::YesNo,
        "yes",
        "หน่วยงานรายงานผลของตนเองหรือไม่",
        "Whether an office reports on itself",
    ),
    Key::new(
        "kind",
        &["ประเภท"],
        Shape::OneOf(&[
            ("official", Bilingual::new("เอกสารราชการ", "Official document")),
            ("news", Bilingual::new("ข่าว", "News")),
            ("research", Bilingual::new("งานวิจัย", "Research")),
            ("database", Bilingual::new("ฐานข้อมูล", "Database")),
            ("own-record", Bilingual::new("บันทึกของหน่วยงานเอง", "The office's own record")),
        ]),
        "official",
        "ประเภทของแหล่งอ้างอิง",
        "What kind of source it is",
    ),
    Key::new("lang", &["ภาษา"], LANG, "th", "ภาษาของเอกสาร", "The language it is in"),
    Key::new(
        "accessed",
        &["เปิดดูเมื่อ"],
        Shape::Date,
        "2566-01-10",
        "เปิดดูล่าสุดเมื่อใด",
        "When it was last opened",
    ),
    Key::new("note", &["หมายเหตุ"], WORDS, "สำเนา", "หมายเหตุ", "A remark"),
];

const LANG: Shape = Shape::OneOf(&[
    ("th", Bilingual::new("ไทย", "Thai")),
    ("en", Bilingual::new("อังกฤษ", "English")),
]);

/// The keys of an as-printed note.
const PRINTED: &[Key] = &[
    Key::new(
        "field",
        &["ช่อง", "หัวข้อ"],
        Shape::Text,
        "period.start",
        "ช่องหรือหัวข้อใด",
        "Which key or section it belongs to",
    ),
    Key::new("text", &["พิมพ์ว่า"], Shape::Text, "มิถุนายน 2556", "ต้นฉบับพิมพ์ว่า", "As printed").required(),
    Key::new("read_as", &["อ่านว่า"], Shape::Text, "2565-06", "คลังนี้อ่านว่า", "As it is read here"),
    Key::new("note", &["เพราะ"], WORDS, "แหล่งอื่นระบุปี 2565", "เพราะเหตุใด", "Why"),
    Key::new(
        "source",
        &["แหล่งอ้างอิง"],
        Shape::List(&Shape::SourceNumber),
        "1",
        "แหล่งอ้างอิงลำดับที่",
        "The number of its source",
    ),
];

/// The keys of an accepted warning.
pub const ACCEPTED: &[Key] = &[
    Key::new(
        "code",
        &["รหัส"],
        Shape::Text,
        "number-without-source",
        "รหัสของคำเตือน",
        "The code of the warning",
    )
    .required(),
    Key::new("why", &["เหตุผล"], Shape::Text, "...", "เหตุผล", "Why it is right as it is").required(),
];

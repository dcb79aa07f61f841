//! The keys of `programme.yaml`: the pilot-district programme as its sources tell it.

use super::{
    Key, Shape,
    case::{ACCEPTED, SOURCE},
};
use crate::{facts::vocabulary::VocabularyName as V, lang::Bilingual};

const SOURCES: Shape = Shape::List(&Shape::SourceNumber);
const TEXT: Shape = Shape::Text;

const fn cited() -> Key {
    Key::new(
        "source",
        &["แหล่งอ้างอิง"],
        SOURCES,
        "[1, 2]",
        "แหล่งอ้างอิงลำดับที่",
        "The numbers of its sources",
    )
    .required()
}
const fn as_printed() -> Key {
    Key::new("as_printed", &["ตามต้นฉบับ"], TEXT, "มิถุนายน 2556", "ต้นฉบับพิมพ์ว่า", "As printed")
}
const fn quoted(example: &'static str) -> Key {
    Key::new(
        "quoted",
        &["ข้อความที่ใช้อ้าง"],
        Shape::List(&Shape::Text),
        example,
        "วลีที่ใช้อ้างค่านี้ในเนื้อความ ใส่ {n} แทนตัวเลข หรือ {date} แทนวันที่",
        "The phrases by which texts quote it, with {n} for the number or {date} for the date",
    )
}
const fn note() -> Key {
    Key::new("note", &["หมายเหตุ"], Shape::Bilingual, "{th: ..., en: ...}", "หมายเหตุ", "A remark")
}
const fn round() -> Key {
    Key::new("round", &["รุ่นปี"], Shape::Date, "2565", "รุ่นปี", "The round").required()
}
const fn district() -> Key {
    Key::new("district", &["อำเภอ"], Shape::Place, "4802", "รหัสหรือชื่ออำเภอ", "The district")
        .required()
}
const fn named(name: &'static str) -> Key {
    Key::new(
        name,
        &[],
        Shape::Bilingual,
        "{th: ..., en: ...}",
        "ชื่อสองภาษา",
        "Its name in both languages",
    )
}
const fn id() -> Key {
    Key::new("id", &["รหัส"], Shape::Text, "submission-deadline", "รหัสสั้น", "A short name").required()
}

/// The keys of `programme.yaml`.
pub const PROGRAMME: &[Key] = &[
    named("name").required(),
    named("short_name"),
    Key::new(
        "sources",
        &["แหล่งอ้างอิง"],
        Shape::List(&Shape::Map(SOURCE)),
        "- {title: ...}",
        "แหล่งอ้างอิง ห้ามสลับลำดับ",
        "The sources, cited by their position",
    )
    .required(),
    Key::new(
        "figures",
        &["ตัวเลข"],
        Shape::List(&Shape::Map(&[
            id(),
            Key::new("value", &["ค่า"], Shape::Amount, "878", "ค่า", "The figure").required(),
            named("what").required(),
            cited(),
            quoted("['{n} อำเภอทั่วประเทศ']"),
            as_printed(),
            note(),
        ])),
        "- {id: districts, value: 878, what: {th: ..., en: ...}, source: [2]}",
        "ตัวเลขของโครงการ",
        "Figures",
    ),
    Key::new(
        "dates",
        &["วันสำคัญ"],
        Shape::List(&Shape::Map(&[
            id(),
            Key::new("date", &["วันที่"], Shape::Dates, "15 พ.ย. 2565", "วันที่", "When").required(),
            named("what").required(),
            cited(),
            quoted("['ส่งข้อมูลภายในวันที่ {date}']"),
            as_printed(),
            Key::new("read_as", &["อ่านว่า"], TEXT, "2565-06", "คลังนี้อ่านว่า", "As it is read here"),
            note(),
        ])),
        "- {id: kick-off, date: 23 พ.ค. 2565, what: {th: ..., en: ...}, source: [1]}",
        "วันสำคัญของโครงการ",
        "Dates",
    ),
    Key::new(
        "rounds",
        &["รุ่นปี"],
        Shape::List(&Shape::Map(&[
            Key::new("id", &["รหัส"], Shape::Date, "2565", "ปี", "The year").required(),
            named("name").required(),
            Key::new("start", &["เริ่ม"], Shape::Date, "23 พ.ค. 2565", "เริ่มเมื่อ", "When it began"),
            Key::new("end", &["สิ้นสุด"], Shape::Date, "18 ม.ค. 2566", "สิ้นสุดเมื่อ", "When it ended"),
            Key::new(
                "deadline",
                &["กำหนดส่ง"],
                Shape::Date,
                "15 พ.ย. 2565",
                "กำหนดส่งข้อมูล",
                "When material was due",
            ),
            cited(),
            note(),
        ])),
        "- {id: 2565, name: {th: ..., en: ...}, source: [1]}",
        "รุ่นปีของโครงการ",
        "Rounds",
    ),
    Key::new(
        "pilots",
        &["อำเภอนำร่อง"],
        Shape::List(&Shape::Map(&[
            round(),
            Key::new(
                "kind",
                &["ระดับ"],
                Shape::OneOf(&[
                    ("province", Bilingual::new("ระดับจังหวัด", "Provincial")),
                    ("cluster", Bilingual::new("ระดับกลุ่มจังหวัด", "Provincial cluster")),
                ]),
                "cluster",
                "ระดับจังหวัดหรือกลุ่มจังหวัด",
                "Provincial or cluster",
            )
            .required(),
            district(),
            Key::new(
                "cluster",
                &["กลุ่มจังหวัด"],
                Shape::Slug,
                "northeast-upper-2",
                "รหัสกลุ่มจังหวัด",
                "The cluster",
            ),
            Key::new(
                "project",
                &["โครงการ"],
                Shape::Bilingual,
                "{th: ..., en: ...}",
                "ชื่อโครงการตามที่พิมพ์",
                "The project as printed",
            ),
            cited(),
            as_printed(),
            note(),
        ])),
        "- {round: 2565, kind: cluster, district: 4802, source: [10]}",
        "อำเภอนำร่องที่มีแหล่งยืนยัน",
        "Pilots with a source on record",
    ),
    Key::new(
        "finalists",
        &["เข้ารอบสุดท้าย"],
        Shape::List(&Shape::Map(&[round(), district(), cited(), as_printed(), note()])),
        "- {round: 2565, district: 5607, source: [17]}",
        "อำเภอที่เข้ารอบสุดท้าย",
        "Finalists",
    ),
    Key::new(
        "awards",
        &["รางวัล"],
        Shape::List(&Shape::Map(&[
            round(),
            district(),
            Key::new(
                "award",
                &["รางวัล"],
                Shape::Text,
                "excellent",
                "รหัสรางวัล",
                "A short name for the award",
            )
            .required(),
            named("name"),
            Key::new(
                "date",
                &["วันที่"],
                Shape::Date,
                "18 ม.ค. 2566",
                "วันที่ประกาศ",
                "When it was announced",
            ),
            cited(),
            as_printed(),
            note(),
        ])),
        "- {round: 2565, district: 9005, award: excellent, source: [17]}",
        "รางวัล",
        "Awards",
    ),
    Key::new(
        "training",
        &["การอบรม"],
        Shape::List(&Shape::Map(&[
            id(),
            named("name").required(),
            Key::new("date", &["วันที่"], Shape::Dates, "20–24 มิถุนายน 2565", "วันที่", "When"),
            Key::new("people", &["คน"], Shape::Amount, "200", "กี่คน", "How many people"),
            Key::new("districts", &["อำเภอ"], Shape::Amount, "108", "กี่อำเภอ", "How many districts"),
            cited(),
            as_printed(),
            note(),
        ])),
        "- {id: north, name: {th: ..., en: ...}, people: 170, source: [5]}",
        "การอบรม",
        "Training",
    ),
    Key::new(
        "submissions",
        &["การส่งข้อมูล"],
        Shape::List(&Shape::Map(&[
            round(),
            Key::new("province", &["จังหวัด"], Shape::Place, "47", "จังหวัด", "The province"),
            Key::new("district", &["อำเภอ"], Shape::Place, "4708", "อำเภอ", "The district"),
            Key::new("date", &["วันที่"], Shape::Date, "15 พ.ย. 2565", "วันที่ส่ง", "When it was sent"),
            cited(),
            note(),
        ])),
        "[]",
        "การส่งข้อมูลถอดบทเรียนที่มีบันทึก",
        "Submissions on record",
    ),
    Key::new(
        "partners",
        &["ภาคี"],
        Shape::List(&Shape::Map(&[
            Key::new(
                "partner",
                &["ภาคี"],
                Shape::Term(V::Partners),
                "ภาครัฐ",
                "ภาคใด",
                "Which of the seven",
            )
            .required(),
            Key::new(
                "as_printed",
                &["ตามต้นฉบับ"],
                Shape::List(&TEXT),
                "[ภาครัฐ]",
                "ชื่อที่แหล่งต่าง ๆ พิมพ์",
                "The names that sources print",
            ),
            cited(),
            note(),
        ])),
        "- {partner: government, source: [1]}",
        "ภาคีเครือข่าย 7 ภาคี",
        "The seven partners",
    ),
    Key::new(
        "terms",
        &["คำเฉพาะ"],
        Shape::List(&Shape::Map(&[
            id(),
            named("name").required(),
            Key::new(
                "as_printed",
                &["ตามต้นฉบับ"],
                Shape::List(&Shape::Map(&[
                    Key::new(
                        "text",
                        &["ข้อความ"],
                        TEXT,
                        "Change Agents for Strategic Transformation (CAST)",
                        "ข้อความ",
                        "As printed",
                    )
                    .required(),
                    cited(),
                ])),
                "- {text: ..., source: [6]}",
                "คำตามที่แหล่งต่าง ๆ พิมพ์",
                "As sources print it",
            ),
            note(),
        ])),
        "- {id: cast, name: {th: ..., en: ...}}",
        "คำเฉพาะของโครงการ",
        "Terms",
    ),
    Key::new(
        "accept",
        &["รับทราบคำเตือน"],
        Shape::List(&Shape::Map(ACCEPTED)),
        "[]",
        "คำเตือนที่พิจารณาแล้ว",
        "Warnings that have been considered",
    ),
];

//! What another district must know before it does the same.

use super::{LINES, WORDS};
use crate::{
    content::schema::{Key, Shape},
    lang::Bilingual,
};

pub(super) const NEEDS: Key =
    Key::new("needs", &["สิ่งที่ต้องมี"], LINES, "- คนทำบัญชีประจำ", "ต้องมีอะไรจึงจะทำได้", "What is needed");

pub(super) const ADAPT: Key = Key::new(
    "adapt",
    &["ปรับเปลี่ยนได้", "สิ่งที่ปรับเปลี่ยนได้"],
    LINES,
    "- แลกเป็นข้าวสารแทนค่าน้ำ",
    "อะไรที่ปรับให้เหมาะกับพื้นที่ได้",
    "What may be changed to fit",
);

pub(super) const AVOID: Key = Key::new(
    "avoid",
    &["ไม่เหมาะเมื่อ"],
    LINES,
    "- ราคารับซื้อต่ำกว่า 5 บาทต่อกิโลกรัม",
    "ไม่เหมาะกับกรณีใด",
    "When it is not suitable",
);

pub(super) const UNKNOWN: Key = Key::new(
    "unknown",
    &["สิ่งที่ยังไม่ทราบ"],
    LINES,
    "- ค่าใช้จ่ายทั้งหมด",
    "สิ่งที่ยังไม่ทราบ เพื่อชวนให้ช่วยกันเติม",
    "What is not known: an invitation to fill it in",
);

pub(super) const CAUTION: Key = Key::new(
    "caution",
    &["ข้อควรระวัง"],
    LINES,
    "- อย่าอ้างว่าขยะหมดไป",
    "สิ่งที่ไม่ควรนำไปอ้างจากเรื่องนี้",
    "What must not be claimed from this case",
);

pub(super) const CONTRARY: Key = Key::new(
    "contrary",
    &["ข้อมูลที่ขัดแย้ง"],
    Shape::List(&Shape::FirstOrMap(&[
        Key::new(
            "what",
            &["ข้อมูล"],
            WORDS,
            "ปีถัดมาขยะกลับเพิ่มขึ้น",
            "ข้อมูลที่ขัดแย้ง หรือสิ่งที่เกิดขึ้นภายหลัง",
            "What speaks against it, or came later",
        )
        .required(),
        Key::new("date", &["วันที่"], Shape::Date, "2568", "เมื่อใด", "When"),
        Key::new(
            "source",
            &["แหล่งอ้างอิง"],
            Shape::List(&Shape::SourceNumber),
            "3",
            "แหล่งอ้างอิงลำดับที่",
            "The number of its source",
        ),
    ])),
    "- {what: ปีถัดมาขยะกลับเพิ่มขึ้น, date: 2568, source: 3}",
    "ข้อมูลที่ขัดแย้งหรือผลในภายหลัง",
    "Evidence against it, or what came later",
);

pub(super) const REPLY: Key = Key::new(
    "reply",
    &["คำชี้แจง"],
    Shape::List(&Shape::Map(&[
        Key::new(
            "office",
            &["หน่วยงาน"],
            WORDS,
            "ที่ว่าการอำเภอ",
            "หน่วยงานที่ชี้แจง",
            "The office that answers",
        )
        .required(),
        Key::new("date", &["วันที่"], Shape::Date, "2568-02-01", "วันที่ชี้แจง", "When it answered"),
        Key::new("text", &["ข้อความ"], WORDS, "...", "คำชี้แจง", "Its answer").required(),
    ])),
    "- {office: ที่ว่าการอำเภอ, date: 2568-02-01, text: ...}",
    "คำชี้แจงของหน่วยงาน",
    "The office's answer to evidence against it",
)
.ours();

pub(super) const LEGAL: Key = Key::new(
    "legal",
    &["ระเบียบที่เกี่ยวข้อง"],
    LINES,
    "- ระเบียบกระทรวงมหาดไทยว่าด้วย...",
    "กฎหมายหรือระเบียบที่ใช้",
    "The law or rule it rests on",
);

pub(super) const DOCUMENTS: Key = Key::new(
    "documents",
    &["เอกสารประกอบ"],
    Shape::List(&Shape::FirstOrMap(DOCUMENT)),
    "- {file: form.docx, kind: survey, cleaned: yes}",
    "เอกสารตัวอย่างที่วางไว้ในโฟลเดอร์เดียวกัน",
    "Documents in the same folder that others may use",
)
.ours();

pub(super) const VISITS: Key = Key::new(
    "visits",
    &["ศึกษาดูงาน"],
    Shape::FirstOrMap(&[
        Key::new(
            "accepts",
            &["รับ"],
            Shape::YesNoUnknown,
            "yes",
            "รับคณะศึกษาดูงานหรือไม่",
            "Whether visitors are welcome",
        ),
        Key::new(
            "office",
            &["หน่วยงาน"],
            WORDS,
            "ที่ว่าการอำเภอ",
            "ติดต่อหน่วยงานใด",
            "Which office to ask",
        ),
    ]),
    "{accepts: yes, office: ที่ว่าการอำเภอ}",
    "รับคณะศึกษาดูงานหรือไม่ ติดต่อที่ใด",
    "Whether study visits are welcome, and whom to ask",
);

const DOCUMENT: &[Key] = &[
    Key::new(
        "file",
        &["ไฟล์"],
        Shape::File,
        "form.docx",
        "ชื่อไฟล์ในโฟลเดอร์เดียวกัน",
        "Its name in the same folder",
    )
    .required(),
    Key::new("title", &["ชื่อเอกสาร"], WORDS, "แบบสำรวจครัวเรือน", "ชื่อที่จะแสดง", "The name to show"),
    Key::new(
        "kind",
        &["ประเภท"],
        Shape::OneOf(&[
            ("order", Bilingual::new("คำสั่ง", "Order")),
            ("survey", Bilingual::new("แบบสำรวจ", "Survey form")),
            ("ledger", Bilingual::new("แบบบัญชี", "Ledger")),
            ("rules", Bilingual::new("กติกา", "Rules")),
            ("media", Bilingual::new("สื่อ", "Media")),
        ]),
        "survey",
        "ประเภทเอกสาร",
        "What kind of document it is",
    ),
    Key::new("licence", &["สัญญาอนุญาต"], Shape::Text, "CC BY 4.0", "สัญญาอนุญาต", "Its licence"),
    Key::new(
        "cleaned",
        &["ลบข้อมูลส่วนบุคคลแล้ว"],
        Shape::YesNo,
        "yes",
        "ลบข้อมูลส่วนบุคคลแล้วหรือไม่",
        "Whether personal data was removed",
    ),
];

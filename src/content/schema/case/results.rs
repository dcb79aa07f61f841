//! What came of it, and how that is known.
//!
//! Nobody is asked for a level of evidence: five questions that can be answered with yes or no are
//! asked instead, since everybody asked for a level would choose a high one.

use super::WORDS;
use crate::{
    content::schema::{Key, Shape},
    facts::vocabulary::VocabularyName as V,
    lang::Bilingual,
};

const AMOUNT_LIST: Shape = Shape::List(&Shape::Amount);

pub(super) const RESULTS: Key = Key::new(
    "results",
    &["ผลลัพธ์"],
    Shape::List(&Shape::Map(RESULT)),
    "- {what: ขยะที่ส่งกำจัด, unit: กิโลกรัมต่อเดือน, before: 3120, after: 1040, better: down}",
    "สิ่งที่วัดได้ก่อนและหลังดำเนินการ",
    "What was measured, before and after",
);

pub(super) const CHECKS: Key = Key::new(
    "checks",
    &["การตรวจสอบผล"],
    Shape::Map(&[
        Key::new(
            "baseline",
            &["วัดก่อนเริ่ม"],
            Shape::YesNo,
            "yes",
            "ก่อนเริ่มได้วัดไว้หรือไม่",
            "Was it measured before?",
        ),
        Key::new(
            "same_method_after",
            &["วัดหลังด้วยวิธีเดิม"],
            Shape::YesNo,
            "yes",
            "หลังดำเนินการ ได้วัดสิ่งเดียวกันด้วยวิธีเดียวกันหรือไม่",
            "Was the same thing measured the same way afterwards?",
        ),
        Key::new(
            "comparison",
            &["มีกลุ่มเปรียบเทียบ"],
            Shape::YesNo,
            "no",
            "ได้วัดพื้นที่หรือกลุ่มที่ไม่ได้ทำงานนี้ ด้วยวิธีเดียวกันหรือไม่",
            "Was a place or group without it measured too?",
        ),
        Key::new(
            "independent",
            &["ผู้ประเมินอิสระ"],
            Shape::YesNo,
            "no",
            "มีผู้ประเมินที่ไม่ใช่เจ้าของ ผู้ร่วมทำ หรือผู้บังคับบัญชาหรือไม่ (รางวัลและการตรวจเยี่ยมไม่นับ)",
            "Was it assessed by someone who is neither owner, partner nor superior? (Prizes and visits do not count.)",
        ),
        Key::new(
            "elsewhere",
            &["พื้นที่อื่นวัดผล"],
            Shape::YesNo,
            "no",
            "มีพื้นที่อื่นนำไปปรับใช้แล้ววัดผลหรือไม่",
            "Was it measured elsewhere after being adapted?",
        ),
    ]),
    "{baseline: yes, same_method_after: yes, comparison: no, independent: no, elsewhere: no}",
    "ตอบใช่หรือไม่ใช่ 5 ข้อ แล้วระบบจะคิดระดับหลักฐานให้เอง",
    "Five yes/no questions, from which the level of evidence is computed",
);

pub(super) const EVIDENCE: Key = Key::new(
    "evidence",
    &["ระดับหลักฐาน"],
    Shape::Term(V::Evidence),
    "1",
    "ไม่ต้องกรอก เว้นแต่ต้องการให้ต่ำกว่าที่ระบบคิดให้",
    "Leave it out, unless it should be lower than what is computed",
)
.ours();

const RESULT: &[Key] = &[
    Key::new("what", &["ตัวชี้วัด"], WORDS, "ขยะที่ส่งกำจัด", "วัดอะไร", "What was measured").required(),
    Key::new(
        "kind",
        &["ประเภท"],
        Shape::OneOf(&[
            ("output", Bilingual::new("ผลผลิต", "Output")),
            ("outcome", Bilingual::new("ผลลัพธ์", "Outcome")),
        ]),
        "outcome",
        "ผลผลิต (ทำไปเท่าไร) หรือผลลัพธ์ (อะไรเปลี่ยนไป)",
        "An output (how much was done) or an outcome (what changed)",
    ),
    Key::new("unit", &["หน่วย"], WORDS, "กิโลกรัมต่อเดือน", "หน่วยวัด", "Its unit"),
    Key::new(
        "better",
        &["ทิศทางที่ดี"],
        Shape::OneOf(&[
            ("up", Bilingual::new("เพิ่มขึ้น", "Up")),
            ("down", Bilingual::new("ลดลง", "Down")),
        ]),
        "down",
        "ทิศทางที่ถือว่าดีขึ้น",
        "Which direction is better",
    ),
    Key::new(
        "before",
        &["ก่อน"],
        AMOUNT_LIST,
        "3120",
        "ค่าก่อนดำเนินการ ถ้าแหล่งอ้างอิงให้ค่าไม่ตรงกัน ให้เขียนเป็นรายการ",
        "Before; a list where sources disagree",
    ),
    Key::new("after", &["หลัง"], AMOUNT_LIST, "1040", "ค่าหลังดำเนินการ", "After"),
    Key::new("target", &["เป้าหมาย"], AMOUNT_LIST, "1000", "ค่าเป้าหมาย", "The target"),
    Key::new(
        "comparison",
        &["กลุ่มเปรียบเทียบ"],
        AMOUNT_LIST,
        "2900",
        "ค่าของพื้นที่หรือกลุ่มที่ไม่ได้ทำงานนี้",
        "The value of a place or group without it",
    ),
    Key::new(
        "when",
        &["เมื่อ"],
        Shape::Map(&[
            Key::new(
                "before",
                &["ก่อน"],
                Shape::Dates,
                "2566",
                "วัดก่อนดำเนินการเมื่อใด",
                "When it was measured before",
            ),
            Key::new(
                "after",
                &["หลัง"],
                Shape::Dates,
                "มี.ค. 2568",
                "วัดหลังดำเนินการเมื่อใด",
                "When it was measured after",
            ),
        ]),
        "{before: 2566, after: มี.ค. 2568}",
        "วัดเมื่อใด",
        "When it was measured",
    ),
    Key::new("how", &["วิธีวัด"], WORDS, "ชั่งที่จุดรับซื้อทุกเดือน", "วัดอย่างไร", "How it was measured"),
    Key::new(
        "measured_by",
        &["ผู้วัด"],
        Shape::OneOf(&[
            ("self", Bilingual::new("หน่วยงานเอง", "The office itself")),
            ("partner", Bilingual::new("ภาคีที่ร่วมทำ", "A partner")),
            ("independent", Bilingual::new("ผู้ประเมินอิสระ", "An independent assessor")),
        ]),
        "self",
        "ใครเป็นผู้วัด",
        "Who measured it",
    ),
    Key::new(
        "n",
        &["จำนวนที่วัด"],
        Shape::Count,
        "140",
        "วัดจากกี่คน กี่ครัวเรือน หรือกี่แห่ง",
        "How many were measured",
    ),
    Key::new(
        "same_as",
        &["ตัวชี้วัดเดียวกับ"],
        Shape::List(&Shape::FirstOrMap(SAME_AS)),
        "1",
        "วัดสิ่งเดียวกับตัวชี้วัดลำดับใดของเรื่องต้นทาง (เรื่องที่ปรับมา)",
        "The number of the original's result that measures the same thing",
    )
    .ours(),
    Key::new(
        "source",
        &["แหล่งอ้างอิง"],
        Shape::List(&Shape::SourceNumber),
        "[1, 2]",
        "แหล่งอ้างอิงลำดับที่",
        "The numbers of its sources",
    ),
];

const SAME_AS: &[Key] = &[
    Key::new(
        "result",
        &["ลำดับ"],
        Shape::Whole,
        "1",
        "ลำดับของตัวชี้วัดในเรื่องต้นทาง เริ่มนับจาก 1",
        "The place of the result in the original, from 1",
    )
    .required(),
    Key::new(
        "case",
        &["เรื่อง"],
        Shape::Slug,
        "kong-thanu-waste-bank",
        "ชื่อโฟลเดอร์ของเรื่องต้นทาง ถ้าปรับมาจากหลายเรื่อง",
        "The folder of the original, where this case adapts several",
    ),
];

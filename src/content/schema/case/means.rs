//! Who did it and what it took: offices, money, hands, time.
//!
//! Offices only. A person's name asked for once is published for ever.

use super::WORDS;
use crate::{
    content::schema::{Key, Shape},
    facts::vocabulary::VocabularyName as V,
};

pub(super) const OWNER: Key = Key::new(
    "owner",
    &["หน่วยงานรับผิดชอบ"],
    Shape::TermOrWords(V::Organisations),
    "เทศบาลตำบลหนองสนม",
    "หน่วยงานที่รับผิดชอบ ไม่ใช่ชื่อบุคคล",
    "The office in charge, never a person",
);

pub(super) const PARTNERS: Key = Key::new(
    "partners",
    &["ภาคี", "ภาคีเครือข่าย"],
    Shape::List(&Shape::TermOrMap(V::Partners, PARTNER)),
    "- {partner: ภาครัฐ, who: กรมการพัฒนาชุมชน, role: จัดอบรม}",
    "ภาคีใดร่วมทำ คือใคร และทำอะไร",
    "Which of the seven partners joined, who, and what they did",
);

pub(super) const CONTACT: Key = Key::new(
    "contact",
    &["ติดต่อ"],
    Shape::FirstOrMap(OFFICE),
    "{office: ที่ว่าการอำเภอ, phone: 0 4200 0000}",
    "หน่วยงานและเบอร์กลางของสำนักงาน ไม่ใช่เบอร์ของบุคคล",
    "An office and its switchboard, never a private number",
)
.ours();

pub(super) const COST: Key = Key::new(
    "cost",
    &["ค่าใช้จ่าย"],
    Shape::FirstOrMap(&[
        Key::new(
            "total",
            &["รวม", "ทั้งหมด"],
            Shape::Money,
            "กว่า 2.6 ล้าน",
            "ใช้เงินทั้งหมดเท่าไร (บาท) ถ้าไม่ใช้เงินให้เขียน 0",
            "The whole cost in baht; 0 if no money was used",
        ),
        Key::new(
            "yearly",
            &["ต่อปี", "ปีละ"],
            Shape::YearlyMoney,
            "2400",
            "ค่าดูแลรักษาต่อปี (บาท)",
            "What it costs each year in baht",
        ),
        Key::new(
            "in_kind",
            &["สิ่งของหรือแรงงาน"],
            WORDS,
            "ไม้ไผ่จากหมู่บ้าน",
            "สิ่งที่ได้มาโดยไม่ใช้เงิน",
            "What was given without money",
        ),
    ]),
    "{total: 18500, yearly: 2400}",
    "ใช้เงินเท่าไร (บาท) ถ้าไม่ทราบให้เว้นไว้ ถ้าไม่ใช้เงินให้เขียน 0",
    "What it cost in baht; leave it out if you do not know, 0 if no money was used",
);

pub(super) const FUNDING: Key = Key::new(
    "funding",
    &["แหล่งเงิน"],
    Shape::List(&Shape::FirstOrMap(&[
        Key::new("from", &["จาก"], WORDS, "อปท.", "เงินมาจากไหน", "Where the money came from")
            .required()
            .or_not_stated(),
        Key::new("amount", &["จำนวน"], Shape::Money, "15000", "เท่าไร (บาท)", "How much, in baht"),
    ])),
    "- {from: งบจังหวัด, amount: 15000}",
    "เงินมาจากไหน แหล่งละเท่าไร",
    "Where the money came from, and how much from each",
);

pub(super) const PEOPLE: Key = Key::new(
    "people",
    &["กำลังคน"],
    Shape::Map(&[
        Key::new("staff", &["เจ้าหน้าที่"], Shape::Count, "4", "เจ้าหน้าที่กี่คน", "How many staff"),
        Key::new(
            "volunteers",
            &["อาสาสมัคร"],
            Shape::Count,
            "12",
            "อาสาสมัครกี่คน",
            "How many volunteers",
        ),
    ]),
    "{staff: 4, volunteers: 12}",
    "ใช้กำลังคนเท่าไร",
    "Who did the work",
);

pub(super) const REACH: Key = Key::new(
    "reach",
    &["ผู้ได้รับประโยชน์"],
    Shape::Map(&[
        Key::new(
            "households",
            &["ครัวเรือน"],
            Shape::Count,
            "118",
            "กี่ครัวเรือน",
            "How many households",
        ),
        Key::new("persons", &["คน"], Shape::Count, "300", "กี่คน", "How many persons"),
    ]),
    "{households: 118}",
    "ใครได้รับประโยชน์หรือเข้าร่วม จำนวนเท่าไร",
    "Who benefits or takes part",
);

pub(super) const TIME: Key = Key::new(
    "time",
    &["เวลา"],
    Shape::Map(&[
        Key::new(
            "setup",
            &["เตรียมการ"],
            Shape::Duration,
            "3 เดือน",
            "ใช้เวลาเตรียมการนานเท่าใด",
            "How long it took to set up",
        ),
        Key::new(
            "first_result",
            &["เริ่มเห็นผล"],
            Shape::Duration,
            "6 เดือน",
            "เริ่มเห็นผลภายในเวลาเท่าใด",
            "How long until the first result",
        ),
    ]),
    "{setup: 3 เดือน, first_result: 6 เดือน}",
    "ใช้เวลาเตรียมการนานเท่าใด และเริ่มเห็นผลภายในเวลาเท่าใด",
    "How long to set it up, and until the first result",
);

const PARTNER: &[Key] = &[
    Key::new("partner", &["ภาคี"], Shape::Term(V::Partners), "ภาครัฐ", "ภาคใด", "Which of the seven")
        .required(),
    Key::new("who", &["ใคร"], WORDS, "กรมการพัฒนาชุมชน", "หน่วยงานหรือกลุ่ม", "Which office or group"),
    Key::new("role", &["บทบาท"], WORDS, "จัดอบรม", "ทำอะไร", "What they did"),
];

const OFFICE: &[Key] = &[
    Key::new("office", &["หน่วยงาน"], WORDS, "ที่ว่าการอำเภอ", "หน่วยงาน", "The office").required(),
    Key::new(
        "phone",
        &["โทรศัพท์"],
        Shape::Text,
        "0 4200 0000",
        "เบอร์กลางของสำนักงาน",
        "Its switchboard",
    ),
    Key::new(
        "email",
        &["อีเมล"],
        Shape::Email,
        "office@example.go.th",
        "อีเมลของหน่วยงาน",
        "Its e-mail",
    ),
];

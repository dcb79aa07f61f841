//! What was done, where and when: the part that an officer fills in first.

use super::WORDS;
use crate::{
    content::schema::{Ahead, Key, Shape},
    facts::vocabulary::VocabularyName as V,
};

pub(super) const TITLE: Key = Key::new(
    "title",
    &["ชื่อเรื่อง"],
    Shape::Words,
    "ธนาคารขยะที่จ่ายค่าน้ำประปาด้วยขวดพลาสติก",
    "ถ้าเล่าให้เพื่อนต่างอำเภอฟังในประโยคเดียว ทำอะไร ที่ไหน",
    "In one sentence to a colleague in another district: what was done, and where",
)
.required();

pub(super) const SUMMARY: Key = Key::new(
    "summary",
    &["สรุป"],
    WORDS,
    "ปัญหาคือ... ทำโดย... ผลที่วัดได้คือ... (หรือ ยังไม่ได้วัด)",
    "ปัญหาคืออะไร ทำอย่างไร ผลที่วัดได้คืออะไร หรือยังไม่ได้วัด",
    "The problem, what was done, and the measured result, or that it was not measured",
)
.required();

pub(super) const PLACE: Key = Key::new(
    "place",
    &["พื้นที่"],
    Shape::List(&Shape::Place),
    "ต.หนองสนม อ.วานรนิวาส จ.สกลนคร",
    "ลงมือทำที่ไหน พิมพ์อย่างที่เคยพิมพ์ ถ้ามีหลายแห่ง ให้เขียนเป็นรายการโดยให้พื้นที่หลักอยู่ข้อแรก",
    "Where it was done, as you would write it; several places as a list, the main one first",
)
.required();

pub(super) const LEVEL: Key = Key::new(
    "level",
    &["ระดับพื้นที่"],
    Shape::Term(V::Levels),
    "อำเภอ/เขต",
    "ลงมือทำที่ระดับใด",
    "At which level the work was done",
)
.required();

pub(super) const THEMES: Key = Key::new(
    "themes",
    &["ประเด็น"],
    Shape::List(&Shape::Term(V::Themes)),
    "[ขยะและสิ่งแวดล้อม]",
    "เรื่องนี้อยู่ในประเด็นใด เลือก 1 ถึง 3 ประเด็น",
    "The themes it belongs to, one to three",
)
.required();

pub(super) const STATUS: Key = Key::new(
    "status",
    &["สถานะ", "สถานะการดำเนินงาน"],
    Shape::Term(V::Statuses),
    "ถอดบทเรียนแล้ว",
    "วันนี้งานนี้อยู่ตรงไหน",
    "Where the work stands today",
)
.required();

pub(super) const PERIOD: Key = Key::new(
    "period",
    &["ระยะเวลา", "ระยะเวลาดำเนินงาน"],
    Shape::Dates,
    "{start: มิ.ย. 2565, end: ธ.ค. 2565}",
    "เริ่มเมื่อใด สิ้นสุดเมื่อใด ถ้ายังทำอยู่ ให้เว้นวันสิ้นสุดไว้",
    "When it began and ended; leave the end out if it is still going on",
)
.ahead(Ahead::WhilePlanned);

pub(super) const STILL_RUNNING: Key = Key::new(
    "still_running",
    &["ยังดำเนินการอยู่"],
    Shape::FirstOrMap(&[
        Key::new(
            "value",
            &["คำตอบ"],
            Shape::YesNoUnknown,
            "yes",
            "ปัจจุบันยังทำอยู่หรือไม่",
            "Whether it is still going on",
        ),
        Key::new(
            "as_of",
            &["ณ วันที่"],
            Shape::Date,
            "2566-01-10",
            "ข้อมูล ณ วันที่เท่าใด",
            "As of which day",
        ),
    ]),
    "{value: yes, as_of: 2566-01-10}",
    "ปัจจุบันยังทำอยู่หรือไม่ ข้อมูล ณ วันที่เท่าใด",
    "Whether it is still going on, and as of which day",
);

pub(super) const FISCAL_YEAR: Key = Key::new(
    "fiscal_year",
    &["ปีงบประมาณ"],
    Shape::FiscalYear,
    "ปีงบประมาณ 2566",
    "ปีงบประมาณที่ดำเนินการ",
    "The fiscal year, from October of the year before to September",
)
.ahead(Ahead::WhilePlanned);

pub(super) const APPROACH: Key = Key::new(
    "approach",
    &["แนวทาง", "เครื่องมือ"],
    Shape::List(&Shape::Term(V::Approaches)),
    "[ธนาคารขยะ]",
    "แนวทางหรือเครื่องมือที่ใช้",
    "The method or tool that was used",
);

pub(super) const ROUND: Key = Key::new(
    "round",
    &["รุ่นปี"],
    Shape::Year,
    "2565",
    "อยู่ในโครงการรุ่นปีใด",
    "The round of the programme it belongs to",
)
.ours();

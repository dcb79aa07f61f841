//! The keys of a case, in the order in which `fmt` writes them and the scaffold asks for them.

use super::{Key, Shape};
use crate::{facts::vocabulary::VocabularyName as V, lang::Bilingual};

const WORDS: Shape = Shape::Words(0);
const LINES: Shape = Shape::List(&WORDS);
const AMOUNT_LIST: Shape = Shape::List(&Shape::Amount);

/// The keys of a case.
pub const CASE: &[Key] = &[
    Key::new(
        "title",
        &["ชื่อเรื่อง"],
        Shape::Words(80),
        "ธนาคารขยะที่จ่ายค่าน้ำประปาด้วยขวดพลาสติก",
        "ถ้าเล่าให้เพื่อนอำเภออื่นฟังประโยคเดียว ทำอะไร ที่ไหน",
        "In one sentence to a colleague in another district: what was done, and where",
    )
    .required(),
    Key::new(
        "summary",
        &["สรุป"],
        WORDS,
        "ปัญหาคือ... ทำโดย... ผลที่วัดได้คือ... (หรือ ยังไม่ได้วัด)",
        "ปัญหาคืออะไร ทำอย่างไร ผลที่วัดได้คืออะไร หรือยังไม่ได้วัด",
        "The problem, what was done, and the measured result, or that it was not measured",
    )
    .required(),
    Key::new(
        "place",
        &["พื้นที่"],
        Shape::List(&Shape::Place),
        "ต.หนองสนม อ.วานรนิวาส จ.สกลนคร",
        "ลงมือทำที่ไหน พิมพ์ตามปกติได้ ถ้ามีหลายแห่งให้ใส่เป็นรายการ แห่งแรกเป็นหลัก",
        "Where it was done, as you would write it; several places as a list, the main one first",
    )
    .required(),
    Key::new(
        "level",
        &["ระดับพื้นที่"],
        Shape::Term(V::Levels),
        "อำเภอ/เขต",
        "ลงมือทำที่ระดับใด",
        "At which level the work was done",
    )
    .required(),
    Key::new(
        "themes",
        &["ประเด็น"],
        Shape::List(&Shape::Term(V::Themes)),
        "[ขยะและสิ่งแวดล้อม]",
        "เรื่องนี้อยู่ในประเด็นใด เลือก 1 ถึง 3 ประเด็น",
        "The themes it belongs to, one to three",
    )
    .required(),
    Key::new(
        "status",
        &["สถานะ", "สถานะการดำเนินงาน"],
        Shape::Term(V::Statuses),
        "ถอดบทเรียนแล้ว",
        "วันนี้งานนี้อยู่ตรงไหน",
        "Where the work stands today",
    )
    .required(),
    Key::new(
        "sources",
        &["แหล่งอ้างอิง"],
        Shape::List(&Shape::Map(SOURCE)),
        "- {title: รายงานผลการดำเนินงาน, publisher: ที่ว่าการอำเภอ, date: 3 พ.ย. 2565}",
        "ข้อมูลมาจากที่ใด อย่างน้อย 1 แหล่ง บันทึกของอำเภอเองก็ใช้ได้",
        "Where the facts come from, at least one; the district's own record counts",
    )
    .required(),
    Key::new(
        "period",
        &["ระยะเวลา", "ระยะเวลาดำเนินงาน"],
        Shape::Dates,
        "{start: มิ.ย. 2565, end: ธ.ค. 2565}",
        "เริ่มเมื่อใด สิ้นสุดเมื่อใด ถ้ายังทำอยู่ให้เว้นวันสิ้นสุด",
        "When it began and ended; leave the end out while it goes on",
    ),
    Key::new(
        "still_running",
        &["ยังดำเนินการอยู่"],
        Shape::Map(&[
            Key::new(
                "value",
                &["คำตอบ"],
                Shape::YesNoUnknown,
                "yes",
                "ปัจจุบันยังทำอยู่หรือไม่",
                "Whether it goes on today",
            ),
            Key::new("as_of", &["ณ วันที่"], Shape::Date, "2566-01-10", "ข้อมูล ณ วันที่", "As of when"),
        ]),
        "{value: yes, as_of: 2566-01-10}",
        "ปัจจุบันยังทำอยู่หรือไม่ ข้อมูล ณ วันที่เท่าใด",
        "Whether it goes on today, and as of when",
    ),
    Key::new(
        "fiscal_year",
        &["ปีงบประมาณ"],
        Shape::Date,
        "ปีงบประมาณ 2566",
        "ปีงบประมาณที่ดำเนินการ",
        "The fiscal year, from October of the year before to September",
    ),
    Key::new(
        "approach",
        &["แนวทาง", "เครื่องมือ"],
        Shape::List(&Shape::Term(V::Approaches)),
        "[ธนาคารขยะ]",
        "แนวทางหรือเครื่องมือที่ใช้",
        "The method or tool that was used",
    ),
    Key::new(
        "owner",
        &["หน่วยงานรับผิดชอบ"],
        Shape::TermOrWords(V::Organisations),
        "เทศบาลตำบลหนองสนม",
        "หน่วยงานที่รับผิดชอบ ไม่ใช่ชื่อบุคคล",
        "The office in charge, never a person",
    ),
    Key::new(
        "partners",
        &["ภาคี", "ภาคีเครือข่าย"],
        Shape::List(&Shape::TermOrMap(V::Partners, PARTNER)),
        "- {partner: ภาครัฐ, who: กรมการพัฒนาชุมชน, role: จัดอบรม}",
        "ภาคีที่ร่วมทำ ใคร ทำอะไร",
        "Which of the seven partners joined, who, and what they did",
    ),
    Key::new(
        "contact",
        &["ติดต่อ"],
        Shape::Map(CONTACT),
        "{office: ที่ว่าการอำเภอ, phone: 0 4200 0000}",
        "หน่วยงานและเบอร์กลางของสำนักงาน ไม่ใช่เบอร์ส่วนตัว",
        "An office and its switchboard, never a private number",
    ),
    Key::new(
        "cost",
        &["ค่าใช้จ่าย"],
        Shape::Map(&[
            Key::new("total", &["รวม", "ทั้งหมด"], Shape::Amount, "กว่า 2.6 ล้าน", "ใช้เงินทั้งหมดเท่าไร (บาท) ถ้าไม่ใช้เงินให้เขียน 0", "The whole cost in baht; 0 if no money was used"),
            Key::new("yearly", &["ต่อปี", "ปีละ"], Shape::Amount, "2400", "ค่าดูแลรักษาต่อปี (บาท)", "What it costs each year in baht"),
            Key::new("in_kind", &["สิ่งของหรือแรงงาน"], WORDS, "ไม้ไผ่จากหมู่บ้าน", "สิ่งที่ได้มาโดยไม่ใช้เงิน", "What was given without money"),
        ]),
        "{total: 18500, yearly: 2400}",
        "ใช้เงินเท่าไร ถ้าไม่ทราบให้เว้นว่าง ถ้าไม่ใช้เงินให้เขียน 0",
        "What it cost in baht; leave it out if you do not know, 0 if no money was used",
    ),
    Key::new(
        "funding",
        &["แหล่งเงิน"],
        Shape::List(&Shape::Map(&[
            Key::new("from", &["จาก"], WORDS, "อปท.", "เงินมาจากไหน", "Where the money came from").required(),
            Key::new("amount", &["จำนวน"], Shape::Amount, "15000", "เท่าไร (บาท)", "How much, in baht"),
        ])),
        "- {from: งบจังหวัด, amount: 15000}",
        "เงินมาจากไหน แหล่งละเท่าไร",
        "Where the money came from, and how much from each",
    ),
    Key::new(
        "people",
        &["กำลังคน"],
        Shape::Map(&[
            Key::new("staff", &["เจ้าหน้าที่"], Shape::Amount, "4", "เจ้าหน้าที่กี่คน", "How many staff"),
            Key::new("volunteers", &["อาสาสมัคร"], Shape::Amount, "12", "อาสาสมัครกี่คน", "How many volunteers"),
        ]),
        "{staff: 4, volunteers: 12}",
        "ใช้กำลังคนทำงานเท่าไร",
        "Who did the work",
    ),
    Key::new(
        "reach",
        &["ผู้ได้รับประโยชน์"],
        Shape::Map(&[
            Key::new("households", &["ครัวเรือน"], Shape::Amount, "118", "กี่ครัวเรือน", "How many households"),
            Key::new("persons", &["คน"], Shape::Amount, "300", "กี่คน", "How many persons"),
        ]),
        "{households: 118}",
        "ใครได้ประโยชน์หรือเข้าร่วม เท่าไร",
        "Who benefits or takes part",
    ),
    Key::new(
        "time",
        &["เวลา"],
        Shape::Map(&[
            Key::new("setup", &["เตรียมการ"], Shape::Duration, "3 เดือน", "ใช้เวลาเตรียมการนานเท่าใด", "How long it took to set up"),
            Key::new("first_result", &["เริ่มเห็นผล"], Shape::Duration, "6 เดือน", "เริ่มเห็นผลภายในเท่าใด", "How long until the first result"),
        ]),
        "{setup: 3 เดือน, first_result: 6 เดือน}",
        "ใช้เวลาเตรียมการและเริ่มเห็นผลนานเท่าใด",
        "How long to set it up, and until the first result",
    ),
    Key::new(
        "results",
        &["ผลลัพธ์"],
        Shape::List(&Shape::Map(RESULT)),
        "- {what: ขยะที่ส่งกำจัด, unit: กก./เดือน, before: 3120, after: 1040, better: down}",
        "ตัวชี้วัดที่วัดได้ ก่อนและหลัง",
        "What was measured, before and after",
    ),
    Key::new(
        "checks",
        &["การตรวจสอบผล"],
        Shape::Map(&[
            Key::new("baseline", &["วัดก่อนเริ่ม"], Shape::YesNo, "yes", "ก่อนเริ่มได้วัดไว้หรือไม่", "Was it measured before?"),
            Key::new("same_method_after", &["วัดหลังด้วยวิธีเดิม"], Shape::YesNo, "yes", "หลังทำวัดสิ่งเดียวกันด้วยวิธีเดียวกันหรือไม่", "Was the same thing measured the same way afterwards?"),
            Key::new("comparison", &["มีกลุ่มเปรียบเทียบ"], Shape::YesNo, "no", "มีพื้นที่หรือกลุ่มที่ไม่ได้ทำ วัดแบบเดียวกันหรือไม่", "Was a place or group without it measured too?"),
            Key::new("independent", &["ผู้ประเมินอิสระ"], Shape::YesNo, "no", "มีผู้ประเมินที่ไม่ใช่เจ้าของ ผู้ร่วมทำ หรือผู้บังคับบัญชาหรือไม่ (รางวัลและการตรวจเยี่ยมไม่นับ)", "Was it assessed by someone who is neither owner, partner nor superior? (Prizes and visits do not count.)"),
            Key::new("elsewhere", &["พื้นที่อื่นวัดผล"], Shape::YesNo, "no", "มีพื้นที่อื่นนำไปทำแล้ววัดผลหรือไม่", "Was it measured elsewhere after being adapted?"),
        ]),
        "{baseline: yes, same_method_after: yes, comparison: no, independent: no, elsewhere: no}",
        "คำถาม 5 ข้อเรื่องการวัดผล ระบบคิดระดับหลักฐานให้เอง",
        "Five yes/no questions, from which the level of evidence is computed",
    ),
    Key::new(
        "evidence",
        &["ระดับหลักฐาน"],
        Shape::Term(V::Evidence),
        "1",
        "ไม่ต้องใส่ ยกเว้นต้องการให้ต่ำกว่าที่ระบบคิดให้",
        "Leave it out, unless it should be lower than what is computed",
    ),
    Key::new("needs", &["สิ่งที่ต้องมี"], LINES, "- คนทำบัญชีประจำ", "ต้องมีอะไรจึงจะทำได้", "What must be there"),
    Key::new("adapt", &["ปรับเปลี่ยนได้", "สิ่งที่ปรับเปลี่ยนได้"], LINES, "- แลกเป็นข้าวสารแทนค่าน้ำ", "อะไรที่ปรับให้เหมาะกับพื้นที่ได้", "What may be changed to fit"),
    Key::new("avoid", &["ไม่เหมาะเมื่อ"], LINES, "- ราคารับซื้อต่ำกว่า 5 บาทต่อกิโลกรัม", "ไม่เหมาะกับกรณีใด", "When it is not suitable"),
    Key::new("unknown", &["สิ่งที่ยังไม่ทราบ"], LINES, "- ค่าใช้จ่ายทั้งหมด", "เรื่องที่ยังไม่ทราบ เป็นการชวนให้ช่วยกันเติม", "What is not known: an invitation to fill it in"),
    Key::new("caution", &["ข้อควรระวัง"], LINES, "- อย่าอ้างว่าขยะหมดไป", "สิ่งที่ไม่ควรนำไปอ้างจากกรณีนี้", "What must not be claimed from this case"),
    Key::new(
        "contrary",
        &["ข้อมูลที่ขัดแย้ง"],
        Shape::List(&Shape::Map(&[
            Key::new("what", &["ข้อมูล"], WORDS, "ปีถัดมาขยะกลับเพิ่มขึ้น", "ข้อมูลที่ขัดแย้งหรือเกิดขึ้นภายหลัง", "What speaks against it, or came later").required(),
            Key::new("date", &["วันที่"], Shape::Date, "2568", "เมื่อใด", "When"),
            Key::new("source", &["แหล่งอ้างอิง"], Shape::List(&Shape::Whole), "3", "แหล่งอ้างอิงลำดับที่", "The number of its source"),
        ])),
        "- {what: ปีถัดมาขยะกลับเพิ่มขึ้น, date: 2568, source: 3}",
        "ข้อมูลที่ขัดแย้งหรือผลในภายหลัง",
        "Evidence against it, or what came later",
    ),
    Key::new(
        "reply",
        &["คำชี้แจง"],
        Shape::List(&Shape::Map(&[
            Key::new("office", &["หน่วยงาน"], WORDS, "ที่ว่าการอำเภอ", "หน่วยงานที่ชี้แจง", "The office that answers").required(),
            Key::new("date", &["วันที่"], Shape::Date, "2568-02-01", "วันที่ชี้แจง", "When it answered"),
            Key::new("text", &["ข้อความ"], WORDS, "...", "คำชี้แจง", "Its answer").required(),
        ])),
        "- {office: ที่ว่าการอำเภอ, date: 2568-02-01, text: ...}",
        "คำชี้แจงของหน่วยงาน",
        "The office's answer to evidence against it",
    ),
    Key::new("legal", &["ระเบียบที่เกี่ยวข้อง"], LINES, "- ระเบียบกระทรวงมหาดไทยว่าด้วย...", "กฎหมายหรือระเบียบที่ใช้", "The law or rule it rests on"),
    Key::new(
        "documents",
        &["เอกสารประกอบ"],
        Shape::List(&Shape::Map(DOCUMENT)),
        "- {file: form.docx, kind: survey, cleaned: yes}",
        "เอกสารตัวอย่างที่วางไว้ในโฟลเดอร์เดียวกัน",
        "Documents in the same folder that others may use",
    ),
    Key::new(
        "visits",
        &["ศึกษาดูงาน"],
        Shape::Map(&[
            Key::new("accepts", &["รับ"], Shape::YesNoUnknown, "yes", "รับคณะศึกษาดูงานหรือไม่", "Whether visitors are welcome"),
            Key::new("office", &["หน่วยงาน"], WORDS, "ที่ว่าการอำเภอ", "ติดต่อหน่วยงานใด", "Which office to ask"),
        ]),
        "{accepts: yes, office: ที่ว่าการอำเภอ}",
        "รับคณะศึกษาดูงานหรือไม่ ติดต่อที่ใด",
        "Whether study visits are welcome, and whom to ask",
    ),
    Key::new(
        "approved",
        &["ผู้อนุมัติให้เผยแพร่"],
        Shape::Map(&[
            Key::new("office", &["หน่วยงาน"], WORDS, "ที่ทำการปกครองจังหวัด", "หน่วยงานที่อนุมัติ", "The office that agreed"),
            Key::new("ref", &["เลขที่หนังสือ"], Shape::Text, "สน 0618/123", "เลขที่หนังสือ", "The number of its letter"),
            Key::new("date", &["วันที่"], Shape::Date, "2566-01-10", "ลงวันที่", "Its date"),
        ]),
        "{office: ที่ทำการปกครองจังหวัด, ref: สน 0618/123, date: 2566-01-10}",
        "หน่วยงานใดอนุมัติให้เผยแพร่",
        "Who agreed that it be published",
    ),
    Key::new(
        "replicates",
        &["ปรับมาจาก"],
        Shape::List(&Shape::Practice),
        "kong-thanu-waste-bank",
        "ปรับมาจากเรื่องใดในคลังนี้ หรือจากที่อื่น",
        "The case that this one adapts, or a practice elsewhere",
    ),
    Key::new("related", &["เรื่องที่เกี่ยวข้อง"], Shape::List(&Shape::Slug), "[mae-chai-weirs]", "เรื่องที่ควรอ่านคู่กัน", "Cases to read beside it"),
    Key::new("aliases", &["ที่อยู่เดิม"], Shape::List(&Shape::OldAddress), "[/old/address/]", "ที่อยู่เว็บเดิมของเรื่องนี้", "Addresses where it used to be"),
    Key::new("reviewed", &["ตรวจทานเมื่อ"], Shape::Date, "2566-01-10", "ตรวจทานล่าสุดเมื่อใด", "When it was last looked through"),
    Key::new("reviewed_by", &["ตรวจทานโดย"], Shape::Text, "ที่ทำการปกครองจังหวัด", "หน่วยงานที่ตรวจทาน", "The office that looked it through"),
    Key::new(
        "as_printed",
        &["ตามต้นฉบับ"],
        Shape::List(&Shape::Map(AS_PRINTED)),
        "- {field: period.start, text: \"มิถุนายน 2556\", read_as: 2565-06, note: ...}",
        "จุดที่ต้นฉบับพิมพ์ต่างจากที่คลังนี้อ่าน",
        "Where the source prints something other than how it is read here",
    ),
    Key::new("draft", &["ฉบับร่าง"], Shape::YesNo, "false", "ยังเป็นร่าง ไม่เผยแพร่", "Not to be published yet"),
    Key::new("published", &["วันเผยแพร่"], Shape::Date, "2566-01-15", "เผยแพร่ตั้งแต่วันที่", "The day from which it is published"),
    Key::new("withdrawn", &["ถอนการเผยแพร่"], WORDS, "ตามคำขอของหน่วยงาน", "เหตุผลที่ถอนออก", "Why it was withdrawn"),
    Key::new(
        "accept",
        &["รับทราบคำเตือน"],
        Shape::List(&Shape::Map(ACCEPT)),
        "- {code: number-without-source, why: ...}",
        "คำเตือนที่พิจารณาแล้ว พร้อมเหตุผล",
        "Warnings that have been weighed, each with the reason",
    ),
    Key::new("round", &["รุ่นปี"], Shape::Date, "2565", "อยู่ในโครงการรุ่นปีใด", "The round of the programme it belongs to"),
    Key::new("demo", &["ข้อมูลสมมติ"], Shape::YesNo, "false", "เป็นข้อมูลสมมติ ไม่ใช่เรื่องจริง", "Invented, to show how a page looks"),
    Key::new(
        "translated_from",
        &["แปลจาก"],
        Shape::Digests,
        "{rule: w1}",
        "ไฟล์นี้เป็นฉบับแปล คำสั่ง amphoe translated เติมรหัสให้เอง",
        "This file is a translation; `amphoe translated` fills in the digests",
    ),
    Key::new("translator", &["ผู้แปล"], Shape::Text, "กองการต่างประเทศ", "หน่วยงานที่แปล", "The office that translated it"),
    Key::new("machine", &["แปลด้วยโปรแกรม"], Shape::YesNo, "false", "แปลด้วยโปรแกรมและยังไม่มีผู้ตรวจทาน", "Translated by a machine and not looked through yet"),
];

/// The keys of a source.
pub const SOURCE: &[Key] = &[
    Key::new("title", &["ชื่อ"], Shape::Text, "รายงานผลการดำเนินงาน", "ชื่อเอกสารหรือข่าวตามที่พิมพ์", "Its title as printed").required(),
    Key::new("publisher", &["ผู้เผยแพร่"], Shape::Text, "กรมการพัฒนาชุมชน", "หน่วยงานหรือสื่อที่เผยแพร่", "Who published it"),
    Key::new("date", &["วันที่"], Shape::Date, "3 พ.ย. 2565", "วันที่เผยแพร่ ถ้าไม่มีให้เขียน ไม่ระบุ", "When; `not-stated` where it does not say"),
    Key::new("url", &["ที่อยู่เว็บ", "ลิงก์"], Shape::Url, "https://www.example.go.th/news/1", "ที่อยู่เว็บ", "Its web address"),
    Key::new("self_reported", &["รายงานตนเอง"], Shape::YesNo, "yes", "หน่วยงานรายงานผลของตนเองหรือไม่", "Whether an office reports on itself"),
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
    Key::new("accessed", &["เปิดดูเมื่อ"], Shape::Date, "2566-01-10", "เปิดดูล่าสุดเมื่อใด", "When it was last opened"),
    Key::new("note", &["หมายเหตุ"], Shape::Text, "สำเนา", "หมายเหตุ", "A remark"),
];

const LANG: Shape = Shape::OneOf(&[
    ("th", Bilingual::new("ไทย", "Thai")),
    ("en", Bilingual::new("อังกฤษ", "English")),
]);

const PARTNER: &[Key] = &[
    Key::new("partner", &["ภาคี"], Shape::Term(V::Partners), "ภาครัฐ", "ภาคใด", "Which of the seven").required(),
    Key::new("who", &["ใคร"], WORDS, "กรมการพัฒนาชุมชน", "หน่วยงานหรือกลุ่ม", "Which office or group"),
    Key::new("role", &["บทบาท"], WORDS, "จัดอบรม", "ทำอะไร", "What they did"),
];

const CONTACT: &[Key] = &[
    Key::new("office", &["หน่วยงาน"], WORDS, "ที่ว่าการอำเภอ", "หน่วยงาน", "The office").required(),
    Key::new("phone", &["โทรศัพท์"], Shape::Text, "0 4200 0000", "เบอร์กลางของสำนักงาน", "Its switchboard"),
    Key::new("email", &["อีเมล"], Shape::Email, "office@example.go.th", "อีเมลของหน่วยงาน", "Its e-mail"),
];

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
    Key::new("unit", &["หน่วย"], WORDS, "กก./เดือน", "หน่วยวัด", "Its unit"),
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
    Key::new("before", &["ก่อน"], AMOUNT_LIST, "3120", "ค่าก่อนทำ ถ้าแหล่งอ้างอิงไม่ตรงกันให้ใส่เป็นรายการ", "Before; a list where sources disagree"),
    Key::new("after", &["หลัง"], AMOUNT_LIST, "1040", "ค่าหลังทำ", "After"),
    Key::new("target", &["เป้าหมาย"], AMOUNT_LIST, "1000", "ค่าเป้าหมาย", "The target"),
    Key::new("comparison", &["กลุ่มเปรียบเทียบ"], AMOUNT_LIST, "2900", "ค่าของพื้นที่หรือกลุ่มที่ไม่ได้ทำ", "The value of a place or group without it"),
    Key::new(
        "when",
        &["เมื่อ"],
        Shape::Map(&[
            Key::new("before", &["ก่อน"], Shape::Dates, "2566", "วัดก่อนทำเมื่อใด", "When it was measured before"),
            Key::new("after", &["หลัง"], Shape::Dates, "มี.ค. 2568", "วัดหลังทำเมื่อใด", "When it was measured after"),
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
    Key::new("n", &["จำนวนที่วัด"], Shape::Amount, "140", "วัดจากกี่คน กี่ครัวเรือน หรือกี่แห่ง", "How many were measured"),
    Key::new("source", &["แหล่งอ้างอิง"], Shape::List(&Shape::Whole), "[1, 2]", "แหล่งอ้างอิงลำดับที่", "The numbers of its sources"),
];

const DOCUMENT: &[Key] = &[
    Key::new("file", &["ไฟล์"], Shape::File, "form.docx", "ชื่อไฟล์ในโฟลเดอร์เดียวกัน", "Its name in the same folder").required(),
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
    Key::new("cleaned", &["ลบข้อมูลส่วนบุคคลแล้ว"], Shape::YesNo, "yes", "ลบข้อมูลส่วนบุคคลแล้วหรือไม่", "Whether personal data was removed"),
];

/// The keys of an as-printed note.
pub const AS_PRINTED: &[Key] = &[
    Key::new("field", &["หัวข้อ"], Shape::Text, "period.start", "หัวข้อใด", "Which key or section it belongs to"),
    Key::new("text", &["พิมพ์ว่า"], Shape::Text, "มิถุนายน 2556", "ต้นฉบับพิมพ์ว่า", "As printed").required(),
    Key::new("read_as", &["อ่านว่า"], Shape::Text, "2565-06", "คลังนี้อ่านว่า", "As it is read here"),
    Key::new("note", &["เพราะ"], WORDS, "แหล่งอื่นระบุปี 2565", "เพราะเหตุใด", "Why"),
    Key::new("source", &["แหล่งอ้างอิง"], Shape::List(&Shape::Whole), "1", "แหล่งอ้างอิงลำดับที่", "The number of its source"),
];

/// The keys of an accepted warning.
pub const ACCEPT: &[Key] = &[
    Key::new("code", &["รหัส"], Shape::Text, "number-without-source", "รหัสของคำเตือน", "The code of the warning").required(),
    Key::new("why", &["เหตุผล"], Shape::Text, "...", "เหตุผล", "Why it is right as it is").required(),
];

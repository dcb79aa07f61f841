//! What is said about words that claim more than was measured, and what to write instead.

use crate::{diagnostic::Words, lang::Bilingual};

/// What a word claims of a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    /// That it worked.
    Success,
    /// That others should do the same.
    Model,
    /// That a problem is no more.
    Gone,
    /// That a place is free of something.
    Free,
    /// That it will stay.
    Lasting,
    /// That it can be seen and touched.
    Concrete,
    /// That something is better than it was.
    Better,
}

pub(super) fn words(claim: Claim, word: &str, level: u8) -> Words {
    let remedy = instead(claim);
    Words::warning(
        "word-above-evidence",
        format!("“{word}” บอกผลเกินกว่าที่บันทึกไว้ เพราะหลักฐานของเรื่องนี้อยู่ที่ระดับ {level}"),
        format!("“{word}” says more than is on record: the evidence of this case is level {level}"),
    )
    .label("วัดผลแล้วหรือยัง", "was this measured?")
    .remedy(remedy.th, remedy.en)
}

/// What to write in place of the word.
fn instead(claim: Claim) -> Bilingual<&'static str> {
    match claim {
        Claim::Success => Bilingual::new(
            "บอกสิ่งที่เกิดขึ้นจริงแทน เช่น “ครบ 12 หมู่บ้านภายใน 6 เดือน” หรือถ้ายังไม่ได้วัด ให้เขียนว่า “ยังไม่ได้วัดผล”",
            "say what happened instead, as in “all 12 villages within 6 months”, or that it was not measured",
        ),
        Claim::Model => Bilingual::new(
            "บอกว่าใครยกให้เป็นต้นแบบ เมื่อใด พร้อมแหล่งอ้างอิง หรือบอกว่ามีที่ใดนำไปปรับใช้แล้ว",
            "say who called it a model and when, with the source, or which places have adapted it",
        ),
        Claim::Gone => Bilingual::new(
            "บอกจำนวนก่อนและหลัง พร้อมวันที่นับ เช่น “จาก 18 จุด เหลือ 2 จุด เมื่อมีนาคม 2568”",
            "give the count before and after with its date, as in “from 18 sites to 2 in March 2025”",
        ),
        Claim::Free => Bilingual::new(
            "บอกว่าตรวจอย่างไร เมื่อใด และพบเท่าใด เช่น “ตรวจ 40 ครัวเรือนเมื่อมีนาคม 2568 ไม่พบ” ถ้าเป็นชื่อโครงการ ให้ใส่เครื่องหมายคำพูด “ ”",
            "say how it was checked, when, and what was found; if it is the name of a project, put it between “ ”",
        ),
        Claim::Lasting => Bilingual::new(
            "บอกว่าทำต่อเนื่องมานานเท่าใด และใครดูแลต่อ เช่น “ยังทำอยู่หลังผ่านไป 3 ปี ดูแลโดย อบต.”",
            "say how long it has gone on and who keeps it up, as in “still running after 3 years, kept by the subdistrict”",
        ),
        Claim::Concrete => Bilingual::new(
            "บอกสิ่งที่นับได้หรือเห็นได้ เช่น จำนวนครัวเรือน จำนวนฝาย หรือข้อตกลงที่ลงนามแล้ว",
            "say what can be counted or seen: households, weirs, an agreement that was signed",
        ),
        Claim::Better => Bilingual::new(
            "บอกว่าอะไรเปลี่ยนจากเท่าใดเป็นเท่าใด ถ้าเป็นความเห็น ให้บอกว่าใครกล่าว พร้อมแหล่งอ้างอิง",
            "say what changed from how much to how much; if it is an opinion, whose, with the source",
        ),
    }
}

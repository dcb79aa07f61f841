//! The program's own pages: what each is called, and what else people type who want it.
//!
//! Whoever types a task ("submit a case") or a question of the programme is led to the page for it.

use crate::{
    lang::Bilingual,
    site::{
        board::Board,
        route::{Facet, Route},
    },
};

/// The title of a page of the program's own and other words for it; none of a page that nobody looks
/// for by name.
pub(super) fn of(route: &Route) -> Option<(Bilingual<&'static str>, &'static [&'static str])> {
    let (th, en, names): (_, _, &'static [&'static str]) = match route {
        Route::List(Facet::All, None) => {
            ("กรณีศึกษาทั้งหมด", "All cases", &["case studies", "เรื่องทั้งหมด"])
        }
        Route::Places => {
            ("อำเภอและจังหวัด", "Districts and provinces", &["พื้นที่", "878 อำเภอ", "places"])
        }
        Route::Themes => ("ประเด็น", "Themes", &["หมวดหมู่", "หัวข้อเรื่อง", "topics"]),
        Route::Programme => (
            "โครงการอำเภอนำร่อง บำบัดทุกข์ บำรุงสุข",
            "The pilot-district programme",
            &[
                "บำบัดทุกข์ บำรุงสุข",
                "CAST",
                "One Plan",
                "ภาคีเครือข่าย 7 ภาคี",
                "ถอดบทเรียน",
                "pilot district programme",
            ],
        ),
        Route::Evidence => (
            "ระดับหลักฐาน",
            "Levels of evidence",
            &["หลักฐาน", "ความน่าเชื่อถือ", "how evidence is computed"],
        ),
        Route::Partners => ("ภาคีเครือข่าย 7 ภาคี", "The seven partners", &["ภาคี", "7 partners"]),
        Route::Organisations => {
            ("หน่วยงานและองค์กร", "Organisations", &["หน่วยงาน", "agencies", "offices"])
        }
        Route::Board(board) => match board {
            Board::Coverage => (
                "แผนที่ความครอบคลุม",
                "Coverage map",
                &["แผนที่", "878 อำเภอ", "อำเภอที่ยังไม่มีกรณีศึกษา", "map of districts"],
            ),
            Board::Submissions => (
                "การส่งบทเรียน",
                "Submissions on record",
                &["ส่งบทเรียน", "ส่งถอดบทเรียน", "กำหนดส่ง", "deadline"],
            ),
            Board::Pilots => (
                "ทะเบียนอำเภอนำร่อง",
                "Register of pilots",
                &[
                    "อำเภอนำร่อง",
                    "จังหวัดนำร่อง",
                    "76 อำเภอนำร่อง",
                    "18 กลุ่มจังหวัด",
                    "pilot district",
                    "pilot districts",
                ],
            ),
            Board::Statuses => ("สถานะของกรณีศึกษา", "Statuses of cases", &["สถานะ"]),
            Board::Evidence => ("หลักฐานของกรณีศึกษา", "Evidence of cases", &["หลักฐาน"]),
            Board::Translations => ("การแปล", "Translations", &["ฉบับแปล", "คำแปล"]),
            Board::Reviews => ("การทบทวน", "Reviews", &["ทบทวนล่าสุด", "ครบกำหนดทบทวน"]),
            Board::Sources => ("แหล่งอ้างอิง", "Sources", &["ที่มาของข้อมูล", "ลิงก์เสีย", "dead links"]),
        },
        _ => return None,
    };
    Some((Bilingual::new(th, en), names))
}

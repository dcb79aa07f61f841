//! The program's own pages: what people type who want one of them, besides what it is called.
//!
//! Whoever types a task ("submit a case") or a question of the programme is led to the page for it.

use crate::site::{
    board::Board,
    route::{Facet, Route},
};

/// Other words for a page of the program's own; nothing of a page that nobody looks for by name.
pub(super) fn of(route: &Route) -> Option<&'static [&'static str]> {
    Some(match route {
        Route::List(Facet::All, None) => &["case studies", "เรื่องทั้งหมด"],
        Route::Places => {
            &["อำเภอและจังหวัด", "พื้นที่", "878 อำเภอ", "districts and provinces", "places"]
        }
        Route::Themes => &["ประเด็น", "หมวดหมู่", "หัวข้อเรื่อง", "topics"],
        Route::Programme => &[
            "โครงการอำเภอนำร่อง บำบัดทุกข์ บำรุงสุข",
            "บำบัดทุกข์ บำรุงสุข",
            "CAST",
            "One Plan",
            "ภาคีเครือข่าย 7 ภาคี",
            "ถอดบทเรียน",
            "pilot district programme",
        ],
        Route::Evidence => &["หลักฐาน", "ความน่าเชื่อถือ", "how evidence is computed"],
        Route::Partners => &["ภาคี", "7 ภาคีเครือข่าย", "7 partners", "seven partners"],
        Route::Organisations => &["หน่วยงานและองค์กร", "agencies", "offices"],
        Route::Board(board) => match board {
            Board::Coverage => &[
                "แผนที่ความครอบคลุม",
                "แผนที่",
                "878 อำเภอ",
                "อำเภอที่ยังไม่มีกรณีศึกษา",
                "coverage map",
                "map of districts",
            ],
            Board::Submissions => &["ส่งบทเรียน", "ส่งถอดบทเรียน", "กำหนดส่ง", "deadline"],
            Board::Pilots => &[
                "ทะเบียนอำเภอนำร่อง",
                "อำเภอนำร่อง",
                "จังหวัดนำร่อง",
                "76 อำเภอนำร่อง",
                "18 กลุ่มจังหวัด",
                "register of pilots",
                "pilot district",
                "pilot districts",
            ],
            Board::Statuses => &["สถานะของกรณีศึกษา", "สถานะ", "status of cases"],
            Board::Evidence => &["หลักฐานของกรณีศึกษา", "หลักฐาน", "evidence of cases"],
            Board::Translations => &["การแปล", "คำแปล", "translations"],
            Board::Reviews => &["ทบทวนล่าสุด", "ครบกำหนดทบทวน", "reviews"],
            Board::Sources => &["แหล่งอ้างอิง", "ที่มาของข้อมูล", "ลิงก์เสีย", "dead links"],
        },
        Route::Guides => {
            &["คู่มือ", "วิธีเขียน", "คู่มือการเขียน", "ถอดบทเรียนอย่างไร", "guide", "how to write", "help"]
        }
        Route::DataPage => {
            &["ข้อมูลเปิด", "ดาวน์โหลดข้อมูล", "ไฟล์ข้อมูล", "csv", "download", "open data", "dataset"]
        }
        _ => return None,
    })
}

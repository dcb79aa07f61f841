//! What a new case asks its author under each heading.
//!
//! The question stands in the file as a remark, `<!-- ... -->`: on no page, and no word of the text,
//! so a section that holds nothing else is told to be empty. A remark that is a question of ours is
//! known by its words and nothing more is said of it; one that an author changed is the author's own
//! again, with all that there is to say about remarks.

use crate::{
    content::markdown::section::Section,
    lang::{Bilingual, Lang},
};

/// The sections that a new case begins with, in the order of the model: those that readers expect,
/// and the two that the next district looks for.
pub const ASKED: [Section; 6] = [
    Section::Context,
    Section::Steps,
    Section::Results,
    Section::Problems,
    Section::Lessons,
    Section::Transfer,
];

/// What a section of [`ASKED`] asks; nothing of the others.
pub const fn question(section: Section) -> Option<Bilingual<&'static str>> {
    Some(match section {
        Section::Context => Bilingual::new(
            "พื้นที่เป็นอย่างไร ปัญหาคืออะไร เกิดกับใคร รู้ได้จากไหน ข้อความที่มาจากแหล่งอ้างอิงลำดับที่ 1 ให้ใส่ [^1] ต่อท้าย",
            "What is the place like, what was the matter, for whom, and how do you know? Put [^1] after what comes from the first source",
        ),
        Section::Steps => Bilingual::new(
            "ทำอะไรก่อนหลัง ใครทำ ใช้เวลาเท่าไร เขียนเป็นข้อ ขึ้นต้นด้วย 1. 2. 3.",
            "What was done first and next, by whom, how long did it take? A numbered list: 1. 2. 3.",
        ),
        Section::Results => Bilingual::new(
            "ผลผลิตคือทำไปเท่าไร ผลลัพธ์คืออะไรเปลี่ยนไป ตัวเลขทุกตัวมีแหล่งอ้างอิงกำกับ ถ้ายังไม่ได้วัด ให้เขียนว่ายังไม่ได้วัด",
            "Outputs are how much was done, outcomes are what changed. Every number has a source. If nothing was measured, say so",
        ),
        Section::Problems => Bilingual::new(
            "ติดขัดเรื่องใด แก้อย่างไร เรื่องใดยังแก้ไม่ได้",
            "What went wrong, what was done about it, and what is still unsolved?",
        ),
        Section::Lessons => Bilingual::new(
            "ถ้าได้เริ่มใหม่ จะทำอะไรเหมือนเดิม จะเปลี่ยนอะไร",
            "If you began again, what would you keep, and what would you change?",
        ),
        Section::Transfer => Bilingual::new(
            "อำเภออื่นต้องมีอะไรจึงจะทำได้ ปรับอะไรได้ ไม่เหมาะกับที่ใด",
            "What does another district need, what may it change, and where would this not fit?",
        ),
        _ => return None,
    })
}

/// The remark that asks for `section` in `lang`; empty where nothing is asked.
pub fn remark(section: Section, lang: Lang) -> String {
    let Some(question) = question(section) else { return String::new() };
    match lang {
        Lang::Th => format!("<!-- {} (พิมพ์แทนบรรทัดนี้) -->", question.th),
        Lang::En => format!("<!-- {} (write in place of this line) -->", question.en),
    }
}

/// Whether a remark is one of ours, unchanged.
pub(super) fn is_ours(typed: &str) -> bool {
    let typed = typed.trim();
    ASKED
        .into_iter()
        .any(|section| Lang::ALL.into_iter().any(|lang| remark(section, lang) == typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_a_new_case_asks_something_in_both_languages_that_ends_no_remark() {
        for section in ASKED {
            for lang in Lang::ALL {
                let remark = remark(section, lang);
                assert!(is_ours(&remark), "{remark}");
                assert_eq!(remark.matches("--").count(), 2, "{remark}");
            }
        }
        assert!(!is_ours("<!-- ถามปลัดก่อน -->"));
    }
}

//! A summary in three answers.
//!
//! Whoever is asked for a summary writes of the opening ceremony; whoever is asked what was the
//! matter, what was done and what was measured writes a summary.

use crate::lang::{Bilingual, Lang};

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Its name.
    pub name: &'static str,
    /// What it is called.
    pub label: Bilingual<&'static str>,
    /// What it asks.
    pub about: Bilingual<&'static str>,
    /// An answer.
    pub example: Bilingual<&'static str>,
}

/// The three.
pub const QUESTIONS: [Question; 3] = [
    Question {
        name: "problem",
        label: Bilingual::new("สรุป 1/3 ปัญหาคือ", "Summary 1/3: the problem"),
        about: Bilingual::new("หนึ่งประโยค", "One sentence"),
        example: Bilingual::new("ขยะล้นจุดทิ้งทุกสิ้นเดือน", "Waste piled up at the end of each month"),
    },
    Question {
        name: "work",
        label: Bilingual::new("สรุป 2/3 ทำโดย", "Summary 2/3: what was done"),
        about: Bilingual::new("หนึ่งประโยค", "One sentence"),
        example: Bilingual::new("เปิดธนาคารขยะเดือนละครั้ง", "A waste bank opened once a month"),
    },
    Question {
        name: "result",
        label: Bilingual::new("สรุป 3/3 ผลที่วัดได้คือ", "Summary 3/3: the measured result"),
        about: Bilingual::new(
            "หนึ่งประโยค ถ้ายังไม่ได้วัดให้เว้นว่างไว้",
            "One sentence; leave it empty if nothing was measured",
        ),
        example: Bilingual::new("", ""),
    },
];

/// One text of the three answers.
pub fn summed_up([problem, work, result]: [&str; 3], lang: Lang) -> String {
    let (asks, did, came, nothing) = match lang {
        Lang::Th => ("ปัญหาคือ", "ทำโดย", "ผลที่วัดได้คือ", "ยังไม่ได้วัดผล"),
        Lang::En => (
            "The problem: ",
            "What was done: ",
            "The measured result: ",
            "Nothing was measured yet",
        ),
    };
    let join = if lang == Lang::Th { " " } else { ". " };
    let told = |before: &str, words: &str| {
        let words = words.trim_end_matches('.');
        // Some write the beginning of the sentence once more.
        if words.starts_with(before.trim_end()) {
            words.to_owned()
        } else {
            format!("{before}{words}")
        }
    };
    let result = if result.is_empty() { nothing.to_owned() } else { told(came, result) };
    let parts = [(asks, problem), (did, work)].into_iter().filter(|(_, words)| !words.is_empty());
    let parts: Vec<String> =
        parts.map(|(before, words)| told(before, words)).chain([result]).collect();
    parts.join(join)
}

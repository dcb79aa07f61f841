//! Words that claim more than a case has measured.
//!
//! "สำเร็จ" in a summary is what others will quote, whether anybody has measured or not. So the words
//! that claim a result are found here, in what its author says in title, summary and results; what
//! follows from the case's evidence is said where that is known. A claim that is taken back, hoped
//! for, asked, quoted, given to its source or part of a name is none. Where it is doubtful whether a
//! word claims anything, it passes: an author who is told wrongly three times reads no fourth.

mod words;

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};

use crate::{
    content::markdown::{
        passage::{Passage, Voice},
        section::Section,
    },
    diagnostic::kind::text::Claim,
    lang::word::{self, Segmenter},
};
use words::{AIMS, DOUBTS, NAMES, NEGATIONS, REPORTS, WORDS, Word};

/// All words at once, made once for all texts.
static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .build(WORDS.iter().map(|word| word.text))
        .expect("the words are few and short")
});

/// Whether claims are looked for in a passage of a case's text.
pub fn is_asked(passage: &Passage<'_>) -> bool {
    passage.section == Some(Section::Results) && passage.voice == Voice::Own
}

/// Of a passage that claims more, nobody wants to know more.
const ENOUGH: usize = 100;

/// Every claim in a passage, with the place of its words there; the first `ENOUGH` of too many.
pub fn claims(passage: &Passage<'_>) -> Vec<(Claim, Range<usize>)> {
    let found = FINDER.find_iter(passage.text());
    let found = found.map(|found| (&WORDS[found.pattern().as_usize()], found.range()));
    let claims = found.filter(|(word, at)| is_claim(passage, word, at));
    claims.map(|(word, at)| (word.claim, at)).take(ENOUGH).collect()
}

fn is_claim(passage: &Passage<'_>, word: &Word, at: &Range<usize>) -> bool {
    let text = passage.text();
    let statement = passage.statement(at.start);
    let before = &text[statement.start..at.start];
    let after = &text[at.end..statement.end.max(at.end)];
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    let begins = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    if passage.is_quoted(at) || ends(word.never_before) || begins(word.never_after) {
        return false;
    }
    if !word::stands_alone(text, at)
        || DOUBTS.iter().any(|doubt| after.trim_start().starts_with(doubt))
    {
        return false;
    }
    let holds = |words: &[&str], said: &str| words.iter().any(|word| says(said, word));
    !(is_taken_back(before)
        || holds(AIMS, in_one_breath(before))
        || holds(REPORTS, before)
        || matches!(word.claim, Claim::Model | Claim::Free | Claim::Lasting)
            && holds(NAMES, last_clause(before)))
}

/// Whether a claim after these words is denied: by one of the last four, or by one that rules a
/// whole clause ("ไม่มีข้อมูลว่า", "it is not known that").
fn is_taken_back(before: &str) -> bool {
    let clause = last_clause(before);
    let denies = |word: &str| {
        let word = word.to_lowercase();
        match word.is_ascii() {
            true => NEGATIONS.contains(&word.as_str()),
            false => NEGATIONS.iter().any(|no| !no.is_ascii() && word.starts_with(no)),
        }
    };
    let segmenter = Segmenter::new();
    let near = if clause.is_ascii() || clause.trim().is_empty() { before } else { clause };
    // ยัง is "not yet", but ยังคง is "still".
    let near = near.replace("ยังคง", " ");
    let words: Vec<&str> = segmenter.words(&near).map(|(_, word)| word).collect();
    if words.iter().rev().take(4).any(|word| denies(word)) {
        return true;
    }
    let rules = clause.rfind("ว่า").or_else(|| before.rfind(" that "));
    rules.is_some_and(|at| {
        let ruling = if clause.contains("ว่า") { &clause[..at] } else { &before[..at] };
        segmenter.words(ruling).any(|(_, word)| denies(word))
    })
}

/// The words before a claim that no space parts from it.
fn last_clause(before: &str) -> &str {
    before.rfind(char::is_whitespace).map_or(before, |space| before[space..].trim_start())
}

/// The words before a claim that a hope still reaches: in Thai, two spaces back; in English, twelve
/// words.
fn in_one_breath(before: &str) -> &str {
    let is_english = before.chars().rev().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_ascii());
    let spaces = if is_english { 12 } else { 3 };
    before.rmatch_indices(' ').nth(spaces - 1).map_or(before, |(space, _)| &before[space..])
}

/// Whether `text` says `word`: of English, as a whole word.
fn says(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    let lower = text.to_ascii_lowercase();
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    lower.match_indices(word).any(|(at, found)| {
        !is_letter(lower[..at].chars().next_back())
            && !is_letter(lower[at + found.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(Claim, &str)> {
        let passage = Passage::plain(text);
        claims(&passage).into_iter().map(|(claim, at)| (claim, &text[at])).collect()
    }

    #[test]
    fn what_claims_a_result_is_found() {
        for (text, claim, word) in [
            ("โครงการประสบความสำเร็จเกินคาด", Claim::Success, "ประสบความสำเร็จ"),
            ("ธนาคารขยะสำเร็จได้ด้วยชาวบ้าน", Claim::Success, "สำเร็จ"),
            ("เกิดผลสำเร็จในทุกหมู่บ้าน", Claim::Success, "ผลสำเร็จ"),
            ("เป็นหมู่บ้านต้นแบบของจังหวัด", Claim::Model, "ต้นแบบ"),
            ("ปัญหาขยะหมดไปจากตำบล", Claim::Gone, "หมดไป"),
            ("หมู่บ้านปลอดขยะแล้วทุกครัวเรือน", Claim::Free, "ปลอด"),
            ("แก้ปัญหาความยากจนได้อย่างยั่งยืน", Claim::Lasting, "อย่างยั่งยืน"),
            ("เห็นผลอย่างเป็นรูปธรรม", Claim::Concrete, "เป็นรูปธรรม"),
            ("คุณภาพชีวิตดีขึ้น", Claim::Better, "ดีขึ้น"),
            ("หมู่บ้านยังคงปลอดขยะ", Claim::Free, "ปลอด"),
            ("ไม่มีขยะตกค้าง โครงการประสบความสำเร็จ", Claim::Success, "ประสบความสำเร็จ"),
            ("The waste bank Successfully cut waste", Claim::Success, "Successfully"),
            ("It is a model for other districts", Claim::Model, "a model for"),
            ("Open burning was eliminated", Claim::Gone, "eliminated"),
            ("The village is drug-free", Claim::Free, "drug-free"),
            ("Incomes improved", Claim::Better, "improved"),
        ] {
            assert_eq!(found(text), [(claim, word)], "{text}");
        }
    }

    #[test]
    fn good_sentences_pass() {
        for text in [
            "ยังไม่สำเร็จ เพราะขาดที่ทิ้งขยะ",
            "ไม่ได้สำเร็จทุกหมู่บ้าน",
            "ถามกันว่า “เสร็จแล้ว แต่มันสำเร็จหรือยัง”",
            "ยังไม่ทราบว่าโครงการสำเร็จหรือไม่",
            "ไม่มีข้อมูลว่าทั้งตำบลประสบความสำเร็จ",
            "ใช้โปรแกรมสำเร็จรูปบันทึกบัญชี",
            "อบรมผู้สำเร็จการศึกษาใหม่ 12 คน",
            "กำหนดตัวชี้วัดความสำเร็จร่วมกัน 3 ข้อ",
            "ถนนปลอดภัยขึ้นหรือไม่ ยังไม่ได้วัด",
            "ตลาดโล่งปลอดโปร่ง",
            "กลุ่มปลูกผักปลอดสารพิษขาย",
            "ให้กู้ปลอดดอกเบี้ย 1 ปี",
            "ยังไม่ปลอดขยะ",
            "ทำโครงการ “โรงเรียนปลอดพยาธิใบไม้ตับ”",
            "จัดโครงการหมู่บ้านปลอดขยะเมื่อ 2565",
            "ตั้งธนาคารขยะเพื่อให้หมู่บ้านปลอดขยะ",
            "มุ่งแก้ปัญหาอย่างยั่งยืน",
            "อำเภอบำบัดทุกข์ บำรุงสุข แบบบูรณาการอย่างยั่งยืน รุ่นที่ 5",
            "ได้รับรางวัลหมู่บ้านต้นแบบ",
            "อำเภอได้รับคัดเลือกเป็นจังหวัดต้นแบบ",
            "ใช้เป็น “พื้นที่ต้นแบบ” ของสถาบัน",
            "ทดลองเครื่องต้นแบบสองเครื่อง",
            "ข่าวระบุว่าอำเภอประสบความสำเร็จ",
            "งบประมาณหมดไปก่อนสิ้นปี",
            "เวลาครึ่งวันหมดไปกับการเดินทาง",
            "หากทำได้ครบ น้ำจะดีขึ้น",
            "Education alone had limited success",
            "The work was not successful",
            "It is not known whether incomes improved",
            "The success factors were discussed",
            "Improved seed was handed out",
            "The district aims to be a model for others",
            "Seats are free of charge",
            "The release said that the district succeeded",
            "They signed “a model district” agreement",
            "Three successive years were dry",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_a_source_says_ends_with_its_citation() {
        let text = "ข่าวระบุว่าสำเร็จ[^1] หมู่บ้านจึงปลอดขยะ";
        assert_eq!(found(text), [(Claim::Free, "ปลอด")]);
    }

    proptest! {
        #[test]
        fn claims_stand_between_letters(text in "(ไม่|สำเร็จ|ปลอด|ภัย|ต้นแบบ|“|”|\"| |improved|ที่|\u{e48}|[a-zก-ฮ.?]){0,12}") {
            let passage = Passage::plain(&text);
            for (_, at) in claims(&passage) {
                prop_assert!(text.get(at).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}

//! Words that are written with ำ, by which it is known that a ring was lost.
//!
//! A font that draws ำ in two parts leaves, when copied, a space and า (อ าเภอ) or only า (อาเภอ).
//! Neither tells that the letter was ำ: lines are also justified with spaces (ก ารพัฒนา), and ทา is
//! as good a word as ทำ. Only a whole word does.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{AA, AM, Damage, DamageKind, is_mark};

/// Words that are wrong without the ring, wherever they stand: no right text holds them so. (จำเป็น
/// is not among them, since สัจจาเป็น is right; nor is ลำดับ, for เวลาดับไฟ.)
const SURE_WORDS: &str = "กำจัด กำนัน กำลัง กำหนด คำแนะนำ คำนวณ คำนึง คำสั่ง จำนวน จำหน่าย ชำนาญ ดำเนิน ดำรง \
    ตำบล ตำแหน่ง ตำรวจ น้ำท่วม น้ำประปา บำบัด บำรุง ประจำเดือน ประจำปี ประจำวัน ราชดำริ สำคัญ สำนักงาน สำเนา \
    สำนึก สำรวจ สำเร็จ สำหรับ อำเภอ อำนวย อำนาจ";

/// Words that are sure where the ring left a space behind.
const WORDS: &str = "กระทำ กำกับ กำเนิด กำแพง กำไร ข้อกำหนด คำขอ คำชี้แจง คำตอบ คำถาม คำร้อง คำว่า คำอธิบาย \
    ค้ำประกัน จดจำ จัดทำ จำกัด จำได้ จำเป็น จำพวก จำลอง จำแนก ชำระ ชำรุด ชี้นำ ซ้ำซ้อน ดำนา ดำริ ต่ำกว่า ตำรา ตำหนิ \
    ทำการ ทำกิน ทำข้อมูล ทำขึ้น ทำโครงการ ทำงาน ทำความ ทำได้ ทำที่ ทำนา ทำบุญ ทำประชาคม ทำเป็น ทำแผน ทำมา \
    ทำไม ทำไร่ ทำลาย ทำเล ทำสวน ทำหน้าที่ ทำให้ ทำอย่าง น้ำใช้ น้ำดื่ม น้ำตก น้ำฝน น้ำมัน น้ำแล้ง น้ำเสีย นำความ นำเข้า \
    นำไป นำผล นำมา นำร่อง นำส่ง นำเสนอ นำเอา แนะนำ บำนาญ บำเพ็ญ ประจำ ผู้นำ แม่น้ำ ต้นน้ำ ลุ่มน้ำ แหล่งน้ำ \
    จัดการน้ำ ยากลำบาก รำคาญ รำลึก ลำคลอง ลำดับ ลำน้ำ ลำบาก ลำห้วย สำนัก สำรอง อำพราง";

/// [`SURE_WORDS`], one by one.
static SURE: LazyLock<Vec<&str>> = LazyLock::new(|| SURE_WORDS.split_whitespace().collect());

/// Finds them as they stand where they lost their rings, all in one pass.
static LOST: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(SURE.iter().map(|word| word.replace(AM, &AA.to_string())))
        .expect("the words are few and short")
});

/// [`SURE_WORDS`] in `text` without their rings, in order, without overlap.
pub(super) fn lost_rings(text: &str) -> Vec<Damage> {
    let mut found: Vec<Damage> = Vec::new();
    for lost in LOST.find_overlapping_iter(text) {
        // With a mark on its last letter it is another word.
        if !text[lost.end()..].starts_with(is_mark) {
            let repair = Some(SURE[lost.pattern().as_usize()].to_owned());
            found.push(Damage { range: lost.range(), kind: DamageKind::LostRing, repair });
        }
    }
    // Of two that overlap, the first and longest stands.
    found.sort_by_key(|damage| (damage.range.start, std::cmp::Reverse(damage.range.end)));
    found.dedup_by(|next, kept| next.range.start < kept.range.end);
    found
}

/// Whether ำ certainly stood between `head`, which ends with the letter that carried it, and
/// `tail`, which follows the า that is left of it behind a space.
pub(super) fn is_sure(head: &str, tail: &str) -> bool {
    let before: Vec<char> = head.chars().rev().skip_while(|c| is_mark(*c)).take(3).collect();
    // หน้า is not น้ำ, and เวลา has no ลำ: the letter may belong to what stands before it.
    let is_borrowed = before.get(1) == Some(&'ห') || before.get(2) == Some(&'เ');
    SURE_WORDS.split_whitespace().chain(WORDS.split_whitespace()).any(|word| {
        word.match_indices(AM).any(|(ring, _)| {
            let (start, rest) = (&word[..ring], &word[ring + AM.len_utf8()..]);
            let is_one_letter = start.chars().filter(|c| !is_mark(*c)).count() == 1;
            head.ends_with(start) && !(is_one_letter && is_borrowed) && follows(tail, rest)
        })
    })
}

/// Whether `tail` goes on with `rest`, in which further rings may be lost too; with nothing left
/// of the word, whether no letter follows that could end the same syllable: จัดท าง may be จัดทาง.
fn follows(tail: &str, rest: &str) -> bool {
    let rest = rest.split(AM).next().unwrap_or_default();
    if rest.is_empty() {
        return !tail.starts_with(['ก', 'ง', 'ด', 'ต', 'น', 'บ', 'ป', 'ม', 'ย', 'ว']);
    }
    tail.starts_with(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_by_what_stands_on_both_sides() {
        for (head, tail) in [
            ("ที่อ", "เภอ"),
            ("การท", "งาน"),
            ("จัดท", "แผน"),
            ("คำแนะน", " "),
            ("น้", "ท่วม"),
            ("ให้ท", "การ"),
        ] {
            assert!(is_sure(head, tail), "{head} า{tail}");
        }
        for (head, tail) in
            [("ก", "รพัฒนา"), ("หน้", "ท่วม"), ("เวล", "ดับไฟ"), ("จัดท", "ง"), ("น", "")]
        {
            assert!(!is_sure(head, tail), "{head} า{tail}");
        }
    }

    #[test]
    fn every_word_has_a_ring_to_lose() {
        for word in SURE_WORDS.split_whitespace().chain(WORDS.split_whitespace()) {
            assert!(word.contains(AM), "{word}");
            assert!(word.chars().count() <= super::super::LONGEST_WORD);
        }
    }
}

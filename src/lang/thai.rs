//! Thai that was damaged by copying it out of a PDF or an old font.
//!
//! Reports come as PDF, and what is copied from them often looks almost right: ำ becomes a space
//! and า (อ าเภอ) or loses its ring (อาเภอ), marks stand in the wrong order or come loose from
//! their letter, old fonts leave marks of their own private use. Such text is read wrongly aloud,
//! found by no search and never breaks at the right place, so it is pointed out, with the right
//! text where that is certain. What is not certain is pointed out without one: a wrong repair
//! would change a word without anybody noticing. Right Thai must pass without a finding, and the
//! words in `ring` were chosen so: in 3 MB of a Thai encyclopedia every finding was a real mistake.

mod ring;

use std::ops::Range;

use super::{
    fold,
    mark::{self, AA, AM, NIKHAHIT, Place, is_letter, is_mark, is_tone, place},
};

/// Something in a text that was damaged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damage {
    /// Where, in bytes: whole letters, so that a caret stands under something to see.
    pub range: Range<usize>,
    /// What happened to it.
    pub kind: DamageKind,
    /// What was certainly there before.
    pub repair: Option<String>,
}

/// What copying did to a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DamageKind {
    /// ำ became a space and า, or was parted from its letter: `อ าเภอ`.
    DetachedAm,
    /// ำ lost its ring: `อาเภอ`.
    LostRing,
    /// A mark came loose from its letter: after a space, or at the beginning of a line.
    LooseMark,
    /// Marks stand in an order that no one types: a tone before the vowel under it.
    WrongOrder,
    /// The same mark stands twice.
    DoubledMark,
    /// A mark of an old font's private use.
    PrivateUse,
    /// The ring and า as two characters, for ำ.
    SplitAm,
    /// Two เ for แ.
    DoubleE,
}

/// Every damage in `text`, in order, without overlap. `text` is a paragraph or more of prose: a
/// piece cut out of one may begin with a mark, which then seems loose.
pub fn damage(text: &str) -> Vec<Damage> {
    if text.is_ascii() {
        return Vec::new();
    }
    let broken = match has_sound_letters(text) {
        true => Vec::new(),
        false => Reader { text, chars: text.char_indices().collect() }.broken_letters(),
    };
    let overlaps = |lost: &Damage| {
        let next = broken.partition_point(|broken| broken.range.end <= lost.range.start);
        broken.get(next).is_some_and(|broken| broken.range.start < lost.range.end)
    };
    let mut lost = ring::lost_rings(text);
    lost.retain(|lost| !overlaps(lost));
    let mut found = broken;
    found.extend(lost);
    found.sort_by_key(|damage| damage.range.start);
    found
}

/// `text` with every certain repair made.
pub fn repair(text: &str) -> String {
    let mut repaired = String::with_capacity(text.len());
    let mut done = 0;
    for damage in damage(text) {
        if let Some(repair) = damage.repair {
            repaired.push_str(&text[done..damage.range.start]);
            repaired.push_str(&repair);
            done = damage.range.end;
        }
    }
    repaired.push_str(&text[done..]);
    repaired
}

/// Whether Thai has letters with these marks: one vowel at most, one tone or silencer at most, a
/// silencer only over ิ or ุ or no vowel. Of `ผู้ื`, which of the vowels was meant is not certain.
fn is_plausible(letter: &str) -> bool {
    let marks: Vec<char> = letter.chars().filter(|c| is_mark(*c) || *c == AM).collect();
    let is_vowel = |c: &&char| place(**c).is_none_or(|place| place < Place::Tone);
    let vowels: Vec<&char> = marks.iter().filter(is_vowel).collect();
    let is_silent = marks.iter().any(|c| place(*c) == Some(Place::Silencer));
    match vowels.as_slice() {
        [] => marks.len() <= 1,
        [vowel] => marks.len() <= 2 && (!is_silent || matches!(vowel, '\u{e34}' | '\u{e38}')),
        _ => false,
    }
}

/// No word by which a lost ring is known has more characters.
const LONGEST_WORD: usize = 12;

struct Reader<'t> {
    text: &'t str,
    chars: Vec<(usize, char)>,
}

impl Reader<'_> {
    /// Every damage of single letters and what stands around them.
    fn broken_letters(&self) -> Vec<Damage> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            let (end, damage) = self.letter(at);
            found.extend(damage);
            at = end;
        }
        found
    }

    /// Reads the letter at `at` with its marks: where the next one begins, and what is wrong.
    fn letter(&self, at: usize) -> (usize, Option<Damage>) {
        let first = self.chars[at].1;
        if first.is_whitespace() {
            return (at + 1, None);
        }
        if first == 'เ' && self.is('เ', at + 1) {
            return (at + 2, Some(self.found(at, at + 2, DamageKind::DoubleE, Some("แ".into()))));
        }
        let end = self.marks_end(at + 1);
        if is_mark(first) && (at == 0 || self.chars[at - 1].1.is_whitespace()) {
            return (end, Some(self.found(at, end, DamageKind::LooseMark, None)));
        }
        if let Some((end, damage)) = self.after_space(at, end) {
            return (end, Some(damage));
        }
        (end, self.within(at, end))
    }

    /// What is wrong among the characters of one letter.
    fn within(&self, at: usize, end: usize) -> Option<Damage> {
        let first = self.chars[at].1;
        if first == AA && end > at + 1 {
            return self.tone_after_aa(at, end);
        }
        if !mark::is_thai(first) && !is_private(first) {
            return None;
        }
        let typed = self.slice(at, end);
        let settled = fold::settle(typed);
        if settled == typed {
            return None;
        }
        let kind = if typed.contains(is_private) {
            DamageKind::PrivateUse
        } else if typed.contains(NIKHAHIT) && !settled.contains(NIKHAHIT) {
            DamageKind::SplitAm
        } else if settled.len() < typed.len() {
            DamageKind::DoubledMark
        } else {
            DamageKind::WrongOrder
        };
        let repair = is_plausible(&settled).then_some(settled);
        Some(self.found(at, end, kind, repair))
    }

    /// `ดา้น`: the tone of the letter before SARA AA was typed after it.
    fn tone_after_aa(&self, at: usize, end: usize) -> Option<Damage> {
        let before = at.checked_sub(1)?;
        let marks = self.slice(at + 1, end);
        if !marks.chars().all(is_tone) || marks.chars().count() != 1 {
            return None;
        }
        let letter = self.chars[before].1;
        let repair = is_letter(letter).then(|| format!("{letter}{marks}{AA}"));
        let start = if repair.is_some() { before } else { at };
        Some(self.found(start, end, DamageKind::WrongOrder, repair))
    }

    /// What came loose from the letter from `at` to `end`, and stands behind a single space: where
    /// it ends, and the damage.
    fn after_space(&self, at: usize, end: usize) -> Option<(usize, Damage)> {
        let first = self.chars[at].1;
        let next = self.chars.get(end + 1)?.1;
        if !matches!(self.chars[end].1, ' ' | '\u{a0}') {
            return None;
        }
        let has_only_tones = is_letter(first) && self.slice(at, end).chars().skip(1).all(is_tone);
        if next == AA && has_only_tones {
            return Some((end + 2, self.detached_am(at, end, "", end + 1)));
        }
        if next == AM && has_only_tones {
            let repair = Some(format!("{}{AM}", self.slice(at, end)));
            return Some((end + 2, self.found(at, end + 2, DamageKind::DetachedAm, repair)));
        }
        let loose_place = place(next)?;
        let loose_end = self.marks_end(end + 1);
        let loose = self.slice(end + 1, loose_end);
        if end == at + 1 && has_only_tones && loose.chars().all(is_tone) && self.is(AA, loose_end) {
            return Some((loose_end + 1, self.detached_am(at, end, loose, loose_end)));
        }
        // It goes back where the letter's own marks leave room for it; after ะ, say, none does.
        let has_room = place(self.chars[end - 1].1).is_none_or(|last| last < loose_place);
        let repair = (is_letter(first) && has_room)
            .then(|| fold::settle(&format!("{}{loose}", self.slice(at, end))))
            .filter(|letter| is_plausible(letter));
        Some((loose_end, self.found(at, loose_end, DamageKind::LooseMark, repair)))
    }

    /// `อ าเภอ`, `น้ า`, `น ้า`: a letter from `at` to `end`, a space, `tones`, and SARA AA at `aa`.
    /// SARA AA never begins a word, so something is wrong; that it was SARA AM is certain only in a
    /// word that is known (letters may also have been spaced out, `ก า ร`, or lines justified).
    fn detached_am(&self, at: usize, end: usize, tones: &str, aa: usize) -> Damage {
        let letter = format!("{}{tones}", self.slice(at, end));
        let head = format!("{}{letter}", self.slice(at.saturating_sub(LONGEST_WORD), at));
        let is_sure = ring::is_sure(&head, &self.text[self.byte(aa + 1)..]);
        let repair = is_sure.then(|| format!("{letter}{AM}"));
        self.found(at, aa + 1, DamageKind::DetachedAm, repair)
    }

    fn found(&self, at: usize, end: usize, kind: DamageKind, repair: Option<String>) -> Damage {
        Damage { range: self.byte(at)..self.byte(end), kind, repair }
    }

    /// Where the marks that begin at `at` end, SARA AM and the SARA AA of a ring included.
    fn marks_end(&self, at: usize) -> usize {
        let run = self.chars.get(at..).unwrap_or_default();
        let is_of_letter = |c: char| is_mark(c) || is_private(c) || c == AM;
        let marks = run.iter().take_while(|(_, c)| is_of_letter(*c)).count();
        let has_ring = run[..marks].iter().any(|(_, c)| matches!(*c, NIKHAHIT | '\u{f711}'));
        if !has_ring || !self.is(AA, at + marks) {
            return at + marks;
        }
        at + marks + 1 + run[marks + 1..].iter().take_while(|(_, c)| is_tone(*c)).count()
    }

    fn is(&self, c: char, at: usize) -> bool {
        self.chars.get(at).is_some_and(|(_, found)| *found == c)
    }

    fn slice(&self, at: usize, end: usize) -> &str {
        &self.text[self.byte(at)..self.byte(end)]
    }

    fn byte(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.text.len(), |(byte, _)| *byte)
    }
}

/// Whether it is plain at a glance that no letter is broken, as in almost every text.
fn has_sound_letters(text: &str) -> bool {
    let mut before = '\n';
    text.chars().all(|c| {
        let before = std::mem::replace(&mut before, c);
        let is_known = c.is_ascii() || mark::is_thai(c) || c == '\u{a0}';
        let is_loose = (is_mark(c) || c == AA || c == AM) && before.is_whitespace();
        let is_late = is_mark(c) && before == AA;
        is_known && c != NIKHAHIT && !is_loose && !is_late && mark::stay(before, c)
    })
}

/// The private-use marks of old Thai fonts: see [`fold::UNSEEN`].
const fn is_private(c: char) -> bool {
    matches!(c, '\u{f700}'..='\u{f71a}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(text: &str) -> Vec<DamageKind> {
        damage(text).into_iter().map(|damage| damage.kind).collect()
    }

    #[test]
    fn what_is_certain_is_repaired() {
        for (copied, kind, right) in [
            ("อ าเภอ", DamageKind::DetachedAm, "อำเภอ"),
            ("ต าบลหนองสนม", DamageKind::DetachedAm, "ตำบลหนองสนม"),
            ("การท างาน", DamageKind::DetachedAm, "การทำงาน"),
            ("แผนจัดท าโดย", DamageKind::DetachedAm, "แผนจัดทำโดย"),
            ("น้ าท่วม", DamageKind::DetachedAm, "น้ำท่วม"),
            ("น ้าท่วม", DamageKind::DetachedAm, "น้ำท่วม"),
            ("ส ำคัญ", DamageKind::DetachedAm, "สำคัญ"),
            ("อาเภอ", DamageKind::LostRing, "อำเภอ"),
            ("การดาเนินงาน", DamageKind::LostRing, "การดำเนินงาน"),
            ("คาแนะนา", DamageKind::LostRing, "คำแนะนำ"),
            ("ที ่บ้าน", DamageKind::LooseMark, "ที่บ้าน"),
            ("ก ิน", DamageKind::LooseMark, "กิน"),
            ("ท\u{e48}\u{e35}", DamageKind::WrongOrder, "ที่"),
            ("ดา\u{e49}น", DamageKind::WrongOrder, "ด้าน"),
            ("น\u{e33}\u{e49}", DamageKind::WrongOrder, "น้ำ"),
            ("ที\u{e48}\u{e48}", DamageKind::DoubledMark, "ที่"),
            ("ที\u{f70a}", DamageKind::PrivateUse, "ที่"),
            ("ป\u{f702}", DamageKind::PrivateUse, "ปี"),
            ("พันธ\u{e4c}\u{e38}", DamageKind::WrongOrder, "พันธุ์"),
            ("กํา", DamageKind::SplitAm, "กำ"),
            ("นํ้า", DamageKind::SplitAm, "น้ำ"),
            ("เเม่", DamageKind::DoubleE, "แม่"),
        ] {
            assert_eq!(kinds(copied), [kind], "{copied}");
            assert_eq!(repair(copied), right);
        }
    }

    #[test]
    fn what_is_not_certain_is_pointed_out_without_a_repair() {
        for (copied, kind) in [
            ("ก า ร", DamageKind::DetachedAm),
            ("ก ารพัฒนา", DamageKind::DetachedAm),
            ("หน ้าบ้าน", DamageKind::DetachedAm),
            ("\n\u{e48}อน", DamageKind::LooseMark),
            ("จะ \u{e48}", DamageKind::LooseMark),
            ("ผ\u{e39}\u{e49}\u{e37}", DamageKind::WrongOrder),
            ("น\u{e4c}\u{e31}", DamageKind::WrongOrder),
            ("ก  \u{e48}", DamageKind::LooseMark),
        ] {
            let found = damage(copied);
            assert_eq!(found.len(), 1, "{copied}");
            assert_eq!((found[0].kind, &found[0].repair), (kind, &None), "{copied}");
        }
    }

    #[test]
    fn a_whole_sentence_is_repaired() {
        let copied =
            "คณะท างานอ าเภอส ารวจจ านวนครัวเรือน แล้วน าเสนอผู้น าชุมชน เพื่อก าหนดแนวทางแก้ไขปัญหาน้ าเสีย";
        let right = "คณะทำงานอำเภอสำรวจจำนวนครัวเรือน แล้วนำเสนอผู้นำชุมชน เพื่อกำหนดแนวทางแก้ไขปัญหาน้ำเสีย";
        assert_eq!(repair(copied), right);
    }

    #[test]
    fn a_damage_says_where_it_is_by_whole_letters() {
        let text = "ที่อ าเภอ";
        let found = damage(text);
        assert_eq!(&text[found[0].range.clone()], "อ า");
        assert_eq!(found[0].repair.as_deref(), Some("อำ"));
    }

    #[test]
    fn right_thai_passes_also_where_it_looks_like_damage() {
        for right in [
            "หลักธรรมเป็นสัจจาเป็นเวลานาน วาจาเป็นนายเรา",
            "ใช้เวลาดับไฟป่านาน ใช้เวลาคลองละสามวัน",
            "ทายาทาให้ทั่วแล้วทาการบูร วิชาระดับสูง",
            "อีกากับนกฮูก พระคาถามงคล ประจานคนผิด",
            "น้าสาวพาหลานไปดูนา ยายกับตาไปตลาด",
            "พันธุ์ข้าวที่ใช้ปลูกในฤดูแล้ง ฤๅษี สิทธิ์ ศักดิ์",
            "สํฆํ สรณํ คจฺฉามิ",
            "หมู่ที่ 5 ต.หนองสนม อ.วานรนิวาส จ.สกลนคร",
            "รูปสระ -ิ และ ◌่ ในตำรา",
            "ต่าง ๆ ฯลฯ และอื่น ๆ",
            "Café, naïve, \u{200b}ที่\u{a0}นี่",
            "",
        ] {
            assert_eq!(damage(right), [], "{right}");
        }
    }

    proptest! {
        #[test]
        fn right_syllables_are_no_damage(text in "([เแโใไ]?[กขคงนมรลวหอ][\u{e31}\u{e34}-\u{e37}]?[\u{e48}-\u{e4b}]?( |ๆ)?){0,12}") {
            prop_assume!(!text.contains("เเ"));
            prop_assert_eq!(damage(&text), []);
        }

        #[test]
        fn what_is_sound_at_a_glance_is_sound_letter_by_letter(
            text in "[กนหดเาำ\u{e35}\u{e38}\u{e48}-\u{e4d}\u{f70a}\u{200b}\u{a0} \na]{0,8}",
        ) {
            if has_sound_letters(&text) {
                let reader = Reader { text: &text, chars: text.char_indices().collect() };
                prop_assert_eq!(reader.broken_letters(), []);
            }
        }

        #[test]
        fn damages_stand_in_order_and_between_characters(text in "[กนหดเาำ\u{e35}\u{e38}\u{e48}-\u{e4d}\u{f70a}\u{f711} \n]{0,14}") {
            let mut done = 0;
            for found in damage(&text) {
                prop_assert!(found.range.start >= done && found.range.start < found.range.end);
                prop_assert!(text.get(found.range.clone()).is_some());
                prop_assert_ne!(found.repair.as_deref(), Some(&text[found.range.clone()]));
                done = found.range.end;
            }
            repair(&text);
        }
    }
}

//! Words of the field that sound like another one and are written for it.
//!
//! ฝาย is a weir and ฝ่าย is a side or a section of an office; ชันโรง is a bee and ขันโรง is nothing.
//! Two releases of a ministry have confused them. Both words of a pair are right Thai, so one is
//! suspected only where what stands beside it leaves no doubt.

use std::ops::Range;

/// A word that is written for another one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Homophone {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What is meant.
    pub meant: &'static str,
}

struct Pair {
    written: &'static str,
    meant: &'static str,
    /// What before or after it leaves no doubt; where both are empty, there is none.
    before: &'static [&'static str],
    after: &'static [&'static str],
    /// What before or after it makes it another word.
    never_before: &'static [&'static str],
    never_after: &'static [&'static str],
}

const PAIRS: [Pair; 2] = [
    Pair {
        written: "ฝ่าย",
        meant: "ฝาย",
        before: &["แก่เหมืองแก่", "เหมือง", "ซ่อมสร้าง", "ขุดลอก"],
        after: &[
            "ชะลอน้ำ",
            "ชะลอความชุ่มชื้น",
            "มีชีวิต",
            "น้ำล้น",
            "กั้นน้ำ",
            "ทดน้ำ",
            "เก็บกักน้ำ",
            "ดักตะกอน",
            "แม้ว",
            "หินทิ้ง",
            "หินก่อ",
            "กระสอบทราย",
            "คอนกรีต",
            "กึ่งถาวร",
        ],
        never_before: &[],
        never_after: &[],
    },
    Pair {
        written: "ขันโรง",
        meant: "ชันโรง",
        before: &[],
        after: &[],
        never_before: &["แข่ง", "ไก่", "แบ่ง", "แจก", "ถวาย", "ถือ"],
        never_after: &[
            "เรียน",
            "งาน",
            "พยาบาล",
            "แรม",
            "สี",
            "เรือน",
            "อาหาร",
            "หนัง",
            "ไฟ",
            "ครัว",
            "รถ",
            "พัก",
            "ทาน",
            "เก็บ",
            "เลี้ยง",
        ],
    },
];

/// Every word in `text` that is certainly written for another one, in order of pairs.
pub fn homophones(text: &str) -> Vec<Homophone> {
    PAIRS.iter().flat_map(|pair| pair.find(text)).collect()
}

impl Pair {
    fn find(&self, text: &str) -> impl Iterator<Item = Homophone> {
        let is_meant = |(at, written): &(usize, &str)| {
            let before = text[..*at].trim_end_matches(is_between);
            let after = text[at + written.len()..].trim_start_matches(is_between);
            let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
            let begins = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
            let is_sure = self.before.is_empty() && self.after.is_empty();
            (is_sure || ends(self.before) || begins(self.after))
                && !ends(self.never_before)
                && !begins(self.never_after)
        };
        let found: Vec<(usize, &str)> = text.match_indices(self.written).filter(is_meant).collect();
        let homophone = |(at, written): (usize, &str)| Homophone {
            range: at..at + written.len(),
            meant: self.meant,
        };
        found.into_iter().map(homophone).collect::<Vec<_>>().into_iter()
    }
}

/// What may stand between two words that belong together: a space, or the marks around one of them.
fn is_between(c: char) -> bool {
    c == ' ' || matches!(c, '"' | '“' | '”')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weir_and_a_bee_are_known_by_what_stands_beside_them() {
        for (text, meant) in [
            ("สร้างฝ่ายชะลอน้ำ 132 แห่ง", "ฝาย"),
            ("ร่วมสร้าง 710 \"ฝ่าย\"มีชีวิต", "ฝาย"),
            ("กติกาของแก่เหมืองแก่ฝ่าย", "ฝาย"),
            ("ซ่อมฝ่ายหินทิ้งเดิม", "ฝาย"),
            ("เลี้ยงผึ้งและขันโรง", "ชันโรง"),
            ("ขันโรงเปลี่ยนคน น้ำสร้างชีวิต", "ชันโรง"),
        ] {
            let found = homophones(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].meant, meant, "{text}");
        }
    }

    #[test]
    fn good_thai_passes() {
        for text in [
            "ฝ่ายปกครองอำเภอนัดประชุมผู้ใหญ่บ้าน",
            "ทุกฝ่ายเห็นพ้องว่าควรซ่อมฝายชะลอน้ำ",
            "ประชุมสามฝ่าย คือ วัด บ้าน และราชการ",
            "ฝ่ายต้นน้ำกับฝ่ายปลายน้ำตกลงกัน",
            "ฝ่ายช่างของเทศบาลดูแลฝายน้ำล้น",
            "แบ่งงานให้ฝ่ายโยธาและฝ่ายสวัสดิการ",
            "การแข่งขันโรงเรียนสะอาด",
            "การแข่งขันโรงงานสีเขียว",
            "ไก่ขันโรงสีก็เปิด",
            "กลุ่มเลี้ยงชันโรงบ้านหนองสนม",
        ] {
            assert_eq!(homophones(text), [], "{text}");
        }
    }
}

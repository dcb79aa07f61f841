//! Stamps that keep a paper inside its office: ลับ, ลับมาก, ลับที่สุด, ใช้ในราชการเท่านั้น.
//!
//! Whoever copies from such a paper must ask first. ลับ alone is part of many words (ความลับ, ลับมีด),
//! so that it counts only by itself on a line or in brackets.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use crate::content::person::is_thai_letter;

/// Stamps that are no part of other words; and one that is, and counts only by itself.
const STAMPS: [&str; 7] = [
    "ลับที่สุด",
    "ลับมาก",
    "ใช้ในราชการเท่านั้น",
    "ใช้ภายในราชการเท่านั้น",
    "TOP SECRET",
    "OFFICIAL USE ONLY",
    ALONE,
];
const ALONE: &str = "ลับ";

/// Finds all of them in one pass: most texts hold none.
static FINDER: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(STAMPS).expect("the stamps are few and short"));

/// How much of its line is looked at around a stamp, in bytes.
const NEAR: usize = 200;

/// Every stamp.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let stamps = FINDER.find_overlapping_iter(text);
    let is_stamp = |stamp: &aho_corasick::Match| match STAMPS[stamp.pattern().as_usize()] {
        ALONE => stands_by_itself(text, stamp.range()),
        _ => stands_apart(text, stamp.range()),
    };
    let mut found: Vec<Range<usize>> = stamps.filter(is_stamp).map(|stamp| stamp.range()).collect();
    found.sort_by_key(|place| place.start);
    found
}

/// Whether no letter is right before or after it.
fn stands_apart(text: &str, place: Range<usize>) -> bool {
    let is_letter = |c: char| is_thai_letter(c) || c.is_ascii_alphanumeric();
    !text[..place.start].ends_with(is_letter) && !text[place.end..].starts_with(is_letter)
}

/// Whether it stands on a line by itself, or in brackets.
fn stands_by_itself(text: &str, place: Range<usize>) -> bool {
    let start = text.floor_char_boundary(place.start.saturating_sub(NEAR));
    let end = text.floor_char_boundary(place.end + NEAR);
    let before = text[start..place.start].rsplit('\n').next().unwrap_or_default();
    let before = before.trim_matches(|c: char| " *#>-\"“[".contains(c));
    let after = text[place.end..end].split('\n').next().unwrap_or_default();
    let in_brackets = before.ends_with('(') && after.starts_with(')');
    let alone =
        before.is_empty() && after.trim_matches(|c: char| " *\"”]\r".contains(c)).is_empty();
    in_brackets || alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_found_by_itself_and_not_inside_words() {
        for text in ["ลับมาก", "**ลับ**\n", "บันทึกข้อความ (ลับ)", "เอกสาร ใช้ในราชการเท่านั้น", "# ลับที่สุด"]
        {
            assert_eq!(find(text).len(), 1, "{text}");
        }
        for text in [
            "เก็บเป็นความลับ",
            "ลับมีดก่อนตัดอ้อย",
            "รักษาความลับของผู้ป่วย",
            "ลับ\u{e46}ล่อ\u{e46}",
            "ใช้ในราชการ",
            "กลับมากขึ้น",
            "ความลับมาก",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}

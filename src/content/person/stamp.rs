//! Stamps that keep a paper inside its office: ลับ, ลับมาก, ลับที่สุด, ใช้ในราชการเท่านั้น.
//!
//! Whoever copies from such a paper must ask first. ลับ alone is part of many words (ความลับ, ลับมีด),
//! so that it counts only by itself on a line or in brackets.

use std::ops::Range;

use crate::content::person::is_thai_letter;

/// Stamps that are no part of other words.
const STAMPS: [&str; 6] =
    ["ลับที่สุด", "ลับมาก", "ใช้ในราชการเท่านั้น", "ใช้ภายในราชการเท่านั้น", "TOP SECRET", "OFFICIAL USE ONLY"];

/// How much of its line is looked at around a stamp, in bytes.
const NEAR: usize = 200;

/// Every stamp.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let is_letter = |c: char| is_thai_letter(c) || c.is_ascii_alphanumeric();
    let mut found: Vec<Range<usize>> = Vec::new();
    for stamp in STAMPS {
        let places = text.match_indices(stamp).map(|(at, _)| at..at + stamp.len());
        found.extend(places.filter(|place| {
            !text[..place.start].ends_with(is_letter) && !text[place.end..].starts_with(is_letter)
        }));
    }
    let alone = text.match_indices("ลับ").map(|(at, word)| at..at + word.len());
    found.extend(alone.filter(|place| {
        let start = text.floor_char_boundary(place.start.saturating_sub(NEAR));
        let end = text.floor_char_boundary(place.end + NEAR);
        let before = text[start..place.start].rsplit('\n').next().unwrap_or_default();
        let before = before.trim_matches(|c: char| " *#>-\"“[".contains(c));
        let after = text[place.end..end].split('\n').next().unwrap_or_default();
        let in_brackets = before.ends_with('(') && after.starts_with(')');
        let by_itself =
            before.is_empty() && after.trim_matches(|c: char| " *\"”]\r".contains(c)).is_empty();
        in_brackets || by_itself
    }));
    found.sort_by_key(|place| place.start);
    found
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

//! The words that stand around a number, and how they are found.
//!
//! Lists first: an author may write any of these words, in either language, and each has one
//! meaning. What reads numbers and lengths of time asks only here.

use super::Qualifier;
use crate::lang::digits;

/// How offices say that no money was spent.
pub(super) const NOTHING: [&str; 9] =
    ["ไม่ใช้เงิน", "ไม่ใช้งบประมาณ", "ไม่ใช้งบ", "ไม่มีค่าใช้จ่าย", "ไม่มี", "ฟรี", "none", "free", "no cost"];

/// Words before a number. A longer one is tried before one that it begins with.
const BEFORE: [(&str, Qualifier); 41] = [
    ("ไม่น้อยกว่า", Qualifier::AtLeast),
    ("ไม่ต่ำกว่า", Qualifier::AtLeast),
    ("อย่างน้อย", Qualifier::AtLeast),
    ("at least", Qualifier::AtLeast),
    ("no less than", Qualifier::AtLeast),
    ("not less than", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    (">=", Qualifier::AtLeast),
    ("≥", Qualifier::AtLeast),
    ("ไม่มากกว่า", Qualifier::AtMost),
    ("ไม่เกิน", Qualifier::AtMost),
    ("at most", Qualifier::AtMost),
    ("up to", Qualifier::AtMost),
    ("no more than", Qualifier::AtMost),
    ("not more than", Qualifier::AtMost),
    ("<=", Qualifier::AtMost),
    ("≤", Qualifier::AtMost),
    ("มากกว่า", Qualifier::Over),
    ("เกินกว่า", Qualifier::Over),
    ("เกิน", Qualifier::Over),
    ("กว่า", Qualifier::Over),
    ("more than", Qualifier::Over),
    ("over", Qualifier::Over),
    (">", Qualifier::Over),
    ("น้อยกว่า", Qualifier::Under),
    ("ต่ำกว่า", Qualifier::Under),
    ("ไม่ถึง", Qualifier::Under),
    ("less than", Qualifier::Under),
    ("fewer than", Qualifier::Under),
    ("under", Qualifier::Under),
    ("below", Qualifier::Under),
    ("<", Qualifier::Under),
    ("เกือบ", Qualifier::Almost),
    ("nearly", Qualifier::Almost),
    ("almost", Qualifier::Almost),
    ("โดยประมาณ", Qualifier::About),
    ("ประมาณ", Qualifier::About),
    ("ราว", Qualifier::About),
    ("about", Qualifier::About),
    ("approximately", Qualifier::About),
    ("around", Qualifier::About),
];

/// Marks that mean the same as ประมาณ.
const ABOUT_MARKS: [&str; 2] = ["~", "≈"];

/// Words after a number, before or after its unit.
const AFTER: [(&str, Qualifier); 6] = [
    ("ขึ้นไป", Qualifier::AtLeast),
    ("or more", Qualifier::AtLeast),
    ("กว่า", Qualifier::Over),
    ("เศษ", Qualifier::Over),
    ("+", Qualifier::Over),
    ("โดยประมาณ", Qualifier::About),
];

/// Words that multiply, and by how many tens. A longer one before one that it begins with.
const TIMES: [(&str, u32); 15] = [
    ("ล้านล้าน", 12),
    ("แสนล้าน", 11),
    ("หมื่นล้าน", 10),
    ("พันล้าน", 9),
    ("ร้อยล้าน", 8),
    ("สิบล้าน", 7),
    ("ล้าน", 6),
    ("แสน", 5),
    ("หมื่น", 4),
    ("พัน", 3),
    ("ร้อย", 2),
    ("trillion", 12),
    ("billion", 9),
    ("million", 6),
    ("thousand", 3),
];

/// Words that begin like one that multiplies.
const NOT_TIMES: [&str; 3] = ["ร้อยละ", "พันธุ์", "พันธ์"];

/// With Arabic digits and plain spaces, so that the tables above need only one form.
pub(super) fn plain(text: &str) -> String {
    digits::to_ascii(text)
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}'))
        .collect()
}

/// The qualifier before a number, and what follows it.
pub(super) fn qualified(text: &str) -> (Option<Qualifier>, &str) {
    let text = text.trim_start();
    let found =
        BEFORE.iter().find_map(|(word, of)| Some((*of, strip(text, word)?))).or_else(|| {
            ABOUT_MARKS.iter().find_map(|mark| Some((Qualifier::About, strip(text, mark)?)))
        });
    match found {
        // "ราว ๆ 50": the repetition mark repeats the word.
        Some((of, rest)) => (Some(of), rest.trim_start().trim_start_matches('ๆ').trim_start()),
        None => (None, text),
    }
}

/// What follows `word`, in whatever case it is written.
pub(super) fn strip<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let head = text.get(..word.len())?;
    let rest = &text[word.len()..];
    let inside = word.ends_with(|c: char| c.is_ascii_alphabetic())
        && rest.starts_with(|c: char| c.is_ascii_alphabetic());
    (head.eq_ignore_ascii_case(word) && !inside).then_some(rest)
}

/// How many bytes of `text` are digits with commas and points between them.
pub(super) fn digits_and_marks(text: &str) -> usize {
    let bytes = text.as_bytes();
    (0..bytes.len())
        .find(|at| match bytes[*at] {
            b'0'..=b'9' => false,
            b',' | b'.' => !bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
            _ => true,
        })
        .unwrap_or(bytes.len())
}

/// The qualifier that `rest` begins with, and what follows it.
pub(super) fn take_after(rest: &str) -> Option<(Qualifier, &str)> {
    let rest = rest.trim_start();
    AFTER.iter().find_map(|(word, of)| Some((*of, strip(rest, word)?.trim_start())))
}

/// The qualifier that `rest` ends with, and what stands before it.
pub(super) fn take_after_unit(rest: &str) -> Option<(Qualifier, &str)> {
    let rest = rest.trim_end();
    AFTER.iter().find_map(|(word, of)| Some((*of, rest.strip_suffix(word)?.trim_end())))
}

/// By how many tens the word that `text` begins with multiplies, and what follows it.
pub(super) fn times(text: &str) -> Option<(u32, &str)> {
    if NOT_TIMES.iter().any(|word| text.starts_with(word)) {
        return None;
    }
    TIMES.iter().find_map(|(word, tens)| Some((*tens, strip(text, word)?)))
}

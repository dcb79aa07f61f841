//! The words and numbers that dates are made of.
//!
//! People leave out stops and spaces (`3พย65`, `พ. ย. 65`), so a word is matched letter by letter
//! over any stops inside it. What remains unknown is kept as it stands, for the message.

use crate::lang::digits;

/// One piece of a date, with the bytes that hold it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Lexeme {
    pub(super) what: What,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    /// 1 to 12, and whether the name is Thai.
    Month(u8, bool),
    /// พ.ศ.
    Buddhist,
    /// ค.ศ.
    Common,
    /// ปี.
    Year,
    /// ปีงบประมาณ.
    Fiscal,
    /// ปีการศึกษา.
    School,
    /// ไตรมาส.
    Quarter,
    /// 0 is Sunday.
    Weekday(u8),
    /// วันที่, เดือน, "of": says nothing.
    Filler,
    /// A full stop, hyphen, slash and the like.
    Mark(char),
    /// Any other word.
    Unknown,
}

/// The months as readers see them.
pub(super) const MONTHS_TH: [(&str, &str); 12] = [
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
];

/// The months in English.
pub(super) const MONTHS_EN: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

/// How else months are written. Without their last syllable, as they are spoken.
const OTHER_MONTHS: [(&str, u8); 14] = [
    ("มกรา", 1),
    ("กุมภา", 2),
    ("กุมภาพันธ", 2),
    ("มีนา", 3),
    ("เมษา", 4),
    ("พฤษภา", 5),
    ("มิถุนา", 6),
    ("กรกฎา", 7),
    ("สิงหา", 8),
    ("กันยา", 9),
    ("ตุลา", 10),
    ("พฤศจิกา", 11),
    ("ธันวา", 12),
    ("Sept", 9),
];

/// From Sunday. Both the full and the common shorter names.
const WEEKDAYS: [(&str, u8); 22] = [
    ("อาทิตย์", 0),
    ("จันทร์", 1),
    ("อังคาร", 2),
    ("พุธ", 3),
    ("พฤหัสบดี", 4),
    ("พฤหัส", 4),
    ("ศุกร์", 5),
    ("เสาร์", 6),
    ("Sunday", 0),
    ("Monday", 1),
    ("Tuesday", 2),
    ("Wednesday", 3),
    ("Thursday", 4),
    ("Friday", 5),
    ("Saturday", 6),
    ("Sun", 0),
    ("Mon", 1),
    ("Tue", 2),
    ("Wed", 3),
    ("Thu", 4),
    ("Fri", 5),
    ("Sat", 6),
];

const WORDS: [(&str, What); 33] = [
    ("พ.ศ.", What::Buddhist),
    ("พุทธศักราช", What::Buddhist),
    ("B.E.", What::Buddhist),
    ("ค.ศ.", What::Common),
    ("คริสต์ศักราช", What::Common),
    ("A.D.", What::Common),
    ("C.E.", What::Common),
    ("ปีงบประมาณ", What::Fiscal),
    ("ปี งบประมาณ", What::Fiscal),
    ("ปีงบฯ", What::Fiscal),
    ("ปีงบ", What::Fiscal),
    ("งบประมาณปี", What::Fiscal),
    ("งบปี", What::Fiscal),
    ("fiscal year", What::Fiscal),
    ("FY", What::Fiscal),
    ("ปีการศึกษา", What::School),
    ("school year", What::School),
    ("academic year", What::School),
    ("ไตรมาสที่", What::Quarter),
    ("ไตรมาส", What::Quarter),
    ("quarter", What::Quarter),
    ("Q", What::Quarter),
    ("ประจำปี", What::Year),
    ("ปี", What::Year),
    ("year", What::Year),
    ("เมื่อวันที่", What::Filler),
    ("วันที่", What::Filler),
    ("วัน", What::Filler),
    ("ที่", What::Filler),
    ("เมื่อ", What::Filler),
    ("เดือน", What::Filler),
    ("of", What::Filler),
    ("the", What::Filler),
];

/// The pieces of `text`.
pub(super) fn lex(text: &str) -> Vec<Lexeme> {
    let mut lexemes = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let start = at;
        let what = if c.is_whitespace() || is_invisible(c) {
            at += c.len_utf8();
            continue;
        } else if let Some((value, digits, length)) = number(&text[at..]) {
            at += length;
            What::Number(value, digits)
        } else if let Some((what, length)) = word(&text[at..]) {
            at += length;
            what
        } else if is_letter(c) {
            at += letters(&text[at..]);
            match &text[start..at] {
                // 3rd of November, 1st of July.
                "st" | "nd" | "rd" | "th" if matches!(lexemes.last(), Some(Lexeme { what: What::Number(..), end, .. }) if *end == start) => {
                    What::Filler
                }
                _ => What::Unknown,
            }
        } else {
            at += c.len_utf8();
            What::Mark(c)
        };
        lexemes.push(Lexeme { what, start, end: at });
    }
    lexemes
}

/// The number that `text` begins with, how many digits it has, and in how many bytes.
fn number(text: &str) -> Option<(u32, usize, usize)> {
    let mut value = 0_u32;
    let mut count = 0;
    let mut length = 0;
    for c in text.chars() {
        let Some(digit) = digits::value(c) else { break };
        value = value.saturating_mul(10).saturating_add(digit);
        count += 1;
        length += c.len_utf8();
    }
    (count > 0).then_some((value, count, length))
}

/// The longest known word that `text` begins with, and in how many bytes.
fn word(text: &str) -> Option<(What, usize)> {
    let months = |names: &'static [(&str, &str); 12], thai: bool| {
        names.iter().zip(1..).flat_map(move |((full, short), number)| {
            [(*full, What::Month(number, thai)), (*short, What::Month(number, thai))]
        })
    };
    months(&MONTHS_TH, true)
        .chain(months(&MONTHS_EN, false))
        .chain(
            OTHER_MONTHS
                .iter()
                .map(|(name, number)| (*name, What::Month(*number, !name.is_ascii()))),
        )
        .chain(WEEKDAYS.iter().map(|(name, number)| (*name, What::Weekday(*number))))
        .chain(WORDS.iter().cloned())
        .filter_map(|(name, what)| Some((what, matched(name, text)?)))
        .filter(|(what, length)| ends_word(what, &text[*length..]))
        .max_by_key(|(_, length)| *length)
}

/// How many bytes of `text` spell `name`, where stops may be missing or have a space after them.
fn matched(name: &str, text: &str) -> Option<usize> {
    let abbreviated = name.contains('.') || name.len() <= 4;
    let mut rest = text;
    for letter in name.chars().filter(|c| *c != '.') {
        let c = rest.chars().next()?;
        if !c.eq_ignore_ascii_case(&letter) {
            return None;
        }
        rest = &rest[c.len_utf8()..];
        if abbreviated && let Some(after) = rest.strip_prefix('.') {
            // A space only between two letters of one abbreviation: "พ. ย." but not "ม.ค. 2565".
            rest = after;
        }
        if abbreviated && name.contains('.') {
            rest = skip_space_before_letter(rest, text);
        }
    }
    let length = text.len() - rest.len();
    // The loop may have stepped over the space behind the last letter.
    Some(text[..length].trim_end().len())
}

fn skip_space_before_letter<'a>(rest: &'a str, whole: &str) -> &'a str {
    let before = &whole[..whole.len() - rest.len()];
    if before.ends_with('.') { rest.trim_start_matches(' ') } else { rest }
}

/// Whether a word may end before `rest`: names of months and weekdays are not the beginnings of
/// other words, but ปี and พ.ศ. may follow without a space.
fn ends_word(what: &What, rest: &str) -> bool {
    let Some(next) = rest.chars().next() else { return true };
    if !is_letter(next) {
        return true;
    }
    match what {
        What::Month(..) | What::Weekday(_) | What::Buddhist | What::Common => {
            ["ปี", "พ.ศ", "พศ", "ค.ศ", "คศ", "ที่", "พุทธ"].iter().any(|next| rest.starts_with(next))
        }
        // Thai words stand together; English ones do not.
        _ => !next.is_ascii(),
    }
}

/// How many bytes of `text` are letters, or stops between letters.
fn letters(text: &str) -> usize {
    text.char_indices()
        .find(|(_, c)| !(is_letter(*c) || *c == '.'))
        .map_or(text.len(), |(at, _)| at)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{e30}'..='\u{e4e}').contains(&c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

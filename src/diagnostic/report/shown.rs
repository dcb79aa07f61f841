//! Text that can be shown as it is.
//!
//! What an author typed reaches a terminal, a log and a page, and may hold what a terminal obeys
//! (escape sequences), what turns the reading direction around, or what nobody can see. None of it
//! is shown raw: a control character appears as its picture (␛), anything else as `<U+202E>`, the
//! notation that examples of `explain` are written in too.

use std::borrow::Cow;

use crate::lang::cluster;

/// What `c` appears as, if not as itself. A tab and a line feed have a picture too, so whoever
/// wants them as they are asks about them first.
pub(super) fn picture(c: char) -> Option<Cow<'static, str>> {
    match c {
        '\0'..='\x1f' => {
            let picture = char::from_u32(0x2400 + u32::from(c)).unwrap_or('␀');
            Some(Cow::Owned(picture.to_string()))
        }
        '\x7f' => Some(Cow::Borrowed("␡")),
        _ if is_hidden(c) || is_unseen(c) => Some(Cow::Owned(format!("<U+{:04X}>", u32::from(c)))),
        _ => None,
    }
}

/// Whether `c` takes no room and does nothing but part or join its neighbours. Lines from Word and
/// web pages are full of them, so a report leaves them out except where it points at one.
pub(super) const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// Whether `c` is obeyed by a terminal, turns text around, or means something only to one font.
const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}'                             // C1 controls: U+009B begins a sequence
        | '\u{61c}' | '\u{200e}' | '\u{200f}'           // marks of direction
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
        | '\u{2028}' | '\u{2029}'                       // separators that some take for line ends
        | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{e000}'..='\u{f8ff}'                       // private use: Thai marks of old fonts
        | '\u{e0000}'..='\u{e007f}'                     // tags
        | '\u{f0000}'..='\u{10ffff}')
}

/// The longest line of words, in clusters. A sentence of ours is far shorter; what it quotes may be a
/// word of megabytes.
const LONGEST: usize = 2000;

/// One line of words, whatever it quotes.
pub fn line(words: &str) -> Cow<'_, str> {
    // A text of so few bytes has no more clusters.
    if words.len() > LONGEST
        && let (start, true) = cluster::truncate(words, LONGEST)
    {
        return Cow::Owned(format!("{}…", line(start)));
    }
    if words.chars().all(|c| picture(c).is_none()) {
        return Cow::Borrowed(words);
    }
    let mut shown = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match picture(c) {
            _ if c == '\t' || c == '\n' => shown.push(' '),
            Some(picture) => shown.push_str(&picture),
            None => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// Words that may be several lines (a remedy with the corrected line).
pub fn lines(words: &str) -> String {
    words.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A JSON document that is safe to print: what would be shown as a picture elsewhere is written as
/// an escape, which every reader of JSON undoes.
pub(super) fn json(document: &str) -> String {
    let mut safe = String::with_capacity(document.len());
    for c in document.chars() {
        // Line feeds and spaces of the layout; inside a string serde_json has escaped them.
        if c == '\n' || picture(c).is_none() {
            safe.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_megabytes_makes_no_report_of_megabytes() {
        let shown = line(&"ที่".repeat(1_000_000)).into_owned();
        assert_eq!(shown, format!("{}…", "ที่".repeat(LONGEST)));
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_shown_raw() {
        assert_eq!(line("a\x1b[31mb\u{9b}c\r"), "a␛[31mb<U+009B>c␍");
        assert_eq!(line("ชื่อ\u{202e}เรื่อง"), "ชื่อ<U+202E>เรื่อง");
    }

    #[test]
    fn what_nobody_can_see_in_a_quoted_word_is_told() {
        assert_eq!(line("ti\u{200b}tle"), "ti<U+200B>tle");
    }

    #[test]
    fn thai_is_shown_as_it_is() {
        let thai = "น้ำเสีย ปู่ ญี่ปุ่น “ข้าว” ฯลฯ ๑๒๓";
        assert_eq!(line(thai), thai);
    }

    #[test]
    fn a_json_document_keeps_its_meaning() {
        let value = serde_json::json!({"a": "x\u{202e}\u{7f}\u{f0000}\x1b\n"});
        let safe = json(&serde_json::to_string_pretty(&value).expect("it is JSON"));
        assert!(safe.chars().all(|c| c == '\n' || picture(c).is_none()), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).expect("it still is"), value);
    }
}

//! Characters that no reader sees.
//!
//! They come along when text is copied from web pages and documents, keep search from finding a
//! word, and some of them make a text read otherwise than it is written. The author is told at the
//! place; the page never carries them.

use std::borrow::Cow;

use crate::{content::markdown::Remark, diagnostic::kind::text::Text, source::Span};

/// What is the matter with one character.
enum Fault {
    Direction,
    Control,
    Hidden,
    Lost,
}

fn fault(c: char) -> Option<Fault> {
    match c {
        _ if is_usual(c) => None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(Fault::Direction),
        '\u{2028}' | '\u{2029}' | '\u{fdd0}'..='\u{fdef}' => Some(Fault::Control),
        '\u{fffd}' => Some(Fault::Lost),
        _ if c.is_control() || (c as u32) & 0xfffe == 0xfffe => Some(Fault::Control),
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => {
            Some(Fault::Hidden)
        }
        '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => {
            Some(Fault::Hidden)
        }
        '\u{e0000}'..='\u{e007f}' => Some(Fault::Hidden),
        _ => None,
    }
}

/// Why `c` can stand in no text at all, if it cannot.
pub(in crate::content) fn refused(c: char) -> Option<Text> {
    let code = c as u32;
    match fault(c)? {
        Fault::Direction => Some(Text::DirectionControl { code }),
        Fault::Control => Some(Text::ControlCharacter { code }),
        Fault::Hidden | Fault::Lost => None,
    }
}

/// Whether a reader sees `c`, or at least that something stands there.
pub(in crate::content) fn is_seen(c: char) -> bool {
    let is_joiner = matches!(c, '\u{200c}' | '\u{200d}');
    !c.is_whitespace() && !is_joiner && matches!(fault(c), None | Some(Fault::Lost))
}

/// What there is to say about the characters of the piece `body` of `file`.
pub(super) fn check(file: &str, body: Span, remarks: &mut Vec<Remark>) {
    let mut before = None;
    for (at, c) in file[body.range()].char_indices() {
        if is_usual(c) {
            before = Some(c);
            continue;
        }
        let span = Span::new(body.start + at, body.start + at + c.len_utf8());
        let code = c as u32;
        // A joiner holds an emoji together; anywhere else it came along unseen.
        let joiner = matches!(c, '\u{200c}' | '\u{200d}') && before.is_none_or(is_plain);
        let kind = match fault(c) {
            Some(Fault::Direction | Fault::Control) => refused(c),
            Some(Fault::Hidden) => Some(Text::HiddenCharacter { code }),
            Some(Fault::Lost) => Some(Text::LostCharacter),
            None if joiner => Some(Text::HiddenCharacter { code }),
            None => None,
        };
        before = Some(c);
        let Some(kind) = kind else { continue };
        let lost = matches!(kind, Text::LostCharacter);
        let remark = Remark::new(kind, span);
        remarks.push(if lost { remark } else { remark.fix(span, "") });
    }
}

/// Latin and Thai, where no joiner belongs.
/// What almost every text is made of: ASCII without its controls, and Thai.
const fn is_usual(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{e01}'..='\u{e3a}' | '\u{e3f}'..='\u{e5b}')
}

fn is_plain(c: char) -> bool {
    c.is_ascii() || ('\u{e00}'..='\u{e7f}').contains(&c)
}

/// `text` without what no reader sees.
pub(super) fn clean(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_dropped =
        |c| matches!(fault(c), Some(Fault::Direction | Fault::Control | Fault::Hidden));
    match text.contains(is_dropped) {
        true => Cow::Owned(text.chars().filter(|c| !is_dropped(*c)).collect()),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let mut remarks = Vec::new();
        check(text, Span::new(0, text.len()), &mut remarks);
        remarks.into_iter().map(|r| r.kind.words().code).collect()
    }

    #[test]
    fn what_no_reader_sees_is_named() {
        assert_eq!(codes("ก\u{200b}ข"), ["hidden-character"]);
        assert_eq!(codes("ก\u{200d}ข"), ["hidden-character"]);
        assert_eq!(codes("a\u{202e}b"), ["direction-control"]);
        assert_eq!(codes("a\u{8}b\u{7f}"), ["control-character", "control-character"]);
        assert_eq!(codes("a\u{fffd}"), ["lost-character"]);
    }

    #[test]
    fn what_breaks_a_page_is_refused_everywhere() {
        assert_eq!("ก\t\n\u{200b}\u{fffd}".chars().find_map(refused), None);
        for c in ['\0', '\u{1b}', '\u{85}', '\u{2028}', '\u{202e}', '\u{2066}', '\u{ffff}'] {
            assert!(refused(c).is_some(), "{c:?}");
        }
    }

    #[test]
    fn an_emoji_keeps_its_joiner() {
        assert_eq!(codes("👩\u{200d}🌾 น้ำ\u{a0}ดี\r\n\tx"), [""; 0]);
        assert_eq!(clean(Cow::Borrowed("👩\u{200d}🌾")), "👩\u{200d}🌾");
    }

    #[test]
    fn the_page_never_carries_them() {
        assert_eq!(clean(Cow::Borrowed("ก\u{200b}ข\u{202e}\u{0}ค")), "กขค");
    }
}

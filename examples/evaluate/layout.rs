//! Texts as they come out when the keyboard is set to the other language.
//!
//! Kedmanee (TIS 820-2538) against the American layout, key by key, without and with shift. The rows
//! of each table are the rows of the keyboard.

const LATIN: &str = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const THAI: &str =
    "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

/// A Thai text typed while the keyboard is set to English; None where a character has no key of
/// its own in the Thai layout.
pub(crate) fn thai_on_latin(text: &str) -> Option<String> {
    typed(text, THAI, LATIN)
}

/// An English text typed while the keyboard is set to Thai.
pub(crate) fn latin_on_thai(text: &str) -> Option<String> {
    typed(text, LATIN, THAI)
}

fn typed(text: &str, meant: &str, got: &str) -> Option<String> {
    let key = |character: char| match character {
        ' ' => Some(' '),
        _ => got.chars().nth(meant.chars().position(|it| it == character)?),
    };
    text.chars().map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_one_character_in_each_layout() {
        assert_eq!(LATIN.chars().count(), THAI.chars().count());
        assert_eq!(thai_on_latin("ขยะ").as_deref(), Some("-pt"));
        assert_eq!(latin_on_thai("hello").as_deref(), Some("้ำสสน"));
    }
}

//! What a text that is not UTF-8 looks like.
//!
//! Thai texts arrive from old Windows programs in Windows-874 (TIS-620 and a little more) and from
//! Notepad's "Unicode" in UTF-16. Naming the right one makes the remedy short; naming a wrong one
//! sends an author the wrong way, so that in doubt the answer is `Unknown`.

use crate::source::{Encoding, Refusal};

/// `bytes` as text, or why they are none. A NUL is no text either: UTF-16 without a mark, of
/// nothing but ASCII, is valid UTF-8 full of them.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid_up_to = error.utf8_error().valid_up_to();
        refusal(error.as_bytes(), valid_up_to)
    })?;
    match text.find('\0') {
        Some(nul) => Err(refusal(text.as_bytes(), nul)),
        None => Ok(text),
    }
}

fn refusal(bytes: &[u8], valid_up_to: usize) -> Refusal {
    let line = 1 + bytes[..valid_up_to].iter().filter(|&&byte| byte == b'\n').count();
    Refusal::NotUtf8 { valid_up_to, line, guess: guess(bytes) }
}

fn guess(bytes: &[u8]) -> Encoding {
    if looks_utf16(bytes) {
        Encoding::Utf16
    } else if looks_tis620(bytes) {
        Encoding::Tis620
    } else {
        Encoding::Unknown
    }
}

/// A byte order mark, or one of the two bytes of nearly every character is always the same: 00 for
/// Latin letters and spaces, 0E for Thai.
fn looks_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let pairs = bytes.len() / 2;
    let high = |offset: usize| {
        bytes.iter().skip(offset).step_by(2).filter(|&&byte| matches!(byte, 0 | 0x0e)).count()
    };
    bytes.contains(&0) && pairs > 0 && (0..2).any(|offset| high(offset) * 10 >= pairs * 9)
}

/// Every byte above ASCII is a Thai character of TIS-620 (or one of the few signs of Windows-874),
/// and most stand beside another, as Thai writes no single letters. UTF-8 that was cut somewhere
/// fails this, since the second bytes of its Thai are 80 to BF.
fn looks_tis620(bytes: &[u8]) -> bool {
    let is_thai = |byte: u8| matches!(byte, 0xa1..=0xda | 0xdf..=0xfb);
    let is_sign = |byte: u8| matches!(byte, 0x80 | 0x85 | 0x91..=0x97 | 0xa0);
    let above = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let joined = bytes.windows(2).filter(|pair| pair.iter().all(|&byte| is_thai(byte))).count();
    above >= 2
        && bytes
            .iter()
            .all(|&byte| (byte.is_ascii() && byte != 0) || is_thai(byte) || is_sign(byte))
        && joined * 2 >= above
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tis620(text: &str) -> Vec<u8> {
        text.chars()
            .map(|char| match u32::from(char) {
                ascii @ 0..0x80 => ascii as u8,
                thai => (thai - 0xe00 + 0xa0) as u8,
            })
            .collect()
    }

    fn guessed(bytes: Vec<u8>) -> Encoding {
        match decode(bytes) {
            Err(Refusal::NotUtf8 { guess, .. }) => guess,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn thai_in_one_byte_a_character_is_tis_620() {
        let bytes = tis620("---\ntitle: ธนาคารขยะ หมู่ที่ ๕\n---\n");
        assert_eq!(guessed(bytes.clone()), Encoding::Tis620);
        assert!(matches!(decode(bytes), Err(Refusal::NotUtf8 { valid_up_to: 11, line: 2, .. })));
    }

    #[test]
    fn sixteen_bits_a_character_is_utf_16_with_or_without_its_mark() {
        for text in ["title: Waste bank\n", "ธนาคารขยะ title\n"] {
            for mark in ["", "\u{feff}"] {
                let marked = format!("{mark}{text}");
                let little = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let big = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
                assert_eq!(guessed(little), Encoding::Utf16, "{marked:?}");
                assert_eq!(guessed(big), Encoding::Utf16, "{marked:?}");
            }
        }
    }

    #[test]
    fn a_broken_or_foreign_text_is_not_taken_for_thai() {
        let cut = "อำเภอวานรนิวาส".as_bytes();
        assert_eq!(guessed([&cut[..cut.len() - 1], b"\n"].concat()), Encoding::Unknown);
        assert_eq!(guessed(b"caf\xe9 cr\xe8me".to_vec()), Encoding::Unknown);
        assert_eq!(guessed(b"one\0two".to_vec()), Encoding::Unknown);
    }

    #[test]
    fn utf_8_stays_as_it_is_byte_order_mark_included() {
        let text = "\u{feff}---\r\ntitle: ก\r\n";
        assert_eq!(decode(text.into()), Ok(text.to_owned()));
    }
}

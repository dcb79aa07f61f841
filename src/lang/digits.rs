//! Thai digits.
//!
//! Offices write ๒๕๖๕ and people write 2565; both are digits wherever a number is read. Everything is read with ASCII digits; pages may be
//! shown with Thai ones, where the site asks for it.

use std::borrow::Cow;

/// What the digit `c` is worth, ASCII or Thai, if it is one.
pub const fn value(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '๐'..='๙' => Some(c as u32 - '๐' as u32),
        _ => None,
    }
}

/// Whether `c` is a digit, ASCII or Thai.
pub const fn is_digit(c: char) -> bool {
    value(c).is_some()
}

/// `text` with ASCII digits for Thai ones.
pub fn to_ascii(text: &str) -> Cow<'_, str> {
    replace(text, |c| matches!(c, '๐'..='๙').then(|| shift(c, '๐', '0')))
}

/// `text` with Thai digits for ASCII ones.
pub fn to_thai(text: &str) -> Cow<'_, str> {
    replace(text, |c| c.is_ascii_digit().then(|| shift(c, '0', '๐')))
}

/// The digit as far after `to` as `digit` is after `from`.
fn shift(digit: char, from: char, to: char) -> char {
    char::from_u32(u32::from(digit) - u32::from(from) + u32::from(to))
        .expect("ten digits stand in a row in both blocks")
}

fn replace(text: &str, digit: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if text.chars().any(|c| digit(c).is_some()) {
        text.chars().map(|c| digit(c).unwrap_or(c)).collect::<String>().into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_change_and_nothing_else_does() {
        assert_eq!(to_ascii("ปี ๒๕๖๕ ฿๑,๒๓๔.๕๐"), "ปี 2565 ฿1,234.50");
        assert_eq!(to_thai("ปี 2565"), "ปี ๒๕๖๕");
        assert!(matches!(to_ascii("ปี 2565"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn there_and_back_is_where_one_was(text in "[ก0-9a ,.]{0,12}") {
            let there = to_thai(&text).into_owned();
            prop_assert_eq!(to_ascii(&there), text.as_str());
        }
    }
}

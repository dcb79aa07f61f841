//! Numbers that their form gives away: a citizen's by its check digit, a mobile telephone's by its
//! groups.

/// Digits, and how they stand in groups.
pub(super) struct Number {
    digits: Vec<u32>,
    groups: Vec<usize>,
    /// Whether a space stands between two groups.
    is_spaced: bool,
    /// In bytes.
    pub(super) length: usize,
}

impl Number {
    /// The number that `text` begins with: groups of digits with one space or hyphen between them.
    pub(super) fn read(text: &str) -> Self {
        let mut number = Self { digits: Vec::new(), groups: vec![0], is_spaced: false, length: 0 };
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().and_then(|(_, next)| digit(*next));
            match digit(c) {
                Some(digit) => {
                    number.digits.push(digit);
                    *number.groups.last_mut().expect("there is a group") += 1;
                    number.length = at + c.len_utf8();
                }
                None if matches!(c, ' ' | '-') && next.is_some() => {
                    number.groups.push(0);
                    number.is_spaced |= c == ' ';
                }
                None => {
                    if c.is_ascii_alphabetic() {
                        // A digest or a code, and no number.
                        number.digits.clear();
                    }
                    break;
                }
            }
        }
        number
    }

    /// Thirteen digits with a right check digit: together, grouped as on the card, or in up to five
    /// groups of any size with hyphens. Spaces in other places part several numbers, and one in
    /// eleven of those ("ปี 2565 2566 2567 3 แห่ง") has a right check digit by chance. That of a
    /// juristic person begins with 0 and passes.
    pub(super) fn is_citizen(&self) -> bool {
        let [first, .., check] = self.digits.as_slice() else { return false };
        let sum: u32 = self.digits.iter().zip((2..=13).rev()).map(|(digit, by)| digit * by).sum();
        self.digits.len() == 13
            && (1..=8).contains(first)
            && match self.groups.as_slice() {
                [_] | [1, 4, 5, 2, 1] => true,
                groups => groups.len() <= 5 && !self.is_spaced,
            }
            && (11 - sum % 11) % 10 == *check
    }

    /// Thirteen digits together that are a moment, in milliseconds since 1970, of the years 2010 to
    /// 2037: telephones and LINE name pictures so, and one in eleven has a right check digit.
    pub(super) fn is_moment(&self) -> bool {
        let value = self
            .digits
            .iter()
            .fold(0_u64, |value, digit| value.saturating_mul(10).saturating_add(u64::from(*digit)));
        self.groups == [13] && (1_262_304_000_000..2_114_380_800_000).contains(&value)
    }

    /// In the groups that people write.
    pub(super) fn is_mobile(&self) -> bool {
        matches!(self.digits.as_slice(), [0, 6 | 8 | 9, ..])
            && matches!(
                self.groups.as_slice(),
                [10] | [3, 7] | [3, 3, 4] | [2, 8] | [2, 4, 4] | [3, 4, 3]
            )
    }
}

/// The value of a digit, Thai or Arabic.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '๐'..='๙' => Some(u32::from(c) - u32::from('๐')),
        c => c.to_digit(10),
    }
}

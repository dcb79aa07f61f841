//! Exact decimals, just large enough for what people report.

use std::{cmp::Ordering, fmt};

/// A decimal number of at most 21 digits before the point and 12 behind it.
///
/// Kept without zeros at its end, so that 1.80 and 1.8 are one number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Decimal {
    units: i128,
    scale: u32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Decimal = Decimal::whole(0);

    /// A whole number.
    pub const fn whole(units: i128) -> Self {
        Self { units, scale: 0 }
    }

    /// Reads ASCII digits with at most one point and a `-` before them; none where that is not what
    /// stands there, or where it is too long.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let ends_in_point = digits.ends_with('.');
        if whole.is_empty() || ends_in_point || !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let units: i128 = format!("{whole}{fraction}").parse().ok()?;
        Self::new(sign * units, u32::try_from(fraction.len()).ok()?)
    }

    fn new(mut units: i128, mut scale: u32) -> Option<Self> {
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        let whole = units / 10_i128.checked_pow(scale)?;
        (scale <= 12 && whole.abs() < 10_i128.pow(21)).then_some(Self { units, scale })
    }

    /// The sum, unless it is too long.
    pub fn plus(self, other: Decimal) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        Self::new(self.at(scale).checked_add(other.at(scale))?, scale)
    }

    /// The product with a whole number, unless it is too long.
    pub fn times(self, factor: i128) -> Option<Self> {
        Self::new(self.units.checked_mul(factor)?, self.scale)
    }

    /// A ten-thousandth of it, unless it is too long.
    pub(super) fn by_ten_thousand(self) -> Option<Self> {
        Self::new(self.units, self.scale + 4)
    }

    /// How many hundredths of `whole` it is, rounded to a whole number; none where `whole` is nothing
    /// or less: of a debt there is no share.
    pub fn percent_of(self, whole: Decimal) -> Option<i128> {
        let scale = self.scale.max(whole.scale);
        let (part, whole) = (self.at(scale).checked_mul(200)?, whole.at(scale).checked_mul(2)?);
        (whole > 0).then(|| (part + whole / 2).div_euclid(whole))
    }

    /// The whole part, and what is left.
    pub fn split(self) -> (i128, Decimal) {
        let one = 10_i128.pow(self.scale);
        let rest = Self::new(self.units % one, self.scale);
        (self.units / one, rest.expect("a part is shorter than the whole"))
    }

    /// With commas between thousands: `15,506.25`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (whole, fraction) = match plain.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (plain.as_str(), None),
        };
        let (sign, digits) = match whole.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", whole),
        };
        let mut grouped = sign.to_owned();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        match fraction {
            Some(fraction) => format!("{grouped}.{fraction}"),
            None => grouped,
        }
    }

    fn at(self, scale: u32) -> i128 {
        // Both are within 33 digits, and i128 holds 38.
        self.units * 10_i128.pow(scale - self.scale)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.at(scale).cmp(&other.at(scale))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    /// For machines: digits, and a point where there is a fraction.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.scale as usize;
        let digits = format!("{:0>width$}", self.units.unsigned_abs(), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let sign = if self.units < 0 { "-" } else { "" };
        if fraction.is_empty() {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{fraction}")
        }
    }
}

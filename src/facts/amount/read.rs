//! From the words to the number.
//!
//! The number comes first, then what its neighbours make of it: a word that multiplies, a second
//! number, a unit. What could be read in two ways is refused with what to write instead.

mod area;

use super::{
    Amount, AmountError, Decimal, Qualifier, Unit,
    words::{
        NOTHING, digits_and_marks, plain, qualified, strip, take_after, take_after_unit, times,
    },
};

/// Reads a number as people write it, with its qualifier and unit.
///
/// # Errors
///
/// Where it is no number, or more than one: see [`AmountError`].
pub fn read(typed: &str) -> Result<Amount, AmountError> {
    Reader::new(typed).read()
}

/// Reads an amount of money; a bare number is baht, and `ไม่ใช้เงิน` is none.
///
/// # Errors
///
/// As [`read`], and where something else than money is counted.
pub fn read_money(typed: &str) -> Result<Amount, AmountError> {
    let as_written = typed.trim().to_owned();
    if NOTHING.iter().any(|words| words.eq_ignore_ascii_case(&as_written)) {
        let (value, unit) = (Decimal::ZERO, Unit::Baht);
        return Ok(Amount { qualifier: None, value, unit, as_written });
    }
    let amount = read(typed)?;
    let unit = match amount.unit {
        Unit::Number | Unit::Baht => Unit::Baht,
        Unit::Percent => return Err(AmountError::NotMoney { unit: "%".to_owned() }),
        Unit::Rai => return Err(AmountError::NotMoney { unit: "ไร่".to_owned() }),
        Unit::Other(unit) => return Err(AmountError::NotMoney { unit }),
    };
    not_negative(Amount { unit, ..amount })
}

/// Reads how many there are of something.
///
/// # Errors
///
/// As [`read`], and where it is less than nothing.
pub fn read_count(typed: &str) -> Result<Amount, AmountError> {
    not_negative(read(typed)?)
}

fn not_negative(amount: Amount) -> Result<Amount, AmountError> {
    match amount.value < Decimal::ZERO {
        true => Err(AmountError::Negative { typed: amount.as_written }),
        false => Ok(amount),
    }
}

/// Reads an amount of money each year, which people write as `ปีละ 2,400 บาท` or `2,400 บาท/ปี`.
///
/// # Errors
///
/// As [`read_money`].
pub fn read_yearly_money(typed: &str) -> Result<Amount, AmountError> {
    let plain = typed.trim();
    let before = plain.strip_prefix("ปีละ");
    let after = ["/ปี", "ต่อปี", "/ year", "/year", "per year", "a year"]
        .iter()
        .find_map(|word| plain.strip_suffix(word));
    let amount = read_money(before.or(after).unwrap_or(plain))?;
    Ok(Amount { as_written: plain.to_owned(), ..amount })
}

struct Reader<'a> {
    typed: &'a str,
    /// With Arabic digits and plain spaces.
    text: String,
}

impl<'a> Reader<'a> {
    fn new(typed: &'a str) -> Self {
        Self { typed: typed.trim(), text: plain(typed).trim().to_owned() }
    }

    fn read(&self) -> Result<Amount, AmountError> {
        let (mut qualifier, mut rest) = qualified(&self.text);
        let mut unit = None;
        for (word, of) in [("ร้อยละ", Unit::Percent), ("฿", Unit::Baht), ("THB", Unit::Baht)]
        {
            if let Some(after) = strip(rest, word) {
                (unit, rest) = (Some(of), after);
            }
        }
        if qualifier.is_none() {
            (qualifier, rest) = qualified(rest);
        }
        let (mut value, mut rest) = self.scaled(rest)?.ok_or_else(|| self.refuse())?;
        if let Some(high) = second_number(rest) {
            return self.parts_of_an_area(value, rest, qualifier, high);
        }
        // "2 ล้าน 5 แสน": each part is smaller than the one before.
        let mut least = value;
        while let Ok(Some((part, after))) = self.scaled(rest)
            && part < least
            && part > Decimal::ZERO
            && unit.is_none()
            && least >= Decimal::whole(1000)
        {
            value = value.plus(part).ok_or_else(|| self.too_long())?;
            (least, rest) = (part, after);
        }
        if let Some((of, after)) = take_after(rest) {
            (qualifier, rest) = (qualifier.or(Some(of)), after);
        }
        if let Some(rai) = self.area(value, rest)? {
            return self.land(qualifier, rai);
        }
        if let Some((of, before)) = take_after_unit(rest) {
            (qualifier, rest) = (qualifier.or(Some(of)), before);
        }
        let unit = self.unit(unit, rest)?;
        if value < Decimal::ZERO && unit != Unit::Number && unit != Unit::Percent {
            return Err(self.negative());
        }
        Ok(self.amount(qualifier, value, unit))
    }

    fn unit(&self, before: Option<Unit>, rest: &str) -> Result<Unit, AmountError> {
        let word = rest.trim_end_matches("ถ้วน").trim();
        let named = match word.to_lowercase().as_str() {
            "" => None,
            "บาท" | "บ." | "baht" | "thb" | "฿" | ".-" | "-" | ".—" | "/-" | "บาท.-" => {
                Some(Unit::Baht)
            }
            "%" | "เปอร์เซ็นต์" | "เปอร์เซนต์" | "percent" | "per cent" => {
                Some(Unit::Percent)
            }
            _ => Some(Unit::Other(word.to_owned())),
        };
        match (before, named) {
            (Some(unit), None) | (None, Some(unit)) if is_unit(&unit) => Ok(unit),
            (Some(one), Some(other)) if one == other => Ok(one),
            (None, None) => Ok(Unit::Number),
            _ => Err(self.refuse()),
        }
    }

    /// A number and the words that multiply it; none where no number begins.
    fn scaled<'t>(&self, text: &'t str) -> Result<Option<(Decimal, &'t str)>, AmountError> {
        let text = text.trim_start();
        let unsigned = text.strip_prefix(['-', '\u{2212}']).unwrap_or(text);
        if !unsigned.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(None);
        }
        let length = digits_and_marks(unsigned);
        let (digits, rest) = unsigned.split_at(length);
        let digits = self.without_commas(digits)?;
        let sign = if unsigned.len() < text.len() { "-" } else { "" };
        let value = Decimal::parse(&format!("{sign}{digits}")).ok_or_else(|| self.too_long())?;
        match times(rest.trim_start()) {
            Some((tens, after)) => {
                let value = value.times(10_i128.pow(tens)).ok_or_else(|| self.too_long())?;
                Ok(Some((value, after)))
            }
            None => Ok(Some((value, rest))),
        }
    }

    /// The digits, if their commas stand between thousands.
    fn without_commas(&self, digits: &str) -> Result<String, AmountError> {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let groups: Vec<&str> = whole.split(',').collect();
        // "18.500,00": points between thousands and a comma before the fraction.
        if fraction.contains(',') && fraction.len() > 3 && !fraction.contains('.') {
            let swap = |c| match c {
                ',' => '.',
                '.' => ',',
                digit => digit,
            };
            let swapped: String = digits.chars().map(swap).collect();
            return Err(AmountError::Commas { full: self.text.replacen(digits, &swapped, 1) });
        }
        let right = groups.len() == 1
            || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
        if right && !fraction.contains([',', '.']) {
            return Ok(digits.replace(',', ""));
        }
        if fraction.contains('.') {
            return Err(self.refuse());
        }
        let mended = match groups.as_slice() {
            // "2,6": a comma for the point.
            [first, second] if second.len() < 3 && fraction.is_empty() => {
                format!("{first}.{second}")
            }
            _ => Decimal::parse(&digits.replace(',', "")).ok_or_else(|| self.too_long())?.grouped(),
        };
        Err(AmountError::Commas { full: self.text.replacen(digits, &mended, 1) })
    }

    fn range(&self, high: &str) -> AmountError {
        let low = self.text.find(high).map_or("", |at| &self.text[..at]);
        let low = low.trim_end().trim_end_matches("to").trim_end_matches("ถึง");
        AmountError::Range {
            low: low.trim_matches([' ', '-', '–', '—']).to_owned(),
            high: high.trim().to_owned(),
        }
    }

    fn amount(&self, qualifier: Option<Qualifier>, value: Decimal, unit: Unit) -> Amount {
        Amount { qualifier, value, unit, as_written: self.typed.to_owned() }
    }

    fn refuse(&self) -> AmountError {
        AmountError::NotANumber { typed: self.typed.to_owned() }
    }

    fn negative(&self) -> AmountError {
        AmountError::Negative { typed: self.typed.to_owned() }
    }

    fn too_long(&self) -> AmountError {
        AmountError::TooLong { typed: self.typed.to_owned() }
    }
}

/// The number after a dash, "ถึง" or "to", if that is what follows.
fn second_number(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    ["-", "–", "—", "ถึง", "to "]
        .iter()
        .find_map(|dash| rest.strip_prefix(dash))
        .map(str::trim_start)
        .filter(|after| after.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_unit(unit: &Unit) -> bool {
    match unit {
        Unit::Other(word) => {
            word.starts_with(|c: char| c.is_alphabetic())
                && !word.contains(|c: char| c.is_ascii_digit())
                && word.chars().count() <= 40
        }
        _ => true,
    }
}

//! From the words to the number.

use super::{Amount, AmountError, Decimal, Qualifier, Unit};

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
    if amount.value < Decimal::ZERO {
        return Err(AmountError::Negative { typed: as_written });
    }
    Ok(Amount { unit, ..amount })
}

/// Reads an amount of money each year, which people write as `ปีละ 2,400 บาท` or `2,400 บาท/ปี`.
///
/// # Errors
///
/// As [`read_money`].
pub fn read_yearly_money(typed: &str) -> Result<Amount, AmountError> {
    let plain = typed.trim();
    let before = ["ปีละ"].iter().find_map(|word| plain.strip_prefix(word));
    let after = ["/ปี", "ต่อปี", "/ year", "/year", "per year", "a year"]
        .iter()
        .find_map(|word| plain.strip_suffix(word));
    let amount = read_money(before.or(after).unwrap_or(plain))?;
    Ok(Amount { as_written: plain.to_owned(), ..amount })
}

/// How offices say that no money was spent.
const NOTHING: [&str; 9] =
    ["ไม่ใช้เงิน", "ไม่ใช้งบประมาณ", "ไม่ใช้งบ", "ไม่มีค่าใช้จ่าย", "ไม่มี", "ฟรี", "none", "free", "no cost"];

/// Words before a number. A longer one is tried before one that it begins with.
pub(super) const BEFORE: [(&str, Qualifier); 41] = [
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
        if let Some((after, of)) = take_after(rest) {
            (qualifier, rest) = (qualifier.or(Some(of)), after);
        }
        if let Some(area) = self.area(value, rest)? {
            return Ok(self.amount(qualifier, area, Unit::Rai));
        }
        if let Some((before, of)) = take_after_unit(rest) {
            (qualifier, rest) = (qualifier.or(Some(of)), before);
        }
        let unit = self.unit(unit, rest)?;
        if value < Decimal::ZERO && unit != Unit::Number && unit != Unit::Percent {
            return Err(AmountError::Negative { typed: self.typed.to_owned() });
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
        let after = rest.trim_start();
        let times = TIMES
            .iter()
            .filter(|_| !NOT_TIMES.iter().any(|word| after.starts_with(word)))
            .find_map(|(word, tens)| Some((strip(after, word)?, *tens)));
        match times {
            Some((after, tens)) => {
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

    /// "15,506-2-09 ไร่", or two numbers where one is asked for.
    fn parts_of_an_area(
        &self,
        rai: Decimal,
        rest: &str,
        qualifier: Option<Qualifier>,
        high: &str,
    ) -> Result<Amount, AmountError> {
        let mut parts = rest.trim_start_matches('-').splitn(2, '-');
        let (Some(ngan), Some(wa2)) = (parts.next(), parts.next()) else {
            return Err(self.range(high));
        };
        let end = wa2.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(wa2.len());
        let (wa2, unit) = wa2.split_at(end);
        let (Some(ngan), Some(wa2)) = (Decimal::parse(ngan.trim()), Decimal::parse(wa2)) else {
            return Err(self.range(high));
        };
        let unit = unit.trim();
        if unit.is_empty() {
            return Err(AmountError::RaiMissing { full: format!("{} ไร่", self.text) });
        }
        if unit != "ไร่" && !unit.eq_ignore_ascii_case("rai") {
            return Err(self.refuse());
        }
        let value = self.rai(rai, ngan, wa2)?;
        Ok(self.amount(qualifier, value, Unit::Rai))
    }

    /// "8,856 ไร่ 0 งาน 56 ตร.ว.", of which the first number has been read.
    fn area(&self, first: Decimal, rest: &str) -> Result<Option<Decimal>, AmountError> {
        const PARTS: [(&str, usize); 11] = [
            ("ไร่", 0),
            ("rai", 0),
            ("งาน", 1),
            ("ngan", 1),
            ("ตารางวา", 2),
            ("ตร.ว.", 2),
            ("ตร.ว", 2),
            ("ตรว.", 2),
            ("square wa", 2),
            ("sq wa", 2),
            ("sq. wa", 2),
        ];
        let mut amounts = [Decimal::ZERO; 3];
        let mut next = 0;
        let (mut number, mut rest) = (first, rest.trim_start());
        loop {
            let part = PARTS.iter().find_map(|(word, part)| Some((strip(rest, word)?, *part)));
            let Some((after, part)) = part.filter(|(_, part)| *part >= next) else {
                return if next == 0 { Ok(None) } else { Err(self.refuse()) };
            };
            amounts[part] = number;
            next = part + 1;
            if after.trim().is_empty() {
                break;
            }
            match self.scaled(after)? {
                Some((value, after)) => (number, rest) = (value, after.trim_start()),
                None => return Err(self.refuse()),
            }
        }
        // "150 ตารางวา" alone may be more than a ngan; beside ไร่ it may not.
        let [rai, ngan, wa2] = amounts;
        if rai == Decimal::ZERO && (ngan == Decimal::ZERO || wa2 == Decimal::ZERO) {
            let wa2 = ngan.times(100).and_then(|ngan| ngan.plus(wa2));
            return wa2.and_then(in_rai).map(Some).ok_or_else(|| self.too_long());
        }
        self.rai(rai, ngan, wa2).map(Some)
    }

    fn rai(&self, rai: Decimal, ngan: Decimal, wa2: Decimal) -> Result<Decimal, AmountError> {
        let part = |value: Decimal, unit: &str, most: u8| {
            let part = format!("{} {unit}", value.grouped());
            let fits = value < Decimal::whole(i128::from(most) + 1);
            if fits { Ok(()) } else { Err(AmountError::AreaPart { part, most }) }
        };
        part(ngan, "งาน", 3)?;
        part(wa2, "ตร.ว.", 99)?;
        ngan.times(100)
            .and_then(|ngan| in_rai(ngan.plus(wa2)?))
            .and_then(|rest| rai.plus(rest))
            .ok_or_else(|| self.too_long())
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

    fn too_long(&self) -> AmountError {
        AmountError::TooLong { typed: self.typed.to_owned() }
    }
}

/// With Arabic digits and plain spaces, so that the tables above need only one form.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '๐'..='๙' => char::from(b'0' + (u32::from(c) - u32::from('๐')) as u8),
            _ if c.is_whitespace() => ' ',
            _ => c,
        })
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

/// The number after a dash, "ถึง" or "to", if that is what follows.
fn second_number(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    ["-", "–", "—", "ถึง", "to "]
        .iter()
        .find_map(|dash| rest.strip_prefix(dash))
        .map(str::trim_start)
        .filter(|after| after.starts_with(|c: char| c.is_ascii_digit()))
}

fn take_after(rest: &str) -> Option<(&str, Qualifier)> {
    let rest = rest.trim_start();
    AFTER.iter().find_map(|(word, of)| Some((strip(rest, word)?.trim_start(), *of)))
}

fn take_after_unit(rest: &str) -> Option<(&str, Qualifier)> {
    let rest = rest.trim_end();
    AFTER.iter().find_map(|(word, of)| Some((rest.strip_suffix(word)?.trim_end(), *of)))
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

/// Square wa in rai: a four-hundredth, which is 25 ten-thousandths.
fn in_rai(wa2: Decimal) -> Option<Decimal> {
    wa2.times(25)?.by_ten_thousand()
}

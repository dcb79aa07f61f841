//! Land: `15,506-2-09 ไร่`, `8,856 ไร่ 0 งาน 56 ตร.ว.`
//!
//! A rai has four ngan, a ngan a hundred square wa. Title deeds write the three with hyphens, which
//! elsewhere stand between two numbers of a range.

use super::{Amount, AmountError, Decimal, Qualifier, Reader, Unit, strip};

impl Reader<'_> {
    /// "15,506-2-09 ไร่", or two numbers where one is asked for.
    pub(super) fn parts_of_an_area(
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
        let value = self.in_parts(rai, ngan, wa2)?;
        self.land(qualifier, value)
    }

    /// "8,856 ไร่ 0 งาน 56 ตร.ว.", of which the first number has been read.
    pub(super) fn area(&self, first: Decimal, rest: &str) -> Result<Option<Decimal>, AmountError> {
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
        self.in_parts(rai, ngan, wa2).map(Some)
    }

    /// An amount of land, in rai.
    pub(super) fn land(
        &self,
        qualifier: Option<Qualifier>,
        rai: Decimal,
    ) -> Result<Amount, AmountError> {
        if rai < Decimal::ZERO {
            Err(self.negative())
        } else {
            Ok(self.amount(qualifier, rai, Unit::Rai))
        }
    }

    /// The parts in rai, none of which may be as much as one of the next larger.
    fn in_parts(&self, rai: Decimal, ngan: Decimal, wa2: Decimal) -> Result<Decimal, AmountError> {
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
}

/// Square wa in rai: a four-hundredth, which is 25 ten-thousandths.
fn in_rai(wa2: Decimal) -> Option<Decimal> {
    wa2.times(25)?.by_ten_thousand()
}

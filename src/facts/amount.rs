//! Numbers as people write them: `กว่า 2.6 ล้านบาท`, `18,500.-`, `ร้อยละ 40`, `15,506-2-09 ไร่`.
//!
//! The words around a number are facts too. "กว่า 2.6 ล้าน" is not 2.6 million, and a site that
//! dropped the word would claim to know more than its source; so the qualifier is kept and shown.
//! Values are exact decimals: bands and comparisons never depend on how a computer rounds.

mod decimal;
mod duration;
mod read;
mod show;
mod words;

pub use decimal::Decimal;
pub use duration::{Duration, DurationError, read_duration};
pub use read::{read, read_count, read_money, read_yearly_money};
pub use show::Form;

/// A number with the words that were written around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amount {
    /// What was said about its exactness.
    pub qualifier: Option<Qualifier>,
    /// The number itself; of an area, in rai.
    pub value: Decimal,
    /// Of what.
    pub unit: Unit,
    /// Exactly as the author wrote it.
    pub as_written: String,
}

/// What a source says about the exactness of a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Qualifier {
    /// กว่า, มากกว่า, เกิน, over, `>`.
    Over,
    /// ไม่น้อยกว่า, อย่างน้อย, at least, `>=`.
    AtLeast,
    /// ประมาณ, ราว, about, `~`.
    About,
    /// เกือบ, nearly.
    Almost,
    /// ไม่เกิน, at most, up to, `<=`.
    AtMost,
    /// น้อยกว่า, ต่ำกว่า, under, less than, `<`.
    Under,
}

/// What is counted.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unit {
    /// Nothing is said.
    Number,
    /// Money.
    Baht,
    /// Of a hundred.
    Percent,
    /// Land, in rai (1,600 square metres).
    Rai,
    /// Anything else, as typed: ครัวเรือน, กก.
    Other(String),
}

/// An area of land in the parts that a title deed has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Area {
    /// 1,600 square metres each.
    pub rai: u64,
    /// A quarter of a rai each; 0 to 3.
    pub ngan: u8,
    /// A hundredth of a ngan each (4 square metres); under 100.
    pub wa2: Decimal,
}

impl Amount {
    /// The area in rai, ngan and square wa; none where it is no area.
    pub fn area(&self) -> Option<Area> {
        if self.unit != Unit::Rai {
            return None;
        }
        let (rai, rest) = self.value.split();
        let (wa2, rest) = rest.times(400)?.split();
        let (ngan, wa2) = (wa2 / 100, wa2 % 100);
        Some(Area {
            rai: u64::try_from(rai).ok()?,
            ngan: u8::try_from(ngan).ok()?,
            wa2: Decimal::whole(wa2).plus(rest)?,
        })
    }

    /// Whether it says "none": a plain zero.
    pub fn is_none_stated(&self) -> bool {
        self.value == Decimal::ZERO && self.qualifier.is_none()
    }
}

/// Steps of cost that an office knows from procurement, in baht.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CostBand {
    /// Nothing in money.
    None,
    /// To 10,000.
    UpTo10Thousand,
    /// To 100,000.
    UpTo100Thousand,
    /// To 500,000.
    UpTo500Thousand,
    /// To 2,000,000.
    UpTo2Million,
    /// More.
    Above,
}

impl CostBand {
    /// The id in the vocabulary `cost-bands`.
    pub const fn id(self) -> &'static str {
        match self {
            CostBand::None => "none",
            CostBand::UpTo10Thousand => "up-to-10000",
            CostBand::UpTo100Thousand => "up-to-100000",
            CostBand::UpTo500Thousand => "up-to-500000",
            CostBand::UpTo2Million => "up-to-2000000",
            CostBand::Above => "above-2000000",
        }
    }
}

/// The band that a cost falls into. "กว่า 100,000" lies in the band above 100,000: the least it can
/// be is more than that.
pub fn cost_band(amount: &Amount) -> CostBand {
    let over = amount.qualifier == Some(Qualifier::Over);
    let within = |most: i128| match amount.value.cmp(&Decimal::whole(most)) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Equal => !over,
        std::cmp::Ordering::Greater => false,
    };
    [
        (0, CostBand::None),
        (10_000, CostBand::UpTo10Thousand),
        (100_000, CostBand::UpTo100Thousand),
        (500_000, CostBand::UpTo500Thousand),
        (2_000_000, CostBand::UpTo2Million),
    ]
    .into_iter()
    .find(|(most, _)| within(*most))
    .map_or(CostBand::Above, |(_, band)| band)
}

/// Words that are no number, or not the kind of number that is asked for.
///
/// `full` is always the author's own words with one thing mended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AmountError {
    /// No number that we can read.
    NotANumber {
        /// As typed.
        typed: String,
    },
    /// Commas that do not part thousands.
    Commas {
        /// With commas between thousands, or with a decimal point.
        full: String,
    },
    /// Two numbers where one is asked for.
    Range {
        /// The first.
        low: String,
        /// The second.
        high: String,
    },
    /// Something counted in another unit where money is asked for.
    NotMoney {
        /// The unit as typed.
        unit: String,
    },
    /// Three numbers with hyphens are an area, but ไร่ is missing.
    RaiMissing {
        /// With it.
        full: String,
    },
    /// More ngan than make a rai, or more square wa than make a ngan.
    AreaPart {
        /// The part, with its unit.
        part: String,
        /// The most that it can be.
        most: u8,
    },
    /// Less than nothing, where that cannot be.
    Negative {
        /// As typed.
        typed: String,
    },
    /// More digits than any figure has.
    TooLong {
        /// As typed.
        typed: String,
    },
}

#[cfg(test)]
mod tests;

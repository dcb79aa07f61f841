//! stub
#![allow(missing_docs)]
use crate::lang::Lang;
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CostBand;
impl CostBand {
    pub fn id(self) -> &'static str {
        "none"
    }
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amount {
    typed: String,
}
impl Amount {
    pub fn show(&self, _: Lang) -> String {
        self.typed.clone()
    }
    pub fn change_to(&self, _: &Amount) -> Option<Change> {
        None
    }
    pub fn is_zero(&self) -> bool {
        false
    }
    pub fn cost_band(&self) -> CostBand {
        CostBand
    }
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Duration {
    typed: String,
}
impl Duration {
    pub fn show(&self, _: Lang) -> String {
        self.typed.clone()
    }
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AmountError;
pub struct Change {
    pub difference: Amount,
    pub direction: std::cmp::Ordering,
    pub percent: Option<u32>,
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DurationError;
pub fn read(t: &str) -> Result<Amount, AmountError> {
    Ok(Amount { typed: t.into() })
}
pub fn read_duration(t: &str) -> Result<Duration, DurationError> {
    Ok(Duration { typed: t.into() })
}

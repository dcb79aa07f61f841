//! Rows of the table: what was aimed at, and what was measured.

use serde::Serialize;

/// One measured number beside its target.
#[derive(Clone, Serialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) what: String,
    pub(crate) target: Target,
    pub(crate) value: f64,
    pub(crate) unit: Unit,
    /// The same of the search that ours is compared with.
    pub(crate) rival: Option<f64>,
    /// How many questions, pieces or files it was measured on.
    pub(crate) count: usize,
    /// What else is worth knowing, in few words.
    pub(crate) note: String,
}

/// What a number must reach.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Target {
    AtLeast(f64),
    AtMost(f64),
    /// Printed only, though there is a wish: machines differ.
    Wish(f64),
    /// Printed only.
    None,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unit {
    /// From 0 to 1: a mean of normalised discounted gains.
    Gain,
    /// From 0 to 1: a share of questions.
    Share,
    Bytes,
    Seconds,
    Milliseconds,
    Megabytes,
    Number,
}

impl Row {
    /// Whether it falls short of a target that is held.
    pub(crate) fn is_missed(&self) -> bool {
        match self.target {
            Target::AtLeast(least) => self.value < least,
            Target::AtMost(most) => self.value > most,
            Target::Wish(_) | Target::None => false,
        }
    }

    /// One line for people.
    pub(crate) fn line(&self) -> String {
        let (sign, target) = match self.target {
            Target::AtLeast(least) => ("≥ ", self.unit.show(least)),
            Target::AtMost(most) => ("≤ ", self.unit.show(most)),
            Target::Wish(most) => ("≤ ", self.unit.show(most)),
            Target::None => ("", "-".to_owned()),
        };
        let verdict = match self.target {
            Target::None | Target::Wish(_) => "printed",
            _ if self.is_missed() => "MISSED",
            _ => "ok",
        };
        let value = self.unit.show(self.value);
        let line = format!(
            "{:<24} {:>10} {:>10}  n={:<6} {verdict:<8} {}",
            self.id,
            format!("{sign}{target}"),
            value,
            self.count,
            self.what
        );
        let line = match self.rival {
            Some(rival) => format!("{line}; rival {}", self.unit.show(rival)),
            None => line,
        };
        if self.note.is_empty() { line } else { format!("{line} ({})", self.note) }
    }
}

impl Unit {
    fn show(self, value: f64) -> String {
        match self {
            Unit::Gain => format!("{value:.4}"),
            Unit::Share => format!("{:.2} %", value * 100.0),
            Unit::Bytes => format!("{:.1} KB", value / 1000.0),
            Unit::Seconds => format!("{value:.2} s"),
            Unit::Milliseconds => format!("{value:.0} ms"),
            Unit::Megabytes => format!("{value:.0} MB"),
            Unit::Number => format!("{value:.0}"),
        }
    }
}

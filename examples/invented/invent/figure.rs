//! The numbers of a case, which its front matter and its text share.

use super::{
    dice::Dice,
    plan::{Cost, Plan},
    words::{Better, Practice},
};

/// The numbers of a case.
pub(super) struct Figures {
    pub(super) before: usize,
    pub(super) after: usize,
    pub(super) other: usize,
    pub(super) comparison: usize,
    pub(super) output: usize,
    pub(super) households: usize,
    pub(super) cost: usize,
}

impl Figures {
    pub(super) fn new(plan: &Plan, practice: &Practice, dice: &mut Dice) -> Figures {
        let [low, high] = practice.outcome.range;
        let before = rounded(dice.between(low, high));
        let after = match practice.outcome.better {
            Better::Down => before * dice.between(35, 75) / 100,
            Better::Up => before * dice.between(125, 190) / 100,
        };
        let [low, high] = practice.output.range;
        Figures {
            before,
            after: rounded(after),
            other: rounded(before * dice.between(108, 125) / 100),
            comparison: rounded(before * dice.between(93, 104) / 100),
            output: rounded(dice.between(low, high)),
            households: rounded(dice.between(60, 900)),
            cost: match plan.cost {
                Cost::Baht(low, high) => dice.between(low, high) * 1000,
                _ => 0,
            },
        }
    }
}

/// To tens where it is large, as people count.
fn rounded(number: usize) -> usize {
    if number < 200 { number } else { number / 10 * 10 }
}

/// With commas: 12,000.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

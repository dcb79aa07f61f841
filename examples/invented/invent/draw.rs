//! What is drawn for a site.
//!
//! Each case throws dice of its own, so that a longer site begins with the very cases of a shorter
//! one.

use super::dice::Dice;

impl Dice {
    /// The dice of one thing, by its number, in a site of this seed.
    pub(super) fn of(seed: u64, number: usize) -> Dice {
        let away = (number as u64).wrapping_mul(0xd134_2543_de82_ef95);
        Dice::new(Dice::new(seed.wrapping_add(away)).next())
    }

    /// The same things in another order.
    pub(super) fn shuffled<T>(&mut self, mut things: Vec<T>) -> Vec<T> {
        for last in (1..things.len()).rev() {
            things.swap(last, self.roll(last + 1));
        }
        things
    }

    /// About three in four of these, in their order, and at least one.
    pub(super) fn most<'a, T>(&mut self, of: &'a [T]) -> Vec<&'a T> {
        let left_out = self.roll(of.len().max(2) * 4 / 3);
        let kept = of.iter().enumerate().filter(|(at, _)| of.len() == 1 || *at != left_out);
        kept.map(|(_, thing)| thing).collect()
    }
}

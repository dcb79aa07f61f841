//! Numbers that look random and are the same on every machine.
//!
//! Each case throws dice of its own, so that a longer site begins with the very cases of a shorter
//! one.

/// A sequence of numbers (splitmix64).
pub(super) struct Dice(u64);

impl Dice {
    /// The sequence of one thing, by its number, in a site of this seed.
    pub(super) fn new(seed: u64, of: usize) -> Dice {
        let mut dice = Dice(seed.wrapping_add((of as u64).wrapping_mul(0xd134_2543_de82_ef95)));
        dice.0 = dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `sides`.
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        (self.next() % sides as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.roll(high - low + 1)
    }

    /// One of these.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
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

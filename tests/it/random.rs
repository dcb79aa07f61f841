//! Numbers without order, for tests that try many things (xorshift64).

use std::{
    env,
    hash::{BuildHasher, Hasher, RandomState},
};

/// A row of numbers; the same seed gives the same row.
pub(super) struct Random(u64);

impl Random {
    /// Another row on every run, from a seed that is told so that a failure can be seen again.
    pub(super) fn new() -> Self {
        let told = env::var("AMPHOE_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = told.unwrap_or_else(|| RandomState::new().build_hasher().finish() | 1);
        println!("AMPHOE_TEST_SEED={seed}");
        Self(seed)
    }

    /// The row of `seed`, which is not 0.
    pub(super) fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, which is less than `limit`.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

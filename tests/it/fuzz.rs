//! What is drawn at random from the words of each notation, as long as one likes.
//!
//! Every run of the tests tries each target for some moments. For longer, on the stable toolchain:
//!
//! ```text
//! AMPHOE_FUZZ_SECONDS=3600 cargo test --release --test it fuzz:: -- --test-threads=2
//! ```
//!
//! Each draw is made of a *dictionary* (the marks that a notation gives a meaning), of pieces of
//! *seeds* (what broke the program or its crates before), and of any characters. What fails is made
//! as small as it can be and printed; it then becomes a seed, or a named input of `hostile`.

mod laws;
mod targets;

use std::{
    env,
    fmt::Debug,
    time::{Duration, Instant},
};

use proptest::{
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, TestRunner},
};

/// Holds `law` of what is drawn: of so many, or as long as `AMPHOE_FUZZ_SECONDS` says.
pub(super) fn fuzz<S: Strategy>(
    strategy: S,
    cases: u32,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) where
    S::Value: Debug,
{
    let seconds = env::var("AMPHOE_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let long = Duration::from_secs(seconds.unwrap_or(0));
    let begun = Instant::now();
    let mut drawn = 0;
    loop {
        // A new runner has a new seed.
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        if let Err(failed) = TestRunner::new(config).run(&strategy, &law) {
            panic!("{failed}");
        }
        drawn += cases;
        if begun.elapsed() >= long {
            break;
        }
    }
    println!("{drawn} draws in {:.1} s", begun.elapsed().as_secs_f64());
}

/// A text of up to `most` pieces: words of the dictionary, once or very often, pieces of the seeds,
/// and any characters.
pub(super) fn text(
    dictionary: &'static [&'static str],
    seeds: &'static [&'static str],
    most: usize,
) -> impl Strategy<Value = String> {
    let word = || select(dictionary).prop_map(str::to_owned);
    let often = (word(), 2_usize..150).prop_map(|(word, times)| word.repeat(times));
    let cut = (select(seeds), any::<Index>(), any::<Index>()).prop_map(|(seed, one, other)| {
        let ends: Vec<usize> = seed.char_indices().map(|(at, _)| at).chain([seed.len()]).collect();
        let (one, other) = (ends[one.index(ends.len())], ends[other.index(ends.len())]);
        seed[one.min(other)..one.max(other)].to_owned()
    });
    let piece = prop_oneof![
        10 => word(),
        1 => often,
        2 => select(seeds).prop_map(str::to_owned),
        2 => cut,
        1 => "[ก-๛a-zA-Z0-9 \n]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..most).prop_map(|pieces| pieces.concat())
}

//! Rings: whoever types one word of a ring finds what is told with another.
//!
//! Where a text holds a word of a ring, the entry is posted under the other words too. So nothing has
//! to be fetched or decided when a reader asks.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::{search::name::Names, site::synonym::Ring};

/// The rings, ready to look for their words.
pub(super) struct Rings {
    words: AhoCorasick,
    /// For each word, its ring.
    ring_of: Vec<usize>,
    /// The words of each ring.
    rings: Vec<Names>,
}

impl Rings {
    /// Those of a site.
    pub(super) fn of(rings: &[Ring]) -> Rings {
        let rings: Vec<Names> = rings.iter().map(|ring| Names::of(&ring.words)).collect();
        let words: Vec<(usize, &String)> = rings
            .iter()
            .enumerate()
            .flat_map(|(at, ring)| ring.folded.iter().map(move |word| (at, word)))
            .collect();
        let ring_of = words.iter().map(|(at, _)| *at).collect();
        let words = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(words.iter().map(|(_, word)| word.as_str()))
            .expect("the words of a list are few");
        Rings { words, ring_of, rings }
    }

    /// The words of every ring of which a folded name is one.
    pub(super) fn of_name(&self, folded: &str) -> impl Iterator<Item = &Names> {
        self.rings.iter().filter(move |ring| ring.folded.iter().any(|word| word == folded))
    }

    /// Adds every ring of which a folded text holds a word, by its number.
    pub(super) fn held(&self, folded: &str, held: &mut BTreeSet<usize>) {
        for word in self.words.find_overlapping_iter(folded) {
            let ring = self.ring_of[word.pattern().as_usize()];
            if !held.contains(&ring) && stands_alone(folded, word.start(), word.end()) {
                held.insert(ring);
            }
        }
    }

    /// The words of the ring of this number.
    pub(super) fn words(&self, ring: usize) -> &Names {
        &self.rings[ring]
    }
}

/// What a word of Thai has at most, in characters, that is more often a piece of another.
const SHORT: usize = 4;

/// Whether what stands from `start` to `end` is likely a word of its own: of letters with spaces it
/// must be one; of Thai, where nothing tells, only a short one must stand between other signs.
fn stands_alone(folded: &str, start: usize, end: usize) -> bool {
    let word = &folded[start..end];
    let is_thai = |c: char| ('\u{e00}'..='\u{e7f}').contains(&c);
    let joins = |inside: Option<char>, outside: Option<char>| match (inside, outside) {
        (Some(inside), Some(outside)) if is_thai(inside) => {
            is_thai(outside) && word.chars().count() <= SHORT
        }
        (Some(inside), Some(outside)) => {
            inside.is_alphanumeric() && outside.is_alphanumeric() && !is_thai(outside)
        }
        _ => false,
    };
    !joins(word.chars().next(), folded[..start].chars().next_back())
        && !joins(word.chars().next_back(), folded[end..].chars().next())
}

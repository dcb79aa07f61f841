//! Postings: which passages hold a gram, and how much it says of each.
//!
//! How much is BM25 with the constants below, against one length for all passages, so that what is
//! written of a case depends on no other case. The browser weighs it by how rare the gram is, which it
//! learns from the length of the list.
//!
//! Lists lie in shards by the number of their gram: a shard is small enough that fetching one costs
//! little more than its round trip. A long list keeps the strongest ones there ([`HEADS`]) and the
//! rest in a tail, which is fetched only where a question has no rarer gram.

use rayon::prelude::*;

use crate::search::{bytes::varint, gram::Gram};

/// How soon repetition stops to count: `k1` of BM25.
const K1: f32 = 1.2;

/// How much the length of a passage counts: `b` of BM25.
const B: f32 = 0.6;

/// The length that counts as usual, in grams.
const USUAL: f32 = 600.0;

/// What one step of an impact is worth; `search.js` has the same number.
const STEP: f32 = 0.5;

/// How much more a title says than a text.
const TITLE: f32 = 2.0;

/// How many of the strongest postings of a list are kept in its shard: as many as fit where the
/// shards are meant to be no longer than they are, and their count is bounded.
const HEADS: [usize; 5] = [384, 256, 192, 128, 96];

/// How long a shard is meant to be, in bytes.
const SHARD: usize = 448;

/// How many shards there are at most: hosts count files.
const MOST_SHARDS: usize = 16_384;

/// How many files of tails there are at most.
const MOST_TAILS: usize = 2_048;

/// How many slots an entry has: the title and up to seven passages of each language.
pub(super) const SLOTS: u32 = 16;

/// What the grams stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    /// A title.
    Title,
    /// Other names, which say as much wherever they stand.
    Names,
    /// A passage of a text.
    Text,
}

/// One gram in one slot: the gram, then the slot, then the impact from 0 to 7, in one number, so that
/// sorting the numbers sorts the postings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u64);

impl Posting {
    fn new(gram: Gram, slot: u32, impact: u8) -> Posting {
        Posting(u64::from(gram) << 32 | u64::from(slot) << 3 | u64::from(impact))
    }

    fn gram(self) -> Gram {
        (self.0 >> 32) as Gram
    }

    fn slot(self) -> u32 {
        self.0 as u32 >> 3
    }

    fn impact(self) -> u8 {
        (self.0 & 7) as u8
    }
}

/// Postings, in parts by the first byte of their grams: each part is sorted for itself, on any
/// processor, in memory that is near to it.
pub(super) struct Postings(Vec<Vec<Posting>>);

impl Postings {
    /// None yet.
    pub(super) fn new() -> Postings {
        Postings(vec![Vec::new(); 1 << u8::BITS])
    }

    /// Adds some.
    pub(super) fn extend(&mut self, some: Vec<Posting>) {
        for posting in some {
            self.0[(posting.gram() >> (Gram::BITS - u8::BITS)) as usize].push(posting);
        }
    }
}

/// Adds the grams of one field of one slot.
pub(super) fn post(mut grams: Vec<Gram>, slot: u32, field: Field, postings: &mut Vec<Posting>) {
    let length = grams.len() as f32 / USUAL;
    grams.sort_unstable();
    for same in grams.chunk_by(|a, b| a == b) {
        let count = same.len() as f32;
        let strength = count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
        let strength = match field {
            Field::Title => TITLE * strength,
            Field::Names => 1.0,
            Field::Text => strength,
        };
        let impact = (strength / STEP).round().clamp(1.0, 8.0) as u8 - 1;
        postings.push(Posting::new(same[0], slot, impact));
    }
}

/// The lists of every gram, written.
pub(super) struct Lists {
    /// The shard of a gram is its number modulo their count.
    pub shards: Vec<Vec<u8>>,
    /// The same of the tails; empty where no list has one.
    pub tails: Vec<Vec<u8>>,
    /// How often a gram with the number `n` modulo [`SKETCH`] may occur.
    pub sketch: Vec<u8>,
}

/// How many classes of grams the sketch tells apart.
pub(super) const SKETCH: usize = 8192;

/// How many there are of what has grams.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts {
    /// Pages, which are the first entries.
    pub pages: usize,
    /// Passages of cases, in the language that has more of them.
    pub passages: usize,
}

/// Sorts the postings and writes them.
pub(super) fn lists(mut postings: Postings, of: Counts) -> Lists {
    postings.0.par_iter_mut().for_each(|part| {
        part.sort_unstable();
        // A gram of the title stands in the names too: the stronger counts, and comes last.
        part.dedup_by(|next, kept| {
            let same = kept.gram() == next.gram() && kept.slot() == next.slot();
            if same {
                *kept = *next;
            }
            same
        });
    });
    let of_part = postings.0.iter().map(|part| part.chunk_by(|a, b| a.gram() == b.gram()));
    let lists: Vec<&[Posting]> = of_part.flatten().collect();
    let held = |head: usize| lists.par_iter().map(|list| list.len().min(head)).sum::<usize>();
    let fits = |head: &usize| held(*head) * 2 <= MOST_SHARDS * SHARD;
    let most = HEADS.into_iter().find(fits).unwrap_or(HEADS[HEADS.len() - 1]);
    let shards = (held(most) * 2 / SHARD).clamp(1, MOST_SHARDS);
    let behind = postings.0.iter().map(Vec::len).sum::<usize>() - held(most);
    let tails = (behind * 2 / (4 * SHARD)).clamp(1, MOST_TAILS);

    let mut sketch = vec![0; SKETCH / 2];
    for list in &lists {
        let at = list[0].gram() as usize % SKETCH;
        let shift = at % 2 * 4;
        let known = sketch[at / 2] >> shift & 15;
        let class = class(list, of).max(known);
        sketch[at / 2] = sketch[at / 2] & !(15 << shift) | class << shift;
    }
    Lists {
        shards: shard(&lists, shards, |list, gap, bytes| head(list, most, gap, bytes)),
        tails: match behind {
            0 => Vec::new(),
            _ => shard(&lists, tails, |list, gap, bytes| tail(list, most, gap, bytes)),
        },
        sketch,
    }
}

/// How common a gram is among pages or among passages, where it is commoner: from 0, in less than one
/// of 256, by half octaves, so that 15 is more than half of them.
fn class(list: &[Posting], of: Counts) -> u8 {
    let on_pages = list.partition_point(|posting| posting.slot() < of.pages as u32 * SLOTS);
    let class = |count: usize, all: usize| {
        let (count, all) = (count as u64 * 256, all as u64);
        (0..15).find(|class| count * count <= (all * all) << class).unwrap_or(15)
    };
    class(on_pages, of.pages).max(class(list.len() - on_pages, of.passages))
}

/// Writes one part of each list into `count` files.
fn shard(
    lists: &[&[Posting]],
    count: usize,
    write: impl Fn(&[Posting], Gram, &mut Vec<u8>) + Sync,
) -> Vec<Vec<u8>> {
    let mut by_shard: Vec<Vec<&[Posting]>> = vec![Vec::new(); count];
    for list in lists {
        by_shard[list[0].gram() as usize % count].push(list);
    }
    let bytes = |lists: Vec<&[Posting]>| {
        let (mut bytes, mut before) = (Vec::new(), 0);
        for list in lists {
            // Grams come in their order, so the quotients do too.
            let quotient = list[0].gram() / count as Gram;
            let length = bytes.len();
            write(list, quotient - before, &mut bytes);
            if bytes.len() > length {
                before = quotient;
            }
        }
        bytes
    };
    by_shard.into_par_iter().map(bytes).collect()
}

fn head(list: &[Posting], most: usize, gap: Gram, bytes: &mut Vec<u8>) {
    varint(gap, bytes);
    if list.len() <= most {
        varint((list.len() as u32) << 1, bytes);
        return write(list.iter().copied(), bytes);
    }
    let (kept, _) = split(list, most);
    varint((most as u32) << 1 | 1, bytes);
    varint(list.len() as u32, bytes);
    write(kept, bytes);
}

fn tail(list: &[Posting], most: usize, gap: Gram, bytes: &mut Vec<u8>) {
    if list.len() > most {
        varint(gap, bytes);
        varint(((list.len() - most) as u32) << 1, bytes);
        write(split(list, most).1, bytes);
    }
}

type InOrder = std::vec::IntoIter<Posting>;

/// The strongest of a list and the rest, each in the order of slots. Of equals the earlier is
/// stronger.
fn split(list: &[Posting], most: usize) -> (InOrder, InOrder) {
    let mut by_impact = list.to_vec();
    by_impact.sort_by_key(|posting| std::cmp::Reverse(posting.impact()));
    let mut rest = by_impact.split_off(most);
    by_impact.sort_unstable();
    rest.sort_unstable();
    (by_impact.into_iter(), rest.into_iter())
}

fn write(list: impl Iterator<Item = Posting>, bytes: &mut Vec<u8>) {
    let mut before = 0;
    for posting in list {
        varint((posting.slot() - before) << 3 | u32::from(posting.impact()), bytes);
        before = posting.slot();
    }
}

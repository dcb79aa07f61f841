//! The book: what the texts of an index are written with.
//!
//! A reader fetches a dozen short passages for each question, and a general compressor finds nothing
//! to shorten in so little. So pieces that are common in the whole collection are learned once (byte
//! pair encoding: Gage 1994, over characters), and each passage is written as a row of them, in the
//! prefix code of Huffman (1952) in its canonical form. The book is fetched once.
//!
//! It is learned from the first cases only, in their order, so that a new case changes nothing that
//! is written of the others.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    lang::trie::Trie,
    search::bytes::{Bits, varint},
};

/// How many characters the book is learned from.
pub(super) const SAMPLE: usize = 300_000;

/// How many pieces there are at most, the single characters among them.
const MOST: usize = 2048;

/// What a piece must occur to be worth its place.
const WORTH: u32 = 6;

/// The longest code, in bits.
const LONGEST: usize = 15;

/// How many bits a character has that no piece holds.
const CHARACTER: u32 = 21;

/// Pieces with their codes.
pub(super) struct Book {
    bytes: Vec<u8>,
    /// The code and its length, by piece; the first is that of "a character follows".
    codes: Vec<(u32, u32)>,
    trie: Trie,
}

impl Book {
    /// Learns from a sample.
    pub(super) fn learn(sample: &str) -> Book {
        let (mut pieces, singles) = (vec![String::new()], alphabet(sample));
        let letters: HashMap<char, u32> =
            singles.iter().enumerate().map(|(at, c)| (*c, at as u32 + 1)).collect();
        pieces.extend(singles.iter().map(char::to_string));
        let mut row: Vec<u32> = sample.chars().filter_map(|c| letters.get(&c).copied()).collect();
        let mut halves = Vec::new();
        loop {
            let found = pairs(&row, MOST - pieces.len());
            if found.is_empty() {
                break;
            }
            let mut joined: After = vec![Vec::new(); MOST];
            for (first, second) in found {
                joined[first as usize].push((second, pieces.len() as u32));
                pieces.push(format!("{}{}", pieces[first as usize], pieces[second as usize]));
                halves.push((first, second));
            }
            row = join(&row, &joined);
        }
        let trie = Trie::of(pieces.iter().map(|piece| piece.chars()));
        let mut counts = vec![1; pieces.len()];
        cut(sample, &trie, |piece, _| counts[piece] += 1);
        let lengths = lengths(&counts);
        let codes = canonical(&lengths);

        let mut bytes = Vec::new();
        varint(singles.len() as u32, &mut bytes);
        varint(halves.len() as u32, &mut bytes);
        let mut before = 0;
        for single in &singles {
            varint(*single as u32 - before, &mut bytes);
            before = *single as u32;
        }
        let mut bits = Bits::default();
        for (first, second) in halves {
            bits.push(first, MOST.ilog2());
            bits.push(second, MOST.ilog2());
        }
        lengths.iter().for_each(|length| bits.push(u32::from(*length), 4));
        bytes.extend(bits.finish());
        Book { bytes, codes, trie }
    }

    /// The book as readers fetch it: how many characters and how many joined pieces; the characters,
    /// each as its distance from the one before; then as bits the two halves of each joined piece, by
    /// their numbers, and the length of each code. The numbers begin with "a character follows", which
    /// is 0, then come the characters, then the joined pieces.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A text in this book: how many pieces it has, then their codes.
    pub(super) fn write(&self, text: &str) -> Vec<u8> {
        let (mut bits, mut count) = (Bits::default(), 0);
        cut(text, &self.trie, |piece, first| {
            let (code, length) = self.codes[piece];
            bits.push(code, length);
            if piece == 0 {
                bits.push(first as u32, CHARACTER);
            }
            count += 1;
        });
        let mut bytes = Vec::new();
        varint(count, &mut bytes);
        bytes.extend(bits.finish());
        bytes
    }
}

/// Cuts a text into the longest pieces, from its beginning; 0 with the character where no piece holds
/// it.
fn cut(text: &str, pieces: &Trie, mut take: impl FnMut(usize, char)) {
    let mut rest = text.chars();
    while let Some(first) = rest.clone().next() {
        let (length, piece) = pieces.prefixes(rest.clone()).last().unwrap_or((1, 0));
        take(piece, first);
        rest.nth(length - 1);
    }
}

/// The characters that occur often enough, in their order. There is room left for pieces.
fn alphabet(sample: &str) -> Vec<char> {
    let mut counts: BTreeMap<char, u32> = BTreeMap::new();
    for c in sample.chars() {
        *counts.entry(c).or_default() += 1;
    }
    let mut often: Vec<(u32, char)> = counts.into_iter().map(|(c, count)| (count, c)).collect();
    often.sort_by_key(|(count, c)| (std::cmp::Reverse(*count), *c));
    let often: BTreeSet<char> = often.into_iter().take(MOST / 4).map(|(_, c)| c).collect();
    often.into_iter().collect()
}

/// The commonest pairs, of which about a tenth of what is still free are taken in one round: the
/// rounds after it see what became of the row.
fn pairs(row: &[u32], free: usize) -> Vec<(u32, u32)> {
    let mut seconds: Vec<Vec<u32>> = vec![Vec::new(); MOST];
    for pair in row.windows(2) {
        seconds[pair[0] as usize].push(pair[1]);
    }
    let (mut counts, mut often) = (vec![0_u32; MOST], Vec::new());
    for (first, seconds) in (0..).zip(&seconds) {
        seconds.iter().for_each(|second| counts[*second as usize] += 1);
        for second in seconds {
            let count = std::mem::take(&mut counts[*second as usize]);
            often.extend((count >= WORTH).then_some((count, (first, *second))));
        }
    }
    often.sort_unstable_by_key(|(count, pair)| (std::cmp::Reverse(*count), *pair));
    often.truncate(free.div_ceil(10));
    often.into_iter().map(|(_, pair)| pair).collect()
}

/// By the first piece of pairs: the second, and what both are joined to.
type After = Vec<Vec<(u32, u32)>>;

fn join(row: &[u32], joined: &After) -> Vec<u32> {
    let mut next = Vec::with_capacity(row.len());
    let mut at = 0;
    while at < row.len() {
        let second = row.get(at + 1);
        let pair = joined[row[at] as usize].iter().find(|(other, _)| second == Some(other));
        next.push(pair.map_or(row[at], |(_, both)| *both));
        at += 1 + usize::from(pair.is_some());
    }
    next
}

/// The lengths of the codes of Huffman, none over [`LONGEST`]: while one is, rare pieces are taken
/// for less rare.
fn lengths(counts: &[u32]) -> Vec<u8> {
    let mut counts: Vec<u64> = counts.iter().map(|count| u64::from(*count)).collect();
    loop {
        let lengths = huffman(&counts);
        if lengths.iter().all(|length| usize::from(*length) <= LONGEST) {
            return lengths;
        }
        counts.iter_mut().for_each(|count| *count = *count / 2 + 1);
    }
}

fn huffman(counts: &[u64]) -> Vec<u8> {
    let mut open: BTreeSet<(u64, usize)> =
        counts.iter().enumerate().map(|(at, count)| (*count, at)).collect();
    let mut above: Vec<usize> = vec![usize::MAX; counts.len()];
    while open.len() > 1 {
        let (first, second) = (open.pop_first(), open.pop_first());
        let ((a, left), (b, right)) = first.zip(second).expect("there are two");
        let node = above.len();
        above.push(usize::MAX);
        above[left] = node;
        above[right] = node;
        open.insert((a + b, node));
    }
    let depth = |mut at: usize| {
        let mut depth = 0;
        while above[at] != usize::MAX {
            at = above[at];
            depth += 1_u32;
        }
        depth.clamp(1, 255) as u8
    };
    (0..counts.len()).map(depth).collect()
}

/// Codes that follow from their lengths alone: shorter before longer, then in the order of pieces.
fn canonical(lengths: &[u8]) -> Vec<(u32, u32)> {
    let mut order: Vec<usize> = (0..lengths.len()).collect();
    order.sort_by_key(|at| (lengths[*at], *at));
    let mut codes = vec![(0, 0); lengths.len()];
    let (mut code, mut before) = (0_u32, 0);
    for at in order {
        let length = u32::from(lengths[at]);
        code <<= length - before;
        codes[at] = (code, length);
        code += 1;
        before = length;
    }
    codes
}

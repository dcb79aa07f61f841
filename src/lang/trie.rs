//! Which words of a list a text begins with, in one walk over its characters.
//!
//! The tree of the words' beginnings is kept as a double array (Aoe 1989), which is small enough to
//! stay in the processor's nearest memory, however many letters an alphabet has.

use std::collections::BTreeMap;

/// The words of a list, by their characters.
#[derive(Clone, Debug, Default)]
pub struct Trie {
    /// For each character up to the last that a word has, its letter: from 1, and 0 where no word has
    /// it.
    letters: Vec<u32>,
    nodes: Vec<Node>,
}

/// A beginning of words. What follows it by a letter stands so many places after `base`, if its
/// `before` is this one.
#[derive(Clone, Copy, Debug)]
struct Node {
    base: u32,
    before: u32,
    /// The number of the word that ends here, from 1.
    word: u32,
}

/// A place where no beginning stands.
const FREE: Node = Node { base: 0, before: u32::MAX, word: 0 };

/// A beginning while the words are gathered: what follows it, and the word that ends here.
type Branch = (BTreeMap<u32, usize>, u32);

impl Trie {
    /// The trie of these words, which are numbered from 0. Of equal words the first counts, and an
    /// empty one is never found.
    pub fn of<W: IntoIterator<Item = char>>(words: impl IntoIterator<Item = W>) -> Trie {
        let (mut letters, mut known) = (Vec::new(), 0);
        let mut branches: Vec<Branch> = vec![Branch::default()];
        for (number, word) in (1..).zip(words) {
            let mut at = 0;
            for c in word {
                let code = c as usize;
                if letters.len() <= code {
                    letters.resize(code + 1, 0);
                }
                if letters[code] == 0 {
                    known += 1;
                    letters[code] = known;
                }
                let next = branches.len();
                at = *branches[at].0.entry(letters[code]).or_insert(next);
                if at == next {
                    branches.push(Branch::default());
                }
            }
            if at > 0 && branches[at].1 == 0 {
                branches[at].1 = number;
            }
        }
        Trie { letters, nodes: placed(&branches) }
    }

    /// Whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// The words that a text begins with, the shortest first: how many characters each has, and its
    /// number.
    pub fn prefixes(
        &self,
        text: impl IntoIterator<Item = char>,
    ) -> impl Iterator<Item = (usize, usize)> {
        let mut at = 0;
        let nodes = text.into_iter().map_while(move |c| {
            let letter = *self.letters.get(c as usize).filter(|letter| **letter > 0)?;
            let next = self.nodes[at].base as usize + letter as usize;
            let node = self.nodes.get(next).filter(|node| node.before as usize == at)?;
            at = next;
            Some(node.word)
        });
        let words = (1..).zip(nodes).filter(|(_, word)| *word > 0);
        words.map(|(length, word)| (length, word as usize - 1))
    }
}

/// Finds each beginning a place. The first stands at 0, where nothing else can, since letters begin
/// at 1.
fn placed(branches: &[Branch]) -> Vec<Node> {
    let mut nodes = vec![FREE];
    let mut first_free = 1;
    let mut open = vec![(0, 0)];
    while let Some((at, (following, word))) = open.pop().map(|(at, branch)| (at, &branches[branch]))
    {
        nodes[at].word = *word;
        let Some((first, _)) = following.first_key_value() else { continue };
        let is_free = |nodes: &[Node], at: usize| {
            nodes.get(at).is_none_or(|node: &Node| node.before == FREE.before)
        };
        while !is_free(&nodes, first_free) {
            first_free += 1;
        }
        let fits =
            |base: &usize| following.keys().all(|letter| is_free(&nodes, base + *letter as usize));
        let base = (first_free.saturating_sub(*first as usize)..).find(fits);
        let base = base.expect("behind the last there is room");
        nodes[at].base = base as u32;
        for (letter, branch) in following {
            let place = base + *letter as usize;
            if nodes.len() <= place {
                nodes.resize(place + 1, FREE);
            }
            nodes[place].before = at as u32;
            open.push((place, *branch));
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn trie(words: &[String]) -> Trie {
        Trie::of(words.iter().map(|word| word.chars()))
    }

    #[test]
    fn nothing_begins_with_a_word_of_an_empty_list() {
        assert_eq!(trie(&[]).prefixes("ขยะ".chars()).count(), 0);
        assert_eq!(Trie::default().prefixes("ขยะ".chars()).count(), 0);
        assert_eq!(trie(&[String::new()]).prefixes("ขยะ".chars()).count(), 0);
    }

    proptest! {
        #[test]
        fn a_text_begins_with_the_words_that_it_begins_with(
            words in prop::collection::vec("[ก-ฆa-c🌱]{0,5}", 0..40),
            text in "[ก-ฆa-d🌱]{0,8}",
        ) {
            let mut begins: Vec<(usize, usize)> = words
                .iter()
                .enumerate()
                .filter(|(_, word)| !word.is_empty() && text.starts_with(word.as_str()))
                .map(|(number, word)| (word.chars().count(), number))
                .collect();
            begins.sort_unstable();
            begins.dedup_by_key(|(length, _)| *length);
            prop_assert_eq!(trie(&words).prefixes(text.chars()).collect::<Vec<_>>(), begins);
        }
    }
}

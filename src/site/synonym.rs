//! Rings of words, as they are meant: every way to type each word, and the offices that have one.

use std::collections::BTreeMap;

use crate::{
    content::synonym::Words,
    facts::vocabulary::{Term, Vocabularies, VocabularyName},
    lang::{fold, variant},
};

/// Words that mean one thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ring {
    /// Two or more, in every way in which they are typed, as they are written; the word that the
    /// author put first is the first. No word is in two rings, compared as [`fold::fold`] compares.
    pub words: Vec<String>,
}

/// Every ring: those of the author's list in their order, each with the names of the office that it
/// is about; then those of the other offices.
pub(super) fn rings(listed: &[Words], vocabularies: &Vocabularies) -> Vec<Ring> {
    let mut rings: Vec<Ring> = Vec::new();
    let mut ring_of: BTreeMap<String, usize> = BTreeMap::new();
    let offices = vocabularies.get(VocabularyName::Organisations).terms().iter().map(Term::typed);
    for words in listed.iter().map(|words| ways(words)).chain(offices) {
        let at = words.iter().find_map(|word| ring_of.get(&fold::fold(word))).copied();
        let at = at.unwrap_or_else(|| {
            rings.push(Ring { words: Vec::new() });
            rings.len() - 1
        });
        for word in words {
            if let std::collections::btree_map::Entry::Vacant(free) =
                ring_of.entry(fold::fold(&word))
            {
                free.insert(at);
                rings[at].words.push(word);
            }
        }
    }
    rings.retain(|ring| ring.words.len() > 1);
    rings
}

fn ways(words: &[String]) -> Vec<String> {
    words.iter().flat_map(|word| variant::variants(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rings_of(listed: &[&[&str]]) -> Vec<Ring> {
        let owned = |words: &&[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let listed: Vec<Words> = listed.iter().map(owned).collect();
        rings(&listed, &Vocabularies::built_in())
    }

    #[test]
    fn a_ring_has_every_way_to_type_its_words_and_the_names_of_its_office() {
        let rings = rings_of(&[&["พช.", "พัฒนาชุมชน"]]);
        let words = ["พช.", "พ.ช.", "พช", "พัฒนาชุมชน", "กรมการพัฒนาชุมชน"];
        assert_eq!(rings[0].words[..5], words);
        assert!(rings[0].words.contains(&"CDD".to_owned()));
    }

    #[test]
    fn an_office_that_is_in_no_list_is_a_ring_of_its_own() {
        let rings = rings_of(&[]);
        let lands = rings.iter().find(|ring| ring.words.contains(&"กรมที่ดิน".to_owned()));
        assert_eq!(lands.map(|ring| ring.words.len()), Some(2));
    }

    #[test]
    fn no_word_is_in_two_rings() {
        let rings = rings_of(&[&["พช.", "มท."], &["ขยะ", "มูลฝอย"]]);
        let mut words: Vec<String> =
            rings.iter().flat_map(|ring| &ring.words).map(|word| fold::fold(word)).collect();
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}

//! Words that mean one thing, so that whoever searches for one finds the others.
//!
//! A list of rings: `- [พช., กรมการพัฒนาชุมชน, CDD]`. Which words are in no ring matters as much as
//! which are: กม. is a village committee and a kilometre, and a word in two rings would make one thing
//! of both, so that is refused. An abbreviation is written once; that it is typed with and without its
//! full stops is a rule ([`variant`]).

use std::collections::BTreeMap;

use crate::{
    content::{
        sheet,
        yaml::{Node, Part, Way},
    },
    diagnostic::{Checked, Diagnostic, Place, kind::synonym::Synonym},
    lang::{fold, script, variant},
    source::Source,
};

/// Where a site has its own list.
pub const PATH: &str = "content/synonyms.yaml";

/// The list for a site that has none of its own: the one of this project, whose ministry, programme
/// and local administration are those of every district. A site's own list stands in its place.
pub const BUILT_IN: &str = include_str!("../../content/synonyms.yaml");

/// The words of one ring, as they are written.
pub type Words = Vec<String>;

/// Reads a list of rings. What cannot be used is said and left out; a ring has two words or more.
pub fn parse(source: &Source) -> Checked<Vec<Words>> {
    let mut reader = Reader { source, said: sheet::characters(source), seen: BTreeMap::new() };
    let rings = match sheet::node(source) {
        Ok(Node::List(rings)) => rings,
        Ok(Node::Null) => Vec::new(),
        Ok(Node::Text(_) | Node::Map(_)) => {
            reader.say(Synonym::NotARing, &[]);
            Vec::new()
        }
        Err(traps) => {
            reader.said.extend(traps);
            Vec::new()
        }
    };
    let rings = rings.iter().enumerate().filter_map(|(at, ring)| reader.ring(at, ring)).collect();
    Checked { value: rings, said: reader.said }
}

struct Reader<'s> {
    source: &'s Source,
    said: Vec<Diagnostic>,
    /// Every way to type a word that was read, with the word and where it is.
    seen: BTreeMap<String, (String, Way)>,
}

impl Reader<'_> {
    fn ring(&mut self, at: usize, ring: &Node) -> Option<Words> {
        let Node::List(items) = ring else {
            self.say(Synonym::NotARing, &[at]);
            return None;
        };
        let mut words = Vec::new();
        // A ring of one word is told once: not where something else was wrong with the other.
        let before = self.said.len();
        for (number, item) in items.iter().enumerate() {
            match item {
                Node::Text(word) => words.extend(self.word(word.trim(), &[at, number])),
                Node::Null => self.say(Synonym::Empty, &[at, number]),
                Node::List(_) | Node::Map(_) => self.say(Synonym::NotARing, &[at, number]),
            }
        }
        if words.len() < 2 && self.said.len() == before {
            self.say(Synonym::Alone, &[at]);
        }
        (words.len() > 1).then_some(words)
    }

    /// The word, where it can be used.
    fn word(&mut self, word: &str, way: &[usize]) -> Option<String> {
        if word.is_empty() {
            self.say(Synonym::Empty, way);
            return None;
        }
        let letters = fold::key(word).chars().filter(|c| script::is_alphanumeric(*c)).count();
        if letters < 2 {
            self.say(Synonym::TooShort { word: word.to_owned() }, way);
            return None;
        }
        let ways: Vec<String> = variant::variants(word).iter().map(|way| fold::fold(way)).collect();
        let met = ways.iter().find_map(|way| self.seen.get(way)).cloned();
        if let Some((first, at)) = met {
            let also = self.place(&at);
            let kind = match at[0] == way[0] {
                true => Synonym::Repeated { word: word.to_owned(), first },
                false => Synonym::InTwoRings { word: word.to_owned() },
            };
            self.said.push(Diagnostic::new(kind, self.place(way)).also(also));
            return None;
        }
        self.seen.extend(ways.into_iter().map(|typed| (typed, (word.to_owned(), way.to_vec()))));
        Some(word.to_owned())
    }

    fn say(&mut self, kind: Synonym, way: &[usize]) {
        let place = self.place(way);
        self.said.push(Diagnostic::new(kind, place));
    }

    fn place(&self, way: &[usize]) -> Place {
        sheet::place(self.source, way, Part::Value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn read(text: &str) -> Checked<Vec<Words>> {
        parse(&Source::new(PATH, text))
    }

    fn codes(text: &str) -> Vec<&'static str> {
        read(text).said.iter().map(Diagnostic::code).collect()
    }

    #[test]
    fn the_list_of_the_project_says_each_thing_once() {
        let Checked { value, said } = read(BUILT_IN);
        let told = |said: &Diagnostic| said.kind.words().title.get(Lang::En).clone();
        assert_eq!(said.iter().map(told).collect::<Vec<_>>(), Vec::<String>::new());
        assert!(value.len() > 50);
    }

    #[test]
    fn words_are_kept_as_they_are_written_in_their_order() {
        let rings = read("- [พช., กรมการพัฒนาชุมชน, CDD]\n- [PM2.5, 'ฝุ่น, PM2.5', 7.50]\n").value;
        assert_eq!(
            rings,
            [vec!["พช.", "กรมการพัฒนาชุมชน", "CDD"], vec!["PM2.5", "ฝุ่น, PM2.5", "7.50"]]
        );
    }

    #[test]
    fn a_word_is_one_however_it_is_typed() {
        assert_eq!(codes("- [พช., พช, CDD]\n"), ["synonym-repeated"]);
        assert_eq!(codes("- [MOU, mou, บันทึกข้อตกลง]\n"), ["synonym-repeated"]);
        assert_eq!(codes("- [โคกหนองนา, โคก หนอง นา, Khok nong na]\n"), ["synonym-repeated"]);
        assert_eq!(codes("- [พช., CDD]\n- [พ.ช., พัฒนาชุมชน]\n"), ["synonym-in-two-rings"]);
        assert_eq!(codes("- [เด็ก, เด็ค]\n- [ม้า, มา]\n- [หมา, สุนัข]\n"), [""; 0]);
    }

    #[test]
    fn what_is_no_word_is_left_out_and_told_once() {
        for (text, code) in [
            ("- [ขยะ, '']\n", "synonym-empty"),
            ("- [ขยะ, ~]\n", "synonym-empty"),
            ("- [ขยะ, ก.]\n", "synonym-too-short"),
            ("- [ขยะ, '--']\n", "synonym-too-short"),
            ("- [ขยะ, {th: มูลฝอย}]\n", "synonym-not-a-ring"),
            ("- [ขยะ]\n", "synonym-alone"),
            ("- ขยะ\n", "synonym-not-a-ring"),
            ("ขยะ: มูลฝอย\n", "synonym-not-a-ring"),
        ] {
            assert_eq!(codes(text), [code], "{text}");
            assert_eq!(read(text).value, [[""; 0]; 0], "{text}");
        }
    }
}

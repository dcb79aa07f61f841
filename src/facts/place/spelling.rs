//! Thai names in Latin letters, as people spell them.
//!
//! The lists spell by the rules of the Royal Society: Nakhon, Mueang, Phetchaburi. Road signs, offices
//! and travellers also spell by older or plainer ones: Nakorn, Muang, Petchaburi, and Lopburi in one
//! word. [`spellings`] makes the ways that are in use; [`sound`] is one form for all of them, and for
//! mixtures that nobody foresaw. A test holds the two together.

use std::collections::BTreeSet;

use crate::lang::fold;

/// What is spelt in another way, how, and what the name has in Thai where only that name is: ศรี is
/// also spelt Sri, and สี is not.
const RULES: [(&str, &str, &str); 12] = [
    ("mueang", "muang", ""),
    ("ue", "u", ""),
    ("khon", "korn", "คร"),
    ("phon", "porn", "พร"),
    ("thon", "thorn", "ธร"),
    ("kan", "karn", "การ"),
    ("han", "harn", "หาร"),
    ("phun", "poon", "พูน"),
    ("chiang", "chieng", ""),
    ("ratcha", "raja", ""),
    ("kaeo", "kaew", ""),
    ("si ", "sri ", "ศรี"),
];

/// How the spellings of one sound are made one, in this order. Each row leaves nothing for one above it
/// to do, so that folding what is folded changes nothing.
const SOUNDS: [(&str, &str); 16] = [
    ("tch", "ch"),
    ("j", "ch"),
    ("kh", "k"),
    ("ph", "p"),
    ("th", "t"),
    ("dh", "t"),
    ("bh", "p"),
    ("sri", "si"),
    ("ue", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("orn", "on"),
    ("arn", "an"),
    ("ieng", "iang"),
    ("v", "w"),
    ("ew", "eo"),
];

/// The ways in which people spell the name that is `en` in the lists and `th` in Thai, itself first:
/// as it is, by each rule that it has a use for and by all of them, each with its spaces and in one
/// word.
pub(super) fn spellings(en: &str, th: &str) -> Vec<String> {
    let plain = en.to_ascii_lowercase();
    let mut ways = vec![en.to_owned()];
    let mut all = plain.clone();
    for (from, to, _) in
        RULES.iter().filter(|(from, _, of)| plain.contains(from) && th.contains(of))
    {
        ways.push(capitals(&plain.replace(from, to)));
        all = all.replace(from, to);
    }
    // Without the h of a breath: Petchaburi, Kon Kaen.
    ways.extend([&plain, &all].map(|name| capitals(&without_breath(name))));
    let words: Vec<String> = ways.iter().map(|way| one_word(way)).collect();
    ways.extend(words);
    let mut seen = BTreeSet::new();
    ways.retain(|way| seen.insert(way.to_ascii_lowercase()));
    ways
}

/// One form for every spelling of a name; empty for what is not in Latin letters.
pub(super) fn sound(name: &str) -> String {
    if !name.is_ascii() {
        return String::new();
    }
    let mut key = fold::key(name);
    for (from, to) in SOUNDS {
        if key.contains(from) {
            key = key.replace(from, to);
        }
    }
    // Twice the same letter sounds as once: Pattalung, Phatthalung.
    let mut last = None;
    key.retain(|c| last.replace(c) != Some(c) || c.is_ascii_digit());
    key
}

fn without_breath(name: &str) -> String {
    name.replace("kh", "k").replace("ph", "p").replace("th", "t")
}

fn one_word(name: &str) -> String {
    let mut word = name.replace(' ', "").to_ascii_lowercase();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

fn capitals(name: &str) -> String {
    let mut at_word = true;
    let capital = |c: char| {
        let first = std::mem::replace(&mut at_word, c == ' ');
        if first { c.to_ascii_uppercase() } else { c }
    };
    name.chars().map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelt_as_signs_and_travellers_spell_them() {
        for (en, th, way) in [
            ("Lop Buri", "ลพบุรี", "Lopburi"),
            ("Nakhon Pathom", "นครปฐม", "Nakorn Pathom"),
            ("Phetchaburi", "เพชรบุรี", "Petchaburi"),
            ("Chiang Mai", "เชียงใหม่", "Chieng Mai"),
            ("Chiang Mai", "เชียงใหม่", "Chiangmai"),
            ("Samut Prakan", "สมุทรปราการ", "Samut Prakarn"),
            ("Nakhon Si Thammarat", "นครศรีธรรมราช", "Nakorn Sri Tammarat"),
            ("Ratchaburi", "ราชบุรี", "Rajaburi"),
            ("Sa Kaeo", "สระแก้ว", "Sakaew"),
            ("Bueng Kan", "บึงกาฬ", "Bung Kan"),
        ] {
            let ways = spellings(en, th);
            assert!(ways.contains(&way.to_owned()), "{way}: {ways:?}");
        }
        assert_eq!(spellings("Wanon Niwat", "วานรนิวาส"), ["Wanon Niwat", "Wanonniwat"]);
    }

    #[test]
    fn all_spellings_of_a_name_have_one_sound_and_other_names_another() {
        for (one, other) in [
            ("Pathum Thani", "Phathum Thanee"),
            ("Phatthalung", "Pattalung"),
            ("Lamphun", "Lampoon"),
            ("Ratchaburi", "Rajaburi"),
            ("Wiang Kaen", "Vieng Kaen"),
            ("Watthana", "Wadhana"),
            ("Nakhon Sawan", "nakorn-sawan"),
        ] {
            assert_eq!(sound(one), sound(other));
        }
        assert_ne!(sound("Phetchaburi"), sound("Phetchabun"));
        assert_ne!(sound("Nan"), sound("Trang"));
        assert_eq!(sound("ลำพูน"), "");
    }
}

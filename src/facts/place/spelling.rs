//! Thai names in Latin letters, as people spell them.
//!
//! The lists spell by the rules of the Royal Society: Nakhon, Mueang, Phetchaburi. Road signs, offices
//! and travellers also spell by older or plainer ones: Nakorn, Muang, Petchaburi, and Lopburi in one
//! word. [`spellings`] makes the ways that are in use.

/// What is spelt in another way, what for, and what the name has in Thai where only that name is. The
/// Thai tells จักร from จัก: a river-bend "Kan" is not written "Karn" and a จังหวัด of การ is.
const RULES: [(&str, &str, &str); 14] = [
    ("mueang", "muang", ""),
    ("ue", "u", ""),
    // Without the h that marks a breath, all at once: Petchaburi, Kon Kaen, Tung Song.
    ("ph", "p", ""),
    ("khon", "korn", "คร"),
    ("phon", "porn", "พร"),
    ("thon", "thorn", "ธร"),
    ("kan", "karn", "การ"),
    ("han", "harn", "หาร"),
    ("phun", "poon", "พูน"),
    ("phum", "poom", "ภูมิ"),
    ("chiang", "chieng", ""),
    ("ratcha", "raja", ""),
    ("kaeo", "kaew", ""),
    ("si ", "sri ", "ศรี"),
];

/// The ways in which people spell the name that is `en` in the lists and `th` in Thai, itself first:
/// as it is, by each rule that it has a use for and by all of them, each with its spaces and in one
/// word.
pub(super) fn spellings(en: &str, th: &str) -> Vec<String> {
    let plain = en.to_ascii_lowercase();
    let applies = |(from, _, of): &&(&str, &str, &str)| plain.contains(from) && th.contains(of);
    let mut ways = vec![en.to_owned()];
    let mut all = plain.clone();
    for (from, to, _) in RULES.iter().filter(applies) {
        let pair = if *from == "ph" { without_breath(&plain) } else { plain.replace(from, to) };
        ways.push(capitals(&pair));
        all = all.replace(from, to);
    }
    if ways.len() == 1 && without_breath(&plain) != plain {
        ways.push(capitals(&without_breath(&plain)));
    }
    ways.push(capitals(&without_breath(&all)));
    let words: Vec<String> = ways.iter().map(|way| one_word(way)).collect();
    ways.extend(words);
    let mut kept: Vec<String> = Vec::new();
    for way in ways {
        if !kept.iter().any(|other| other.eq_ignore_ascii_case(&way)) {
            kept.push(way);
        }
    }
    kept
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
    fn a_name_is_spelt_as_signs_and_travellers_spell_it() {
        for (en, th, typed) in [
            ("Sakon Nakhon", "สกลนคร", "Sakon Nakorn"),
            ("Lop Buri", "ลพบุรี", "Lopburi"),
            ("Mueang Chiang Mai", "เมืองเชียงใหม่", "Muang Chiang Mai"),
            ("Chiang Mai", "เชียงใหม่", "Chiengmai"),
            ("Phetchaburi", "เพชรบุรี", "Petchaburi"),
            ("Si Sa Ket", "ศรีสะเกษ", "Sisaket"),
        ] {
            let ways = spellings(en, th);
            assert!(ways.iter().any(|way| way == typed), "{typed}: {ways:?}");
        }
    }
}

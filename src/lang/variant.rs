//! One word in the ways that people type it.
//!
//! Officers write รพ.สต. and รพสต, พช. and พช and พ.ช., โคก หนอง นา and โคกหนองนา. Whoever keeps a list
//! of words writes each once, and the other ways follow from rules, so that none is forgotten.

use super::{fold, mark};

/// Two consonants that are a word without any full stop, by an o that is not written. A reader who
/// types ทน means "endure" and no city municipality (ทน.).
const WORDS: &str = "กก กด กบ กม กล ขด ขน ขม คด คน คบ คม งง งด งบ งม จด จน จบ จม ชก ชง ชน ชม ซน ดก ดง ดม ตก ตด ตน \
    ตบ ตม ถก ถด ทด ทน ทบ นก นม บก บท บน ปด ปน ปม ผง ผด ผม ผล ฝน พก พบ พล มด มน ยก ยล ยศ รก รด รถ รบ รส ลง ลด \
    ลน ลบ ลม วก วน ศก ศพ สก สด สบ สม หก หด หน หม อก อด อบ อม";

/// The ways to type `word`, itself first, no two alike. An abbreviation of Thai consonants
/// (`รพ.สต.`) comes with all its full stops, some and none; Thai words with spaces or hyphens come
/// without them too. Anything else comes alone.
pub fn variants(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    if is_abbreviation(word) {
        let plain = word.replace(['.', ' '], "");
        let dotted: String = plain.chars().flat_map(|c| [c, '.']).collect();
        all.extend([word.replace(' ', ""), format!("{plain}.")]);
        all.extend((!plain.contains(|c: char| c.is_ascii_digit())).then_some(dotted));
        if !WORDS.split(' ').any(|known| known == plain) {
            all.push(word.replace(' ', "").trim_end_matches('.').to_owned());
            all.push(plain);
        }
    } else if word.contains(mark::is_letter) {
        all.push(word.replace([' ', '-'], ""));
    }
    let mut kept: Vec<String> = Vec::new();
    for way in all {
        if !kept.iter().any(|other| fold::fold(other) == fold::fold(&way)) {
            kept.push(way);
        }
    }
    kept
}

/// Whether a word is Thai consonants (and numbers: กชช. 2ค) with a full stop among or after them.
fn is_abbreviation(word: &str) -> bool {
    let is_part = |c: char| matches!(c, 'ก'..='ฮ' | '.' | ' ') || c.is_ascii_digit();
    let consonants = word.chars().filter(|c| matches!(c, 'ก'..='ฮ')).count();
    word.contains('.') && consonants > 1 && word.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_one_with_all_some_and_no_full_stops() {
        assert_eq!(variants("พช."), ["พช.", "พ.ช.", "พช"]);
        assert_eq!(variants("พ.ช."), ["พ.ช.", "พช.", "พ.ช", "พช"]);
        assert_eq!(variants("รพ.สต."), ["รพ.สต.", "รพสต.", "ร.พ.ส.ต.", "รพ.สต", "รพสต"]);
        assert_eq!(variants("กชช. 2ค"), ["กชช. 2ค", "กชช.2ค", "กชช2ค.", "กชช2ค"]);
    }

    #[test]
    fn an_abbreviation_that_is_a_word_without_its_full_stop_keeps_one() {
        assert_eq!(variants("ทน."), ["ทน.", "ท.น."]);
    }

    #[test]
    fn thai_words_come_with_and_without_spaces_and_others_alone() {
        assert_eq!(variants("โคก หนอง นา"), ["โคก หนอง นา", "โคกหนองนา"]);
        assert_eq!(variants("One Plan"), ["One Plan"]);
        assert_eq!(variants("ขยะ"), ["ขยะ"]);
        assert_eq!(variants("PM2.5"), ["PM2.5"]);
    }
}

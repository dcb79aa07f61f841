//! The marks of a Thai letter, and the one order in which they are written.
//!
//! A Thai letter may carry a vowel below or above it, then a tone mark or a silencer on top. The
//! eye sees one heap; the file holds a sequence, and every keyboard, PDF and old font has its own
//! idea of the sequence: `ท่ี` and `ที่` look the same. Unicode's canonical order settles only the
//! vowels below (most Thai marks have combining class 0), so the rest is settled here.

/// Where a mark stands in the order of the heap, first to last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Place {
    /// The dot of Pali below the letter (U+0E3A).
    Dot,
    /// A vowel below the letter: U+0E38, U+0E39.
    Below,
    /// A vowel or short mark above the letter: U+0E31, U+0E34 to U+0E37, U+0E47, U+0E4D.
    Above,
    /// A tone mark: U+0E48 to U+0E4B.
    Tone,
    /// Thanthakhat, which silences the letter, and yamakkan: U+0E4C, U+0E4E.
    Silencer,
}

/// SARA AM: a ring above the letter and the vowel after it, in one character.
pub const AM: char = '\u{e33}';
/// NIKHAHIT: the ring above the letter alone.
pub const NIKHAHIT: char = '\u{e4d}';
/// SARA AA: the vowel after the letter alone.
pub const AA: char = '\u{e32}';

/// Where `c` stands in the heap, if it is a mark above or below a Thai letter.
pub const fn place(c: char) -> Option<Place> {
    Some(match c {
        '\u{e3a}' => Place::Dot,
        '\u{e38}' | '\u{e39}' => Place::Below,
        '\u{e31}' | '\u{e34}'..='\u{e37}' | '\u{e47}' | '\u{e4d}' => Place::Above,
        '\u{e48}'..='\u{e4b}' => Place::Tone,
        '\u{e4c}' | '\u{e4e}' => Place::Silencer,
        _ => return None,
    })
}

/// Whether `c` is a mark above or below a Thai letter.
pub const fn is_mark(c: char) -> bool {
    place(c).is_some()
}

/// Whether `c` is a Thai tone mark.
pub const fn is_tone(c: char) -> bool {
    matches!(c, '\u{e48}'..='\u{e4b}')
}

/// Whether `c` is a Thai letter that carries marks: ก to ฮ, with ฤ and ฦ.
pub const fn is_letter(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e2e}')
}

/// Whether `c` is a vowel written before the letter that it is spoken after: เ แ โ ใ ไ.
pub const fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}')
}

/// Whether `c` belongs to the Thai script, digits and signs included.
pub const fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e5b}')
}

/// Whether it is plain at a glance that [`order`] changes nothing; where a ring stands, that it may.
fn is_ordered(text: &[char]) -> bool {
    text.windows(2).all(|pair| stay(pair[0], pair[1])) && !text.contains(&NIKHAHIT)
}

/// Whether [`order`] leaves two characters side by side as they stand, where neither is a ring.
pub(super) const fn stay(first: char, second: char) -> bool {
    match (place(first), place(second)) {
        (Some(before), Some(after)) => first != second && before as u8 <= after as u8,
        (None, Some(Place::Tone)) => first != AM,
        (None, None) => first != 'เ' || second != 'เ',
        _ => true,
    }
}

/// `text` with the marks of each letter in order, each once, and with what is typed in two
/// characters for one written in one. The steps, in this order, since each prepares the next:
///
/// 1. marks that stand together are sorted by [`Place`], equal places as they stand, and a mark
///    that stands twice running is written once;
/// 2. NIKHAHIT, any tone marks, SARA AA become those tone marks, SARA AM;
/// 3. a tone mark after SARA AM goes before it, and step 1 again;
/// 4. two SARA E become SARA AE.
pub fn order(text: Vec<char>) -> Vec<char> {
    if is_ordered(&text) {
        return text;
    }
    double_e_is_ae(sort_marks(tones_before_am(ring_and_aa_is_am(sort_marks(text)))))
}

fn sort_marks(mut text: Vec<char>) -> Vec<char> {
    let mut from = 0;
    while from < text.len() {
        let run = text[from..].iter().take_while(|c| is_mark(**c)).count();
        text[from..from + run].sort_by_key(|c| place(*c));
        from += run + 1;
    }
    text.dedup_by(|second, first| first == second && is_mark(*first));
    text
}

fn ring_and_aa_is_am(text: Vec<char>) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len());
    let mut from = 0;
    while from < text.len() {
        if text[from] == NIKHAHIT {
            let tones = text[from + 1..].iter().take_while(|c| is_tone(**c)).count();
            if text.get(from + 1 + tones) == Some(&AA) {
                out.extend_from_slice(&text[from + 1..from + 1 + tones]);
                out.push(AM);
                from += tones + 2;
                continue;
            }
        }
        out.push(text[from]);
        from += 1;
    }
    out
}

fn tones_before_am(mut text: Vec<char>) -> Vec<char> {
    let mut from = 0;
    while from < text.len() {
        let run = text[from..].iter().take_while(|c| is_tone(**c) || **c == AM).count();
        text[from..from + run].sort_by_key(|c| *c == AM);
        from += run + 1;
    }
    text
}

fn double_e_is_ae(text: Vec<char>) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for c in text {
        match out.last_mut() {
            Some(last) if *last == 'เ' && c == 'เ' => *last = 'แ',
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ordered(text: &str) -> String {
        order(text.chars().collect()).into_iter().collect()
    }

    #[test]
    fn a_tone_typed_before_its_vowel_goes_after_it() {
        assert_eq!(ordered("ท\u{e48}\u{e35}"), "ท\u{e35}\u{e48}");
        assert_eq!(ordered("ผ\u{e49}\u{e39}"), "ผ\u{e39}\u{e49}");
        assert_eq!(ordered("พัน\u{e18}\u{e4c}\u{e38}"), "พัน\u{e18}\u{e38}\u{e4c}");
    }

    #[test]
    fn a_ring_and_sara_aa_are_sara_am_wherever_the_tone_was_typed() {
        let water = "น\u{e49}\u{e33}";
        for typed in ["น\u{e4d}\u{e49}\u{e32}", "น\u{e49}\u{e4d}\u{e32}", "น\u{e33}\u{e49}"] {
            assert_eq!(ordered(typed), water);
        }
        assert_eq!(ordered("ท\u{e4d}\u{e32}"), "ทำ");
    }

    #[test]
    fn the_ring_of_pali_stays_where_no_sara_aa_follows() {
        assert_eq!(ordered("สํฆํ"), "สํฆํ");
    }

    #[test]
    fn two_sara_e_are_sara_ae_and_a_mark_typed_twice_is_one() {
        assert_eq!(ordered("เเม่"), "แม่");
        assert_eq!(ordered("ที\u{e48}\u{e48}"), "ที\u{e48}");
    }

    proptest! {
        #[test]
        fn ordering_twice_is_ordering_once(text in "[กอเแาำ\u{e31}\u{e34}\u{e38}\u{e3a}\u{e47}-\u{e4e} ]{0,12}") {
            let once = ordered(&text);
            prop_assert_eq!(ordered(&once), once);
        }

        #[test]
        fn what_is_called_ordered_is_left_alone(text in "[กเาำ\u{e35}\u{e38}\u{e47}-\u{e4e}]{0,8}") {
            let chars: Vec<char> = text.chars().collect();
            let steps = double_e_is_ae(sort_marks(tones_before_am(ring_and_aa_is_am(sort_marks(chars.clone())))));
            if is_ordered(&chars) {
                prop_assert_eq!(steps, chars);
            }
        }
    }
}

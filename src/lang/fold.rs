//! One form for texts that look the same.
//!
//! People type the same word in many ways: from a phone, a PDF, an old font, with Thai digits or
//! with an invisible character carried along by copying. Names, keys and queries are compared in
//! the form made here, never as typed. What a reader can see to be different stays different:
//! ม้า, มา and หมา are three words, so Thai marks are always kept, and the compatibility forms of
//! Unicode (NFKC, which takes ำ apart) are never used.
//!
//! The browser folds what a reader types by the same steps, so they are told by tables and in
//! order; `search` writes the tables into its script. [`fold`] is:
//!
//! 1. each character is looked up in [`UNSEEN`]: invisible ones are dropped, private-use marks of
//!    old Thai fonts become real ones, every kind of space becomes a plain one;
//! 2. NFD;
//! 3. each character is made lower case *by itself* (no context, so that both sides agree), then
//!    looked up in [`LETTERS`]: letters with a stroke, ligatures, Thai digits; then
//!    [`DIACRITICS`] are dropped;
//! 4. Thai marks are put in order: see [`mark::order`];
//! 5. NFC (and 2, 4, 5 again while they change anything, which is only where a foreign mark stands
//!    among Thai ones);
//! 6. spaces that stand together become one, and those at the ends go.
//!
//! Folding what is folded changes nothing.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use super::{mark, script};

/// Step 1: characters from the first to the second, both included, are written as the third.
/// Sorted, without overlap.
pub const UNSEEN: [(char, char, &str); 48] = [
    // Tab, line feed, vertical tab, form feed, carriage return.
    ('\u{9}', '\u{d}', " "),
    ('\u{20}', '\u{20}', " "),
    ('\u{85}', '\u{85}', " "),
    // No-break space, then soft hyphen.
    ('\u{a0}', '\u{a0}', " "),
    ('\u{ad}', '\u{ad}', ""),
    // Grapheme joiner; Arabic letter mark.
    ('\u{34f}', '\u{34f}', ""),
    ('\u{61c}', '\u{61c}', ""),
    ('\u{1680}', '\u{1680}', " "),
    ('\u{180b}', '\u{180f}', ""),
    ('\u{2000}', '\u{200a}', " "),
    // Zero-width space, non-joiner, joiner, and the two marks of direction.
    ('\u{200b}', '\u{200f}', ""),
    ('\u{2028}', '\u{2029}', " "),
    // Embeddings and overrides of direction.
    ('\u{202a}', '\u{202e}', ""),
    ('\u{202f}', '\u{202f}', " "),
    ('\u{205f}', '\u{205f}', " "),
    // Word joiner, invisible operators, isolates of direction and their deprecated kin.
    ('\u{2060}', '\u{206f}', ""),
    ('\u{3000}', '\u{3000}', " "),
    // What old Thai fonts hold where a letter or mark is drawn lower or further left: the
    // mapping of the Windows fonts, which Pango and libthai know as "Win".
    ('\u{f700}', '\u{f700}', "\u{e10}"),
    ('\u{f701}', '\u{f701}', "\u{e34}"),
    ('\u{f702}', '\u{f702}', "\u{e35}"),
    ('\u{f703}', '\u{f703}', "\u{e36}"),
    ('\u{f704}', '\u{f704}', "\u{e37}"),
    ('\u{f705}', '\u{f705}', "\u{e48}"),
    ('\u{f706}', '\u{f706}', "\u{e49}"),
    ('\u{f707}', '\u{f707}', "\u{e4a}"),
    ('\u{f708}', '\u{f708}', "\u{e4b}"),
    ('\u{f709}', '\u{f709}', "\u{e4c}"),
    ('\u{f70a}', '\u{f70a}', "\u{e48}"),
    ('\u{f70b}', '\u{f70b}', "\u{e49}"),
    ('\u{f70c}', '\u{f70c}', "\u{e4a}"),
    ('\u{f70d}', '\u{f70d}', "\u{e4b}"),
    ('\u{f70e}', '\u{f70e}', "\u{e4c}"),
    ('\u{f70f}', '\u{f70f}', "\u{e0d}"),
    ('\u{f710}', '\u{f710}', "\u{e31}"),
    ('\u{f711}', '\u{f711}', "\u{e4d}"),
    ('\u{f712}', '\u{f712}', "\u{e47}"),
    ('\u{f713}', '\u{f713}', "\u{e48}"),
    ('\u{f714}', '\u{f714}', "\u{e49}"),
    ('\u{f715}', '\u{f715}', "\u{e4a}"),
    ('\u{f716}', '\u{f716}', "\u{e4b}"),
    ('\u{f717}', '\u{f717}', "\u{e4c}"),
    ('\u{f718}', '\u{f718}', "\u{e38}"),
    ('\u{f719}', '\u{f719}', "\u{e39}"),
    ('\u{f71a}', '\u{f71a}', "\u{e3a}"),
    // Variation selectors; byte order mark; annotation anchors; the other variation selectors.
    ('\u{fe00}', '\u{fe0f}', ""),
    ('\u{feff}', '\u{feff}', ""),
    ('\u{fff9}', '\u{fffb}', ""),
    ('\u{e0000}', '\u{e0fff}', ""),
];

/// Step 3: a lower-case character, and what is written for it. Sorted.
pub const LETTERS: [(char, &str); 24] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('ð', "d"),
    ('ø', "o"),
    ('þ', "th"),
    ('đ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ł', "l"),
    ('ŋ', "ng"),
    ('œ', "oe"),
    ('ŧ', "t"),
    // Final sigma is sigma.
    ('ς', "σ"),
    // LAKKHANGYAO, the long tail of ฤๅ, which most people type as SARA AA.
    ('ๅ', "า"),
    ('๐', "0"),
    ('๑', "1"),
    ('๒', "2"),
    ('๓', "3"),
    ('๔', "4"),
    ('๕', "5"),
    ('๖', "6"),
    ('๗', "7"),
    ('๘', "8"),
    ('๙', "9"),
];

/// Step 3: the combining marks of Latin, Greek and Cyrillic, from the first to the second.
pub const DIACRITICS: (char, char) = ('\u{300}', '\u{36f}');

/// `text` in the form that is compared: the six steps of the file's head.
pub fn fold(text: &str) -> String {
    // A space is a border for every step, so a word that needs the long way holds up no other.
    let mut folded = String::with_capacity(text.len());
    for word in text.split(' ') {
        let end = folded.len();
        if end > 0 {
            folded.push(' ');
        }
        let begin = folded.len();
        if !add_plain(word, &mut folded) {
            folded.push_str(&one_space(&canonical(see(word), lower)));
        }
        if folded.len() == begin {
            folded.truncate(end);
        }
    }
    folded
}

/// Adds a word that [`is_plain`]; adds nothing of another.
fn add_plain(word: &str, folded: &mut String) -> bool {
    let is_plain = is_plain(word);
    if is_plain {
        let begin = folded.len();
        folded.push_str(word);
        folded[begin..].make_ascii_lowercase();
    }
    is_plain
}

/// Whether the steps change no more of a word than capitals of ASCII, as of most words.
pub(super) fn is_plain(word: &str) -> bool {
    let mut before = ' ';
    word.chars().all(|c| {
        let before = std::mem::replace(&mut before, c);
        let is_own = matches!(c, '!'..='~' | '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e44}'
            | '\u{e46}'..='\u{e4c}' | '\u{e4e}' | '\u{e4f}' | '\u{2010}'..='\u{2027}');
        is_own && mark::stay(before, c)
    })
}

/// `text` as it ought to have been typed: all steps but 3 and 6. It reads as before, capitals,
/// digits and diacritics included, and two texts that look the same are the same.
pub fn settle(text: &str) -> String {
    canonical(see(text), |chars| chars)
}

/// The form in which names are compared: [`fold`] without spaces, hyphens and dashes, full stops
/// and quotation marks. `สุไหงโก-ลก` is `สุไหงโกลก`, `St. John's` is `stjohns`.
pub fn name(text: &str) -> String {
    // What is taken out may bring two halves of one vowel together, hence the second folding.
    fold(&fold(text).replace(is_loose, ""))
}

/// The form in which keys and values of a vocabulary are compared: [`fold`] with letters, marks
/// and digits only. `First-Result`, `first_result` and `first result` are one key.
pub fn key(text: &str) -> String {
    fold(&fold(text).replace(|c| !mark::is_mark(c) && !script::is_alphanumeric(c), ""))
}

/// Whether [`name`] leaves `c` out.
fn is_loose(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '\'' | '"' | '`' | '´' | '‘'..='‟'
                | '′' | '″' | '«' | '»' | '‹' | '›' | 'ʼ'
        )
}

/// Step 1.
fn see(text: &str) -> Vec<char> {
    let mut seen = Vec::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '!'..='~') || mark::is_thai(c) {
            seen.push(c);
            continue;
        }
        let row = UNSEEN.partition_point(|(_, last, _)| *last < c);
        match UNSEEN.get(row) {
            Some((first, _, written)) if *first <= c => seen.extend(written.chars()),
            _ => seen.push(c),
        }
    }
    seen
}

/// Steps 2 to 5, with `change` for step 3.
fn canonical(seen: Vec<char>, change: impl Fn(Vec<char>) -> Vec<char>) -> String {
    // Thai and ASCII have no canonical forms beyond what step 4 settles, so most texts skip the
    // two normalisations.
    if seen.iter().all(|c| is_inert(*c)) {
        return mark::order(change(seen)).into_iter().collect();
    }
    let mut now = compose(mark::order(change(decompose(&seen))));
    // A foreign mark between Thai marks may be moved away by composing, and so bring together
    // what step 4 saw apart. No language writes so, but folding must settle every text.
    while now.windows(2).any(|pair| {
        mark::is_mark(pair[0]) && !is_inert(pair[1]) || !is_inert(pair[0]) && mark::is_mark(pair[1])
    }) {
        let next = compose(mark::order(decompose(&now)));
        if next == now {
            break;
        }
        now = next;
    }
    now.into_iter().collect()
}

fn decompose(text: &[char]) -> Vec<char> {
    DecomposingNormalizerBorrowed::new_nfd().normalize_iter(text.iter().copied()).collect()
}

fn compose(text: Vec<char>) -> Vec<char> {
    ComposingNormalizerBorrowed::new_nfc().normalize_iter(text.into_iter()).collect()
}

/// Step 3.
fn lower(chars: Vec<char>) -> Vec<char> {
    let mut out = Vec::with_capacity(chars.len());
    for c in chars {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
            continue;
        }
        // Thai has no capitals, and a row of its own only for ๅ and the digits.
        if matches!(c, '\u{e01}'..='\u{e44}' | '\u{e46}'..='\u{e4f}') {
            out.push(c);
            continue;
        }
        for c in c.to_lowercase() {
            match LETTERS.binary_search_by_key(&c, |(letter, _)| *letter) {
                Ok(row) => out.extend(LETTERS[row].1.chars()),
                Err(_) if (DIACRITICS.0..=DIACRITICS.1).contains(&c) => {}
                Err(_) => out.push(c),
            }
        }
    }
    out
}

/// Whether `c` is its own canonical form and never moves or joins with a neighbour, save as
/// [`mark::order`] has it.
const fn is_inert(c: char) -> bool {
    c.is_ascii() || mark::is_thai(c) || matches!(c, '\u{2010}'..='\u{2027}')
}

/// Step 6.
fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_tables_are_sorted_so_that_they_can_be_searched() {
        assert!(UNSEEN.iter().all(|(first, last, _)| first <= last));
        assert!(UNSEEN.windows(2).all(|rows| rows[0].1 < rows[1].0));
        assert!(LETTERS.windows(2).all(|rows| rows[0].0 < rows[1].0));
    }

    #[test]
    fn texts_that_look_the_same_are_one() {
        for (typed, meant) in [
            ("น\u{e4d}\u{e49}า", "น้ำ"),
            ("น\u{e49}\u{e4d}า", "น้ำ"),
            ("ทํา", "ทำ"),
            ("เเม่แจ่ม", "แม่แจ่ม"),
            ("ท\u{e48}\u{e35}", "ที่"),
            ("กรม\u{200b}การ\u{feff}พัฒนา", "กรมการพัฒนา"),
            ("เ\u{200b}เม่", "แม่"),
            ("๑๘,๕๐๐", "18,500"),
            ("Café\u{a0}\u{3000}NAÏVE", "cafe naive"),
            ("Cafe\u{301}", "cafe"),
            ("  ก\t\nข  ", "ก ข"),
            ("Smørrebrød Straße", "smorrebrod strasse"),
            ("\u{2068}OTOP\u{2069}", "otop"),
            ("ที\u{f70a}", "ที่"),
            ("ฤๅษี", "ฤาษี"),
            ("co\u{ad}operate", "cooperate"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(fold(typed), fold(meant), "{typed}");
            assert_eq!(fold(typed), meant);
        }
    }

    #[test]
    fn thai_marks_make_different_words() {
        let words = ["ม้า", "มา", "หมา", "ม่า", "ข้าว", "ข่าว", "ขาว", "ไม้", "ใม้"];
        for (i, one) in words.iter().enumerate() {
            for other in &words[i + 1..] {
                assert_ne!(fold(one), fold(other));
            }
        }
    }

    #[test]
    fn sara_am_is_never_taken_apart() {
        assert_eq!(fold("ทำ"), "ท\u{e33}");
    }

    #[test]
    fn names_are_one_with_and_without_spaces_hyphens_stops_and_quotes() {
        for (one, other) in [
            ("สุไหงโก-ลก", "สุไหงโกลก"),
            ("โคก หนอง นา", "โคกหนองนา"),
            ("Mueang Chiang-Mai", "muang chiang mai".replace("muang", "mueang").as_str()),
            ("พ.ศ.", "พศ"),
            ("“บำบัดทุกข์”", "บำบัดทุกข์"),
        ] {
            assert_eq!(name(one), name(other));
        }
        assert_ne!(name("แม่แจ่ม"), name("แม่แจม"));
    }

    #[test]
    fn keys_are_one_however_they_are_joined() {
        for typed in ["First-Result", "first_result", "first result", "FIRST_RESULT:"] {
            assert_eq!(key(typed), "firstresult");
        }
        assert_eq!(key("ประเด็น (หลัก)"), "ประเด็นหลัก");
    }

    #[test]
    fn settling_keeps_what_the_eye_tells_apart() {
        assert_eq!(settle("ท\u{e48}\u{e35} ABC ๑๒ É ฤๅ"), "ที่ ABC ๑๒ É ฤๅ");
    }

    #[test]
    fn every_character_alone_folds_to_what_folds_to_itself() {
        for c in '\u{0}'..='\u{20000}' {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "U+{:04X}", u32::from(c));
        }
    }

    const HARD: &str = "[กนอเแาำๅ๑\u{e31}\u{e34}\u{e38}\u{e3a}\u{e47}-\u{e4e}\u{200b}\u{34f}\
        \u{300}\u{5b0}\u{5b4}\u{327}\u{345}\u{1fef}\u{f702}\u{f70a}\u{f711}aAéİßΣ \u{a0}.'_-]{0,12}";

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in HARD) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_any_text_twice_is_folding_it_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_short_way_for_thai_and_ascii_is_the_long_way(text in "[กเาำๅ๑\u{e34}\u{e38}\u{e3a}\u{e47}-\u{e4e}aA -]{0,12}") {
            let nfd: String = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(text.chars()).collect();
            prop_assert_eq!(fold(&text), fold(&nfd));
            let folded = fold(&text);
            let nfc: String = ComposingNormalizerBorrowed::new_nfc().normalize_iter(folded.chars()).collect();
            prop_assert_eq!(nfc, folded);
        }

        #[test]
        fn folding_word_by_word_is_folding_the_whole(text in prop_oneof![HARD, "[กเาำ๑\u{e34}\u{e48}\u{e4d} A“]{0,12}"]) {
            prop_assert_eq!(fold(&text), one_space(&canonical(see(&text), lower)));
        }

        #[test]
        fn names_and_keys_are_forms_of_the_folded_text(text in HARD) {
            let (name_once, key_once) = (name(&text), key(&text));
            prop_assert_eq!(name(&fold(&text)), name_once.clone());
            prop_assert_eq!(name(&name_once), name_once.clone());
            prop_assert_eq!(fold(&name_once), name_once);
            prop_assert_eq!(key(&key_once), key_once.clone());
            prop_assert_eq!(fold(&key_once), key_once);
        }

        #[test]
        fn settling_twice_is_settling_once(text in HARD) {
            let once = settle(&text);
            prop_assert_eq!(settle(&once), once.clone());
            prop_assert_eq!(fold(&once), fold(&text));
        }
    }
}

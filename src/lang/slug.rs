//! Names in addresses.
//!
//! A slug is the name of a folder and part of an address for ever: it is read out over the
//! telephone, pasted into chats (where percent-encoded Thai is unreadable) and unpacked on Windows
//! (where some names are devices). So it is lower-case ASCII letters, digits and single hyphens,
//! and not one of a few names that mean something else.
//!
//! The id of a heading is read only together with its page, so it stays in Thai, and marks stay:
//! ข้าว, ข่าว and ขาว are three ids.

use unicode_width::UnicodeWidthChar;

use super::{
    fold::{fold, settle},
    mark, script,
};

/// The most characters of a slug: long enough for five words, short enough that a folder in a
/// folder in a download stays under the 260 characters of a Windows path.
pub const LONGEST: usize = 80;

/// Names that stand for something else where a slug stands in an address.
pub const RESERVED: [&str; 7] = ["assets", "en", "index", "lineage", "page", "search", "th"];

/// Names of the folders at the root of a site, those to come included. A page stands at the root
/// too, and must not stand in their way.
pub const ROOTS: [&str; 20] = [
    "a-z",
    "approaches",
    "cases",
    "clusters",
    "costs",
    "coverage",
    "data",
    "districts",
    "evidence",
    "fiscal-years",
    "guides",
    "levels",
    "licences",
    "organisations",
    "partners",
    "programme",
    "provinces",
    "statuses",
    "themes",
    "years",
];

/// Names that Windows gives to devices, with any ending. `com0` to `com9` and `lpt0` to `lpt9` are
/// devices too: what `source::name` refuses on a disk must be no address either.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// Why a name cannot be a slug.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SlugFault {
    /// There is nothing.
    Empty,
    /// This letter is not ASCII: Thai, or with a diacritic.
    NotAscii(char),
    /// This capital.
    UpperCase(char),
    /// A space, an underscore, a full stop or another sign that is no hyphen.
    Sign(char),
    /// A hyphen at either end, or two together.
    Hyphen,
    /// The site uses this name itself: see [`RESERVED`].
    Reserved,
    /// Windows uses this name for a device.
    Device,
    /// More than [`LONGEST`] characters; this many.
    TooLong(usize),
}

/// Whether `name` can be a part of an address: lower-case ASCII letters, digits and single hyphens,
/// not too long and not taken.
pub fn is_slug(name: &str) -> bool {
    fault(name).is_none()
}

/// What is wrong with `name` as a slug: the first fault, in the order in which one would mend them.
pub fn fault(name: &str) -> Option<SlugFault> {
    if name.is_empty() {
        return Some(SlugFault::Empty);
    }
    let wrong = name.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-'));
    if let Some(c) = wrong {
        return Some(match c {
            'A'..='Z' => SlugFault::UpperCase(c),
            _ if c.is_ascii() || c.is_whitespace() => SlugFault::Sign(c),
            _ => SlugFault::NotAscii(c),
        });
    }
    if name.split('-').any(str::is_empty) {
        return Some(SlugFault::Hyphen);
    }
    if RESERVED.contains(&name) {
        return Some(SlugFault::Reserved);
    }
    if is_device(name) {
        return Some(SlugFault::Device);
    }
    (name.len() > LONGEST).then_some(SlugFault::TooLong(name.len()))
}

fn is_device(name: &str) -> bool {
    DEVICES.contains(&name)
        || matches!(name.as_bytes(), [a, b, c, b'0'..=b'9']
            if matches!([*a, *b, *c].as_slice(), b"com" | b"lpt"))
}

/// A slug made of what in `name` can be written in ASCII: capitals and diacritics lowered, other
/// signs as hyphens, Thai left out, cut between two words where it is too long. Nothing when
/// nothing is left, as of a name all in Thai: no machine can know how a place spells itself.
pub fn suggest(name: &str) -> Option<String> {
    let mut slug = String::new();
    for word in fold(name).split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
        let joint = usize::from(!slug.is_empty());
        if slug.len() + joint + word.len() > LONGEST {
            // A first word that is too long by itself is cut where it must be.
            if slug.is_empty() {
                slug.push_str(&word[..LONGEST]);
            }
            break;
        }
        slug.push_str(&"-"[..joint]);
        slug.push_str(word);
    }
    match fault(&slug) {
        None => Some(slug),
        // The only faults left are of names that are taken.
        Some(SlugFault::Reserved | SlugFault::Device) => Some(slug + "-1"),
        Some(_) => None,
    }
}

/// What [`heading_id`] gives where a heading has neither letter nor digit.
const NO_WORDS: &str = "section";

/// The id of a heading: Thai stays readable and distinct, Latin becomes lower case, spaces,
/// hyphens, dashes, underscores and slashes become one hyphen, other signs go. Never empty, never
/// with a space, so that it is right in an HTML `id` and in the part of an address after `#`. Two
/// headings of one page may have the same id; telling them apart is the page's matter.
pub fn heading_id(heading: &str) -> String {
    let mut id = String::new();
    let mut joint = false;
    for c in settle(heading).chars().flat_map(char::to_lowercase) {
        if is_in_word(c) {
            if joint && !id.is_empty() {
                id.push('-');
            }
            joint = false;
            id.push(c);
        } else if c.is_whitespace() || matches!(c, '-' | '_' | '/' | '\u{2010}'..='\u{2015}') {
            joint = true;
        }
    }
    // Signs that went may have held two halves of one vowel apart.
    let id = settle(&id);
    if id.is_empty() { NO_WORDS.to_owned() } else { id }
}

/// Letters and digits, and marks on letters, Thai and others: what takes no column of its own
/// is a mark, since the invisible characters are gone by now. MAIYAMOK (ๆ) and PAIYANNOI (ฯ) are
/// letters to Unicode, and part of the word here too.
fn is_in_word(c: char) -> bool {
    script::is_alphanumeric(c) || mark::is_mark(c) || c.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slug_is_words_of_ascii_with_single_hyphens() {
        for right in
            ["wanon-niwat-training-site", "mae-sot-2538", "878", "contact", "com10", "en-th"]
        {
            assert_eq!(fault(right), None, "{right}");
        }
    }

    #[test]
    fn every_refusal_has_its_reason() {
        let long = "a".repeat(LONGEST + 1);
        for (wrong, why) in [
            ("", SlugFault::Empty),
            ("Mae-Sot", SlugFault::UpperCase('M')),
            ("แม่สอด", SlugFault::NotAscii('แ')),
            ("café", SlugFault::NotAscii('é')),
            ("mae sot", SlugFault::Sign(' ')),
            ("mae_sot", SlugFault::Sign('_')),
            ("mae\u{a0}sot", SlugFault::Sign('\u{a0}')),
            ("..", SlugFault::Sign('.')),
            ("mae--sot", SlugFault::Hyphen),
            ("-mae", SlugFault::Hyphen),
            ("mae-", SlugFault::Hyphen),
            ("page", SlugFault::Reserved),
            ("en", SlugFault::Reserved),
            ("nul", SlugFault::Device),
            ("com1", SlugFault::Device),
            ("lpt9", SlugFault::Device),
            ("com0", SlugFault::Device),
            (&long, SlugFault::TooLong(LONGEST + 1)),
        ] {
            assert_eq!(fault(wrong), Some(why), "{wrong}");
        }
    }

    #[test]
    fn a_slug_is_suggested_from_what_can_be_written_in_ascii() {
        for (name, slug) in [
            ("Mae Sot: Rider Safety", Some("mae-sot-rider-safety")),
            ("แม่สอด Mae Sot ๒๕๓๘", Some("mae-sot-2538")),
            ("Café_Straße", Some("cafe-strasse")),
            ("CON", Some("con-1")),
            ("page", Some("page-1")),
            ("แม่สอด", None),
            ("…", None),
        ] {
            assert_eq!(suggest(name).as_deref(), slug);
        }
    }

    #[test]
    fn headings_that_differ_by_a_mark_have_different_ids() {
        let ids: BTreeSet<String> = ["ข้าว", "ข่าว", "ขาว"].map(heading_id).into();
        assert_eq!(ids.len(), 3);
    }

    #[test]
    fn an_id_is_the_heading_as_one_would_read_it_out() {
        for (heading, id) in [
            ("ข้าว", "ข้าว"),
            ("ปัญหา อุปสรรค และแนวทางแก้ไข", "ปัญหา-อุปสรรค-และแนวทางแก้ไข"),
            ("การทบทวนหลังการปฏิบัติงาน (AAR)", "การทบทวนหลังการปฏิบัติงาน-aar"),
            ("ปี 2565–2566", "ปี-2565-2566"),
            ("What is not known?", "what-is-not-known"),
            ("PM2.5", "pm25"),
            ("ท\u{e48}\u{e35}มา", "ที่มา"),
            ("ต่าง ๆ", "ต่าง-ๆ"),
            ("“บำบัดทุกข์”", "บำบัดทุกข์"),
            ("A & B", "a-b"),
            ("?!", "section"),
            ("", "section"),
        ] {
            assert_eq!(heading_id(heading), id);
        }
    }

    proptest! {
        #[test]
        fn what_is_suggested_is_a_slug(name in "[a-zA-Zé ก._-]{0,100}|con|page|[a-z-]{75,90}") {
            if let Some(slug) = suggest(&name) {
                prop_assert!(is_slug(&slug), "{}", slug);
                prop_assert_eq!(suggest(&slug), Some(slug.clone()));
            }
        }

        #[test]
        fn an_id_is_never_empty_has_no_spaces_and_is_its_own_id(heading in any::<String>()) {
            let id = heading_id(&heading);
            prop_assert!(!id.is_empty());
            prop_assert!(!id.contains(|c: char| c.is_whitespace() || "\"'<>&#".contains(c)));
            prop_assert_eq!(heading_id(&id), id);
        }

        #[test]
        fn headings_that_look_the_same_have_the_same_id(heading in "[กนเแาำ\u{e35}\u{e38}\u{e48}-\u{e4d}\u{200b} a-]{0,10}") {
            prop_assert_eq!(heading_id(&heading), heading_id(&settle(&heading)));
        }
    }
}

//! "Did you mean?": the nearest of some known names.
//!
//! The distance is that of Damerau and Levenshtein in its restricted form (optimal string
//! alignment): the least cost of inserted, left out, exchanged and swapped characters that turns
//! one name into the other. A general library charges every character the same. People who write
//! Thai do not miss every character the same: a tone mark is forgotten more easily than a
//! consonant, ส, ศ and ษ sound alike, and a Thai name has several spellings in Latin letters
//! (Poon, Phun, Pun). Such slips cost half.

use super::{fold, mark};

/// The cost of one ordinary slip, so that a slip that is easily made can cost a part of it.
const SLIP: usize = 4;

/// The cost of a slip that is easily made.
const EASY: usize = SLIP / 2;

/// Characters that are taken for one another, by ear or by eye.
const CONFUSED: [&str; 20] = [
    "สศษซ",
    "นณ",
    "ใไ",
    "ลรฬ",
    "ตฏฎด",
    "ทธฑฒ",
    "ถฐ",
    "พภ",
    "ยญ",
    "คฅฆข",
    "ขฃช",
    "ชฌ",
    "ฝผ",
    "ฟพ",
    // Short and long.
    "\u{e34}\u{e35}",
    "\u{e36}\u{e37}",
    "\u{e38}\u{e39}",
    "\u{e31}\u{e47}",
    "เแ",
    // In Latin letters, Thai vowels and stops that English spells either way.
    "aeiou",
];

/// The nearest of `known` to `name`, if any is near enough to be meant: about one slip in three
/// letters, none in a name of one letter. Spaces, hyphens, capitals and whatever else
/// [`fold::name`] evens out do not count. A name that begins with the other is near too, as when
/// a word was added or a word was not finished. Of several that are equally near, the first.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = letters(name);
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let Some(cost) = cost(&name, &letters(candidate)) else { continue };
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The one of `known` that `name` means beyond doubt: it is a single slip away, or differs in
/// nothing that counts, and whatever is called otherwise is clearly more than a slip further. Each name
/// comes with what it is the name of, since a thing may have several. A name of less than four
/// letters is never that sure.
pub fn certain<'a, T: PartialEq>(
    name: &str,
    known: impl IntoIterator<Item = (&'a str, T)>,
) -> Option<&'a str> {
    let name = letters(name);
    let mut near: Vec<(usize, &str, T)> = known
        .into_iter()
        .filter(|(candidate, _)| letters(candidate).len() >= SURE)
        .map(|(candidate, of)| (edits(&name, &letters(candidate)), candidate, of))
        .collect();
    near.sort_by_key(|(cost, ..)| *cost);
    let (cost, candidate, meant) = near.first()?;
    let next = near.iter().find(|(.., other)| other != meant).map(|(cost, ..)| *cost);
    let is_sure = *cost <= SLIP && name.len() >= SURE;
    (is_sure && next.is_none_or(|next| next >= cost + SLIP + EASY)).then_some(*candidate)
}

/// Fewer letters than this are too soon another name.
const SURE: usize = 4;

/// How far `one` name is from the `other`, in quarters of a slip; 0 if they are the same to
/// [`fold::name`], and only then.
pub fn distance(one: &str, other: &str) -> usize {
    edits(&letters(one), &letters(other))
}

fn letters(name: &str) -> Vec<char> {
    fold::name(name).chars().collect()
}

/// What it costs to mean `other` by `one`, unless that is too far to be believed.
fn cost(one: &[char], other: &[char]) -> Option<usize> {
    if one == other {
        return Some(0);
    }
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if shorter.is_empty() {
        return None;
    }
    let added = longer.len() - shorter.len();
    // Every insertion costs at least an easy slip, so much longer names need not be compared.
    let bound = allowed(longer.len());
    let by_slips =
        (added * EASY <= bound).then(|| edits(one, other)).filter(|edits| *edits <= bound);
    // One slip for stopping early or going on, and a little for each letter.
    let by_start = (shorter.len() >= 3 && added <= shorter.len() && longer.starts_with(shorter))
        .then_some(SLIP + added);
    by_slips.into_iter().chain(by_start).min()
}

/// How much a name of `letters` letters may be off.
const fn allowed(letters: usize) -> usize {
    match letters {
        0 | 1 => 0,
        2 => EASY,
        // A third of the letters, but never so much that another name is meant.
        3..=14 => letters / 3 * SLIP,
        _ => 5 * SLIP,
    }
}

/// Optimal string alignment with our costs, a row at a time.
fn edits(one: &[char], other: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = Vec::with_capacity(other.len() + 1);
    last.push(0);
    for j in 0..other.len() {
        last.push(last[j] + extra(other, j));
    }
    for i in 0..one.len() {
        let mut row = Vec::with_capacity(other.len() + 1);
        row.push(last[0] + extra(one, i));
        for j in 0..other.len() {
            let mut least = (last[j + 1] + extra(one, i))
                .min(row[j] + extra(other, j))
                .min(last[j] + exchange(one[i], other[j]));
            if i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] {
                least = least.min(before_last[j - 1] + SLIP);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

/// What it costs that the character at `at` is there and not in the other name.
fn extra(name: &[char], at: usize) -> usize {
    let c = name[at];
    let doubled = at > 0 && name[at - 1] == c;
    let light = mark::is_tone(c) || matches!(c, '\u{e4c}' | '\u{e47}' | 'h');
    if doubled || light { EASY } else { SLIP }
}

/// What it costs to write one character for another.
fn exchange(one: char, other: char) -> usize {
    if one == other {
        return 0;
    }
    let easy = mark::is_tone(one) && mark::is_tone(other)
        || CONFUSED.iter().any(|group| group.contains(one) && group.contains(other));
    if easy { EASY } else { SLIP }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn slips_that_people_make_find_what_was_meant() {
        let districts = ["บ้านหมี่", "วานรนิวาส", "แม่แจ่ม", "แม่ใจ", "แม่สอด", "สุไหงโก-ลก", "พาน", "ปาย"];
        for (typed, meant) in [
            ("บ้านหมี่ใต้", "บ้านหมี่"),
            ("วานรนิวาศ", "วานรนิวาส"),
            ("วานรวินาส", "วานรนิวาส"),
            ("แม่แจม", "แม่แจ่ม"),
            ("แม่ไจ", "แม่ใจ"),
            ("เเม่สอด", "แม่สอด"),
            ("สุไหงโกลก", "สุไหงโก-ลก"),
            ("พาณ", "พาน"),
        ] {
            assert_eq!(nearest(typed, districts), Some(meant), "{typed}");
        }
    }

    #[test]
    fn keys_are_found_through_a_missing_doubled_swapped_or_wrong_letter() {
        let keys =
            ["title", "summary", "place", "level", "themes", "status", "sources", "evidence"];
        for (typed, meant) in [
            ("titel", "title"),
            ("sumary", "summary"),
            ("Sources:", "sources"),
            ("theme", "themes"),
            ("evidnce", "evidence"),
            ("statuss", "status"),
        ] {
            assert_eq!(nearest(typed, keys), Some(meant), "{typed}");
        }
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("", keys), None);
    }

    #[test]
    fn a_thai_name_is_found_through_another_spelling_in_latin_letters() {
        let names = ["Pak Phun", "Pak Phanang", "Wanon Niwat", "Sakon Nakhon"];
        assert_eq!(nearest("pak poon", names), Some("Pak Phun"));
        assert_eq!(nearest("Wanorn Niwas", names), Some("Wanon Niwat"));
        assert_eq!(nearest("Sakorn Nakorn", names), Some("Sakon Nakhon"));
    }

    #[test]
    fn an_easy_slip_is_nearer_than_an_ordinary_one() {
        assert_eq!(nearest("ฝ่าย", ["ฝาก", "ฝาย"]), Some("ฝาย"));
        assert!(distance("นิวาศ", "นิวาส") < distance("นิวาก", "นิวาส"));
        assert!(distance("แม่", "แม") < distance("แมว", "แม"));
    }

    #[test]
    fn of_two_equally_near_the_first_is_meant() {
        assert_eq!(nearest("บางไทร", ["บางไผร", "บางไชร"]), Some("บางไผร"));
        assert_eq!(nearest("บางไทร", ["บางไชร", "บางไผร"]), Some("บางไชร"));
    }

    #[test]
    fn a_short_name_is_not_taken_for_any_other() {
        assert_eq!(nearest("ก", ["ข", "กข"]), None);
        assert_eq!(nearest("ab", ["xy", "abcdefgh"]), None);
    }

    #[test]
    fn what_is_meant_beyond_doubt_is_one_slip_away_and_alone() {
        let keys = ["title", "summary", "place", "level", "needs", "legal", "reply", "reach"];
        let certain = |typed, known: &[&'static str]| {
            super::certain(typed, known.iter().map(|name| (*name, *name)))
        };
        for typed in ["titel", "titlle", "tittle", "Title"] {
            assert_eq!(certain(typed, &keys), Some("title"), "{typed}");
        }
        // Two slips, two neighbours, too short.
        for typed in ["tetel", "lvl", "leal"] {
            assert_eq!(certain(typed, &keys), None, "{typed}");
        }
        let known = [("กำลังดำเนินการ", 1), ("ดำเนินการ", 1), ("วางแผน", 2)];
        assert_eq!(super::certain("กำลังดำเนินกาน", known), Some("กำลังดำเนินการ"));
    }

    const NAME: &str = "[กขสศนณรล่้าๆเแabhou -]{0,8}";

    proptest! {
        #[test]
        fn a_known_name_is_nearest_to_itself(names in prop::collection::vec(NAME, 1..8), at in any::<prop::sample::Index>()) {
            let wanted = &names[at.index(names.len())];
            let found = nearest(wanted, names.iter().map(String::as_str));
            prop_assert_eq!(found.map(fold::name), Some(fold::name(wanted)));
        }

        #[test]
        fn distance_is_the_same_both_ways_and_none_only_between_equals(one in NAME, other in NAME) {
            prop_assert_eq!(distance(&one, &other), distance(&other, &one));
            prop_assert_eq!(distance(&one, &other) == 0, fold::name(&one) == fold::name(&other));
            let there = nearest(&one, [other.as_str()]).is_some();
            prop_assert_eq!(there, nearest(&other, [one.as_str()]).is_some());
        }
    }
}

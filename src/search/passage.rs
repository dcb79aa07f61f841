//! Passages: what is found, scored and shown of a text.
//!
//! A long page is not better for a question because it is long, and an excerpt needs no more than its
//! surroundings. So a text is cut into passages, which are counted and fetched one by one.

use std::borrow::Cow;

use crate::lang::phrase::Phrases;

/// How many passages an edition has at most. A longer text has longer ones.
pub const MOST: usize = 7;

/// How long a passage is meant to be, in characters: a screen and a half of a telephone.
const LENGTH: usize = 1000;

/// How much of a passage is told again at the head of the next where a line is cut, in characters,
/// so that a phrase over the border is found in one piece.
const SHARED: usize = 60;

/// What stands before and after a name that is kept whole: `search.js` takes all between them for one
/// letter, and shows neither.
pub const KEPT: [char; 2] = ['\u{1}', '\u{2}'];

/// A text with the signs of [`KEPT`] around the names in it, and nowhere else.
pub fn keep(text: &str, names: &Phrases) -> String {
    let text = bare(text);
    let [open, close] = KEPT;
    let (mut kept, mut end) = (String::with_capacity(text.len()), 0);
    for name in names.find(&text) {
        kept.push_str(&text[end..name.start]);
        kept.push(open);
        kept.push_str(&text[name.clone()]);
        kept.push(close);
        end = name.end;
    }
    kept + &text[end..]
}

/// A text without the signs of [`KEPT`].
pub(super) fn bare(text: &str) -> Cow<'_, str> {
    match KEPT.iter().any(|sign| text.contains(*sign)) {
        true => text.replace(KEPT, "").into(),
        false => text.into(),
    }
}

/// Cuts a text, a paragraph a line, into one to [`MOST`] passages of about equal length: after a
/// line where one ends near enough, else at a space, else anywhere but in a name that is kept whole.
pub fn passages(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.trim().chars().collect();
    let names = names(&chars);
    let count = ((chars.len() + LENGTH / 2) / LENGTH).clamp(1, MOST);
    let mut passages = Vec::with_capacity(count);
    let mut start = 0;
    for number in 1..count {
        let even = chars.len() * number / count;
        let room = chars.len() / count / 4;
        let near = |is: fn(char) -> bool| {
            let fits = |at: &usize| is(chars[*at]) && names[*at] == *at;
            let before = (even.saturating_sub(room)..even).rev().find(fits);
            let after = (even..(even + room).min(chars.len())).find(fits);
            match (before, after) {
                (Some(before), Some(after)) if even - before <= after - even => Some(before),
                (before, after) => after.or(before),
            }
        };
        let (end, next) = match near(|c| c == '\n') {
            Some(line) => (line, line),
            None => {
                let end = near(|c| c == ' ').unwrap_or(names[even]);
                let shared = names[end.saturating_sub(SHARED)].max(start);
                let space = (shared..end).find(|&at| chars[at].is_whitespace() && names[at] == at);
                (end, space.unwrap_or(shared))
            }
        };
        passages.push(chars[start..end].iter().collect::<String>().trim().to_owned());
        start = next;
    }
    passages.push(chars[start..].iter().collect::<String>().trim().to_owned());
    passages
}

/// For each character where the name that it stands in begins; itself where it stands in none.
fn names(chars: &[char]) -> Vec<usize> {
    let mut begun = None;
    let place = |(at, c): (usize, &char)| {
        if begun.is_none() && *c == KEPT[0] {
            begun = Some(at);
        }
        let place = begun.unwrap_or(at);
        if *c == KEPT[1] {
            begun = None;
        }
        place
    };
    chars.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_text_is_one_passage() {
        assert_eq!(passages("หนึ่ง\nสอง"), ["หนึ่ง\nสอง"]);
        assert_eq!(passages(""), [""]);
    }

    #[test]
    fn a_long_text_is_cut_after_a_line_where_one_ends() {
        let line = "ก".repeat(480);
        let text = [&*line; 4].join("\n");
        assert_eq!(passages(&text), [[&*line; 2].join("\n"), [&*line; 2].join("\n")]);
    }

    proptest! {
        #[test]
        fn no_name_that_is_kept_whole_is_cut(
            words in prop::collection::vec("[ก-ค]{1,30}|ฝน ใน ฤดู ร้อน", 0..400),
            joint in "[ \n]?",
        ) {
            let names = Phrases::new(["ฝน ใน ฤดู ร้อน"]);
            for passage in passages(&keep(&words.join(&joint), &names)) {
                let bare = passage.replace(KEPT, "");
                prop_assert_eq!(&keep(&bare, &names), &passage);
                let outside = names.find(&bare).into_iter().rev().fold(bare.clone(), |mut rest, name| {
                    rest.replace_range(name, "");
                    rest
                });
                prop_assert!(!outside.contains(['ฝ', 'น', 'ฤ', 'ร']), "{}", passage);
            }
        }

        #[test]
        fn no_word_is_lost_and_none_is_far_from_its_neighbours(words in prop::collection::vec("[ก-ฮ]{1,20}", 0..900)) {
            let text = words.join(" ");
            let passages = passages(&text);
            prop_assert!(passages.len() <= MOST);
            for pair in words.windows(3) {
                let phrase = pair.join(" ");
                prop_assert!(passages.iter().any(|passage| passage.contains(&phrase)));
            }
        }
    }
}

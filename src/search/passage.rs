//! Passages: what is found, scored and shown of a text.
//!
//! A long page is not better for a question because it is long, and an excerpt needs no more than its
//! surroundings. So a text is cut into passages, which are counted and fetched one by one.

/// How many passages an edition has at most. A longer text has longer ones.
pub const MOST: usize = 7;

/// How long a passage is meant to be, in characters: a screen and a half of a telephone.
const LENGTH: usize = 1000;

/// How much of a passage is told again at the head of the next where a line is cut, in characters,
/// so that a phrase over the border is found in one piece.
const SHARED: usize = 60;

/// Cuts a text, a paragraph a line, into one to [`MOST`] passages of about equal length: after a
/// line where one ends near enough, else at a space, else anywhere.
pub fn passages(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.trim().chars().collect();
    let count = ((chars.len() + LENGTH / 2) / LENGTH).clamp(1, MOST);
    let mut passages = Vec::with_capacity(count);
    let mut start = 0;
    for number in 1..count {
        let even = chars.len() * number / count;
        let room = chars.len() / count / 4;
        let near = |is: fn(char) -> bool| {
            let before = (even.saturating_sub(room)..even).rev().find(|&at| is(chars[at]));
            let after = (even..(even + room).min(chars.len())).find(|&at| is(chars[at]));
            match (before, after) {
                (Some(before), Some(after)) if even - before <= after - even => Some(before),
                (before, after) => after.or(before),
            }
        };
        let (end, next) = match near(|c| c == '\n') {
            Some(line) => (line, line),
            None => {
                let end = near(|c| c == ' ').unwrap_or(even);
                let shared = end.saturating_sub(SHARED).max(start);
                let space = (shared..end).find(|&at| chars[at].is_whitespace());
                (end, space.unwrap_or(shared))
            }
        };
        passages.push(chars[start..end].iter().collect::<String>().trim().to_owned());
        start = next;
    }
    passages.push(chars[start..].iter().collect::<String>().trim().to_owned());
    passages
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

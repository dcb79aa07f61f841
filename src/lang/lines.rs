//! Lines of a title that we set ourselves, as on a share picture, where no browser breaks them.
//!
//! A line ends at a space, since that is where a Thai phrase ends; where it must, between two words
//! of Thai; never inside what is to be kept whole. Among the ways to set a text in the fewest lines
//! the one is taken whose lines are most alike, so that no word stands alone at the end.

use std::ops::Range;

use super::{mark, word::Segmenter};

/// What it costs to end a line between two words of one phrase; an empty line costs 1.
const INSIDE_PHRASE: f32 = 0.1;

/// Where a line may end, where the next one then begins, and what that costs.
struct Joint {
    end: usize,
    next: usize,
    cost: f32,
}

/// `text` in the fewest lines, each no wider than `room` by `wide`; none where it takes more than
/// `most`. No line ends inside a place of `kept`.
pub fn lines<'t>(
    text: &'t str,
    wide: impl Fn(&str) -> f32,
    room: f32,
    most: usize,
    kept: &[Range<usize>],
) -> Option<Vec<&'t str>> {
    let text = text.trim_matches(is_space);
    // What is much too long is known at once.
    if text.split(is_space).map(&wide).sum::<f32>() > room * most as f32 {
        return None;
    }
    let joints = joints(text, kept);
    // What it costs to set the text up to each joint in so many lines, and from where the last of
    // them goes.
    let mut best: Vec<Option<(f32, usize)>> =
        joints.iter().map(|joint| (joint.next == 0).then_some((0.0, 0))).collect();
    let mut ways = Vec::new();
    for _ in 0..most {
        let further = |to: usize| {
            // The further back a line begins, the wider it is.
            let slack = |from: usize| 1.0 - wide(&text[joints[from].next..joints[to].end]) / room;
            let fit = (0..to).rev().map(|from| (from, slack(from))).take_while(|it| it.1 >= 0.0);
            let ways = fit.filter_map(|(from, slack)| {
                Some((best[from]?.0 + slack * slack + joints[to].cost, from))
            });
            ways.min_by(|one, other| one.0.total_cmp(&other.0))
        };
        let next: Vec<_> = (0..joints.len()).map(further).collect();
        ways.push(next.clone());
        best = next;
        if let Some(Some(_)) = best.last() {
            return Some(back(text, &joints, &ways));
        }
    }
    None
}

/// The lines, read from the last one back.
fn back<'t>(text: &'t str, joints: &[Joint], ways: &[Vec<Option<(f32, usize)>>]) -> Vec<&'t str> {
    let mut lines = Vec::new();
    let mut to = joints.len() - 1;
    for way in ways.iter().rev() {
        let Some((_, from)) = way[to] else { break };
        lines.push(&text[joints[from].next..joints[to].end]);
        to = from;
    }
    lines.reverse();
    lines
}

/// The beginning, every place where a line may end, the end.
fn joints(text: &str, kept: &[Range<usize>]) -> Vec<Joint> {
    let is_free = |at: &usize| !kept.iter().any(|place| place.start < *at && *at < place.end);
    let is_thai = |c: Option<char>| c.is_some_and(|c| mark::is_thai(c) && !c.is_numeric());
    let mut joints = vec![Joint { end: 0, next: 0, cost: 0.0 }];
    for at in Segmenter::new().borders(text).filter(is_free) {
        let (before, after) = (&text[..at], &text[at..]);
        if after.is_empty() || before.is_empty() || after.starts_with(is_space) {
            continue;
        }
        let end = before.trim_end_matches(is_space).len();
        if end < at {
            joints.push(Joint { end, next: at, cost: 0.0 });
        } else if is_thai(before.chars().next_back())
            && is_thai(after.chars().next())
            && !after.starts_with(['ๆ', 'ฯ'])
        {
            joints.push(Joint { end, next: at, cost: INSIDE_PHRASE });
        }
    }
    joints.push(Joint { end: text.len(), next: text.len(), cost: 0.0 });
    joints
}

fn is_space(c: char) -> bool {
    c.is_whitespace() && c != NBSP
}

/// U+00A0, at which no line ends.
const NBSP: char = '\u{a0}';

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lang::cluster::count;

    fn set<'t>(text: &'t str, room: usize, most: usize, kept: &[&str]) -> Option<Vec<&'t str>> {
        let places = kept.iter().flat_map(|name| text.match_indices(name));
        let places: Vec<_> = places.map(|(at, name)| at..at + name.len()).collect();
        lines(text, |line| count(line) as f32, room as f32, most, &places)
    }

    #[test]
    fn a_line_ends_at_a_space_and_lines_are_alike() {
        assert_eq!(
            set("ธนาคารขยะบ้านเรา คัดแยกทุกวันพุธ ทั้งตำบล", 22, 3, &[]),
            Some(vec!["ธนาคารขยะบ้านเรา", "คัดแยกทุกวันพุธ ทั้งตำบล"])
        );
        assert_eq!(
            set("Check dams that villagers built", 20, 3, &[]),
            Some(vec!["Check dams that", "villagers built"])
        );
    }

    #[test]
    fn a_phrase_that_is_too_long_ends_between_words_and_never_in_a_name() {
        assert_eq!(set("ประชาชนคัดแยกขยะ", 9, 3, &[]), Some(vec!["ประชาชน", "คัดแยกขยะ"]));
        assert_eq!(set("แนวพระราชดำริ", 6, 3, &["พระราชดำริ"]), None);
        assert_eq!(
            set("งานตามแนวพระราชดำริ", 12, 3, &["พระราชดำริ"]),
            Some(vec!["งานตามแนว", "พระราชดำริ"])
        );
    }

    #[test]
    fn a_text_that_takes_too_many_lines_has_none() {
        assert_eq!(set("หนึ่ง สอง สาม", 4, 2, &[]), None);
        assert_eq!(set("", 4, 2, &[]), Some(vec![""]));
    }

    proptest! {
        #[test]
        fn lines_are_the_text_without_spaces_at_their_ends_and_tear_nothing(
            text in "([กนเาำ\u{e35}\u{e48}]|ขยะ|บ้าน|พระราชดำริ|weir| |\u{a0}|ๆ){0,16}",
            room in 1..16_usize,
        ) {
            if let Some(lines) = set(&text, room, 8, &["พระราชดำริ"]) {
                let bare = |text: &str| text.replace(' ', "");
                prop_assert_eq!(bare(&lines.concat()), bare(&text));
                prop_assert!(lines.iter().all(|line| count(line) <= room));
                prop_assert_eq!(lines.concat().matches("พระราชดำริ").count(),
                    lines.iter().map(|line| line.matches("พระราชดำริ").count()).sum::<usize>());
                prop_assert!(lines.iter().skip(1).all(|line| !line.starts_with(mark::is_mark)));
            }
        }
    }
}

//! The beginning of a text, for a card, a search answer or a share preview.
//!
//! Thai has no full stop, and a line that ends inside a word reads as a mistake. So an excerpt ends
//! at a space (วรรค, the Thai clause mark) where one is near the limit, and rather where a phrase ends
//! than after `คือ` or inside `13 หลัง`; else at the border of a word; and never inside a protected
//! phrase: a royal name cut in half is an offence to the reader,
//! and a place's name cut in half is another place's.

use std::ops::RangeInclusive;

use super::{
    cluster::{clusters, count, truncate},
    phrase::Phrases,
    word::Segmenter,
};

/// The beginning of `text`, of about `limit` clusters, and whether that is less than all of it
/// (the caller adds "…"). Spaces at the ends of `text` do not count.
///
/// Where the limit falls inside a phrase of `whole`, the excerpt goes on to the end of the phrase
/// if that is at most a quarter of the limit further, or if stopping before the phrase would
/// leave less than half of the limit; else it stops before the phrase. Only so can it be longer
/// than `limit`. Elsewhere it ends at a space in the last third: the last one after a sign, else the
/// last one where a phrase ends, else the last one. Where there is none it ends at the last border of
/// a word in the last half, else after `limit` clusters.
pub fn excerpt<'t>(
    text: &'t str,
    limit: usize,
    segmenter: &Segmenter,
    whole: &Phrases,
) -> (&'t str, bool) {
    let text = text.trim();
    let (head, cut) = truncate(text, limit);
    if !cut {
        return (text, false);
    }
    let phrases = whole.find(text);
    let phrase_around =
        |at: usize| phrases.iter().find(|phrase| phrase.start < at && at < phrase.end);
    if let Some(phrase) = phrase_around(head.len()) {
        let further = count(&text[head.len()..phrase.end]);
        let left = count(&text[..phrase.start]);
        let end = if further * 4 <= limit || left * 2 < limit { phrase.end } else { phrase.start };
        return (tidy(&text[..end]), end < text.len());
    }
    let is_good = |at: &usize| phrase_around(*at).is_none() && may_end_before(&text[*at..]);
    let third = truncate(head, limit - limit / 3).0.len();
    let spaces: Vec<usize> = text[third..]
        .char_indices()
        .map(|(at, c)| (third + at, c))
        .take_while(|(at, _)| *at <= head.len())
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .filter(is_good)
        .collect();
    let last = |is_end: fn(&str, &str) -> bool| {
        spaces.iter().rev().find(|at| is_end(&text[..**at], &text[**at..])).copied()
    };
    let space = last(ends_clause).or_else(|| last(ends_phrase)).or(spaces.last().copied());
    let end = space.or_else(|| {
        let half = truncate(head, limit - limit / 2).0.len();
        last_border(text, half..=head.len(), segmenter, is_good)
    });
    (tidy(&text[..end.unwrap_or(head.len())]), true)
}

/// Whether a clause ends where `head` does: after a sign, unless that belongs to a Thai abbreviation.
fn ends_clause(head: &str, _: &str) -> bool {
    let before = head.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '”']);
    before.len() < head.len() && before.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// Words after which a phrase goes on.
const JOINING: [&str; 13] =
    ["คือ", "และ", "หรือ", "ซึ่ง", "แต่", "โดย", "เพื่อ", "เพราะ", "เช่น", "ได้แก่", "จาก", "กับ", "ว่า"];

/// The same in English.
const JOINING_EN: [&str; 29] = [
    "a", "an", "and", "are", "as", "at", "but", "by", "for", "from", "had", "has", "in", "is",
    "its", "of", "on", "or", "than", "that", "the", "their", "to", "was", "were", "where", "which",
    "who", "with",
];

/// Whether a phrase can end between `head` and `rest`: not after a word that joins, and neither
/// before a number nor between it and what it counts.
fn ends_phrase(head: &str, rest: &str) -> bool {
    let last = head.rsplit(char::is_whitespace).next().unwrap_or_default();
    let next = rest.trim_start();
    let joins = JOINING.iter().any(|word| last.ends_with(word))
        || JOINING_EN.iter().any(|word| last.eq_ignore_ascii_case(word));
    !(joins || last.ends_with(char::is_numeric) || next.starts_with(char::is_numeric))
}

/// How many clusters after the limit are enough to see where the word at the limit ends.
const LOOK_AHEAD: usize = 24;

/// The last border of a word in `text`, from one byte to another, that is good.
fn last_border(
    text: &str,
    range: RangeInclusive<usize>,
    segmenter: &Segmenter,
    is_good: impl Fn(&usize) -> bool,
) -> Option<usize> {
    // Words are found surely only from a space on, and to beyond the one that is asked for.
    let from = text[..*range.start()].rfind(char::is_whitespace).unwrap_or(0);
    let rest = &text[*range.end()..];
    let to = clusters(rest).nth(LOOK_AHEAD).map_or(text.len(), |(at, _)| range.end() + at);
    let borders = segmenter.borders(&text[from..to]).map(|border| from + border);
    borders.filter(|border| range.contains(border)).filter(is_good).last()
}

/// Whether an excerpt may end before `rest`: MAIYAMOK repeats the word before it, PAIYANNOI
/// shortens it, and a closing sign belongs to what it closes.
fn may_end_before(rest: &str) -> bool {
    !rest
        .trim_start()
        .starts_with(['ๆ', 'ฯ', ')', ']', '”', '’', '.', ',', ':', ';', '!', '?', '%'])
}

/// `head` without what only makes sense with what follows: spaces, opened brackets and quotation
/// marks, commas and dashes; and without the point of a sentence, which "…" replaces.
fn tidy(head: &str) -> &str {
    let head = head.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | ',' | ':' | ';' | '-' | '–' | '—')
    });
    match head.strip_suffix('.') {
        Some(sentence) if sentence.ends_with(|c: char| c.is_ascii_alphanumeric()) => sentence,
        _ => head,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut<'t>(text: &'t str, limit: usize, whole: &[&str]) -> (&'t str, bool) {
        excerpt(text, limit, &Segmenter::new(), &Phrases::new(whole.iter().copied()))
    }

    #[test]
    fn a_short_text_is_all_there() {
        assert_eq!(cut(" ธนาคารขยะ ", 9, &[]), ("ธนาคารขยะ", false));
    }

    #[test]
    fn an_excerpt_ends_at_a_space_near_the_limit() {
        let text = "ชาวบ้านคัดแยกขยะ แล้วนำไปขายที่ธนาคารขยะ";
        assert_eq!(cut(text, 18, &[]), ("ชาวบ้านคัดแยกขยะ", true));
    }

    #[test]
    fn an_excerpt_ends_at_a_word_where_no_space_is_near() {
        let text = "ชาวบ้านช่วยกันคัดแยกขยะแล้วนำไปขายที่ธนาคารขยะ";
        assert_eq!(cut(text, 18, &[]), ("ชาวบ้านช่วยกันคัดแยก", true));
        assert_eq!(
            cut("Households separated their waste every week", 27, &[]).0,
            "Households separated"
        );
    }

    #[test]
    fn an_excerpt_ends_where_a_phrase_does() {
        let text = "มีคนมาฝากขยะในสามวัน คือ วันจันทร์และวันพุธของทุกสัปดาห์";
        assert_eq!(cut(text, 24, &[]).0, "มีคนมาฝากขยะในสามวัน");
        let text = "ซ่อมบ้านของครัวเรือนที่สำรวจเพิ่ม อีก 13 หลังในตำบลเดียวกัน";
        assert_eq!(cut(text, 35, &[]).0, "ซ่อมบ้านของครัวเรือนที่สำรวจเพิ่ม");
        let text = "Seven volunteers in a village, 98 in all, and the bank opens for three days";
        assert_eq!(cut(text, 56, &[]).0, "Seven volunteers in a village, 98 in all");
        let text = "Households took part in the work of the committee every week";
        assert_eq!(cut(text, 37, &[]).0, "Households took part in the work");
        // A point that shortens a Thai word ends nothing.
        let text = "ชาวบ้านส่งขยะให้ อบต. โก่งธนู จังหวัดลพบุรีทุกวันพุธ";
        assert_eq!(cut(text, 28, &[]).0, "ชาวบ้านส่งขยะให้ อบต. โก่งธนู");
    }

    #[test]
    fn a_repeated_word_keeps_its_sign_and_an_open_bracket_goes() {
        assert_eq!(cut("ในพื้นที่ต่าง ๆ ทั่วประเทศไทย", 9, &[]).0, "ในพื้นที่");
        assert_eq!(cut("กรมการพัฒนาชุมชน (พช.)", 15, &[]).0, "กรมการพัฒนาชุมชน");
    }

    #[test]
    fn a_protected_phrase_is_finished_where_little_is_missing_of_it() {
        let text = "น้อมนำปรัชญาตามศาสตร์พระราชามาใช้ในพื้นที่";
        let (head, more) = cut(text, 22, &["ศาสตร์พระราชา"]);
        assert_eq!((head, more), ("น้อมนำปรัชญาตามศาสตร์พระราชา", true));
    }

    #[test]
    fn a_protected_phrase_is_left_out_where_much_is_missing_of_it() {
        let text = "หมู่บ้านร่วมกันปลูกป่าเพื่อเฉลิมพระเกียรติพระบาทสมเด็จพระเจ้าอยู่หัว";
        let whole = ["เฉลิมพระเกียรติพระบาทสมเด็จพระเจ้าอยู่หัว"];
        assert_eq!(cut(text, 26, &whole), ("หมู่บ้านร่วมกันปลูกป่าเพื่อ", true));
        assert_eq!(cut(whole[0], 10, &whole), (whole[0], false));
    }

    #[test]
    fn a_space_inside_a_protected_phrase_is_no_end() {
        assert_eq!(
            cut("แปลงตัวอย่างโคก หนอง นา ของอำเภอ", 17, &["โคก หนอง นา"]).0,
            "แปลงตัวอย่างโคก หนอง นา"
        );
    }

    proptest! {
        #[test]
        fn an_excerpt_is_a_beginning_that_tears_neither_cluster_nor_phrase(
            text in "([กนเาำ\u{e35}\u{e48}]|โคก หนอง นา|พระราชา| |ๆ|\\(){0,24}",
            limit in 0..24_usize,
        ) {
            let phrases = Phrases::new(["โคก หนอง นา", "พระราชา"]);
            let (head, more) = excerpt(&text, limit, &Segmenter::new(), &phrases);
            let text = text.trim();
            prop_assert!(text.starts_with(head));
            prop_assert_eq!(count(head) + count(&text[head.len()..]), count(text));
            prop_assert!(phrases.find(text).iter().all(|p| !(p.start < head.len() && head.len() < p.end)));
            prop_assert!(more || head == text);
            prop_assert!(count(head) <= limit || phrases.find(text).iter().any(|p| p.end == head.len()));
        }
    }
}

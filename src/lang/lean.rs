//! Words of Thai that lean on a neighbour, so that no line of a heading ends between the two.
//!
//! A dictionary knows words and not what belongs together: it ends a line with ของ or ไม่ and begins one
//! with ละ, and whoever reads that stumbles (ร้อย|ละ, ตะวัน|ออก, ทั่ว|ประเทศ). The words that do so are few
//! and of a kind, so that no list of all that Thai joins is needed. Text that runs on for a whole page
//! is not set like this: its lines are many, and a reader does not stop at their ends.

use std::ops::Range;

use super::{
    cluster::count,
    mark,
    phrase::Phrases,
    typography::{self, LONGEST, Piece},
    word::Segmenter,
};

/// Words that no line ends with: what begins a noun of two parts, prepositions, conjunctions, negations.
const FORWARD: &str = "\
    กลุ่ม กับ การ ของ ข้อ ความ คำ จาก จะ จึง ชาว ซึ่ง ตอน ถ้า ถึง ทั่ว ทั้ง ที่ ทุก นัก นาย บน ผู้ พร้อม พื้น \
    ภาค มี ยัง ระหว่าง วัน สู่ หรือ หลาย หาก เกือบ เฉพาะ เช่น เป็น เพียง เพื่อ เมื่อ แก่ แต่ และ โดย ใน ให้ ไม่";

/// Words that no line begins with: what tells how a verb ends, and whom or what one means.
const BACK: &str = "กัน ขึ้น นั้น นี้ ละ ว่า ออก อื่น เท่านั้น เอง แล้ว ไว้";

/// `text` in pieces, in order, such that the phrases of `names` stay on one line, and words with what
/// they lean on. A name in which no dictionary sees a border is left as it is.
pub fn lean<'t>(text: &'t str, names: &Phrases) -> Vec<Piece<'t>> {
    if !text.contains(mark::is_thai) {
        return vec![Piece::Free(text)];
    }
    let borders: Vec<usize> = Segmenter::new().borders(text).collect();
    let mut pieces = Vec::new();
    // What is free goes from here; what lies before it has been set.
    let (mut free, mut at) = (0, 0);
    for piece in typography::keep(text, names) {
        let length = match piece {
            Piece::Free(words) | Piece::Together(words) => words.len(),
            Piece::Joint => 0,
        };
        let place = at..at + length;
        at = place.end;
        let is_torn = borders.iter().any(|border| place.start < *border && *border < place.end);
        match piece {
            Piece::Free(_) => continue,
            Piece::Together(_) if !is_torn => continue,
            _ => {}
        }
        push_leaning(text, free..place.start, &borders, &mut pieces);
        pieces.push(piece);
        free = at;
    }
    push_leaning(text, free..text.len(), &borders, &mut pieces);
    pieces
}

/// A part of `text` in which nothing is kept whole by its name.
fn push_leaning<'t>(
    text: &'t str,
    part: Range<usize>,
    borders: &[usize],
    pieces: &mut Vec<Piece<'t>>,
) {
    let inner = borders.iter().copied().filter(|at| part.start < *at && *at < part.end);
    let ends: Vec<usize> = inner.chain([part.end]).collect();
    let (mut free, mut from, mut word) = (part.start, part.start, part.start..part.start);
    for end in ends {
        let next = word.end..end;
        let is_one =
            leans(&text[word.clone()], &text[next.clone()]) && count(&text[from..end]) <= LONGEST;
        if !is_one {
            free = push_run(text, free, from..word.end, word.start, pieces);
            from = next.start;
        }
        word = next;
    }
    free = push_run(text, free, from..word.end, word.start, pieces);
    if free < part.end {
        pieces.push(Piece::Free(&text[free..part.end]));
    }
}

/// Sets a run of words, the last of which begins at `last`, on one line if it is more than a word:
/// where what is free goes from then on.
fn push_run<'t>(
    text: &'t str,
    free: usize,
    run: Range<usize>,
    last: usize,
    pieces: &mut Vec<Piece<'t>>,
) -> usize {
    if last <= run.start {
        return free;
    }
    if free < run.start {
        pieces.push(Piece::Free(&text[free..run.start]));
    }
    pieces.push(Piece::Together(&text[run.clone()]));
    run.end
}

/// Whether a line that ended between these two words would be read as broken.
fn leans(word: &str, next: &str) -> bool {
    let is = |list: &str, word: &str| list.split_whitespace().any(|one| one == word);
    let is_thai = |word: &str| !word.is_empty() && word.chars().all(mark::is_thai);
    is_thai(word) && is_thai(next) && (is(FORWARD, word) || is(BACK, next))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The pieces, `[together]`, free, `|` for a joint.
    fn set(text: &str, names: &[&str]) -> String {
        let names = Phrases::new(names.iter().copied());
        let shown = lean(text, &names).into_iter().map(|piece| match piece {
            Piece::Free(words) => words.to_owned(),
            Piece::Together(words) => format!("[{words}]"),
            Piece::Joint => "|".to_owned(),
        });
        shown.collect()
    }

    #[test]
    fn a_word_stays_with_what_it_leans_on() {
        for (text, expected) in [
            ("อำเภอทั่วประเทศ", "อำเภอ[ทั่วประเทศ]"),
            ("ลดลงร้อยละ 92", "ลดลง[ร้อยละ] 92"),
            ("ภาคตะวันออก", "[ภาคตะวันออก]"),
            ("กติกาของแก่เหมือง", "กติกา[ของแก่เหมือง]"),
            ("OTOP ของตำบล", "OTOP [ของตำบล]"),
            ("waste of the town", "waste of the town"),
        ] {
            assert_eq!(set(text, &[]), expected);
        }
    }

    #[test]
    fn a_name_is_marked_only_where_a_line_could_end_in_it() {
        assert_eq!(set("อำเภอวังเจ้า จังหวัดตาก", &["วังเจ้า", "ตาก"]), "อำเภอ[วังเจ้า] จังหวัดตาก");
    }

    #[test]
    fn what_is_kept_together_fits_a_telephone() {
        let long = "ของในที่และหรือกับของในที่และหรือกับของในที่และหรือกับ";
        let pieces = lean(long, &Phrases::default());
        assert!(pieces.len() > 1, "{pieces:?}");
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "([กนเา\u{e48}]|ของ|ประเทศ|ละ|ร้อย| |12|a|วังเจ้า|ไม่){0,16}") {
            let names = Phrases::new(["วังเจ้า", "ร้อยประเทศ"]);
            let mut joined = String::new();
            for piece in lean(&text, &names) {
                match piece {
                    Piece::Free(part) | Piece::Together(part) => joined.push_str(part),
                    Piece::Joint => {}
                }
            }
            prop_assert_eq!(joined, text);
        }
    }
}

//! Thai as it is set on a page: what stays on one line.
//!
//! Browsers break Thai lines by dictionaries that do not know our names: ฝึก|อบรม, หนอง|สนม. So
//! headings, cards and tables are given in pieces, some of which are to be kept together
//! (`white-space: nowrap`), and signs that may not begin a line are bound to what they follow by a
//! no-break space. Neither touches what an author wrote; it is done to a text on its way to a
//! page. Zero-width spaces and joiners are never used: they break searching in the page, copying
//! and reading aloud.

use std::borrow::Cow;

use super::{
    cluster::count,
    digits::is_digit,
    mark,
    phrase::{Phrases, joined},
};

/// The longest piece, in clusters, that is kept on one line: what fits on a narrow telephone.
pub const LONGEST: usize = 16;

/// A part of a text that is to be set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'t> {
    /// Set as usual.
    Free(&'t str),
    /// Set on one line.
    Together(&'t str),
    /// A line may end here (`<wbr>`), between two pieces that are set together.
    Joint,
}

/// `text` in pieces, in order, such that the phrases of `names` are kept on one line. A phrase of
/// more than [`LONGEST`] clusters is cut at its joints: spaces and the borders of other phrases of
/// `names` inside it; a part without joints that is too long even so is kept together none the
/// less, since names given here may not be broken anywhere else.
pub fn keep<'t>(text: &'t str, names: &Phrases) -> Vec<Piece<'t>> {
    let matches = names.matches(text);
    let mut pieces = Vec::new();
    let mut done = 0;
    for place in joined(&matches) {
        if done < place.start {
            pieces.push(Piece::Free(&text[done..place.start]));
        }
        done = place.end;
        if count(&text[place.clone()]) <= LONGEST {
            pieces.push(Piece::Together(&text[place]));
            continue;
        }
        let mut joints: Vec<usize> = matches
            .iter()
            .flat_map(|inner| [inner.start, inner.end])
            .filter(|joint| place.start < *joint && *joint < place.end)
            .collect();
        joints.sort_unstable();
        joints.dedup();
        push_parts(
            &text[place.clone()],
            joints.iter().map(|joint| joint - place.start),
            &mut pieces,
        );
    }
    if done < text.len() {
        pieces.push(Piece::Free(&text[done..]));
    }
    pieces
}

/// The parts of one long `phrase`, cut at spaces (which stay free) and at `joints`.
fn push_parts<'t>(
    phrase: &'t str,
    joints: impl Iterator<Item = usize>,
    pieces: &mut Vec<Piece<'t>>,
) {
    let mut cuts: Vec<usize> = joints.collect();
    for (at, c) in phrase.char_indices().filter(|(_, c)| is_breaking_space(*c)) {
        cuts.extend([at, at + c.len_utf8()]);
    }
    cuts.push(phrase.len());
    cuts.sort_unstable();
    let mut from = 0;
    for to in cuts.into_iter().filter(|cut| *cut > 0) {
        let (part, is_first) = (&phrase[from..to], from == 0);
        from = to;
        if part.is_empty() {
            continue;
        }
        if part.chars().all(is_breaking_space) {
            pieces.push(Piece::Free(part));
            continue;
        }
        if !is_first && matches!(pieces.last(), Some(Piece::Together(_))) {
            pieces.push(Piece::Joint);
        }
        pieces.push(Piece::Together(part));
    }
}

fn is_breaking_space(c: char) -> bool {
    c.is_whitespace() && c != NBSP
}

/// U+00A0, at which no line ends.
pub const NBSP: char = '\u{a0}';

/// Words of our field that browsers break inside, since their dictionaries know only the parts:
/// คำ|อธิบาย, ถอดบท|เรียน, ร้อย|ละ. They are kept together as names are.
pub const COMPOUNDS: [&str; 29] = [
    "กรณีศึกษา",
    "กลุ่มเป้าหมาย",
    "ข้อมูล",
    "ความยากจน",
    "ครัวเรือน",
    "คำวิจารณ์",
    "คำอธิบาย",
    "ค่าใช้จ่าย",
    "จัดการ",
    "ตัวชี้วัด",
    "ตัวอย่าง",
    "ถอดบทเรียน",
    "ทั่วประเทศ",
    "ท้องถิ่น",
    "ประชาชน",
    "ผู้สูงอายุ",
    "ฝึกอบรม",
    "พัฒนาชุมชน",
    "พื้นที่",
    "ภาคีเครือข่าย",
    "ร้อยละ",
    "สิ่งแวดล้อม",
    "หมู่บ้าน",
    "หลักฐาน",
    "อาสาสมัคร",
    "เคล็ดลับ",
    "เจ้าหน้าที่",
    "เปรียบเทียบ",
    "เผยแพร่",
];

/// Words after a number that belong to it, apart by spaces.
const UNITS: &str = "\
    กก. กม. กรัม กลุ่ม กองทุน กิโลกรัม กิโลเมตร ขวบ ข้อ คน ครอบครัว ครั้ง \
    ครัวเรือน คัน งาน จังหวัด ชนิด ชั่วโมง ชุด ชุมชน ซม. ตร.กม. ตร.ว. ตัน \
    ตัว ตารางวา ตำบล ต้น นาที น. บาท บ่อ ปี ประเภท ฝาย พัน ภาคี มม. เมตร \
    ราย รุ่น ระดับ ลบ.ม. ลำ ลิตร ล้าน วัน สัปดาห์ หน่วยงาน หมื่น หมู่บ้าน \
    หลัง หลังคาเรือน องศา อัน อำเภอ เดือน เท่า เรื่อง แสน แห่ง ไร่";

/// The months, which belong to the day before them.
const MONTHS: &str = "\
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม \
    กันยายน ตุลาคม พฤศจิกายน ธันวาคม ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. \
    ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.";

/// Words before a number that it belongs to.
const LEADS: &str = "\
    พ.ศ. ค.ศ. หมู่ที่ หมู่ ตอนบน ตอนล่าง ร้อยละ มาตรา ข้อ ข้อที่ เลขที่ \
    ฉบับที่ ครั้งที่ ระยะที่ รุ่นที่ อันดับที่ ไตรมาส ไตรมาสที่ ระดับ ปี \
    ปีงบประมาณ ปีการศึกษา วันที่ ชั้นที่ ขั้นที่ บทที่ ม.";

/// Boxes of a form, which belong to the words behind them.
const BOXES: [char; 3] = ['☐', '☑', '☒'];

/// `text` with no-break spaces where a line may not end: behind a box, before ๆ (put there where the
/// author left the space out, since the Royal Institute's rule has one), between a number and its
/// Thai unit or month, and between พ.ศ. and other words of that kind and their number.
pub fn nbsp(text: &str) -> Cow<'_, str> {
    if !text.contains(['ๆ', ' ']) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        match c {
            ' ' if binds(before, after) => out.push(NBSP),
            'ๆ' if before.ends_with(|c| mark::is_thai(c) && c != 'ๆ') => out.extend([NBSP, c]),
            _ => out.push(c),
        }
    }
    out.into()
}

/// Whether a single space between these two must not end a line.
fn binds(before: &str, after: &str) -> bool {
    if before.is_empty() || before.ends_with(char::is_whitespace) {
        return false;
    }
    if before.ends_with(BOXES) {
        return true;
    }
    if after.starts_with(is_digit) {
        return leads(before);
    }
    if !before.ends_with(is_digit) {
        return after.starts_with('ๆ');
    }
    // In หมู่ที่ 5 ตำบลหนองสนม the number belongs to what stands before it and counts nothing.
    let number = before.trim_end_matches(|c| is_digit(c) || c == ',' || c == '.');
    let is_led = leads(number.trim_end());
    after.starts_with('ๆ') || starts(after, MONTHS) || !is_led && starts(after, UNITS)
}

fn leads(before: &str) -> bool {
    LEADS.split_whitespace().any(|lead| before.ends_with(lead))
}

fn starts(after: &str, words: &str) -> bool {
    words.split_whitespace().any(|word| after.starts_with(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Piece::*, *};

    #[test]
    fn names_are_kept_on_one_line() {
        let names = Phrases::new(["หนองสนม", "วานรนิวาส"]);
        assert_eq!(
            keep("ต.หนองสนม อ.วานรนิวาส", &names),
            [Free("ต."), Together("หนองสนม"), Free(" อ."), Together("วานรนิวาส")]
        );
    }

    #[test]
    fn a_long_name_is_cut_at_its_joints() {
        let names = Phrases::new(["กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2", "ภาคตะวันออกเฉียงเหนือ"]);
        assert_eq!(
            keep("กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2", &names),
            [
                Together("กลุ่มจังหวัด"),
                Joint,
                Together("ภาคตะวันออกเฉียงเหนือ"),
                Joint,
                Together("ตอนบน"),
                Free(" "),
                Together("2"),
            ]
        );
    }

    #[test]
    fn two_names_side_by_side_have_no_joint_of_ours() {
        let names = Phrases::new(["แม่", "สอด"]);
        assert_eq!(keep("แม่สอด", &names), [Together("แม่"), Together("สอด")]);
    }

    #[test]
    fn mai_yamok_never_begins_a_line() {
        for typed in ["ต่าง ๆ นี้", "ต่างๆ นี้"] {
            assert_eq!(nbsp(typed), "ต่าง\u{a0}ๆ นี้");
        }
        assert_eq!(nbsp("ๆ"), "ๆ");
    }

    #[test]
    fn a_box_stays_with_its_words() {
        let form = "ให้เผยแพร่ ☐ ภาพ ☑ เรื่องราว";
        assert_eq!(nbsp(form), "ให้เผยแพร่ ☐\u{a0}ภาพ ☑\u{a0}เรื่องราว");
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        for (typed, set) in [
            ("พ.ศ. 2565", "พ.ศ.\u{a0}2565"),
            ("ใช้เงิน 18,500 บาท", "ใช้เงิน 18,500\u{a0}บาท"),
            ("หมู่ที่ ๕ ตำบลหนองสนม", "หมู่ที่\u{a0}๕ ตำบลหนองสนม"),
            ("วันที่ 3 พฤศจิกายน", "วันที่\u{a0}3\u{a0}พฤศจิกายน"),
            ("ตอนบน 2", "ตอนบน\u{a0}2"),
            ("3 พ.ย. 2565", "3\u{a0}พ.ย. 2565"),
            ("เมื่อ 2565 กรมฯ จัด", "เมื่อ 2565 กรมฯ จัด"),
        ] {
            assert_eq!(nbsp(typed), set);
        }
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "([กนเา\u{e48}]|โคก หนอง นา| |กลุ่มจังหวัดภาคเหนือตอนบน 2|ภาคเหนือ){0,12}") {
            let names = Phrases::new(["โคก หนอง นา", "กลุ่มจังหวัดภาคเหนือตอนบน 2", "ภาคเหนือ"]);
            let joined: String = keep(&text, &names).into_iter().map(|piece| match piece {
                Free(part) | Together(part) => part,
                Joint => "",
            }).collect();
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn binding_twice_is_binding_once_and_adds_only_spaces(text in "([กๆ0-9 ]|บาท|พ\\.ศ\\.|\u{a0}){0,12}") {
            let once = nbsp(&text).into_owned();
            let twice = nbsp(&once).into_owned();
            prop_assert_eq!(&twice, &once);
            let bare = |text: &str| text.replace([' ', NBSP], "");
            prop_assert_eq!(bare(&once), bare(&text));
        }
    }
}

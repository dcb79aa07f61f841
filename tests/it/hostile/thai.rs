//! Characters that nobody sees, marks without letters, and Thai words of which every one is looked
//! at twice: those that claim, that belong to a person, that are kept whole.

use super::{Input, Size, body};

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    let of = |name: &str, unit: &str, told: &[&'static str]| body(name, &size.of(unit), told);
    let results = |name: &str, unit: &str, told: &[&'static str]| {
        body(name, &format!("ประชุม\n\n## ผลลัพธ์\n\n{}", size.of(unit)), told)
    };
    vec![
        // Unseen
        of("spaces of no width", "ก\u{200b}", &["hidden-character"]),
        of("marks that turn the direction", "\u{202e}ก\u{202c}", &["direction-control"]),
        of("isolates that nothing ends", "\u{2067}a", &["direction-control"]),
        of("noughts", "\0", &["control-character"]),
        of("signs that move the cursor", "\u{1b}[2J", &["control-character"]),
        of("breaks of lines that are none", "ก\u{2028}", &["control-character"]),
        of("characters that were lost", "ก\u{fffd}", &["lost-character"]),
        of("no characters", "\u{fdd0}\u{ffff}", &["control-character"]),
        of("letters of tags", "a\u{e0061}", &["hidden-character"]),
        of("joiners", "ก\u{200d}", &["hidden-character"]),
        of("pictures of people joined", "👩\u{200d}", &[]),
        of("soft hyphens", "a\u{ad}", &["hidden-character"]),
        of("choosers of forms", "a\u{fe0f}", &[]),
        // Marks
        body("marks above one letter", &format!("a{}", size.of("\u{301}")), &[]),
        body("tone marks above one letter", &format!("ก{}", size.of("\u{e48}")), &["pdf-damage"]),
        of("tone marks after spaces", " \u{e48}", &["pdf-damage"]),
        of("rings that came loose", "อ\u{e4d}\u{e32}", &["pdf-damage"]),
        of("ำ that came loose", "อ าเภอ ", &["pdf-damage"]),
        of("ำ that lost its ring", "อาเภอ ", &["pdf-damage"]),
        of("both damages in turn", "อาเภอ อ าเภอ ", &["pdf-damage"]),
        of("marks of private use", "ก\u{f70a}", &["pdf-damage"]),
        of("vowels twice", "เเก", &["pdf-damage"]),
        of("signs of repetition", "ๆ", &[]),
        of("one consonant", "ก", &[]),
        of("one vowel before nothing", "เ", &["pdf-damage"]),
        // Persons
        of("titles without a name", "นาย", &[]),
        of("titles before names", "นายสมมุติ ตัวอย่าง ", &["person-named"]),
        of("titles of children", "ด.ช.สมมุติ ", &["person-named"]),
        of("English titles", "Mr. ", &[]),
        of("English names", "Mr. Sommut Tuayang went. ", &["person-named"]),
        of("digits after hyphens", "-1", &[]),
        body("a code of digits without end", &format!("a{}", size.of("1-")), &[]),
        of("mobile numbers", "081-234-5678 ", &[]),
        of("numbers of citizens", "1-1014-00000-00-6 ", &[]),
        of("mailboxes", "a@gmail.com ", &["private-mailbox"]),
        of("signs of mailboxes", "@", &[]),
        of("accounts", "ไลน์ไอดี somchai99 ", &["line-account"]),
        of("words that announce an account", "เลขที่บัญชี ", &[]),
        of("numbers of houses", "บ้านเลขที่ 1 หมู่ที่ 2 ", &["house-number"]),
        of("positions", "17.6601,103.7712 ", &[]),
        of("degrees", "17°39'36\"N ", &[]),
        of("few persons", "หมู่ที่ 5 ผู้ป่วย 2 ราย ", &["few-persons"]),
        of("few of something else", "2 ราย ", &[]),
        of("schemes without an address", "http", &[]),
        of("secret stamps", "ลับ ", &[]),
        // Claims and numbers
        results("claims", "สำเร็จ ", &["word-above-evidence"]),
        results("claims without a space", "สำเร็จ", &["word-above-evidence"]),
        results("claims that are taken back", "ยังไม่สำเร็จ ", &[]),
        results("claims in English", "successfully ", &["word-above-evidence"]),
        results("claims in sentences", "It was successfully done. ", &["word-above-evidence"]),
        results("claims between marks", "“สำเร็จ” ", &[]),
        results("numbers", "12 คน ", &["number-without-source"]),
        results("numbers in paragraphs of their own", "12 คน\n\n", &["number-without-source"]),
        results("shares", "ครึ่งหนึ่ง ", &["number-without-source"]),
        results("a number without end", "1", &["number-without-source"]),
        body(
            "quotation marks that close each other wrongly",
            &format!("{}{}", size.of("‘"), size.of("”")),
            &[],
        ),
        body(
            "quotation marks that nothing closes",
            &format!("{}{}", size.of("“"), size.of("\"")),
            &[],
        ),
        of("homophones between marks", "“สร้างฝ่ายชะลอน้ำ” สร้างฝ่ายชะลอน้ำ ", &[]),
        of("figures of the programme", "77 อำเภอนำร่อง ", &["figure-misquoted"]),
        of("words for numbers", "เจ็ดอำเภอนำร่อง ", &["figure-misquoted"]),
        of("names that are kept whole", "พระบาทสมเด็จพระเจ้าอยู่หัว ", &["no-reviewer"]),
        of("the beginning of such a name", "พระบาทสมเด็จ", &[]),
        of("words of another language", "ภาษาไทย english ", &[]),
    ]
}

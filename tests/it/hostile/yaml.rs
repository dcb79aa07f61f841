//! YAML that grows, loops, hides or never ends.

use super::{CASE, Input, ORDINARY, Size, file, front, keys};

/// Front matter may be so long; what goes beyond is another input.
const FRONT: usize = 30 << 10;

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    // Every wrong value costs a search for its place.
    let size = Size(if size == ORDINARY { 6 << 10 } else { size.0.min(FRONT) });
    let alone = |name: &str, yaml: &str, told: &[&'static str]| {
        file(name, CASE, format!("---\n{yaml}\n---\nประชุม\n"), told)
    };
    let bomb = (1..9).fold("a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned(), |bomb, at| {
        format!("{bomb}a{at}: &a{at} [*a{0}, *a{0}, *a{0}, *a{0}, *a{0}, *a{0}]\n", at - 1)
    });
    let block_bomb = (1..9).fold("a0: &a0\n  - x\n  - x\n".to_owned(), |bomb, at| {
        format!("{bomb}a{at}: &a{at}\n{}", format!("  - *a{}\n", at - 1).repeat(9))
    });
    let stairs = |most: usize, step: &str, line: &str| {
        let mut text = String::new();
        for at in 0.. {
            let next = format!("{}{line}\n", step.repeat(at));
            if text.len() + next.len() > most {
                break;
            }
            text.push_str(&next);
        }
        text
    };
    let quoted = |bytes: usize| format!("'{}'", "ก".repeat(bytes / 3));
    vec![
        // Growing
        keys("a bomb of names", &bomb, &["yaml-alias"]),
        keys("a bomb of names in blocks", &block_bomb, &["yaml-alias"]),
        keys("a name that names itself", "needs: &a [*a]", &["yaml-alias"]),
        keys("a name that merges itself", "x: &a\n  <<: *a", &["yaml-alias", "yaml-indent"]),
        keys("a name that nobody gave", "needs: [*a]", &["yaml-alias"]),
        // Nested
        keys("braces without end", &format!("needs: {}", size.of("{")), &["too-many-brackets"]),
        keys("brackets without end", &format!("needs: {}", size.of("[")), &["too-many-brackets"]),
        keys(
            "brackets that close again",
            &format!("needs: {}", size.of("[] , ")),
            &["yaml-special-first"],
        ),
        keys(
            "dashes inside each other",
            &format!("needs:\n  {}a", size.of("- ")),
            &["yaml-too-deep"],
        ),
        keys(
            "questions inside each other",
            &format!("needs:\n  {}a", size.of("? ")),
            &["yaml-special-first"],
        ),
        alone("keys inside each other", &stairs(FRONT, " ", "a:"), &["yaml-too-deep"]),
        alone(
            "lists inside each other in a staircase",
            &stairs(FRONT, " ", "-"),
            &["yaml-too-deep"],
        ),
        keys(
            "sixty-four brackets",
            &format!("needs: {}{}", "[".repeat(64), "]".repeat(64)),
            &["wrong-shape"],
        ),
        // In number
        keys("one key again and again", &size.of("title: ก\n"), &["duplicate-key"]),
        keys("keys that nobody knows", &size.counted(|at| format!("k{at}: a\n")), &["unknown-key"]),
        keys(
            "keys that are nearly known",
            &size.counted(|at| format!("titl{at}: a\n")),
            &["unknown-key"],
        ),
        keys("keys without a name", &size.of(": a\n"), &["yaml-indent"]),
        keys(
            "items that are wrong",
            &format!("themes:\n{}", size.of("  - ก\n")),
            &["too-many-themes", "unknown-term"],
        ),
        keys(
            "items that are damaged",
            &format!("needs:\n{}", size.of("  - อาเภอ\n")),
            &["pdf-damage"],
        ),
        keys(
            "items that sound like others",
            &format!("needs:\n{}", size.of("  - สร้างฝ่ายชะลอน้ำ\n")),
            &[],
        ),
        keys(
            "items that keep a name whole",
            &format!("needs:\n{}", size.of("  - ในหลวง\n")),
            &["no-reviewer"],
        ),
        keys(
            "sources without a title",
            &format!("sources:\n{}", size.of("  - {url: x}\n")),
            &["missing-key", "not-a-web-address"],
        ),
        keys(
            "places that are none",
            &format!("place:\n{}", size.of("  - ก\n")),
            &["unknown-place"],
        ),
        keys(
            "results that are empty",
            &format!("results:\n{}", size.of("  - {}\n")),
            &["missing-key"],
        ),
        keys(
            "cases that are related and are not there",
            &format!("related:\n{}", size.counted(|at| format!("  - k{at}\n"))),
            &["unknown-case"],
        ),
        keys(
            "warnings that are answered",
            &format!("accept:\n{}", size.of("  - {code: dead-link, why: x}\n")),
            &["accept-unused"],
        ),
        keys("colons", &size.of("a: b: c\n"), &["yaml-unquoted-colon"]),
        keys("quotes that nothing closes", &size.of("a: \"b\n"), &["yaml-unclosed-quote"]),
        keys("remarks", &size.of("# ก\n"), &[]),
        keys("empty lines", &size.of("\n"), &[]),
        keys("tabs before keys", &size.of("\ta: b\n"), &["yaml-tab"]),
        keys("signs that hide a text", &size.of("a: ข #1\n"), &["yaml-comment-loss"]),
        keys("full width", &size.of("a： ข\n"), &["full-width-sign"]),
        // Long
        alone(
            "front matter that is too long",
            &format!("title: {}", quoted(33 << 10)),
            &["front-matter-too-long"],
        ),
        file(
            "front matter that never ends",
            CASE,
            format!("---\n{}", size.of("title: ก\n")),
            &["front-matter-unclosed"],
        ),
        file("no front matter", CASE, size.of("ก\n"), &["front-matter-missing"]),
        file("nothing", CASE, "", &["empty-file"]),
        file("nothing but spaces", CASE, size.of(" \n"), &["empty-file"]),
        file("nothing but the lines of front matter", CASE, size.of("---\n"), &["missing-key"]),
        keys("a title without end", &format!("title: {}", quoted(size.0)), &["title-too-long"]),
        keys(
            "an amount without end of digits",
            &format!("cost: {}", size.of("9")),
            &["number-too-long"],
        ),
        keys("a number with an exponent", "cost: 1e999999999", &["not-a-number"]),
        keys("a number without end or beginning", "cost: .inf", &["not-a-number"]),
        keys("a number of sixteen", &format!("cost: 0x{}", "F".repeat(4000)), &["not-a-number"]),
        // Hidden
        keys(
            "a tag of a program",
            "title: !!python/object/apply:os.system ['id']",
            &["yaml-special-first"],
        ),
        keys("a tag of bytes", "title: !!binary R0lGODlh", &["yaml-special-first"]),
        keys("a tag of its own", "title: !x ก", &["yaml-special-first"]),
        keys("an order to the parser", "%YAML 1.1", &["yaml-missing-colon"]),
        keys("a second document", "...\na: b", &["yaml-missing-colon"]),
        keys("a key that is a list", "[a, b]: c", &["yaml-special-first"]),
        keys("a key that is a map", "{a: b}: c", &["yaml-special-first"]),
        keys("a key that merges", "<<: {title: ข}", &["unknown-key"]),
        keys("a key that a script owns", "__proto__: x\nconstructor: y", &["unknown-key"]),
        keys("a title that is a list", "title: [ก, ข]", &["wrong-shape"]),
        keys("a title that is a map", "title: {ก: ข}", &["wrong-shape"]),
        keys("a title that is nothing", "title: ~", &["missing-key"]),
        keys("a title of spaces", "title: '   '", &["missing-key"]),
        keys("a title that is not seen", "title: \"\\u200b\\u200b\"", &["missing-key"]),
        keys("a title that turns", "title: \"\\u202eก\"", &["direction-control"]),
        keys("a title that rings", "title: \"\\a\\e[2J\"", &["control-character"]),
        keys("a title with a nought", "title: \"\\0\"", &["control-character"]),
        keys("a title across lines", "title: |\n  ก\n  ข", &[]),
        keys("a title with half a letter", "title: \"\\ud800\"", &["yaml-syntax"]),
        keys("a text that is cut wrongly", "title: |99\n  ก", &["yaml-indent"]),
        keys("a control character", "title: ก\u{1}", &["control-character"]),
        keys(
            "a break that is none",
            "title: ก\u{2028}ข",
            &["control-character", "yaml-missing-colon"],
        ),
        keys("a mark at the wrong place", "\u{feff}title: ก", &["hidden-character", "yaml-indent"]),
        keys("returns without line feeds", "title: ก\rsummary: ข", &["yaml-unquoted-colon"]),
        keys("yes in the way of an old YAML", "draft: y", &[]),
        file("settings that are a case", CASE, front("ก", ""), &["front-matter-missing"]),
    ]
}

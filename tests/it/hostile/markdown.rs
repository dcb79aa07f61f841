//! Markdown that is nested, repeated or left open without end.

use super::{Input, Size, body};

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    let of = |name: &str, unit: &str, told: &[&'static str]| body(name, &size.of(unit), told);
    let counted = |name: &str, unit: fn(usize) -> String, told: &[&'static str]| {
        body(name, &size.counted(unit), told)
    };
    let after = |name: &str, before: &str, unit: &str, told: &[&'static str]| {
        body(name, &format!("{before}{}", size.of(unit)), told)
    };
    vec![
        // Nesting
        body("quotations inside each other", &format!("{}a", size.of(">")), &["nested-too-deep"]),
        body("lists inside each other", &format!("{}a", size.of("- ")), &["nested-too-deep"]),
        body(
            "numbered lists inside each other",
            &format!("{}a", size.of("1. ")),
            &["nested-too-deep"],
        ),
        counted(
            "a staircase of list items",
            |at| format!("{}- a\n", "  ".repeat(at % 700)),
            &["nested-too-deep"],
        ),
        counted(
            "a staircase of quotations",
            |at| format!("{} a\n", ">".repeat(at % 500)),
            &["nested-too-deep"],
        ),
        of("stress inside stress", "*a **a ", &["emphasis-not-closed"]),
        body("elements inside each other", &format!("{}a", size.of("<sub>")), &["html-unbalanced"]),
        of("elements closed by others", "<sub><mark></sub></mark>", &["html-unbalanced"]),
        // Left open
        of("brackets that nothing closes", "[", &[]),
        of("brackets that nothing opens", "]", &[]),
        of("pictures that nothing closes", "![", &[]),
        of("links that nothing closes", "[a](", &[]),
        of("links in angles that nothing closes", "[a](<b", &[]),
        of("links whose title nothing closes", "[a](b \"", &[]),
        of("ends of links", "](", &[]),
        of("brackets and parentheses", "[ (](", &[]),
        of("empty pictures in links", "![[]()", &["link-empty", "link-refused"]),
        of("references without a definition", "[a][b]", &[]),
        of("stars that nothing closes", "*a ", &[]),
        of("double stars that nothing closes", "**a ", &["emphasis-not-closed"]),
        of("stars between letters", "a**b", &[]),
        of("stars and strokes", "*a_ ", &[]),
        of("strokes between letters", "a_b", &[]),
        of("waves", "~~a ~b", &[]),
        of("stars alone", "*", &[]),
        of("single backquotes with words between", "a`b ``", &[]),
        counted("backquotes in growing rows", |at| format!("{} a ", "`".repeat(at % 400 + 1)), &[]),
        of("angles", "<", &[]),
        of("pairs of angles", "<>", &[]),
        of("tags that nothing closes", "<a ", &[]),
        of("tags with a quote that nothing closes", "<a b=\"", &[]),
        of("remarks that nothing closes", "<!--", &["html-comment-open"]),
        of("remarks in remarks", "a <!-- <!-- -->", &[]),
        of("instructions that nothing closes", "a <?", &[]),
        of("declarations that nothing closes", "a <!A", &[]),
        of("sections of data that nothing closes", "a <![CDATA[", &[]),
        of("entities that are none", "&a", &[]),
        of("entities of nothing", "&#0;&#x110000;&#xD800;", &[]),
        of("backslashes", "\\", &[]),
        of("brackets after backslashes", "\\[^1]", &[]),
        of("dollars", "$$a$ ", &[]),
        // Blocks
        of("empty headings", "##\n", &["heading-empty"]),
        of("one heading again and again", "## ก\n", &[]),
        of("one section again and again", "## ผลลัพธ์\n", &["section-twice"]),
        counted("headings of which each is another", |at| format!("## ก{at}\n"), &[]),
        counted(
            "headings that nearly are a section",
            |at| format!("## ผลลัพท{at}\n\n{}\n\n", "ก".repeat(300)),
            &["section-near"],
        ),
        counted(
            "many headings and then many of one section",
            |at| match at {
                0..600 => format!("## ก{at}\n"),
                _ => "## ปัญหาและอุปสรรค\n".to_owned(),
            },
            &["section-twice"],
        ),
        of("headings of the first level", "# ก\n", &[]),
        of("headings below a line", "a\n=\n", &[]),
        body("a heading as long as a file may be", &format!("## {}", size.of("ก")), &[]),
        of(
            "empty sections with pictures between",
            "## ก\n\n![ก](https://a.example/b.jpg)\n\n",
            &["foreign-picture"],
        ),
        of("lines of dashes", "---\n", &[]),
        of("fences", "```\n", &[]),
        of("fences in items", "- ```\n", &[]),
        body(
            "fences in items before a sea of spaces",
            &format!("{}{}", size.of("- ```\n"), size.of(" ")),
            &[],
        ),
        body("a fence with words without end", &format!("``` {}\na\n```", size.of("a")), &[]),
        of("code that is indented", "    ก\n\n", &["indented-code"]),
        of("tabs", "\t", &[]),
        of("spaces", " ", &[]),
        of("lines with nothing on them", "\n", &[]),
        of("lines that go on", "a\\\n", &[]),
        of("terms with meanings", "ก\n: ข\n\n", &[]),
        of("meanings of nothing", ":\n", &[]),
        of("tasks", "- [ ] ก\n", &[]),
        of("marks of lists without a space", "1.ก\n", &["list-mark"]),
        of("marks of two sorts in turn", "•ก\n-ข\n", &[]),
        of("rows from a sheet", "ก\tข\n", &["tab-table"]),
        of("hashes without a space", "##ก\n", &["heading-without-space"]),
        of("notes of no kind", "> [!ก]\n\n", &["note-unknown"]),
        of("notes", "> [!หมายเหตุ] ก\n\n", &[]),
        // Tables
        body(
            "a table of one row and many columns",
            &format!("|{}\n|{}\n|{}\n", size.of("a|"), size.of("-|"), size.of("b|")),
            &[],
        ),
        body(
            "a table whose rows lack a thousand cells each",
            &format!("|{}\n|{}\n{}", "a|".repeat(1000), "-|".repeat(1000), size.of("|a\n")),
            &["table-ragged"],
        ),
        after("a table of many rows", "| ก | ข |\n|-|-|\n", "| ค | ง |\n", &[]),
        of("tables of one cell", "| ก |\n|-|\n\n", &[]),
        of("strokes of tables", "|", &[]),
        after(
            "a table with too many cells in each row",
            "| ก |\n|-|\n",
            "| ค | ง |\n",
            &["table-ragged"],
        ),
        // References
        of("definitions of one name", "[a]: https://a.example/\n", &[]),
        body(
            "one long definition that is used again and again",
            &format!("[a]: https://a.example/{} \"ก\"\n\n{}", "b".repeat(8000), size.of("[a] ")),
            &[],
        ),
        counted("definitions that nobody uses", |at| format!("[a{at}]: https://a.example/\n"), &[]),
        after("a footnote that is called again and again", "[^ก]: ข\n\n", "a[^ก] ", &[]),
        after("a footnote that calls itself", "a[^ก]\n\n[^ก]: ", "[^ก] ", &[]),
        counted(
            "footnotes of which each calls the next",
            |at| format!("[^n{at}]: a[^n{}]\n", at + 1),
            &["footnote-undefined", "footnote-unused"],
        ),
        of("definitions of one footnote", "[^ก]: ข\n", &["footnote-twice", "footnote-unused"]),
        of("footnotes that are not there", "[^ก] ", &["footnote-undefined"]),
        of("citations of a source", "[^1]", &[]),
        of("citations of a source that is not there", "[^9] ", &["citation-without-source"]),
        of("openings of footnotes", "[^", &[]),
        body(
            "a footnote with a name without end",
            &format!("[^{}]", size.of("ก")),
            &["footnote-undefined"],
        ),
        // Pictures and links in number
        of("pictures without a word", "![](a.jpg) ", &["dead-link", "picture-without-alt"]),
        of("links to nothing", "[ก](ข.pdf) ", &["dead-link"]),
        of("links to a place that is not there", "[ก](#ข) ", &["dead-fragment"]),
        of("links without words", "[](https://a.example/) ", &["link-empty"]),
        of("links with a space before the address", "[ก] (https://a.example/) ", &["link-split"]),
        of("links with spaces in the address", "[ก](a b.pdf) ", &["link-spaces"]),
        of("bare addresses", "https://a.example/ ", &[]),
        body("a bare address without end", &format!("https://a.example/{}", size.of("a")), &[]),
        of("beginnings of addresses", "https://", &[]),
        of("addresses of one machine", "C:\\ก\\a.jpg ", &["local-path-in-text"]),
        // Lines
        body("a line as long as a file may be", &size.of("a"), &[]),
        body("a line of words", &size.of("word "), &[]),
        of("returns without a line feed", "ก\r", &[]),
        of("places left to be filled in", "[fill in: ก] ", &["placeholder"]),
    ]
}

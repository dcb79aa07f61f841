//! Reading an explanation.
//!
//! ```text
//! # th ชื่อเรื่องหนึ่งบรรทัด
//! ย่อหน้า ...
//! # en A title in one line
//! Paragraphs ...
//! # before
//! (fenced blocks)
//! # after
//! (fenced blocks)
//! ```
//!
//! The first word after a fence's backticks says what the block is:
//!
//! - `front` holds keys of the front matter, in place of those of the same name in the stock case;
//!   `front without place themes` also takes these keys away.
//! - `body` holds sections of the body, in place of those of the same heading in the stock case;
//!   `whole body` is all of it.
//! - `translation` says that the stock case is translated, and holds keys of the translation's front
//!   matter like `front`.
//! - `file PATH` is one whole file beside the stock case, or in its place when it has its path.
//! - `case PATH` says that the stock case lies at this path instead; several make several cases.
//! - `blob PATH` says that a file lies there that is no text to the program (a table, a document).
//! - `picture PATH` says that a picture lies there; its lines `name: value` are the properties of XMP
//!   that it carries.
//! - `no case` says that there is no case at all.
//! - `published` lists addresses that were published before.
//! - `refused WHY PATH` says that what lies there could not be read: `symbolic-link`, `not-a-file`,
//!   `too-large`, `too-deep`, `too-many`, `name`, `same-name`, `tis-620`, `utf-16`, `unreadable`.
//!   The block tells the reader what it is.
//!
//! In a block, `<U+202E>` stands for the character that nobody would see, and `<×80 ข้อ >` for
//! eighty times `ข้อ `.

use super::{Block, Explanation, What};
use crate::lang::Bilingual;

/// Reads the explanation of `code`; what is wrong with it is for us and not for authors.
pub(super) fn parse(code: &str, text: &str) -> Result<Explanation, String> {
    let mut explanation = Explanation {
        code: code.to_owned(),
        title: Bilingual::default(),
        text: Bilingual::default(),
        before: Vec::new(),
        after: Vec::new(),
    };
    for (heading, lines) in parts(text)? {
        let (word, title) = heading.split_once(' ').unwrap_or((heading, ""));
        let (title, paragraphs) = (title.trim().to_owned(), lines.join("\n").trim().to_owned());
        match word {
            "th" => (explanation.title.th, explanation.text.th) = (title, paragraphs),
            "en" => (explanation.title.en, explanation.text.en) = (title, paragraphs),
            "before" => explanation.before = blocks(&lines)?,
            "after" => explanation.after = blocks(&lines)?,
            _ => return Err(format!("there is no part `{heading}`")),
        }
    }
    let Explanation { title, text, before, after, .. } = &explanation;
    if [&title.th, &title.en, &text.th, &text.en].iter().any(|text| text.is_empty()) {
        return Err("a title or a text is missing".to_owned());
    }
    if before.is_empty() || after.is_empty() {
        return Err("an example is missing".to_owned());
    }
    Ok(explanation)
}

/// The parts by their headings, which are no headings inside a fence.
fn parts(text: &str) -> Result<Vec<(&str, Vec<&str>)>, String> {
    let mut parts: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        match fence {
            None => fence = opening(line),
            Some(open) if line.trim_end() == open => fence = None,
            Some(_) => {}
        }
        match (line.strip_prefix("# "), parts.last_mut()) {
            (Some(heading), _) if fence.is_none() => parts.push((heading, Vec::new())),
            (_, Some((_, lines))) => lines.push(line),
            (_, None) if line.is_empty() => {}
            (_, None) => return Err(format!("`{line}` is before the first part")),
        }
    }
    match fence {
        Some(_) => Err("a fence is open at the end".to_owned()),
        None => Ok(parts),
    }
}

/// The backticks that open a fence.
fn opening(line: &str) -> Option<&str> {
    let ticks = line.len() - line.trim_start_matches('`').len();
    (ticks >= 3).then(|| &line[..ticks])
}

fn blocks(lines: &[&str]) -> Result<Vec<Block>, String> {
    let mut blocks = Vec::new();
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        let Some(fence) = opening(line) else {
            if line.is_empty() {
                continue;
            }
            return Err(format!("`{line}` is outside a block"));
        };
        let what = what(line[fence.len()..].trim())?;
        let inside = lines.by_ref().take_while(|line| line.trim_end() != fence);
        blocks.push(Block { what, text: inside.map(|line| format!("{line}\n")).collect() });
    }
    Ok(blocks)
}

fn what(info: &str) -> Result<What, String> {
    let words: Vec<&str> = info.split(' ').collect();
    Ok(match words.as_slice() {
        ["front"] => What::Front { without: Vec::new() },
        ["front", "without", keys @ ..] if !keys.is_empty() => What::Front { without: owned(keys) },
        ["translation"] => What::Translation { without: Vec::new() },
        ["translation", "without", keys @ ..] if !keys.is_empty() => {
            What::Translation { without: owned(keys) }
        }
        ["body"] => What::Body,
        ["whole", "body"] => What::WholeBody,
        ["no", "case"] => What::NoCase,
        ["published"] => What::Published,
        ["file", path @ ..] if !path.is_empty() => What::File(path.join(" ")),
        ["case", path @ ..] if !path.is_empty() => What::Case(path.join(" ")),
        ["blob", path @ ..] if !path.is_empty() => What::Blob(path.join(" ")),
        ["picture", path @ ..] if !path.is_empty() => What::Picture(path.join(" ")),
        ["refused", why, path @ ..] if !path.is_empty() => {
            What::Refused { why: (*why).to_owned(), path: path.join(" ") }
        }
        _ => return Err(format!("there is no block `{info}`")),
    })
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The longest run of backticks in `text`.
pub(super) fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# th หัวข้อ\n\nย่อหน้า\n\n# en Title\nText\n# before\n```front without place themes\ntitel: # ก\n```\n# after\n````file content/a b.md\n```\n# th\n```\n````\n```body\n```\n";

    #[test]
    fn an_explanation_has_four_parts() {
        let read = parse("x", FILE).expect("it is right");
        assert_eq!(read.title, Bilingual::new("หัวข้อ", "Title").owned());
        assert_eq!(read.text, Bilingual::new("ย่อหน้า", "Text").owned());
        let without = vec!["place".to_owned(), "themes".to_owned()];
        assert_eq!(
            read.before,
            [Block { what: What::Front { without }, text: "titel: # ก\n".to_owned() }]
        );
        assert_eq!(
            read.after,
            [
                Block {
                    what: What::File("content/a b.md".to_owned()),
                    text: "```\n# th\n```\n".to_owned()
                },
                Block { what: What::Body, text: String::new() },
            ]
        );
    }

    #[test]
    fn what_is_wrong_is_told() {
        let error = |text: &str| parse("x", text).expect_err("it is wrong");
        assert_eq!(error("ก"), "`ก` is before the first part");
        assert_eq!(error("# ไทย\n"), "there is no part `ไทย`");
        assert_eq!(error("# before\n```fornt\n```\n"), "there is no block `fornt`");
        assert_eq!(error("# before\n```body\n"), "a fence is open at the end");
        assert_eq!(error("# before\nก\n"), "`ก` is outside a block");
        assert_eq!(error("# th ก\nข\n# en a\nb\n"), "an example is missing");
        assert_eq!(error("# th ก\nข\n# en a\n"), "a title or a text is missing");
    }

    #[test]
    fn a_fence_is_longer_than_any_in_it() {
        assert_eq!(longest_run("a ``` b ` ````"), 4);
        assert_eq!(longest_run(""), 0);
    }
}

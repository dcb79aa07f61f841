//! Examples as projects.
//!
//! An example shows only what matters; the rest of its project is the stock case, which is right in
//! every respect. So a reader sees two lines and the test runs a whole site.

use std::path::PathBuf;

use super::{Block, Explanation, What};
use crate::{
    digest::Digest,
    source::{Blob, Encoding, Refusal, Source, SourcePath, Tree},
};

/// Where the stock case is.
pub const STOCK_PATH: &str = "content/cases/example/index.th.md";

/// The front matter of the stock case: the seven keys that are required.
pub const STOCK_FRONT: &str = "\
title: ธนาคารขยะที่หมู่บ้านดูแลกันเอง อำเภอวานรนิวาส
summary: ขยะในหมู่บ้านถูกทิ้งรวมกัน หมู่บ้านจึงตั้งธนาคารขยะและนัดรับซื้อทุกเดือน ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources:
  - title: บันทึกการประชุมหมู่บ้าน
    publisher: ที่ว่าการอำเภอวานรนิวาส
    date: 3 พ.ย. 2565
    url: not-stated
    kind: own-record
    self_reported: yes
    lang: th
";

/// The body of the stock case: the four sections that are expected.
pub const STOCK_BODY: &str = "\
## บริบทพื้นที่และสภาพปัญหา

ครัวเรือนทิ้งขยะทุกชนิดรวมกันในถังเดียว[^1]

## ขั้นตอนการดำเนินงาน

1. ประชุมหมู่บ้านและตกลงวันรับซื้อ[^1]
2. ตั้งกรรมการและเปิดสมุดบัญชีของธนาคารขยะ[^1]

## ผลผลิตและผลลัพธ์

ยังไม่ได้ชั่งน้ำหนักขยะก่อนและหลังดำเนินงาน

## ปัญหา อุปสรรค และแนวทางแก้ไข

บางครัวเรือนยังไม่แยกขยะ กรรมการจึงเดินแนะนำทีละบ้าน[^1]
";

/// A project with a mistake, and the same project without it.
#[derive(Clone, Debug)]
pub struct Example {
    /// With the mistake.
    pub before: Tree,
    /// Without it.
    pub after: Tree,
}

impl Example {
    pub(super) fn of(explanation: &Explanation) -> Self {
        Self { before: tree(&explanation.before), after: tree(&explanation.after) }
    }
}

fn tree(blocks: &[Block]) -> Tree {
    let mut tree = Tree::default();
    let (mut front, mut body) = (STOCK_FRONT.to_owned(), STOCK_BODY.to_owned());
    for Block { what, text } in blocks {
        match what {
            What::Front { without } => front = spliced(&front, &literal(text), without),
            What::Body => body = literal(text),
            _ => {}
        }
    }
    let cases = blocks.iter().filter_map(|block| match &block.what {
        What::Case(path) => Some(path.as_str()),
        _ => None,
    });
    let mut cases: Vec<&str> = cases.collect();
    if cases.is_empty() {
        cases.push(STOCK_PATH);
    }
    for path in cases {
        tree.insert(Source::new(path, format!("---\n{front}---\n\n{body}")));
    }
    for Block { what, text } in blocks {
        match what {
            What::File(path) => tree.insert(Source::new(path, literal(text))),
            What::Blob(path) => {
                let path = SourcePath::new(path);
                let blob = Blob {
                    path: path.clone(),
                    on_disk: PathBuf::new(),
                    length: 1,
                    digest: Digest::of([0]),
                };
                tree.blobs.insert(path, blob);
            }
            What::Refused { path, why } => {
                let path = literal(path);
                tree.sources.remove(path.as_str());
                tree.refused.insert(SourcePath::new(&path), refusal(why, &path));
            }
            What::Front { .. } | What::Body | What::Case(_) => {}
        }
    }
    tree
}

/// Why something was not read.
fn refusal(why: &str, path: &str) -> Refusal {
    match why {
        "symbolic-link" => Refusal::SymbolicLink,
        "not-a-file" => Refusal::NotAFile,
        "too-large" => Refusal::TooLarge { length: 9_000_000, limit: 4_000_000 },
        "too-deep" => Refusal::TooDeep { limit: 16 },
        "name" => Refusal::Name,
        "same-name" => Refusal::SameName { other: SourcePath::new(path.to_uppercase()) },
        "tis-620" => Refusal::NotUtf8 { valid_up_to: 0, guess: Encoding::Tis620 },
        "utf-16" => Refusal::NotUtf8 { valid_up_to: 0, guess: Encoding::Utf16 },
        "not-utf8" => Refusal::NotUtf8 { valid_up_to: 0, guess: Encoding::Unknown },
        _ => Refusal::Unreadable { error: why.to_owned() },
    }
}

/// The front matter `front` with the keys of `block` in place of its own, and without some.
fn spliced(front: &str, block: &str, without: &[String]) -> String {
    let mut new = keys(block);
    let mut whole = String::new();
    for (key, lines) in keys(front) {
        let (mine, others): (Vec<_>, Vec<_>) = new.into_iter().partition(|(name, _)| *name == key);
        new = others;
        if mine.is_empty() && !without.contains(&key) {
            whole.push_str(&lines);
        }
        whole.extend(mine.into_iter().map(|(_, lines)| lines));
    }
    whole.extend(new.into_iter().map(|(_, lines)| lines));
    whole
}

/// The top-level keys of some YAML, each with all its lines. What is no key belongs to the one
/// above it: examples hold YAML that is wrong.
fn keys(yaml: &str) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for line in yaml.split_inclusive('\n') {
        let key = match line.split_once(':') {
            Some((key, _)) if !line.starts_with([' ', '\t', '-', '#']) => Some(key.trim_end()),
            _ => None,
        };
        match (key, keys.last_mut()) {
            (None, Some((_, lines))) => lines.push_str(line),
            (key, _) => keys.push((key.unwrap_or_default().to_owned(), line.to_owned())),
        }
    }
    keys
}

/// A block with `<U+202E>` made the character.
fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<U+") {
        let (before, code) = rest.split_at(at);
        literal.push_str(before);
        let found = code.find('>').and_then(|end| {
            let number = u32::from_str_radix(code.get(3..end)?, 16).ok()?;
            Some((char::from_u32(number)?, &code[end + 1..]))
        });
        match found {
            Some((c, after)) => {
                literal.push(c);
                rest = after;
            }
            None => {
                literal.push_str(&code[..3]);
                rest = &code[3..];
            }
        }
    }
    literal + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(what: What, text: &str) -> Block {
        Block { what, text: text.to_owned() }
    }

    fn stock(blocks: &[Block]) -> String {
        tree(blocks).source(STOCK_PATH).expect("the stock case").text.to_string()
    }

    #[test]
    fn keys_take_the_place_of_the_stock_case_s_own() {
        let front = What::Front { without: vec!["themes".to_owned(), "status".to_owned()] };
        let text = "sources:\n  - ก\nlevel: district\nlevel: village\nnew: 1\n";
        let case = stock(&[block(front, text)]);
        let (front, _) = case[4..].split_once("---").expect("front matter");
        let (_, rest) = front.split_once("สกลนคร\n").expect("the place");
        assert_eq!(rest, "level: district\nlevel: village\nsources:\n  - ก\nnew: 1\n");
    }

    #[test]
    fn yaml_that_is_wrong_stays_as_it_is_written() {
        let front = What::Front { without: Vec::new() };
        let case = stock(&[block(front, "title: ก\nบรรทัดหลุด\n\tplace: x\n")]);
        assert!(case.starts_with("---\ntitle: ก\nบรรทัดหลุด\n\tplace: x\nsummary:"), "{case}");
    }

    #[test]
    fn a_case_lies_where_it_is_told_to() {
        let path = |path: &str| block(What::Case(path.to_owned()), "");
        let tree =
            tree(&[path("content/cases/a/index.th.md"), path("content/cases/b/index.th.md")]);
        assert_eq!(tree.sources.len(), 2);
        assert!(tree.source(STOCK_PATH).is_none());
    }

    #[test]
    fn what_could_not_be_read_has_no_text() {
        let why = What::Refused { path: STOCK_PATH.to_owned(), why: "tis-620".to_owned() };
        let tree = tree(&[block(why, "")]);
        assert!(tree.sources.is_empty());
        assert!(matches!(
            tree.refused.values().next(),
            Some(Refusal::NotUtf8 { guess: Encoding::Tis620, .. })
        ));
    }

    #[test]
    fn characters_that_nobody_sees_are_written_by_number() {
        assert_eq!(
            literal("a<U+202E>b <U+F70A> <U+> <U+D800>"),
            "a\u{202e}b \u{f70a} <U+> <U+D800>"
        );
    }
}

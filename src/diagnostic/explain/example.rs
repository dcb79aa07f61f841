//! Examples as projects.
//!
//! An example shows only what matters; the rest of its project is the stock case, which is right in
//! every respect. So a reader sees two lines and the test runs a whole site.

use std::io;

use super::{Block, Explanation, What, notation::literal};
use crate::source::{Blob, Refusal, Source, SourcePath, Tree, encoding, name};

/// Where the stock case is.
const STOCK_PATH: &str = "content/cases/example/index.th.md";

/// The front matter of the stock case: the seven keys that are required.
const STOCK_FRONT: &str = "\
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
const STOCK_BODY: &str = "\
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

/// Where the translation of the stock case is, where there is one.
const TRANSLATION_PATH: &str = "content/cases/example/index.en.md";

/// Its front matter, with the digests of the stock case's words: a test sees that they are right.
const TRANSLATION_FRONT: &str = "\
title: A waste bank that the village runs, Wanon Niwat
summary: Waste was thrown together; the village set up a waste bank. Nothing has been measured yet.
translated_from:
  rule: w1
  title: 76213859e031
  summary: 5d921ec4220f
  context: f30e212bcb1e
  steps: bff27dd473fe
  results: 5d3dff2347b6
  problems: 9ecdd4355e76
";

/// Its body.
const TRANSLATION_BODY: &str = "\
## Context and problem

Households threw all their waste into one bin[^1]

## What was done, step by step

1. The village met and agreed on a day for buying[^1]
2. It chose a committee and opened the books of the waste bank[^1]

## Outputs and outcomes

Nothing was weighed before or after.

## Problems, obstacles and remedies

Some households do not sort their waste yet; the committee shows them how, house by house[^1]
";

/// The settings of the stock project, which say all that a site should.
const STOCK_SETTINGS: &str = "\
base_url: https://amphoe.example/
contact: {office: ที่ว่าการอำเภอวานรนิวาส, email: office@example.go.th}
dpo: {office: ที่ว่าการอำเภอวานรนิวาส, email: dpo@example.go.th}
corrections: {office: ที่ว่าการอำเภอวานรนิวาส, email: office@example.go.th}
";

/// Where the settings are.
const SETTINGS_PATH: &str = "content/site.yaml";

/// A project with a mistake, and the same project without it.
#[derive(Clone, Debug)]
pub struct Example {
    /// With the mistake.
    pub before: Project,
    /// Without it.
    pub after: Project,
}

/// A project, and what the world knows of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Project {
    /// Its files.
    pub tree: Tree,
    /// The addresses that were published before.
    pub published: Vec<String>,
}

impl Project {
    /// The stock project, with nothing the matter but that nobody has translated its case.
    pub fn stock() -> Self {
        project(&[])
    }
}

impl Example {
    pub(super) fn of(explanation: &Explanation) -> Self {
        Self { before: project(&explanation.before), after: project(&explanation.after) }
    }
}

fn project(blocks: &[Block]) -> Project {
    let mut tree = Tree::default();
    tree.insert(Source::new(SETTINGS_PATH, STOCK_SETTINGS));
    let (mut front, mut body) = (STOCK_FRONT.to_owned(), STOCK_BODY.to_owned());
    for Block { what, text } in blocks {
        match what {
            What::Front { without } => {
                front = spliced(keys(&front), keys(&literal(text)), without);
            }
            What::Body => body = spliced(sections(&body), sections(&literal(text)), &[]),
            What::WholeBody => body = literal(text),
            _ => {}
        }
    }
    let cases = blocks.iter().filter_map(|block| match &block.what {
        What::Case(path) => Some(path.as_str()),
        _ => None,
    });
    let mut cases: Vec<&str> = cases.collect();
    if cases.is_empty() && !blocks.iter().any(|block| block.what == What::NoCase) {
        cases.push(STOCK_PATH);
    }
    for path in cases {
        tree.insert(Source::new(path, format!("---\n{front}---\n\n{body}")));
    }
    let mut published = Vec::new();
    for Block { what, text } in blocks {
        match what {
            What::File(path) => tree.insert(Source::new(path, literal(text))),
            What::Blob(path) => {
                let blob = Blob::in_memory(path, text.as_bytes());
                tree.blobs.insert(blob.path.clone(), blob);
            }
            What::Picture(path) => {
                let blob = Blob::in_memory(path, picture(text));
                tree.blobs.insert(blob.path.clone(), blob);
            }
            What::Refused { path, why } => {
                let path = literal(path);
                tree.sources.remove(path.as_str());
                tree.refused.insert(SourcePath::new(&path), refusal(why, &path, text));
            }
            What::Translation { without } => {
                let front = spliced(keys(TRANSLATION_FRONT), keys(&literal(text)), without);
                let text = format!("---\n{front}---\n\n{TRANSLATION_BODY}");
                tree.insert(Source::new(TRANSLATION_PATH, text));
            }
            What::Published => published.extend(text.lines().map(str::to_owned)),
            What::Front { .. } | What::Body | What::WholeBody | What::Case(_) | What::NoCase => {}
        }
    }
    Project { tree, published }
}

/// A JPEG that shows nothing and carries these properties of XMP, one a line. `size: 30000 30000`
/// among them is how large it says it is; `cut: off` leaves its end away.
fn picture(properties: &str) -> Vec<u8> {
    let properties = properties.lines().filter_map(|line| line.split_once(": "));
    let of_file = |wanted: &str| properties.clone().find(|(name, _)| *name == wanted);
    let side = |side: &str| side.parse::<u16>().expect("examples are right").to_be_bytes();
    let (width, height) =
        of_file("size").and_then(|(_, size)| size.split_once(' ')).unwrap_or(("1", "1"));
    let size = [side(height), side(width)].concat();
    let end: &[u8] = if of_file("cut").is_some() { &[] } else { &[0xff, 0xd9] };
    let properties = properties.filter(|(name, _)| name.contains(':'));
    let properties = properties.map(|(name, value)| format!("<{name}>{value}</{name}>"));
    let packet = format!("<rdf:RDF>{}</rdf:RDF>", properties.collect::<String>());
    let segment = [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat();
    let length = u16::try_from(segment.len() + 2).expect("examples are short").to_be_bytes();
    let frame = [&[0xff, 0xc0, 0, 11, 8], &size[..], &[1, 1, 0x11, 0]].concat();
    let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0];
    [&[0xff, 0xd8, 0xff, 0xe1], &length[..], &segment, &frame, &scan, end].concat()
}

/// Why something was not read. What the name or the bytes tell is asked of those who read files;
/// the rest is about a machine, and an example can only say so.
fn refusal(why: &str, path: &str, text: &str) -> Refusal {
    let told = |bytes: Vec<u8>| match encoding::decode(bytes) {
        Err(refusal) => refusal,
        Ok(_) => Refusal::Unreadable {
            kind: io::ErrorKind::InvalidData,
            error: "the example can be read".to_owned(),
        },
    };
    match why {
        "symbolic-link" => Refusal::SymbolicLink,
        "not-a-file" => Refusal::NotAFile,
        "too-large" => Refusal::TooLarge { length: 9_000_000, limit: 4_000_000 },
        "too-deep" => Refusal::TooDeep { limit: 16 },
        "too-many" => Refusal::TooMany { limit: 200_000 },
        "name" => match name::problem(path.rsplit('/').next().unwrap_or(path).as_ref()) {
            Some(problem) => Refusal::Name { problem },
            None => Refusal::NotAFile,
        },
        "same-name" => Refusal::SameName { other: SourcePath::new(path.to_lowercase()) },
        "tis-620" => told(text.chars().map(tis_620).collect()),
        "utf-16" => told(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        _ => Refusal::Unreadable { kind: io::ErrorKind::PermissionDenied, error: why.to_owned() },
    }
}

/// A character as old Windows programs wrote it.
fn tis_620(c: char) -> u8 {
    let code = u32::from(c);
    match code {
        0xe01..=0xe5b => u8::try_from(code - 0xe00 + 0xa0).unwrap_or(b'?'),
        _ => u8::try_from(code).unwrap_or(b'?'),
    }
}

/// A text of named parts with the parts of another in place of its own, and without some. What has
/// a name of its own comes last.
fn spliced(old: Vec<(String, String)>, new: Vec<(String, String)>, without: &[String]) -> String {
    let mut new = new;
    let mut whole = String::new();
    for (name, lines) in old {
        let (mine, others): (Vec<_>, Vec<_>) =
            new.into_iter().partition(|(other, _)| *other == name);
        new = others;
        if mine.is_empty() && !without.contains(&name) {
            whole.push_str(&lines);
        }
        whole.extend(mine.into_iter().map(|(_, lines)| lines));
    }
    whole.extend(new.into_iter().map(|(_, lines)| lines));
    whole
}

/// The sections of a body, each with its heading and ended by a blank line.
fn sections(body: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in body.split_inclusive('\n') {
        let heading = line.strip_prefix("## ").map(str::trim_end);
        match (heading, sections.last_mut()) {
            (None, Some((_, lines))) => lines.push_str(line),
            (heading, _) => {
                sections.push((heading.unwrap_or_default().to_owned(), line.to_owned()));
            }
        }
    }
    for (_, lines) in sections.iter_mut().filter(|(_, lines)| !lines.ends_with("\n\n")) {
        lines.push('\n');
    }
    sections
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Encoding;

    fn block(what: What, text: &str) -> Block {
        Block { what, text: text.to_owned() }
    }

    fn stock(blocks: &[Block]) -> String {
        project(blocks).tree.source(STOCK_PATH).expect("the stock case").text.to_string()
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
    fn sections_take_the_place_of_the_stock_case_s_own() {
        let case = stock(&[block(What::Body, "## ผลผลิตและผลลัพธ์\n\nใหม่\n\n## บทเรียน\n\nอีก\n")]);
        let (_, rest) = case.split_once("## ผลผลิต").expect("the section");
        assert!(rest.starts_with("และผลลัพธ์\n\nใหม่\n\n## ปัญหา"), "{rest}");
        assert!(rest.ends_with("[^1]\n\n## บทเรียน\n\nอีก\n\n"), "{rest}");
        let case = stock(&[block(What::WholeBody, "ก\n")]);
        assert!(case.ends_with("\n---\n\nก\n"), "{case}");
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
        let blocks = [path("content/cases/a/index.th.md"), path("content/cases/b/index.th.md")];
        let Project { tree, .. } = project(&blocks);
        assert_eq!(tree.sources.len(), 3, "two cases and the settings");
        assert!(tree.source(STOCK_PATH).is_none());
        let Project { tree, .. } = project(&[block(What::NoCase, "")]);
        assert_eq!(tree.sources.len(), 1, "the settings");
    }

    #[test]
    fn what_could_not_be_read_has_no_text() {
        let refused = |why: &str, text: &str| {
            let why = What::Refused { path: STOCK_PATH.to_owned(), why: why.to_owned() };
            let Project { tree, .. } = project(&[block(why, text)]);
            assert!(tree.source(STOCK_PATH).is_none());
            tree.refused.into_values().next()
        };
        let old = refused("tis-620", "title: ธนาคารขยะ\n");
        assert!(matches!(old, Some(Refusal::NotUtf8 { guess: Encoding::Tis620, .. })), "{old:?}");
        let wide = refused("utf-16", "title: ธนาคารขยะ\n");
        assert!(matches!(wide, Some(Refusal::NotUtf8 { guess: Encoding::Utf16, .. })), "{wide:?}");
    }

    #[test]
    fn addresses_that_were_published_are_told() {
        let blocks = [block(What::Published, "cases/a/\ncases/b/\n")];
        assert_eq!(project(&blocks).published, ["cases/a/", "cases/b/"]);
    }
}

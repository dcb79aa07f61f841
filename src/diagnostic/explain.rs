//! More about each kind of mistake, for whoever asks.
//!
//! One Markdown file for each code, `explain/<code>.md`, compiled in: why it matters and what to
//! do, in Thai and in English, and an example before and after. The examples are real: [`example`]
//! makes a project of each, and a test runs them, so that no explanation can go stale. How such a
//! file is written is told in `explain/parse.rs`.

mod example;
mod notation;
mod parse;

use std::fmt::Write;

use include_dir::{Dir, include_dir};

use crate::lang::{Bilingual, Lang, width::columns};

pub use example::{Example, Project};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/explain");

/// What there is to say about one code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// The code.
    pub code: String,
    /// One line.
    pub title: Bilingual<String>,
    /// Paragraphs, in Markdown.
    pub text: Bilingual<String>,
    /// What an author wrote.
    before: Vec<Block>,
    /// What it should be.
    after: Vec<Block>,
}

/// A piece of an example.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Block {
    what: What,
    text: String,
}

/// What a piece of an example is.
#[derive(Clone, PartialEq, Eq, Debug)]
enum What {
    /// Keys of the stock case's front matter, in place of its own of the same name.
    Front {
        /// Keys that the case does not have.
        without: Vec<String>,
    },
    /// Keys of the stock case's translation, in place of its own of the same name.
    Translation {
        /// Keys that the translation does not have.
        without: Vec<String>,
    },
    /// Sections of the stock case's body, in place of its own of the same heading.
    Body,
    /// The stock case's whole body.
    WholeBody,
    /// A file beside it.
    File(String),
    /// The stock case, at another path.
    Case(String),
    /// No case at all.
    NoCase,
    /// Addresses that were published before.
    Published,
    /// A file that is not text to the program: a document, a table.
    Blob(String),
    /// A picture, with what it carries besides what it shows.
    Picture(String),
    /// A file that was not read, and why.
    Refused {
        /// Where.
        path: String,
        /// A word for it: `symbolic-link`.
        why: String,
    },
}

/// All codes that are explained, sorted.
pub fn codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = FILES
        .files()
        .filter_map(|file| file.path().file_name()?.to_str()?.strip_suffix(".md"))
        .collect();
    codes.sort_unstable();
    codes
}

/// Every code with its title, as a person reads it in a terminal.
pub fn list(lang: Lang) -> String {
    let codes = codes();
    let longest = codes.iter().map(|code| code.len()).max().unwrap_or(0);
    let mut text = match lang {
        Lang::Th => "ดูคำอธิบายและตัวอย่างของแต่ละรหัสด้วยคำสั่ง amphoe explain รหัส\n\n".to_owned(),
        Lang::En => {
            "For an explanation with an example, type `amphoe explain CODE`.\n\n".to_owned()
        }
    };
    for explanation in codes.into_iter().filter_map(find) {
        let _ = writeln!(text, "{:longest$}  {}", explanation.code, explanation.title.get(lang));
    }
    text
}

/// What there is to say about `code`.
pub fn find(code: &str) -> Option<Explanation> {
    let text = FILES.get_file(format!("{code}.md"))?.contents_utf8()?;
    Some(parse::parse(code, text).expect("a test reads every explanation"))
}

/// The explanation of `code` as a person reads it in a terminal.
pub fn explain(code: &str, lang: Lang) -> Option<String> {
    find(code).map(|explanation| explanation.plain(lang))
}

/// A project with the mistake, and the same without it.
pub fn example(code: &str) -> Option<Example> {
    find(code).map(|explanation| Example::of(&explanation))
}

impl Explanation {
    /// As text: a title with the code, paragraphs, and the examples indented.
    pub fn plain(&self, lang: Lang) -> String {
        let (title, paragraphs) = (self.title.get(lang), wrapped(self.text.get(lang)));
        let mut text = format!("{title} [{}]\n\n{paragraphs}\n", self.code);
        for (heading, blocks) in self.halves(lang) {
            let _ = write!(text, "\n{heading}\n");
            for block in blocks {
                let _ = write!(text, "\n  {}\n\n", block.caption(lang));
                for line in notation::shown(&block.text).lines() {
                    let _ = writeln!(text, "{}", format!("    {line}").trim_end());
                }
            }
        }
        text
    }

    /// As Markdown, for a host that shows help beside a result.
    pub fn markdown(&self, lang: Lang) -> String {
        let mut text = self.text.get(lang).clone() + "\n";
        for (heading, blocks) in self.halves(lang) {
            let _ = write!(text, "\n**{heading}**\n");
            for block in blocks {
                let _ = write!(text, "\n{}\n", block.caption(lang));
                if !block.text.is_empty() {
                    let shown = notation::shown(&block.text);
                    let fence = "`".repeat(parse::longest_run(&shown).max(2) + 1);
                    let _ = write!(text, "\n{fence}text\n{shown}{fence}\n");
                }
            }
        }
        text
    }

    /// Whether the mistake is about a machine and no text can show it, so that the example only
    /// tells of it.
    pub fn is_of_a_machine(&self) -> bool {
        self.before.iter().any(|block| {
            matches!(&block.what, What::Refused { why, .. }
                if !matches!(why.as_str(), "name" | "same-name" | "tis-620" | "utf-16"))
        })
    }

    fn halves(&self, lang: Lang) -> [(&'static str, &[Block]); 2] {
        let headings = match lang {
            Lang::Th => ["ก่อนแก้", "หลังแก้"],
            Lang::En => ["Before", "After"],
        };
        [(headings[0], &self.before), (headings[1], &self.after)]
    }
}

impl Block {
    /// What the piece is, in a few words.
    fn caption(&self, lang: Lang) -> String {
        match (&self.what, lang) {
            (What::Front { without }, Lang::Th) => {
                let without = missing(without, " ไม่มีช่อง ", " ");
                format!("ส่วนหัวของไฟล์ (ระหว่างบรรทัด `---`{without}):")
            }
            (What::Front { without }, Lang::En) => {
                let without = missing(without, ", without ", ", ");
                format!("The head of the file (between the lines `---`{without}):")
            }
            (What::Translation { without }, Lang::Th) => {
                let without = missing(without, " ไม่มีช่อง ", " ");
                format!("ส่วนหัวของฉบับแปล `index.en.md`{without}:")
            }
            (What::Translation { without }, Lang::En) => {
                let without = missing(without, " without ", ", ");
                format!("The head of the translation, `index.en.md`{without}:")
            }
            (What::Body | What::WholeBody, Lang::Th) => "เนื้อหา (ใต้ส่วนหัว):".to_owned(),
            (What::Body | What::WholeBody, Lang::En) => "The text (below the head):".to_owned(),
            (What::File(path), Lang::Th) => format!("ไฟล์ `{path}`:"),
            (What::File(path), Lang::En) => format!("The file `{path}`:"),
            (What::Case(path), Lang::Th) => format!("กรณีศึกษาอยู่ที่ `{path}`"),
            (What::Case(path), Lang::En) => format!("The case is at `{path}`"),
            (What::NoCase, Lang::Th) => "ยังไม่มีไฟล์ใดใน `content/cases`".to_owned(),
            (What::NoCase, Lang::En) => "There is no file in `content/cases`".to_owned(),
            (What::Published, Lang::Th) => "ที่อยู่ที่เคยเผยแพร่แล้ว (จาก `addresses.txt`):".to_owned(),
            (What::Published, Lang::En) => "Published before (from `addresses.txt`):".to_owned(),
            (What::Blob(path), Lang::Th) if self.text.is_empty() => format!("มีไฟล์ `{path}`"),
            (What::Blob(path), Lang::En) if self.text.is_empty() => {
                format!("There is a file `{path}`")
            }
            (What::Blob(path), Lang::Th) => format!("ไฟล์ `{path}`:"),
            (What::Blob(path), Lang::En) => format!("The file `{path}`:"),
            (What::Picture(path), _) if self.text.is_empty() => match lang {
                Lang::Th => format!("ภาพ `{path}` ไม่มีข้อมูลอื่นฝังอยู่"),
                Lang::En => format!("The picture `{path}` carries nothing else"),
            },
            (What::Picture(path), Lang::Th) => format!("ข้อมูลที่ฝังอยู่ในภาพ `{path}`:"),
            (What::Picture(path), Lang::En) => format!("What the picture `{path}` carries:"),
            (What::Refused { path, .. }, Lang::Th) => format!("สิ่งที่อยู่ที่ `{path}`:"),
            (What::Refused { path, .. }, Lang::En) => format!("What is at `{path}`:"),
        }
    }
}

fn missing(keys: &[String], before: &str, between: &str) -> String {
    match keys {
        [] => String::new(),
        keys => format!("{before}{}", keys.join(between)),
    }
}

/// How wide a line is, so that the narrowest usual terminal does not break it again.
const COLUMNS: usize = 80;

/// Text whose lines have at most [`COLUMNS`], broken at spaces: those between Thai phrases are where
/// a Thai reader pauses too. What has no space stays whole.
fn wrapped(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + text.len() / 64);
    for line in text.split_inclusive('\n') {
        let mut column = 0;
        for word in line.split_inclusive(' ') {
            let width = columns(word.trim_end());
            if column > 0 && column + width > COLUMNS {
                wrapped.truncate(wrapped.trim_end_matches(' ').len());
                wrapped.push('\n');
                column = 0;
            }
            wrapped.push_str(word);
            column += width + 1;
        }
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_explanation_can_be_read_and_has_both_languages_and_an_example() {
        assert!(codes().len() > 30);
        for code in codes() {
            let text = FILES.get_file(format!("{code}.md")).and_then(|file| file.contents_utf8());
            let read = parse::parse(code, text.expect("it is UTF-8"));
            let read = read.unwrap_or_else(|error| panic!("{code}.md: {error}"));
            let thai = |text: &str| text.chars().any(|c| ('ก'..='๛').contains(&c));
            assert!(thai(&read.title.th) && thai(&read.text.th), "{code}: Thai");
            assert!(read.text.en.split_whitespace().count() > 8, "{code}: English");
            assert!(!read.text.th.contains('·'), "{code}: no middle dots in Thai");
        }
    }

    #[test]
    fn before_and_after_differ() {
        for code in codes() {
            let Example { before, after } = example(code).expect("it is listed");
            let same = before == after;
            assert!(!same, "{code}");
        }
    }

    #[test]
    fn an_explanation_is_good_reading_in_a_terminal() {
        let text = explain("unknown-key", Lang::Th).expect("it is explained");
        insta::assert_snapshot!(text, @r"
        ไม่มีช่องชื่อนี้ [unknown-key]

        ส่วนหัวของไฟล์มีได้เฉพาะช่องที่กำหนดไว้ ช่องที่สะกดผิดจึงเป็นข้อผิดพลาด
        มิฉะนั้นสิ่งที่เขียนไว้จะหายไปจากหน้าเว็บโดยไม่มีใครรู้

        ตรวจตัวสะกด ชื่อช่องเขียนเป็นภาษาอังกฤษหรือภาษาไทยก็ได้ เช่น `title` หรือ `ชื่อเรื่อง`
        ถ้าเรื่องที่อยากเล่าไม่มีช่องให้กรอก ให้เขียนไว้ในเนื้อหา

        ก่อนแก้

          ส่วนหัวของไฟล์ (ระหว่างบรรทัด `---`):

            reviewd: 10 ม.ค. 2566

        หลังแก้

          ส่วนหัวของไฟล์ (ระหว่างบรรทัด `---`):

            reviewed: 10 ม.ค. 2566
        ");
        let text = explain("missing-key", Lang::En).expect("it is explained");
        insta::assert_snapshot!(text, @r"
        a required key is missing [missing-key]

        Every case has seven keys: title, summary, place, level, themes, status and
        sources. All others may be left out.

        Where the status is not known, write `status: unknown`; where the source does
        not say something, write `not-stated`. Never guess, and never put a 0 instead.

        Before

          The head of the file (between the lines `---`, without place, themes):

            title: ธนาคารขยะที่หมู่บ้านดูแลกันเอง

        After

          The head of the file (between the lines `---`):

            title: ธนาคารขยะที่หมู่บ้านดูแลกันเอง
            place: อ.วานรนิวาส จ.สกลนคร
            themes: [environment]
        ");
        assert_eq!(explain("../kind", Lang::Th), None);
    }
}

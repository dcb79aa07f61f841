//! What is said of a document that was brought in, or was not.

use std::{fmt::Write as _, path::Path};

use super::Personal;
use crate::{
    edit::word::{
        document::At,
        import::{Draft, Paper},
        lost::{self, place},
        package::Unread,
    },
    lang::Lang,
};

/// What becomes of personal data that was found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weighed {
    /// Its author has looked at it, and wants it written.
    Yes,
    /// Nobody has.
    No,
}

impl From<bool> for Weighed {
    fn from(is_weighed: bool) -> Self {
        if is_weighed { Weighed::Yes } else { Weighed::No }
    }
}

pub(super) fn no_file(file: &Path, lang: Lang) -> String {
    let file = file.display();
    match lang {
        Lang::Th => format!("ไม่มีไฟล์ {file} ดูชื่อและโฟลเดอร์อีกครั้ง ถ้าชื่อมีวรรค ใส่เครื่องหมาย \" ครอบ"),
        Lang::En => format!(
            "there is no file {file}; see its name and folder, and put \" around a name with spaces"
        ),
    }
}

pub(super) fn not_written(why: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("ยังไม่ได้เขียนไฟล์: --slug {why}"),
        Lang::En => format!("no file was written: --slug {why}"),
    }
}

pub(super) fn unread(file: &Path, why: &Unread, lang: Lang) -> String {
    let (file, why) = (file.display(), why.words());
    match lang {
        Lang::Th => format!("อ่าน {file} ไม่ได้: {}", why.th),
        Lang::En => format!("{file} cannot be read: {}", why.en),
    }
}

pub(super) fn blank(file: &Path, paper: Paper, lang: Lang) -> String {
    let file = file.display();
    match (paper, lang) {
        (Paper::Form, Lang::Th) => {
            format!("ยังไม่ได้เขียนอะไร เพราะแบบฟอร์ม {file} ยังไม่มีคำตอบ ดูว่าบันทึกไฟล์ที่กรอกแล้วหรือยัง")
        }
        (Paper::Form, Lang::En) => format!(
            "nothing was written: no field of the form {file} is filled in; was the filled one saved?"
        ),
        (_, Lang::Th) => {
            format!("ยังไม่ได้เขียนอะไร เพราะ {file} ไม่มีข้อความ ถ้าเป็นภาพสแกน ต้องพิมพ์เป็นข้อความก่อน")
        }
        (_, Lang::En) => {
            format!("nothing was written: {file} has no text; a scanned paper must be typed first")
        }
    }
}

/// Everything that belongs to a person, each with its place in the document and what to do.
pub(super) fn personal(
    file: &Path,
    found: &[Personal],
    text: &str,
    weighed: Weighed,
    lang: Lang,
) -> String {
    let (file, count) = (file.display(), found.len());
    let mut told = match (weighed, lang) {
        (Weighed::No, Lang::Th) => {
            format!("ยังไม่ได้เขียนอะไร เพราะใน {file} มีสิ่งที่อาจเป็นข้อมูลของบุคคล {count} จุด\n")
        }
        (Weighed::No, Lang::En) => {
            format!("nothing was written: {file} may hold personal data (places: {count})\n")
        }
        (Weighed::Yes, Lang::Th) => {
            format!("ใน {file} มีสิ่งที่อาจเป็นข้อมูลของบุคคล {count} จุด เขียนตามที่สั่ง\n")
        }
        (Weighed::Yes, Lang::En) => {
            format!("{file} may hold personal data (places: {count}); written as you asked\n")
        }
    };
    for (said, at) in found {
        let words = said.kind.words();
        let at = match at {
            Some(At { paragraph: 0, .. }) | None => {
                line(said.at.span.map(|span| span.start), text, lang)
            }
            Some(at) => place(at, lang),
        };
        let what = said.at.span.map_or("", |span| &text[span.range()]);
        let _ = writeln!(told, "- {at}");
        let what = if what.is_empty() { String::new() } else { format!(": {what}") };
        let _ = writeln!(told, "    {} [{}]{what}", words.title.get(lang), said.code());
        let _ = writeln!(told, "    {}", words.remedy.get(lang));
    }
    told + match (weighed, lang) {
        (Weighed::No, Lang::Th) => {
            "แก้ในเอกสาร Word บันทึก แล้วสั่งใหม่ ถ้าตรวจทุกจุดแล้วว่าเผยแพร่ได้ เติม --keep-personal-data ท้ายคำสั่ง"
        }
        (Weighed::No, Lang::En) => {
            "mend it in Word, save it, and try again; if you have looked at every place and it may be published, add --keep-personal-data"
        }
        (Weighed::Yes, Lang::Th) => "amphoe check จะเตือนจุดเหล่านี้อีก ระบุเหตุผลไว้ในช่อง accept ของไฟล์",
        (Weighed::Yes, Lang::En) => {
            "`amphoe check` will speak of these places again; give the reason under `accept` in the file"
        }
    }
}

/// A place that only the draft has.
fn line(start: Option<usize>, text: &str, lang: Lang) -> String {
    let line = start.map_or(1, |start| text[..start].matches('\n').count() + 1);
    match lang {
        Lang::Th => format!("ฉบับร่าง บรรทัดที่ {line}"),
        Lang::En => format!("line {line} of the draft"),
    }
}

pub(super) fn there_already(folder: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("มี {folder} อยู่แล้ว จึงไม่ได้เขียนทับ ตั้งชื่ออื่นด้วย --slug"),
        Lang::En => {
            format!(
                "{folder} is there already and was not written over; choose another name with --slug"
            )
        }
    }
}

/// What was written, of which kind of paper, what it lacks, and what was lost on the way.
pub(super) fn written(draft: &Draft, path: &str, lang: Lang) -> String {
    let paper = match (draft.paper, lang) {
        (Paper::Form, Lang::Th) => "อ่านเป็นแบบฟอร์มกรณีศึกษา",
        (Paper::Form, Lang::En) => "read as the form for a case study",
        (Paper::Knowledge, Lang::Th) => "อ่านเป็นแบบบันทึกองค์ความรู้ของกรมการพัฒนาชุมชน",
        (Paper::Knowledge, Lang::En) => {
            "read as the knowledge form of the Community Development Department"
        }
        (Paper::Document, Lang::Th) => "อ่านเป็นเอกสารทั่วไป",
        (Paper::Document, Lang::En) => "read as a document of no special form",
    };
    let mut told = match lang {
        Lang::Th => format!("{paper}\nเขียนฉบับร่างแล้ว: {path}"),
        Lang::En => format!("{paper}\nthe draft is written: {path}"),
    };
    match (draft.pictures.as_slice(), lang) {
        ([], _) => {}
        (pictures, Lang::Th) => {
            let _ = write!(told, " กับภาพ {} ภาพในโฟลเดอร์เดียวกัน", pictures.len());
        }
        (pictures, Lang::En) => {
            let _ = write!(told, ", with its pictures beside it ({})", pictures.len());
        }
    }
    if !draft.missing.is_empty() {
        told += match lang {
            Lang::Th => "\n\nช่องที่ต้องเติมก่อนเผยแพร่ มีคำอธิบายอยู่ในไฟล์แล้ว",
            Lang::En => "\n\nto be filled in before it can be published; the file says how",
        };
        for key in &draft.missing {
            let name = match key.named(lang) {
                named if named == key.name => named.to_owned(),
                named => format!("{named} ({})", key.name),
            };
            let _ = write!(told, "\n- {name}: {}", key.about.get(lang));
        }
    }
    let lost = lost::told(&draft.lost, lang);
    if !lost.is_empty() {
        told += match lang {
            Lang::Th => "\n\nสิ่งที่นำมาไม่ได้เหมือนเดิม\n",
            Lang::En => "\n\nnot carried over as it was\n",
        };
        told += lost.trim_end();
    }
    told
}

pub(super) fn errors(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("\nจุดที่ต้องแก้ในไฟล์ก่อนเผยแพร่ {count} จุด\n"),
        Lang::En => format!("\nto be corrected in the file before it can be published: {count}\n"),
    }
}

pub(super) fn next(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => {
            "\nต่อไป\n  1. เปิดไฟล์ เทียบกับเอกสาร เติมส่วนที่ยังว่าง\n  2. สั่ง amphoe check โปรแกรมจะบอกว่ายังขาดอะไร\n  3. เมื่อพร้อมเผยแพร่ ลบบรรทัด draft: true"
        }
        Lang::En => {
            "\nnext\n  1. open the file, compare it with the document, and fill in what is empty\n  2. `amphoe check` tells what is still missing\n  3. when it is ready to be published, remove the line draft: true"
        }
    }
}

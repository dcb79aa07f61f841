//! What is said around the questions, and in their place where nobody can be asked.

use std::fmt::Write as _;

use super::Asked;
use crate::{
    content::{document::Kind, schema::Key},
    edit::new,
    facts::vocabulary::Vocabularies,
    lang::Lang,
};

const fn of(lang: Lang, th: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Th => th,
        Lang::En => en,
    }
}

pub(super) fn begin(lang: Lang) -> &'static str {
    of(
        lang,
        "ตอบทีละข้อ กด Esc เมื่อใดก็ได้ถ้าไม่ทำต่อ จะไม่มีอะไรถูกเขียน ทุกคำตอบแก้ได้ในไฟล์ภายหลัง",
        "One question after the other. Esc stops at any time, and nothing is written; every answer can be changed in the file.",
    )
}

pub(super) fn stopped(lang: Lang) -> &'static str {
    of(lang, "หยุดแล้ว ไม่ได้เขียนอะไร", "stopped; nothing was written")
}

pub(super) fn not_written(lang: Lang) -> &'static str {
    of(
        lang,
        "ยังไม่ได้เขียนไฟล์ เพราะคำตอบเหล่านี้จะเป็นข้อผิดพลาด แก้ในคำสั่งแล้วสั่งใหม่\n",
        "no file was written, since these answers would be errors; correct the command and try again\n",
    )
}

pub(super) fn five_questions(lang: Lang) -> &'static str {
    of(
        lang,
        "คำถามห้าข้อว่าผลยืนยันด้วยอะไร ไม่ใช่คะแนนของอำเภอ ตอบว่าไม่ใช่ทั้งห้าข้อก็เผยแพร่ได้",
        "Five questions on what the result rests on. They are no mark for the district; five times no can be published too.",
    )
}

pub(super) fn first_source(lang: Lang) -> &'static str {
    of(
        lang,
        "รู้เรื่องนี้จากไหน แหล่งแรกก่อน แหล่งอื่นเติมในไฟล์ได้ ไม่มีข่าวหรือหน้าเว็บก็ใช้บันทึกของอำเภอเองได้",
        "How is this known? The first source now, others in the file. The district's own record counts.",
    )
}

pub(super) fn kind(lang: Lang) -> [&'static str; 2] {
    [
        of(lang, "ประเภทของแหล่งอ้างอิง", "The kind of source"),
        of(lang, "ลูกศรเลื่อน Enter เลือก", "arrows move, Enter chooses"),
    ]
}

pub(super) fn changed(lang: Lang) -> [&'static str; 2] {
    [
        of(lang, "สิ่งที่ปรับจากเรื่องต้นทาง", "What was changed"),
        of(
            lang,
            "ปรับอะไรให้เหมาะกับพื้นที่ของท่าน กด Enter ถ้ายังไม่ทราบ",
            "to fit your place; Enter if you do not know yet",
        ),
    ]
}

/// What stands beside the three questions of a summary.
pub(super) fn summary(lang: Lang) -> [&'static str; 3] {
    [
        of(lang, "หนึ่งประโยค เช่น ขยะล้นจุดทิ้งทุกสิ้นเดือน", "one sentence"),
        of(lang, "หนึ่งประโยค เช่น เปิดธนาคารขยะเดือนละครั้ง", "one sentence"),
        of(lang, "กด Enter ถ้ายังไม่ได้วัด", "Enter if nothing was measured"),
    ]
}

/// Everything that is missing, each with what it is for and how it is written.
pub(super) fn lacking(
    lacking: &[&Asked],
    command: &str,
    keys: &[Key],
    terms: &Vocabularies,
    lang: Lang,
) -> String {
    let mut text = match lang {
        Lang::Th => format!("{command} ยังขาดคำตอบ สั่งในหน้าต่างคำสั่งแล้วตอบทีละข้อ หรือเติมต่อท้ายคำสั่ง"),
        Lang::En => format!(
            "{command} lacks some answers: run it at a terminal and answer there, or add these to it"
        ),
    };
    for asked in lacking {
        let Some(key) = keys.iter().find(|key| key.name == asked.key) else { continue };
        let example = example(key, terms, lang);
        let _ = write!(text, "\n  --{} \"{example}\"\n      {}", asked.option, key.about.get(lang));
    }
    text
}

/// An example as one answer, without the marks of a list or a map.
fn example(key: &Key, terms: &Vocabularies, lang: Lang) -> String {
    let inner = key.shape.keys().first().filter(|inner| !inner.example.is_empty());
    let example = new::example(inner.unwrap_or(key), terms, lang);
    example.trim_matches(['[', ']']).to_owned()
}

pub(super) fn no_yes_no(option: &str, typed: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("--{option}: ตอบว่าใช่หรือไม่ใช่ แต่ที่พิมพ์คือ `{typed}`"),
        Lang::En => format!("--{option}: answer yes or no, not `{typed}`"),
    }
}

pub(super) fn no_such_case(name: &str, known: &[String], lang: Lang) -> String {
    match (super::near(name, known), lang) {
        (Some(near), Lang::Th) => format!("--from: ไม่มีเรื่อง `{name}` หมายถึง `{near}` หรือไม่"),
        (Some(near), Lang::En) => {
            format!("--from: there is no case `{name}`; did you mean `{near}`?")
        }
        (None, Lang::Th) => format!("--from: ไม่มีเรื่อง `{name}` ใส่ชื่อโฟลเดอร์ของเรื่องใน content/cases"),
        (None, Lang::En) => {
            format!("--from: there is no case `{name}`; give the name of a folder in content/cases")
        }
    }
}

pub(super) fn there_already(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("มีไฟล์ {path} อยู่แล้ว จึงไม่ได้เขียนทับ"),
        Lang::En => format!("{path} is there already and was not written over"),
    }
}

pub(super) fn written(kind: Kind, path: &str, empty: usize, lang: Lang) -> String {
    let (first_th, first_en) = match kind {
        Kind::Page | Kind::Guide => (
            "เปิดไฟล์นี้ เขียนเนื้อหาแทน [เติม: ...]".to_owned(),
            "open it and write the text in place of [fill in: ...]".to_owned(),
        ),
        Kind::Case | Kind::Programme => (
            format!("เปิดไฟล์นี้ เขียนแทนข้อความในเครื่องหมาย <!-- --> ซึ่งผู้อ่านไม่เห็น (ยังว่าง {empty} หัวข้อ)"),
            format!(
                "open it and write in place of the remarks in <!-- -->, which readers do not see (sections still empty: {empty})"
            ),
        ),
    };
    match lang {
        Lang::Th => format!(
            "เขียนแล้ว: {path}\nต่อไป\n  1. {first_th}\n  2. สั่ง amphoe serve --open เพื่อดูหน้าเว็บขณะเขียน\n  3. สั่ง amphoe check โปรแกรมจะบอกว่ายังขาดอะไร"
        ),
        Lang::En => format!(
            "written: {path}\nnext\n  1. {first_en}\n  2. `amphoe serve --open` shows the page while you write\n  3. `amphoe check` tells what is still missing"
        ),
    }
}

//! What is said where something new was to be written and is not: a case, a page, a theme.

use crate::lang::Lang;

/// Where there is no project.
pub(super) fn begin_with_init(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => "ถ้ายังไม่มีโครงการ สั่ง amphoe init ชื่อโฟลเดอร์ ก่อน",
        Lang::En => "if there is no project yet, begin with `amphoe init FOLDER`",
    }
}

/// All that is wrong with what was asked for.
pub(super) fn wrong(wrong: &[String], lang: Lang) -> String {
    let head = match lang {
        Lang::Th => "ยังไม่ได้เขียนไฟล์ แก้สิ่งเหล่านี้แล้วสั่งใหม่",
        Lang::En => "no file was written; correct this and try again",
    };
    let lines = wrong.iter().map(|line| format!("\n  {line}"));
    format!("{head}{}", lines.collect::<String>())
}

/// A name that no folder may have.
pub(super) fn no_name(name: &str, suggestion: Option<String>, lang: Lang) -> String {
    match (suggestion, lang) {
        (Some(other), Lang::Th) => format!("ชื่อโฟลเดอร์ `{name}` ใช้ไม่ได้ ใช้ `{other}` แทนได้"),
        (Some(other), Lang::En) => {
            format!("`{name}` cannot be the name of a folder; `{other}` can")
        }
        (None, Lang::Th) => format!(
            "ชื่อโฟลเดอร์ `{name}` ใช้ไม่ได้ ใช้อักษรอังกฤษตัวพิมพ์เล็ก ตัวเลข และ - เช่น waste-bank และไม่ซ้ำกับชื่อที่เว็บไซต์ใช้เอง"
        ),
        (None, Lang::En) => format!(
            "`{name}` cannot be the name of a folder: lower-case letters a-z, digits and hyphens, as in waste-bank, and none that the site uses itself"
        ),
    }
}

/// A name that something has already.
pub(super) fn taken(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("มี `{name}` อยู่แล้ว ตั้งชื่ออื่น"),
        Lang::En => format!("`{name}` is there already; choose another name"),
    }
}

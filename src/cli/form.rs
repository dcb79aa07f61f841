//! `amphoe form`: the form that officers fill in with Word.

use std::{
    io,
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::End;
use crate::{
    content::terms,
    edit::{
        create::{Made, create},
        word,
    },
    facts::Facts,
    lang::{Bilingual, Lang},
    source::read::{self, Limits},
};

/// The name of the file where none was given.
const NAME: Bilingual<&str> = Bilingual::new("แบบฟอร์มกรณีศึกษา.docx", "case-study-form.docx");

pub(super) fn form(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let out = matches.get_one::<PathBuf>("out").cloned();
    let out = out.unwrap_or_else(|| PathBuf::from(NAME.get(lang)));
    if out.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("docx")) {
        super::say(&no_docx(&out, lang));
        return Ok(End::Use);
    }
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let mut facts = Facts::built_in();
    match read::read(&root, Limits::default()) {
        Ok(tree) => terms::read(&tree, &mut facts, &mut Vec::new()),
        // A form can be made anywhere; then its lists are the built-in ones.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let bytes = word::form(&facts.vocabularies, lang);
    Ok(match create(&out, &bytes)? {
        Made::New => {
            super::say(&written(&out, lang));
            End::Ok
        }
        Made::Kept => {
            super::say(&there_already(&out, lang));
            End::Use
        }
    })
}

fn written(out: &Path, lang: Lang) -> String {
    let out = out.display();
    match lang {
        Lang::Th => format!(
            "เขียนแล้ว: {out}\nต่อไป\n  1. ส่งไฟล์นี้ให้ผู้เขียน กรอกใน Word หรือ LibreOffice\n  2. เมื่อได้คืนมา สั่ง amphoe import ชื่อไฟล์.docx"
        ),
        Lang::En => format!(
            "written: {out}\nnext\n  1. send it to whoever writes; it is filled in with Word or LibreOffice\n  2. when it comes back: `amphoe import FILE.docx`"
        ),
    }
}

fn there_already(out: &Path, lang: Lang) -> String {
    let out = out.display();
    match lang {
        Lang::Th => format!("มีไฟล์ {out} อยู่แล้ว จึงไม่ได้เขียนทับ ตั้งชื่ออื่นด้วย --out"),
        Lang::En => {
            format!(
                "{out} is there already and was not written over; choose another name with --out"
            )
        }
    }
}

fn no_docx(out: &Path, lang: Lang) -> String {
    let out = out.display();
    match lang {
        Lang::Th => format!("ชื่อไฟล์ {out} ต้องลงท้ายด้วย .docx เช่น --out แบบฟอร์ม.docx"),
        Lang::En => format!("the name {out} must end in .docx, as in --out form.docx"),
    }
}

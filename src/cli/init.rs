//! `amphoe init`: a working folder.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::ArgMatches;

use super::{
    End,
    ask::{self, Asker, Stopped},
};
use crate::{
    edit::{
        create::Made,
        hook::{self, Place},
        init as folder,
    },
    facts::Facts,
    lang::Lang,
};

/// As many kept files are named as a person reads.
const NAMED: usize = 10;

pub(super) fn init(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("dir").cloned().unwrap_or_default();
    let facts = Facts::built_in();
    let made = folder::write(&root, folder::files(&facts, lang))?;
    let (new, kept): (Vec<_>, Vec<_>) = made.into_iter().partition(|(_, made)| *made == Made::New);
    let kept: Vec<String> = kept.into_iter().map(|(path, _)| path).collect();
    super::say(&told(&root, new.len(), &kept, lang));
    let hook = match hook(matches, &root, facts, lang)? {
        Ok(told) => told,
        Err(end) => return Ok(end),
    };
    if !hook.is_empty() {
        super::say(&hook);
    }
    super::say(&next(&root, lang));
    Ok(End::Ok)
}

/// Writes the hook where it is wanted; what there is to say of it.
fn hook(
    matches: &ArgMatches,
    root: &Path,
    facts: Facts,
    lang: Lang,
) -> io::Result<Result<String, End>> {
    let place = hook::place(root)?;
    let is_wanted = matches.get_flag("hook");
    if matches.get_flag("no-hook") || (!is_wanted && !ask::is_possible()) {
        return Ok(Ok(String::new()));
    }
    let (file, inside) = match place {
        Place::Here { file, inside } => (file, inside),
        Place::Elsewhere if is_wanted => return Ok(Ok(elsewhere(lang))),
        Place::NoGit if is_wanted => return Ok(Ok(no_git(root, lang))),
        Place::Elsewhere | Place::NoGit => return Ok(Ok(String::new())),
    };
    if !is_wanted {
        let question = match lang {
            Lang::Th => "ให้ Git ตรวจเนื้อหาก่อนบันทึกทุกครั้งหรือไม่",
            Lang::En => "Let Git check the content before each commit?",
        };
        match Asker::new(Arc::new(facts), lang).yes_no(question) {
            Ok(Some(true)) => {}
            Ok(_) | Err(Stopped::ByAuthor) => return Ok(Ok(String::new())),
            Err(Stopped::Machine(error)) => return Err(error),
        }
    }
    let made = hook::create(&file, &inside)?;
    Ok(Ok(hooked(&file, made, lang)))
}

fn told(root: &Path, new: usize, kept: &[String], lang: Lang) -> String {
    let root = root.display();
    let mut text = match (lang, new) {
        (Lang::Th, 0) => format!("{root} มีครบทุกไฟล์อยู่แล้ว ไม่ได้เขียนอะไร"),
        (Lang::Th, new) => format!("เขียน {new} ไฟล์ลงใน {root}"),
        (Lang::En, 0) => format!("{root} has every file already; nothing was written"),
        (Lang::En, 1) => format!("1 file was written into {root}"),
        (Lang::En, new) => format!("{new} files were written into {root}"),
    };
    if new > 0 && !kept.is_empty() {
        text += match lang {
            Lang::Th => "\nไฟล์ที่มีอยู่แล้ว คงไว้ตามเดิม:",
            Lang::En => "\nthese were there already, and stay as they were:",
        };
        text.extend(kept.iter().take(NAMED).map(|path| format!("\n  {path}")));
        match (kept.len().saturating_sub(NAMED), lang) {
            (0, _) => {}
            (more, Lang::Th) => text += &format!("\n  และอีก {more} ไฟล์"),
            (more, Lang::En) => text += &format!("\n  and {more} more"),
        }
    }
    text
}

fn next(root: &Path, lang: Lang) -> String {
    let root = root.display().to_string();
    let quoted = if root.contains(' ') { format!("\"{root}\"") } else { root.clone() };
    let go = if root == "." { String::new() } else { format!("\n  cd {quoted}") };
    match lang {
        Lang::Th => format!(
            "ต่อไป{go}\n  amphoe serve --open   ดูเว็บไซต์ในเครื่องนี้\n  amphoe new case       เริ่มกรณีศึกษาเรื่องแรก\n\
             อ่าน README.md ในโฟลเดอร์นั้น มีขั้นตอนทั้งหมด"
        ),
        Lang::En => format!(
            "next{go}\n  amphoe serve --open   see the site on this machine\n  amphoe new case       begin the first case\n\
             README.md in that folder tells everything"
        ),
    }
}

fn hooked(file: &Path, made: Made, lang: Lang) -> String {
    let file = file.display();
    match (made, lang) {
        (Made::New, Lang::Th) => format!("Git จะตรวจเนื้อหาก่อนบันทึกทุกครั้ง: {file}"),
        (Made::New, Lang::En) => format!("Git checks the content before each commit: {file}"),
        (Made::Kept, Lang::Th) => format!(
            "มี {file} อยู่แล้ว คงไว้ตามเดิม ถ้าต้องการให้ตรวจด้วย เติมบรรทัดนี้เอง: amphoe check --quiet"
        ),
        (Made::Kept, Lang::En) => format!(
            "{file} is there already and stays as it is; add this line to it if you like: amphoe check --quiet"
        ),
    }
}

fn no_git(root: &Path, lang: Lang) -> String {
    let root = root.display();
    match lang {
        Lang::Th => format!(
            "{root} ยังไม่ได้เก็บด้วย Git จึงยังไม่มีที่ให้ตั้งตัวตรวจ สั่ง git init ในโฟลเดอร์นั้น แล้วสั่ง amphoe init --hook อีกครั้ง"
        ),
        Lang::En => format!(
            "{root} is not kept by Git yet, so there is no place for the check: run `git init` there, then `amphoe init --hook` once more"
        ),
    }
}

fn elsewhere(lang: Lang) -> String {
    match lang {
        Lang::Th => "Git ของโฟลเดอร์นี้เก็บ hook ไว้ที่อื่น จึงไม่ได้เขียนให้ เติมบรรทัดนี้ใน pre-commit ของท่านเอง: amphoe check --quiet",
        Lang::En => {
            "Git keeps the hooks of this folder elsewhere, so none was written; add this line to your own pre-commit: amphoe check --quiet"
        }
    }
    .to_owned()
}

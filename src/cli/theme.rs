//! `amphoe theme new` and `amphoe theme check`.

use std::{io, path::PathBuf};

use clap::ArgMatches;

use super::{
    End, build,
    report::{self, Asked},
    unwritten,
};
use crate::{
    build::theme::{self, Looked},
    diagnostic::report::Report,
    edit::{create::Made, theme as folder},
    lang::{Lang, nearest::nearest, slug},
    theme::DEFAULT,
};

pub(super) fn theme(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    match matches.subcommand() {
        Some(("new", matches)) => new(matches, lang),
        Some(("check", matches)) => check(matches, lang),
        _ => unreachable!("clap asks for one of the two"),
    }
}

fn check(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let tree = match build::tree(&root, lang)? {
        Ok(tree) => tree,
        Err(end) => return Ok(end),
    };
    let name = matches.get_one::<String>("name").map(|name| folder_of(name));
    let names = theme::names(&tree);
    if let Some(name) = name.filter(|name| !names.iter().any(|known| known == name)) {
        super::say(&no_theme(name, &names, lang));
        return Ok(End::Use);
    }
    let checked = theme::check(&tree, name);
    let report = Report::new(checked.said);
    let failed = report.failed(matches.get_flag("strict"));
    let is_human = build::is_human(matches);
    if !is_human || !report.said().is_empty() {
        report::tell(Asked::Publish, &report, &tree, matches, lang)?;
    }
    if !failed && is_human && !matches.get_flag("quiet") {
        super::say(&looked(&checked.value, lang));
    }
    Ok(match failed {
        true => End::Content,
        false => End::Ok,
    })
}

/// `themes/lotus/`, as a shell completes it, is `lotus`.
fn folder_of(typed: &str) -> &str {
    let typed = typed.trim_end_matches(['/', '\\']);
    typed.strip_prefix("themes/").or_else(|| typed.strip_prefix("themes\\")).unwrap_or(typed)
}

fn new(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let tree = match build::tree(&root, lang)? {
        Ok(tree) => tree,
        Err(end) => {
            super::say(unwritten::begin_with_init(lang));
            return Ok(end);
        }
    };
    let name = matches.get_one::<String>("name").map_or("", String::as_str);
    let unfit = if slug::fault(name).is_some() {
        Some(unwritten::no_name(name, slug::suggest(name), lang))
    } else if name == DEFAULT {
        Some(of_the_program(lang))
    } else if folder::is_taken(&root, &tree, name)? {
        Some(unwritten::taken(&format!("themes/{name}"), lang))
    } else {
        None
    };
    if let Some(why) = unfit {
        super::say(&unwritten::wrong(&[why], lang));
        return Ok(End::Use);
    }
    let made = folder::write(&root, name)?;
    super::say(&written(name, &made, lang));
    Ok(End::Ok)
}

fn looked(looked: &Looked, lang: Lang) -> String {
    let Looked { name, templates, own, pages, languages } = looked;
    match lang {
        Lang::Th => format!(
            "ตรวจชุดรูปแบบ {name} แล้ว ใช้ได้: แม่แบบ {templates} ไฟล์ (ของชุดนี้เอง {own}) หน้าสมมติ {pages} แบบ {languages} ภาษา"
        ),
        Lang::En => format!(
            "the theme {name} is sound: {templates} templates ({own} of its own), {pages} invented pages, {languages} languages"
        ),
    }
}

fn no_theme(name: &str, names: &[String], lang: Lang) -> String {
    let near = nearest(name, names.iter().map(String::as_str));
    let all = names.join(if lang == Lang::Th { " " } else { ", " });
    match (near, lang) {
        (Some(near), Lang::Th) => format!("ไม่มีชุดรูปแบบ `{name}` หมายถึง `{near}` หรือไม่"),
        (Some(near), Lang::En) => {
            format!("there is no theme `{name}`; did you mean `{near}`?")
        }
        (None, Lang::Th) => format!("ไม่มีชุดรูปแบบ `{name}` ชุดที่มีคือ {all}"),
        (None, Lang::En) => format!("there is no theme `{name}`; there are {all}"),
    }
}

fn of_the_program(lang: Lang) -> String {
    match lang {
        Lang::Th => "`default` เป็นชื่อของชุดที่มากับโปรแกรม ตั้งชื่ออื่น".to_owned(),
        Lang::En => {
            "`default` is the theme that comes with the program; choose another name".to_owned()
        }
    }
}

fn written(name: &str, made: &[(String, Made)], lang: Lang) -> String {
    let new = made.iter().filter(|(_, made)| *made == Made::New);
    let paths: String = new.map(|(path, _)| format!("\n  {path}")).collect();
    match lang {
        Lang::Th => format!(
            "เขียนแล้ว:{paths}\nต่อไป\n  1. เขียนบรรทัด theme: {name} ใน content/site.yaml\n  2. สั่ง amphoe serve --open แล้วแก้ไฟล์เหล่านี้ หน้าเว็บเปลี่ยนตามทันทีที่บันทึก\n  3. สั่ง amphoe theme check {name} โปรแกรมจะบอกทุกจุดที่ต้องแก้"
        ),
        Lang::En => format!(
            "written:{paths}\nnext\n  1. write the line `theme: {name}` into content/site.yaml\n  2. `amphoe serve --open`, then change these files: the pages follow as you save\n  3. `amphoe theme check {name}` tells all that must be mended"
        ),
    }
}

//! `amphoe translate` and `amphoe translated`: how the other edition begins, and when it is ready.

use std::{io, path::PathBuf};

use clap::ArgMatches;

use super::{End, build, fix, report, today};
use crate::{
    build::{Memo, build as build_site},
    content::{
        document::Document,
        schema::settings::SITE,
        sheet, terms,
        untranslated::{self, Left},
        words,
    },
    diagnostic::{
        Diagnostic, Severity,
        report::{Report, human},
    },
    edit::{
        self,
        create::{Made, create},
        pages::{self, Page},
        stamp, translate as skeleton,
    },
    facts::Facts,
    lang::{Bilingual, Lang, nearest},
    site::{pair, resolve::Options, settings::Settings},
    source::Tree,
};

/// A page whose other edition is to be written or recorded.
struct Desk {
    root: PathBuf,
    tree: Tree,
    page: Page,
    default: Lang,
}

impl Desk {
    fn original(&self) -> Option<&Document> {
        let lang = pair::original(&self.page.editions, self.default)?;
        self.page.editions.get(lang).as_deref()
    }
}

/// The inner error is an end that has been spoken of.
fn desk(matches: &ArgMatches, lang: Lang) -> io::Result<Result<Desk, End>> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let tree = match build::tree(&root, lang)? {
        Ok(tree) => tree,
        Err(end) => return Ok(Err(end)),
    };
    let mut facts = Facts::built_in();
    terms::read(&tree, &mut facts, &mut Vec::new());
    let settings = tree.source("content/site.yaml");
    let settings = settings.map(|source| sheet::parse(source, SITE, &facts).value.front);
    let default = Settings::read(&settings.unwrap_or_default(), None).default;
    let named = matches.get_one::<String>("page").map_or("", String::as_str);
    let mut found = pages::called(&tree, &facts, named);
    let page = match found.len() {
        1 => found.remove(0),
        0 => {
            super::say(&no_such_page(named, &pages::names(&tree), lang));
            return Ok(Err(End::Use));
        }
        _ => {
            super::say(&several(named, &found, lang));
            return Ok(Err(End::Use));
        }
    };
    let desk = Desk { root, tree, page, default };
    match desk.original() {
        None => {
            super::say(&no_original(&desk.page, lang));
            Ok(Err(End::Content))
        }
        Some(original) if original.is_broken => {
            super::say(&broken_original(original, lang));
            Ok(Err(End::Content))
        }
        Some(_) => Ok(Ok(desk)),
    }
}

/// Writes the file of the other edition, to be filled in.
pub(super) fn translate(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let desk = match desk(matches, lang)? {
        Ok(desk) => desk,
        Err(end) => return Ok(end),
    };
    let Some(original) = desk.original() else { return Ok(End::Content) };
    let other = original.lang.other();
    let path = format!("{}/index.{other}.md", desk.page.folder);
    let on_disk = path.split('/').fold(desk.root.clone(), |folder, part| folder.join(part));
    let text = skeleton::skeleton(original, lang);
    match create(&on_disk, text.as_bytes())? {
        Made::New => {
            super::say(&begun(&path, &desk.page.slug, other, lang));
            Ok(End::Ok)
        }
        Made::Kept => {
            super::say(&there_already(&path, &desk.page.slug, other, lang));
            Ok(End::Use)
        }
    }
}

/// Records that the translation agrees with its original, where nothing speaks against it.
pub(super) fn translated(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let today = match today::today(matches, lang) {
        Ok(today) => today,
        Err(said) => {
            super::say(&said);
            return Ok(End::Use);
        }
    };
    let desk = match desk(matches, lang)? {
        Ok(desk) => desk,
        Err(end) => return Ok(end),
    };
    let Some(original) = desk.original() else { return Ok(End::Content) };
    let Some(translation) = desk.page.editions.get(original.lang.other()) else {
        super::say(&not_begun(&desk.page.slug, original.lang.other(), lang));
        return Ok(End::Use);
    };
    let path = &translation.source.path;

    let options = Options::to_look(today);
    let built = build_site(&desk.tree, &options, &mut Memo::default());
    let speaks_against = |said: &Diagnostic| {
        said.at.path == *path
            && (said.severity() == Severity::Error || UNFINISHED.contains(&said.code()))
    };
    let wrong: Vec<Diagnostic> = built.said.into_iter().filter(speaks_against).collect();
    let left = untranslated::parts(translation);
    if !wrong.is_empty() || !left.is_empty() {
        if !wrong.is_empty() {
            let told = human::human(&Report::new(wrong), &desk.tree, &report::look(lang));
            super::say(told.trim_end());
        }
        super::say(&not_recorded(translation, &left, lang));
        return Ok(End::Content);
    }

    let changed = words::changed(&original.digests, translation.made_from());
    let changed: Vec<_> = changed.iter().map(|part| words::part_name(part)).collect();
    match stamp::stamped(translation, original) {
        Some(text) if *text == *translation.source.text => {
            super::say(&the_same(path.as_str(), lang));
            Ok(End::Ok)
        }
        Some(text) => match edit::change(&desk.root, &translation.source, &text) {
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                super::say(&fix::changed_meanwhile(path, lang));
                Ok(End::Machine)
            }
            written => {
                written?;
                super::say(&recorded(path.as_str(), &words::in_a_row(&changed), lang));
                Ok(End::Ok)
            }
        },
        None => {
            super::say(&by_hand(path.as_str(), &words::stamp(&original.digests), lang));
            Ok(End::Content)
        }
    }
}

/// What shows that nobody has finished the translation, beside errors and untranslated words.
const UNFINISHED: [&str; 3] = ["placeholder", "section-empty", "section-missing"];

fn no_such_page(named: &str, known: &[String], lang: Lang) -> String {
    let near = nearest::nearest(named, known.iter().map(String::as_str));
    match (lang, near) {
        (Lang::Th, Some(near)) => {
            format!("ไม่มีเรื่องหรือหน้าที่ชื่อ `{named}` หมายถึง `{near}` หรือไม่")
        }
        (Lang::Th, None) => {
            format!("ไม่มีเรื่องหรือหน้าที่ชื่อ `{named}`\nใช้ชื่อโฟลเดอร์ของเรื่อง สั่ง amphoe status เพื่อดูชื่อทั้งหมด")
        }
        (Lang::En, Some(near)) => {
            format!("there is no case or page called `{named}`; did you mean `{near}`?")
        }
        (Lang::En, None) => format!(
            "there is no case or page called `{named}`\nuse the name of its folder; `amphoe status` lists them"
        ),
    }
}

fn several(named: &str, found: &[Page], lang: Lang) -> String {
    let folders: String = found.iter().map(|page| format!("\n  {}", page.folder)).collect();
    match lang {
        Lang::Th => format!("ชื่อ `{named}` มีมากกว่าหนึ่งแห่ง ระบุโฟลเดอร์:{folders}"),
        Lang::En => format!("`{named}` is the name of several; name the folder:{folders}"),
    }
}

fn no_original(page: &Page, lang: Lang) -> String {
    let folder = &page.folder;
    match lang {
        Lang::Th => format!(
            "ใน {folder} มีแต่ฉบับแปล ไม่พบต้นฉบับ\nวางไฟล์ต้นฉบับไว้คู่กันก่อน หรือถ้าไฟล์ที่มีคือต้นฉบับ ให้ลบบรรทัด translated_from"
        ),
        Lang::En => format!(
            "{folder} holds a translation without its original\nput the original beside it, or remove the line translated_from if it is the original"
        ),
    }
}

fn broken_original(original: &Document, lang: Lang) -> String {
    let path = &original.source.path;
    match lang {
        Lang::Th => format!("อ่านต้นฉบับ {path} ไม่ได้ สั่ง amphoe check แล้วแก้ตามที่บอกก่อน"),
        Lang::En => {
            format!("the original {path} cannot be read; run `amphoe check` and mend it first")
        }
    }
}

fn begun(path: &str, slug: &str, other: Lang, lang: Lang) -> String {
    let name = other.name();
    match lang {
        Lang::Th => format!(
            "เขียนฉบับภาษา{}แล้ว: {path}\n\n\
             ขั้นต่อไป\n  \
             1. เปิดไฟล์ พิมพ์คำแปลแทนข้อความเดิม หัวข้อที่รู้จักแปลไว้ให้แล้ว\n  \
             2. ดูหน้าเว็บขณะแปลด้วย amphoe serve (ผู้อ่านยังเห็นต้นฉบับ)\n  \
             3. อ่านเทียบกับต้นฉบับครบแล้ว สั่ง amphoe translated {slug}",
            name.th
        ),
        Lang::En => format!(
            "the {} edition was written: {path}\n\n\
             what comes next\n  \
             1. open it and write the translation in place of the words; known headings are done\n  \
             2. look at the page with `amphoe serve` meanwhile (readers still see the original)\n  \
             3. once you have compared it with the original: amphoe translated {slug}",
            name.en
        ),
    }
}

fn there_already(path: &str, slug: &str, other: Lang, lang: Lang) -> String {
    let name = other.name();
    match lang {
        Lang::Th => format!(
            "มีฉบับภาษา{}อยู่แล้ว ไม่ได้เขียนทับ: {path}\nอ่านเทียบกับต้นฉบับครบแล้ว สั่ง amphoe translated {slug}",
            name.th
        ),
        Lang::En => format!(
            "the {} edition is there already and stays as it was: {path}\nonce you have compared it with the original: amphoe translated {slug}",
            name.en
        ),
    }
}

fn not_begun(slug: &str, other: Lang, lang: Lang) -> String {
    let name = other.name();
    match lang {
        Lang::Th => format!("ยังไม่มีฉบับภาษา{} เริ่มด้วย amphoe translate {slug}", name.th),
        Lang::En => {
            format!("there is no {} edition yet; begin with amphoe translate {slug}", name.en)
        }
    }
}

fn not_recorded(translation: &Document, left: &[Left], lang: Lang) -> String {
    let path = &translation.source.path;
    let lines = left.iter().map(|left| {
        let start = left.at.span.map_or(0, |span| span.start);
        let line = translation.source.text[..start].matches('\n').count() + 1;
        format!("\n  {path}:{line}  {}", left.name.get(lang))
    });
    let lines: String = lines.collect();
    match (lang, left.is_empty()) {
        (Lang::Th, true) => "ยังไม่ได้บันทึก แก้ตามข้างบนแล้วสั่งใหม่".to_owned(),
        (Lang::Th, false) => {
            format!("ยังไม่ได้บันทึก ส่วนเหล่านี้ยังไม่ได้แปล:{lines}\nแปลให้ครบแล้วสั่งใหม่")
        }
        (Lang::En, true) => {
            "nothing was recorded; mend what is told above, then try again".to_owned()
        }
        (Lang::En, false) => {
            format!(
                "nothing was recorded; not translated yet:{lines}\ntranslate them, then try again"
            )
        }
    }
}

fn the_same(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("{path} บันทึกไว้ตรงกับต้นฉบับอยู่แล้ว"),
        Lang::En => format!("{path} agrees with its original already"),
    }
}

fn recorded(path: &str, changed: &Bilingual<String>, lang: Lang) -> String {
    match (lang, changed.get(lang).as_str()) {
        (Lang::Th, "") => format!("บันทึกแล้วว่าตรงกับต้นฉบับ: {path}"),
        (Lang::Th, parts) => {
            format!("บันทึกแล้วว่าตรงกับต้นฉบับ: {path}\nส่วนที่ต้นฉบับเปลี่ยนจากครั้งก่อน: {parts}")
        }
        (Lang::En, "") => format!("recorded that it agrees with its original: {path}"),
        (Lang::En, parts) => format!(
            "recorded that it agrees with its original: {path}\nwhat the original had changed since the last time: {parts}"
        ),
    }
}

fn by_hand(path: &str, line: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!(
            "ส่วนหัวของ {path} เขียนไว้แบบที่แก้ให้แน่นอนไม่ได้ ไม่ได้เปลี่ยนอะไร\nคัดลอกบรรทัดนี้ไปแทน translated_from เดิม และลบบรรทัด draft ถ้ามี:\n{line}"
        ),
        Lang::En => format!(
            "the front matter of {path} is written so that it cannot be changed with certainty; it is as it was\nput this in place of translated_from, and remove the line draft if there is one:\n{line}"
        ),
    }
}

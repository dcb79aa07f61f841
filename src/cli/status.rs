//! `amphoe status`: how far every case is, in the terminal.
//!
//! The boards of the site tell this to readers; here stands what the boards leave out, drafts and the
//! names of folders, for the team that has work to do. Standard output carries it, so that it can be
//! searched and kept.

use std::{
    collections::BTreeMap,
    io::{self, Write as _},
    path::PathBuf,
};

use clap::ArgMatches;

use super::{End, ask, build, today};
use crate::{
    build::{Memo, build as build_site},
    content::schema::case::CASE,
    diagnostic::{Severity, report::shown},
    edit::new,
    facts::{
        date::{self, Date},
        place::{Form, ProvinceCode},
    },
    lang::{Lang, collate, width},
    site::{
        Site, case::Case, completeness, programme::Submission, resolve::Options, review::Review,
    },
};

pub(super) fn status(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let today = match today::today(matches, lang) {
        Ok(today) => today,
        Err(said) => {
            super::say(&said);
            return Ok(End::Use);
        }
    };
    let tree = match build::tree(&root, lang)? {
        Ok(tree) => tree,
        Err(end) => return Ok(end),
    };
    let options = Options::to_look(today);
    let built = build_site(&tree, &options, &mut Memo::default());
    let site = &built.site;
    let only = match matches.get_one::<String>("province") {
        None => None,
        Some(typed) => match site.facts.places.find(typed).map(|found| found.area.province()) {
            Ok(Some(code)) => Some(code),
            Ok(None) => {
                super::say(&no_province(typed, lang));
                return Ok(End::Use);
            }
            Err(_) => {
                let said = new::refused(CASE, "place", std::slice::from_ref(typed), &site.facts);
                let said: Vec<String> = said.iter().map(|said| ask::in_words(said, lang)).collect();
                super::say(&said.join("\n"));
                return Ok(End::Use);
            }
        },
    };
    let errors = built.said.iter().filter(|said| said.severity() == Severity::Error).count();
    let mut out = anstream::stdout().lock();
    writeln!(out, "{}", shown::lines(told(site, only, lang).trim_end()))?;
    if errors > 0 {
        super::say(&incomplete(errors, lang));
    }
    Ok(End::Ok)
}

/// Everything that is printed.
fn told(site: &Site, only: Option<ProvinceCode>, lang: Lang) -> String {
    let places = &site.facts.places;
    let cases: Vec<&Case> = site
        .cases()
        .map(|(_, case)| case)
        .filter(|case| {
            only.is_none_or(|only| case.areas().any(|area| area.province() == Some(only)))
        })
        .collect();
    let mut text = String::new();
    let mut by_province: BTreeMap<_, Vec<&Case>> = BTreeMap::new();
    for case in &cases {
        let main = only.or_else(|| case.areas().find_map(crate::facts::place::Area::province));
        let name = main.map(|code| places.show_province(code, lang, Form::Long));
        // Those of no one province stand last.
        let key = (name.is_none(), name.as_deref().map(|name| collate::key(lang, name)));
        by_province.entry((key, name)).or_default().push(case);
    }
    let rows: Vec<_> = by_province
        .into_iter()
        .map(|((_, name), cases)| {
            let rows: Vec<_> = cases.into_iter().map(|case| row(site, case, lang)).collect();
            (name.unwrap_or_else(|| beyond(lang).to_owned()), rows)
        })
        .collect();
    let heads = heads(lang);
    let all = || rows.iter().flat_map(|(_, rows)| rows).chain([&heads]);
    let widths: [usize; 4] =
        std::array::from_fn(|at| all().map(|row| width::columns(&row[at])).max().unwrap_or(0));
    if !cases.is_empty() {
        text += &line(&heads, &widths);
        for (name, rows) in &rows {
            text += &format!("\n{name}\n");
            rows.iter().for_each(|row| text += &line(row, &widths));
        }
        text.push('\n');
    }
    text + &summary(site, &cases, only, lang)
}

type Row = [String; 5];

fn heads(lang: Lang) -> Row {
    let words = match lang {
        Lang::Th => ["โฟลเดอร์", "มีข้อมูล", "ฉบับแปล", "ทบทวนครั้งต่อไป", "ชื่อเรื่อง"],
        Lang::En => ["folder", "sections", "translation", "next review", "title"],
    };
    words.map(str::to_owned)
}

fn line(row: &Row, widths: &[usize; 4]) -> String {
    let mut line = String::from("  ");
    for (cell, wide) in row.iter().zip(widths) {
        let space = wide.saturating_sub(width::columns(cell)) + 2;
        line += cell;
        line.extend(std::iter::repeat_n(' ', space));
    }
    line + &row[4] + "\n"
}

fn row(site: &Site, case: &Case, lang: Lang) -> Row {
    let sections = completeness::sections(case, case.facts());
    let told = sections.iter().filter(|(_, is_told)| *is_told).count();
    let (edition, _) = case.shown(lang);
    let mut title = edition.document.front.text("title").unwrap_or_default().to_owned();
    if let Some(mark) = mark(case, lang) {
        title = format!("[{mark}] {title}");
    }
    [
        case.slug.clone(),
        format!("{told}/{}", sections.len()),
        Translation::of(case).words(lang).to_owned(),
        review(Review::of(case, site.today), lang),
        title,
    ]
}

/// Why a case is in no list of the site, where it is in none.
fn mark(case: &Case, lang: Lang) -> Option<&'static str> {
    let mark = match case.withdrawn() {
        Some(_) => ["ถอนแล้ว", "withdrawn"],
        None if case.draft => ["ฉบับร่าง", "draft"],
        None if case.demo => ["สมมติ", "invented"],
        None => return None,
    };
    Some(if lang == Lang::Th { mark[0] } else { mark[1] })
}

/// What there is of a case in the other language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Translation {
    Current,
    /// A program's, which nobody has looked through.
    Machine,
    NotRecorded,
    Behind,
    Begun,
    Missing,
}

impl Translation {
    const ALL: [Translation; 6] = [
        Translation::Current,
        Translation::Machine,
        Translation::NotRecorded,
        Translation::Behind,
        Translation::Begun,
        Translation::Missing,
    ];

    fn of(case: &Case) -> Translation {
        match case.editions.get(case.original.other()) {
            None => Translation::Missing,
            Some(edition) if edition.draft => Translation::Begun,
            Some(edition) if !edition.behind.is_empty() => Translation::Behind,
            Some(edition) if edition.machine => Translation::Machine,
            Some(edition) if edition.document.made_from().is_empty() => Translation::NotRecorded,
            Some(_) => Translation::Current,
        }
    }

    const fn words(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Translation::Current, Lang::Th) => "ตรงกับต้นฉบับ",
            (Translation::Current, Lang::En) => "up to date",
            (Translation::Machine, Lang::Th) => "รอผู้ตรวจทาน",
            (Translation::Machine, Lang::En) => "by a program",
            (Translation::NotRecorded, Lang::Th) => "ยังไม่ได้บันทึก",
            (Translation::NotRecorded, Lang::En) => "not recorded",
            (Translation::Behind, Lang::Th) => "ต้นฉบับเปลี่ยนแล้ว",
            (Translation::Behind, Lang::En) => "behind",
            (Translation::Begun, Lang::Th) => "กำลังแปล",
            (Translation::Begun, Lang::En) => "begun",
            (Translation::Missing, Lang::Th) => "ยังไม่มี",
            (Translation::Missing, Lang::En) => "none",
        }
    }
}

fn review(review: Review, lang: Lang) -> String {
    let date = |date: Date| date.show(lang, date::Form::Short);
    match (review, lang) {
        (Review::Never, Lang::Th) => "ยังไม่เคยทบทวน".to_owned(),
        (Review::Never, Lang::En) => "never reviewed".to_owned(),
        (Review::Due(day), Lang::Th) => format!("ครบกำหนด {}", date(day)),
        (Review::Due(day), Lang::En) => format!("fell due {}", date(day)),
        (Review::Fine(day), _) => date(day),
    }
}

/// The counts, and what is on record of submissions.
fn summary(site: &Site, cases: &[&Case], only: Option<ProvinceCode>, lang: Lang) -> String {
    let of = only.map(|code| site.facts.places.show_province(code, lang, Form::Long));
    let mut text = match (lang, &of) {
        (Lang::Th, Some(name)) => format!("{name}: กรณีศึกษา {} เรื่อง\n", cases.len()),
        (Lang::Th, None) => format!("กรณีศึกษา {} เรื่อง\n", cases.len()),
        (Lang::En, Some(name)) => format!("{name}: cases {}\n", cases.len()),
        (Lang::En, None) => format!("cases: {}\n", cases.len()),
    };
    let states = Translation::ALL.iter().filter_map(|state| {
        let count = cases.iter().filter(|case| Translation::of(case) == *state).count();
        (count > 0).then(|| format!("{} {count}", state.words(lang)))
    });
    let states: Vec<String> = states.collect();
    let reviews = cases.iter().map(|case| Review::of(case, site.today));
    let due = reviews.filter(|review| !matches!(review, Review::Fine(_))).count();
    if !cases.is_empty() {
        text += &match lang {
            Lang::Th => format!("ฉบับแปล: {}\nถึงกำหนดหรือยังไม่เคยทบทวน: {due}\n", states.join(" / ")),
            Lang::En => format!("translations: {}\nto be reviewed: {due}\n", states.join(", ")),
        };
    }
    for round in &site.programme.rounds {
        let year = round.year.show(lang, date::Form::Short);
        let of_round = |it: &&Submission| it.round == round.year;
        let sent = site.programme.submissions.iter().filter(of_round);
        text += &match only {
            Some(code) => {
                let on_record: Vec<&Submission> = sent.filter(|it| it.province == code).collect();
                submitted(&year, &on_record, lang)
            }
            None => {
                let mut provinces: Vec<_> = sent.map(|it| it.province).collect();
                provinces.sort_unstable();
                provinces.dedup();
                let all = site.facts.places.provinces().count() - 1;
                let count = provinces.len();
                match lang {
                    Lang::Th => {
                        format!(
                            "การส่งบทเรียน รอบ {year}: มีแหล่งอ้างอิงบันทึกไว้ {count} จาก {all} จังหวัด\n"
                        )
                    }
                    Lang::En => format!(
                        "submissions of lessons, round of {year}: {count} of {all} provinces on record\n"
                    ),
                }
            }
        };
    }
    text
}

/// What is on record of a province in a round.
fn submitted(year: &str, on_record: &[&Submission], lang: Lang) -> String {
    let dates: Vec<String> =
        on_record.iter().filter_map(|it| Some(it.date?.show(lang, date::Form::Short))).collect();
    let dates = if dates.is_empty() { String::new() } else { format!(" ({})", dates.join(", ")) };
    match (lang, on_record.is_empty()) {
        (Lang::Th, true) => format!("การส่งบทเรียน รอบ {year}: ยังไม่มีแหล่งอ้างอิงบันทึกไว้\n"),
        (Lang::Th, false) => format!("การส่งบทเรียน รอบ {year}: มีแหล่งอ้างอิงบันทึกไว้{dates}\n"),
        (Lang::En, true) => {
            format!("submission of lessons, round of {year}: no source on record\n")
        }
        (Lang::En, false) => {
            format!("submission of lessons, round of {year}: on record{dates}\n")
        }
    }
}

fn beyond(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => "กว้างกว่าหนึ่งจังหวัด หรืออ่านพื้นที่ไม่ได้",
        Lang::En => "wider than one province, or not readable",
    }
}

fn no_province(typed: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("`{typed}` กว้างกว่าหนึ่งจังหวัด ระบุจังหวัดเดียว เช่น amphoe status สกลนคร"),
        Lang::En => format!(
            "`{typed}` is wider than one province; name one, such as amphoe status \"Sakon Nakhon\""
        ),
    }
}

fn incomplete(errors: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("เนื้อหามีข้อผิดพลาด {errors} ข้อ เรื่องที่อ่านไม่ได้จึงไม่อยู่ในนี้ ดูด้วย amphoe check"),
        Lang::En => format!(
            "the content has {errors} errors, and what cannot be read is not listed; see `amphoe check`"
        ),
    }
}

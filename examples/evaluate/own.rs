//! This repository's own content: everyday queries, and writings of one thing that must find the
//! same.

use std::{collections::HashSet, fs, io, path::Path};

use amphoe::{
    lang::Lang,
    source::read::{self, Limits},
};
use serde::Deserialize;

use crate::{
    ask::{Answer, Ask, Driver, Task},
    corpus::{self, Case, Words},
    exam::{Exam, Mark, Miss, Question, folded},
    layout::{latin_on_thai, thai_on_latin},
    quality::{Corpus, layout_mark},
    row::{Row, Target, Unit},
};

/// A line of `tests/search/everyday.yaml`.
#[derive(Deserialize)]
struct Everyday {
    q: String,
    #[serde(rename = "for", default)]
    reader: Reader,
    #[serde(default)]
    first: Vec<String>,
    suggest: Option<String>,
}

#[derive(Deserialize, Clone, Copy, Default)]
#[serde(rename_all = "lowercase")]
enum Reader {
    #[default]
    Th,
    En,
}

/// Writings of one thing; the first thing shown is the same for all.
const SAME: [(&str, &[&str]); 10] = [
    ("th", &["๘๗๘", "878"]),
    ("th", &["ธรรมนูญน้ำ", "ธรรมนูญน้ํา"]),
    ("th", &["แม่แจ่ม", "เเม่เเจ่ม"]),
    ("th", &["พ.ศ. 2565", "ค.ศ. 2022"]),
    ("th", &["พช.", "พช", "กรมการพัฒนาชุมชน", "CDD"]),
    ("th", &["Korat", "นครราชสีมา", "โคราช"]),
    ("en", &["Korat", "Nakhon Ratchasima", "นครราชสีมา"]),
    ("th", &["อ.วานรนิวาส", "อำเภอวานรนิวาส", "วานรนิวาส", "Wanon Niwat"]),
    ("en", &["Wanon Niwat", "wanon niwat", "วานรนิวาส"]),
    ("th", &["อบต.โก่งธนู", "องค์การบริหารส่วนตำบลโก่งธนู"]),
];

/// Words that differ in one mark or letter, or in nothing but the way they are written: what is
/// typed, and the text of the case that must come first. None of these texts is asked for by
/// another line, unless it is the same thing.
const TOLD: [(&str, &str); 12] = [
    ("ม้า", "เรื่องนี้เล่าถึงม้าเท่านั้น"),
    ("มา", "เรื่องนี้เล่าถึงการมาเท่านั้น"),
    ("หมา", "เรื่องนี้เล่าถึงหมาเท่านั้น"),
    ("ข้าว", "เรื่องนี้เล่าถึงข้าวเท่านั้น"),
    ("ข่าว", "เรื่องนี้เล่าถึงข่าวเท่านั้น"),
    ("ขาว", "เรื่องนี้เล่าถึงสีขาวเท่านั้น"),
    ("พ.ศ. 2565", "ประชุมเมื่อ ค.ศ. 2022"),
    ("ค.ศ. 2017", "ประชุมเมื่อ พ.ศ. 2560"),
    ("๔๗๑๑", "มีผู้เข้าร่วม 4711 คน"),
    ("5822", "มีผู้เข้าร่วม ๕๘๒๒ คน"),
    ("ถ้ํา", "เดินทางไปถ้ำหลวง"),
    ("เเกะ", "เลี้ยงแกะบนดอย"),
];

/// Pages of this repository, and of what is told above.
///
/// # Errors
///
/// The content or the queries cannot be read, or Node cannot be run.
pub(crate) fn measure(
    root: &Path,
    driver: &Driver,
    folder: &Path,
) -> io::Result<(Vec<Row>, Vec<Miss>)> {
    let tree = read::read(root, Limits::default())?;
    let build = corpus::built(&tree);
    let site = &build.site;
    let index = corpus::keep(&build, &folder.join("own"))?;
    let everyday = everyday(&root.join("tests/search/everyday.yaml"))?;
    let expected = everyday.questions.iter().flat_map(|question| &question.right);
    let known: HashSet<&str> = site.routes.iter().map(|(path, _)| path).collect();
    if let Some(lost) = expected.into_iter().find(|it| !known.contains(it.as_str())) {
        return Err(io::Error::other(format!("everyday.yaml expects {lost}, which is no page")));
    }
    let layouts = layouts(site);
    let told = told();

    let mut rows = Vec::new();
    let mut misses = Vec::new();
    let mut take = |(of_exam, wrong): (Vec<Row>, Vec<Miss>)| {
        rows.extend(of_exam);
        misses.extend(wrong);
    };
    let answers = driver.ask(&index, &[everyday.task(), layouts.task()])?;
    take(everyday.mark(&answers[0]));
    take(layouts.mark(&answers[1]));
    let told_build = corpus::built(&corpus::tree(&told.cases));
    let told_index = corpus::keep(&told_build, &folder.join(told.name))?;
    let answers = driver.ask(&told_index, &[told.exams[0].task()])?;
    take(told.exams[0].mark(&answers[0]));
    take(same(driver, &index)?);
    Ok((rows, misses))
}

fn everyday(path: &Path) -> io::Result<Exam> {
    let text = fs::read_to_string(path)?;
    let lines: Vec<Everyday> = serde_yaml::from_str(&text).map_err(io::Error::other)?;
    let question = |line: Everyday| {
        let mut question = Question::new(&line.q, line.first);
        question.ask.lang = Some(match line.reader {
            Reader::Th => "th",
            Reader::En => "en",
        });
        question.suggest = line.suggest;
        question
    };
    Ok(Exam {
        name: "everyday",
        lang: Lang::Th,
        questions: lines.into_iter().map(question).collect(),
        marks: vec![Mark {
            id: "everyday",
            what: "everyday queries on this repository: the expected page is the first thing shown",
            target: Target::AtLeast(0.97),
            unit: Unit::Share,
            judge: expected,
        }],
    })
}

/// Whether the first thing shown is expected, or the expected text is offered.
fn expected(question: &Question, answer: &Answer) -> Option<f64> {
    let first = first_shown(answer).unwrap_or_default();
    let offered = answer.suggestion.as_ref().zip(question.suggest.as_ref());
    let is_offered = offered.is_some_and(|(it, text)| folded(&it.text) == folded(text));
    let holds = is_offered || question.right.contains(&first);
    Some(if holds { 1.0 } else { 0.0 })
}

/// Its address, from the root of the reader's language.
fn first_shown(answer: &Answer) -> Option<String> {
    let url = match answer.pages.first() {
        Some(page) => &page.url,
        None => &answer.results.first()?.url,
    };
    let url = url.split(['#', '?']).next().unwrap_or(url);
    let url = url.trim_start_matches('/');
    Some(url.strip_prefix("en/").unwrap_or(url).to_owned())
}

/// Names of every district and province, typed with the keyboard set to the other language.
fn layouts(site: &amphoe::site::Site) -> Exam {
    let places = &site.facts.places;
    let names = places.districts().filter(|it| site.has_page(it.code)).map(|it| &it.name);
    let mut questions = Vec::new();
    for name in names.chain(places.provinces().map(|it| &it.name)) {
        let typed = [
            (Lang::Th, &name.th, thai_on_latin(&name.th)),
            (Lang::En, &name.en, latin_on_thai(&name.en)),
        ];
        for (lang, name, typed) in typed {
            let Some(typed) = typed.filter(|_| name.chars().count() >= 4) else { continue };
            let mut question = Question::new(&typed, vec![name.clone()]);
            question.ask.lang = Some(lang.code());
            questions.push(question);
        }
    }
    Exam {
        name: "layout-places",
        lang: Lang::Th,
        questions,
        marks: vec![layout_mark(
            "layout-places",
            "names of districts and provinces typed on the other keyboard: the name is offered",
        )],
    }
}

/// A site of nothing but what is told in [`TOLD`].
fn told() -> Corpus {
    let slug = |at: usize| format!("told-{at:02}");
    let case = |(at, (_, text)): (usize, &(&str, &str))| Case {
        slug: slug(at),
        editions: amphoe::lang::Bilingual::new(
            Some(Words {
                title: format!("บันทึกที่ {}", at + 1), paragraphs: vec![(*text).into()]
            }),
            None,
        ),
        facts: String::new(),
    };
    let question = |(at, (q, _)): (usize, &(&str, &str))| Question::new(q, vec![slug(at)]);
    let exam = Exam {
        name: "told",
        lang: Lang::Th,
        questions: TOLD.iter().enumerate().map(question).collect(),
        marks: vec![Mark {
            id: "folding-different",
            what: "ม้า มา หมา, ข้าว ข่าว ขาว, years and digits in both ways: its own case is first",
            target: Target::AtLeast(1.0),
            unit: Unit::Share,
            judge: crate::exam::first,
        }],
    };
    Corpus { name: "told", cases: TOLD.iter().enumerate().map(case).collect(), exams: vec![exam] }
}

/// Whether the writings of one thing find the same.
fn same(driver: &Driver, index: &Path) -> io::Result<(Vec<Row>, Vec<Miss>)> {
    let asks = SAME.iter().flat_map(|(lang, writings)| {
        writings.iter().map(|q| Ask { q: (*q).to_owned(), lang: Some(lang), among: None })
    });
    let task =
        Task { name: "same".to_owned(), lang: "th", session: 0, limit: 10, asks: asks.collect() };
    let answers = driver.ask(index, &[task])?;
    let mut answers = answers[0].iter();
    let mut misses = Vec::new();
    for (_, writings) in SAME {
        let first: Vec<Option<String>> =
            answers.by_ref().take(writings.len()).map(first_shown).collect();
        if first[0].is_none() || first.iter().any(|it| *it != first[0]) {
            let shown = writings.iter().zip(&first);
            let told: Vec<String> =
                shown.map(|(q, url)| format!("“{q}” {}", url.as_deref().unwrap_or("–"))).collect();
            misses.push(Miss { row: "folding-same", score: 0.0, line: told.join(", ") });
        }
    }
    let row = Row {
        id: "folding-same".to_owned(),
        what: "๘๗๘ 878, ํา ำ, เเ แ, พ.ศ. ค.ศ., พช. CDD, Korat โคราช, อ. อำเภอ: the same first"
            .to_owned(),
        target: Target::AtLeast(1.0),
        value: 1.0 - misses.len() as f64 / SAME.len() as f64,
        unit: Unit::Share,
        count: SAME.len(),
        note: String::new(),
        rival: None,
    };
    Ok((vec![row], misses))
}

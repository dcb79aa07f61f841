//! What a reader's first and later lists cost, and what the index costs to build.

use std::{
    io,
    path::{Path, PathBuf},
    time::Instant,
};

use amphoe::{
    lang::Lang,
    theme::{Body, Theme},
};
use flate2::{Compression, write::GzEncoder};

use crate::{
    ask::{Answer, Ask, Driver, Task},
    corpus::{self, Case},
    dice::Dice,
    grow::grow,
    process,
    rival::Rival,
    row::{Row, Target, Unit},
    sets::Sets,
};

/// Questions of one visit: the first list, and later ones.
const SESSION: usize = 5;
/// Visits in each language.
const VISITS: usize = 60;

/// What a list may cost, by the number of cases: the first, and each later one.
const LIMITS: [(usize, f64, f64); 3] =
    [(1_000, 45e3, 15e3), (10_000, 50e3, 18e3), (50_000, 70e3, 25e3)];

/// The rows of an index of `count` cases, and the folder that holds it.
pub(crate) fn weigh(
    sets: &Sets,
    count: usize,
    driver: &Driver,
    rival: Option<&Rival>,
    folder: &Path,
) -> io::Result<(Vec<Row>, PathBuf)> {
    let cases = grow(sets, count);
    let asked = visits(sets, &cases);
    let theirs = match rival {
        Some(rival) => {
            let (index, seconds) =
                rival.index(&cases, &folder.join(format!("bytes-{count}-rival")))?;
            Some((rival.driver.ask(&index, &asked)?, seconds))
        }
        None => None,
    };
    let tree = corpus::tree(&cases);
    drop(cases);
    let build = corpus::built(&tree);
    drop(tree);
    process::forget_peak();
    let before = process::now();
    let (begun, worked) = (Instant::now(), process::worked());
    let files = build.index();
    let seconds = begun.elapsed().as_secs_f64();
    let worked = process::worked().zip(worked).map(|(after, before)| after - before);
    let peak = process::peak().zip(before).map(|(peak, before)| peak.saturating_sub(before));
    let texts = files.keys().filter(|path| path.contains("/text-")).count();
    let number = files.len() - texts;
    let bytes: usize = files.values().map(Vec::len).sum();
    let index = corpus::keep(&build, &folder.join(format!("bytes-{count}")))?;
    drop(build);
    let answers = driver.ask(&index, &asked)?;

    let script = published("search.").iter().map(|bytes| gzip(bytes)).sum::<io::Result<usize>>()?;
    let (firsts, laters) = lists(&answers);
    let limits = LIMITS.iter().find(|(cases, ..)| *cases == count);
    let at_most = |limit: Option<f64>| limit.map_or(Target::None, Target::AtMost);
    let row = |id: &str, what: String, target, value, unit, counted, note: String| Row {
        id: format!("{id}-{count}"),
        what,
        target,
        value,
        unit,
        count: counted,
        note,
        rival: None,
    };
    let list = |id: &str, what: &str, limit, script: usize, answers: Vec<&Answer>| {
        let failed = answers.iter().filter(|it| it.error.is_some() || it.missing).count();
        let empty = answers.iter().filter(|it| it.is_empty()).count();
        let mut bytes: Vec<usize> = answers.iter().map(|it| it.bytes + script).collect();
        bytes.sort_unstable();
        let files = answers.iter().map(|it| it.files).sum::<usize>() as f64;
        // A list that did not come is not a cheap one.
        let mean = match failed {
            0 => mean(&answers) + script as f64,
            _ => f64::INFINITY,
        };
        let at = |share: f64| {
            let at = (bytes.len() as f64 * share) as usize;
            bytes.get(at).map_or(0.0, |&it| it as f64 / 1000.0)
        };
        let note = format!(
            "mean; p50 {:.1}, p95 {:.1} KB; {:.1} files; {empty} empty, {failed} failed",
            at(0.5),
            at(0.95),
            files / bytes.len().max(1) as f64
        );
        let what = format!("{what}, {count} cases");
        row(id, what, at_most(limit), mean, Unit::Bytes, bytes.len(), note)
    };
    let few = if count == 50_000 { Target::AtMost(20_000.0) } else { Target::None };
    let wish = |most| if count == 10_000 { Target::Wish(most) } else { Target::None };
    let mut rows = vec![
        list(
            "first",
            "bytes to the first list, script included",
            limits.map(|it| it.1),
            script,
            firsts,
        ),
        list("later", "bytes to each later list", limits.map(|it| it.2), 0, laters),
        row(
            "files",
            format!("files of {count} cases, without the texts"),
            few,
            number as f64,
            Unit::Number,
            number,
            format!("and {texts} texts; {:.1} MB in all", bytes as f64 / 1e6),
        ),
        row(
            "build",
            "seconds to make the index in memory, on top of the site".to_owned(),
            wish(3.0),
            seconds,
            Unit::Seconds,
            count,
            worked.map_or_else(String::new, |worked| {
                format!("{worked:.2} s of processors, which other programs delay less")
            }),
        ),
        row(
            "memory",
            "memory on top of the site: its peak while the index is made, all files of it held"
                .to_owned(),
            wish(500.0),
            peak.unwrap_or(0) as f64 / 1e6,
            Unit::Megabytes,
            count,
            if peak.is_none() { "not known on this system".to_owned() } else { String::new() },
        ),
    ];
    if let Some((answers, seconds)) = theirs {
        let (firsts, laters) = lists(&answers);
        rows[0].rival = Some(mean(&firsts));
        rows[1].rival = Some(mean(&laters));
        rows[3].rival = Some(seconds);
    }
    let times = match driver.time(&index, &asked)? {
        Ok(times) => times,
        Err(why) => {
            println!("time-{count}: not measured: {why}");
            return Ok((rows, index));
        }
    };
    // The first of all waits for the module and the root, which are there before the first key.
    let mut times = times[1..].to_vec();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)];
    rows.push(row(
        "time",
        "from key to list in Chromium, processor slowed four times, files local".to_owned(),
        wish(60.0),
        at(0.5),
        Unit::Milliseconds,
        times.len(),
        format!("median; p95 {:.0} ms", at(0.95)),
    ));
    Ok((rows, index))
}

/// The first lists of all visits, and the later ones.
fn lists(answers: &[Vec<Answer>]) -> (Vec<&Answer>, Vec<&Answer>) {
    let numbered = answers.iter().flat_map(|answers| answers.iter().enumerate());
    let (firsts, laters): (Vec<_>, Vec<_>) = numbered.partition(|(at, _)| at % SESSION == 0);
    let answers = |lists: Vec<(usize, _)>| lists.into_iter().map(|(_, answer)| answer).collect();
    (answers(firsts), answers(laters))
}

fn mean(answers: &[&Answer]) -> f64 {
    answers.iter().map(|answer| answer.bytes).sum::<usize>() as f64 / answers.len().max(1) as f64
}

/// The scripts as a site publishes them, by the beginnings of their names.
pub(crate) fn published(beginning: &str) -> Vec<Vec<u8>> {
    let theme = Theme::built_in();
    let scripts = theme.assets().filter_map(|asset| {
        let name = asset.href.strip_prefix("assets/")?;
        match &asset.body {
            Body::Bytes(bytes) if name.ends_with(".js") && name.starts_with(beginning) => {
                Some(bytes.to_vec())
            }
            _ => None,
        }
    });
    scripts.collect()
}

/// What the scripts of a site weigh: those of search (the engine, what shows its answers, what waits
/// for the reader), and all.
pub(crate) fn scripts() -> io::Result<Vec<Row>> {
    let row = |id: &str, what: &str, most, beginning| {
        let scripts = published(beginning);
        let weights = scripts.iter().map(|bytes| gzip(bytes));
        Ok::<Row, io::Error>(Row {
            id: id.to_owned(),
            what: what.to_owned(),
            target: Target::AtMost(most),
            value: weights.sum::<io::Result<usize>>()? as f64,
            unit: Unit::Bytes,
            count: scripts.len(),
            note: String::new(),
            rival: None,
        })
    };
    Ok(vec![
        row("script", "the module of search as it is published, gzip", 10e3, "search.")?,
        row("scripts", "every script of the site, gzip", 12e3, "")?,
    ])
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    io::Write::write_all(&mut encoder, bytes)?;
    Ok(encoder.finish()?.len())
}

/// Visits of readers of either language: questions of the set, and titles of the cases.
fn visits(sets: &Sets, cases: &[Case]) -> Vec<Task> {
    let mut dice = Dice::new(5);
    let mut task = |lang: Lang, questions: &[crate::sets::Query]| {
        let mut asks = Vec::with_capacity(VISITS * SESSION);
        for at in 0..VISITS * SESSION {
            // Every third is a title, so that visits begin with either.
            let q = if at % 3 == 0 {
                let case = dice.one(cases);
                case.editions.get(lang).as_ref().map(|words| words.title.clone())
            } else {
                (!questions.is_empty()).then(|| dice.one(questions).query.clone())
            };
            asks.push(Ask { q: q.unwrap_or_default(), ..Ask::default() });
        }
        Task {
            name: format!("visits-{lang}", lang = lang.code()),
            lang: lang.code(),
            session: SESSION,
            limit: 10,
            asks,
        }
    };
    vec![task(Lang::Th, &sets.xquad_th.questions), task(Lang::En, &sets.xquad_en.questions)]
}

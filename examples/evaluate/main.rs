//! The evaluation of search: every row of its table, measured on pages and questions of other
//! people, and on this repository's own content.
//!
//! `cargo run --release --example evaluate` measures everything. The pages of each set become the
//! cases of a site in memory, the library makes its index, and the very module that readers get
//! answers the questions, in Node. `--sets` measures a part, `--misses` tells what went wrong, and
//! `--gate` fails where a row of quality or bytes is missed; seconds are only printed, since
//! machines differ.

mod ask;
mod corpus;
#[path = "../invented/invent/dice.rs"]
mod dice;
mod exam;
mod grow;
mod layout;
mod own;
mod piece;
mod process;
mod quality;
mod rival;
mod row;
mod sets;
mod weight;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use amphoe::build::on_threads;
use clap::Parser;
use rayon::prelude::*;

use crate::{
    ask::{Answer, Driver},
    exam::{Exam, Miss},
    quality::{Corpus, NO_ANSWER},
    rival::Rival,
    row::Row,
    sets::Sets,
};

/// Measures search, row by row.
#[derive(Parser)]
struct Wish {
    /// Where the sets are.
    #[arg(long, default_value = "../shared/data")]
    data: PathBuf,
    /// What to measure, separated by commas: own, xquad, iapp, bytes-1000 or any other number of cases.
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "own,xquad,iapp,bytes-1000,bytes-10000,bytes-50000"
    )]
    sets: Vec<String>,
    /// Fail where a row of quality or bytes is missed.
    #[arg(long)]
    gate: bool,
    /// Fail where the sets are not there.
    #[arg(long)]
    required: bool,
    /// Tell so many of the questions that went wrong in each row.
    #[arg(long, default_value_t = 0)]
    misses: usize,
    /// Write the rows to this file too.
    #[arg(long)]
    json: Option<PathBuf>,
    /// Compare with another search on the same pages: pagefind.
    #[arg(long)]
    against: Option<String>,
    /// Another searcher than the theme's.
    #[arg(long)]
    script: Option<PathBuf>,
}

fn main() -> ExitCode {
    let wish = Wish::parse();
    match measure(&wish) {
        Ok(rows) if wish.gate && rows.iter().any(Row::is_missed) => ExitCode::FAILURE,
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}

fn measure(wish: &Wish) -> io::Result<Vec<Row>> {
    let Some(sets) = Sets::read(&wish.data)? else {
        let told = format!("{}: no sets here, so search was not measured", wish.data.display());
        if wish.required {
            return Err(io::Error::other(told));
        }
        println!("{told}");
        return Ok(Vec::new());
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Beside the program: `target/release/examples/evaluate`.
    let folder = std::env::current_exe()?.with_file_name("evaluation");
    fs::create_dir_all(&folder)?;
    let driver = Driver {
        measure: root.join("tests/search/measure.mjs"),
        script: match &wish.script {
            Some(script) => script.canonicalize()?,
            None => published(&folder)?,
        },
    };

    let rival = wish.against.as_ref().map(|name| Rival::called(name, root)).transpose()?;
    let rival = rival.as_ref();

    let wants = |name: &str| wish.sets.iter().any(|set| set == name);
    let mut corpora = Vec::new();
    if wants("xquad") {
        corpora.extend(quality::xquad(&sets));
    }
    if wants("iapp") {
        corpora.extend(quality::iapp(&sets));
    }
    let (mut rows, mut misses) = examine(&corpora, &driver, rival, &folder)?;
    if wants("own") {
        let (of_own, wrong) = own::measure(root, &driver, &folder)?;
        rows.extend(of_own);
        misses.extend(wrong);
    }
    for row in &rows {
        println!("{}", row.line());
    }
    for wanted in &wish.sets {
        let Some(count) = wanted.strip_prefix("bytes-").and_then(|count| count.parse().ok()) else {
            continue;
        };
        let (of_index, _) = weight::weigh(&sets, count, &driver, rival, &folder)?;
        for row in of_index {
            println!("{}", row.line());
            rows.push(row);
        }
    }
    for row in weight::scripts()? {
        println!("{}", row.line());
        rows.push(row);
    }
    misses.sort_by(|one, other| one.score.total_cmp(&other.score));
    for row in &rows {
        let of_row = misses.iter().filter(|miss| miss.row == row.id);
        for miss in of_row.take(wish.misses) {
            println!("{}: {}", miss.row, miss.line);
        }
    }
    if let Some(path) = &wish.json {
        fs::write(path, serde_json::to_vec_pretty(&rows)?)?;
    }
    Ok(rows)
}

/// Builds each corpus and asks it everything, two searchers at a time.
fn examine(
    corpora: &[Corpus],
    driver: &Driver,
    rival: Option<&Rival>,
    folder: &Path,
) -> io::Result<(Vec<Row>, Vec<Miss>)> {
    let mut ours = Vec::new();
    for corpus in corpora {
        let build = corpus::built(&corpus::tree(&corpus.cases));
        let index = corpus::keep(&build, &folder.join(corpus.name))?;
        ours.extend(corpus.exams.iter().map(|exam| (index.clone(), exam)));
    }
    let (mut rows, misses) = mark(&ours, driver)?;
    if let Some(rival) = rival {
        let mut theirs = Vec::new();
        for corpus in corpora {
            let folder = folder.join(format!("{}-rival", corpus.name));
            let (index, _) = rival.index(&corpus.cases, &folder)?;
            theirs.extend(corpus.exams.iter().map(|exam| (index.clone(), exam)));
        }
        for row in mark(&theirs, &rival.driver)?.0 {
            // It offers no other spelling or keyboard, which is no score of nothing.
            let is_offered = row.id.starts_with("layout");
            if let Some(ours) = rows.iter_mut().find(|ours| ours.id == row.id && !is_offered) {
                ours.rival = Some(row.value);
            }
        }
    }
    Ok((rows, misses))
}

fn mark(exams: &[(PathBuf, &Exam)], driver: &Driver) -> io::Result<(Vec<Row>, Vec<Miss>)> {
    let ask = |(index, exam): &(PathBuf, &Exam)| driver.ask(index, &[exam.task()]);
    let answers: io::Result<Vec<Vec<Vec<Answer>>>> =
        on_threads(0, || exams.par_iter().with_max_len(1).map(ask).collect())?;
    let mut rows: Vec<Row> = Vec::new();
    let mut misses = Vec::new();
    for ((_, exam), answers) in exams.iter().zip(answers?) {
        let (of_exam, wrong) = exam.mark(&answers[0]);
        misses.extend(wrong);
        for row in of_exam {
            // One row for all exams that have it.
            match rows.iter_mut().find(|known| known.id == row.id) {
                Some(known) => {
                    let sum = known.value * known.count as f64 + row.value * row.count as f64;
                    known.count += row.count;
                    known.value = sum / known.count.max(1) as f64;
                }
                None => rows.push(row),
            }
        }
    }
    // What belongs to all of them stands last.
    rows.sort_by_key(|row| row.id == NO_ANSWER);
    Ok((rows, misses))
}

/// The script as a site publishes it, in a file.
fn published(folder: &Path) -> io::Result<PathBuf> {
    let script = folder.join("search.mjs");
    let engine = weight::published("search.").pop().expect("the theme has it");
    fs::write(&script, engine)?;
    script.canonicalize()
}

//! Questions to the searcher, and what came back.
//!
//! The searcher is the module that readers get, driven by `tests/search/measure.mjs` in Node. What
//! it answers is brought here as it is; every judgement is made on this side.

use std::{
    fs,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde::{Deserialize, Serialize};

/// Questions that are asked one after the other.
#[derive(Serialize)]
pub(crate) struct Task {
    pub(crate) name: String,
    /// The language of the reader, unless a question has its own.
    pub(crate) lang: &'static str,
    /// After so many questions comes a searcher that has fetched nothing yet; 0: never.
    pub(crate) session: usize,
    pub(crate) limit: usize,
    pub(crate) asks: Vec<Ask>,
}

/// One question.
#[derive(Clone, Serialize, Default)]
pub(crate) struct Ask {
    /// What is typed.
    pub(crate) q: String,
    /// The language of the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lang: Option<&'static str>,
    /// The case that is looked for down to the last answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) among: Option<String>,
}

/// What came back for one question.
#[derive(Clone, Deserialize, Default)]
pub(crate) struct Answer {
    #[serde(default)]
    pub(crate) total: usize,
    #[serde(default)]
    pub(crate) results: Vec<Found>,
    #[serde(default)]
    pub(crate) pages: Vec<Direct>,
    pub(crate) suggestion: Option<Suggestion>,
    #[serde(default)]
    pub(crate) missing: bool,
    /// Whether the case that was looked for came after the first ten.
    #[serde(default)]
    pub(crate) found: bool,
    pub(crate) error: Option<String>,
    pub(crate) bytes: usize,
    pub(crate) files: usize,
}

/// A case in a list of answers.
#[derive(Clone, Deserialize)]
pub(crate) struct Found {
    pub(crate) case: String,
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) lang: String,
}

/// A page to go straight to.
#[derive(Clone, Deserialize)]
pub(crate) struct Direct {
    pub(crate) url: String,
}

/// "Did you mean".
#[derive(Clone, Deserialize)]
pub(crate) struct Suggestion {
    pub(crate) text: String,
}

impl Answer {
    /// The place of a case in the list, from 1.
    pub(crate) fn rank(&self, slug: &str) -> Option<usize> {
        self.results.iter().position(|found| found.case == slug).map(|at| at + 1)
    }

    /// Whether nothing at all was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.results.is_empty()
    }
}

/// Where the searcher and its driver are.
#[derive(Clone)]
pub(crate) struct Driver {
    /// `tests/search/measure.mjs`.
    pub(crate) measure: PathBuf,
    /// `themes/default/assets/search.js`.
    pub(crate) script: PathBuf,
}

#[derive(Serialize)]
struct Job<'a> {
    folder: &'a Path,
    script: &'a Path,
    tasks: &'a [Task],
}

impl Driver {
    /// Asks everything of the index in `folder`; the answers of each task, in order.
    ///
    /// # Errors
    ///
    /// Node cannot be run, or ends before everything was answered.
    pub(crate) fn ask(&self, folder: &Path, tasks: &[Task]) -> io::Result<Vec<Vec<Answer>>> {
        let job = self.job(folder, tasks)?;
        let mut node = Command::new("node")
            .arg("--max-old-space-size=4096")
            .arg(&self.measure)
            .arg(&job)
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| io::Error::other(format!("node: {error}")))?;
        let out = node.stdout.take().expect("it was asked for");
        let mut lines = BufReader::new(out).lines();
        let mut answers = Vec::new();
        for task in tasks {
            let mut of_task = Vec::with_capacity(task.asks.len());
            for _ in &task.asks {
                let Some(line) = lines.next() else {
                    let status = node.wait()?;
                    return Err(io::Error::other(format!("node ended early: {status}")));
                };
                let answer = serde_json::from_str(&line?);
                of_task.push(answer.map_err(io::Error::other)?);
            }
            answers.push(of_task);
        }
        node.wait()?;
        Ok(answers)
    }

    /// Asks the same in Chromium, slowed four times: milliseconds from each question to its list,
    /// or why it was not measured.
    ///
    /// # Errors
    ///
    /// Node cannot be run, or fails.
    pub(crate) fn time(
        &self,
        folder: &Path,
        tasks: &[Task],
    ) -> io::Result<Result<Vec<f64>, String>> {
        let job = self.job(folder, tasks)?;
        let browser = self.measure.with_file_name("browser.mjs");
        let out = Command::new("node").arg(browser).arg(&job).stderr(Stdio::inherit()).output()?;
        let told = String::from_utf8_lossy(&out.stdout).into_owned();
        if let Some(why) = told.trim().strip_prefix("skipped: ") {
            return Ok(Err(why.to_owned()));
        }
        let times: Vec<f64> = told.lines().filter_map(|line| line.parse().ok()).collect();
        if !out.status.success() || times.is_empty() {
            return Err(io::Error::other(format!("browser.mjs: {}", out.status)));
        }
        Ok(Ok(times))
    }

    /// The file that tells Node what to ask of what.
    fn job(&self, folder: &Path, tasks: &[Task]) -> io::Result<PathBuf> {
        let named = tasks.first().map_or("none", |task| task.name.as_str());
        let index = folder.file_name().and_then(|name| name.to_str()).unwrap_or("index");
        let job = folder.with_file_name(format!("{index}-{named}.json"));
        fs::write(&job, serde_json::to_vec(&Job { folder, script: &self.script, tasks })?)?;
        Ok(job)
    }
}

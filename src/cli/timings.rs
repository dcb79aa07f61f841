//! Where the time of a build goes, for `--timings`.

use std::time::{Duration, Instant};

use crate::lang::{Bilingual, Lang};

/// What a build does, one after the other.
#[derive(Clone, Copy)]
pub(super) enum Phase {
    /// Reading the project's files.
    Read,
    /// Each file by itself.
    Parse,
    /// All files together.
    Resolve,
    /// Telling what there is to tell, and asking whether anything has changed.
    Report,
    /// The files of search.
    Index,
    /// Pages, pictures and data, written aside.
    Pages,
    /// Putting in its place what has changed, and removing what is gone.
    Publish,
    /// What is left.
    Rest,
}

impl Phase {
    fn words(self) -> Bilingual<&'static str> {
        match self {
            Phase::Read => Bilingual::new("อ่านไฟล์ของโครงการ", "reading the files"),
            Phase::Parse => Bilingual::new("ตรวจทีละไฟล์", "each file by itself"),
            Phase::Resolve => Bilingual::new("ตรวจทุกไฟล์รวมกัน", "all files together"),
            Phase::Report => Bilingual::new("รายงาน", "the report"),
            Phase::Index => Bilingual::new("ทำดัชนีค้นหา", "the index of search"),
            Phase::Pages => Bilingual::new("ทำหน้าเว็บและข้อมูล", "pages and data"),
            Phase::Publish => Bilingual::new("นำขึ้นเผยแพร่", "putting them in place"),
            Phase::Rest => Bilingual::new("อื่น ๆ", "the rest"),
        }
    }
}

/// A clock that is read after each phase.
pub(super) struct Timings {
    last: Instant,
    passed: Vec<(Phase, Duration)>,
}

impl Timings {
    /// Begins now.
    pub(super) fn begin() -> Timings {
        Timings { last: Instant::now(), passed: Vec::new() }
    }

    /// A phase is over.
    pub(super) fn passed(&mut self, phase: Phase) {
        let now = Instant::now();
        self.passed.push((phase, now - self.last));
        self.last = now;
    }

    /// A line for each phase: seconds, its share of all, what it was.
    pub(super) fn lines(&self, lang: Lang) -> String {
        let all: Duration = self.passed.iter().map(|(_, took)| *took).sum();
        let line = |took: Duration, words: &str| {
            let share = 100.0 * took.as_secs_f64() / all.as_secs_f64().max(f64::MIN_POSITIVE);
            format!("{:9.3} s {share:4.0} %  {words}", took.as_secs_f64())
        };
        let lines = self.passed.iter().map(|(phase, took)| line(*took, phase.words().get(lang)));
        let whole = match lang {
            Lang::Th => "รวม",
            Lang::En => "all of it",
        };
        lines.chain([line(all, whole)]).collect::<Vec<_>>().join("\n")
    }
}

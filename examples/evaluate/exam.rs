//! Exams: questions with their right answers, asked of one index, and the rows they are marked by.

use amphoe::lang::Lang;

use crate::{
    ask::{Answer, Ask, Task},
    row::{Row, Target, Unit},
};

/// A question and what answers it.
#[derive(Clone, Default)]
pub(crate) struct Question {
    pub(crate) ask: Ask,
    /// The cases that answer, the one that was meant first; for a suggestion, its text.
    pub(crate) right: Vec<String>,
    /// A text that may be offered instead.
    pub(crate) suggest: Option<String>,
    /// The title and language in which the reader must be shown the first of them.
    pub(crate) shown: Option<(String, &'static str)>,
}

impl Question {
    pub(crate) fn new(q: &str, right: Vec<String>) -> Question {
        Question { ask: Ask { q: q.to_owned(), ..Ask::default() }, right, ..Question::default() }
    }
}

/// How well an answer answers, from 0 to 1; None where the question does not count for the row.
pub(crate) type Judge = fn(&Question, &Answer) -> Option<f64>;

/// One number that an exam gives.
pub(crate) struct Mark {
    pub(crate) id: &'static str,
    pub(crate) what: &'static str,
    pub(crate) target: Target,
    pub(crate) unit: Unit,
    pub(crate) judge: Judge,
}

/// Questions asked of one index by readers of one language.
pub(crate) struct Exam {
    pub(crate) name: &'static str,
    pub(crate) lang: Lang,
    pub(crate) questions: Vec<Question>,
    pub(crate) marks: Vec<Mark>,
}

/// A question that was not answered as it should be.
pub(crate) struct Miss {
    pub(crate) row: &'static str,
    pub(crate) score: f64,
    pub(crate) line: String,
}

impl Exam {
    pub(crate) fn task(&self) -> Task {
        Task {
            name: self.name.to_owned(),
            lang: self.lang.code(),
            session: 0,
            limit: 10,
            asks: self.questions.iter().map(|question| question.ask.clone()).collect(),
        }
    }

    /// The rows, and what went wrong in each.
    pub(crate) fn mark(&self, answers: &[Answer]) -> (Vec<Row>, Vec<Miss>) {
        let mut misses = Vec::new();
        let mut rows = Vec::new();
        for mark in &self.marks {
            let mut sum = 0.0;
            let mut count = 0;
            for (question, answer) in self.questions.iter().zip(answers) {
                let Some(score) = (mark.judge)(question, answer) else { continue };
                sum += score;
                count += 1;
                let is_wrong = match mark.target {
                    Target::AtMost(_) => score > 0.0,
                    _ => score < 1.0,
                };
                if is_wrong {
                    let line = tell(question, answer, score);
                    misses.push(Miss { row: mark.id, score, line });
                }
            }
            rows.push(Row {
                id: mark.id.to_owned(),
                what: mark.what.to_owned(),
                target: mark.target,
                value: if count == 0 { 0.0 } else { sum / count as f64 },
                unit: mark.unit,
                count,
                note: String::new(),
                rival: None,
            });
        }
        (rows, misses)
    }
}

fn tell(question: &Question, answer: &Answer, score: f64) -> String {
    let q = &question.ask.q;
    if let Some(error) = &answer.error {
        return format!("“{q}”: {error}");
    }
    let right = question.right.first().or(question.suggest.as_ref());
    let right = right.map_or("nothing", String::as_str);
    let rank = answer.rank(right).map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let pages: Vec<&str> = answer.pages.iter().map(|page| page.url.as_str()).collect();
    let first: Vec<String> =
        answer.results.iter().take(2).map(|it| format!("{} “{}”", it.case, it.title)).collect();
    let suggestion = answer.suggestion.as_ref().map_or("", |suggestion| suggestion.text.as_str());
    format!(
        "{score:.2} “{q}” wants {right}, rank {rank} of {}; first {}; pages {pages:?}; suggests “{suggestion}”",
        answer.total,
        first.join(", ")
    )
}

/// Normalised discounted cumulative gain of the first ten, every right answer worth the same.
pub(crate) fn gain(question: &Question, answer: &Answer) -> Option<f64> {
    let gain = |rank: usize| 1.0 / ((rank + 1) as f64).log2();
    let found = answer.results.iter().take(10).enumerate();
    let found = found.filter(|(_, found)| question.right.contains(&found.case));
    let sum = found.fold(0.0, |sum, (at, _)| sum + gain(at + 1));
    let ideal: f64 = (1..=question.right.len().min(10)).map(gain).sum();
    (ideal > 0.0).then(|| sum / ideal)
}

/// The same where only the one that was meant is right.
pub(crate) fn gain_of_meant(question: &Question, answer: &Answer) -> Option<f64> {
    let meant = question.right.first()?;
    Some(
        answer
            .rank(meant)
            .filter(|&rank| rank <= 10)
            .map_or(0.0, |rank| 1.0 / ((rank + 1) as f64).log2()),
    )
}

/// The same, where it must also be shown in the reader's language and lead to the reader's page.
pub(crate) fn gain_as_shown(question: &Question, answer: &Answer) -> Option<f64> {
    let (title, lang) = question.shown.as_ref()?;
    let meant = question.right.first()?;
    let is_shown = answer.results.iter().any(|found| {
        let of_reader = found.url.starts_with("en/") == (*lang == "en");
        found.case == *meant && found.title == *title && found.lang == *lang && of_reader
    });
    if is_shown { gain_of_meant(question, answer) } else { Some(0.0) }
}

/// Whether the first answer is a right one.
pub(crate) fn first(question: &Question, answer: &Answer) -> Option<f64> {
    if question.right.is_empty() {
        return None;
    }
    let first = answer.results.first();
    Some(share(first.is_some_and(|first| question.right.contains(&first.case))))
}

/// Whether the case is among all the answers.
pub(crate) fn among(question: &Question, answer: &Answer) -> Option<f64> {
    let meant = question.right.first()?;
    Some(share(answer.found || answer.rank(meant).is_some()))
}

/// Whether nothing at all was answered.
pub(crate) fn nothing(_: &Question, answer: &Answer) -> Option<f64> {
    Some(share(answer.is_empty()))
}

/// Whether the text that was meant is offered.
pub(crate) fn offered(question: &Question, answer: &Answer) -> Option<f64> {
    let meant = question.right.first()?;
    let offered = answer.suggestion.as_ref();
    Some(share(offered.is_some_and(|offered| folded(&offered.text) == folded(meant))))
}

/// A text without what nobody types on purpose.
pub(crate) fn folded(text: &str) -> String {
    let kept =
        text.chars().filter(|it| !matches!(it, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}'));
    let text: String = kept.flat_map(char::to_lowercase).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn share(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

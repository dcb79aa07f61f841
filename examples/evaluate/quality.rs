//! What is asked of the sets, and what must come back: the quality rows of the table.

use std::collections::{HashMap, HashSet};

use amphoe::lang::Lang;

use crate::{
    corpus::{self, Case},
    exam::{
        Exam, Mark, Question, among, first, folded, gain, gain_as_shown, gain_of_meant, nothing,
        offered,
    },
    layout,
    piece::pieces,
    row::{Target, Unit},
    sets::{Page, Query, Sets},
};

/// Pieces that are cut from each corpus in each language.
const PIECES: usize = 1500;
const SEED: u64 = 20_261_126;

/// The row that every question of a set counts for.
pub(crate) const NO_ANSWER: &str = "no-answer";

/// Cases in an index of their own, and what is asked of it.
pub(crate) struct Corpus {
    pub(crate) name: &'static str,
    pub(crate) cases: Vec<Case>,
    pub(crate) exams: Vec<Exam>,
}

/// XQuAD: Thai alone, English alone, and both as editions of the same cases.
pub(crate) fn xquad(sets: &Sets) -> Vec<Corpus> {
    let (th, en) = (&sets.xquad_th, &sets.xquad_en);
    let (th_cases, th_slugs) = corpus::cases(&th.pages, &[]);
    let (en_cases, en_slugs) = corpus::cases(&[], &en.pages);
    let (cases, slugs) = corpus::cases(&th.pages, &en.pages);
    let th_alone = questions(&th.questions, &th_slugs);
    let en_alone = questions(&en.questions, &en_slugs);
    let th_joint = questions(&th.questions, &slugs);
    let en_joint = questions(&en.questions, &slugs);
    let shown = |questions: &[Question], lang: Lang| -> Vec<Question> {
        let by_slug: HashMap<&str, &Case> =
            cases.iter().map(|case| (case.slug.as_str(), case)).collect();
        let shown = |question: &Question| {
            let words = by_slug[question.right[0].as_str()].editions.get(lang).as_ref()?;
            let mut question = question.clone();
            question.shown = Some((words.title.clone(), lang.code()));
            Some(question)
        };
        questions.iter().filter_map(shown).collect()
    };
    let ndcg = |id, what, judge| Mark {
        id,
        what,
        target: Target::AtLeast(0.970),
        unit: Unit::Gain,
        judge,
    };
    let th_to_en = shown(&th_joint, Lang::En);
    let en_to_th = shown(&en_joint, Lang::Th);
    let th_pieces = pieces(&cases, Lang::Th, PIECES, SEED);
    let en_pieces = pieces(&cases, Lang::En, PIECES, SEED + 1);
    let exam = |name, lang, questions, mark: Mark| Exam {
        name,
        lang,
        questions,
        marks: vec![mark, none()],
    };
    vec![
        Corpus {
            name: "xquad-th",
            exams: vec![exam(
                "th-alone",
                Lang::Th,
                th_alone,
                ndcg("xquad-th", "Thai questions, Thai pages alone, nDCG@10", gain),
            )],
            cases: th_cases,
        },
        Corpus {
            name: "xquad-en",
            exams: vec![
                exam(
                    "en-alone",
                    Lang::En,
                    en_alone,
                    ndcg("xquad-en", "English questions, English pages alone, nDCG@10", gain),
                ),
                layout_exam(
                    "layout-en",
                    "English titles typed with the keyboard set to Thai: the title is offered",
                    Lang::En,
                    &en.pages,
                ),
            ],
            cases: en_cases,
        },
        Corpus {
            name: "xquad-joint",
            exams: vec![
                exam(
                    "th-joint",
                    Lang::Th,
                    th_joint,
                    ndcg("xquad-th-joint", "Thai questions, joint index, nDCG@10", gain),
                ),
                exam(
                    "en-joint",
                    Lang::En,
                    en_joint,
                    ndcg("xquad-en-joint", "English questions, joint index, nDCG@10", gain),
                ),
                exam(
                    "th-for-en",
                    Lang::En,
                    th_to_en,
                    ndcg(
                        "cross-th-en",
                        "Thai questions of an English reader, shown in English, nDCG@10",
                        gain_as_shown,
                    ),
                ),
                exam(
                    "en-for-th",
                    Lang::Th,
                    en_to_th,
                    ndcg(
                        "cross-en-th",
                        "English questions of a Thai reader, shown in Thai, nDCG@10",
                        gain_as_shown,
                    ),
                ),
                exam(
                    "pieces-th",
                    Lang::Th,
                    th_pieces,
                    piece(
                        "pieces-xquad-th",
                        "exact pieces of 6 to 40 clusters, Thai, joint index: the page among the answers",
                    ),
                ),
                exam(
                    "pieces-en",
                    Lang::En,
                    en_pieces,
                    piece("pieces-xquad-en", "the same, English"),
                ),
            ],
            cases,
        },
    ]
}

/// iApp: Thai only; questions, titles, phrases, and titles typed wrongly or not to the end.
pub(crate) fn iapp(sets: &Sets) -> Vec<Corpus> {
    let (cases, slugs) = corpus::cases(&sets.iapp.pages, &[]);
    let asked = |queries: &[Query]| questions(queries, &slugs);
    let mark = |id, what, target, unit, judge| Mark { id, what, target, unit, judge };
    let at_least = Target::AtLeast;
    let cut = pieces(&cases, Lang::Th, PIECES, SEED + 2);
    let phrases = holding(&sets.phrases, &sets.iapp.pages, &slugs);
    let exam = |name, questions, marks: Vec<Mark>| {
        let mut marks = marks;
        marks.push(none());
        Exam { name, lang: Lang::Th, questions, marks }
    };
    let exams = vec![
        exam(
            "questions",
            asked(&sets.iapp.questions),
            vec![mark("iapp", "questions, nDCG@10", at_least(0.955), Unit::Gain, gain)],
        ),
        exam(
            "titles",
            asked(&sets.titles),
            vec![mark(
                "titles",
                "titles as they are, at rank 1",
                at_least(0.995),
                Unit::Share,
                first,
            )],
        ),
        exam(
            "phrases",
            phrases,
            vec![
                mark(
                    "phrases",
                    "phrases, nDCG@10, only the page that was meant",
                    at_least(0.84),
                    Unit::Gain,
                    gain_of_meant,
                ),
                mark(
                    "phrases-any",
                    "phrases, nDCG@10, every page that contains the phrase",
                    at_least(0.84),
                    Unit::Gain,
                    gain,
                ),
                mark(
                    "phrases-first",
                    "the first page contains the phrase, if any page does",
                    at_least(0.99),
                    Unit::Share,
                    first,
                ),
            ],
        ),
        exam(
            "typo",
            asked(&sets.typo),
            vec![mark(
                "typo",
                "titles with one wrong character, nDCG@10",
                at_least(0.95),
                Unit::Gain,
                gain,
            )],
        ),
        exam(
            "prefix",
            asked(&sets.prefix),
            vec![mark(
                "prefix",
                "titles not typed to the end, nDCG@10",
                at_least(0.93),
                Unit::Gain,
                gain,
            )],
        ),
        exam(
            "pieces",
            cut,
            vec![piece(
                "pieces-iapp",
                "exact pieces of 6 to 40 clusters, Thai: the page among the answers",
            )],
        ),
    ];
    let layout = layout_exam(
        "layout-th",
        "Thai titles typed with the keyboard set to English: the title is offered",
        Lang::Th,
        &sets.iapp.pages,
    );
    vec![Corpus { name: "iapp", cases, exams: exams.into_iter().chain([layout]).collect() }]
}

/// Titles typed with the keyboard set to the other language.
fn layout_exam(id: &'static str, what: &'static str, lang: Lang, titles: &[Page]) -> Exam {
    let mut questions = Vec::new();
    let mut known = HashSet::new();
    for page in titles {
        let title = page.title.as_str();
        let typed = match lang {
            Lang::Th => layout::thai_on_latin(title),
            Lang::En => layout::latin_on_thai(title),
        };
        let Some(typed) = typed.filter(|_| known.insert(title)) else { continue };
        if title.chars().count() >= 4 {
            questions.push(Question::new(&typed, vec![title.to_owned()]));
        }
    }
    Exam { name: "layout", lang, questions, marks: vec![layout_mark(id, what)] }
}

/// The target has no number for what is offered; this one says "always, but for a stray title".
pub(crate) fn layout_mark(id: &'static str, what: &'static str) -> Mark {
    Mark { id, what, target: Target::AtLeast(0.99), unit: Unit::Share, judge: offered }
}

fn piece(id: &'static str, what: &'static str) -> Mark {
    Mark { id, what, target: Target::AtLeast(1.0), unit: Unit::Share, judge: among }
}

fn none() -> Mark {
    Mark {
        id: NO_ANSWER,
        what: "no answer at all, on any of these sets",
        target: Target::AtMost(0.002),
        unit: Unit::Share,
        judge: nothing,
    }
}

/// Queries whose page is here.
fn questions(queries: &[Query], slugs: &HashMap<String, String>) -> Vec<Question> {
    let question =
        |query: &Query| Some(Question::new(&query.query, vec![slugs.get(&query.doc)?.clone()]));
    queries.iter().filter_map(question).collect()
}

/// Phrases, with every page that contains each of them.
fn holding(queries: &[Query], pages: &[Page], slugs: &HashMap<String, String>) -> Vec<Question> {
    let texts: Vec<(String, &str)> = pages
        .iter()
        .map(|page| (folded(&format!("{}\n{}", page.title, page.text)), slugs[&page.id].as_str()))
        .collect();
    let mut questions = questions(queries, slugs);
    for question in &mut questions {
        let phrase = folded(&question.ask.q);
        let meant = question.right[0].clone();
        let others = texts.iter().filter(|(text, slug)| *slug != meant && text.contains(&phrase));
        question.right.extend(others.map(|(_, slug)| (*slug).to_owned()));
    }
    questions
}

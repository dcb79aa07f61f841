//! The answers on a form of ours.
//!
//! They are found by the names of the controls, which whoever fills the form in does not see. Some
//! programs take controls away when they save, and some people delete one and type in its place; then
//! an answer stands in the row of its field, behind what the field is called, and a section under its
//! heading. Either way it is the same answer.

mod front;
mod section;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::{
        markdown::section::Section,
        schema::{self, case::CASE},
        yaml::Node,
    },
    edit::word::{
        document::{At, Block, Control, Document, Inline, paragraphs, plain},
        field::{self, Field, Input},
        form,
        lost::{Loss, Lost},
    },
    facts::{
        date,
        vocabulary::{Vocabularies, VocabularyName},
    },
    lang::{Bilingual, Lang, fold},
};

/// What a form says.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Answers {
    /// The keys that were answered, with their values.
    pub(super) front: Vec<(&'static str, Node)>,
    /// The sections that were written.
    pub(super) sections: BTreeMap<Section, Vec<Block>>,
    /// What was written besides.
    pub(super) more: Vec<Block>,
    /// What is to be told.
    pub(super) lost: Vec<Loss>,
}

/// What stands at one place of the form.
#[derive(Clone, Debug, Default)]
struct Given {
    words: String,
    ticked: Option<bool>,
    choices: Vec<(String, String)>,
    day: Option<String>,
    at: At,
}

/// So many rows that are called as those of the form make a form without controls.
const ROWS: usize = 5;

/// What `document` says, where it is a form of ours.
pub(super) fn read(document: &Document, terms: &Vocabularies, lang: Lang) -> Option<Answers> {
    let fields = field::fields(terms);
    let own: BTreeSet<String> = form::own_words(terms).iter().map(|own| fold::key(own)).collect();
    let mut controls = BTreeMap::new();
    gather(&document.blocks, &mut controls);
    let rows = rows(&document.blocks, &fields, &own);
    if !controls.keys().any(|tag| tag.starts_with("amphoe.")) && rows.len() < ROWS {
        return None;
    }
    let mut answers = Answers::default();
    let mut told: Vec<(&Field, Node)> = Vec::new();
    for field in &fields {
        let row = rows.get(&field.tag());
        if let Some(answer) = answer(field, &controls, row, &own, &mut answers.lost) {
            told.push((field, answer));
        }
    }
    let partners = terms.get(VocabularyName::Partners).terms();
    let partners: Vec<String> = partners.iter().map(|term| term.id.clone()).collect();
    answers.front = front::front(told, &partners, lang);
    once(&mut answers);
    section::sections(document, &fields, &own, &mut answers);
    Some(answers)
}

/// Every control that was filled in, by its name.
fn gather(blocks: &[Block], controls: &mut BTreeMap<String, Given>) {
    fn note(control: &Control, words: String, at: At, controls: &mut BTreeMap<String, Given>) {
        let words = if control.is_empty { String::new() } else { words };
        let given = Given {
            words,
            ticked: control.ticked,
            choices: control.choices.clone(),
            day: control.day.clone().filter(|_| !control.is_empty),
            at,
        };
        controls.entry(control.tag.clone()).or_insert(given);
    }
    fn within(text: &[Inline], at: &At, controls: &mut BTreeMap<String, Given>) {
        for piece in text {
            match piece {
                Inline::Control(control, inner) => {
                    note(control, plain(inner), at.clone(), controls);
                    within(inner, at, controls);
                }
                Inline::Link(_, inner) => within(inner, at, controls),
                _ => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => within(&paragraph.text, &paragraph.at, controls),
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| gather(cell, controls)),
            Block::Control(control, inner) => {
                let at = paragraphs(inner).first().map(|first| first.at.clone());
                note(control, lines(inner), at.unwrap_or_default(), controls);
                gather(inner, controls);
            }
        }
    }
}

/// The words of blocks, a paragraph a line.
fn lines(blocks: &[Block]) -> String {
    let lines = paragraphs(blocks).into_iter().map(|paragraph| plain(&paragraph.text));
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands in the rows of the form behind what a field is called, by the names of the controls.
fn rows(blocks: &[Block], fields: &[Field], own: &BTreeSet<String>) -> BTreeMap<String, Given> {
    let mut called = BTreeMap::new();
    for field in fields {
        for lang in Lang::ALL {
            called.insert(fold::key(field.label.get(lang)), field.tag());
        }
    }
    let mut rows = BTreeMap::new();
    in_rows(blocks, &mut |cells| {
        let Some((label, tag)) = label(cells, &called) else { return };
        let answer: Vec<String> = cells[1..]
            .iter()
            .flat_map(|cell| visible(cell))
            .map(|line| form::without_invitations(&line))
            .filter(|line| !line.trim().is_empty() && !own.contains(&fold::key(line)))
            .collect();
        let given = Given { words: answer.join("\n"), at: label.clone(), ..Given::default() };
        rows.entry(tag).or_insert(given);
    });
    rows
}

/// The paragraphs of a cell, without controls that nobody filled in.
fn visible(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(plain(&paragraph.text)),
            Block::Control(control, _) if control.is_empty => {}
            Block::Control(_, inner) => found.extend(visible(inner)),
            Block::Table(rows) => {
                rows.iter().flatten().for_each(|cell| found.extend(visible(cell)))
            }
        }
    }
    found
}

fn in_rows(blocks: &[Block], look: &mut impl FnMut(&[Vec<Block>])) {
    for block in blocks {
        match block {
            Block::Table(rows) => {
                for row in rows {
                    look(row);
                    row.iter().for_each(|cell| in_rows(cell, look));
                }
            }
            Block::Control(_, inner) => in_rows(inner, look),
            Block::Paragraph(_) => {}
        }
    }
}

/// The field whose row this is, and the place of what it is called.
fn label<'a>(
    cells: &'a [Vec<Block>],
    called: &BTreeMap<String, String>,
) -> Option<(&'a At, String)> {
    let first = *paragraphs(cells.first()?).first()?;
    let tag = called.get(&fold::key(&plain(&first.text)))?;
    Some((&first.at, tag.clone()))
}

/// The answer to a field; none where nobody gave one.
fn answer(
    field: &Field,
    controls: &BTreeMap<String, Given>,
    row: Option<&Given>,
    own: &BTreeSet<String>,
    lost: &mut Vec<Loss>,
) -> Option<Node> {
    let tag = field.tag();
    if let Input::Boxes(boxes) = &field.input {
        let words = row.map(|row| row.words.as_str()).unwrap_or_default();
        let is_on =
            |(id, label): &&(&str, Bilingual<&str>)| match controls.get(&format!("{tag}={id}")) {
                Some(given) => is_ticked(given),
                None => is_marked(words, &[label.th, label.en]),
            };
        let on: Vec<_> = boxes.iter().filter(is_on).collect();
        return match on.as_slice() {
            [] => {
                // Whoever has no boxes any more types the word.
                let typed = words.trim();
                let word =
                    boxes.iter().find(|(id, label)| [*id, label.th, label.en].contains(&typed));
                word.map(|(id, _)| Node::Text((*id).to_owned()))
            }
            [(id, _)] => Some(Node::Text((*id).to_owned())),
            _ => {
                let at = row.map(|row| row.at.clone()).unwrap_or_default();
                lost.push(Loss { what: Lost::TickedBoth(field.label.clone()), at });
                None
            }
        };
    }
    let given = controls.get(&tag).filter(|given| {
        given.ticked.is_some() || given.day.is_some() || !is_nothing(&given.words, own)
    });
    if let Input::Tick(id) = &field.input {
        let is_on = match (given, row) {
            (Some(given), _) => is_ticked(given),
            (None, Some(row)) => row.words.contains(TICKS),
            (None, None) => false,
        };
        return is_on.then(|| Node::Text(id.clone()));
    }
    let given =
        given.or(row).filter(|given| given.day.is_some() || !is_nothing(&given.words, own))?;
    let words = given.words.trim();
    let text = || Node::Text(words.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(match &field.input {
        Input::Line | Input::Text => text(),
        Input::Day => match (&given.day, date::read(words)) {
            (Some(day), Err(_)) => Node::Text(day.clone()),
            _ => text(),
        },
        Input::Lines => {
            let items = words.lines().map(|line| line.trim_start_matches(is_mark).trim());
            let items = items.filter(|line| !line.is_empty());
            let items: Vec<Node> = items.map(|line| Node::Text(line.to_owned())).collect();
            if items.is_empty() { return None } else { Node::List(items) }
        }
        Input::Numbers => {
            let folded = fold::fold(words);
            let numbers = folded.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
            let numbers: Vec<Node> = numbers.map(|number| Node::Text(number.to_owned())).collect();
            if numbers.is_empty() { text() } else { Node::List(numbers) }
        }
        Input::Choice(choices) => {
            let typed = fold::key(words);
            let here = given.choices.iter().find(|(shown, _)| fold::key(shown) == typed);
            let known = choices.iter().find(|(id, label)| {
                [id, &label.th, &label.en].iter().any(|name| fold::key(name) == typed)
            });
            match (known, here) {
                (Some((id, _)), _) => Node::Text(id.clone()),
                (None, Some((_, meant))) => Node::Text(meant.clone()),
                (None, None) => text(),
            }
        }
        Input::Boxes(_) | Input::Tick(_) => return None,
    })
}

/// Marks of a box that was ticked.
const TICKS: [char; 8] = ['☑', '☒', '✓', '✔', '✗', '✘', '🗹', '🗸'];

fn is_ticked(given: &Given) -> bool {
    given.ticked == Some(true) || given.words.contains(TICKS)
}

/// Whether the box before one of these words is ticked: `☑ ใช่ ☐ ไม่ใช่`.
fn is_marked(words: &str, labels: &[&str]) -> bool {
    words.match_indices(TICKS).any(|(at, mark)| {
        let after = &words[at + mark.len()..];
        let after = after.split(|c: char| c == '☐' || c == '\n' || TICKS.contains(&c)).next();
        labels.contains(&after.unwrap_or_default().trim())
    })
}

fn is_nothing(words: &str, own: &BTreeSet<String>) -> bool {
    words.trim().is_empty() || own.contains(&fold::key(words))
}

/// What people put before the items of a list.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '•' | '*' | '·' | '▪')
}

/// What is chosen twice counts once.
fn once(answers: &mut Answers) {
    for (name, node) in &mut answers.front {
        let (true, Node::List(items)) = (matches!(*name, "themes" | "approach"), node) else {
            continue;
        };
        let mut kept: Vec<Node> = Vec::new();
        for item in items.drain(..) {
            if kept.contains(&item) {
                let key = schema::find(CASE, name);
                let label = key.map(|key| {
                    let [th, en] = Lang::ALL.map(|lang| key.named(lang).to_owned());
                    Bilingual { th, en }
                });
                let what = Lost::ChosenTwice(label.unwrap_or_default());
                answers.lost.push(Loss { what, at: At::default() });
            } else {
                kept.push(item);
            }
        }
        *items = kept;
    }
}

//! The answers on a form of ours.
//!
//! They are found by the names of the controls, which whoever fills the form in does not see. Some
//! programs take controls away when they save, and some people delete one and type in its place; then
//! an answer stands in the row of its field, behind what the field is called, and a section under its
//! heading. Either way it is the same answer.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::{
        markdown::section::Section,
        yaml::Node,
    },
    edit::{
        summary::{self, summed_up},
        word::{
            document::{At, Block, Control, Document, Inline, Kind, Paragraph, paragraphs, plain},
            field::{self, Field, Input, SECTION, Step},
            form::{self, MORE},
            lost::{Loss, Lost},
        },
    },
    facts::{date, vocabulary::{Vocabularies, VocabularyName}},
    lang::{Lang, fold},
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
    answers.front = front(told, &partners, lang);
    once(&mut answers);
    sections(document, &fields, &own, &mut answers);
    Some(answers)
}

/// Every control that was filled in, by its name.
fn gather(blocks: &[Block], controls: &mut BTreeMap<String, Given>) {
    fn note(
        control: &Control,
        words: String,
        at: At,
        controls: &mut BTreeMap<String, Given>,
    ) {
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
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| found.extend(visible(cell))),
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
fn label<'a>(cells: &'a [Vec<Block>], called: &BTreeMap<String, String>) -> Option<(&'a At, String)> {
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
        let is_on = |(id, label): &&(&str, crate::lang::Bilingual<&str>)| {
            match controls.get(&format!("{tag}={id}")) {
                Some(given) => is_ticked(given),
                None => is_marked(words, &[label.th, label.en]),
            }
        };
        let on: Vec<_> = boxes.iter().filter(is_on).collect();
        return match on.as_slice() {
            [] => {
                // Whoever has no boxes any more types the word.
                let typed = words.trim();
                let word = boxes.iter().find(|(id, label)| [*id, label.th, label.en].contains(&typed));
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
    let given = given.or(row).filter(|given| given.day.is_some() || !is_nothing(&given.words, own))?;
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

/// The front matter that the answers make.
fn front(told: Vec<(&Field, Node)>, partner_terms: &[String], lang: Lang) -> Vec<(&'static str, Node)> {
    let mut entries: Vec<(String, Node)> = Vec::new();
    // Items of which nothing was answered are left out, so the others have other numbers.
    let mut places: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for (field, _) in &told {
        if let [Step::Key(key), Step::Item(at), ..] = field.way.as_slice() {
            let next = places.keys().filter(|(other, _)| other == key).count();
            places.entry((key, *at)).or_insert(next);
        }
    }
    for (field, node) in &told {
        let node = match (&field.input, node) {
            (Input::Numbers, Node::List(numbers)) => Node::List(
                numbers
                    .iter()
                    .map(|number| renumbered(number, &places))
                    .collect(),
            ),
            _ => node.clone(),
        };
        let way: Vec<Step> = match field.way.as_slice() {
            [Step::Key(key), Step::Item(at), rest @ ..] => {
                let at = places.get(&(*key, *at)).copied().unwrap_or(*at);
                [&[Step::Key(key), Step::Item(at)], rest].concat()
            }
            way => way.to_vec(),
        };
        put(&mut entries, &way, node);
    }
    let mut front: Vec<(&'static str, Node)> = Vec::new();
    for key in crate::content::schema::case::CASE {
        let Some((_, node)) = entries.iter().find(|(name, _)| name == key.name) else { continue };
        let node = match (key.name, node) {
            ("summary", Node::Map(parts)) => Node::Text(summary_of(parts, lang)),
            ("partners", Node::List(items)) => Node::List(partners(items, &told, partner_terms)),
            (_, node) => node.clone(),
        };
        front.push((key.name, node));
    }
    front
}

/// The number of a source among those that were told.
fn renumbered(number: &Node, places: &BTreeMap<(&str, usize), usize>) -> Node {
    let Node::Text(typed) = number else { return number.clone() };
    let typed = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match typed.and_then(|at| places.get(&("sources", at))) {
        Some(at) => Node::Text((at + 1).to_string()),
        None => number.clone(),
    }
}

fn put(entries: &mut Vec<(String, Node)>, way: &[Step], node: Node) {
    let [Step::Key(key), rest @ ..] = way else { return };
    let at = entries.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
        entries.push(((*key).to_owned(), Node::Null));
        entries.len() - 1
    });
    put_in(&mut entries[at].1, rest, node);
}

fn put_in(place: &mut Node, way: &[Step], node: Node) {
    match way {
        [] => *place = node,
        [Step::Key(_), ..] => {
            if !matches!(place, Node::Map(_)) {
                *place = Node::Map(Vec::new());
            }
            if let Node::Map(entries) = place {
                put(entries, way, node);
            }
        }
        [Step::Item(at), rest @ ..] => {
            if !matches!(place, Node::List(_)) {
                *place = Node::List(Vec::new());
            }
            if let Node::List(items) = place {
                while items.len() <= *at {
                    items.push(Node::Null);
                }
                put_in(&mut items[*at], rest, node);
            }
        }
    }
}

fn summary_of(parts: &[(String, Node)], lang: Lang) -> String {
    let part = |name: &str| match parts.iter().find(|(key, _)| key == name) {
        Some((_, Node::Text(text))) => text.as_str(),
        _ => "",
    };
    summed_up(summary::QUESTIONS.map(|question| part(question.name)), lang)
}

/// Partners by their terms: whoever wrote what one of them did and forgot the tick has named it.
fn partners(items: &[Node], told: &[(&Field, Node)], terms: &[String]) -> Vec<Node> {
    let mut order: Vec<usize> = Vec::new();
    for (field, _) in told {
        if let [Step::Key("partners"), Step::Item(at), ..] = field.way.as_slice()
            && !order.contains(at)
        {
            order.push(*at);
        }
    }
    let named = |(item, at): (&Node, &usize)| {
        let Node::Map(entries) = item else { return item.clone() };
        let mut entries: Vec<(String, Node)> =
            entries.iter().filter(|(key, _)| key != "partner").cloned().collect();
        if let Some(id) = terms.get(*at) {
            entries.insert(0, ("partner".to_owned(), Node::Text(id.clone())));
        }
        Node::Map(entries)
    };
    items.iter().zip(&order).map(named).collect()
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
                let key = crate::content::schema::find(crate::content::schema::case::CASE, name);
                let label = key.map(|key| {
                    let [th, en] = Lang::ALL.map(|lang| key.named(lang).to_owned());
                    crate::lang::Bilingual { th, en }
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

/// What was written under the headings of the form.
fn sections(
    document: &Document,
    fields: &[Field],
    own: &BTreeSet<String>,
    answers: &mut Answers,
) {
    let labels: BTreeSet<String> = fields
        .iter()
        .flat_map(|field| Lang::ALL.map(|lang| fold::key(field.label.get(lang))))
        .collect();
    let mut current = Place::Nowhere;
    for block in &document.blocks {
        match block {
            Block::Control(control, inner) if control.tag.starts_with(SECTION) => {
                if !control.is_empty {
                    add(answers, named(&control.tag).unwrap_or(current), inner.iter().cloned(), own);
                }
                current = named(&control.tag).unwrap_or(current);
            }
            Block::Paragraph(paragraph) => {
                let words = plain(&paragraph.text);
                let heading = matches!(paragraph.kind, Kind::Heading(_) | Kind::Title);
                if heading && let Some(section) = Section::of_heading(&words) {
                    current = Place::Section(section);
                } else if heading && is_more(&words) {
                    current = Place::More;
                } else if heading && own.contains(&fold::key(&words)) {
                    current = Place::Nowhere;
                } else {
                    let place = tagged(paragraph).unwrap_or(current);
                    add(answers, place, [block.clone()], own);
                }
            }
            Block::Table(rows) => {
                let is_form = rows.iter().any(|cells| {
                    let first = cells.first().map(|cell| paragraphs(cell)).unwrap_or_default();
                    first.first().is_some_and(|first| labels.contains(&fold::key(&plain(&first.text))))
                });
                if !is_form {
                    add(answers, current, [block.clone()], own);
                }
            }
            Block::Control(..) => add(answers, current, [block.clone()], own),
        }
    }
}

/// Where what is written belongs.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    Section(Section),
    More,
}

fn is_more(words: &str) -> bool {
    Lang::ALL.iter().any(|lang| fold::key(MORE.get(*lang)) == fold::key(words))
}

fn named(tag: &str) -> Option<Place> {
    let id = tag.strip_prefix(SECTION)?;
    if id == "more" {
        return Some(Place::More);
    }
    Section::from_id(id).map(Place::Section)
}

/// The section of a control within a paragraph.
fn tagged(paragraph: &Paragraph) -> Option<Place> {
    paragraph.text.iter().find_map(|piece| match piece {
        Inline::Control(control, _) => named(&control.tag),
        _ => None,
    })
}

fn add(
    answers: &mut Answers,
    place: Place,
    blocks: impl IntoIterator<Item = Block>,
    own: &BTreeSet<String>,
) {
    let is_written = |block: &Block| match block {
        Block::Paragraph(paragraph) => {
            let has_picture = |piece: &Inline| matches!(piece, Inline::Picture(..));
            paragraph.text.iter().any(has_picture) || !is_nothing(&plain(&paragraph.text), own)
        }
        Block::Table(_) | Block::Control(..) => true,
    };
    let blocks = blocks.into_iter().filter(is_written);
    match place {
        Place::Section(section) => answers.sections.entry(section).or_default().extend(blocks),
        Place::More | Place::Nowhere => answers.more.extend(blocks),
    }
}

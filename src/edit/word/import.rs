//! From a document to the draft of a case, as it would be written.
//!
//! Nothing is published by importing it: the draft says `draft: true`. What the document answers
//! stands in the front matter as `amphoe fmt` writes it; what it does not answer is asked for as in a
//! new case, and so are the sections that readers look for first.

use std::collections::BTreeSet;

use crate::{
    content::{
        document,
        markdown::{prompt, section::Section},
        person,
        schema::{Key, case::CASE},
        yaml::Node,
    },
    diagnostic::Diagnostic,
    edit::{
        format::{self, Form, Formatted, Rules, Stamp},
        new::{self, Answers},
        value::value,
        word::{
            answer,
            document::{At, Block, Document, Kind, Paragraph, Picture, paragraphs, plain},
            form::MORE,
            label,
            lost::Loss,
            markdown::Writer,
            package::Unread,
            read,
        },
    },
    facts::Facts,
    lang::Lang,
    source::Source,
};

/// What a document was taken for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// A form of ours.
    Form,
    /// The knowledge form of the Community Development Department.
    Knowledge,
    /// Any other.
    Document,
}

/// What a document becomes.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it was taken for.
    pub paper: Paper,
    /// The name of the folder.
    pub slug: String,
    /// The file of the case.
    pub text: String,
    /// The pictures that lie beside it.
    pub pictures: Vec<Picture>,
    /// Whether the document says nothing at all.
    pub is_blank: bool,
    /// The keys that must be answered still, and are not.
    pub missing: Vec<&'static Key>,
    /// What was not carried over.
    pub lost: Vec<Loss>,
    /// The paragraphs of the document, with their places.
    said: Vec<(At, String)>,
}

/// What is to be known besides the document.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The vocabularies and places.
    pub facts: &'a Facts,
    /// The language of the document.
    pub lang: Lang,
    /// The name of the folder, where it was given.
    pub slug: Option<&'a str>,
    /// Names of folders that are there already.
    pub taken: &'a [String],
}

/// The draft of a case that the bytes of a file make.
///
/// # Errors
///
/// They are no document of Word, or one that is broken or hostile.
pub fn draft(bytes: &[u8], desk: Desk<'_>) -> Result<Draft, Unread> {
    let document = read::read(bytes)?;
    let Desk { facts, lang, .. } = desk;
    let mut lost = document.lost.clone();
    let (paper, mut front, body, has_text) =
        match answer::read(&document, &facts.vocabularies, lang) {
            Some(answers) => {
                lost.extend(answers.lost.iter().cloned());
                let body = of_form(&document, &answers, lang);
                let mut written = answers.sections.values().chain([&answers.more]);
                let has_text = written.any(|blocks| !blocks.is_empty());
                (Paper::Form, answers.front, body, has_text)
            }
            None => {
                let told = label::read(&document, facts);
                let paper = if told.is_knowledge { Paper::Knowledge } else { Paper::Document };
                lost.extend(told.lost.iter().cloned());
                (paper, told.front, of_text(&document, &told.body, lang), !told.body.is_empty())
            }
        };
    let is_blank = front.is_empty() && !has_text;
    front.push(("draft", Node::Text("true".to_owned())));
    let slug = desk.slug.map_or_else(|| proposed_slug(&front, facts, desk.taken), str::to_owned);
    let path = new::path(document::Kind::Case, &slug, lang);
    let front_text = new::front(&facts.vocabularies, lang, |key| lines(key, &front, lang));
    let text = canonical(&path, format!("{front_text}{body}"), facts);
    let is_missing = |key: &&Key| key.required && !front.iter().any(|(name, _)| *name == key.name);
    let is_used = |picture: &&Picture| text.contains(&format!("]({})", picture.name));
    let pictures: Vec<Picture> = document.pictures.iter().filter(is_used).cloned().collect();
    let notes = document.notes.iter().flat_map(|note| paragraphs(note));
    let said = paragraphs(&document.blocks).into_iter().chain(notes);
    let said = said.map(|paragraph| (paragraph.at.clone(), plain(&paragraph.text))).collect();
    Ok(Draft {
        paper,
        slug,
        is_blank,
        missing: CASE.iter().filter(is_missing).collect(),
        pictures,
        lost,
        text,
        said,
    })
}

/// What belongs to a person, in what would be written, each with the place of the document that says
/// it; none where only the draft knows the place.
pub fn personal(draft: &Draft, path: &str) -> Vec<(Diagnostic, Option<At>)> {
    let source = Source::new(path, draft.text.as_str());
    let mut taken = BTreeSet::new();
    let said = person::check(&source).into_iter().map(|said| {
        let found = said.at.span.map_or("", |span| &draft.text[span.range()]);
        let at = draft.said.iter().enumerate().find_map(|(number, (at, words))| {
            let mut places = words.match_indices(found).map(|(from, _)| (number, from));
            let place = places.find(|place| !taken.contains(place))?;
            taken.insert(place);
            Some(at.clone())
        });
        (said, at)
    });
    said.collect()
}

/// The lines of a key that is answered.
fn lines(key: &Key, front: &[(&'static str, Node)], lang: Lang) -> Option<String> {
    let has = |name: &str| front.iter().any(|(key, _)| *key == name);
    let is_to_be_measured = !has("results") && is_measured(front);
    if key.name == "results" && is_to_be_measured {
        return Some(new::unmeasured(lang));
    }
    let (_, node) = front.iter().find(|(name, _)| *name == key.name)?;
    let mut text = String::new();
    write_entry(key.name, node, 0, &mut text);
    // What was measured is claimed when the measures are there, and not before.
    Some(match key.name == "checks" && is_to_be_measured {
        true => text.lines().map(|line| format!("# {line}\n")).collect(),
        false => text,
    })
}

fn is_measured(front: &[(&'static str, Node)]) -> bool {
    let checks = front.iter().find(|(name, _)| *name == "checks");
    let Some((_, Node::Map(checks))) = checks else { return false };
    let yes = |question: &str| {
        checks.iter().any(|(key, node)| key == question && *node == Node::Text("yes".to_owned()))
    };
    yes("baseline") && yes("same_method_after") || yes("comparison")
}

/// A key with its value, as YAML that is indented by so many spaces.
fn write_entry(name: &str, node: &Node, indent: usize, text: &mut String) {
    let pad = " ".repeat(indent);
    match node {
        Node::Null => {}
        // A switch, and no word that somebody typed.
        Node::Text(switch) if name == "draft" => text.push_str(&format!("{name}: {switch}\n")),
        Node::Text(words) => text.push_str(&format!("{pad}{name}: {}\n", value(words))),
        Node::Map(entries) => {
            text.push_str(&format!("{pad}{name}:\n"));
            for (key, node) in entries {
                write_entry(key, node, indent + 2, text);
            }
        }
        Node::List(items) => match items.as_slice() {
            [Node::Text(one)] if name == "place" => {
                text.push_str(&format!("{pad}{name}: {}\n", value(one)));
            }
            // Ids of terms stand on one line.
            items if matches!(name, "themes" | "approach") => {
                let ids = items.iter().map(|item| match item {
                    Node::Text(id) => flow(id),
                    _ => String::new(),
                });
                text.push_str(&format!("{name}: [{}]\n", ids.collect::<Vec<_>>().join(", ")));
            }
            items => {
                text.push_str(&format!("{pad}{name}:\n"));
                for item in items {
                    write_item(item, indent + 2, text);
                }
            }
        },
    }
}

/// A value within brackets, where a comma would end it.
fn flow(words: &str) -> String {
    match words.contains([',', '[', ']', '{', '}']) {
        true => format!("'{}'", words.replace('\'', "''")),
        false => value(words),
    }
}

fn write_item(node: &Node, indent: usize, text: &mut String) {
    let pad = " ".repeat(indent);
    match node {
        Node::Text(words) => text.push_str(&format!("{pad}- {}\n", value(words))),
        Node::Map(entries) => {
            let mut inner = String::new();
            for (key, node) in entries {
                write_entry(key, node, indent + 2, &mut inner);
            }
            // The first key stands behind the mark of the item.
            if let Some(first) = inner.get(indent + 2..) {
                text.push_str(&format!("{pad}- {first}"));
            }
        }
        Node::Null | Node::List(_) => {}
    }
}

/// The file as `amphoe fmt` writes it. What cannot be read is told by the check, at its place.
fn canonical(path: &str, text: String, facts: &Facts) -> String {
    let rules = Rules { facts, steps: &[], stamp: Stamp::Stays };
    match format::format(&Source::new(path, text.as_str()), Form::Page(CASE), rules) {
        Formatted::Changed(text) => text,
        Formatted::Same | Formatted::Unread(_) | Formatted::Unmoved(_) => text,
    }
}

/// The text of a form: its sections in the order of the model, those that are asked for and empty
/// with their questions.
fn of_form(document: &Document, answers: &answer::Answers, lang: Lang) -> String {
    let mut writer = Writer::new(document, highest(answers.sections.values().flatten(), 3));
    for section in Section::all() {
        let written = answers.sections.get(&section).filter(|blocks| !blocks.is_empty());
        let heading = section.heading();
        match written {
            Some(blocks) => {
                writer.heading(heading.get(lang));
                writer.blocks(blocks);
            }
            None if prompt::ASKED.contains(&section) => {
                writer.heading(heading.get(lang));
                writer.paragraph(&prompt::remark(section, lang));
            }
            None => {}
        }
    }
    if !answers.more.is_empty() {
        writer.heading(MORE.get(lang));
        writer.blocks(&answers.more);
    }
    format!("\n{}", writer.finish())
}

/// The text of any document, and the sections that are asked for and that it has not.
fn of_text(document: &Document, body: &[Block], lang: Lang) -> String {
    let mut writer = Writer::new(document, highest(body.iter(), 2));
    writer.blocks(body);
    let headings: BTreeSet<Section> = body
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(Paragraph { kind: Kind::Heading(_), text, .. }) => {
                Section::of_heading(&plain(text))
            }
            _ => None,
        })
        .collect();
    for section in prompt::ASKED.into_iter().filter(|section| !headings.contains(section)) {
        writer.heading(section.heading().get(lang));
        writer.paragraph(&prompt::remark(section, lang));
    }
    format!("\n{}", writer.finish())
}

/// What the levels of headings are lowered by, so that the highest is `wanted`; as [`Writer::new`]
/// takes it.
fn highest<'a>(blocks: impl Iterator<Item = &'a Block>, wanted: u8) -> i8 {
    let levels = blocks.filter_map(|block| match block {
        Block::Paragraph(Paragraph { kind: Kind::Heading(level), .. }) => Some(*level),
        _ => None,
    });
    let highest = levels.min().unwrap_or(wanted);
    wanted as i8 - highest.min(9) as i8
}

fn proposed_slug(front: &[(&'static str, Node)], facts: &Facts, taken: &[String]) -> String {
    let texts = |name: &str| match front.iter().find(|(key, _)| *key == name) {
        Some((_, Node::Text(text))) => vec![text.clone()],
        Some((_, Node::List(items))) => items
            .iter()
            .filter_map(|item| match item {
                Node::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    let answers = Answers {
        title: texts("title").into_iter().next().unwrap_or_default(),
        places: texts("place"),
        themes: texts("themes"),
        ..Answers::default()
    };
    new::proposed_slug(&answers, facts, taken)
}

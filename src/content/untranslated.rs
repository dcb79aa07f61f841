//! What of a translation is still in the language of its original.
//!
//! `amphoe translate` lays the words of the original down where the translation shall stand, and some
//! are easily passed over. A name or a quotation in the other alphabet is none of them: a piece is
//! left when most of its letters are of the other language.

use crate::{
    content::{
        document::Document,
        schema::{Key, Shape, ToldBy, Voice},
        value::Value,
        walk, words,
        yaml::Part,
    },
    diagnostic::Place,
    lang::{Bilingual, Lang, script},
    source::Span,
};

/// A piece of a translation that nobody has translated.
#[derive(Clone, PartialEq, Debug)]
pub struct Left {
    /// What it is called.
    pub name: Bilingual<String>,
    /// Where it stands.
    pub at: Place,
}

/// The pieces of `translation` that nobody has translated, in their order: keys of the front matter,
/// each told once, then parts of the text.
pub fn parts(translation: &Document) -> Vec<Left> {
    let is_left = |text: &str| is_left(text, translation.lang);
    let mut left: Vec<Left> = Vec::new();
    for leaf in walk::leaves(translation.kind.keys(), &translation.front) {
        let is_words = leaf.key.voice == Voice::Own
            && leaf.key.told_by == ToldBy::Original
            && matches!(leaf.shape, Shape::Words | Shape::TermOrWords(_));
        let Value::Text(text) = &leaf.said.value else { continue };
        let name = Bilingual::from_fn(|lang| called(leaf.key, lang));
        if is_words && is_left(text) && left.iter().all(|other| other.name != name) {
            left.push(Left { name, at: translation.place(&leaf.said.way, Part::Value) });
        }
    }
    let outline = &translation.outline;
    for part in &outline.parts {
        let heading = part.heading.and_then(|at| outline.headings.get(at));
        if is_left(&part.text) || heading.is_some_and(|heading| is_left(&heading.text)) {
            let name = words::part_name(&part.key.to_string());
            left.push(Left { name, at: translation.at(first_line(translation, part.span)) });
        }
    }
    left
}

/// The names of `left`, one after the other.
pub fn names(left: &[Left]) -> Bilingual<String> {
    let names: Vec<_> = left.iter().map(|left| left.name.clone()).collect();
    words::in_a_row(&names)
}

/// What a key is called: the title and the summary as everywhere, others by their names.
fn called(key: &Key, lang: Lang) -> String {
    match key.name {
        part @ ("title" | "summary") => words::part_name(part).get(lang).clone(),
        _ => format!("`{}`", key.named(lang)),
    }
}

/// Whether `text`, in an edition of `lang`, is in the other language. Latin names are at home in a
/// Thai text, down to a whole value; Thai letters in an English one are seldom the most.
fn is_left(text: &str, lang: Lang) -> bool {
    let letters = script::Letters::of(text);
    match lang {
        Lang::En => letters.thai > letters.latin,
        Lang::Th => script::detect(text) == Some(Lang::En),
    }
}

/// The first line of a piece that holds words.
fn first_line(document: &Document, span: Span) -> Span {
    let text = &document.source.text[span.range()];
    let at = text.len() - text.trim_start().len();
    let line = text[at..].lines().next().unwrap_or_default().trim_end();
    Span::new(span.start + at, span.start + at + line.len())
}

//! The fields of the form, as the schema has them.
//!
//! What a field is called, asks and takes is said by the schema of a case and by the vocabularies, so
//! that a form made tomorrow asks what the program reads tomorrow. Here stands only what paper needs
//! besides: which keys are asked, in which groups, and how many lines a list has.

use crate::{
    content::schema::{Key, Shape, case::CASE},
    edit::{new, summary},
    facts::vocabulary::Vocabularies,
    lang::{Bilingual, Lang},
};

/// A field of the form.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Field {
    /// Where its answer belongs.
    pub(super) way: Vec<Step>,
    /// What it is called.
    pub(super) label: Bilingual<String>,
    /// What it asks.
    pub(super) about: Bilingual<String>,
    /// An answer.
    pub(super) example: Bilingual<String>,
    /// How it is answered.
    pub(super) input: Input,
}

/// A step to where an answer belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    /// A key.
    Key(&'static str),
    /// An item of a list.
    Item(usize),
}

/// How a field is answered.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Input {
    /// By one line.
    Line,
    /// By a text of one or more lines, which is one value.
    Text,
    /// By lines, each of which is an item.
    Lines,
    /// By numbers, each of which is an item.
    Numbers,
    /// By a day.
    Day,
    /// By one of these, each with what it stands for.
    Choice(Vec<(String, Bilingual<String>)>),
    /// By one of these boxes, each with what it stands for.
    Boxes(Vec<(&'static str, Bilingual<&'static str>)>),
    /// By a tick, which stands for this term.
    Tick(String),
}

impl Field {
    /// The name of its control; that of a box has `=` and what the box stands for after it.
    pub(super) fn tag(&self) -> String {
        let steps = self.way.iter().map(|step| match step {
            Step::Key(key) => format!(".{key}"),
            Step::Item(at) => format!(".{}", at + 1),
        });
        format!("amphoe{}", steps.collect::<String>())
    }
}

/// What the name of the control of a section begins with.
pub(super) const SECTION: &str = "amphoe.section.";

/// A group of fields under a heading.
pub(super) struct Group {
    /// Its heading.
    pub(super) title: Bilingual<&'static str>,
    /// What is to be known before they are filled in; may be empty.
    pub(super) about: Bilingual<&'static str>,
    /// Its fields.
    pub(super) fields: Vec<Field>,
}

struct Part {
    title: Bilingual<&'static str>,
    about: Bilingual<&'static str>,
    keys: &'static [&'static str],
}

const PARTS: [Part; 6] = [
    Part {
        title: Bilingual::new("ส่วนที่ 1 ข้อที่ต้องตอบ", "Part 1: what must be answered"),
        about: Bilingual::new("", ""),
        keys: &["title", "summary", "place", "level", "themes", "status", "sources"],
    },
    Part {
        title: Bilingual::new("ส่วนที่ 2 ทำเมื่อใด ด้วยวิธีใด", "Part 2: when, and by which method"),
        about: Bilingual::new(
            "ตั้งแต่ส่วนนี้ไปไม่บังคับ ข้อใดไม่ทราบให้เว้นว่างไว้ อย่าใส่ขีดหรือเลข 0 (0 แปลว่าไม่มี)",
            "From here on nothing must be answered. Leave empty what you do not know; 0 means that there is none.",
        ),
        keys: &["period", "still_running", "fiscal_year", "approach"],
    },
    Part {
        title: Bilingual::new("ส่วนที่ 3 ใครทำ ใช้อะไร", "Part 3: who did it, and what it took"),
        about: Bilingual::new(
            "ใส่ชื่อหน่วยงานหรือกลุ่ม ไม่ใส่ชื่อบุคคล เบอร์โทรใช้เบอร์กลางของสำนักงาน",
            "Offices and groups only, never persons; the switchboard of an office, no private number.",
        ),
        keys: &["owner", "partners", "contact", "cost", "funding", "people", "reach", "time"],
    },
    Part {
        title: Bilingual::new(
            "ส่วนที่ 4 ผล และผลนั้นยืนยันด้วยอะไร",
            "Part 4: the results, and what they rest on",
        ),
        about: Bilingual::new(
            "คำถามห้าข้อท้ายส่วนนี้ไม่ใช่คะแนนของอำเภอ ตอบว่าไม่ใช่ทั้งห้าข้อก็เผยแพร่ได้ ถ้าตอบว่าได้วัดผล ให้ใส่ค่าที่วัดได้ด้วย",
            "The five questions at its end are no mark for the district; five times no can be published too. Where something was measured, write what was measured.",
        ),
        keys: &["results", "checks"],
    },
    Part {
        title: Bilingual::new("ส่วนที่ 5 คำแนะนำถึงพื้นที่อื่น", "Part 5: advice to other places"),
        about: Bilingual::new("ข้อละหนึ่งบรรทัด", "One item a line."),
        keys: &["needs", "adapt", "avoid", "unknown", "caution", "legal", "visits", "replicates"],
    },
    Part {
        title: Bilingual::new("ส่วนที่ 6 ใครอนุมัติให้เผยแพร่", "Part 6: who agreed that it be published"),
        about: Bilingual::new("", ""),
        keys: &["approved"],
    },
];

/// So many items of a list have lines on the form.
fn items(key: &str) -> usize {
    match key {
        "sources" | "results" | "themes" | "approach" | "funding" => 3,
        _ => 1,
    }
}

/// The fields of the form, group by group.
pub(super) fn groups(terms: &Vocabularies) -> Vec<Group> {
    let group = |part: &Part| {
        let keys = part.keys.iter().filter_map(|name| CASE.iter().find(|key| key.name == *name));
        let fields = keys.flat_map(|key| of_key(key, terms)).collect();
        Group { title: part.title, about: part.about, fields }
    };
    PARTS.iter().map(group).collect()
}

/// Every field of the form.
pub(super) fn fields(terms: &Vocabularies) -> Vec<Field> {
    groups(terms).into_iter().flat_map(|group| group.fields).collect()
}

fn of_key(key: &'static Key, terms: &Vocabularies) -> Vec<Field> {
    let way = vec![Step::Key(key.name)];
    match key.name {
        "summary" => return summary_of(key),
        "partners" => return partners(key, terms),
        _ => {}
    }
    let label = named(key);
    match key.shape {
        Shape::List(Shape::Words | Shape::Place) => {
            vec![field(way, label, key, Input::Lines, terms)]
        }
        Shape::List(item) => {
            let count = items(key.name);
            let number = |at: usize| match count {
                1 => label.clone(),
                _ => Bilingual {
                    th: format!("{}ที่ {}", label.th, at + 1),
                    en: format!("{} {}", label.en, at + 1),
                },
            };
            let of_item = |at: usize| {
                let mut way = way.clone();
                way.push(Step::Item(at));
                of_shape(way, number(at), key, item, terms)
            };
            (0..count).flat_map(of_item).collect()
        }
        ref shape => of_shape(way, label, key, shape, terms),
    }
}

fn of_shape(
    way: Vec<Step>,
    label: Bilingual<String>,
    key: &'static Key,
    shape: &'static Shape,
    terms: &Vocabularies,
) -> Vec<Field> {
    // A stretch of time is asked for by its two ends.
    if key.name == "period" {
        let ends = [("start", "เริ่ม", "start"), ("end", "สิ้นสุด", "end")];
        return ends
            .into_iter()
            .map(|(end, th, en)| {
                let way = [way.as_slice(), &[Step::Key(end)]].concat();
                let label = below(&label, th, en);
                let mut field = field(way, label, key, Input::Line, terms);
                let example = if end == "start" { "มิ.ย. 2565" } else { "ธ.ค. 2565" };
                field.example = Bilingual::new(example, example).owned();
                field
            })
            .collect();
    }
    let keys = shape.keys();
    if keys.is_empty() {
        let input = input(shape, terms);
        return vec![field(way, label, key, input, terms)];
    }
    let asked = keys.iter().filter(|inner| !LEFT_OUT.contains(&(key.name, inner.name)));
    asked
        .flat_map(|inner| {
            let way = [way.as_slice(), &[Step::Key(inner.name)]].concat();
            let named = named(inner);
            let label = below(&label, &named.th, &named.en);
            match inner.shape {
                Shape::Map(keys) => keys
                    .iter()
                    .map(|last| {
                        let way = [way.as_slice(), &[Step::Key(last.name)]].concat();
                        let named = self::named(last);
                        field(
                            way,
                            below(&label, &named.th, &named.en),
                            last,
                            input(&last.shape, terms),
                            terms,
                        )
                    })
                    .collect(),
                ref shape => vec![field(way, label, inner, input(shape, terms), terms)],
            }
        })
        .collect()
}

/// Keys within others that the form does not ask for: what an office cannot know of itself, or what
/// names other files.
const LEFT_OUT: [(&str, &str); 7] = [
    ("sources", "lang"),
    ("sources", "accessed"),
    ("sources", "note"),
    ("results", "same_as"),
    ("results", "target"),
    ("results", "n"),
    ("replicates", "case"),
];

fn field(
    way: Vec<Step>,
    label: Bilingual<String>,
    key: &'static Key,
    input: Input,
    terms: &Vocabularies,
) -> Field {
    let is_asked =
        matches!(input, Input::Line | Input::Text | Input::Lines | Input::Numbers | Input::Day)
            && !key.example.contains(['{', '[']);
    let example = |lang| match is_asked {
        true => new::example(key, terms, lang),
        false => String::new(),
    };
    let example = Bilingual { th: example(Lang::Th), en: example(Lang::En) };
    Field { way, label, about: key.about.owned(), example, input }
}

fn input(shape: &Shape, terms: &Vocabularies) -> Input {
    match shape {
        Shape::Term(name) => {
            let terms = terms.get(*name).terms().iter();
            Input::Choice(terms.map(|term| (term.id.clone(), term.label.clone())).collect())
        }
        Shape::OneOf(words) => {
            let word = |(id, label): &(&str, Bilingual<&str>)| ((*id).to_owned(), label.owned());
            Input::Choice(words.iter().map(word).collect())
        }
        Shape::YesNo => Input::Boxes(vec![YES, NO]),
        Shape::YesNoUnknown => Input::Boxes(vec![YES, NO, UNKNOWN]),
        Shape::Date => Input::Day,
        Shape::Words => Input::Text,
        Shape::List(Shape::SourceNumber) => Input::Numbers,
        Shape::List(Shape::Words) => Input::Lines,
        _ => Input::Line,
    }
}

const YES: (&str, Bilingual<&str>) = ("yes", Bilingual::new("ใช่", "Yes"));
const NO: (&str, Bilingual<&str>) = ("no", Bilingual::new("ไม่ใช่", "No"));
const UNKNOWN: (&str, Bilingual<&str>) = ("unknown", Bilingual::new("ไม่ทราบ", "Not known"));

/// Three boxes: whoever is asked for a summary writes of the opening ceremony.
fn summary_of(key: &'static Key) -> Vec<Field> {
    summary::QUESTIONS
        .iter()
        .map(|question| Field {
            way: vec![Step::Key(key.name), Step::Key(question.name)],
            label: question.label.owned(),
            about: question.about.owned(),
            example: question.example.owned(),
            input: Input::Text,
        })
        .collect()
}

/// All seven, each with who and what: a tick without a role says nothing.
fn partners(key: &'static Key, terms: &Vocabularies) -> Vec<Field> {
    let Shape::List(Shape::TermOrMap(name, keys)) = key.shape else { return Vec::new() };
    let mut fields = Vec::new();
    for (at, term) in terms.get(*name).terms().iter().enumerate() {
        for inner in *keys {
            let way = vec![Step::Key(key.name), Step::Item(at), Step::Key(inner.name)];
            let named = named(inner);
            let (label, input) = match inner.shape {
                Shape::Term(_) => (term.label.clone(), Input::Tick(term.id.clone())),
                _ => (below(&term.label, &named.th, &named.en), Input::Text),
            };
            let mut field = field(way, label, inner, input, terms);
            if matches!(field.input, Input::Tick(_)) {
                field.about =
                    Bilingual::new("ทำเครื่องหมายถ้าร่วมทำ", "Tick it where they joined").owned();
            }
            fields.push(field);
        }
    }
    fields
}

/// What a key is called on paper.
fn named(key: &Key) -> Bilingual<String> {
    let words = key.name.replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    let en = first.into_iter().chain(letters).collect();
    Bilingual { th: key.named(Lang::Th).to_owned(), en }
}

fn below(label: &Bilingual<String>, th: &str, en: &str) -> Bilingual<String> {
    Bilingual {
        th: format!("{}: {th}", label.th),
        en: format!("{}: {}", label.en, en.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::edit::new::NOT_ASKED;

    #[test]
    fn every_key_that_a_new_case_speaks_of_is_asked_but_those_that_are_decided_later() {
        let later = ["documents", "reviewed_by", "draft"];
        for key in CASE {
            let is_expected = !NOT_ASKED.contains(&key.name) && !later.contains(&key.name)
                || key.name == "replicates";
            let is_asked = PARTS.iter().any(|part| part.keys.contains(&key.name));
            assert_eq!(is_asked, is_expected, "{}", key.name);
        }
    }

    #[test]
    fn no_two_fields_are_called_alike_and_word_takes_every_tag() {
        let fields = fields(&Vocabularies::built_in());
        let tags: BTreeSet<String> = fields.iter().map(Field::tag).collect();
        assert_eq!(tags.len(), fields.len());
        for tag in &tags {
            assert!(tag.len() + "=unknown".len() <= 64, "Word refuses longer ones: {tag}");
        }
        for lang in Lang::ALL {
            let labels: BTreeSet<&String> =
                fields.iter().map(|field| field.label.get(lang)).collect();
            assert_eq!(labels.len(), fields.len(), "{lang:?}");
        }
    }
}

//! A new case, or a new page, as a file that its author fills in.
//!
//! Everything that was answered stands in it, in the order of the schema. Everything else stands
//! there as a remark with its explanation, and without a value: nobody publishes an example by
//! forgetting to remove it, and what is not known is not a nought.

use crate::{
    content::{
        decode::{self, Demand},
        document::{Document, Kind},
        filed::{Filed, filed},
        markdown::{prompt, section::Section},
        parse,
        piece::Piece,
        schema::{Key, Shape, case::CASE, page::PAGE},
        wording::Wording,
    },
    diagnostic::{Diagnostic, Severity},
    edit::value::{one_line, value},
    facts::{
        Facts,
        place::{Area, Gazetteer},
        vocabulary::{Vocabularies, VocabularyName},
    },
    lang::{Lang, slug},
    source::{SourcePath, Tree},
};

/// What an author answered about a case.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    /// `title`.
    pub title: String,
    /// `summary`.
    pub summary: String,
    /// `place`, the main one first.
    pub places: Vec<String>,
    /// `level`, as typed.
    pub level: String,
    /// `themes`, as typed.
    pub themes: Vec<String>,
    /// `status`, as typed.
    pub status: String,
    /// The first of `sources`, by the names of its keys.
    pub source: Vec<(&'static str, String)>,
    /// `checks`, by the names of its keys; a question that was not answered is left out.
    pub checks: Vec<(&'static str, bool)>,
    /// What it was done after.
    pub from: Option<Origin>,
}

/// A case that a new one adapts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Origin {
    /// The name of its folder.
    pub slug: String,
    /// Its themes, by id.
    pub themes: Vec<String>,
    /// Its methods, by id.
    pub approach: Vec<String>,
    /// What was changed, as its author says.
    pub changed: Vec<String>,
}

/// Keys that a new case does not speak of: what the program works out, what belongs to publishing,
/// and what nobody knows of a case on its first day.
pub(super) const NOT_ASKED: [&str; 16] = [
    "evidence",
    "contrary",
    "reply",
    "related",
    "aliases",
    "as_printed",
    "published",
    "withdrawn",
    "accept",
    "round",
    "demo",
    "translated_from",
    "translator",
    "machine",
    "replicates",
    "reviewed",
];

/// The file of a case, told in `lang`, which is the language of its text too.
pub fn case(answers: &Answers, terms: &Vocabularies, lang: Lang) -> String {
    let mut text = front(terms, lang, |key| lines(answers, key, terms, lang));
    for section in prompt::ASKED {
        text += &asked(section, lang);
    }
    text
}

/// The front matter of a case: the lines of the keys that were answered, each under what it is for,
/// and the others as remarks.
pub(super) fn front(
    terms: &Vocabularies,
    lang: Lang,
    answered: impl Fn(&Key) -> Option<String>,
) -> String {
    let mut text = String::from("---\n");
    let mut is_head_told = false;
    for key in CASE {
        match answered(key) {
            Some(lines) => {
                let space = if is_head_told { "\n" } else { "" };
                text += &format!("{space}{}{lines}", about(key, lang));
            }
            None if NOT_ASKED.contains(&key.name) => {}
            // It has to be answered, so it does not stand among what may be left out.
            None if key.required => {
                text += &format!("{}# {}:\n\n", told(key, terms, lang), key.name);
            }
            None => {
                if !is_head_told {
                    text += &optional(lang);
                    is_head_told = true;
                }
                text += &format!("{}# {}:\n", told(key, terms, lang), key.name);
            }
        }
    }
    text.push_str("---\n");
    text
}

/// A section that is asked for, with its heading.
pub(super) fn asked(section: Section, lang: Lang) -> String {
    let heading = section.heading();
    format!("\n## {}\n\n{}\n", heading.get(lang), prompt::remark(section, lang))
}

/// The lines of a key that was answered.
fn lines(answers: &Answers, key: &Key, terms: &Vocabularies, lang: Lang) -> Option<String> {
    let name = key.name;
    let term = |vocabulary, typed: &str| value(&id(terms, vocabulary, typed));
    let list = |vocabulary, typed: &[String]| {
        let ids: Vec<String> = typed.iter().map(|typed| id(terms, vocabulary, typed)).collect();
        format!("{name}: [{}]\n", ids.join(", "))
    };
    Some(match name {
        "title" => format!("{name}: {}\n", value(&answers.title)),
        "summary" => format!("{name}: {}\n", value(&answers.summary)),
        "place" => match answers.places.as_slice() {
            [one] => format!("{name}: {}\n", value(one)),
            several => {
                let items = several.iter().map(|place| format!("  - {}\n", value(place)));
                format!("{name}:\n{}", items.collect::<String>())
            }
        },
        "level" => format!("{name}: {}\n", term(VocabularyName::Levels, &answers.level)),
        "status" => format!("{name}: {}\n", term(VocabularyName::Statuses, &answers.status)),
        "themes" => match &answers.from {
            Some(from) if answers.themes.is_empty() => {
                format!("{}{}", proposed(lang), list(VocabularyName::Themes, &from.themes))
            }
            _ => list(VocabularyName::Themes, &answers.themes),
        },
        "approach" => {
            let from = answers.from.as_ref().filter(|from| !from.approach.is_empty())?;
            format!("{}{}", proposed(lang), list(VocabularyName::Approaches, &from.approach))
        }
        "sources" => {
            let mut mark = "- ";
            let keys = answers.source.iter().map(|(key, typed)| {
                let mark = std::mem::replace(&mut mark, "  ");
                format!("  {mark}{key}: {}\n", value(typed))
            });
            format!("{name}:\n{}", keys.collect::<String>())
        }
        "results" if is_measured(&answers.checks) => unmeasured(lang),
        "checks" if !answers.checks.is_empty() => {
            // What was measured is claimed when the measures are there, and not before.
            let mark = if is_measured(&answers.checks) { "# " } else { "" };
            let answers = answers.checks.iter().map(|(question, yes)| {
                format!("{mark}  {question}: {}\n", if *yes { "yes" } else { "no" })
            });
            format!("{mark}{name}:\n{}", answers.collect::<String>())
        }
        "replicates" => {
            let from = answers.from.as_ref()?;
            let changed: String = match from.changed.as_slice() {
                [] => "    changed:\n".to_owned(),
                all => {
                    let items = all.iter().map(|one| format!("      - {}\n", value(one)));
                    format!("    changed:\n{}", items.collect::<String>())
                }
            };
            format!("{name}:\n  - case: {}\n{changed}", from.slug)
        }
        _ => return None,
    })
}

/// Whether the answers say that a result was measured, so that there must be one.
fn is_measured(checks: &[(&'static str, bool)]) -> bool {
    let yes = |question| checks.contains(&(question, true));
    yes("baseline") && yes("same_method_after") || yes("comparison")
}

/// The id of the term that was typed; as typed where it is none, which is told before.
fn id(terms: &Vocabularies, vocabulary: VocabularyName, typed: &str) -> String {
    let term = terms.get(vocabulary).find(typed);
    term.map_or_else(|| one_line(typed), |term| term.id.clone())
}

/// What a key is for, above its line.
fn about(key: &Key, lang: Lang) -> String {
    match (key.named(lang), key.about.get(lang)) {
        (named, about) if named == key.name => format!("# {about}\n"),
        (named, about) => format!("# {named}: {about}\n"),
    }
}

/// The example of a key; of a term, by its name in `lang`.
pub fn example(key: &Key, terms: &Vocabularies, lang: Lang) -> String {
    let typed = key.example.trim_start_matches("- ");
    let name = match &key.shape {
        Shape::Term(name) | Shape::List(Shape::Term(name)) => *name,
        _ => return typed.to_owned(),
    };
    let bare = typed.trim_matches(['[', ']']);
    match terms.get(name).find(bare) {
        Some(term) => typed.replace(bare, term.label.get(lang)),
        None => typed.to_owned(),
    }
}

/// The same with an example, since the line below has none.
fn told(key: &Key, terms: &Vocabularies, lang: Lang) -> String {
    let about = about(key, lang);
    let (such_as, as_list) = match lang {
        Lang::Th => ("เช่น", " ถ้ามีหลายข้อ ขึ้นบรรทัดใหม่ข้อละบรรทัด นำด้วย -"),
        Lang::En => ("such as", "; each item on a line of its own that begins with -"),
    };
    let is_list = key.example.starts_with("- ");
    let example = match key.shape {
        // The example of a key that is seldom needed says that it is not.
        Shape::YesNo => "yes".to_owned(),
        _ => example(key, terms, lang),
    };
    let as_list = if is_list { as_list } else { "" };
    format!("\n{} ({such_as} {example}{as_list})\n", about.trim_end())
}

fn optional(lang: Lang) -> String {
    match lang {
        Lang::Th => "\n# ช่องข้างล่างนี้ไม่บังคับ ช่องใดรู้คำตอบ ให้ลบเครื่องหมาย # หน้าชื่อช่อง แล้วพิมพ์คำตอบต่อท้าย\n\
                     # ช่องใดไม่รู้ ให้คงไว้อย่างนี้ อย่าใส่ 0 (0 แปลว่าแหล่งอ้างอิงบอกว่าไม่มี)\n",
        Lang::En => "\n# None of what follows must be told. Where you know the answer, remove the # before the key and\n\
                     # write the answer after it. Leave the rest as it is; 0 means that a source says there is none.\n",
    }
    .to_owned()
}

fn proposed(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => "# นำมาจากเรื่องที่ปรับมา แก้ให้ตรงกับที่ทำจริง\n",
        Lang::En => "# taken over from the case that this one adapts: change it to what you did\n",
    }
}

/// The lines of results that were measured and are not told yet.
pub(super) fn unmeasured(lang: Lang) -> String {
    let lines = "# results:\n#   - what:\n#     unit:\n#     before:\n#     after:\n";
    format!("{}{lines}", to_be_measured(lang))
}

fn to_be_measured(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => "# ท่านตอบว่าได้วัดผลไว้ เติมค่าที่วัดได้ แล้วลบ # หน้าทุกบรรทัดของช่อง results และ checks\n",
        Lang::En => {
            "# You answered that it was measured: write what was measured, then remove the # before\n\
                     # every line of results and checks.\n"
        }
    }
}

/// The file of a page.
pub fn page(title: &str, summary: &str, lang: Lang) -> String {
    let mut text = String::from("---\n");
    for key in PAGE {
        let typed = match key.name {
            "title" => title,
            "summary" => summary,
            _ => continue,
        };
        text += &format!("{}{}: {}\n", about(key, lang), key.name, value(typed));
    }
    text + match lang {
        Lang::Th => "---\n\n[เติม: เนื้อหาของหน้านี้ ขึ้นต้นหัวข้อด้วย ##]\n",
        Lang::En => "---\n\n[fill in: the text of this page; a heading begins with ##]\n",
    }
}

/// Where the file of a case or page lies.
pub fn path(kind: Kind, slug: &str, lang: Lang) -> String {
    let folder = if kind == Kind::Page { "pages" } else { "cases" };
    format!("content/{folder}/{slug}/index.{lang}.md")
}

/// A name for the folder of a case that none has yet: of the district and what of the title is in
/// Latin letters, else the theme.
pub fn proposed_slug(answers: &Answers, facts: &Facts, taken: &[String]) -> String {
    let district = answers.places.first().and_then(|typed| in_english(&facts.places, typed));
    let themes = match &answers.from {
        Some(from) if answers.themes.is_empty() => &from.themes,
        _ => &answers.themes,
    };
    let theme = themes.first().map(|typed| id(&facts.vocabularies, VocabularyName::Themes, typed));
    let words = slug::suggest(&answers.title).filter(|words| words.contains(char::is_alphabetic));
    let parts: Vec<String> = district.into_iter().chain(words.or(theme)).collect();
    let whole = slug::suggest(&parts.join(" ")).unwrap_or_else(|| "case".to_owned());
    let is_free = |name: &String| slug::is_slug(name) && !taken.contains(name);
    let mut numbered = (2..).map(|number| format!("{whole}-{number}"));
    Some(whole.clone()).filter(is_free).or_else(|| numbered.find(is_free)).unwrap_or(whole)
}

/// The district, or what wider area was typed, in Latin letters.
fn in_english(places: &Gazetteer, typed: &str) -> Option<String> {
    Some(match places.find(typed).ok()?.area {
        Area::District(code) => places.district(code).name.en.clone(),
        Area::Province(code) => places.province(code).name.en.clone(),
        Area::Cluster(id) => id.to_string(),
        Area::National => "thailand".to_owned(),
    })
}

/// The names of the folders that a new one must not have.
pub fn taken(tree: &Tree, kind: Kind) -> Vec<String> {
    let paths = tree.sources.keys().chain(tree.blobs.keys()).chain(tree.refused.keys());
    let mut names: Vec<String> = paths
        .filter_map(|path| match filed(path) {
            Filed::Page(page) if page.kind == kind => Some(page.slug),
            _ => None,
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The case of this name, to be adapted; none where there is none.
pub fn origin(tree: &Tree, facts: &Facts, slug: &str) -> Option<Origin> {
    let editions = tree.sources.values().filter_map(|source| match filed(&source.path) {
        Filed::Page(page) if page.kind == Kind::Case && page.slug == slug => {
            Some(parse::parse(source, &page, facts, &Wording::default()).value)
        }
        _ => None,
    });
    let editions: Vec<Document> = editions.collect();
    let original = editions.iter().find(|edition| !edition.is_translation()).or(editions.first())?;
    let ids = |key: &str| original.front.texts(key).map(str::to_owned).collect();
    Some(Origin {
        slug: slug.to_owned(),
        themes: ids("themes"),
        approach: ids("approach"),
        changed: Vec::new(),
    })
}

/// What is wrong with `typed` as the value of the key `name` of `keys`, by itself.
pub fn refused(
    keys: &'static [Key],
    name: &str,
    typed: &[String],
    facts: &Facts,
) -> Vec<Diagnostic> {
    let text = match typed {
        [one] => format!("{name}: {}\n", value(one)),
        several => {
            let items = several.iter().map(|one| format!("  - {}\n", value(one)));
            format!("{name}:\n{}", items.collect::<String>())
        }
    };
    let path = SourcePath::new("");
    let piece = Piece { path: &path, text: &text, offset: 0 };
    let mut said = Vec::new();
    match piece.read() {
        Ok(node) => drop(decode::decode(piece, keys, &node, facts, Demand::Inner, &mut said)),
        Err(wrong) => said = wrong,
    }
    said.retain(|said| said.severity() == Severity::Error);
    said
}

//! A page's file as its author wrote it: front matter, and the outline of the text below it.
//!
//! A document keeps its source and what resolving needs to know of it, not the events of its
//! Markdown: rendering parses the body again, which is cheaper than holding it for every page.

use std::sync::Arc;

use crate::{
    content::{
        decode::{self, Demand, Piece},
        markdown::{self, Outline, lint, section::Section},
        person,
        schema::{Key, case::CASE, page::PAGE},
        value::{Map, Said, Value},
        words,
        yaml::{self, Part},
    },
    diagnostic::{
        Checked, Diagnostic, Place,
        kind::{
            case::Case as Wrong,
            front::Front,
            site::Site,
            syntax::Syntax,
            text::{Text, Weight},
        },
    },
    facts::Facts,
    lang::{
        Lang, cluster, script,
        slug::{self, SlugFault},
        thai,
    },
    source::{Source, SourcePath, Span},
};

/// What a document is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A case.
    Case,
    /// A page that is no case.
    Page,
    /// The programme told.
    Programme,
}

impl Kind {
    /// The keys of its front matter.
    pub fn keys(self) -> &'static [Key] {
        match self {
            Kind::Case => CASE,
            Kind::Page | Kind::Programme => PAGE,
        }
    }
}

/// A page's file.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub source: Source,
    /// What it is.
    pub kind: Kind,
    /// The name of its folder.
    pub slug: String,
    /// The language that its name says.
    pub lang: Lang,
    /// Its front matter.
    pub front: Map,
    /// Where its front matter stands, without the lines of `---`.
    pub yaml: Span,
    /// Where its text begins.
    pub body: usize,
    /// Whether its front matter could not be read; then nothing is said of what it lacks.
    pub is_broken: bool,
    /// What its text consists of.
    pub outline: Arc<Outline>,
    /// The digest of the words of each part, in their order.
    pub digests: Vec<(String, String)>,
}

impl Document {
    /// Whether it carries words only.
    pub fn is_translation(&self) -> bool {
        self.front.has("translated_from")
    }

    /// Whether its list of sources can be counted. Where it is missing or wrong, that has been said,
    /// and nothing needs to be said of what cites it.
    pub fn knows_its_sources(&self) -> bool {
        let sources = self.front.get("sources").map(|sources| &sources.value);
        matches!(sources, Some(Value::List(_)))
    }

    /// The place of a value of its front matter.
    pub fn place(&self, way: &[usize], part: Part) -> Place {
        self.piece().place(way, part)
    }

    /// The place of a piece of the file.
    pub fn at(&self, span: Span) -> Place {
        Place::new(&self.source.path, span)
    }

    /// The place where its front matter begins, for what is missing in it.
    pub fn head(&self) -> Place {
        self.at(Span::new(0, self.source.text.lines().next().unwrap_or_default().trim_end().len()))
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.source.text[self.body..]
    }

    /// The folder that holds it.
    pub fn folder(&self) -> &str {
        self.source.path.folder()
    }

    /// Its front matter.
    pub fn piece(&self) -> Piece<'_> {
        let text = &self.source.text[self.yaml.range()];
        Piece { path: &self.source.path, text, offset: self.yaml.start }
    }
}

/// What a file under `content/` is by its path.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Filed {
    /// A page.
    Page {
        /// Which kind.
        kind: Kind,
        /// The name of its folder.
        slug: String,
        /// Its language.
        lang: Lang,
    },
    /// A Markdown file that is meant as a page and does not say its language.
    NoLanguage,
    /// A file that is named as a page and is no Markdown: a document of Word, or a text that an
    /// editor gave one more ending.
    NotMarkdown,
    /// A Markdown file where none is read.
    Stray,
    /// No page.
    Other,
}

/// What the file at `path` is.
pub fn filed(path: &SourcePath) -> Filed {
    let Some(inner) = path.as_str().strip_prefix("content/") else { return Filed::Other };
    let parts: Vec<&str> = inner.split('/').collect();
    if path.extension().as_deref() != Some("md") {
        let is_page = matches!(parts.as_slice(), ["cases" | "pages", _, ..] | ["programme", _])
            && path.name().to_ascii_lowercase().starts_with("index.");
        return if is_page { Filed::NotMarkdown } else { Filed::Other };
    }
    if path.name().eq_ignore_ascii_case("readme.md") {
        return Filed::Other;
    }
    let (kind, slug) = match parts.as_slice() {
        ["cases", .., slug, _] => (Kind::Case, *slug),
        ["pages", .., slug, _] => (Kind::Page, *slug),
        ["programme", _] => (Kind::Programme, "programme"),
        _ => return Filed::Stray,
    };
    let lang = path.name().strip_prefix("index.").and_then(|rest| rest.strip_suffix(".md"));
    match lang.map(Lang::from_code) {
        Some(Some(lang)) => Filed::Page { kind, slug: slug.to_owned(), lang },
        Some(None) => Filed::NoLanguage,
        None if path.name() == "index.md" => Filed::NoLanguage,
        None => Filed::Stray,
    }
}

/// Themes in which people can be hurt by what is said of them.
pub const SENSITIVE: [&str; 6] = ["health", "drugs", "debt", "poverty", "children", "elderly"];

/// Reads one file as what its path says that it is.
pub fn parse(
    source: &Source,
    kind: Kind,
    slug: &str,
    lang: Lang,
    facts: &Facts,
) -> Checked<Document> {
    let mut said = Vec::new();
    let (yaml, body, mut is_broken) = match split(source, &mut said) {
        Ok((yaml, body)) => (yaml, body, false),
        // What follows is still read, so that all its mistakes are told in one run.
        Err(body) => (Span::point(body), body, true),
    };
    said.extend(markdown::characters(source, yaml));
    let has_control = said.iter().any(|said| said.code() == "control-character");
    let piece = Piece { path: &source.path, text: &source.text[yaml.range()], offset: yaml.start };
    let front = match yaml::read(piece.path, piece.text, piece.offset) {
        Ok(_) if is_broken => Map::default(),
        Ok(node) => {
            is_broken = !matches!(node, yaml::Node::Map(_) | yaml::Node::Null);
            let translation = matches!(&node, yaml::Node::Map(entries)
                if entries.iter().any(|(key, _)| decode::is_called(kind.keys(), key, "translated_from")));
            let demand = if translation { Demand::None } else { Demand::Inner };
            decode::decode(piece, kind.keys(), &node, facts, demand, &mut said)
        }
        Err(traps) => {
            // Such a character stops the parser too, which says no more than that.
            let is_told = |trap: &Diagnostic| has_control && trap.code() == "yaml-syntax";
            said.extend(traps.into_iter().filter(|trap| !is_told(trap)));
            is_broken = true;
            Map::default()
        }
    };
    let outline = markdown::read(source, Span::new(body, source.text.len())).into(&mut said);
    let mut document = Document {
        source: source.clone(),
        kind,
        slug: slug.to_owned(),
        lang,
        front,
        yaml,
        body,
        is_broken,
        outline: Arc::new(outline),
        digests: Vec::new(),
    };
    document.digests = words::digests(&document);
    check_names(&document, &mut said);
    check_front(&document, &mut said);
    check_language(&document, &mut said);
    let sensitive = document.front.texts("themes").any(|theme| SENSITIVE.contains(&theme));
    let weight = if sensitive { Weight::Sensitive } else { Weight::Ordinary };
    said.extend(person::check(source, weight));
    if kind == Kind::Case {
        // Where the text begins is not known when its front matter is not.
        if !document.is_broken {
            said.extend(lint::sections(
                &source.path,
                &source.text,
                document.body,
                &document.outline,
            ));
        }
        said.extend(lint::numbers(&source.path, &document.outline));
    }
    Checked { value: document, said }
}

/// What stands for a page's file that could not be read at all, so that its other edition and the
/// links to it are not told to lack it.
pub fn unread(path: &SourcePath, kind: Kind, slug: String, lang: Lang) -> Document {
    Document {
        source: Source::new(path.as_str(), ""),
        kind,
        slug,
        lang,
        front: Map::default(),
        yaml: Span::point(0),
        body: 0,
        is_broken: true,
        outline: Arc::default(),
        digests: Vec::new(),
    }
}

/// Where the YAML stands and where the text begins; only the latter where there is none.
fn split(source: &Source, said: &mut Vec<Diagnostic>) -> Result<(Span, usize), usize> {
    let text = &*source.text;
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut refuse = |kind: Syntax, span: Span, body: usize| {
        said.push(Diagnostic::new(kind, Place::new(&source.path, span)));
        Err(body)
    };
    if text[mark..].trim().is_empty() {
        return refuse(Syntax::EmptyFile, Span::point(0), text.len());
    }
    let first = text[mark..].lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        let first = Span::new(mark, mark + first.trim_end().len());
        return refuse(Syntax::NoFrontMatter, first, mark);
    }
    let opening = Span::new(mark, mark + 3);
    let start = text[mark..].find('\n').map_or(text.len(), |at| mark + at + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            if at - start > yaml::MOST_FRONT_MATTER {
                return refuse(
                    Syntax::FrontMatterTooLong { limit: yaml::MOST_FRONT_MATTER / 1024 },
                    opening,
                    at + line.len(),
                );
            }
            if mark > 0 {
                let place = Place::new(&source.path, Span::new(0, mark));
                let said_mark = Diagnostic::new(Site::ByteOrderMark, place);
                said.push(said_mark.fix(Span::new(0, mark), ""));
            }
            return Ok((Span::new(start, at), at + line.len()));
        }
        at += line.len();
    }
    refuse(Syntax::FrontMatterUnclosed, opening, text.len())
}

fn check_names(document: &Document, said: &mut Vec<Diagnostic>) {
    if document.kind == Kind::Programme {
        return;
    }
    let folder = Place::whole(&document.source.path);
    match slug::fault(&document.slug) {
        None if document.kind != Kind::Page || !slug::ROOTS.contains(&&*document.slug) => {}
        None | Some(SlugFault::Reserved | SlugFault::Device) => {
            let kind = Site::ReservedSlug { slug: document.slug.clone() };
            said.push(Diagnostic::new(kind, folder));
        }
        Some(_) => {
            let suggestion = slug::suggest(&document.slug);
            let kind = Front::NotSlug { typed: document.slug.clone(), suggestion };
            said.push(Diagnostic::new(kind, folder));
        }
    }
}

/// The longest title, in clusters: what a chat shows in two lines. English says the same with more
/// letters, each about half as wide.
const fn longest_title(lang: Lang) -> (usize, usize) {
    match lang {
        Lang::Th => (60, 80),
        Lang::En => (100, 120),
    }
}

fn check_front(document: &Document, said: &mut Vec<Diagnostic>) {
    let front = &document.front;
    if let Some(title) = front.get("title")
        && let Some(text) = title.text()
    {
        let length = cluster::count(text);
        let (warn, limit) = longest_title(document.lang);
        let place = || document.place(&title.way, Part::Value);
        if length > limit {
            said.push(Diagnostic::new(Front::TitleTooLong { length, limit }, place()));
        } else if length > warn {
            said.push(Diagnostic::new(Front::TitleLong { length, limit: warn }, place()));
        }
    }
    if let Some(themes) = front.get("themes")
        && let Value::List(items) = &themes.value
        && items.len() > 3
    {
        let place = document.place(&themes.way, Part::Key);
        said.push(Diagnostic::new(Front::TooManyThemes { count: items.len() }, place));
    }
    if let Some(from) = front.get("translated_from")
        && let Value::Digests(digests) = &from.value
        && let Some((_, rule)) = digests.iter().find(|(part, _)| part == "rule")
        && rule != words::RULE
    {
        let place = document.place(&from.way, Part::Key);
        said.push(Diagnostic::new(Front::UnknownDigestRule { rule: rule.clone() }, place));
    }
    // A case that is withdrawn by mistake is lost as surely as one that is not withdrawn in time.
    if let Some(withdrawn) = front.get("withdrawn")
        && let Some(typed) = withdrawn.text()
        && decode::yes_no(typed).is_some()
    {
        let place = document.place(&withdrawn.way, Part::Value);
        let kind = Front::WithdrawnWithoutReason { typed: typed.to_owned() };
        said.push(Diagnostic::new(kind, place));
    }
    check_sources(document, said);
    check_damage(document, &document.front, said);
}

/// Thai that a PDF has damaged, in the author's own words. What is quoted as it was printed stays
/// as it was printed.
fn check_damage(document: &Document, map: &Map, said: &mut Vec<Diagnostic>) {
    for (key, value) in map.iter().filter(|(key, _)| *key != "as_printed") {
        check_damaged(document, key, value, said);
    }
}

fn check_damaged(document: &Document, key: &str, value: &Said, said: &mut Vec<Diagnostic>) {
    match &value.value {
        Value::Text(_) if matches!(key, "url" | "file" | "aliases" | "email") => {}
        Value::Text(text) => said.extend(thai::damage(text).into_iter().map(|damage| {
            let found = text[damage.range].to_owned();
            let place = document.piece().place_of(&value.way, &found);
            match (&damage.repair, place.span) {
                (Some(repair), Some(span)) => Diagnostic::new(
                    Text::PdfDamage { found, instead: damage.repair.clone() },
                    place.clone(),
                )
                .fix(span, repair),
                _ => Diagnostic::new(Text::PdfDamage { found, instead: damage.repair }, place),
            }
        })),
        Value::List(items) => {
            items.iter().for_each(|item| check_damaged(document, key, item, said));
        }
        Value::Map(map) => check_damage(document, map, said),
        _ => {}
    }
}

/// Words that are plainly in the other language: most often the file was saved by the wrong name.
fn check_language(document: &Document, said: &mut Vec<Diagnostic>) {
    let other = document.lang.other();
    let is_other = |text: &str| script::detect(text) == Some(other);
    let title = document.front.get("title").filter(|title| title.text().is_some_and(is_other));
    let text = document.text();
    let place = match title {
        Some(title) => document.place(&title.way, Part::Value),
        None if is_other(text) => {
            let words = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            let start = document.body + (words.as_ptr() as usize - text.as_ptr() as usize);
            document.at(Span::new(start, start + words.trim_end().len()))
        }
        None => return,
    };
    let kind = Wrong::OtherLanguage { lang: document.lang.name() };
    said.push(Diagnostic::new(kind, place));
}

/// The numbers of sources, in the original, where the sources stand.
fn check_sources(document: &Document, said: &mut Vec<Diagnostic>) {
    if document.kind != Kind::Case || document.is_translation() || !document.knows_its_sources() {
        return;
    }
    let count = document.front.list("sources").len();
    for key in ["results", "contrary", "as_printed"] {
        for item in document.front.maps(key) {
            for source in item.list("source") {
                if let Value::Whole(number) = source.value
                    && (number == 0 || number as usize > count)
                {
                    let place = document.place(&source.way, Part::Value);
                    said.push(Diagnostic::new(Wrong::NoSuchSource { number, count }, place));
                }
            }
        }
    }
}

/// Whether a section of the outline has something to say, beyond that nothing is known yet.
pub fn is_told(document: &Document, section: Section) -> bool {
    let Some(part) = document.outline.section(section) else { return false };
    let text = part.text.trim();
    !text.is_empty() && !NOTHING_YET.iter().any(|words| text.starts_with(words))
}

/// How authors begin a section that says that nothing is known yet.
const NOTHING_YET: [&str; 5] = [
    "ยังไม่มีข้อมูล",
    "แหล่งอ้างอิงไม่ระบุ",
    "แหล่งอ้างอิงไม่ได้ระบุ",
    "No information yet",
    "There is no information yet",
];

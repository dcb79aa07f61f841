//! A document that is no form of ours: what its first lines, its headings and its tables say.
//!
//! Three kinds of paper come in. The knowledge form of the Community Development Department
//! (แบบบันทึกองค์ความรู้) numbers its headings, and its second asks for a person with position and
//! office: only the office is taken. A document in which somebody typed `ชื่อเรื่อง: …` a line has its
//! keys at the top, or in a table of two columns. And any other has a title and headings at best.

mod knowledge;

use knowledge::{Item, NAMES, begins_with_heading, chosen, is_knowledge, item, office, place};

use crate::{
    content::{
        markdown::section::Section,
        schema::{self, Key, Shape, case::CASE},
        yaml::Node,
    },
    edit::word::{
        document::{At, Block, Document, Inline, Kind, Paragraph, paragraphs, plain},
        lost::{Loss, Lost},
    },
    facts::{Facts, vocabulary::VocabularyName},
    lang::cluster,
};

/// What a document says.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Told {
    /// Whether it is the knowledge form.
    pub(super) is_knowledge: bool,
    /// The keys that it answers, with their values.
    pub(super) front: Vec<(&'static str, Node)>,
    /// Its text, with headings where it has any.
    pub(super) body: Vec<Block>,
    /// What is to be told.
    pub(super) lost: Vec<Loss>,
}

/// A heading is no longer than this, in letters as readers count them.
const LONGEST_HEADING: usize = 80;

/// What `document` says.
pub(super) fn read(document: &Document, facts: &Facts) -> Told {
    let mut blocks = Vec::new();
    opened(&document.blocks, &mut blocks);
    let is_knowledge = is_knowledge(&blocks);
    let mut reader = Reader {
        facts,
        told: Told { is_knowledge, ..Told::default() },
        open: None,
        in_head: true,
        title: None,
    };
    for block in blocks {
        match block {
            Block::Table(rows) => reader.table(rows),
            Block::Paragraph(paragraph) => reader.paragraph(paragraph),
            Block::Control(..) => {}
        }
    }
    reader.close();
    let Reader { mut told, title, .. } = reader;
    told.title(title);
    told
}

/// The blocks, those in other people's controls too.
fn opened(blocks: &[Block], found: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Control(control, _) if control.is_empty => {}
            Block::Control(_, inner) => opened(inner, found),
            block => found.push(block.clone()),
        }
    }
}

/// An item of the knowledge form that is being read.
struct Open {
    item: Item,
    lines: Vec<String>,
    at: At,
}

struct Reader<'a> {
    facts: &'a Facts,
    told: Told,
    open: Option<Open>,
    /// Whether no heading of the text has come yet.
    in_head: bool,
    /// What looks like the title, where no key says it.
    title: Option<Paragraph>,
}

impl Reader<'_> {
    fn paragraph(&mut self, paragraph: Paragraph) {
        let words = plain(&paragraph.text);
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.told.is_knowledge
            && let Some((item, rest)) = item(&line)
        {
            self.close();
            let lines = Some(rest).filter(|rest| !rest.is_empty()).into_iter().collect();
            self.open = Some(Open { item, lines, at: paragraph.at });
            return;
        }
        let is_name = |name: &&str| line.starts_with(*name);
        if self.told.is_knowledge && self.told.body.is_empty() && NAMES.iter().any(is_name) {
            return;
        }
        if let Some((heading, rest)) = self.heading(&paragraph, &line) {
            self.close();
            self.in_head = false;
            // The numbers of the form count what is no part of the text too.
            let heading = match self.told.is_knowledge {
                true => without_number(&heading).to_owned(),
                false => heading,
            };
            let words = |words: &str| vec![Inline::Words(words.to_owned(), Default::default())];
            let at = paragraph.at.clone();
            let level = match paragraph.kind {
                Kind::Heading(level) => level,
                _ => 2,
            };
            let kind = Kind::Heading(level);
            let text = words(&heading);
            self.told.body.push(Block::Paragraph(Paragraph { kind, text, at: at.clone() }));
            if !rest.is_empty() {
                let text = words(&rest);
                self.told.body.push(Block::Paragraph(Paragraph { kind: Kind::Plain, text, at }));
            }
            return;
        }
        if let Some(open) = &mut self.open {
            let has_picture = |piece: &Inline| matches!(piece, Inline::Picture(..));
            if !paragraph.text.iter().any(has_picture)
                && !matches!(paragraph.kind, Kind::Heading(_))
            {
                open.lines.extend(words.lines().map(str::to_owned));
                return;
            }
            self.close();
        }
        if self.in_head {
            if self.keyed(&words) {
                return;
            }
            if paragraph.kind == Kind::Title && self.title.is_none() {
                self.title = Some(paragraph);
                return;
            }
        }
        if matches!(paragraph.kind, Kind::Heading(_)) {
            self.in_head &= self.told.body.is_empty();
        }
        self.told.body.push(Block::Paragraph(paragraph));
    }

    fn table(&mut self, rows: Vec<Vec<Vec<Block>>>) {
        let text = |cell: &Vec<Block>| {
            let lines = paragraphs(cell).into_iter().map(|paragraph| plain(&paragraph.text));
            lines.collect::<Vec<_>>().join("\n")
        };
        let is_pair = |row: &Vec<Vec<Block>>| row.len() == 2;
        let known = |row: &Vec<Vec<Block>>| {
            let first = text(&row[0]);
            key_of(first.trim().trim_end_matches(':')).is_some()
                || self.told.is_knowledge && item(first.trim()).is_some()
                || Section::of_heading(first.trim()).is_some()
        };
        let pairs = rows.iter().filter(|row| is_pair(row) && known(row)).count();
        // A form in a table: what is asked to the left, the answer to the right. One row that is called
        // as a key is not enough: a table of numbers may begin with a year.
        let is_here = self.in_head || self.told.is_knowledge;
        if is_here && pairs > 1 && pairs * 2 > rows.len() && rows.iter().all(is_pair) {
            for row in rows {
                self.pair(row, &text);
            }
            return;
        }
        // A form in a frame, whose cells hold paragraphs.
        if self.told.is_knowledge && rows.iter().all(|row| row.len() == 1) {
            for block in rows.into_iter().flatten().flatten() {
                match block {
                    Block::Paragraph(paragraph) => self.paragraph(paragraph),
                    Block::Table(rows) => self.table(rows),
                    Block::Control(_, inner) => self.told.body.extend(inner),
                }
            }
            return;
        }
        if let Some(open) = &mut self.open {
            // The categories of the knowledge form often stand in a table.
            open.lines.extend(
                rows.iter()
                    .flatten()
                    .flat_map(|cell| text(cell).lines().map(str::to_owned).collect::<Vec<_>>()),
            );
            return;
        }
        self.told.body.push(Block::Table(rows));
    }

    fn pair(&mut self, row: Vec<Vec<Block>>, text: &impl Fn(&Vec<Block>) -> String) {
        let (first, second) = (text(&row[0]), text(&row[1]));
        let first = first.trim().trim_end_matches(':').trim();
        if self.told.is_knowledge
            && let Some((item, rest)) = item(first)
        {
            self.close();
            let at = paragraphs(&row[0]).first().map(|first| first.at.clone()).unwrap_or_default();
            let lines = [rest].into_iter().chain(second.lines().map(str::to_owned));
            let lines = lines.filter(|line| !line.is_empty()).collect();
            self.open = Some(Open { item, lines, at });
            self.close();
        } else if Section::of_heading(first).is_some() || key_of(first).is_none() {
            self.close();
            self.in_head = false;
            let mut cells = row.into_iter();
            let mut label = cells.next().unwrap_or_default();
            if let Some(Block::Paragraph(paragraph)) = label.first_mut() {
                paragraph.kind = Kind::Heading(2);
            }
            self.told.body.extend(label);
            self.told.body.extend(cells.flatten());
        } else if let Some(key) = key_of(first) {
            self.answer(key, &second);
        }
    }

    /// The heading that a paragraph is, and what follows it in the same line.
    fn heading(&self, paragraph: &Paragraph, line: &str) -> Option<(String, String)> {
        let is_short = cluster::count(line) <= LONGEST_HEADING;
        match paragraph.kind {
            Kind::Heading(_) => {
                let is_section = Section::of_heading(line).is_some();
                (is_section).then(|| (line.to_owned(), String::new()))
            }
            Kind::Plain | Kind::Item(_) | Kind::Title if is_short && is_alone(line) => {
                Some((line.to_owned(), String::new()))
            }
            Kind::Plain | Kind::Item(_) if self.told.is_knowledge => begins_with_heading(line),
            _ => None,
        }
    }

    /// Whether every line of a paragraph answers a key; then the answers are noted.
    fn keyed(&mut self, words: &str) -> bool {
        let lines: Vec<&str> = words.lines().filter(|line| !line.trim().is_empty()).collect();
        let parted = |line: &&str| {
            let (key, value) = line.split_once([':', '\u{ff1a}'])?;
            Some((key_of(key.trim())?, value.trim().to_owned()))
        };
        let answers: Option<Vec<(&'static Key, String)>> = lines.iter().map(parted).collect();
        match answers {
            Some(answers) if !answers.is_empty() => {
                for (key, value) in answers {
                    self.answer(key, &value);
                }
                true
            }
            _ => false,
        }
    }

    fn has(&self, name: &str) -> bool {
        self.told.front.iter().any(|(key, _)| *key == name)
    }

    fn answer(&mut self, key: &'static Key, typed: &str) {
        let typed = typed.trim();
        if typed.is_empty() {
            return;
        }
        let one = |text: &str| Node::Text(text.split_whitespace().collect::<Vec<_>>().join(" "));
        let node = match key.shape {
            Shape::List(Shape::Term(_)) => {
                let items = typed.split([',', '\n', ';']).map(str::trim);
                Node::List(items.filter(|item| !item.is_empty()).map(one).collect())
            }
            Shape::List(item) => {
                let lines =
                    typed.lines().map(|line| line.trim_start_matches(['-', '•', ' ']).trim());
                let items = lines.filter(|line| !line.is_empty()).map(|line| match item.keys() {
                    [first, ..] => Node::Map(vec![(first.name.to_owned(), one(line))]),
                    [] => one(line),
                });
                Node::List(items.collect())
            }
            _ => one(typed),
        };
        match self.told.front.iter_mut().find(|(name, _)| *name == key.name) {
            // A key that stands twice is a list that goes on, where it is a list.
            Some((_, Node::List(items))) => {
                if let Node::List(more) = node {
                    items.extend(more);
                }
            }
            Some(_) => {}
            None => self.told.front.push((key.name, node)),
        }
    }

    /// Ends the item of the knowledge form that is being read.
    fn close(&mut self) {
        let Some(Open { item, lines, at }) = self.open.take() else { return };
        let joined = lines.join(" ");
        let joined = joined.trim_matches(|c: char| c.is_whitespace() || ".…:".contains(c));
        match item {
            Item::Title => {
                if !joined.is_empty() && !self.has("title") {
                    let title = joined.split_whitespace().collect::<Vec<_>>().join(" ");
                    self.told.front.push(("title", Node::Text(title)));
                }
            }
            Item::Owner => {
                let office = lines.iter().find_map(|line| office(line));
                if !joined.is_empty() {
                    let what = Lost::Person(office.clone());
                    // The words of that paragraph are the person's.
                    let at = At { begins: String::new(), ..at };
                    self.told.lost.push(Loss { what, at });
                }
                let Some(office) = office else { return };
                if !self.has("place")
                    && let Some(place) = place(&office, self.facts)
                {
                    self.told.front.push(("place", Node::Text(place)));
                }
                if !self.has("owner") {
                    self.told.front.push(("owner", Node::Text(office)));
                }
            }
            Item::Category => self.category(&lines, at),
        }
    }

    fn category(&mut self, lines: &[String], at: At) {
        let themes = self.facts.vocabularies.get(VocabularyName::Themes);
        for chosen in chosen(lines) {
            let bare = chosen.trim_start_matches("หมวดที่").trim_start_matches("หมวด");
            let bare =
                bare.trim_start_matches(|c: char| c.is_numeric() || " .)(:".contains(c)).trim();
            match themes.find(bare) {
                Some(term) => {
                    let id = Node::Text(term.id.clone());
                    match self.told.front.iter_mut().find(|(key, _)| *key == "themes") {
                        Some((_, Node::List(items))) => items.push(id),
                        _ => self.told.front.push(("themes", Node::List(vec![id]))),
                    }
                }
                None if !bare.is_empty() => {
                    let what = Lost::Category(bare.to_owned());
                    self.told.lost.push(Loss { what, at: at.clone() });
                }
                None => {}
            }
        }
    }
}

impl Told {
    /// Where no key says the title, what looks like it is it, else the heading that the text begins
    /// with.
    fn title(&mut self, looks: Option<Paragraph>) {
        let said = self.front.iter().find(|(key, _)| *key == "title").map(|(_, node)| node.clone());
        if let Some(looks) = looks {
            let words = plain(&looks.text).split_whitespace().collect::<Vec<_>>().join(" ");
            let words = Node::Text(words);
            match said {
                None => self.front.push(("title", words)),
                Some(said) if said == words => {}
                // Another title than the key says is a part of the text.
                Some(_) => {
                    let plain = Paragraph { kind: Kind::Plain, ..looks };
                    self.body.insert(0, Block::Paragraph(plain));
                }
            }
            return;
        }
        if said.is_some() {
            return;
        }
        let Some(Block::Paragraph(first)) = self.body.first() else { return };
        let words = plain(&first.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let is_bold = first.text.iter().all(|piece| match piece {
            Inline::Words(words, look) => look.bold || words.trim().is_empty(),
            Inline::Break => true,
            _ => false,
        });
        let is_title = match first.kind {
            Kind::Heading(_) | Kind::Title => Section::of_heading(&words).is_none(),
            Kind::Plain => is_bold && cluster::count(&words) <= LONGEST_HEADING,
            _ => false,
        };
        if is_title && !words.is_empty() {
            self.body.remove(0);
            self.front.push(("title", Node::Text(words)));
        }
    }
}

/// The key that somebody means who types `label` before a colon or in a first column.
fn key_of(label: &str) -> Option<&'static Key> {
    let label = without_number(label);
    if label.is_empty() || cluster::count(label) > 40 {
        return None;
    }
    // A heading of the text is none, though a key may be called so too.
    let key = schema::find(CASE, label).or_else(|| schema::called(label, CASE))?;
    Some(key)
}

/// Whether a line is a heading of a section and nothing else.
fn is_alone(line: &str) -> bool {
    let line = line.trim_end_matches([':', '.', '…', ' ']);
    Section::of_heading(line).is_some()
}

/// A line without the number that a form puts before it.
fn without_number(line: &str) -> &str {
    let bare = line.trim_start();
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
    match rest.len() < bare.len() {
        true => rest.trim_start_matches(['.', ')', ' ', '-']),
        false => bare,
    }
}

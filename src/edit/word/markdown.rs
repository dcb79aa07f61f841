//! Blocks as Markdown that says the same, and nothing that their author did not mean as a mark.
//!
//! Markdown has traps of its own: `*` and `_` in a text of Word are letters, and `**(พช.)**จัด` would
//! stay as it stands, since emphasis does not end between a full stop and a letter. So marks are
//! escaped, and emphasis is drawn around words without the punctuation at its ends where a letter
//! follows. A citation of a source, `[^1]`, is meant: the form asks for it.

mod words;

use words::{Where, escaped, looking};

use crate::edit::word::document::{Block, Document, Inline, Item, Kind, Mark, paragraphs, plain};

/// What stands in place of words for a picture that has none.
const UNDESCRIBED: &str = "เติม: ในภาพมีอะไร";

/// The text of a case, and which of the document's notes and pictures it took.
pub(super) struct Writer<'a> {
    document: &'a Document,
    text: String,
    /// What is added to the level of a heading.
    shift: i8,
    /// The lists that are open, the outermost first.
    lists: Vec<Open>,
    /// By list and depth the last number, which goes on after a paragraph between two items.
    reached: Vec<(u32, u8, u32)>,
    /// The notes that the text refers to.
    notes: Vec<usize>,
}

/// A list to which items are being added.
struct Open {
    item: Item,
    /// Of its mark, which what stands within it is moved in by.
    width: usize,
    /// Which of two marks its items have.
    style: usize,
}

impl<'a> Writer<'a> {
    /// A text to which blocks of `document` are added, `shift` added to the levels of its headings.
    pub(super) fn new(document: &'a Document, shift: i8) -> Writer<'a> {
        Writer {
            document,
            text: String::new(),
            shift,
            lists: Vec::new(),
            reached: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a heading of the second level.
    pub(super) fn heading(&mut self, words: &str) {
        self.paragraph(&format!("## {}", escaped(words, Where::Middle)));
    }

    /// Adds a paragraph that is Markdown already.
    pub(super) fn paragraph(&mut self, markdown: &str) {
        self.lists.clear();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(markdown);
        self.text.push('\n');
    }

    /// Adds blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.block(paragraph.kind, &paragraph.text),
                Block::Table(rows) => self.table(rows),
                Block::Control(control, _) if control.is_empty => {}
                Block::Control(_, inner) => self.blocks(inner),
            }
        }
    }

    fn block(&mut self, kind: Kind, text: &[Inline]) {
        // A picture alone is a figure, so it gets a paragraph of its own.
        let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
        let mut flat = Vec::new();
        flatten(text, &mut flat);
        for piece in flat {
            match piece {
                Inline::Picture(..) => parts.extend([vec![piece], Vec::new()]),
                piece => parts.last_mut().expect("there is one from the start").push(piece),
            }
        }
        for part in parts {
            if let [Inline::Picture(at, about)] = part.as_slice() {
                let name = &self.document.pictures[*at].name;
                let about = if about.is_empty() { UNDESCRIBED } else { about };
                let about = about.replace(['[', ']', '\\'], " ");
                self.paragraph(&format!("![{about}]({name})"));
                continue;
            }
            let line = self.line(&part, Where::Line);
            if line.is_empty() {
                continue;
            }
            match kind {
                Kind::Plain => self.paragraph(&line),
                Kind::Title => self.paragraph(&format!("## {}", one_line(&line))),
                Kind::Heading(level) => {
                    let level = level.saturating_add_signed(self.shift).clamp(2, 6);
                    let mark = "#".repeat(level.into());
                    self.paragraph(&format!("{mark} {}", one_line(&line)));
                }
                Kind::Quote => self.paragraph(&format!("> {}", line.replace('\n', "\n> "))),
                Kind::Item(item) => self.item(item, &line),
            }
        }
    }

    fn item(&mut self, item: Item, line: &str) {
        let follows = !self.lists.is_empty();
        while self.lists.last().is_some_and(|open| open.item.depth > item.depth) {
            self.lists.pop();
        }
        let beside = match self.lists.last() {
            Some(open) if open.item.depth == item.depth => self.lists.pop(),
            _ => None,
        };
        // Two lists one after the other are read as one, unless their marks differ.
        let style = beside.map_or(0, |open| match open.item.list == item.list {
            true => open.style,
            false => 1 - open.style,
        });
        let indent: usize = self.lists.iter().map(|open| open.width).sum();
        let mark = match item.mark {
            Mark::Bullet => ["- ", "* "][style].to_owned(),
            Mark::Number { from } => format!("{}{} ", self.number(item, from), [".", ")"][style]),
        };
        self.lists.push(Open { item, width: mark.len(), style });
        if !self.text.is_empty() && !follows {
            self.text.push('\n');
        }
        let pad = " ".repeat(indent);
        let rest = " ".repeat(indent + mark.len());
        self.text.push_str(&format!("{pad}{mark}{}\n", line.replace('\n', &format!("\n{rest}"))));
    }

    /// The number of an item: the next of its list, also where a paragraph stands between.
    fn number(&mut self, item: Item, from: u32) -> u32 {
        self.reached.retain(|(list, depth, _)| *list != item.list || *depth <= item.depth);
        let known = self
            .reached
            .iter_mut()
            .find(|(list, depth, _)| (*list, *depth) == (item.list, item.depth));
        match known {
            Some((_, _, number)) => {
                *number = number.saturating_add(1);
                *number
            }
            None => {
                self.reached.push((item.list, item.depth, from));
                from
            }
        }
    }

    fn table(&mut self, rows: &[Vec<Vec<Block>>]) {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        // A frame around a text, and no table.
        if let ([row], 1) = (rows, width) {
            return row.iter().for_each(|cell| self.blocks(cell));
        }
        let mut pictures = Vec::new();
        let cells: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| self.cell(cell, &mut pictures)).collect())
            .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        let mut lines = Vec::new();
        for (at, row) in cells.iter().enumerate() {
            let cell = |at: usize| row.get(at).map_or("", String::as_str);
            let told: Vec<&str> = (0..width).map(cell).collect();
            lines.push(format!("| {} |", told.join(" | ")));
            if at == 0 {
                lines.push(format!("|{}", " --- |".repeat(width)));
            }
        }
        if !lines.is_empty() {
            self.paragraph(&lines.join("\n"));
        }
        for picture in pictures {
            self.block(Kind::Plain, &[picture]);
        }
    }

    /// A cell on one line; its pictures follow the table.
    fn cell(&mut self, blocks: &[Block], pictures: &mut Vec<Inline>) -> String {
        let mut lines = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let mut flat = Vec::new();
                    flatten(&paragraph.text, &mut flat);
                    let (drawn, words): (Vec<Inline>, Vec<Inline>) =
                        flat.into_iter().partition(|piece| matches!(piece, Inline::Picture(..)));
                    pictures.extend(drawn);
                    let line = self.line(&words, Where::Cell);
                    let mark = match paragraph.kind {
                        Kind::Item(Item { mark: Mark::Bullet, .. }) => "• ".to_owned(),
                        Kind::Item(item @ Item { mark: Mark::Number { from }, .. }) => {
                            format!("{}) ", self.number(item, from))
                        }
                        _ => String::new(),
                    };
                    if !line.is_empty() {
                        lines.push(format!("{mark}{line}"));
                    }
                }
                Block::Table(rows) => {
                    for cell in rows.iter().flatten() {
                        lines.push(self.cell(cell, pictures));
                    }
                }
                Block::Control(control, _) if control.is_empty => {}
                Block::Control(_, inner) => lines.push(self.cell(inner, pictures)),
            }
        }
        lines.retain(|line| !line.is_empty());
        lines.join("<br>")
    }

    /// A text without pictures and controls; its lines are parted by `\n`, in a cell by `<br>`.
    fn line(&mut self, text: &[Inline], place: Where) -> String {
        let mut line = String::new();
        for (at, piece) in text.iter().enumerate() {
            let place = if line.is_empty() { place } else { place.after() };
            match piece {
                Inline::Words(words, look) => {
                    let after = text.get(at + 1).map(|next| plain(std::slice::from_ref(next)));
                    let after = after.and_then(|next| next.chars().next());
                    let before = at.checked_sub(1).and_then(|at| text.get(at));
                    let before = before.map(|before| plain(std::slice::from_ref(before)));
                    let before = before.and_then(|before| before.chars().next_back());
                    line.push_str(&looking(words, *look, [before, after], place));
                }
                Inline::Break if place.is_cell() => line.push_str("<br>"),
                // Two spaces at the end of a line would be lost on the way; this mark is seen.
                Inline::Break => line.push_str("\\\n"),
                Inline::Link(to, inner) => {
                    let words = self.line(inner, Where::Middle);
                    let to = to.replace(' ', "%20").replace('<', "%3C").replace('>', "%3E");
                    let to = to.replace('(', "%28").replace(')', "%29").replace('|', "%7C");
                    match words.trim() {
                        "" => {}
                        _ if words.replace('\\', "") == to => line.push_str(&to),
                        words => line.push_str(&format!("[{words}]({to})")),
                    }
                }
                Inline::Note(note) => {
                    if !self.notes.contains(note) {
                        self.notes.push(*note);
                    }
                    line.push_str(&format!("[^note{}]", note + 1));
                }
                Inline::Picture(..) | Inline::Control(..) => {}
            }
        }
        // The end of a line at either end is none.
        let mut line = line.trim_matches(' ');
        while let Some(rest) = line.strip_suffix("\\\n").or_else(|| line.strip_prefix("\\\n")) {
            line = rest.trim_matches(' ');
        }
        line.trim().to_owned()
    }

    /// The whole text, with the notes that it refers to.
    pub(super) fn finish(mut self) -> String {
        let mut at = 0;
        while let Some(note) = self.notes.get(at).copied() {
            at += 1;
            let blocks = self.document.notes.get(note).cloned().unwrap_or_default();
            let paragraphs = paragraphs(&blocks);
            let lines: Vec<String> = paragraphs
                .into_iter()
                .map(|paragraph| {
                    let mut flat = Vec::new();
                    flatten(&paragraph.text, &mut flat);
                    one_line(&self.line(&flat, Where::Middle))
                })
                .filter(|line| !line.is_empty())
                .collect();
            let words = if lines.is_empty() { "-".to_owned() } else { lines.join(" ") };
            self.paragraph(&format!("[^note{}]: {words}", note + 1));
        }
        self.text
    }
}

/// The pieces of a text, those in controls too.
fn flatten(text: &[Inline], flat: &mut Vec<Inline>) {
    for piece in text {
        match piece {
            Inline::Control(control, _) if control.is_empty => {}
            Inline::Control(_, inner) => flatten(inner, flat),
            Inline::Words(words, look) => match flat.last_mut() {
                Some(Inline::Words(before, same)) if same == look => before.push_str(words),
                _ => flat.push(piece.clone()),
            },
            piece => flat.push(piece.clone()),
        }
    }
}

fn one_line(line: &str) -> String {
    line.replace("\\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

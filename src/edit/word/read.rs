//! Reads the parts of a package into a [`Document`].
//!
//! What Word can say and a case cannot is noted with its place and never passed over in silence;
//! elements that only say how something looks are no loss. Everything within everything else is
//! followed to a depth that no document has.

mod piece;

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::{
    edit::word::{
        document::{self, At, Block, Control, Document, Inline, Item, Kind, Look, Paragraph},
        lost::{Loss, Lost},
        package::{Package, Unread, xml},
        style::{self, Manner, Numbering, Relations, Styles, attribute, child, is, value},
    },
    lang::cluster,
};

/// Tables, controls and links within each other; a document has a handful.
const DEEPEST: usize = 48;
/// So much of a paragraph is told to find it by, in letters as readers count them.
const BEGINNING: usize = 32;

/// Reads the bytes of a file.
///
/// # Errors
///
/// They are no document of Word, or one that is broken or hostile.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Unread> {
    let package = Package::open(bytes)?;
    let top = Relations::read(&package, "")?;
    let Some(main) = top.parts("officeDocument").next() else { return Err(Unread::NotWord) };
    let Some(text) = package.text(main)? else {
        return Err(Unread::Damaged { part: main.to_owned() });
    };
    let document = xml(main, &text)?;
    let Some(body) = child(document.root_element(), "body") else { return Err(Unread::NotWord) };
    let relations = Relations::read(&package, main)?;
    let styles = Styles::read(&package, relations.parts("styles").next())?;
    let numbering = Numbering::read(&package, relations.parts("numbering").next())?;
    let mut reader = Reader {
        package: &package,
        relations,
        styles,
        numbering,
        read: Document::default(),
        at: At::default(),
        tables: 0,
        fields: Vec::new(),
        boxes: Vec::new(),
        names: BTreeMap::new(),
        notes: Vec::new(),
    };
    let blocks = reader.blocks(body, 0)?;
    reader.read.blocks = blocks;
    reader.read_notes()?;
    reader.margins()?;
    Ok(reader.read)
}

/// Which list of notes a reference means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Notes {
    Foot,
    End,
}

/// A field of Word: what it says, and whether that has ended and its result begun.
struct Field {
    says: String,
    has_result: bool,
}

struct Reader<'a> {
    package: &'a Package<'a>,
    relations: Relations,
    styles: Styles,
    numbering: Numbering,
    read: Document,
    /// The paragraph that is being read.
    at: At,
    /// How many tables stand around what is being read.
    tables: usize,
    /// Fields within each other, the outermost first.
    fields: Vec<Field>,
    /// The text boxes of the paragraph that is being read.
    boxes: Vec<Block>,
    /// The pictures, by the parts that hold them; none where they cannot be shown.
    names: BTreeMap<String, Option<usize>>,
    /// The notes that the text refers to.
    notes: Vec<(Notes, String)>,
}

impl Reader<'_> {
    fn lose(&mut self, what: Lost) {
        let loss = Loss { what, at: self.at.clone() };
        // One paragraph is told once for one thing: every run of it is marked by Word.
        if self.read.lost.last() != Some(&loss) && !self.read.lost.contains(&loss) {
            self.read.lost.push(loss);
        }
    }

    /// The paragraphs and tables in `parent`.
    fn blocks(&mut self, parent: Node<'_, '_>, depth: usize) -> Result<Vec<Block>, Unread> {
        let mut blocks = Vec::new();
        if depth > DEEPEST {
            self.lose(Lost::Depth);
            return Ok(blocks);
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => self.paragraph(node, depth, &mut blocks)?,
                "tbl" => {
                    // A frame around a text holds whole tables; a cell does not.
                    let is_frame = is_frame(node);
                    if self.tables > 0 {
                        self.lose(Lost::TableInTable);
                    }
                    self.tables += usize::from(!is_frame);
                    let mut rows = Vec::new();
                    let read = self.rows(node, depth + 1, &mut rows);
                    self.tables -= usize::from(!is_frame);
                    read?;
                    blocks.push(Block::Table(rows));
                }
                "sdt" => {
                    if is_contents(node) {
                        self.lose(Lost::Contents);
                        continue;
                    }
                    let Some(content) = child(node, "sdtContent") else { continue };
                    let inner = self.blocks(content, depth + 1)?;
                    match control(node) {
                        Some(control) => blocks.push(Block::Control(control, inner)),
                        None => blocks.extend(inner),
                    }
                }
                "ins" | "moveTo" => {
                    self.lose(Lost::Inserted);
                    blocks.extend(self.blocks(node, depth + 1)?);
                }
                "del" | "moveFrom" => self.lose(Lost::Deleted),
                "customXml" | "smartTag" => blocks.extend(self.blocks(node, depth + 1)?),
                "altChunk" => self.lose(Lost::Part),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        blocks.extend(self.blocks(chosen, depth + 1)?);
                    }
                }
                _ => {}
            }
        }
        Ok(blocks)
    }

    fn paragraph(
        &mut self,
        node: Node<'_, '_>,
        depth: usize,
        blocks: &mut Vec<Block>,
    ) -> Result<(), Unread> {
        let begins = beginning(node);
        // An empty one is only there for looks, and nobody counts it.
        let number = self.at.paragraph.max(1);
        let is_counted = !begins.is_empty() || self.at.paragraph == 0;
        let number = if is_counted { self.at.paragraph + 1 } else { number };
        let outer = std::mem::replace(&mut self.at, At { paragraph: number, begins });
        let properties = child(node, "pPr");
        let id = properties.and_then(|properties| value(properties, "pStyle"));
        let manner = self.styles.manner(id);
        let level = properties.and_then(|properties| value(properties, "outlineLvl"));
        let level = level.and_then(|level| level.parse::<u8>().ok()).filter(|level| *level < 9);
        let list = properties.and_then(style::list).or_else(|| self.styles.list(id));
        let kind = match (&manner, level) {
            (Manner::Title, _) => Kind::Title,
            (Manner::Heading(level), _) => Kind::Heading((*level).clamp(1, 9)),
            (_, Some(level)) => Kind::Heading(level + 1),
            (Manner::Quote, _) => Kind::Quote,
            (Manner::Plain | Manner::Own(_) | Manner::Contents, None) => match list {
                Some((list, depth)) => match self.numbering.mark(list, depth) {
                    Some(mark) => Kind::Item(Item { list, depth: depth.min(8), mark }),
                    None => Kind::Plain,
                },
                None => Kind::Plain,
            },
        };
        let mut text = Vec::new();
        self.pieces(node, depth, &mut text)?;
        let boxes = std::mem::take(&mut self.boxes);
        let is_empty = text.is_empty();
        if manner == Manner::Contents {
            if !is_empty {
                // One table of contents has many lines.
                self.at.begins = String::new();
                self.at.paragraph = 0;
                self.lose(Lost::Contents);
                self.at.paragraph = number;
            }
        } else if !is_empty {
            if let Manner::Own(name) = manner
                && !self.read.lost.iter().any(|loss| loss.what == Lost::Style(name.clone()))
            {
                self.lose(Lost::Style(name));
            }
            blocks.push(Block::Paragraph(Paragraph { kind, text, at: self.at.clone() }));
        }
        blocks.extend(boxes);
        // The numbers run on within boxes.
        let reached = self.at.paragraph;
        self.at = At { paragraph: reached, ..outer };
        Ok(())
    }

    fn rows(
        &mut self,
        parent: Node<'_, '_>,
        depth: usize,
        rows: &mut Vec<Vec<Vec<Block>>>,
    ) -> Result<(), Unread> {
        if depth > DEEPEST {
            self.lose(Lost::Depth);
            return Ok(());
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "tr" => {
                    let changed = child(node, "trPr");
                    if changed.is_some_and(|changed| child(changed, "del").is_some()) {
                        self.lose(Lost::Deleted);
                        continue;
                    }
                    if changed.is_some_and(|changed| child(changed, "ins").is_some()) {
                        self.lose(Lost::Inserted);
                    }
                    let mut cells = Vec::new();
                    self.cells(node, depth + 1, &mut cells)?;
                    rows.push(cells);
                }
                "sdt" => {
                    if let Some(content) = child(node, "sdtContent") {
                        self.rows(content, depth + 1, rows)?;
                    }
                }
                "ins" | "customXml" => self.rows(node, depth + 1, rows)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn cells(
        &mut self,
        parent: Node<'_, '_>,
        depth: usize,
        cells: &mut Vec<Vec<Block>>,
    ) -> Result<(), Unread> {
        if depth > DEEPEST {
            self.lose(Lost::Depth);
            return Ok(());
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "tc" => {
                    let properties = child(node, "tcPr");
                    let spans = properties
                        .and_then(|properties| value(properties, "gridSpan"))
                        .and_then(|spans| spans.parse::<usize>().ok())
                        .unwrap_or(1);
                    let merged = properties.and_then(|properties| child(properties, "vMerge"));
                    let goes_on =
                        merged.is_some_and(|merged| attribute(merged, "val") != Some("restart"));
                    let cell = self.blocks(node, depth + 1)?;
                    if (spans > 1 || merged.is_some())
                        && let Some(first) = first_place(&cell)
                    {
                        self.read.lost.push(Loss { what: Lost::MergedCells, at: first });
                    }
                    cells.push(if goes_on { Vec::new() } else { cell });
                    // More than any page is wide is a trap.
                    cells.extend((1..spans.min(64)).map(|_| Vec::new()));
                }
                "sdt" => {
                    let Some(content) = child(node, "sdtContent") else { continue };
                    let before = cells.len();
                    self.cells(content, depth + 1, cells)?;
                    if let (Some(control), Some(cell)) = (control(node), cells.get_mut(before)) {
                        let inner = std::mem::take(cell);
                        cell.push(Block::Control(control, inner));
                    }
                }
                "customXml" => self.cells(node, depth + 1, cells)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The notes that the text refers to; a note may refer to none.
    fn read_notes(&mut self) -> Result<(), Unread> {
        let mut texts = Vec::new();
        for kind in [Notes::Foot, Notes::End] {
            let name = if kind == Notes::Foot { "footnotes" } else { "endnotes" };
            let part = self.relations.parts(name).next().map(str::to_owned);
            let text = match &part {
                Some(part) => self.package.text(part)?,
                None => None,
            };
            texts.push((kind, part.unwrap_or_default(), text.unwrap_or_default()));
        }
        let wanted = std::mem::take(&mut self.notes);
        let mut notes = vec![Vec::new(); wanted.len()];
        for (kind, part, text) in texts.iter().filter(|(_, _, text)| !text.is_empty()) {
            let document = xml(part, text)?;
            let main = std::mem::replace(&mut self.relations, Relations::read(self.package, part)?);
            for node in document.root_element().children().filter(Node::is_element) {
                let id = attribute(node, "id").unwrap_or_default();
                let place = wanted.iter().position(|(of, note)| of == kind && note == id);
                if let Some(place) = place {
                    notes[place] = self.blocks(node, 0)?;
                }
            }
            self.relations = main;
        }
        self.notes.clear();
        self.read.notes = notes;
        Ok(())
    }

    /// Whether something stands at the top or bottom of the pages.
    fn margins(&mut self) -> Result<(), Unread> {
        let parts: Vec<String> = ["header", "footer"]
            .iter()
            .flat_map(|kind| self.relations.parts(kind).map(str::to_owned))
            .collect();
        for part in parts {
            let Some(text) = self.package.text(&part)? else { continue };
            let document = xml(&part, &text)?;
            let mut words = document.descendants().filter(|node| is(*node, "t"));
            // A number of the page alone is nothing.
            let is_word = |word: &str| word.chars().any(char::is_alphabetic);
            if words.any(|word| word.text().is_some_and(is_word)) {
                self.read.lost.push(Loss { what: Lost::PageMargin, at: At::default() });
                break;
            }
        }
        Ok(())
    }
}

/// The control that an element is, where its maker gave it a name.
fn control(node: Node<'_, '_>) -> Option<Control> {
    let properties = child(node, "sdtPr")?;
    let tag = value(properties, "tag")?.to_owned();
    let ticked = child(properties, "checkbox")
        .map(|checkbox| style::switch(checkbox, "checked") == Some(true));
    let list = child(properties, "dropDownList").or_else(|| child(properties, "comboBox"));
    let choices = list.into_iter().flat_map(|list| {
        list.children().filter(|item| is(*item, "listItem")).filter_map(|item| {
            let meant = attribute(item, "value")?;
            Some((attribute(item, "displayText").unwrap_or(meant).to_owned(), meant.to_owned()))
        })
    });
    let day = child(properties, "date").and_then(|date| attribute(date, "fullDate"));
    Some(Control {
        tag,
        is_empty: style::switch(properties, "showingPlcHdr") == Some(true),
        ticked,
        choices: choices.collect(),
        day: day.and_then(|day| day.get(..10)).map(str::to_owned),
    })
}

/// Whether an element is a table of contents that Word made.
fn is_contents(node: Node<'_, '_>) -> bool {
    let object = child(node, "sdtPr").and_then(|properties| child(properties, "docPartObj"));
    object.and_then(|object| value(object, "docPartGallery")) == Some("Table of Contents")
}

/// Whether a table is one cell.
fn is_frame(table: Node<'_, '_>) -> bool {
    let mut rows = table.children().filter(|node| is(*node, "tr"));
    let (Some(row), None) = (rows.next(), rows.next()) else { return false };
    row.children().filter(|node| is(*node, "tc")).count() == 1
}

/// Of several ways to say the same, the one for readers like us.
fn chosen<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    child(node, "Choice").or_else(|| child(node, "Fallback"))
}

/// How the text of a paragraph begins.
fn beginning(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for piece in node.descendants().filter(|node| is(*node, "t")) {
        text.push_str(piece.text().unwrap_or_default());
        if text.len() > 400 {
            break;
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match cluster::truncate(&text, BEGINNING) {
        (begins, true) => format!("{begins}…"),
        (whole, false) => whole.to_owned(),
    }
}

fn first_place(blocks: &[Block]) -> Option<At> {
    document::paragraphs(blocks).first().map(|first| first.at.clone())
}

/// Adds words to a text, to the piece before where it looks the same.
fn push(text: &mut Vec<Inline>, words: &str, look: Look) {
    if words.is_empty() {
        return;
    }
    match text.last_mut() {
        Some(Inline::Words(before, same)) if *same == look => before.push_str(words),
        _ => text.push(Inline::Words(words.to_owned(), look)),
    }
}

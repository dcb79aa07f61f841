//! A document as far as a case can hold it.

/// A document that was read.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Document {
    /// What stands in it, from the top.
    pub blocks: Vec<Block>,
    /// Its footnotes and endnotes, in the order in which the text refers to them.
    pub notes: Vec<Vec<Block>>,
    /// Its pictures, in the order of the text.
    pub pictures: Vec<Picture>,
    /// What could not be carried over.
    pub lost: Vec<super::lost::Loss>,
}

/// Where something stands, as somebody finds it who has the document open.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct At {
    /// The number of the paragraph, from 1, those in tables counted too; 0 is the whole document.
    pub paragraph: usize,
    /// How the paragraph begins, to be searched for.
    pub begins: String,
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// The name that its file gets, which is ours.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Where it stands.
    pub at: At,
}

/// What a document consists of.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// A paragraph of some kind.
    Paragraph(Paragraph),
    /// A table, row by row, cell by cell.
    Table(Vec<Vec<Vec<Block>>>),
    /// A control that holds whole paragraphs.
    Control(Control, Vec<Block>),
}

/// A paragraph.
#[derive(Clone, PartialEq, Debug)]
pub struct Paragraph {
    /// What kind it is.
    pub kind: Kind,
    /// Its text.
    pub text: Vec<Inline>,
    /// Where it stands.
    pub at: At,
}

/// What a paragraph is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A paragraph like any other.
    Plain,
    /// The title of the document.
    Title,
    /// A heading, from 1.
    Heading(u8),
    /// An item of a list.
    Item(Item),
    /// Somebody else's words.
    Quote,
}

/// What an item of a list is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    /// Which list, as Word numbers them.
    pub list: u32,
    /// How many lists it stands in, from 0.
    pub depth: u8,
    /// The mark before it.
    pub mark: Mark,
}

/// The mark before an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A bullet.
    Bullet,
    /// A number, counted from this one.
    Number {
        /// The number of the first item.
        from: u32,
    },
}

/// A piece of a paragraph.
#[derive(Clone, PartialEq, Debug)]
pub enum Inline {
    /// Words.
    Words(String, Look),
    /// The end of a line within a paragraph.
    Break,
    /// A link to a web address or a mailbox.
    Link(String, Vec<Inline>),
    /// A reference to a note, by its position.
    Note(usize),
    /// A picture, by its position, and what stands for it to those who do not see it.
    Picture(usize, String),
    /// A control within a paragraph.
    Control(Control, Vec<Inline>),
}

/// How words look, where it means something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Struck out.
    pub struck: bool,
    /// Raised or lowered.
    pub script: Script,
}

/// Whether words stand on the line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Script {
    /// On it.
    #[default]
    Base,
    /// Raised: `m²`.
    Super,
    /// Lowered: `CO₂`.
    Sub,
}

/// A place of a form that somebody fills in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Control {
    /// The name that its maker gave it.
    pub tag: String,
    /// Whether it shows only the words that invite to fill it in.
    pub is_empty: bool,
    /// Whether it is a box that was ticked; none where it is no box.
    pub ticked: Option<bool>,
    /// What it offers: as shown, and what that stands for.
    pub choices: Vec<(String, String)>,
    /// The day that was picked: `2026-11-27`.
    pub day: Option<String>,
}

/// The words of a text, without looks; what a control holds is among them.
pub fn plain(text: &[Inline]) -> String {
    let mut words = String::new();
    for piece in text {
        match piece {
            Inline::Words(piece, _) => words.push_str(piece),
            Inline::Break => words.push('\n'),
            Inline::Link(_, inner) => words.push_str(&plain(inner)),
            Inline::Control(control, inner) if !control.is_empty => words.push_str(&plain(inner)),
            Inline::Control(..) | Inline::Note(_) | Inline::Picture(..) => {}
        }
    }
    words
}

/// Every paragraph of `blocks`, those in tables and controls too, in the order of the text.
pub fn paragraphs(blocks: &[Block]) -> Vec<&Paragraph> {
    let mut found = Vec::new();
    gather(blocks, &mut found);
    found
}

fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a Paragraph>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph),
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| gather(cell, found)),
            Block::Control(_, inner) => gather(inner, found),
        }
    }
}

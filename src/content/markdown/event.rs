//! A body as a stream of events, after the house rules.
//!
//! The page and the outline both read this stream, so that they cannot disagree about what is a
//! heading, a citation or an address. It is well formed by construction: what opens is closed, in
//! order, at most [`super::house::DEPTH`] deep, and only the elements named here exist.

use std::borrow::Cow;

use crate::{content::markdown::section::Section, source::Span};

/// One event, with the piece of the file that says it.
pub type Placed<'a> = (Event<'a>, Span);

/// What happens next in a body.
#[derive(Clone, PartialEq, Debug)]
pub enum Event<'a> {
    /// An element opens.
    Open(Tag<'a>),
    /// The innermost open element, which is this one, closes.
    Close(Element),
    /// Words. Free of control characters, of marks that turn the direction of writing, and of
    /// spaces without width.
    Text(Cow<'a, str>),
    /// Code in a line of text.
    Code(Cow<'a, str>),
    /// A line of the source ends, the paragraph does not.
    Space,
    /// A line of the page ends.
    Break,
    /// A place where a long word may be broken (`<wbr>`).
    Joint,
    /// A line across.
    Rule,
    /// The box of a task, ticked or not.
    Task(bool),
    /// A picture.
    Picture(Picture<'a>),
    /// A reference to a footnote that is defined.
    Footnote(Cow<'a, str>),
    /// A citation of the source with this number in the front matter, counted from 1.
    Citation(usize),
}

/// An element that opens.
#[derive(Clone, PartialEq, Debug)]
pub enum Tag<'a> {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading(Heading),
    /// A quotation.
    Quote,
    /// A note set apart from the text.
    Note(NoteKind),
    /// A block of code.
    CodeBlock {
        /// The first word after the fence; empty where there is none.
        language: Cow<'a, str>,
    },
    /// A list; one with numbers begins with this number.
    List(Option<u64>),
    /// An item of a list.
    Item,
    /// A footnote's text.
    FootnoteText(Cow<'a, str>),
    /// A list of terms with what they mean.
    Terms,
    /// A term.
    Term,
    /// What the term before it means.
    Meaning,
    /// A table.
    Table(Vec<Align>),
    /// Its head, which holds cells.
    TableHead,
    /// A row of its body.
    TableRow,
    /// A cell.
    Cell,
    /// Stress.
    Emphasis,
    /// Strong stress.
    Strong,
    /// Struck out.
    Strike,
    /// A link.
    Link(Link<'a>),
    /// An element that an author may write as HTML.
    Html(Html),
}

/// Which element an event closes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)] // as in `Tag`
pub enum Element {
    Paragraph,
    Heading,
    Quote,
    Note,
    CodeBlock,
    List,
    Item,
    FootnoteText,
    Terms,
    Term,
    Meaning,
    Table,
    TableHead,
    TableRow,
    Cell,
    Emphasis,
    Strong,
    Strike,
    Link,
    Html(Html),
}

impl Tag<'_> {
    /// Which element it opens.
    pub fn element(&self) -> Element {
        match self {
            Tag::Paragraph => Element::Paragraph,
            Tag::Heading(_) => Element::Heading,
            Tag::Quote => Element::Quote,
            Tag::Note(_) => Element::Note,
            Tag::CodeBlock { .. } => Element::CodeBlock,
            Tag::List(_) => Element::List,
            Tag::Item => Element::Item,
            Tag::FootnoteText(_) => Element::FootnoteText,
            Tag::Terms => Element::Terms,
            Tag::Term => Element::Term,
            Tag::Meaning => Element::Meaning,
            Tag::Table(_) => Element::Table,
            Tag::TableHead => Element::TableHead,
            Tag::TableRow => Element::TableRow,
            Tag::Cell => Element::Cell,
            Tag::Emphasis => Element::Emphasis,
            Tag::Strong => Element::Strong,
            Tag::Strike => Element::Strike,
            Tag::Link(_) => Element::Link,
            Tag::Html(html) => Element::Html(*html),
        }
    }
}

/// A heading.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heading {
    /// As written, 1 to 6.
    pub level: u8,
    /// As shown, 2 to 6: the page's title is the only `h1`, and no level is skipped.
    pub shown: u8,
    /// Unlike every other id of the page.
    pub id: String,
    /// Whether it opens a part of the body: it stands outside of quotations and lists, on the
    /// level of sections.
    pub opens_part: bool,
    /// Which section that part is.
    pub section: Option<Section>,
}

/// A link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link<'a> {
    /// As written.
    pub target: Cow<'a, str>,
    /// Where the target itself stands.
    pub at: Span,
    /// As written; mostly empty.
    pub title: Cow<'a, str>,
    /// How it was written.
    pub form: LinkForm,
}

/// How a link was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkForm {
    /// `[words](target)`, or `[words][name]` with the target elsewhere.
    Words,
    /// `<https://...>`, or an e-mail address in angle brackets.
    Brackets,
    /// `https://...` in the middle of the text.
    Bare,
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture<'a> {
    /// As written.
    pub target: Cow<'a, str>,
    /// Where the target itself stands.
    pub at: Span,
    /// What it shows, in words.
    pub alt: String,
    /// Its caption, if it stands alone.
    pub title: Cow<'a, str>,
}

/// What two spellings of a footnote's label share.
pub fn label_key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What a note is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NoteKind {
    /// หมายเหตุ.
    Note,
    /// เคล็ดลับ.
    Tip,
    /// สำคัญ.
    Important,
    /// ข้อควรระวัง.
    Warning,
    /// คำเตือน.
    Caution,
}

/// An element that an author may write as HTML, without attributes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Html {
    /// Lowered.
    Sub,
    /// Raised.
    Sup,
    /// A key of a keyboard.
    Kbd,
    /// Marked.
    Mark,
}

impl Html {
    /// All.
    pub const ALL: [Html; 4] = [Html::Sub, Html::Sup, Html::Kbd, Html::Mark];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Html::Sub => "sub",
            Html::Sup => "sup",
            Html::Kbd => "kbd",
            Html::Mark => "mark",
        }
    }
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// As the page likes.
    Natural,
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// The event that closes what the event `at` opens.
pub fn end_of(events: &[Placed<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (further, (event, _)) in events[at..].iter().enumerate() {
        match event {
            Event::Open(_) => depth += 1,
            Event::Close(_) if depth <= 1 => return at + further,
            Event::Close(_) => depth -= 1,
            _ => {}
        }
    }
    events.len()
}

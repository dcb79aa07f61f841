//! The text of a page that says something other than its author meant.

mod claim;
mod fault;
mod identifier;
mod words;

use crate::{diagnostic::Words, lang::Bilingual};

pub use claim::Claim;
pub use fault::Fault;

/// The text of a page that says something other than its author meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Text {
    /// A tag of HTML, shown as it was typed.
    Html {
        /// Its name.
        tag: String,
    },
    /// A tag that would pass if it had no attributes.
    HtmlAttributes {
        /// Its name.
        tag: String,
    },
    /// A tag that passes, without its partner.
    HtmlUnbalanced {
        /// Its name.
        tag: String,
    },
    /// A remark that readers of the page do not see, but readers of the file do.
    HtmlComment,
    /// A remark that nothing ends.
    HtmlCommentOpen,
    /// Asterisks or underscores that stay on the page instead of stressing something.
    Emphasis {
        /// As typed: `**`.
        mark: String,
        /// Why it does not work.
        cause: EmphasisCause,
    },
    /// A picture without words for those who do not see it.
    PictureWithoutAlt,
    /// A heading of the level of the page's own title.
    HeadingLevelOne,
    /// A heading two or more levels below the one before it.
    HeadingJump {
        /// The level before.
        from: u8,
        /// Its own.
        to: u8,
    },
    /// Number signs without a space after them, which make no heading.
    HeadingWithoutSpace,
    /// A heading without words.
    HeadingEmpty,
    /// A link without words.
    LinkEmpty,
    /// `[words] (address)`, which makes no link.
    LinkSplit,
    /// `[words](two words.pdf)`, which makes no link.
    LinkSpaces {
        /// As typed: `two words.pdf`.
        target: String,
    },
    /// A link that a browser must not follow.
    LinkRefused {
        /// What is the matter with it.
        cause: LinkRefusal,
    },
    /// An address that exists only on the author's own machine.
    LocalPath,
    /// The same in the middle of the text.
    LocalPathInText,
    /// A reference to a footnote that is not there.
    FootnoteUndefined {
        /// As typed.
        label: String,
    },
    /// Two footnotes of one name.
    FootnoteTwice {
        /// As typed.
        label: String,
    },
    /// A footnote that nothing refers to.
    FootnoteUnused {
        /// As typed.
        label: String,
    },
    /// A citation of a source that is not in the list.
    CitationWithoutSource {
        /// As typed.
        number: usize,
        /// How many there are.
        sources: usize,
    },
    /// A number among the results that no source stands beside.
    NumberWithoutSource,
    /// A character that turns the direction of writing.
    DirectionControl {
        /// Its code point.
        code: u32,
    },
    /// A character that is none for readers.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// A character without width.
    HiddenCharacter {
        /// Its code point.
        code: u32,
    },
    /// The character that says that another one was lost.
    LostCharacter,
    /// Thai that was damaged when it was copied from a PDF.
    PdfDamage {
        /// As it stands.
        found: String,
        /// As it should be, where that is certain.
        instead: Option<String>,
    },
    /// Quotations, lists and the like inside each other, without end.
    TooDeep {
        /// The most that is read.
        limit: usize,
    },
    /// A block of code that nothing ends.
    FenceOpen,
    /// A paragraph that becomes code, since it begins with four spaces.
    IndentedCode,
    /// Rows whose cells tabs part, as Word and Excel hand them over.
    TabTable {
        /// The first of them as it should be.
        row: String,
        /// The line that belongs under it.
        rule: String,
    },
    /// Lines that begin with the marks of a list, and make none.
    ListMark {
        /// As typed: `-`, `1.`, `๑.`, `•`.
        mark: String,
        /// What makes a list.
        instead: String,
    },
    /// A row of a table with more or fewer cells than its head.
    TableRagged {
        /// In this row.
        cells: usize,
        /// In the head.
        columns: usize,
    },
    /// `> [!...]` with a word that is none of ours.
    NoteUnknown {
        /// As typed.
        label: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// A heading that is nearly the one of a section.
    SectionNear {
        /// What it resembles.
        like: String,
    },
    /// The name of a section on a line of its own, without the mark that makes it a heading.
    SectionUnmarked {
        /// The line as it should be.
        instead: String,
    },
    /// Two headings that mean the same section.
    SectionTwice {
        /// What the section is called.
        section: Bilingual<&'static str>,
    },
    /// A section without a word.
    SectionEmpty {
        /// What the section is called.
        section: Bilingual<&'static str>,
    },
    /// An expected section that is not there.
    SectionMissing {
        /// What the section is called.
        section: Bilingual<&'static str>,
        /// The same in the language of the text, to be written into it.
        heading: &'static str,
    },
    /// The number of a citizen.
    CitizenNumber,
    /// A telephone that somebody carries.
    MobileNumber {
        /// How much it weighs.
        weight: Weight,
    },
    /// A mailbox that somebody has for himself.
    PrivateMailbox {
        /// How much it weighs.
        weight: Weight,
    },
    /// Something by which somebody is found, given away by the words before it.
    Identifier {
        /// What it is.
        what: Identifier,
        /// How much it weighs.
        weight: Weight,
    },
    /// A stamp that keeps a paper inside its office.
    SecretStamp,
    /// A place in a ready text that was left for whoever uses it to fill in.
    Placeholder,
    /// A list of sources by hand, where the program makes one.
    SourcesByHand,
    /// A word that claims a result that nobody has measured.
    Overclaim {
        /// What it claims.
        claim: Claim,
        /// As typed.
        word: String,
        /// The level of evidence of its case.
        level: u8,
    },
    /// A word that sounds like the one that is meant.
    Homophone {
        /// As typed.
        written: String,
        /// What is meant.
        meant: &'static str,
    },
    /// A name that is kept whole, and is not.
    Protected(Fault),
    /// A figure of the programme that is quoted otherwise than its source has it.
    Misquoted(Quotation),
}

/// A figure of the programme in an author's text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotation {
    /// As the text has it.
    pub quoted: String,
    /// As it is written with its source.
    pub value: Bilingual<String>,
    /// Of what.
    pub what: Bilingual<String>,
    /// The title of its first source.
    pub source: String,
}

/// How much it weighs that somebody can be found by a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// It should not be.
    Ordinary,
    /// The page is about what people can be hurt by.
    Sensitive,
}

impl Weight {
    /// A remedy, and the answer under `accept` that goes with it where this is no error.
    pub(super) fn remedy(self, [th, en]: [&str; 2], [or_th, or_en]: [&str; 2]) -> [String; 2] {
        match self {
            Self::Ordinary => [format!("{th} {or_th}"), format!("{en}; {or_en}")],
            Self::Sensitive => [th.to_owned(), en.to_owned()],
        }
    }
}

/// What somebody is found by, that only the words before it give away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Identifier {
    /// A LINE account.
    LineAccount,
    /// The eleven digits of a house in the civil register.
    HouseCode,
    /// A bank account, or what PromptPay takes for one.
    BankAccount,
    /// The plate of a vehicle.
    VehiclePlate,
    /// The number of a title deed.
    LandDeed,
    /// A person by title and name, who holds no office.
    NamedPerson,
    /// The number of a house, with its village or street.
    HouseNumber,
    /// Where a home is, by coordinates.
    HomePosition,
    /// Where something is, by coordinates, that may be a home.
    Position,
    /// So few persons in a named village that everybody there knows who they are.
    FewPersons,
}

/// Why asterisks stress nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EmphasisCause {
    /// `**(พช.)**จัด`: a sign before the closing mark and a letter right after it.
    LetterAfter,
    /// `จัด**(พช.)**`: a letter right before the opening mark and a sign after it.
    LetterBefore,
    /// `** คำ **`.
    SpacesInside,
    /// `__คำ__ต่อ`: underscores inside a word.
    Underscores,
    /// `**คำ`, and nothing more.
    NeverClosed,
}

/// Why a link is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkRefusal {
    /// `javascript:` and its like.
    Scheme(String),
    /// Control characters or marks without width in the address.
    Hidden,
    /// `//example.org/`, which says neither `http` nor `https`.
    NoScheme,
    /// `http` or `https` without the name of a site that a reader could trust to be the one.
    Host,
    /// Backslashes, which some browsers read as slashes.
    Backslash,
    /// Nothing between the brackets.
    Empty,
}

impl Text {
    /// Whether somebody can be found by it, or be hurt by it.
    pub(super) fn is_about_person(&self) -> bool {
        matches!(
            self,
            Self::CitizenNumber
                | Self::MobileNumber { .. }
                | Self::PrivateMailbox { .. }
                | Self::Identifier { .. }
                | Self::SecretStamp
        )
    }

    /// Lets it weigh what it weighs in a page like this.
    pub(super) fn weigh(&mut self, by: Weight) {
        if let Self::MobileNumber { weight }
        | Self::PrivateMailbox { weight }
        | Self::Identifier { weight, .. } = self
        {
            *weight = by;
        }
    }

    /// What is said about it.
    pub fn words(&self) -> Words {
        words::words(self)
    }
}

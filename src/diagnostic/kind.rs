//! The kinds of mistakes, by family.
//!
//! A kind holds the facts that its words need and nothing else. Each family is one enum in one
//! file, and `words` keeps all that is said about a kind together: its code, its weight, and the
//! sentences in Thai and in English, so that whoever changes one sees the other. The longer
//! explanation with an example before and after is `diagnostic/explain/<code>.md`.

pub mod attachment;
pub mod case;
pub mod file;
pub mod front;
pub mod lineage;
pub mod link;
pub mod register;
pub mod site;
pub mod synonym;
pub mod syntax;
pub mod template;
pub mod text;
pub mod theme;
pub mod value;

use super::Words;
use text::Weight;

macro_rules! families {
    ($($(#[$doc:meta])* $family:ident = $module:ident),* $(,)?) => {
        /// What is the matter.
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub enum Kind {
            $($(#[$doc])* $family($module::$family),)*
        }

        $(impl From<$module::$family> for Kind {
            fn from(kind: $module::$family) -> Self {
                Kind::$family(kind)
            }
        })*

        impl Kind {
            /// Everything that is said about it.
            pub fn words(&self) -> Words {
                match self {
                    $(Kind::$family(kind) => kind.words(),)*
                }
            }
        }
    };
}

families! {
    /// A file or folder that cannot be read.
    File = file,
    /// Front matter or a settings file that is not YAML as we read it.
    Syntax = syntax,
    /// A key: unknown, missing, twice, of the wrong shape.
    Front = front,
    /// A value that cannot be what it should be: a date, a place, a number, a term.
    Value = value,
    /// The text of a page: Markdown, pictures, HTML, Thai.
    Text = text,
    /// What lies beside a page: pictures, tables, documents, and their names.
    Attachment = attachment,
    /// A link or picture that leads nowhere.
    Link = link,
    /// Something about a case as a whole.
    Case = case,
    /// Something between a case and what it was done after.
    Lineage = lineage,
    /// The programme's register: what it says that cannot be so.
    Register = register,
    /// Something about the site as a whole.
    Site = site,
    /// The rings of words that are searched as one.
    Synonym = synonym,
    /// A theme: its templates, words, stylesheets.
    Theme = theme,
    /// A place in a template.
    Template = template,
}

impl Kind {
    /// Whether somebody can be found by what it tells of, or be hurt by it.
    pub fn is_about_person(&self) -> bool {
        match self {
            Kind::Attachment(kind) => kind.is_about_person(),
            Kind::Text(kind) => kind.is_about_person(),
            _ => false,
        }
    }

    /// Lets what somebody can be found by weigh what it weighs in a page like this.
    pub fn weigh(&mut self, by: Weight) {
        match self {
            Kind::Text(kind) => kind.weigh(by),
            Kind::Attachment(kind) => kind.weigh(by),
            _ => {}
        }
    }
}

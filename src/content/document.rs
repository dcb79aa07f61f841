//! A page's file as its author wrote it: front matter, and the outline of the text below it.
//!
//! A document keeps its source and what resolving needs to know of it, not the events of its
//! Markdown: rendering parses the body again, which is cheaper than holding it for every page. It
//! never changes, so whoever needs one shares it.

use std::sync::Arc;

use crate::{
    content::{
        markdown::{Outline, lint, section::Section},
        office,
        piece::Piece,
        schema::{
            Key,
            case::CASE,
            page::{GUIDE, PAGE},
        },
        value::{Map, Value},
        words::Digests,
        yaml::{Part, place::Found},
    },
    diagnostic::{Place, kind::text::Claim},
    digest::Digest,
    lang::{Bilingual, Lang},
    source::{Source, SourcePath, Span},
};

/// What a document is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A case.
    Case,
    /// A page that is no case.
    Page,
    /// A page that tells authors how to do a thing.
    Guide,
    /// The programme told.
    Programme,
}

impl Kind {
    /// The keys of its front matter.
    pub fn keys(self) -> &'static [Key] {
        match self {
            Kind::Case => CASE,
            Kind::Page | Kind::Programme => PAGE,
            Kind::Guide => GUIDE,
        }
    }
}

/// What the path of a page's file says of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageName {
    /// What it is.
    pub kind: Kind,
    /// The name of its folder.
    pub slug: String,
    /// The language that its name says.
    pub lang: Lang,
}

/// The files of one page.
pub type Files = Bilingual<Option<Arc<Document>>>;

/// A page's file.
#[derive(Debug)]
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
    /// The offices that its front matter names; of a case only.
    pub offices: Vec<office::Part>,
    /// What its title, summary and results claim, and where; of a case only.
    pub claims: Vec<Claimed>,
    /// The names that are kept whole in it, and where they stand.
    pub named: Vec<(String, Place)>,
    /// Where values of its front matter were found.
    pub found: Found,
    /// The digest of the whole file with its path.
    pub whole: Digest,
    /// The digest of what lists and addresses are made of: all but its words. See [`Document::shape`].
    pub shape: Digest,
}

/// Words that claim a result.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// What they claim.
    pub claim: Claim,
    /// As a reader reads them.
    pub word: String,
    /// Where they stand.
    pub at: Place,
}

impl Document {
    /// What stands for a page's file that could not be read at all, so that its other edition and
    /// the links to it are not told to lack it.
    pub fn unread(path: &SourcePath, name: PageName) -> Document {
        Document {
            source: Source::new(path.as_str(), ""),
            kind: name.kind,
            slug: name.slug,
            lang: name.lang,
            front: Map::default(),
            yaml: Span::point(0),
            body: 0,
            is_broken: true,
            outline: Arc::default(),
            digests: Vec::new(),
            offices: Vec::new(),
            claims: Vec::new(),
            named: Vec::new(),
            found: Found::default(),
            whole: Digest::of_parts([path.as_str(), "unread"]),
            shape: Digest::of_parts([path.as_str(), "unread"]),
        }
    }

    /// The digest of what lists and addresses are made of: where the file lies, its front matter,
    /// whether it tells of results, and where its links and pictures lead.
    pub fn shape(source: &Source, yaml: Span, is_broken: bool, outline: &Outline) -> Digest {
        let told = outline.tells(Section::Results);
        let links = outline.links.iter().map(|link| link.target.as_str());
        let pictures = outline.pictures.iter().map(|picture| picture.target.as_str());
        let known = [source.path.as_str(), &source.text[yaml.range()]];
        let flags = [format!("{is_broken} {told} {}", outline.links.len())];
        let flags = flags.iter().map(String::as_str);
        Digest::of_parts(known.into_iter().chain(flags).chain(links).chain(pictures))
    }

    /// Whether its author says that it is not to be published yet.
    pub fn is_draft(&self) -> bool {
        self.front.yes("draft").unwrap_or(false)
    }

    /// Whether it carries words only.
    pub fn is_translation(&self) -> bool {
        self.front.has("translated_from")
    }

    /// The digests of the words that it was translated from; none where it only names the rule.
    pub fn made_from(&self) -> &Digests {
        match self.front.get("translated_from").map(|said| &said.value) {
            Some(Value::Digests(of)) if of.iter().any(|(part, _)| part != "rule") => of,
            _ => &[],
        }
    }

    /// Whether its list of sources can be counted. Where it is missing or wrong, that has been said,
    /// and nothing needs to be said of what cites it.
    pub fn knows_its_sources(&self) -> bool {
        let sources = self.front.get("sources").map(|sources| &sources.value);
        matches!(sources, Some(Value::List(_)))
    }

    /// The place of a value of its front matter.
    pub fn place(&self, way: &[usize], part: Part) -> Place {
        let span = self.found.or_find(way, part, || self.piece().place(way, part).span);
        Place { path: self.source.path.clone(), span }
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

    /// Its text with what that consists of, as [`lint`] asks for it.
    pub fn case_body(&self) -> lint::Body<'_> {
        lint::Body {
            source: &self.source,
            lang: self.lang,
            start: self.body,
            outline: &self.outline,
        }
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

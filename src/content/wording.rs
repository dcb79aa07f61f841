//! What a page says in words that the project itself keeps lists of.
//!
//! Some words are not an author's to choose: names that are kept whole, and figures of the programme
//! that are written once with their source. Both lists are files of the project, so they are read
//! first, made into tables once, and every text is held against them while it is parsed.

use std::ops::Range;

use crate::{
    content::{
        document::Document,
        figures::Figures,
        markdown::passage::Passage,
        protected::Protected,
        schema::{Shape, Voice},
        sheet::Sheet,
        value::{Said, Value},
        walk::{self, Leaf},
    },
    diagnostic::{
        Diagnostic, Place,
        kind::text::{Fault, Text},
    },
    digest::Digest,
};

/// The lists.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// Names that are kept whole.
    pub protected: Protected,
    /// Figures that are written once.
    pub figures: Figures,
    /// What the lists were read from.
    from: String,
}

/// A name that is kept whole, and where it stands.
pub type Named = (String, Place);

impl Wording {
    /// What `protected-terms.yaml` and `programme.yaml` say.
    pub fn read(protected: &Sheet, programme: Option<&Sheet>) -> Wording {
        let digest = |sheet: &Sheet| sheet.source.digest.to_string();
        Wording {
            protected: Protected::read(&protected.front),
            figures: programme.map(Figures::read).unwrap_or_default(),
            from: [Some(protected), programme].into_iter().flatten().map(digest).collect(),
        }
    }

    /// The digest of the lists: what was said of a text holds as long as this is the same.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.from)
    }

    /// What there is to say of a document, whose text has these passages; and the protected terms in
    /// it, in their order.
    pub(super) fn check(
        &self,
        document: &Document,
        passages: &[Passage<'_>],
        said: &mut Vec<Diagnostic>,
    ) -> Vec<Named> {
        let mut named = Vec::new();
        for leaf in walk::leaves(document.kind.keys(), &document.front) {
            self.check_leaf(document, &leaf, &mut named, said);
        }
        for passage in passages {
            self.passage(passage, &|_, at| document.at(passage.span(at)), &mut named, said);
        }
        if let Some(term) = self.protected.in_name(&document.slug) {
            let kind = Text::Protected(Fault::InName { term: term.to_owned() });
            said.push(Diagnostic::new(kind, Place::whole(&document.source.path)));
        }
        named
    }

    fn check_leaf(
        &self,
        document: &Document,
        leaf: &Leaf<'_>,
        named: &mut Vec<Named>,
        said: &mut Vec<Diagnostic>,
    ) {
        let Value::Text(text) = &leaf.said.value else { return };
        if leaf.key.voice == Voice::Quoted {
            return;
        }
        let place = |found: &str, _: Range<usize>| document.piece().place_of(&leaf.said.way, found);
        let words = Passage::plain(text);
        match leaf.shape {
            Shape::Words | Shape::TermOrWords(_) => self.passage(&words, &place, named, said),
            // A headline stays as it was printed, but it is not cut off inside a name.
            Shape::Text => {
                let cuts = self.protected.cuts(&words).into_iter();
                said.extend(cuts.map(|(fault, at)| {
                    Diagnostic::new(Text::Protected(fault), place(&text[at.clone()], at))
                }));
            }
            _ => return,
        }
        said.extend(self.cut_at_end(document, leaf.said, text));
    }

    /// A value that ends within a name: it was cut at so many characters.
    fn cut_at_end(&self, document: &Document, said: &Said, text: &str) -> Option<Diagnostic> {
        let (term, start) = self.protected.cut_at_end(text)?;
        let place = document.piece().place_of(&said.way, text[start..].trim_end());
        Some(Diagnostic::new(Text::Protected(Fault::Cut { term: term.to_owned() }), place))
    }

    fn passage(
        &self,
        passage: &Passage<'_>,
        place: &dyn Fn(&str, Range<usize>) -> Place,
        named: &mut Vec<Named>,
        said: &mut Vec<Diagnostic>,
    ) {
        let text = passage.text();
        let at = |range: Range<usize>| place(&text[range.clone()], range);
        let found = self.protected.find(passage);
        named.extend(found.terms.into_iter().map(|(term, range)| (term, at(range))));
        let faults = found.faults.into_iter();
        said.extend(
            faults.map(|(fault, range)| Diagnostic::new(Text::Protected(fault), at(range))),
        );
        said.extend(self.figures.misquoted(passage).into_iter().map(|found| {
            let misquoted = Text::Misquoted(found.quotation);
            Diagnostic::new(misquoted, at(found.range)).also(found.written)
        }));
    }
}

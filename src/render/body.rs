//! The text of a page as HTML, for one reader.

use crate::{
    content::{
        document::{Document, Kind},
        markdown::section::Section,
    },
    lang::{Lang, typography},
    render::{
        markdown::{self, Labels, Resolved, Rules, Shown},
        reader::Reader,
    },
    site::{
        case::Edition,
        picture::Published,
        reference::{Reference, has_scheme},
        route,
    },
    source::{SourcePath, Span},
};

/// A text in its parts.
pub(super) struct Body {
    /// What stands before the first recognised section.
    pub(super) intro: String,
    /// The recognised sections without their headings, as written.
    sections: Vec<(Section, String)>,
    /// The whole text.
    whole: String,
}

impl Body {
    /// The text of a section, without its heading.
    pub(super) fn section(&self, section: Section) -> Option<&str> {
        self.sections.iter().find(|(is, _)| *is == section).map(|(_, html)| html.as_str())
    }

    /// All of it, headings included.
    pub(super) fn whole(self) -> String {
        self.whole
    }
}

/// The text of `edition`, which is in `lang`, for this reader.
pub(super) fn render(reader: &Reader<'_>, edition: &Edition, lang: Lang) -> Body {
    let document = &edition.document;
    let labels = labels(reader, lang);
    let rules = Rules {
        link: &|target| link(reader, document, target),
        picture: &|target| picture(reader, document, lang, target),
        // In English too: forms have boxes, and Thai is quoted.
        typography: &typography::nbsp,
        kept: (!document.named.is_empty()).then_some(&reader.site.protected),
        sources: sources(reader, document),
        labels: &labels,
    };
    let span = Span::new(document.body, document.source.text.len());
    let parts = markdown::parts(&document.source.text, span, &rules);
    let whole = parts.iter().map(|part| format!("{}{}", part.heading, part.html)).collect();
    let mut body = Body { intro: String::new(), sections: Vec::new(), whole };
    for part in parts {
        let Some(section) = part.section else {
            body.intro.push_str(&part.html);
            continue;
        };
        match body.sections.iter_mut().find(|(is, _)| *is == section) {
            // A section that stands twice is one section with two headings: no word is lost.
            Some((_, html)) => {
                html.push_str(&part.heading);
                html.push_str(&part.html);
            }
            None => body.sections.push((section, part.html)),
        }
    }
    body
}

/// The words that a body gets from the theme, in its own language.
fn labels(reader: &Reader<'_>, lang: Lang) -> Labels {
    let words = Reader { lang, ..*reader };
    let numbered = |key: &'static str| words.say_with(key, &[("n", "{n}")]);
    Labels {
        source: numbered("source_number"),
        footnote: numbered("footnote_number"),
        footnotes: words.say("footnotes"),
        back: numbered("footnote_back"),
        table: numbered("table_number"),
        done: words.say("task_done"),
        open: words.say("task_open"),
        notes: [
            words.say("note_note"),
            words.say("note_tip"),
            words.say("note_important"),
            words.say("note_warning"),
            words.say("note_caution"),
        ],
        missing: words.say("link_missing"),
    }
}

/// How many sources a text can cite.
fn sources(reader: &Reader<'_>, document: &Document) -> usize {
    match document.kind {
        Kind::Case => {
            let case = reader.site.case_called(&document.slug);
            case.map_or(0, |id| reader.site.case(id).front().list("sources").len())
        }
        Kind::Programme => reader.site.programme.sources.len(),
        Kind::Page | Kind::Guide => 0,
    }
}

fn link(reader: &Reader<'_>, document: &Document, target: &str) -> Resolved {
    let with = |href: String, fragment: &str| match fragment {
        "" => Resolved::Inside(href),
        fragment => Resolved::Inside(format!("{href}#{fragment}")),
    };
    match reader.site.reference(document, target, reader.lang) {
        Reference::Elsewhere => match target.split_once(':') {
            Some(("http" | "https", _)) => Resolved::Outside(target.to_owned()),
            Some(_) if has_scheme(target) => Resolved::Inside(target.to_owned()),
            _ => Resolved::Refused,
        },
        Reference::Here { fragment } => with(String::new(), &fragment),
        Reference::Page { path, fragment } => with(route::relative(reader.path, &path), &fragment),
        Reference::File { path, .. } => Resolved::Inside(reader.file(&path)),
        Reference::Unpublished { .. } | Reference::Dead => Resolved::Missing,
        Reference::Outside | Reference::Refused => Resolved::Refused,
    }
}

fn picture(reader: &Reader<'_>, document: &Document, lang: Lang, target: &str) -> Option<Shown> {
    match reader.site.reference(document, target, reader.lang) {
        Reference::File { source, .. } => {
            let credit = credit(&Reader { lang, ..*reader }, &source);
            shown(reader, reader.site.picture(&source), credit)
        }
        _ => None,
    }
}

/// How wide the column of text is, in pixels of a page: `--measure` of the theme's style sheet. Its
/// margins on a telephone are `--s3` on both sides.
const COLUMN: u32 = 688;

/// Which size a browser that knows of one only gets.
const PLAIN: u32 = 1080;

fn shown(reader: &Reader<'_>, sizes: &[Published], credit: String) -> Option<Shown> {
    let widest = sizes.last()?;
    let plain = sizes.iter().rfind(|one| one.size.width <= PLAIN).unwrap_or(widest);
    let one = |one: &Published| format!("{} {}w", reader.file(&one.path), one.size.width);
    let (srcset, slot) = match sizes {
        [_] => (String::new(), String::new()),
        _ => {
            let srcset: Vec<String> = sizes.iter().map(one).collect();
            let column = COLUMN.min(widest.size.width);
            // Wider than this the page has a margin that is not the picture's.
            let slot = format!("(min-width: {}px) {column}px, calc(100vw - 2rem)", column + 32);
            (srcset.join(", "), slot)
        }
    };
    Some(Shown {
        credit,
        src: reader.file(&plain.path),
        size: Some((widest.size.width, widest.size.height)),
        srcset,
        sizes: slot,
    })
}

/// Whose a picture is, in words.
fn credit(reader: &Reader<'_>, picture: &SourcePath) -> String {
    let Some(credit) = reader.site.credit(picture) else { return String::new() };
    let to = credit.to.get(reader.lang).as_str();
    match credit.licence {
        Some(licence) => {
            reader.say_with("picture_credit_licence", &[("credit", to), ("licence", licence)])
        }
        None => reader.say_with("picture_credit", &[("credit", to)]),
    }
}

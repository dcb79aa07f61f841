//! Where the facts of a case come from, and what a source prints otherwise than it is read here.

use crate::{
    content::value::Map,
    facts::date::read_range,
    render::{
        escape,
        reader::Reader,
        view::case::{self as view, AsPrinted},
    },
    site::case::{Case, Source},
};

/// Stands for a reason, which is HTML, while the sentence around it is still plain text.
const REASON: &str = "\u{fffc}";

impl Reader<'_> {
    /// A source of a case, in the words of the reader's edition where that has them.
    pub(super) fn source_of(&self, case: &Case, at: usize, map: &Map) -> view::Source {
        let mut source = self.source(at + 1, &Source::read(map));
        source.note_lang = self.foreign(case.original);
        let (edition, lang) = case.shown(self.lang);
        let words = edition.document.front.list("sources").get(at).and_then(|said| said.map());
        if let Some(words) = words
            && lang != case.original
        {
            if let Some(publisher) = words.text("publisher") {
                source.publisher = Some(publisher.to_owned());
                source.publisher_lang = self.foreign(lang);
            }
            if let Some(note) = words.text("note") {
                source.note = Some(note.to_owned());
                source.note_lang = self.foreign(lang);
            }
        }
        source
    }

    /// The view of a source.
    pub(in crate::render) fn source(&self, number: usize, source: &Source) -> view::Source {
        let mut tags = Vec::new();
        if source.self_reported {
            tags.push(self.say("source_self_reported"));
        }
        let kind = source.kind.as_deref().and_then(|kind| match kind {
            "official" => Some("source_kind_official"),
            "news" => Some("source_kind_news"),
            "research" => Some("source_kind_research"),
            "database" => Some("source_kind_database"),
            "own-record" => Some("source_kind_own_record"),
            _ => None,
        });
        tags.extend(kind.map(|key| self.say(key)));
        if let Some(accessed) = &source.accessed {
            tags.push(self.say_with("source_accessed", &[("date", &self.date(accessed))]));
        }
        let publisher = source.publisher.as_deref();
        view::Source {
            number,
            title: source.title.clone(),
            lang: match source.lang {
                Some(lang) => self.foreign(lang),
                None => self.foreign_letters(&source.title),
            },
            publisher: source.publisher.clone(),
            publisher_lang: publisher.and_then(|name| self.foreign_letters(name)),
            date: self.stated_date(&source.date),
            url: source.url.clone(),
            tags,
            note: source.note.clone(),
            note_lang: None,
        }
    }

    pub(super) fn as_printed(&self, case: &Case) -> Vec<AsPrinted> {
        let entry = |(at, map): (usize, &Map)| {
            let note = self.words_of(case, "as_printed", at, "note");
            let text = map.text("text")?;
            let read_as = map.text("read_as").map(|text| self.read_as(text));
            let cited: String =
                map.wholes("source").iter().map(|n| self.citation_html(*n)).collect();
            let note_html = note.map(|(text, lang)| self.inline_html(text, lang));
            let lang = note.and_then(|(_, lang)| self.foreign(lang));
            let sentence = match (&read_as, &note_html) {
                // The reason ends the sentence where both are in the page's language.
                (Some(reading), Some(reason)) if lang.is_none() => {
                    let values = [("text", text), ("reading", reading), ("reason", REASON)];
                    let html = escape::words(&self.say_with("as_printed", &values));
                    return Some(AsPrinted {
                        html: format!("{}{cited}", html.replace(REASON, reason)),
                        ..AsPrinted::default()
                    });
                }
                (Some(reading), _) => {
                    let values = [("text", text), ("reading", reading)];
                    self.say_with("as_printed_no_reason", &values)
                }
                (None, _) => self.say_with("as_printed_only", &[("text", text)]),
            };
            Some(AsPrinted {
                html: format!("{}{cited}", escape::words(&sentence)),
                note_html,
                lang,
            })
        };
        case.front().maps("as_printed").enumerate().filter_map(entry).collect()
    }

    /// How something is read here: a date is shown as one.
    pub(in crate::render) fn read_as(&self, text: &str) -> String {
        match read_range(text) {
            Ok(dates) => self.dates(dates.into()),
            Err(_) => text.to_owned(),
        }
    }
}

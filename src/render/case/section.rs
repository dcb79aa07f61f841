//! The sections of a case: what the author wrote in each, and what front matter adds to it.

use crate::{
    content::{markdown::section::Section, value::Map},
    lang::{Bilingual, Lang},
    render::{
        body, escape, inline,
        reader::Reader,
        view::{
            Link,
            case::{Contrary, Lines, Reply, Section as View},
        },
    },
    site::{
        case::{Case, Edition},
        completeness,
    },
};

impl Reader<'_> {
    /// Every section of the model that has something to say or is expected.
    pub(super) fn sections(
        &self,
        case: &Case,
        edition: &Edition,
        lang: Lang,
        body: &body::Body,
    ) -> Vec<View> {
        let mut sections = Vec::new();
        for (section, told) in completeness::sections(case, edition) {
            let written = body.section(section);
            let heading = heading(case, edition, section).get(self.lang).to_string();
            let mut view = View {
                id: section.id().to_owned(),
                heading_html: self.kept_html(&heading),
                heading,
                html: written.unwrap_or_default().to_owned(),
                lang: self.foreign(lang),
                ..View::default()
            };
            self.attach(case, section, &mut view);
            if !told {
                view.empty = Some(self.say("not_told_section"));
            }
            // A text that says itself that nothing is known yet needs no second sentence.
            if written.is_some_and(|html| !html.trim().is_empty()) && view.empty.is_some() {
                view.empty = Some(String::new());
            }
            view.other = self.other_edition(case, section);
            sections.push(view);
        }
        sections
    }

    /// What front matter adds to a section.
    fn attach(&self, case: &Case, section: Section, view: &mut View) {
        match section {
            Section::Results => view.results = self.results(case),
            Section::Transfer => {
                for key in ["needs", "adapt", "avoid"] {
                    view.lists.extend(self.list_of(case, key, true));
                }
            }
            Section::Unknown => view.lists.extend(self.list_of(case, "unknown", false)),
            Section::Caution => view.lists.extend(self.list_of(case, "caution", false)),
            Section::Contrary => {
                view.contrary = self.contrary(case);
                view.replies = self.replies(case);
            }
            _ => {}
        }
    }

    fn list_of(&self, case: &Case, key: &'static str, headed: bool) -> Option<Lines> {
        let (lines, lang) = self.lines(case, key);
        let html = |line: &str| self.inline_html(line, lang);
        let (items_html, lang): (Vec<String>, _) = match case.front().not_stated(key) {
            true => (vec![escape::words(&self.say("not_stated"))], None),
            false => (lines.into_iter().map(html).collect(), self.foreign(lang)),
        };
        let heading = headed.then(|| self.say(key));
        (!items_html.is_empty()).then(|| Lines { id: key.to_owned(), heading, items_html, lang })
    }

    fn contrary(&self, case: &Case) -> Vec<Contrary> {
        let entry = |(at, map): (usize, &Map)| {
            let (what, lang) = self.words_of(case, "contrary", at, "what")?;
            // What the words cite where it belongs is not cited again below them.
            let cited = inline::citations(what);
            let mut sources = map.wholes("source");
            sources.retain(|number| !cited.contains(number));
            Some(Contrary {
                html: self.inline_html(what, lang),
                date: self.date_of(map, "date"),
                sources: self.sources(&sources),
                lang: self.foreign(lang),
            })
        };
        case.front().maps("contrary").enumerate().filter_map(entry).collect()
    }

    fn replies(&self, case: &Case) -> Vec<Reply> {
        let entry = |(at, map): (usize, &Map)| {
            let (office, _) = self.words_of(case, "reply", at, "office")?;
            let (text, lang) = self.words_of(case, "reply", at, "text")?;
            Some(Reply {
                office: office.to_owned(),
                date: self.date_of(map, "date"),
                html: self.inline_html(text, lang),
                lang: self.foreign(lang),
            })
        };
        case.front().maps("reply").enumerate().filter_map(entry).collect()
    }

    /// A date that may be said not to be stated.
    fn date_of(&self, map: &Map, key: &str) -> Option<String> {
        match map.not_stated(key) {
            true => Some(self.say("no_date")),
            false => map.date(key).map(|date| self.date(date)),
        }
    }

    /// The same section of the other edition, where that has one.
    fn other_edition(&self, case: &Case, section: Section) -> Option<Link> {
        let other = self.lang.other();
        let edition = case.editions.get(other).as_ref()?;
        let here = case.editions.get(self.lang).as_ref()?;
        let has = |edition: &Edition| {
            edition
                .document
                .outline
                .headings
                .iter()
                .any(|heading| heading.is.section == Some(section))
        };
        let plain = format!("cases/{}/", case.slug);
        (has(edition) && has(here)).then(|| Link {
            href: format!("{}#{}", self.href_in(other, &plain), section.id()),
            label: heading(case, edition, section).get(other).to_string(),
            lang: Some(other.code().to_owned()),
            ..Link::default()
        })
    }
}

/// The heading of a section: the prouder one only where results were measured and the author did
/// not choose the plain one.
fn heading(case: &Case, edition: &Edition, section: Section) -> Bilingual<&'static str> {
    match case.evidence.number() >= 2 && !is_modest(edition, section) {
        true => section.heading_when_measured(),
        false => section.heading(),
    }
}

/// Whether the author chose the plain heading of a section that has a prouder one in measured cases.
fn is_modest(edition: &Edition, section: Section) -> bool {
    let headings = &edition.document.outline.headings;
    let plain = section.heading();
    headings.iter().any(|heading| {
        heading.is.section == Some(section) && [plain.th, plain.en].contains(&heading.text.as_str())
    })
}

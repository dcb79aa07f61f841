//! The page of a case.
//!
//! Facts come from the original, words from the reader's edition, and where that has none, from the
//! original with its language told. What nobody has told us is said so, in the right one of three
//! ways; nothing is left to look complete that is not.

mod fact;
mod result;

use crate::{
    content::{
        markdown::section::Section,
        value::{Map, Value},
    },
    facts::{
        place::{Form, Found},
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang},
    render::{
        body, escape, inline,
        reader::Reader,
        view::{
            self, AsPrinted, Case as View, Contact, Contrary, Document, Lines, Link, Reply,
            Section as SectionView,
        },
    },
    site::{
        case::{Case, Edition, Source},
        route::CaseId,
    },
};

impl Reader<'_> {
    /// The view of a case.
    pub(super) fn case(&self, id: CaseId) -> View {
        let case = self.site.case(id);
        let (edition, lang) = case.shown(self.lang);
        let words = &edition.document.front;
        let body = body::render(self, edition, lang);
        let sections = self.sections(case, edition, lang, &body);
        let told = sections.iter().filter(|section| section.empty.is_none()).count();
        let total = sections.len();
        let missing = sections.iter().filter(|section| section.empty.is_some());
        View {
            title_html: self.kept_html(words.text("title").unwrap_or_default()),
            summary_html: self.inline_html(words.text("summary").unwrap_or_default(), lang),
            lang: self.foreign(lang),
            places: self.place_links(case),
            themes: case
                .front()
                .texts("themes")
                .filter_map(|theme| self.term_link(VocabularyName::Themes, theme))
                .map(|link| Link { count: None, ..link })
                .collect(),
            facts: self.facts(case),
            contact: self.contact(case),
            intro_html: body.intro.clone(),
            completeness: self.say_with(
                "completeness",
                &[("n", &self.number(told)), ("total", &self.number(total))],
            ),
            missing: missing.take(3).map(|section| section.heading.clone()).collect(),
            sections,
            sources: case
                .front()
                .maps("sources")
                .enumerate()
                .map(|(at, map)| self.source_of(case, at, map))
                .collect(),
            as_printed: self.as_printed(case),
            adapted_from: self.adapted_from(case),
            adapted_by: self.case_links(case, &case.adapted_by),
            related: self.case_links(case, &case.related),
            documents: self.documents(case),
            edit: self.edit(&edition.document),
            history: self.history(&edition.document),
            reviewed: self.reviewed(case),
            address: self.whole(self.path),
        }
    }

    /// Words of a list that stand in the reader's edition, else in the original, with their
    /// language.
    pub(super) fn lines<'c>(&self, case: &'c Case, key: &str) -> (Vec<&'c str>, Lang) {
        let (edition, lang) = case.shown(self.lang);
        match edition.document.front.has(key) {
            true => (edition.document.front.texts(key).collect(), lang),
            false => (case.front().texts(key).collect(), case.original),
        }
    }

    /// The words of one entry of a list: from the reader's edition where that has them.
    pub(super) fn words_of<'c>(
        &self,
        case: &'c Case,
        list: &str,
        at: usize,
        key: &str,
    ) -> Option<(&'c str, Lang)> {
        let (edition, lang) = case.shown(self.lang);
        let of = |front: &'c Map| {
            front.list(list).get(at).and_then(|item| item.map()).and_then(|map| map.text(key))
        };
        of(&edition.document.front)
            .map(|text| (text, lang))
            .or_else(|| of(case.front()).map(|text| (text, case.original)))
    }

    fn place_links(&self, case: &Case) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for said in case.front().list("place") {
            let Value::Place(found) = &said.value else { continue };
            let mut place = Vec::new();
            if let Some(district) = found.district() {
                let mut link = self.district_link(district, Form::Short);
                // What lies below the district was typed in one language and is shown there.
                let below = self.below(found);
                if !below.is_empty() {
                    link.label = match self.lang {
                        Lang::Th => format!("{below} {}", link.label),
                        Lang::En => format!("{below}, {}", link.label),
                    };
                }
                place.push(link);
            }
            if let Some(province) = found.province() {
                place.push(self.province_link(province, Form::Short));
            }
            if place.is_empty() {
                place.push(Link { label: self.area(&found.area, Form::Short), ..Link::default() });
            }
            for link in place {
                if !links.iter().any(|known| known.label == link.label) {
                    links.push(link);
                }
            }
        }
        links
    }

    /// What lies below a district, as it was typed and in the language in which it was: "ต.หนองสนม".
    fn below(&self, found: &Found) -> String {
        let places = &self.site.facts.places;
        let whole = places.show(found, self.lang, Form::Short);
        let area = places.show_area(&found.area, self.lang, Form::Short);
        let below = whole.strip_suffix(&area).unwrap_or_default();
        below.trim_end_matches([' ', ',']).to_owned()
    }

    fn contact(&self, case: &Case) -> Option<Contact> {
        let map = case.front().map("contact")?;
        let (edition, _) = case.shown(self.lang);
        let office = edition.document.front.map("contact").and_then(|map| map.text("office"));
        Some(Contact {
            office: office.or(map.text("office"))?.to_owned(),
            phone: map.text("phone").map(|phone| Link {
                href: format!(
                    "tel:{}",
                    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()
                ),
                label: phone.to_owned(),
                ..Link::default()
            }),
            email: map.text("email").map(|email| Link {
                href: format!("mailto:{email}"),
                label: email.to_owned(),
                ..Link::default()
            }),
        })
    }

    /// Every section of the model that has something to say or is expected.
    fn sections(
        &self,
        case: &Case,
        edition: &Edition,
        lang: Lang,
        body: &body::Body,
    ) -> Vec<SectionView> {
        let mut sections = Vec::new();
        for section in Section::all() {
            let told = edition.document.outline.tells(section);
            let written = body.section(section);
            let mut view = SectionView {
                id: section.id().to_owned(),
                heading: heading(case, edition, section).get(self.lang).to_string(),
                html: written.unwrap_or_default().to_owned(),
                lang: self.foreign(lang),
                ..SectionView::default()
            };
            self.attach(case, section, &mut view);
            let attached = !view.results.is_empty()
                || !view.lists.is_empty()
                || !view.contrary.is_empty()
                || !view.replies.is_empty();
            if !told && !attached {
                if written.is_none() && !Section::EXPECTED.contains(&section) {
                    continue;
                }
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
    fn attach(&self, case: &Case, section: Section, view: &mut SectionView) {
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

    /// A source of a case, in the words of the reader's edition where that has them.
    fn source_of(&self, case: &Case, at: usize, map: &Map) -> view::Source {
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
    pub(super) fn source(&self, number: usize, source: &Source) -> view::Source {
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

    fn as_printed(&self, case: &Case) -> Vec<AsPrinted> {
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
    pub(super) fn read_as(&self, text: &str) -> String {
        match crate::facts::date::read_range(text) {
            Ok(dates) => self.dates(dates.into()),
            Err(_) => text.to_owned(),
        }
    }

    /// Links to cases beside this one. One that was withdrawn is not spoken of, and a case of a real
    /// place does not lead to an invented one.
    fn case_links(&self, case: &Case, ids: &[CaseId]) -> Vec<Link> {
        let is_shown = |other: &Case| other.withdrawn().is_none() && (case.demo || !other.demo);
        let ids = ids.iter().filter(|id| is_shown(self.site.case(**id)));
        ids.map(|id| self.case_link(*id)).collect()
    }

    fn adapted_from(&self, case: &Case) -> Vec<Link> {
        let here = self.case_links(case, &case.adapted_from).into_iter();
        let elsewhere = case.front().maps("replicates").filter_map(|practice| {
            Some(Link {
                href: practice.text("url").unwrap_or_default().to_owned(),
                label: practice.text("title")?.to_owned(),
                ..Link::default()
            })
        });
        here.chain(elsewhere).collect()
    }

    fn documents(&self, case: &Case) -> Vec<Document> {
        let entry = |(at, map): (usize, &Map)| {
            let file = map.text("file")?;
            let path = crate::source::SourcePath::new(format!("{}/{file}", case.folder));
            let blob = self.site.blob(&path)?;
            let published = self.site.attachment(&path)?;
            let kind = map.text("kind").and_then(|kind| match kind {
                "order" => Some("document_order"),
                "survey" => Some("document_survey"),
                "ledger" => Some("document_ledger"),
                "rules" => Some("document_rules"),
                "media" => Some("document_media"),
                _ => None,
            });
            let title = self.words_of(case, "documents", at, "title");
            let extension = path.extension().unwrap_or_default().to_uppercase();
            Some(Document {
                href: self.file(published),
                title: title.map_or_else(|| file.to_owned(), |(title, _)| title.to_owned()),
                kind: kind.map(|key| self.say(key)),
                size: format!("{extension}, {}", size(blob.length)),
                licence: map.text("licence").map(str::to_owned),
            })
        };
        case.front().maps("documents").enumerate().filter_map(entry).collect()
    }

    fn reviewed(&self, case: &Case) -> Option<String> {
        let date = case.front().date("reviewed")?;
        let shown = self.say_with("reviewed", &[("date", &self.date(date))]);
        Some(match case.front().text("reviewed_by") {
            Some(office) => {
                format!("{shown} {}", self.say_with("reviewed_by", &[("office", office)]))
            }
            None => shown,
        })
    }
}

/// Stands for a reason, which is HTML, while the sentence around it is still plain text.
const REASON: &str = "\u{fffc}";

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

/// A file's size as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        0..=1023 => format!("{bytes} B"),
        1024..=1_048_575 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

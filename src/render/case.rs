//! The page of a case.
//!
//! Facts come from the original, words from the reader's edition, and where that has none, from the
//! original with its language told. What nobody has told us is said so, in the right one of three
//! ways; nothing is left to look complete that is not.

mod brief;
mod fact;
mod lineage;
mod result;
mod section;
mod source;

use crate::{
    content::value::{Map, Value},
    facts::{
        place::{Form, Found},
        vocabulary::VocabularyName,
    },
    lang::Lang,
    render::{
        body,
        frame::{Head, notice, telephone},
        qr,
        reader::Reader,
        view::{
            Link, Withdrawn,
            case::{Case as View, Contact, Document},
            page::Notice,
        },
    },
    site::{
        case::Case,
        findable,
        route::{CaseId, Route},
    },
    source::SourcePath,
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of a case; of one that was withdrawn, that it was and why.
    pub(super) fn case_page(&self, id: CaseId) -> Result<Vec<u8>, TemplateError> {
        let case = self.site.case(id);
        let crumbs = self.crumbs(vec![self.link("cases/", self.say("nav_cases"))]);
        if let Some(reason) = case.withdrawn() {
            return self.withdrawn_page(case, reason, crumbs);
        }
        let (edition, lang) = case.shown(self.lang);
        let front = &edition.document.front;
        let hidden = case.demo || case.draft;
        let head = Head {
            kind: "case",
            title: front.text("title").unwrap_or_default().to_owned(),
            description: self.describe(front.text("summary").unwrap_or_default()),
            crumbs,
            notices: self.case_notices(id),
            shown_in: Some(lang),
            editions: findable::editions(self.site, &Route::Case(id)),
            noindex: hidden,
            json_ld: if hidden { None } else { self.json_ld(case, &self.site.case_path(id)) },
            case: Some(id),
            ..Head::default()
        };
        self.draw(head, "case", &self.case(id))
    }

    fn withdrawn_page(
        &self,
        case: &Case,
        reason: &str,
        crumbs: Vec<Link>,
    ) -> Result<Vec<u8>, TemplateError> {
        let head = Head {
            kind: "withdrawn",
            title: self.say("withdrawn"),
            description: self.say("withdrawn"),
            crumbs,
            noindex: true,
            ..Head::default()
        };
        let view = Withdrawn {
            heading: self.say("withdrawn"),
            reason: reason.to_owned(),
            lang: self.foreign(case.original),
        };
        self.draw(head, "withdrawn", &view)
    }

    /// What a reader must know before a case: that it is no publication yet, that it is invented, and
    /// what its words are.
    fn case_notices(&self, id: CaseId) -> Vec<Notice> {
        let case = self.site.case(id);
        let (edition, lang) = case.shown(self.lang);
        let draft = case.draft.then(|| notice("draft", self.say("draft")));
        let demo = case.demo.then(|| notice("demo", self.say("demo")));
        let plain = self.site.case_path(id);
        let of_words = self.edition_notices(edition, lang, case.original, &plain);
        [draft, demo].into_iter().flatten().chain(of_words).collect()
    }

    /// The view of a case.
    fn case(&self, id: CaseId) -> View {
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
            about: case.tells_kept_names().then(|| self.say("about_activity")),
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
            adapted_from: self.originals(case),
            adapted_by: self.first_adaptations(id),
            lineage: self.lineage_link(id),
            related: self.case_links(case, &case.related),
            documents: self.documents(case),
            brief: Some(self.brief_link(id, lang)),
            edit: self.edit(&edition.document),
            history: self.history(&edition.document),
            reviewed: self.reviewed(case),
            qr: self.whole(self.path).and_then(|address| qr::code(&address)),
        }
    }

    /// The sheet of a case, in the language of the edition that the reader gets.
    fn brief_link(&self, id: CaseId, lang: Lang) -> Link {
        let path = self.site.brief_path(id);
        match lang == self.lang {
            true => self.link(&path, self.say("brief_link")),
            false => Link {
                href: self.href_in(lang, &path),
                label: self.say("brief_link_other"),
                ..Link::default()
            },
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
        match self.entry_of(case, list, at, key)? {
            (Value::Text(words) | Value::Term(words), lang) => Some((words, lang)),
            _ => None,
        }
    }

    /// A part of one entry of a list that is told in words: from the reader's edition where that
    /// has it.
    fn entry_of<'c>(
        &self,
        case: &'c Case,
        list: &str,
        at: usize,
        key: &str,
    ) -> Option<(&'c Value, Lang)> {
        let (edition, lang) = case.shown(self.lang);
        let of = |front: &'c Map| Some(&front.list(list).get(at)?.map()?.get(key)?.value);
        of(&edition.document.front)
            .map(|value| (value, lang))
            .or_else(|| of(case.front()).map(|value| (value, case.original)))
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

    /// The office that a key of the case names, as the reader's edition calls it, and the language of
    /// that name; as the original does where that edition is silent.
    fn office_of<'c>(&self, case: &'c Case, key: &str) -> Option<(&'c str, Lang)> {
        let (edition, lang) = case.shown(self.lang);
        let office = |front: &'c Map| front.map(key)?.text("office");
        let shown = office(&edition.document.front).map(|office| (office, lang));
        shown.or_else(|| office(case.front()).map(|office| (office, case.original)))
    }

    fn contact(&self, case: &Case) -> Option<Contact> {
        let map = case.front().map("contact")?;
        let (office, lang) = self.office_of(case, "contact")?;
        Some(Contact {
            office: office.to_owned(),
            lang: self.foreign(lang),
            phone: map.text("phone").map(|phone| Link {
                href: telephone(phone),
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

    fn documents(&self, case: &Case) -> Vec<Document> {
        let entry = |(at, map): (usize, &Map)| {
            let file = map.text("file")?;
            let path = SourcePath::new(format!("{}/{file}", case.folder));
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

/// A file's size as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        0..=1023 => format!("{bytes} B"),
        1024..=1_048_575 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

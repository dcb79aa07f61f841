//! The index from ก to ฮ and from A to Z: everything in the library under its first letter, for
//! whoever looks something up without a script.

use crate::{
    content::document::Kind,
    facts::{
        place::{DistrictKind, Form, ProvinceCode},
        vocabulary::VocabularyName as V,
    },
    lang::{Lang, letter::Letter},
    render::{
        frame::Head,
        reader::Reader,
        view::{
            Group, Link,
            letters::{Letters as View, Name},
        },
    },
    site::{
        letters::{Entry, NAMES_ON_A_PAGE},
        path,
    },
    theme::TemplateError,
};

impl Reader<'_> {
    /// Every letter.
    pub(super) fn letters_page(&self) -> Result<Vec<u8>, TemplateError> {
        let about = self.say("letters_about");
        let view = View {
            heading: self.say("letters_title"),
            about: Some(about.clone()),
            alphabets: self.alphabets(),
            ..View::default()
        };
        let head = Head {
            kind: "letters",
            title: view.heading.clone(),
            description: about,
            crumbs: self.crumbs(Vec::new()),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "letters", &view)
    }

    /// A page of what stands under a letter, counted from one.
    pub(super) fn letter_page(&self, letter: Letter, at: usize) -> Result<Vec<u8>, TemplateError> {
        let view = self.letter(letter, at);
        let head = Head {
            kind: "letters",
            title: self.title_of_page(&view.heading, &view.pages),
            description: self.say("letters_about"),
            crumbs: self.crumbs(vec![self.letters_link()]),
            editions: self.own_editions(),
            // Where nothing stands, nothing is worth finding.
            noindex: view.names.is_empty(),
            ..Head::default()
        };
        self.draw(head, "letters", &view)
    }

    /// The way to the index.
    pub(super) fn letters_link(&self) -> Link {
        self.link("a-z/", self.say("letters_title"))
    }

    fn letter(&self, letter: Letter, at: usize) -> View {
        let entries = self.site.letters.of(self.lang, letter);
        let count = self.site.letters.pages(self.lang, letter);
        let page = |at: usize| self.link(&path::of_letter(letter, at), self.number(at));
        let step = |at: usize, key: &'static str| {
            let there = (1..=count).contains(&at);
            there.then(|| Link { label: self.say(key), current: false, ..page(at) })
        };
        let here = entries.chunks(NAMES_ON_A_PAGE).nth(at - 1).unwrap_or_default();
        View {
            heading: self.say_with("letter_title", &[("letter", &self.letter_name(letter))]),
            about: None,
            alphabets: self.alphabets(),
            count: (!entries.is_empty()).then(|| self.count("count_names", entries.len())),
            names: here.iter().map(|entry| self.name(entry)).collect(),
            empty: entries.is_empty().then(|| self.say("letter_empty")),
            pages: if count > 1 { (1..=count).map(page).collect() } else { Vec::new() },
            previous: step(at - 1, "page_previous"),
            next: step(at + 1, "page_next"),
        }
    }

    fn letter_name(&self, letter: Letter) -> String {
        match letter {
            Letter::Other => self.say("letters_other"),
            letter => letter.to_string(),
        }
    }

    /// Every letter of each alphabet in which something stands; a letter that nothing stands under is
    /// no link.
    fn alphabets(&self) -> Vec<Group> {
        let alphabet = |of: Option<Lang>, label: String| Group {
            head: Link { label, ..Link::default() },
            links: Letter::all()
                .filter(|letter| letter.lang() == of)
                .map(|letter| match self.site.letters.of(self.lang, letter) {
                    [] => Link { label: self.letter_name(letter), ..Link::default() },
                    _ => self.link(&path::of_letter(letter, 1), self.letter_name(letter)),
                })
                .collect(),
        };
        let own = [self.lang, self.lang.other()].map(|lang| {
            let label = match lang {
                Lang::Th => self.say("letters_thai"),
                Lang::En => self.say("letters_latin"),
            };
            alphabet(Some(lang), label)
        });
        let all = own.into_iter().chain([alphabet(None, String::new())]);
        all.filter(|group| group.links.iter().any(|link| !link.href.is_empty())).collect()
    }

    fn name(&self, entry: &Entry) -> Name {
        let name = self.site.indexed_name(entry, self.lang);
        let link = match entry {
            Entry::Case(id) => self.case_link(*id),
            Entry::District(code) => self.district_link(*code, Form::Short),
            Entry::Province(code) => self.province_link(*code, Form::Short),
            Entry::Cluster(id) => self.cluster_link(id),
            Entry::Organisation(id) => self.term_link(V::Organisations, id).unwrap_or_default(),
            Entry::Text(id) => self.page_link(&self.site.text(*id).path()),
        };
        Name {
            href: link.href,
            name_html: self.kept_html(&name),
            lang: link.lang,
            what: self.what(entry),
        }
    }

    /// What an entry is, and where.
    fn what(&self, entry: &Entry) -> Option<String> {
        let places = &self.site.facts.places;
        let inside = |key: &'static str, place: &str| self.say_with(key, &[("place", place)]);
        Some(match entry {
            Entry::Case(id) => inside("letter_case", &self.main_place(*id)),
            Entry::District(code) => {
                let province = places.show_province(code.province(), self.lang, Form::Long);
                match places.district(*code).kind {
                    DistrictKind::Amphoe => inside("letter_amphoe", &province),
                    DistrictKind::Khet => inside("letter_khet", &province),
                }
            }
            // It is called what it is.
            Entry::Province(ProvinceCode::BANGKOK) => return None,
            Entry::Province(_) => self.say("letter_province"),
            Entry::Cluster(_) => self.say("letter_cluster"),
            Entry::Organisation(_) => self.say("letter_organisation"),
            Entry::Text(id) if self.site.text(*id).kind == Kind::Guide => self.say("letter_guide"),
            Entry::Text(_) => self.say("letter_text"),
        })
    }
}

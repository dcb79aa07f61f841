//! What every page has: its name, its editions, the menu, the notices, the foot.

use serde::Serialize;

use crate::{
    content::{document::Kind, markdown::section::Section},
    lang::Lang,
    raster,
    render::{
        host, inline,
        reader::Reader,
        share,
        view::{
            Link,
            page::{Alternate, Foot, Notice, Page, Picture, Switch},
        },
    },
    site::{
        case::Edition,
        path,
        route::{self, CaseId, Feed, Route},
        settings::Office,
    },
    theme::TemplateError,
};

/// The longest description, in clusters: what LINE shows, and search engines a little less.
const LONGEST_DESCRIPTION: usize = 200;

/// What a page says of itself.
#[derive(Default)]
pub(super) struct Head {
    /// The name of its template.
    pub(super) kind: &'static str,
    /// For the title bar.
    pub(super) title: String,
    /// For search engines and share previews.
    pub(super) description: String,
    /// From the home page to above this page.
    pub(super) crumbs: Vec<Link>,
    /// What the reader must know first.
    pub(super) notices: Vec<Notice>,
    /// The language of the words, where the page has no edition in its own: the page is then not
    /// the one that search engines keep.
    pub(super) shown_in: Option<Lang>,
    /// The languages that have this page as an edition of their own.
    pub(super) editions: Vec<Lang>,
    /// Whether search engines should leave it out.
    pub(super) noindex: bool,
    /// The path, without its language, of the page that search engines keep in place of this one.
    pub(super) part_of: Option<String>,
    /// JSON-LD.
    pub(super) json_ld: Option<String>,
    /// The feed of what the page lists; the site's, where it has none of its own.
    pub(super) feed: Option<Feed>,
    /// The case whose picture is shown when the page is shared; the site's, where it is of none.
    pub(super) case: Option<CaseId>,
}

/// Bytes of a page, before they are known: most pages are smaller than this.
const USUAL_PAGE: usize = 32 * 1024;

impl Reader<'_> {
    /// The page with this head; `view` is what its template sees as `name`.
    pub(super) fn draw(
        &self,
        head: Head,
        name: &'static str,
        view: &impl Serialize,
    ) -> Result<Vec<u8>, TemplateError> {
        let template = format!("{}.html", head.kind);
        let page: Page = self.frame(self.plain(), head);
        let mut out = Vec::with_capacity(USUAL_PAGE);
        self.theme.render(&template, self.lang, &page, (name, view), self.base(), &mut out)?;
        Ok(out)
    }

    /// The path without its language.
    fn plain(&self) -> &str {
        let prefix = self.site.routes.in_lang(self.lang, "");
        self.path.strip_prefix(&prefix).unwrap_or(self.path)
    }

    /// The languages that a page of the program's own words stands in.
    pub(super) fn own_editions(&self) -> Vec<Lang> {
        let claim = self.site.routes.get(self.path);
        if !claim.is_some_and(|claim| is_bilingual(&claim.route)) {
            return Vec::new();
        }
        let routes = &self.site.routes;
        let is_there = |lang: &Lang| routes.get(&routes.in_lang(*lang, self.plain())).is_some();
        Lang::ALL.into_iter().filter(is_there).collect()
    }

    /// The frame of a page with this head.
    pub(super) fn frame(&self, plain: &str, head: Head) -> Page {
        let site = self.site;
        let settings = &site.settings;
        let canonical_lang = head.shown_in.unwrap_or(self.lang);
        let whole_in = |lang: Lang| self.whole(&site.routes.in_lang(lang, plain));
        let noindex = head.noindex || settings.demo;
        let alternates = match head.editions.len() {
            0 | 1 => Vec::new(),
            _ => self.alternates(plain, &head.editions),
        };
        let mut notices = head.notices;
        if settings.demo {
            notices.insert(0, notice("demo", self.say("demo_site")));
        }
        Page {
            lang: self.lang.code().to_owned(),
            policy: host::POLICY.to_owned(),
            kind: head.kind.to_owned(),
            title: head.title,
            description: head.description,
            site: settings.title.get(self.lang).clone(),
            root: route::to_root(self.path),
            home: self.href(""),
            stylesheet: self
                .theme
                .asset("site.css")
                .map_or_else(String::new, |path| self.file(path)),
            canonical: match &head.part_of {
                Some(page) => self.whole(&site.routes.in_lang(canonical_lang, page)),
                None => whole_in(canonical_lang),
            },
            url: self.whole(self.path),
            alternates,
            switch: Some(self.switch(plain, head.part_of.as_deref(), &head.editions)),
            search: match head.kind {
                // They have the form in their midst.
                "home" | "search" => None,
                _ => Some(self.search_link()),
            },
            opensearch: settings
                .base
                .as_ref()
                .map(|_| self.link("opensearch.xml", settings.title.get(self.lang).as_str())),
            menu: self.menu(),
            crumbs: head.crumbs,
            notices,
            feed: settings.base.as_ref().map(|_| self.feed_link(&head.feed)),
            noindex,
            og_type: if head.kind == "case" { "article" } else { "website" }.to_owned(),
            picture: self.picture(head.case),
            json_ld: head.json_ld,
            foot: self.foot(),
        }
    }

    /// The picture that is shown when the page is shared, where the base is known.
    fn picture(&self, case: Option<CaseId>) -> Option<Picture> {
        let path = self.site.share_path(case, self.lang)?;
        Some(Picture {
            href: self.whole(&path)?,
            width: raster::WIDTH,
            height: raster::HEIGHT,
            alt: share::spoken(self.theme, &self.site.share(case, self.lang)),
        })
    }

    /// Only a page that stands in both languages has alternates; the default language is also
    /// for readers of any other.
    fn alternates(&self, plain: &str, editions: &[Lang]) -> Vec<Alternate> {
        let whole = |lang: Lang| self.whole(&self.site.routes.in_lang(lang, plain));
        let entry =
            |name: &str, lang: Lang| Some(Alternate { lang: name.to_owned(), href: whole(lang)? });
        editions
            .iter()
            .map(|lang| entry(lang.code(), *lang))
            .chain([entry("x-default", self.site.settings.default)])
            .flatten()
            .collect()
    }

    fn feed_link(&self, feed: &Option<Feed>) -> Link {
        let feed = feed.as_ref().unwrap_or(&Feed::Site);
        Link { current: false, ..self.link(&path::of_feed(feed), self.feed_name(feed)) }
    }

    /// The page in the other language; where that has none, what it is a part of. A letter of the
    /// index may have fewer pages there: a later one then leads to the first.
    fn switch(&self, plain: &str, part_of: Option<&str>, editions: &[Lang]) -> Switch {
        let other = self.lang.other();
        let plain = match self.site.routes.get(&self.site.routes.in_lang(other, plain)) {
            Some(_) => plain,
            None => part_of.or_else(|| plain.split("page/").next()).unwrap_or_default(),
        };
        Switch {
            href: self.href_in(other, plain),
            label: self.theme.say(other, "language_name", &[]),
            lang: other.code().to_owned(),
            edition: editions.contains(&self.lang) && editions.contains(&other),
        }
    }

    fn menu(&self) -> Vec<Link> {
        let contribute = self.text_link("contribute", self.say("nav_contribute"));
        [
            Some(self.link("cases/", self.say("nav_cases"))),
            Some(self.link("districts/", self.say("nav_places"))),
            Some(self.link("programme/", self.say("nav_programme"))),
            contribute,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn foot(&self) -> Foot {
        let settings = &self.site.settings;
        let office = |office: &Option<Office>, key: &'static str| {
            let office = office.as_ref()?;
            let href = match (&office.email, &office.phone) {
                (Some(email), _) => format!("mailto:{email}"),
                (None, Some(phone)) => telephone(phone),
                (None, None) => return None,
            };
            let label = format!("{}: {}", self.say(key), office.name.get(self.lang));
            Some(Link { href, label, ..Link::default() })
        };
        Foot {
            publisher: settings
                .publisher
                .as_ref()
                .map(|name| self.say_with("footer_publisher", &[("name", name.get(self.lang))])),
            disclaimer: (!settings.official).then(|| self.say("not_official")),
            links: [
                self.text_link("about", self.say("footer_about")),
                self.guides_link(),
                Some(self.letters_link()),
                Some(self.data_link()),
                office(&settings.contact, "footer_contact"),
                self.text_link("corrections", self.say("footer_corrections")),
                office(&settings.corrections, "footer_corrections_office"),
                office(&settings.protection, "footer_dpo"),
                self.text_link("privacy", self.say("footer_privacy")),
                self.text_link("accessibility", self.say("footer_accessibility")),
            ]
            .into_iter()
            .flatten()
            .collect(),
            licence: match settings.licence.as_str() {
                "CC-BY-4.0" => self.say("footer_licence"),
                other => other.to_owned(),
            },
            credit: self.say("footer_places_credit"),
            updated: self
                .site
                .updated
                .map(|date| self.say_with("updated", &[("date", &self.date(&date))])),
        }
    }

    /// From the home page to a page with these pages above it.
    pub(super) fn crumbs(&self, above: Vec<Link>) -> Vec<Link> {
        let mut crumbs = vec![self.link("", self.say("home"))];
        crumbs.extend(above);
        crumbs
    }

    /// What a reader must know of the words that they get: in another language, made by a machine,
    /// behind the original.
    pub(super) fn edition_notices(
        &self,
        edition: &Edition,
        lang: Lang,
        original: Lang,
        plain: &str,
    ) -> Vec<Notice> {
        let mut notices = Vec::new();
        if edition.draft {
            notices.push(notice("draft", self.say("draft")));
        }
        if lang != self.lang {
            let key = match edition.document.kind {
                Kind::Case => "fallback",
                Kind::Page | Kind::Guide | Kind::Programme => "fallback_page",
            };
            let help = self.text_link("contribute", self.say("fallback_help"));
            notices.push(Notice { link: help, ..notice("fallback", self.say(key)) });
        }
        let read_original = || Link {
            href: self.href_in(original, plain),
            label: self.theme.say(original, "read_original", &[]),
            lang: Some(original.code().to_owned()),
            ..Link::default()
        };
        if edition.machine {
            notices.push(Notice {
                link: Some(read_original()),
                ..notice("machine", self.say("machine"))
            });
        }
        if !edition.behind.is_empty() {
            let parts = self.parts(&edition.behind);
            let text = self.say_with("drift", &[("sections", &parts)]);
            notices.push(Notice { link: Some(read_original()), ..notice("behind", text) });
        }
        notices
    }

    /// The names of parts of a text, one after the other.
    pub(super) fn parts<'a>(&self, parts: impl IntoIterator<Item = &'a String>) -> String {
        let parts: Vec<String> = parts.into_iter().map(|part| self.part(part)).collect();
        // The names of Thai sections hold spaces, and Thai lists take no comma.
        match self.lang {
            Lang::Th if !parts.is_empty() => format!("“{}”", parts.join("” “")),
            _ => parts.join(", "),
        }
    }

    /// The name of a part of a text: title, summary, a section, a heading by its position.
    fn part(&self, part: &str) -> String {
        match part {
            "title" => self.say("part_title"),
            "summary" => self.say("part_summary"),
            "lead" => self.say("part_lead"),
            "footnotes" => self.say("part_footnotes"),
            part => match Section::from_id(part) {
                Some(section) => section.heading().get(self.lang).to_string(),
                None => self.say_with("part_other", &[("n", part.trim_start_matches("heading-"))]),
            },
        }
    }

    /// A description without citations, as one line.
    pub(super) fn describe(&self, summary: &str) -> String {
        let words = inline::without_citations(summary);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.excerpt(&words, LONGEST_DESCRIPTION)
    }
}

/// A notice without a link.
pub(super) fn notice(kind: &str, text: String) -> Notice {
    Notice { kind: kind.to_owned(), text, link: None }
}

/// The address by which a number is rung: without what stands between its digits for the eye.
pub(super) fn telephone(number: &str) -> String {
    let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{dialled}")
}

/// Whether a route's page stands in both languages by itself, with words of the theme's.
pub(super) fn is_bilingual(route: &Route) -> bool {
    !matches!(route, Route::Case(_) | Route::Text(_) | Route::Moved(_) | Route::NotFound)
}

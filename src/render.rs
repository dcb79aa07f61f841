//! One address -> bytes: pages, feeds, files for machines.
//!
//! [`bytes`] is pure: it reads the site and the theme and nothing else, so it may be called for
//! every address at once, in any order, on any thread. It can fail only by a template or by a
//! picture that is gone, since every author's mistake was found before.

mod body;
mod card;
mod case;
mod escape;
mod frame;
mod home;
mod inline;
mod json_ld;
mod list;
pub mod machine;
mod map;
pub mod markdown;
mod place;
mod programme;
mod reader;
pub mod sample;
pub mod view;

use std::io;

use serde::Serialize;

use crate::{
    facts::{self, vocabulary::VocabularyName},
    lang::Lang,
    render::{
        frame::{Head, is_bilingual, notice},
        reader::Reader,
        view::{Link, Missing, MissingPart, Moved, Page, Text as TextView, Withdrawn},
    },
    site::{
        Site,
        route::{CaseId, Claim, Facet, Feed, Route, TextId},
    },
    source::read::blob_bytes,
    theme::{Body, TemplateError, Theme},
};

/// Why an address has no bytes.
#[derive(Debug)]
pub enum RenderError {
    /// A template is wrong.
    Template(TemplateError),
    /// A picture or document cannot be read any more.
    File(io::Error),
}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        RenderError::Template(error)
    }
}

/// The bytes at `path`, which `claim` claims.
///
/// # Errors
///
/// When a template is wrong or an attached file cannot be read any more.
pub fn bytes(
    site: &Site,
    theme: &Theme,
    path: &str,
    claim: &Claim,
) -> Result<Vec<u8>, RenderError> {
    let reader = Reader { site, theme, lang: claim.lang, path };
    let text = match &claim.route {
        Route::Home => return reader.home_page(),
        Route::Case(id) => return reader.case_page(*id),
        Route::List(facet, number) => return reader.list_page(facet, *number),
        Route::Places => return reader.index_page("nav_places", "districts/", reader.places()),
        Route::Themes => return reader.index_page("themes_title", "themes/", reader.themes()),
        Route::District(_) | Route::Province(_) | Route::Cluster(_) => {
            return reader.place_page(&claim.route);
        }
        Route::Programme => return reader.programme_page(),
        Route::Text(id) => return reader.text_page(*id),
        Route::Moved(to) => return reader.moved_page(to),
        Route::NotFound => return reader.missing_page(),
        Route::Asset(name) => return self::asset(theme, name),
        Route::Attachment(source) => {
            let blob = site.blob(source).expect("an attachment is claimed for a blob of the site");
            return blob_bytes(blob).map_err(RenderError::File);
        }
        Route::Feed(feed) => reader.feed(feed),
        Route::Sitemap => reader.sitemap(),
        Route::Robots => reader.robots(),
        Route::Addresses => reader.addresses(),
        Route::Notice => facts::NOTICE.to_owned(),
    };
    Ok(text.into_bytes())
}

/// The bytes of a file of the theme, by its path from the root.
fn asset(theme: &Theme, path: &str) -> Result<Vec<u8>, RenderError> {
    let asset = theme.assets().find(|asset| asset.href == path);
    match &asset.expect("an asset is claimed for a file of the theme").body {
        Body::Bytes(bytes) => Ok(bytes.to_vec()),
        Body::Blob(blob) => blob_bytes(blob).map_err(RenderError::File),
    }
}

/// Bytes of a page, before they are known: most pages are smaller than this.
const USUAL_PAGE: usize = 32 * 1024;

impl Reader<'_> {
    /// The path without its language.
    fn plain(&self) -> &str {
        let prefix = self.site.routes.in_lang(self.lang, "");
        self.path.strip_prefix(&prefix).unwrap_or(self.path)
    }

    fn draw(
        &self,
        head: Head,
        name: &'static str,
        view: &impl Serialize,
    ) -> Result<Vec<u8>, RenderError> {
        let template = format!("{}.html", head.kind);
        let page: Page = self.frame(self.plain(), head);
        let mut out = Vec::with_capacity(USUAL_PAGE);
        self.theme.render(&template, self.lang, &page, (name, view), &mut out)?;
        Ok(out)
    }

    /// The languages that a page of the program's own words stands in.
    fn own_editions(&self) -> Vec<Lang> {
        let claim = self.site.routes.get(self.path);
        match claim.is_some_and(|claim| is_bilingual(&claim.route)) {
            true => Lang::ALL.to_vec(),
            false => Vec::new(),
        }
    }

    fn home_page(&self) -> Result<Vec<u8>, RenderError> {
        let settings = &self.site.settings;
        let head = Head {
            kind: "home",
            title: settings.title.get(self.lang).clone(),
            description: settings.description.get(self.lang).clone(),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "home", &self.home())
    }

    fn case_page(&self, id: CaseId) -> Result<Vec<u8>, RenderError> {
        let case = self.site.case(id);
        let (edition, lang) = case.shown(self.lang);
        let front = &edition.document.front;
        let title = front.text("title").unwrap_or_default().to_owned();
        let plain = self.site.case_path(id);
        let crumbs = self.crumbs(vec![self.link("cases/", self.say("nav_cases"))]);
        if let Some(reason) = case.withdrawn() {
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
            return self.draw(head, "withdrawn", &view);
        }
        let mut notices = self.edition_notices(edition, lang, case.original, &plain);
        if case.demo {
            notices.insert(0, notice("demo", self.say("demo")));
        }
        if case.draft {
            notices.insert(0, notice("draft", self.say("draft")));
        }
        let hidden = case.demo || case.draft;
        let head = Head {
            kind: "case",
            title,
            description: self.describe(front.text("summary").unwrap_or_default()),
            crumbs,
            notices,
            shown_in: Some(lang),
            editions: machine::editions_of(self.site, &Route::Case(id)),
            noindex: hidden,
            json_ld: if hidden { None } else { self.json_ld(case, &plain) },
            feed: None,
        };
        self.draw(head, "case", &self.case(id))
    }

    fn list_page(&self, facet: &Facet, number: Option<usize>) -> Result<Vec<u8>, RenderError> {
        let view = self.list(facet, number);
        let above = match facet {
            Facet::All => Vec::new(),
            _ => vec![self.link("cases/", self.say("nav_cases"))],
        };
        let title = match view.pages.iter().position(|page| page.current) {
            // Two pages of one title are one page to search engines, and to who keeps them.
            Some(at) if at > 0 => {
                let (n, total) = (self.number(at + 1), self.number(view.pages.len()));
                let values = [("title", view.heading.as_str()), ("n", &n), ("total", &total)];
                self.say_with("list_page_title", &values)
            }
            _ => view.heading.clone(),
        };
        let head = Head {
            kind: "list",
            title,
            description: view.about.clone().unwrap_or_else(|| view.heading.clone()),
            crumbs: self.crumbs(above),
            editions: self.own_editions(),
            feed: match facet {
                Facet::Term(VocabularyName::Themes, id) => Some(Feed::Theme(id.clone())),
                _ => None,
            },
            ..Head::default()
        };
        self.draw(head, "list", &view)
    }

    fn index_page(
        &self,
        title: &'static str,
        _plain: &str,
        view: view::Index,
    ) -> Result<Vec<u8>, RenderError> {
        let head = Head {
            kind: "index",
            title: self.say(title),
            description: view.about.clone().unwrap_or_else(|| view.heading.clone()),
            crumbs: self.crumbs(Vec::new()),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "index", &view)
    }

    fn place_page(&self, route: &Route) -> Result<Vec<u8>, RenderError> {
        let view = match route {
            Route::District(code) => self.district(*code),
            Route::Province(code) => self.province(*code),
            Route::Cluster(id) => self.cluster(id),
            _ => unreachable!("only places come here"),
        };
        let mut above = vec![self.link("districts/", self.say("nav_places"))];
        above.extend(view.within.iter().rev().cloned());
        let places: Vec<&str> = view.within.iter().map(|link| link.label.as_str()).collect();
        let title = match (self.lang, view.kind.as_str()) {
            (Lang::Th, "district") => format!("{} {}", view.heading, places.first().unwrap_or(&"")),
            (Lang::En, "district") => {
                format!("{}, {}", view.heading, places.first().unwrap_or(&""))
            }
            _ => view.heading.clone(),
        };
        let head = Head {
            kind: "place",
            title: title.trim().to_owned(),
            description: view
                .empty
                .clone()
                .unwrap_or_else(|| format!("{} {}", view.heading, view.count)),
            crumbs: self.crumbs(above),
            editions: self.own_editions(),
            feed: match route {
                Route::Province(code) => Some(Feed::Province(*code)),
                Route::District(code) => Some(Feed::Province(code.province())),
                _ => None,
            },
            ..Head::default()
        };
        self.draw(head, "place", &view)
    }

    fn programme_page(&self) -> Result<Vec<u8>, RenderError> {
        let view = self.programme();
        let text = self.site.programme_text.as_ref();
        let shown = text.map(|text| (text.shown(self.lang), text.original));
        let notices = shown.map_or_else(Vec::new, |((edition, lang), original)| {
            self.edition_notices(edition, lang, original, "programme/")
        });
        let head = Head {
            kind: "programme",
            title: match shown {
                Some(((edition, _), _)) => {
                    edition.document.front.text("title").unwrap_or_default().to_owned()
                }
                None => self.say("programme_title"),
            },
            description: shown.map_or_else(String::new, |((edition, _), _)| {
                self.describe(edition.document.front.text("summary").unwrap_or_default())
            }),
            crumbs: self.crumbs(Vec::new()),
            notices,
            shown_in: shown.map(|((_, lang), _)| lang),
            editions: machine::editions_of(self.site, &Route::Programme),
            ..Head::default()
        };
        self.draw(head, "programme", &view)
    }

    fn text_page(&self, id: TextId) -> Result<Vec<u8>, RenderError> {
        let text = self.site.text(id);
        let (edition, lang) = text.shown(self.lang);
        let front = &edition.document.front;
        let title = front.text("title").unwrap_or_default();
        let plain = format!("{}/", text.slug);
        let view = TextView {
            heading: title.to_owned(),
            html: body::render(self, edition, lang).whole(),
            lang: self.foreign(lang),
            reviewed: front
                .date("reviewed")
                .map(|date| self.say_with("reviewed", &[("date", &self.date(date))])),
            edit: self.edit(&edition.document),
        };
        let mut notices = self.edition_notices(edition, lang, text.original, &plain);
        if text.draft {
            notices.insert(0, notice("draft", self.say("draft")));
        }
        let head = Head {
            kind: "text",
            title: title.to_owned(),
            description: self.describe(front.text("summary").unwrap_or_default()),
            crumbs: self.crumbs(Vec::new()),
            notices,
            shown_in: Some(lang),
            editions: machine::editions_of(self.site, &Route::Text(id)),
            noindex: text.draft,
            ..Head::default()
        };
        self.draw(head, "text", &view)
    }

    fn moved_page(&self, to: &str) -> Result<Vec<u8>, RenderError> {
        let mut head = Head {
            kind: "moved",
            title: self.say("moved"),
            description: self.say("moved"),
            noindex: true,
            ..Head::default()
        };
        head.shown_in = Some(self.lang);
        let view = Moved { to: self.page_link(to) };
        let template = "moved.html";
        // The canonical address of an old page is the new one.
        let page = self.frame(to, head);
        let mut out = Vec::new();
        self.theme.render(template, self.lang, &page, ("moved", &view), &mut out)?;
        Ok(out)
    }

    /// One file answers every address that is none, so its links begin at the root of the host.
    fn missing_page(&self) -> Result<Vec<u8>, RenderError> {
        let root = match &self.site.settings.base {
            Some(base) => base.clone(),
            None => "/".to_owned(),
        };
        let part = |lang: Lang| {
            let say = |key: &'static str| self.theme.say(lang, key, &[]);
            let link = |plain: &str, key: &'static str| Link {
                href: format!("{root}{}", self.site.routes.in_lang(lang, plain)),
                label: say(key),
                ..Link::default()
            };
            MissingPart {
                lang: lang.code().to_owned(),
                heading: say("not_found_title"),
                text: say("not_found_text"),
                links: vec![
                    link("", "home"),
                    link("cases/", "nav_cases"),
                    link("districts/", "nav_places"),
                ],
            }
        };
        let head = Head {
            kind: "missing",
            title: self.say("not_found_title"),
            description: self.say("not_found_text"),
            noindex: true,
            ..Head::default()
        };
        let mut page = self.frame("404.html", head);
        rebase(&mut page, &root);
        let default = self.site.settings.default;
        let view = Missing { parts: vec![part(default), part(default.other())] };
        let mut out = Vec::new();
        self.theme.render("404.html", self.lang, &page, ("missing", &view), &mut out)?;
        Ok(out)
    }
}

/// Makes the links of a page that may stand at any address begin at `root`.
fn rebase(page: &mut Page, root: &str) {
    let whole = |href: &mut String| {
        if !href.contains(':') {
            *href = format!("{root}{}", href.trim_start_matches("./"));
        }
    };
    page.root = root.to_owned();
    page.switch = None;
    page.canonical = None;
    page.url = None;
    page.alternates = Vec::new();
    whole(&mut page.home);
    whole(&mut page.stylesheet);
    let links = page
        .menu
        .iter_mut()
        .chain(&mut page.crumbs)
        .chain(&mut page.foot.links)
        .chain(&mut page.feed);
    links.for_each(|link| whole(&mut link.href));
}

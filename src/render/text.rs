//! Pages that are no cases: about the library, privacy, and the guides for authors with their list.

use crate::{
    content::document::Kind,
    render::{
        body,
        frame::{Head, notice},
        reader::Reader,
        view::{Group, Link, Text, list::Index},
    },
    site::{
        findable, path,
        route::{Route, TextId},
    },
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of a text.
    pub(super) fn text_page(&self, id: TextId) -> Result<Vec<u8>, TemplateError> {
        let text = self.site.text(id);
        let (edition, lang) = text.shown(self.lang);
        let front = &edition.document.front;
        let (original, _) = text.shown(text.original);
        let title = front.text("title").unwrap_or_default();
        let plain = text.path();
        let view = Text {
            heading_html: self.kept_html(title),
            html: body::render(self, edition, lang).whole(),
            lang: self.foreign(lang),
            reviewed: front
                .date("reviewed")
                .map(|date| self.say_with("reviewed", &[("date", &self.date(date))])),
            edit: self.edit(&edition.document),
            form: original.document.front.yes("form").unwrap_or(false),
            next: self.next_guide(id),
        };
        let mut notices = self.edition_notices(edition, lang, text.original, &plain);
        if text.draft {
            notices.insert(0, notice("draft", self.say("draft")));
        }
        let above = match text.kind {
            Kind::Guide => self.guides_link().into_iter().collect(),
            _ => Vec::new(),
        };
        let head = Head {
            kind: "text",
            title: title.to_owned(),
            description: self.describe(front.text("summary").unwrap_or_default()),
            crumbs: self.crumbs(above),
            notices,
            shown_in: Some(lang),
            editions: findable::editions(self.site, &Route::Text(id)),
            noindex: text.draft,
            ..Head::default()
        };
        self.draw(head, "text", &view)
    }

    /// The guide after this one; none after the last, or where it is no guide.
    fn next_guide(&self, id: TextId) -> Option<Link> {
        let mut guides = self.site.guides().into_iter().skip_while(|(guide, _)| *guide != id);
        let (_, next) = guides.nth(1)?;
        Some(self.page_link(&next.path()))
    }

    /// The way to all guides, where there are any.
    pub(super) fn guides_link(&self) -> Option<Link> {
        self.site.guides().first()?;
        Some(self.link(path::GUIDES, self.say("guides_title")))
    }

    /// Every guide with what stands in it.
    pub(super) fn guides(&self) -> Index {
        let groups = self.site.guides().into_iter().map(|(_, guide)| {
            let head = self.page_link(&guide.path());
            let (edition, lang) = guide.shown(self.lang);
            let parts = edition.document.outline.headings.iter();
            let parts = parts.filter(|heading| heading.is.level == 2).map(|heading| Link {
                href: format!("{}#{}", head.href, heading.is.id),
                label: heading.text.clone(),
                lang: self.foreign(lang),
                ..Link::default()
            });
            Group { links: parts.collect(), head }
        });
        Index {
            heading: self.say("guides_title"),
            about: Some(self.say("guides_about")),
            groups: groups.collect(),
        }
    }
}

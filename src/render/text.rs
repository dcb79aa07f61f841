//! Pages that are no cases: about the library, how to write, privacy.

use crate::{
    render::{
        body,
        frame::{Head, notice},
        reader::Reader,
        view::Text,
    },
    site::{
        findable,
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
        let title = front.text("title").unwrap_or_default();
        let plain = format!("{}/", text.slug);
        let view = Text {
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
            editions: findable::editions(self.site, &Route::Text(id)),
            noindex: text.draft,
            ..Head::default()
        };
        self.draw(head, "text", &view)
    }
}

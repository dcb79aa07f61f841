//! What answers an address without a page of its own: an old one, and any other.

use crate::{
    lang::Lang,
    render::{
        frame::Head,
        reader::Reader,
        view::{Link, Missing, MissingPart, Moved, page::Page},
    },
    theme::TemplateError,
};

impl Reader<'_> {
    /// An old address, which leads to the new one.
    pub(super) fn moved_page(&self, to: &str) -> Result<Vec<u8>, TemplateError> {
        let head = Head {
            kind: "moved",
            title: self.say("moved"),
            description: self.say("moved"),
            noindex: true,
            ..Head::default()
        };
        let view = Moved { to: self.page_link(to) };
        // The canonical address of an old page is the new one.
        let page = self.frame(to, head);
        let mut out = Vec::new();
        self.theme.render(
            "moved.html",
            self.lang,
            &page,
            ("moved", &view),
            self.base(),
            &mut out,
        )?;
        Ok(out)
    }

    /// One file answers every address that is none, so its links begin at the root of the host.
    pub(super) fn missing_page(&self) -> Result<Vec<u8>, TemplateError> {
        let root = self.site.settings.base.clone().unwrap_or_else(|| "/".to_owned());
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
                    link("search/", "nav_search"),
                    link("a-z/", "letters_title"),
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
        self.theme.render(
            "404.html",
            self.lang,
            &page,
            ("missing", &view),
            self.base(),
            &mut out,
        )?;
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
    page.picture = None;
    page.alternates = Vec::new();
    whole(&mut page.home);
    whole(&mut page.stylesheet);
    let links = page
        .menu
        .iter_mut()
        .chain(&mut page.search)
        .chain(&mut page.opensearch)
        .chain(&mut page.crumbs)
        .chain(&mut page.foot.links)
        .chain(&mut page.feed);
    links.for_each(|link| whole(&mut link.href));
}

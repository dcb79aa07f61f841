//! Files for machines: feeds, the sitemap, robots, the list of addresses.
//!
//! They name whole addresses, so without a base they are not claimed; what remains is written
//! without one.

use std::fmt::Write as _;

use crate::{
    lang::Lang,
    render::{inline, inline::escape, reader::Reader},
    site::{
        Site,
        claim::is_promised,
        route::{Facet, Route},
    },
};

/// Entries of a feed.
const NEWEST: usize = 30;

impl Reader<'_> {
    /// The Atom feed (RFC 4287) of the newest cases that have a date.
    pub(super) fn feed(&self) -> String {
        let settings = &self.site.settings;
        let own = self.whole(self.path).unwrap_or_default();
        let home = self.whole(&self.site.routes.in_lang(self.lang, "")).unwrap_or_default();
        let cases = self.site.lists.of(&Facet::All).iter().map(|id| (*id, self.site.case(*id)));
        let dated: Vec<_> =
            cases.filter_map(|(id, case)| Some((id, case, case.date?))).take(NEWEST).collect();
        let updated = dated.iter().map(|(_, _, date)| *date).max().unwrap_or(self.site.today);
        let author = settings.publisher.as_ref().unwrap_or(&settings.title);
        let mut xml = String::new();
        write!(
            xml,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
             <title>{title}</title>\n<subtitle>{subtitle}</subtitle>\n<id>{own}</id>\n\
             <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
             <updated>{updated}T00:00:00+07:00</updated>\n<author><name>{author}</name></author>\n",
            lang = self.lang,
            title = escape(&self.say("feed_site")),
            subtitle = escape(settings.description.get(self.lang)),
            own = escape(&own),
            home = escape(&home),
            updated = updated.start(),
            author = escape(author.get(self.lang)),
        )
        .expect("writing to a string cannot fail");
        for (id, case, date) in dated {
            let (edition, lang) = case.shown(self.lang);
            let front = &edition.document.front;
            let path = self.site.routes.in_lang(self.lang, &self.site.case_path(id));
            let address = escape(&self.whole(&path).unwrap_or_default());
            let text =
                |key: &str| escape(&inline::without_citations(front.text(key).unwrap_or_default()));
            write!(
                xml,
                "<entry xml:lang=\"{lang}\">\n<title>{title}</title>\n<id>{address}</id>\n\
                 <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n\
                 <updated>{date}T00:00:00+07:00</updated>\n<summary>{summary}</summary>\n</entry>\n",
                title = text("title"),
                summary = text("summary"),
                date = date.start(),
            )
            .expect("writing to a string cannot fail");
        }
        xml.push_str("</feed>\n");
        xml
    }

    /// The sitemap: every page in the languages that it stands in by itself.
    pub(super) fn sitemap(&self) -> String {
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        );
        let default = self.site.settings.default;
        for (path, claim) in self.site.routes.iter() {
            let editions = editions_of(self.site, &claim.route);
            if !editions.contains(&claim.lang) {
                continue;
            }
            let plain =
                path.strip_prefix(&self.site.routes.in_lang(claim.lang, "")).unwrap_or(path);
            let whole = |lang: Lang| {
                let path = self.site.routes.in_lang(lang, plain);
                escape(&self.whole(&path).unwrap_or_default())
            };
            write!(xml, "<url>\n<loc>{}</loc>\n", whole(claim.lang))
                .expect("writing to a string cannot fail");
            if let Route::Case(id) = &claim.route
                && let Some(date) = self.site.case(*id).date
            {
                writeln!(xml, "<lastmod>{}</lastmod>", date.start())
                    .expect("writing to a string cannot fail");
            }
            if editions.len() > 1 {
                let names = editions.iter().map(|lang| (lang.code(), *lang));
                for (name, lang) in names.chain([("x-default", default)]) {
                    let href = whole(lang);
                    writeln!(
                        xml,
                        "<xhtml:link rel=\"alternate\" hreflang=\"{name}\" href=\"{href}\"/>"
                    )
                    .expect("writing to a string cannot fail");
                }
            }
            xml.push_str("</url>\n");
        }
        xml.push_str("</urlset>\n");
        xml
    }

    /// What search engines may read: all of it, or nothing of a demonstration.
    pub(super) fn robots(&self) -> String {
        let mut text = match self.site.settings.demo {
            true => "User-agent: *\nDisallow: /\n".to_owned(),
            false => "User-agent: *\nAllow: /\n".to_owned(),
        };
        if let Some(address) = self.whole("sitemap.xml") {
            text.push_str(&format!("Sitemap: {address}\n"));
        }
        text
    }

    /// Every address that is promised to stay, one on each line, sorted.
    pub(super) fn addresses(&self) -> String {
        let routes = self.site.routes.iter();
        let promised = routes.filter(|(_, claim)| is_promised(self.site, &claim.route));
        promised.map(|(path, _)| format!("/{path}\n")).collect()
    }
}

/// The languages in which a page stands by itself, and is worth finding in.
pub(super) fn editions_of(site: &Site, route: &Route) -> Vec<Lang> {
    let both = |editions: &crate::lang::Bilingual<Option<crate::site::case::Edition>>| {
        Lang::ALL.into_iter().filter(|lang| editions.get(*lang).is_some()).collect()
    };
    match route {
        Route::Case(id) => {
            let case = site.case(*id);
            match case.counts() && !case.draft {
                true => both(&case.editions),
                false => Vec::new(),
            }
        }
        Route::Text(id) if site.text(*id).draft => Vec::new(),
        Route::Text(id) => both(&site.text(*id).editions),
        Route::Programme => match &site.programme_text {
            Some(text) => both(&text.editions),
            None => Lang::ALL.to_vec(),
        },
        Route::Moved(_) => Vec::new(),
        // A list that is empty, or only a later page of one, is not worth finding.
        Route::List(facet, number) => match number.is_some() || site.lists.of(facet).is_empty() {
            true => Vec::new(),
            false => Lang::ALL.to_vec(),
        },
        route if route.is_page() => Lang::ALL.to_vec(),
        _ => Vec::new(),
    }
}

/// What comes of the addresses of an earlier build: paths from the root.
pub fn read_addresses(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.trim_start_matches('/').to_owned()).collect()
}

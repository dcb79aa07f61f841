//! Files for machines: feeds, the sitemap, robots, the list of addresses.
//!
//! They name whole addresses, so without a base they are not claimed; what remains is written
//! without one.

use std::fmt::Write as _;

use crate::{
    content::decode::is_old_address,
    facts::{date::Date, place::Form, vocabulary::VocabularyName},
    lang::{Lang, cluster},
    render::{escape, inline, reader::Reader},
    site::{
        Site,
        case::Case,
        dataset::Dataset,
        findable, path, promise,
        route::{CaseId, Claim, Facet, Feed, Route},
    },
    theme::Theme,
};

/// Entries of a feed.
const NEWEST: usize = 30;

impl Reader<'_> {
    /// The name of a feed.
    pub(super) fn feed_name(&self, feed: &Feed) -> String {
        match feed {
            Feed::Site => {
                self.say_with("feed_site", &[("site", self.site.settings.title.get(self.lang))])
            }
            Feed::Theme(id) => {
                self.say_with("feed_theme", &[("name", &self.term(VocabularyName::Themes, id))])
            }
            Feed::Province(code) => {
                let name = self.site.facts.places.show_province(*code, self.lang, Form::Long);
                self.say_with("feed_province", &[("name", &name)])
            }
        }
    }

    /// An Atom feed (RFC 4287) of the newest cases that have a date.
    pub(super) fn feed(&self, feed: &Feed) -> String {
        let settings = &self.site.settings;
        let lists = &self.site.lists;
        let (cases, folder) = match feed {
            Feed::Site => (lists.of(&Facet::All), String::new()),
            Feed::Theme(id) => (
                lists.of(&Facet::Term(VocabularyName::Themes, id.clone())),
                format!("themes/{id}/"),
            ),
            Feed::Province(code) => (lists.of_province(*code), path::of_province(*code)),
        };
        let own = self.whole(self.path).unwrap_or_default();
        let home = self.whole(&self.site.routes.in_lang(self.lang, &folder)).unwrap_or_default();
        let dated = |cases: &'_ [CaseId]| -> Vec<(CaseId, &Case, Date)> {
            let cases = cases.iter().map(|id| (*id, self.site.case(*id)));
            cases.filter_map(|(id, case)| Some((id, case, case.date?))).take(NEWEST).collect()
        };
        let dated_here = dated(cases);
        // A feed without cases is as old as the site's newest: it must not change every day.
        let newest = |cases: &[(CaseId, &Case, Date)]| cases.iter().map(|(_, _, date)| *date).max();
        let updated = newest(&dated_here)
            .or_else(|| newest(&dated(lists.of(&Facet::All))))
            .unwrap_or(self.site.today);
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
            title = escape::attribute(&self.feed_name(feed)),
            subtitle = escape::attribute(settings.description.get(self.lang)),
            own = escape::attribute(&own),
            home = escape::attribute(&home),
            updated = updated.start(),
            author = escape::attribute(author.get(self.lang)),
        )
        .expect("writing to a string cannot fail");
        for (id, case, date) in dated_here {
            let (edition, lang) = case.shown(self.lang);
            let front = &edition.document.front;
            let path = self.site.routes.in_lang(self.lang, &self.site.case_path(id));
            let address = self.whole(&path).unwrap_or_default();
            let address = escape::attribute(&address);
            let text = |key: &str| {
                escape::words(&inline::without_citations(front.text(key).unwrap_or_default()))
            };
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

    /// The map for search engines: every page in the languages that it stands in by itself. Where
    /// they are more than `most`, which one file may hold, this is the list of the files, and `part`
    /// is one.
    pub(super) fn sitemap(&self, part: Option<usize>, most: usize) -> String {
        let entries: Vec<(&str, &Claim)> = findable::entries(self.site).collect();
        let parts = findable::parts(entries.len(), most);
        match part {
            None if parts > 0 => self.sitemap_index(parts),
            None => self.url_set(&entries),
            Some(part) => {
                let of = entries.chunks(most).nth(part.saturating_sub(1));
                self.url_set(of.unwrap_or_default())
            }
        }
    }

    /// Which files the map is in (the sitemaps protocol, 0.9).
    fn sitemap_index(&self, parts: usize) -> String {
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for part in 1..=parts {
            let whole = self.whole(&path::of_sitemap(Some(part))).unwrap_or_default();
            let whole = escape::attribute(&whole);
            writeln!(xml, "<sitemap><loc>{whole}</loc></sitemap>")
                .expect("writing to a string cannot fail");
        }
        xml.push_str("</sitemapindex>\n");
        xml
    }

    fn url_set(&self, entries: &[(&str, &Claim)]) -> String {
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        );
        let default = self.site.settings.default;
        for (path, claim) in entries {
            let editions = findable::editions(self.site, &claim.route);
            let plain =
                path.strip_prefix(&self.site.routes.in_lang(claim.lang, "")).unwrap_or(path);
            let whole = |lang: Lang| {
                let path = self.site.routes.in_lang(lang, plain);
                escape::attribute(&self.whole(&path).unwrap_or_default()).into_owned()
            };
            write!(xml, "<url>\n<loc>{}</loc>\n", whole(claim.lang))
                .expect("writing to a string cannot fail");
            if let Some(date) = self.last_changed(&claim.route) {
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

    /// When what a page tells of was changed last, by the dates that its authors give: of a case its
    /// own, of what lists cases that of the newest.
    fn last_changed(&self, route: &Route) -> Option<Date> {
        let lists = &self.site.lists;
        let newest = |cases: &[CaseId]| cases.first().and_then(|id| self.site.case(*id).date);
        match route {
            Route::Case(id) => self.site.case(*id).date,
            Route::Text(id) => {
                let text = self.site.text(*id);
                let front = &text.shown(text.original).0.document.front;
                front.date("reviewed").or_else(|| front.date("published")).copied()
            }
            Route::Home => newest(lists.of(&Facet::All)),
            Route::List(facet, _) => newest(lists.of(facet)),
            Route::District(code) => newest(lists.of_district(*code)),
            Route::Province(code) => newest(lists.of_province(*code)),
            Route::Cluster(id) => newest(lists.of_cluster(id)),
            _ => None,
        }
    }

    /// How a browser asks this site (OpenSearch 1.1), so that readers can ask from its address bar.
    pub(super) fn open_search(&self) -> String {
        let settings = &self.site.settings;
        let title = settings.title.get(self.lang);
        let search = self.site.routes.in_lang(self.lang, "search/");
        let whole = |path: &str| self.whole(path).unwrap_or_default();
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
             <ShortName>{short}</ShortName>\n<LongName>{long}</LongName>\n\
             <Description>{description}</Description>\n<Language>{lang}</Language>\n\
             <InputEncoding>UTF-8</InputEncoding>\n\
             <Url type=\"text/html\" template=\"{answers}?q={{searchTerms}}\"/>\n\
             <Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{own}\"/>\n\
             </OpenSearchDescription>\n",
            short = escape::attribute(within(title, SHORT_NAME)),
            long = escape::attribute(within(title, LONG_NAME)),
            description = escape::attribute(&self.say("search_label")),
            lang = self.lang,
            answers = escape::attribute(&whole(&search)),
            own = escape::attribute(&whole(self.path)),
        )
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
        let pages = routes.filter(|(_, claim)| promise::is_promised(self.site, &claim.route));
        pages.map(|(path, _)| format!("/{path}\n")).collect()
    }
}

/// The map for search engines of a site, where a file may hold `most` addresses.
pub fn sitemap(site: &Site, theme: &Theme, part: Option<usize>, most: usize) -> String {
    let path = path::of_sitemap(part);
    Reader { site, theme, lang: site.settings.default, path: &path }.sitemap(part, most)
}

/// The longest name in a browser's list, in characters.
const SHORT_NAME: usize = 16;
/// The longest name elsewhere, in characters.
const LONG_NAME: usize = 48;

/// The beginning of `name`, at most `limit` characters: whole words, where it has spaces so early,
/// and never a letter without its marks.
fn within(name: &str, limit: usize) -> &str {
    let fits = |end: &usize| name[..*end].chars().count() <= limit;
    if fits(&name.len()) {
        return name;
    }
    let words = name.match_indices(' ').map(|(at, _)| at).take_while(fits).last();
    let clusters = || cluster::clusters(name).map(|(at, _)| at).take_while(fits).last();
    &name[..words.or_else(clusters).unwrap_or(0)]
}

/// A line of a list of addresses that no page of ours can have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotAnAddress {
    /// From 1.
    pub number: usize,
    /// As it is written.
    pub text: String,
}

/// What comes of the addresses of an earlier build: paths from the root.
///
/// # Errors
///
/// A line is none. To say that it was lost would be to ask for an alias that is refused.
pub fn read_addresses(text: &str) -> Result<Vec<String>, NotAnAddress> {
    let lines = text.lines().map(str::trim).zip(1..).filter(|(line, _)| !line.is_empty());
    lines
        .map(|(line, number)| match line.strip_prefix('/') {
            Some(path) if path.is_empty() || is_old_address(line) || is_data_file(path) => {
                Ok(path.to_owned())
            }
            _ => Err(NotAnAddress { number, text: line.to_owned() }),
        })
        .collect()
}

/// Whether this is a file of rows or facts, which stays though no author could move it.
fn is_data_file(path: &str) -> bool {
    let is_set = |set: Dataset| Lang::ALL.into_iter().any(|lang| set.path(lang) == path);
    let is_of_cases = || {
        let name = path.strip_prefix("data/cases/").and_then(|name| name.strip_suffix(".json"));
        name.is_some_and(|name| {
            name == "wider" || name.len() == 2 && name.bytes().all(|b| b.is_ascii_digit())
        })
    };
    [path::CASE_INDEX, path::CATALOG].contains(&path) || is_of_cases() || Dataset::all().any(is_set)
}

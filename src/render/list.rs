//! Lists of cases, and the ways into them.

use crate::{
    facts::{date::Date, place::Form, vocabulary::VocabularyName as V},
    lang::Lang,
    render::{
        frame::Head,
        reader::Reader,
        view::{
            Group, Link,
            list::{Index, List},
        },
    },
    site::{
        list::pages,
        path,
        route::{Facet, Feed},
    },
    theme::TemplateError,
};

/// The ways into the cases, in the order in which people look, with the word for each.
const WAYS: [(V, &str); 8] = [
    (V::Themes, "filter_theme"),
    (V::Levels, "filter_level"),
    (V::Statuses, "filter_status"),
    (V::Evidence, "filter_evidence"),
    (V::CostBands, "filter_cost"),
    (V::Approaches, "filter_approach"),
    (V::Partners, "filter_partner"),
    (V::Organisations, "filter_organisation"),
];

impl Reader<'_> {
    /// A page of a list of cases.
    pub(super) fn list_page(
        &self,
        facet: &Facet,
        number: Option<usize>,
    ) -> Result<Vec<u8>, TemplateError> {
        let view = self.list(facet, number);
        let above = match facet {
            Facet::All => Vec::new(),
            Facet::Term(V::Evidence, _) => {
                vec![self.link("evidence/", self.say("evidence_title"))]
            }
            Facet::Term(V::Partners, _) => vec![self.link("partners/", self.partners_heading())],
            Facet::Role(id, _) => vec![
                self.link("organisations/", self.say("organisations_title")),
                self.link(&format!("organisations/{id}/"), self.term(V::Organisations, id)),
            ],
            Facet::Place(area) => self.way_to(area),
            Facet::Within(theme, ..) => vec![
                self.link("cases/", self.say("nav_cases")),
                self.link(&format!("themes/{theme}/"), self.term(V::Themes, theme)),
            ],
            _ => vec![self.link("cases/", self.say("nav_cases"))],
        };
        let title = self.title_of_page(&view.heading, &view.pages);
        let head = Head {
            kind: "list",
            title,
            description: view.about.clone().unwrap_or_else(|| view.heading.clone()),
            crumbs: self.crumbs(above),
            editions: self.own_editions(),
            feed: match facet {
                Facet::Term(V::Themes, id) | Facet::Within(id, ..) => Some(Feed::Theme(id.clone())),
                Facet::Place(area) => area.province().map(Feed::Province),
                _ => None,
            },
            ..Head::default()
        };
        self.draw(head, "list", &view)
    }

    /// The title of one of the pages of a list. Two pages of one title are one page to search
    /// engines, and to who keeps them.
    pub(super) fn title_of_page(&self, heading: &str, pages: &[Link]) -> String {
        match pages.iter().position(|page| page.current) {
            Some(at) if at > 0 => {
                let (n, total) = (self.number(at + 1), self.number(pages.len()));
                let values = [("title", heading), ("n", &n), ("total", &total)];
                self.say_with("list_page_title", &values)
            }
            _ => heading.to_owned(),
        }
    }

    /// A page of ways into the cases, with no case on it.
    pub(super) fn index_page(
        &self,
        title: &'static str,
        view: Index,
    ) -> Result<Vec<u8>, TemplateError> {
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

    /// The name of a list.
    pub(super) fn facet_name(&self, facet: &Facet) -> String {
        let named = |way: &'static str, value: String| {
            self.say_with("facet_title", &[("facet", &self.say(way)), ("value", &value)])
        };
        match facet {
            Facet::All => self.say("cases_title"),
            Facet::Term(V::Evidence, id) => named("filter_evidence", self.term(V::Evidence, id)),
            Facet::Term(name, id) => {
                let way = WAYS.iter().find(|(known, _)| known == name).map(|(_, way)| *way);
                named(way.unwrap_or("filter_label"), self.term(*name, id))
            }
            Facet::Within(theme, name, id) => {
                let way = WAYS.iter().find(|(known, _)| known == name).map(|(_, way)| *way);
                let values = [
                    ("theme", &*self.term(V::Themes, theme)),
                    ("facet", &self.say(way.unwrap_or("filter_label"))),
                    ("value", &self.term(*name, id)),
                ];
                self.say_with("facet_within", &values)
            }
            Facet::Year(year) => self.date(&Date::Year(*year)),
            Facet::FiscalYear(year) => sentence_case(self.date(&Date::FiscalYear(*year))),
            Facet::Role(id, role) => {
                let organisation = self.term(V::Organisations, id);
                let values = [("facet", organisation.as_str()), ("value", &self.role_name(*role))];
                self.say_with("facet_title", &values)
            }
            Facet::Place(area) => {
                self.say_with("cases_of_place", &[("place", &self.area(area, Form::Long))])
            }
        }
    }

    /// A page of a list.
    fn list(&self, facet: &Facet, number: Option<usize>) -> List {
        let cases = self.site.lists.of(facet);
        let all = pages(cases.len());
        let here = all.iter().position(|(page, _)| *page == number).unwrap_or(0);
        let shown = &cases[all[here].1.clone()];
        let about = match facet {
            Facet::Within(_, name, id) | Facet::Term(name, id) => {
                let term = self.site.facts.vocabularies.get(*name).get(id);
                term.map(|term| term.about.get(self.lang).clone()).filter(|about| !about.is_empty())
            }
            _ => None,
        };
        let note = matches!(facet, Facet::Term(V::Themes, _)).then(|| self.say("themes_note"));
        let about: Vec<String> = about.into_iter().chain(note).collect();
        // Thai parts sentences with a space alone.
        let between = if self.lang == Lang::Th { " " } else { ". " };
        let page = |at: usize| {
            let path = path::of_list(facet, all[at].0).unwrap_or_default();
            self.link(&path, self.number(at + 1))
        };
        let step = |at: Option<usize>, key: &'static str| {
            let at = at.filter(|at| *at < all.len())?;
            Some(Link { label: self.say(key), current: false, ..page(at) })
        };
        List {
            heading_html: self.kept_html(&self.facet_name(facet)),
            heading: self.facet_name(facet),
            about: (!about.is_empty()).then(|| about.join(between)),
            count: self.count("count_cases", cases.len()),
            empty: cases.is_empty().then(|| self.say("list_empty")),
            names: match facet {
                Facet::Term(V::Partners, id) => self.partner_names(id),
                _ => None,
            },
            explained: match facet {
                Facet::Term(V::Evidence, _) => {
                    Some(self.link("evidence/", self.say("evidence_how")))
                }
                _ => None,
            },
            cards: match facet {
                Facet::Term(V::Partners, id) => self.partner_cards(id, shown),
                Facet::Role(id, role) => self.role_cards(id, *role, shown),
                _ => self.cards(shown),
            },
            pages: if all.len() > 1 { (0..all.len()).map(page).collect() } else { Vec::new() },
            previous: step(here.checked_sub(1), "page_previous"),
            next: step(Some(here + 1), "page_next"),
            facets: match facet {
                Facet::All => self.ways(),
                Facet::Term(V::Themes, id) | Facet::Within(id, ..) => self.within(id),
                _ => Vec::new(),
            },
            facets_heading: match facet {
                Facet::All => self.say("filter_browse"),
                _ => self.say("filter_within"),
            },
        }
    }

    /// The lists within a theme, by level and by cost, where it is long enough to have some.
    fn within(&self, theme: &str) -> Vec<Group> {
        let groups =
            [(V::Levels, "filter_level"), (V::CostBands, "filter_cost")].map(|(name, way)| {
                let terms = self.site.facts.vocabularies.get(name).terms();
                let links = terms.iter().filter_map(|term| {
                    let facet = Facet::Within(theme.to_owned(), name, term.id.clone());
                    let path = path::of_facet(&facet)?;
                    self.site.routes.get(&self.site.routes.in_lang(self.lang, &path))?;
                    let link = self.link(&path, term.label.get(self.lang).as_str());
                    Some(Link { count: Some(self.site.lists.of(&facet).len()), ..link })
                });
                Group {
                    head: Link { label: self.say(way), ..Link::default() },
                    links: links.collect(),
                }
            });
        groups.into_iter().filter(|group| !group.links.is_empty()).collect()
    }

    /// Every way into the cases that has one.
    fn ways(&self) -> Vec<Group> {
        let terms = WAYS.iter().map(|(name, way)| with_cases(self.terms(*name, way)));
        let years = self.years();
        terms.chain(years).filter(|group| !group.links.is_empty()).collect()
    }

    /// The terms of a vocabulary as links: in its own order, which is that of their meaning; the
    /// long ones, which have none, in that of the reader's dictionary.
    pub(super) fn terms(&self, name: V, way: &'static str) -> Group {
        let label = self.say(way);
        let head = match name {
            V::Evidence => self.link("evidence/", label),
            V::Partners => self.link("partners/", label),
            V::Organisations => self.link("organisations/", label),
            _ => Link { label, ..Link::default() },
        };
        let terms = self.site.facts.vocabularies.get(name).terms();
        let links = terms.iter().filter_map(|term| self.term_link(name, &term.id)).collect();
        let links = match name {
            V::Approaches | V::Organisations => self.sorted(links),
            _ => links,
        };
        Group { head, links }
    }

    /// The years that have a case, newest first, by either calendar.
    fn years(&self) -> Vec<Group> {
        let of = |is_of: fn(&Facet) -> bool| {
            let facets = self.site.lists.facets();
            let mut links: Vec<Link> = facets
                .filter(|(facet, _)| is_of(facet))
                .filter_map(|(facet, cases)| {
                    let link = self.link(&path::of_facet(facet)?, self.facet_name(facet));
                    Some(Link { count: Some(cases.len()), ..link })
                })
                .collect();
            links.reverse();
            links
        };
        let group = |way: &'static str, links: Vec<Link>| Group {
            head: Link { label: self.say(way), ..Link::default() },
            links,
        };
        let years = of(|facet| matches!(facet, Facet::Year(_)));
        let fiscal_years = of(|facet| matches!(facet, Facet::FiscalYear(_)));
        vec![group("filter_year", years), group("filter_fiscal_year", fiscal_years)]
    }

    /// Every theme and the other vocabularies.
    pub(super) fn themes(&self) -> Index {
        let groups = WAYS.iter().map(|(name, way)| self.terms(*name, way));
        Index {
            heading: self.say("themes_title"),
            about: Some(self.say("themes_note")),
            groups: groups.filter(|group| !group.links.is_empty()).collect(),
        }
    }

    /// The themes that have cases, for the home page.
    pub(super) fn themes_with_cases(&self) -> Vec<Link> {
        with_cases(self.terms(V::Themes, "filter_theme")).links
    }
}

/// Those of the ways that lead to a case.
fn with_cases(group: Group) -> Group {
    let links = group.links.into_iter().filter(|link| link.count != Some(0));
    Group { links: links.collect(), ..group }
}

/// Words that begin a line of their own: `fiscal year 2023` in a sentence, `Fiscal year 2023` here.
fn sentence_case(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

//! The page for questions. The answers come from a script; what stands here serves whoever has none,
//! or has opened the page from a disk, where a script of ours is not read.

use crate::{
    facts::vocabulary::VocabularyName as V,
    render::{
        frame::Head,
        reader::Reader,
        view::{Group, Link, search::Search},
    },
    site::{board::Board, route::Facet},
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page for questions. It is no answer, so search engines leave it out.
    pub(super) fn search_page(&self) -> Result<Vec<u8>, TemplateError> {
        let head = Head {
            kind: "search",
            title: self.say("nav_search"),
            description: self.say("search_label"),
            crumbs: self.crumbs(Vec::new()),
            editions: self.own_editions(),
            noindex: true,
            ..Head::default()
        };
        self.draw(head, "search", &self.search())
    }

    /// The way to the page for questions.
    pub(super) fn search_link(&self) -> Link {
        self.link("search/", self.say("nav_search"))
    }

    fn search(&self) -> Search {
        Search {
            to: self.search_link(),
            needs: self.say("search_needs"),
            how: self.text_link("how-search-works", self.say("search_how")),
            groups: self.ways_without_asking(),
        }
    }

    /// Everything that can be found by choosing: what a reader without answers goes by.
    fn ways_without_asking(&self) -> Vec<Group> {
        let group = |head: Link, links: Vec<Link>| Group { head, links };
        let named = |key: &'static str| Link { label: self.say(key), ..Link::default() };
        let cases = self.site.lists.of(&Facet::All).len();
        let places = &self.site.facts.places;
        let clusters = places.clusters().map(|cluster| self.short_cluster_link(&cluster.id));
        let boards = Board::ALL.into_iter().map(|board| self.board_link(board));
        let groups = [
            group(
                named("search_lists"),
                vec![
                    self.letters_link(),
                    Link { count: Some(cases), ..self.link("cases/", self.say("cases_title")) },
                    self.link("organisations/", self.say("organisations_title")),
                    self.link("programme/", self.say("nav_programme")),
                ],
            ),
            self.terms(V::Themes, "filter_theme"),
            self.terms(V::Statuses, "filter_status"),
            group(self.link("districts/", self.say("search_clusters")), clusters.collect()),
            group(self.boards_link(), boards.collect()),
        ];
        groups.into_iter().filter(|group| !group.links.is_empty()).collect()
    }
}

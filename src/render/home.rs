//! The home page.

use crate::{
    facts::place::DistrictCode,
    render::{
        frame::Head,
        reader::Reader,
        view::list::{Cited, Glance, Home, Number},
    },
    site::{case::Case, coverage::Coverage, evidence::Evidence, route::Facet},
    theme::TemplateError,
};

/// Newest cases shown.
const NEWEST: usize = 6;

/// The figures of the programme that everybody cites, by their ids in its register.
const CITED: [&str; 4] = ["provinces", "clusters", "districts", "partners"];

impl Reader<'_> {
    /// The home page.
    pub(super) fn home_page(&self) -> Result<Vec<u8>, TemplateError> {
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

    /// The view of the home page. Every number is counted from this repository.
    fn home(&self) -> Home {
        let cases = self.site.lists.of(&Facet::All);
        let counted =
            |is: &dyn Fn(&Case) -> bool| cases.iter().filter(|id| is(self.site.case(**id))).count();
        let measured = counted(&|case| case.evidence >= Evidence::BeforeAndAfter);
        let counted_districts = |is: &dyn Fn(DistrictCode) -> bool| {
            self.site.amphoe().filter(|district| is(district.code)).count()
        };
        let districts = counted_districts(&|code| self.site.coverage(code) != Coverage::None);
        let adapted = counted_districts(&|code| self.site.has_adapted(code));
        let number = |value: usize, label: &'static str| Number {
            value: self.number(value),
            of: None,
            label: self.say(label),
        };
        let all =
            self.figure("districts").unwrap_or_else(|| self.number(self.site.amphoe().count()));
        Home {
            lead_html: self.kept_html(&self.say("home_lead")),
            search: self.search_link(),
            numbers: vec![
                Number {
                    of: Some(self.say_with("home_number_of", &[("n", &all)])),
                    ..number(districts, "home_number_districts")
                },
                number(adapted, "home_number_adapted"),
                number(measured, "home_number_measured"),
            ],
            boards: self.boards_link(),
            map: self.map(),
            coverage: Some(self.link("coverage/", self.say("home_coverage"))),
            themes: self.themes_with_cases(),
            newest: self.cards(&cases[..cases.len().min(NEWEST)]),
            all: self.link("cases/", self.say("home_all_cases")),
            clusters: self.provinces_by_cluster(),
            programme: self.programme_at_a_glance(),
            contribute: self.text_link("contribute", self.say("home_contribute")),
        }
    }

    /// The programme in the figures that everybody cites, with their sources. Its dates have passed
    /// and are told on its page.
    fn programme_at_a_glance(&self) -> Option<Glance> {
        let programme = &self.site.programme;
        let figures = CITED.iter().filter_map(|id| programme.figure(id));
        let figures: Vec<Cited> = figures
            .map(|figure| Cited {
                value: self.amount(&figure.value),
                what: figure.what.get(self.lang).clone(),
                sources: self.programme_sources(&figure.record.sources),
            })
            .collect();
        (!figures.is_empty()).then(|| Glance {
            name: programme.name.get(self.lang).clone(),
            figures,
            link: self.link("programme/", self.say("home_programme_more")),
        })
    }
}

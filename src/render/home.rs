//! The home page.

use crate::{
    facts::place::DistrictCode,
    render::{
        frame::Head,
        reader::Reader,
        view::list::{Home, Number},
    },
    site::{case::Case, coverage::Coverage, evidence::Evidence, route::Facet},
    theme::TemplateError,
};

/// Newest cases shown.
const NEWEST: usize = 6;

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
        let number = |value: usize, of: Option<&'static str>, label: &'static str| Number {
            value: self.number(value),
            of: of.map(|key| self.say(key)),
            label: self.say(label),
        };
        Home {
            lead: self.say("home_lead"),
            numbers: vec![
                number(districts, Some("home_number_of_878"), "home_number_districts"),
                number(adapted, None, "home_number_adapted"),
                number(measured, None, "home_number_measured"),
            ],
            map: self.map(),
            themes: self.themes_with_cases(),
            newest: self.cards(&cases[..cases.len().min(NEWEST)]),
            all: self.link("cases/", self.say("home_all_cases")),
            clusters: self.provinces_by_cluster(),
            contribute: self.text_link("contribute", self.say("home_contribute")),
        }
    }
}

//! The page of a district: its cases, who adapted what from whom, what lies near, and cases of
//! other places with the reason why each is shown.
//!
//! An empty district has a page too, since somebody will look for it. It says what "none" means
//! here, how to send the first case, and what there is to read meanwhile.

use crate::{
    facts::{
        place::{Area, DistrictCode, Form},
        vocabulary::VocabularyName as V,
    },
    render::{
        reader::Reader,
        view::{
            Group, Link,
            list::{Adapted, AdaptedBy, Card, Place},
        },
    },
    site::{
        route::CaseId,
        similar::{Reason, Similar},
    },
};

impl Reader<'_> {
    /// The view of a district.
    pub(super) fn district(&self, code: DistrictCode) -> Place {
        let places = &self.site.facts.places;
        let other = self.lang.other();
        let area = Area::District(code);
        let cases = self.site.lists.of_district(code);
        let submit = if cases.is_empty() { "district_submit" } else { "nav_contribute" };
        let similar = self.site.similar(code);
        let note = if cases.is_empty() { "similar_note_empty" } else { "similar_note" };
        Place {
            kind: "district".to_owned(),
            heading: places.show_district(code, self.lang, Form::Long),
            other_name: places.show_district(code, other, Form::Long),
            other_lang: other.code().to_owned(),
            code: Some(code.number().to_string()),
            within: self.around(&area),
            register: self
                .register(|district| district == code, |sent| sent.district == Some(code)),
            contribute: self.text_link("contribute", self.say(submit)),
            adapted: self.adapted(cases),
            adapted_by: self.adapted_by(cases),
            similar_note: (!similar.is_empty()).then(|| self.say(note)),
            similar: self.similar_cards(&similar),
            near: self.near(code),
            ..self.with_cases(&area, ["district_cases", "district_empty"])
        }
    }

    /// The cases that adapt another's, each with what it adapts.
    fn adapted(&self, cases: &[CaseId]) -> Vec<Adapted> {
        let each = cases.iter().map(|id| Adapted {
            case: self.case_link(*id),
            from: self.originals(self.site.case(*id)),
        });
        each.filter(|adapted| !adapted.from.is_empty()).collect()
    }

    /// The cases that others adapted, each with those.
    fn adapted_by(&self, cases: &[CaseId]) -> Vec<AdaptedBy> {
        let each = cases.iter().map(|id| AdaptedBy {
            case: self.case_link(*id),
            by: self.adaptations(self.site.case(*id)),
        });
        each.filter(|adapted| !adapted.by.is_empty()).collect()
    }

    /// Districts beside this one on the map, with their numbers of cases. None for a khet, which the
    /// map does not show.
    fn near(&self, code: DistrictCode) -> Option<Group> {
        let near = self.site.facts.places.neighbours(code);
        let links = near.into_iter().map(|near| Link {
            label: self.area(&Area::District(near), Form::Short),
            count: Some(self.site.lists.of_district(near).len()),
            ..self.district_link(near, Form::Short)
        });
        let links = self.sorted(links.collect());
        let head = Link { label: self.say("district_near"), ..Link::default() };
        (!links.is_empty()).then_some(Group { head, links })
    }

    /// Cards of cases from other places, each with the reasons why it is shown.
    fn similar_cards(&self, similar: &[Similar]) -> Vec<Card> {
        let ids: Vec<CaseId> = similar.iter().map(|similar| similar.case).collect();
        let cards = self.cards(&ids).into_iter().zip(similar);
        cards.map(|(card, similar)| Card { why: self.why(&similar.reasons), ..card }).collect()
    }

    /// Reasons in words. The smallest area in common says the wider ones too.
    fn why(&self, reasons: &[Reason]) -> Vec<String> {
        let has = |reason: Reason| reasons.contains(&reason);
        let term = |key, name, id: &str| self.say_with(key, &[("term", &self.term(name, id))]);
        let themes: Vec<String> = reasons
            .iter()
            .filter_map(|reason| match reason {
                Reason::Theme(id) => Some(self.term(V::Themes, id)),
                _ => None,
            })
            .collect();
        let mut why = Vec::new();
        if has(Reason::Near) {
            why.push(self.say("similar_near"));
        }
        if has(Reason::Province) {
            why.push(self.say("similar_province"));
        } else if has(Reason::Cluster) {
            why.push(self.say("similar_cluster"));
        } else if has(Reason::Region) {
            why.push(self.say("similar_region"));
        }
        if !themes.is_empty() {
            why.push(self.say_with("similar_theme", &[("term", &themes.join(", "))]));
        }
        for reason in reasons {
            match reason {
                Reason::Level(id) => why.push(term("similar_level", V::Levels, id)),
                Reason::CostBand(id) => why.push(term("similar_cost", V::CostBands, id)),
                Reason::Status(id) => why.push(term("similar_status", V::Statuses, id)),
                _ => {}
            }
        }
        why
    }
}

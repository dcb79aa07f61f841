//! The partners of the programme: who they are, what sources call them, what they did in the cases.

use crate::{
    facts::vocabulary::VocabularyName as V,
    render::{
        frame::Head,
        reader::Reader,
        view::{
            Link,
            list::Card,
            organisation::{Names, Partner, Partners, Printed},
        },
    },
    site::{case::Case, route::CaseId},
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of all partners.
    pub(super) fn partners_page(&self) -> Result<Vec<u8>, TemplateError> {
        let view = self.partners();
        let head = Head {
            kind: "partners",
            title: view.heading.clone(),
            description: self.say("partners_note"),
            crumbs: self.crumbs(Vec::new()),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "partners", &view)
    }

    fn partners(&self) -> Partners {
        let terms = self.site.facts.vocabularies.get(V::Partners).terms().iter();
        let partners = terms.map(|term| Partner {
            link: self.term_link(V::Partners, &term.id).unwrap_or_default(),
            about: term.about.get(self.lang).clone(),
            names: self.partner_names(&term.id),
        });
        let figure = self.site.programme.figure("partners");
        let note = figure.and_then(|figure| figure.record.note.as_ref());
        Partners {
            heading: self.partners_heading(),
            note: note.map(|note| note.get(self.lang).clone()),
            partners: partners.collect(),
            programme: self.link("programme/", self.say("nav_programme")),
        }
    }

    /// "ภาคีเครือข่าย 7 ภาคี", with the number that the programme's register gives.
    pub(super) fn partners_heading(&self) -> String {
        let terms = self.site.facts.vocabularies.get(V::Partners).terms();
        let n = self.figure("partners").unwrap_or_else(|| self.number(terms.len()));
        self.say_with("programme_partners", &[("n", &n)])
    }

    /// What sources call a partner.
    pub(super) fn partner_names(&self, id: &str) -> Option<Names> {
        let partner = self.site.programme.partners.iter().find(|partner| partner.id == id)?;
        let printed = partner.as_printed.iter();
        let printed = printed
            .map(|text| Printed { text: text.clone(), lang: self.foreign_letters(text) })
            .collect();
        Some(Names {
            printed,
            sources: self.programme_sources(&partner.record.sources),
            note: partner.record.note.as_ref().map(|note| note.get(self.lang).clone()),
        })
    }

    /// Sources of the programme's register, as links to them on its page.
    pub(super) fn programme_sources(&self, numbers: &[u32]) -> Vec<Link> {
        let programme = self.href("programme/");
        let source = |number: &u32| Link {
            href: format!("{programme}#source-{number}"),
            label: self.digits(number.to_string()),
            ..Link::default()
        };
        numbers.iter().map(source).collect()
    }

    /// Cards of cases with who this partner was and what they did in each.
    pub(super) fn partner_cards(&self, id: &str, cases: &[CaseId]) -> Vec<Card> {
        let did = |case: &Case, card: Card| {
            let partners = case.front().list("partners").iter().enumerate();
            let partners = partners
                .filter(|(_, said)| said.map().and_then(|map| map.text("partner")) == Some(id));
            Card { did: partners.filter_map(|(at, _)| self.joined(case, at)).collect(), ..card }
        };
        let cards = cases.iter().zip(self.cards(cases));
        cards.map(|(case, card)| did(self.site.case(*case), card)).collect()
    }
}

//! A case in a list.

use crate::{
    facts::{place::Form, vocabulary::VocabularyName},
    render::{inline, reader::Reader, view::list::Card},
    site::{list, route::CaseId},
};

/// The longest summary on a card, in clusters: about three lines on a phone.
const LONGEST_SUMMARY: usize = 180;

impl Reader<'_> {
    /// Cards of cases, in the order given.
    pub(super) fn cards(&self, cases: &[CaseId]) -> Vec<Card> {
        cases.iter().map(|id| self.card(*id)).collect()
    }

    fn card(&self, id: CaseId) -> Card {
        let case = self.site.case(id);
        let (edition, lang) = case.shown(self.lang);
        let words = &edition.document.front;
        let front = case.front();
        let summary = inline::without_citations(words.text("summary").unwrap_or_default());
        let mut badges = Vec::new();
        if lang != self.lang {
            badges.push(self.say("language_of_text"));
        }
        if case.demo || self.site.settings.demo {
            badges.push(self.say("badge_demo"));
        }
        if case.draft {
            badges.push(self.say("badge_draft"));
        }
        let cost = list::cost_band(front);
        Card {
            href: self.href(&self.site.case_path(id)),
            title_html: self.kept_html(words.text("title").unwrap_or_default()),
            summary: self.excerpt(&summary, LONGEST_SUMMARY),
            lang: self.foreign(lang),
            place: self.main_place(id),
            status: self.term(VocabularyName::Statuses, front.text("status").unwrap_or("unknown")),
            evidence: self.evidence(case.evidence),
            evidence_level: Some(case.evidence.number()),
            cost: cost
                .filter(|band| *band != "not-stated")
                .map(|band| self.term(VocabularyName::CostBands, band)),
            date: case.date.as_ref().map(|date| self.day(date)),
            badges,
            did: Vec::new(),
            why: Vec::new(),
        }
    }

    /// The main place of a case, on one line.
    pub(super) fn main_place(&self, id: CaseId) -> String {
        let area = self.site.case(id).areas().next();
        area.map(|area| self.area(area, Form::Short)).unwrap_or_default()
    }
}

//! What the levels of evidence mean, how they are computed, and what does not count.
//!
//! The meaning of a level is in the vocabulary, which a site may put into other words; what it
//! needs is what `site::evidence` computes, and a test there says the same in numbers.

use crate::{
    facts::vocabulary::VocabularyName,
    render::{
        escape,
        frame::Head,
        reader::Reader,
        view::{
            Link,
            evidence::{Evidence as View, Excluded, Level},
        },
    },
    site::{board::Board, evidence::Evidence},
    theme::TemplateError,
};

const QUESTIONS: [&str; 5] = [
    "check_baseline",
    "check_same_method_after",
    "check_comparison",
    "check_independent",
    "check_elsewhere",
];

const ADVICE: [&str; 5] = [
    "evidence_advice_baseline",
    "evidence_advice_same_method_after",
    "evidence_advice_comparison",
    "evidence_advice_independent",
    "evidence_advice_elsewhere",
];

const EXCLUDED: [(&str, &str); 5] = [
    ("evidence_not_prize", "evidence_not_prize_why"),
    ("evidence_not_visit", "evidence_not_visit_why"),
    ("evidence_not_praise", "evidence_not_praise_why"),
    ("evidence_not_vote", "evidence_not_vote_why"),
    ("evidence_not_output", "evidence_not_output_why"),
];

impl Reader<'_> {
    /// The page on the levels of evidence.
    pub(super) fn evidence_page(&self) -> Result<Vec<u8>, TemplateError> {
        let view = self.levels();
        let head = Head {
            kind: "evidence",
            title: view.heading.clone(),
            description: self.say("evidence_note"),
            crumbs: self.crumbs(Vec::new()),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "evidence", &view)
    }

    /// The number of a level and what it is called, which is not parted before its own line is full.
    fn level_html(&self, level: Evidence) -> String {
        let line = self.evidence(level);
        let label = self.term(VocabularyName::Evidence, &level.number().to_string());
        let Some(number) = line.strip_suffix(&label) else { return self.kept_html(&line) };
        let mut html = String::new();
        escape::push_kept(&mut html, number.trim_end());
        html.push(' ');
        escape::push_kept(&mut html, &label);
        html
    }

    fn levels(&self) -> View {
        let level = |level: Evidence| {
            let id = level.number().to_string();
            let term = self.site.facts.vocabularies.get(VocabularyName::Evidence).get(&id);
            let cases = self.term_link(VocabularyName::Evidence, &id).map(|link| {
                let count = self.count("count_cases", link.count.unwrap_or_default());
                let label = self.say_with("evidence_cases", &[("count", &count)]);
                Link { label, count: None, ..link }
            });
            Level {
                level: level.number(),
                name_html: self.level_html(level),
                about: term.map(|term| term.about.get(self.lang).clone()).unwrap_or_default(),
                needs: self.say(needs(level)),
                cases,
            }
        };
        let say = |key: &&'static str| self.say(key);
        View {
            heading: self.say("evidence_title"),
            questions: QUESTIONS.iter().map(say).collect(),
            levels: Evidence::ALL.into_iter().map(level).collect(),
            excluded: EXCLUDED
                .iter()
                .map(|(what, why)| Excluded { what: self.say(what), why: self.say(why) })
                .collect(),
            advice: ADVICE.iter().map(say).collect(),
            board: self.link(&Board::Evidence.page_path(), self.say("board_evidence")),
            contribute: self.text_link("contribute", self.say("nav_contribute")),
        }
    }
}

/// What must have been answered and measured, in the theme's words.
fn needs(level: Evidence) -> &'static str {
    match level {
        Evidence::None => "evidence_needs_0",
        Evidence::Described => "evidence_needs_1",
        Evidence::BeforeAndAfter => "evidence_needs_2",
        Evidence::Comparison => "evidence_needs_3",
        Evidence::Independent => "evidence_needs_4",
        Evidence::Replicated => "evidence_needs_5",
    }
}

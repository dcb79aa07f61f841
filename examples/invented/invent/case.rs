//! A case: what it is called and what its figures are, for its front matter and its text.

use amphoe::{
    facts::{
        Facts,
        place::{District, Level},
    },
    lang::Bilingual,
};
use serde_yaml::Value;

use super::{
    dice::Dice,
    figure::{Figures, grouped},
    month::month,
    node::{Node, fact},
    place::{office, place},
    plan::Plan,
    words::{Names, Pair, Practice, Words},
};

/// An invented case.
pub(super) struct Case<'w> {
    pub(super) plan: Plan,
    pub(super) words: &'w Words,
    pub(super) practice: &'w Practice,
    /// What stands in braces.
    pub(super) names: Names,
    pub(super) figures: Figures,
    /// Where, as typed.
    pub(super) place: Node,
    /// A second place.
    pub(super) also_at: Option<Node>,
}

/// The name of a case in addresses.
pub(super) fn slug(at: usize) -> String {
    format!("invented-{at:05}")
}

impl<'w> Case<'w> {
    /// The case of this plan in a district.
    pub(super) fn new(
        plan: Plan,
        district: &District,
        second: &District,
        words: &'w Words,
        facts: &Facts,
        dice: &mut Dice,
    ) -> Case<'w> {
        let practice = &words.practices[plan.practice];
        let figures = Figures::new(&plan, practice, dice);
        let (place, full, short) = place(&plan, district, facts);
        let mut names = Names::new();
        let mut name = |key, value: Bilingual<String>| drop(names.insert(key, value));
        let both = |value: String| Bilingual::new(value.clone(), value);
        let pair = |pair: &Pair| Bilingual::from_fn(|lang| pair.get(lang).to_owned());
        name("place", full);
        name("short", short);
        name("office", office(&plan, district));
        name("number", both((plan.at + 1).to_string()));
        name("name", pair(&practice.name));
        name("problem", pair(&practice.problem));
        name("done", pair(&practice.done));
        name("what", pair(&practice.outcome.what));
        name("unit", pair(&practice.outcome.unit));
        name("how", pair(practice.outcome.how.as_ref().unwrap_or(&words.phrases.output_how)));
        name("before", both(grouped(figures.before)));
        name("after", both(grouped(figures.after)));
        name("other", both(grouped(figures.other)));
        name("comparison", both(grouped(figures.comparison)));
        name("households", both(grouped(figures.households)));
        name("when", Bilingual::from_fn(|lang| month(plan.start.unwrap_or(2565 * 12), lang)));
        let original = plan.originals.first().map_or(String::new(), |at| slug(*at));
        name("original", both(original));
        let also_at = (plan.at % 17 == 4 && plan.level == Level::District)
            .then(|| fact(second.code.to_string()));
        Case { practice, names, figures, place, also_at, words, plan }
    }

    /// A text of the lists with the names and figures of this case.
    pub(super) fn say(&self, pair: &Pair) -> Bilingual<String> {
        pair.fill(&self.names)
    }

    /// The same about the output, of which the figure stands in the place of the outcome's.
    pub(super) fn say_output(&self, pair: &Pair) -> Bilingual<String> {
        let mut names = self.names.clone();
        let output = &self.practice.output;
        for (key, value) in [("what", &output.what), ("unit", &output.unit)] {
            names.insert(key, Bilingual::from_fn(|lang| value.get(lang).to_owned()));
        }
        names.insert("after", Bilingual::from_fn(|_| grouped(self.figures.output)));
        pair.fill(&names)
    }

    /// Whether the work has been done, in part at least.
    pub(super) fn has_begun(&self) -> bool {
        self.plan.start.is_some()
    }
}

/// The file beside some of the cases.
pub(super) const FORM: &str = "monthly-form.csv";

/// The texts as one, with a space between.
pub(super) fn joined(texts: impl IntoIterator<Item = Bilingual<String>>) -> Bilingual<String> {
    let texts: Vec<_> = texts.into_iter().collect();
    Bilingual::from_fn(|lang| {
        let texts: Vec<&str> = texts.iter().map(|text| text.get(lang).as_str()).collect();
        texts.join(" ")
    })
}

/// The front matter of a file, between its lines of three hyphens.
pub(super) fn front_matter(front: &Value, stamp: &str) -> String {
    let yaml = serde_yaml::to_string(front).expect("a map can be written");
    format!("---\n{yaml}{stamp}---\n")
}

//! The words of invented cases, read from the two lists beside this file.

use std::collections::BTreeMap;

use amphoe::lang::{Bilingual, Lang};
use serde::Deserialize;

/// A text in both languages: Thai, then English.
#[derive(Clone, Deserialize, Debug)]
pub(super) struct Pair(String, String);

impl Pair {
    /// The text in `lang`.
    pub(super) fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Th => &self.0,
            Lang::En => &self.1,
        }
    }

    /// The texts with the names and figures of a case in place of what stands in braces.
    pub(super) fn fill(&self, names: &Names) -> Bilingual<String> {
        Bilingual::from_fn(|lang| fill(self.get(lang), names, lang))
    }
}

/// What stands in braces, by its name.
pub(super) type Names = BTreeMap<&'static str, Bilingual<String>>;

/// `text` with what stands in braces replaced, also in what replaced it.
pub(super) fn fill(text: &str, names: &Names, lang: Lang) -> String {
    let mut text = text.to_owned();
    while let Some((start, end)) = text.find('{').zip(text.find('}')) {
        let name = &text[start + 1..end];
        let value = names.get(name).unwrap_or_else(|| panic!("no value for {{{name}}}"));
        text.replace_range(start..=end, value.get(lang));
    }
    text
}

/// What is measured of a piece of work.
#[derive(Clone, Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Indicator {
    /// What.
    pub(super) what: Pair,
    /// Its unit.
    pub(super) unit: Pair,
    /// Which direction is better; up where nothing is said.
    #[serde(default)]
    pub(super) better: Better,
    /// The least and the most that it is before the work; of an output, in the end.
    pub(super) range: [usize; 2],
    /// How it was measured, where that is told.
    pub(super) how: Option<Pair>,
}

/// Which direction is better.
#[derive(Clone, Copy, PartialEq, Eq, Default, Deserialize, Debug)]
#[serde(rename_all = "lowercase")]
pub(super) enum Better {
    /// More is better.
    #[default]
    Up,
    /// Less is better.
    Down,
}

/// A piece of work that could be done anywhere.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Practice {
    /// The id of its theme.
    pub(super) theme: String,
    /// The ids of the themes that may stand beside that.
    pub(super) beside: Vec<String>,
    /// The ids of its approaches.
    #[serde(default)]
    pub(super) approach: Vec<String>,
    /// What it is called.
    pub(super) name: Pair,
    /// What was done, after the name of a place.
    pub(super) done: Pair,
    pub(super) problem: Pair,
    pub(super) context: Pair,
    pub(super) goal: Pair,
    pub(super) target: Pair,
    pub(super) steps: Vec<Pair>,
    pub(super) technique: Pair,
    /// What was difficult, and what was done about it.
    pub(super) trouble: Pair,
    pub(super) lesson: Pair,
    pub(super) needs: Pair,
    pub(super) adapt: Pair,
    pub(super) avoid: Pair,
    pub(super) outcome: Indicator,
    pub(super) output: Indicator,
    /// What was given without money.
    pub(super) in_kind: Pair,
}

/// Words that fit every piece of work.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub(super) title: Pair,
    pub(super) summary: Summary,
    pub(super) context: Vec<Pair>,
    pub(super) goal: Vec<Pair>,
    pub(super) target: Vec<Pair>,
    pub(super) steps: Vec<Pair>,
    pub(super) technique: Vec<Pair>,
    pub(super) results: Results,
    pub(super) success: Vec<Pair>,
    pub(super) problems: Vec<Pair>,
    pub(super) lessons: Vec<Pair>,
    pub(super) transfer: Vec<Pair>,
    pub(super) copied: Pair,
    pub(super) now: Vec<Pair>,
    pub(super) ended: Pair,
    pub(super) changed: Vec<Pair>,
    pub(super) output_how: Pair,
    pub(super) disagree_how: Pair,
    pub(super) office: Pair,
    pub(super) village_group: Pair,
    pub(super) not_stated_from: Pair,
    pub(super) roles: BTreeMap<String, Pair>,
    pub(super) needs: Pair,
    pub(super) adapt: Pair,
    pub(super) avoid: Pair,
    pub(super) unknown: Vec<Pair>,
    pub(super) caution: Vec<Pair>,
    pub(super) contrary: Pair,
    pub(super) reply: Pair,
    pub(super) legal: Pair,
    pub(super) printed: Pair,
    pub(super) withdrawn: Pair,
    pub(super) unreviewed: String,
    pub(super) outside: Pair,
    pub(super) form: Pair,
    pub(super) drifted: Pair,
    pub(super) sources: Vec<Pair>,
    pub(super) publishers: Vec<Pair>,
}

/// The sentences of a summary.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Summary {
    pub(super) opening: Pair,
    pub(super) done: Pair,
    pub(super) measured: Pair,
    pub(super) raised: Pair,
    pub(super) compared: Pair,
    pub(super) disagree: Pair,
    pub(super) output: Pair,
    pub(super) planned: Pair,
    pub(super) untold: Pair,
}

/// The sentences that tell results.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Results {
    pub(super) measured: Pair,
    pub(super) compared: Pair,
    pub(super) disagree: Pair,
    pub(super) output: Pair,
    pub(super) told: Pair,
    pub(super) more: Vec<Pair>,
}

/// Both lists.
pub(super) struct Words {
    /// A piece of work for each theme.
    pub(super) practices: Vec<Practice>,
    /// What fits all of them.
    pub(super) phrases: Phrases,
}

impl Words {
    /// The lists beside this file.
    pub(super) fn read() -> Words {
        let read = "the list beside this file is well-formed";
        Words {
            practices: serde_yaml::from_str(include_str!("practices.yaml")).expect(read),
            phrases: serde_yaml::from_str(include_str!("phrases.yaml")).expect(read),
        }
    }
}

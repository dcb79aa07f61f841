//! The page of a family of cases, as a template sees it.

use serde::Serialize;

use super::Link;

/// `lineage.html`, as `lineage`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Lineage {
    /// The title of the case that the family has its page at.
    pub title_html: String,
    /// The language of that title where it is not the page's.
    pub lang: Option<String>,
    /// How many cases it is.
    pub count: String,
    /// Whether the steps are many and told in short.
    pub short: bool,
    /// Its steps: no step stands before what it was adapted from.
    pub steps: Vec<Step>,
    /// What was measured in more than one of its cases.
    pub measures: Vec<Measure>,
}

/// A step of a family.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Step {
    /// The id of its element.
    pub id: String,
    /// How far it is set in, 0 to 3.
    pub indent: usize,
    /// How far it is from where the family began, in words.
    pub depth: String,
    /// Its title, linked where there is a page. Of a case that was withdrawn, only that it was.
    pub title: Link,
    /// Whether it is a practice outside of this repository.
    pub elsewhere: bool,
    /// Whether it is shown only because drafts were asked for.
    pub draft: bool,
    /// Its main place, on one line.
    pub place: Option<String>,
    /// When it was done.
    pub date: Option<String>,
    /// Its status.
    pub status: Option<String>,
    /// Its level of evidence, in words.
    pub evidence: Option<String>,
    /// The same as a number, 0 to 5.
    pub evidence_level: Option<u8>,
    /// What it was adapted from.
    pub originals: Vec<Original>,
}

/// What a step was adapted from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Original {
    /// Its place, or the title of a practice from outside of this repository, leading to its step.
    pub title: Link,
    /// What was changed to fit the place.
    pub changed: Vec<String>,
    /// The language of what was changed where it is not the page's.
    pub lang: Option<String>,
}

/// Something that was measured in several cases.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Measure {
    /// The id of its heading.
    pub id: String,
    /// What was measured, in the words of the first case.
    pub what: String,
    /// The language of these words where it is not the page's.
    pub lang: Option<String>,
    /// The cases, in the order of the steps.
    pub rows: Vec<Row>,
}

/// What was measured in one case.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// The case.
    pub case: Link,
    /// Its main place.
    pub place: String,
    /// What was measured, where this case says it in other words than the first.
    pub what: Option<String>,
    /// Its unit.
    pub unit: Option<String>,
    /// The language of `what` and `unit` where it is not the page's.
    pub lang: Option<String>,
    /// Before, as text.
    pub before: Option<String>,
    /// When.
    pub before_when: Option<String>,
    /// After.
    pub after: Option<String>,
    /// When.
    pub after_when: Option<String>,
    /// The change in words.
    pub change: Option<String>,
    /// Who measured it, and from how many.
    pub by: Vec<String>,
}

//! Pages that lead to cases, as a template sees them: home, lists, indexes, places.

use serde::Serialize;

use super::{
    Group, Link,
    case::{Adaptation, Original},
    map::{Comb, Map},
    organisation::Names,
};

/// A case in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// The case, in the reader's language.
    pub href: String,
    /// Its title, with names kept whole.
    pub title_html: String,
    /// Its summary, cut at a word border, without citations.
    pub summary: String,
    /// The language of title and summary where it is not the page's.
    pub lang: Option<String>,
    /// Where: "อ.วานรนิวาส จ.สกลนคร".
    pub place: String,
    /// The status, in words.
    pub status: String,
    /// The level of evidence, in words.
    pub evidence: String,
    /// The level of evidence, 0 to 5, for the ladder that is drawn beside the words.
    pub evidence_level: Option<u8>,
    /// The cost band, in words, where it is known.
    pub cost: Option<String>,
    /// The case's date.
    pub date: Option<Day>,
    /// "Only in Thai", "demonstration".
    pub badges: Vec<String>,
    /// What the one that the page is about did in it; empty where the page is about no one.
    pub did: Vec<Did>,
    /// Why it is shown, each reason in words; empty where the page itself says so.
    pub why: Vec<String>,
}

/// What a partner or an office did in a case.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Did {
    /// Who it was, where the page does not say.
    pub who: Option<Link>,
    /// What they did, or gave.
    pub role: Option<String>,
    /// The language of these words where it is not the page's.
    pub lang: Option<String>,
}

/// A date.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Day {
    /// For machines.
    pub iso: String,
    /// For the reader.
    pub shown: String,
}

/// `home.html`, as `home`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Home {
    /// What this is, in one sentence; names and short phrases are kept on one line.
    pub lead_html: String,
    /// Where questions go.
    pub search: Link,
    /// The three numbers.
    pub numbers: Vec<Number>,
    /// What else is counted.
    pub boards: Link,
    /// Where they are.
    pub map: Map,
    /// The map in large, with the names of the districts.
    pub coverage: Option<Link>,
    /// The themes that have cases.
    pub themes: Vec<Link>,
    /// The newest cases.
    pub newest: Vec<Card>,
    /// All cases.
    pub all: Link,
    /// The provinces, by cluster.
    pub clusters: Vec<Group>,
    /// The programme at a glance, where its register is there.
    pub programme: Option<Glance>,
    /// How to contribute.
    pub contribute: Option<Link>,
}

/// The programme in a few figures.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Glance {
    /// Its whole name.
    pub name: String,
    /// The figures.
    pub figures: Vec<Cited>,
    /// Its page.
    pub link: Link,
}

/// A figure with its sources.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cited {
    /// The figure.
    pub value: String,
    /// What is counted.
    pub what: String,
    /// Its sources, on the page of the programme.
    pub sources: Vec<Link>,
}

/// A number of the home page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Number {
    /// The number.
    pub value: String,
    /// Of how many, where that says something: "จาก 878 อำเภอ".
    pub of: Option<String>,
    /// What is counted.
    pub label: String,
}

/// `list.html`, as `list`: cases, all or those of a term.
#[derive(Clone, Debug, Default, Serialize)]
pub struct List {
    /// The heading.
    pub heading: String,
    /// The same as HTML, whose words are not broken at the end of a line.
    pub heading_html: String,
    /// What the term means.
    pub about: Option<String>,
    /// What sources call it, where that differs among them.
    pub names: Option<Names>,
    /// The page that explains the terms of this kind.
    pub explained: Option<Link>,
    /// How many cases there are in all, as a sentence: "พบ 12 เรื่อง".
    pub count: String,
    /// What to read where there is none.
    pub empty: Option<String>,
    /// The cases of this page of the list.
    pub cards: Vec<Card>,
    /// The other pages of the list; empty where there is one.
    pub pages: Vec<Link>,
    /// The page before and the page after this one.
    pub previous: Option<Link>,
    /// See `previous`.
    pub next: Option<Link>,
    /// Other ways into the cases: by theme, status, level, evidence, partner, cost, year.
    pub facets: Vec<Group>,
    /// The heading over them.
    pub facets_heading: String,
}

/// `index.html`, as `index`: every term of a vocabulary, every province.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Index {
    /// The heading.
    pub heading: String,
    /// A sentence about it.
    pub about: Option<String>,
    /// The groups.
    pub groups: Vec<Group>,
}

/// `place.html`, as `place`: a district, a province, a cluster.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Place {
    /// `district`, `province` or `cluster`.
    pub kind: String,
    /// Its full name: "อำเภอวานรนิวาส".
    pub heading: String,
    /// The same as HTML, which breaks at the end of a line only where the name has a joint.
    pub heading_html: String,
    /// Its name in the other language.
    pub other_name: String,
    /// The language of `other_name`.
    pub other_lang: String,
    /// Its number in the register of places, where it has one.
    pub code: Option<String>,
    /// What it lies in: province, cluster.
    pub within: Vec<Link>,
    /// The heading over its cases.
    pub cases: String,
    /// Its cases.
    pub cards: Vec<Card>,
    /// How many there are, as a sentence.
    pub count: String,
    /// What to read where there is none.
    pub empty: Option<String>,
    /// All its cases, where there are more than the page shows.
    pub all: Option<Link>,
    /// Those of its cases that adapt another's.
    pub adapted: Vec<Adapted>,
    /// Those of its cases that another adapted.
    pub adapted_by: Vec<AdaptedBy>,
    /// Cases of other places, each with the reasons why it is shown.
    pub similar: Vec<Card>,
    /// How they are chosen.
    pub similar_note: Option<String>,
    /// Districts beside it on the map.
    pub near: Option<Group>,
    /// How many of its districts this repository has something of, as a sentence.
    pub share: Option<String>,
    /// The page that tells the same of the whole country.
    pub coverage: Option<Link>,
    /// What lies in it: districts or provinces, with their number of cases.
    pub parts: Vec<Group>,
    /// The hexagons of its parts; none in Bangkok.
    pub map: Option<Comb>,
    /// What the programme's register says of it, each line with its sources.
    pub register: Vec<RegisterLine>,
    /// What no source on record says of it.
    pub register_notes: Vec<String>,
    /// How to submit a case.
    pub contribute: Option<Link>,
}

/// A case that adapts another's.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Adapted {
    /// The case.
    pub case: Link,
    /// What it adapts.
    pub from: Vec<Original>,
}

/// A case that another adapted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AdaptedBy {
    /// The case.
    pub case: Link,
    /// The cases that adapt it.
    pub by: Vec<Adaptation>,
}

/// A line of the programme's register.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RegisterLine {
    /// What: "อำเภอนำร่องระดับกลุ่มจังหวัด ปี 2565: ปลาปาก".
    pub text: String,
    /// Its sources on the programme page.
    pub sources: Vec<Link>,
}

//! Views: all that a template may see.
//!
//! A view is finished: every address in it is relative to the page and ready to print, every text
//! is in the reader's language (or says in `lang` that it is not), every number and date is already
//! a text. A template arranges; it never decides. Fields that end in `html` are safe HTML made by
//! us and are printed with `| safe`; everything else is text and is escaped by the template engine.
//!
//! Optional texts are `Option<String>`, so that a template asks `if` and prints; lists may be empty.

pub mod map;
pub mod programme;

use serde::Serialize;

use map::Map;

/// A link: where to, and its words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Link {
    /// Relative to the page, or a foreign address where said so.
    pub href: String,
    /// The words.
    pub label: String,
    /// The language of the words where it is not the page's: `th` or `en`.
    pub lang: Option<String>,
    /// How many cases are behind it.
    pub count: Option<usize>,
    /// Whether it is the page that it stands on.
    pub current: bool,
}

/// What every page has, whatever it is about. Available in every template as `page`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Page {
    /// The reader's language: `th` or `en`.
    pub lang: String,
    /// The name of the template that draws the page, which is also in a class of its body.
    pub kind: String,
    /// For the title bar; the site's name is added by the template.
    pub title: String,
    /// For search engines and share previews.
    pub description: String,
    /// The site's name.
    pub site: String,
    /// What stands before a path from the root of the site: `../../` or an empty text.
    pub root: String,
    /// The home page in the reader's language.
    pub home: String,
    /// The stylesheet.
    pub stylesheet: String,
    /// The whole address of the page that search engines should keep, where the base is known.
    pub canonical: Option<String>,
    /// The whole address of this page.
    pub url: Option<String>,
    /// Editions of this page, for `hreflang`: language (or `x-default`) and whole address.
    pub alternates: Vec<Alternate>,
    /// The same page in the other language.
    pub switch: Option<Switch>,
    /// The main menu.
    pub menu: Vec<Link>,
    /// From the home page to above this page.
    pub crumbs: Vec<Link>,
    /// What the reader must know first.
    pub notices: Vec<Notice>,
    /// The feed of what the page lists, else of the site, in this language.
    pub feed: Option<Link>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// `article` or `website`.
    pub og_type: String,
    /// A share picture's whole address.
    pub picture: Option<String>,
    /// JSON-LD, ready to stand in a `script` element.
    pub json_ld: Option<String>,
    /// The foot.
    pub foot: Foot,
}

/// The way to the same page in the other language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Switch {
    /// Relative to the page.
    pub href: String,
    /// The name of the other language, in that language.
    pub label: String,
    /// The other language: `th` or `en`.
    pub lang: String,
    /// Whether the page there is an edition of its own, and not these words again.
    pub edition: bool,
}

/// An edition of a page in a language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Alternate {
    /// `th`, `en` or `x-default`.
    pub lang: String,
    /// The whole address.
    pub href: String,
}

/// Something that the reader must know first.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Notice {
    /// `fallback`, `behind`, `machine`, `demo`, `draft`, `withdrawn`.
    pub kind: String,
    /// The words.
    pub text: String,
    /// Where to do something about it.
    pub link: Option<Link>,
}

/// The foot of every page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Foot {
    /// Who publishes the site: "จัดทำโดย …".
    pub publisher: Option<String>,
    /// That this is no official site, where it is none.
    pub disclaimer: Option<String>,
    /// Contact, corrections, privacy, accessibility, about.
    pub links: Vec<Link>,
    /// The licence of the words.
    pub licence: String,
    /// The credit of the gazetteer.
    pub credit: String,
    /// When the newest case or page was changed, as text.
    pub updated: Option<String>,
}

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
}

/// A date.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Day {
    /// For machines.
    pub iso: String,
    /// For the reader.
    pub shown: String,
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

/// `home.html`, as `home`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Home {
    /// What this is, in one sentence.
    pub lead: String,
    /// The three numbers.
    pub numbers: Vec<Number>,
    /// Where they are.
    pub map: Map,
    /// The themes that have cases.
    pub themes: Vec<Link>,
    /// The newest cases.
    pub newest: Vec<Card>,
    /// All cases.
    pub all: Link,
    /// The provinces, by cluster.
    pub clusters: Vec<Group>,
    /// How to contribute.
    pub contribute: Option<Link>,
}

/// Links under a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// The heading, which may be a link.
    pub head: Link,
    /// What is below it.
    pub links: Vec<Link>,
}

/// `list.html`, as `list`: cases, all or those of a term.
#[derive(Clone, Debug, Default, Serialize)]
pub struct List {
    /// The heading.
    pub heading: String,
    /// What the term means.
    pub about: Option<String>,
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

/// `case.html`, as `case`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Case {
    /// The title, with names kept whole.
    pub title_html: String,
    /// The summary, with citations.
    pub summary_html: String,
    /// The language of the words where it is not the page's (the page shows the other edition).
    pub lang: Option<String>,
    /// Where it was done: district and province, linked.
    pub places: Vec<Link>,
    /// The themes, linked.
    pub themes: Vec<Link>,
    /// At a glance.
    pub facts: Vec<Fact>,
    /// The office to ring.
    pub contact: Option<Contact>,
    /// What stands before the first section.
    pub intro_html: String,
    /// The sections, in the order of the model.
    pub sections: Vec<Section>,
    /// Where the facts come from, in the order of their numbers.
    pub sources: Vec<Source>,
    /// What is printed otherwise than it is read here.
    pub as_printed: Vec<AsPrinted>,
    /// Cases that this one adapts.
    pub adapted_from: Vec<Link>,
    /// Cases that adapt this one.
    pub adapted_by: Vec<Link>,
    /// Cases to read beside it.
    pub related: Vec<Link>,
    /// Documents to take away.
    pub documents: Vec<Document>,
    /// How much is filled in: "มีข้อมูลแล้ว 9 จาก 11 หัวข้อ".
    pub completeness: String,
    /// What to add next.
    pub missing: Vec<String>,
    /// Where to propose a change, and to see earlier ones.
    pub edit: Option<String>,
    /// See `edit`.
    pub history: Option<String>,
    /// When it was looked through last, as a sentence.
    pub reviewed: Option<String>,
    /// The lines of the address to print at the end of a sheet.
    pub address: Option<String>,
}

/// One line of the facts at a glance.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Fact {
    /// A name in ASCII for style: `level`, `status`, `evidence`, `cost`, ….
    pub id: String,
    /// The label.
    pub label: String,
    /// The value.
    pub html: String,
    /// A second, smaller line.
    pub note_html: Option<String>,
    /// Whether the value says that there is no information.
    pub absent: bool,
    /// Of the evidence only: its level, 0 to 5, for the ladder that is drawn beside the words.
    pub level: Option<u8>,
}

/// The office to ring.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Contact {
    /// Its name.
    pub office: String,
    /// Its telephone, as shown, and as a `tel:` address.
    pub phone: Option<Link>,
    /// Its e-mail, as shown, and as a `mailto:` address.
    pub email: Option<Link>,
}

/// A section of a case.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// Its id in the address: `results`.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Its text; empty where nobody has told us.
    pub html: String,
    /// What the page says in place of a text: that there is no information yet.
    pub empty: Option<String>,
    /// The same section of the other edition.
    pub other: Option<Link>,
    /// What was measured; only in `results`.
    pub results: Vec<Measured>,
    /// Lists that belong here, in this order: needs, adapt, avoid in `transfer`; unknown; caution.
    pub lists: Vec<Lines>,
    /// What speaks against it; only in `contrary`.
    pub contrary: Vec<Contrary>,
    /// What offices answered; only in `contrary`.
    pub replies: Vec<Reply>,
    /// Whether the words in it are in the page's language; else as in `Case::lang`.
    pub lang: Option<String>,
}

/// A list with a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Lines {
    /// `needs`, `adapt`, `avoid`, `unknown`, `caution`.
    pub id: String,
    /// Its heading; none where the section's own heading says it.
    pub heading: Option<String>,
    /// Its lines.
    pub items_html: Vec<String>,
    /// The language of the lines where it is not the page's.
    pub lang: Option<String>,
}

/// A row of the results table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Measured {
    /// What was measured.
    pub what_html: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Output or outcome.
    pub kind: Option<String>,
    /// Before, as text; sources that disagree are shown side by side.
    pub before: Option<String>,
    /// When.
    pub before_when: Option<String>,
    /// After.
    pub after: Option<String>,
    /// When.
    pub after_when: Option<String>,
    /// A group or place without it.
    pub comparison: Option<String>,
    /// The target.
    pub target: Option<String>,
    /// The change in words: "ลดลง 2,080 (ร้อยละ 67)".
    pub change: Option<String>,
    /// How it was measured, by whom, from how many.
    pub how_html: Option<String>,
    /// How long the bars below the numbers are, where before and after (or the comparison) are
    /// plain numbers of one unit.
    pub bars: Option<Bars>,
    /// The level of evidence of this result, in words.
    pub evidence: String,
    /// The level of evidence of this result, 0 to 5.
    pub evidence_level: Option<u8>,
    /// Its sources: number and address on the page.
    pub sources: Vec<Link>,
    /// The language of `what_html`, `unit` and `how_html` where it is not the page's.
    pub lang: Option<String>,
}

/// Lengths of bars in hundredths of the longest of the row, as text: `33.3`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Bars {
    /// Of the number before.
    pub before: Option<String>,
    /// Of the number after.
    pub after: Option<String>,
    /// Of the comparison.
    pub comparison: Option<String>,
}

/// Evidence against it, or what came later.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Contrary {
    /// What.
    pub html: String,
    /// When.
    pub date: Option<String>,
    /// Its sources.
    pub sources: Vec<Link>,
    /// The language of the words where it is not the page's.
    pub lang: Option<String>,
}

/// An office's answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reply {
    /// The office.
    pub office: String,
    /// When.
    pub date: Option<String>,
    /// What it says.
    pub html: String,
    /// The language of the words where it is not the page's.
    pub lang: Option<String>,
}

/// A source.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Source {
    /// Its number from 1; the element's id is `source-<number>`.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// The language of its title where it is not the page's.
    pub lang: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The language of the publisher's name where it is not the page's.
    pub publisher_lang: Option<String>,
    /// When, in words; says so where the source does not.
    pub date: String,
    /// Its address.
    pub url: Option<String>,
    /// "หน่วยงานรายงานผลของตนเอง", the kind, when it was last opened.
    pub tags: Vec<String>,
    /// A remark.
    pub note: Option<String>,
    /// The language of the remark where it is not the page's.
    pub note_lang: Option<String>,
}

/// What is printed otherwise than it is read here.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AsPrinted {
    /// The whole sentence: "ต้นฉบับพิมพ์ว่า “…” คลังนี้อ่านว่า …".
    pub html: String,
    /// Why.
    pub note_html: Option<String>,
    /// The language of the note where it is not the page's.
    pub lang: Option<String>,
}

/// A document to take away.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Document {
    /// Where it is.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its kind, in words.
    pub kind: Option<String>,
    /// Type and size: "DOCX, 24 KB".
    pub size: String,
    /// Its licence.
    pub licence: Option<String>,
}

/// `place.html`, as `place`: a district, a province, a cluster.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Place {
    /// `district`, `province` or `cluster`.
    pub kind: String,
    /// Its full name: "อำเภอวานรนิวาส".
    pub heading: String,
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
    /// What lies in it: districts or provinces, with their number of cases.
    pub parts: Vec<Group>,
    /// What the programme's register says of it, each line with its sources.
    pub register: Vec<RegisterLine>,
    /// That no source on record says more.
    pub register_note: Option<String>,
    /// How to submit a case.
    pub contribute: Option<Link>,
}

/// A line of the programme's register.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RegisterLine {
    /// What: "อำเภอนำร่องระดับกลุ่มจังหวัด ปี 2565: ปลาปาก".
    pub text: String,
    /// Its sources on the programme page.
    pub sources: Vec<Link>,
}

/// `text.html`, as `text`: a page that is no case.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Text {
    /// The heading.
    pub heading: String,
    /// The text.
    pub html: String,
    /// The language of heading and text where it is not the page's.
    pub lang: Option<String>,
    /// When it was looked through last, as a sentence.
    pub reviewed: Option<String>,
    /// Where to propose a change.
    pub edit: Option<String>,
}

/// `withdrawn.html`, as `withdrawn`: a case that was taken back.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Withdrawn {
    /// The heading, which does not repeat the title.
    pub heading: String,
    /// The reason that was given.
    pub reason: String,
    /// The language of the reason where it is not the page's.
    pub lang: Option<String>,
}

/// `moved.html`, as `moved`: an old address, which forwards without script.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Moved {
    /// Where it is now, relative to the page.
    pub to: Link,
}

/// `404.html`, as `missing`: one file for both languages, whose links are whole addresses or
/// begin at the root.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Missing {
    /// What is said in each language, Thai first.
    pub parts: Vec<MissingPart>,
}

/// What is said about a missing page in one language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MissingPart {
    /// The language.
    pub lang: String,
    /// The heading.
    pub heading: String,
    /// What to do.
    pub text: String,
    /// Where to go.
    pub links: Vec<Link>,
}

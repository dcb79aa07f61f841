//! The page of a case, as a template sees it.

use serde::Serialize;

use super::Link;

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
    /// That level, status and contrary evidence are about the activity in this place, where a name is
    /// told that is kept whole.
    pub about: Option<String>,
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
    /// What this one adapts.
    pub adapted_from: Vec<Original>,
    /// Cases that adapt this one.
    pub adapted_by: Vec<Adaptation>,
    /// The page of the whole family.
    pub lineage: Option<Link>,
    /// Cases to read beside it.
    pub related: Vec<Link>,
    /// Documents to take away.
    pub documents: Vec<Document>,
    /// How much is filled in: "มีข้อมูลแล้ว 9 จาก 11 หัวข้อ".
    pub completeness: String,
    /// What to add next.
    pub missing: Vec<String>,
    /// The case on one sheet, where it has an edition in the page's language.
    pub brief: Option<Link>,
    /// Where to propose a change, and to see earlier ones.
    pub edit: Option<String>,
    /// See `edit`.
    pub history: Option<String>,
    /// When it was looked through last, as a sentence.
    pub reviewed: Option<String>,
    /// The page's whole address as a QR code, for the end of a sheet, where the base is known.
    pub qr: Option<Qr>,
}

/// A QR code.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Qr {
    /// Its width and height in modules, with the empty ones around it.
    pub size: i32,
    /// The dark modules as the path of an SVG.
    pub path: String,
}

/// What a case was done after.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Original {
    /// Its title, linked where it is in this repository or has an address. Of a case that was
    /// withdrawn, only that it was.
    pub title: Link,
    /// Where that was, on one line, where it is in this repository.
    pub place: String,
    /// Whether it is outside of this repository.
    pub elsewhere: bool,
    /// What was changed to fit the place.
    pub changed_html: Vec<String>,
    /// The language of what was changed where it is not the page's.
    pub lang: Option<String>,
}

/// A case that adapts this one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Adaptation {
    /// Its main place, on one line.
    pub place: String,
    /// The case.
    pub case: Link,
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
    /// The language of its name where it is not the page's.
    pub lang: Option<String>,
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
    /// The same as HTML, whose words are not broken at the end of a line.
    pub heading_html: String,
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

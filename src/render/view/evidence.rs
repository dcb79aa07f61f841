//! The page on the levels of evidence, as a template sees it.

use serde::Serialize;

use super::Link;

/// `evidence.html`, as `evidence`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Evidence {
    /// The heading.
    pub heading: String,
    /// The five questions, in the order in which the levels speak of them.
    pub questions: Vec<String>,
    /// The levels, the lowest first.
    pub levels: Vec<Level>,
    /// What does not count, and why.
    pub excluded: Vec<Excluded>,
    /// What an author can do, one for each question.
    pub advice: Vec<String>,
    /// What is counted of them.
    pub board: Link,
    /// How to write a case.
    pub contribute: Option<Link>,
}

/// A level of evidence.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Level {
    /// 0 to 5, for the ladder that is drawn beside the words.
    pub level: u8,
    /// Its name as HTML, with short phrases kept on one line: "ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง".
    pub name_html: String,
    /// What it means.
    pub about: String,
    /// What must have been answered and measured.
    pub needs: String,
    /// The cases of this level, under their number.
    pub cases: Option<Link>,
}

/// Something that is no evidence of a result.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Excluded {
    /// What.
    pub what: String,
    /// Why not.
    pub why: String,
}

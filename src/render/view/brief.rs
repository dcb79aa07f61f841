//! A case on one sheet of paper, as a template sees it.

use serde::Serialize;

use super::{
    Link,
    case::{Contact, Fact, Lines, Measured, Qr},
};

/// `brief.html`, as `brief`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Brief {
    /// The title, with names kept whole.
    pub title_html: String,
    /// Where it was done, on one line.
    pub place: String,
    /// The matter, and what came of it: the beginning of the summary.
    pub summary_html: String,
    /// Evidence, status, money, people, time, the responsible office, in this order.
    pub facts: Vec<Fact>,
    /// What was done, five steps at most; empty where nobody has told us.
    pub steps_html: Vec<String>,
    /// Whether these are the steps of a list, one after the other.
    pub numbered: bool,
    /// Where the other steps are, and the rest of these.
    pub more_steps: Option<Link>,
    /// What was measured, the best proved first, without how it was measured.
    pub results: Vec<Measured>,
    /// Where the other results are.
    pub more_results: Option<Link>,
    /// The first of what speaks against it, or came later.
    pub contrary: Option<Lines>,
    /// What must be there, what can be adapted, when to leave it.
    pub lists: Vec<Lines>,
    /// Where the rest of that is.
    pub more_lists: Option<Link>,
    /// The office to ring.
    pub contact: Option<Contact>,
    /// The page of the case.
    pub case: Link,
    /// Its whole address, where the base is known.
    pub address: Option<String>,
    /// The same as a QR code.
    pub qr: Option<Qr>,
}

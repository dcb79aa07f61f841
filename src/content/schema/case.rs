//! The form of a case, in the order in which `fmt` writes it and the scaffold asks for it.
//!
//! Seven keys are required and stand first. What a key is called, asks and takes stands in the file
//! of its subject.

mod advice;
mod means;
mod record;
mod results;
mod translation;
mod work;

use crate::content::schema::{Key, Shape};

pub use record::{ACCEPTED, SOURCE};
pub(super) use record::{DRAFT, PUBLISHED, REVIEWED, REVIEWED_BY};
pub(super) use translation::{MACHINE, TRANSLATED_FROM, TRANSLATOR};

const WORDS: Shape = Shape::Words;
const LINES: Shape = Shape::List(&WORDS);

/// The keys of a case.
pub const CASE: &[Key] = &[
    work::TITLE,
    work::SUMMARY,
    work::PLACE,
    work::LEVEL,
    work::THEMES,
    work::STATUS,
    record::SOURCES,
    work::PERIOD,
    work::STILL_RUNNING,
    work::FISCAL_YEAR,
    work::APPROACH,
    means::OWNER,
    means::PARTNERS,
    means::CONTACT,
    means::COST,
    means::FUNDING,
    means::PEOPLE,
    means::REACH,
    means::TIME,
    results::RESULTS,
    results::CHECKS,
    results::EVIDENCE,
    advice::NEEDS,
    advice::ADAPT,
    advice::AVOID,
    advice::UNKNOWN,
    advice::CAUTION,
    advice::CONTRARY,
    advice::REPLY,
    advice::LEGAL,
    advice::DOCUMENTS,
    advice::VISITS,
    record::APPROVED,
    record::REPLICATES,
    record::RELATED,
    record::ALIASES,
    REVIEWED,
    REVIEWED_BY,
    record::AS_PRINTED,
    DRAFT,
    PUBLISHED,
    record::WITHDRAWN,
    record::ACCEPT,
    work::ROUND,
    record::DEMO,
    TRANSLATED_FROM,
    TRANSLATOR,
    MACHINE,
];

//! Which page gets which address.
//!
//! Every address is claimed here, once. What an author's file claims (its page, its aliases) is
//! claimed after what the program needs, so that a clash is told to the author, who can mend it.

mod claimer;
pub(super) mod file;
pub mod page;

use crate::{diagnostic::Diagnostic, lang::Lang, site::Site};

use self::claimer::Claimer;

/// Claims every address of `site`.
pub(super) fn claim(site: &mut Site, assets: &[String], said: &mut Vec<Diagnostic>) {
    let mut claimer = Claimer { site, said };
    claimer.files(assets);
    for lang in Lang::ALL {
        claimer.fixed(lang);
        claimer.places(lang);
        claimer.facets(lang);
        claimer.organisations(lang);
        claimer.cases_of_places(lang);
        claimer.letters(lang);
    }
    claimer.cases();
    claimer.lineages();
    claimer.briefs();
    claimer.texts();
    claimer.attachments();
    claimer.shares();
    claimer.aliases();
    claimer.sitemaps();
}

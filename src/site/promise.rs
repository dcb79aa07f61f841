//! Which addresses must stay.
//!
//! Readers keep addresses: one that was published is never lost without a word to the author, who
//! can lead readers on from there.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostic, Place, kind::site::Site as Wrong},
    facts::place::ProvinceCode,
    lang::nearest::nearest,
    site::{
        Site,
        claim::page::is_always_there,
        route::{Facet, Route},
    },
    source::SourcePath,
};

/// Whether an address that answers `route` must stay for good.
///
/// A draft is no publication, an invented case is there to be deleted, and what is only made of
/// cases (a year, a second page of a list or letter, an organisation, a khet, a family, a case on
/// one sheet) goes with them: no author could keep it.
pub fn is_promised(site: &Site, route: &Route) -> bool {
    match route {
        Route::Case(id) => {
            let case = site.case(*id);
            !case.draft && !case.demo
        }
        Route::Text(id) => !site.text(*id).draft,
        Route::List(Facet::All, None) => true,
        Route::List(Facet::Term(name, _), None) => is_always_there(*name),
        Route::Letter(_, page) => *page == 1,
        Route::List(..) | Route::Organisation(_) | Route::Lineage(_) | Route::Brief(_) => false,
        Route::District(code) => code.province() != ProvinceCode::BANGKOK,
        // A spreadsheet that is fed from it would go on with nothing.
        Route::Data(..) | Route::CaseIndex | Route::CasesOf(_) | Route::Catalog => true,
        route => route.is_page(),
    }
}

/// For how many lost addresses the nearest one is looked for.
const NEAREST_SOUGHT: usize = 20;

/// Tells of addresses that were published and that nobody claims now.
///
/// One alias leads readers of both languages on, so an address that is lost in both is told
/// once. Where a page or a folder could not be read, it is not known which addresses they claim: that
/// has been told, and nothing is published before it is mended.
pub(super) fn lost(site: &Site, previous: &[String], said: &mut Vec<Diagnostic>) {
    let may_claim = |path: &SourcePath| path.extension().is_none_or(|end| end == "md");
    if site.refused.iter().any(may_claim) {
        return;
    }
    let place = Place::whole(&SourcePath::new("content"));
    let other = format!("{}/", site.settings.default.other().code());
    let known: BTreeSet<&str> = previous.iter().map(String::as_str).collect();
    let is_lost = |path: &str| known.contains(path) && site.routes.get(path).is_none();
    let lost = known
        .iter()
        .copied()
        .filter(|path| is_lost(path) && !path.strip_prefix(&other).is_some_and(&is_lost));
    let lost: Vec<&str> = lost.collect();
    for (at, path) in lost.into_iter().enumerate() {
        // Whoever loses hundreds has moved a whole site, and looking for what is near to each
        // would take minutes.
        let nearest = (at < NEAREST_SOUGHT).then(|| moved_to(site, path, &known)).flatten();
        let kind = Wrong::AddressLost { path: path.to_owned(), nearest };
        said.push(Diagnostic::new(kind, place.clone()));
    }
}

/// Where the page probably is that was at `path`: the one page that is new, else the one that
/// is called most like it. Only a page that somebody wrote can take an alias.
fn moved_to(site: &Site, path: &str, known: &BTreeSet<&str>) -> Option<String> {
    let other = site.settings.default.other();
    let lang = match path.strip_prefix(&format!("{}/", other.code())) {
        Some(_) => other,
        None => site.settings.default,
    };
    let is_case = path.contains("cases/");
    let pages = site.routes.iter().filter(|(_, claim)| {
        claim.lang == lang
            && match claim.route {
                Route::Case(_) => is_case,
                Route::Text(_) => !is_case,
                _ => false,
            }
    });
    let pages: Vec<&str> = pages.map(|(path, _)| path).collect();
    let new: Vec<&str> = pages.iter().copied().filter(|path| !known.contains(path)).collect();
    match new[..] {
        [only] => Some(only.to_owned()),
        _ => nearest(path, new).or_else(|| nearest(path, pages)).map(str::to_owned),
    }
}

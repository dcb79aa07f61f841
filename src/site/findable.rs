//! What search engines should find, and in which languages.
//!
//! A page that shows the other edition again, holds nothing yet or is only the second page of a list
//! is there for who follows a link; it is no answer to a question.

use crate::{
    lang::{Bilingual, Lang},
    site::{
        Site,
        case::{Case, Edition},
        route::{Claim, Route},
    },
};

/// Addresses that one file of the map for search engines may hold (the sitemaps protocol, 0.9).
pub const MOST_IN_A_FILE: usize = 50_000;

/// In how many numbered files of `most` so many addresses are told, beside the one that lists those;
/// none where that one holds them itself.
pub fn parts(addresses: usize, most: usize) -> usize {
    match addresses <= most {
        true => 0,
        false => addresses.div_ceil(most),
    }
}

/// Every address worth finding, in the order of addresses.
pub fn entries(site: &Site) -> impl Iterator<Item = (&str, &Claim)> {
    site.routes.iter().filter(|(_, claim)| editions(site, &claim.route).contains(&claim.lang))
}

/// The languages in which a page stands by itself, and is worth finding in.
pub fn editions(site: &Site, route: &Route) -> Vec<Lang> {
    let both = |editions: &Bilingual<Option<Edition>>| {
        let is_ready = |lang: &Lang| editions.get(*lang).as_ref().is_some_and(|it| !it.draft);
        Lang::ALL.into_iter().filter(is_ready).collect()
    };
    match route {
        Route::Case(id) if is_worth_finding(site.case(*id)) => both(&site.case(*id).editions),
        Route::Lineage(id) if is_worth_finding(site.case(*id)) => Lang::ALL.to_vec(),
        // What is on the sheet is on the page of the case, and more.
        Route::Case(_) | Route::Lineage(_) | Route::Brief(_) => Vec::new(),
        Route::Text(id) if site.text(*id).draft => Vec::new(),
        Route::Text(id) => both(&site.text(*id).editions),
        Route::Programme => match &site.programme_text {
            Some(text) => both(&text.editions),
            None => Lang::ALL.to_vec(),
        },
        // The page for questions is no answer to one.
        Route::Moved(_) | Route::Search => Vec::new(),
        // A list that is empty, or only a later page of one, is not worth finding.
        Route::List(facet, number) => match number.is_some() || site.lists.of(facet).is_empty() {
            true => Vec::new(),
            false => Lang::ALL.to_vec(),
        },
        Route::Letter(letter, page) => {
            let stands = |lang: &Lang| *page == 1 && !site.letters.of(*lang, *letter).is_empty();
            Lang::ALL.into_iter().filter(stands).collect()
        }
        route if route.is_page() => Lang::ALL.to_vec(),
        _ => Vec::new(),
    }
}

fn is_worth_finding(case: &Case) -> bool {
    case.counts() && !case.draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_holds_50000_addresses_and_one_more_makes_two() {
        assert_eq!(parts(0, MOST_IN_A_FILE), 0);
        assert_eq!(parts(50_000, MOST_IN_A_FILE), 0);
        assert_eq!(parts(50_001, MOST_IN_A_FILE), 2);
        assert_eq!(parts(100_000, MOST_IN_A_FILE), 2);
        assert_eq!(parts(100_001, MOST_IN_A_FILE), 3);
    }
}

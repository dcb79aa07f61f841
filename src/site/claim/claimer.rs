//! Whoever claims addresses, and what is said where two claim one.

use std::sync::Arc;

use crate::{
    diagnostic::{Diagnostic, Place, kind::site::Site as Wrong},
    lang::Lang,
    site::{
        Site,
        route::{CaseId, Clash, Route, Routes},
    },
    source::SourcePath,
};

pub(super) struct Claimer<'a> {
    pub(super) site: &'a mut Site,
    pub(super) said: &'a mut Vec<Diagnostic>,
}

impl Claimer<'_> {
    /// The addresses, which nobody shares yet.
    pub(super) fn routes(&mut self) -> &mut Routes {
        Arc::make_mut(&mut self.site.routes)
    }

    /// An address of the program's own, which nobody has before it.
    pub(super) fn own(&mut self, lang: Lang, plain: &str, route: Route) {
        let claimed = self.routes().claim(lang, plain, route, None);
        debug_assert!(claimed.is_ok(), "{plain} is claimed twice by the program");
    }

    pub(super) fn file(&mut self, path: &str, route: Route) {
        let claimed = self.routes().claim_file(path, route, None);
        debug_assert!(claimed.is_ok(), "{path} is claimed twice by the program");
    }

    pub(super) fn clash(&mut self, claimed: Result<(), Clash>) {
        if let Err(clash) = claimed {
            let place = clash.wants.as_ref().map(Place::whole);
            self.say_taken(
                &clash,
                place.unwrap_or_else(|| Place::whole(&SourcePath::new("content"))),
            );
        }
    }

    pub(super) fn say_taken(&mut self, clash: &Clash, place: Place) {
        let mut diagnostic =
            Diagnostic::new(Wrong::AddressTaken { path: clash.path.clone() }, place);
        if let Some(had) = &clash.had {
            diagnostic = diagnostic.also(Place::whole(had));
        }
        // One clash in both languages is one mistake.
        if !self.said.contains(&diagnostic) {
            self.said.push(diagnostic);
        }
    }

    /// The editions of all cases that are not withdrawn: each has pages and a picture of its own.
    pub(super) fn editions(&self) -> impl Iterator<Item = (CaseId, Lang)> {
        let cases = self.site.cases().filter(|(_, case)| case.withdrawn().is_none());
        cases.flat_map(|(id, case)| {
            let langs = Lang::ALL.into_iter().filter(|lang| case.editions.get(*lang).is_some());
            langs.map(move |lang| (id, lang))
        })
    }
}

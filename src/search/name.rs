//! Names: what an entry is found by besides its own words.
//!
//! Thousands of cases share a district, a theme, a ring of words, and how often a name is told says
//! nothing ([`Field::Names`](super::posting::Field::Names)). So the names of each thing come down to a
//! set of grams, which is made once for a site and not once for a case.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::{
    facts::{
        place::Area,
        vocabulary::{Term, VocabularyName},
    },
    lang::fold::fold,
    search::{
        gram::{self, Gram},
        once,
    },
    site::Site,
};

/// The names of one thing.
#[derive(Default)]
pub(super) struct Names {
    /// Folded.
    pub folded: Vec<String>,
    /// What they are found by, once each.
    pub grams: Vec<Gram>,
}

impl Names {
    /// These names, as they are typed.
    pub(super) fn of<T: AsRef<str>>(typed: impl IntoIterator<Item = T>) -> Names {
        let folded: Vec<String> = typed.into_iter().map(|name| fold(name.as_ref())).collect();
        let grams = grams(&folded);
        Names { folded, grams }
    }
}

/// What folded names are found by, once each.
pub(super) fn grams(folded: &[String]) -> Vec<Gram> {
    let of_name = |name: &String| <[Vec<Gram>; 2]>::from(gram::cut(name));
    once(folded.iter().flat_map(of_name).flatten().collect())
}

/// The names of every area and of every term of a site.
pub(super) struct Register<'s> {
    areas: HashMap<Area, Names>,
    terms: HashMap<VocabularyName, HashMap<&'s str, Names>>,
}

impl<'s> Register<'s> {
    /// That of a site.
    pub(super) fn of(site: &'s Site) -> Register<'s> {
        let places = &site.facts.places;
        let districts = places.districts().map(|district| Area::District(district.code));
        let provinces = places.provinces().map(|province| Area::Province(province.code));
        let clusters = places.clusters().map(|cluster| Area::Cluster(cluster.id.clone()));
        let areas = districts.chain(provinces).chain(clusters).chain([Area::National]);
        let areas: Vec<Area> = areas.collect();
        let of_area = |area: Area| {
            let names = Names::of(places.typed(&area));
            (area, names)
        };
        let of_term = |term: &'s Term| (term.id.as_str(), Names::of(term.typed()));
        let of_vocabulary = |name| {
            let terms = site.facts.vocabularies.get(name).terms();
            (name, terms.par_iter().map(of_term).collect())
        };
        Register {
            areas: areas.into_par_iter().map(of_area).collect(),
            terms: VocabularyName::ALL.into_par_iter().map(of_vocabulary).collect(),
        }
    }

    /// The names of an area.
    pub(super) fn area(&self, area: &Area) -> &Names {
        self.areas.get(area).expect("it has every area of the gazetteer")
    }

    /// The names of a term; none where a vocabulary has no such term.
    pub(super) fn term(&self, name: VocabularyName, id: &str) -> Option<&Names> {
        self.terms.get(&name)?.get(id)
    }
}

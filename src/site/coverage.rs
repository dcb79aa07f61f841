//! What this repository holds of a district: the one answer that the map and every count share.
//!
//! It speaks of the repository and never of the district: one without a case here may have done
//! more than all others.

use crate::{
    facts::place::{District, DistrictCode, ProvinceCode},
    site::{Site, route::CaseId},
};

/// What there is of a district. Exactly one of these holds, so that their counts add up to 878.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Coverage {
    /// No case in this repository.
    None,
    /// Cases, each of them adapted from another's.
    Adapted,
    /// At least one case of its own.
    Case,
}

impl Coverage {
    /// Its name in files and style sheets.
    pub const fn id(self) -> &'static str {
        match self {
            Coverage::None => "none",
            Coverage::Adapted => "adapted",
            Coverage::Case => "case",
        }
    }
}

impl Site {
    /// What there is of a district.
    pub fn coverage(&self, code: DistrictCode) -> Coverage {
        let adapts = |id: &CaseId| self.case(*id).is_adaptation();
        match self.lists.of_district(code) {
            [] => Coverage::None,
            cases if cases.iter().all(adapts) => Coverage::Adapted,
            _ => Coverage::Case,
        }
    }

    /// Whether a district has a case that adapts another's, beside cases of its own or not.
    pub fn has_adapted(&self, code: DistrictCode) -> bool {
        let cases = self.lists.of_district(code);
        cases.iter().any(|id| self.case(*id).is_adaptation())
    }

    /// The 878 districts that the programme speaks of: all but the khet of Bangkok.
    pub fn amphoe(&self) -> impl Iterator<Item = &District> {
        let districts = self.facts.places.districts();
        districts.filter(|district| district.code.province() != ProvinceCode::BANGKOK)
    }
}

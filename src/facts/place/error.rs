//! What can be wrong with the words for a place, and which places may have been meant.

use super::{Area, DistrictKind, Gazetteer, Level, ProvinceCode};
use crate::lang::Bilingual;

/// A place that may have been meant, with everything a sentence about it needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// What to type to mean this place and no other: `4708`, `47`, `northeast-upper-2`.
    pub code: String,
    /// How it is written in a text: `อ.วานรนิวาส จ.สกลนคร`, `Wanon Niwat District, Sakon Nakhon`.
    pub name: Bilingual<String>,
}

/// Words that name no place, or more than one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PlaceError {
    /// Nothing was typed.
    Empty,
    /// No place is called this.
    Unknown {
        /// The part that is not known.
        typed: String,
        /// What that part should be; none where it could be anything.
        level: Option<Level>,
        /// The province whose districts were looked through.
        within: Option<Box<Candidate>>,
        /// The nearest, best first.
        nearest: Vec<Candidate>,
    },
    /// No place has this code.
    UnknownCode {
        /// As typed, in Arabic digits.
        code: String,
        /// The province that its first two digits name, if they do.
        province: Option<Box<Candidate>>,
        /// The places whose codes are nearest.
        nearest: Vec<Candidate>,
    },
    /// Several places are called this.
    Several {
        /// The part that several places share.
        typed: String,
        /// All of them.
        among: Vec<Candidate>,
    },
    /// The district is in another province.
    NotInProvince {
        /// The district as typed.
        typed: String,
        /// The province that was typed beside it.
        province: Box<Candidate>,
        /// Where districts of this name are.
        found: Vec<Candidate>,
        /// The districts of that province whose names are nearest.
        nearest: Vec<Candidate>,
    },
    /// "อ.เมือง" without a province: nearly every province has one.
    MueangAlone {
        /// As typed.
        typed: String,
    },
    /// A tambon, but not the district it is in: names of tambons repeat too often to guess.
    DistrictMissing {
        /// The tambon as typed.
        subdistrict: String,
        /// The province, if it was typed.
        province: Option<Box<Candidate>>,
    },
    /// Two places where one is asked for.
    TwoPlaces {
        /// As typed.
        typed: String,
    },
}

impl Gazetteer {
    /// This area as something to choose.
    pub fn candidate(&self, area: &Area) -> Candidate {
        let code = match area {
            Area::National => "ประเทศไทย".to_owned(),
            Area::Cluster(id) => id.to_string(),
            Area::Province(code) => code.to_string(),
            Area::District(code) => code.to_string(),
        };
        Candidate {
            code,
            name: Bilingual::from_fn(|lang| self.show_area(area, lang, super::Form::Short)),
        }
    }
}

impl PlaceError {
    /// What the districts of this province are called: อำเภอ, or เขต in Bangkok.
    pub fn districts_of(province: Option<&Candidate>) -> DistrictKind {
        match province {
            Some(province) if province.code == ProvinceCode::BANGKOK.to_string() => {
                DistrictKind::Khet
            }
            _ => DistrictKind::Amphoe,
        }
    }
}

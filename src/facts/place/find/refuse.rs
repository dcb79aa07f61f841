//! What to say of words that name no place: which of them, and what may have been meant.
//!
//! The part that is not known is told apart from the rest of the address, so that only it is
//! blamed; the nearest names are those of the kind that the part must be, and in the province that
//! was typed beside it.

use std::collections::BTreeSet;

use crate::{
    facts::place::{
        Area, Candidate, DistrictCode, Gazetteer, Level, PlaceError, ProvinceCode, gazetteer::key,
    },
    lang::nearest,
};

impl Gazetteer {
    /// Digits that are no code, with the codes beside them in the same province.
    pub(super) fn unknown_code(&self, digits: &str, province: Option<ProvinceCode>) -> PlaceError {
        let number = digits.get(..4).and_then(|four| four.parse::<u16>().ok());
        let mut near: Vec<_> = province
            .filter(|_| digits.len() >= 3)
            .into_iter()
            .flat_map(|code| self.districts_of(code))
            .map(|district| district.code)
            .collect();
        near.sort_by_key(|code| number.map(|number| number.abs_diff(code.number())));
        PlaceError::UnknownCode {
            code: digits.to_owned(),
            province: province.map(|code| Box::new(self.candidate(&Area::Province(code)))),
            nearest: self.candidates(near.into_iter().take(2)),
        }
    }

    fn candidates(&self, codes: impl IntoIterator<Item = DistrictCode>) -> Vec<Candidate> {
        codes.into_iter().map(|code| self.candidate(&Area::District(code))).collect()
    }

    pub(super) fn several(&self, typed: &str, codes: &[DistrictCode]) -> PlaceError {
        let among = self.candidates(codes.iter().copied());
        PlaceError::Several { typed: typed.to_owned(), among }
    }

    /// Words that name no district of the province they stand beside.
    pub(super) fn not_in(&self, province: ProvinceCode, words: &[&str]) -> PlaceError {
        let elsewhere = (0..words.len())
            .map(|at| words[at..].join(" "))
            .find_map(|name| Some(self.named(&name)).filter(|c| !c.is_empty()).map(|c| (name, c)));
        let Some((typed, codes)) = elsewhere else {
            return self.unknown_district(&words.join(" "), Some(province));
        };
        let nearest = self.nearest_districts(&typed, Some(province));
        PlaceError::NotInProvince {
            typed,
            province: Box::new(self.candidate(&Area::Province(province))),
            found: self.candidates(codes),
            nearest,
        }
    }

    pub(super) fn unknown_province(&self, typed: &str) -> PlaceError {
        PlaceError::Unknown {
            typed: typed.to_owned(),
            level: Some(Level::Province),
            within: None,
            nearest: self.nearest_provinces(typed),
        }
    }

    pub(super) fn unknown_district(&self, typed: &str, within: Option<ProvinceCode>) -> PlaceError {
        PlaceError::Unknown {
            typed: typed.to_owned(),
            level: Some(Level::District),
            within: within.map(|code| Box::new(self.candidate(&Area::Province(code)))),
            nearest: self.nearest_districts(typed, within),
        }
    }

    /// Finds the part that is not known, so that the rest of the address is not blamed.
    pub(super) fn unknown_words(&self, words: &[&str]) -> PlaceError {
        for at in 1..words.len() {
            let (first, last) = words.split_at(at);
            match (self.province_named(first), self.province_named(last)) {
                (Some(_), Some(_)) => return PlaceError::TwoPlaces { typed: words.join(" ") },
                (None, Some(province)) => return self.not_in(province, first),
                _ => {}
            }
            if !self.named(&first.join(" ")).is_empty() {
                return self.unknown_province(&last.join(" "));
            }
        }
        let typed = words.join(" ");
        let mut nearest = self.nearest_districts(&typed, None);
        nearest.extend(self.nearest_provinces(&typed));
        nearest.truncate(4);
        PlaceError::Unknown { typed, level: None, within: None, nearest }
    }

    fn nearest_provinces(&self, typed: &str) -> Vec<Candidate> {
        let names = self.province_keys.iter().map(|(name, code)| (name.as_str(), *code));
        let codes = nearest_few(&key(typed), &names.collect::<Vec<_>>());
        codes.into_iter().map(|code| self.candidate(&Area::Province(code))).collect()
    }

    fn nearest_districts(&self, typed: &str, within: Option<ProvinceCode>) -> Vec<Candidate> {
        let names: Vec<(&str, DistrictCode)> = self
            .district_keys
            .iter()
            .flat_map(|(name, codes)| codes.iter().map(move |code| (name.as_str(), *code)))
            .filter(|(_, code)| within.is_none_or(|province| code.province() == province))
            .collect();
        self.candidates(nearest_few(&key(typed), &names))
    }
}

/// Up to three codes whose names are nearest, best first.
fn nearest_few<C: Copy + Ord>(typed: &str, names: &[(&str, C)]) -> Vec<C> {
    // Weighing a name costs some microseconds, so each is weighed once, and those that share less
    // than half of their letters with what was typed not at all. What is near enough is then few.
    let letters: BTreeSet<char> = typed.chars().collect();
    let alike = |name: &str| {
        name.chars().filter(|c| letters.contains(c)).count() * 2 >= name.chars().count()
    };
    let mut near: BTreeSet<&str> = names
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| alike(name) && nearest::nearest(typed, [*name]).is_some())
        .collect();
    let mut found: Vec<C> = Vec::new();
    while let Some(name) = nearest::nearest(typed, near.iter().copied()) {
        near.remove(name);
        for (_, code) in names.iter().filter(|(other, _)| *other == name) {
            if !found.contains(code) {
                found.push(*code);
            }
        }
    }
    found.truncate(3);
    found
}

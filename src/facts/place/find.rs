//! From the words for a place to the place.
//!
//! Words with markers are believed: what stands after อ. is a district. Words without are tried
//! from the longest reading to the shortest, and only a reading that the gazetteer bears out in
//! full (a district *in that province*) is taken; so a village can share a district's name, and a
//! misprint is an error with the nearest names rather than another place.

mod refuse;

use super::{
    Area, DistrictCode, Found, Gazetteer, Level, PlaceError, ProvinceCode,
    address::{Address, begins_a_village},
    gazetteer::key,
    spelling,
};

/// No address is longer, in bytes.
const LONGEST: usize = 1024;

/// No address has more words: one in English, with its village, its country and a postcode, has
/// eighteen. Every way to part the words is tried.
const MOST_WORDS: usize = 24;

impl Gazetteer {
    /// The place that these words mean: an address as typed in either language, a code of two, four
    /// or six digits, a provincial cluster, ประเทศไทย. One place; a list of them is the caller's.
    ///
    /// # Errors
    ///
    /// Where the words mean no place or more than one: see [`PlaceError`].
    pub fn find(&self, typed: &str) -> Result<Found, PlaceError> {
        if typed.trim().len() > LONGEST || typed.split_whitespace().nth(MOST_WORDS).is_some() {
            return Err(PlaceError::Unknown {
                typed: typed.trim().to_owned(),
                level: None,
                within: None,
                nearest: Vec::new(),
            });
        }
        let whole = key(typed);
        if whole.is_empty() {
            return Err(PlaceError::Empty);
        }
        if whole.bytes().all(|b| b.is_ascii_digit()) {
            return self.by_code(&whole);
        }
        if NATIONAL.iter().any(|name| key(name) == whole) {
            return Ok(Found::area(Area::National));
        }
        if let Some(id) = self.cluster_keys.get(&whole) {
            return Ok(Found::area(Area::Cluster(id.clone())));
        }
        let address = Address::read(typed);
        if address.doubled {
            return Err(PlaceError::TwoPlaces { typed: typed.trim().to_owned() });
        }
        self.resolve(&address)
    }

    fn by_code(&self, digits: &str) -> Result<Found, PlaceError> {
        let province = digits.get(..2).and_then(|two| self.province_code(two.parse().ok()?));
        let district = digits.get(..4).and_then(|four| self.district_code(four.parse().ok()?));
        match (digits.len(), province, district) {
            (2, Some(code), _) => Ok(Found::area(Area::Province(code))),
            (4, _, Some(code)) => Ok(Found::area(Area::District(code))),
            (6, _, Some(code)) => Ok(Found {
                subdistrict_code: digits.parse().ok(),
                ..Found::area(Area::District(code))
            }),
            _ => Err(self.unknown_code(digits, province)),
        }
    }

    fn resolve(&self, address: &Address<'_>) -> Result<Found, PlaceError> {
        let mut words: Vec<&str> = address.unmarked.iter().copied().flat_map(words_of).collect();
        let mut subdistrict = address.subdistrict;
        // "ต.หนองสนม วานรนิวาส สกลนคร": only the first word is the tambon.
        if address.district.is_none()
            && let Some(rest) = subdistrict.and_then(|name| name.split_once(char::is_whitespace))
        {
            subdistrict = Some(rest.0);
            words.extend(words_of(rest.1));
        }
        let mut province = None;
        if let Some(text) = address.province {
            // "จ.สกลนคร วานรนิวาส": the words after the province belong to no marker.
            let all: Vec<&str> = words_of(text).collect();
            let (code, used) = (1..=all.len())
                .rev()
                .find_map(|used| Some((self.province_named(&all[..used])?, used)))
                .ok_or_else(|| self.unknown_province(text))?;
            province = Some(code);
            words.extend(&all[used..]);
        }
        let (area, left) = match (address.district, province) {
            (Some(name), Some(code)) => (Area::District(self.district_in(code, name)?), words),
            (Some(name), None) => self.marked_district(name, words)?,
            (None, Some(code)) if words.is_empty() => (Area::Province(code), words),
            (None, _) if words.is_empty() && subdistrict.is_none_or(str::is_empty) => {
                return Err(PlaceError::Empty);
            }
            (None, _) if words.is_empty() => {
                let subdistrict = subdistrict.unwrap_or_default().to_owned();
                return Err(PlaceError::DistrictMissing { subdistrict, province: None });
            }
            (None, _) => {
                let (area, used) = self.unmarked(&words, province)?;
                words.truncate(used);
                (area, words)
            }
        };
        if let (Area::Province(code), Some(name)) = (&area, subdistrict) {
            return Err(PlaceError::DistrictMissing {
                subdistrict: name.to_owned(),
                province: Some(Box::new(self.candidate(&Area::Province(*code)))),
            });
        }
        Ok(with_rest(area, subdistrict, &left, address.district.is_some()))
    }

    /// A district with its marker and a province without.
    fn marked_district<'a>(
        &self,
        name: &str,
        words: Vec<&'a str>,
    ) -> Result<(Area, Vec<&'a str>), PlaceError> {
        // "บ้านเด่นคา อ.วังเจ้า ตาก" and "อ.วังเจ้า, ตาก": the province stands last, if at all.
        let province =
            (0..words.len()).find_map(|at| Some((self.province_named(&words[at..])?, at)));
        if let Some((code, at)) = province {
            return Ok((Area::District(self.district_in(code, name)?), words[..at].to_vec()));
        }
        let inside: Vec<&str> = words_of(name).collect();
        let (area, used) = match self.unmarked(&inside, None) {
            Ok((Area::Province(code), _)) => match self.district_in(code, name) {
                Ok(district) => (Area::District(district), 0),
                Err(_) => return Err(self.unknown_district(name, None)),
            },
            Ok((area, used)) => (area, used),
            Err(PlaceError::Unknown { level: None, typed, within, nearest }) => {
                let level = Some(Level::District);
                return Err(PlaceError::Unknown { level, typed, within, nearest });
            }
            Err(other) => return Err(other),
        };
        if used > 0 {
            return Err(self.unknown_district(name, None));
        }
        Ok((area, words))
    }

    /// The area that unmarked words name, and how many words before it are left.
    fn unmarked(
        &self,
        words: &[&str],
        province: Option<ProvinceCode>,
    ) -> Result<(Area, usize), PlaceError> {
        if let Some(code) = province {
            return match (0..words.len()).find(|at| !self.named_in(code, &words[*at..]).is_empty())
            {
                Some(at) => {
                    Ok((Area::District(self.district_in(code, &words[at..].join(" "))?), at))
                }
                None => Err(self.not_in(code, words)),
            };
        }
        if let Some(code) = self.province_named(words) {
            return Ok((Area::Province(code), 0));
        }
        let whole = words.join(" ");
        if is_mueang(&key(&whole)) {
            return Err(PlaceError::MueangAlone { typed: whole });
        }
        match self.named(&whole).as_slice() {
            [] => {}
            [code] => return Ok((Area::District(*code), 0)),
            several => return Err(self.several(&whole, several)),
        }
        for at in 0..words.len() {
            if let Some((code, name)) = self.pair(&words[at..]) {
                return Ok((Area::District(self.district_in(code, &name)?), at));
            }
        }
        if let Some(area) = self.glued(&key(&whole)) {
            return Ok((area, 0));
        }
        Err(self.unknown_words(words))
    }

    /// A district and its province, in this order or the other.
    fn pair(&self, words: &[&str]) -> Option<(ProvinceCode, String)> {
        let fits = |province: &[&str], district: &[&str]| {
            let code = self.province_named(province)?;
            (!self.named_in(code, district).is_empty()).then(|| (code, district.join(" ")))
        };
        (1..words.len()).find_map(|at| {
            let (first, second) = words.split_at(at);
            fits(second, first).or_else(|| fits(first, second))
        })
    }

    /// A district and its province without a space between them.
    fn glued(&self, whole: &str) -> Option<Area> {
        self.province_keys.iter().find_map(|(name, code)| {
            let district = whole.strip_suffix(name.as_str())?;
            match self.keyed_in(*code, district).as_slice() {
                [district] => Some(Area::District(*district)),
                _ => None,
            }
        })
    }

    fn province_named(&self, words: &[&str]) -> Option<ProvinceCode> {
        let typed = words.join(" ");
        let spelt = || self.province_sounds.get(&spelling::sound(&typed));
        self.province_keys.get(&key(&typed)).or_else(spelt).copied()
    }

    /// Every district of this name, wherever it is.
    fn named(&self, name: &str) -> Vec<DistrictCode> {
        let key = key(name);
        if let Some(codes) = self.district_keys.get(&key) {
            return codes.clone();
        }
        // "เมืองโคราช", "Mueang Ayutthaya": the town by the name people use for it.
        let town = strip_mueang(&key)
            .and_then(|rest| self.province_named(&[rest]))
            .and_then(|province| self.mueang_of(province));
        match town {
            Some(code) => vec![code],
            None => self.spelt(&key),
        }
    }

    /// Those of the districts that are spelt so by one of the ways of spelling in Latin letters.
    fn spelt(&self, key: &str) -> Vec<DistrictCode> {
        let sound = spelling::sound(key);
        self.district_sounds.get(&sound).filter(|_| !sound.is_empty()).cloned().unwrap_or_default()
    }

    fn named_in(&self, province: ProvinceCode, words: &[&str]) -> Vec<DistrictCode> {
        self.keyed_in(province, &key(&words.join(" ")))
    }

    fn keyed_in(&self, province: ProvinceCode, key: &str) -> Vec<DistrictCode> {
        if let Some(codes) = self.district_keys.get(key) {
            let inside: Vec<_> =
                codes.iter().copied().filter(|code| code.province() == province).collect();
            if !inside.is_empty() {
                return inside;
            }
        }
        let spelt: Vec<DistrictCode> =
            self.spelt(key).into_iter().filter(|code| code.province() == province).collect();
        if !spelt.is_empty() {
            return spelt;
        }
        // "อ.เมือง", "อ.เมืองโคราช", and "อ.อยุธยา", where only one district bears the name.
        let capital = strip_mueang(key)
            .is_some_and(|rest| rest.is_empty() || self.province_named(&[rest]) == Some(province))
            || (province == AYUTTHAYA && self.province_keys.get(key) == Some(&province));
        self.mueang_of(province).filter(|_| capital).into_iter().collect()
    }

    /// The district of the province's capital: เมือง and the province's name, but in Ayutthaya,
    /// where it bears the name alone. Bangkok has none.
    pub(super) fn mueang_of(&self, province: ProvinceCode) -> Option<DistrictCode> {
        let name = &self.province(province).name.th;
        self.districts_of(province)
            .find(|district| {
                let own = district.name.th.strip_prefix("เมือง").unwrap_or(&district.name.th);
                own == name
            })
            .map(|district| district.code)
    }

    fn district_in(&self, province: ProvinceCode, name: &str) -> Result<DistrictCode, PlaceError> {
        match self.named_in(province, &[name]).as_slice() {
            [code] => Ok(*code),
            [] => {
                // "อ.วานรนิวาส สกลนคร จ.สกลนคร" says the province twice; that is not wrong.
                let words: Vec<&str> = words_of(name).collect();
                match self.pair(&words) {
                    Some((code, district)) if code == province => self.district_in(code, &district),
                    _ => Err(self.not_in(province, &[name])),
                }
            }
            several => Err(self.several(name, several)),
        }
    }
}

/// Where the whole country is meant.
const NATIONAL: [&str; 8] = [
    "ประเทศไทย",
    "ไทย",
    "ทั้งประเทศ",
    "ทั่วประเทศ",
    "ระดับประเทศ",
    "Thailand",
    "national",
    "nationwide",
];

const AYUTTHAYA: ProvinceCode = ProvinceCode(14);

/// The words of a part, without postcodes and without the country at the end of an address.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| {
        let key = key(word);
        let postcode = key.len() == 5 && key.bytes().all(|b| b.is_ascii_digit());
        !postcode && key != "ประเทศไทย" && key != "thailand"
    })
}

/// What is left of an address goes below the district, as typed. Beside a district without its
/// marker it is the tambon, as in "หนองสนม วานรนิวาส สกลนคร"; beside อ. it would have had ต.
fn with_rest(area: Area, subdistrict: Option<&str>, left: &[&str], marked: bool) -> Found {
    let mut found = Found { subdistrict: subdistrict.map(str::to_owned), ..Found::area(area) };
    let rest = left.join(" ");
    if rest.is_empty() {
        return found;
    }
    if marked || found.subdistrict.is_some() || begins_a_village(&rest) {
        found.village = Some(rest);
    } else {
        found.subdistrict = Some(rest);
    }
    found
}

/// The key without เมือง at its start.
fn strip_mueang(key: &str) -> Option<&str> {
    key.strip_prefix("เมือง").or_else(|| key.strip_prefix("mueang"))
}

fn is_mueang(key: &str) -> bool {
    strip_mueang(key).is_some_and(str::is_empty)
}

#[cfg(test)]
mod tests;

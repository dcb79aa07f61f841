//! A place that is still being typed.
//!
//! Whoever begins a district's name, in either language and with or without อ. before it, is shown
//! the districts that it may become, each with its province: names repeat, and the province is what
//! tells them apart.

use super::{DistrictCode, Gazetteer, gazetteer::key, spelling};

/// What may stand before the name of a district.
const MARKS: [&str; 4] = ["อำเภอ", "เขต", "อ.", "Amphoe "];

/// What is typed of a place, parted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Begun<'a> {
    /// What stands before the district: `ต.หนองสนม `.
    pub before: &'a str,
    /// What there is of the district's name: `วานร`.
    pub district: &'a str,
}

/// Parts what is typed: the name of the district is what follows its mark, else everything.
pub fn begun(typed: &str) -> Begun<'_> {
    let marked = MARKS.iter().filter_map(|mark| Some((typed.rfind(mark)?, mark.len()))).max();
    match marked {
        Some((at, mark)) => Begun { before: &typed[..at], district: &typed[at + mark..] },
        None => Begun { before: "", district: typed },
    }
}

impl Gazetteer {
    /// The districts whose names begin like `typed`, then those that go on like it, by code.
    pub fn beginning(&self, typed: &str) -> Vec<DistrictCode> {
        let typed = key(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let sound = spelling::sound(&typed);
        let mut begin = Vec::new();
        let mut inside = Vec::new();
        for district in self.districts() {
            let names = [key(&district.name.th), key(&district.name.en)];
            let sounds = spelling::sound(&district.name.en);
            let begins = names.iter().any(|name| name.starts_with(&typed))
                || (!sound.is_empty() && sounds.starts_with(&sound));
            if begins {
                begin.push(district.code);
            } else if names.iter().any(|name| name.contains(&typed)) {
                inside.push(district.code);
            }
        }
        begin.extend(inside);
        begin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_district_is_found_by_the_beginning_of_either_name() {
        let places = Gazetteer::new();
        let found = |typed: &str| {
            let first = places.beginning(typed).into_iter().next();
            first.map(|code| places.district(code).name.th.clone()).unwrap_or_default()
        };
        for typed in ["วานร", "Wanon", "wanon niw", "Wanorn"] {
            assert_eq!(found(typed), "วานรนิวาส", "{typed}");
        }
        assert_eq!(places.beginning("เฉลิมพระเกียรติ").len(), 5);
        assert!(places.beginning(" ").is_empty());
        assert_eq!(found("นิวาส"), "วานรนิวาส", "what only goes on like it comes too");
    }

    #[test]
    fn what_stands_before_the_district_is_kept() {
        let before = |typed| begun(typed);
        assert_eq!(before("ต.หนองสนม อ.วาน"), Begun { before: "ต.หนองสนม ", district: "วาน" });
        assert_eq!(before("อำเภอวาน"), Begun { before: "", district: "วาน" });
        assert_eq!(before("วาน"), Begun { before: "", district: "วาน" });
    }
}

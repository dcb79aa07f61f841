//! What a submission on record cannot say: that nobody sent it, that a province sent it which is
//! none, or the same thing twice.

use std::collections::BTreeMap;

use crate::{
    content::{
        sheet::Sheet,
        value::{Said, Value},
    },
    diagnostic::{Kind, kind::register::Register as Wrong},
    facts::{
        Facts,
        place::{Area, Form, ProvinceCode},
    },
    lang::Bilingual,
};

/// Checks the list of submissions. `say` is told of each mistake, where it is, and of the entry
/// that it contradicts.
pub(super) fn check(
    sheet: &Sheet,
    facts: &Facts,
    say: &mut impl FnMut(Kind, &Said, Option<&Said>),
) {
    let named =
        |area: &Area| Bilingual::from_fn(|lang| facts.places.show_area(area, lang, Form::Long));
    let mut seen = BTreeMap::new();
    for item in sheet.front.list("submissions") {
        let Value::Map(map) = &item.value else { continue };
        if !map.has("province") && !map.has("district") {
            say(Wrong::SubmissionWithoutPlace.into(), item, None);
            continue;
        }
        let district = map.place("district").and_then(|place| place.district());
        let province = map.place("province").map(|place| &place.area);
        // The programme speaks of provinces, and Bangkok is none.
        let is_province =
            |area: &Area| matches!(area, Area::Province(code) if *code != ProvinceCode::BANGKOK);
        let of_district = district.map(|code| Area::Province(code.province()));
        let wrong = match (map.get("province").zip(province), map.get("district").zip(of_district))
        {
            (Some((said, area)), _) if !is_province(area) => {
                Some((Wrong::NotAProvince { area: named(area) }, said, None))
            }
            (_, Some((said, area))) if !is_province(&area) => {
                Some((Wrong::NotAProvince { area: named(&area) }, said, None))
            }
            (Some((said, province)), Some((other, own))) if *province != own => {
                let district = district.map_or(own, Area::District);
                let kind = Wrong::SubmissionElsewhere {
                    district: named(&district),
                    province: named(province),
                };
                Some((kind, said, Some(other)))
            }
            _ => None,
        };
        if let Some((kind, said, also)) = wrong {
            say(kind.into(), said, also);
            continue;
        }
        let province = district.map(|code| code.province()).or(match province {
            Some(Area::Province(code)) => Some(*code),
            _ => None,
        });
        let key = (map.date("round").copied(), province, district, map.date("date").copied());
        if province.is_some()
            && let Some(first) = seen.insert(key, item)
        {
            say(Wrong::SubmissionTwice.into(), item, Some(first));
        }
    }
}

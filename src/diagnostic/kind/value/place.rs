//! What is said about words that mean no place.

use crate::{
    diagnostic::Words,
    facts::place::{Candidate, DistrictKind, Level, PlaceError},
    lang::Lang,
};

/// How many places are listed before the rest is counted.
const LISTED: usize = 8;

pub(super) fn words(error: &PlaceError) -> Words {
    match error {
        PlaceError::Empty => {
            Words::error("place-empty", "ยังไม่ได้บอกชื่อพื้นที่", "no place is named here").remedy(
                "เขียนเช่น `อ.วานรนิวาส จ.สกลนคร`",
                "write it like `Wanon Niwat, Sakon Nakhon`",
            )
        }
        PlaceError::Unknown { typed, level, within, nearest } => {
            unknown(typed, *level, within.as_deref(), nearest)
        }
        PlaceError::UnknownCode { code, province, nearest } => {
            let words = Words::error(
                "unknown-place-code",
                format!("ไม่มีพื้นที่รหัส `{code}`"),
                format!("no place has the code `{code}`"),
            )
            .label("ไม่มีรหัสนี้", "no such code");
            match (province, nearest.is_empty()) {
                (Some(province), false) => words.remedy(
                    format!("รหัสที่ใกล้เคียงใน {} คือ {}", province.name.th, list(nearest, Lang::Th)),
                    format!("near codes in {}: {}", province.name.en, list(nearest, Lang::En)),
                ),
                _ => words.remedy(
                    "ใช้รหัสจังหวัด 2 หลัก อำเภอ 4 หลัก หรือตำบล 6 หลัก ตามกรมการปกครอง หรือเขียนชื่อแทน",
                    "use the Department of Provincial Administration's code (2 digits for a province, 4 for a district, 6 for a subdistrict), or write the name",
                ),
            }
        }
        PlaceError::Several { typed, among } => Words::error(
            "ambiguous-place",
            format!("`{typed}` มี {} แห่ง", among.len()),
            format!("{} places are called `{typed}`", among.len()),
        )
        .label("มีหลายแห่ง", "several places")
        .remedy(
            format!("เขียนจังหวัดหรือรหัสด้วย: {}", list(among, Lang::Th)),
            format!("add the province, or write the code: {}", list(among, Lang::En)),
        ),
        PlaceError::NotInProvince { typed, province, found, nearest } => {
            not_in_province(typed, province, found, nearest)
        }
        PlaceError::MueangAlone { typed } => Words::error(
            "mueang-without-province",
            format!("ยังไม่ได้บอกว่า `{typed}` เป็นอำเภอเมืองของจังหวัดใด"),
            format!("nearly every province has a Mueang district: which one is `{typed}`?"),
        )
        .label("ไม่ได้บอกจังหวัด", "no province")
        .remedy(
            "เติมจังหวัด เช่น `อ.เมือง จ.ลพบุรี`",
            "add the province, as in `Mueang District, Lop Buri`",
        ),
        PlaceError::DistrictMissing { subdistrict, province } => {
            let words = Words::error(
                "district-missing",
                format!("มีตำบล `{subdistrict}` แต่ไม่ได้บอกอำเภอ"),
                format!("the subdistrict `{subdistrict}` is named, but not its district"),
            )
            .label("ไม่ได้บอกอำเภอ", "no district");
            match province {
                Some(province) => words.remedy(
                    format!("เติมอำเภอ เช่น `ต.{subdistrict} อ.(ชื่ออำเภอ) {}`", province.name.th),
                    format!("add the district between the two: `{subdistrict} Subdistrict, (district), {}`", province.name.en),
                ),
                None => words.remedy(
                    "เติมอำเภอและจังหวัด เช่น `ต.หนองสนม อ.วานรนิวาส จ.สกลนคร`",
                    "add the district and the province, as in `Nong Sanom Subdistrict, Wanon Niwat, Sakon Nakhon`",
                ),
            }
        }
        PlaceError::TwoPlaces { typed } => Words::error(
            "one-place-expected",
            format!("`{typed}` มีมากกว่าหนึ่งพื้นที่"),
            format!("`{typed}` names more than one place"),
        )
        .label("หลายพื้นที่", "more than one")
        .remedy(
            "เขียนเป็นรายการ บรรทัดละหนึ่งพื้นที่ ขึ้นต้นด้วย `- `",
            "write a list with one place a line, each beginning with `- `",
        ),
    }
}

fn unknown(
    typed: &str,
    level: Option<Level>,
    within: Option<&Candidate>,
    nearest: &[Candidate],
) -> Words {
    let words = match (level, within) {
        (Some(Level::Province), _) => Words::error(
            "unknown-province",
            format!("ไม่มีจังหวัดชื่อ `{typed}`"),
            format!("no province is called `{typed}`"),
        )
        .label("ไม่รู้จักจังหวัดนี้", "no such province"),
        (Some(_), Some(province)) => {
            let kind = district(within);
            Words::error(
                "unknown-district",
                format!("ไม่มี{kind}ชื่อ `{typed}` ใน {}", province.name.th),
                format!("no district of {} is called `{typed}`", province.name.en),
            )
            .label(format!("ไม่รู้จัก{kind}นี้"), "no such district")
        }
        (Some(_), None) => Words::error(
            "unknown-district",
            format!("ไม่มีอำเภอหรือเขตชื่อ `{typed}`"),
            format!("no district is called `{typed}`"),
        )
        .label("ไม่รู้จักอำเภอนี้", "no such district"),
        (None, _) => Words::error(
            "unknown-place",
            format!("ไม่รู้จักพื้นที่ `{typed}`"),
            format!("no place is called `{typed}`"),
        )
        .label("ไม่มีในรายชื่อพื้นที่", "not in the list of places"),
    };
    match nearest {
        [] if level == Some(Level::Province) => words.remedy(
            "เขียนชื่อจังหวัดให้ครบ เช่น `จ.สกลนคร` หรือรหัสจังหวัด 2 หลัก เช่น `47`",
            "write the name of the province, like `Sakon Nakhon`, or its code, like `47`",
        ),
        [] => words.remedy(
            "เขียนอำเภอและจังหวัด เช่น `อ.วานรนิวาส จ.สกลนคร` หรือรหัสอำเภอ 4 หลัก เช่น `4708`",
            "write the district and the province, like `Wanon Niwat, Sakon Nakhon`, or the district's code, like `4708`",
        ),
        [one] => words.remedy(
            format!("หมายถึง `{}` (รหัส {}) หรือไม่", one.name.th, one.code),
            format!("did you mean `{}` (code {})?", one.name.en, one.code),
        ),
        several => words.remedy(
            format!("หมายถึงแห่งใดต่อไปนี้หรือไม่: {}", list(several, Lang::Th)),
            format!("did you mean one of these? {}", list(several, Lang::En)),
        ),
    }
}

fn not_in_province(
    typed: &str,
    province: &Candidate,
    found: &[Candidate],
    nearest: &[Candidate],
) -> Words {
    let kind = district(Some(province));
    let words = Words::error(
        "district-not-in-province",
        format!("{} ไม่มี{kind} `{typed}`", province.name.th),
        format!("`{typed}` is not a district of {}", province.name.en),
    )
    .label(format!("ไม่อยู่ใน {}", province.name.th), format!("not in {}", province.name.en));
    let (th, en) = match found {
        [one] => (
            format!("`{typed}` คือ `{}` (รหัส {})", one.name.th, one.code),
            format!("`{typed}` is `{}` (code {})", one.name.en, one.code),
        ),
        several => (
            format!("`{typed}` มีที่ {}", list(several, Lang::Th)),
            format!("`{typed}` is in {}", list(several, Lang::En)),
        ),
    };
    match nearest.first() {
        Some(near) => words.remedy(
            format!("{th} หรือหมายถึง `{}` (รหัส {})", near.name.th, near.code),
            format!("{en}; or did you mean `{}` (code {})?", near.name.en, near.code),
        ),
        None => words.remedy(format!("{th} ตรวจชื่อจังหวัดอีกครั้ง"), format!("{en}: check the province")),
    }
}

/// What the districts of a province are called.
fn district(province: Option<&Candidate>) -> &'static str {
    match PlaceError::districts_of(province) {
        DistrictKind::Amphoe => "อำเภอ",
        DistrictKind::Khet => "เขต",
    }
}

fn list(places: &[Candidate], lang: Lang) -> String {
    let choice = |place: &Candidate| format!("`{}` ({})", place.name.get(lang), place.code);
    let mut listed: Vec<String> = places.iter().take(LISTED).map(choice).collect();
    if let Some(rest) = places.len().checked_sub(LISTED).filter(|rest| *rest > 0) {
        listed.push(match lang {
            Lang::Th => format!("และอีก {rest} แห่ง"),
            Lang::En => format!("and {rest} more"),
        });
    }
    listed.join(if lang == Lang::Th { " " } else { ", " })
}

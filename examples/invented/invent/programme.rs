//! The register of an invented programme: rounds, pilots, finalists, awards, what was sent. Part of
//! it has a source and part of it has none, as in life.

use std::fmt::Write as _;

use amphoe::facts::{
    Facts,
    place::{District, Province, ProvinceCode},
};

use super::dice::Dice;

/// Of so many of 76 provinces the pilot is on record.
const PROVINCES: usize = 52;
/// Of so many of these another district is the pilot of the next round.
const AGAIN: usize = 6;
/// Of so many of 18 clusters the pilot is on record.
const CLUSTERS: usize = 12;
/// Of so many provinces something that was sent is on record, by round.
const SENT: [(u32, usize); 3] = [(2565, 41), (2566, 58), (2567, 23)];

/// `programme.yaml`.
pub(super) fn register(facts: &Facts, dice: &mut Dice) -> String {
    let mut text = HEAD.to_owned();
    let provinces =
        facts.places.provinces().filter(|province| province.code != ProvinceCode::BANGKOK);
    let provinces: Vec<&Province> = dice.shuffled(provinces.collect());
    let of = |province: &Province, dice: &mut Dice| -> District {
        let districts: Vec<_> = facts.places.districts_of(province.code).collect();
        (*dice.one(&districts)).clone()
    };
    let mut pilots = Vec::new();
    for province in &provinces[..PROVINCES] {
        pilots.push(of(province, dice));
    }
    text.push_str("pilots:\n");
    for (at, pilot) in pilots.iter().enumerate() {
        pilot_line(&mut text, 2565, "province", pilot, None, at % 5 + 1);
    }
    // A later round chose anew: a province of both rounds has two entries and counts once.
    for province in &provinces[..AGAIN] {
        let pilot = of(province, dice);
        pilot_line(&mut text, 2566, "province", &pilot, None, 5);
    }
    for cluster in facts.places.clusters().take(CLUSTERS) {
        let provinces: Vec<_> = facts.places.provinces_of(&cluster.id).collect();
        let province = *dice.one(&provinces);
        let known = pilots.iter().find(|pilot| pilot.code.province() == province.code).cloned();
        let pilot = known.unwrap_or_else(|| of(province, dice));
        pilot_line(&mut text, 2565, "cluster", &pilot, Some(cluster.id.as_str()), 2);
    }
    text.push_str("finalists:\n");
    for pilot in &pilots[..10] {
        let _ = writeln!(text, "  - {{round: 2565, district: {}, source: [4]}}", pilot.code);
    }
    text.push_str("awards:\n");
    for (pilot, award) in pilots.iter().zip(["excellent", "excellent", "outstanding"]) {
        let name = match award {
            "excellent" => "{th: ยอดเยี่ยม (สมมติ), en: Excellent (invented)}",
            _ => "{th: ดีเด่น (สมมติ), en: Outstanding (invented)}",
        };
        let _ = writeln!(
            text,
            "  - {{round: 2565, district: {}, award: {award}, name: {name}, date: 2566-01-18, source: [4]}}",
            pilot.code
        );
    }
    text.push_str("submissions:\n");
    for (round, count) in SENT {
        let provinces = dice.shuffled(provinces.clone());
        for (at, province) in provinces[..count].iter().enumerate() {
            let day = 1 + dice.roll(15);
            let what = match at % 3 {
                0 => format!("district: {}", of(province, dice).code),
                _ => format!("province: {}", province.code),
            };
            let _ = writeln!(
                text,
                "  - {{round: {round}, {what}, date: {round}-11-{day:02}, source: [{}]}}",
                at % 3 + 1
            );
        }
    }
    text
}

fn pilot_line(
    text: &mut String,
    round: u32,
    kind: &str,
    pilot: &District,
    cluster: Option<&str>,
    source: usize,
) {
    let cluster = cluster.map_or(String::new(), |id| format!(", cluster: {id}"));
    let _ = writeln!(
        text,
        "  # {}\n  - {{round: {round}, kind: {kind}, district: {}{cluster}, project: {{th: โครงการสมมติของอำเภอ{}, en: 'Invented project of {}'}}, source: [{source}]}}",
        pilot.name.th, pilot.code, pilot.name.th, pilot.name.en
    );
}

const HEAD: &str = "\
name: {th: โครงการสมมติเพื่อดูหน้าเว็บไซต์, en: An invented programme to look at a site with}
short_name: {th: โครงการสมมติ, en: Invented programme}
sources:
  - {title: ประกาศสมมติฉบับที่หนึ่ง, publisher: กรมพัฒนาพื้นที่สมมติ, date: 2565-05-23, self_reported: yes, lang: th}
  - {title: ประกาศสมมติฉบับที่สอง, publisher: กรมพัฒนาพื้นที่สมมติ, date: 2565-07-30, self_reported: yes, lang: th}
  - {title: ข่าวสมมติเรื่องอำเภอนำร่อง, publisher: วิทยุชุมชนสมมติ, date: 2565-11-20, self_reported: no, lang: th}
  - {title: ประกาศสมมติเรื่องรางวัล, publisher: กรมพัฒนาพื้นที่สมมติ, date: 2566-01-18, self_reported: yes, lang: th}
  - {title: รายงานสมมติประจำปี, publisher: มหาวิทยาลัยสมมติ, date: 2567-12-01, self_reported: no, lang: th}
figures:
  - {id: provinces, value: 76, what: {th: จังหวัดที่คัดเลือกอำเภอนำร่อง จังหวัดละ 1 อำเภอ, en: 'provinces, one pilot district in each'}, source: [1]}
  - {id: clusters, value: 18, what: {th: กลุ่มจังหวัดที่คัดเลือกอำเภอนำร่อง กลุ่มละ 1 อำเภอ, en: 'provincial clusters, one pilot district in each'}, source: [2]}
  - {id: partners, value: 7, what: {th: ภาคีเครือข่าย, en: partners in the network}, source: [1]}
  - {id: districts, value: 878, what: {th: อำเภอที่ได้รับเชิญ, en: districts invited}, source: [1]}
dates:
  - {id: kick-off, date: 2565-05-23, what: {th: เริ่มโครงการสมมติ, en: The invented programme begins}, source: [1]}
  - {id: submission-deadline, date: 2565-11-15, what: {th: วันครบกำหนดส่งข้อมูล, en: Material is due}, source: [1]}
rounds:
  - {id: 2565, name: {th: รุ่นสมมติปี 2565, en: Invented round of 2565}, start: 2565-05-23, end: 2566-01-18, deadline: 2565-11-15, source: [1]}
  - {id: 2566, name: {th: รุ่นสมมติปี 2566, en: Invented round of 2566}, start: 2566-01-16, deadline: 2566-11-15, source: [5]}
  - {id: 2567, name: {th: รุ่นสมมติปี 2567, en: Invented round of 2567}, start: 2567-01-15, deadline: 2567-11-15, source: [5]}
training:
  - {id: first, name: {th: การอบรมสมมติครั้งแรก, en: The first invented training}, date: 2565-06-20, people: 200, districts: 76, source: [3]}
partners:
  - {partner: government, source: [1]}
  - {partner: religious, source: [1]}
  - {partner: academic, source: [1]}
  - {partner: people, source: [1]}
  - {partner: private, source: [1]}
  - {partner: civil-society, source: [1]}
  - {partner: media, source: [1]}
";

/// The programme told, in Thai.
pub(super) const TOLD_TH: &str = "\
---
title: โครงการสมมติ
summary: โครงการนี้สมมติขึ้นเพื่อแสดงหน้าโครงการ อำเภอนำร่อง รางวัล และการส่งข้อมูลในหน้านี้ไม่มีรายการใดเป็นจริง
---

## โครงการนี้คืออะไร

โปรแกรมสุ่มชื่ออำเภอจริงมาเป็นอำเภอนำร่องสมมติ[^1] บางจังหวัดจึงมีบันทึกในคลังนี้ และบางจังหวัดยังไม่มี บางจังหวัดมีอำเภอนำร่องในสองรุ่นปี[^5]
";

/// The same in English: its title and summary, without the line that says where from.
pub(super) const TOLD_EN: &str = "\
title: An invented programme
summary: Invented to show the programme's pages. No pilot, award or submission here is true.
";

pub(super) const TOLD_EN_BODY: &str = "
## What it is

The generator drew the names of real districts to stand as invented pilots.[^1] Of some provinces this library has a record and of some none; a few have a pilot in two rounds.[^5]
";

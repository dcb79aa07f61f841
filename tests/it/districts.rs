//! What the page of a district, a province or a cluster tells its reader: its cases, who adapted
//! what from whom, what lies near, and cases of other places with the reason for each.

use std::collections::BTreeMap;

use amphoe::{
    build::Build,
    facts::place::DistrictCode,
    site::{claim::page::SHOWN_OF_PLACE, similar::Reason},
    source::Tree,
};

use crate::project::{built, page, real};

/// A case: its slug, its place, and more front matter.
struct Told(String, String, String);

fn told(slug: &str, place: &str, more: &str) -> Told {
    Told(slug.to_owned(), place.to_owned(), more.to_owned())
}

/// A village's case about waste, under way, unless `more` says otherwise.
fn text(Told(slug, place, more): &Told) -> String {
    let usual = [("level", "village"), ("themes", "[environment]"), ("status", "acting")];
    let usual: String = usual
        .iter()
        .filter(|(key, _)| !more.contains(&format!("{key}:")))
        .map(|(key, value)| format!("{key}: {value}\n"))
        .collect();
    format!(
        "-- content/cases/{slug}/index.th.md --
---
title: เรื่อง {slug}
summary: หมู่บ้านลงมือทำ ยังไม่ได้วัดผล
place: {place}
{usual}sources: [{{title: บันทึกของอำเภอ}}]
{more}---
## ขั้นตอนการดำเนินงาน

ประชุม
"
    )
}

fn site(cases: &[Told]) -> Build {
    built(&Tree::from_literal(&cases.iter().map(text).collect::<String>()))
}

/// The section of a page whose heading has this id.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let opening = format!("<section aria-labelledby=\"{id}\">");
    let rest = page.split_once(opening.as_str()).unwrap_or_else(|| panic!("no section {id}")).1;
    rest.split_once("</section>").expect("it ends").0
}

fn code(build: &Build, number: u16) -> DistrictCode {
    build.site.facts.places.district_code(number).expect("it is a district")
}

/// The slugs of the cases that a district's page shows of other places.
fn similar(build: &Build, number: u16) -> Vec<String> {
    let found = build.site.similar(code(build, number));
    found.iter().map(|similar| build.site.case(similar.case).slug.clone()).collect()
}

/// Why a district's page shows a case of another place.
fn why(build: &Build, number: u16, slug: &str) -> Vec<Reason> {
    let found = build.site.similar(code(build, number));
    let found = found.into_iter().find(|similar| build.site.case(similar.case).slug == slug);
    found.unwrap_or_else(|| panic!("{slug} is not shown")).reasons
}

const WANON_NIWAT: u16 = 4708;
const PLA_PAK: u16 = 4802;
const MAE_CHAI: u16 = 5607;

#[test]
fn a_district_tells_what_it_adapted_from_where_and_who_adapted_its_own() {
    let build = site(&[
        told("first", "อ.วานรนิวาส จ.สกลนคร", ""),
        told("second", "อ.ปลาปาก จ.นครพนม", "replicates: [first, {title: ธนาคารขยะที่อื่น}]\n"),
        told("gone", "อ.แม่ใจ จ.พะเยา", "replicates: [first]\nwithdrawn: เจ้าของขอถอน\n"),
    ]);
    let shown = page(&build, "districts/4708/");
    let by = section(&shown, "adapted-by");
    assert!(by.contains("../../cases/second/") && by.contains("อ.ปลาปาก จ.นครพนม"));
    assert!(!by.contains("cases/gone/"), "a withdrawn case speaks on its own page alone");
    assert!(!shown.contains("id=\"adapted\""), "it adapted nothing");

    let shown = page(&build, "en/districts/4802/");
    let from = section(&shown, "adapted");
    assert!(from.contains("../../cases/first/"));
    assert!(from.contains("Wanon Niwat District, Sakon Nakhon"));
    // A practice elsewhere without an address is no link to nowhere.
    assert!(from.contains("<span lang=\"th\">ธนาคารขยะที่อื่น</span>"));
    assert!(!shown.contains("href=\"\""));
}

#[test]
fn an_empty_district_says_what_none_means_how_to_send_a_case_and_what_to_read_meanwhile() {
    let build = site(&[
        told("contribute", "อ.แม่ใจ จ.พะเยา", ""),
        told("same-province", "อ.วานรนิวาส จ.สกลนคร", ""),
    ]);
    let shown = page(&build, "districts/4701/");
    assert!(shown.contains("ยังไม่มีกรณีศึกษาของอำเภอนี้ในคลัง"));
    assert!(shown.contains("ไม่ได้หมายความว่าอำเภอนี้ไม่มีผลงาน"));
    let read = section(&shown, "similar");
    assert!(read.contains("cases/same-province/") && read.contains("<li>จังหวัดเดียวกัน</li>"));
    assert!(!read.contains("กลุ่มจังหวัดเดียวกัน"), "the province says it already");
    assert!(!read.contains("cases/contribute/"), "it lies in another part of the country");
    assert!(!shown.contains("id=\"adapted\"") && !shown.contains("id=\"register\""));

    let real = built(&real());
    let shown = page(&real, "districts/4701/");
    assert!(shown.contains("href=\"../../contribute/\">ส่งเรื่องแรกของอำเภอนี้</a>"));
}

#[test]
fn every_amphoe_without_a_case_has_something_to_read_or_is_alone_in_its_region() {
    let build = built(&real());
    let places = &build.site.facts.places;
    for district in build.site.amphoe() {
        let province = places.province(district.code.province());
        let cluster = province.cluster.as_ref().expect("every province has one");
        let area = &places.cluster(cluster).area;
        let mut region = places.clusters().filter(|cluster| cluster.area == *area);
        if region.any(|cluster| {
            let cases = build.site.lists.of_cluster(&cluster.id);
            cases.iter().any(|id| !build.site.lists.of_district(district.code).contains(id))
        }) && build.site.lists.of_district(district.code).is_empty()
        {
            assert!(!build.site.similar(district.code).is_empty(), "{}", district.code);
        }
    }
}

#[test]
fn neighbours_are_said_to_be_near_on_the_map_and_never_to_share_a_border() {
    let build = site(&[told("a", "อ.วานรนิวาส จ.สกลนคร", "")]);
    for (path, near, rough) in [
        ("districts/4708/", "อำเภอที่อยู่ใกล้กันในผังของคลังนี้", "อาจไม่มีเขตติดต่อกันจริง"),
        ("en/districts/4708/", "Near on this library’s map", "need not share a border"),
    ] {
        let shown = page(&build, path);
        assert!(shown.contains(near) && shown.contains(rough), "{path}");
        for neighbour in build.site.facts.places.neighbours(code(&build, WANON_NIWAT)) {
            assert!(shown.contains(&format!("href=\"../{neighbour}/\"")), "{neighbour}");
        }
    }
}

#[test]
fn a_khet_with_a_case_has_a_page_that_speaks_of_no_map() {
    let build = site(&[
        told("a", "เขตบางรัก กทม.", ""),
        told("b", "เขตบางรัก กทม.", ""),
        told("c", "อ.แม่ใจ จ.พะเยา", ""),
    ]);
    let shown = page(&build, "districts/1004/");
    assert!(shown.contains("<title>เขตบางรัก กรุงเทพมหานคร"));
    assert!(!shown.contains("id=\"near\""));
    assert!(section(&shown, "similar").contains("cases/c/"), "it is about the same");
    assert!(build.site.routes.get("districts/1005/").is_none(), "no case, no page");
}

#[test]
fn a_case_is_shown_for_its_theme_or_its_place_and_everything_else_only_tells_among_those() {
    let build = site(&[
        told("own", "อ.วานรนิวาส จ.สกลนคร", "cost: {total: 5000}\n"),
        told("theme", "อ.แม่ใจ จ.พะเยา", "level: district\nstatus: ended\n"),
        told("place", "อ.ปลาปาก จ.นครพนม", "themes: [water]\nlevel: district\nstatus: ended\n"),
        told("all", "อ.ปลาปาก จ.นครพนม", "cost: {total: 9000}\n"),
        told("neither", "อ.แม่ใจ จ.พะเยา", "themes: [water]\ncost: {total: 5000}\n"),
    ]);
    assert_eq!(similar(&build, WANON_NIWAT), ["all", "place", "theme"]);
    assert_eq!(why(&build, WANON_NIWAT, "theme"), [Reason::Theme("environment".to_owned())]);
    assert_eq!(why(&build, WANON_NIWAT, "place"), [Reason::Cluster]);
    let shown = page(&build, "districts/4708/");
    let read = section(&shown, "similar");
    for reason in [
        "กลุ่มจังหวัดเดียวกัน",
        "ประเด็นเดียวกัน: ขยะและสิ่งแวดล้อม",
        "ระดับพื้นที่เดียวกัน: หมู่บ้าน/ชุมชน",
        "ค่าใช้จ่ายช่วงเดียวกัน: ไม่เกิน 10,000 บาท",
        "สถานะเดียวกัน: กำลังดำเนินการ",
    ] {
        assert!(read.contains(&format!("<li>{reason}</li>")), "{reason}");
    }
    assert!(read.contains("ไม่ได้จัดอันดับพื้นที่"));
}

#[test]
fn what_nobody_knows_is_nothing_in_common() {
    let unknown = "status: unknown\ncost: {total: not-stated}\n";
    let build = site(&[
        told("own", "อ.วานรนิวาส จ.สกลนคร", unknown),
        told("other", "อ.แม่ใจ จ.พะเยา", unknown),
    ]);
    let reasons = why(&build, WANON_NIWAT, "other");
    let expected = [Reason::Theme("environment".to_owned()), Reason::Level("village".to_owned())];
    assert_eq!(reasons, expected);
}

#[test]
fn no_place_fills_the_list_and_the_newest_of_equals_stands_first() {
    let dated = |slug: &str, place: &str, day: u32| {
        told(slug, place, &format!("published: 2025-01-{day:02}\n"))
    };
    let build = site(&[
        told("own", "อ.วานรนิวาส จ.สกลนคร", ""),
        dated("a", "อ.แม่ใจ จ.พะเยา", 9),
        dated("b", "อ.แม่ใจ จ.พะเยา", 8),
        dated("c", "อ.แม่ใจ จ.พะเยา", 7),
        dated("e", "อ.แม่แจ่ม จ.เชียงใหม่", 5),
        dated("d", "อ.แม่แจ่ม จ.เชียงใหม่", 5),
        told("g", "อ.แม่สอด จ.ตาก", ""),
        told("h", "อ.วังเจ้า จ.ตาก", ""),
        told("i", "อ.อุ้มผาง จ.ตาก", ""),
    ]);
    assert_eq!(similar(&build, WANON_NIWAT), ["a", "b", "d", "e", "g", "h"]);
}

#[test]
fn own_withdrawn_and_invented_cases_are_never_among_those_of_other_places() {
    let build = site(&[
        told("own", "อ.วานรนิวาส จ.สกลนคร", ""),
        told("too", "[อ.แม่ใจ จ.พะเยา, อ.วานรนิวาส จ.สกลนคร]", ""),
        told("gone", "อ.แม่ใจ จ.พะเยา", "withdrawn: เจ้าของขอถอน\n"),
        told("demo", "อ.แม่ใจ จ.พะเยา", "demo: yes\n"),
    ]);
    assert_eq!(similar(&build, WANON_NIWAT), [""; 0]);
    assert!(!page(&build, "districts/4708/").contains("id=\"similar\""));
    assert_eq!(similar(&build, PLA_PAK), ["own", "too"]);
}

/// Cases of all kinds over a handful of districts, made by a fixed rule.
fn many() -> Vec<Told> {
    let places = [
        "อ.วานรนิวาส จ.สกลนคร",
        "อ.ปลาปาก จ.นครพนม",
        "อ.กุดบาก จ.สกลนคร",
        "อ.แม่ใจ จ.พะเยา",
        "จ.สกลนคร",
        "เขตบางรัก กทม.",
    ];
    let themes = ["[environment]", "[water, food]", "[water]", "[health, environment]"];
    let levels = ["village", "subdistrict", "district"];
    let statuses = ["acting", "ended", "unknown", "distilled"];
    let costs = ["0", "9000", "50000", "not-stated", "3000000"];
    let case = |at: usize| {
        let more = format!(
            "themes: {}\nlevel: {}\nstatus: {}\ncost: {{total: {}}}\npublished: 2024-02-{:02}\n",
            themes[at % themes.len()],
            levels[at / 2 % levels.len()],
            statuses[at / 3 % statuses.len()],
            costs[at / 5 % costs.len()],
            at % 7 + 1,
        );
        told(&format!("case-{at:02}"), places[at * 5 / 3 % places.len()], &more)
    };
    (0..40).map(case).collect()
}

/// The weight of everything in common, compared case by case as nobody should for a large site.
#[test]
fn the_heaviest_reasons_come_first_as_a_plain_count_says_too() {
    let build = site(&many());
    for number in [WANON_NIWAT, PLA_PAK, MAE_CHAI, 4701, 1004] {
        let own = build.site.lists.of_district(code(&build, number));
        let found = build.site.similar(code(&build, number));
        assert!(found.len() > 2, "{number}");
        let weights: Vec<u32> =
            found.iter().map(|similar| similar.reasons.iter().map(Reason::weight).sum()).collect();
        assert!(weights.is_sorted_by(|a, b| a >= b), "{number}: {weights:?}");
        for similar in &found {
            assert!(!own.contains(&similar.case));
            let front = build.site.case(similar.case).front();
            let themes = similar.reasons.iter().filter_map(|reason| match reason {
                Reason::Theme(id) => Some(id.as_str()),
                _ => None,
            });
            let of = |id: &str| front.texts("themes").any(|theme| theme == id);
            let shared = |id: &str| {
                let front = |own: &_| build.site.case(*own).front();
                own.iter().any(|own| front(own).texts("themes").any(|theme| theme == id))
            };
            let expected: Vec<&str> = ["environment", "food", "health", "water"]
                .into_iter()
                .filter(|id| of(id) && shared(id))
                .collect();
            assert_eq!(themes.collect::<Vec<_>>(), expected, "{number}");
            let level = similar.reasons.iter().any(|reason| matches!(reason, Reason::Level(_)));
            let same = |own: &_| build.site.case(*own).front().term("level") == front.term("level");
            assert_eq!(level, own.iter().any(same), "{number}");
        }
    }
}

#[test]
fn the_order_of_files_changes_nothing() {
    let cases = many();
    let forth = site(&cases);
    let back = built(&Tree::from_literal(&cases.iter().rev().map(text).collect::<String>()));
    for number in [WANON_NIWAT, PLA_PAK, MAE_CHAI, 4701] {
        assert_eq!(similar(&forth, number), similar(&back, number));
    }
}

#[test]
fn a_case_that_has_nothing_to_do_with_a_district_changes_nothing_on_its_page() {
    let mut cases = many();
    let before = site(&cases);
    // Newer than all, and alike in everything that is not enough.
    let more = "themes: [culture]\npublished: 2026-01-01\ncost: {total: 9000}\n";
    cases.push(told("a-new", "อ.แม่สอด จ.ตาก", more));
    let after = site(&cases);
    for number in [WANON_NIWAT, PLA_PAK, MAE_CHAI, 4701] {
        assert_eq!(similar(&before, number), similar(&after, number));
    }
}

#[test]
fn the_page_of_a_place_shows_its_newest_cases_and_leads_to_all() {
    let dated = |at: usize| {
        let more = format!("published: 2025-01-{:02}\n", at + 1);
        told(&format!("case-{at:02}"), "อ.วานรนิวาส จ.สกลนคร", &more)
    };
    let cases: Vec<Told> = (0..=SHOWN_OF_PLACE).map(dated).collect();
    let build = site(&cases);
    let titles = BTreeMap::from([
        ("districts/4708/", "กรณีศึกษาของอำเภอวานรนิวาส จังหวัดสกลนคร"),
        ("provinces/47/", "กรณีศึกษาของจังหวัดสกลนคร"),
        ("clusters/northeast-upper-2/", "กรณีศึกษาของกลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2"),
    ]);
    for (path, title) in &titles {
        let shown = page(&build, path);
        let shown = section(&shown, "cases");
        assert!(shown.contains("href=\"cases/\">ดูทั้งหมด</a>"), "{path}");
        assert!(!shown.contains("cases/case-00/"), "{path}: the oldest is on the list only");
        let all = page(&build, &format!("{path}cases/"));
        assert!(all.contains("cases/case-00/") && all.contains(title), "{path}");
        assert!(!page(&build, "addresses.txt").contains(&format!("/{path}cases/")), "{path}");
    }
    let build = site(&cases[1..]);
    for path in titles.keys() {
        assert!(build.site.routes.get(&format!("{path}cases/")).is_none(), "it would say the same");
        assert!(!page(&build, path).contains("href=\"cases/\""), "{path}");
    }
}

#[test]
fn a_province_and_its_cluster_say_of_how_many_districts_there_is_something_and_of_which_in_words() {
    let build = site(&[
        told("a", "อ.วานรนิวาส จ.สกลนคร", ""),
        told("b", "อ.กุดบาก จ.สกลนคร", "replicates: [a]\n"),
        told("c", "อ.ปลาปาก จ.นครพนม", ""),
        told("wide", "จ.มุกดาหาร", "level: province\n"),
    ]);
    let shown = page(&build, "provinces/47/");
    assert!(shown.contains("<p class=\"found\">มีเรื่องในคลังนี้ 2 จาก 18 อำเภอ</p>"));
    let said = |district: &str| {
        let rest =
            shown.split_once(&format!("href=\"../../districts/{district}/\">")).expect(district).1;
        let entry = rest.split_once("</li>").expect("it ends").0;
        entry.rsplit_once("<span class=").expect(district).1.to_owned()
    };
    assert_eq!(said("4708"), "\"holds\">มีกรณีศึกษาของตนเอง</span>");
    assert!(said("4703").contains("ปรับใช้"), "{}", said("4703"));
    // Eyes see a ring and what rings mean; eighteen times the same words would hide the others.
    assert_eq!(said("4701"), "\"spoken\">ยังไม่มีกรณีศึกษาในคลังนี้</span>");

    let shown = page(&build, "clusters/northeast-upper-2/");
    assert!(shown.contains("<p class=\"found\">มีเรื่องในคลังนี้ 3 จาก 37 อำเภอ</p>"));
    // A case of a whole province is in its list, and is no district's.
    assert!(shown.contains("<span class=\"holds\">มีเรื่องในคลังนี้ 0 จาก 7 อำเภอ</span>"));
    assert!(page(&build, "provinces/49/").contains("cases/wide/"));
}

#[test]
fn bangkok_counts_no_amphoe_and_a_khet_without_a_case_is_a_name_and_no_link() {
    let build = site(&[told("a", "เขตบางรัก กทม.", "")]);
    let shown = page(&build, "provinces/10/");
    assert!(!shown.contains("class=\"found\""));
    assert!(shown.contains("<a href=\"../../districts/1004/\">เขตบางรัก"));
    assert!(shown.contains("<span>เขตพระนคร</span>"));
    assert!(!shown.contains("href=\"\""));
}

#[test]
fn what_a_province_or_its_district_has_sent_in_is_told_with_its_source_and_silence_is_no_no() {
    let programme = "-- content/programme/programme.yaml --
name: {th: โครงการ, en: Programme}
sources: [{title: ประกาศ}]
rounds: [{year: 2565, name: {th: รุ่นแรก, en: First}, source: 1}]
submissions:
  - {round: 2565, province: สกลนคร, district: อ.วานรนิวาส จ.สกลนคร, source: 1}
  - {round: 2565, province: นครพนม, source: 1}
";
    let case = text(&told("a", "อ.วานรนิวาส จ.สกลนคร", ""));
    let build = built(&Tree::from_literal(&format!("{case}{programme}")));
    let register = |path: &str| section(&page(&build, path), "register").to_owned();
    for path in ["districts/4708/", "provinces/47/", "clusters/northeast-upper-2/"] {
        let said = register(path);
        assert!(said.contains("อ.วานรนิวาส จ.สกลนคร: ส่งข้อมูลถอดบทเรียน"), "{path}");
        assert!(said.contains("programme/#source-1"), "{path}");
    }
    assert!(register("provinces/48/").contains("จ.นครพนม: ส่งข้อมูลถอดบทเรียน"));
    assert!(register("provinces/49/").contains("ไม่ได้หมายความว่าจังหวัดไม่ได้ส่ง"));
    assert!(!register("provinces/47/").contains("ไม่ได้หมายความว่าจังหวัดไม่ได้ส่ง"));
    assert!(!page(&build, "provinces/10/").contains("id=\"register\""), "Bangkok is no province");
}

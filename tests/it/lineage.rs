//! Who adapted what from whom: what a case says of it, what readers are told on both its ends, and
//! the page of a family.

use amphoe::{build::Build, diagnostic::Severity, source::Tree};

use crate::project::{built, case, page};

/// The English edition of a case, with `more` in its front matter.
fn english(slug: &str, more: &str) -> String {
    format!(
        "-- content/cases/{slug}/index.en.md --
---
title: Waste bank {slug}
summary: A village set up a waste bank, and has measured nothing yet.
translated_from: {{rule: w1}}
{more}
---
## What was done, step by step

A meeting
"
    )
}

fn site(files: &[String]) -> Build {
    built(&Tree::from_literal(&files.concat()))
}

/// What of a page stands between the heading on adaptations and the end of that part.
fn told(page: &str) -> &str {
    let part = page.split_once("<h2 id=\"lineage\">").expect("the page tells of adaptations").1;
    part.split_once("</section>").expect("the part ends").0
}

/// What is wrong, by code; notes are left out.
fn codes(build: &Build) -> Vec<&'static str> {
    let said = build.said.iter().filter(|said| said.severity() < Severity::Note);
    said.map(|said| said.code()).collect()
}

#[test]
fn what_was_changed_and_where_is_told_on_both_ends() {
    let build = site(&[
        case("a", ""),
        case("b", "replicates: [{case: a, changed: ['แลกเป็นข้าวสาร[^1]', ชั่งทุกสัปดาห์]}]"),
    ]);
    let copy = page(&build, "cases/b/");
    let copy = told(&copy);
    assert!(copy.contains("<a href=\"../a/\">ธนาคารขยะ a</a>"), "{copy}");
    assert!(copy.contains("<li>แลกเป็นข้าวสาร<sup class=\"cite\"><a href=\"#source-1\""), "{copy}");
    assert!(copy.contains("<li>ชั่งทุกสัปดาห์</li>"), "{copy}");
    let original = page(&build, "cases/a/");
    let original = told(&original);
    assert!(original.contains("<a href=\"../b/\">ธนาคารขยะ b</a>"), "{original}");
    assert!(original.contains("อ.วานรนิวาส จ.สกลนคร"), "{original}");
}

#[test]
fn what_was_changed_and_a_practice_elsewhere_are_translated() {
    let practice = "replicates:
  - {case: a, changed: [แลกเป็นข้าวสาร]}
  - {title: ธนาคารขยะจากต่างประเทศ, url: 'https://practice.example/bank'}";
    let translated = "replicates:
  - {case: a, changed: [Rice in exchange]}
  - {title: A waste bank abroad}";
    let build = site(&[case("a", ""), case("b", practice), english("b", translated)]);
    assert_eq!(codes(&build), Vec::<&str>::new());
    let thai = page(&build, "cases/b/");
    assert!(
        told(&thai).contains("<a href=\"https://practice.example/bank\">ธนาคารขยะจากต่างประเทศ</a>")
    );
    let shown = page(&build, "en/cases/b/");
    let shown = told(&shown);
    assert!(shown.contains("<a href=\"https://practice.example/bank\">A waste bank abroad</a>"));
    assert!(shown.contains("<li>Rice in exchange</li>"), "{shown}");
}

#[test]
fn words_that_nobody_translated_are_told_to_be_thai() {
    let practice = "replicates: [{title: ธนาคารขยะของวัด, changed: [แลกเป็นข้าวสาร]}]";
    let build = site(&[case("b", practice), english("b", "")]);
    let shown = page(&build, "en/cases/b/");
    let shown = told(&shown);
    assert!(shown.contains("<span lang=\"th\">ธนาคารขยะของวัด</span>"), "{shown}");
    assert!(shown.contains("<ul lang=\"th\">\n<li>แลกเป็นข้าวสาร</li>"), "{shown}");
    assert!(!shown.contains("href"), "a practice without an address leads nowhere: {shown}");
}

#[test]
fn a_translation_that_names_another_original_is_told() {
    let build = site(&[
        case("a", ""),
        case("c", ""),
        case("b", "replicates: a"),
        english("b", "replicates: c"),
    ]);
    assert_eq!(codes(&build), ["fact-in-translation"]);
}

#[test]
fn an_original_that_was_withdrawn_is_not_named_but_does_not_vanish() {
    let build = site(&[
        case("a", "withdrawn: อำเภอขอถอน"),
        case("b", "replicates: [{case: a, changed: [แลกเป็นข้าวสาร]}]"),
    ]);
    let copy = page(&build, "cases/b/");
    let copy = told(&copy);
    assert!(copy.contains("<span>เรื่องที่ถอนออกแล้ว</span>"), "{copy}");
    assert!(copy.contains("<li>แลกเป็นข้าวสาร</li>"), "{copy}");
    assert!(!copy.contains("ธนาคารขยะ a") && !copy.contains("/a/"), "{copy}");
}

#[test]
fn a_source_that_names_no_original_makes_no_adaptation() {
    let build = site(&[case("b", "replicates: not-stated")]);
    assert_eq!(codes(&build), Vec::<&str>::new());
    assert!(build.site.cases().all(|(_, case)| !case.is_adaptation()));
}

/// The titles of the steps of a family's page, in their order.
fn steps(page: &str) -> Vec<&str> {
    let list = page.split_once("<ol class=\"descent\">").expect("there are steps").1;
    let list = list.split_once("</ol>").expect("they end").0;
    list.split("<h3>").skip(1).map(inside).collect()
}

/// The words of the first element.
fn inside(html: &str) -> &str {
    let words = html.split_once('>').expect("it begins").1;
    words.split_once('<').expect("it ends").0
}

/// The step of this title, as its page shows it.
fn step<'p>(page: &'p str, title: &str) -> &'p str {
    let list = page.split_once("<ol class=\"descent\">").expect("there are steps").1;
    let mut steps = list.split("<li id=\"step-");
    let heading =
        |step: &&str| step.split_once("<h3>").is_some_and(|(_, step)| inside(step) == title);
    steps.find(heading).unwrap_or_else(|| panic!("no step {title}"))
}

/// A case that began in a Buddhist year.
fn since(slug: &str, year: u16, more: &str) -> String {
    case(slug, &format!("period: {{start: {year}}}\n{more}"))
}

#[test]
fn a_lineage_of_depth_four_is_told_from_where_it_began() {
    let build = site(&[
        since("e", 2562, "replicates: d"),
        since("d", 2563, "replicates: [{case: c, changed: [แลกเป็นเงินออม]}]"),
        since("c", 2564, "replicates: b"),
        since("b", 2565, "replicates: [{case: z, changed: [แลกเป็นข้าวสาร]}]"),
        since("z", 2566, ""),
    ]);
    assert_eq!(codes(&build), Vec::<&str>::new());
    let shown = page(&build, "cases/z/lineage/");
    let titles = ["ธนาคารขยะ z", "ธนาคารขยะ b", "ธนาคารขยะ c", "ธนาคารขยะ d", "ธนาคารขยะ e"];
    assert_eq!(steps(&shown), titles);
    for (title, depth) in titles.iter().zip([
        "class=\"in-0\">\n<p class=\"depth\">จุดเริ่มต้น<",
        "class=\"in-1\">\n<p class=\"depth\">ปรับใช้ทอดที่ 1<",
        "class=\"in-2\">\n<p class=\"depth\">ปรับใช้ทอดที่ 2<",
        "class=\"in-3\">\n<p class=\"depth\">ปรับใช้ทอดที่ 3<",
        "class=\"in-3\">\n<p class=\"depth\">ปรับใช้ทอดที่ 4<",
    ]) {
        assert!(step(&shown, title).contains(depth), "{title}: {}", step(&shown, title));
    }
    let b = step(&shown, "ธนาคารขยะ b");
    for told in [
        "<a href=\"../../b/\">",
        "อ.วานรนิวาส จ.สกลนคร",
        "พ.ศ.\u{a0}2565",
        "<li>แลกเป็นข้าวสาร</li>",
        "กำลังดำเนินการ",
        "ระดับ 0 จาก 5",
        "ปรับมาจาก</span> <a href=\"#step-1\">",
    ] {
        assert!(b.contains(told), "{told} is not in {b}");
    }
    for slug in ["b", "c", "d", "e", "z"] {
        let case = page(&build, &format!("cases/{slug}/"));
        assert!(told(&case).contains("lineage/\">ดูเส้นทางทั้งหมด (5 เรื่อง)</a>"), "{slug}");
        let other = build.site.routes.get(&format!("cases/{slug}/lineage/"));
        assert_eq!(other.is_some(), slug == "z", "a family has one page");
    }
    assert!(page(&build, "en/cases/z/lineage/").contains("4 adaptations from where it began"));
}

#[test]
fn a_case_with_two_originals_stands_after_both() {
    let build = site(&[
        since("a", 2560, ""),
        since("b", 2563, ""),
        since("c", 2561, "replicates: [{case: a, changed: [ลดขนาด]}, {case: b, changed: [เพิ่มวัด]}]"),
        since("d", 2562, "replicates: a"),
    ]);
    let shown = page(&build, "cases/a/lineage/");
    assert_eq!(steps(&shown), ["ธนาคารขยะ a", "ธนาคารขยะ d", "ธนาคารขยะ b", "ธนาคารขยะ c"]);
    let copy = step(&shown, "ธนาคารขยะ c");
    let (from_a, from_b) = copy.split_once("<a href=\"#step-3\">").expect("it leads to b");
    assert!(from_a.contains("<a href=\"#step-1\">") && from_a.contains("ลดขนาด"), "{copy}");
    assert!(from_b.contains("เพิ่มวัด"), "{copy}");
}

#[test]
fn two_cases_that_adapt_one_practice_elsewhere_are_a_family() {
    let practice = "replicates: {title: ธนาคารขยะของวัด, url: 'https://practice.example/bank'}";
    let build = site(&[
        case("a", practice),
        case("b", &practice.replace("/bank", "/bank/")),
        case("c", "replicates: {title: ธนาคารขยะของวัด}"),
        case("d", ""),
    ]);
    let shown = page(&build, "cases/a/lineage/");
    assert_eq!(steps(&shown), ["ธนาคารขยะของวัด", "ธนาคารขยะ a", "ธนาคารขยะ b"]);
    let practice = step(&shown, "ธนาคารขยะของวัด");
    assert!(practice.contains("<a href=\"https://practice.example/bank\">"), "{practice}");
    assert!(practice.contains("แนวปฏิบัติจากนอกคลังนี้"), "{practice}");
    assert!(build.site.lineages.of(build.site.case_called("c").expect("it is there")).is_none());
}

#[test]
fn a_withdrawn_step_is_not_named_and_one_that_led_nowhere_is_gone() {
    let build = site(&[
        since("a", 2560, ""),
        since("b", 2561, "replicates: [{case: a, changed: [ชั่งทุกวัน]}]\nwithdrawn: อำเภอขอถอน"),
        since("c", 2562, "replicates: [{case: b, changed: [แลกเป็นข้าวสาร]}]"),
        since("d", 2563, "replicates: a\nwithdrawn: อำเภอขอถอน"),
        since("old", 2550, "withdrawn: อำเภอขอถอน"),
        since("new", 2560, "replicates: old"),
    ]);
    let shown = page(&build, "cases/a/lineage/");
    assert_eq!(steps(&shown), ["ธนาคารขยะ a", "เรื่องที่ถอนออกแล้ว", "ธนาคารขยะ c"]);
    let copy = step(&shown, "ธนาคารขยะ c");
    assert!(copy.contains("ปรับมาจาก</span> <a href=\"#step-2\">เรื่องที่ถอนออกแล้ว</a>"), "{copy}");
    assert!(copy.contains("ปรับใช้ทอดที่ 2"), "{copy}");
    for gone in ["ธนาคารขยะ b", "ธนาคารขยะ d", "/b/", "/d/", "ชั่งทุกวัน"]
    {
        assert!(!shown.contains(gone), "{gone} was withdrawn");
    }
    assert!(shown.contains("เส้นทางนี้มี 2 เรื่อง"));
    assert!(build.site.routes.iter().all(|(path, _)| !path.ends_with("old/lineage/")));
    assert!(build.site.routes.get("cases/new/lineage/").is_none(), "one case is no family");
}

#[test]
fn cases_in_a_circle_are_told_and_still_drawn() {
    let build =
        site(&[case("a", "replicates: c"), case("b", "replicates: a"), case("c", "replicates: b")]);
    assert_eq!(codes(&build), ["replication-cycle"]);
    let (_, first) = build.site.cases().next().expect("there are cases");
    let path = format!("cases/{}/", first.slug);
    assert!(told(&page(&build, &path)).contains("ดูเส้นทางทั้งหมด (3 เรื่อง)"));
}

#[test]
fn invented_cases_and_real_ones_make_families_of_their_own() {
    let build = site(&[
        case("a", ""),
        case("b", "replicates: a"),
        case("c", "replicates: a\ndemo: yes"),
        case("d", "replicates: c\ndemo: yes"),
    ]);
    assert_eq!(steps(&page(&build, "cases/a/lineage/")), ["ธนาคารขยะ a", "ธนาคารขยะ b"]);
    let invented = page(&build, "cases/c/lineage/");
    assert_eq!(steps(&invented), ["ธนาคารขยะ c", "ธนาคารขยะ d"]);
    assert!(invented.contains("noindex") && invented.contains("ข้อมูลสมมติ"));
    let sitemap = page(&build, "sitemap.xml");
    assert!(sitemap.contains("cases/a/lineage/") && !sitemap.contains("cases/c/"));
    assert!(!page(&build, "addresses.txt").contains("lineage"), "it comes and goes with its cases");
}

/// Results of one indicator that was measured by its office.
fn measured(what: &str, before: u16, after: u16, more: &str) -> String {
    format!(
        "results:
  - {{what: ผู้ร่วมประชุม, after: 30, source: 1}}
  - {{what: {what}, unit: กิโลกรัมต่อเดือน, before: {before}, after: {after}, when: {{before: 2563, after: 2565}}, measured_by: self, source: 1{more}}}"
    )
}

#[test]
fn numbers_of_one_indicator_stand_side_by_side_where_the_author_says_so() {
    let build = site(&[
        since("a", 2560, &measured("ขยะที่ส่งกำจัด", 3120, 1040, "")),
        since(
            "b",
            2561,
            &format!("replicates: a\n{}", measured("ขยะที่ทิ้ง", 900, 500, ", same_as: 2")),
        ),
        since(
            "c",
            2562,
            &format!(
                "replicates: [b, d]\n{}",
                measured("ขยะที่ส่งกำจัด", 800, 700, ", same_as: {case: b, result: 2}")
            ),
        ),
        since("d", 2562, &measured("ขยะที่ส่งกำจัด", 70, 60, "")),
    ]);
    assert_eq!(codes(&build), Vec::<&str>::new());
    let shown = page(&build, "cases/a/lineage/");
    assert_eq!(shown.matches("<table").count(), 1, "what nobody calls the same is not compared");
    let table = shown
        .split_once("<table")
        .expect("it is there")
        .1
        .split_once("</table>")
        .expect("it ends")
        .0;
    let rows: Vec<&str> = table.split("<th scope=\"row\">").skip(1).collect();
    let title = |row: &&str| inside(row).to_owned();
    assert_eq!(
        rows.iter().map(title).collect::<Vec<_>>(),
        ["ธนาคารขยะ a", "ธนาคารขยะ b", "ธนาคารขยะ c"]
    );
    for told in [
        "3,120",
        "1,040",
        "พ.ศ.\u{a0}2563",
        "พ.ศ.\u{a0}2565",
        "(กิโลกรัมต่อเดือน)",
        "หน่วยงานเจ้าของเรื่องวัดเอง",
        "ลดลง\u{a0}2,080",
    ] {
        assert!(rows[0].contains(told), "{told} is not in {}", rows[0]);
    }
    assert!(rows[1].contains("ขยะที่ทิ้ง"), "where the words differ, they are shown");
    assert!(!rows[2].contains("ขยะที่ส่งกำจัด"), "where they do not, once is enough");
    assert!(!shown.contains("#source"), "sources have their numbers on the pages of the cases");
    let bare = site(&[case("a", ""), case("b", "replicates: a")]);
    assert!(page(&bare, "cases/a/lineage/").contains("ยังไม่มีบันทึกในคลังนี้ว่าเรื่องใดในเส้นทางนี้วัดสิ่งเดียวกัน"));
}

#[test]
fn the_same_unit_in_a_word_in_a_sign_or_untold_is_not_another() {
    let result = |more: &str| format!("results: [{{what: ครัวเรือนที่แยกขยะ, source: 1, {more}}}]");
    for (ours, theirs) in [
        ("unit: ร้อยละ, after: 40", "after: 60%"),
        ("after: 12 ครัวเรือน", "unit: ครัวเรือน, after: 30"),
        ("after: 12", "unit: ครัวเรือน, after: 30"),
    ] {
        let copy = format!("replicates: a\n{}", result(&format!("{ours}, same_as: 1")));
        let build = site(&[case("a", &result(theirs)), case("b", &copy)]);
        assert_eq!(codes(&build), Vec::<&str>::new(), "{ours} and {theirs}");
    }
}

#[test]
fn a_family_of_many_is_told_in_short() {
    let copies = (0..110).map(|n| {
        since(&format!("copy-{n}"), 2561, "replicates: {case: a, changed: [แลกเป็นข้าวสาร]}")
    });
    let files: Vec<String> = [since("a", 2560, "")].into_iter().chain(copies).collect();
    let build = site(&files);
    let shown = page(&build, "cases/a/lineage/");
    assert_eq!(steps(&shown).len(), 111);
    assert!(shown.contains("จึงแสดงเพียงพื้นที่และช่วงเวลา"));
    assert!(!shown.contains("แลกเป็นข้าวสาร") && !shown.contains("ระดับ 0 จาก 5"));
    let original = page(&build, "cases/a/");
    let original = told(&original);
    assert_eq!(original.matches("<a href=\"../copy-").count(), 12, "the rest is a step away");
    assert!(original.contains("<a href=\"lineage/\">ดูเส้นทางทั้งหมด (111 เรื่อง)</a>"));
}

/// Any relations without a circle: of each case, which of the earlier ones it adapts.
fn relations(seed: u64, count: usize) -> Vec<Vec<usize>> {
    let mut state = seed;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    (0..count)
        .map(|at| {
            let mut from: Vec<usize> = (0..next(3)).filter(|_| at > 0).map(|_| next(at)).collect();
            from.sort_unstable();
            from.dedup();
            from
        })
        .collect()
}

#[test]
fn whatever_adapts_what_each_case_is_in_one_family_after_its_originals() {
    for seed in 0..12 {
        let relations = relations(seed, 24);
        // Names and years run against the relations, so that neither gives the order away.
        let name = |at: usize| format!("case-{:02}", (at * 7 + 3) % 24);
        let mut files: Vec<String> = relations
            .iter()
            .enumerate()
            .map(|(at, from)| {
                let from: Vec<String> = from.iter().map(|from| name(*from)).collect();
                let withdrawn =
                    if at % 5 == 4 { "\nwithdrawn: อำเภอขอถอน" } else { "" };
                since(
                    &name(at),
                    2566 - (at % 4) as u16,
                    &format!("replicates: [{}]{withdrawn}", from.join(", ")),
                )
            })
            .collect();
        let build = site(&files);
        let id = |at: usize| build.site.case_called(&name(at)).expect("it is there");
        let place = |at: usize| {
            let found: Vec<(usize, usize)> = build
                .site
                .lineages
                .families()
                .enumerate()
                .flat_map(|(family, told)| {
                    let steps = told.steps.iter().enumerate();
                    let here = steps.filter(|(_, step)| step.member.case() == Some(id(at)));
                    here.map(move |(step, _)| (family, step)).collect::<Vec<_>>()
                })
                .collect();
            assert!(found.len() < 2, "{} stands twice", name(at));
            found.first().copied()
        };
        let is_shown = |at: usize| at % 5 != 4;
        for (at, from) in relations.iter().enumerate() {
            for from in from.iter().filter(|_| is_shown(at)).filter(|from| is_shown(**from)) {
                let (copy, original) =
                    (place(at).expect("it has a family"), place(*from).expect("too"));
                assert_eq!(
                    copy.0,
                    original.0,
                    "{} and {} are of one family",
                    name(at),
                    name(*from)
                );
                assert!(original.1 < copy.1, "{} stands before {}", name(*from), name(at));
            }
        }
        let told = |build: &Build| {
            let paths = build.site.routes.iter().map(|(path, _)| path.to_owned());
            let paths: Vec<String> = paths.filter(|path| path.ends_with("lineage/")).collect();
            paths.into_iter().map(|path| page(build, &path)).collect::<Vec<_>>()
        };
        files.reverse();
        assert_eq!(told(&build), told(&site(&files)), "the order of files decides nothing");
    }
}

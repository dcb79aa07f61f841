//! What readers are told of evidence, and that the figures of the programme are said once.

use amphoe::{
    build::{Memo, build},
    lang::Lang,
    site::evidence::Evidence,
    source::{Source, Tree},
    theme::Theme,
};

use crate::project::{CASE, FILE, built, options, page, real};

#[test]
fn each_level_is_explained_with_what_it_needs_and_leads_to_its_cases() {
    let build = built(&real());
    for (path, needs) in [("evidence/", "ได้ระดับนี้เมื่อ"), ("en/evidence/", "It applies when")]
    {
        let shown = page(&build, path);
        for level in Evidence::ALL {
            let n = level.number();
            let from = shown.find(&format!("id=\"level-{n}\"")).expect("every level is there");
            let part = shown[from..].split("</li>").next().unwrap_or_default();
            assert!(part.contains(needs), "{path} {n}");
            assert!(part.contains(&format!("href=\"{n}/\"")), "{path} {n}");
            let back = page(&build, &format!("{path}{n}/"));
            assert!(back.contains("href=\"../\""), "{path}{n}/ leads back to what explains it");
        }
    }
}

#[test]
fn what_does_not_count_is_told_with_the_reason() {
    let shown = page(&built(&real()), "evidence/");
    for what in ["รางวัล", "การตรวจเยี่ยม", "คำชมของผู้บริหาร", "ผลโหวต"]
    {
        let heading = format!("<dt>{what}");
        let reason = shown.split_once(heading.as_str()).expect(what).1;
        assert!(reason.contains("<dd>"), "{what}");
    }
    for credited in ["Nesta", "EEF", "ไม่ใช่คะแนนของอำเภอ"] {
        assert!(shown.contains(credited), "{credited}");
    }
}

#[test]
fn a_measured_case_names_the_indicator_that_its_level_rests_on() {
    let shown = page(&built(&real()), "cases/pak-phun-waste/");
    assert!(shown.contains("อาศัยตัวชี้วัด “ขยะที่ต้องส่งกำจัด”"));
    assert!(shown.contains("<a href=\"../../evidence/\">ระดับหลักฐานคิดอย่างไร</a>"));
    let told = page(&built(&real()), "cases/kong-thanu-waste-bank/");
    assert!(!told.contains("อาศัยตัวชี้วัด"), "what was only told rests on no indicator");
}

#[test]
fn the_first_of_the_strongest_results_is_the_one_that_is_named() {
    let results = "ผลลัพธ์:
  - {ตัวชี้วัด: ผู้เข้าอบรม, หลัง: 30, แหล่งอ้างอิง: 1}
  - {ตัวชี้วัด: ขยะที่ชั่ง, ก่อน: 18, หลัง: 2, แหล่งอ้างอิง: 1}
  - {ตัวชี้วัด: ขยะที่นับ, ก่อน: 9, หลัง: 1, แหล่งอ้างอิง: 1}
การตรวจสอบผล: {วัดก่อนเริ่ม: ใช่, วัดหลังด้วยวิธีเดิม: ใช่}
---
## ";
    let text = CASE.replacen("---\n## ", results, 1);
    let shown =
        page(&built(&Tree::from_literal(&format!("-- {FILE} --\n{text}"))), "cases/waste-bank/");
    assert!(shown.contains("อาศัยตัวชี้วัด “ขยะที่ชั่ง”"));
}

#[test]
fn where_a_royal_name_is_told_the_page_says_what_its_evidence_is_about() {
    let terms = "-- content/protected-terms.yaml --\nterms: [ตามแนวพระราชดำริ]\n";
    let shown = |text: &str, path: &str| {
        page(&built(&Tree::from_literal(&format!("{terms}-- {FILE} --\n{text}"))), path)
    };
    let named = CASE.replacen("---\n## ", "---\nทำตามแนวพระราชดำริ\n\n## ", 1);
    let thai = "กล่าวถึงเฉพาะกิจกรรมที่ทำในพื้นที่นี้";
    assert!(shown(&named, "cases/waste-bank/").contains(thai));
    assert!(
        shown(&named, "en/cases/waste-bank/").contains("about the activity in this place only")
    );
    assert!(!shown(CASE, "cases/waste-bank/").contains(thai));
}

#[test]
fn a_royal_name_is_on_one_line_in_the_summary_and_in_the_text() {
    let terms = "-- content/protected-terms.yaml --\nterms: [ตามแนวพระราชดำริ]\n";
    let named = CASE.replacen("---\n## ", "---\nทำตามแนวพระราชดำริ มานาน\n\n## ", 1);
    let named = named.replacen("สรุป: ", "สรุป: ทำตามแนวพระราชดำริ ", 1);
    let tree = Tree::from_literal(&format!("{terms}-- {FILE} --\n{named}"));
    let shown = page(&built(&tree), "cases/waste-bank/");
    let kept = "ทำ<span class=\"keep\">ตามแนวพระราชดำริ</span>";
    assert_eq!(shown.matches(kept).count(), 2, "{shown}");
}

#[test]
fn a_figure_of_the_programme_that_our_own_text_quotes_otherwise_is_told_with_its_place() {
    for (path, written, slip) in [
        ("content/programme/index.th.md", "1 อำเภอใน 76 จังหวัด", "1 อำเภอใน 77 จังหวัด"),
        ("content/programme/index.th.md", "ภาคีเครือข่าย 7 ภาคี", "ภาคีเครือข่าย 8 ภาคี"),
        ("content/programme/index.th.md", "อำเภอใน 18 กลุ่มจังหวัด", "อำเภอใน 19 กลุ่มจังหวัด"),
        ("content/programme/index.th.md", "นายอำเภอทั้ง 878 อำเภอ", "นายอำเภอทั้ง 928 อำเภอ"),
        (
            "content/programme/index.th.md",
            "ให้ส่วนกลางภายในวันที่ 15 พฤศจิกายน",
            "ให้ส่วนกลางภายในวันที่ 25 พฤศจิกายน",
        ),
        (
            "content/programme/index.en.md",
            "one in each of 18 provincial",
            "one in each of 81 provincial",
        ),
        ("content/programme/index.en.md", "network of seven partners", "network of six partners"),
        (
            "content/programme/index.en.md",
            "chiefs of all 878 districts",
            "chiefs of all 887 districts",
        ),
    ] {
        let mut tree = real();
        let text = tree.source(path).expect("it is there").text.clone();
        assert!(text.contains(written), "{written}");
        tree.insert(Source::new(path, text.replace(written, slip)));
        let said = build(&tree, &options(), &mut Memo::default()).said;
        let told: Vec<_> = said.iter().filter(|said| said.code() == "figure-misquoted").collect();
        assert!(!told.is_empty(), "{slip}");
        assert!(told.iter().all(|said| said.at.path.as_str() == path));
        assert!(told.iter().all(|said| said.also[0].path.as_str().ends_with("programme.yaml")));
    }
}

/// Home as it is with our own content, where `programme.yaml` was changed.
fn home(change: impl Fn(&str) -> String) -> String {
    let mut tree = real();
    for (path, source) in &mut tree.sources {
        if path.as_str() == "content/programme/programme.yaml" {
            *source = amphoe::source::Source::new(path.as_str(), change(&source.text));
        }
    }
    page(&built(&tree), "")
}

#[test]
fn a_figure_of_the_programme_is_changed_in_one_place() {
    let shown = home(str::to_owned);
    assert!(shown.contains("จาก 878 อำเภอ"));
    assert!(shown.contains("<span class=\"value\">76</span>"));
    assert!(shown.contains("programme/#source-14\""), "a figure is shown with its sources");
    let shown = home(|text| text.replace("value: 878", "value: 879"));
    assert!(shown.contains("จาก 879 อำเภอ") && !shown.contains("จาก 878 อำเภอ"));
}

#[test]
fn without_a_register_the_districts_are_counted_and_nothing_is_said_of_a_programme() {
    let small = Tree::from_literal(&format!("-- {FILE} --\n{CASE}"));
    let shown = page(&built(&small), "");
    assert!(shown.contains("จาก 878 อำเภอ"));
    assert!(!shown.contains("class=\"glance\""));
}

#[test]
fn no_word_of_the_interface_holds_a_figure_of_the_programme() {
    let theme = Theme::built_in();
    let figures = ["878", "928", "76", "77", "18", "50"];
    for lang in Lang::ALL {
        for (key, text) in theme.words(lang).iter() {
            let numbers = text.split(|c: char| !c.is_ascii_digit());
            let said: Vec<&str> = numbers.filter(|number| figures.contains(number)).collect();
            assert!(said.is_empty(), "{lang} {key}: {said:?} is written into `{text}`");
        }
    }
}

#[test]
fn the_rounds_of_the_programme_are_on_its_page_with_their_days_and_sources() {
    let shown = page(&built(&real()), "programme/");
    let table = shown.split_once("id=\"table-rounds\"").expect("there are rounds").1;
    let table = table.split_once("</table>").expect("it ends").0;
    for said in ["23 พฤษภาคม 2565", "15 พฤศจิกายน 2565", "10 พฤษภาคม 2567", "#source-29"]
    {
        assert!(table.replace('\u{a0}', " ").contains(said), "{said} in {table}");
    }
    assert!(table.contains("ยังไม่มีข้อมูล"), "the first round has no day on which it ended");
}

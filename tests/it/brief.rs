//! A case on one sheet of paper, for a chief who decides.

use amphoe::{
    build::Build,
    lang::{Lang, cluster},
    site::{findable, promise::is_promised, route::Route},
    source::Tree,
};

use crate::project::{built, case_of, page};

/// A case with `more` in its front matter and this text, whose summary cites a source.
fn case(more: &str, text: &str) -> String {
    let told = "title: ธนาคารขยะบ้านเหนือ\nsummary: หมู่บ้านตั้งธนาคารขยะ[^1] ยังไม่ได้วัดผล";
    case_of("a", &format!("{told}\n{more}"), text)
}

fn site(files: &str) -> Build {
    built(&Tree::from_literal(files))
}

/// The sheet without what stands around every page.
fn sheet(build: &Build) -> String {
    let page = page(build, "cases/a/brief/");
    let sheet = page.split_once("<article").expect("it has a sheet").1;
    sheet.split_once("</article>").expect("which ends").0.replace('\u{a0}', " ")
}

/// What is between the heading with this id and the end of its section.
fn part<'s>(sheet: &'s str, id: &str) -> &'s str {
    let part = sheet.split_once(&format!("<h2 id=\"{id}\">")).expect("it has the part").1;
    part.split_once("</section>").expect("which ends").0
}

#[test]
fn a_chief_reads_on_one_sheet_what_it_is_what_it_takes_and_whom_to_ring() {
    let build = site(&case(
        "cost: {total: 18500 บาท, in_kind: 'ที่ดินของวัด[^1]'}
people: {volunteers: 7}
time: {first_result: 3 เดือน}
owner: เทศบาลตำบลบ้านเหนือ
contact: {office: กองสาธารณสุข เทศบาลตำบลบ้านเหนือ, phone: 0 4200 0000}
results:
  - {what: ขยะที่ส่งกำจัด, unit: กิโลกรัม, before: 3120, after: 1040}
needs: ['คนทำบัญชี[^1]']
avoid: [ไม่มีคนรับซื้อ]
contrary: [{what: 'ปีต่อมาสมาชิกลดลง[^1]', source: 1}]",
        "## ขั้นตอนการดำเนินงาน\n\n1. ประชุม[^1]\n2. ตั้งคณะทำงาน\n",
    ));
    let sheet = sheet(&build);
    for told in [
        "ธนาคารขยะบ้านเหนือ",
        "อ.วานรนิวาส จ.สกลนคร",
        "หมู่บ้านตั้งธนาคารขยะ",
        "18,500 บาท",
        "ที่ดินของวัด",
        "อาสาสมัคร 7 คน",
        "3 เดือน",
        "เทศบาลตำบลบ้านเหนือ",
        "<li>ประชุม</li>",
        "<li>ตั้งคณะทำงาน</li>",
        "3,120",
        "1,040",
        "ลดลง 2,080",
        "จาก 5:",
        "<li>คนทำบัญชี</li>",
        "<li>ไม่มีคนรับซื้อ</li>",
        "<li>ปีต่อมาสมาชิกลดลง</li>",
        "กองสาธารณสุข",
        "href=\"tel:042000000\"",
    ] {
        assert!(sheet.contains(told), "{told} is not on {sheet}");
    }
    assert!(!sheet.contains("class=\"cite\""), "the sources are on the page of the case");
    assert!(!sheet.contains("อ่านต่อ"), "it is all there");
}

#[test]
fn what_nobody_told_is_said_as_the_page_of_the_case_says_it() {
    let build = site(&case("people: {staff: not-stated}\nneeds: not-stated", "ข้อความ"));
    let sheet = sheet(&build);
    let after = |label: &str| {
        let after = sheet.split_once(label).expect("it is labelled").1;
        after.chars().take(60).collect::<String>()
    };
    assert!(after("<dt>ค่าใช้จ่าย</dt>").contains("ยังไม่มีข้อมูล"));
    assert!(after("<dt>กำลังคน</dt>").contains("แหล่งอ้างอิงไม่ระบุ"));
    assert!(after("<h3>สิ่งที่ต้องมี</h3>").contains("แหล่งอ้างอิงไม่ระบุ"));
    assert!(after("<h3>ไม่เหมาะเมื่อ</h3>").contains("ยังไม่มีข้อมูล"));
    for part in ["steps", "results", "contact"].map(|id| part(&sheet, id)) {
        assert!(part.contains("ยังไม่มีข้อมูล"), "{part}");
    }
}

#[test]
fn steps_are_the_first_list_of_their_section_else_its_paragraphs() {
    let told = |text: &str| {
        let sheet = sheet(&site(&case("", text)));
        let steps = part(&sheet, "steps").to_owned();
        let lines =
            steps.lines().filter(|line| line.starts_with("<li>") || line.starts_with("<p>"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let heading = "## ขั้นตอนการดำเนินงาน\n\n";
    assert_eq!(
        told(&format!(
            "- ไม่ใช่ขั้นตอน\n\n{heading}คำนำ\n\n1. **ประชุม**\n   - ย่อย\n2. ตั้งทีม\n\n   เพิ่มเติม\n\n- อื่น\n\n## ผลลัพธ์\n\n- ผล"
        )),
        ["<li>ประชุม…</li>", "<li>ตั้งทีม…</li>"],
        "what is left out of a step is told"
    );
    assert_eq!(
        told(&format!("{heading}ประชุม\nหมู่บ้าน\n\n> คำพูด\n\n### ต่อมา\n\nตั้งทีม")),
        ["<p>ประชุม หมู่บ้าน</p>", "<p>ตั้งทีม</p>"]
    );
}

#[test]
fn whatever_a_case_tells_the_sheet_holds_so_much_of_it_and_tears_no_name() {
    for pad in 0..24 {
        let long =
            format!("{}{}", "ก".repeat(pad), "ประชุม อ.วานรนิวาส จ.สกลนคร ศาสตร์พระราชา ".repeat(12));
        let list = format!("['{long}', '{long}', '{long}', '{long}', '{long}']");
        let items = format!("1. {long}\n").repeat(9);
        let text = case(
            &format!("needs: {list}\nadapt: {list}\navoid: {list}\ncost: {{in_kind: '{long}'}}"),
            &format!("## ขั้นตอนการดำเนินงาน\n\n{items}"),
        );
        let sheet = sheet(&site(&text.replace("หมู่บ้านตั้งธนาคารขยะ", &long)));
        let pieces: Vec<&str> = sheet.split('…').collect();
        assert_eq!(pieces.len() - 1, 1 + 5 + 9 + 1, "each of them is cut: {sheet}");
        for piece in &pieces[..pieces.len() - 1] {
            let words = piece.replace("<span class=\"keep\">", "").replace("</span>", "");
            let end = words.rsplit('>').next().unwrap_or_default();
            assert!(cluster::count(end) <= 400, "{end}");
            let whole = ["ประชุม", "วานรนิวาส", "สกลนคร", "ศาสตร์พระราชา"];
            assert!(whole.iter().any(|word| end.ends_with(word)), "torn: {end}");
        }
        assert_eq!(part(&sheet, "steps").matches("<li>").count(), 5);
        assert!(sheet.contains("<a href=\"../#steps\">อ่านต่อในหน้ากรณีศึกษา</a>"));
        assert!(sheet.contains("<a href=\"../#transfer\">อ่านต่อในหน้ากรณีศึกษา</a>"));
    }
}

#[test]
fn an_english_name_is_torn_as_little() {
    for pad in 0..40 {
        let step = format!("{} {}", "x".repeat(140 + pad), "Wanon Niwat ".repeat(9));
        let english = format!(
            "-- content/cases/a/index.en.md --
---
title: A waste bank
summary: A village set up a waste bank.
translated_from: {{rule: w1}}
---
## What was done, step by step

1. {step}
"
        );
        let build = site(&format!("{}{english}", case("", "ข้อความ")));
        let sheet = page(&build, "en/cases/a/brief/");
        let step = sheet.split_once('…').expect("it is cut").0;
        assert!(step.ends_with("Niwat") || step.ends_with('x'), "{}", &step[step.len() - 40..]);
    }
}

#[test]
fn the_best_proved_results_stand_first_and_the_rest_is_a_link_away() {
    let build = site(&case(
        "results:
  - {what: หนึ่ง, after: 1}
  - {what: สอง, after: 2}
  - {what: สาม, after: 3}
  - {what: สี่, before: 9, after: 4, measured_by: self, when: {before: 2566, after: 2567}}
checks: {baseline: yes, same_method_after: yes}",
        "ข้อความ",
    ));
    let sheet = sheet(&build);
    let results = part(&sheet, "results");
    let at = |what: &str| results.find(what);
    assert!(at("สี่").is_some() && at("สี่") < at("หนึ่ง"), "{results}");
    assert_eq!((at("สอง"), at("สาม")), (None, None));
    assert!(results.contains("<a href=\"../#results\">"));
}

#[test]
fn each_edition_has_its_sheet_and_a_case_that_was_withdrawn_has_none() {
    let thai = case("", "ข้อความ");
    let build = site(&thai);
    assert!(build.site.routes.get("cases/a/brief/").is_some());
    assert!(build.site.routes.get("en/cases/a/brief/").is_none());
    assert!(page(&build, "cases/a/").contains("<a href=\"brief/\">ฉบับย่อหนึ่งหน้าสำหรับพิมพ์</a>"));
    let offer = "<a href=\"../../../cases/a/brief/\">One-page brief to print (in Thai)</a>";
    assert!(page(&build, "en/cases/a/").contains(offer), "the sheet that there is");
    let brief = page(&build, "cases/a/brief/");
    assert!(brief.contains("<a class=\"switch\" href=\"../../../en/cases/a/\""), "{brief}");
    assert!(brief.contains("<a href=\"../\">อ่านกรณีศึกษาฉบับเต็ม</a>"));

    let english = "-- content/cases/a/index.en.md --
---
title: A waste bank
summary: A village set up a waste bank.
translated_from: {rule: w1}
---
Text
";
    let build = site(&format!("{thai}{english}"));
    assert!(page(&build, "en/cases/a/brief/").contains("<h1>A waste bank</h1>"));

    let build = site(&case("withdrawn: อำเภอขอถอน", "ข้อความ"));
    assert!(build.site.routes.get("cases/a/brief/").is_none());
}

#[test]
fn a_sheet_is_kept_by_no_search_engine_and_promised_to_nobody() {
    let address = "-- content/site.yaml --\ntitle: คลัง\nbase: https://amphoe.example/\n";
    let build = site(&format!("{address}{}", case("", "ข้อความ")));
    let brief = page(&build, "cases/a/brief/");
    assert!(brief.contains("<meta name=\"robots\" content=\"noindex\">"));
    let canonical = "<link rel=\"canonical\" href=\"https://amphoe.example/cases/a/\">";
    assert!(brief.contains(canonical), "{brief}");
    assert!(
        brief.contains("<svg class=\"qr\"") && brief.contains(": https://amphoe.example/cases/a/<")
    );
    let route = &build.site.routes.get("cases/a/brief/").expect("it is there").route;
    assert!(matches!(route, Route::Brief(_)));
    assert!(!is_promised(&build.site, route));
    assert_eq!(findable::editions(&build.site, route), Vec::<Lang>::new());
    assert!(findable::entries(&build.site).all(|(path, _)| !path.ends_with("brief/")));
}

#[test]
fn a_demonstration_says_on_paper_too_that_it_is_one() {
    let build = site(&case("demo: yes", "ข้อความ"));
    assert!(page(&build, "cases/a/brief/").contains("ข้อมูลสมมติ"));
}

//! What the boards and their files tell: what the repository holds, counted here once more from
//! the front matter alone.

mod cases;

use std::collections::BTreeMap;

use amphoe::{
    build::Build,
    lang::Lang,
    site::{board::Board, dataset::Dataset},
    source::Tree,
};

use crate::project::{self, built, page, real};

/// A case of a district with `more` in its front matter.
fn case(slug: &str, place: &str, more: &str) -> String {
    project::case(slug, &format!("place: {place}\nlevel: district\n{more}"))
}

fn site(files: &[String]) -> Build {
    built(&Tree::from_literal(&files.concat()))
}

/// The header and the rows of a board's file.
fn rows(build: &Build, board: Board, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    rows_of(build, Dataset::Board(board), lang)
}

/// The same of any set.
fn rows_of(build: &Build, set: Dataset, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let text = page(build, &set.path(lang));
    let text = text.strip_prefix('\u{feff}').expect("Excel needs the mark to read Thai");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "RFC 4180");
    let record = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = record(reader.headers().expect("there is a header").clone());
    let rows = reader.records().map(|row| record(row.expect("every row is as long as the header")));
    (header, rows.collect())
}

/// The rows for machines, each value under its header.
fn records(build: &Build, board: Board) -> Vec<BTreeMap<String, String>> {
    let (header, rows) = rows(build, board, Lang::En);
    rows.into_iter().map(|row| header.iter().cloned().zip(row).collect()).collect()
}

/// A site with a bit of everything that boards tell of.
fn varied() -> Build {
    site(&[
        case("a", "4708", ""),
        case("b", "[4708, 5607]", ""),
        case("c", "4802", "replicates: a\n"),
        case("d", "4803", "demo: true\n"),
        case("e", "4804", "withdrawn: เจ้าของขอถอน\n"),
        case("f", "1001", ""),
        "-- content/programme/programme.yaml --
name: {th: โครงการ, en: The programme}
sources: [{title: ข่าว}]
pilots: [{round: 2565, kind: cluster, district: 4802, source: [1]}]
"
        .to_owned(),
    ])
}

#[test]
fn both_files_of_a_set_tell_the_same_rows_in_the_same_order() {
    let build = varied();
    for set in Dataset::all() {
        let (english, records) = rows_of(&build, set, Lang::En);
        let (thai, reports) = rows_of(&build, set, Lang::Th);
        assert_eq!(records.len(), reports.len(), "{}", set.id());
        let is_snake = |name: &String| {
            name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        assert!(english.iter().all(is_snake), "{english:?}");
        assert!(thai.iter().all(|name| !name.is_ascii()), "{thai:?}");
        // What is a code or a Thai name for machines is told in the report word for word.
        let kept = |(name, _): &(&String, &String)| {
            name.ends_with("_th") || ["province_code", "district_code"].contains(&name.as_str())
        };
        for (record, report) in records.iter().zip(&reports) {
            for (name, value) in english.iter().zip(record).filter(kept) {
                assert!(report.contains(value), "{}: {name} of {record:?}", set.id());
            }
        }
    }
}

#[test]
fn the_files_of_rows_are_promised_and_an_earlier_list_of_them_is_understood() {
    let build = varied();
    let promised = page(&build, "addresses.txt");
    for path in Dataset::all().flat_map(|set| Lang::ALL.map(|lang| set.path(lang))) {
        assert!(promised.contains(&format!("/{path}\n")), "{path}");
    }
    let read = amphoe::render::machine::read_addresses(&promised).expect("our own list");
    assert_eq!(read.len(), promised.lines().count());
    assert!(amphoe::render::machine::read_addresses("/data/nothing.csv\n").is_err());
}

#[test]
fn the_coverage_file_tells_of_878_districts_what_this_repository_holds_of_each() {
    let build = varied();
    let records = records(&build, Board::Coverage);
    assert_eq!(records.len(), 878);
    let of = |code: &str| {
        let row = records.iter().find(|row| row["district_code"] == code).expect("it is there");
        (row["coverage"].as_str(), row["cases"].as_str(), row["pilot_on_record"].as_str())
    };
    assert_eq!(of("4708"), ("case", "2", "none"));
    assert_eq!(of("5607"), ("case", "1", "none"));
    assert_eq!(of("4802"), ("adapted", "1", "recorded"));
    assert_eq!(of("4803"), ("none", "0", "none"), "a demonstration is no case");
    assert_eq!(of("4804"), ("none", "0", "none"), "it was taken back");
    let with_case = records.iter().filter(|row| row["coverage"] != "none").count();
    assert_eq!(with_case, 3, "the khet of Bangkok are not among the 878");

    let row = &records[records.iter().position(|row| row["district_code"] == "4708").expect("it")];
    let told = ["area", "cluster", "cluster_en", "province_code", "province_en", "district_en"];
    let told = told.map(|name| row[name].as_str());
    assert_eq!(told[0..2], ["Northeast", "northeast-upper-2"]);
    assert_eq!(told[3..], ["47", "Sakon Nakhon", "Wanon Niwat"]);

    let (header, rows) = rows(&build, Board::Coverage, Lang::Th);
    assert_eq!(
        header.join(" "),
        "ภาค กลุ่มจังหวัด รหัสจังหวัด จังหวัด รหัสอำเภอ อำเภอ ในคลังนี้ จำนวนกรณีศึกษา อำเภอนำร่องที่มีแหล่งยืนยัน"
    );
    let row = rows.iter().find(|row| row[4] == "4802").expect("it is there");
    assert_eq!(row[5..], ["ปลาปาก", "มีเฉพาะเรื่องที่ปรับใช้จากที่อื่น", "1", "มีบันทึกในคลังนี้"],);
}

/// A register in which one province has two pilots, which is an error, and told as it is written.
const REGISTER: &str = "-- content/programme/programme.yaml --
name: {th: โครงการ, en: The programme}
sources:
  - {title: ข่าวหนึ่ง, url: 'https://example.org/a'}
  - {title: หนังสือราชการ}
rounds: [{id: 2565, name: {th: รุ่นปี 2565, en: 2022}, source: [1]}]
pilots:
  - {round: 2565, kind: province, district: 4708, source: [1, 2]}
  - {round: 2565, kind: province, district: 4701, source: [1]}
  - {round: 2565, kind: cluster, district: 4802, project: {th: '=1+1', en: '+1'}, source: [1]}
finalists: [{round: 2565, district: 5607, source: [2]}]
awards:
  - {round: 2565, district: 9005, award: excellent, name: {th: ยอดเยี่ยม, en: Excellent}, date: 18 ม.ค. 2566, source: [1]}
";

#[test]
fn the_board_of_pilots_counts_places_and_says_of_the_others_that_there_is_no_record() {
    let build = site(&[REGISTER.to_owned(), case("a", "4708", "")]);
    let records = records(&build, Board::Pilots);
    let count = |kind: &str, state: &str| {
        records.iter().filter(|row| row["kind"] == kind && row["on_record"] == state).count()
    };
    assert_eq!((count("province", "recorded"), count("province", "none")), (2, 75));
    assert_eq!((count("cluster", "recorded"), count("cluster", "none")), (1, 17));
    assert_eq!((count("finalist", "recorded"), count("award", "recorded")), (1, 1));
    assert_eq!(records.len(), 97);

    let shown = page(&build, "programme/pilots/");
    let number = |n: usize, of: &str| {
        format!("<span class=\"value\">{n}</span> <span class=\"of\">{of}</span>")
    };
    assert!(shown.contains(&number(1, "จาก 76 จังหวัด")), "two records of one province");
    assert!(shown.contains(&number(1, "จาก 18 กลุ่มจังหวัด")));
    assert_eq!(shown.matches("state-none").count(), 75 + 17);
    assert!(shown.contains("href=\"../#source-2\""), "sources are on the page of the programme");
    let english = page(&build, "en/programme/pilots/");
    assert!(english.contains(&number(1, "of 76 provinces")));
    assert!(english.contains("href=\"../../../data/pilots-th.csv\" download"));
}

#[test]
fn more_pilots_than_the_rule_has_are_published_where_the_register_answers_for_them_and_the_page_says_so()
 {
    let answered = format!(
        "{REGISTER}accept: [{{code: two-pilots-in-province, why: แหล่งอ้างอิงบอกไว้ทั้งสองอำเภอ}}]\n"
    );
    let build = site(&[answered, case("a", "4708", "")]);
    let open: Vec<&str> = build.said.iter().map(|said| said.code()).collect();
    assert!(!open.contains(&"two-pilots-in-province"), "{open:?}");
    let shown = page(&build, "programme/pilots/");
    assert!(shown.contains("แต่แหล่งอ้างอิงบันทึกไว้มากกว่านั้น: จังหวัดสกลนคร<"), "{shown}");
    assert!(!shown.contains("กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2<"), "one is what the rule has");
    assert!(page(&build, "en/programme/pilots/").contains("name more: Sakon Nakhon Province<"));
}

#[test]
fn a_file_has_dates_and_years_of_its_readers_and_nothing_that_is_computed() {
    let build = site(&[REGISTER.to_owned(), case("a", "4708", "")]);
    let records = records(&build, Board::Pilots);
    let of = |district: &str| {
        records.iter().find(|row| row["district_code"] == district).expect("it is on record")
    };
    assert_eq!((&*of("9005")["round"], &*of("9005")["date"]), ("2022", "2023-01-18"));
    assert_eq!((&*of("9005")["award_th"], &*of("9005")["award_en"]), ("ยอดเยี่ยม", "Excellent"));
    assert_eq!((&*of("4802")["project_th"], &*of("4802")["project_en"]), ("'=1+1", "'+1"));
    assert_eq!(of("4708")["sources"], "https://example.org/a; หนังสือราชการ");
    let (header, rows) = rows(&build, Board::Pilots, Lang::Th);
    let at = |name: &str| header.iter().position(|it| it == name).expect(name);
    let row = rows.iter().find(|row| row[at("รหัสอำเภอ")] == "9005").expect("it is on record");
    assert_eq!((&*row[at("รุ่นปี")], &*row[at("วันที่")]), ("2565", "18 มกราคม 2566"));
    assert_eq!(row[at("ประเภท")], "รางวัล");
    let row = rows.iter().find(|row| row[at("รหัสอำเภอ")] == "4802").expect("it is on record");
    assert_eq!(row[at("ชื่อโครงการตามที่พิมพ์")], "'=1+1");
}

/// Counted from the text of the file, without asking the program what it read.
#[test]
fn every_record_of_the_real_register_is_a_row_of_the_board_of_pilots() {
    let tree = real();
    let (_, source) = tree
        .sources
        .iter()
        .find(|(path, _)| path.as_str() == "content/programme/programme.yaml")
        .expect("there is a register");
    let mut list = "";
    let mut written = BTreeMap::new();
    for line in source.text.lines() {
        if !line.starts_with([' ', '#', '-']) {
            list = line.trim_end_matches(':');
        }
        let kind = match (list, line.trim()) {
            ("pilots", "kind: province") => "province",
            ("pilots", "kind: cluster") => "cluster",
            ("finalists", line) if line.starts_with("- round:") => "finalist",
            ("awards", line) if line.starts_with("- round:") => "award",
            _ => continue,
        };
        *written.entry(kind.to_owned()).or_insert(0) += 1;
    }
    assert_eq!(written.len(), 4, "{written:?}");
    let mut told = BTreeMap::new();
    let records = records(&built(&tree), Board::Pilots);
    for row in records.iter().filter(|row| row["on_record"] == "recorded") {
        assert!(!row["sources"].is_empty(), "{row:?}");
        *told.entry(row["kind"].clone()).or_insert(0) += 1;
    }
    assert_eq!(told, written);
}

#[test]
fn a_register_without_pilots_has_a_board_that_says_so() {
    let build = site(&[case("a", "4708", "")]);
    assert!(page(&build, "programme/pilots/").contains("ทะเบียนของคลังนี้ยังไม่มีบันทึกอำเภอนำร่อง"));
}

#[test]
fn every_board_is_on_the_page_of_the_programme_and_leads_to_every_other() {
    let build = varied();
    for (lang, home) in [(Lang::Th, ""), (Lang::En, "en/")] {
        let programme = page(&build, &format!("{home}programme/"));
        let pages = Board::ALL.map(|board| board.page_path());
        for path in pages.iter().filter_map(|path| path.strip_prefix("programme/")) {
            assert!(programme.contains(&format!("<a href=\"{path}\">")), "{lang}: {path}");
            let shown = page(&build, &format!("{home}programme/{path}"));
            for other in pages.iter().filter_map(|path| path.strip_prefix("programme/")) {
                let link = if other == path { "./".to_owned() } else { format!("../{other}") };
                assert!(shown.contains(&format!("href=\"{link}\"")), "{path}: {other}");
            }
        }
        assert!(page(&build, home).contains("href=\"programme/#boards\""));
    }
}

#[test]
fn a_province_is_on_record_by_itself_or_by_its_district_and_the_others_are_not_said_to_be_late() {
    let register = "-- content/programme/programme.yaml --
name: {th: โครงการ, en: The programme}
sources: [{title: ข่าวหนึ่ง}, {title: ข่าวสอง}]
rounds:
  - {id: 2565, name: {th: รุ่นปี 2565, en: 2022}, source: [1]}
  - {id: 2566, name: {th: รุ่นปี 2566, en: 2023}, source: [1]}
submissions:
  - {round: 2565, province: 47, date: 15 พ.ย. 2565, source: [1]}
  - {round: 2565, district: 4708, source: [2]}
  - {round: 2565, district: 5607, source: [2]}
  - {round: 2566, province: พะเยา, source: [1]}
";
    let build = site(&[register.to_owned(), case("a", "4708", "")]);
    let records = records(&build, Board::Submissions);
    let of = |round: &str, province: &str| -> Vec<[&str; 4]> {
        let rows =
            records.iter().filter(|row| row["round"] == round && row["province_code"] == province);
        let told = ["district_code", "on_record", "date", "sources"];
        rows.map(|row| told.map(|name| row[name].as_str())).collect()
    };
    assert_eq!(
        of("2022", "47"),
        [["", "recorded", "2022-11-15", "ข่าวหนึ่ง"], ["4708", "recorded", "", "ข่าวสอง"]]
    );
    assert_eq!(
        of("2022", "56"),
        [["", "recorded", "", "ข่าวสอง"], ["5607", "recorded", "", "ข่าวสอง"]]
    );
    assert_eq!(of("2023", "47"), [["", "none", "", ""]]);
    assert_eq!(of("2023", "56"), [["", "recorded", "", "ข่าวหนึ่ง"]]);
    assert_eq!(records.len(), 2 * 76 + 2);

    let shown = page(&build, "programme/submissions/");
    for (n, of) in [(2, "จาก 76 จังหวัด"), (1, "จาก 76 จังหวัด")]
    {
        let number = format!("<span class=\"value\">{n}</span> <span class=\"of\">{of}</span>");
        assert!(shown.contains(&number), "{n}");
    }
    assert_eq!(shown.matches("state-recorded").count(), 3);
    assert_eq!(shown.matches("state-none").count(), 2 * 76 - 3);
    assert!(shown.contains("ไม่ได้หมายความว่าจังหวัดไม่ได้ส่ง"));
    let first = |names: [&str; 2]| {
        let at = |name: &str| shown.find(&format!(">{name}<")).expect(name);
        at(names[0]) < at(names[1])
    };
    assert!(first(["จ.กระบี่", "จ.เชียงใหม่"]) && first(["จ.เชียงใหม่", "จ.ยะลา"]), "as a dictionary");
}

/// A case with sources, and what came of the visits to them.
fn visited(more: &[&str]) -> Build {
    let sources = "sources:\n  - {title: ข่าว ก, url: 'https://a.example/1'}\n  - {title: บันทึกของอำเภอ}\n  - {title: ข่าว ข, url: 'https://b.example/1'}\n  - {title: Report C, url: 'https://c.example/1'}\n  - {title: '=ข่าว ง', url: 'https://d.example/1'}\n";
    let text = case("a", "4708", "").replace("sources: [{title: บันทึกของอำเภอ}]\n", sources);
    let hidden = case("z", "4803", "demo: true\n")
        .replace("{title: บ", "{url: 'https://z.example/', title: บ");
    let programme = "-- content/programme/programme.yaml --\nname: {th: โครงการ, en: The programme}\nsources: [{title: ข่าว, url: 'https://b.example/1'}, {title: ข่าว จ, url: 'https://e.example/'}]\n";
    let mut files = vec![text, hidden, programme.to_owned()];
    files.extend(more.iter().map(|text| (*text).to_owned()));
    site(&files)
}

const CHECKED: &str = "-- content/checked.yaml --
- {url: https://a.example/1, outcome: opened, checked: 2026-11-20, since: 2026-10-01}
- {url: https://b.example/1, outcome: refused, status: 404, checked: 2026-11-21, since: 2026-10-02}
- {url: https://c.example/1, outcome: moved, moved_to: https://c.example/2, checked: 2026-11-20, since: 2026-11-20}
- {url: https://d.example/1, outcome: unknown, why: barred, checked: 2026-11-20, since: 2026-11-20}
- {url: https://nobody.example/cites/it, outcome: opened, checked: 2026-11-20, since: 2026-11-20}
";

#[test]
fn every_source_with_an_address_is_a_row_with_what_came_of_the_last_visit_to_it() {
    let records = records(&visited(&[CHECKED]), Board::Sources);
    let told = |row: &BTreeMap<String, String>| {
        ["kind", "case", "number", "address", "outcome", "checked", "since", "moved_to"]
            .map(|name| row[name].clone())
            .join(" ")
    };
    assert_eq!(
        records.iter().map(told).collect::<Vec<_>>(),
        [
            "case a 1 https://a.example/1 opened 2026-11-20 2026-10-01 ",
            "case a 3 https://b.example/1 refused 2026-11-21 2026-10-02 ",
            "case a 4 https://c.example/1 moved 2026-11-20 2026-11-20 https://c.example/2",
            "case a 5 https://d.example/1 unknown 2026-11-20 2026-11-20 ",
            "programme  1 https://b.example/1 refused 2026-11-21 2026-10-02 ",
            "programme  2 https://e.example/ not-visited   ",
        ]
    );
    assert_eq!(records[0]["case_title"], "ธนาคารขยะ a");
    assert_eq!(records[3]["title"], "'=ข่าว ง");
}

#[test]
fn the_board_of_sources_counts_all_and_names_those_that_somebody_has_to_look_at() {
    let build = visited(&[CHECKED]);
    let shown = page(&build, "programme/sources/");
    for (words, n) in
        [("เปิดได้", 1), ("ย้ายไปที่อยู่ใหม่", 1), ("เปิดไม่ได้", 2), ("โปรแกรมบอกไม่ได้", 1), ("ยังไม่ได้ตรวจ", 1)]
    {
        let bar = format!(
            "<dt>{words}</dt>\n<dd><span class=\"value\">{n}</span> <span class=\"of\">จาก 6 รายการ"
        );
        assert!(shown.contains(&bar), "{bar}\n{shown}");
    }
    assert!(!shown.contains("https://a.example/1"), "what opened is in the file alone");
    for address in ["https://b.example/1", "https://c.example/2", "https://d.example/1"] {
        assert!(shown.contains(&format!("href=\"{address}\" rel=\"external\"")), "{address}");
    }
    let shown = shown.replace('\u{a0}', " ");
    assert!(shown.contains("ตรวจล่าสุด 21 พ.ย. 2569 ได้ผลนี้ตั้งแต่ 2 ต.ค. 2569"), "{shown}");
    assert!(!shown.contains("https://z.example/"), "a demonstration cites nothing");
    let english = page(&build, "en/programme/sources/");
    assert!(english.contains("rel=\"external\" lang=\"th\">ข่าว ข</a>"), "{english}");
    assert!(
        english.contains("<a href=\"../../cases/a/\" lang=\"th\">ธนาคารขยะ a</a>"),
        "{english}"
    );
}

#[test]
fn sources_that_were_never_visited_are_not_said_to_be_anything() {
    let build = visited(&[]);
    let shown = page(&build, "programme/sources/");
    assert!(shown.contains("ยังไม่เคยตรวจว่าแหล่งอ้างอิงในคลังนี้เปิดได้หรือไม่"), "{shown}");
    assert!(!shown.contains("class=\"bars\"") && !shown.contains("<table"), "{shown}");
    let records = records(&build, Board::Sources);
    assert_eq!(records.len(), 6);
    assert!(records.iter().all(|row| row["outcome"] == "not-visited"));
    let shown = page(&site(&[case("a", "4708", "")]), "programme/sources/");
    assert!(shown.contains("ในคลังนี้ยังไม่มีแหล่งอ้างอิงที่มีที่อยู่เว็บ"), "{shown}");
}

/// Counted from the text of the files, without asking the program what it read.
#[test]
fn every_address_of_a_source_of_our_own_is_a_row_of_the_board_of_sources() {
    let tree = real();
    let is_read = |path: &str| {
        path == "content/programme/programme.yaml"
            || (path.starts_with("content/cases/") && path.ends_with("/index.th.md"))
    };
    let read = tree.sources.iter().filter(|(path, _)| is_read(path.as_str()));
    let written = read.flat_map(|(_, source)| source.text.lines());
    let written = written.filter(|line| line.trim().starts_with("url: http")).count();
    assert!(written > 50, "{written}");
    assert_eq!(records(&built(&tree), Board::Sources).len(), written);
}

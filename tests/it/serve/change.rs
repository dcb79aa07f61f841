//! What changes on the disk changes on the page, and only what is there now is shown.

use std::{
    collections::BTreeMap,
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use super::bench::{Bench, PATIENCE, next_line, next_state};
use crate::{
    project::{CASE, FILE, Project, titled},
    random::Random,
};

const PAGE: &str = "/cases/waste-bank/";

#[test]
fn a_save_is_heard_by_open_pages_and_shown() {
    let project = Project::small();
    let mut bench = Bench::start(&project);
    let mut news = bench.news();
    let before = next_state(&mut news);
    assert!(bench.text(PAGE).contains(&format!("data-state=\"{before}\"")));
    project.write(FILE, titled("ชื่อใหม่"));
    let page = bench.until(PAGE, |page| page.text().contains("ชื่อใหม่"));
    let after = bench.state();
    assert_ne!(before, after);
    assert!(page.text().contains(&format!("data-state=\"{after}\"")));
    while next_state(&mut news) != after {}
    bench.wait_for(&format!("updated after {FILE}"));
    // A new case is in no list yet: the author is told where it is.
    bench.wait_for(PAGE);
    // The same bytes again are the same state.
    project.write(FILE, CASE);
    bench.until(PAGE, |page| page.text().contains("ธนาคารขยะบ้านเรา"));
    assert_eq!(bench.state(), before);
}

#[test]
fn a_project_that_is_wrong_from_the_beginning_is_served_with_its_report() {
    let project = Project::small();
    project.write(FILE, CASE.replace("---\n##", "##"));
    let bench = Bench::start(&project);
    assert!(bench.said.iter().any(|line| line.contains("front-matter-unclosed")));
    assert!(bench.text(PAGE).contains("front-matter-unclosed"));
    project.write(FILE, CASE);
    bench.until(PAGE, |page| page.status == 200);
}

#[test]
fn the_folder_where_one_stands_is_the_project() {
    let project = Project::small();
    let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
    command.current_dir(project.root()).args(["serve", "--lang", "en", "--port", "0"]);
    let bench = Bench::run(&mut command);
    project.write(FILE, titled("ชื่อใหม่"));
    bench.until(PAGE, |page| page.text().contains("ชื่อใหม่"));
}

#[test]
fn an_open_page_hears_a_sign_of_life_while_nothing_changes() {
    let project = Project::small();
    let bench = Bench::start(&project);
    let mut news = bench.news();
    next_state(&mut news);
    assert_eq!(next_line(&mut news, ":"), "");
}

#[test]
fn an_editor_that_saves_by_renaming_is_followed() {
    let project = Project::small();
    let bench = Bench::start(&project);
    for round in 0..5 {
        let title = format!("รอบที่ {round}");
        project.write("content/cases/waste-bank/.index.th.md.swp", titled(&title));
        fs::rename(project.path(FILE), project.path("content/cases/waste-bank/index.th.md~"))
            .expect("renamed");
        let new = project.path("content/cases/waste-bank/.index.th.md.swp");
        fs::rename(new, project.path(FILE)).expect("renamed");
        bench.until(PAGE, |page| page.text().contains(&title));
    }
}

#[test]
fn a_page_whose_front_matter_is_broken_is_empty_under_the_report_and_never_an_older_one() {
    let project = Project::small();
    let mut bench = Bench::start(&project);
    project.write(FILE, CASE.replace("ชื่อเรื่อง: ", "ชื่อเรื่อง: \""));
    let page = bench.until(PAGE, |page| page.text().contains("amphoe-report"));
    let text = page.text();
    assert!(text.contains("yaml-unclosed-quote") && text.contains("index.th.md:2:"), "{text}");
    assert!(text.contains("amphoe-remedy"), "{text}");
    assert!(!text.contains("ประชุม แล้วลงมือทำ"), "an older page is shown: {text}");
    assert!(text.contains("lang=\"th\""));
    assert!(bench.text("/en/cases/waste-bank/").contains("a quote is opened here"));
    // Other pages stay, and fetch the report in their own language.
    assert_eq!(bench.get("/cases/").status, 200);
    assert!(bench.text("/_amphoe/report/th").contains("ข้อผิดพลาด 1 รายการ"));
    assert!(bench.text("/_amphoe/report/en").contains("1 error"));
    bench.wait_for("yaml-unclosed-quote");
    project.write(FILE, CASE);
    bench.until(PAGE, |page| page.status == 200 && page.text().contains("ประชุม แล้วลงมือทำ"));
}

#[test]
fn a_template_that_fails_is_told_on_the_page() {
    let project = Project::small();
    let bench = Bench::start(&project);
    project.write("themes/default/case.html", "{{ nothing.at.all }}");
    let page = bench.until(PAGE, |page| page.status != 200);
    assert!(page.text().contains("themes/default/case.html:1:"), "{}", page.text());
    fs::remove_dir_all(project.path("themes")).expect("removed");
    bench.until(PAGE, |page| page.status == 200);
}

#[test]
fn a_content_folder_that_vanishes_and_comes_back_is_no_end() {
    let project = Project::small();
    let mut bench = Bench::start(&project);
    for round in 0..3 {
        fs::rename(project.path("content"), project.path("elsewhere")).expect("renamed");
        let gone = bench.until(PAGE, |page| page.status == 404);
        assert!(gone.text().contains("<p class=\"amphoe-place\">content</p>"), "{}", gone.text());
        let title = format!("รอบที่ {round}");
        fs::write(project.path("elsewhere/cases/waste-bank/index.th.md"), titled(&title))
            .expect("written");
        fs::rename(project.path("elsewhere"), project.path("content")).expect("renamed");
        bench.until(PAGE, |page| page.text().contains(&title));
        // It is watched again.
        project.write(FILE, titled("อีกชื่อ"));
        bench.until(PAGE, |page| page.text().contains("อีกชื่อ"));
    }
    fs::remove_dir_all(project.path("content")).expect("removed");
    bench.until("/_amphoe/report/en", |report| report.text().contains(">content</p>"));
    project.write(FILE, titled("ตั้งต้นใหม่"));
    bench.until(PAGE, |page| page.text().contains("ตั้งต้นใหม่"));
    bench.assert_well();
}

#[test]
fn a_thousand_changes_at_once_are_all_there() {
    let project = Project::small();
    let bench = Bench::start(&project);
    for number in 0..1000 {
        project
            .write(&format!("content/cases/group-{}/case-{number}/index.th.md", number % 7), CASE);
    }
    bench.until("/cases/case-999/", |page| page.status == 200);
    assert_equals_a_fresh_start(&bench, &project);
    for number in 0..7 {
        fs::remove_dir_all(project.path(&format!("content/cases/group-{number}")))
            .expect("removed");
    }
    bench.until("/cases/case-999/", |page| page.status == 404);
    assert_equals_a_fresh_start(&bench, &project);
}

#[test]
fn a_storm_of_edits_ends_where_a_fresh_start_begins() {
    let project = Project::small();
    let bench = Bench::start(&project);
    let mut random = Random::of(0x9e37_79b9_7f4a_7c15);
    for round in 0..1000 {
        let slug = format!("case-{}", random.below(12));
        let group = ["", "north/", "north/deep/"][random.below(3) as usize];
        let folder = format!("content/cases/{group}{slug}");
        let lang = ["th", "en"][random.below(2) as usize];
        let file = format!("{folder}/index.{lang}.md");
        match random.below(12) {
            0..=3 => project.write(&file, titled(&format!("ครั้งที่ {round}"))),
            4 => project.write(&file, CASE.replace("---\n##", "##")),
            5 => project.write(&file, [0xff, 0xfe, 0x00, b'-', 0xa1, 0xa2]),
            6 => project.write(&format!("{folder}/ภาพ {round}.png"), [0x89, b'P', b'N', b'G']),
            // What is not there cannot be removed or renamed, and that is no fault.
            7 => drop(fs::remove_file(project.path(&file))),
            8 => drop(fs::remove_dir_all(project.path(&folder))),
            9 => {
                let other = format!("content/cases/north/case-{}", random.below(12));
                drop(fs::create_dir_all(project.path("content/cases/north")));
                drop(fs::rename(project.path(&folder), project.path(&other)));
            }
            10 => drop(fs::remove_dir_all(project.path("content/cases/north"))),
            _ => project.write("content/site.yaml", format!("title: {{th: ก{round}, en: A}}\n")),
        }
        if random.below(20) == 0 {
            thread::sleep(Duration::from_millis(random.below(30)));
        }
    }
    assert_equals_a_fresh_start(&bench, &project);
}

/// The state, the report and the addresses are those of a bench that starts now.
fn assert_equals_a_fresh_start(bench: &Bench, project: &Project) {
    let fresh = Bench::start(project);
    let state = fresh.state();
    let began = Instant::now();
    while bench.state() != state {
        assert!(began.elapsed() < PATIENCE, "the state stays another than that of a fresh start");
        thread::sleep(Duration::from_millis(50));
    }
    let answers = |bench: &Bench| -> BTreeMap<String, (u16, Vec<u8>)> {
        let addresses = bench.text("/addresses.txt");
        // Districts are as many as they are in any state. Pages follow from the state, which is the
        // same; so of many the some that are looked at speak for the rest.
        let all: Vec<&str> = addresses.lines().filter(|it| !it.contains("districts/")).collect();
        let some = all.iter().step_by(1 + all.len() / 300);
        let own = ["/", "/cases/", "/addresses.txt", "/_amphoe/report/th", "/_amphoe/report/en"];
        some.map(|path| format!("/{}", path.trim_start_matches('/')))
            .chain(own.map(str::to_owned))
            .map(|path| {
                let reply = bench.get(&path);
                (path, (reply.status, reply.body))
            })
            .collect()
    };
    let (ours, theirs) = (answers(bench), answers(&fresh));
    assert!(ours.len() > 20);
    for (path, answer) in &theirs {
        assert!(ours.get(path) == Some(answer), "{path} is another than after a fresh start");
    }
    assert_eq!(ours.len(), theirs.len());
}

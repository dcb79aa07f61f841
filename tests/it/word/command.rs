//! `amphoe form` and `amphoe import` as somebody at a terminal meets them.

use std::{
    fs,
    process::{Command, Output},
};

use super::{docx, p};
use crate::project::Project;

fn amphoe(project: &Project, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amphoe"))
        .current_dir(project.root())
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795651200")
        .args(arguments)
        .output()
        .expect("the program can be started")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn told(output: &Output) -> String {
    let out = String::from_utf8(output.stdout.clone()).expect("what is printed is UTF-8");
    out + &String::from_utf8(output.stderr.clone()).expect("what is printed is UTF-8")
}

fn heading(words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

fn sound() -> Vec<u8> {
    let lines = ["ชื่อเรื่อง: ฝายชะลอน้ำ", "พื้นที่: อ.แม่ใจ จ.พะเยา", "ระดับพื้นที่: ตำบลหนึ่ง"].map(p);
    let text = [heading("ขั้นตอน"), p("ประชุม แล้วลงแรง")];
    docx(&[lines.concat(), text.concat()].concat(), &[])
}

fn with_a_person() -> Vec<u8> {
    let text = [heading("ขั้นตอน"), p("ติดต่อ นายสมชาย ใจดี โทร 081-234-5678")];
    docx(&text.concat(), &[])
}

#[test]
fn the_form_is_written_once_and_never_over_another_file() {
    let project = Project::small();
    let first = amphoe(&project, &["form", "--out", "a.docx"]);
    assert_eq!(code(&first), Some(0), "{}", told(&first));
    let bytes = fs::read(project.path("a.docx")).expect("it was written");
    project.write("a.docx", "of its owner");
    let again = amphoe(&project, &["form", "--out", "a.docx"]);
    assert_eq!(code(&again), Some(2));
    assert!(told(&again).contains("จึงไม่ได้เขียนทับ"), "{}", told(&again));
    assert_eq!(fs::read(project.path("a.docx")).expect("it is there"), b"of its owner");
    assert_eq!(code(&amphoe(&project, &["form", "--out", "a.doc"])), Some(2));
    let elsewhere = amphoe(&project, &["form", "--root", "nowhere", "--out", "b.docx"]);
    assert_eq!(code(&elsewhere), Some(0), "a form can be made anywhere: {}", told(&elsewhere));
    assert_eq!(fs::read(project.path("b.docx")).expect("it was written"), bytes);
}

#[test]
fn a_document_becomes_a_draft_and_what_it_lacks_and_lost_is_told() {
    let project = Project::small();
    project.write("a.docx", sound());
    for lang in ["th", "en"] {
        let output = amphoe(
            &project,
            &["import", "a.docx", "--slug", &format!("dam-{lang}"), "--lang", lang],
        );
        assert_eq!(code(&output), Some(0), "{}", told(&output));
        insta::assert_snapshot!(format!("import_{lang}"), told(&output));
    }
    let draft = fs::read_to_string(project.path("content/cases/dam-th/index.th.md"));
    assert!(draft.expect("it was written").contains("\ndraft: true\n"));
    assert_eq!(fs::read(project.path("a.docx")).expect("it is there"), sound());
}

#[test]
fn nothing_is_written_where_there_may_be_personal_data_until_somebody_has_looked() {
    let project = Project::small();
    project.write("a.docx", with_a_person());
    for lang in ["th", "en"] {
        let output = amphoe(&project, &["import", "a.docx", "--slug", "dam", "--lang", lang]);
        assert_eq!(code(&output), Some(1));
        insta::assert_snapshot!(format!("import_personal_{lang}"), told(&output));
        assert!(!project.path("content/cases/dam").exists(), "nothing was written");
    }
    let weighed = ["import", "a.docx", "--slug", "dam", "--keep-personal-data"];
    let output = amphoe(&project, &weighed);
    assert_eq!(code(&output), Some(0), "{}", told(&output));
    assert!(told(&output).contains("081-234-5678"), "it is told all the same");
    assert!(project.path("content/cases/dam/index.th.md").exists());
}

#[test]
fn a_folder_that_is_there_is_never_written_into() {
    let project = Project::small();
    project.write("a.docx", sound());
    project.write("content/cases/dam/notes.txt", "of its owner");
    for slug in ["dam", "waste-bank", "Dam!", "../x"] {
        let output = amphoe(&project, &["import", "a.docx", "--slug", slug]);
        assert_eq!(code(&output), Some(2), "{slug}: {}", told(&output));
    }
    let there = fs::read_dir(project.path("content/cases/dam")).expect("it can be listed");
    assert_eq!(there.count(), 1);
    // Where no name is given, a free one is found.
    for _ in 0..2 {
        assert_eq!(code(&amphoe(&project, &["import", "a.docx"])), Some(0));
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_name_and_a_remedy() {
    let project = Project::small();
    project.write("old.docx", "no zip");
    for (file, expected) in [("none.docx", 2), ("content", 2), ("old.docx", 1)] {
        let output = amphoe(&project, &["import", file]);
        assert_eq!(code(&output), Some(expected), "{}", told(&output));
        assert!(told(&output).contains(file), "{}", told(&output));
    }
    let empty = docx("<w:p/>", &[]);
    project.write("empty.docx", &empty);
    let output = amphoe(&project, &["import", "empty.docx"]);
    assert_eq!(code(&output), Some(1));
    assert!(told(&output).contains("ไม่มีข้อความ"), "{}", told(&output));
}

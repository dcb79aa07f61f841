//! Files that are no text as we read it, and names that not every system can hold.

use super::{CASE, Project, SITE, SOUND_SITE, check, check_disk, picture, sound};

/// A sound case in other bytes.
fn encoded(bytes: &[u8], codes: &[&str]) {
    check_disk(&[(SITE, SOUND_SITE.as_bytes()), (CASE, bytes)], codes);
}

fn text() -> String {
    sound().files.pop().expect("a case").1
}

/// Thai in one byte a letter.
fn tis_620(text: &str) -> Vec<u8> {
    let byte = |c: char| match u32::from(c) {
        thai @ 0xe01..=0xe5b => (thai - 0xe01 + 0xa1) as u8,
        other => other as u8,
    };
    text.chars().map(byte).collect()
}

#[test]
fn a_file_in_tis_620() {
    encoded(&tis_620(&text()), &[&format!("{CASE}: not-utf8")]);
}

#[test]
fn a_file_in_utf_16() {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text().encode_utf16().flat_map(u16::to_le_bytes));
    encoded(&bytes, &[&format!("{CASE}: not-utf8")]);
}

#[test]
fn a_file_with_one_damaged_letter() {
    let mut bytes = text().into_bytes();
    let at = text().find("## ผลลัพธ์").expect("a heading") + 4;
    bytes[at] = b'?';
    encoded(&bytes, &[&format!("{CASE}: not-utf8")]);
}

#[test]
fn a_mark_at_the_beginning_of_a_file() {
    let project = sound().and(CASE, &format!("⟦\u{feff}⟧{}", text()));
    check(project, &["byte-order-mark"]);
}

#[test]
fn a_mistake_after_a_mark_at_the_beginning() {
    let text = text().replace("status: acting", "⟦statsu⟧: acting");
    check(sound().and(CASE, &format!("\u{feff}{text}")), &["unknown-key"]);
}

#[test]
fn a_file_with_the_line_ends_of_windows_is_no_mistake() {
    encoded(text().replace('\n', "\r\n").as_bytes(), &[]);
}

#[test]
fn a_mistake_in_a_file_with_the_line_ends_of_windows() {
    let text = text().replace("level: village", "level: ⟦villlage⟧").replace('\n', "\r\n");
    check(sound().and(CASE, &text), &["unknown-term"]);
}

#[test]
fn a_trap_in_a_file_with_the_line_ends_of_windows() {
    let text = text().replace("level: village", "level⟦：⟧village").replace('\n', "\r\n");
    check(sound().and(CASE, &text), &["full-width-sign"]);
}

#[test]
fn a_control_character_in_the_front_matter() {
    let text = text().replace("ธนาคารขยะแลก", "ธนาคาร⟦\u{7}⟧ขยะแลก");
    check(sound().and(CASE, &text), &["control-character"]);
}

#[test]
fn a_text_that_is_too_large() {
    let large = format!("{}{}", text(), "ก".repeat(2 << 20));
    encoded(large.as_bytes(), &[&format!("{CASE}: file-too-large")]);
}

#[test]
fn links_to_a_file_that_could_not_be_read_are_not_told_of() {
    let other = "content/cases/other/index.th.md";
    let project: Project = super::front("related: [waste-bank]");
    let (_, linking) = project.files.last().expect("a case");
    let linking = format!("{linking}\n[ดู](../waste-bank/index.th.md)\n");
    check_disk(
        &[(SITE, SOUND_SITE.as_bytes()), (CASE, &tis_620(&text())), (other, linking.as_bytes())],
        &[&format!("{CASE}: not-utf8")],
    );
}

#[test]
fn settings_that_could_not_be_read_are_told_once() {
    let case = text();
    let site = tis_620(SOUND_SITE);
    check_disk(&[(SITE, &site), (CASE, case.as_bytes())], &[&format!("{SITE}: not-utf8")]);
}

#[test]
fn a_folder_that_lies_too_deep() {
    let path = format!("content/cases/{}/index.th.md", ["a"; 14].join("/"));
    let folder = format!("content/cases/{}: folder-too-deep", ["a"; 12].join("/"));
    let case = text();
    check_disk(
        &[(SITE, SOUND_SITE.as_bytes()), (CASE, case.as_bytes()), (&path, case.as_bytes())],
        &[&folder],
    );
}

#[cfg(unix)]
#[test]
fn a_symbolic_link() {
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().expect("a folder");
    let case = format!("{}\n![ฝาย](fai.jpg)\n", text());
    for (path, text) in [(SITE, SOUND_SITE), (CASE, &case)] {
        super::write(folder.path(), path, text.as_bytes());
    }
    let link = folder.path().join("content/cases/waste-bank/fai.jpg");
    symlink("/etc/hostname", link).expect("a link");
    let tree = super::read::read(folder.path(), super::Limits::default()).expect("a project");
    let code = "content/cases/waste-bank/fai.jpg: symbolic-link";
    super::check_tree(&tree, Vec::new(), &[code]);
}

#[cfg(unix)]
#[test]
fn a_name_that_windows_cannot_hold() {
    let case = text();
    check_disk(
        &[
            (SITE, SOUND_SITE.as_bytes()),
            (CASE, case.as_bytes()),
            ("content/cases/waste-bank/fai:1.jpg", &picture()),
        ],
        &["content/cases/waste-bank/fai:1.jpg: file-name"],
    );
}

#[cfg(unix)]
#[test]
fn two_names_that_differ_in_capitals() {
    let case = text();
    check_disk(
        &[
            (SITE, SOUND_SITE.as_bytes()),
            (CASE, case.as_bytes()),
            ("content/cases/waste-bank/Fai.jpg", &picture()),
            ("content/cases/waste-bank/fai.jpg", &picture()),
        ],
        &["content/cases/waste-bank/fai.jpg: same-name"],
    );
}

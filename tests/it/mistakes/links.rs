//! Links, pictures, documents and cases that lead nowhere.

use super::{body, check, check_beside, front, picture, sound};

#[test]
fn a_link_to_a_case_that_is_not_there() {
    check(
        body("ดู [เรื่องอื่น](⟦../check-dmas/index.th.md⟧)\n").and_case("check-dams", "status: acting"),
        &["dead-link"],
    );
}

#[test]
fn a_link_to_an_address_that_is_not_there() {
    check(body("ดู [เรื่องอื่น](⟦/cases/nowhere-at-all/⟧)\n"), &["dead-link"]);
}

#[test]
fn a_link_to_a_heading_that_is_not_there() {
    check(body("ดู [ผล](⟦#result⟧)\n"), &["dead-fragment"]);
}

#[test]
fn a_link_to_a_heading_of_another_page_that_is_not_there() {
    check(
        body("ดู [ผล](⟦../other/index.th.md#reslts⟧)\n").and_case("other", "status: acting"),
        &["dead-fragment"],
    );
}

#[test]
fn a_link_to_a_draft() {
    check(
        body("ดู [ร่าง](⟦../other/index.th.md⟧)\n").and_case("other", "draft: yes"),
        &["link-to-unpublished"],
    );
}

#[test]
fn a_link_out_of_the_content() {
    check(body("ดู [รหัส](⟦../../../../etc/passwd⟧)\n"), &["path-outside"]);
}

#[test]
fn a_link_that_runs_a_program() {
    check(body("[กด](⟦javascript:alert(1)⟧)\n"), &["link-refused"]);
}

#[test]
fn a_link_to_a_file_of_ones_own_machine() {
    check(body("[กด](⟦file:///C:/Users/somchai/fai.jpg⟧)\n"), &["local-path"]);
}

#[test]
fn a_path_of_ones_own_machine_in_the_text() {
    check(body("ไฟล์อยู่ที่ ⟦C:\\Users\\somchai\\fai.docx⟧\n"), &["local-path-in-text"]);
}

#[test]
fn a_link_without_words() {
    check(body("ดู ⟦[](https://example.org/)⟧\n"), &["link-empty"]);
}

#[test]
fn a_link_without_an_address() {
    check(body("ดู [ที่นี่](⟦⟧)\n"), &["link-refused"]);
}

#[test]
fn a_space_between_the_two_halves_of_a_link() {
    check(body("ดู [ที่นี่]⟦ ⟧(https://example.org/)\n"), &["link-split"]);
}

#[test]
fn spaces_in_the_address_of_a_link() {
    check(body("ดู [ที่นี่](⟦รายงาน ปี 2565.pdf⟧)\n"), &["link-spaces"]);
}

#[test]
fn a_picture_of_another_site() {
    check(body("![ฝาย](⟦https://example.org/fai.jpg⟧)\n"), &["foreign-picture"]);
}

#[test]
fn a_picture_whose_name_is_misspelt() {
    check_beside(
        &body("![ฝาย](⟦fia.jpg⟧)\n"),
        &[("content/cases/waste-bank/fai.jpg", &picture())],
        &["dead-link"],
    );
}

#[test]
fn a_related_case_that_is_not_there() {
    check(
        front("related: [⟦waste-bnk-2⟧]").and_case("waste-bank-2", "status: acting"),
        &["unknown-case"],
    );
}

#[test]
fn a_case_by_the_name_that_it_had_before_its_folder_was_renamed() {
    check(
        front("replicates: ⟦bottles⟧").and_case("waste-exchange", "aliases: [/cases/bottles/]"),
        &["unknown-case"],
    );
}

#[test]
fn a_case_that_adapts_one_that_is_not_there() {
    check(front("replicates: ⟦nowhere⟧"), &["unknown-case"]);
}

#[test]
fn a_case_that_adapts_one_that_was_renamed_and_says_what_it_changed() {
    check(
        front("replicates: [{case: ⟦bottels⟧, changed: [แลกเป็นข้าวสาร]}]")
            .and_case("bottles", "status: acting"),
        &["unknown-case"],
    );
}

#[test]
fn a_case_that_adapts_one_case_twice() {
    check(
        front("replicates: [other, {case: ⟦other⟧, changed: แลกเป็นข้าวสาร}]")
            .and_case("other", "status: acting"),
        &["repeated-term"],
    );
}

#[test]
fn a_document_that_is_not_there() {
    check(front("documents:\n  - {file: ⟦form.docx⟧, kind: survey}"), &["unknown-file"]);
}

#[test]
fn two_folders_of_one_name() {
    check(
        sound().and_case("47/waste-bank", "status: acting"),
        &["content/cases/waste-bank/index.th.md: duplicate-slug"],
    );
}

#[test]
fn a_folder_with_a_thai_name() {
    check(
        sound().and_case("ธนาคารขยะ", "status: acting"),
        &["content/cases/ธนาคารขยะ/index.th.md: bad-slug"],
    );
}

#[test]
fn a_folder_with_a_name_of_windows() {
    check(
        sound().and_case("con", "status: acting"),
        &["content/cases/con/index.th.md: reserved-name"],
    );
}

#[test]
fn an_old_address_that_another_page_has() {
    check(
        front("aliases: [⟦/cases/other/⟧]").and_case("other", "status: acting"),
        &["address-taken"],
    );
}

#[test]
fn a_file_that_is_not_where_pages_are_read() {
    let path = "content/cases/waste-bank/notes.md";
    check(sound().and(path, "บันทึก\n"), &[&format!("{path}: stray-file")]);
}

#[test]
fn a_page_whose_name_does_not_say_its_language() {
    let path = "content/cases/waste-bank-2/index.md";
    check(sound().and(path, "---\ntitle: ก\n---\n"), &[&format!("{path}: no-language-in-name")]);
}

#[test]
fn a_word_file_in_place_of_a_page() {
    let path = "content/cases/waste-bank-2/index.th.docx";
    check_beside(&sound(), &[(path, b"PK")], &[&format!("{path}: not-markdown")]);
}

#[test]
fn a_page_with_an_ending_too_many() {
    let path = "content/cases/waste-bank-2/index.th.md.txt";
    check_beside(&sound(), &[(path, "---\n".as_bytes())], &[&format!("{path}: not-markdown")]);
}

#[test]
fn pictures_without_a_page() {
    let path = "content/cases/fai/fai.jpg";
    check_beside(&sound(), &[(path, &picture())], &[&format!("{path}: stray-file")]);
}

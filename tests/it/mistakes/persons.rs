//! What belongs to a person and to no page.

use super::{body, check, check_beside, front, picture, sound};

#[test]
fn the_number_of_a_citizen_grouped_as_its_writer_liked() {
    check(body("ผู้เข้าร่วม (⟦๑ ๑๐๑๔ ๐๐๐๐๐ ๐๐ ๖⟧) เล่าว่าขยะมาก\n"), &["citizen-number"]);
}

#[test]
fn a_line_account() {
    check(body("สอบถามที่ไลน์ไอดี: ⟦somchai99⟧\n"), &["line-account"]);
}

#[test]
fn a_line_account_where_people_can_be_hurt() {
    check(
        front(
            "themes: [debt]\nreviewed_by: ที่ว่าการอำเภอ\ncontact: {office: ที่ว่าการอำเภอ LINE ID ⟦@somchai99⟧}",
        ),
        &["line-account"],
    );
}

#[test]
fn the_code_of_a_house() {
    check(body("บ้านที่มีรหัสประจำบ้าน ⟦1234-567890-1⟧ เข้าร่วมก่อน\n"), &["house-code"]);
}

#[test]
fn a_bank_account() {
    check(body("สมทบทุนที่เลขที่บัญชี ธนาคารออมสิน ⟦๑๒๓-๔-๕๖๗๘๙-๐⟧\n"), &["bank-account"]);
}

#[test]
fn the_plate_of_a_vehicle() {
    check(body("ขนขยะด้วยรถกระบะ ทะเบียนรถ ⟦กข 1234⟧\n"), &["vehicle-plate"]);
}

#[test]
fn a_mobile_number_in_the_translation_of_a_case_where_people_can_be_hurt() {
    let case = front("themes: [drugs]\nreviewed_by: ที่ว่าการอำเภอ");
    let english =
        "---\ntitle: Waste bank\nsummary: Nothing measured yet\n---\nCall ⟦081-234-5678⟧\n";
    check(case.and("content/cases/waste-bank/index.en.md", english), &["mobile-number"]);
}

#[test]
fn a_name_with_the_number_of_a_citizen() {
    let path = "content/cases/waste-bank/3101400000002.jpg";
    check_beside(&sound(), &[(path, &picture())], &[&format!("{path}: number-in-name")]);
}

#[test]
fn a_name_that_a_telephone_gave_and_that_may_be_the_number_of_a_citizen() {
    let path = "content/cases/waste-bank/1660281234569.jpg";
    check_beside(&sound(), &[(path, &picture())], &[&format!("{path}: number-in-name")]);
}

#[test]
fn a_folder_with_a_mobile_number_where_people_can_be_hurt() {
    let folder = "content/cases/waste-bank/081-234-5678";
    let case = front("themes: [poverty]\nreviewed_by: ที่ว่าการอำเภอ");
    check_beside(
        &case,
        &[(&format!("{folder}/a.pdf"), b"%PDF"), (&format!("{folder}/b.pdf"), b"%PDF")],
        &[
            &format!("{folder}: number-in-name"),
            &format!("{folder}/a.pdf: stray-file"),
            &format!("{folder}/b.pdf: stray-file"),
        ],
    );
}

#[test]
fn a_table_of_persons() {
    let path = "content/cases/waste-bank/members.csv";
    let table = "ทะเบียนสมาชิก\nลำดับ,ชื่อ - สกุล,เลขบัตรประชาชน\n1,ก,3101400000002\n";
    check_beside(
        &sound(),
        &[(path, table.as_bytes())],
        &[
            &format!("{path}: citizen-number-in-table"),
            &format!("{path}: persons-in-table"),
            &format!("{path}: persons-in-table"),
        ],
    );
}

#[test]
fn the_number_of_a_citizen_in_the_settings() {
    let (path, settings) = sound().files.remove(0);
    check(sound().and(&path, &format!("{settings}# ⟦3101400000002⟧\n")), &["citizen-number"]);
}

/// A JPEG that carries this property of XMP.
fn carrying(property: &str) -> Vec<u8> {
    let packet = format!("<rdf:RDF><rdf:Description {property}/></rdf:RDF>");
    let length = u16::try_from(packet.len() + 2).expect("it is short").to_be_bytes();
    let picture = picture();
    [&picture[..2], b"\xff\xe1", &length, packet.as_bytes(), &picture[2..]].concat()
}

#[test]
fn a_picture_that_carries_its_position() {
    let path = "content/cases/waste-bank/fai.jpg";
    let picture = carrying("exif:GPSLatitude=\"17,39.6N\"");
    check_beside(&sound(), &[(path, &picture)], &[&format!("{path}: picture-position")]);
}

#[test]
fn a_picture_that_carries_names_where_people_can_be_hurt() {
    let path = "content/cases/waste-bank/fai.jpg";
    let case = front("themes: [health]\nreviewed_by: ที่ว่าการอำเภอ");
    let picture = carrying("dc:creator=\"ก\" aux:SerialNumber=\"1\"");
    let case = case.and(&format!("{path}.yaml"), "people: none\n");
    check_beside(&case, &[(path, &picture)], &[&format!("{path}: picture-person")]);
}

#[test]
fn a_picture_that_nobody_says_who_is_shown_in_where_people_can_be_hurt() {
    let path = "content/cases/waste-bank/ban.jpg";
    let case = front("themes: [poverty]\nreviewed_by: ที่ว่าการอำเภอ");
    check_beside(&case, &[(path, &picture())], &[&format!("{path}: picture-without-consent")]);
}

#[test]
fn a_picture_of_children_whose_consent_is_kept_nowhere() {
    let path = "content/cases/waste-bank/dek.jpg";
    let case = front("themes: [children]\nreviewed_by: ที่ว่าการอำเภอ")
        .and(&format!("{path}.yaml"), "บุคคลในภาพ: ⟦ยินยอมแล้ว⟧\n");
    check_beside(&case, &[(path, &picture())], &["consent-not-kept"]);
}

#[test]
fn a_picture_in_whose_file_nothing_is_said_of_people() {
    let path = "content/cases/waste-bank/fai.jpg";
    let case = sound().and(&format!("{path}.yaml"), "⟦credit: ที่ว่าการอำเภอ⟧\n");
    check_beside(&case, &[(path, &picture())], &["missing-key"]);
}

#[test]
fn a_file_about_a_picture_that_is_not_there() {
    let path = "content/cases/waste-bank/fai.yaml";
    let project = sound().and(path, "people: none\n");
    check_beside(
        &project,
        &[("content/cases/waste-bank/fai.jpg", &picture())],
        &[&format!("{path}: no-such-picture")],
    );
}

#[test]
fn a_person_by_name_and_a_title_deed() {
    check(body("เริ่มจาก⟦นายสมมุติ⟧ ตัวอย่าง ซึ่งมีโฉนดเลขที่ ⟦12345⟧\n"), &["person-named", "land-deed"]);
}

#[test]
fn a_person_by_name_where_people_can_be_hurt() {
    check(
        front("themes: [drugs]\nreviewed_by: ที่ว่าการอำเภอ\ncontact: {office: ⟦นางสาวสมมุติ⟧ ตัวอย่าง}"),
        &["person-named"],
    );
}

#[test]
fn a_person_in_the_title_of_a_source_is_not_told_of() {
    check(front("sources:\n  - {title: สัมภาษณ์นายสมมุติ ตัวอย่าง, date: 2565}"), &[]);
}

#[test]
fn a_house_a_home_and_so_few_persons() {
    check(
        body(
            "อยู่⟦บ้านเลขที่ 12/3⟧ หมู่ที่ 4\n\nครัวเรือนอยู่ที่ ⟦17.6601, 103.7712⟧\n\nบ้านหนองแวงมีผู้ป่วย ⟦2 ราย⟧\n",
        ),
        &["house-number", "home-position", "few-persons"],
    );
}

#[test]
fn coordinates_of_something_that_may_be_a_home() {
    check(body("ฝายอยู่ที่ ⟦17.6601, 103.7712⟧\n"), &["position-in-text"]);
}

#[test]
fn the_stamp_of_a_secret_paper() {
    check(body("คัดจากบันทึก (⟦ลับ⟧) ของอำเภอ\n"), &["secret-stamp"]);
}

//! What belongs to a person and to no page.

use super::{body, check, front};

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

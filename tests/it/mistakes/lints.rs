//! What a case must not claim or show.

use super::{Project, SOUND_BODY, SOUND_FRONT, body, case, check, front};

fn results(text: &str) -> Project {
    let text = SOUND_BODY.replace("ยังไม่ได้วัด", text);
    case(&format!("---\n{SOUND_FRONT}---\n{text}"))
}

#[test]
fn a_sensitive_theme_that_nobody_has_looked_through() {
    check(front("themes: [food, ⟦health⟧]"), &["no-reviewer"]);
}

#[test]
fn a_protected_term_that_nobody_has_looked_through() {
    check(
        front("summary: ตาม⟦โครงการอันเนื่องมาจากพระราชดำริ⟧ในพื้นที่")
            .and("content/protected-terms.yaml", "terms: [โครงการอันเนื่องมาจากพระราชดำริ]\n"),
        &["no-reviewer"],
    );
}

#[test]
fn the_number_of_a_citizen() {
    check(body("ผู้เข้าร่วม (⟦1-1014-00000-00-6⟧) เล่าว่าขยะมาก\n"), &["citizen-number"]);
}

#[test]
fn a_mobile_telephone() {
    check(front("contact: {office: ที่ว่าการอำเภอ, phone: ⟦081-234-5678⟧}"), &["mobile-number"]);
}

#[test]
fn a_mobile_telephone_where_people_can_be_hurt() {
    check(
        front(
            "themes: [debt]\nreviewed_by: ที่ว่าการอำเภอ\ncontact: {office: ที่ว่าการอำเภอ, phone: ⟦081-234-5678⟧}",
        ),
        &["mobile-number"],
    );
}

#[test]
fn a_private_mailbox() {
    check(
        front("contact: {office: ที่ว่าการอำเภอ, email: ⟦somchai@gmail.com⟧}"),
        &["private-mailbox"],
    );
}

#[test]
fn evidence_above_what_the_answers_give() {
    check(front("evidence: ⟦3⟧"), &["evidence-above-computed"]);
}

#[test]
fn answers_that_no_result_bears_out() {
    check(front("⟦checks⟧: {baseline: yes, same_method_after: yes}"), &["checks-without-result"]);
}

#[test]
fn a_share_among_the_results_without_its_source() {
    check(results("ขยะลดลง⟦ครึ่งหนึ่ง⟧"), &["number-without-source"]);
}

#[test]
fn thai_digits_among_the_results_without_their_source() {
    check(results("ขยะลดลง ⟦๔๐⟧ ตัน"), &["number-without-source"]);
}

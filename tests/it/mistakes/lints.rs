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

#[test]
fn a_summary_that_claims_a_success_that_nobody_measured() {
    check(front("summary: หมู่บ้านตั้งธนาคารขยะ ⟦ประสบความสำเร็จ⟧อย่างดี"), &["word-above-evidence"]);
}

#[test]
fn a_title_that_claims_a_model() {
    check(front("title: หมู่บ้าน⟦ต้นแบบ⟧ของจังหวัด"), &["word-above-evidence"]);
}

#[test]
fn results_that_claim_that_a_problem_is_no_more() {
    check(
        results(
            "ขยะ⟦หมด**ไป⟧**จากตำบล และตำบล⟦ปลอด⟧ขยะ\n\n- ดูแลกัน⟦อย่างยั่งยืน⟧\n- น้ำ⟦ดีขึ้น⟧ เห็น⟦เป็นรูปธรรม⟧",
        ),
        &["word-above-evidence"; 5],
    );
}

#[test]
fn a_translation_that_claims_more_than_its_original() {
    let english = "---\ntitle: A waste bank that pays for tap water\nsummary: A village runs a waste bank ⟦successfully⟧\ntranslated_from: {rule: w1}\n---\n## Background and problem\n\nMuch waste\n\n## Steps\n\nThey met and began\n\n## Results\n\nIncomes ⟦improved⟧, and the village is ⟦waste-free⟧.\n\n## Problems and solutions\n\nNone on record\n";
    check(super::sound().and(super::ENGLISH, english), &["word-above-evidence"; 3]);
}

#[test]
fn what_was_measured_before_and_after_may_be_called_a_success() {
    check(
        front(
            "summary: หมู่บ้านตั้งธนาคารขยะ ประสบความสำเร็จ
results:
  - {what: ขยะ, unit: ตัน, before: 18, after: 2, source: [1]}
checks: {baseline: yes, same_method_after: yes}",
        ),
        &[],
    );
}

#[test]
fn claims_outside_of_title_summary_and_results_pass() {
    check(body("## ปัจจัยแห่งความสำเร็จ\n\nชาวบ้านภูมิใจที่ทำสำเร็จ\n\n> ตำบลของเราปลอดขยะ\n"), &[]);
}

#[test]
fn a_weir_that_is_written_like_a_section_of_an_office() {
    check(body("ชาวบ้านสร้าง⟦ฝ่าย⟧ชะลอน้ำ\n"), &["homophone"]);
}

#[test]
fn a_bee_that_is_written_like_nothing() {
    check(front("needs: [รังของ⟦ขันโรง⟧]"), &["homophone"]);
}

#[test]
fn a_word_that_claims_is_no_warning_where_it_is_accepted() {
    check(
        front(
            "title: หมู่บ้านต้นแบบของจังหวัด
accept: [{code: word-above-evidence, why: เป็นชื่อที่จังหวัดประกาศ}]",
        ),
        &[],
    );
}

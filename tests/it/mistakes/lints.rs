//! What a case must not claim or show.

use super::{Project, SOUND_BODY, SOUND_FRONT, body, case, check, check_disk, front};

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

/// A case that somebody has looked through, with these lists of words.
fn kept(lines: &str, terms: &str) -> Project {
    front(&format!("{lines}\nreviewed_by: ที่ว่าการอำเภอ")).and("content/protected-terms.yaml", terms)
}

const TERMS: &str = "terms: [ตามแนวพระราชดำริ, พระราชดำริ, Royal Project]\nfailure_words: [ล้มเหลว, ยุติ]\nshort_forms: [{text: พระเทพฯ, whole: สมเด็จพระกนิษฐาธิราชเจ้า}]\n";

#[test]
fn a_protected_term_that_is_cut_off() {
    check(kept("summary: ทำ⟦ตามแนวพระราชดำ⟧… ยังไม่ได้วัด", TERMS), &["protected-term-cut"]);
}

#[test]
fn a_headline_that_was_cut_inside_a_protected_term() {
    check(
        kept("sources:\n  - {title: น้อมนำแนวทาง⟦ตามแนวพระราช⟧, date: 2565}", TERMS),
        &["protected-term-cut"],
    );
}

#[test]
fn a_protected_term_that_is_abbreviated() {
    check(kept("summary: โครงการใน⟦พระเทพฯ⟧ ยังไม่ได้วัด", TERMS), &["protected-term-cut"]);
}

#[test]
fn protected_terms_with_marks_inside() {
    let text = format!(
        "---\n{SOUND_FRONT}reviewed_by: ที่ว่าการอำเภอ\n---\n{SOUND_BODY}\nงาน⟦ตามแนว**พระราช**ดำริ⟧\n\nไม่ใช่~~⟦พระราชดำริ⟧~~\n\n⟦พระราช<wbr>ดำริ⟧ และ **พระราชดำริ**\n"
    );
    check(case(&text).and("content/protected-terms.yaml", TERMS), &["protected-term-marked"; 3]);
}

#[test]
fn a_protected_term_beside_a_word_of_failure() {
    check(
        kept("summary: กลุ่มที่ทำ⟦ตามแนวพระราชดำริ⟧ ล้มเหลวในปีแรก", TERMS),
        &["protected-term-beside-failure"],
    );
}

#[test]
fn protected_terms_are_known_where_a_site_has_no_list_of_its_own() {
    let summary = "summary: กลุ่มที่ทำ⟦ตามแนวพระราชดำริ⟧ ล้มเหลวในปีแรก\nreviewed_by: ที่ว่าการอำเภอ";
    check(front(summary), &["protected-term-beside-failure"]);
}

#[test]
fn a_list_of_the_site_stands_in_the_place_of_the_built_in_one() {
    check(kept("summary: กลุ่มที่ทำตามแนวพระราชดำริ ล้มเหลวในปีแรก", "terms: [พระปณิธาน]\n"), &[]);
}

#[test]
fn a_protected_term_in_a_translation_by_a_program() {
    let english = "---\ntitle: A waste bank that pays for tap water\nsummary: A village set up a waste bank with the Royal Project, not measured yet\ntranslated_from: {rule: w1}\nmachine: ⟦yes⟧\n---\n## Background and problem\n\nMuch waste\n\n## Steps\n\nThey met and began\n\n## Results\n\nNot measured\n\n## Problems and solutions\n\nNone on record\n";
    check(
        super::sound().and(super::ENGLISH, english).and("content/protected-terms.yaml", TERMS),
        &["protected-term-by-machine"],
    );
}

#[test]
fn a_picture_that_is_called_by_a_protected_term() {
    check_disk(
        &[
            ("content/site.yaml", super::SOUND_SITE.as_bytes()),
            ("content/protected-terms.yaml", TERMS.as_bytes()),
            (super::CASE, format!("---\n{SOUND_FRONT}---\n{SOUND_BODY}").as_bytes()),
            ("content/cases/waste-bank/royal-project.csv", b"a,b\n"),
        ],
        &["content/cases/waste-bank/royal-project.csv: protected-term-in-name"],
    );
}

#[test]
fn a_name_from_a_register_that_is_no_source() {
    let terms = "terms: [โครงการอันเนื่องมาจากพระราชดำริ]\nregisters:\n  - {term: โครงการอันเนื่องมาจากพระราชดำริ, office: {th: สำนักงาน กปร., en: RDPB}, known_by: [กปร.]}\n";
    check(
        kept("summary: อยู่ใน⟦โครงการอันเนื่องมาจากพระราชดำริ⟧ ยังไม่ได้วัด", terms),
        &["term-without-register"],
    );
    let registered = SOUND_FRONT
        .replace("หมู่บ้านตั้งธนาคารขยะ ", "อยู่ในโครงการอันเนื่องมาจากพระราชดำริ ")
        .replace("บันทึกของอำเภอ", "ทะเบียนโครงการของสำนักงาน กปร.");
    let text = format!("---\n{registered}reviewed_by: ที่ว่าการอำเภอ\n---\n{SOUND_BODY}");
    check(case(&text).and("content/protected-terms.yaml", terms), &[]);
}

const FIGURES: &str = "name: {th: อำเภอนำร่อง, en: Pilot districts}
sources:
  - {title: ข่าวกระทรวง, date: 2565}
figures:
  - {id: provinces, value: 76, what: {th: จังหวัดที่คัดเลือกอำเภอนำร่อง, en: provinces with a pilot district}, source: [1], quoted: ['{n} อำเภอนำร่อง']}
dates:
  - {id: due, date: 15 พ.ย. 2565, what: {th: กำหนดส่งข้อมูล, en: the day when material was due}, source: [1], quoted: ['ส่งข้อมูลภายในวันที่ {date}']}
";

#[test]
fn a_figure_of_the_programme_that_is_quoted_otherwise() {
    check(
        body("หมู่บ้านหนึ่งใน ⟦๗๗⟧ อำเภอนำร่อง\n\nข่าวพิมพ์ว่า “77 อำเภอนำร่อง”\n")
            .and("content/programme/programme.yaml", FIGURES),
        &["figure-misquoted"],
    );
}

#[test]
fn a_date_of_the_programme_that_is_quoted_otherwise() {
    check(
        front("summary: จังหวัดส่งข้อมูลภายในวันที่ ⟦14 พฤศจิกายน 2565⟧ ยังไม่ได้วัด")
            .and("content/programme/programme.yaml", FIGURES),
        &["figure-misquoted"],
    );
}

#[test]
fn a_phrase_that_quotes_nothing() {
    check(
        super::sound().and(
            "content/programme/programme.yaml",
            &FIGURES.replace("'{n} อำเภอนำร่อง'", "⟦'{n} แห่ง'⟧"),
        ),
        &["not-a-phrase"],
    );
}

//! Keys and values of the front matter.

use super::{SOUND_BODY, case, check, front, without};

#[test]
fn a_key_that_is_misspelt() {
    check(front("⟦approch⟧: [waste-bank]"), &["unknown-key"]);
}

#[test]
fn a_thai_key_that_is_misspelt() {
    check(front("⟦แหล่งเงืน⟧:\n  - {from: อปท.}"), &["unknown-key"]);
}

#[test]
fn a_key_that_does_not_exist() {
    check(front("⟦ผู้ว่าราชการ⟧: นาย ก"), &["unknown-key"]);
}

#[test]
fn a_required_key_that_is_misspelt_is_told_once() {
    check(
        case(
            "---\n⟦titel⟧: ธนาคารขยะ\nsummary: ก\nplace: 4708\nlevel: village\nthemes: [food]\nstatus: acting\nsources: [{title: ก}]\n---\n",
        ),
        &["unknown-key"],
    );
}

#[test]
fn a_key_that_is_missing() {
    let text = "---\nsummary: ก\nplace: 4708\nlevel: village\nthemes: [food]\nstatus: acting\nsources: [{title: ก}]\n⟦---⟧\n";
    check(case(text), &["missing-key"]);
}

#[test]
fn a_list_that_is_missing() {
    check(without("sources"), &["missing-key"]);
}

#[test]
fn a_key_inside_a_list_that_is_missing() {
    check(front("sources:\n  - ⟦{date: 2565}⟧"), &["missing-key"]);
}

#[test]
fn a_required_key_that_is_empty() {
    check(front("⟦title⟧:"), &["missing-key"]);
}

#[test]
fn a_required_list_that_is_empty() {
    check(front("⟦sources⟧: []"), &["missing-key"]);
}

#[test]
fn a_title_of_spaces() {
    check(front("⟦title⟧: ' '"), &["missing-key"]);
}

#[test]
fn a_key_that_stands_twice() {
    check(front("status: acting\n⟦status⟧: planned"), &["duplicate-key"]);
}

#[test]
fn a_key_that_stands_in_two_languages() {
    check(front("status: acting\n⟦สถานะ⟧: planned"), &["duplicate-key"]);
}

#[test]
fn a_list_where_one_text_belongs() {
    check(front("title: ⟦[ธนาคาร, ขยะ]⟧"), &["wrong-shape"]);
}

#[test]
fn one_text_where_keys_belong() {
    check(front("checks: ⟦ทำครบแล้ว⟧"), &["wrong-shape"]);
}

#[test]
fn keys_where_one_text_belongs() {
    check(front("summary:\n  ⟦ปัญหา: ขยะ⟧"), &["wrong-shape"]);
}

#[test]
fn an_answer_that_is_neither_yes_nor_no() {
    check(front("checks:\n  baseline: ⟦บางส่วน⟧"), &["not-yes-or-no"]);
}

#[test]
fn an_answer_that_is_none_of_yes_no_and_unknown() {
    check(front("still_running: {value: ⟦คาดว่า⟧}"), &["not-yes-or-no"]);
}

#[test]
fn a_word_that_is_none_of_a_few() {
    check(front("results:\n  - {what: ขยะ, kind: ⟦outcom⟧}"), &["not-one-of"]);
}

#[test]
fn a_theme_that_is_misspelt() {
    check(front("themes: [⟦enviroment⟧]"), &["unknown-term"]);
}

#[test]
fn a_thai_theme_that_is_misspelt() {
    check(front("themes: [⟦ขยะและสิงแวดล้อม⟧]"), &["unknown-term"]);
}

#[test]
fn a_level_that_does_not_exist() {
    check(front("level: ⟦ดีมาก⟧"), &["unknown-term"]);
}

#[test]
fn a_status_that_does_not_exist() {
    check(front("status: ⟦รออนุมัติ⟧"), &["unknown-term"]);
}

#[test]
fn an_approach_that_does_not_exist() {
    check(front("approach: [⟦โดรนพ่นยา⟧]"), &["unknown-term"]);
}

#[test]
fn four_themes() {
    check(front("⟦themes⟧: [food, water, culture, planning]"), &["too-many-themes"]);
}

#[test]
fn one_theme_twice() {
    check(front("themes: [food, ⟦food⟧]"), &["repeated-term"]);
}

#[test]
fn a_title_that_is_too_long() {
    let title = "ธนาคารขยะ".repeat(12);
    check(front(&format!("title: ⟦{title}⟧")), &["title-too-long"]);
}

#[test]
fn a_title_that_is_long() {
    let title = "ธนาคารขยะ".repeat(7);
    check(front(&format!("title: ⟦{title}⟧")), &["title-long"]);
}

#[test]
fn a_web_address_without_its_beginning() {
    check(
        front("sources:\n  - {title: ข่าว, url: ⟦www.thaigov.go.th/news⟧}"),
        &["not-a-web-address"],
    );
}

#[test]
fn an_address_that_is_no_mail_address() {
    check(front("contact: {office: ที่ว่าการอำเภอ, email: ⟦office.go.th⟧}"), &["not-an-email"]);
}

#[test]
fn the_number_of_a_source_that_is_no_number() {
    check(front("contrary:\n  - {what: ขยะเพิ่ม, source: ⟦ข่าว⟧}"), &["not-a-whole-number"]);
}

#[test]
fn the_number_of_a_source_that_is_not_there() {
    check(front("contrary:\n  - {what: ขยะเพิ่ม, source: ⟦2⟧}"), &["no-such-source"]);
}

#[test]
fn a_number_that_is_words() {
    check(front("people: {staff: ⟦หลายคน⟧}"), &["not-a-number"]);
}

#[test]
fn commas_that_do_not_divide_thousands() {
    check(front("cost:\n  total: ⟦1,85,00⟧"), &["misplaced-commas"]);
}

#[test]
fn two_numbers_where_one_belongs() {
    check(front("people: {staff: ⟦4-6⟧}"), &["one-number-expected"]);
}

#[test]
fn a_number_below_zero() {
    check(front("cost: {total: ⟦-400⟧}"), &["negative-amount"]);
}

#[test]
fn a_cost_in_another_unit() {
    check(front("cost: {total: ⟦3 ไร่⟧}"), &["not-money"]);
}

#[test]
fn an_area_without_its_unit() {
    check(front("results:\n  - what: ป่าชุมชน\n    before: ⟦15-2-09⟧"), &["rai-missing"]);
}

#[test]
fn an_area_that_cannot_be() {
    check(front("results:\n  - what: ป่าชุมชน\n    before: ⟦15-7-09 ไร่⟧"), &["area-part-too-large"]);
}

#[test]
fn a_length_of_time_without_its_unit() {
    check(front("time: {setup: ⟦3⟧}"), &["duration-unit-missing"]);
}

#[test]
fn a_length_of_time_that_is_words() {
    check(front("time: {setup: ⟦ไม่นาน⟧}"), &["not-a-duration"]);
}

#[test]
fn two_lengths_of_time() {
    check(front("time: {setup: ⟦3-6 เดือน⟧}"), &["one-duration-expected"]);
}

#[test]
fn a_part_of_a_month() {
    check(front("time: {setup: ⟦0.35 สัปดาห์⟧}"), &["duration-fraction"]);
}

#[test]
fn a_document_in_another_folder() {
    check(front("documents:\n  - {file: ⟦../form.docx⟧, kind: survey}"), &["not-a-file-name"]);
}

#[test]
fn an_old_address_that_is_none() {
    check(front("aliases: [⟦หน้าเก่า⟧]"), &["bad-alias"]);
}

#[test]
fn a_slug_with_capitals() {
    check(front("related: [⟦Waste Bank⟧]"), &["bad-slug"]);
}

#[test]
fn several_mistakes_are_told_in_one_run_in_the_order_of_the_file() {
    check(
        front("place: อ.⟦วานรนิวาท⟧ จ.สกลนคร\nperiod: {start: ⟦31 ก.พ. 2565⟧}\n⟦statuss⟧: acting"),
        &["unknown-district", "no-such-day", "unknown-key"],
    );
}

#[test]
fn a_file_that_is_empty() {
    check(case("⟦⟧"), &["empty-file"]);
}

#[test]
fn a_file_without_front_matter() {
    check(case("⟦# ธนาคารขยะ⟧\n\nเนื้อหา\n"), &["front-matter-missing"]);
}

#[test]
fn front_matter_that_is_not_closed() {
    check(case("⟦---⟧\ntitle: ธนาคารขยะ\n\nเนื้อหา\n"), &["front-matter-unclosed"]);
}

#[test]
fn front_matter_that_is_too_long() {
    let long = "ก".repeat(12_000);
    check(
        case(&format!("⟦---⟧\ntitle: ก\nsummary: {long}\n---\nเนื้อหา\n")),
        &["front-matter-too-long"],
    );
}

#[test]
fn a_line_of_dashes_with_one_too_few() {
    check(case("⟦--⟧\ntitle: ธนาคารขยะ\n--\nเนื้อหา\n"), &["front-matter-missing"]);
}

#[test]
fn front_matter_with_nothing_in_it() {
    let marks = ("⟦".repeat(7), "⟧".repeat(7));
    check(case(&format!("---\n{}---{}\n", marks.0, marks.1)), &["missing-key"; 7]);
}

#[test]
fn a_telephone_number_and_a_number_of_a_letter_are_kept_as_typed() {
    check(front("approved: {office: ที่ว่าการอำเภอ, ref: 1.10, date: 2565}"), &[]);
}

#[test]
fn a_key_that_is_missing_where_keys_are_thai() {
    let thai = "ชื่อเรื่อง: ธนาคารขยะแลกค่าน้ำประปา
สรุป: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
พื้นที่: อ.วานรนิวาส จ.สกลนคร
ระดับพื้นที่: หมู่บ้าน/ชุมชน
ประเด็น: [ขยะและสิ่งแวดล้อม]
สถานะ: กำลังดำเนินการ
";
    // What is to be added is said in the words that its author uses.
    check(case(&format!("---\n{thai}⟦---⟧\n{SOUND_BODY}")), &["missing-key"]);
}

#[test]
fn fewer_people_than_none() {
    check(front("people: {volunteers: ⟦-12⟧}"), &["negative-amount"]);
}

//! The text of a page: Markdown, HTML, what was copied from elsewhere.

use super::{Project, body, case, check, front};

fn results(text: &str) -> Project {
    let text = super::SOUND_BODY.replace("ยังไม่ได้วัด", text);
    case(&format!("---\n{}---\n{text}", super::SOUND_FRONT))
}

#[test]
fn a_picture_without_words() {
    check(body("⟦![](⟦fai.jpg⟧)⟧\n"), &["picture-without-alt", "dead-link"]);
}

#[test]
fn html_that_does_not_pass() {
    check(body("<br>ดี ⟦<font color=red>⟧แดง</font>\n"), &["html-as-text"]);
}

#[test]
fn a_script() {
    check(body("⟦<script>⟧alert(1)</script>\n"), &["html-as-text"]);
}

#[test]
fn html_with_attributes() {
    check(body("น้ำ ⟦<sup class=x>⟧2\n"), &["html-attributes"]);
}

#[test]
fn html_without_its_partner() {
    check(body("CO⟦<sub>⟧2\n"), &["html-unbalanced"]);
}

#[test]
fn a_remark_in_html() {
    check(body("⟦<!-- ถามคุณสมชาย -->⟧\n"), &["html-comment"]);
}

#[test]
fn a_remark_in_html_that_is_never_closed() {
    check(body("คำ\n\n⟦<!--⟧ ถามคุณสมชาย\n"), &["html-comment-open"]);
}

#[test]
fn bold_that_does_not_close_before_thai() {
    check(body("**(พช.)⟦**⟧จัดประชุม\n"), &["emphasis-not-closed"]);
}

#[test]
fn bold_that_does_not_open_after_thai() {
    check(body("จัด⟦**⟧(พช.)**\n"), &["emphasis-not-closed"]);
}

#[test]
fn bold_with_spaces_inside() {
    check(body("⟦**⟧ สำคัญ **\n"), &["emphasis-not-closed"]);
}

#[test]
fn bold_that_nothing_closes() {
    check(body("⟦**⟧สำคัญมาก\n"), &["emphasis-not-closed"]);
}

#[test]
fn underscores_in_thai() {
    check(body("คำว่า__สำคัญ⟦__⟧มาก\n"), &["emphasis-not-closed"]);
}

#[test]
fn a_heading_without_a_space() {
    check(body("⟦##⟧บทเรียน\n"), &["heading-without-space"]);
}

#[test]
fn a_heading_of_the_level_of_the_title() {
    check(body("⟦# เรื่องเล่า\n⟧\nเนื้อหา\n"), &["heading-level-one"]);
}

#[test]
fn a_heading_that_skips_a_level() {
    check(body("## เรื่องเล่า\n\n⟦#### ตอนแรก\n⟧\nเนื้อหา\n"), &["heading-level-jump"]);
}

#[test]
fn a_heading_without_words() {
    check(body("⟦##\n⟧\nเนื้อหา\n"), &["heading-empty"]);
}

#[test]
fn a_section_that_is_nearly_named() {
    check(body("⟦## บทเรียนที่ได้ร้บ\n⟧\nเนื้อหา\n"), &["section-near"]);
}

#[test]
fn a_section_in_bold_as_word_hands_it_over() {
    check(body("⟦**บทเรียนที่ได้รับ**⟧\n\nเนื้อหา\n"), &["section-unmarked"]);
}

#[test]
fn a_section_on_a_line_of_its_own_with_the_number_of_the_form() {
    check(body("⟦๖. ข้อค้นพบ⟧\n\nเนื้อหา\n"), &["section-unmarked"]);
}

#[test]
fn what_only_resembles_a_heading_is_left_alone() {
    // A section that is there; items of a list; a word in a sentence; a table of contents.
    for text in [
        "**ผลลัพธ์**\n\nเนื้อหา\n",
        "1. บทเรียน\n2. ปัจจุบัน\n",
        "- บทเรียน\n\nเนื้อหา\n",
        "บทเรียน ที่ได้คือต้องเริ่มเร็ว\n",
        "เนื้อหา\nบทเรียน\n",
    ] {
        check(body(text), &[]);
    }
}

#[test]
fn a_table_as_word_hands_it_over() {
    check(body("⟦ปี\tคน⟧\n2565\t25\n2566\t40\n"), &["tab-table"]);
}

#[test]
fn a_section_that_stands_twice() {
    check(body("⟦## ผลลัพธ์\n⟧\nเนื้อหา\n"), &["section-twice"]);
}

#[test]
fn a_section_without_text() {
    check(body("⟦## เป้าหมาย\n⟧\n## เรื่องเล่า\n\nเนื้อหา\n"), &["section-empty"]);
}

#[test]
fn a_section_that_holds_a_picture_and_no_words_is_not_empty() {
    let text = "## เป้าหมาย\n\n![แผนผังหมู่บ้าน](⟦fai.jpg⟧)\n\n## เรื่องเล่า\n\nเนื้อหา\n";
    check(body(text), &["dead-link"]);
}

#[test]
fn a_section_that_is_missing() {
    let text = super::SOUND_BODY.replace("## ผลลัพธ์", "## เรื่องเล่า");
    check(
        case(&format!("---\n{}---\n{text}", super::SOUND_FRONT)),
        &["content/cases/waste-bank/index.th.md: section-missing"],
    );
}

#[test]
fn sources_that_are_listed_by_hand() {
    check(body("⟦## แหล่งอ้างอิง\n⟧\n- บันทึก\n"), &["sources-by-hand"]);
}

#[test]
fn a_number_among_the_results_without_its_source() {
    check(results("ขยะลดลงร้อยละ ⟦40⟧ ในหนึ่งปี"), &["number-without-source"]);
}

#[test]
fn a_citation_of_a_source_that_is_not_there() {
    check(results("ขยะลดลงร้อยละ 40⟦[^2]⟧"), &["citation-without-source"]);
}

#[test]
fn a_citation_where_there_are_no_sources_is_not_told_of() {
    let project = super::without("sources");
    let (_, text) = project.files[1].clone();
    check(project.and(super::CASE, &format!("{text}\nข้อความ[^1]\n")), &["missing-key"]);
}

#[test]
fn a_footnote_that_is_not_defined() {
    check(body("ข้อความ⟦[^ก]⟧\n"), &["footnote-undefined"]);
}

#[test]
fn a_footnote_that_is_defined_twice() {
    check(body("ข้อความ[^ก]\n\n[^ก]: หนึ่ง\n\n⟦[^ก]:⟧ สอง\n"), &["footnote-twice"]);
}

#[test]
fn a_footnote_that_nothing_refers_to() {
    check(body("ข้อความ\n\n⟦[^ก]:⟧ หนึ่ง\n"), &["footnote-unused"]);
}

#[test]
fn a_list_with_a_mark_that_makes_none() {
    check(body("⟦•⟧ หนึ่ง\n• สอง\n"), &["list-mark"]);
}

#[test]
fn a_list_in_thai_digits() {
    check(body("⟦๑.⟧ หนึ่ง\n๒. สอง\n"), &["list-mark"]);
}

#[test]
fn a_list_without_a_space() {
    check(body("⟦-⟧หนึ่ง\n-สอง\n"), &["list-mark"]);
}

#[test]
fn a_row_of_a_table_with_too_many_cells() {
    check(body("| ปี | ขยะ |\n|---|---|\n⟦| 2565 | 3 | 5 |⟧\n"), &["table-ragged"]);
}

#[test]
fn a_row_of_a_table_with_too_few_cells() {
    check(body("| ปี | ขยะ |\n|---|---|\n⟦| 2565 |⟧\n"), &["table-ragged"]);
}

#[test]
fn a_note_of_a_kind_that_does_not_exist() {
    check(body("> ⟦[!ข้อควรระวง]⟧\n> ระวัง\n"), &["note-unknown"]);
}

#[test]
fn a_paragraph_that_becomes_code() {
    check(body("คำ\n\n    ⟦ย่อหน้าแบบราชการ⟧\n"), &["indented-code"]);
}

#[test]
fn code_that_nothing_closes() {
    check(body("⟦```⟧\nโค้ด\n"), &["code-fence-open"]);
}

#[test]
fn quotations_inside_each_other_without_end() {
    check(body(&format!("{}⟦{} ก⟧\n", ">".repeat(99), ">".repeat(101))), &["nested-too-deep"]);
}

#[test]
fn thai_that_a_pdf_tore_apart() {
    check(body("ที่ว่าการ⟦อ า⟧เภอวานรนิวาส\n"), &["pdf-damage"]);
}

#[test]
fn thai_that_a_pdf_left_without_its_mark() {
    check(body("การ⟦ดาเนิน⟧งานของชุมชน\n"), &["pdf-damage"]);
}

#[test]
fn marks_in_the_wrong_order() {
    check(body("คนในห⟦ม\u{e48}\u{e39}⟧บ้าน\n"), &["pdf-damage"]);
}

#[test]
fn a_letter_that_was_lost() {
    check(body("อำเภอ⟦\u{fffd}⟧วานร\n"), &["lost-character"]);
}

#[test]
fn a_space_without_width() {
    check(body("อำเภอ⟦\u{200b}⟧วานร\n"), &["hidden-character"]);
}

#[test]
fn a_character_that_turns_the_text_around() {
    check(body("อำเภอ⟦\u{202e}⟧วานร\n"), &["direction-control"]);
}

#[test]
fn a_character_that_turns_a_title_around() {
    check(front("title: ธนาคาร⟦\u{202e}⟧ขยะ"), &["direction-control"]);
}

#[test]
fn a_title_that_a_pdf_tore_apart() {
    check(front("title: ที่ว่าการ⟦อ า⟧เภอวานรนิวาส"), &["pdf-damage"]);
}

#[test]
fn a_space_without_width_in_a_title() {
    check(front("title: ธนาคาร⟦\u{200b}⟧ขยะ"), &["hidden-character"]);
}

#[test]
fn a_control_character() {
    check(body("อำเภอ⟦\u{7}⟧วานร\n"), &["control-character"]);
}

#[test]
fn a_table_of_two_texts_that_is_sound_is_no_mistake() {
    check(body("| ปี | ขยะ |\n|---|---|\n| 2565 | 3 |\n"), &[]);
}

#[test]
fn a_place_that_was_left_to_be_filled_in() {
    check(body("ติดต่อ ⟦[เติม: ชื่อหน่วยงาน]⟧ ได้ทุกวัน\n"), &["placeholder"]);
}

//! YAML as people type it who write Thai sentences.

use super::{case, check, front};

#[test]
fn a_colon_in_a_title() {
    check(front("title: วานรนิวาส⟦:⟧ จุดตัวอย่างของจังหวัด"), &["yaml-unquoted-colon"]);
}

#[test]
fn a_hash_in_a_title() {
    check(front("title: ชุมชน ⟦#1 ของไทย⟧"), &["yaml-comment-loss"]);
}

#[test]
fn a_hash_in_a_title_after_two_spaces() {
    check(front("title: ชุมชน  ⟦#1 ของไทย⟧"), &["yaml-comment-loss"]);
}

#[test]
fn a_value_that_is_nothing_but_a_hash() {
    check(front("title: ⟦#อำเภอนำร่อง⟧"), &["yaml-comment-loss"]);
}

#[test]
fn a_title_that_begins_with_a_quotation() {
    check(front("title: \"บำบัดทุกข์\"⟦ ในอำเภอ⟧"), &["yaml-quote-first"]);
}

#[test]
fn a_quotation_that_is_never_closed() {
    check(front("title: ⟦\"⟧ธนาคารขยะ"), &["yaml-unclosed-quote"]);
}

#[test]
fn a_comma_inside_braces() {
    check(front("sources:\n  - {title: น้ำ, ⟦ไฟ⟧, date: 2565}"), &["yaml-comma-in-braces"]);
}

#[test]
fn a_comma_inside_a_list_in_brackets_with_a_colon() {
    check(front("needs: [คน⟦:⟧ สองคน, เงิน]"), &["yaml-unquoted-colon"]);
}

#[test]
fn a_colon_inside_braces() {
    check(front("sources:\n  - {title: รายงาน⟦:⟧ ขยะ, date: 2565}"), &["yaml-unquoted-colon"]);
}

#[test]
fn a_hash_inside_braces() {
    check(front("sources:\n  - {title: รายงาน ⟦#1⟧, date: 2565}"), &["yaml-comment-loss"]);
}

#[test]
fn braces_that_are_never_closed() {
    check(front("sources:\n  - ⟦{⟧title: รายงาน, date: 2565"), &["yaml-braces"]);
}

#[test]
fn words_after_brackets() {
    check(front("title: ⟦[ด่วน] ธนาคารขยะ⟧"), &["yaml-special-first"]);
}

#[test]
fn a_title_that_begins_with_a_star() {
    check(front("title: ⟦*เด่น* ธนาคารขยะ⟧"), &["yaml-special-first"]);
}

#[test]
fn a_title_that_begins_with_a_dash() {
    check(front("title: ⟦- ธนาคารขยะ⟧"), &["yaml-special-first"]);
}

#[test]
fn a_tab_before_a_key() {
    check(front("period:\n⟦\t⟧start: 2565"), &["yaml-tab"]);
}

#[test]
fn a_tab_after_a_colon() {
    check(front("title:⟦\t⟧ธนาคารขยะ"), &["yaml-tab"]);
}

#[test]
fn a_space_from_word_after_a_colon() {
    check(front("title:⟦\u{a0}⟧ธนาคารขยะ"), &["odd-space"]);
}

#[test]
fn no_space_after_a_colon() {
    check(front("title⟦:⟧ธนาคารขยะ"), &["no-space-after-colon"]);
}

#[test]
fn no_space_after_a_colon_below_a_key() {
    check(front("period:\n  start⟦:⟧2565"), &["no-space-after-colon"]);
}

#[test]
fn a_full_width_colon() {
    check(front("title⟦：⟧ธนาคารขยะ"), &["full-width-sign"]);
}

#[test]
fn a_full_width_colon_below_a_key() {
    check(front("period:\n  start⟦：⟧2565"), &["full-width-sign"]);
}

#[test]
fn typographic_quotes_are_part_of_the_words() {
    check(front("title: “บำบัดทุกข์” ในอำเภอ"), &[]);
}

#[test]
fn a_line_without_a_colon() {
    check(front("place: อ.วานรนิวาส จ.สกลนคร\n⟦สถานะดีมาก⟧"), &["yaml-missing-colon"]);
}

#[test]
fn a_key_that_is_indented_by_mistake() {
    check(front("level: village\n ⟦approach: [waste-bank]⟧"), &["yaml-indent"]);
}

#[test]
fn a_sentence_that_goes_on_in_the_next_line() {
    check(front("summary: หมู่บ้านตั้งธนาคารขยะ\n⟦แล้วนำไปแลกค่าน้ำ⟧"), &["yaml-missing-colon"]);
}

#[test]
fn an_anchor_and_an_alias() {
    check(front("approach: ⟦&a [waste-bank]⟧\npartners: ⟦*a⟧"), &["yaml-alias", "yaml-alias"]);
}

#[test]
fn a_bomb_of_aliases() {
    let mut bomb = "needs: [a, b]\nx0: ⟦&a0 [x, x, x, x, x, x, x, x, x]⟧\n".to_owned();
    for n in 1..3 {
        bomb.push_str(&format!("x{n}: ⟦&a{n} [*a{0}, *a{0}, *a{0}]⟧\n", n - 1));
    }
    check(front(&bomb), &["yaml-alias"; 3]);
}

#[test]
fn a_bomb_of_aliases_inside_brackets() {
    check(front("needs: [⟦&a x⟧, ⟦*a⟧]"), &["yaml-alias", "yaml-alias"]);
}

#[test]
fn a_wall_of_brackets() {
    let wall = format!("needs: {}⟦[⟧{}", "[".repeat(64), "[".repeat(1000));
    check(front(&wall), &["too-many-brackets"]);
}

#[test]
fn lists_inside_lists_inside_lists() {
    let mut deep = "needs:\n".to_owned();
    for n in 1..200 {
        let dash = if n == 128 { "⟦-⟧" } else { "-" };
        deep.push_str(&format!("{}{dash}\n", " ".repeat(n)));
    }
    check(front(&deep), &["yaml-too-deep"]);
}

#[test]
fn a_second_document_in_the_settings() {
    check(
        super::sound().and(super::SITE, "title: ก\n⟦---⟧\nbase_url: https://amphoe.example/\n"),
        &["yaml-more-documents"],
    );
}

#[test]
fn two_traps_are_told_in_one_run() {
    check(
        case("---\ntitle: ก⟦:⟧ ข\nsummary: ค ⟦#1⟧\nplace⟦：⟧4708\n---\n"),
        &["yaml-unquoted-colon", "yaml-comment-loss", "full-width-sign"],
    );
}

#[test]
fn front_matter_that_is_a_sentence() {
    check(case("---\n⟦ธนาคารขยะของหมู่บ้าน⟧\n---\nเนื้อหา\n"), &["not-keys"]);
}

#[test]
fn a_list_in_place_of_keys() {
    check(case("---\n⟦- ธนาคารขยะ⟧\n---\nเนื้อหา\n"), &["not-keys"]);
}

#[test]
fn a_number_with_a_comma_inside_braces() {
    check(
        front("results:\n  - {what: ขยะ, before: 3,⟦120⟧, after: 900}"),
        &["yaml-comma-in-braces"],
    );
}

#[test]
fn a_number_with_a_comma_inside_brackets() {
    check(front("results:\n  - what: ขยะ\n    before: [⟦3,120⟧]"), &["yaml-comma-in-number"]);
}

#[test]
fn brackets_inside_a_title_inside_braces() {
    check(front("sources:\n  - {title: รายงาน ⟦[ฉบับที่ 2]⟧, date: 2565}"), &["yaml-braces"]);
}

#[test]
fn a_quotation_first_inside_braces() {
    check(front("sources:\n  - {title: \"บำบัดทุกข์\"⟦ ในอำเภอ⟧, date: 2565}"), &["yaml-quote-first"]);
}

#[test]
fn braces_over_several_lines_are_no_mistake() {
    check(
        front(
            "sources:\n  - {title: รายงาน,  # ฉบับเต็ม\n     date: 2565}\nneeds: [\n  คน,\n  เงิน\n]",
        ),
        &[],
    );
}

#[test]
fn the_body_is_told_of_when_the_front_matter_cannot_be_read() {
    check(
        case("---\ntitle: ก⟦:⟧ ข\n---\nเนื้อหา\n\n⟦**⟧ คำ **\n"),
        &["yaml-unquoted-colon", "emphasis-not-closed"],
    );
}

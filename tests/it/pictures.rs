//! What readers see of what is told beside a picture.

use amphoe::{
    build::Build,
    source::{Blob, Tree},
};

use crate::project::{CASE, FILE, built, page};

/// A case with one picture, and the file beside it.
fn site(beside: &str) -> Build {
    let path = "content/cases/waste-bank/fai.jpg";
    let case = format!("{CASE}\n![ฝายของหมู่บ้าน](fai.jpg \"ฝายที่ช่วยกันสร้าง\")\n");
    let files = format!("-- {FILE} --\n{case}\n-- {path}.yaml --\n{beside}\n");
    let mut tree = Tree::from_literal(&files);
    let picture = Blob::in_memory(path, *b"\xff\xd8\xff\xd9");
    tree.blobs.insert(picture.path.clone(), picture);
    built(&tree)
}

#[test]
fn a_reader_is_told_whose_a_picture_is_in_the_language_of_the_page() {
    let beside = "people: none\ncredit: {th: ที่ว่าการอำเภอ, en: District Office}\nlicence: CC BY 4.0";
    let thai = page(&site(beside), "cases/waste-bank/");
    assert!(
        thai.contains("ฝายที่ช่วยกันสร้าง<small class=\"credit\">ภาพ: ที่ว่าการอำเภอ (CC BY"),
        "{thai}"
    );
}

#[test]
fn a_picture_of_which_no_credit_is_told_has_only_its_caption() {
    let thai = page(&site("people: none"), "cases/waste-bank/");
    assert!(thai.contains("<figcaption>ฝายที่ช่วยกันสร้าง</figcaption>"), "{thai}");
}

#[test]
fn what_is_told_of_consent_is_shown_to_nobody() {
    let beside = "people: consented\nconsent: {kept_at: ที่ว่าการอำเภอเก็บไว้, date: 3 พ.ย. 2565}";
    let thai = page(&site(beside), "cases/waste-bank/");
    assert!(!thai.contains("ที่ว่าการอำเภอเก็บไว้"), "{thai}");
}

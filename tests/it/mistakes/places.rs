//! Places.

use super::{Project, check, front};

fn place(typed: &str) -> Project {
    front(&format!("place: {typed}"))
}

#[test]
fn a_district_in_another_province() {
    check(place("อ.⟦วานรนิวาส⟧ จ.อุดรธานี"), &["district-not-in-province"]);
}

#[test]
fn a_khet_in_a_province() {
    check(place("เขต⟦บางรัก⟧ จ.นนทบุรี"), &["district-not-in-province"]);
}

#[test]
fn a_district_whose_name_several_have() {
    check(place("อ.⟦เฉลิมพระเกียรติ⟧"), &["ambiguous-place"]);
}

#[test]
fn a_name_that_two_districts_of_one_province_have() {
    check(place("⟦Bang Sai⟧, Ayutthaya"), &["ambiguous-place"]);
}

#[test]
fn a_mueang_district_without_its_province() {
    check(place("อ.⟦เมือง⟧"), &["mueang-without-province"]);
}

#[test]
fn a_district_that_is_misspelt() {
    check(place("อ.⟦วานรนิวาท⟧ จ.สกลนคร"), &["unknown-district"]);
}

#[test]
fn a_district_that_does_not_exist() {
    check(place("อ.⟦ดวงจันทร์⟧"), &["unknown-district"]);
}

#[test]
fn a_province_that_is_misspelt() {
    check(place("อ.วานรนิวาส จ.⟦สกนคร⟧"), &["unknown-province"]);
}

#[test]
fn a_place_that_is_none() {
    check(place("⟦ที่บ้าน⟧"), &["unknown-place"]);
}

#[test]
fn a_code_that_no_place_has() {
    check(place("⟦4799⟧"), &["unknown-place-code"]);
}

#[test]
fn a_subdistrict_without_its_district() {
    check(place("ต.⟦หนองสนม⟧ จ.สกลนคร"), &["district-missing"]);
}

#[test]
fn two_provinces_in_one_address() {
    check(place("⟦อ.วานรนิวาส จ.สกลนคร จ.อุดรธานี⟧"), &["one-place-expected"]);
}

#[test]
fn two_places_in_one_text() {
    check(place("⟦อ.วานรนิวาส และ อ.พังโคน จ.สกลนคร⟧"), &["one-place-expected"]);
}

#[test]
fn the_second_place_of_a_list() {
    check(place("\n  - 4708\n  - อ.⟦พังโคน⟧ จ.อุดรธานี"), &["district-not-in-province"]);
}

#[test]
fn one_place_twice() {
    check(place("\n  - 4708\n  - ⟦อ.วานรนิวาส จ.สกลนคร⟧"), &["repeated-term"]);
}

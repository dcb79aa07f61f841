//! Files that have the name of a picture and cannot be shown.

use super::{check_beside, picture, sound};

const PATH: &str = "content/cases/waste-bank/fai.jpg";

fn check(bytes: &[u8], code: &str) {
    check_beside(&sound(), &[(PATH, bytes)], &[&format!("{PATH}: {code}")]);
}

#[test]
fn a_picture_that_was_not_copied_whole() {
    let picture = picture();
    check(&picture[..picture.len() - 2], "broken-picture");
}

#[test]
fn a_picture_of_a_telephone_whose_name_was_changed() {
    check(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "broken-picture");
}

#[test]
fn a_picture_with_nothing_in_it() {
    check(b"", "broken-picture");
}

#[test]
fn a_picture_that_would_fill_the_memory() {
    let mut picture = picture();
    let frame = picture.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a frame");
    picture[frame + 5..frame + 9].copy_from_slice(&[0x75, 0x30, 0x75, 0x30]);
    check(&picture, "picture-too-large");
}

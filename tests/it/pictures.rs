//! What readers see of pictures, and of what is told beside them.

use std::{collections::BTreeSet, sync::Mutex};

use amphoe::{
    build::{self, Build, answer::Answer},
    picture::{carried::carried, look::look},
    render::RenderError,
    site::route::Route,
    source::{Blob, Tree},
};

use crate::project::{self, CASE, FILE, built, page};

const PICTURE: &str = "content/cases/waste-bank/fai.jpg";

/// A case with such a text and these files beside it.
fn tree(text: &str, beside: &[(&str, Vec<u8>)]) -> Tree {
    let mut tree = Tree::from_literal(&format!("-- {FILE} --\n{CASE}\n{text}\n"));
    for (name, bytes) in beside {
        let blob = Blob::in_memory(format!("content/cases/waste-bank/{name}"), bytes.clone());
        tree.blobs.insert(blob.path.clone(), blob);
    }
    tree
}

/// A photograph of this width and half that height, of a camera that was held on its side.
fn photograph(width: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 50);
    let entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
    let turned = [b"MM\0*\0\0\0\x08\0\x01", &entry[..], &[0; 4]].concat();
    encoder.add_exif_metadata(&turned).expect("it is short");
    let (high, wide) = (width, width / 2);
    let grey: Vec<u8> = (0..usize::from(high) * usize::from(wide)).map(|at| at as u8).collect();
    encoder.encode(&grey, wide, high, jpeg_encoder::ColorType::Luma).expect("it fits in memory");
    bytes
}

/// Every picture of a site with its bytes, each asked for alone.
fn pictures(build: &Build) -> Vec<(String, Vec<u8>)> {
    let made = build.site.routes.iter();
    let made = made.filter(|(_, claim)| matches!(claim.route, Route::Picture(..)));
    let answered = made.map(|(path, _)| match build.answer(path) {
        Answer::File { file, bytes } => (file, bytes),
        other => panic!("{path}: {other:?}"),
    });
    answered.collect()
}

/// The same as they are published: all together, but those that `keep` has.
fn published(build: &Build, keep: impl Fn(&str) -> bool + Sync) -> Vec<(String, Vec<u8>)> {
    let all = Mutex::new(Vec::new());
    let wrong = build.tabulate::<RenderError>(
        |path, claim| {
            let is_slow = matches!(claim.route, Route::Picture(..) | Route::Share(_));
            assert!(is_slow, "{path} is quick to make");
            keep(path)
        },
        |path, claim, bytes| {
            if claim.is_some_and(|claim| matches!(claim.route, Route::Picture(..))) {
                all.lock().expect("no thread fails").push((path.to_owned(), bytes.to_vec()));
            }
            Ok(())
        },
    );
    assert!(wrong.is_empty(), "{wrong:?}");
    let mut all = all.into_inner().expect("no thread fails");
    all.sort();
    all
}

#[test]
fn a_reader_gets_the_size_that_fits_and_nothing_moves_while_it_comes() {
    let files = [("fai.jpg", photograph(1000)), ("ban.jpg", project::picture())];
    let build = built(&tree("![ฝาย](fai.jpg)\n\n![บ้าน](ban.jpg)\n\n![ฝายอีกครั้ง](fai.jpg)", &files));
    let thai = page(&build, "cases/waste-bank/");
    let made = pictures(&build);
    let widths = made.iter().map(|(path, bytes)| (path, look(bytes).expect("it was made").width));
    let widths: Vec<u32> = widths.map(|(_, width)| width).collect();
    assert_eq!(widths, [8, 1000, 720]);
    let named = |width: &str| {
        let path = &made.iter().find(|(path, _)| path.contains(width)).expect("it is made").0;
        path.strip_prefix("cases/waste-bank/").expect("it lies beside its case")
    };
    let first = format!(
        "<img src=\"{large}\" alt=\"ฝาย\" width=\"1000\" height=\"500\" srcset=\"{small} 720w, {large} 1000w\" sizes=\"(min-width: 720px) 688px, calc(100vw - 2rem)\" decoding=\"async\">",
        small = named("-720."),
        large = named("-1000."),
    );
    assert!(thai.contains(&first), "{first}\n{thai}");
    let later = format!(
        "<img src=\"{}\" alt=\"บ้าน\" width=\"8\" height=\"8\" loading=\"lazy\" decoding=\"async\">",
        named("-8.")
    );
    assert!(thai.contains(&later), "{later}\n{thai}");
    // The English page shows the same files.
    assert!(page(&build, "en/cases/waste-bank/").contains(named("-1000.")));
}

#[test]
fn what_a_camera_wrote_is_published_only_where_its_author_offers_the_file() {
    let files = [("fai.jpg", photograph(600)), ("ban.jpg", project::picture())];
    let attached = |build: &Build| -> BTreeSet<String> {
        let claims = build.site.routes.iter();
        let claims = claims.filter(|(_, claim)| matches!(claim.route, Route::Attachment(_)));
        claims.map(|(path, _)| path.to_owned()).collect()
    };
    let shown = built(&tree("![ฝาย](fai.jpg)", &files));
    assert_eq!(attached(&shown), BTreeSet::new(), "neither the one that is shown nor the other");
    for (_, bytes) in pictures(&shown) {
        assert!(!bytes.windows(4).any(|word| word == b"Exif") && carried(&bytes).is_empty());
    }
    let linked = built(&tree("[![ฝาย](fai.jpg)](fai.jpg)", &files));
    assert_eq!(attached(&linked).len(), 1, "its author links to it");
    let thai = page(&linked, "cases/waste-bank/");
    let whole = attached(&linked).pop_first().expect("one").replace("cases/waste-bank/", "");
    assert!(thai.contains(&format!("<a href=\"{whole}\"><img src=\"fai.")), "{thai}");
}

#[test]
fn a_picture_is_made_where_it_is_not_published_yet_and_always_the_same() {
    let files = [("fai.jpg", photograph(1000)), ("ban.jpg", photograph(700))];
    let build = built(&tree("![ฝาย](fai.jpg)\n![บ้าน](ban.jpg)", &files));
    let alone = pictures(&build);
    assert_eq!(alone.len(), 3);
    let on = |threads, keep: fn(&str) -> bool| {
        build::on_threads(threads, || published(&build, keep)).expect("there are threads")
    };
    assert!(on(1, |_| false) == alone);
    let missing = alone.into_iter().filter(|(path, _)| !path.contains("-720.")).collect::<Vec<_>>();
    assert!(on(3, |path| path.contains("-720.")) == missing);
}

#[test]
fn a_picture_is_read_to_its_last_pixel_only_where_it_is_not_published_yet() {
    let whole = photograph(600);
    // Its first scan ends at once, and all marks stand where they should.
    let scan = whole.windows(2).position(|pair| pair == [0xff, 0xda]).expect("a scan");
    let broken = [&whole[..scan], b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9"].concat();
    let build = built(&tree(
        "![ฝาย](fai.jpg)\n![บ้าน](ban.jpg)",
        &[("fai.jpg", whole), ("ban.jpg", broken)],
    ));
    let named = |keep: fn(&str) -> bool| {
        let wrong = build.read_pictures(keep).into_iter();
        let wrong = wrong.map(|error| error.mendable().expect("its author can mend it"));
        wrong.map(|said| (said.at.path.to_string(), said.code())).collect::<Vec<_>>()
    };
    assert_eq!(
        named(|_| false),
        [("content/cases/waste-bank/ban.jpg".to_owned(), "broken-picture")]
    );
    assert_eq!(named(|path| path.contains("/ban")), []);
}

#[test]
fn a_picture_has_another_address_when_it_is_another_picture() {
    let addresses = |picture: Vec<u8>| -> BTreeSet<String> {
        let build = built(&tree("![ฝาย](fai.jpg)", &[("fai.jpg", picture)]));
        pictures(&build).into_iter().map(|(path, _)| path).collect()
    };
    let mut other = photograph(600);
    assert_eq!(addresses(photograph(600)), addresses(other.clone()));
    // What follows the picture is not seen, and may be anything.
    other.push(0);
    assert!(addresses(photograph(600)).is_disjoint(&addresses(other)));
}

/// The smallest project with a picture and the file beside it.
fn site(beside: &str) -> Build {
    let mut tree =
        tree("![ฝายของหมู่บ้าน](fai.jpg \"ฝายที่ช่วยกันสร้าง\")", &[("fai.jpg", project::picture())]);
    tree.insert(amphoe::source::Source::new(format!("{PICTURE}.yaml"), beside));
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

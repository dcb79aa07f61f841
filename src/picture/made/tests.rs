//! Pictures are put together here as cameras and programs write them: whole, turned, in other
//! colours, cut off, and by somebody who means harm.

use proptest::prelude::*;

use super::*;
use crate::picture::look::{MOST_PIXELS, Other, look};

/// Red above, and below it green on the left and blue on the right: whichever way it lies can be
/// seen.
fn flag(width: u32, height: u32) -> Vec<u8> {
    let colour = |x, y| match (y < height / 2, x < width / 2) {
        (true, _) => [220, 30, 30],
        (_, true) => [30, 180, 30],
        _ => [30, 30, 220],
    };
    (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect()
}

fn camera(rgb: &[u8], width: u32, height: u32, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    for (number, segment) in segments {
        encoder.add_app_segment(*number, segment.clone()).expect("a short segment");
    }
    encoder.encode(rgb, width as u16, height as u16, ColorType::Rgb).expect("it fits in memory");
    bytes
}

/// EXIF with a turn and the name of somebody.
fn exif(turn: u8) -> Vec<u8> {
    let entries = [
        &[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0][..],
        &[0x01, 0x3b, 0, 2, 0, 0, 0, 4, b'A', b'r', b'i', 0],
    ];
    [b"Exif\0\0MM\0*\0\0\0\x08\0\x02", &entries.concat()[..], &[0; 4]].concat()
}

fn paper(colour: png::ColorType, data: &[u8], width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.add_text_chunk("Author".into(), "Ari".into()).expect("a short text");
    let mut writer = encoder.write_header().expect("it fits in memory");
    writer.write_image_data(data).expect("it fits in memory");
    writer.finish().expect("it fits in memory");
    bytes
}

/// One pixel that moves, with a comment and how often.
fn moving() -> Vec<u8> {
    let image = b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0";
    [
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff",
        &b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0!\xfe\x03Ari\0"[..],
        b"!\xf9\x04\0\x0a\0\0\0",
        image,
        b"!\xff\x0bXMP DataXMP\x03Ari\0",
        image,
        b";",
    ]
    .concat()
}

fn web() -> Vec<u8> {
    let piece = |name: &[u8], content: &[u8]| {
        let pad = vec![0; content.len() % 2];
        [name, &(content.len() as u32).to_le_bytes(), content, &pad].concat()
    };
    let pieces = [
        piece(b"VP8X", b"\x2c\0\0\0\x01\0\0\x01\0\0"),
        piece(b"ICCP", b"Ari"),
        piece(b"VP8L", b"\x2f\x01\x40\0\0\x07"),
        piece(b"EXIF", b"Ari"),
        piece(b"XMP ", b"Ari"),
    ]
    .concat();
    let length = (pieces.len() as u32 + 4).to_le_bytes();
    [b"RIFF", &length[..], b"WEBP", &pieces].concat()
}

fn all(bytes: &[u8]) -> Vec<Vec<u8>> {
    let look = look(bytes).expect("it is whole");
    made(bytes, &look, &look.sizes()).expect("it is whole within")
}

/// The colour at a place of what was made.
fn at(bytes: &[u8], x: u32, y: u32) -> [u8; 3] {
    let pixels = pixels::read(bytes, &look(bytes).expect("it was made")).expect("it was made");
    let at = (y * pixels.width + x) as usize * 3;
    [pixels.rgb[at], pixels.rgb[at + 1], pixels.rgb[at + 2]]
}

fn is_near(one: [u8; 3], other: [u8; 3], by: u8) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= by)
}

#[test]
fn a_picture_is_never_wider_than_it_was_and_keeps_its_shape() {
    for (width, height) in
        [(1, 1), (3, 700), (719, 20), (721, 721), (901, 7), (1700, 40), (5000, 3)]
    {
        let picture = camera(&flag(width, height), width, height, &[]);
        let look = look(&picture).expect("it is whole");
        let sizes = look.sizes();
        for (size, bytes) in sizes.iter().zip(all(&picture)) {
            let found = super::super::look::look(&bytes).expect("it was made");
            assert_eq!((found.width, found.height), (size.width, size.height));
            assert!(size.width <= width && size.height <= height && size.width <= 1600);
            let shape = f64::from(size.width) * f64::from(height) / f64::from(width);
            assert!((shape - f64::from(size.height)).abs() <= 0.5 || size.height == 1, "{size:?}");
        }
        assert!(sizes.is_sorted() && sizes.len() <= WIDTHS.len(), "{sizes:?}");
    }
}

#[test]
fn a_picture_stands_upright_however_the_camera_was_held() {
    let (red, green, blue) = ([220, 30, 30], [30, 180, 30], [30, 30, 220]);
    let upright = flag(64, 96);
    let pixel = |x: u32, y: u32| &upright[(y * 64 + x) as usize * 3..][..3];
    for turn in 1..=8 {
        // As a camera stores it, by the table of EXIF: where the seen row and column lie.
        let (width, height) = if turn < 5 { (64, 96) } else { (96, 64) };
        let stored = (0..height).flat_map(|row| (0..width).map(move |column| (row, column)));
        let stored = stored.flat_map(|(row, column)| {
            let (x, y) = match turn {
                1 => (column, row),
                2 => (63 - column, row),
                3 => (63 - column, 95 - row),
                4 => (column, 95 - row),
                5 => (row, column),
                6 => (63 - row, column),
                7 => (63 - row, 95 - column),
                _ => (row, 95 - column),
            };
            pixel(x, y).to_vec()
        });
        let picture = camera(&stored.collect::<Vec<_>>(), width, height, &[(1, exif(turn))]);
        let look = look(&picture).expect("it is whole");
        assert_eq!((look.width, look.height), (64, 96), "{turn}");
        let made = all(&picture).remove(0);
        for (x, y, colour) in [(8, 8, red), (56, 8, red), (8, 88, green), (56, 88, blue)] {
            assert!(is_near(at(&made, x, y), colour, 12), "{turn}: {:?}", at(&made, x, y));
        }
    }
}

#[test]
fn nothing_is_in_what_is_made_but_what_is_seen() {
    let rgb = flag(16, 16);
    let profile = [b"ICC_PROFILE\0\x01\x01".to_vec(), display_p3()].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<rdf:RDF>Ari</rdf:RDF>".to_vec();
    let segments = [(1, exif(6)), (1, xmp), (2, profile), (13, b"Photoshop 3.0\0Ari".to_vec())];
    for picture in [
        [camera(&rgb, 16, 16, &segments), b"Ari".to_vec()].concat(),
        [paper(png::ColorType::Rgb, &rgb, 16, 16), b"Ari".to_vec()].concat(),
        [moving(), b"Ari".to_vec()].concat(),
        web(),
    ] {
        let names = |bytes: &[u8]| bytes.windows(3).filter(|word| word == b"Ari").count();
        assert!(names(&picture) > 0);
        for made in all(&picture) {
            assert_eq!(names(&made), 0);
            assert!(crate::picture::carried::carried(&made).is_empty());
            for mark in [&b"Exif"[..], b"ICC_PROFILE", b"iCCP", b"tEXt", b"XMP", b"EXIF", b"ICCP"] {
                assert!(!made.windows(mark.len()).any(|word| word == mark), "{mark:?}");
            }
        }
    }
}

#[test]
fn what_moves_still_moves() {
    let made = all(&moving()).remove(0);
    assert_eq!(made.iter().filter(|byte| **byte == b',').count(), 2, "both images are there");
    assert!(made.windows(11).any(|word| word == b"NETSCAPE2.0"), "and go on for ever");
}

#[test]
fn a_drawing_stays_sharp_and_a_photograph_on_paper_becomes_light() {
    let drawn = paper(png::ColorType::Rgb, &flag(600, 400), 600, 400);
    let seen = look(&drawn).expect("it is whole");
    assert_eq!(seen.published(), Format::Png);
    let widest = all(&drawn).pop().expect("one size at least");
    assert_eq!(at(&widest, 300, 199), [220, 30, 30]);
    assert_eq!(at(&widest, 300, 200), [30, 30, 220]);
    assert!(widest.len() < drawn.len(), "three colours need no more: {}", widest.len());

    let mut random = 1u32;
    let grain = || {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 24) as u8
    };
    let grain: Vec<u8> = std::iter::repeat_with(grain).take(600 * 400 * 3).collect();
    let photograph = paper(png::ColorType::Rgb, &grain, 600, 400);
    assert_eq!(look(&photograph).expect("it is whole").published(), Format::Jpeg);
}

#[test]
fn what_can_be_seen_through_lies_on_white() {
    let clear = paper(png::ColorType::Rgba, &[0, 0, 0, 0].repeat(64), 8, 8);
    assert_eq!(at(&all(&clear)[0], 4, 4), [255, 255, 255]);
    let half = paper(png::ColorType::GrayscaleAlpha, &[0, 128].repeat(64), 8, 8);
    assert_eq!(at(&all(&half)[0], 4, 4), [127, 127, 127]);
}

/// The profile of telephones, as far as it is read: its three columns and their curve.
fn display_p3() -> Vec<u8> {
    let point = |x: f64, y: f64, z: f64| {
        let fixed = |part: f64| ((part * 65536.0).round() as i32).to_be_bytes();
        [b"XYZ \0\0\0\0", &fixed(x)[..], &fixed(y), &fixed(z)].concat()
    };
    let curve = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    let curve: Vec<u8> =
        curve.iter().flat_map(|part| ((part * 65536.0) as i32).to_be_bytes()).collect();
    let curve = [b"para\0\0\0\0\0\x03\0\0", &curve[..]].concat();
    profile(&[
        (b"rXYZ", point(0.51512, 0.2412, -0.00105)),
        (b"gXYZ", point(0.29198, 0.69225, 0.04189)),
        (b"bXYZ", point(0.1571, 0.06657, 0.78407)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ])
}

fn profile(tags: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut head = vec![0; 128];
    head[16..20].copy_from_slice(b"RGB ");
    head.extend((tags.len() as u32).to_be_bytes());
    let mut body = Vec::new();
    for (name, tag) in tags {
        let from = 132 + tags.len() * 12 + body.len();
        head.extend_from_slice(*name);
        head.extend((from as u32).to_be_bytes());
        head.extend((tag.len() as u32).to_be_bytes());
        body.extend_from_slice(tag);
    }
    [head, body].concat()
}

#[test]
fn the_colours_of_a_telephone_are_made_those_of_the_web() {
    let colours = colour::Colours::read(&display_p3()).expect("it is wider than the web");
    let shown = |pixel: [u8; 3]| {
        let mut pixel = pixel;
        colours.to_web(&mut pixel);
        pixel
    };
    // Greys are greys on every screen.
    for grey in [0, 1, 64, 128, 200, 255] {
        assert!(is_near(shown([grey; 3]), [grey; 3], 1), "{grey}: {:?}", shown([grey; 3]));
    }
    // By the CSS Color 4 conversion: `color(display-p3 ...)` in `rgb()`.
    assert!(is_near(shown([128, 64, 64]), [138, 60, 62], 2), "{:?}", shown([128, 64, 64]));
    assert_eq!(shown([255, 0, 0]), [255, 0, 0], "the nearest that the web can show");
}

#[test]
fn the_profile_of_the_web_and_a_broken_one_change_nothing() {
    let p3 = display_p3();
    for length in 0..p3.len() {
        // Cut off anywhere, it is read or it is not.
        drop(colour::Colours::read(&p3[..length]));
    }
    assert!(colour::Colours::read(b"").is_none());
    assert!(colour::Colours::read(&profile(&[(b"rXYZ", b"XYZ ".to_vec())])).is_none());
}

#[test]
fn what_is_no_picture_is_told_for_what_it_is() {
    for (bytes, problem) in [
        (&b""[..], Problem::Empty),
        (b"\0\0\0\0\0\0\0\0", Problem::CutOff),
        (b"\0\0\0\x18ftypheic", Problem::Other(Other::Heic)),
        (b"\0\0\0\x1cftypavif", Problem::Other(Other::Avif)),
        (b"II*\0\x08\0\0\0", Problem::Other(Other::Tiff)),
        (b"BM6\0\0\0", Problem::Other(Other::Bmp)),
        (b"%PDF-1.7", Problem::Other(Other::Pdf)),
        (b"\n<svg xmlns=''>", Problem::Other(Other::Page)),
        (b"picture", Problem::Other(Other::Unknown)),
        (b"\xff\xd8\xff\xd9", Problem::Damaged),
    ] {
        assert_eq!(look(bytes), Err(problem), "{bytes:?}");
    }
}

#[test]
fn a_picture_that_is_cut_off_anywhere_is_told() {
    let rgb = flag(16, 16);
    for whole in
        [camera(&rgb, 16, 16, &[]), paper(png::ColorType::Rgb, &rgb, 16, 16), moving(), web()]
    {
        for length in 0..whole.len() {
            assert!(look(&whole[..length]).is_err(), "{length} of {}", whole.len());
        }
        assert!(look(&whole).is_ok());
    }
}

#[test]
fn a_small_file_that_asks_for_much_is_refused_before_anything_is_made() {
    let mut picture = camera(&flag(8, 8), 8, 8, &[]);
    let frame = picture.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a frame");
    picture[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(look(&picture), Err(Problem::TooLarge { width: 65535, height: 65535 }));

    // It says that it is small from without, and is a bomb within.
    let mut bomb = Vec::new();
    let mut encoder = png::Encoder::new(&mut bomb, 10_000, 6_000);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().expect("it fits in memory");
    writer.write_image_data(&vec![0; 1250 * 6_000]).expect("it fits in memory");
    writer.finish().expect("it fits in memory");
    let seen = look(&bomb).expect("a white wall is a picture");
    assert!(u64::from(seen.width) * u64::from(seen.height) <= MOST_PIXELS && bomb.len() < 100_000);
}

/// What was published under a name is kept there: whoever changes the bytes, by a crate perhaps,
/// must change the names. Raise `RECIPE`, and write the new digests here.
#[test]
fn the_bytes_change_only_with_the_recipe() {
    let shade = |x: u32, y: u32| [x / 8, y / 6, (x * y) >> 12].map(|part| part as u8);
    let rgb: Vec<u8> = (0..1000).flat_map(|y| (0..1400).flat_map(move |x| shade(x, y))).collect();
    let segments = [(1, exif(8)), (2, [b"ICC_PROFILE\0\x01\x01".to_vec(), display_p3()].concat())];
    let digests = |bytes: &[u8]| all(bytes).iter().map(|it| Digest::of(it).short(12)).collect();
    let photograph: Vec<String> = digests(&camera(&rgb, 1400, 1000, &segments));
    let drawing: Vec<String> = digests(&paper(png::ColorType::Rgb, &rgb, 1400, 1000));
    assert_eq!(RECIPE, "picture 1");
    assert_eq!(photograph, ["7db80af90b0c", "063f79917787"]);
    assert_eq!(drawing, ["29dbdcfbd945", "c0376664b22d", "f09d17941bbf"]);
}

/// Makes the sums of a changed PNG right, so that what is wrong with it comes further.
fn resum(png: &mut [u8]) {
    let mut at = 8;
    while let Some(Ok(length)) = png.get(at..at + 4).map(<[u8; 4]>::try_from) {
        let end = at + 8 + u32::from_be_bytes(length) as usize;
        let Some(summed) = png.get(at + 4..end) else { return };
        let sum = crc32fast::hash(summed).to_be_bytes();
        let Some(there) = png.get_mut(end..end + 4) else { return };
        there.copy_from_slice(&sum);
        at = end + 4;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nobody_who_means_harm_stops_the_program(
        kind in 0..4usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let rgb = flag(40, 24);
        let mut bytes = match kind {
            0 => camera(&rgb, 40, 24, &[(1, exif(6))]),
            1 => paper(png::ColorType::Rgb, &rgb, 40, 24),
            2 => moving(),
            _ => web(),
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if kind == 1 {
            resum(&mut bytes);
        }
        // Nothing is larger than what such a small picture can be changed into and still be made
        // in the time of a test.
        if let Ok(look) = look(&bytes) && u64::from(look.width) * u64::from(look.height) < 1 << 20 {
            drop(made(&bytes, &look, &look.sizes()));
        }
        drop(crate::picture::carried::carried(&bytes));
    }
}

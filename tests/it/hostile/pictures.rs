//! Files that have the name of a picture or document and are none, or are more than they seem.

use png::{BitDepth, ColorType, Encoder};

use super::{CASE, Input, front};
use crate::project::picture;

/// A case that shows `name`, which is these bytes.
fn shown(what: &str, name: &str, bytes: impl Into<Vec<u8>>, told: &[&'static str]) -> Input {
    let text = format!(
        "---\n{}---\n## ขั้นตอนการดำเนินงาน\n\n![ฝายที่สร้างเสร็จ]({name})\n\n[ดูแฟ้ม]({name})\n",
        front("เรื่องหนึ่ง", "")
    );
    super::file(what, CASE, text, told).and(name, bytes)
}

/// A PNG of these pixels that says that it has `width` by `height`.
fn png(width: u32, height: u32, real: (u32, u32)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, real.0, real.1);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    let mut writer = encoder.write_header().expect("it fits in memory");
    let row = real.0.div_ceil(8) as usize;
    writer.write_image_data(&vec![0; row * real.1 as usize]).expect("it fits in memory");
    drop(writer);
    // The size stands after the signature, the length and the name; its sum is made anew.
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32fast::hash(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The bytes of a chunk of PNG.
fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
    let named = [name, data].concat();
    let length = u32::try_from(data.len()).expect("it is short").to_be_bytes();
    [&length[..], &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}

/// A GIF of this size with no picture in it.
fn gif(width: u16, height: u16, frames: usize) -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend(width.to_le_bytes());
    bytes.extend(height.to_le_bytes());
    bytes.extend([0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
    for _ in 0..frames {
        bytes.extend([0x2c, 0, 0, 0, 0]);
        bytes.extend(width.to_le_bytes());
        bytes.extend(height.to_le_bytes());
        bytes.extend([0, 2, 2, 0x4c, 1, 0]);
    }
    bytes.push(0x3b);
    bytes
}

/// Every one of them.
pub(super) fn inputs() -> Vec<Input> {
    let broken = &["broken-picture"];
    let small = png(8, 8, (8, 8));
    let after_header = 33;
    let with = |chunk: &[u8]| [&small[..after_header], chunk, &small[after_header..]].concat();
    let jpeg = picture();
    let with_segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("it is short").to_be_bytes();
        [&jpeg[..2], &[0xff, marker], &length, data, &jpeg[2..]].concat()
    };
    let markup = b"<script>canary()</script>";
    vec![
        // More than memory holds
        shown(
            "a PNG of more pixels than anybody draws",
            "a.png",
            png(60_000, 60_000, (8, 8)),
            &["picture-too-large"],
        ),
        shown(
            "a PNG that is as wide as can be",
            "a.png",
            png(u32::MAX, 1, (8, 8)),
            &["picture-too-large"],
        ),
        shown("a PNG without width", "a.png", png(0, 8, (8, 8)), broken),
        shown(
            "a PNG that says that it is larger than it is",
            "a.png",
            png(4000, 4000, (8, 8)),
            &[],
        ),
        shown("a PNG that is a white wall", "a.png", png(8192, 8192, (8192, 8192)), &[]),
        shown(
            "a PNG whose words unpack without end",
            "a.png",
            with(&chunk(b"zTXt", &[b"a\0\0".to_vec(), deflated(16 << 20)].concat())),
            &[],
        ),
        shown(
            "a PNG whose colours unpack without end",
            "a.png",
            with(&chunk(b"iCCP", &[b"a\0\0".to_vec(), deflated(16 << 20)].concat())),
            &[],
        ),
        shown(
            "a PNG of a million empty pieces",
            "a.png",
            with(&chunk(b"tEXt", b"a\0").repeat(100_000)),
            &[],
        ),
        shown(
            "a PNG whose piece is as long as can be",
            "a.png",
            with(&[0xff, 0xff, 0xff, 0xff, b'I', b'D', b'A', b'T']),
            broken,
        ),
        shown(
            "a PNG with a wrong sum",
            "a.png",
            {
                let mut wrong = small.clone();
                wrong[30] ^= 1;
                wrong
            },
            broken,
        ),
        shown("a GIF as large as can be", "a.gif", gif(65_535, 65_535, 1), &["picture-too-large"]),
        shown("a GIF of very many pictures", "a.gif", gif(8, 8, 100_000), &[]),
        shown(
            "a JPEG of segments without end",
            "a.jpg",
            [&jpeg[..2], &[0xff; 1_000_000][..], &jpeg[2..]].concat(),
            &[],
        ),
        shown("a JPEG that ends at once", "a.jpg", b"\xff\xd8".to_vec(), broken),
        shown(
            "a WebP that says nothing",
            "a.webp",
            b"RIFF\xff\xff\xff\xffWEBPVP8X".to_vec(),
            broken,
        ),
        // Something else
        shown("markup with the name of a picture", "a.jpg", markup.to_vec(), broken),
        shown(
            "a drawing with the name of a picture",
            "a.png",
            b"<svg onload=canary()>".to_vec(),
            broken,
        ),
        shown(
            "a drawing that runs",
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='canary()'/>".to_vec(),
            &["file-type"],
        ),
        shown("a page that runs", "a.html", markup.to_vec(), &["file-type"]),
        shown("a script beside a case", "a.js", b"canary()".to_vec(), &["file-type"]),
        shown("a program", "a.exe", b"MZ".to_vec(), &["file-type"]),
        shown("a picture with two endings", "a.jpg.html", markup.to_vec(), &["file-type"]),
        shown("a picture of Windows", "a.bmp", b"BM".to_vec(), &["file-type"]),
        shown("nothing with the name of a picture", "a.jpg", Vec::new(), broken),
        // Something besides
        shown("a PNG that goes on as a page", "a.png", [&small[..], markup].concat(), &[]),
        shown(
            "a GIF that is a script too",
            "a.gif",
            [&gif(8, 8, 1)[..], b"=1;canary()"].concat(),
            &[],
        ),
        shown("a JPEG with markup in its remark", "a.jpg", with_segment(0xfe, markup), &[]),
        shown(
            "a JPEG whose notes of the camera lead in a circle",
            "a.jpg",
            with_segment(
                0xe1,
                b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08",
            ),
            &[],
        ),
        shown(
            "a JPEG whose notes of the camera count without end",
            "a.jpg",
            with_segment(
                0xe1,
                b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\x01\x12\0\x02\xff\xff\xff\xff\0\0\0\x08",
            ),
            &[],
        ),
        shown("a PDF that is none", "a.pdf", markup.to_vec(), &["not-a-picture"]),
        shown("a sheet that is none", "a.xlsx", markup.to_vec(), &["not-a-picture"]),
    ]
}

/// So many noughts, packed.
fn deflated(length: usize) -> Vec<u8> {
    use std::io::Write as _;
    let mut writer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![0; 1 << 20];
    for _ in 0..length >> 20 {
        writer.write_all(&block).expect("it fits in memory");
    }
    writer.finish().expect("it fits in memory")
}

#[test]
fn files_that_are_no_pictures_or_more_than_pictures_are_told_and_none_is_published_as_it_is() {
    let inputs = inputs();
    let build = super::hold(&inputs);
    // To its last pixel, as `amphoe check` does; what is wrong within is told and nothing worse.
    let within = build.read_pictures(|_| false).len();
    assert_eq!(within, 1, "the one that says that it is larger than it is");
    let offered = build.site.routes.iter().filter(|(path, _)| path.starts_with("cases/input"));
    for (path, _) in offered {
        let is_page = path.ends_with('/');
        let end = path.rsplit('.').next().unwrap_or_default();
        let known = ["jpg", "png", "gif", "webp", "pdf", "csv", "xlsx", "docx", "odt", "ods"];
        assert!(is_page || known.contains(&end), "{path} is offered");
    }
}

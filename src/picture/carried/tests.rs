//! Pictures are put together byte by byte here, as cameras and programs write them.

use exif::{Field, Rational, experimental::Writer};
use proptest::prelude::*;

use super::*;

fn field(tag: Tag, value: Value) -> Field {
    Field { tag, ifd_num: In::PRIMARY, value }
}

fn text(tag: Tag, text: &str) -> Field {
    field(tag, Value::Ascii(vec![text.as_bytes().to_vec()]))
}

fn latitude(degrees: u32) -> Field {
    let part = |num| Rational { num, denom: 1 };
    field(Tag::GPSLatitude, Value::Rational(vec![part(degrees), part(0), part(0)]))
}

fn tiff(fields: &[Field]) -> Vec<u8> {
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut bytes = Cursor::new(Vec::new());
    writer.write(&mut bytes, false).expect("memory can be written to");
    bytes.into_inner()
}

/// A JPEG of one segment and no picture.
fn jpeg(marker: u8, segment: &[u8]) -> Vec<u8> {
    let length = u16::try_from(segment.len() + 2).expect("a short segment");
    let head = [&[0xff, 0xd8, 0xff, marker][..], &length.to_be_bytes()].concat();
    [&head[..], segment, &[0xff, 0xd9]].concat()
}

fn with_exif(fields: &[Field]) -> Vec<u8> {
    jpeg(0xe1, &[b"Exif\0\0", &tiff(fields)[..]].concat())
}

fn png(name: &[u8; 4], chunk: &[u8]) -> Vec<u8> {
    let length = u32::try_from(chunk.len()).expect("a short chunk").to_be_bytes();
    // Nobody looks at the sum that ends a chunk.
    [b"\x89PNG\r\n\x1a\n", &length[..], name, chunk, &[0; 4], &[0; 4], b"IEND", &[0; 4]].concat()
}

fn webp(fields: &[Field]) -> Vec<u8> {
    let exif = tiff(fields);
    let length = |bytes: usize| u32::try_from(bytes).expect("short").to_le_bytes();
    let chunk = [b"WEBPEXIF", &length(exif.len())[..], &exif].concat();
    [b"RIFF", &length(chunk.len())[..], &chunk].concat()
}

fn xmp(property: &str) -> Vec<u8> {
    let packet = format!("<x:xmpmeta><rdf:RDF><rdf:Description {property}/></rdf:RDF></x:xmpmeta>");
    jpeg(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat())
}

#[test]
fn a_position_is_found_in_every_kind_of_picture() {
    let position = BTreeSet::from([Carried::Position]);
    assert_eq!(carried(&with_exif(&[latitude(17)])), position);
    assert_eq!(carried(&png(b"eXIf", &tiff(&[latitude(17)]))), position);
    assert_eq!(carried(&webp(&[latitude(17)])), position);
    assert_eq!(carried(&xmp("exif:GPSLatitude=\"17,39.6N\"")), position);
}

#[test]
fn whose_a_picture_is_is_found_wherever_it_stands() {
    for (picture, expected) in [
        (with_exif(&[text(Tag::Artist, "Somchai")]), Carried::Author),
        (with_exif(&[field(XP_AUTHOR, Value::Byte(b"S\0o\0".to_vec()))]), Carried::Author),
        (with_exif(&[text(Tag::CameraOwnerName, "Somchai")]), Carried::Owner),
        (with_exif(&[text(Tag::BodySerialNumber, "0123456")]), Carried::Serial),
        (png(b"tEXt", b"Author\0Somchai"), Carried::Author),
        (xmp("Iptc4xmpCore:Location=\"Ban Dong\""), Carried::Place),
        (xmp("Iptc4xmpExt:PersonInImage=\"Somchai\""), Carried::Shown),
        (
            jpeg(0xed, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0c\x1c\x02\x50\0\x07Somchai"),
            Carried::Author,
        ),
    ] {
        assert_eq!(carried(&picture), BTreeSet::from([expected]));
    }
}

#[test]
fn what_names_nobody_passes() {
    for picture in [
        Vec::new(),
        b"\xff\xd8\xff\xd9".to_vec(),
        with_exif(&[text(Tag::Make, "Camera"), text(Tag::Artist, "  ")]),
        with_exif(&[latitude(0)]),
        xmp("xmp:CreatorTool=\"Paint\" xmlns:aux=\"http://ns.adobe.com/exif/1.0/aux/\""),
        jpeg(0xed, b"Photoshop 3.0\08BIM\x1c\x02\x50\0\0"),
        // Outside of its segment the sign of a by-line is a piece of the picture.
        [jpeg(0xed, b"Photoshop 3.0\0"), vec![0x1c, 2, 80, 0, 7]].concat(),
    ] {
        assert_eq!(carried(&picture), BTreeSet::new(), "{picture:?}");
    }
}

#[test]
fn what_is_read_of_a_damaged_picture_counts() {
    let whole = with_exif(&[latitude(17), text(Tag::Artist, "Somchai")]);
    assert!(carried(&whole).contains(&Carried::Position));
    // However it is cut, reading ends.
    for end in 0..whole.len() {
        carried(&whole[..end]);
    }
}

proptest! {
    #[test]
    fn any_bytes_at_all_are_borne(
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        kind in 0..5_usize,
    ) {
        let heads: [&[u8]; 5] = [
            b"\xff\xd8\xff\xe1\x01\x00Exif\0\0MM\0\x2a\0\0\0\x08",
            b"\x89PNG\r\n\x1a\n\0\0\x01\0eXIfII\x2a\0\x08\0\0\0",
            b"RIFF\xff\xff\xff\xffWEBPEXIF\xff\xff\xff\xffMM\0\x2a",
            b"\xff\xd8\xff\xed\xff\xffPhotoshop 3.0\0",
            b"<rdf:RDF",
        ];
        carried(&[heads[kind], &bytes].concat());
    }

    #[test]
    fn a_picture_with_changed_bytes_is_borne(changes in proptest::collection::vec((0..200_usize, any::<u8>()), 1..8)) {
        let mut picture = with_exif(&[latitude(17), text(Tag::Artist, "Somchai")]);
        for (at, byte) in changes {
            let length = picture.len();
            picture[at % length] = byte;
        }
        carried(&picture);
    }
}

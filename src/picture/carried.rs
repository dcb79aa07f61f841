//! What a picture carries besides what it shows: where it was taken, and whose it is.
//!
//! A telephone writes both into the file, where their owner does not see them and everybody who
//! downloads the picture does. They stand in three forms: EXIF, which is read as such; XMP, which is
//! plain text in every kind of picture, so that its names are looked for; and IPTC, the records of
//! older programs. The bytes are anybody's: what cannot be read carries nothing.

use std::{collections::BTreeSet, io::Cursor};

use exif::{Context, Exif, In, Reader, Tag, Value};
use memchr::memmem;

/// What a picture carries besides what it shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Carried {
    /// Where it was taken.
    Position,
    /// Who took it.
    Author,
    /// Whose camera it was.
    Owner,
    /// The serial number of the camera or its lens, by which other pictures of its owner are known.
    Serial,
    /// Who is shown.
    Shown,
    /// The name of the place, closer than a town.
    Place,
}

/// "Authors" as Windows writes them.
const XP_AUTHOR: Tag = Tag(Context::Tiff, 0x9c9d);

/// What EXIF says in text.
const EXIF: [(Tag, Carried); 5] = [
    (Tag::Artist, Carried::Author),
    (XP_AUTHOR, Carried::Author),
    (Tag::CameraOwnerName, Carried::Owner),
    (Tag::BodySerialNumber, Carried::Serial),
    (Tag::LensSerialNumber, Carried::Serial),
];

/// Names of XMP (its parts 1 and 2, and the IPTC photo metadata standard).
const XMP: [(&str, Carried); 13] = [
    ("exif:GPSLatitude", Carried::Position),
    ("dc:creator", Carried::Author),
    ("tiff:Artist", Carried::Author),
    ("aux:OwnerName", Carried::Owner),
    ("exifEX:CameraOwnerName", Carried::Owner),
    ("aux:SerialNumber", Carried::Serial),
    ("aux:LensSerialNumber", Carried::Serial),
    ("exifEX:BodySerialNumber", Carried::Serial),
    ("exifEX:LensSerialNumber", Carried::Serial),
    ("Iptc4xmpExt:PersonInImage", Carried::Shown),
    ("MPReg:PersonDisplayName", Carried::Shown),
    ("Iptc4xmpCore:Location", Carried::Place),
    ("Iptc4xmpExt:Sublocation", Carried::Place),
];

/// Data sets of record 2 of IPTC: by-line, sub-location.
const IPTC: [(u8, Carried); 2] = [(80, Carried::Author), (92, Carried::Place)];

/// Texts of PNG that name an author.
const PNG: [&[u8]; 3] = [b"tEXtAuthor\0", b"iTXtAuthor\0", b"zTXtAuthor\0"];

/// What the picture of these bytes carries, each once and in order.
pub fn carried(bytes: &[u8]) -> BTreeSet<Carried> {
    let mut carried = BTreeSet::new();
    if let Some(exif) = read_exif(bytes) {
        carried.extend(in_exif(&exif));
    }
    for packet in packets(bytes) {
        let said = XMP.iter().filter(|(name, _)| memmem::find(packet, name.as_bytes()).is_some());
        carried.extend(said.map(|(_, carried)| *carried));
    }
    carried.extend(in_iptc(bytes));
    if PNG.iter().any(|author| memmem::find(bytes, author).is_some()) {
        carried.insert(Carried::Author);
    }
    carried
}

/// What a camera wrote, as far as it can be read.
pub(super) fn read_exif(bytes: &[u8]) -> Option<Exif> {
    let mut reader = Reader::new();
    let read = reader.continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    // Of a damaged piece what could be read is enough.
    read.or_else(|error| error.distill_partial_result(|_| ())).ok()
}

fn in_exif(exif: &Exif) -> impl Iterator<Item = Carried> {
    let position = exif.get_field(Tag::GPSLatitude, In::PRIMARY).filter(|field| {
        // A camera that did not know where it was writes nothing but noughts.
        matches!(&field.value, Value::Rational(parts) if parts.iter().any(|part| part.num != 0))
    });
    let texts = EXIF.iter().filter(|(tag, _)| {
        exif.fields().any(|field| field.tag == *tag && is_written(&field.value))
    });
    position.map(|_| Carried::Position).into_iter().chain(texts.map(|(_, carried)| *carried))
}

/// Whether there is more than blanks.
fn is_written(value: &Value) -> bool {
    let is_letter = |byte: &u8| !matches!(byte, 0 | b' ');
    match value {
        Value::Ascii(texts) => texts.iter().flatten().any(is_letter),
        Value::Byte(bytes) => bytes.iter().any(is_letter),
        _ => false,
    }
}

/// The packets of XMP, without what stands around them.
fn packets(bytes: &[u8]) -> Vec<&[u8]> {
    let mut packets = Vec::new();
    let mut rest = bytes;
    while let Some(start) = memmem::find(rest, b"<rdf:RDF") {
        rest = &rest[start..];
        // One that nothing ends was cut off; what is left of it counts.
        let end = memmem::find(rest, b"</rdf:RDF>").unwrap_or(rest.len());
        packets.push(&rest[..end]);
        rest = &rest[end..];
    }
    packets
}

/// What the records of IPTC say, in the segment of a JPEG that programs share with Photoshop.
fn in_iptc(bytes: &[u8]) -> Vec<Carried> {
    const NAME: &[u8] = b"Photoshop 3.0\0";
    let mut carried = Vec::new();
    for at in memmem::find_iter(bytes, NAME) {
        // The length of a segment stands before its name, and counts itself.
        let Some([high, low]) = at.checked_sub(2).and_then(|from| bytes.get(from..at)) else {
            continue;
        };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let end = (at - 2 + length).min(bytes.len());
        let segment = bytes.get(at..end).unwrap_or_default();
        carried.extend(IPTC.iter().filter(|(set, _)| has_set(segment, *set)).map(|(_, it)| *it));
    }
    carried
}

/// Whether a data set of record 2 stands in the segment, with a text of its own.
fn has_set(segment: &[u8], set: u8) -> bool {
    memmem::find_iter(segment, &[0x1c, 2, set])
        .filter_map(|at| segment.get(at + 3..at + 5))
        .any(|length| length != [0, 0])
}

#[cfg(test)]
mod tests;

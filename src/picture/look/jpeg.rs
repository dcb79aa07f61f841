//! A JPEG from its first mark to its last (ITU-T T.81, annex B).
//!
//! What follows the last mark is none of a picture's business: telephones put a second picture there,
//! or a short film.

use memchr::memchr;

use super::{Format, Look, Other, Problem};

/// How many scans a picture that gets sharper by and by may have. Twenty are many; each costs time.
const MOST_SCANS: usize = 64;

/// A JPEG, as its marks tell.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Look, Problem> {
    let mut size = None;
    let mut scans = 0;
    // Behind the mark of its beginning.
    let mut at = 2;
    loop {
        let marker = marker(bytes, &mut at)?;
        match marker {
            // The end.
            0xd9 => break,
            // A mark without a segment.
            0x01 | 0xd0..=0xd7 => continue,
            0x00 | 0xd8 => return Err(Problem::Damaged),
            _ => {}
        }
        let segment = segment(bytes, &mut at)?;
        match marker {
            // Baseline, extended, progressive.
            0xc0..=0xc2 => {
                let [depth, height_1, height_2, width_1, width_2, _, ..] = *segment else {
                    return Err(Problem::Damaged);
                };
                if depth != 8 {
                    return Err(Problem::Other(Other::OddJpeg));
                }
                let [width, height] =
                    [[width_1, width_2], [height_1, height_2]].map(u16::from_be_bytes);
                size = Some((u32::from(width), u32::from(height)));
            }
            // The other frames: without loss, of differences, of arithmetic. 0xc4 and 0xcc are tables.
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Err(Problem::Other(Other::OddJpeg));
            }
            0xda => {
                scans += 1;
                if size.is_none() || scans > MOST_SCANS {
                    return Err(Problem::Damaged);
                }
                skip_scan(bytes, &mut at)?;
            }
            _ => {}
        }
    }
    match size {
        Some((width, height)) if scans > 0 => Ok(Look::new(Format::Jpeg, width, height)),
        _ => Err(Problem::Damaged),
    }
}

/// The next mark, with `at` behind it.
fn marker(bytes: &[u8], at: &mut usize) -> Result<u8, Problem> {
    if *bytes.get(*at).ok_or(Problem::CutOff)? != 0xff {
        return Err(Problem::Damaged);
    }
    // Any number of fill bytes may stand before it.
    let rest = &bytes[*at..];
    let fill = rest.iter().position(|byte| *byte != 0xff).ok_or(Problem::CutOff)?;
    *at += fill + 1;
    Ok(rest[fill])
}

/// What a segment holds, with `at` behind it.
fn segment<'b>(bytes: &'b [u8], at: &mut usize) -> Result<&'b [u8], Problem> {
    let rest = bytes.get(*at..).unwrap_or_default();
    let (length, _) = rest.split_first_chunk().ok_or(Problem::CutOff)?;
    let length = usize::from(u16::from_be_bytes(*length));
    if length < 2 {
        return Err(Problem::Damaged);
    }
    *at += length;
    rest.get(2..length).ok_or(Problem::CutOff)
}

/// Puts `at` before the mark that ends the scan.
fn skip_scan(bytes: &[u8], at: &mut usize) -> Result<(), Problem> {
    loop {
        let rest = bytes.get(*at..).unwrap_or_default();
        *at += memchr(0xff, rest).ok_or(Problem::CutOff)?;
        match bytes.get(*at + 1).ok_or(Problem::CutOff)? {
            // No mark, or one that a decoder finds its way by.
            0x00 | 0xd0..=0xd7 => *at += 2,
            0xff => *at += 1,
            _ => return Ok(()),
        }
    }
}

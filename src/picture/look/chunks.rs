//! PNG, GIF and WebP: pictures in pieces that each say how long they are.
//!
//! Of a GIF and a WebP only the pieces are published that a browser needs to show them; everything
//! that says something about the picture stays behind. They are not made smaller: what moves would
//! have to be drawn again, image by image.

use super::{Format, Look, Problem};

/// A PNG (W3C, third edition), whose every piece has a sum.
pub(super) fn png(bytes: &[u8]) -> Result<Look, Problem> {
    let mut rest = &bytes[8..];
    let mut size = None;
    let mut data: u64 = 0;
    loop {
        let (length, after) = rest.split_first_chunk().ok_or(Problem::CutOff)?;
        let length = u32::from_be_bytes(*length);
        // The name is part of what the sum is of.
        let summed = after.get(..length as usize + 4).ok_or(Problem::CutOff)?;
        let (sum, next) = after[summed.len()..].split_first_chunk().ok_or(Problem::CutOff)?;
        if crc32fast::hash(summed) != u32::from_be_bytes(*sum) {
            return Err(Problem::Damaged);
        }
        let (name, content) = summed.split_at(4);
        match (name, content) {
            (b"IHDR", [a, b, c, d, e, f, g, h, ..]) if size.is_none() => {
                let numbers = [[*a, *b, *c, *d], [*e, *f, *g, *h]].map(u32::from_be_bytes);
                size = Some((numbers[0], numbers[1]));
            }
            _ if size.is_none() => return Err(Problem::Damaged),
            (b"IDAT", _) => data += u64::from(length),
            (b"IEND", _) => break,
            _ => {}
        }
        rest = next;
    }
    let (width, height) = size.filter(|_| data > 0).ok_or(Problem::Damaged)?;
    let pixels = u64::from(width) * u64::from(height);
    let look = Look::new(Format::Png, width, height);
    // Half a byte a pixel is more than a drawing needs and less than a photograph can do with.
    Ok(Look { is_drawn: data.saturating_mul(2) <= pixels, ..look })
}

/// A GIF (version 89a).
pub(super) fn gif(bytes: &[u8]) -> Result<Look, Problem> {
    gif_pieces(bytes).map(|(look, _)| look)
}

/// A GIF, and those of its pieces that show something.
pub(in crate::picture) fn gif_pieces(bytes: &[u8]) -> Result<(Look, Vec<&[u8]>), Problem> {
    let head = bytes.get(..13).ok_or(Problem::CutOff)?;
    let side = |at: usize| u32::from(u16::from_le_bytes([head[at], head[at + 1]]));
    let look = Look::new(Format::Gif, side(6), side(8));
    let mut at = 13 + colours(head[10]);
    let mut kept = vec![bytes.get(..at).ok_or(Problem::CutOff)?];
    let mut images = 0;
    loop {
        let from = at;
        let is_shown = match bytes.get(at..).unwrap_or_default() {
            [] => return Err(Problem::CutOff),
            [b';', ..] => break,
            [b',', rest @ ..] => {
                let flags = *rest.get(8).ok_or(Problem::CutOff)?;
                // The size of its codes stands before its blocks.
                at += 10 + colours(flags) + 1;
                images += 1;
                true
            }
            [b'!', label, ..] => {
                at += 2;
                let is_loop = bytes.get(at..at + 12) == Some(b"\x0bNETSCAPE2.0");
                // How long an image is shown, and how often all of them.
                *label == 0xf9 || (*label == 0xff && is_loop)
            }
            [b'!'] => return Err(Problem::CutOff),
            _ => return Err(Problem::Damaged),
        };
        // Blocks up to one of no length.
        loop {
            let length = usize::from(*bytes.get(at).ok_or(Problem::CutOff)?);
            at += 1 + length;
            if length == 0 {
                break;
            }
        }
        if is_shown {
            kept.push(&bytes[from..at]);
        }
    }
    kept.push(b";");
    if images == 0 { Err(Problem::Damaged) } else { Ok((look, kept)) }
}

/// How many bytes the table of colours has that these flags announce.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// A WebP (RFC 9649).
pub(super) fn webp(bytes: &[u8]) -> Result<Look, Problem> {
    webp_pieces(bytes).map(|(look, _)| look)
}

/// A piece of a WebP: its name, and what it holds.
pub(in crate::picture) type Piece<'b> = (&'b [u8], &'b [u8]);

/// A WebP, and those of its pieces that show something.
pub(in crate::picture) fn webp_pieces(bytes: &[u8]) -> Result<(Look, Vec<Piece<'_>>), Problem> {
    let length = number(&bytes[4..8]) as usize;
    let mut rest = bytes.get(12..8 + length).ok_or(Problem::CutOff)?;
    let mut kept = Vec::new();
    let mut size = None;
    let mut is_drawn = false;
    while !rest.is_empty() {
        let (head, after) = rest.split_at_checked(8).ok_or(Problem::CutOff)?;
        let length = number(&head[4..]) as usize;
        let content = after.get(..length).ok_or(Problem::CutOff)?;
        let name = &head[..4];
        let found = match (name, content) {
            (b"VP8X", [_, _, _, _, a, b, c, d, e, f, ..]) => {
                Some((number(&[*a, *b, *c, 0]) + 1, number(&[*d, *e, *f, 0]) + 1))
            }
            (b"VP8 ", [_, _, _, 0x9d, 0x01, 0x2a, a, b, c, d, ..]) => {
                Some((number(&[*a, *b & 0x3f, 0, 0]), number(&[*c, *d & 0x3f, 0, 0])))
            }
            (b"VP8L", [0x2f, a, b, c, d, ..]) => {
                let bits = number(&[*a, *b, *c, *d]);
                Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
            }
            (b"VP8X" | b"VP8 " | b"VP8L", _) => return Err(Problem::Damaged),
            _ => None,
        };
        size = size.or(found);
        is_drawn |= matches!(name, b"VP8 " | b"VP8L" | b"ANMF");
        if matches!(name, b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF") {
            kept.push((name, content));
        }
        // A piece of an odd length has a byte more. The last one may lack it.
        rest = after.get(length + length % 2..).unwrap_or_default();
    }
    let (width, height) = size.filter(|_| is_drawn).ok_or(Problem::Damaged)?;
    Ok((Look::new(Format::WebP, width, height), kept))
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

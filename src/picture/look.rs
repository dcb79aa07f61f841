//! What kind of picture some bytes are, and how large: known without a single pixel.
//!
//! The whole file is walked through, from its first mark to its last, so that one that was cut off on
//! its way, or is something else under the name of a picture, is told to its author at once and to
//! its readers never. What a picture asks for is known too before anything is made for it: a file of
//! some kilobytes may say that it is a picture of a thousand million pixels.

pub(super) mod chunks;
mod jpeg;

use exif::{In, Tag};

use super::carried::read_exif;

/// The kinds of pictures that are published.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Format {
    /// Photographs.
    Jpeg,
    /// Drawings, screens.
    Png,
    /// Old drawings, and what moves.
    Gif,
    /// Either.
    WebP,
}

impl Format {
    /// What the name of such a file ends with.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::Gif => "gif",
            Format::WebP => "webp",
        }
    }
}

/// A picture, without its pixels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Look {
    /// What kind it is, whatever its name says.
    pub format: Format,
    /// As it is meant to be seen, in pixels.
    pub width: u32,
    /// As it is meant to be seen, in pixels.
    pub height: u32,
    /// How it lies in the file.
    pub lies: Lies,
    /// Whether it is drawn: few colours and sharp edges, which a JPEG would smear.
    pub is_drawn: bool,
}

/// How a picture lies in its file: cameras write it as the sensor was held (EXIF 2.32, 4.6.4,
/// Orientation).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Lies {
    /// Rows are columns: it is seen after exchanging them, before anything else.
    pub exchanged: bool,
    /// The left is then on the right.
    pub mirrored: bool,
    /// The top is then at the bottom.
    pub upside_down: bool,
}

impl Lies {
    /// As EXIF numbers it, from 1; whatever else stands there is upright.
    fn numbered(number: u32) -> Lies {
        let (exchanged, mirrored, upside_down) = match number {
            2 => (false, true, false),
            3 => (false, true, true),
            4 => (false, false, true),
            5 => (true, false, false),
            6 => (true, true, false),
            7 => (true, true, true),
            8 => (true, false, true),
            _ => (false, false, false),
        };
        Lies { exchanged, mirrored, upside_down }
    }
}

/// Why a file is no picture that can be shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Problem {
    /// It holds nothing.
    Empty,
    /// It ends before the picture does.
    CutOff,
    /// Its pieces do not fit together, or their sums are wrong.
    Damaged,
    /// It is something else.
    Other(Other),
    /// It asks for more pixels than are drawn.
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
}

/// What a file is that has the name of a picture and is none that browsers show.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Other {
    /// What iPhones write.
    Heic,
    /// A newer kind.
    Avif,
    /// What scanners write.
    Tiff,
    /// An old kind of Windows.
    Bmp,
    /// A document.
    Pdf,
    /// A page of the web, or a drawing in words.
    Page,
    /// A JPEG that no browser shows: of twelve bits, or without loss.
    OddJpeg,
    /// Nobody knows.
    Unknown,
}

/// How many pixels a picture may have: above the 64 million of telephones, and little enough that it
/// can be held in memory.
pub const MOST_PIXELS: u64 = 1 << 26;

/// How long one side may be. No JPEG can be longer.
const LONGEST_SIDE: u32 = 65_000;

/// What the picture of these bytes is.
///
/// # Errors
///
/// It is no picture, or not a whole one, or far too large.
pub fn look(bytes: &[u8]) -> Result<Look, Problem> {
    let found = match format(bytes)? {
        Format::Jpeg => jpeg::jpeg(bytes),
        Format::Png => chunks::png(bytes),
        Format::Gif => chunks::gif(bytes),
        Format::WebP => chunks::webp(bytes),
    }?;
    let (width, height) = (found.width, found.height);
    if width == 0 || height == 0 {
        return Err(Problem::Damaged);
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return Err(Problem::TooLarge { width, height });
    }
    Ok(found.upright(bytes))
}

/// What a file says of itself in its first bytes.
fn format(bytes: &[u8]) -> Result<Format, Problem> {
    let other = match bytes {
        [] => return Err(Problem::Empty),
        [0xff, 0xd8, ..] => return Ok(Format::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => return Ok(Format::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => return Ok(Format::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            return Ok(Format::WebP);
        }
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand {
            [b'a', b'v', b'i', b'f' | b's', ..] => Other::Avif,
            _ => Other::Heic,
        },
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Other::Tiff,
        [b'B', b'M', ..] => Other::Bmp,
        [b'%', b'P', b'D', b'F', ..] => Other::Pdf,
        _ if bytes.trim_ascii_start().starts_with(b"<") => Other::Page,
        _ => Other::Unknown,
    };
    // Whoever copied nothing but noughts was cut off before the first byte.
    match other {
        Other::Unknown if bytes.iter().all(|byte| *byte == 0) => Err(Problem::CutOff),
        other => Err(Problem::Other(other)),
    }
}

impl Look {
    fn new(format: Format, width: u32, height: u32) -> Look {
        Look { format, width, height, lies: Lies::default(), is_drawn: false }
    }

    /// As it is meant to be seen.
    fn upright(mut self, bytes: &[u8]) -> Look {
        if matches!(self.format, Format::Jpeg | Format::Png) {
            self.lies = lies(bytes);
        }
        if self.lies.exchanged {
            (self.width, self.height) = (self.height, self.width);
        }
        self
    }
}

/// How EXIF says that a picture lies.
fn lies(bytes: &[u8]) -> Lies {
    let number = read_exif(bytes)
        .and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0));
    Lies::numbered(number.unwrap_or(1))
}

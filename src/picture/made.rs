//! What is published of a picture: smaller ones, with nothing in them but what is seen.
//!
//! A JPEG and a PNG are drawn again. What the camera wrote into the file (where, when, with whose
//! telephone) is not copied because nothing is copied; what of it changes how the picture looks, its
//! turn and its colours, is done to the pixels first. A GIF and a WebP keep their pixels and lose all
//! other pieces.
//!
//! The sizes and their names follow from the [`Look`] alone, so that a page can ask for a picture that
//! nobody has made yet; the bytes follow from the picture alone, on every machine: the crates that
//! read, scale and write are built without the instructions of this or that processor, and their
//! filters are made of plain arithmetic.

mod colour;
mod pixels;

use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

use super::look::{Format, Look, Problem, chunks};
use crate::digest::Digest;
use pixels::Pixels;

/// One size of a picture.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Size {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// The widths that pages ask for. A column is 328 to 380 pixels of a page on a telephone and 688 on a
/// desk: the first is for two dots a pixel or one, the second for three or one and a half, the last for
/// a sharp screen on a desk.
const WIDTHS: [u32; 3] = [720, 1080, 1600];

/// How good a JPEG is, up to 100. Above, the bytes grow faster than what is seen.
const QUALITY: u8 = 78;

/// Raised whenever the bytes of a picture change, by a crate too: what was published under a name is
/// kept there without being made again, and a build into an empty folder must give the same.
const RECIPE: &str = "picture 1";

/// What stands in the names of all sizes of the picture with this digest.
pub fn key(picture: Digest) -> String {
    Digest::of_parts([RECIPE, &picture.to_string()]).short(16)
}

impl Look {
    /// What kind of file is published of it.
    pub fn published(&self) -> Format {
        match self.format {
            Format::Png if !self.is_drawn => Format::Jpeg,
            format => format,
        }
    }

    /// The sizes that are published of it, the narrowest first; there is one at least, and none is
    /// larger than the picture.
    pub fn sizes(&self) -> Vec<Size> {
        if matches!(self.format, Format::Gif | Format::WebP) {
            return vec![Size { width: self.width, height: self.height }];
        }
        let widest = self.width.min(WIDTHS[WIDTHS.len() - 1]);
        // One that is nearly as wide as the widest saves nothing.
        let narrower = WIDTHS.into_iter().filter(|width| width * 5 / 4 <= widest);
        let narrower = narrower.filter(|width| *width < widest);
        narrower.chain([widest]).map(|width| self.at(width)).collect()
    }

    fn at(&self, width: u32) -> Size {
        let height = u64::from(self.height) * u64::from(width);
        let height = (height + u64::from(self.width) / 2) / u64::from(self.width);
        // It is not above the height of the picture, which is a u32.
        Size { width, height: u32::try_from(height).unwrap_or(self.height).max(1) }
    }

    /// About how many bytes of memory making it takes.
    pub fn memory(&self) -> u64 {
        match self.format {
            // A pixel has three bytes. As many are taken by one that gets sharper by and by, and half
            // as many again while it is scaled.
            Format::Jpeg | Format::Png => u64::from(self.width) * u64::from(self.height) * 12,
            Format::Gif | Format::WebP => 0,
        }
    }
}

/// The picture of these bytes in these sizes, which are some of its `look`.
///
/// # Errors
///
/// It looks like a picture from without, and is none within.
pub fn made(bytes: &[u8], look: &Look, sizes: &[Size]) -> Result<Vec<Vec<u8>>, Problem> {
    match look.format {
        Format::Gif => Ok(vec![gif(bytes)?; sizes.len()]),
        Format::WebP => Ok(vec![webp(bytes)?; sizes.len()]),
        Format::Jpeg | Format::Png => {
            let pixels = pixels::read(bytes, look)?;
            sizes.iter().map(|size| drawn(&pixels, look, *size)).collect()
        }
    }
}

fn drawn(pixels: &Pixels, look: &Look, size: Size) -> Result<Vec<u8>, Problem> {
    let scaled = pixels.scaled(look.lies, size)?;
    match look.published() {
        Format::Png => png(&scaled),
        _ => jpeg(&scaled),
    }
}

/// A photograph, coarse first and then sharper, with a quarter of the colour: eyes see no more of it.
fn jpeg(pixels: &Pixels) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    let side = |side: u32| u16::try_from(side).map_err(|_| Problem::Damaged);
    let (width, height) = (side(pixels.width)?, side(pixels.height)?);
    encoder.encode(&pixels.rgb, width, height, ColorType::Rgb).map_err(|_| Problem::Damaged)?;
    Ok(bytes)
}

/// A drawing: with a table of its colours where they are few, as they mostly are.
fn png(pixels: &Pixels) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width, pixels.height);
    encoder.set_compression(png::Compression::High);
    encoder.set_depth(png::BitDepth::Eight);
    let table = pixels.table();
    let data = match &table {
        Some((colours, places)) => {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(colours);
            // Numbers of colours are near to each other by accident only.
            encoder.set_filter(png::Filter::NoFilter);
            places
        }
        None => {
            encoder.set_color(png::ColorType::Rgb);
            encoder.set_filter(png::Filter::Adaptive);
            &pixels.rgb
        }
    };
    let mut writer = encoder.write_header().map_err(|_| Problem::Damaged)?;
    writer.write_image_data(data).map_err(|_| Problem::Damaged)?;
    writer.finish().map_err(|_| Problem::Damaged)?;
    Ok(bytes)
}

fn gif(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let (_, kept) = chunks::gif_pieces(bytes)?;
    Ok(kept.concat())
}

fn webp(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    /// What says that a profile of colours, EXIF and XMP follow.
    const SAID: u8 = 0x20 | 0x08 | 0x04;
    let (_, kept) = chunks::webp_pieces(bytes)?;
    let mut made = b"RIFF\0\0\0\0WEBP".to_vec();
    for (name, content) in kept {
        let length = u32::try_from(content.len()).map_err(|_| Problem::Damaged)?;
        made.extend_from_slice(name);
        made.extend_from_slice(&length.to_le_bytes());
        let from = made.len();
        made.extend_from_slice(content);
        if name == b"VP8X" {
            made[from] &= !SAID;
        }
        if content.len() % 2 == 1 {
            made.push(0);
        }
    }
    let length = u32::try_from(made.len() - 8).map_err(|_| Problem::Damaged)?;
    made[4..8].copy_from_slice(&length.to_le_bytes());
    Ok(made)
}

#[cfg(test)]
mod tests;

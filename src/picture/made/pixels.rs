//! The pixels of a picture: red, green and blue, a byte each.

use std::{collections::BTreeMap, io::Cursor};

use resize::{Pixel::RGB8, Type};
use rgb::FromSlice as _;
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::{
    super::look::{Format, Lies, Look, MOST_PIXELS, Problem},
    Size,
    colour::Colours,
};

/// A picture in memory.
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Row by row.
    pub(super) rgb: Vec<u8>,
    /// What the numbers mean, where they are not those of the web.
    colours: Option<Colours>,
}

/// The pixels of a JPEG or PNG, as they lie in the file.
pub(super) fn read(bytes: &[u8], look: &Look) -> Result<Pixels, Problem> {
    match look.format {
        Format::Png => png(bytes),
        _ => jpeg(bytes),
    }
}

fn jpeg(bytes: &[u8]) -> Result<Pixels, Problem> {
    // What is odd and can be seen through is what browsers show too.
    let options = DecoderOptions::new_safe()
        .set_strict_mode(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let rgb = decoder.decode().map_err(|_| Problem::Damaged)?;
    let (width, height) = decoder.dimensions().ok_or(Problem::Damaged)?;
    let side = |side| u32::try_from(side).map_err(|_| Problem::Damaged);
    let colours = decoder.icc_profile().and_then(|profile| Colours::read(&profile));
    Pixels { width: side(width)?, height: side(height)?, rgb, colours }.checked()
}

fn png(bytes: &[u8]) -> Result<Pixels, Problem> {
    // Beside the pixels, which are asked for below: room for a profile of colours.
    let limits = png::Limits { bytes: 64 << 20 };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| Problem::Damaged)?;
    let size = reader.output_buffer_size().filter(|size| *size as u64 <= 4 * MOST_PIXELS);
    let mut data = vec![0; size.ok_or(Problem::Damaged)?];
    let frame = reader.next_frame(&mut data).map_err(|_| Problem::Damaged)?;
    data.truncate(frame.buffer_size());
    let colours = reader.info().icc_profile.as_deref().and_then(Colours::read);
    let rgb = match frame.color_type {
        png::ColorType::Rgb => data,
        png::ColorType::Rgba => on_white(data),
        png::ColorType::Grayscale => data.into_iter().flat_map(|grey| [grey; 3]).collect(),
        png::ColorType::GrayscaleAlpha => {
            let pairs = data.chunks_exact(2);
            pairs.flat_map(|pair| [over_white(pair[0], pair[1]); 3]).collect()
        }
        png::ColorType::Indexed => return Err(Problem::Damaged),
    };
    // A drawing of greys has a profile of greys, which says nothing of three colours.
    let colours = colours.filter(|_| frame.color_type.samples() > 2);
    Pixels { width: frame.width, height: frame.height, rgb, colours }.checked()
}

/// What can be seen through lies on white paper, as its author saw it: on the dark pages of the night
/// black lines would be gone.
fn on_white(mut rgba: Vec<u8>) -> Vec<u8> {
    let count = rgba.len() / 4;
    for at in 0..count {
        let [red, green, blue, alpha] = [0, 1, 2, 3].map(|part| rgba[at * 4 + part]);
        for (part, value) in [red, green, blue].into_iter().enumerate() {
            rgba[at * 3 + part] = over_white(value, alpha);
        }
    }
    rgba.truncate(count * 3);
    rgba
}

fn over_white(value: u8, alpha: u8) -> u8 {
    let [value, alpha] = [value, alpha].map(u32::from);
    // At most 255, since both are.
    ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

impl Pixels {
    /// Nothing below has to ask whether there are as many as there should be.
    fn checked(self) -> Result<Self, Problem> {
        match self.rgb.len() as u64 == u64::from(self.width) * u64::from(self.height) * 3 {
            true => Ok(self),
            false => Err(Problem::Damaged),
        }
    }

    /// Upright, in this size, and in the colours of the web.
    pub(super) fn scaled(&self, lies: Lies, size: Size) -> Result<Pixels, Problem> {
        let (width, height) = match lies.exchanged {
            true => (size.height, size.width),
            false => (size.width, size.height),
        };
        let mut rgb = match (width, height) == (self.width, self.height) {
            true => self.rgb.clone(),
            false => self.resized(width, height)?,
        };
        if let Some(colours) = &self.colours {
            colours.to_web(&mut rgb);
        }
        Ok(Pixels { width, height, rgb, colours: None }.turned(lies))
    }

    fn resized(&self, width: u32, height: u32) -> Result<Vec<u8>, Problem> {
        let [from_width, from_height, width, height] =
            [self.width, self.height, width, height].map(|side| side as usize);
        let mut rgb = vec![0; width * height * 3];
        // Catmull and Rom's filter: sharp, and nothing but sums and products, so that it is the same
        // everywhere.
        resize::new(from_width, from_height, width, height, RGB8, Type::Catrom)
            .and_then(|mut it| it.resize(self.rgb.as_rgb(), rgb.as_rgb_mut()))
            .map_err(|_| Problem::Damaged)?;
        Ok(rgb)
    }

    /// As it is meant to be seen.
    fn turned(self, lies: Lies) -> Pixels {
        if lies == Lies::default() {
            return self;
        }
        let (width, height) = match lies.exchanged {
            true => (self.height, self.width),
            false => (self.width, self.height),
        };
        let mut rgb = Vec::with_capacity(self.rgb.len());
        for row in 0..height {
            let row = if lies.upside_down { height - 1 - row } else { row };
            for column in 0..width {
                let column = if lies.mirrored { width - 1 - column } else { column };
                let (x, y) = if lies.exchanged { (row, column) } else { (column, row) };
                let at = (y as usize * self.width as usize + x as usize) * 3;
                rgb.extend_from_slice(&self.rgb[at..at + 3]);
            }
        }
        Pixels { width, height, rgb, colours: self.colours }
    }

    /// Its colours, a table of at most 256, and for each pixel the place of its own.
    pub(super) fn table(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let mut known: BTreeMap<[u8; 3], u8> = BTreeMap::new();
        for pixel in self.rgb.chunks_exact(3) {
            known.insert([pixel[0], pixel[1], pixel[2]], 0);
            if known.len() > 256 {
                return None;
            }
        }
        for (place, number) in known.values_mut().zip(0..=255) {
            *place = number;
        }
        let places = self.rgb.chunks_exact(3).map(|pixel| known[&[pixel[0], pixel[1], pixel[2]]]);
        let places = places.collect();
        Some((known.into_keys().flatten().collect(), places))
    }
}

//! A line of text as an outline, with the fonts that come with the program.

use std::fmt::Write as _;

use rustybuzz::{
    Face, UnicodeBuffer,
    ttf_parser::{GlyphId, OutlineBuilder},
};

/// How heavy letters are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// For what is read.
    Regular,
    /// For titles.
    Bold,
}

/// A family: the same letters in two weights.
#[derive(Clone)]
pub struct Family {
    regular: Face<'static>,
    bold: Face<'static>,
}

impl Family {
    /// The family of these two files (OpenType); none where they are no fonts.
    pub fn new(regular: &'static [u8], bold: &'static [u8]) -> Option<Family> {
        let face = |bytes| Face::from_slice(bytes, 0);
        Some(Family { regular: face(regular)?, bold: face(bold)? })
    }

    /// Whether it has a letter for `c`.
    pub fn has(&self, c: char) -> bool {
        self.bold.glyph_index(c).is_some() && self.regular.glyph_index(c).is_some()
    }

    /// How wide a line is, in the unit of `size`. Quick, since it asks no letter for its neighbours:
    /// what two letters move towards each other is little, and marks take no room.
    pub fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        let face = self.face(weight);
        let advance = |c| face.glyph_hor_advance(face.glyph_index(c)?);
        let sum: u32 = text.chars().filter_map(advance).map(u32::from).sum();
        sum as f32 * size / face.units_per_em() as f32
    }

    /// The outline of a line as the path of an SVG (its `d`), from the beginning of its base line.
    pub fn outline(&self, text: &str, weight: Weight, size: f32) -> String {
        let face = self.face(weight);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(face, &[], buffer);
        let mut pen =
            Pen { path: String::new(), scale: size / face.units_per_em() as f32, at: (0, 0) };
        let mut next = (0, 0);
        for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            pen.at = (next.0 + place.x_offset, next.1 + place.y_offset);
            // Every glyph of a font with so few has a number of 16 bits.
            face.outline_glyph(GlyphId(glyph.glyph_id as u16), &mut pen);
            next = (next.0 + place.x_advance, next.1 + place.y_advance);
        }
        pen.path
    }

    fn face(&self, weight: Weight) -> &Face<'static> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// Writes outlines of glyphs, each from its place.
struct Pen {
    path: String,
    scale: f32,
    at: (i32, i32),
}

impl Pen {
    fn go(&mut self, sign: char, points: &[(f32, f32)]) {
        self.path.push(sign);
        for (x, y) in points {
            let x = (self.at.0 as f32 + x) * self.scale;
            // In a font, up is more.
            let y = -(self.at.1 as f32 + y) * self.scale;
            write!(self.path, "{x:.1} {y:.1} ").expect("writing to a string cannot fail");
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.go('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.go('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.go('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.go('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

//! A picture in few colours, so that it weighs a third.
//!
//! The edges of letters are mixtures of the ground and the ink, hundreds of them, which no eye tells
//! apart. So the most frequent colours are kept as they are, grounds and inks among them, and every
//! other becomes the nearest of those.

use std::{cmp::Reverse, collections::HashMap};

/// A picture as places in a list of colours.
pub(super) struct Palette {
    /// Red, green, blue; the most frequent first.
    pub(super) colours: Vec<[u8; 3]>,
    /// For each pixel, the number of its colour.
    pub(super) pixels: Vec<u8>,
}

/// No palette is longer. Of a share picture these are more than nine in ten of the pixels that are
/// mixtures at all.
const MOST: usize = 32;

impl Palette {
    /// These pixels.
    pub(super) fn of(pixels: &[[u8; 3]]) -> Palette {
        let runs = || pixels.chunk_by(|one, other| one == other);
        let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
        for run in runs() {
            *counts.entry(run[0]).or_default() += run.len();
        }
        let mut colours: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        colours.sort_unstable_by_key(|(colour, count)| (Reverse(*count), *colour));
        let mut colours: Vec<[u8; 3]> = colours.into_iter().map(|(colour, _)| colour).collect();
        let others = colours.split_off(MOST.min(colours.len()));
        let mut numbers: HashMap<[u8; 3], u8> = colours.iter().copied().zip(0..).collect();
        numbers.extend(others.into_iter().map(|other| (other, nearest(other, &colours))));
        let pixels = runs().flat_map(|run| std::iter::repeat_n(numbers[&run[0]], run.len()));
        Palette { pixels: pixels.collect(), colours }
    }
}

/// The number of the colour that is nearest to `other`.
fn nearest(other: [u8; 3], colours: &[[u8; 3]]) -> u8 {
    let far = |colour: &[u8; 3]| -> u32 {
        let parts = colour.iter().zip(other);
        parts.map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let numbered = colours.iter().zip(0..);
    numbered.min_by_key(|(colour, _)| far(colour)).map_or(0, |(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(palette: &Palette) -> Vec<[u8; 3]> {
        let colour = |number: &u8| palette.colours[usize::from(*number)];
        palette.pixels.iter().map(colour).collect()
    }

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let pixels = [[1, 2, 3], [1, 2, 3], [9, 9, 9]];
        assert_eq!(shown(&Palette::of(&pixels)), pixels);
    }

    #[test]
    fn of_many_the_frequent_ones_are_kept_and_the_others_are_near() {
        let (paper, band) = ([251, 249, 244], [247, 244, 240]);
        let mut pixels = vec![paper; 500];
        pixels.extend([band; 400]);
        pixels.extend((0..=255).map(|n| [n, n, n]));
        let palette = Palette::of(&pixels);
        let shown = shown(&palette);
        assert_eq!(shown[..900], pixels[..900], "two that are near each other stay two");
        assert_eq!(palette.colours.len(), MOST);
        let far = |one: &[u8; 3], other: &[u8; 3]| -> u32 {
            one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
        };
        for (shown, meant) in shown.iter().zip(&pixels) {
            assert!(palette.colours.iter().all(|other| far(shown, meant) <= far(other, meant)));
        }
    }
}

//! A picture in at most 256 colours, so that it weighs a third.
//!
//! The edges of letters are mixtures of the ground and the ink, hundreds of them, which no eye tells
//! apart. Mixtures that are near to each other become the most frequent one of them, so that the
//! colours of grounds and inks stay what they are.

use std::collections::HashMap;

/// A picture as places in a list of colours.
pub(super) struct Palette {
    /// Red, green, blue; the most frequent first.
    pub(super) colours: Vec<[u8; 3]>,
    /// For each pixel, the number of its colour.
    pub(super) pixels: Vec<u8>,
}

/// No palette is longer.
const MOST: usize = 64;

impl Palette {
    /// These pixels.
    pub(super) fn of(pixels: &[[u8; 3]]) -> Palette {
        let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
        for run in pixels.chunk_by(|one, other| one == other) {
            *counts.entry(run[0]).or_default() += run.len();
        }
        let mut colours: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        colours.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
        // Each time half as many shades are told apart, until there are few enough; one bit of each
        // part tells eight.
        let mut lost = 0;
        let (colours, numbers) = loop {
            let (chosen, numbers) = within(&colours, lost);
            if chosen.len() <= MOST {
                break (chosen, numbers);
            }
            lost += 1;
        };
        let number = |run: &[[u8; 3]]| std::iter::repeat_n(numbers[&run[0]], run.len());
        let pixels = pixels.chunk_by(|one, other| one == other).flat_map(number).collect();
        Palette { colours, pixels }
    }
}

/// One colour for all that differ only in the last `lost` bits of a part, the first of them, and the
/// number of it for each.
fn within(colours: &[([u8; 3], usize)], lost: u32) -> (Vec<[u8; 3]>, HashMap<[u8; 3], u8>) {
    let mut chosen: Vec<[u8; 3]> = Vec::new();
    let mut numbers = HashMap::new();
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    for (colour, _) in colours {
        let number = known.entry(colour.map(|part| part >> lost)).or_insert_with(|| {
            chosen.push(*colour);
            // A number that does not fit is of a list that is too long, and is not used.
            (chosen.len() - 1) as u8
        });
        numbers.insert(*colour, *number);
    }
    (chosen, numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let pixels = [[1, 2, 3], [1, 2, 3], [9, 9, 9]];
        let palette = Palette::of(&pixels);
        let shown: Vec<_> =
            palette.pixels.iter().map(|number| palette.colours[usize::from(*number)]).collect();
        assert_eq!(shown, pixels);
    }

    #[test]
    fn of_many_the_frequent_ones_are_kept_and_the_others_are_near() {
        let ground = [251, 249, 244];
        let mut pixels = vec![ground; 5000];
        let shade = |n: usize| [(n % 256) as u8, (n / 3 % 256) as u8, (n / 7 % 256) as u8];
        pixels.extend((0..4000).map(shade));
        let palette = Palette::of(&pixels);
        assert!(palette.colours.len() <= MOST);
        assert_eq!(palette.colours[usize::from(palette.pixels[0])], ground);
        for (pixel, number) in pixels.iter().zip(&palette.pixels) {
            let shown = palette.colours[usize::from(*number)];
            assert!(pixel.iter().zip(shown).all(|(one, other)| one.abs_diff(other) < 64));
        }
    }
}

//! What the numbers of a picture mean: the colours of a screen, made those of the web.
//!
//! Cameras and telephones say in a profile (ICC.1:2022) which red, green and blue they mean; a
//! telephone's is wider than the web's (IEC 61966-2-1, sRGB), so that its numbers would look pale
//! there. Browsers could be given the profile; but it has room for names and texts, and this is the
//! one thing in a file that is not seen. So the numbers are made anew, once.
//!
//! Only the plain kind of profile is read, three curves and nine numbers, which is what cameras and
//! screens have. Whoever gives another one (of a printing press) gets the numbers as they are.

/// What the numbers of a picture mean.
pub(super) struct Colours {
    /// From a number to light, for red, green and blue.
    curves: [Vec<f32>; 3],
    /// From light to the light of the web's red, green and blue.
    matrix: [[f32; 3]; 3],
}

/// From light, as profiles measure it (XYZ under D50), to the light of the web's colours: what the
/// profile of sRGB holds, turned round.
const TO_WEB: [[f64; 3]; 3] = [
    [3.134_095_7, -1.617_400_4, -0.490_637_8],
    [-0.978_792_7, 1.916_294_9, 0.033_453_6],
    [0.071_971_1, -0.228_987_1, 1.405_380_2],
];

/// How fine light is told apart on its way back to a byte.
const STEPS: usize = 1 << 12;

impl Colours {
    /// What a profile says; none where it says nothing else than the web does, or says it in a way that
    /// is not read.
    pub(super) fn read(profile: &[u8]) -> Option<Colours> {
        if profile.get(16..20)? != b"RGB " {
            return None;
        }
        let columns = [b"rXYZ", b"gXYZ", b"bXYZ"].map(|name| point(tag(profile, name)?));
        let [Some(red), Some(green), Some(blue)] = columns else { return None };
        let curves = [b"rTRC", b"gTRC", b"bTRC"].map(|name| curve(tag(profile, name)?));
        let [Some(first), Some(second), Some(third)] = curves else { return None };
        let matrix = TO_WEB.map(|row| {
            [red, green, blue].map(|column| {
                row.iter().zip(column).map(|(factor, part)| factor * part).sum::<f64>() as f32
            })
        });
        let colours = Colours { curves: [first, second, third], matrix };
        (!colours.is_web()).then_some(colours)
    }

    /// Whether no number would change by more than one: then it is left alone.
    fn is_web(&self) -> bool {
        let back = back();
        (0..=255u8).step_by(51).all(|red| {
            (0..=255u8).step_by(51).all(|green| {
                (0..=255u8).step_by(51).all(|blue| {
                    let was = [red, green, blue];
                    let is = self.web(was, &back);
                    was.iter().zip(is).all(|(was, is)| was.abs_diff(is) <= 1)
                })
            })
        })
    }

    /// Makes the numbers of pixels those of the web.
    pub(super) fn to_web(&self, rgb: &mut [u8]) {
        let back = back();
        for pixel in rgb.chunks_exact_mut(3) {
            pixel.copy_from_slice(&self.web([pixel[0], pixel[1], pixel[2]], &back));
        }
    }

    fn web(&self, pixel: [u8; 3], back: &[u8]) -> [u8; 3] {
        let light = [0, 1, 2].map(|part| self.curves[part][usize::from(pixel[part])]);
        self.matrix.map(|row| {
            let light = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
            // What the web cannot show is shown as the nearest that it can.
            back[(light.clamp(0.0, 1.0) * STEPS as f32 + 0.5) as usize]
        })
    }
}

/// From light to a byte of the web.
fn back() -> Vec<u8> {
    let byte = |step: usize| {
        let light = step as f64 / STEPS as f64;
        let value = match light <= 0.003_130_8 {
            true => light * 12.92,
            false => 1.055 * light.powf(1.0 / 2.4) - 0.055,
        };
        (value * 255.0 + 0.5) as u8
    };
    (0..=STEPS).map(byte).collect()
}

/// The piece of a profile with this name.
fn tag<'p>(profile: &'p [u8], name: &[u8; 4]) -> Option<&'p [u8]> {
    let count = number(profile, 128)?.min(100) as usize;
    let entries = profile.get(132..)?.chunks_exact(12).take(count);
    let entry = entries.into_iter().find(|entry| entry.starts_with(name))?;
    let (from, length) = (number(entry, 4)? as usize, number(entry, 8)? as usize);
    profile.get(from..from.checked_add(length)?)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A number with sixteen binary places.
fn fixed(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from(number(bytes, at)?.cast_signed()) / 65536.0)
}

fn point(tag: &[u8]) -> Option<[f64; 3]> {
    if !tag.starts_with(b"XYZ ") {
        return None;
    }
    Some([fixed(tag, 8)?, fixed(tag, 12)?, fixed(tag, 16)?])
}

/// From a number of a picture (0 to 1) to its light.
type Curve = Box<dyn Fn(f64) -> f64>;

/// From each byte to its light.
fn curve(tag: &[u8]) -> Option<Vec<f32>> {
    let light = match tag.get(..4)? {
        b"curv" => sampled(tag)?,
        b"para" => parametric(tag)?,
        _ => return None,
    };
    let lights: Vec<f32> = (0..=255).map(|value| light(f64::from(value) / 255.0) as f32).collect();
    lights.iter().all(|light| light.is_finite()).then_some(lights)
}

/// A curve of points (`curv`); of one, the power; of none, the line.
fn sampled(tag: &[u8]) -> Option<Curve> {
    let short = |pair: &[u8]| Some(f64::from(u16::from_be_bytes(pair.try_into().ok()?)));
    let count = number(tag, 8)? as usize;
    let points = tag.get(12..12 + count.checked_mul(2)?)?;
    let points: Option<Vec<f64>> = points.chunks_exact(2).map(short).collect();
    Some(match &points?[..] {
        [] => Box::new(|value| value),
        [power] => {
            let power = power / 256.0;
            Box::new(move |value| value.powf(power))
        }
        points => {
            let points: Vec<f64> = points.iter().map(|point| point / 65535.0).collect();
            Box::new(move |value| {
                let place = value * (points.len() - 1) as f64;
                let low = (place as usize).min(points.len() - 2);
                let part = place - low as f64;
                points[low] * (1.0 - part) + points[low + 1] * part
            })
        }
    })
}

/// A curve of one of five formulas (`para`).
fn parametric(tag: &[u8]) -> Option<Curve> {
    let kind = u16::from_be_bytes(tag.get(8..10)?.try_into().ok()?);
    let count = [1, 3, 4, 5, 7].get(usize::from(kind)).copied()?;
    let given: Option<Vec<f64>> = (0..count).map(|at| fixed(tag, 12 + 4 * at)).collect();
    let mut given = given?;
    given.resize(7, 0.0);
    let [power, a, b, c, d, e, f] = given[..] else { return None };
    // Each kind leaves out what it does not have.
    let (a, c, d, e, f) = match kind {
        0 => (1.0, 0.0, 0.0, 0.0, 0.0),
        1 => (a, 0.0, -b / a, 0.0, 0.0),
        2 => (a, 0.0, -b / a, c, c),
        _ => (a, c, d, e, f),
    };
    Some(Box::new(move |value| match value >= d {
        true => (a * value + b).max(0.0).powf(power) + e,
        false => c * value + f,
    }))
}

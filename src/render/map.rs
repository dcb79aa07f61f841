//! The country as a comb of hexagons, one for each district.
//!
//! On the home page it is a picture of the whole: a hexagon is ten pixels wide on a telephone, too
//! small to touch, so that the provinces below it are the links. Each state is one path, in which
//! every hexagon is drawn from the place of the one before it: such a path repeats itself, and the
//! 878 of them weigh little once they are compressed.

pub(super) mod comb;
mod line;

use std::fmt::Write as _;

use crate::{
    facts::place::Tile,
    render::{
        reader::Reader,
        view::map::{Cells, Map, Size},
    },
    site::coverage::Coverage,
};

/// From one hexagon to its neighbour on the right, and to the row below.
pub(super) const STEP: (i32, i32) = (20, 17);

/// A hexagon from its highest point and back; a little smaller than its place, so that they part.
pub(super) const HEXAGON: &str = "l9 5v10l-9 5-9-5v-10z";

/// The width and height of [`HEXAGON`].
pub(super) const SIZE: (i32, i32) = (18, 20);

/// Half the widest line around a hexagon, which reaches out of it.
const LINE: i32 = 2;

/// CSS pixels of a unit where there is room: a hexagon is then 40 px wide, and a square of 24 px
/// lies in it.
const LARGEST: f32 = 2.2;

/// The room of a map, in CSS pixels: a telephone of 320 px between its margins, and less than its
/// height.
const ROOM: (f32, f32) = (288.0, 480.0);

impl Reader<'_> {
    /// The map: where there are cases. Districts of Bangkok are not on it.
    pub(super) fn map(&self) -> Map {
        let mut tiles: Vec<(Tile, Coverage)> = self
            .site
            .amphoe()
            .filter_map(|district| Some((district.tile?, self.site.coverage(district.code))))
            .collect();
        // Along the rows, where one step follows another.
        tiles.sort_by_key(|(tile, _)| (tile.row, tile.column));
        let states = [Coverage::None, Coverage::Adapted, Coverage::Case];
        let cells = states.into_iter().filter_map(|state| {
            let spots = tiles.iter().filter(|(_, is)| *is == state).map(|(tile, _)| spot(*tile));
            let path = path(HEXAGON, spots);
            let label = self.state(state);
            let count = self.number(tiles.iter().filter(|(_, is)| *is == state).count());
            (!path.is_empty()).then(|| Cells { id: state.id().to_owned(), label, count, path })
        });
        let n = self.number(tiles.len());
        Map {
            title: self.say_with("map_title", &[("n", &n)]),
            frame: Frame::around(tiles.iter().map(|(tile, _)| *tile)).view_box(),
            cells: cells.collect(),
        }
    }
}

/// What encloses some hexagons.
struct Frame {
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

impl Frame {
    fn around(tiles: impl Iterator<Item = Tile>) -> Frame {
        let (across, down): (Vec<i32>, Vec<i32>) = tiles.map(spot).unzip();
        let least = |of: &[i32]| of.iter().copied().min().unwrap_or(0);
        let most = |of: &[i32]| of.iter().copied().max().unwrap_or(0);
        // A little around it, for the lines.
        let (left, top) = (least(&across) - SIZE.0 / 2 - LINE, least(&down) - LINE);
        Frame {
            left,
            top,
            width: most(&across) + SIZE.0 / 2 + LINE - left,
            height: most(&down) + SIZE.1 + LINE - top,
        }
    }

    /// What an SVG's `viewBox` needs.
    fn view_box(&self) -> String {
        format!("{} {} {} {}", self.left, self.top, self.width, self.height)
    }

    /// So large that hexagons are touched easily, but no wider than a telephone.
    fn touchable(&self) -> Size {
        let (width, height) = (self.width as f32, self.height as f32);
        let scale = LARGEST.min(ROOM.0 / width).min(ROOM.1 / height);
        Size {
            width: (width * scale).round() as u32,
            height: (height * scale).round() as u32,
            // Thai digits too can be read from 15 px.
            letters: (150.0 / scale).round() / 10.0,
        }
    }
}

/// The highest point of a hexagon. Odd rows lie half a hexagon to the right.
pub(super) fn spot(tile: Tile) -> (i32, i32) {
    let (column, row) = (i32::from(tile.column), i32::from(tile.row));
    (column * STEP.0 + row.rem_euclid(2) * STEP.0 / 2, row * STEP.1)
}

/// A shape at each of these places as one path, each drawn from the place of the one before.
pub(super) fn path(shape: &str, spots: impl Iterator<Item = (i32, i32)>) -> String {
    let mut path = String::new();
    let mut last = (0, 0);
    for (x, y) in spots {
        write!(path, "m{} {}{shape}", x - last.0, y - last.1)
            .expect("writing to a string cannot fail");
        last = (x, y);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_lie_in_each_others_gaps() {
        let at = |column, row| spot(Tile { column, row });
        assert_eq!(at(3, 0), (60, 0));
        assert_eq!(at(3, 1), (70, 17));
        assert_eq!(at(3, -1).0, at(3, 1).0);
    }

    #[test]
    fn each_hexagon_is_drawn_from_the_one_before() {
        let drawn = path(HEXAGON, [(10, 0), (30, 0), (20, 17)].into_iter());
        assert_eq!(drawn, format!("m10 0{HEXAGON}m20 0{HEXAGON}m-10 17{HEXAGON}"));
    }
}

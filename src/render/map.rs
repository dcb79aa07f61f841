//! The country as a comb of hexagons, one for each district.
//!
//! On the home page it is a picture of the whole: a hexagon is ten pixels wide on a telephone, too
//! small to touch, so that the provinces below it are the links. Each state is one path, in which
//! every hexagon is drawn from the place of the one before it: such a path repeats itself, and the
//! 878 of them weigh little once they are compressed.

use std::fmt::Write as _;

use crate::{
    facts::place::Tile,
    render::{
        reader::Reader,
        view::map::{Cells, Map},
    },
    site::coverage::Coverage,
};

/// From one hexagon to its neighbour on the right, and to the row below.
const STEP: (i32, i32) = (20, 17);

/// A hexagon from its highest point and back; a little smaller than its place, so that they part.
const HEXAGON: &str = "l9 5v10l-9 5-9-5v-10z";

/// The width and height of [`HEXAGON`].
const SIZE: (i32, i32) = (18, 20);

impl Reader<'_> {
    /// The map: where there are cases. Districts of Bangkok are not on it.
    pub(super) fn map(&self) -> Map {
        let mut tiles: Vec<(Tile, Coverage)> = self
            .site
            .facts
            .places
            .districts()
            .filter_map(|district| Some((district.tile?, self.site.coverage(district.code))))
            .collect();
        // Along the rows, where one step follows another.
        tiles.sort_by_key(|(tile, _)| (tile.row, tile.column));
        let spots: Vec<((i32, i32), Coverage)> =
            tiles.into_iter().map(|(tile, state)| (spot(tile), state)).collect();
        let edge = |of: fn(&(i32, i32)) -> i32| spots.iter().map(move |(spot, _)| of(spot));
        let (left, right) = (edge(|at| at.0).min(), edge(|at| at.0).max());
        let (top, bottom) = (edge(|at| at.1).min(), edge(|at| at.1).max());
        let (left, top) = (left.unwrap_or(0) - SIZE.0 / 2, top.unwrap_or(0));
        let width = right.unwrap_or(0) + SIZE.0 / 2 - left;
        let height = bottom.unwrap_or(0) + SIZE.1 - top;
        let states = [
            (Coverage::None, "map_none"),
            (Coverage::Adapted, "map_adapted"),
            (Coverage::Case, "map_has_case"),
        ];
        let cells = states.into_iter().filter_map(|(state, label)| {
            let path = path(spots.iter().filter(|(_, is)| *is == state).map(|(spot, _)| *spot));
            (!path.is_empty()).then(|| Cells {
                id: state.id().to_owned(),
                label: self.say(label),
                path,
            })
        });
        // A pixel around it, for the lines.
        let frame = format!("{} {} {} {}", left - 1, top - 1, width + 2, height + 2);
        let n = self.number(spots.len());
        Map { title: self.say_with("map_title", &[("n", &n)]), frame, cells: cells.collect() }
    }
}

/// The highest point of a hexagon. Odd rows lie half a hexagon to the right.
fn spot(tile: Tile) -> (i32, i32) {
    let (column, row) = (i32::from(tile.column), i32::from(tile.row));
    (column * STEP.0 + row.rem_euclid(2) * STEP.0 / 2, row * STEP.1)
}

/// Hexagons as one path, each from the place of the one before.
fn path(spots: impl Iterator<Item = (i32, i32)>) -> String {
    let mut path = String::new();
    let mut last = (0, 0);
    for (x, y) in spots {
        write!(path, "m{} {}{HEXAGON}", x - last.0, y - last.1)
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
        let drawn = path([(10, 0), (30, 0), (20, 17)].into_iter());
        assert_eq!(drawn, format!("m10 0{HEXAGON}m20 0{HEXAGON}m-10 17{HEXAGON}"));
    }
}

//! The lines between the parts of an area, drawn along the gaps between hexagons.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use super::spot;
use crate::facts::place::Tile;

/// From the upper end of the edge that a hexagon shares with its neighbour on the right: down that
/// edge, then along the two lower ones. They lie in the middle of the gaps.
const EDGES: [&str; 3] = ["v12", "l-10 5", "l-10-5"];

/// What leads over the edges that no line is drawn on.
const STEPS: [(i32, i32); 3] = [(0, 12), (-10, 5), (-10, -5)];

/// The data of an SVG path along every edge between tiles of different parts; `part_of` tells the
/// part of each tile. Where every tile is a part of its own there is no line: the gaps say it.
pub(super) fn between(part_of: &BTreeMap<Tile, usize>) -> String {
    let parts: BTreeSet<usize> = part_of.values().copied().collect();
    let mut lines = String::new();
    if parts.len() == part_of.len() {
        return lines;
    }
    let mut pen = (0, 0);
    for (tile, part) in part_of {
        // Each edge is drawn once, by the upper or left one of its two hexagons.
        let [_, right, _, _, lower_left, lower_right] = tile.around();
        let top = spot(*tile);
        let mut at = (top.0 + 10, top.1 + 4);
        for ((neighbour, edge), step) in
            [right, lower_right, lower_left].iter().zip(EDGES).zip(STEPS)
        {
            let end = (at.0 + step.0, at.1 + step.1);
            if part_of.get(neighbour).is_some_and(|other| other != part) {
                if pen != at {
                    write!(lines, "m{} {}", at.0 - pen.0, at.1 - pen.1)
                        .expect("writing to a string cannot fail");
                }
                lines.push_str(edge);
                pen = end;
            }
            at = end;
        }
    }
    lines
}

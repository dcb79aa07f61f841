//! Which states a case is in.
//!
//! Chance alone would leave the rare ones out of a small site: what is rare is dealt in turn, so
//! that 300 cases hold every state that a reader may meet. Families of cases that adapt each other
//! repeat with every block of 150.

use amphoe::{facts::place::Level, lang::Lang};

use super::dice::Dice;

/// After so many cases the families begin anew.
const BLOCK: usize = 150;

/// The number of the case that is withdrawn.
pub(super) const WITHDRAWN: usize = 50;

/// What was measured, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Measured {
    /// Nothing is told.
    Nothing,
    /// Something is told, without a number.
    Told,
    /// How much was done.
    Output,
    /// Before and after, of which the author answers for less than is computed.
    Lowered,
    /// Before and after.
    BeforeAndAfter,
    /// The same, about or nearly.
    Qualified,
    /// The same, with two sources that do not agree.
    Disagree,
    /// After, and an area without the work.
    Compared,
    /// Before and after, looked at by somebody independent.
    Independent,
    /// The same, and measured elsewhere.
    Elsewhere,
}

/// Whether and how a case is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shown {
    Published,
    Draft,
    Waiting,
    Withdrawn,
}

/// The edition that is not the original.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Translation {
    None,
    Fresh,
    Machine,
    Behind,
}

/// Whether a case was looked through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Review {
    Never,
    Due,
    Fine,
}

/// What a case says of its cost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Cost {
    Untold,
    NotStated,
    /// From and to, in baht; all zero where none was needed.
    Baht(usize, usize),
}

/// The states of a case.
pub(super) struct Plan {
    /// Its number, from 0.
    pub(super) at: usize,
    /// The position of its piece of work in the list.
    pub(super) practice: usize,
    pub(super) status: &'static str,
    pub(super) level: Level,
    pub(super) measured: Measured,
    /// The cases that it adapts.
    pub(super) originals: Vec<usize>,
    /// Whether it adapts a practice that is not in the site.
    pub(super) outside: bool,
    pub(super) shown: Shown,
    pub(super) original: Lang,
    pub(super) translation: Translation,
    pub(super) review: Review,
    pub(super) cost: Cost,
    /// When the work began, as a number of months in the Buddhist era; none where it has not.
    pub(super) start: Option<usize>,
    /// When it ended.
    pub(super) end: Option<usize>,
}

const LEVELS: [Level; 20] = {
    use Level::*;
    [
        District,
        Subdistrict,
        District,
        Village,
        District,
        Province,
        District,
        Subdistrict,
        District,
        Village,
        District,
        Cluster,
        District,
        Subdistrict,
        Province,
        District,
        Village,
        District,
        Subdistrict,
        National,
    ]
};

const STATUSES: [&str; 17] = [
    "evaluated",
    "distilled",
    "acting",
    "selected",
    "evaluated",
    "distilled",
    "acting",
    "ended",
    "trained",
    "evaluated",
    "distilled",
    "acting",
    "unknown",
    "evaluated",
    "planned",
    "distilled",
    "acting",
];

const MEASURED: [Measured; 12] = {
    use Measured::*;
    [
        BeforeAndAfter,
        Output,
        Compared,
        BeforeAndAfter,
        Disagree,
        Told,
        Independent,
        BeforeAndAfter,
        Output,
        Qualified,
        Lowered,
        BeforeAndAfter,
    ]
};

const COSTS: [Cost; 9] = [
    Cost::Baht(2, 9),
    Cost::Baht(20, 95),
    Cost::Untold,
    Cost::Baht(120, 480),
    Cost::NotStated,
    Cost::Baht(600, 1900),
    Cost::Baht(0, 0),
    Cost::Baht(2100, 7000),
    Cost::Baht(30, 90),
];

impl Plan {
    /// The states of the case with this number, in a site of `seed` whose list of work has
    /// `practices` entries.
    pub(super) fn new(at: usize, seed: u64, practices: usize) -> Plan {
        let originals = originals(at);
        let is_original = is_original(at);
        let in_family = is_original || !originals.is_empty();
        let (root, generation) = root(at);
        let status = match (is_original, in_family) {
            (true, _) if at.is_multiple_of(2) => "adapted-elsewhere",
            (true, _) => "distilled",
            (false, true) => *["evaluated", "acting", "distilled"].get(at % 3).unwrap_or(&"acting"),
            (false, false) => STATUSES[at % STATUSES.len()],
        };
        let has_begun = !matches!(status, "selected" | "trained" | "planned");
        let measured = match at % BLOCK {
            _ if !has_begun || status == "unknown" => Measured::Nothing,
            0 | 30 => Measured::Elsewhere,
            5 => Measured::Told,
            9 => Measured::Output,
            _ if in_family => Measured::BeforeAndAfter,
            _ if status == "acting" => {
                [Measured::Output, Measured::Told, Measured::BeforeAndAfter][at % 3]
            }
            _ => MEASURED[at % MEASURED.len()],
        };
        // A family's cases follow each other by a year.
        let mut dice = Dice::of(seed, root);
        let first = match in_family {
            true => 2560 + dice.roll(2) + generation,
            false => 2560 + dice.roll(7),
        };
        let start = has_begun.then(|| first * 12 + Dice::of(seed ^ 1, at).roll(12));
        let end = start.map(|start| start + 4 + Dice::of(seed ^ 2, at).roll(8));
        let review = match at % 3 {
            0 => Review::Never,
            1 if first < 2566 => Review::Due,
            _ => Review::Fine,
        };
        let (original, translation) = editions(at);
        Plan {
            at,
            // Both originals of one case did the same.
            practice: if at % BLOCK == 39 { at - 1 } else { root } % practices,
            status,
            level: match in_family {
                true => [Level::District, Level::Subdistrict, Level::Village][at % 3],
                false => LEVELS[at % LEVELS.len()],
            },
            measured,
            originals,
            outside: at % BLOCK == 45,
            shown: match at {
                WITHDRAWN => Shown::Withdrawn,
                55 => Shown::Draft,
                56 => Shown::Waiting,
                _ => Shown::Published,
            },
            original,
            translation,
            review,
            cost: COSTS[at % COSTS.len()],
            start,
            // What goes on has no end.
            end: end.filter(|_| status != "acting"),
        }
    }
}

/// The cases that a case adapts: an original with thirteen copies, one of them copied again; chains
/// of six and of four; two originals of one case; a copy of a case that is withdrawn.
fn originals(at: usize) -> Vec<usize> {
    let first = at - at % BLOCK;
    match at % BLOCK {
        1..=12 | 14 => vec![first],
        13 => vec![first + 12],
        21..=25 | 31..=33 | 51 => vec![at - 1],
        40 => vec![first + 38, first + 39],
        _ => Vec::new(),
    }
}

/// Whether a case of the same block adapts this one.
fn is_original(at: usize) -> bool {
    matches!(at % BLOCK, 0 | 12 | 20..=24 | 30..=32 | 38 | 39 | 50)
}

/// The first case of a family, and how many steps lie between.
fn root(mut at: usize) -> (usize, usize) {
    let mut steps = 0;
    while let Some(above) = originals(at).first() {
        at = *above;
        steps += 1;
    }
    (at, steps)
}

fn editions(at: usize) -> (Lang, Translation) {
    match at % 40 {
        3 | 18 | 33 => (Lang::Th, Translation::None),
        7 => (Lang::En, Translation::None),
        15 => (Lang::En, Translation::Fresh),
        8 | 27 => (Lang::Th, Translation::Machine),
        11 | 29 => (Lang::Th, Translation::Behind),
        _ => (Lang::Th, Translation::Fresh),
    }
}

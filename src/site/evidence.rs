//! How a reported result is backed: computed, never claimed.
//!
//! Authors answer five yes/no questions; the level follows, per result, so that a number counted
//! before and after does not lend its weight to one that was not. It judges the report and not the
//! district, and nothing is ever ranked by it. The levels are after Nesta's standards of evidence
//! and the EEF toolkit.

use crate::content::value::{Map, Value};

/// The level of evidence of a result or a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Evidence {
    /// No assessment on record.
    #[default]
    None,
    /// Described, not measured.
    Described,
    /// Before-and-after data.
    BeforeAndAfter,
    /// A comparison area or group.
    Comparison,
    /// Independently verified.
    Independent,
    /// Replicated elsewhere with measured results.
    Replicated,
}

impl Evidence {
    /// Every level, lowest first.
    pub const ALL: [Evidence; 6] = [
        Evidence::None,
        Evidence::Described,
        Evidence::BeforeAndAfter,
        Evidence::Comparison,
        Evidence::Independent,
        Evidence::Replicated,
    ];

    /// Its number, 0 to 5, which is also its id in the vocabulary.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The level with this id.
    pub fn from_id(id: &str) -> Option<Evidence> {
        Evidence::ALL.into_iter().find(|level| level.number().to_string() == id)
    }
}

/// The five answers. A question without an answer counts as no.
#[derive(Clone, Copy, Default, Debug)]
pub struct Checks {
    baseline: bool,
    same_method_after: bool,
    comparison: bool,
    independent: bool,
    elsewhere: bool,
}

impl Checks {
    /// As answered under `checks:`.
    pub fn read(checks: Option<&Map>) -> Checks {
        let yes = |key| checks.and_then(|checks| checks.yes(key)).unwrap_or(false);
        Checks {
            baseline: yes("baseline"),
            same_method_after: yes("same_method_after"),
            comparison: yes("comparison"),
            independent: yes("independent"),
            elsewhere: yes("elsewhere"),
        }
    }

    /// What the answers give to a result for which this was measured.
    ///
    /// Each of the two highest levels needs the one below it: a replication that nobody
    /// independent looked at is no stronger than what it replicates.
    fn level(self, measured: Measured) -> Evidence {
        let before_and_after =
            measured.before && measured.after && self.baseline && self.same_method_after;
        let compared =
            measured.after && (measured.before || measured.comparison) && self.comparison;
        match (before_and_after || compared, self.independent, self.elsewhere) {
            (false, _, _) => Evidence::Described,
            (true, true, true) => Evidence::Replicated,
            (true, true, false) => Evidence::Independent,
            (true, false, _) if compared => Evidence::Comparison,
            (true, false, _) => Evidence::BeforeAndAfter,
        }
    }

    /// What the answers would give to a result for which all was measured.
    pub fn claim(self) -> Evidence {
        self.level(Measured { before: true, after: true, comparison: true })
    }
}

#[derive(Clone, Copy)]
struct Measured {
    before: bool,
    after: bool,
    comparison: bool,
}

/// The level of one entry of `results:`.
pub fn of_result(result: &Map, checks: Checks) -> Evidence {
    // "The source does not say" is no measurement.
    let has =
        |key: &str| result.list(key).iter().any(|said| matches!(said.value, Value::Amount(_)));
    checks.level(Measured {
        before: has("before"),
        after: has("after"),
        comparison: has("comparison"),
    })
}

/// The result that the level of a case rests on, by its position in `results:`, and its level: the
/// first of its best ones. None where no result is on record.
pub fn strongest(front: &Map) -> Option<(usize, Evidence)> {
    let checks = Checks::read(front.map("checks"));
    let results = front.list("results").iter().enumerate();
    let levels = results.filter_map(|(at, said)| Some((at, of_result(said.map()?, checks))));
    // Of equals, `max_by_key` gives the last.
    levels.rev().max_by_key(|(_, level)| *level)
}

/// The level of a case: that of its best result. Without any result on record it is `None`, with a
/// result that is only told (`told`: the section on results has a text) it is `Described`.
pub fn of_case(front: &Map, told: bool) -> Evidence {
    let untold = if told { Evidence::Described } else { Evidence::None };
    strongest(front).map_or(untold, |(_, level)| level)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page on evidence says in words what each level needs; this is the same in numbers.
    #[test]
    fn what_each_level_needs_is_what_the_page_on_evidence_says() {
        for bits in 0..=u8::MAX {
            let [
                baseline,
                same_method_after,
                comparison,
                independent,
                elsewhere,
                before,
                after,
                compared,
            ] = std::array::from_fn(|at| bits >> at & 1 == 1);
            let checks = Checks { baseline, same_method_after, comparison, independent, elsewhere };
            let level = checks.level(Measured { before, after, comparison: compared });
            let two = baseline && same_method_after && before && after;
            let three = comparison && after && (before || compared);
            let expected = match () {
                () if !two && !three => Evidence::Described,
                () if independent && elsewhere => Evidence::Replicated,
                () if independent => Evidence::Independent,
                () if three => Evidence::Comparison,
                () => Evidence::BeforeAndAfter,
            };
            assert_eq!(level, expected, "{bits:08b}");
        }
    }
}

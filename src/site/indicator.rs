//! Which results of different cases measure the same thing.
//!
//! No program can tell that from two texts, so the author of a copy says it, and only then do the
//! numbers stand side by side.

use crate::{
    content::{
        value::{Map, Said, Value},
        yaml::Part,
    },
    diagnostic::{Diagnostic, kind::lineage::Lineage as Wrong},
    facts::amount::{self, Unit},
    lang::{Bilingual, Lang, fold},
    site::{case::Case, route::CaseId},
};

/// A result of a case that measures what a result of its original measures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SameAs {
    /// Its place in the `results` of its case.
    pub at: usize,
    /// The original.
    pub case: CaseId,
    /// The place in the original's `results`.
    pub result: usize,
}

/// Fills `same_as` of all cases, whose originals are known.
pub(super) fn resolve(cases: &mut [Case], said: &mut Vec<Diagnostic>) {
    for at in 0..cases.len() {
        let same_as = Adapted { cases, case: &cases[at] }.same_as(said);
        cases[at].same_as = same_as;
    }
}

/// A case that may have been done after others.
struct Adapted<'a> {
    cases: &'a [Case],
    case: &'a Case,
}

impl Adapted<'_> {
    fn same_as(&self, said: &mut Vec<Diagnostic>) -> Vec<SameAs> {
        // Where an original was not found, that has been said.
        if self.case.adapted_from.len() != self.case.front().list("replicates").len() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (at, result) in self.results().iter().enumerate() {
            let Some(ours) = result.map() else { continue };
            for same in ours.list("same_as") {
                let Some((case, result)) = self.find(same, said) else { continue };
                found.push(SameAs { at, case, result });
                self.compare(at, SameAs { at, case, result }, same, said);
            }
        }
        found
    }

    fn results(&self) -> &[Said] {
        self.case.front().list("results")
    }

    /// The result of an original that `same` names.
    fn find(&self, same: &Said, said: &mut Vec<Diagnostic>) -> Option<(CaseId, usize)> {
        let map = same.map()?;
        let originals: Vec<CaseId> = self.case.originals().collect();
        let slug_of = |id: &CaseId| self.cases[id.0].slug.clone();
        let slugs = || originals.iter().map(slug_of).collect::<Vec<_>>().join(", ");
        let original = match (map.get("case"), originals.as_slice()) {
            (Some(named), _) => {
                let slug = named.text()?;
                let known = originals.iter().find(|id| self.cases[id.0].slug == slug);
                if known.is_none() {
                    let kind = Wrong::NotItsOriginal { slug: slug.to_owned(), originals: slugs() };
                    said.push(self.diagnostic(kind, named));
                }
                *known?
            }
            (None, [only]) => *only,
            (None, []) => {
                said.push(self.diagnostic(Wrong::SameAsWithoutOriginal, same));
                return None;
            }
            (None, [first, ..]) => {
                let kind = Wrong::SameAsWhichOriginal { originals: slugs(), first: slug_of(first) };
                said.push(self.diagnostic(kind, same));
                return None;
            }
        };
        let number = map.get("result")?;
        let Value::Whole(typed) = number.value else { return None };
        let theirs = &self.cases[original.0];
        let count = theirs.front().list("results").len();
        let result = (typed as usize).checked_sub(1).filter(|result| *result < count);
        if result.is_none() {
            let slug = theirs.slug.clone();
            let kind = Wrong::SameAsUnknownResult { number: typed, slug, count };
            said.push(self.diagnostic(kind, number));
        }
        Some((original, result?))
    }

    /// Says where two results cannot be the same as they are told.
    fn compare(&self, at: usize, same: SameAs, said_at: &Said, said: &mut Vec<Diagnostic>) {
        let theirs = &self.cases[same.case.0];
        let (here, there) = (self.case, theirs);
        let differ = Lang::ALL.into_iter().find_map(|lang| {
            let (ours, theirs) = (unit(here, at, lang)?, unit(there, same.result, lang)?);
            (fold::key(&ours) != fold::key(&theirs)).then_some((ours, theirs))
        });
        if let Some((ours, theirs)) = differ {
            said.push(self.beside(Wrong::SameAsOtherUnit { ours, theirs }, said_at, same, "unit"));
        }
        let better = |case: &Case, at| result(case, at)?.text("better").map(str::to_owned);
        if let (Some(ours), Some(theirs)) = (better(here, at), better(there, same.result))
            && ours != theirs
        {
            let [ours, theirs] = [direction(&ours), direction(&theirs)];
            let kind = Wrong::SameAsOtherDirection { ours, theirs };
            said.push(self.beside(kind, said_at, same, "better"));
        }
    }

    fn diagnostic(&self, kind: Wrong, at: &Said) -> Diagnostic {
        Diagnostic::new(kind, self.case.facts().document.place(&at.way, Part::Value))
    }

    /// The same with the place of the original's result, at `key` where that is told.
    fn beside(&self, kind: Wrong, at: &Said, same: SameAs, key: &str) -> Diagnostic {
        let told = self.diagnostic(kind, at);
        let original = &self.cases[same.case.0];
        let item = &original.front().list("results")[same.result];
        let theirs = item.map().and_then(|map| map.get(key)).unwrap_or(item);
        told.also(original.facts().document.place(&theirs.way, Part::Value))
    }
}

fn result(case: &Case, at: usize) -> Option<&Map> {
    case.front().list("results").get(at)?.map()
}

fn direction(id: &str) -> Bilingual<&'static str> {
    match id {
        "up" => Bilingual::new("เพิ่มขึ้น", "up"),
        _ => Bilingual::new("ลดลง", "down"),
    }
}

/// In what a result is counted, in the words of `lang`; none where that is not told in them.
fn unit(case: &Case, at: usize, lang: Lang) -> Option<String> {
    let words = || {
        let edition = case.editions.get(lang).as_ref()?;
        edition.document.front.list("results").get(at)?.map()?.text("unit")
    };
    if let Some(words) = words() {
        // `unit: ร้อยละ` and `after: 40%` are the same.
        let read = amount::read(&format!("1 {words}")).ok();
        return match read.map(|amount| amount.unit) {
            Some(Unit::Number) | None => Some(words.to_owned()),
            Some(unit) => Some(named(&unit, lang).unwrap_or(words.to_owned())),
        };
    }
    let values = ["before", "after", "target", "comparison"];
    let result = result(case, at)?;
    let mut amounts = values.iter().flat_map(|key| result.list(key));
    amounts.find_map(|said| match &said.value {
        Value::Amount(amount) if lang == case.original || !is_typed(&amount.unit) => {
            named(&amount.unit, lang)
        }
        _ => None,
    })
}

fn is_typed(unit: &Unit) -> bool {
    matches!(unit, Unit::Other(_))
}

/// What a unit is called; a bare number is of none.
fn named(unit: &Unit, lang: Lang) -> Option<String> {
    let (th, en) = match unit {
        Unit::Number => return None,
        Unit::Baht => ("บาท", "baht"),
        Unit::Percent => ("ร้อยละ", "per cent"),
        Unit::Rai => ("ไร่", "rai"),
        Unit::Other(unit) => return Some(unit.clone()),
    };
    Some(match lang {
        Lang::Th => th.to_owned(),
        Lang::En => en.to_owned(),
    })
}

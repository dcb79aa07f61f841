//! The names that are kept whole, in what an author wrote.
//!
//! Royal names and what belongs with them are not cut, not abbreviated, not marked in the middle, not
//! translated by a program, not put in an address, and do not stand in one sentence with a word of
//! failure: the words of a case are about an activity in a place, never about these. Which they are
//! stands in `content/protected-terms.yaml`, or in our own list where a site has none. Five districts
//! are called เฉลิมพระเกียรติ, and naming one of them is not that.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::{
    content::{markdown::passage::Passage, value::Map},
    diagnostic::kind::text::Fault,
    lang::{Bilingual, mark, word},
};

/// Where a site has its own list.
pub const PATH: &str = "content/protected-terms.yaml";

/// The list for a site that has none of its own: the one of this project, so that such names are
/// guarded without anybody having to think of it.
pub const BUILT_IN: &str = include_str!("../../content/protected-terms.yaml");

/// The words to look for, made once for many texts.
#[derive(Clone, Debug, Default)]
pub struct Protected {
    finder: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
    /// The better part of each term, without which none can be cut off.
    heads: Option<AhoCorasick>,
    /// The length of the longest term, in bytes.
    longest: usize,
    registers: Vec<Register>,
}

#[derive(Clone, Debug)]
enum Pattern {
    Term(String),
    Short { whole: String },
    Failure,
}

/// A name that only a register gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Register {
    /// The name.
    pub term: String,
    /// The office that keeps the register.
    pub office: Bilingual<String>,
    /// How a source that is the register is known.
    known_by: Vec<String>,
}

impl Register {
    /// Whether a source that says this is the register.
    pub fn is(&self, source: &str) -> bool {
        self.known_by.iter().any(|known| source.contains(known.as_str()))
    }
}

/// What there is of protected terms in one passage.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Each term, and where.
    pub terms: Vec<(String, Range<usize>)>,
    /// What is wrong, and where.
    pub faults: Vec<(Fault, Range<usize>)>,
}

/// No more spaces than these lie between two words of one sentence of Thai, which has no full stop.
const NEAR: usize = 3;

impl Protected {
    /// What `protected-terms.yaml` says.
    pub fn read(front: &Map) -> Protected {
        let mut patterns: Vec<(String, Pattern)> = Vec::new();
        let terms =
            front.texts("terms").map(|term| (term.to_owned(), Pattern::Term(term.to_owned())));
        patterns.extend(terms);
        for short in front.maps("short_forms") {
            let (Some(text), Some(whole)) = (short.text("text"), short.text("whole")) else {
                continue;
            };
            patterns.push((text.to_owned(), Pattern::Short { whole: whole.to_owned() }));
        }
        patterns
            .extend(front.texts("failure_words").map(|word| (word.to_owned(), Pattern::Failure)));
        // ำ is typed as two characters by some keyboards.
        let parted = patterns.iter().filter(|(text, _)| text.contains(mark::AM)).cloned();
        let parted: Vec<_> = parted
            .map(|(text, pattern)| (text.replace(mark::AM, "\u{e4d}\u{e32}"), pattern))
            .collect();
        patterns.extend(parted);
        patterns.retain(|(text, _)| !text.trim().is_empty());
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(patterns.iter().map(|(text, _)| text));
        let terms = || patterns.iter().filter(|(_, pattern)| matches!(pattern, Pattern::Term(_)));
        let heads = AhoCorasick::new(terms().map(|(term, _)| &term[..enough_of(term)])).ok();
        let longest = terms().map(|(term, _)| term.len()).max().unwrap_or_default();
        let register = |map: &Map| {
            Some(Register {
                term: map.text("term")?.to_owned(),
                office: map.bilingual("office")?.clone(),
                known_by: map.texts("known_by").map(str::to_owned).collect(),
            })
        };
        Protected {
            finder: finder.ok().filter(|_| !patterns.is_empty()),
            heads: heads.filter(|_| longest > 0),
            longest,
            patterns: patterns.into_iter().map(|(_, pattern)| pattern).collect(),
            registers: front.maps("registers").filter_map(register).collect(),
        }
    }

    /// The register that gives `term`, where only one does.
    pub fn register_of(&self, term: &str) -> Option<&Register> {
        self.registers.iter().find(|register| register.term == term)
    }

    /// What there is in a passage.
    pub fn find(&self, passage: &Passage<'_>) -> Found {
        let text = passage.text();
        let mut found = Found::default();
        let Some(finder) = &self.finder else { return found };
        let mut failures = Vec::new();
        for hit in finder.find_iter(text).filter(|hit| is_whole(text, &hit.range())) {
            match &self.patterns[hit.pattern().as_usize()] {
                Pattern::Term(term) if !is_district(text, hit.start()) => {
                    found.terms.push((term.clone(), hit.range()));
                }
                Pattern::Term(_) => {}
                Pattern::Short { whole } => {
                    found.terms.push((whole.clone(), hit.range()));
                    found.faults.push((Fault::Cut { term: whole.clone() }, hit.range()));
                }
                Pattern::Failure if word::stands_alone(text, &hit.range()) => {
                    failures.push(hit.range());
                }
                Pattern::Failure => {}
            }
        }
        found.faults.extend(self.cuts(passage));
        for (term, at) in &found.terms {
            if passage.is_marked_inside(at) {
                found.faults.push((Fault::Marked { term: term.clone() }, at.clone()));
            }
            let beside = failures.iter().find(|word| {
                !passage.is_quoted(at)
                    && !passage.is_quoted(word)
                    && is_one_sentence(passage, at, word)
            });
            if let Some(word) = beside {
                let word = text[word.clone()].to_owned();
                found.faults.push((Fault::BesideFailure { term: term.clone(), word }, at.clone()));
            }
        }
        found
    }

    /// The terms that are cut off before `…`, `...` or `ฯ`.
    pub fn cuts(&self, passage: &Passage<'_>) -> Vec<(Fault, Range<usize>)> {
        let text = passage.text();
        let signs = text.match_indices(['…', 'ฯ']).chain(text.match_indices("..."));
        let cuts = signs.filter_map(|(at, sign)| {
            let and_so_on = sign == "ฯ" && text[at + sign.len()..].starts_with('ล');
            let (term, start) = self.cut_at_end(&text[..at]).filter(|_| !and_so_on)?;
            // สมเด็จพระนางเจ้าฯ พระบรมราชินี is a term that has the sign in it.
            let is_inside = self.finder.as_ref().is_some_and(|finder| {
                finder.find_iter(text).any(|hit| hit.start() <= start && at < hit.end())
            });
            let end = text[..at].trim_end().len();
            (!is_inside).then(|| (Fault::Cut { term: term.to_owned() }, start..end))
        });
        cuts.collect()
    }

    /// The term that `text` ends with the better part of, and where that begins; none where it ends
    /// with a whole one.
    pub fn cut_at_end<'t>(&'t self, text: &str) -> Option<(&'t str, usize)> {
        let text = text.trim_end();
        let near = text.len().saturating_sub(self.longest);
        let near = (near..).find(|at| text.is_char_boundary(*at))?;
        if !self.heads.as_ref()?.is_match(&text[near..]) {
            return None;
        }
        let terms = || {
            self.patterns.iter().filter_map(|pattern| match pattern {
                Pattern::Term(term) => Some(term.as_str()),
                Pattern::Short { .. } | Pattern::Failure => None,
            })
        };
        if terms().any(|term| text.ends_with(term)) {
            return None;
        }
        let longest = |term: &'t str| {
            let enough = enough_of(term);
            let ends = term.char_indices().map(|(at, _)| at).filter(|at| *at >= enough);
            let cut = ends.rev().find(|end| text.ends_with(&term[..*end]))?;
            Some((term, text.len() - cut))
        };
        terms().filter_map(longest).min_by_key(|(_, start)| *start)
    }

    /// The term that a name of a file or an address has in it, whatever stands for its spaces.
    pub fn in_name(&self, name: &str) -> Option<&str> {
        let spaced = name.replace(['-', '_', '.', '+'], " ");
        let finder = self.finder.as_ref()?;
        let mut hits = finder.find_iter(&spaced).filter(|hit| is_whole(&spaced, &hit.range()));
        hits.find_map(|hit| match &self.patterns[hit.pattern().as_usize()] {
            Pattern::Term(term) if !is_district(&spaced, hit.start()) => Some(term.as_str()),
            _ => None,
        })
    }
}

/// How much of a term is so much that nothing else can be meant, in bytes: seven tenths of its
/// characters, or eleven of them.
fn enough_of(term: &str) -> usize {
    let count = term.chars().count();
    let enough = (count * 7).div_ceil(10).min(11);
    term.char_indices().nth(enough).map_or(term.len(), |(at, _)| at)
}

/// Whether a find tears no letter and no English word.
fn is_whole(text: &str, at: &Range<usize>) -> bool {
    let after = text[at.end..].chars().next();
    let torn = after.is_some_and(mark::is_mark);
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let inside = |before: Option<char>, after: Option<char>| is_letter(before) && is_letter(after);
    !torn
        && !inside(text[..at.start].chars().next_back(), text[at.start..].chars().next())
        // "royal initiatives" is the term too.
        && !inside(text[..at.end].chars().next_back(), after.filter(|c| *c != 's'))
}

fn is_district(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    ["อำเภอ", "อ.", "District of"].iter().any(|district| before.ends_with(district))
}

fn is_one_sentence(passage: &Passage<'_>, one: &Range<usize>, other: &Range<usize>) -> bool {
    let statement = passage.statement(one.start);
    let between = match one.start < other.start {
        true => one.end..other.start,
        false => other.end..one.start,
    };
    let between = passage.text().get(between).unwrap_or_default();
    let is_english = between.is_ascii() && !between.trim().is_empty();
    statement.contains(&other.start) && (is_english || between.matches(' ').count() <= NEAR)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        content::{schema::settings::PROTECTED, sheet},
        facts::Facts,
        source::Source,
    };

    fn protected() -> Protected {
        let text = include_str!("../../content/protected-terms.yaml");
        let source = Source::new("content/protected-terms.yaml", text);
        Protected::read(&sheet::parse(&source, PROTECTED, &Facts::built_in()).value.front)
    }

    fn faults(text: &str) -> Vec<Fault> {
        let found = protected().find(&Passage::plain(text));
        found.faults.into_iter().map(|(fault, _)| fault).collect()
    }

    #[test]
    fn what_is_done_to_a_term_is_found() {
        let royal = "พระราชดำริ".to_owned();
        for text in ["ตามแนวพระราชดำ…", "น้อมนำแนวพระราชดำ...", "โครงการอันเนื่องมาจาก ฯ"]
        {
            assert!(matches!(faults(text)[..], [Fault::Cut { .. }]), "{text}");
        }
        assert!(matches!(faults("โครงการในพระเทพฯ ที่น่าน")[..], [Fault::Cut { .. }]));
        let beside =
            |word: &str| vec![Fault::BesideFailure { term: royal.clone(), word: word.to_owned() }];
        assert_eq!(faults("งานตาม พระราชดำริ ล้มเหลว"), beside("ล้มเหลว"));
        assert_eq!(faults("กลุ่มยุติ งานที่ทำตาม พระราชดำริ"), beside("ยุติ"));
    }

    #[test]
    fn good_sentences_pass() {
        for text in [
            "โครงการฯ เริ่มปี 2565",
            "ดูรายละเอียดในโครงการ…",
            "สมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จฯ",
            "น้อมนำแนวพระราชดำริมาใช้",
            "พระราชดำริ ฯลฯ",
            "ตามแนวพระราชดำริ…",
            "ศูนย์ยุติธรรมชุมชนทำงานตามพระราชดำริ",
            "กลุ่มออมทรัพย์ล้มเหลวในปีแรก",
            "อำเภอเฉลิมพระเกียรติ ยกเลิกการประชุม",
            "การซ่อมฝายล้มเหลวในปีแรก[^1] ต่อมาน้อมนำแนวพระราชดำริมาใช้",
            "The Royal Project bought the vegetables",
        ] {
            assert_eq!(faults(text), [], "{text}");
        }
    }

    #[test]
    fn a_district_that_is_called_like_a_term_is_none() {
        let found = |text: &str| protected().find(&Passage::plain(text)).terms.len();
        assert_eq!(found("อำเภอเฉลิมพระเกียรติ และ อ.เฉลิมพระเกียรติ"), 0);
        assert_eq!(found("งานเฉลิมพระเกียรติ"), 1);
    }

    #[test]
    fn names_of_files_and_addresses_are_looked_at() {
        let protected = protected();
        assert_eq!(protected.in_name("royal-project-weirs"), Some("Royal Project"));
        assert_eq!(protected.in_name("ฝาย_พระราชดำริ.jpg"), Some("พระราชดำริ"));
        assert_eq!(protected.in_name("royalty-projects"), None);
        assert_eq!(protected.in_name("อำเภอเฉลิมพระเกียรติ.jpg"), None);
    }

    proptest! {
        #[test]
        fn places_lie_between_letters(text in "(พระราช|ดำริ|ดํา|โครงการ|อันเนื่องมาจาก|หลวง|…|ฯ|ล้มเหลว| |\u{e48}|[a-zก-ฮ]){0,10}") {
            let found = protected().find(&Passage::plain(&text));
            let places = found.terms.into_iter().map(|(_, at)| at);
            for at in places.chain(found.faults.into_iter().map(|(_, at)| at)) {
                prop_assert!(text.get(at).is_some_and(|found| !found.is_empty()));
            }
        }
    }
}

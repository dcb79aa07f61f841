//! Words that have one meaning everywhere on the site: themes, levels, statuses and the like.
//!
//! An author may write a term's id, its label in either language, or another name that people use
//! for it. What is built in is a list beside this file, with the labels of the Thai style guide. A
//! site may say any of it in other words; some vocabularies it may also add to. The others are
//! closed, since the program computes with them: a seventh level of evidence would mean nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::lang::{Bilingual, Lang, fold, nearest, variant};

const BUILT_IN: &str = include_str!("data/vocabulary.csv");

/// Which vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum VocabularyName {
    /// How wide an area the work was done in.
    Levels,
    /// Where the work stands.
    Statuses,
    /// What it is about. Editorial: not the ministry's own.
    Themes,
    /// Methods and tools that officers search by.
    Approaches,
    /// What the reported result rests on.
    Evidence,
    /// The seven kinds of partners (ภาคีเครือข่าย 7 ภาคี), in the order that readers recite.
    Partners,
    /// Offices.
    Organisations,
    /// What kind of office it is.
    OfficeKinds,
    /// Steps of cost that an office knows from procurement.
    CostBands,
}

impl VocabularyName {
    /// All of them.
    pub const ALL: [VocabularyName; 9] = [
        VocabularyName::Levels,
        VocabularyName::Statuses,
        VocabularyName::Themes,
        VocabularyName::Approaches,
        VocabularyName::Evidence,
        VocabularyName::Partners,
        VocabularyName::Organisations,
        VocabularyName::OfficeKinds,
        VocabularyName::CostBands,
    ];

    /// The name of its file: `content/vocabulary/<id>.yaml`.
    pub const fn id(self) -> &'static str {
        match self {
            VocabularyName::Levels => "levels",
            VocabularyName::Statuses => "statuses",
            VocabularyName::Themes => "themes",
            VocabularyName::Approaches => "approaches",
            VocabularyName::Evidence => "evidence",
            VocabularyName::Partners => "partners",
            VocabularyName::Organisations => "organisations",
            VocabularyName::OfficeKinds => "office-kinds",
            VocabularyName::CostBands => "cost-bands",
        }
    }

    /// The one with this id.
    pub fn from_id(id: &str) -> Option<VocabularyName> {
        VocabularyName::ALL.into_iter().find(|name| name.id() == id)
    }

    /// What one of its terms is called in a sentence.
    pub const fn noun(self) -> Bilingual<&'static str> {
        match self {
            VocabularyName::Levels => Bilingual::new("ระดับพื้นที่", "level"),
            VocabularyName::Statuses => Bilingual::new("สถานะการดำเนินงาน", "status"),
            VocabularyName::Themes => Bilingual::new("ประเด็น", "theme"),
            VocabularyName::Approaches => Bilingual::new("แนวทางหรือเครื่องมือ", "approach"),
            VocabularyName::Evidence => Bilingual::new("ระดับหลักฐาน", "level of evidence"),
            VocabularyName::Partners => Bilingual::new("ภาคีเครือข่าย", "kind of partner"),
            VocabularyName::Organisations => Bilingual::new("หน่วยงาน", "organisation"),
            VocabularyName::OfficeKinds => Bilingual::new("ประเภทหน่วยงาน", "kind of office"),
            VocabularyName::CostBands => Bilingual::new("ช่วงค่าใช้จ่าย", "cost band"),
        }
    }

    /// Whether a site may say its terms in other words but not add any.
    pub const fn is_closed(self) -> bool {
        match self {
            VocabularyName::Levels
            | VocabularyName::Statuses
            | VocabularyName::Evidence
            | VocabularyName::Partners
            | VocabularyName::CostBands => true,
            VocabularyName::Themes
            | VocabularyName::Approaches
            | VocabularyName::Organisations
            | VocabularyName::OfficeKinds => false,
        }
    }
}

impl fmt::Display for VocabularyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A word with one meaning.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Term {
    /// Its name in files and addresses; never changes.
    pub id: String,
    /// What readers see.
    pub label: Bilingual<String>,
    /// Other names that mean it, in any language.
    pub also: Vec<String>,
    /// What it means, as one sentence; may be empty.
    pub about: Bilingual<String>,
    /// What kind of thing it is, where the vocabulary has kinds: of an organisation, its office
    /// kind.
    pub kind: Option<String>,
}

impl Term {
    /// Every way to write it: id, labels, other names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.label.th, &self.label.en].into_iter().chain(&self.also).map(String::as_str)
    }

    /// What readers type for it: both labels, then its other names, each in all its ways, the label
    /// in Thai first; no two alike.
    pub fn typed(&self) -> Vec<String> {
        let names = self.names().skip(1).filter(|name| !name.is_empty());
        let mut seen = BTreeSet::new();
        names.flat_map(variant::variants).filter(|way| seen.insert(fold::fold(way))).collect()
    }
}

/// The terms of one kind, in the order that readers see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vocabulary {
    name: VocabularyName,
    terms: Vec<Term>,
    /// By folded name, the position of the term: ids before labels before other names.
    by_name: BTreeMap<String, usize>,
}

/// A vocabulary with what a site says of it, and what it may not say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Extended {
    /// With everything that may be said.
    pub vocabulary: Vocabulary,
    /// Terms that a closed vocabulary does not take.
    pub refused: Vec<Term>,
}

impl Vocabulary {
    /// These terms.
    pub fn new(name: VocabularyName, terms: Vec<Term>) -> Self {
        let mut by_name = BTreeMap::new();
        let ids = terms.iter().enumerate().map(|(at, term)| (term.id.as_str(), at));
        let labels = Lang::ALL.into_iter().flat_map(|lang| {
            terms.iter().enumerate().map(move |(at, term)| (term.label.get(lang).as_str(), at))
        });
        let also = terms
            .iter()
            .enumerate()
            .flat_map(|(at, term)| term.also.iter().map(move |name| (name.as_str(), at)));
        for (name, at) in ids.chain(labels).chain(also) {
            by_name.entry(fold::key(name)).or_insert(at);
        }
        by_name.remove("");
        Self { name, terms, by_name }
    }

    /// What is built in.
    pub fn built_in(name: VocabularyName) -> Self {
        let terms = csv::Reader::from_reader(BUILT_IN.as_bytes())
            .into_records()
            .map(|row| row.expect("the list that is compiled in is well-formed"))
            .filter(|row| &row[0] == name.id())
            .map(|row| Term {
                id: row[1].to_owned(),
                label: Bilingual::new(&row[2], &row[3]).owned(),
                also: row[4]
                    .split('|')
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned)
                    .collect(),
                about: Bilingual::new(&row[5], &row[6]).owned(),
                kind: (!row[7].is_empty()).then(|| row[7].to_owned()),
            })
            .collect();
        Self::new(name, terms)
    }

    /// Which vocabulary it is.
    pub const fn name(&self) -> VocabularyName {
        self.name
    }

    /// Its terms, in the order that readers see.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The term with exactly this id.
    pub fn get(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// The term that is meant: by id, label in either language, or another name, folded.
    pub fn find(&self, typed: &str) -> Option<&Term> {
        self.by_name.get(&fold::key(typed)).map(|at| &self.terms[*at])
    }

    /// The term whose name is nearest to what was typed, if any is near enough to be meant.
    pub fn nearest(&self, typed: &str) -> Option<&Term> {
        let names = self.terms.iter().flat_map(Term::names).filter(|name| !name.is_empty());
        self.find(nearest::nearest(typed, names)?)
    }

    /// With a site's own terms laid over these by id. What the site leaves empty stays as it was,
    /// other names add up, and new terms follow the built-in ones.
    pub fn extend(self, own: Vec<Term>) -> Extended {
        let Vocabulary { name, mut terms, .. } = self;
        let mut refused = Vec::new();
        for term in own {
            match terms.iter_mut().find(|known| known.id == term.id) {
                Some(known) => lay_over(known, term),
                None if name.is_closed() => refused.push(term),
                None => terms.push(term),
            }
        }
        Extended { vocabulary: Vocabulary::new(name, terms), refused }
    }
}

fn lay_over(known: &mut Term, own: Term) {
    for lang in Lang::ALL {
        // The label that is replaced still finds the term, so that no content breaks.
        let label = own.label.get(lang);
        if !label.is_empty() {
            let before = std::mem::replace(known.label.get_mut(lang), label.clone());
            known.also.push(before);
        }
        let about = own.about.get(lang);
        if !about.is_empty() {
            known.about.get_mut(lang).clone_from(about);
        }
    }
    known.also.extend(own.also);
    known.kind = own.kind.or(known.kind.take());
}

/// Every vocabulary.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vocabularies(BTreeMap<VocabularyName, Vocabulary>);

impl Vocabularies {
    /// What is built in.
    pub fn built_in() -> Self {
        Self(VocabularyName::ALL.map(|name| (name, Vocabulary::built_in(name))).into())
    }

    /// Every term of every vocabulary, in the order that readers see.
    pub fn terms(&self) -> impl Iterator<Item = (VocabularyName, &Term)> {
        self.0.iter().flat_map(|(name, one)| one.terms().iter().map(|term| (*name, term)))
    }

    /// The one with this name.
    pub fn get(&self, name: VocabularyName) -> &Vocabulary {
        self.0.get(&name).expect("every name is filled when it is made")
    }

    /// Lays a site's own terms over the vocabulary of this name; returns those that it refuses.
    pub fn extend(&mut self, name: VocabularyName, own: Vec<Term>) -> Vec<Term> {
        let Extended { vocabulary, refused } = self.get(name).clone().extend(own);
        self.0.insert(name, vocabulary);
        refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{facts::place::Level, lang::slug};

    fn ids(name: VocabularyName) -> Vec<String> {
        Vocabulary::built_in(name).terms().iter().map(|term| term.id.clone()).collect()
    }

    fn own(id: &str, th: &str, en: &str) -> Term {
        Term { id: id.to_owned(), label: Bilingual::new(th, en).owned(), ..Term::default() }
    }

    #[test]
    fn the_ids_are_those_of_the_content_model() {
        let themes = "poverty livelihood food water disaster environment health elderly children \
                      housing safety drugs debt culture digital participation km-lessons planning \
                      leadership";
        let statuses = "selected trained planned acting evaluated distilled adapted-elsewhere \
                        ended unknown";
        let partners = "government religious academic people private civil-society media";
        for (name, expected) in [
            (VocabularyName::Themes, themes),
            (VocabularyName::Statuses, statuses),
            (VocabularyName::Partners, partners),
            (VocabularyName::Levels, "national cluster province district subdistrict village"),
            (VocabularyName::Evidence, "0 1 2 3 4 5"),
        ] {
            assert_eq!(ids(name), expected.split_whitespace().collect::<Vec<_>>(), "{name}");
        }
        for level in [Level::National, Level::Cluster, Level::Village] {
            assert!(Vocabulary::built_in(VocabularyName::Levels).get(level.id()).is_some());
        }
    }

    #[test]
    fn every_built_in_term_is_found_by_its_id_and_by_both_labels() {
        for name in VocabularyName::ALL {
            let vocabulary = Vocabulary::built_in(name);
            assert!(!vocabulary.terms().is_empty(), "{name}");
            for term in vocabulary.terms() {
                assert!(slug::is_slug(&term.id), "{name}: {}", term.id);
                assert!(!term.label.th.is_empty() && !term.label.en.is_empty(), "{}", term.id);
                for typed in [&term.id, &term.label.th, &term.label.en] {
                    assert_eq!(vocabulary.find(typed), Some(term), "{name}: {typed}");
                }
            }
        }
    }

    #[test]
    fn no_two_built_in_terms_share_a_name() {
        for name in VocabularyName::ALL {
            let mut seen = BTreeMap::new();
            for term in Vocabulary::built_in(name).terms() {
                for typed in term.names() {
                    let before = seen.insert(fold::key(typed), term.id.clone());
                    assert!(before.is_none_or(|id| id == term.id), "{name}: {typed}");
                }
            }
        }
    }

    #[test]
    fn kinds_of_organisations_are_terms_of_their_own() {
        let kinds = Vocabulary::built_in(VocabularyName::OfficeKinds);
        for name in [VocabularyName::Organisations, VocabularyName::OfficeKinds] {
            for kind in Vocabulary::built_in(name).terms().iter().filter_map(|t| t.kind.as_ref()) {
                assert!(kinds.get(kind).is_some(), "{kind}");
            }
        }
    }

    #[test]
    fn what_officers_type_is_found() {
        let found = |name, typed| {
            Vocabulary::built_in(name).find(typed).map(|term| term.id.clone()).unwrap_or_default()
        };
        assert_eq!(found(VocabularyName::Themes, "แก้จน"), "poverty");
        assert_eq!(found(VocabularyName::Themes, " Km_Lessons "), "km-lessons");
        assert_eq!(found(VocabularyName::Levels, "อำเภอ"), "district");
        assert_eq!(found(VocabularyName::Evidence, "๒"), "2");
        assert_eq!(found(VocabularyName::Partners, "สื่อมวลชน"), "media");
        assert_eq!(found(VocabularyName::Approaches, "โคกหนองนา"), "khok-nong-na");
        assert_eq!(found(VocabularyName::Organisations, "พช."), "cdd");
        assert_eq!(found(VocabularyName::Themes, ""), "");
    }

    #[test]
    fn a_site_may_say_a_closed_vocabulary_in_other_words_but_not_add_to_it() {
        let levels = Vocabulary::built_in(VocabularyName::Levels);
        let Extended { vocabulary, refused } =
            levels.extend(vec![own("district", "อำเภอ", ""), own("street", "ถนน", "Street")]);
        let district = vocabulary.get("district").expect("it was there before");
        assert_eq!(district.label, Bilingual::new("อำเภอ", "District").owned());
        assert_eq!(vocabulary.find("อำเภอ/เขต"), Some(district));
        assert_eq!(refused.into_iter().map(|term| term.id).collect::<Vec<_>>(), ["street"]);
        assert_eq!(vocabulary.terms().len(), 6);
    }

    #[test]
    fn a_site_may_add_to_an_open_vocabulary() {
        let mut all = Vocabularies::built_in();
        let refused = all.extend(VocabularyName::Themes, vec![own("sea", "ทะเล", "The sea")]);
        assert_eq!(refused, []);
        let themes = all.get(VocabularyName::Themes);
        assert_eq!(themes.find("ทะเล").map(|term| term.id.as_str()), Some("sea"));
        assert_eq!(themes.terms().last().map(|term| term.id.as_str()), Some("sea"));
    }
}

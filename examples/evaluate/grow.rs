//! Many cases of 3,000 characters in two languages, to weigh the index of a whole country.
//!
//! There is no such collection, so one is grown from the sets, the same on every machine. A case is
//! made of parallel pieces of XQuAD's paragraphs, the same stretch of the same paragraph in both
//! languages, and of sentences of iApp's pages in Thai, until each edition has its length. The
//! questions of the sets can so be asked of it.
//!
//! Pieces alone would be too kind to an index: after a few hundred cases no new word would come,
//! while real text never stops bringing names and numbers. So each piece brings names of its own. A
//! name is new or one that was told before, by the odds of a Pitman-Yor process (discount 0.7,
//! strength 2000), which makes the number of different names grow as different words do in real
//! text (Heaps): about 6,000 after 1,000 cases, 50,000 after 10,000 and 150,000 after 50,000, and
//! numbers beside them. Half of the names are syllables that no dictionary has, since the names of
//! people and firms are such; the other half are those of districts.
//!
//! What is still unlike a real collection: the words of the sets come far more often than the rare
//! words of real cases would, since 240 paragraphs stand for all that there is to tell. Their lists
//! of cases are the longer for it, so the questions cost more here rather than less.

use amphoe::{facts::Facts, lang::Bilingual};

use crate::{
    corpus::{Case, Words},
    dice::Dice,
    sets::{Page, Sets},
};

/// Characters of an edition, title included.
const LENGTH: usize = 3000;

const DISCOUNT: f64 = 0.7;
const STRENGTH: f64 = 2000.0;

const THEMES: [&str; 12] = [
    "poverty",
    "livelihood",
    "food",
    "water",
    "disaster",
    "environment",
    "health",
    "safety",
    "housing",
    "participation",
    "children",
    "elderly",
];
const STATUSES: [&str; 4] = ["acting", "evaluated", "planned", "ended"];

/// Consonants that begin a syllable, vowels around them, and what ends it, as both languages write
/// them.
const ONSETS: [(&str, &str); 18] = [
    ("ก", "k"),
    ("ค", "kh"),
    ("จ", "ch"),
    ("ซ", "s"),
    ("ด", "d"),
    ("ต", "t"),
    ("ท", "th"),
    ("น", "n"),
    ("บ", "b"),
    ("ป", "p"),
    ("พ", "ph"),
    ("ฟ", "f"),
    ("ม", "m"),
    ("ย", "y"),
    ("ร", "r"),
    ("ล", "l"),
    ("ว", "w"),
    ("ฮ", "h"),
];
const VOWELS: [(&str, &str, &str); 9] = [
    ("", "า", "a"),
    ("", "ิ", "i"),
    ("", "ี", "ee"),
    ("", "ุ", "u"),
    ("", "ู", "oo"),
    ("เ", "", "e"),
    ("แ", "", "ae"),
    ("โ", "", "o"),
    ("ไ", "", "ai"),
];
const CODAS: [(&str, &str); 7] =
    [("", ""), ("น", "n"), ("ง", "ng"), ("ม", "m"), ("ส", "s"), ("ล", "l"), ("ต", "t")];

/// `count` cases. A longer list begins with the shorter one.
pub(crate) fn grow(sets: &Sets, count: usize) -> Vec<Case> {
    let mut soil = Soil::new(sets);
    (0..count).map(|at| soil.case(at)).collect()
}

struct Soil {
    dice: Dice,
    /// The same paragraph in both languages, cut into sentences or phrases.
    parallel: Vec<Bilingual<Vec<String>>>,
    thai: Vec<Vec<String>>,
    titles: Bilingual<Vec<String>>,
    places: Vec<(Bilingual<String>, String)>,
    /// Every name that was told, as often as it was, and how many are different.
    told: Vec<usize>,
    names: Vec<Bilingual<String>>,
    is_first: Vec<bool>,
}

impl Soil {
    fn new(sets: &Sets) -> Soil {
        let english = |page: &Page| sets.xquad_en.pages.iter().find(|it| it.id == page.id);
        let parallel = sets.xquad_th.pages.iter().filter_map(|th| {
            let en = english(th)?;
            Some(Bilingual::new(phrases(&th.text), sentences(&en.text)))
        });
        let facts = Facts::built_in();
        let places = facts.places.districts().map(|district| {
            let province = facts.places.province(district.code.province());
            let prefix = if district.code.province().number() == 10 { "เขต" } else { "อ." };
            let typed = format!("{prefix}{} จ.{}", district.name.th, province.name.th);
            (district.name.clone(), typed)
        });
        let titles = |pages: &[Page]| pages.iter().map(|page| page.title.clone()).collect();
        Soil {
            dice: Dice::new(50_000),
            parallel: parallel.collect(),
            thai: sets.iapp.pages.iter().map(|page| phrases(&page.text)).collect(),
            titles: Bilingual::new(titles(&sets.iapp.pages), titles(&sets.xquad_en.pages)),
            places: places.collect(),
            told: Vec::new(),
            names: Vec::new(),
            is_first: Vec::new(),
        }
    }

    fn case(&mut self, at: usize) -> Case {
        let (place, typed) = self.dice.one(&self.places).clone();
        let name = self.name();
        let title = Bilingual::new(
            format!("{} {} {}", self.dice.one(&self.titles.th), place.th, name.th),
            format!("{} {} {}", self.dice.one(&self.titles.en), place.en, name.en),
        );
        let mut length = title.as_ref().map(|title| title.chars().count());
        let mut texts = Bilingual::new(Vec::new(), Vec::new());
        while length.th.min(length.en) < LENGTH {
            let (th, en) = self.passage(length.th < LENGTH, length.en < LENGTH);
            for (text, length, texts) in
                [(th, &mut length.th, &mut texts.th), (en, &mut length.en, &mut texts.en)]
            {
                let left = LENGTH.saturating_sub(*length);
                let text = shortened(&text, left);
                *length += text.chars().count() + 1;
                if !text.is_empty() {
                    texts.push(text);
                }
            }
        }
        let words = |title: &str, paragraphs| Words { title: title.to_owned(), paragraphs };
        let theme = THEMES[self.dice.roll(THEMES.len())];
        let status = STATUSES[self.dice.roll(STATUSES.len())];
        let facts = format!(
            "place: {typed}\nlevel: district\nthemes: [{theme}]\nstatus: {status}\npublished: {}-{:02}-{:02}\n",
            2010 + at % 16,
            1 + self.dice.roll(12),
            1 + self.dice.roll(28)
        );
        Case {
            slug: format!("case-{at:05}"),
            editions: Bilingual::new(
                Some(words(&title.th, texts.th)),
                Some(words(&title.en, texts.en)),
            ),
            facts,
        }
    }

    /// A passage of both languages; without the one that has enough.
    fn passage(&mut self, wants_th: bool, wants_en: bool) -> (String, String) {
        let paragraph = self.dice.roll(self.parallel.len());
        let half = self.dice.roll(2);
        let stretch = |phrases: &[String]| {
            let middle = phrases.len().div_ceil(2);
            let range =
                if half == 0 { 0..middle } else { middle.min(phrases.len() - 1)..phrases.len() };
            phrases[range].to_vec()
        };
        let mut en = stretch(&self.parallel[paragraph].en);
        // Every third Thai passage is of the other set, which has no English.
        let mut th = if self.dice.roll(3) == 0 && !self.thai.is_empty() {
            let page = self.dice.roll(self.thai.len());
            stretch(&self.thai[page])
        } else {
            stretch(&self.parallel[paragraph].th)
        };
        for _ in 0..2 {
            let name = self.name();
            let number = self.number();
            let at = self.dice.roll(th.len() + 1);
            th.insert(at, format!("{} {number}", name.th));
            let at = self.dice.roll(en.len() + 1);
            en.insert(at, format!("{} ({number}).", name.en));
        }
        let joined = |wants: bool, phrases: Vec<String>| {
            if wants { phrases.join(" ") } else { String::new() }
        };
        (joined(wants_th, th), joined(wants_en, en))
    }

    /// A name, by the odds of the head of this file.
    fn name(&mut self) -> Bilingual<String> {
        let (told, different) = (self.told.len() as f64, self.names.len() as f64);
        let odds = (STRENGTH + DISCOUNT * different) / (STRENGTH + told);
        let is_new = self.share() < odds;
        self.is_first.push(is_new);
        let of = if is_new {
            self.coin()
        } else {
            loop {
                let at = self.dice.roll(self.told.len());
                // The discount: one telling of each name counts only for the rest.
                if !self.is_first[at] || self.share() > DISCOUNT {
                    break self.told[at];
                }
            }
        };
        self.told.push(of);
        self.names[of].clone()
    }

    /// A name that was not told before, most likely.
    fn coin(&mut self) -> usize {
        let name = if self.dice.roll(2) == 0 && self.names.len() < 2 * self.places.len() {
            self.dice.one(&self.places).0.clone()
        } else {
            let mut name = Bilingual::new(String::new(), String::new());
            for _ in 0..self.dice.between(2, 3) {
                let onset = *self.dice.one(&ONSETS);
                let vowel = *self.dice.one(&VOWELS);
                let coda = if vowel.0 == "ไ" { ("", "") } else { *self.dice.one(&CODAS) };
                name.th += &[vowel.0, onset.0, vowel.1, coda.0].concat();
                name.en += &[onset.1, vowel.2, coda.1].concat();
            }
            let mut letters = name.en.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            name.en = first + letters.as_str();
            name
        };
        self.names.push(name);
        self.names.len() - 1
    }

    /// A number from 0 to before 1.
    fn share(&mut self) -> f64 {
        (self.dice.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From 10 to a million, small ones as often as large ones.
    fn number(&mut self) -> usize {
        let digits = self.dice.between(1, 5) as u32;
        10usize.pow(digits) + self.dice.roll(9 * 10usize.pow(digits))
    }
}

/// Thai has no sentences: what stands between spaces, a few together.
fn phrases(text: &str) -> Vec<String> {
    let mut phrases = vec![String::new()];
    for piece in text.split_whitespace() {
        let last = phrases.last_mut().expect("there is one");
        if last.chars().count() > 80 {
            phrases.push(piece.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(piece);
        }
    }
    phrases
}

fn sentences(text: &str) -> Vec<String> {
    text.split_inclusive(". ").map(|sentence| sentence.trim().to_owned()).collect()
}

/// The text up to the last space before so many characters.
fn shortened(text: &str, left: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(left) else { return text.to_owned() };
    text[..end].rsplit_once(' ').map_or(&text[..end], |(kept, _)| kept).to_owned()
}

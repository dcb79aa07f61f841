//! Figures and dates of the programme, where a text quotes them.
//!
//! They are written once, in `programme.yaml`, with their sources, and so are the phrases by which
//! people quote them (`quoted: ["{n} อำเภอนำร่อง"]`). A text that quotes one with another number is
//! told. A number with `กว่า` or `about` before it quotes nothing exactly, and what stands between
//! quotation marks is somebody else's to get right.

mod phrase;

use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::{
    content::{
        markdown::{number, passage::Passage},
        sheet::Sheet,
        value::{Map, Period, Said, Value},
        yaml::{Part, Way},
    },
    diagnostic::{Place, kind::text::Quotation},
    facts::{
        amount::Decimal,
        date::{self, Date},
    },
    lang::{Bilingual, Lang},
};
use phrase::Phrase;

pub use phrase::{DATE, NUMBER, is_phrase};

/// The figures to look for, made once for many texts.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    figures: Vec<Figure>,
    phrases: Vec<(Phrase, usize)>,
    /// Whether a text can quote any of them.
    finder: Option<AhoCorasick>,
    /// Where they are written.
    sheet: Option<Sheet>,
}

#[derive(Clone, Debug)]
struct Figure {
    value: Quoted,
    what: Bilingual<String>,
    source: String,
    way: Way,
}

#[derive(Clone, Debug)]
enum Quoted {
    Number(Decimal, String),
    Date(Period),
}

/// A number or date that a text quotes.
enum Token {
    Number(Decimal),
    Date(Date),
}

/// What a text quotes otherwise than its source.
#[derive(Clone, Debug)]
pub struct Misquoted {
    /// What is quoted, and how it should be.
    pub quotation: Quotation,
    /// Where in the text.
    pub range: Range<usize>,
    /// Where the figure stands with its source.
    pub written: Place,
}

impl Figures {
    /// What `programme.yaml` says.
    pub fn read(sheet: &Sheet) -> Figures {
        let mut read = Figures { sheet: Some(sheet.clone()), ..Figures::default() };
        let sources: Vec<&str> =
            sheet.front.maps("sources").map(|map| map.text("title").unwrap_or_default()).collect();
        for (list, key) in [("figures", "value"), ("dates", "date")] {
            for map in sheet.front.maps(list).filter(|map| map.has("quoted")) {
                let Some(said) = map.get(key) else { continue };
                let Some(value) = value(map, key, said) else { continue };
                let source = map.wholes("source").first().map_or(0, |number| *number as usize);
                let source = source.checked_sub(1).and_then(|at| sources.get(at));
                let phrases = map.texts("quoted").filter_map(Phrase::read);
                read.phrases.extend(phrases.map(|phrase| (phrase, read.figures.len())));
                read.figures.push(Figure {
                    value,
                    what: map.bilingual("what").cloned().unwrap_or_default(),
                    source: source.copied().unwrap_or_default().to_owned(),
                    way: said.way.clone(),
                });
            }
        }
        let words = read.phrases.iter().map(|(phrase, _)| phrase.longest_word());
        let finder = AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok();
        read.finder = finder.filter(|_| !read.phrases.is_empty());
        read
    }

    /// What a passage quotes otherwise than its source.
    pub fn misquoted(&self, passage: &Passage<'_>) -> Vec<Misquoted> {
        let text = passage.text();
        if !self.finder.as_ref().is_some_and(|finder| finder.is_match(text)) {
            return Vec::new();
        }
        let is_own = |range: &Range<usize>| !passage.is_quoted(range);
        let tokens = tokens(text).into_iter().filter(|(_, range)| is_own(range));
        tokens.filter_map(|(token, range)| self.check(text, &token, range)).collect()
    }

    fn check(&self, text: &str, token: &Token, range: Range<usize>) -> Option<Misquoted> {
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let fitting: Vec<(&Phrase, &Figure)> = self
            .phrases
            .iter()
            .map(|(phrase, figure)| (phrase, &self.figures[*figure]))
            .filter(|(phrase, figure)| figure.value.is_like(token) && phrase.fits(before, after))
            .collect();
        if fitting.iter().any(|(_, figure)| figure.value.is(token)) {
            return None;
        }
        let (_, figure) = fitting.into_iter().max_by_key(|(phrase, _)| phrase.length())?;
        let quotation = Quotation {
            quoted: text[range.clone()].to_owned(),
            value: figure.value.shown(),
            what: figure.what.clone(),
            source: figure.source.clone(),
        };
        let written = self.sheet.as_ref()?.place(&figure.way, Part::Value);
        Some(Misquoted { quotation, range, written })
    }
}

fn value(map: &Map, key: &str, said: &Said) -> Option<Quoted> {
    match &said.value {
        // "กว่า 800" is quoted in many ways, none of them wrong.
        Value::Amount(amount) if amount.qualifier.is_none() => {
            Some(Quoted::Number(amount.value, amount.as_written.clone()))
        }
        Value::Amount(_) => None,
        _ => map.period(key).map(Quoted::Date),
    }
}

impl Quoted {
    fn is_like(&self, token: &Token) -> bool {
        matches!(
            (self, token),
            (Quoted::Number(..), Token::Number(_)) | (Quoted::Date(_), Token::Date(_))
        )
    }

    fn is(&self, token: &Token) -> bool {
        match (self, token) {
            (Quoted::Number(value, _), Token::Number(number)) => value == number,
            (Quoted::Date(period), Token::Date(date)) => {
                let start = period.start.is_none_or(|start| start.start() <= date.end());
                start && period.end.is_none_or(|end| date.start() <= end.end())
            }
            _ => false,
        }
    }

    fn shown(&self) -> Bilingual<String> {
        match self {
            Quoted::Number(_, written) => Bilingual::new(written.clone(), written.clone()),
            Quoted::Date(period) => Bilingual::from_fn(|lang: Lang| {
                let ends = [period.start, period.end.filter(|end| Some(*end) != period.start)];
                let ends = ends.into_iter().flatten().map(|date| date.show(lang, date::Form::Long));
                ends.collect::<Vec<_>>().join("–")
            }),
        }
    }
}

/// Every exact number and date in a text: what says which, or about how many, is none.
fn tokens(text: &str) -> Vec<(Token, Range<usize>)> {
    let mut found = Vec::new();
    for range in number::counted(text) {
        if let Some(number) = phrase::number(text, &range) {
            found.push((Token::Number(number), range));
        }
    }
    found.extend(phrase::worded(text).map(|(number, range)| (Token::Number(number), range)));
    for range in number::dated(text) {
        if let Ok(reading) = date::read(&text[range.clone()]) {
            found.push((Token::Date(reading.date), range));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        content::{schema::programme::PROGRAMME, sheet},
        facts::Facts,
        source::Source,
    };

    const PROGRAMME_FILE: &str = "
sources: [{title: ข่าว}]
figures:
  - {id: provinces, value: 76, what: {th: จังหวัด, en: provinces}, source: [1], quoted: ['{n} อำเภอนำร่อง', 'one in each of {n} provinces']}
  - {id: clusters, value: 18, what: {th: กลุ่มจังหวัด, en: clusters}, source: [1], quoted: ['{n} อำเภอนำร่องระดับกลุ่มจังหวัด']}
  - {id: partners, value: 7, what: {th: ภาคี, en: partners}, source: [1], quoted: ['ภาคีเครือข่าย {n} ภาคี', 'ภาคีทั้ง{n}', 'network of {n} partners']}
  - {id: districts, value: 878, what: {th: อำเภอ, en: districts}, source: [1], quoted: ['{n} อำเภอทั่วประเทศ', '{n} districts nationwide']}
dates:
  - {id: deadline, date: 15 พ.ย. 2565, what: {th: กำหนดส่ง, en: due}, source: [1], quoted: ['ส่งข้อมูลภายในวันที่ {date}', 'material by {date}']}
";

    fn figures() -> Figures {
        let source = Source::new("content/programme/programme.yaml", PROGRAMME_FILE);
        Figures::read(&sheet::parse(&source, PROGRAMME, &Facts::built_in()).value)
    }

    #[test]
    fn a_figure_is_told_that_is_quoted_otherwise() {
        let figures = figures();
        for (text, quoted, value) in [
            ("คัดเลือก 77 อำเภอนำร่อง", "77", "76"),
            ("มี ๗๗ อำเภอนำร่อง", "๗๗", "76"),
            ("ประกาศ 20 อำเภอนำร่องระดับกลุ่มจังหวัด", "20", "18"),
            ("ภาคีเครือข่าย 8 ภาคี", "8", "7"),
            ("ภาคีทั้งหกร่วมกัน", "หก", "7"),
            ("a network of six partners", "six", "7"),
            ("ขยายไป 928 อำเภอทั่วประเทศ", "928", "878"),
            ("to 1,928 districts nationwide", "1,928", "878"),
            ("ส่งข้อมูลภายในวันที่ 14 พฤศจิกายน 2565", "14 พฤศจิกายน 2565", "15 พฤศจิกายน 2565"),
            ("sent material by 15 December 2022.", "15 December 2022", "15 พฤศจิกายน 2565"),
        ] {
            let passage = Passage::plain(text);
            let found = figures.misquoted(&passage);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(&text[found[0].range.clone()], quoted);
            assert_eq!(found[0].quotation.value.th, value);
        }
    }

    #[test]
    fn what_is_quoted_rightly_or_is_of_something_else_passes() {
        let figures = figures();
        for text in [
            "คัดเลือก 76 อำเภอนำร่อง",
            "คัดเลือก ๗๖ อำเภอนำร่อง",
            "18 อำเภอนำร่องระดับกลุ่มจังหวัด",
            "ปี 2565 อำเภอนำร่องเริ่มอบรม",
            "ตามแหล่งที่ 18 อำเภอนำร่องเริ่มงาน",
            "กว่า 70 อำเภอนำร่อง",
            "ข่าวพิมพ์ว่า “77 อำเภอนำร่อง”",
            "อำเภอนำร่อง 3 แห่งใช้แผนเดียวกัน",
            "7 ภาคี และผู้เชี่ยวชาญเป็นภาคีที่ 8",
            "ภาคีทั้งเจ็ดร่วมกัน",
            "the network of seven partners",
            "about 900 districts nationwide",
            "878 อำเภอทั่วประเทศ",
            "จังหวัดนี้มี 18 อำเภอ",
            "ส่งข้อมูลภายในวันที่ 15 พ.ย. 65",
            "material by 15 November 2022",
            "เก็บข้อมูลเมื่อวันที่ 14 พฤศจิกายน 2565",
            "one in each of 76 provinces",
        ] {
            let found = figures.misquoted(&Passage::plain(text));
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }

    proptest! {
        #[test]
        fn places_lie_between_letters(text in "(7|๗|ภาคี|เครือข่าย|ทั้ง|หก|six| |อำเภอนำร่อง|\u{e48}|15 พ.ย. 65|15 Nov 2022|material by|[a-zก-ฮ]){0,10}") {
            for found in figures().misquoted(&Passage::plain(&text)) {
                prop_assert!(text.get(found.range).is_some_and(|quoted| !quoted.is_empty()));
            }
        }
    }
}

//! One text, or one small value of a few texts, by its shape.

use super::{
    Decoder,
    form::{is_email, is_file_name, is_old_address, is_web_address, yes_no},
};
use crate::{
    content::{
        schema::{BILINGUAL, Key, START_AND_END, Shape},
        value::{Period, Value},
        yaml::{Node, Part},
    },
    diagnostic::{
        Diagnostic, Kind, Place,
        kind::{
            front::{Expected, Front},
            value as wrong,
        },
    },
    facts::{
        amount::{self, Amount, AmountError},
        date::{self, Date, DateError, Form},
        place::PlaceError,
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang, fold, nearest, slug},
};

impl Decoder<'_> {
    pub(super) fn scalar(
        &mut self,
        key: &'static Key,
        shape: &'static Shape,
        text: &str,
    ) -> Option<Value> {
        let typed = || text.to_owned();
        match shape {
            Shape::Words | Shape::Text => Some(Value::Text(typed())),
            Shape::Bilingual => Some(Value::Bilingual(Bilingual { th: typed(), en: typed() })),
            Shape::Slug => self.slug(text),
            Shape::Date => match date::read(text) {
                Ok(reading) => Some(Value::Date(reading.date)),
                Err(DateError::UnknownMonth { month, nearest, full }) => {
                    let part = month.clone();
                    let error = DateError::UnknownMonth { month, nearest, full };
                    self.refuse_part(wrong::Value::Date(error), &part)
                }
                Err(error) => self.refuse(wrong::Value::Date(error)),
            },
            Shape::Dates => match date::read_range(text) {
                Ok(range) => Some(Value::Period(range.into())),
                Err(error) => self.refuse(wrong::Value::Date(error)),
            },
            Shape::Year => {
                let year = |date| matches!(date, Date::Year(_)).then_some(date);
                self.year(text, year, |date| Date::Year(date.year_ce()))
            }
            Shape::FiscalYear => {
                let fiscal = |date: Date| {
                    matches!(date, Date::Year(_) | Date::FiscalYear(_)).then(|| date.or_fiscal())
                };
                let instead =
                    |date: Date| Date::FiscalYear(date.fiscal_year().unwrap_or(date.year_ce()));
                self.year(text, fiscal, instead)
            }
            Shape::YesNo => match yes_no(text) {
                Some(answer) => Some(Value::YesNo(answer)),
                None => self.refuse(Front::NotYesNo { typed: typed(), or_unknown: false }),
            },
            Shape::YesNoUnknown => match yes_no(text) {
                Some(true) => Some(Value::Text("yes".to_owned())),
                Some(false) => Some(Value::Text("no".to_owned())),
                None if matches!(fold::fold(text).as_str(), "unknown" | "ไม่ทราบ") => {
                    Some(Value::Text("unknown".to_owned()))
                }
                None => self.refuse(Front::NotYesNo { typed: typed(), or_unknown: true }),
            },
            Shape::Amount => self.amount(amount::read(text)),
            Shape::Count => self.amount(amount::read_count(text)),
            Shape::Money => self.amount(amount::read_money(text)),
            Shape::YearlyMoney => self.amount(amount::read_yearly_money(text)),
            Shape::Duration => match amount::read_duration(text) {
                Ok(duration) => Some(Value::Duration(duration)),
                Err(error) => self.refuse(wrong::Value::Duration(error)),
            },
            Shape::Whole | Shape::SourceNumber => match fold::fold(text).parse() {
                Ok(number) => Some(Value::Whole(number)),
                Err(_) => self.refuse(Front::NotWhole { typed: typed() }),
            },
            Shape::Term(name) | Shape::TermOrMap(name, _) => self.term(*name, text),
            Shape::TermOrWords(name) => Some(match self.facts.vocabularies.get(*name).find(text) {
                Some(term) => Value::Term(term.id.clone()),
                None => Value::Text(typed()),
            }),
            Shape::Place => match self.facts.places.find(text) {
                Ok(found) => Some(Value::Place(found)),
                Err(error) => match typed_part(&error).map(str::to_owned) {
                    Some(part) => self.refuse_part(wrong::Value::Place(error), &part),
                    None => self.refuse(wrong::Value::Place(error)),
                },
            },
            Shape::Url => match is_web_address(text) {
                true => Some(Value::Text(typed())),
                false => self.refuse(Front::NotUrl { typed: typed() }),
            },
            Shape::Email => match is_email(text) {
                true => Some(Value::Text(typed())),
                false => self.refuse(Front::NotEmail { typed: typed() }),
            },
            Shape::File => match is_file_name(text) {
                true => Some(Value::Text(typed())),
                false => self.refuse(Front::NotFileName { typed: typed() }),
            },
            Shape::OldAddress => match is_old_address(text) {
                true => Some(Value::Text(typed())),
                false => {
                    // The slashes at its ends are forgotten; nothing else can be told.
                    let whole = format!("/{}/", text.trim_matches('/'));
                    let meant = is_old_address(&whole).then_some(whole);
                    let kind = Front::NotOldAddress { typed: typed() };
                    self.refuse_meant(kind, text, meant.as_deref())
                }
            },
            Shape::OneOf(words) => self.one_of(words, text),
            // Lists, maps and digests were taken before.
            Shape::List(_) | Shape::Map(_) | Shape::FirstOrMap(_) | Shape::Digests => {
                self.wrong_shape(Expected::Keys, key)
            }
        }
    }

    /// Says what is wrong; the key counts as written.
    pub(super) fn refuse(&mut self, kind: impl Into<Kind>) -> Option<Value> {
        self.say(kind, Part::Value);
        Some(Value::Broken)
    }

    /// The same, with what is meant beyond doubt.
    fn refuse_meant(
        &mut self,
        kind: impl Into<Kind>,
        typed: &str,
        meant: Option<&str>,
    ) -> Option<Value> {
        self.say_meant(kind, Part::Value, typed, meant);
        Some(Value::Broken)
    }

    /// The same, at the part of the value that it is about.
    fn refuse_part(&mut self, kind: impl Into<Kind>, part: &str) -> Option<Value> {
        let place = match self.is_enough() {
            true => Place::whole(self.piece.path),
            false => self.piece.place_of(&self.way, part),
        };
        self.said.push(Diagnostic::new(kind, place));
        Some(Value::Broken)
    }

    fn amount(&mut self, read: Result<Amount, AmountError>) -> Option<Value> {
        match read {
            Ok(amount) => Some(Value::Amount(amount)),
            Err(error) => self.refuse(wrong::Value::Amount(error)),
        }
    }

    fn slug(&mut self, text: &str) -> Option<Value> {
        if slug::is_slug(text) {
            return Some(Value::Text(text.to_owned()));
        }
        let suggestion = slug::suggest(text);
        // Capitals, spaces and low lines are the same name; anything else may be another.
        let same = text.to_ascii_lowercase().replace([' ', '_'], "-");
        let meant = suggestion.clone().filter(|suggestion| *suggestion == same);
        let kind = Front::NotSlug { typed: text.to_owned(), suggestion };
        self.refuse_meant(kind, text, meant.as_deref())
    }

    fn term(&mut self, name: VocabularyName, text: &str) -> Option<Value> {
        let vocabulary = self.facts.vocabularies.get(name);
        match vocabulary.find(text) {
            Some(term) => Some(Value::Term(term.id.clone())),
            None if name == VocabularyName::Levels && self.is_office(text) => {
                self.refuse(Front::OfficeNotLevel { typed: text.to_owned() })
            }
            None if self.facts.unread.contains(&name) => Some(Value::Broken),
            None => {
                let is_sought = !self.is_enough();
                let nearest = is_sought.then(|| vocabulary.nearest(text)).flatten();
                let nearest = nearest.map(|term| term.label.clone());
                let terms = vocabulary.terms().iter();
                let names =
                    terms.clone().flat_map(|term| term.names().map(|name| (name, &term.id)));
                let meant = is_sought.then(|| nearest::certain(text, names)).flatten();
                let kind = wrong::Value::Term {
                    vocabulary: name,
                    typed: text.to_owned(),
                    nearest,
                    allowed: terms.map(|term| term.label.clone()).collect(),
                };
                self.refuse_meant(kind, text, meant)
            }
        }
    }

    fn is_office(&self, text: &str) -> bool {
        let kinds = self.facts.vocabularies.get(VocabularyName::OfficeKinds);
        kinds.find(text).is_some_and(|kind| kind.kind.as_deref() == Some("lao") || kind.id == "lao")
    }

    fn one_of(
        &mut self,
        words: &'static [(&'static str, Bilingual<&'static str>)],
        text: &str,
    ) -> Option<Value> {
        let typed = fold::fold(text);
        let names =
            |(id, label): &(&'static str, Bilingual<&'static str>)| [*id, label.th, label.en];
        let found =
            words.iter().find(|word| names(word).iter().any(|name| fold::fold(name) == typed));
        if let Some((id, _)) = found {
            return Some(Value::Text((*id).to_owned()));
        }
        let (th, en): (Vec<String>, Vec<&str>) =
            words.iter().map(|(id, label)| (format!("{id} ({})", label.th), *id)).unzip();
        let allowed = Bilingual { th: th.join(" "), en: en.join(", ") };
        let nearest = nearest::nearest(text, words.iter().flat_map(names)).map(str::to_owned);
        let known = words.iter().flat_map(|word| names(word).map(|name| (name, word.0)));
        let meant = nearest::certain(text, known);
        self.refuse_meant(Front::NotOneOf { typed: text.to_owned(), allowed, nearest }, text, meant)
    }

    pub(super) fn bilingual(&mut self, entries: &[(String, Node)]) -> Option<Value> {
        let map = self.map(BILINGUAL, entries);
        // One language alone stands for both, as one text without them does.
        let th = map.text("th").or_else(|| map.text("en"))?.to_owned();
        let en = map.text("en").map_or_else(|| th.clone(), str::to_owned);
        Some(Value::Bilingual(Bilingual { th, en }))
    }

    pub(super) fn dates(&mut self, entries: &[(String, Node)]) -> Option<Value> {
        let map = self.map(START_AND_END, entries);
        let (start, end) = (map.date("start").copied(), map.date("end").copied());
        if let (Some(start), Some(end)) = (start, end)
            && end.end() < start.start()
        {
            let at = |key| map.get(key).map(|said| self.piece.place(&said.way, Part::Value));
            let kind = wrong::Value::PeriodEndsBeforeStart { start, end };
            if let (Some(at), Some(start)) = (at("end"), at("start")) {
                self.said.push(Diagnostic::new(kind, at).also(start));
            }
            return Some(Value::Broken);
        }
        Some(Value::Period(Period { start, end }))
    }

    pub(super) fn digests(&mut self, entries: &[(String, Node)]) -> Option<Value> {
        let texts = entries.iter().filter_map(|(key, node)| {
            let Node::Text(text) = node else { return None };
            Some((key.clone(), text.clone()))
        });
        Some(Value::Digests(texts.collect()))
    }

    /// A year of the kind that `means` makes of a date, or what to write instead.
    fn year(
        &mut self,
        text: &str,
        means: impl Fn(Date) -> Option<Date>,
        instead: impl Fn(Date) -> Date,
    ) -> Option<Value> {
        match date::read(text) {
            Ok(reading) => match means(reading.date) {
                Some(year) => Some(Value::Date(year)),
                None => self.refuse(Front::NotAYear {
                    typed: text.to_owned(),
                    year: instead(reading.date).show(Lang::Th, Form::Short),
                }),
            },
            Err(error) => self.refuse(wrong::Value::Date(error)),
        }
    }
}

/// The part of an address that an error is about.
fn typed_part(error: &PlaceError) -> Option<&str> {
    match error {
        PlaceError::Unknown { typed, .. }
        | PlaceError::Several { typed, .. }
        | PlaceError::NotInProvince { typed, .. }
        | PlaceError::MueangAlone { typed } => Some(typed),
        PlaceError::DistrictMissing { subdistrict, .. } => Some(subdistrict),
        _ => None,
    }
}

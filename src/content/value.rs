//! A value as its author meant it, with the way to where it stands.
//!
//! `decode` makes these from a schema, so a value of a key always has the variant of its shape;
//! the typed readers of [`Map`] may therefore ask for one shape and take anything else for absent.

use crate::{
    content::{schema::Key, yaml::Way},
    facts::{
        amount::{Amount, Duration},
        date::{Date, DateRange},
        place::Found,
    },
    lang::Bilingual,
};

/// A value and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Said {
    /// What is said.
    pub value: Value,
    /// The way to it in the YAML of its file.
    pub way: Way,
}

/// What a value may be.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// Something that could not be read and was spoken of; nothing else needs to be said.
    Broken,
    /// "The source does not say", which is something other than an absent key.
    NotStated,
    /// Words, texts, addresses, names, fixed words by their id.
    Text(String),
    /// The id of a term of a vocabulary.
    Term(String),
    /// yes or no.
    YesNo(bool),
    /// A date.
    Date(Date),
    /// A range of dates.
    Period(Period),
    /// A number.
    Amount(Amount),
    /// A length of time.
    Duration(Duration),
    /// A whole number.
    Whole(u32),
    /// A place.
    Place(Found),
    /// A text in both languages.
    Bilingual(Bilingual<String>),
    /// The digests that a translation was made from, by part; `rule` among them.
    Digests(Vec<(String, String)>),
    /// A list.
    List(Vec<Said>),
    /// Keys with values.
    Map(Map),
}

/// A stretch of time whose ends may not both be known: while something goes on, it has no end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// Where it begins.
    pub start: Option<Date>,
    /// Where it ends.
    pub end: Option<Date>,
}

impl From<DateRange> for Period {
    fn from(range: DateRange) -> Self {
        Self { start: Some(range.start), end: Some(range.end) }
    }
}

/// Keys, by the name that is stored, with values.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Map {
    entries: Vec<(&'static str, Said)>,
    /// Keys that stand there without a value, which says as little as no key; and where.
    empty: Vec<(&'static str, Way)>,
}

impl Map {
    /// Adds a key that is not there yet.
    pub fn push(&mut self, key: &'static str, said: Said) {
        self.entries.push((key, said));
    }

    /// Adds a key that stands there without a value.
    pub fn push_empty(&mut self, key: &'static str, way: Way) {
        self.empty.push((key, way));
    }

    /// The way to `key` where it stands there without a value.
    pub fn empty(&self, key: &str) -> Option<&Way> {
        self.empty.iter().find(|(name, _)| *name == key).map(|(_, way)| way)
    }

    /// Puts its keys in the order of their schema, so that nothing that is made of them depends on
    /// the order in which an author wrote them.
    pub fn sort(&mut self, keys: &[Key]) {
        let place = |name: &str| keys.iter().position(|key| key.name == name);
        self.entries.sort_by_cached_key(|(name, _)| place(name));
    }

    /// Every key with its value, in the order of its schema.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Said)> {
        self.entries.iter().map(|(key, said)| (*key, said))
    }

    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&Said> {
        self.entries.iter().find(|(name, _)| *name == key).map(|(_, said)| said)
    }

    /// Whether `key` is there at all.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The text, term or fixed word of `key`.
    pub fn text(&self, key: &str) -> Option<&str> {
        match &self.get(key)?.value {
            Value::Text(text) | Value::Term(text) => Some(text),
            _ => None,
        }
    }

    /// The id of the term at `key`, and nothing for free words.
    pub fn term(&self, key: &str) -> Option<&str> {
        match &self.get(key)?.value {
            Value::Term(id) => Some(id),
            _ => None,
        }
    }

    /// The list at `key`; empty when there is none.
    pub fn list(&self, key: &str) -> &[Said] {
        match self.get(key).map(|said| &said.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    /// The texts in the list at `key`.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = &str> {
        self.list(key).iter().filter_map(Said::text)
    }

    /// The maps in the list at `key`.
    pub fn maps(&self, key: &str) -> impl Iterator<Item = &Map> {
        self.list(key).iter().filter_map(Said::map)
    }

    /// The whole numbers in the list at `key`.
    pub fn wholes(&self, key: &str) -> Vec<u32> {
        let whole = |said: &Said| match said.value {
            Value::Whole(n) => Some(n),
            _ => None,
        };
        self.list(key).iter().filter_map(whole).collect()
    }

    /// The map at `key`.
    pub fn map(&self, key: &str) -> Option<&Map> {
        self.get(key)?.map()
    }

    /// yes or no at `key`.
    pub fn yes(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::YesNo(yes) => Some(yes),
            _ => None,
        }
    }

    /// The date at `key`.
    pub fn date(&self, key: &str) -> Option<&Date> {
        match &self.get(key)?.value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The range of dates at `key`.
    pub fn period(&self, key: &str) -> Option<Period> {
        match self.get(key)?.value {
            Value::Period(period) => Some(period),
            _ => None,
        }
    }

    /// The place at `key`.
    pub fn place(&self, key: &str) -> Option<&Found> {
        match &self.get(key)?.value {
            Value::Place(place) => Some(place),
            _ => None,
        }
    }

    /// The whole number at `key`.
    pub fn whole(&self, key: &str) -> Option<u32> {
        match self.get(key)?.value {
            Value::Whole(n) => Some(n),
            _ => None,
        }
    }

    /// The text in both languages at `key`.
    pub fn bilingual(&self, key: &str) -> Option<&Bilingual<String>> {
        match &self.get(key)?.value {
            Value::Bilingual(text) => Some(text),
            _ => None,
        }
    }

    /// Whether `key` is said not to be stated by the source.
    pub fn not_stated(&self, key: &str) -> bool {
        self.get(key).is_some_and(|said| said.value == Value::NotStated)
    }
}

impl Said {
    /// The text, term or fixed word.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Term(text) => Some(text),
            _ => None,
        }
    }

    /// The keys with values.
    pub fn map(&self) -> Option<&Map> {
        match &self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }
}

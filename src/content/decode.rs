//! From what is written to what is meant, by a schema.
//!
//! One walk over the YAML beside the schema: keys are found by their English or Thai name, values
//! are read by their shape, and whatever is wrong is said with its place and the nearest thing that
//! would be right. A value that cannot be read is left out after it was spoken of, so that one
//! mistake is told once.

use crate::{
    content::{
        schema::{Key, Shape},
        value::{Map, Period, Said, Value},
        yaml::{self, Node, Part, Way},
    },
    diagnostic::{
        Diagnostic, Kind, Place,
        kind::{
            front::{Expected, Front},
            syntax::Syntax,
            value as wrong,
        },
    },
    facts::{Facts, amount, date, vocabulary::VocabularyName},
    lang::{Bilingual, fold, nearest, slug},
    source::{SourcePath, Span},
};

/// Which keys must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Demand {
    /// Every key that the schema requires.
    Whole,
    /// Those inside values; which ones a page must have depends on whether it is an original, and
    /// one file alone does not know that ([`missing`]).
    Inner,
    /// None: a translation carries words.
    None,
}

/// A piece of YAML in its file.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// The YAML.
    pub text: &'a str,
    /// Where it begins in the file, in bytes.
    pub offset: usize,
}

impl Piece<'_> {
    /// The place of the node at the end of `way`.
    pub fn place(&self, way: &[usize], part: Part) -> Place {
        Place::new(self.path, yaml::locate(self.text, way, part).shifted(self.offset))
    }
}

/// Reads the keys of `node` by `keys`; what is wrong goes to `said`.
pub fn decode(
    piece: Piece<'_>,
    keys: &'static [Key],
    node: &Node,
    facts: &Facts,
    demand: Demand,
    said: &mut Vec<Diagnostic>,
) -> Map {
    let mut decoder = Decoder { piece, facts, demand, said, way: Vec::new() };
    match node {
        Node::Map(entries) => decoder.map(keys, entries),
        Node::Null => decoder.map(keys, &[]),
        Node::Text(_) | Node::List(_) => {
            decoder.say(Syntax::NotKeys, Part::Value);
            Map::default()
        }
    }
}

/// Says which required keys of an original are missing in `map`.
pub fn missing(piece: Piece<'_>, keys: &'static [Key], map: &Map, said: &mut Vec<Diagnostic>) {
    say_missing(piece, keys, map, |_| true, said);
}

/// Says which words that a translation must have are missing in `map`: its title and summary.
pub fn missing_words(
    piece: Piece<'_>,
    keys: &'static [Key],
    map: &Map,
    said: &mut Vec<Diagnostic>,
) {
    say_missing(piece, keys, map, |key| matches!(key.shape, Shape::Words(_)), said);
}

fn say_missing(
    piece: Piece<'_>,
    keys: &'static [Key],
    map: &Map,
    asked: impl Fn(&Key) -> bool,
    said: &mut Vec<Diagnostic>,
) {
    let place = Place::new(piece.path, Span::point(piece.offset));
    for key in keys.iter().filter(|key| key.required && asked(key) && !map.has(key.name)) {
        said.push(Diagnostic::new(missing_key(key), place.clone()));
    }
}

fn missing_key(key: &'static Key) -> Front {
    Front::MissingKey {
        key: key.name,
        thai: key.thai.first().copied().unwrap_or(key.name),
        about: key.about,
        example: key.example,
    }
}

/// Reads a list of maps at the root, as vocabularies are written.
pub fn decode_list(
    piece: Piece<'_>,
    keys: &'static [Key],
    node: &Node,
    facts: &Facts,
    said: &mut Vec<Diagnostic>,
) -> Vec<Map> {
    let mut decoder = Decoder { piece, facts, demand: Demand::Whole, said, way: Vec::new() };
    let Node::List(items) = node else {
        if *node != Node::Null {
            decoder.say(
                Front::WrongShape { expected: Expected::List, example: "- {id: ...}" },
                Part::Value,
            );
        }
        return Vec::new();
    };
    let mut maps = Vec::new();
    for (at, item) in items.iter().enumerate() {
        decoder.way.push(at);
        match item {
            Node::Map(entries) => maps.push(decoder.map(keys, entries)),
            _ => decoder.say(Syntax::NotKeys, Part::Value),
        }
        decoder.way.pop();
    }
    maps
}

struct Decoder<'a> {
    piece: Piece<'a>,
    facts: &'a Facts,
    demand: Demand,
    said: &'a mut Vec<Diagnostic>,
    way: Way,
}

impl Decoder<'_> {
    fn say(&mut self, kind: impl Into<Kind>, part: Part) {
        let place = self.piece.place(&self.way, part);
        self.said.push(Diagnostic::new(kind, place));
    }

    fn map(&mut self, keys: &'static [Key], entries: &[(String, Node)]) -> Map {
        let mut map = Map::default();
        let mut seen: Vec<(&'static str, usize)> = Vec::new();
        for (at, (typed, node)) in entries.iter().enumerate() {
            self.way.push(at);
            match find(keys, typed) {
                Some(key) => match seen.iter().find(|(name, _)| *name == key.name) {
                    Some(&(_, first)) => self.duplicate(typed, first),
                    None => {
                        seen.push((key.name, at));
                        if let Some(value) = self.value(key, &key.shape, node) {
                            map.push(key.name, Said { value, way: self.way.clone() });
                        }
                    }
                },
                // `{what: น้ำ, ไฟ}`: the comma made a key of the second word.
                None if *node == Node::Null && at > 0 && self.in_braces() => {
                    self.say(Syntax::CommaInBraces { cut: typed.clone() }, Part::Key);
                }
                None => {
                    let nearest = self.nearest_key(keys, typed);
                    self.say(Front::UnknownKey { key: typed.clone(), nearest }, Part::Key);
                }
            }
            self.way.pop();
        }
        let demanded = match self.demand {
            Demand::Whole => true,
            Demand::Inner => !self.way.is_empty(),
            Demand::None => false,
        };
        if demanded {
            for key in keys.iter().filter(|key| key.required && !map.has(key.name)) {
                self.say(missing_key(key), Part::Value);
            }
        }
        map
    }

    fn duplicate(&mut self, typed: &str, first: usize) {
        let mut way = self.way.clone();
        if let Some(last) = way.last_mut() {
            *last = first;
        }
        let also = self.piece.place(&way, Part::Key);
        let place = self.piece.place(&self.way, Part::Key);
        let kind = Front::DuplicateKey { key: typed.to_owned() };
        self.said.push(Diagnostic::new(kind, place).also(also));
    }

    fn in_braces(&self) -> bool {
        let parent = &self.way[..self.way.len() - 1];
        let span = yaml::locate(self.piece.text, parent, Part::Value);
        self.piece.text[span.start..].starts_with('{')
    }

    /// The nearest name of a key, in the script in which the wrong one was typed.
    fn nearest_key(&self, keys: &'static [Key], typed: &str) -> Option<String> {
        let names = keys.iter().flat_map(|key| key.thai.iter().copied().chain([key.name]));
        nearest::nearest(typed, names).map(str::to_owned)
    }

    /// The value of a key, or nothing where the key is empty.
    fn value(&mut self, key: &'static Key, shape: &'static Shape, node: &Node) -> Option<Value> {
        match (shape, node) {
            // An empty key of a scaffold says as little as a key left out.
            (_, Node::Null) => None,
            (Shape::Map(keys), Node::Map(entries)) => Some(Value::Map(self.map(keys, entries))),
            (Shape::TermOrMap(_, keys), Node::Map(entries)) => {
                Some(Value::Map(self.map(keys, entries)))
            }
            (Shape::Bilingual, Node::Map(entries)) => self.bilingual(entries),
            (Shape::Dates, Node::Map(entries)) => self.dates(entries),
            (Shape::Digests, Node::Map(entries)) => self.digests(entries),
            (Shape::Practice, Node::Map(entries)) => Some(Value::Map(self.map(PRACTICE, entries))),
            (Shape::List(item), Node::List(nodes)) => {
                let mut list = Vec::new();
                for (at, node) in nodes.iter().enumerate() {
                    self.way.push(at);
                    if let Some(value) = self.value(key, item, node) {
                        list.push(Said { value, way: self.way.clone() });
                    }
                    self.way.pop();
                }
                Some(Value::List(list))
            }
            // One of something is as good as a list of one.
            (Shape::List(_), Node::Text(text)) if is_not_stated(text) => Some(Value::NotStated),
            (Shape::List(item), node) => {
                let value = self.value(key, item, node)?;
                Some(Value::List(vec![Said { value, way: self.way.clone() }]))
            }
            (_, Node::Text(text)) if is_not_stated(text) => Some(Value::NotStated),
            (Shape::Map(_) | Shape::Digests, Node::Text(_)) => {
                self.wrong_shape(Expected::Keys, key)
            }
            (shape, Node::Text(text)) => self.scalar(key, shape, text.trim()),
            (Shape::Map(_) | Shape::Digests | Shape::Bilingual, Node::List(_)) => {
                self.wrong_shape(Expected::Keys, key)
            }
            (_, Node::List(_) | Node::Map(_)) => self.wrong_shape(Expected::Text, key),
        }
    }

    fn wrong_shape(&mut self, expected: Expected, key: &Key) -> Option<Value> {
        self.refuse(Front::WrongShape { expected, example: key.example })
    }

    fn scalar(&mut self, key: &'static Key, shape: &'static Shape, text: &str) -> Option<Value> {
        let typed = || text.to_owned();
        match shape {
            Shape::Words(_) | Shape::Text => Some(Value::Text(typed())),
            Shape::Bilingual => Some(Value::Bilingual(Bilingual { th: typed(), en: typed() })),
            Shape::Slug => self.slug(text),
            Shape::Practice => self.slug(text),
            Shape::Date => match date::read(text) {
                Ok(reading) => Some(Value::Date(reading.date)),
                Err(error) => self.refuse(wrong::Value::Date(error)),
            },
            Shape::Dates => match date::read_range(text) {
                Ok(range) => Some(Value::Period(range.into())),
                Err(error) => self.refuse(wrong::Value::Date(error)),
            },
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
            Shape::Amount => match amount::read(text) {
                Ok(amount) => Some(Value::Amount(amount)),
                Err(error) => self.refuse(wrong::Value::Amount(error)),
            },
            Shape::Money => match amount::read_money(text) {
                Ok(amount) => Some(Value::Amount(amount)),
                Err(error) => self.refuse(wrong::Value::Amount(error)),
            },
            Shape::Duration => match amount::read_duration(text) {
                Ok(duration) => Some(Value::Duration(duration)),
                Err(error) => self.refuse(wrong::Value::Duration(error)),
            },
            Shape::Whole => match fold::fold(text).parse() {
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
                Err(error) => self.refuse(wrong::Value::Place(error)),
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
                false => self.refuse(Front::NotOldAddress { typed: typed() }),
            },
            Shape::OneOf(words) => self.one_of(words, text),
            // Lists, maps and digests were taken before.
            Shape::List(_) | Shape::Map(_) | Shape::Digests => {
                self.wrong_shape(Expected::Keys, key)
            }
        }
    }

    /// Says what is wrong; the key counts as written.
    fn refuse(&mut self, kind: impl Into<Kind>) -> Option<Value> {
        self.say(kind, Part::Value);
        Some(Value::Broken)
    }

    fn slug(&mut self, text: &str) -> Option<Value> {
        if slug::is_slug(text) {
            return Some(Value::Text(text.to_owned()));
        }
        let suggestion = slug::suggest(text);
        self.refuse(Front::NotSlug { typed: text.to_owned(), suggestion })
    }

    fn term(&mut self, name: VocabularyName, text: &str) -> Option<Value> {
        let vocabulary = self.facts.vocabularies.get(name);
        match vocabulary.find(text) {
            Some(term) => Some(Value::Term(term.id.clone())),
            None => {
                let nearest = vocabulary.nearest(text).map(|term| term.label.clone());
                let terms = vocabulary.terms().iter();
                self.refuse(wrong::Value::Term {
                    vocabulary: name,
                    typed: text.to_owned(),
                    nearest,
                    allowed: terms.map(|term| term.label.clone()).collect(),
                })
            }
        }
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
        let allowed = Bilingual { th: th.join(", "), en: en.join(", ") };
        let nearest = nearest::nearest(text, words.iter().flat_map(names)).map(str::to_owned);
        self.refuse(Front::NotOneOf { typed: text.to_owned(), allowed, nearest })
    }

    fn bilingual(&mut self, entries: &[(String, Node)]) -> Option<Value> {
        let map = self.map(BILINGUAL, entries);
        Some(Value::Bilingual(Bilingual {
            th: map.text("th")?.to_owned(),
            en: map.text("en")?.to_owned(),
        }))
    }

    fn dates(&mut self, entries: &[(String, Node)]) -> Option<Value> {
        let map = self.map(START_AND_END, entries);
        let (start, end) = (map.date("start").copied(), map.date("end").copied());
        if let (Some(start), Some(end)) = (start, end)
            && end.end() < start.start()
        {
            return self.refuse(wrong::Value::PeriodEndsBeforeStart { start, end });
        }
        Some(Value::Period(Period { start, end }))
    }

    fn digests(&mut self, entries: &[(String, Node)]) -> Option<Value> {
        let texts = entries.iter().filter_map(|(key, node)| {
            let Node::Text(text) = node else { return None };
            Some((key.clone(), text.clone()))
        });
        Some(Value::Digests(texts.collect()))
    }
}

const PRACTICE: &[Key] =
    &[Key::plain("title", &["ชื่อ"], Shape::Words(0)), Key::plain("url", &["ที่อยู่เว็บ"], Shape::Url)];

const BILINGUAL: &[Key] =
    &[Key::plain("th", &["ไทย"], Shape::Text), Key::plain("en", &["อังกฤษ"], Shape::Text)];

const START_AND_END: &[Key] =
    &[Key::plain("start", &["เริ่ม"], Shape::Date), Key::plain("end", &["สิ้นสุด"], Shape::Date)];

/// The key that is called `typed`, in English or Thai.
fn find(keys: &'static [Key], typed: &str) -> Option<&'static Key> {
    if let Some(key) = keys.iter().find(|key| key.name == typed) {
        return Some(key);
    }
    let typed = fold::key(typed);
    keys.iter().find(|key| {
        fold::key(key.name) == typed || key.thai.iter().any(|thai| fold::key(thai) == typed)
    })
}

fn is_not_stated(text: &str) -> bool {
    matches!(text.trim(), "not-stated" | "ไม่ระบุ" | "แหล่งอ้างอิงไม่ระบุ" | "not stated")
}

fn yes_no(text: &str) -> Option<bool> {
    match fold::fold(text).as_str() {
        "yes" | "true" | "y" | "ใช่" | "มี" | "รับ" => Some(true),
        "no" | "false" | "n" | "ไม่ใช่" | "ไม่มี" | "ไม่" | "ไม่รับ" => {
            Some(false)
        }
        _ => None,
    }
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.')
            && !host.starts_with('.')
            && !host.contains('@')
            && !text
                .contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`\\".contains(c))
    })
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let good = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
            && !part.starts_with('.')
            && !part.ends_with('.')
    };
    good(name) && good(host) && host.contains('.')
}

fn is_file_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('.')
        && !text.contains(|c: char| "/\\:*?\"<>|".contains(c) || c.is_control())
}

/// `/cases/old-name/`: begins and ends with a slash, parts in lower-case ASCII.
fn is_old_address(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('/').and_then(|text| text.strip_suffix('/')) else {
        return false;
    };
    let good = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b))
    };
    inner.split('/').all(good)
}

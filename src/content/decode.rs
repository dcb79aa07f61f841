//! From what is written to what is meant, by a schema.
//!
//! One walk over the YAML beside the schema: keys are found by their English or Thai name, values
//! are read by their shape, and whatever is wrong is said with its place and the nearest thing that
//! would be right. A value that cannot be read is left out after it was spoken of, so that one
//! mistake is told once.

mod form;
mod missing;
mod scalar;

use crate::{
    content::{
        markdown::character::is_seen,
        piece::Piece,
        schema::{COMPUTED, Key, Shape, Silence, called, find},
        value::{Map, Said, Value},
        yaml::{self, Node, Part, Way},
    },
    diagnostic::{
        Diagnostic, Kind, OFTEN, Place,
        kind::{
            front::{Expected, Front, Lack},
            syntax::Syntax,
        },
    },
    facts::Facts,
    lang::{fold, nearest},
};

use form::is_not_known;
pub use form::{is_not_stated, is_old_address, is_web_address, yes_no};
use missing::lacking;
pub use missing::{missing, missing_words};

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

/// Reads the keys of `node` by `keys`; what is wrong goes to `said`.
pub fn decode(
    piece: Piece<'_>,
    keys: &'static [Key],
    node: &Node,
    facts: &Facts,
    demand: Demand,
    said: &mut Vec<Diagnostic>,
) -> Map {
    let enough = said.len() + OFTEN;
    let mut decoder = Decoder { piece, facts, demand, said, enough, way: Vec::new() };
    match node {
        Node::Map(entries) => decoder.map(keys, entries),
        Node::Null => decoder.map(keys, &[]),
        Node::Text(_) | Node::List(_) => {
            decoder.say(Syntax::NotKeys, Part::Value);
            Map::default()
        }
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
    let (enough, demand) = (said.len() + OFTEN, Demand::Whole);
    let mut decoder = Decoder { piece, facts, demand, said, enough, way: Vec::new() };
    let Node::List(items) = node else {
        if *node != Node::Null {
            decoder.say(
                Front::WrongShape { expected: Expected::List, line: "- {id: ...}".to_owned() },
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
    /// How much is said before places are no longer looked for.
    enough: usize,
    way: Way,
}

impl Decoder<'_> {
    /// Whether so much is wrong with the file that of the rest no more is said than that. To find a
    /// place the whole file is read again, and to find the nearest name every name is weighed; who
    /// mends what was said first is told of the rest.
    fn is_enough(&self) -> bool {
        self.said.len() >= self.enough
    }

    /// The place of the node at the end of `way`; of the whole file, where that [is
    /// enough](Self::is_enough).
    fn place(&self, way: &[usize], part: Part) -> Place {
        match self.is_enough() {
            true => Place::whole(self.piece.path),
            false => self.piece.place(way, part),
        }
    }

    fn say(&mut self, kind: impl Into<Kind>, part: Part) {
        let place = self.place(&self.way, part);
        self.said.push(Diagnostic::new(kind, place));
    }

    /// The same, with what is meant beyond doubt, where `typed` stands there just as it is read.
    fn say_meant(&mut self, kind: impl Into<Kind>, part: Part, typed: &str, meant: Option<&str>) {
        let place = self.place(&self.way, part);
        // What has a meaning in YAML would have to be put in quotes.
        let is_plain = |c: char| c.is_alphanumeric() || is_thai(c) || " -_/".contains(c);
        let meant = meant.filter(|meant| meant.chars().all(is_plain));
        let span = place.span.filter(|_| self.piece.typed(&place) == typed);
        let said = Diagnostic::new(kind, place);
        self.said.push(match (meant, span) {
            (Some(meant), Some(span)) => said.fix(span, meant),
            _ => said,
        });
    }

    fn map(&mut self, keys: &'static [Key], entries: &[(String, Node)]) -> Map {
        let mut map = Map::default();
        let mut seen: Vec<(&'static str, usize)> = Vec::new();
        let mut misspelt: Vec<(&'static str, Way)> = Vec::new();
        for (at, (typed, node)) in entries.iter().enumerate() {
            self.way.push(at);
            match find(keys, typed) {
                Some(key) => match seen.iter().find(|(name, _)| *name == key.name) {
                    Some(&(_, first)) => self.duplicate(typed, first),
                    None => {
                        seen.push((key.name, at));
                        match self.value(key, &key.shape, node) {
                            Some(Value::List(items)) if key.required && items.is_empty() => {
                                map.push_empty(key.name, self.way.clone());
                            }
                            Some(value) => {
                                map.push(key.name, Said { value, way: self.way.clone() });
                            }
                            None => map.push_empty(key.name, self.way.clone()),
                        }
                    }
                },
                // `{what: น้ำ, ไฟ}`: the comma made a key of the second word.
                None if *node == Node::Null && at > 0 && self.in_braces() => {
                    let kind = Syntax::CommaInBraces { cut: typed.clone(), corrected: None };
                    self.say(kind, Part::Key);
                }
                None if self.way.len() == 1 && is_computed(typed) => {
                    self.say(Front::ComputedKey { key: typed.clone() }, Part::Key);
                }
                None => {
                    if self.is_enough() {
                        self.say(
                            Front::UnknownKey { key: typed.clone(), nearest: None },
                            Part::Key,
                        );
                        self.way.pop();
                        continue;
                    }
                    let nearest = self.nearest_key(keys, typed);
                    let meant = nearest.as_deref().and_then(|nearest| find(keys, nearest));
                    misspelt.extend(meant.map(|key| (key.name, self.way.clone())));
                    let certain = certain_key(keys, entries, typed);
                    let kind = Front::UnknownKey { key: typed.clone(), nearest };
                    self.say_meant(kind, Part::Key, typed, certain);
                }
            }
            self.way.pop();
        }
        // A key that was misspelt is not missing besides.
        for (name, way) in misspelt {
            if !map.has(name) {
                map.push(name, Said { value: Value::Broken, way });
            }
        }
        map.sort(keys);
        let demanded = match self.demand {
            Demand::Whole => true,
            Demand::Inner => !self.way.is_empty(),
            Demand::None => false,
        };
        if demanded {
            let absent = || self.place(&self.way, Part::Value);
            let said = lacking(self.piece, keys.iter(), &map, Lack::Inside, absent);
            self.said.extend(said);
        }
        map
    }

    fn duplicate(&mut self, typed: &str, first: usize) {
        let mut way = self.way.clone();
        if let Some(last) = way.last_mut() {
            *last = first;
        }
        let also = self.place(&way, Part::Key);
        let place = self.place(&self.way, Part::Key);
        let kind = Front::DuplicateKey { key: typed.to_owned() };
        self.said.push(Diagnostic::new(kind, place).also(also));
    }

    fn in_braces(&self) -> bool {
        if self.is_enough() {
            return false;
        }
        let parent = &self.way[..self.way.len() - 1];
        let span = yaml::place::locate(self.piece.text, parent, Part::Value);
        self.piece.text[span.start..].starts_with('{')
    }

    /// The nearest name of a key, in the script in which the wrong one was typed.
    fn nearest_key(&self, keys: &'static [Key], typed: &str) -> Option<String> {
        if let Some(key) = called(typed, keys) {
            let thai = key.thai.first().filter(|_| !typed.is_ascii());
            return Some((*thai.unwrap_or(&key.name)).to_owned());
        }
        let names = keys.iter().flat_map(Key::names);
        nearest::nearest(typed, names).map(str::to_owned)
    }

    /// The value of a key, or nothing where the key is empty.
    fn value(&mut self, key: &'static Key, shape: &'static Shape, node: &Node) -> Option<Value> {
        match (shape, node) {
            // An empty key of a scaffold says as little as a key left out.
            (_, Node::Null) => None,
            (_, Node::Text(text)) if is_nothing(shape, text) => None,
            (Shape::Map(keys) | Shape::FirstOrMap(keys), Node::Map(entries)) => {
                Some(Value::Map(self.map(keys, entries)))
            }
            (Shape::TermOrMap(_, keys), Node::Map(entries)) => {
                Some(Value::Map(self.map(keys, entries)))
            }
            (Shape::Bilingual, Node::Map(entries)) => self.bilingual(entries),
            (Shape::Dates, Node::Map(entries)) => self.dates(entries),
            (Shape::Digests, Node::Map(entries)) => self.digests(entries),
            (Shape::List(item), Node::List(nodes)) => {
                let mut list = Vec::new();
                for (at, node) in nodes.iter().enumerate() {
                    self.way.push(at);
                    if let Some(value) = self.value(key, item, node) {
                        list.push(Said { value, way: self.way.clone() });
                    }
                    self.way.pop();
                }
                self.repeated(item, &mut list);
                // A list with nothing in it is a key left out.
                (!list.is_empty()).then_some(Value::List(list))
            }
            (_, Node::Text(text)) if is_not_stated(text) && has_silence(key) => {
                self.not_stated(key, shape)
            }
            // One of something is as good as a list of one.
            (Shape::List(item), node) => {
                let value = self.value(key, item, node)?;
                Some(Value::List(vec![Said { value, way: self.way.clone() }]))
            }
            (shape, Node::Text(text))
                if is_not_known(text) && has_silence(key) && !self.takes(shape, text) =>
            {
                match key.silence {
                    Silence::Refused => self.not_stated(key, shape),
                    _ => self.refuse(Front::NotKnown {
                        typed: text.trim().to_owned(),
                        counted: matches!(
                            shape,
                            Shape::Amount | Shape::Count | Shape::Money | Shape::YearlyMoney
                        ),
                    }),
                }
            }
            (Shape::FirstOrMap(keys), Node::Text(_)) => {
                let first = &keys[0];
                let value = self.value(first, &first.shape, node)?;
                let mut map = Map::default();
                map.push(first.name, Said { value, way: self.way.clone() });
                Some(Value::Map(map))
            }
            (Shape::Map(_) | Shape::Digests, Node::Text(_)) => {
                self.wrong_shape(Expected::Keys, key)
            }
            (shape, Node::Text(text)) => self.scalar(key, shape, text.trim()),
            (
                Shape::Map(_) | Shape::FirstOrMap(_) | Shape::Digests | Shape::Bilingual,
                Node::List(_),
            ) => self.wrong_shape(Expected::Keys, key),
            (_, Node::List(_) | Node::Map(_)) => self.wrong_shape(Expected::Text, key),
        }
    }

    /// "The source does not say". Of a map it is said of each of its parts, so that whoever reads
    /// one part need not look above it.
    fn not_stated(&mut self, key: &'static Key, shape: &'static Shape) -> Option<Value> {
        if key.silence == Silence::Refused {
            return self.refuse(Front::NotStatedHere {
                key: key.name,
                about: key.about,
                line: key.line(),
                required: key.required,
            });
        }
        let parts: &'static [Key] = match shape {
            Shape::Map(keys) => keys,
            Shape::FirstOrMap(keys) => &keys[..1],
            _ => return Some(Value::NotStated),
        };
        let mut map = Map::default();
        for part in parts {
            let value = self.not_stated(part, &part.shape)?;
            map.push(part.name, Said { value, way: self.way.clone() });
        }
        Some(Value::Map(map))
    }

    /// Whether a text that says "not known" is an answer of its own here.
    fn takes(&self, shape: &Shape, text: &str) -> bool {
        match shape {
            Shape::Words | Shape::Text | Shape::Bilingual | Shape::YesNoUnknown => true,
            Shape::Term(name) | Shape::TermOrMap(name, _) | Shape::TermOrWords(name) => {
                self.facts.vocabularies.get(*name).find(text).is_some()
            }
            Shape::FirstOrMap(keys) => self.takes(&keys[0].shape, text),
            _ => false,
        }
    }

    /// Says which terms, places, cases or numbers of sources stand twice in a list, and leaves them
    /// out of it.
    fn repeated(&mut self, item: &'static Shape, list: &mut Vec<Said>) {
        let mut kept: Vec<Said> = Vec::new();
        for said in list.drain(..) {
            let name = named(item, &said);
            let mut names = kept.iter().filter_map(|other| named(item, other));
            let twin =
                name.and_then(|name| Some((name, names.find(|other| other.value == name.value)?)));
            match twin {
                Some((name, twin)) => {
                    let place = self.place(&name.way, Part::Value);
                    let typed = self.piece.typed(&place).to_owned();
                    let also = self.place(&twin.way, Part::Value);
                    let kind = Front::RepeatedTerm { typed };
                    self.said.push(Diagnostic::new(kind, place).also(also));
                }
                None => kept.push(said),
            }
        }
        *list = kept;
    }

    fn wrong_shape(&mut self, expected: Expected, key: &Key) -> Option<Value> {
        self.refuse(Front::WrongShape { expected, line: key.line() })
    }
}

/// What an item of a list names, and may name once: a term, a place, a number of a source, a case,
/// also one of which more is said.
fn named<'s>(item: &'static Shape, said: &'s Said) -> Option<&'s Said> {
    match (item, &said.value) {
        (_, Value::Term(_) | Value::Place(_) | Value::Whole(_)) => Some(said),
        (Shape::Slug, Value::Text(_)) => Some(said),
        (Shape::FirstOrMap([first @ Key { shape: Shape::Slug, .. }, ..]), Value::Map(map)) => {
            named(&first.shape, map.get(first.name)?)
        }
        _ => None,
    }
}

/// The key that is meant beyond doubt by one that does not exist, where it does not stand there too.
fn certain_key(
    keys: &'static [Key],
    entries: &[(String, Node)],
    typed: &str,
) -> Option<&'static str> {
    if called(typed, keys).is_some() {
        return None;
    }
    let names = keys.iter().flat_map(|key| key.names().map(move |name| (name, key.name)));
    let meant = nearest::certain(typed, names)?;
    let key = find(keys, meant)?;
    (!entries.iter().any(|(typed, _)| key.is_called(typed))).then_some(meant)
}

/// Letters and marks of Thai; a mark is no letter to Unicode.
fn is_thai(c: char) -> bool {
    ('\u{e01}'..='\u{e4e}').contains(&c)
}

fn is_computed(typed: &str) -> bool {
    let typed = fold::key(typed);
    COMPUTED.iter().any(|key| fold::key(key) == typed)
}

/// Whether words for not knowing mean that in this key, and are no names.
fn has_silence(key: &Key) -> bool {
    key.silence != Silence::Meaningless
}

/// Whether a text says nothing: quotes with nothing between them.
fn is_nothing(shape: &Shape, text: &str) -> bool {
    !text.chars().any(is_seen) && !matches!(shape, Shape::Digests)
}

//! Two files, one case: which is the original, and whether the translation keeps to it.
//!
//! Facts stand once, in the original. A translation carries words, paired with the original's by
//! key and position; what it says beside that is compared by the schema, so a new key needs no new
//! code here.

use crate::{
    content::{
        document::{Document, Files},
        schema::{Key, Shape, ToldBy},
        value::{Map, Said, Value},
        yaml::Part,
    },
    diagnostic::{Diagnostic, kind::case::Case as Wrong},
    facts::amount::{Duration, Unit},
    lang::Lang,
};

/// Which of the editions is the original: the one without `translated_from`; if both lack it, the
/// one in the site's default language.
pub fn original(editions: &Files, default: Lang) -> Option<Lang> {
    let is_original =
        |lang: Lang| editions.get(lang).as_ref().is_some_and(|document| !document.is_translation());
    match (is_original(default), is_original(default.other())) {
        (true, _) => Some(default),
        (false, true) => Some(default.other()),
        (false, false) => None,
    }
}

/// Compares a translation with its original.
pub fn compare(
    keys: &'static [Key],
    original: &Document,
    translation: &Document,
    said: &mut Vec<Diagnostic>,
) {
    let mut compare = Compare { original, translation, said };
    compare.maps(keys, &original.front, &translation.front, "");
}

struct Compare<'a> {
    original: &'a Document,
    translation: &'a Document,
    said: &'a mut Vec<Diagnostic>,
}

impl Compare<'_> {
    fn maps(&mut self, keys: &'static [Key], original: &Map, translation: &Map, above: &str) {
        for (name, ours) in translation.iter() {
            let Some(key) = keys.iter().find(|key| key.name == name) else { continue };
            if key.told_by == ToldBy::Each {
                continue;
            }
            let path = match above {
                "" => name.to_owned(),
                above => format!("{above}.{name}"),
            };
            self.values(&key.shape, original.get(name), ours, &path);
        }
    }

    fn values(&mut self, shape: &'static Shape, theirs: Option<&Said>, ours: &Said, path: &str) {
        match (shape, theirs.map(|said| &said.value), &ours.value) {
            (Shape::Words, _, _) => {}
            (Shape::TermOrWords(_), _, Value::Text(_)) => {}
            (
                Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys),
                Some(Value::Map(theirs)),
                Value::Map(ours),
            ) => {
                self.maps(keys, theirs, ours, path);
            }
            (Shape::List(item), Some(Value::List(theirs)), Value::List(items))
                if item.has_words() || theirs.len() == items.len() =>
            {
                if theirs.len() != items.len() {
                    self.lengths(path, theirs.len(), items.len(), ours);
                    return;
                }
                for (theirs, ours) in theirs.iter().zip(items) {
                    self.values(item, Some(theirs), ours, path);
                }
            }
            (_, Some(theirs), ours) if same(theirs, ours) => {}
            _ => self.fact(path, theirs, ours),
        }
    }

    fn lengths(&mut self, key: &str, original: usize, translation: usize, ours: &Said) {
        let kind = Wrong::ListLengthsDiffer { key: key.to_owned(), original, translation };
        let theirs = self.original.front.get(key.split('.').next().unwrap_or(key));
        self.push(kind, theirs, ours, Part::Key);
    }

    fn fact(&mut self, key: &str, theirs: Option<&Said>, ours: &Said) {
        let key = key.to_owned();
        let kind = match theirs {
            Some(_) => Wrong::FactInTranslation { key },
            None => Wrong::FactOnlyInTranslation { key },
        };
        self.push(kind, theirs, ours, Part::Value);
    }

    fn push(&mut self, kind: Wrong, theirs: Option<&Said>, ours: &Said, part: Part) {
        let mut diagnostic = Diagnostic::new(kind, self.translation.place(&ours.way, part));
        if let Some(theirs) = theirs {
            diagnostic = diagnostic.also(self.original.place(&theirs.way, part));
        }
        self.said.push(diagnostic);
    }
}

/// Whether two values say the same, wherever they stand.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(&a.value, &b.value))
        }
        (Value::Map(a), Value::Map(b)) => {
            let values = |map: &Map| map.iter().count();
            values(a) == values(b)
                && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(&a.value, &b.value)))
        }
        // However it is written: "2.6 ล้าน" and "2.6 million", "12 คน" and "12 people".
        (Value::Amount(a), Value::Amount(b)) => {
            let unit =
                a.unit == b.unit || matches!((&a.unit, &b.unit), (Unit::Other(_), Unit::Other(_)));
            a.value == b.value && a.qualifier == b.qualifier && unit
        }
        (Value::Duration(a), Value::Duration(b)) => {
            let told =
                |duration: &Duration| Duration { as_written: String::new(), ..duration.clone() };
            told(a) == told(b)
        }
        (a, b) => a == b,
    }
}

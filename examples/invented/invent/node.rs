//! A value of front matter, written once for both editions.
//!
//! An original carries facts and words, a translation words alone, paired with the original's by
//! their position. Both are views of one tree, so they cannot disagree.

use amphoe::lang::{Bilingual, Lang};
use serde_yaml::{Mapping, Value};

/// A value.
#[derive(Clone)]
pub(super) enum Node {
    /// What the original alone says, as it is typed in either language.
    Fact(Bilingual<Value>),
    /// What each edition says in its language.
    Words(Bilingual<String>),
    /// Several.
    List(Vec<Node>),
    /// Keys with values.
    Map(Vec<(&'static str, Node)>),
}

/// A fact that is typed alike in both languages.
pub(super) fn fact(value: impl Into<Value>) -> Node {
    let value = value.into();
    Node::Fact(Bilingual::new(value.clone(), value))
}

/// A fact that is typed differently in each language: `3 เดือน`, `3 months`.
pub(super) fn typed(text: Bilingual<String>) -> Node {
    Node::Fact(Bilingual::from_fn(|lang| Value::from(text.get(lang).as_str())))
}

/// Several facts.
pub(super) fn facts<T: Into<Value>>(values: impl IntoIterator<Item = T>) -> Node {
    Node::List(values.into_iter().map(fact).collect())
}

/// Several texts.
pub(super) fn lines(texts: impl IntoIterator<Item = Bilingual<String>>) -> Node {
    Node::List(texts.into_iter().map(Node::Words).collect())
}

impl Node {
    /// As an original in `lang` says it.
    pub(super) fn original(&self, lang: Lang) -> Value {
        match self {
            Node::Fact(value) => value.get(lang).clone(),
            Node::Words(text) => Value::from(text.get(lang).as_str()),
            Node::List(items) => items.iter().map(|item| item.original(lang)).collect(),
            Node::Map(entries) => {
                map(entries.iter().map(|(key, node)| (*key, node.original(lang))))
            }
        }
    }

    /// As a translation into `lang` says it; none where there are no words.
    pub(super) fn translation(&self, lang: Lang) -> Option<Value> {
        match self {
            Node::Fact(_) => None,
            Node::Words(text) => Some(Value::from(text.get(lang).as_str())),
            Node::List(items) => items.iter().map(|item| item.translation(lang)).collect(),
            Node::Map(entries) => {
                let words = entries
                    .iter()
                    .filter_map(|(key, node)| node.translation(lang).map(|value| (*key, value)));
                Some(map(words))
                    .filter(|value| value.as_mapping().is_some_and(|map| !map.is_empty()))
            }
        }
    }
}

fn map(entries: impl Iterator<Item = (&'static str, Value)>) -> Value {
    Value::Mapping(entries.map(|(key, value)| (Value::from(key), value)).collect::<Mapping>())
}

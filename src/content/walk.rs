//! Every value of front matter beside what the schema says of it.
//!
//! Whoever looks for values of one kind (words, dates, numbers of sources) finds them by their shape
//! and by what the table says of their key. Nobody needs to know the names of the keys, and a new key
//! is looked at without new code.

use crate::content::{
    schema::{Key, Shape},
    value::{Map, Said, Value},
};

/// A value that holds no others, and what the schema says of it.
#[derive(Clone, Copy, Debug)]
pub struct Leaf<'a> {
    /// The key of the front matter itself under which it stands.
    pub key: &'static Key,
    /// What it may look like.
    pub shape: &'static Shape,
    /// The value.
    pub said: &'a Said,
}

/// Every value of `map` that holds no others, in their order.
pub fn leaves<'a>(keys: &'static [Key], map: &'a Map) -> Vec<Leaf<'a>> {
    let mut leaves = Vec::new();
    each(keys, map, &mut |key, said| value(key, &key.shape, said, &mut leaves));
    leaves
}

fn each<'a>(keys: &'static [Key], map: &'a Map, visit: &mut impl FnMut(&'static Key, &'a Said)) {
    for (name, said) in map.iter() {
        if let Some(key) = keys.iter().find(|key| key.name == name) {
            visit(key, said);
        }
    }
}

fn value<'a>(key: &'static Key, shape: &'static Shape, said: &'a Said, leaves: &mut Vec<Leaf<'a>>) {
    match (shape, &said.value) {
        (Shape::List(item), Value::List(items)) => {
            items.iter().for_each(|said| value(key, item, said, leaves));
        }
        (
            Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys),
            Value::Map(map),
        ) => {
            each(keys, map, &mut |inner, said| value(key, &inner.shape, said, leaves));
        }
        _ => leaves.push(Leaf { key, shape, said }),
    }
}

/// The numbers of sources in `map` that are those of no source, when there are `count` of them.
pub fn unsourced<'a>(keys: &'static [Key], map: &'a Map, count: usize) -> Vec<(u32, &'a Said)> {
    let number = |leaf: Leaf<'a>| match (leaf.shape, &leaf.said.value) {
        (Shape::SourceNumber, Value::Whole(number)) => Some((*number, leaf.said)),
        _ => None,
    };
    let is_none = |number: u32| number == 0 || number as usize > count;
    let numbers = leaves(keys, map).into_iter().filter_map(number);
    numbers.filter(|(number, _)| is_none(*number)).collect()
}

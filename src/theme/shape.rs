//! What templates may ask pages for: the names of all values, by what they belong to.
//!
//! A misspelt name stops a page where it is printed, and is silent in an `if`: the part below it is
//! then never shown, and nobody sees that something is missing. So names are compared with those of
//! pages that have everything.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

/// The shapes of everything that a template may see, by the name under which it sees it.
#[derive(Clone, Default)]
pub struct Shapes(BTreeMap<String, Shape>);

/// What a value is made of.
#[derive(Clone, Default)]
pub(super) enum Shape {
    /// It was absent wherever it was looked at.
    #[default]
    Unseen,
    /// A text, a number, yes or no.
    Plain,
    /// Values with names.
    Group(BTreeMap<String, Shape>),
    /// Values of one shape.
    List(Box<Shape>),
    /// One here and another there.
    Any,
}

impl Shapes {
    /// Adds what `value`, which a template sees as `name`, is made of.
    pub fn add(&mut self, name: &str, value: &impl Serialize) {
        let shape = Shape::of(&Value::from_serializable(value));
        let known = self.0.entry(name.to_owned()).or_default();
        *known = std::mem::take(known).and(shape);
    }

    /// The names of all values, at any depth.
    #[cfg(test)]
    pub(crate) fn names(&self) -> std::collections::BTreeSet<String> {
        fn gather(shape: &Shape, into: &mut std::collections::BTreeSet<String>) {
            match shape {
                Shape::Group(fields) => fields.iter().for_each(|(name, shape)| {
                    into.insert(name.clone());
                    gather(shape, into);
                }),
                Shape::List(element) => gather(element, into),
                Shape::Unseen | Shape::Plain | Shape::Any => {}
            }
        }
        let mut names = std::collections::BTreeSet::new();
        self.0.values().for_each(|shape| gather(shape, &mut names));
        names
    }

    pub(super) fn get(&self, name: &str) -> Option<&Shape> {
        self.0.get(name)
    }
}

impl Shape {
    fn of(value: &Value) -> Shape {
        if let Some(map) = value.as_map() {
            let fields = map
                .iter()
                .filter_map(|(key, value)| Some((key.as_str()?.to_owned(), Shape::of(value))));
            return Shape::Group(fields.collect());
        }
        if let Some(list) = value.as_array() {
            let all = list.iter().map(Shape::of).fold(Shape::Unseen, Shape::and);
            return Shape::List(Box::new(all));
        }
        if value.is_none() || value.is_undefined() { Shape::Unseen } else { Shape::Plain }
    }

    /// What is this here and that there.
    fn and(self, other: Shape) -> Shape {
        match (self, other) {
            (Shape::Unseen, other) | (other, Shape::Unseen) => other,
            (Shape::Plain, Shape::Plain) => Shape::Plain,
            (Shape::List(one), Shape::List(other)) => Shape::List(Box::new(one.and(*other))),
            (Shape::Group(mut one), Shape::Group(other)) => {
                for (name, shape) in other {
                    let known = one.entry(name).or_default();
                    *known = std::mem::take(known).and(shape);
                }
                Shape::Group(one)
            }
            _ => Shape::Any,
        }
    }
}

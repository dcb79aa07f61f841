//! What may be absent, and pages from which it is.
//!
//! A page with nearly nothing shows no link at all, and so never a link without its number. So what was
//! absent anywhere is taken away everywhere, from pages that are full otherwise. Values that have the
//! same names are of the same type.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The names that may be absent, by all the names of what they belong to.
#[derive(Default)]
pub(super) struct Optional(BTreeMap<BTreeSet<String>, BTreeSet<String>>);

impl Optional {
    /// Learns from what is absent in `value`, at any depth.
    pub(super) fn learn(&mut self, value: &Value) {
        self.gather(value, &Value::is_null);
    }

    /// Learns from what is there instead.
    #[cfg(test)]
    pub(super) fn learn_what_is_there(&mut self, value: &Value) {
        self.gather(value, &|value| !value.is_null());
    }

    /// The names of one type.
    #[cfg(test)]
    pub(super) fn of(&self, fields: &BTreeSet<String>) -> BTreeSet<String> {
        self.0.get(fields).cloned().unwrap_or_default()
    }

    fn gather(&mut self, value: &Value, is_meant: &dyn Fn(&Value) -> bool) {
        match value {
            Value::Object(map) => {
                let meant = map.iter().filter(|(_, value)| is_meant(value));
                let meant: Vec<String> = meant.map(|(name, _)| name.clone()).collect();
                self.0.entry(names(map)).or_default().extend(meant);
                map.values().for_each(|value| self.gather(value, is_meant));
            }
            Value::Array(list) => list.iter().for_each(|value| self.gather(value, is_meant)),
            _ => {}
        }
    }

    /// `value` with everything absent that may be.
    pub(super) fn without(&self, value: &Value) -> Value {
        match value {
            Value::Object(map) => {
                let absent = self.0.get(&names(map));
                let left = map.iter().map(|(name, value)| {
                    let is_absent = absent.is_some_and(|absent| absent.contains(name));
                    let value = if is_absent { Value::Null } else { self.without(value) };
                    (name.clone(), value)
                });
                Value::Object(left.collect())
            }
            Value::Array(list) => {
                Value::Array(list.iter().map(|value| self.without(value)).collect())
            }
            plain => plain.clone(),
        }
    }
}

fn names(map: &Map<String, Value>) -> BTreeSet<String> {
    map.keys().cloned().collect()
}

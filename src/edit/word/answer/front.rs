//! The answers put together: each where its way leads, in the order of the schema.

use std::collections::BTreeMap;

use crate::{
    content::{schema::case::CASE, yaml::Node},
    edit::{
        summary::{self, summed_up},
        word::field::{Field, Input, Step},
    },
    lang::Lang,
};

/// The front matter that the answers make.
pub(super) fn front(
    told: Vec<(&Field, Node)>,
    partner_terms: &[String],
    lang: Lang,
) -> Vec<(&'static str, Node)> {
    let mut entries: Vec<(String, Node)> = Vec::new();
    // Items of which nothing was answered are left out, so the others have other numbers.
    let mut places: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for (field, _) in &told {
        if let [Step::Key(key), Step::Item(at), ..] = field.way.as_slice() {
            let next = places.keys().filter(|(other, _)| other == key).count();
            places.entry((key, *at)).or_insert(next);
        }
    }
    for (field, node) in &told {
        let node = match (&field.input, node) {
            (Input::Numbers, Node::List(numbers)) => {
                Node::List(numbers.iter().map(|number| renumbered(number, &places)).collect())
            }
            _ => node.clone(),
        };
        let way: Vec<Step> = match field.way.as_slice() {
            [Step::Key(key), Step::Item(at), rest @ ..] => {
                let at = places.get(&(*key, *at)).copied().unwrap_or(*at);
                [&[Step::Key(key), Step::Item(at)], rest].concat()
            }
            way => way.to_vec(),
        };
        put(&mut entries, &way, node);
    }
    let mut front: Vec<(&'static str, Node)> = Vec::new();
    for key in CASE {
        let Some((_, node)) = entries.iter().find(|(name, _)| name == key.name) else { continue };
        let node = match (key.name, node) {
            ("summary", Node::Map(parts)) => Node::Text(summary_of(parts, lang)),
            ("partners", Node::List(items)) => Node::List(partners(items, &told, partner_terms)),
            (_, node) => node.clone(),
        };
        front.push((key.name, node));
    }
    front
}

/// The number of a source among those that were told.
fn renumbered(number: &Node, places: &BTreeMap<(&str, usize), usize>) -> Node {
    let Node::Text(typed) = number else { return number.clone() };
    let typed = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match typed.and_then(|at| places.get(&("sources", at))) {
        Some(at) => Node::Text((at + 1).to_string()),
        None => number.clone(),
    }
}

fn put(entries: &mut Vec<(String, Node)>, way: &[Step], node: Node) {
    let [Step::Key(key), rest @ ..] = way else { return };
    let at = entries.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
        entries.push(((*key).to_owned(), Node::Null));
        entries.len() - 1
    });
    put_in(&mut entries[at].1, rest, node);
}

fn put_in(place: &mut Node, way: &[Step], node: Node) {
    match way {
        [] => *place = node,
        [Step::Key(_), ..] => {
            if !matches!(place, Node::Map(_)) {
                *place = Node::Map(Vec::new());
            }
            if let Node::Map(entries) = place {
                put(entries, way, node);
            }
        }
        [Step::Item(at), rest @ ..] => {
            if !matches!(place, Node::List(_)) {
                *place = Node::List(Vec::new());
            }
            if let Node::List(items) = place {
                while items.len() <= *at {
                    items.push(Node::Null);
                }
                put_in(&mut items[*at], rest, node);
            }
        }
    }
}

fn summary_of(parts: &[(String, Node)], lang: Lang) -> String {
    let part = |name: &str| match parts.iter().find(|(key, _)| key == name) {
        Some((_, Node::Text(text))) => text.as_str(),
        _ => "",
    };
    summed_up(summary::QUESTIONS.map(|question| part(question.name)), lang)
}

/// Partners by their terms: whoever wrote what one of them did and forgot the tick has named it.
fn partners(items: &[Node], told: &[(&Field, Node)], terms: &[String]) -> Vec<Node> {
    let mut order: Vec<usize> = Vec::new();
    for (field, _) in told {
        if let [Step::Key("partners"), Step::Item(at), ..] = field.way.as_slice()
            && !order.contains(at)
        {
            order.push(*at);
        }
    }
    let named = |(item, at): (&Node, &usize)| {
        let Node::Map(entries) = item else { return item.clone() };
        let mut entries: Vec<(String, Node)> =
            entries.iter().filter(|(key, _)| key != "partner").cloned().collect();
        if let Some(id) = terms.get(*at) {
            entries.insert(0, ("partner".to_owned(), Node::Text(id.clone())));
        }
        Node::Map(entries)
    };
    items.iter().zip(&order).map(named).collect()
}

//! What the other parts of a document say about its paragraphs: styles, lists, and what is linked.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::edit::word::{
    document::Mark,
    package::{Package, Unread, xml},
};

/// A style is based on another so many times at most.
const LONGEST_CHAIN: usize = 20;

/// The attribute `name` of an element, whichever prefix its maker gave the vocabulary.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The element `name` in `node`.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// What the element `name` in `node` says.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Whether the switch `name` in `node` is on; none where it is not spoken of.
pub(super) fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let switch = child(node, name)?;
    Some(!matches!(attribute(switch, "val"), Some("0" | "false" | "off" | "none")))
}

/// What a style means to a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Manner {
    /// Nothing.
    Plain,
    /// The title of the document.
    Title,
    /// A heading.
    Heading(u8),
    /// Somebody else's words.
    Quote,
    /// A line of a table of contents.
    Contents,
    /// Something of the document's own, by the name that its author sees.
    Own(String),
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    is_own: bool,
    outline: Option<u8>,
    list: Option<(u32, u8)>,
    bold: Option<bool>,
    italic: Option<bool>,
}

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

impl Styles {
    pub(super) fn read(package: &Package<'_>, part: Option<&str>) -> Result<Styles, Unread> {
        let mut styles = BTreeMap::new();
        let Some((part, text)) = text(package, part)? else { return Ok(Styles(styles)) };
        let document = xml(&part, &text)?;
        for node in document.root_element().children().filter(|node| is(*node, "style")) {
            let Some(id) = attribute(node, "styleId") else { continue };
            let paragraph = child(node, "pPr");
            let run = child(node, "rPr");
            let style = Style {
                name: value(node, "name").unwrap_or(id).to_owned(),
                based_on: value(node, "basedOn").map(str::to_owned),
                is_own: matches!(attribute(node, "customStyle"), Some("1" | "true" | "on")),
                outline: paragraph
                    .and_then(|node| value(node, "outlineLvl"))
                    .and_then(|level| level.parse().ok()),
                list: paragraph.and_then(list),
                bold: run.and_then(|run| switch(run, "b").or(switch(run, "bCs"))),
                italic: run.and_then(|run| switch(run, "i").or(switch(run, "iCs"))),
            };
            styles.insert(id.to_owned(), style);
        }
        Ok(Styles(styles))
    }

    /// A style and those that it is based on, the nearest first.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let mut next = self.0.get(id);
        let chain = std::iter::from_fn(move || {
            let style = next?;
            next = style.based_on.as_ref().and_then(|id| self.0.get(id));
            Some(style)
        });
        chain.take(LONGEST_CHAIN)
    }

    /// What paragraphs of this style are.
    pub(super) fn manner(&self, id: Option<&str>) -> Manner {
        let Some(id) = id else { return Manner::Plain };
        for style in self.chain(id) {
            let name = style.name.to_lowercase();
            if let Some(level) = name.strip_prefix("heading ").and_then(|level| level.parse().ok())
            {
                return Manner::Heading(level);
            }
            match name.as_str() {
                "title" => return Manner::Title,
                "quote" | "intense quote" | "block text" => return Manner::Quote,
                "toc heading" => return Manner::Contents,
                _ if name.starts_with("toc ") => return Manner::Contents,
                _ => {}
            }
            if let Some(level) = style.outline.filter(|level| *level < 9) {
                return Manner::Heading(level + 1);
            }
        }
        match self.chain(id).next() {
            Some(style) if style.is_own => Manner::Own(style.name.clone()),
            _ => Manner::Plain,
        }
    }

    /// The list that paragraphs of this style stand in.
    pub(super) fn list(&self, id: Option<&str>) -> Option<(u32, u8)> {
        let (list, depth) = self.chain(id?).find_map(|style| style.list)?;
        // `List Bullet 2` is a list of its own that looks as if it stood in another.
        let name = self.chain(id?).find(|style| style.list.is_some())?.name.to_lowercase();
        let last = name.strip_prefix("list ").and_then(|name| name.rsplit_once(' '));
        let level = last.and_then(|(_, level)| level.parse::<u8>().ok()).unwrap_or(1);
        Some((list, depth.max(level.saturating_sub(1))))
    }

    /// Whether a style of characters is bold, and whether it is italic.
    pub(super) fn look(&self, id: Option<&str>) -> [Option<bool>; 2] {
        let Some(id) = id else { return [None; 2] };
        let bold = self.chain(id).find_map(|style| style.bold);
        [bold, self.chain(id).find_map(|style| style.italic)]
    }
}

/// The list and its depth that a paragraph says it stands in.
pub(super) fn list(paragraph: Node<'_, '_>) -> Option<(u32, u8)> {
    let list = child(paragraph, "numPr")?;
    let number = value(list, "numId").and_then(|number| number.parse().ok());
    let depth = value(list, "ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0);
    Some((number?, depth))
}

/// The marks of the lists of a document.
#[derive(Default)]
pub(super) struct Numbering {
    /// By list: the pattern that it follows, and what it says itself.
    lists: BTreeMap<u32, (String, BTreeMap<u8, Mark>)>,
    patterns: BTreeMap<String, BTreeMap<u8, Mark>>,
}

impl Numbering {
    pub(super) fn read(package: &Package<'_>, part: Option<&str>) -> Result<Numbering, Unread> {
        let mut numbering = Numbering::default();
        let Some((part, text)) = text(package, part)? else { return Ok(numbering) };
        let document = xml(&part, &text)?;
        for node in document.root_element().children() {
            if is(node, "abstractNum") {
                let Some(id) = attribute(node, "abstractNumId") else { continue };
                let levels = node.children().filter(|node| is(*node, "lvl"));
                numbering.patterns.insert(id.to_owned(), levels.filter_map(level).collect());
            } else if is(node, "num") {
                let id = attribute(node, "numId").and_then(|id| id.parse().ok());
                let (Some(id), Some(pattern)) = (id, value(node, "abstractNumId")) else {
                    continue;
                };
                let own = node.children().filter(|node| is(*node, "lvlOverride"));
                let own = own.filter_map(|node| level(child(node, "lvl")?)).collect();
                numbering.lists.insert(id, (pattern.to_owned(), own));
            }
        }
        Ok(numbering)
    }

    /// The mark of the items of a list at this depth; none where they have none.
    pub(super) fn mark(&self, list: u32, depth: u8) -> Option<Mark> {
        let (pattern, own) = self.lists.get(&list)?;
        let pattern = self.patterns.get(pattern);
        // A list that a style moves in has its marks at the first depth.
        let at = |depth| own.get(&depth).or_else(|| pattern?.get(&depth)).copied();
        at(depth).or_else(|| at(0))
    }
}

fn level(node: Node<'_, '_>) -> Option<(u8, Mark)> {
    let depth = attribute(node, "ilvl")?.parse().ok()?;
    let from = value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
    match value(node, "numFmt")? {
        "none" => None,
        "bullet" => Some((depth, Mark::Bullet)),
        _ => Some((depth, Mark::Number { from })),
    }
}

/// Something that a part refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Relation {
    /// The last word of what it is: `hyperlink`, `image`.
    pub(super) kind: String,
    /// Where it is.
    pub(super) target: Target,
}

/// Where something is that a part refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// The name of another part.
    Part(String),
    /// Somewhere else.
    Elsewhere(String),
}

/// What a part refers to, by the names that it uses.
#[derive(Default)]
pub(super) struct Relations(BTreeMap<String, Relation>);

impl Relations {
    /// Those of `part`; of the package where it is empty.
    pub(super) fn read(package: &Package<'_>, part: &str) -> Result<Relations, Unread> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let own = format!("{folder}{slash}_rels/{name}.rels");
        let mut relations = BTreeMap::new();
        let Some(text) = package.text(&own)? else { return Ok(Relations(relations)) };
        let document = xml(&own, &text)?;
        for node in document.root_element().children() {
            let (Some(id), Some(kind), Some(target)) =
                (attribute(node, "Id"), attribute(node, "Type"), attribute(node, "Target"))
            else {
                continue;
            };
            let target = match attribute(node, "TargetMode") {
                Some("External") => Target::Elsewhere(target.to_owned()),
                _ => Target::Part(within(folder, target)),
            };
            let kind = kind.rsplit('/').next().unwrap_or(kind).to_owned();
            relations.insert(id.to_owned(), Relation { kind, target });
        }
        Ok(Relations(relations))
    }

    /// What is called `id`.
    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.0.get(id)
    }

    /// The parts of this kind.
    pub(super) fn parts(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.0.values().filter(move |relation| relation.kind == kind).filter_map(|relation| {
            match &relation.target {
                Target::Part(part) => Some(part.as_str()),
                Target::Elsewhere(_) => None,
            }
        })
    }
}

/// The name of the part that a part in `folder` calls `target`.
fn within(folder: &str, target: &str) -> String {
    let (mut parts, target): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(target) => (Vec::new(), target),
        None => (folder.split('/').filter(|part| !part.is_empty()).collect(), target),
    };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The text of a part that need not be there, with its name.
fn text(package: &Package<'_>, part: Option<&str>) -> Result<Option<(String, String)>, Unread> {
    let Some(part) = part else { return Ok(None) };
    Ok(package.text(part)?.map(|text| (part.to_owned(), text)))
}

/// Whether it is an element of this name, whichever of the two vocabularies it is of: Word writes
/// one, and the strict standard another.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_part_and_never_a_way_out() {
        assert_eq!(within("word", "media/image1.png"), "word/media/image1.png");
        assert_eq!(within("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(within("word", "../../../etc/passwd"), "etc/passwd");
        assert_eq!(within("", "word/document.xml"), "word/document.xml");
    }
}

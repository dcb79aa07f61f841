//! `amphoe fmt`: front matter and settings in one order and one form.
//!
//! Keys stand in the order of their schema, under the name that is stored; values that stand for
//! something else are written in one way ([`canonical`]). Lines are moved whole and single values
//! replaced where they stand, so that remarks, quotes, line ends and the text below the front matter
//! stay byte for byte. What comes out is read again and must say the same; if it does not, the file
//! is left as it was.

use crate::{
    content::{
        canonical::canonical,
        filed::{Filed, filed},
        parse,
        piece::Piece,
        protected,
        schema::{
            self, BILINGUAL, Key, START_AND_END, Shape,
            picture::PICTURE,
            programme::PROGRAMME,
            settings::{MODEL, PROTECTED, SITE, TERM},
            upgrade::Step,
        },
        yaml::{self, Node, Part, Way, arrange::arrange},
    },
    diagnostic::{Diagnostic, Place},
    facts::Facts,
    lang::fold,
    source::{Source, SourcePath, Span},
};

/// Where the settings of a site stand.
const SETTINGS: &str = "content/site.yaml";

/// What a file is made of.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// Front matter with these keys, and a text below it.
    Page(&'static [Key]),
    /// These keys and nothing else.
    Keys(&'static [Key]),
    /// A list, each item with these keys.
    List(&'static [Key]),
}

impl Form {
    /// The form of the file at `path`; none where the order of a file is its author's or the
    /// program's own.
    pub fn of(path: &SourcePath) -> Option<Form> {
        let known = filed(path);
        if let Filed::Page(page) = known {
            return Some(Form::Page(page.kind.keys()));
        }
        let name = path.as_str();
        match name {
            SETTINGS => return Some(Form::Keys(SITE)),
            "content/programme/programme.yaml" => return Some(Form::Keys(PROGRAMME)),
            protected::PATH => return Some(Form::Keys(PROTECTED)),
            _ => {}
        }
        let bare = [".yaml", ".yml"].iter().find_map(|ending| name.strip_suffix(ending))?;
        if bare.strip_prefix("content/vocabulary/").is_some_and(|bare| !bare.contains('/')) {
            return Some(Form::List(TERM));
        }
        // The small file beside a picture: `fai.jpg.yaml`.
        let is_beside_page =
            ["content/cases/", "content/pages/"].iter().any(|above| bare.starts_with(above));
        let is_beside_picture = SourcePath::new(bare).extension().is_some();
        (known == Filed::Other && is_beside_page && is_beside_picture)
            .then_some(Form::Keys(PICTURE))
    }
}

/// What files are formatted by.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The vocabularies, with what the site says of them.
    pub facts: &'a Facts,
    /// The steps that the files have not taken yet.
    pub steps: &'a [Step],
    /// What `site.yaml` says of the version afterwards.
    pub stamp: Stamp,
}

/// What `site.yaml` says of its version afterwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stamp {
    /// What it said: not all files are formatted.
    Stays,
    /// That all of them follow the present version.
    Present,
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Formatted {
    /// It is as it should be.
    Same,
    /// It should say this.
    Changed(String),
    /// It cannot be read; what is said of it.
    Unread(Vec<Diagnostic>),
    /// It can be read, and its lines cannot be moved without changing what it says. The place tells
    /// where its front matter begins.
    Unmoved(Place),
}

/// Formats a file.
pub fn format(source: &Source, form: Form, rules: Rules<'_>) -> Formatted {
    let whole = Span::new(0, source.text.len());
    let span = match form {
        Form::Page(_) => match parse::front_matter(source) {
            Ok(span) => span,
            Err(said) => return Formatted::Unread(said),
        },
        Form::Keys(_) | Form::List(_) => {
            let mark = if source.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            Span::new(mark, whole.end)
        }
    };
    let piece = Piece { path: &source.path, text: &source.text[span.range()], offset: span.start };
    let root = match piece.read() {
        Ok(root) => root,
        Err(said) => return Formatted::Unread(said),
    };
    let mut plan = Plan { rules, written: Vec::new(), orders: Vec::new() };
    plan.root(source, form, &root);
    let Some(formatted) = plan.carry_out(piece, root) else {
        let first = piece.text.lines().next().unwrap_or_default().trim_end().len();
        let place = Span::new(span.start, span.start + first);
        return Formatted::Unmoved(Place::new(&source.path, place));
    };
    if formatted == piece.text {
        return Formatted::Same;
    }
    let text = &source.text;
    Formatted::Changed([&text[..span.start], &formatted, &text[span.end..]].concat())
}

/// What is to be done, in terms of the ways before anything is.
struct Plan<'a> {
    rules: Rules<'a>,
    /// Keys and values that are written in another way.
    written: Vec<(Way, Part, String)>,
    /// Maps whose entries stand in another order.
    orders: Vec<(Way, Vec<usize>)>,
}

impl Plan<'_> {
    fn root(&mut self, source: &Source, form: Form, root: &Node) {
        match (form, root) {
            (Form::Page(keys) | Form::Keys(keys), Node::Map(entries)) => {
                self.map(keys, entries, &mut Vec::new());
                if source.path.as_str() == SETTINGS && self.rules.stamp == Stamp::Present {
                    self.stamp(entries);
                }
            }
            (Form::List(keys), Node::List(items)) => {
                for (at, item) in items.iter().enumerate() {
                    if let Node::Map(entries) = item {
                        self.map(keys, entries, &mut vec![at]);
                    }
                }
            }
            _ => {}
        }
    }

    fn map(&mut self, keys: &'static [Key], entries: &[(String, Node)], way: &mut Way) {
        let mut ranks = Vec::new();
        for (at, (typed, node)) in entries.iter().enumerate() {
            let key = schema::find(keys, typed).or_else(|| self.renamed(keys, entries, typed));
            let place = key.and_then(|key| keys.iter().position(|other| other.name == key.name));
            ranks.push(place.unwrap_or(keys.len()));
            let Some(key) = key else { continue };
            way.push(at);
            if typed != key.name {
                self.written.push((way.clone(), Part::Key, key.name.to_owned()));
            }
            self.value(key, &key.shape, node, way);
            way.pop();
        }
        if !ranks.is_sorted() {
            let mut order: Vec<usize> = (0..ranks.len()).collect();
            // Keys that nobody knows come last, each kind in the order of its author.
            order.sort_by_key(|at| ranks[*at]);
            self.orders.push((way.clone(), order));
        }
    }

    /// What a key is called since a step that was not taken yet.
    fn renamed(
        &self,
        keys: &'static [Key],
        entries: &[(String, Node)],
        typed: &str,
    ) -> Option<&'static Key> {
        let mut renamed = self.rules.steps.iter().flat_map(|step| step.renamed);
        let (_, new) = renamed.find(|(old, _)| fold::key(old) == fold::key(typed))?;
        let key = keys.iter().find(|key| key.name == *new)?;
        (!entries.iter().any(|(typed, _)| key.is_called(typed))).then_some(key)
    }

    fn value(&mut self, key: &'static Key, shape: &'static Shape, node: &Node, way: &mut Way) {
        match (shape, node) {
            (
                Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys),
                Node::Map(entries),
            ) => self.map(keys, entries, way),
            (Shape::Bilingual, Node::Map(entries)) => self.map(BILINGUAL, entries, way),
            (Shape::Dates, Node::Map(entries)) => self.map(START_AND_END, entries, way),
            (Shape::List(item), Node::List(nodes)) => {
                for (at, node) in nodes.iter().enumerate() {
                    way.push(at);
                    self.value(key, item, node, way);
                    way.pop();
                }
            }
            (Shape::List(item), node) => self.value(key, item, node, way),
            (shape, Node::Text(text)) => {
                if let Some(written) = canonical(key, shape, text, self.rules.facts) {
                    self.written.push((way.clone(), Part::Value, written));
                }
            }
            _ => {}
        }
    }

    /// All files follow the present version now.
    fn stamp(&mut self, entries: &[(String, Node)]) {
        let is_model = |(typed, _): &(String, Node)| {
            schema::find(SITE, typed).is_some_and(|key| key.name == "model")
        };
        let Some(at) = entries.iter().position(is_model) else { return };
        let Node::Text(text) = &entries[at].1 else { return };
        if fold::fold(text).parse::<u32>().is_ok_and(|model| model < MODEL) {
            self.written.retain(|(way, part, _)| (way.as_slice(), *part) != (&[at], Part::Value));
            self.written.push((vec![at], Part::Value, MODEL.to_string()));
        }
    }

    /// The text afterwards; nothing where it would not say what it should.
    fn carry_out(self, piece: Piece<'_>, mut root: Node) -> Option<String> {
        let mut edits: Vec<(Span, String)> = Vec::new();
        for (way, part, written) in self.written {
            edits.extend(replace(piece.text, &mut root, &way, part, written));
        }
        edits.sort_by_key(|(span, _)| *span);
        let mut text = piece.text.to_owned();
        for (span, written) in edits.iter().rev() {
            text.replace_range(span.range(), written);
        }
        // What stands within goes first, so that the ways to what holds it stay right.
        let mut orders = self.orders;
        orders.sort_by_key(|(way, _)| std::cmp::Reverse(way.len()));
        for (way, order) in orders {
            text = arrange(&text, &root, &way, &order)?;
            let Some(Node::Map(entries)) = root.at_mut(&way) else { return None };
            let mut taken: Vec<_> = std::mem::take(entries).into_iter().map(Some).collect();
            entries.extend(order.iter().filter_map(|at| taken[*at].take()));
        }
        (text == piece.text || yaml::read(piece.path, &text, 0) == Ok(root)).then_some(text)
    }
}

/// The change that writes a key or a value in another way, which `root` then says. Where it runs
/// over several lines or hides behind an escape it stays.
fn replace(
    text: &str,
    root: &mut Node,
    way: &[usize],
    part: Part,
    written: String,
) -> Option<(Span, String)> {
    let said = match part {
        Part::Value => match root.at_mut(way)? {
            Node::Text(said) => said,
            _ => return None,
        },
        Part::Key => {
            let (at, map) = way.split_last()?;
            let Node::Map(entries) = root.at_mut(map)? else { return None };
            &mut entries.get_mut(*at)?.0
        }
    };
    let span = yaml::place::locate(text, way, part);
    let typed = &text[span.range()];
    let quote = typed.chars().next().filter(|c| ['\'', '"'].contains(c));
    let (inner, span) = match quote {
        Some(quote) => {
            let inner = typed.strip_prefix(quote)?.strip_suffix(quote)?;
            (inner, Span::new(span.start + 1, span.end - 1))
        }
        None => (typed, span),
    };
    if inner != said {
        return None;
    }
    said.clone_from(&written);
    Some((span, written))
}

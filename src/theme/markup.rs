//! The start tags of a page that was drawn.
//!
//! Not a parser of HTML: it reads start tags and their attributes as the standard's tokenizer does,
//! as far as our own output and a theme's need it, and trusts the author of a theme not to hide.

/// An element, as its start tag says it.
pub(super) struct Element<'p> {
    /// Its name, in whatever case it was written.
    pub(super) name: &'p str,
    /// Its attributes, in their order.
    pub(super) attributes: Vec<Attribute<'p>>,
    /// What stands in it, where that is no markup: of a style or a script.
    pub(super) raw: &'p str,
}

/// An attribute; the value of one without is empty.
#[derive(Clone, Copy)]
pub(super) struct Attribute<'p> {
    /// Its name, in whatever case it was written.
    pub(super) name: &'p str,
    /// Its value, without quotes.
    pub(super) value: &'p str,
    /// All of it, as it is written.
    pub(super) whole: &'p str,
}

impl<'p> Element<'p> {
    /// Whether it is called so.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute that it has.
    pub(super) fn value(&self, name: &str) -> Option<&'p str> {
        let mut all = self.attributes.iter();
        all.find(|it| it.name.eq_ignore_ascii_case(name)).map(|it| it.value)
    }
}

/// All elements of the page, in the order of their start tags.
pub(super) fn elements(page: &str) -> impl Iterator<Item = Element<'_>> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')? + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.find("-->").map_or("", |end| &comment[end..]);
                continue;
            }
            let (name, after) = split(rest, |c| c.is_ascii_alphanumeric() || c == '-');
            if name.is_empty() {
                continue;
            }
            let (attributes, after) = attributes(after);
            rest = after;
            let mut element = Element { name, attributes, raw: "" };
            // What stands in these is no markup.
            if element.is("script") || element.is("style") {
                (element.raw, rest) = rest.split_at(rest.find("</").unwrap_or(rest.len()));
            }
            return Some(element);
        }
    })
}

/// The attributes at the beginning of `rest`, and what follows their tag.
fn attributes(mut rest: &str) -> (Vec<Attribute<'_>>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        let (name, after) = split(rest, |c| !c.is_ascii_whitespace() && !"=>/".contains(c));
        if name.is_empty() && !after.starts_with('=') {
            return (found, after);
        }
        let start = rest;
        let whole = |after: &str| &start[..start.len() - after.len()];
        rest = after.trim_start();
        let Some(value) = rest.strip_prefix('=') else {
            found.push(Attribute { name, value: "", whole: name });
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => split(value, |c| !c.is_ascii_whitespace() && c != '>'),
        };
        found.push(Attribute { name, value, whole: whole(after) });
        rest = after;
    }
}

/// `text` parted where the first character stands that does not belong.
pub(super) fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

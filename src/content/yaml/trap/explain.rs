//! What the parser's own messages mean to somebody who has never heard of YAML.
//!
//! Only what no trap was seen for comes here. The message names a place in words besides the one
//! where the parser gave up, and that is mostly where the mistake begins.

use super::{line_around, lines};
use crate::{diagnostic::kind::syntax::Syntax, source::Span};

/// The kind of the mistake that the parser told as `message` when it gave up at `at`, and its place.
pub(crate) fn explain(text: &str, message: &str, at: Span) -> (Syntax, Span) {
    let says = |part: &str| message.contains(part);
    let begins = |what: &str| position(text, message, what).unwrap_or(at.start);
    let whole = |at: usize| {
        let line = line_around(text, at);
        Span::new(line.start + line.indent, line.start + line.text.trim_end().len())
    };
    if says("mapping values are not allowed") {
        let line = whole(at.start);
        let colon = text[at.start..].starts_with(':');
        let span = if colon { Span::new(at.start, at.start + 1) } else { line };
        return (Syntax::UnquotedColon { corrected: None }, span);
    }
    if says("quoted scalar") && !says("escape") {
        let start = begins("scanning a quoted scalar");
        return (Syntax::UnclosedQuote { corrected: None }, Span::new(start, start + 1));
    }
    if says("expected ',' or") || says("flow mapping") || says("flow sequence") {
        return (Syntax::Braces { corrected: None }, whole(at.start));
    }
    if says("could not find expected ':'") {
        return (Syntax::MissingColon, whole(begins("scanning a simple key")));
    }
    if says("did not find expected key") || says("'-' indicator") || says("block") {
        return (Syntax::Indent { corrected: None }, whole(at.start));
    }
    if says("repetition limit") || says("anchor") || says("invalid type: enum") {
        return (Syntax::Alias, whole(at.start));
    }
    if says("recursion limit") {
        return (Syntax::TooDeep, whole(at.start));
    }
    if says("more than one document") {
        return (Syntax::MoreDocuments, whole(at.start));
    }
    (Syntax::Other { message: message.to_owned() }, whole(at.start))
}

/// The place that a message tells in words: "... while scanning a simple key at line 1 column 8".
fn position(text: &str, message: &str, what: &str) -> Option<usize> {
    let (_, rest) = message.split_once(what)?;
    let rest = rest.strip_prefix(" at line ")?;
    let (line, rest) = rest.split_once(" column ")?;
    let column: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let line = lines(text).nth(line.parse::<usize>().ok()?.checked_sub(1)?)?;
    let (at, _) = line.text.char_indices().nth(column.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(line.start + at)
}

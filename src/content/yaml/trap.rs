//! The traps of YAML for people who write Thai sentences.
//!
//! `title: วานรนิวาส: จุดตัวอย่าง` is no YAML, `title: ชุมชน #1 ของไทย` silently loses all after
//! ชุมชน, and a parser says of both what only a programmer understands. So the lines are looked at
//! before they are parsed, for the few traps that people fall into every day; each tells the line
//! as it should be.

mod braces;
mod explain;

use crate::{content::yaml::place, diagnostic::kind::syntax::Syntax, source::Span};

pub(super) use explain::explain;

/// A trap that somebody fell into.
pub(super) struct Trap {
    pub(super) kind: Syntax,
    pub(super) at: Span,
    /// What to put where.
    pub(super) fix: Option<(Span, String)>,
}

/// Every trap in `text`, in its order.
pub(super) fn find(text: &str) -> Vec<Trap> {
    let mut traps = Vec::new();
    let mut above = None;
    let mut lines = lines(text).peekable();
    while let Some(line) = lines.next() {
        let after = look(text, &line, above.as_ref(), &mut traps);
        if !line.is_blank() && !line.body().starts_with('#') && !after.continues() {
            above = Some(Above::of(&line));
        }
        // What belongs to a value on further lines is not looked at as lines of its own.
        while let Some(next) = lines.peek() {
            let belongs = match after {
                After::NextLine | After::Continued => false,
                After::Deeper(indent) => next.is_blank() || next.indent > indent,
                After::Until(end) => next.start < end,
            };
            if !belongs {
                break;
            }
            lines.next();
        }
    }
    traps
}

/// The line above, as far as the next one may go on with it.
struct Above {
    /// Where its key or text begins, in bytes of the line.
    column: usize,
    /// Whether a value stands in it.
    has_value: bool,
    has_key: bool,
}

impl Above {
    fn of(line: &Line<'_>) -> Self {
        let (item, body) = after_dashes(line);
        let colon = colon(body);
        let value = colon.map_or(body, |colon| &body[colon + 1..]).trim_start();
        let has_value = !value.is_empty() && !value.starts_with('#');
        let column = if colon.is_some() { item } else { line.indent };
        Self { column, has_value, has_key: colon.is_some() }
    }
}

/// What the lines after this one may belong to.
enum After {
    NextLine,
    /// To the value that this line itself goes on with.
    Continued,
    /// To this value, while they are indented more than this.
    Deeper(usize),
    /// To this value, up to this byte.
    Until(usize),
}

impl After {
    fn continues(&self) -> bool {
        matches!(self, After::Continued)
    }
}

fn look(text: &str, line: &Line<'_>, above: Option<&Above>, traps: &mut Vec<Trap>) -> After {
    if line.is_blank() || line.body().starts_with('#') {
        return After::NextLine;
    }
    if let Some(odd) = line.text[..line.indent].find(|c| c != ' ') {
        let at = line.start + odd;
        let end = line.start + line.indent;
        let kind = match line.text[odd..].starts_with('\t') {
            true => Syntax::Tab,
            false => Syntax::OddSpace,
        };
        let fix = line.text[odd..line.indent].chars().map(|c| if c == '\t' { "  " } else { " " });
        traps.push(Trap {
            kind,
            at: Span::new(at, end),
            fix: Some((Span::new(at, end), fix.collect())),
        });
        return After::NextLine;
    }
    let whole = Span::new(line.start + line.indent, line.start + line.text.trim_end().len());
    if line.indent == 0 && line.text.trim_end() == "---" {
        if above.is_some() {
            traps.push(Trap { kind: Syntax::MoreDocuments, at: whole, fix: None });
        }
        return After::NextLine;
    }
    let (item, body) = after_dashes(line);
    // Deeper than a value, a line goes on with it.
    let goes_on = above.is_some_and(|above| above.has_value && line.indent > above.column);
    let Some(colon) = colon(body) else {
        if item == line.indent && !body.starts_with(['{', '[', '"', '\'']) {
            if goes_on {
                look_at_remark(line, line.indent, body.trim_end(), traps);
                return After::Continued;
            }
            if look_at_colonless(line, above, body, traps) {
                return After::NextLine;
            }
        }
        return look_at_value(text, line, item, body, traps);
    };
    if goes_on && item == line.indent {
        let is_key = !body[..colon].trim_end().contains(' ');
        let (kind, at) = match is_key {
            true => {
                let column = above.map_or(0, |above| above.column);
                let corrected = format!("{}{}", " ".repeat(column), body.trim_end());
                (Syntax::Indent { corrected: Some(corrected) }, whole)
            }
            false => {
                let at = line.start + item + colon;
                (Syntax::UnquotedColon { corrected: None }, Span::new(at, at + 1))
            }
        };
        traps.push(Trap { kind, at, fix: None });
        return After::Continued;
    }
    let value = &body[colon + 1..];
    let start = item + colon + 1 + (value.len() - value.trim_start().len());
    look_at_value(text, line, start, value.trim_start(), traps)
}

/// A line without a colon that YAML sees, which goes on with nothing: somebody may have typed
/// another colon, or none. Whether that was so.
fn look_at_colonless(
    line: &Line<'_>,
    above: Option<&Above>,
    body: &str,
    traps: &mut Vec<Trap>,
) -> bool {
    let start = line.start + line.indent;
    // Below an empty key a sentence may stand; a key there is one word.
    let below = above.is_some_and(|above| line.indent > above.column);
    let is_key = |key: &str| {
        let one_word = !key.contains(char::is_whitespace);
        !key.is_empty() && key.chars().count() <= 40 && (one_word || !below)
    };
    if let Some(at) = body.find('：').filter(|at| is_key(&body[..*at])) {
        let rest = body[at + '：'.len_utf8()..].trim();
        let corrected = format!("{}: {rest}", &body[..at]);
        let at = Span::new(start + at, start + at + '：'.len_utf8());
        let fix = Some((at, ": ".into()));
        traps.push(Trap { kind: Syntax::FullWidth { typed: '：', corrected }, at, fix });
        return true;
    }
    let colon =
        body.find(':').filter(|at| is_key(&body[..*at]) && !body[at + 1..].starts_with('/'));
    if let Some(at) = colon {
        let rest = &body[at + 1..];
        let odd = rest.chars().next().filter(|c| c.is_whitespace());
        let (start, length) = (start + at, odd.map_or(0, char::len_utf8));
        let kind = match odd {
            Some('\t') => Syntax::Tab,
            Some(_) => Syntax::OddSpace,
            None => Syntax::NoSpaceAfterColon { corrected: format!("{}: {rest}", &body[..at]) },
        };
        let space = Span::new(start + 1, start + 1 + length);
        let colon = Span::new(start, start + 1);
        let (at, by) = if length > 0 { (space, " ") } else { (colon, ": ") };
        traps.push(Trap { kind, at, fix: Some((at, by.into())) });
        return true;
    }
    let has_keys = above.is_some_and(|above| above.has_key || line.indent < above.column);
    if has_keys && !below {
        let at = Span::new(start, start + body.trim_end().len());
        traps.push(Trap { kind: Syntax::MissingColon, at, fix: None });
        return true;
    }
    false
}

/// A sentence that would lose all that follows a `#`.
fn look_at_remark(line: &Line<'_>, from: usize, value: &str, traps: &mut Vec<Trap>) -> bool {
    let hashes = value.match_indices('#').map(|(at, _)| at);
    let mut lost = hashes.filter(|at| {
        let before = &value[..*at];
        before.is_empty() || before.ends_with(' ')
    });
    let Some(at) = lost.next().filter(|at| {
        let before = &line.text[..from + at];
        !is_remark(before, &value[at + 1..])
    }) else {
        return false;
    };
    let start = line.start + from;
    let whole = Span::new(start, start + value.len());
    let corrected = format!("{}{}", &line.text[..from], quote(value));
    traps.push(Trap {
        kind: Syntax::CommentLoss { corrected },
        at: Span::new(start + at, whole.end),
        fix: Some((whole, quote(value))),
    });
    true
}

/// Whether a `#` between these begins a remark, and no hashtag or number: after a line feed or two
/// spaces, and before a space.
fn is_remark(before: &str, after: &str) -> bool {
    let apart = before.is_empty() || before.ends_with("  ") || before.ends_with('\n');
    apart && (after.is_empty() || after.starts_with([' ', '\n', '\r']))
}

/// Looks at a value that begins `from` bytes after the beginning of its line.
fn look_at_value(
    text: &str,
    line: &Line<'_>,
    from: usize,
    value: &str,
    traps: &mut Vec<Trap>,
) -> After {
    let start = line.start + from;
    let value = value.trim_end();
    let whole = Span::new(start, start + value.len());
    let quoted = || quote(value);
    let corrected = || format!("{}{}", &line.text[..from], quoted());
    let mut trap = |kind: Syntax, at: Span| {
        traps.push(Trap { kind, at, fix: Some((whole, quoted())) });
    };
    match value.chars().next() {
        None => return After::NextLine,
        // A remark after an empty key is one however it is written, if a space follows the sign.
        Some('#') if value == "#" || value.starts_with("# ") => return After::NextLine,
        // Forms on paper have a dash where there is nothing to say.
        Some('-') if value == "-" && from > line.indent => {
            traps.push(Trap { kind: Syntax::LoneDash, at: whole, fix: None });
            return After::NextLine;
        }
        Some(mark @ ('"' | '\'')) => return look_at_quoted(text, line, from, mark, traps),
        Some('|' | '>') if value[1..].chars().all(|c| c.is_ascii_digit() || "+-".contains(c)) => {
            return After::Deeper(line.indent);
        }
        Some('{' | '[') => {
            let braces = braces::walk(text, start, line.indent);
            let Some(end) = braces.end else {
                traps.extend(braces.traps);
                return After::Until(braces.reached);
            };
            let rest = text[end..].lines().next().unwrap_or_default();
            if rest.trim().is_empty() || rest.trim_start().starts_with('#') {
                traps.extend(braces.traps);
            } else {
                let first = value[..1].to_owned();
                trap(Syntax::SpecialFirst { first, corrected: corrected() }, whole);
            }
            return After::Until(end);
        }
        Some('&' | '*') if is_alias(value) => {
            traps.push(Trap { kind: Syntax::Alias, at: whole, fix: None });
            return After::NextLine;
        }
        Some(first @ ('%' | '@' | '`' | '*' | '&' | '!' | '|' | '>' | ',' | '}' | ']')) => {
            trap(Syntax::SpecialFirst { first: first.into(), corrected: corrected() }, whole);
            return After::NextLine;
        }
        Some(_) => {}
    }
    if value.starts_with("- ") || value.starts_with("? ") {
        // A list that begins on the line of its key.
        let first = value[..1].to_owned();
        trap(Syntax::SpecialFirst { first, corrected: corrected() }, whole);
    } else if let Some(at) = find_colon(value) {
        let at = Span::new(start + at, start + at + 1);
        trap(Syntax::UnquotedColon { corrected: Some(corrected()) }, at);
    } else {
        look_at_remark(line, from, value, traps);
    }
    After::NextLine
}

/// A value in quotes: does it end, and does it end the line?
fn look_at_quoted(
    text: &str,
    line: &Line<'_>,
    from: usize,
    mark: char,
    traps: &mut Vec<Trap>,
) -> After {
    let start = line.start + from;
    let rest_of_line = line.text[from..].trim_end();
    let whole = Span::new(start, start + rest_of_line.len());
    let length = place::quoted_length(&text[start..], mark);
    let closed = text[start..start + length].len() > 1 && text[..start + length].ends_with(mark);
    let inside = &text[start..start + length];
    // A quotation that runs over the next key was not meant to.
    let runs_away = inside.lines().skip(1).any(|next| {
        let body = next.trim_start();
        next.len() - body.len() <= line.indent && colon(body).is_some()
    });
    if !closed || runs_away {
        let fixed = quote(&rest_of_line[1..]);
        let corrected = format!("{}{fixed}", &line.text[..from]);
        let fix = (whole, fixed);
        traps.push(Trap {
            kind: Syntax::UnclosedQuote { corrected: Some(corrected.trim_start().to_owned()) },
            at: Span::new(start, start + 1),
            fix: Some(fix),
        });
        return After::NextLine;
    }
    let end = start + length;
    let rest = text[end..].lines().next().unwrap_or_default();
    if !rest.trim().is_empty() && !rest.trim_start().starts_with('#') {
        let corrected = format!("{}{}", &line.text[..from], quote(rest_of_line));
        traps.push(Trap {
            kind: Syntax::QuoteFirst { corrected },
            at: Span::new(end, end + rest.trim_end().len()),
            fix: Some((whole, quote(rest_of_line))),
        });
    }
    After::Until(end)
}

/// Whether a value names another one in the way of YAML (`*a`, `&a [...]`), and is no sentence.
fn is_alias(value: &str) -> bool {
    let name = value[1..].split(' ').next().unwrap_or_default();
    let is_last = name.len() + 1 == value.len();
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    !name.is_empty() && name.chars().all(is_name) && (is_last || value.starts_with('&'))
}

/// `value` in single quotes, where nothing but the quote itself means anything.
fn quote(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// The colon after the key at the beginning of `body`, if YAML sees a key there.
fn colon(body: &str) -> Option<usize> {
    if body.starts_with(['{', '[', '"', '\'', '#']) {
        return None;
    }
    find_colon(body)
}

/// The first colon that ends a key: before a space or at the end.
fn find_colon(text: &str) -> Option<usize> {
    text.char_indices()
        .filter(|(_, c)| *c == ':')
        .map(|(at, _)| at)
        .find(|at| text[at + 1..].is_empty() || text[at + 1..].starts_with(' '))
}

/// A line past the dashes of list items, and where that begins in it.
fn after_dashes<'a>(line: &Line<'a>) -> (usize, &'a str) {
    let mut at = line.indent;
    while let Some(rest) = line.text[at..].strip_prefix("- ") {
        at = line.text.len() - rest.trim_start_matches(' ').len();
    }
    (at, &line.text[at..])
}

struct Line<'a> {
    /// In the text.
    start: usize,
    /// Without its end.
    text: &'a str,
    /// In bytes.
    indent: usize,
}

impl<'a> Line<'a> {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn body(&self) -> &'a str {
        &self.text[self.indent..]
    }
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let here = start;
        start += line.len();
        let text = line.trim_end_matches(['\n', '\r']);
        let blank = |c: char| c.is_whitespace() || c == '\u{200b}';
        Line { start: here, text, indent: text.len() - text.trim_start_matches(blank).len() }
    })
}

fn line_around(text: &str, at: usize) -> Line<'_> {
    let mut found = Line { start: 0, text: "", indent: 0 };
    for line in lines(text) {
        if line.start > at {
            break;
        }
        if !line.is_blank() {
            found = line;
        }
    }
    found
}

#[cfg(test)]
mod tests;

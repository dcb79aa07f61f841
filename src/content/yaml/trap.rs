//! The traps of YAML for people who write Thai sentences.
//!
//! `title: วานรนิวาส: จุดตัวอย่าง` is no YAML, `title: ชุมชน #1 ของไทย` silently loses all after
//! ชุมชน, and a parser says of both what only a programmer understands. So the lines are looked at
//! before they are parsed, for the few traps that people fall into every day; each tells the line
//! as it should be.

use crate::{diagnostic::kind::syntax::Syntax, source::Span};

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
    let mut lines = lines(text).peekable();
    while let Some(line) = lines.next() {
        let after = look(text, &line, &mut traps);
        // What belongs to a value on further lines is not looked at as lines of its own.
        while let Some(next) = lines.peek() {
            let belongs = match after {
                After::NextLine => false,
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

/// What the parser's own message means, where no trap was seen before parsing.
pub(super) fn explain(text: &str, message: &str, at: Span) -> (Syntax, Span) {
    let line = line_around(text, at.start);
    let whole = Span::new(line.start + line.indent, line.start + line.text.trim_end().len());
    let says = |part: &str| message.contains(part);
    if says("mapping values are not allowed") {
        return (Syntax::UnquotedColon { corrected: None }, whole);
    }
    if says("quoted scalar") && !says("escape") {
        let start = message_position(text, message).unwrap_or(at.start);
        return (Syntax::UnclosedQuote, Span::new(start, start + 1));
    }
    if says("expected ',' or") || says("flow mapping") || says("flow sequence") {
        return (Syntax::Braces, whole);
    }
    if says("could not find expected ':'") {
        return (Syntax::MissingColon, whole);
    }
    if says("did not find expected key") || says("'-' indicator") || says("block") {
        return (Syntax::Indent, whole);
    }
    if says("repetition limit") || says("anchor") || says("invalid type: enum") {
        return (Syntax::Alias, whole);
    }
    if says("recursion limit") {
        return (Syntax::TooDeep, whole);
    }
    if says("more than one document") {
        return (Syntax::MoreDocuments, whole);
    }
    (Syntax::Other { message: message.to_owned() }, whole)
}

/// The place that a message tells in words: "... at line 1 column 8, while scanning ...".
fn message_position(text: &str, message: &str) -> Option<usize> {
    let (_, rest) = message.split_once("scanning a quoted scalar at line ")?;
    let (line, rest) = rest.split_once(" column ")?;
    let column: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let line = lines(text).nth(line.parse::<usize>().ok()?.checked_sub(1)?)?;
    let (at, _) = line.text.char_indices().nth(column.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(line.start + at)
}

/// What the lines after this one may belong to.
enum After {
    NextLine,
    /// To this value, while they are indented more than this.
    Deeper(usize),
    /// To this value, up to this byte.
    Until(usize),
}

fn look(text: &str, line: &Line<'_>, traps: &mut Vec<Trap>) -> After {
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
    let (item, body) = after_dashes(line);
    let Some(colon) = colon(body) else {
        look_at_colonless(line, item, body, traps);
        return look_at_value(text, line, item, body, traps);
    };
    let value = &body[colon + 1..];
    let start = item + colon + 1 + (value.len() - value.trim_start().len());
    look_at_value(text, line, start, value.trim_start(), traps)
}

/// A line without a colon that YAML sees: somebody may have typed another one.
fn look_at_colonless(line: &Line<'_>, item: usize, body: &str, traps: &mut Vec<Trap>) {
    if item != 0 || line.indent != 0 {
        return;
    }
    let is_key = |key: &str| !key.is_empty() && key.chars().count() <= 40;
    if let Some(at) = body.find('：').filter(|at| is_key(&body[..*at])) {
        let at = Span::new(line.start + at, line.start + at + '：'.len_utf8());
        traps.push(Trap {
            kind: Syntax::FullWidth { typed: '：' },
            at,
            fix: Some((at, ": ".into())),
        });
    } else if let Some(at) = body.find(':').filter(|at| is_key(&body[..*at])) {
        let rest = &body[at + 1..];
        let odd = rest.chars().next().filter(|c| c.is_whitespace());
        let length = odd.map_or(0, char::len_utf8);
        let start = line.start + at;
        let kind = match odd {
            Some(_) => Syntax::OddSpace,
            None => Syntax::NoSpaceAfterColon { corrected: format!("{}: {rest}", &body[..at]) },
        };
        let at = Span::new(start, start + 1 + length);
        traps.push(Trap { kind, at, fix: Some((at, ": ".into())) });
    }
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
    if value.starts_with(['{', '['])
        && let Some(end) = super::end_of_brackets(&text[start..])
    {
        for at in signs_in_braces(&text[start..start + end]) {
            let at = Span::new(start + at, start + at + 1);
            traps.push(Trap { kind: Syntax::Alias, at, fix: None });
        }
    }
    let mut trap = |kind: Syntax, at: Span| {
        traps.push(Trap { kind, at, fix: Some((whole, quoted())) });
    };
    match value.chars().next() {
        None | Some('#') => return After::NextLine,
        // Forms on paper have a dash where there is nothing to say.
        Some('-') if value == "-" && from > line.indent => {
            traps.push(Trap { kind: Syntax::LoneDash, at: whole, fix: None });
            return After::NextLine;
        }
        Some(mark @ ('"' | '\'')) => return look_at_quoted(text, line, from, mark, traps),
        Some('|' | '>') if value[1..].chars().all(|c| c.is_ascii_digit() || "+-".contains(c)) => {
            return After::Deeper(line.indent);
        }
        Some('{' | '[') => match super::end_of_brackets(&text[start..]) {
            Some(end) => {
                let rest = &text[start + end..];
                let rest = rest.lines().next().unwrap_or_default().trim();
                if !rest.is_empty() && !rest.starts_with('#') {
                    trap(
                        Syntax::SpecialFirst {
                            first: value[..1].to_owned(),
                            corrected: corrected(),
                        },
                        whole,
                    );
                }
                return After::Until(start + end);
            }
            None => return After::Until(text.len()),
        },
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
    } else if let Some(at) = value.find(" #").filter(|at| !value[..*at].ends_with(' ')) {
        let at = Span::new(start + at + 1, start + value.len());
        trap(Syntax::CommentLoss { corrected: corrected() }, at);
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
    let length = super::quoted_length(&text[start..], mark);
    let closed = text[start..start + length].len() > 1 && text[..start + length].ends_with(mark);
    let inside = &text[start..start + length];
    // A quotation that runs over the next key was not meant to.
    let runs_away = inside.lines().skip(1).any(|next| {
        let body = next.trim_start();
        next.len() - body.len() <= line.indent && colon(body).is_some()
    });
    if !closed || runs_away {
        let fix = (whole, quote(&rest_of_line[1..]));
        traps.push(Trap {
            kind: Syntax::UnclosedQuote,
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

/// `value` in single quotes, where nothing but the quote itself means anything.
fn quote(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// Where values in braces begin with a sign that YAML takes for an anchor, an alias or a tag: it
/// would be read without a word, and what follows the sign would be lost.
fn signs_in_braces(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut begins = true;
    let mut before = ' ';
    let mut quoted_until = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| *c != '\r') {
        if at < quoted_until {
            continue;
        }
        match c {
            '"' | '\'' if begins => quoted_until = at + super::quoted_length(&text[at..], c),
            '&' | '*' | '!' if begins => found.push(at),
            _ => {}
        }
        begins = match c {
            '[' | '{' | ',' => true,
            _ if c.is_whitespace() => begins || before == ':',
            _ => false,
        };
        before = c;
    }
    found
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
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        find(text).into_iter().map(|trap| trap.kind.words().code).collect()
    }

    /// What the text becomes when every trap is mended.
    fn mended(text: &str) -> String {
        let mut mended = text.to_owned();
        for trap in find(text).into_iter().rev() {
            let (span, by) = trap.fix.expect("every trap here can be mended");
            mended.replace_range(span.range(), &by);
        }
        mended
    }

    #[test]
    fn a_colon_inside_a_sentence_is_quoted() {
        let text = "title: วานรนิวาส: จุดตัวอย่าง\n";
        assert_eq!(codes(text), ["yaml-unquoted-colon"]);
        assert_eq!(mended(text), "title: 'วานรนิวาส: จุดตัวอย่าง'\n");
    }

    #[test]
    fn a_hash_inside_a_sentence_is_never_lost() {
        assert_eq!(codes("title: ชุมชน #1 ของไทย\n"), ["yaml-comment-loss"]);
        assert_eq!(codes("title: ชุมชน  # สองช่องไฟคือความเห็น\n"), [""; 0]);
        assert_eq!(codes("# ความเห็น\ntitle: ชุมชน#1\n"), [""; 0]);
    }

    #[test]
    fn words_after_a_quotation_are_kept() {
        let text = "title: \"บำบัดทุกข์\" ในอำเภอ\n";
        assert_eq!(codes(text), ["yaml-quote-first"]);
        assert_eq!(mended(text), "title: '\"บำบัดทุกข์\" ในอำเภอ'\n");
    }

    #[test]
    fn a_quotation_that_runs_into_the_next_key_is_told_where_it_began() {
        let text = "title: \"ขยะ\nsummary: \"น้ำ\"\n";
        let traps = find(text);
        assert_eq!(traps[0].kind.words().code, "yaml-unclosed-quote");
        assert_eq!(traps[0].at.start, 7);
        assert_eq!(codes("title: 'ยาว\n  สองบรรทัด'\nplace: ก\n"), [""; 0]);
    }

    #[test]
    fn signs_that_mean_something_to_yaml_are_quoted() {
        for value in ["%50 ของขยะ", "*เด่น*", "[ด่วน] ขยะ", "@บ้าน", "> สิบ"]
        {
            let text = format!("title: {value}\n");
            assert_eq!(codes(&text), ["yaml-special-first"], "{value}");
            assert_eq!(mended(&text), format!("title: '{value}'\n"));
        }
        for value in ["[ก, ข]", "{ก: ข}", "|\n  ยาว: มาก", ">-\n  ยาว # มาก"]
        {
            assert_eq!(codes(&format!("title: {value}\n")), [""; 0], "{value}");
        }
    }

    #[test]
    fn a_dash_for_nothing_is_told_as_such_and_a_list_is_not() {
        assert_eq!(codes("reviewed: -\n"), ["yaml-lone-dash"]);
        assert_eq!(codes("needs:\n  -\n    ก\n  - ข\n"), [""; 0]);
    }

    #[test]
    fn spaces_of_other_kinds_are_made_plain() {
        assert_eq!(mended("a:\n\tb: c\n"), "a:\n  b: c\n");
        assert_eq!(mended("title:\u{a0}ขยะ\n"), "title: ขยะ\n");
        assert_eq!(mended("title:ขยะ\n"), "title: ขยะ\n");
        assert_eq!(mended("title：ขยะ\n"), "title: ขยะ\n");
    }

    #[test]
    fn a_list_of_sentences_is_looked_at_too() {
        assert_eq!(codes("needs:\n  - 'คน: สองคน'\n  - เงิน #1\n"), ["yaml-comment-loss"]);
        assert_eq!(codes("sources:\n  - title: ก\n    url: https://a.example/b#c\n"), [""; 0]);
    }
}

//! A built-in script as it is published: without comments and needless space, its own names short.
//!
//! The built-in scripts are written to be read, and readers on a telephone pay for every letter. This
//! knows what JavaScript is made of (names, texts, patterns, signs) and not what it means, so it
//! shortens a name only where no knowledge of scopes is needed: one that is declared in the script,
//! is never the name of a property there, and is not exported. Such a name gets the same new one
//! everywhere, and no two get the same. A site's own scripts may be written in any way, and are
//! published as they are.

use std::collections::{BTreeMap, BTreeSet};

/// A piece of a script.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Token<'a> {
    text: &'a str,
    is_name: bool,
    /// What stood before it.
    gap: Gap,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gap {
    None,
    Space,
    /// A new line may end a statement.
    Line,
}

/// Words of the language, as far as they might be taken for names or come before a pattern.
const WORDS: [&str; 41] = [
    "as",
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "default",
    "delete",
    "do",
    "else",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "from",
    "function",
    "get",
    "if",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "of",
    "return",
    "set",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "void",
    "while",
];

/// `script` in fewer bytes.
pub(super) fn published(script: &str) -> String {
    let tokens = tokens(script);
    let short = short_names(&tokens);
    let mut text = String::with_capacity(script.len() / 2);
    for token in &tokens {
        let word = short.get(token.text).map_or(token.text, String::as_str);
        if let (Some(last), Some(next)) = (text.chars().next_back(), word.chars().next()) {
            let would_join = is_part(last) && (is_part(next) || next == '#')
                || last == next && "+-/".contains(last);
            // Where a statement cannot end or begin, the line does not have to.
            let goes_on = "{;,([=:?&|<>.".contains(last) || ".)]}?:&|,;=".contains(next);
            match token.gap {
                Gap::Line if !goes_on => text.push('\n'),
                Gap::None => {}
                _ if would_join => text.push(' '),
                _ => {}
            }
        }
        text.push_str(word);
    }
    text.push('\n');
    text
}

fn is_part(c: char) -> bool {
    c == '_' || c == '$' || c.is_alphanumeric()
}

fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    // For each `${` that is open, how many braces are open in it.
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut gap = Gap::None;
    while let Some(first) = script[at..].chars().next() {
        let rest = &script[at..];
        let space = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            c if c.is_whitespace() => c.len_utf8(),
            _ => 0,
        };
        if space > 0 {
            let is_line = gap == Gap::Line || rest[..space].contains('\n');
            gap = if is_line { Gap::Line } else { Gap::Space };
            at += space;
            continue;
        }
        let closes_blank = first == '}' && open.last() == Some(&0);
        let mut is_name = false;
        let length = match first {
            '"' | '\'' => closed(rest, first),
            '`' | '}' if first == '`' || closes_blank => {
                if closes_blank {
                    open.pop();
                }
                let length = template(rest);
                if rest[..length].ends_with("${") {
                    open.push(0);
                }
                length
            }
            '/' if pattern_may_follow(tokens.last()) => pattern(rest),
            c if is_part(c) || c == '#' => {
                is_name = !c.is_ascii_digit();
                let first = c.len_utf8();
                rest[first..].find(|c| !is_part(c)).map_or(rest.len(), |end| first + end)
            }
            c => {
                match (c, open.last_mut()) {
                    ('{', Some(braces)) => *braces += 1,
                    ('}', Some(braces)) => *braces -= 1,
                    _ => {}
                }
                c.len_utf8()
            }
        };
        tokens.push(Token { text: &rest[..length], is_name, gap });
        gap = Gap::None;
        at += length;
    }
    tokens
}

/// How long a text in quotes is.
fn closed(rest: &str, quote: char) -> usize {
    ends(rest, |c, _| c == quote)
}

/// How long a piece of a text in backticks is: to its end, or to the next blank.
fn template(rest: &str) -> usize {
    ends(rest, |c, before| c == '`' || (c == '{' && before == '$'))
}

/// How long a pattern is, with its flags.
fn pattern(rest: &str) -> usize {
    let mut in_class = false;
    let end = ends(rest, |c, _| {
        in_class = c == '[' || in_class && c != ']';
        c == '/' && !in_class
    });
    end + rest[end..].find(|c| !is_part(c)).unwrap_or(rest.len() - end)
}

/// Behind the first character after the opening one that `is_end`, told which one stood before it.
fn ends(rest: &str, mut is_end: impl FnMut(char, char) -> bool) -> usize {
    let (mut is_escaped, mut before) = (false, ' ');
    for (at, c) in rest.char_indices().skip(1) {
        match is_escaped {
            true => is_escaped = false,
            false if c == '\\' => is_escaped = true,
            false if is_end(c, before) => return at + c.len_utf8(),
            false => {}
        }
        before = c;
    }
    rest.len()
}

/// Whether `/` begins a pattern: after a value it divides.
fn pattern_may_follow(last: Option<&Token<'_>>) -> bool {
    last.is_none_or(|last| match last.is_name {
        true => WORDS.contains(&last.text) && !["this", "super", "null"].contains(&last.text),
        false => {
            let end = last.text.chars().next_back();
            !end.is_some_and(|c| is_part(c) || ")]}'\"`/".contains(c))
        }
    })
}

/// The names that are shortened, and their new ones: the commonest gets the shortest.
fn short_names<'a>(tokens: &[Token<'a>]) -> BTreeMap<&'a str, String> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut declared: BTreeSet<&str> = BTreeSet::new();
    let mut kept: BTreeSet<&str> = WORDS.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let next = text(at + 1);
        if token.text == "=" && next == ">" {
            declared.extend(parameters(tokens, at));
        }
        if !token.is_name {
            continue;
        }
        *counts.entry(token.text).or_default() += 1;
        let [last, second, third] = [1, 2, 3].map(|back| at.checked_sub(back).map_or("", text));
        if ["const", "let", "function", "class"].contains(&last) {
            declared.insert(token.text);
        }
        if token.text == "function" {
            let open = (at..tokens.len()).find(|at| text(*at) == "(");
            let close = open.and_then(|open| closing(tokens, open));
            declared.extend(close.into_iter().flat_map(|at| parameters(tokens, at + 1)));
        }
        let is_spread = last == "." && second == "." && third == ".";
        let is_listed = last == "{" || last == ",";
        if (last == "." && !is_spread)
            || (is_listed && [":", ",", "}", "="].contains(&next))
            || (next == "(" && last != "function" && opens_body(tokens, at + 1))
            || [last, second, third].contains(&"export")
        {
            kept.insert(token.text);
        }
    }
    let mut names: Vec<&str> = counts
        .keys()
        .filter(|name| name.len() > 2 && declared.contains(*name) && !kept.contains(*name))
        .copied()
        .collect();
    names.sort_by_key(|name| (std::cmp::Reverse(counts[name]), *name));
    let mut unused = letters().filter(|short| !counts.contains_key(short.as_str()));
    names.into_iter().filter_map(|name| Some((name, unused.next()?))).collect()
}

/// The plain parameters of a list that is followed by the token `after`.
fn parameters<'a>(tokens: &[Token<'a>], after: usize) -> Vec<&'a str> {
    let Some(last) = after.checked_sub(1) else { return Vec::new() };
    if tokens[last].is_name {
        return vec![tokens[last].text];
    }
    let (mut depth, mut names) = (0, Vec::new());
    for at in (1..=last).rev() {
        match tokens[at].text {
            ")" | "]" | "}" => depth += 1,
            "(" | "[" | "{" => depth -= 1,
            name if depth == 1 && tokens[at].is_name && "(,".contains(tokens[at - 1].text) => {
                names.push(name);
            }
            _ => {}
        }
        if depth <= 0 {
            break;
        }
    }
    names
}

/// Whether the bracket `at` closes before a body, as behind the name of a method.
fn opens_body(tokens: &[Token<'_>], at: usize) -> bool {
    let close = closing(tokens, at);
    close.and_then(|at| tokens.get(at + 1)).is_some_and(|next| next.text == "{")
}

/// Where the round bracket that opens at `at` is closed; none where nothing opens there.
fn closing(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(at) {
        match token.text {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// a, b, …, Z, aa, ab, … without the words of the language.
fn letters() -> impl Iterator<Item = String> {
    let one = || ('a'..='z').chain('A'..='Z');
    let two = one().flat_map(move |a| one().map(move |b| format!("{a}{b}")));
    one().map(String::from).chain(two).filter(|name| !WORDS.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::builtin;

    #[test]
    fn comments_and_space_are_left_out_where_nothing_joins_or_ends() {
        for (script, expected) in [
            ("// Why.\n\n/** What\n * it is. */\na ();\n", "a();\n"),
            ("a = b // c\nd()\n", "a=b\nd()\n"),
            ("a\n  .b()\n  .c();\n", "a.b().c();\n"),
            ("return  typeof a in b;\n", "return typeof a in b;\n"),
            ("a + +b; c - -d;", "a+ +b;c- -d;\n"),
            (
                "a = '// not' + \"/* a\" + `comment // ${ b } /*`;",
                "a='// not'+\"/* a\"+`comment // ${b} /*`;\n",
            ),
            ("a = `${ { b: `${ c }` }.b } d`;", "a=`${{b:`${c}`}.b} d`;\n"),
            ("a = b / c; d = /[/]'\\//g.test(e) / 2;", "a=b/c;d=/[/]'\\//g.test(e)/2;\n"),
            (
                "class A {\n  #b = 1;\n  get c() { return this.#b; }\n}\n",
                "class A{#b=1;get c(){return this.#b;}}\n",
            ),
        ] {
            assert_eq!(published(script), expected);
        }
    }

    #[test]
    fn a_name_is_shortened_where_it_names_no_property_and_is_not_exported() {
        for (script, expected) in [
            ("const count = 1; let other = count;", "const a=1;let b=a;\n"),
            (
                "export function open({ base, fetch = globalThis.fetch.bind(globalThis) }) {}",
                "export function open({base,fetch=globalThis.fetch.bind(globalThis)}){}\n",
            ),
            ("const count = 1; a.count = count;", "const count=1;a.count=count;\n"),
            ("const count = 1; f({ count });", "const count=1;f({count});\n"),
            ("const count = 1; f({ count: 2 });", "const count=1;f({count:2});\n"),
            ("const { count = 1 } = f(count);", "const{count=1}=f(count);\n"),
            (
                "export function begin(form) { form(`${form} form`); }",
                "export function begin(a){a(`${a} form`);}\n",
            ),
            (
                "const query = 1; class A { query(text) { return text; } }",
                "const query=1;class A{query(text){return text;}}\n",
            ),
            ("const all = [...words].map((word) => word);", "const b=[...words].map((a)=>a);\n"),
            ("const first = 1; const a = first;", "const b=1;const a=b;\n"),
            ("fetch(x); const local = fetch;", "fetch(x);const a=fetch;\n"),
        ] {
            assert_eq!(published(script), expected);
        }
    }

    /// The pieces are the same ones, and no two names have become one.
    #[test]
    fn the_built_in_scripts_stay_what_they_are() {
        let scripts = builtin::assets().into_iter().filter(|(name, _)| name.ends_with(".js"));
        let mut count = 0;
        for (name, bytes) in scripts {
            count += 1;
            let script = std::str::from_utf8(bytes).expect("a script is UTF-8");
            let short = published(script);
            let (before, after) = (tokens(script), tokens(&short));
            assert_eq!(before.len(), after.len(), "{name}");
            let mut pairs = BTreeSet::new();
            for (old, new) in before.iter().zip(&after) {
                assert_eq!(old.is_name, new.is_name, "{name}: {} and {}", old.text, new.text);
                assert!(
                    old.is_name || old.text == new.text,
                    "{name}: {} and {}",
                    old.text,
                    new.text
                );
                pairs.insert((old.text, new.text));
            }
            let olds: BTreeSet<_> = pairs.iter().map(|(old, _)| old).collect();
            let news: BTreeSet<_> = pairs.iter().map(|(_, new)| new).collect();
            assert!(olds.len() == pairs.len() && news.len() == pairs.len(), "{name}");
            assert_eq!(published(&short).len(), short.len(), "{name}: nothing is left to do");
        }
        assert!(count > 0, "there are built-in scripts");
    }
}

//! Rust source as plain code: enough of the language's grammar to say who names whom.
//!
//! Comments and the insides of quotes are blanked, so that a word in a sentence is not taken for a
//! call. Lengths and line breaks stay as they are, so that a place in the code is a place in the
//! file.

/// `text` with spaces for every comment, string and character.
pub(super) fn blank_words(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                text[at..].find('\n').map_or(bytes.len(), |length| at + length)
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => block_comment_end(bytes, at),
            b'"' => string_end(bytes, at),
            b'r' if opens_a_word(bytes, at) => match raw_string_end(text, at) {
                Some(end) => end,
                None => {
                    at += 1;
                    continue;
                }
            },
            b'\'' => match character_end(text, at) {
                Some(end) => end,
                None => {
                    at += 1;
                    continue;
                }
            },
            _ => {
                at += 1;
                continue;
            }
        };
        out[at..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end;
    }
    String::from_utf8(out).expect("only whole characters were blanked")
}

fn block_comment_end(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0, start);
    while at < bytes.len() {
        match &bytes[at..bytes.len().min(at + 2)] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    at
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    bytes.len().min(at + 1)
}

fn raw_string_end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start + 1..];
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let inside = rest[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let body = start + 1 + hashes + 1;
    Some(inside.find(&close).map_or(text.len(), |length| body + length + close.len()))
}

/// The end of a character literal; `None` where the quote opens a lifetime.
fn character_end(text: &str, start: usize) -> Option<usize> {
    let mut rest = text[start + 1..].char_indices();
    let (_, first) = rest.next()?;
    if first == '\\' {
        let _the_escaped = rest.next()?;
        return rest.find(|(_, c)| *c == '\'').map(|(at, _)| start + 1 + at + 1);
    }
    rest.next().filter(|(_, c)| *c == '\'').map(|(at, _)| start + 1 + at + 1)
}

/// Whether no name ends right before `at`, save the `b` of a byte string.
fn opens_a_word(bytes: &[u8], at: usize) -> bool {
    match at.checked_sub(1).map(|before| bytes[before]) {
        Some(b'b') => !is_name_at(bytes, at, 2),
        Some(byte) => !is_name(byte),
        None => true,
    }
}

fn is_name_at(bytes: &[u8], at: usize, back: usize) -> bool {
    at.checked_sub(back).is_some_and(|before| is_name(bytes[before]))
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// `code` (words blanked) with spaces for every item under `#[cfg(test)]`.
pub(super) fn blank_tests(code: &str) -> String {
    let mut out = code.to_owned();
    while let Some(start) = out.find("#[cfg(test)]") {
        let after = &out[start..];
        let end = match after.find(['{', ';']) {
            Some(open) if after.as_bytes()[open] == b'{' => {
                closing_brace(after, open).unwrap_or(after.len())
            }
            Some(semicolon) => semicolon + 1,
            None => after.len(),
        };
        let blank: String = after[..end].chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
        out.replace_range(start..start + end, &blank);
    }
    out
}

/// The names after `#[cfg(test)] mod ...;`: modules in files of their own.
pub(super) fn test_modules(code: &str) -> Vec<String> {
    code.match_indices("#[cfg(test)]")
        .filter_map(|(at, mark)| code[at + mark.len()..].trim_start().strip_prefix("mod "))
        .filter_map(|rest| rest.split_once(';'))
        .filter(|(name, _)| name.bytes().all(is_name))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn closing_brace(code: &str, open: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// Where `code` (words blanked) says `word`, not as the end of a longer name; 1-based lines.
pub(super) fn lines_with(code: &str, word: &str) -> Vec<usize> {
    places(code, word).into_iter().map(|at| line_of(code, at)).collect()
}

fn places(code: &str, word: &str) -> Vec<usize> {
    let opens_as_name = word.bytes().next().is_some_and(is_name);
    let ends_as_name = word.bytes().next_back().is_some_and(is_name);
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(|at| !opens_as_name || !is_name_at(code.as_bytes(), *at, 1))
        .filter(|at| {
            !ends_as_name || !code.as_bytes().get(at + word.len()).copied().is_some_and(is_name)
        })
        .collect()
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// The first names after the crate's root in every path of `code` (words blanked) that goes through
/// it, with their lines: `crate::a::B`, `crate::{a::B, c}`, and `super::` where it leads there.
/// `depth` is how many modules the file itself is below the root.
pub(super) fn names_at_the_root(code: &str, depth: usize) -> Vec<(usize, String)> {
    let mut starts: Vec<usize> =
        places(code, "crate::").into_iter().map(|at| at + "crate::".len()).collect();
    for at in places(code, "super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let path = &code[at..];
        let rest = path.trim_start_matches("super::");
        let ups = (path.len() - rest.len()) / "super::".len();
        if ups == depth + modules_around(code, at) {
            starts.push(code.len() - rest.len());
        }
    }
    let mut names: Vec<(usize, String)> = starts
        .into_iter()
        .flat_map(|at| {
            let line = line_of(code, at);
            first_names(&code[at..]).into_iter().map(move |name| (line, name))
        })
        .collect();
    names.sort();
    names
}

/// How many `mod name { ... }` stand open at `at`.
fn modules_around(code: &str, at: usize) -> usize {
    let mut open = Vec::new();
    for (place, byte) in code.bytes().enumerate().take(at) {
        match byte {
            b'{' => open.push(code[..place].split_whitespace().rev().nth(1) == Some("mod")),
            b'}' => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter().filter(|is_module| *is_module).count()
}

/// `a` of `a::b`, `a` and `b` of `{a::{c, d}, b}`.
fn first_names(path: &str) -> Vec<String> {
    let Some(_) = path.strip_prefix('{') else {
        let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(path.len());
        return vec![if end == 0 { path[..1].to_owned() } else { path[..end].to_owned() }];
    };
    let end = closing_brace(path, 0).unwrap_or(path.len());
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, 1);
    for (at, c) in path[..end].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if (c == ',' && depth == 1) || (c == '}' && depth == 0) {
            let branch = path[start..at].trim();
            if !branch.is_empty() {
                names.extend(first_names(branch));
            }
            start = at + 1;
        }
    }
    names
}

#[test]
fn words_are_not_code() {
    let text = r##"a("println!(\"x\")"); // std::fs
    /* crate::b /* nested */ */ c('"', '\'', 'ก', b'"'); fn d<'a>(e: &'a str) {} f(r#"" crate::g"#);"##;
    let code = blank_words(text);
    assert_eq!(code.len(), text.len());
    assert!(code.contains("fn d<'a>(e: &'a str) {}"), "{code}");
    for word in ["println", "std", "crate", "nested", "ก"] {
        assert!(!code.contains(word), "{word} in {code}");
    }
}

#[test]
fn tests_can_be_left_out() {
    let code =
        "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { { } } }\nfn c() {}\n#[cfg(test)]\nmod d;\n";
    let left = blank_tests(code);
    assert_eq!(left.len(), code.len());
    assert_eq!(left.split_whitespace().collect::<String>(), "fna(){}fnc(){}");
    assert_eq!(test_modules(code), ["d"]);
}

#[test]
fn a_path_is_followed_to_the_root() {
    let code = "use crate::{a::{b, c}, d};\nfn e() { crate::f::g(); super::super::h(); super::i(); }\nmod j { use super::super::super::k; }";
    let names = names_at_the_root(code, 2);
    let names: Vec<(usize, &str)> = names.iter().map(|(line, name)| (*line, &**name)).collect();
    assert_eq!(names, [(1, "a"), (1, "d"), (2, "f"), (2, "h"), (3, "k")]);
}

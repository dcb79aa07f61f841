//! The codes that the program can say, read from its source: a kind cannot be listed by the program
//! itself, since most hold facts that only a real mistake has.
//!
//! Nothing may slip past: words are made by three functions only, these are called in the folder of
//! kinds only, always by their full name and with the code written out.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The functions that make words.
const MAKERS: [&str; 3] = ["error", "warning", "note"];

/// Every code that the kinds speak of.
pub(super) fn spoken() -> BTreeSet<String> {
    files("src/diagnostic/kind")
        .iter()
        .flat_map(|(path, source)| {
            calls(source)
                .into_iter()
                .map(move |call| call.unwrap_or_else(|at| panic!("{path}: no code in `{at}`")))
        })
        .collect()
}

/// The Rust files below `folder`, at any depth, with their text.
fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the source") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("source is text");
                let path = path.strip_prefix(root).expect("it is below").display().to_string();
                files.push((path, text));
            }
        }
    }
    files
}

/// The code of each `Words::error(`, `Words::warning(` and `Words::note(`, or what stands there
/// in place of one.
fn calls(source: &str) -> Vec<Result<String, String>> {
    let code = |rest: &str| {
        let code = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
        code.map(|(code, _)| code.to_owned()).ok_or_else(|| rest.chars().take(40).collect())
    };
    MAKERS
        .into_iter()
        .flat_map(|maker| source.split(&format!("Words::{maker}")).skip(1).collect::<Vec<_>>())
        .map(|rest| match rest.strip_prefix('(') {
            Some(rest) => code(rest),
            None => Err(rest.chars().take(40).collect()),
        })
        .collect()
}

/// The source without its tests, which are last in a file.
fn shipped(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap_or(source)
}

#[test]
fn words_are_made_in_the_kinds_only() {
    let mut elsewhere = Vec::new();
    for (path, source) in files("src") {
        let is_kind = path.starts_with("src/diagnostic/kind/");
        let is_test = path.ends_with("/tests.rs") || path.ends_with("/golden.rs");
        if is_test || is_kind || path == "src/diagnostic.rs" {
            continue;
        }
        if !calls(shipped(&source)).is_empty() {
            elsewhere.push(path);
        }
    }
    assert!(elsewhere.is_empty(), "these make words of their own: {elsewhere:#?}");
}

#[test]
fn words_are_made_by_their_full_name() {
    for (path, source) in files("src/diagnostic") {
        let source = shipped(&source);
        for alias in
            ["Words as ", "type Words", "= Words;", "use Words::", "Words::new", "<Words>::"]
        {
            assert!(!source.contains(alias), "{path}: `{alias}` would hide a code from the tests");
        }
        if path != "src/diagnostic.rs" {
            // A pattern ends in `..`; a literal would name a code of its own.
            assert!(!source.contains("code: \""), "{path}: words are made by `Words::error` alone");
        }
    }
    let (_, home) = files("src")
        .into_iter()
        .find(|(path, _)| path == "src/diagnostic.rs")
        .expect("the home of `Words`");
    let made = home.matches("Self::new(Severity::").count();
    assert_eq!(made, MAKERS.len(), "a new function that makes words belongs into `MAKERS`");
}

#[test]
fn a_code_is_in_kebab_case() {
    for code in spoken() {
        let kebab = code.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        assert!(kebab, "{code}");
    }
}

#[test]
fn codes_are_found_however_the_call_is_laid_out() {
    let source = "Words::error(\n    \"a-b\",\n) Words::note(\"c\", x) Words::warning(code, y) map(Words::note)";
    let found = calls(source);
    let codes: Vec<&str> = found.iter().filter_map(|call| call.as_deref().ok()).collect();
    assert_eq!(codes, ["a-b", "c"]);
    assert_eq!(found.len(), 4, "what hides a code is told");
    assert!(spoken().len() > 180, "nested families are read");
}

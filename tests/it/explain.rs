//! Every code that an author can meet is explained, and nothing is explained that cannot be met.

use std::{collections::BTreeSet, fs, path::Path};

use amphoe::diagnostic::explain;

/// The codes that the families of kinds speak of, read from the source: a kind cannot be listed by
/// the program itself, since most hold facts that only a real mistake has.
fn spoken() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diagnostic/kind");
    let mut codes = BTreeSet::new();
    for entry in fs::read_dir(&folder).expect("the folder of kinds") {
        let path = entry.expect("a family").path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            codes.extend(codes_in(&fs::read_to_string(&path).expect("a family is text")));
        }
    }
    codes
}

/// The first argument of each `Words::error(`, `Words::warning(` and `Words::note(`.
fn codes_in(source: &str) -> Vec<String> {
    let calls = ["Words::error(", "Words::warning(", "Words::note("];
    let after = |call| source.split(call).skip(1);
    calls
        .into_iter()
        .flat_map(after)
        .filter_map(|rest| {
            let (code, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
            Some(code.to_owned())
        })
        .collect()
}

#[test]
fn every_code_is_explained() {
    let explained: BTreeSet<String> = explain::codes().into_iter().map(str::to_owned).collect();
    let missing: Vec<String> = spoken().difference(&explained).cloned().collect();
    assert!(missing.is_empty(), "write src/diagnostic/explain/<code>.md for these: {missing:#?}");
}

#[test]
fn every_explanation_is_of_a_code() {
    let spoken = spoken();
    let idle: Vec<&str> =
        explain::codes().into_iter().filter(|code| !spoken.contains(*code)).collect();
    assert!(idle.is_empty(), "no kind has these codes; rename or delete the files: {idle:#?}");
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
    let source = "Words::error(\n    \"a-b\",\n) Words::note(\"c\", x) Words::warning(code, y)";
    assert_eq!(codes_in(source), ["a-b", "c"]);
}

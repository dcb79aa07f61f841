//! What the program is built from: licences, sources and doubles, held against `deny.toml`.
//!
//! cargo-deny does this and more, but takes minutes to compile and has to be installed. These three
//! questions need only what cargo knows already, so they are asked with every test run, on every
//! system. The list is cargo-deny's own, so that there is one.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use serde_json::Value;

fn beside_the_manifest(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The texts in quotes inside the array `key` of `deny.toml`, the first of each line.
fn array(deny: &str, key: &str) -> Vec<String> {
    deny.lines()
        .skip_while(|line| *line != format!("{key} = ["))
        .skip(1)
        .take_while(|line| *line != "]")
        .filter_map(|line| line.split('"').nth(1).map(str::to_owned))
        .collect()
}

/// Whether a licence expression (SPDX, or the older `A/B`) can be met with the licences in `allow`.
fn is_met(expression: &str, allow: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words, allow) && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn either(words: &mut Words<'_>, allow: &[String]) -> bool {
    let mut met = both(words, allow);
    while words.next_if_eq(&"OR").is_some() {
        met |= both(words, allow);
    }
    met
}

fn both(words: &mut Words<'_>, allow: &[String]) -> bool {
    let mut met = one(words, allow);
    while words.next_if_eq(&"AND").is_some() {
        met &= one(words, allow);
    }
    met
}

fn one(words: &mut Words<'_>, allow: &[String]) -> bool {
    match words.next() {
        Some("(") => {
            let met = either(words, allow);
            met & words.next_if_eq(&")").is_some()
        }
        Some(licence) => {
            // An exception only ever grants more.
            if words.next_if_eq(&"WITH").is_some() {
                words.next();
            }
            allow.iter().any(|allowed| allowed == licence)
        }
        None => false,
    }
}

/// Every package, of every system where all of them were fetched (`cargo fetch` does that), of this
/// one otherwise: a test does not go to the network.
fn packages() -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = |arguments: &[&str]| {
        let output = Command::new(&cargo)
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs this test, so it can be run");
        output.status.success().then_some(output.stdout)
    };
    let metadata = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let json = run(&metadata).unwrap_or_else(|| {
        let version = String::from_utf8(run(&["-vV"]).expect("cargo says its version"))
            .expect("cargo speaks UTF-8");
        let host = version
            .lines()
            .find_map(|line| line.strip_prefix("host: "))
            .expect("cargo says for which system it is");
        println!("only the packages for {host}: the others were not fetched");
        run(&[&metadata[..], &["--filter-platform", host]].concat())
            .expect("what this test was built from is on this machine")
    });
    let mut metadata: Value = serde_json::from_slice(&json).expect("cargo writes JSON");
    match metadata["packages"].take() {
        Value::Array(packages) => packages,
        other => panic!("cargo lists packages, not {other}"),
    }
}

#[test]
fn every_licence_is_one_that_we_accept() {
    let allow = array(&beside_the_manifest("deny.toml"), "allow");
    let complaints: Vec<String> = packages()
        .iter()
        .filter_map(|package| {
            let licence = package["license"].as_str().unwrap_or("none stated");
            (!is_met(licence, &allow))
                .then(|| format!("{} {}: {licence}", package["name"], package["version"]))
        })
        .collect();
    assert!(complaints.is_empty(), "not met by deny.toml:\n{}", complaints.join("\n"));
}

#[test]
fn every_crate_comes_from_the_public_registry() {
    let lock = beside_the_manifest("Cargo.lock");
    let elsewhere: Vec<&str> = lock
        .lines()
        .filter(|line| line.starts_with("source = "))
        .filter(|line| {
            *line != "source = \"registry+https://github.com/rust-lang/crates.io-index\""
        })
        .collect();
    assert!(elsewhere.is_empty(), "from elsewhere:\n{}", elsewhere.join("\n"));
}

#[test]
fn a_crate_comes_in_one_version_or_has_a_reason() {
    let lock = beside_the_manifest("Cargo.lock");
    let skip = array(&beside_the_manifest("deny.toml"), "skip");
    let quoted = |line: &str, key: &str| {
        line.strip_prefix(key).map(|rest| rest.trim_matches(['=', ' ', '"']).to_owned())
    };
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in lock.lines() {
        if let Some(next) = quoted(line, "name") {
            name = next;
        } else if let Some(version) = quoted(line, "version").filter(|_| !name.is_empty()) {
            versions.entry(std::mem::take(&mut name)).or_default().push(version);
        }
    }
    let is_skipped = |name: &str, version: &str| {
        skip.iter().any(|skipped| {
            skipped.split_once('@').is_some_and(|(skipped, start)| {
                skipped == name && format!("{version}.").starts_with(&format!("{start}."))
            })
        })
    };
    for (name, versions) in &versions {
        let unexplained: Vec<&String> =
            versions.iter().filter(|version| !is_skipped(name, version)).collect();
        assert!(
            unexplained.len() < 2,
            "{name} comes as {unexplained:?}: bring them together, or give a reason in deny.toml"
        );
    }
    for skipped in &skip {
        let (name, _) = skipped.split_once('@').expect("deny.toml writes name@version");
        assert!(
            versions.get(name).is_some_and(|versions| versions.len() > 1),
            "{skipped} is no double any more: take it out of deny.toml"
        );
    }
}

#[test]
fn a_licence_expression_is_read_as_spdx_says() {
    let allow = ["MIT".to_owned(), "ISC".to_owned()];
    for met in ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(GPL-3.0 OR MIT) AND ISC", "MIT WITH x"]
    {
        assert!(is_met(met, &allow), "{met}");
    }
    for unmet in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND GPL-3.0", "MIT)", "(MIT"] {
        assert!(!is_met(unmet, &allow), "{unmet}");
    }
}

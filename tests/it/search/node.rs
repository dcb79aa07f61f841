//! The script of search, asked in Node.

use std::{collections::BTreeMap, env, fs, process::Command};

use amphoe::{
    build::Build,
    theme::{Body, Theme},
};
use serde_json::{Value, json};

use crate::project::{folder, own};

/// What is asked.
#[derive(Default)]
pub(super) struct Job {
    /// The texts that are folded and cut into grams.
    pub folds: Vec<String>,
    /// The questions, made by [`ask`].
    pub asks: Vec<Value>,
}

/// A question with its options, over an index of which some files have other bytes, or none.
pub(super) fn ask(text: &str, options: Value, damage: &BTreeMap<String, Option<Vec<u8>>>) -> Value {
    ask_units(&text.encode_utf16().collect::<Vec<_>>(), options, damage)
}

pub(super) fn ask_units(
    text: &[u16],
    options: Value,
    damage: &BTreeMap<String, Option<Vec<u8>>>,
) -> Value {
    json!({ "text": text, "options": options, "damage": damage })
}

/// What the script says; nothing, and a line on it, where there is no Node and none is required.
pub(super) fn said(build: Option<&Build>, job: &Job) -> Option<Value> {
    let node = env::var("NODE").unwrap_or_else(|_| "node".to_owned());
    if Command::new(&node).arg("--version").output().is_err() {
        assert!(env::var("AMPHOE_BROWSER").as_deref() != Ok("required"), "there is no Node");
        println!("skipped: there is no Node to run search.js");
        return None;
    }
    let root = folder();
    for (path, bytes) in build.into_iter().flat_map(|build| build.index()) {
        let file = root.path().join(path);
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }
    // Node takes a file for a module by its name.
    let script = root.path().join("search.mjs");
    // The script as it is published: what readers get is shorter than what is kept.
    let theme = Theme::built_in();
    let published = theme.assets().find_map(|asset| match &asset.body {
        Body::Bytes(bytes)
            if asset.href.starts_with("assets/search.") && asset.href.ends_with(".js") =>
        {
            Some(bytes.clone())
        }
        _ => None,
    });
    fs::write(&script, published.expect("the theme has it")).expect("the script");
    let units = |text: &String| text.encode_utf16().collect::<Vec<_>>();
    let written = json!({
        "script": script,
        "folder": root.path(),
        "folds": job.folds.iter().map(units).collect::<Vec<_>>(),
        "asks": job.asks,
    });
    let path = root.path().join("job.json");
    fs::write(&path, written.to_string()).expect("the job");
    let out = Command::new(node).arg(own().join("tests/search/ask.mjs")).arg(path).output();
    let out = out.expect("node runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(serde_json::from_slice(&out.stdout).expect("one line of JSON"))
}

//! Both sides fold and cut alike: the program that writes the index, and the script that asks it.

use std::fs;

use amphoe::{lang::fold::fold, search::gram::grams};
use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, TestRunner},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::node::{Job, said};
use crate::project::own;

fn fixture<T: DeserializeOwned>(name: &str) -> Vec<(String, T)> {
    let text = fs::read_to_string(own().join("tests/search").join(name)).expect("the fixture");
    serde_json::from_str(&text).expect("pairs")
}

fn sides_agree_on(texts: Vec<String>) {
    let job = Job { folds: texts, ..Job::default() };
    let Some(said) = said(None, &job) else { return };
    let theirs = said["folds"].as_array().expect("a list");
    let differs = |(text, theirs): &(&String, &Value)| {
        let folded = fold(text);
        json!([folded, grams(&folded)]) != **theirs
    };
    let wrong: Vec<_> = job.folds.iter().zip(theirs).filter(differs).collect();
    let told = |(text, theirs): &(&String, &Value)| {
        format!("{text:?}\n  here  {:?}\n  there {:?}\n", fold(text), theirs[0].as_str())
    };
    assert!(wrong.is_empty(), "{}", wrong.iter().take(20).map(told).collect::<String>());
}

#[test]
fn texts_are_folded_and_cut_as_it_was_settled() {
    let folds = fixture::<String>("fold.json");
    for (typed, folded) in &folds {
        assert_eq!(fold(typed), *folded, "{typed:?}");
    }
    let cuts = fixture::<Vec<u32>>("grams.json");
    for (folded, cut) in &cuts {
        assert_eq!(grams(folded), *cut, "{folded:?}");
    }
    let both =
        folds.into_iter().map(|(typed, _)| typed).chain(cuts.into_iter().map(|(text, _)| text));
    sides_agree_on(both.collect());
}

#[test]
fn the_browser_folds_and_cuts_any_text_as_the_program_does() {
    const HARD: &str = "[กนอเแาำๅ๑ๆฯ\u{e31}\u{e34}\u{e38}\u{e3a}\u{e47}-\u{e4e}\u{200b}\u{34f}\
        \u{300}\u{5b0}\u{5b4}\u{327}\u{345}\u{1fef}\u{f702}\u{f70a}\u{f711}aAéİßΣς \u{a0}.'_0-]{0,14}";
    // Blocks that were in Unicode before any browser that runs the script.
    const OLD: &str = "[\u{0}-\u{52f}\u{590}-\u{6ff}\u{900}-\u{97f}\u{e00}-\u{e7f}\u{1e00}-\u{1fff}\
        \u{2000}-\u{206f}\u{3000}-\u{30ff}\u{ac00}-\u{ad00}\u{1f300}-\u{1f5ff}]{0,10}";
    let mut runner = TestRunner::new(Config::default());
    let any = prop_oneof![HARD, OLD, "[ก-๛ ]{0,20}", "[a-zA-Z0-9.,% ]{0,20}"];
    let texts = (0..4000).map(|_| any.new_tree(&mut runner).expect("a text").current());
    sides_agree_on(texts.collect());
}

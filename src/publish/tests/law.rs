//! The law of publishing: whatever anybody does between two publications, the output holds the last
//! site and the files of others, and nothing else.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// A site or somebody's deed.
#[derive(Clone, Debug)]
enum Step {
    Publish(Vec<(&'static str, String)>),
    Put(&'static str, String),
    Take(usize),
}

const PATHS: [&str; 9] =
    ["index.html", "a", "a/b", "a/b/c", "a/d", "e/f", "assets/1.css", "assets/2.css", "g.xml"];

fn kind(path: &str) -> Kind {
    match path.rsplit_once('.') {
        Some((_, "css")) => Kind::Asset,
        Some((_, "xml")) => Kind::Data,
        _ => Kind::Page,
    }
}

fn step() -> impl Strategy<Value = Step> {
    let path = || prop::sample::select(PATHS.to_vec());
    let site = prop::collection::vec((path(), "[xy]{1,2}"), 0..6).prop_map(|mut site| {
        site.sort();
        site.dedup_by_key(|(path, _)| *path);
        // A site that fits into one folder: no file is another's folder.
        let files: Vec<_> = site.iter().map(|(path, _)| *path).collect();
        site.retain(|(path, _)| !path::folders(path).any(|folder| files.contains(&folder)));
        Step::Publish(site)
    });
    prop_oneof![
        4 => site,
        2 => (path(), "[xy]{1,2}").prop_map(|(path, text)| Step::Put(path, text)),
        1 => (0..9usize).prop_map(Step::Take),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_output_is_the_last_site_and_the_files_of_others(
        steps in prop::collection::vec(step(), 1..12),
    ) {
        let folder = temporary();
        let out = folder.path();
        let mut theirs: BTreeMap<String, String> = BTreeMap::new();
        // What was last published, and the assets of the site before it.
        let mut site: BTreeMap<String, String> = BTreeMap::new();
        let mut spared: BTreeMap<String, String> = BTreeMap::new();
        for step in steps {
            match step {
                Step::Put(path, text) => {
                    // Somebody adds a file where there is none.
                    let to = out.join(path);
                    let can = fs::create_dir_all(to.parent().expect("it lies in a folder")).is_ok();
                    if can && !to.exists() {
                        fs::write(&to, &text).expect("nothing is there");
                        theirs.insert(path.to_owned(), text);
                    }
                }
                Step::Take(at) => {
                    if let Some(path) = theirs.keys().nth(at).cloned() {
                        fs::remove_file(out.join(&path)).expect("it is there");
                        theirs.remove(&path);
                        site.remove(&path);
                    }
                }
                Step::Publish(next) => {
                    let literal: Vec<_> =
                        next.iter().map(|(path, text)| (*path, &**text, kind(path))).collect();
                    let before = files(out);
                    let next: BTreeMap<String, String> =
                        next.iter().map(|(path, text)| (path.to_string(), text.clone())).collect();
                    match try_publish(out, &literal) {
                        Ok(summary) => {
                            prop_assert_eq!(summary.written + summary.unchanged, next.len());
                            if site != next {
                                spared = site
                                    .into_iter()
                                    .filter(|(path, _)| kind(path) == Kind::Asset)
                                    .filter(|(path, _)| !theirs.contains_key(path))
                                    .collect();
                            }
                            site = next;
                            spared.retain(|path, _| !site.contains_key(path));
                            let expected: BTreeMap<_, _> =
                                [&theirs, &site, &spared].into_iter().flatten().collect();
                            let now = files(out);
                            prop_assert_eq!(now.iter().collect::<BTreeMap<_, _>>(), expected);
                            for (path, text) in &theirs {
                                prop_assert_eq!(&now[path], text);
                            }
                        }
                        Err(PublishError::Foreign { files: named, .. }) => {
                            prop_assert_eq!(files(out), before, "nothing was changed");
                            for path in named {
                                let is_theirs = theirs.contains_key(&path) || out.join(&path).is_dir();
                                prop_assert!(is_theirs, "{} is ours", path);
                            }
                        }
                        Err(error) => prop_assert!(false, "{error}"),
                    }
                }
            }
        }
    }
}

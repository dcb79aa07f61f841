//! Laws of the whole road, held of any project: what was read before changes nothing, an address
//! belongs to one, a link leads somewhere, and whatever lies in a folder is told and not fallen over.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
};

use amphoe::{
    build::{Build, Memo, answer::Answer, build},
    diagnostic::{
        Severity,
        report::{
            Report,
            human::{Look, human},
        },
    },
    lang::Lang,
    render,
    site::route::{Route, file_of, relative},
    source::{
        Source, SourcePath, Tree,
        read::{Limits, read},
    },
};
use proptest::{
    prelude::*,
    sample::{Index, select},
};

use super::fuzz;
use crate::{
    hostile::addresses,
    project::{built, case, folder, options, write},
};

/// Files of a project, each with the texts that it may have; nothing is a file that is gone.
fn files() -> Vec<(&'static str, Vec<Option<String>>)> {
    let said = |text: &str| Some(text.to_owned());
    let of = |keys: &str| {
        let literal = case("x", keys);
        literal.split_once('\n').map(|(_, text)| text.to_owned())
    };
    let english = "---\ntitle: A waste bank\nsummary: A village set one up\ntranslated_from: {rule: w1}\n---\n## What was done, step by step\n\nA meeting\n";
    vec![
        (
            "content/cases/a/index.th.md",
            vec![
                of(""),
                of("title: ธนาคารขยะของเรา"),
                of("place: อ.แม่แจ่ม จ.เชียงใหม่"),
                of("related: [b]"),
                of("aliases: [/cases/b/, /old/]"),
                of("draft: yes"),
                of("owner: ที่ว่าการอำเภอ"),
                said("---\ntitle: : ก\n---\n"),
                None,
            ],
        ),
        ("content/cases/a/index.en.md", vec![said(english), None]),
        (
            "content/cases/b/index.th.md",
            vec![
                of("related: [a]"),
                of("replicates: [a]"),
                of("withdrawn: อำเภอขอถอน"),
                of("title: ฝาย\nthemes: [water]")
                    .map(|text| text + "\n[ก](../a/) [ข](../c/) [ค](#ง)\n"),
                None,
            ],
        ),
        ("content/cases/c/b/index.th.md", vec![None, of("title: อีกแห่งหนึ่ง")]),
        (
            "content/pages/about/index.th.md",
            vec![said("---\ntitle: เกี่ยวกับ\n---\n[ก](../../cases/a/index.th.md)\n"), None],
        ),
        (
            "content/site.yaml",
            vec![
                said("demo: yes\n"),
                said("default_language: en\nbase_url: https://amphoe.example/\n"),
                said("title: [ก\n"),
                None,
            ],
        ),
        (
            "content/vocabulary/organisations.yaml",
            vec![None, said("- {id: office, th: ที่ว่าการอำเภอ, en: District Office}\n")],
        ),
        ("content/protected-terms.yaml", vec![None, said("terms: [ธนาคารขยะ]\n")]),
        ("content/synonyms.yaml", vec![None, said("- [ธนาคารขยะ, ขยะรีไซเคิล]\n")]),
    ]
}

/// Some edits: which file, and which of its texts.
fn edits(most: usize) -> impl Strategy<Value = Vec<(usize, Index)>> {
    prop::collection::vec((0..files().len(), any::<Index>()), 1..most)
}

/// Does an edit.
fn edit(tree: &mut Tree, (at, which): (usize, Index)) {
    let (path, texts) = &files()[at];
    match &texts[which.index(texts.len())] {
        Some(text) => tree.insert(Source::new(path, text.as_str())),
        None => drop(tree.sources.remove(&SourcePath::new(path))),
    }
}

/// The pages that tell of single cases and texts, and the home page.
fn pages(build: &Build) -> BTreeMap<String, String> {
    let is_small = |route: &Route| {
        matches!(
            route,
            Route::Case(_) | Route::Text(_) | Route::Home | Route::Moved(_) | Route::Lineage(_)
        )
    };
    let some = build.site.routes.iter().filter(|(_, claim)| is_small(&claim.route));
    some.map(|(path, claim)| {
        let bytes = render::bytes(&build.site, &build.theme, path, claim).expect("it is drawn");
        (path.to_owned(), String::from_utf8(bytes).expect("pages are UTF-8"))
    })
    .collect()
}

#[test]
fn whatever_is_edited_what_was_read_before_does_not_show() {
    fuzz(edits(6), 3, |all| {
        let (mut tree, mut memo) = (Tree::default(), Memo::default());
        for next in all {
            edit(&mut tree, next);
            let (warm, cold) = (build(&tree, &options(), &mut memo), built(&tree));
            prop_assert_eq!(&warm.said, &cold.said);
            prop_assert_eq!(&warm.accepted, &cold.accepted);
            let paths = |build: &Build| -> Vec<String> {
                build.site.routes.iter().map(|(path, claim)| format!("{path} {claim:?}")).collect()
            };
            prop_assert_eq!(paths(&warm), paths(&cold));
            prop_assert_eq!(pages(&warm), pages(&cold));
        }
        Ok(())
    });
}

#[test]
fn every_address_belongs_to_one_and_every_link_of_a_sound_site_leads_somewhere() {
    fuzz(edits(12), 10, |all| {
        let mut tree = Tree::default();
        all.into_iter().for_each(|next| edit(&mut tree, next));
        let build = built(&tree);
        // On a disk that takes names in other capitals for the same, and holds no file in a file.
        let mut taken = BTreeSet::new();
        for (path, _) in build.site.routes.iter() {
            prop_assert!(taken.insert(file_of(path).to_lowercase()), "{} is claimed twice", path);
        }
        for path in &taken {
            let above = path.match_indices('/').map(|(at, _)| &path[..at]);
            let file = above.into_iter().find(|above| taken.contains(*above));
            prop_assert_eq!(file, None, "{} lies in a file", path);
        }
        let is_wrong = build.said.iter().any(|said| said.severity() == Severity::Error);
        for (from, page) in pages(&build) {
            for address in addresses(&page).filter(|address| !address.contains(':')) {
                let (file, _) = address.split_once(['#', '?']).unwrap_or((&address, ""));
                if file.is_empty() {
                    continue;
                }
                let to = followed(&from, file);
                let leads = to.as_deref().is_some_and(|to| build.site.routes.get(to).is_some());
                prop_assert!(leads || is_wrong, "{} -> {} ({:?})", from, address, to);
            }
        }
        Ok(())
    });
}

/// Where a relative address leads from the page at `from`; nowhere, if above the root.
fn followed(from: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let mut is_folder = false;
    for part in address.split('/') {
        is_folder = matches!(part, "" | "." | "..");
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let mut path = parts.join("/");
    if is_folder && !path.is_empty() {
        path.push('/');
    }
    Some(path)
}

#[test]
fn an_address_that_is_written_leads_where_it_was_meant() {
    let path = || {
        prop::collection::vec("[a-c]{1,2}", 0..5)
            .prop_map(|parts| parts.iter().map(|part| format!("{part}/")).collect::<String>())
    };
    fuzz((path(), path()), 500, |(from, to)| {
        prop_assert_eq!(followed(&from, &relative(&from, &to)), Some(to));
        Ok(())
    });
}

/// Names as a folder may have them.
const NAMES: [&str; 22] = [
    "index.th.md",
    "index.en.md",
    "index.md",
    "INDEX.TH.MD",
    "a",
    "b",
    "c.jpg",
    "c.jpg.yaml",
    "d.csv",
    "e.svg",
    "con",
    ".hidden",
    "x~",
    "site.yaml",
    "programme.yaml",
    "themes.yaml",
    "base.html",
    "th.yaml",
    "ก ข",
    "a\u{202e}b",
    "-rf",
    "synonyms.yaml",
];

const FOLDERS: [&str; 13] = [
    "content",
    "content/cases",
    "content/cases/a",
    "content/cases/a/b",
    "content/cases/a/index.th.md",
    "content/pages/x",
    "content/guides/y",
    "content/programme",
    "content/vocabulary",
    "themes",
    "themes/default",
    "themes/default/strings",
    "themes/default/assets",
];

#[test]
fn any_folder_of_any_bytes_gives_a_report() {
    let bytes = prop_oneof![
        2 => prop::collection::vec(any::<u8>(), 0..200),
        1 => "[ -~\n]{0,200}".prop_map(String::into_bytes),
        1 => Just(case("x", "").split_once('\n').expect("a line").1.as_bytes().to_vec()),
        1 => "(---\n|title: ก\n|- |\\{|\\[|: |#|\n){0,20}".prop_map(String::into_bytes),
    ];
    let files = prop::collection::vec((select(&FOLDERS[..]), select(&NAMES[..]), bytes), 0..15);
    fuzz(files, 12, |files| {
        let project = folder();
        std::fs::create_dir(project.path().join("content")).expect("it can be made");
        for (folder, name, bytes) in files {
            let inside = project.path().join(folder);
            // A file may stand where a folder should.
            if std::fs::create_dir_all(&inside).is_ok() && !inside.join(OsStr::new(name)).is_dir() {
                write(project.path(), &format!("{folder}/{name}"), bytes);
            }
        }
        let tree = read(project.path(), Limits::default()).expect("there is a project");
        let build = built(&tree);
        let report = Report::new(build.said.clone());
        for lang in Lang::ALL {
            let shown = human(&report, &tree, &Look::plain(lang));
            let moves = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
            prop_assert!(!shown.contains(moves), "the report moves the cursor: {:?}", shown);
        }
        for path in ["", "cases/a/", "cases/b/", "en/cases/a/", "programme/", "pages/x/", "x/"] {
            let answer = build.answer(path);
            let is_known = !matches!(answer, Answer::Gone(_));
            prop_assert!(is_known, "{}: {:?}", path, answer);
        }
        Ok(())
    });
}

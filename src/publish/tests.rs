//! What publishing promises, on real folders. Kills and full disks are in `tests/it/publish.rs`.

mod law;

use std::{collections::BTreeMap, time::SystemTime};

use rayon::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::publish::error::PathProblem;

type Site<'a> = &'a [(&'a str, &'a str, Kind)];

/// In memory where the system has such a disk: there, waiting for the disk costs nothing.
fn temporary() -> TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .expect("a temporary folder can be made")
}

fn try_publish(folder: &Path, site: Site<'_>) -> Result<Summary, PublishError> {
    let stage = Output::open(folder, &[])?.stage()?;
    for (path, text, kind) in site {
        stage.write(path, text.as_bytes(), *kind)?;
    }
    stage.publish(inputs(site))
}

fn publish(folder: &Path, site: Site<'_>) -> Summary {
    try_publish(folder, site).expect("nothing is in the way")
}

fn inputs(site: Site<'_>) -> Digest {
    Digest::of_parts(site.iter().flat_map(|(path, text, _)| [path, text]))
}

/// Every file outside `.amphoe`, with its text.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let is_own = |entry: &walkdir::DirEntry| entry.file_name() == OWN;
    let walk = walkdir::WalkDir::new(folder).into_iter().filter_entry(|entry| !is_own(entry));
    walk.map(|entry| entry.expect("it can be listed"))
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it lies inside");
            let text = fs::read_to_string(entry.path()).unwrap_or_else(|error| error.to_string());
            (path.to_str().expect("these names are Unicode").replace('\\', "/"), text)
        })
        .collect()
}

/// Every file and folder, our own list included, with all that a change would change.
fn marks(folder: &Path) -> BTreeMap<PathBuf, (SystemTime, u64)> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("it can be listed"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let metadata = entry.metadata().expect("it is there");
            #[cfg(unix)]
            let file = std::os::unix::fs::MetadataExt::ino(&metadata);
            #[cfg(not(unix))]
            let file = 0;
            (entry.into_path(), (metadata.modified().expect("this system has times"), file))
        })
        .collect()
}

fn expect(folder: &Path, expected: &[(&str, &str)]) {
    let expected: BTreeMap<String, String> =
        expected.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
    assert_eq!(files(folder), expected);
}

fn foreign(result: Result<Summary, PublishError>) -> Vec<String> {
    match result {
        Err(PublishError::Foreign { files, .. }) => files,
        other => panic!("{other:?}"),
    }
}

const ONE: Site<'static> = &[
    ("assets/site-1.css", "css 1", Kind::Asset),
    ("feed.xml", "feed 1", Kind::Data),
    ("index.html", "home 1", Kind::Page),
    ("cases/a/index.html", "a", Kind::Page),
];
const TWO: Site<'static> = &[
    ("assets/site-2.css", "css 2", Kind::Asset),
    ("index.html", "home 2", Kind::Page),
    ("cases/b/index.html", "b", Kind::Page),
];

#[test]
fn a_site_appears_and_the_next_replaces_it() {
    let folder = temporary();
    let out = folder.path().join("new/public");
    assert_eq!(publish(&out, ONE), Summary { written: 4, unchanged: 0, removed: 0 });
    assert_eq!(publish(&out, TWO), Summary { written: 3, unchanged: 0, removed: 2 });
    expect(
        &out,
        &[
            ("assets/site-1.css", "css 1"),
            ("assets/site-2.css", "css 2"),
            ("cases/b/index.html", "b"),
            ("index.html", "home 2"),
        ],
    );
    assert!(!out.join("cases/a").exists(), "a folder that we made goes with its last file");
    assert!(!out.join(".amphoe/stage").exists() && !out.join(".amphoe/journal.json").exists());
}

#[cfg(unix)]
#[test]
fn everybody_may_read_what_is_published() {
    use std::os::unix::fs::PermissionsExt;
    let folder = temporary();
    let out = folder.path().join("public");
    publish(&out, ONE);
    let mode = |path| fs::metadata(out.join(path)).expect("it is there").permissions().mode();
    assert_eq!(mode("index.html") & 0o777, 0o644);
    assert_eq!(mode("cases/a") & 0o777, 0o755);
    assert_eq!(mode("") & 0o777, 0o755);
}

#[test]
fn publishing_twice_changes_nothing() {
    let folder = temporary();
    publish(folder.path(), ONE);
    publish(folder.path(), TWO);
    let before = marks(folder.path());
    assert_eq!(publish(folder.path(), TWO), Summary { written: 0, unchanged: 3, removed: 0 });
    assert_eq!(marks(folder.path()), before);
}

#[test]
fn files_that_stay_equal_stay_untouched() {
    let folder = temporary();
    publish(folder.path(), ONE);
    let before = marks(folder.path());
    let mut changed = ONE.to_vec();
    changed[2].1 = "home 2";
    assert_eq!(publish(folder.path(), &changed), Summary { written: 1, unchanged: 3, removed: 0 });
    let after = marks(folder.path());
    let a = folder.path().join("cases/a/index.html");
    assert_eq!(before[&a], after[&a]);
}

#[test]
fn hashed_assets_are_kept_for_one_more_publication() {
    let folder = temporary();
    let three = &[("index.html", "home 3", Kind::Page)];
    publish(folder.path(), ONE);
    publish(folder.path(), TWO);
    publish(folder.path(), three);
    expect(folder.path(), &[("assets/site-2.css", "css 2"), ("index.html", "home 3")]);
    let four = &[("index.html", "home 4", Kind::Page)];
    publish(folder.path(), four);
    expect(folder.path(), &[("index.html", "home 4")]);
    assert!(!folder.path().join("assets").exists());
}

#[test]
fn files_of_others_are_never_touched() {
    let folder = temporary();
    let put = |path: &str, text| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    };
    put("CNAME", "example.org");
    put(".gitignore", "*");
    put("cases/a/notes.txt", "mine");
    put("empty/x", "");
    fs::remove_file(folder.path().join("empty/x")).expect("it is there");
    put("feed.xml", "feed 1");
    publish(folder.path(), ONE);
    publish(folder.path(), TWO);
    let kept = files(folder.path());
    for path in ["CNAME", ".gitignore", "cases/a/notes.txt"] {
        assert!(kept.contains_key(path), "{path}");
    }
    assert_eq!(kept.get("feed.xml").map(String::as_str), Some("feed 1"), "equal, yet not ours");
    assert!(folder.path().join("empty").exists());

    put("cases/a/index.html", "mine");
    put("about/index.html", "mine");
    let three: Site<'_> = &[
        ("about/index.html", "ours", Kind::Page),
        ("cases/a/index.html", "ours", Kind::Page),
        ("feed.xml", "feed 2", Kind::Data),
        ("index.html", "home 3", Kind::Page),
    ];
    let before = marks(folder.path());
    let refused = foreign(try_publish(folder.path(), three));
    assert_eq!(refused, ["about/index.html", "cases/a/index.html", "feed.xml"]);
    assert_eq!(marks(folder.path()), before, "nothing was changed");
}

#[test]
fn what_was_edited_by_hand_is_replaced_but_never_swept() {
    let folder = temporary();
    publish(folder.path(), ONE);
    fs::write(folder.path().join("index.html"), "by hand").expect("it can be written");
    fs::write(folder.path().join("cases/a/index.html"), "by hand").expect("it can be written");
    publish(folder.path(), TWO);
    let now = files(folder.path());
    assert_eq!(now["index.html"], "home 2");
    assert_eq!(now["cases/a/index.html"], "by hand");
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let folder = temporary();
    let file: Site<'_> = &[("x", "file", Kind::Page)];
    let deep: Site<'_> = &[("x/y/z", "deep", Kind::Page), ("x/y/w", "deep", Kind::Page)];
    for site in [file, deep, file, deep] {
        publish(folder.path(), site);
        let expected: Vec<_> = site.iter().map(|(path, text, _)| (*path, *text)).collect();
        expect(folder.path(), &expected);
    }
    fs::write(folder.path().join("x/y/notes.txt"), "mine").expect("it can be written");
    assert_eq!(foreign(try_publish(folder.path(), file)), ["x/y/notes.txt"]);
    assert_eq!(files(folder.path()).len(), 3);
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_output_is_never_followed() {
    use std::os::unix::fs::symlink;
    let folder = temporary();
    let (out, elsewhere) = (folder.path().join("public"), folder.path().join("elsewhere"));
    fs::create_dir_all(elsewhere.join("a")).expect("it can be made");
    fs::write(elsewhere.join("a/index.html"), "a").expect("it can be written");
    fs::create_dir(&out).expect("it can be made");
    symlink(&elsewhere, out.join("cases")).expect("a link");
    symlink(elsewhere.join("a/index.html"), out.join("index.html")).expect("a link");
    assert_eq!(foreign(try_publish(&out, ONE)), ["cases", "index.html"]);
    assert_eq!(files(&elsewhere)["a/index.html"], "a");

    for link in ["cases", "index.html"] {
        fs::remove_file(out.join(link)).expect("it is there");
    }
    publish(&out, ONE);
    fs::remove_dir_all(out.join("cases")).expect("it is there");
    symlink(&elsewhere, out.join("cases")).expect("a link");
    publish(&out, &TWO[..2]);
    assert_eq!(files(&elsewhere)["a/index.html"], "a", "the sweep follows no link either");

    let link = folder.path().join("link");
    symlink(folder.path().join("other"), &link).expect("a link");
    fs::create_dir(folder.path().join("other")).expect("it can be made");
    publish(&link, TWO);
    assert_eq!(files(&folder.path().join("other")).len(), 3, "the output itself may be a link");
}

#[test]
fn where_it_cannot_be_known_whether_two_names_are_one_file_nothing_is_guessed() {
    let folder = temporary();
    let is_one = |one, other| disk::is_one(folder.path(), one, other);
    fs::write(folder.path().join("a"), "a").expect("it can be written");
    fs::write(folder.path().join("b"), "a").expect("it can be written");
    assert!(is_one("a", "a").expect("it is there"));
    assert!(!is_one("a", "b").expect("both are there"));
    assert!(!is_one("a", "c/d").expect("the other leads to nothing"));
    // No disk has names so long, and asking for one is an error.
    is_one("a", &"x".repeat(5000)).expect_err("nobody knows");
}

#[test]
fn two_runs_do_not_meet() {
    let folder = temporary();
    let first = Output::open(folder.path(), &[]).expect("nobody else is here");
    let second = Output::open(folder.path(), &[]);
    assert!(matches!(second, Err(PublishError::Locked { folder: it }) if it == folder.path()));
    drop(first);
    assert!(Output::open(folder.path(), &[]).is_ok());
}

#[test]
fn the_output_never_holds_the_sources_or_lies_in_them() {
    let project = temporary();
    let content = project.path().join("content");
    fs::create_dir(&content).expect("it can be made");
    for out in ["content", "content/public", ".", "content/../content/new/deep", ".."] {
        let opened = Output::open(&project.path().join(out), &[&content]);
        assert!(matches!(opened, Err(PublishError::Forbidden { .. })), "{out}: {opened:?}");
    }
    assert!(Output::open(&project.path().join("public"), &[&content]).is_ok());
    #[cfg(unix)]
    {
        let link = project.path().join("link");
        std::os::unix::fs::symlink(&content, &link).expect("a link");
        assert!(matches!(
            Output::open(&link.join("public"), &[&content]),
            Err(PublishError::Forbidden { .. })
        ));
    }
}

#[test]
fn a_site_is_unchanged_while_its_files_are_there() {
    let folder = temporary();
    let is_unchanged = |site| {
        let output = Output::open(folder.path(), &[]).expect("nothing is in the way");
        output.is_unchanged(inputs(site))
    };
    assert!(!is_unchanged(ONE), "nothing was published yet");
    publish(folder.path(), ONE);
    assert!(is_unchanged(ONE));
    assert!(!is_unchanged(TWO));
    fs::write(folder.path().join("index.html"), "cut").expect("it can be written");
    assert!(!is_unchanged(ONE));
    publish(folder.path(), ONE);
    assert!(is_unchanged(ONE));
    fs::remove_file(folder.path().join("feed.xml")).expect("it is there");
    assert!(!is_unchanged(ONE));
}

#[test]
fn a_stage_that_is_not_published_leaves_nothing() {
    let folder = temporary();
    publish(folder.path(), ONE);
    let before = marks(folder.path());
    let output = Output::open(folder.path(), &[]).expect("nothing is in the way");
    let stage = output.stage().expect("a stage can be made");
    stage.write("index.html", b"home 9", Kind::Page).expect("it can be written");
    drop(stage);
    assert_eq!(marks(folder.path()), before);
    assert!(!folder.path().join(".amphoe/stage").exists());
}

#[test]
fn a_path_that_leads_elsewhere_and_two_files_for_one_place_are_refused() {
    let folder = temporary();
    let out = folder.path().join("public");
    for path in ["../x", "/x", "a/../../x", ".amphoe/manifest.json", ""] {
        let refused = try_publish(&out, &[(path, "x", Kind::Page)]);
        assert!(matches!(refused, Err(PublishError::Path { .. })), "{path:?}");
    }
    let hidden = try_publish(&out, &[(".htaccess", "x", Kind::Data)]);
    assert!(matches!(hidden, Err(PublishError::Path { problem: PathProblem::Hidden, .. })));
    let twins: Site<'_> = &[("A.html", "1", Kind::Page), ("a.html", "2", Kind::Page)];
    assert!(matches!(try_publish(&out, twins), Err(PublishError::Clash { .. })));
    assert!(files(&out).is_empty());
    publish(&out, &[(".nojekyll", "", Kind::Data), (".well-known/security.txt", "", Kind::Data)]);
    assert_eq!(files(&out).len(), 2);
}

#[test]
fn a_damaged_manifest_is_said_and_nothing_is_changed() {
    let folder = temporary();
    publish(folder.path(), ONE);
    let path = folder.path().join(".amphoe/manifest.json");
    fs::write(&path, "{").expect("it can be written");
    let refused = try_publish(folder.path(), TWO);
    assert!(
        matches!(&refused, Err(PublishError::Manifest { path: it, newer: false }) if *it == path),
        "{refused:?}"
    );
    assert_eq!(files(folder.path()).len(), ONE.len());
}

#[test]
fn the_number_of_threads_does_not_matter() {
    let site: Vec<(String, String)> =
        (0..300).map(|n| (format!("p/{n}/index.html"), n.to_string().repeat(n))).collect();
    let published = |threads: usize| {
        let folder = temporary();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let output = Output::open(folder.path(), &[]).expect("nothing is in the way");
        let stage = output.stage().expect("a stage can be made");
        pool.expect("threads can be made").install(|| {
            site.par_iter().for_each(|(path, text)| {
                stage.write(path, text.as_bytes(), Kind::Page).expect("it can be written");
            });
        });
        stage.publish(Digest::of("")).expect("nothing is in the way");
        let manifest = fs::read_to_string(folder.path().join(".amphoe/manifest.json"));
        (files(folder.path()), manifest.expect("it was written"))
    };
    assert_eq!(published(1), published(8));
}

#[cfg(unix)]
#[test]
fn what_somebody_puts_in_place_of_our_own_lists_is_neither_followed_nor_waited_for() {
    let home = temporary();
    let (output, elsewhere) = (home.path().join("public"), home.path().join("elsewhere"));
    publish(&output, &[("a.html", "1", Kind::Page)]);
    for name in [LOCK, MANIFEST, JOURNAL] {
        let own = output.join(OWN).join(name);
        let kept = fs::read(&own).ok();
        let _may_be_missing = fs::remove_file(&own);
        let link = || std::os::unix::fs::symlink(&elsewhere, &own).is_ok();
        let pipe = || {
            let made = std::process::Command::new("mkfifo").arg(&own).status();
            made.is_ok_and(|made| made.success())
        };
        for put in [&link as &dyn Fn() -> bool, &pipe] {
            assert!(put(), "{name}");
            let refused = try_publish(&output, &[("a.html", "2", Kind::Page)]);
            let Err(PublishError::Foreign { files, .. }) = refused else {
                panic!("{name}: {refused:?}");
            };
            assert_eq!(files, [format!("{OWN}/{name}")]);
            fs::remove_file(&own).expect("it is still there");
        }
        assert!(!elsewhere.exists(), "{name}");
        if let Some(kept) = kept {
            fs::write(&own, kept).expect("it can be written");
        }
    }
    publish(&output, &[("a.html", "2", Kind::Page)]);
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_told_as_that() {
    let home = temporary();
    let output = home.path().join("public");
    std::os::unix::fs::symlink(home.path().join("nowhere"), &output).expect("a link can be made");
    let refused = Output::open(&output, &[]);
    let Err(PublishError::Io { error, path, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!((error.kind(), path), (io::ErrorKind::NotFound, output));
}

/// Publishes what `kept` names as it was, and of the rest `site`.
fn publish_keeping(folder: &Path, kept: &[&str], site: Site<'_>) -> Vec<bool> {
    let stage = Output::open(folder, &[]).and_then(Output::stage).expect("nothing is in the way");
    let kept = kept.iter().map(|path| stage.keep(path, Kind::Data)).collect();
    for (path, text, kind) in site {
        stage.write(path, text.as_bytes(), *kind).expect("it can be written");
    }
    stage.publish(inputs(site)).expect("nothing is in the way");
    kept
}

#[test]
fn what_was_made_once_is_kept_without_its_bytes() {
    let folder = temporary();
    publish(folder.path(), ONE);
    let before = marks(&folder.path().join("feed.xml"));
    let index: Site<'_> = &[("index.html", "home 2", Kind::Page)];
    assert_eq!(publish_keeping(folder.path(), &["feed.xml"], index), [true]);
    assert_eq!(marks(&folder.path().join("feed.xml")), before, "it was not touched");
    // The manifest still names it: the next publication keeps it too, or takes it away.
    assert_eq!(publish_keeping(folder.path(), &["feed.xml"], index), [true]);
    publish(folder.path(), index);
    expect(folder.path(), &[("index.html", "home 2")]);
}

#[test]
fn damage_and_the_files_of_others_are_never_kept() {
    let folder = temporary();
    publish(folder.path(), ONE);
    fs::write(folder.path().join("feed.xml"), "feed 9").expect("it can be written");
    fs::remove_file(folder.path().join("index.html")).expect("it is there");
    fs::write(folder.path().join("theirs.jpg"), "x").expect("it can be written");
    let asked = ["feed.xml", "index.html", "theirs.jpg", "never.jpg", "../feed.xml", "cases"];
    let site: Site<'_> = &[("feed.xml", "feed 1", Kind::Data)];
    assert_eq!(publish_keeping(folder.path(), &asked, site), [false; 6]);
    expect(
        folder.path(),
        &[("assets/site-1.css", "css 1"), ("feed.xml", "feed 1"), ("theirs.jpg", "x")],
    );
}

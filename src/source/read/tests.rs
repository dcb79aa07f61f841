//! Reading, and the law of refreshing, on real folders.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use proptest::prelude::*;

use super::*;
use crate::source::{Encoding, name::NameProblem};

fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(root.path().join("content")).expect("a folder can be made");
    for (path, text) in files {
        put(root.path(), path, text.as_bytes());
    }
    root
}

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("folders can be made");
    fs::write(path, bytes).expect("a file can be written");
}

fn read_all(root: &tempfile::TempDir) -> Tree {
    read(root.path(), Limits::default()).expect("content is there")
}

fn refusals(tree: &Tree) -> Vec<(&str, &Refusal)> {
    tree.refused.iter().map(|(path, refusal)| (path.as_str(), refusal)).collect()
}

#[test]
fn texts_are_held_and_pictures_are_measured() {
    let root = project(&[
        ("content/cases/a/index.th.md", "---\ntitle: ก\n---\n"),
        ("content/cases/a/ภาพ.JPG", "not really a picture"),
        ("content/cases/a/table.csv", "a,b"),
        ("content/README.md", "for authors"),
        ("themes/default/base.html", "<p>"),
        ("content/cases/a/.draft.md", "hidden"),
        ("content/.git/config", "hidden"),
        ("content/cases/a/index.th.md~", "left by an editor"),
        ("content/cases/a/~$plan.docx", "left by Word"),
        ("public/index.html", "not ours to read"),
    ]);
    let tree = read_all(&root);
    let sources: Vec<_> = tree.sources.keys().map(SourcePath::as_str).collect();
    let blobs: Vec<_> = tree.blobs.keys().map(SourcePath::as_str).collect();
    assert_eq!(
        sources,
        ["content/README.md", "content/cases/a/index.th.md", "themes/default/base.html"]
    );
    assert_eq!(blobs, ["content/cases/a/table.csv", "content/cases/a/ภาพ.JPG"]);
    assert!(tree.refused.is_empty());
    let blob = &tree.blobs["content/cases/a/table.csv"];
    assert_eq!((blob.length, blob.digest), (3, Digest::of("a,b")));
}

#[test]
fn a_project_without_content_is_refused_by_name() {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let error = read(root.path(), Limits::default()).expect_err("there is no content");
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    assert!(error.to_string().contains("content"), "{error}");
    put(root.path(), "content", b"a file");
    let error = read(root.path(), Limits::default()).expect_err("content is no folder");
    assert_eq!(error.kind(), io::ErrorKind::NotADirectory);
}

#[test]
fn the_number_of_threads_does_not_matter() {
    let files: Vec<(String, String)> =
        (0..200).map(|n| (format!("content/cases/{n}/index.th.md"), "ก".repeat(n))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let root = project(&files);
    let pool = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads can be made").install(|| read_all(&root))
    };
    assert_eq!(pool(1), pool(4));
}

#[cfg(unix)]
#[test]
fn links_are_refused_by_name_and_never_followed() {
    use std::os::unix::fs::symlink;
    let root = project(&[("secret.md", "secret"), ("outside/a.md", "secret")]);
    let content = root.path().join("content");
    symlink(root.path().join("secret.md"), content.join("file.md")).expect("a link");
    symlink(root.path().join("outside"), content.join("folder")).expect("a link");
    symlink(&content, content.join("loop")).expect("a link");
    symlink("nowhere", content.join("dangling.md")).expect("a link");
    let link = &Refusal::SymbolicLink;
    let paths = ["content/dangling.md", "content/file.md", "content/folder", "content/loop"];
    let tree = read_all(&root);
    assert_eq!(refusals(&tree), paths.map(|path| (path, link)));
    assert!(tree.sources.is_empty());

    fs::rename(&content, root.path().join("real")).expect("a folder can be renamed");
    symlink(root.path().join("real"), &content).expect("a link");
    assert_eq!(refusals(&read_all(&root)), [("content", link)]);
}

#[cfg(unix)]
#[test]
fn pipes_and_sockets_are_never_opened() {
    let root = project(&[]);
    // Opening a pipe that nobody writes to would wait for ever.
    let made = std::process::Command::new("mkfifo").arg(root.path().join("content/a.md")).status();
    if !made.is_ok_and(|status| status.success()) {
        println!("skipped: no mkfifo here");
        return;
    }
    let _socket = std::os::unix::net::UnixListener::bind(root.path().join("content/b.md"));
    let tree = read_all(&root);
    let expected = [("content/a.md", &Refusal::NotAFile), ("content/b.md", &Refusal::NotAFile)];
    assert_eq!(refusals(&tree), expected);
}

#[test]
fn what_is_too_large_too_deep_or_too_many_is_refused() {
    let root = project(&[
        ("content/long.md", "12345678901"),
        ("content/fits.md", "1234567890"),
        ("content/long.jpg", "123456789012345678901"),
        ("content/1/2/fits.md", ""),
        ("content/1/2/3/deep.md", ""),
        ("themes/a.css", ""),
    ]);
    let limits = Limits { text: 10, attachment: 20, depth: 2, files: 9 };
    let tree = read(root.path(), limits).expect("content is there");
    assert_eq!(
        refusals(&tree),
        [
            ("content/1/2/3", &Refusal::TooDeep { limit: 2 }),
            ("content/long.jpg", &Refusal::TooLarge { length: 21, limit: 20 }),
            ("content/long.md", &Refusal::TooLarge { length: 11, limit: 10 }),
        ]
    );
    let tree = read(root.path(), Limits { files: 4, ..limits }).expect("content is there");
    assert_eq!(refusals(&tree), [("content", &Refusal::TooMany { limit: 4 })]);
    assert_eq!(tree.sources.len(), 1, "the themes are read all the same");
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_another_system_cannot_hold_are_refused() {
    use std::os::unix::ffi::OsStrExt;
    let root = project(&[
        ("content/a\nb.md", ""),
        ("content/gpj.\u{202e}md", ""),
        ("content/nul.md", ""),
        ("content/A.md", "first in the order of bytes"),
        ("content/a.md", "second"),
        ("content/B/x.md", "first"),
        ("content/b/y.md", "second"),
    ]);
    let path = root.path().join("content").join(OsStr::from_bytes(b"\xa1\xa2.md"));
    fs::write(path, "").expect("this system holds any bytes as a name");
    let tree = read_all(&root);
    let name = |problem| Refusal::Name { problem };
    let same = |other: &str| Refusal::SameName { other: SourcePath::new(other) };
    let expected = [
        ("content/a.md", same("content/A.md")),
        (r"content/a\u{a}b.md", name(NameProblem::Invisible('\n'))),
        ("content/b", same("content/B")),
        (r"content/gpj.\u{202e}md", name(NameProblem::Invisible('\u{202e}'))),
        ("content/nul.md", name(NameProblem::Reserved)),
        ("content/\u{fffd}\u{fffd}.md", name(NameProblem::NotUnicode)),
    ];
    assert_eq!(refusals(&tree), expected.each_ref().map(|(path, refusal)| (*path, refusal)));
    assert_eq!(tree.sources.len(), 2);
}

#[test]
fn text_in_another_encoding_is_refused_with_a_guess() {
    let root = project(&[("content/right.md", "\u{feff}ก")]);
    put(root.path(), "content/thai.md", b"\xa1\xd2\xc3");
    let tree = read_all(&root);
    let refusal = Refusal::NotUtf8 { valid_up_to: 0, line: 1, guess: Encoding::Tis620 };
    assert_eq!(refusals(&tree), [("content/thai.md", &refusal)]);
    assert_eq!(&*tree.sources["content/right.md"].text, "\u{feff}ก");
}

#[test]
fn a_file_that_vanishes_between_listing_and_reading_is_named() {
    let root = project(&[("content/a.md", "a"), ("content/b.md", "b")]);
    let limits = Limits::default();
    let mut listing = Listing::new();
    list(root.path(), &root.path().join("content"), limits, &mut listing);
    fs::remove_file(root.path().join("content/a.md")).expect("it is there");
    let mut tree = Tree::default();
    tree.open_all(listing, limits);
    let kind = io::ErrorKind::NotFound;
    assert!(matches!(&refusals(&tree)[..],
        [("content/a.md", Refusal::Unreadable { kind: gone, .. })] if *gone == kind));
    assert_eq!(tree.sources.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_file_or_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let root = project(&[("content/a.md", "a"), ("content/b/c.md", "c")]);
    for path in ["content/a.md", "content/b"] {
        let none = fs::Permissions::from_mode(0o000);
        fs::set_permissions(root.path().join(path), none).expect("it is ours");
    }
    if fs::read(root.path().join("content/a.md")).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    let tree = read_all(&root);
    let paths: Vec<_> = tree.refused.keys().map(SourcePath::as_str).collect();
    assert_eq!(paths, ["content/a.md", "content/b"]);
}

#[test]
fn a_picture_that_changed_since_the_reading_is_not_given_out() {
    let root = project(&[("content/a.jpg", "picture")]);
    let tree = read_all(&root);
    let blob = &tree.blobs["content/a.jpg"];
    assert_eq!(blob_bytes(blob).expect("it is unchanged"), b"picture");
    for changed in ["PICTURE", "longer than before", ""] {
        put(root.path(), "content/a.jpg", changed.as_bytes());
        let error = blob_bytes(blob).expect_err("it has changed");
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        assert!(error.to_string().contains("content/a.jpg"));
    }
    fs::remove_file(root.path().join("content/a.jpg")).expect("it is there");
    assert_eq!(blob_bytes(blob).expect_err("gone").kind(), io::ErrorKind::NotFound);
}

/// What somebody does in a project.
#[derive(Clone, Debug)]
enum Edit {
    Write(String, String),
    MakeFolder(String),
    Remove(String),
    Rename(String, String),
    Link(String),
}

fn edit() -> impl Strategy<Value = Edit> {
    let name =
        prop::sample::select(vec!["a", "A", "b", "nul", ".x", "b~", "c.md", "C.md", "d.jpg"]);
    let path = || {
        let name = name.clone();
        (
            prop::sample::select(vec!["content", "content", "themes"]),
            prop::collection::vec(name, 0..4),
        )
            .prop_map(|(top, names)| [vec![top], names].concat().join("/"))
    };
    prop_oneof![
        6 => (path(), "[ab]{0,6}").prop_map(|(path, text)| Edit::Write(path, text)),
        1 => path().prop_map(Edit::MakeFolder),
        2 => path().prop_map(Edit::Remove),
        2 => (path(), path()).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => path().prop_map(Edit::Link),
    ]
}

/// Does it as far as it can be done, and names what was touched: folders that had to be made too.
fn carry_out(root: &Path, edit: &Edit, touched: &mut Vec<PathBuf>) {
    let make_room = |path: &Path, touched: &mut Vec<PathBuf>| {
        let above: Vec<_> = path.ancestors().skip(1).collect();
        for folder in above.into_iter().rev().filter(|folder| folder.starts_with(root)) {
            if fs::create_dir(folder).is_ok() {
                touched.push(folder.to_owned());
            }
        }
    };
    // What is done through a link is done elsewhere, under another name.
    let (Edit::Write(path, _)
    | Edit::MakeFolder(path)
    | Edit::Remove(path)
    | Edit::Link(path)
    | Edit::Rename(path, _)) = edit;
    let to = if let Edit::Rename(_, to) = edit { to } else { path };
    if [path, to].iter().any(|path| root.join(path).ancestors().skip(1).any(Path::is_symlink)) {
        return;
    }
    match edit {
        Edit::Write(path, text) => {
            let path = root.join(path);
            make_room(&path, touched);
            if path.is_symlink() {
                let _ = fs::remove_file(&path);
            }
            let _ = fs::write(&path, text);
            touched.push(path);
        }
        Edit::MakeFolder(path) => {
            let path = root.join(path);
            make_room(&path.join("x"), touched);
        }
        Edit::Remove(path) => {
            let path = root.join(path);
            let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
            touched.push(path);
        }
        Edit::Rename(from, to) => {
            let (from, to) = (root.join(from), root.join(to));
            make_room(&to, touched);
            let _ = fs::rename(&from, &to);
            touched.extend([from, to]);
        }
        Edit::Link(path) => {
            let path = root.join(path);
            make_room(&path, touched);
            #[cfg(unix)]
            let _ = std::os::unix::fs::symlink(root.join("content/a"), &path);
            touched.push(path);
        }
    }
}

proptest! {
    #[test]
    fn a_refreshed_tree_equals_a_fresh_one(
        rounds in prop::collection::vec(prop::collection::vec(edit(), 1..6), 1..8),
    ) {
        let root = project(&[("content/c.md", "x")]);
        let limits = Limits { text: 4, attachment: 5, depth: 2, files: 6 };
        let mut tree = read(root.path(), limits).expect("content is there");
        for edits in rounds {
            let mut touched = Vec::new();
            for edit in &edits {
                carry_out(root.path(), edit, &mut touched);
            }
            match (tree.refresh(root.path(), limits, &touched), read(root.path(), limits)) {
                (Ok(refreshed), Ok(fresh)) => {
                    prop_assert_eq!(&refreshed, &fresh, "after {:?}", edits);
                    tree = refreshed;
                }
                (Err(refreshed), Err(fresh)) => {
                    prop_assert_eq!(refreshed.to_string(), fresh.to_string());
                    break;
                }
                (refreshed, fresh) => prop_assert!(false, "{:?} but {:?}", refreshed, fresh),
            }
        }
    }
}

//! What is made to fail: this test's own program, started again to read a small project and publish it.
//!
//! The files of the project are its site, so that a run is a hundred calls and not a hundred thousand.
//! It goes the way of `amphoe build` otherwise, and on one thread: calls have the same numbers in
//! every run then.

use std::{
    env, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
};

use amphoe::{
    publish::{Kind, Output},
    source::read::{self, Limits},
};

use super::super::project::write;

/// Where the project is, for the child.
const FOLDER: &str = "AMPHOE_TEST_FAULTS";

/// How it ends where the machine refuses, as `amphoe` does.
pub(super) const REFUSED: i32 = 3;

/// One file of the project: its path below `content`, and its bytes before and after the change.
pub(super) struct Change(
    pub(super) &'static str,
    pub(super) Option<String>,
    pub(super) Option<String>,
);

/// A change of every kind that a site can go through.
pub(super) fn changes() -> Vec<Change> {
    let page = |style: &str, words: &str| Some(format!("<link href={style}> {words}</html>"));
    let (one, two) = ("assets/style-1.css", "assets/style-2.css");
    // More than a buffer holds, so that it is read in parts.
    let long = |words: &str| words.repeat(20_000);
    vec![
        Change(one, Some(long("a{}")), None),
        Change(two, None, Some(long("b{}"))),
        Change("assets/photo-1.jpg", Some(long("old")), None),
        Change("assets/photo-2.jpg", None, Some(long("new"))),
        Change("assets/photo-same.jpg", Some(long("same")), Some(long("same"))),
        Change("index.html", page(one, "old"), page(two, &long("new"))),
        Change("same.txt", Some("equal".to_owned()), Some("equal".to_owned())),
        Change("gone/deep/index.html", page(one, "gone"), None),
        Change("gone/by-hand.txt", Some("ours".to_owned()), None),
        Change("fresh/deep/index.html", None, page(two, "fresh")),
        // A file in one version and a folder in the next, and the other way round.
        Change("turn", Some("a file".to_owned()), None),
        Change("turn/deep.txt", None, Some("in a folder".to_owned())),
        Change("back/deep.txt", Some("in a folder".to_owned()), None),
        Change("back", None, Some("a file".to_owned())),
    ]
}

/// The project after the change, the site as it was published before it, and what others put there.
pub(super) fn lay_out(root: &Path) {
    for Change(path, before, _) in changes() {
        if let Some(before) = before {
            write(root, &format!("content/{path}"), before);
        }
    }
    let done = command(root).output().expect("this program can be started again");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    fs::remove_dir_all(root.join("content")).expect("it is there");
    for Change(path, _, after) in changes() {
        if let Some(after) = after {
            write(root, &format!("content/{path}"), after);
        }
    }
    for (path, text) in THEIRS {
        write(root, &format!("public/{path}"), text);
    }
}

/// What lies in `public` and belongs to others: a file that we wrote is theirs once they changed it.
pub(super) const THEIRS: [(&str, &str); 4] = [
    (".gitignore", "*"),
    ("CNAME", "example.org"),
    ("fresh/notes.txt", "mine"),
    ("gone/by-hand.txt", "changed by hand"),
];

/// This program, started again to publish the project in `root`.
pub(super) fn command(root: &Path) -> Command {
    let mut command = Command::new(env::current_exe().expect("this program has a path"));
    command
        .args(["--exact", "faults::child::a_child_reads_and_publishes"])
        .env(FOLDER, root)
        // No thread can have such a stack, so that everything is done on the first one.
        .env("RUST_MIN_STACK", (1_u64 << 60).to_string())
        .env("RUST_BACKTRACE", "0")
        .current_dir("/")
        .stdin(Stdio::null());
    command
}

/// Not a test: what the others start.
#[test]
fn a_child_reads_and_publishes() {
    let Some(root) = env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    pool.build_global().expect("it needs no thread");
    let ended = publish(&root);
    if let Err(why) = &ended {
        // Straight, since what is printed in a test is kept back until its end.
        writeln!(io::stderr(), "{why}").expect("who started it listens");
    }
    process::exit(if ended.is_ok() { 0 } else { REFUSED });
}

fn publish(root: &Path) -> Result<(), String> {
    let told = |error: &dyn ToString| error.to_string();
    let tree = read::read(root, Limits::default()).map_err(|error| told(&error))?;
    if let Some((path, why)) = tree.refused.first_key_value() {
        return Err(format!("{path}: {why:?}"));
    }
    let output = Output::open(&root.join("public"), &[&root.join("content"), &root.join("themes")])
        .map_err(|error| told(&error))?;
    if output.is_unchanged(tree.digest()) {
        return Ok(());
    }
    let stage = output.stage().map_err(|error| told(&error))?;
    let inside = |path: &str| path.trim_start_matches("content/").to_owned();
    for (path, source) in &tree.sources {
        let path = inside(path.as_str());
        let kind = match path.rsplit_once('.') {
            Some((_, "html")) => Kind::Page,
            Some((_, "css")) => Kind::Asset,
            _ => Kind::Data,
        };
        stage.write(&path, source.text.as_bytes(), kind).map_err(|error| told(&error))?;
    }
    for (path, blob) in &tree.blobs {
        let path = inside(path.as_str());
        let kind = if path.ends_with(".jpg") { Kind::Asset } else { Kind::Data };
        if !stage.keep(&path, kind) {
            let bytes = read::blob_bytes(blob).map_err(|error| told(&error))?;
            stage.write(&path, &bytes, kind).map_err(|error| told(&error))?;
        }
    }
    stage.publish(tree.digest()).map_err(|error| told(&error))?;
    Ok(())
}

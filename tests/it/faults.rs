//! The machine refuses, or the program is killed, at any of its system calls while it reads a project
//! and publishes a site.
//!
//! Whatever fails: a success is said only of a site that is right to the last byte, every published
//! file is whole (its old version or its new one), what others put there is untouched, and the next run
//! comes to the very state that it would have without the fault.
//!
//! The small site of `child` is published with every fault at every call where `AMPHOE_FAULTS` is
//! `all`, otherwise at a fixed choice of them; then the program itself with some that are told in
//! words.

mod child;
mod program;
mod strace;

use std::{
    collections::BTreeMap, env, fs, os::unix::process::ExitStatusExt as _, path::Path,
    process::Output,
};

use super::project::{copy, folder};
use child::{Change, REFUSED, THEIRS};
use strace::Fault;

/// A file has bytes, a folder has none.
type State = BTreeMap<String, Option<Vec<u8>>>;

/// Of so many faults one is tried, where not all are. It has no divisor in common with the number of
/// faults that one call has, so that each kind is met.
const STRIDE: usize = 7;

/// Whether every fault is to be tried.
fn all() -> bool {
    env::var("AMPHOE_FAULTS").as_deref() == Ok("all")
}

/// What can happen at a call. Where a file is closed nothing can be done any more, and nothing needs to
/// be: its bytes were waited for before, so that a fault there is told by nobody.
fn faults(call: &str) -> Vec<Fault> {
    let errors: &[&str] = match call {
        "open" | "openat" => &["EACCES", "EMFILE", "EIO", "ENOSPC", "EINTR"],
        "read" | "pread64" => &["EIO", "EINTR"],
        "write" | "pwrite64" => &["ENOSPC", "EIO", "EINTR"],
        "rename" | "renameat" | "renameat2" => &["EIO", "EACCES", "ENOSPC"],
        "mkdir" | "mkdirat" => &["ENOSPC", "EACCES", "EMLINK"],
        "fsync" | "fdatasync" => &["EIO", "ENOSPC", "EINTR"],
        "flock" => &["EIO", "EINTR", "ENOLCK"],
        "close" => &[],
        // Debug builds of the standard library ask whether a file is open.
        "fcntl" => return Vec::new(),
        _ => &["EIO", "EACCES"],
    };
    errors.iter().map(|error| Fault::Error(error)).chain([Fault::Kill]).collect()
}

#[test]
fn a_fault_at_any_system_call_leaves_whole_files_and_the_next_run_heals() {
    if !strace::is_here() {
        return;
    }
    let here = folder();
    let here = here.path().canonicalize().expect("it is there");
    let (begin, root) = (here.join("begin"), here.join("project"));
    child::lay_out(&begin);
    let again = || {
        if root.exists() {
            fs::remove_dir_all(&root).expect("it is ours");
        }
        copy(&begin, &root);
    };
    let before = state(&begin.join("public"));

    again();
    let paths = strace::paths(&child::command(&root), &root);
    let good = state(&root.join("public"));
    for Change(path, before, after) in child::changes() {
        let is_asset = path.starts_with("assets/");
        let there = good.get(path).cloned().flatten();
        match (before, after) {
            (_, Some(after)) => assert_eq!(there, Some(after.into_bytes()), "{path}"),
            (Some(before), None) if is_asset => assert_eq!(there, Some(before.into_bytes())),
            (_, None) => assert!(there.is_none() || THEIRS.iter().any(|it| it.0 == path), "{path}"),
        }
    }
    again();
    let counts = strace::counts(&child::command(&root), &paths);
    println!("calls: {counts:?}");

    let every = counts.iter().flat_map(|(call, &count)| {
        (1..=count).flat_map(move |number| {
            faults(call).into_iter().map(move |fault| (call, number, fault))
        })
    });
    let (mut tried, mut refused, mut killed) = (0, 0, 0);
    let mut wrong = Vec::new();
    for (call, number, fault) in every.step_by(if all() { 1 } else { STRIDE }) {
        again();
        let faulty = strace::with(&child::command(&root), &paths, call, number, fault).output();
        let faulty = faulty.expect("strace was here");
        tried += 1;
        refused += usize::from(faulty.status.code() == Some(REFUSED));
        killed += usize::from(faulty.status.signal().is_some());
        let mut complain = |what: String| {
            wrong.push(format!("{call} {number} {fault}: {what}\n    {}", said(&faulty)));
        };
        if let Err(what) = ended_well(&faulty, fault, &root, &good) {
            complain(what);
        }
        if let Err(what) = whole(&state(&root.join("public")), &before, &good) {
            complain(what);
        }
        let next = child::command(&root).output().expect("this program can be started again");
        if !next.status.success() {
            complain(format!("the next run fails: {}", said(&next)));
        } else if let Some(what) = difference(&state(&root.join("public")), &good) {
            complain(format!("not healed: {what}"));
        }
    }
    println!("{tried} faults, {refused} refused, {killed} killed");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused > 0 && killed > 0, "no fault was met: the test proves nothing");
}

/// Whether the run ended as it should: killed, refused with words that name a place, or with success
/// where all is as it would be without the fault.
fn ended_well(ended: &Output, fault: Fault, root: &Path, good: &State) -> Result<(), String> {
    let names = |said: &str| said.contains("content") || said.contains(&*root.to_string_lossy());
    match (ended.status.code(), fault) {
        (None, Fault::Kill) => Ok(()),
        (Some(0), _) => {
            let mut now = state(&root.join("public"));
            // An empty folder among the program's own records is seen by nobody, and the next run
            // removes it.
            now.remove(".amphoe/stage");
            match difference(&now, good) {
                Some(what) => Err(format!("success is claimed, but {what}")),
                None => Ok(()),
            }
        }
        (Some(REFUSED), Fault::Error(_)) if names(&said(ended)) => Ok(()),
        (Some(REFUSED), Fault::Error(_)) => Err("no path is named".to_owned()),
        _ => Err(format!("it ended with {}", ended.status)),
    }
}

/// Whether every file is what it was or what it was to become, with all that its pages ask for.
fn whole(now: &State, before: &State, good: &State) -> Result<(), String> {
    for (path, text) in THEIRS {
        if now.get(path).and_then(Option::as_deref) != Some(text.as_bytes()) {
            return Err(format!("{path} was touched, which is not ours"));
        }
    }
    for (path, bytes) in now.iter().filter(|(path, _)| !path.starts_with(".amphoe")) {
        let Some(bytes) = bytes else { continue };
        let is = |state: &State| state.get(path).is_some_and(|it| it.as_ref() == Some(bytes));
        if !is(before) && !is(good) {
            return Err(format!("{path} is no version of itself"));
        }
        let text = String::from_utf8_lossy(bytes);
        let asks = text.split_once("<link href=").and_then(|(_, rest)| rest.split_once('>'));
        if let Some((style, _)) = asks.filter(|(style, _)| !now.contains_key(*style)) {
            return Err(format!("{path} asks for {style}, which is not there"));
        }
    }
    let is_lost = |path: &&String| {
        let stays = before.get(*path) == good.get(*path) && !path.starts_with(".amphoe");
        stays && !now.contains_key(*path)
    };
    match before.keys().find(is_lost) {
        Some(path) => Err(format!("{path} is gone")),
        None => Ok(()),
    }
}

/// The first difference between two states, as words.
fn difference(now: &State, good: &State) -> Option<String> {
    let paths = good.keys().chain(now.keys());
    let mut differing = paths.filter(|path| now.get(*path) != good.get(*path));
    let path = differing.next()?;
    Some(match (now.get(path), good.get(path)) {
        (None, _) => format!("{path} is missing"),
        (_, None) => format!("{path} is left over"),
        _ => format!("{path} has other bytes"),
    })
}

/// Every file and folder below `folder`, the program's own records too.
fn state(folder: &Path) -> State {
    fn walk(folder: &Path, inside: &str, found: &mut State) {
        for entry in fs::read_dir(folder).expect("it can be listed") {
            let entry = entry.expect("it can be listed");
            let name = entry.file_name().into_string().expect("these names are Unicode");
            let path = format!("{inside}{name}");
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
                found.insert(path, None);
            } else {
                found.insert(path, Some(fs::read(entry.path()).expect("it can be read")));
            }
        }
    }
    let mut found = State::new();
    walk(folder, "", &mut found);
    found
}

/// All that was said, on one line.
fn said(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout) + &text(&output.stderr)).replace('\n', " | ")
}

//! The program itself, with faults of each kind: how it ends, what it says, and what is published then.
//!
//! A whole site is thousands of files, so that each of these takes seconds: three are tried, and all of
//! them where `AMPHOE_FAULTS` is `all`.

use std::{
    fs,
    os::unix::process::ExitStatusExt as _,
    path::Path,
    process::{Command, Stdio},
};

use super::{
    super::project::{FILE, Project, published, titled},
    all, said,
    strace::{self, Fault},
};

/// A fault at a call of the program.
struct Case {
    /// As strace takes it: a name, or `/` and how it begins.
    call: &'static str,
    /// The file that the call names first, from the project's root.
    at: &'static str,
    /// Which of such calls, counted from 1.
    number: usize,
    fault: Fault,
    ends: Ends,
}

/// How the program ends.
enum Ends {
    /// As without the fault.
    Well,
    /// With this exit code and with words that have all of these.
    Told(i32, &'static [&'static str]),
    Killed,
}

use Ends::{Killed, Told, Well};
use Fault::{Error, Kill};

const STAGED: &str = "public/.amphoe/stage/0";
const JOURNAL: &str = "public/.amphoe/journal.json";
const JOURNAL_NEXT: &str = "public/.amphoe/journal.next";
const MANIFEST: &str = "public/.amphoe/manifest.json";
const MANIFEST_NEXT: &str = "public/.amphoe/manifest.next";
const GONE: &str = "public/cases/short-lived/index.html";

/// The first three are always tried.
#[rustfmt::skip]
const CASES: &[Case] = &[
    Case { call: "write", at: STAGED, number: 1, fault: Error("ENOSPC"), ends: Told(3, &["disk is full"]) },
    Case { call: "/^rename", at: STAGED, number: 1, fault: Error("EIO"), ends: Told(3, &["public/", "moved into place", "whole"]) },
    Case { call: "/^rename", at: MANIFEST_NEXT, number: 1, fault: Kill, ends: Killed },
    Case { call: "read", at: FILE, number: 1, fault: Error("EIO"), ends: Told(1, &[FILE]) },
    Case { call: "read", at: FILE, number: 1, fault: Error("EINTR"), ends: Well },
    Case { call: "openat", at: FILE, number: 1, fault: Error("EMFILE"), ends: Told(1, &[FILE]) },
    Case { call: "getdents64", at: "content/cases", number: 1, fault: Error("EIO"), ends: Told(1, &["content/cases"]) },
    Case { call: "statx", at: "content", number: 1, fault: Error("EACCES"), ends: Told(3, &["content"]) },
    Case { call: "openat", at: "public/addresses.txt", number: 1, fault: Error("EACCES"), ends: Told(3, &["public/addresses.txt"]) },
    Case { call: "openat", at: "public/.amphoe/lock", number: 1, fault: Error("EACCES"), ends: Told(3, &["lock", "permission denied"]) },
    Case { call: "openat", at: MANIFEST, number: 1, fault: Error("EIO"), ends: Told(3, &[MANIFEST]) },
    Case { call: "openat", at: STAGED, number: 1, fault: Error("EMFILE"), ends: Told(3, &["written"]) },
    Case { call: "openat", at: STAGED, number: 1, fault: Error("EINTR"), ends: Well },
    Case { call: "write", at: STAGED, number: 1, fault: Error("EINTR"), ends: Well },
    Case { call: "write", at: STAGED, number: 1, fault: Kill, ends: Killed },
    Case { call: "fsync", at: STAGED, number: 1, fault: Error("EIO"), ends: Told(3, &["written"]) },
    Case { call: "write", at: JOURNAL_NEXT, number: 1, fault: Error("ENOSPC"), ends: Told(3, &["disk is full"]) },
    Case { call: "/^rename", at: JOURNAL_NEXT, number: 1, fault: Error("EACCES"), ends: Told(3, &[JOURNAL]) },
    Case { call: "/^rename", at: JOURNAL_NEXT, number: 1, fault: Kill, ends: Killed },
    Case { call: "/^mkdir", at: "public/cases/fresh", number: 1, fault: Error("ENOSPC"), ends: Told(3, &["public/cases/fresh", "disk is full"]) },
    Case { call: "/^rename", at: STAGED, number: 1, fault: Kill, ends: Killed },
    Case { call: "/^rename", at: MANIFEST_NEXT, number: 1, fault: Error("EIO"), ends: Told(3, &[MANIFEST]) },
    Case { call: "/^unlink", at: GONE, number: 1, fault: Error("EACCES"), ends: Told(3, &[GONE, "removed"]) },
    Case { call: "/^unlink", at: GONE, number: 1, fault: Kill, ends: Killed },
    Case { call: "/^(rmdir|unlinkat)$", at: "public/cases/short-lived", number: 1, fault: Error("EIO"), ends: Told(3, &["public/cases/short-lived"]) },
    Case { call: "/^unlink", at: JOURNAL, number: 1, fault: Kill, ends: Killed },
];

#[test]
fn the_program_tells_a_fault_in_words_and_the_next_run_heals() {
    if !strace::is_here() {
        return;
    }
    let project = project();
    let root = project.root().canonicalize().expect("it is there");
    project.write("public/CNAME", "example.org");
    let mut good = Vec::new();
    for edition in [1, 0] {
        change(&project, edition);
        build(&root);
        good.push(published(&root.join("public")));
    }
    good.reverse();
    let count = if all() { CASES.len() } else { 3 };
    let mut edition = 0;
    let mut wrong = Vec::new();
    for Case { call, at, number, fault, ends } in &CASES[..count] {
        // From the first edition to the second, so that what comes and goes is the same each time.
        if edition == 1 {
            change(&project, 0);
            build(&root);
        }
        change(&project, 1);
        edition = 1;
        let path = root.join(at).to_str().expect("it is Unicode").to_owned();
        let ended = strace::with(&command(&root), &[path], call, *number, *fault).output();
        let ended = ended.expect("strace was here");
        let now = published(&root.join("public"));
        let said = said(&ended);
        let mut complain = |what: &str| wrong.push(format!("{call} {fault} {at}: {what}: {said}"));
        match ends {
            Well if ended.status.success() => {}
            Killed if ended.status.signal().is_some() => {}
            Told(code, words) if ended.status.code() == Some(*code) => {
                let missing = words.iter().filter(|word| !said.contains(*word));
                missing.for_each(|word| complain(&format!("`{word}` is not said")));
            }
            _ => complain(&format!("it ended with {}", ended.status)),
        }
        for (path, bytes) in &now {
            if !good.iter().any(|edition| edition.get(path) == Some(bytes)) {
                complain(&format!("{path} is no version of itself"));
            }
        }
        if matches!(ends, Well) && now != good[1] {
            complain("it claims success, and the site is not right");
        }
        build(&root);
        if published(&root.join("public")) != good[1] {
            complain("the next run does not heal");
        }
        if root.join(JOURNAL).exists() || root.join("public/.amphoe/stage").exists() {
            complain("something is left over");
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_machine_without_threads_is_told_and_nothing_is_changed() {
    let project = Project::small();
    let root = project.root();
    for line in ["build", "check"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
        command.args([line, "--lang", "en", "--root"]).arg(root);
        // No thread can have such a stack.
        command.env("RUST_MIN_STACK", (1_u64 << 60).to_string());
        let ended = command.output().expect("the program can be started");
        assert_eq!(ended.status.code(), Some(3), "{line}: {}", said(&ended));
        assert!(said(&ended).contains("threads"), "{line}: {}", said(&ended));
    }
    assert!(!root.join("public").exists());
}

fn project() -> Project {
    let project = Project::small();
    project
        .write(FILE.replace("index.th.md", "photo.jpg").as_str(), super::super::project::picture());
    project
}

/// Puts the first (0) or the second edition of the content in place: a title changes, one case goes,
/// another comes.
fn change(project: &Project, edition: usize) {
    let [gone, fresh] = ["short-lived", "fresh"].map(|name| format!("content/cases/{name}"));
    let (title, other, here) = if edition == 0 {
        ("ก่อน", &fresh, &gone)
    } else {
        ("หลัง", &gone, &fresh)
    };
    project.write(FILE, titled(&format!("ธนาคารขยะ {title}")));
    if project.path(other).exists() {
        fs::remove_dir_all(project.path(other)).expect("it is ours");
    }
    project.write(
        &format!("{here}/index.th.md"),
        titled("เรื่องอื่น").replacen("---", "---\ndemo: true", 1),
    );
}

fn command(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
    command.args(["build", "--lang", "en", "--today", "2026-11-26", "--quiet", "--threads", "1"]);
    command.arg("--root").arg(root);
    command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null());
    command
}

fn build(root: &Path) {
    let done = command(root).output().expect("the program can be started");
    assert!(done.status.success(), "{}", said(&done));
}

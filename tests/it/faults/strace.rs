//! Faults of the machine, made by strace: it stops a program at its system calls and answers in place
//! of the system.
//!
//! Only calls that name one of some paths first, or a file opened there, are counted and answered. What a
//! program does while it is loaded is therefore in no count.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fmt, fs,
    path::Path,
    process::{Command, Stdio},
};

/// What happens at a call in place of what should.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// It fails with this error.
    Error(&'static str),
    /// The program is killed when it asks.
    Kill,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Error(name) => write!(f, "error={name}"),
            Fault::Kill => f.write_str("signal=SIGKILL"),
        }
    }
}

/// Whether faults can be made on this machine. Where they cannot, it is said why, and it is a failure
/// where `AMPHOE_STRACE` is `required`.
pub(super) fn is_here() -> bool {
    let tried = Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "true"]).output();
    let why = match tried {
        Ok(done) if done.status.success() => return true,
        // It is there, and may not look at another program: containers often forbid ptrace.
        Ok(done) => format!("strace fails: {}", String::from_utf8_lossy(&done.stderr).trim()),
        Err(error) => format!("strace cannot be started: {error}"),
    };
    assert!(env::var("AMPHOE_STRACE").as_deref() != Ok("required"), "{why}");
    println!("skipped: {why}");
    false
}

/// `command` under strace, followed into its threads.
fn traced(command: &Command, options: &[String]) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq"]).args(options);
    strace.arg("--").arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    strace.stdin(Stdio::null());
    strace
}

/// One call as strace writes it down: who asks, what, with which arguments.
struct Line<'a> {
    call: &'a str,
    arguments: &'a str,
}

fn lines(trace: &str) -> impl Iterator<Item = Line<'_>> {
    trace.lines().filter_map(|line| {
        let (_, asked) = line.split_once(' ')?;
        let (call, arguments) = asked.trim_start().split_once('(')?;
        let is_name = call.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        is_name.then_some(Line { call, arguments })
    })
}

/// Every path inside `root` that `command` names, or has a file open at, in its system calls. It is
/// run for that.
pub(super) fn paths(command: &Command, root: &Path) -> Vec<String> {
    let trace = run(command, &["-y", "-s", "4096", "-e", "trace=%file,%desc"].map(str::to_owned));
    let root = root.to_str().expect("temporary folders have Unicode names");
    let mut paths = BTreeSet::new();
    for Line { arguments, .. } in lines(&trace) {
        // `"PATH"` where it is named, `3</PATH>` where it is open.
        for (at, _) in arguments.match_indices(root) {
            let end = match arguments[..at].bytes().next_back() {
                Some(b'"') => '"',
                Some(b'<') => '>',
                _ => continue,
            };
            if let Some((path, _)) = arguments[at..].split_once(end) {
                paths.insert(path.to_owned());
            }
        }
    }
    paths.into_iter().collect()
}

/// How often `command` makes each call at one of `paths`. It is run for that.
pub(super) fn counts(command: &Command, paths: &[String]) -> BTreeMap<String, usize> {
    let mut options = at(paths);
    options.extend(["-e", "trace=%file,%desc"].map(str::to_owned));
    let trace = run(command, &options);
    let mut counts = BTreeMap::new();
    for Line { call, .. } in lines(&trace) {
        *counts.entry(call.to_owned()).or_default() += 1;
    }
    counts
}

/// `command` with `fault` at the call `number`, counted from 1, of those named `call` (or like it:
/// `/^rename`) at one of `paths`.
pub(super) fn with(
    command: &Command,
    paths: &[String],
    call: &str,
    number: usize,
    fault: Fault,
) -> Command {
    let mut options = at(paths);
    if fault != Fault::Kill {
        // It stops at no call but those that are asked for, which is much faster. What strace 6.1 kills
        // that way goes on living.
        options.push("--seccomp-bpf".to_owned());
    }
    options.extend(["-o", "/dev/null", "-e"].map(str::to_owned));
    options.push(format!("trace={call}"));
    options.push("-e".to_owned());
    options.push(format!("inject={call}:{fault}:when={number}"));
    traced(command, &options)
}

fn at(paths: &[String]) -> Vec<String> {
    paths.iter().flat_map(|path| ["-P".to_owned(), path.clone()]).collect()
}

/// The trace of a run in which nothing fails.
fn run(command: &Command, options: &[String]) -> String {
    let file = tempfile::NamedTempFile::new().expect("a temporary file can be made");
    let path = file.path().to_str().expect("temporary files have Unicode names").to_owned();
    let output = ["-o".to_owned(), path];
    let done = traced(command, &[&output, options].concat()).output().expect("strace was here");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&fs::read(file.path()).expect("it was written")).into_owned()
}

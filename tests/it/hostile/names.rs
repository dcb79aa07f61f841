//! Names and files of a disk that nobody should follow, open or show.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    os::unix::{
        ffi::OsStrExt as _,
        fs::{MetadataExt as _, PermissionsExt as _, symlink},
        net::UnixListener,
    },
    path::Path,
    process::Command,
};

use amphoe::{
    diagnostic::{
        Severity,
        report::{
            Report,
            human::{Look, human},
        },
    },
    lang::Lang,
    source::read::{Limits, read},
};

use super::front;
use crate::project::{built, folder, published, write};

/// What lies at a path.
pub(super) enum Thing {
    /// A file.
    File(Vec<u8>),
    /// A file of so many bytes, of which none is on the disk.
    Sparse(u64),
    /// A link to somewhere.
    Link(&'static str),
    /// A pipe that nobody writes to.
    Pipe,
    /// A socket.
    Socket,
    /// A folder.
    Folder,
    /// A file that nobody may read. (An administrator may.)
    Locked,
}

/// What nobody means well by: its name, its path below `content/cases`, what lies there, and the
/// code that is said of it.
type Input = (&'static str, Vec<u8>, Thing, Option<&'static str>);

/// What is secret, and lies outside of the project.
const SECRET: &str = "secret-of-the-machine";

/// Every one of them.
pub(super) fn inputs() -> Vec<Input> {
    use Thing::{File, Folder, Link, Locked, Pipe, Socket, Sparse};
    let a = || File(b"a".to_vec());
    let named = |name: &str| format!("names/{name}").into_bytes();
    let deep = format!("names/{}a.jpg", "d/".repeat(20));
    vec![
        ("a name with a break of lines", named("a\nb.jpg"), a(), Some("file-name")),
        ("a name that rings and clears", named("\u{7}\u{1b}[2Ja.jpg"), a(), Some("file-name")),
        ("a name that turns its ending", named("a\u{202e}gpj.exe"), a(), Some("file-name")),
        ("a name that is not seen", named("\u{200b}.jpg"), a(), Some("file-name")),
        ("a name that is no Unicode", b"names/\xff\xfe.jpg".to_vec(), a(), Some("file-name")),
        ("a name of half a letter", b"names/\xe0\xb8.jpg".to_vec(), a(), Some("file-name")),
        ("a name of a device of Windows", named("con.jpg"), a(), Some("file-name")),
        ("a name that Windows cuts", named("a.jpg."), a(), Some("file-name")),
        ("a name with a colon", named("a:b.jpg"), a(), Some("file-name")),
        ("a name with a backslash", named("a\\..\\b.jpg"), a(), Some("file-name")),
        ("a name of markup", named("<script>canary()<.jpg"), a(), Some("file-name")),
        (
            "a name as long as can be",
            named(&format!("{}.jpg", "a".repeat(251))),
            a(),
            Some("broken-picture"),
        ),
        (
            "a name of marks",
            named(&format!("a{}.jpg", "\u{301}".repeat(100))),
            a(),
            Some("broken-picture"),
        ),
        ("a name in other capitals", named("SAME.jpg"), a(), Some("broken-picture")),
        ("a name that is the same but for capitals", named("same.jpg"), a(), Some("same-name")),
        (
            "a name that is the same but for its form",
            named("cafe\u{301}.jpg"),
            a(),
            Some("broken-picture"),
        ),
        ("a name in the other form", named("caf\u{e9}.jpg"), a(), Some("same-name")),
        ("a name that begins as an option", named("--help.jpg"), a(), Some("broken-picture")),
        ("a name that begins as a formula", named("=cmd.csv"), a(), None),
        ("a folder too deep", deep.into_bytes(), a(), Some("folder-too-deep")),
        (
            "a link to a secret",
            named("link.jpg"),
            Link("/SECRET/secret.jpg"),
            Some("symbolic-link"),
        ),
        (
            "a link to a secret that is a page",
            b"names/index.en.md".to_vec(),
            Link("/SECRET/index.th.md"),
            Some("symbolic-link"),
        ),
        ("a link to the folder above", named("up"), Link(".."), Some("symbolic-link")),
        ("a link to itself", named("loop"), Link("loop"), Some("symbolic-link")),
        ("a link to a device", named("zero.jpg"), Link("/dev/zero"), Some("symbolic-link")),
        ("a link to nothing", named("nothing.jpg"), Link("/nothing/at/all"), Some("symbolic-link")),
        (
            "a link to a folder of secrets",
            b"linked".to_vec(),
            Link("/SECRET"),
            Some("symbolic-link"),
        ),
        (
            "a link that is settings",
            b"../synonyms.yaml".to_vec(),
            Link("/SECRET/site.yaml"),
            Some("symbolic-link"),
        ),
        ("a pipe", named("pipe.jpg"), Pipe, Some("not-a-file")),
        ("a pipe that is a page", b"piped/index.th.md".to_vec(), Pipe, Some("not-a-file")),
        ("a socket", named("socket.jpg"), Socket, Some("not-a-file")),
        ("a folder that is called as a page", b"foldered/index.th.md".to_vec(), Folder, None),
        ("a folder that is called as a picture", named("folder.jpg"), Folder, None),
        (
            "a picture of a hundred million bytes",
            named("huge.jpg"),
            Sparse(100 << 20),
            Some("file-too-large"),
        ),
        (
            "a page of a hundred million bytes",
            b"huge/index.th.md".to_vec(),
            Sparse(100 << 20),
            Some("file-too-large"),
        ),
        (
            "settings of a terabyte",
            b"../protected-terms.yaml".to_vec(),
            Sparse(1 << 40),
            Some("file-too-large"),
        ),
        (
            "a page of noughts",
            b"noughts/index.th.md".to_vec(),
            File(vec![0; 5000]),
            Some("not-utf8"),
        ),
        (
            "a page in UTF-16",
            b"utf16/index.th.md".to_vec(),
            File(b"\xff\xfe-\0-\0-\0".to_vec()),
            Some("not-utf8"),
        ),
        (
            "a page in Windows-874",
            b"old/index.th.md".to_vec(),
            File(b"\xa1\xa2\xa3".to_vec()),
            Some("not-utf8"),
        ),
        (
            "a page with half a letter at its end",
            b"half/index.th.md".to_vec(),
            File(b"---\n\xe0\xb8".to_vec()),
            Some("not-utf8"),
        ),
        ("a page that nobody may read", b"locked/index.th.md".to_vec(), Locked, Some("unreadable")),
    ]
}

/// Lays all of them into a project, beside a secret that is none of its own.
fn lay(root: &Path, secret: &Path) {
    let case = format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\nประชุม\n", front("เรื่องหนึ่ง", ""));
    write(root, "content/cases/names/index.th.md", &case);
    for (name, text) in [
        ("secret.jpg", SECRET.to_owned()),
        ("index.th.md", case.replace("เรื่องหนึ่ง", SECRET)),
        ("site.yaml", format!("title: {SECRET}\n")),
    ] {
        write(secret, name, text);
    }
    for (what, path, thing, _) in inputs() {
        let path = root.join("content/cases").join(OsStr::from_bytes(&path));
        let above = path.parent().expect("it lies in a folder");
        fs::create_dir_all(above).expect("it can be made");
        let done = match thing {
            Thing::File(bytes) => fs::write(&path, bytes),
            Thing::Sparse(length) => fs::File::create(&path).and_then(|file| file.set_len(length)),
            Thing::Link(to) => {
                let to =
                    to.strip_prefix("/SECRET").map(|rest| format!("{}{rest}", secret.display()));
                symlink(to.unwrap_or_else(|| link(what)), &path)
            }
            Thing::Pipe => Command::new("mkfifo").arg(&path).status().map(|_| ()),
            Thing::Socket => UnixListener::bind(&path).map(drop),
            Thing::Folder => fs::create_dir_all(&path),
            Thing::Locked => fs::write(&path, &case)
                .and_then(|()| fs::set_permissions(&path, fs::Permissions::from_mode(0o0))),
        };
        done.unwrap_or_else(|error| panic!("{what}: {error}"));
    }
}

/// Where the link of this input leads.
fn link(what: &str) -> String {
    let of = |(name, _, thing, _): Input| match thing {
        Thing::Link(to) if name == what => Some(to.to_owned()),
        _ => None,
    };
    inputs().into_iter().find_map(of).expect("it is a link")
}

/// Everything below a folder, with what shows whether it was touched.
fn snapshot(folder: &Path, found: &mut BTreeMap<std::path::PathBuf, (u64, i64, i64)>) {
    for entry in fs::read_dir(folder).expect("it can be listed") {
        let path = entry.expect("it can be listed").path();
        let about = fs::symlink_metadata(&path).expect("it is there");
        found.insert(path.clone(), (about.len(), about.mtime(), about.mtime_nsec()));
        if about.is_dir() {
            snapshot(&path, found);
        }
    }
}

#[test]
fn what_a_disk_can_hold_is_told_by_its_path_and_no_link_is_followed() {
    let (project, secret) = (folder(), folder());
    lay(project.path(), secret.path());
    let tree = read(project.path(), Limits::default()).expect("there is a project");
    let build = built(&tree);
    let mut wrong = Vec::new();
    for (what, path, _, told) in inputs() {
        // As it is shown: what cannot be seen is written out.
        let shown = amphoe::source::name::shown(OsStr::from_bytes(&path));
        let shown = format!("content/cases/{shown}").replace("cases/../", "");
        let own = |path: &str| path == shown || shown.starts_with(&format!("{path}/"));
        let codes: Vec<&str> = build
            .said
            .iter()
            .filter(|said| said.severity() != Severity::Note && own(said.at.path.as_str()))
            .map(|said| said.code())
            .collect();
        let is_administrator = told == Some("unreadable") && codes.is_empty();
        if !is_administrator && told.into_iter().collect::<Vec<_>>() != codes {
            wrong.push(format!("{what} ({shown}): {codes:?} for {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for lang in Lang::ALL {
        let report = human(&Report::new(build.said.clone()), &tree, &Look::plain(lang));
        assert!(!report.contains(SECRET), "a secret is told");
        let control = report.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(control, None, "a name moves the cursor");
        assert!(!report.contains('\u{202e}'), "a name turns the report");
    }
}

#[test]
fn neither_check_nor_build_touches_or_publishes_what_lies_elsewhere() {
    let (above, secret) = (folder(), folder());
    let project = above.path().join("project");
    lay(&project, secret.path());
    let out = above.path().join("public");
    let state = || {
        let mut found = BTreeMap::new();
        snapshot(&project, &mut found);
        snapshot(secret.path(), &mut found);
        found
    };
    let before = state();
    let run = |command: &str| {
        let mut process = Command::new(env!("CARGO_BIN_EXE_amphoe"));
        process.args([command, "--lang", "en", "--today", "2026-11-26", "--quiet"]);
        process.arg("--root").arg(&project).arg("--out").arg(&out);
        let done = process.output().expect("the program can be started");
        let said = [done.stdout, done.stderr].concat();
        (done.status.code(), String::from_utf8_lossy(&said).into_owned())
    };
    for command in ["check", "build"] {
        let (code, said) = run(command);
        assert_eq!(code, Some(1), "{command}: {said}");
        assert!(!said.contains(SECRET) && !said.contains("panicked"), "{said}");
        assert!(state() == before, "{command} touched the project");
        assert!(!out.exists(), "{command} published something");
    }
    // Without what is refused, the rest is published, and nothing of the secret with it.
    fs::remove_dir_all(project.join("content")).expect("it is ours");
    let case =
        format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\n[ก](../../../secret.jpg)\n", front("ก", ""));
    write(&project, "content/cases/a/index.th.md", case);
    symlink(secret.path(), project.join("themes")).expect("it can be made");
    let (code, said) = run("build");
    assert_eq!(code, Some(1), "{said}");
    fs::remove_file(project.join("themes")).expect("it is there");
    let case = format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\nประชุม\n", front("ก", ""));
    write(&project, "content/cases/a/index.th.md", case);
    let (code, said) = run("build");
    assert_eq!(code, Some(0), "{said}");
    let names: Vec<_> = fs::read_dir(above.path())
        .expect("it can be listed")
        .map(|entry| entry.expect("it can be listed").file_name())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    for (path, bytes) in published(&out) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(SECRET), "{path}");
        assert!(
            !text.contains(&*project.to_string_lossy()),
            "{path} names a folder of the machine"
        );
    }
}

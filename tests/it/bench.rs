//! The author's bench: from an empty folder to a case, by somebody who has only ever used a word
//! processor.

mod case;
mod edition;
mod folder;
#[cfg(unix)]
mod hook;
mod session;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

use super::project::{folder, write};

/// A desk with nothing on it.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(folder())
    }

    /// With a new folder `คลัง` on it.
    fn with_folder() -> Self {
        let desk = Self::new();
        desk.does("init คลัง --no-hook --lang th");
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        write(self.0.path(), path, text);
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the program with these arguments where nobody can be asked.
    fn run(&self, folder: &str, arguments: &[&str]) -> Output {
        run(&self.path(folder), arguments)
    }

    /// The same for arguments without spaces, on the desk itself; it must succeed.
    fn does(&self, line: &str) -> String {
        let arguments: Vec<&str> = line.split(' ').collect();
        let output = self.run("", &arguments);
        assert_eq!(output.status.code(), Some(0), "amphoe {line}\n{}", said(&output));
        said(&output)
    }
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amphoe"))
        .current_dir(folder)
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795651200")
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("the program can be started")
}

/// What a person reads of it.
fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("what is printed is UTF-8")
}

/// Everything that a case must have, as options.
const ALL: [(&str, &str); 7] = [
    ("--title", "ธนาคารขยะแลกค่าน้ำประปา"),
    ("--summary", "ปัญหาคือขยะล้นจุดทิ้ง ทำโดยเปิดธนาคารขยะ ยังไม่ได้วัดผล"),
    ("--place", "อ.วานรนิวาส จ.สกลนคร"),
    ("--level", "หมู่บ้าน/ชุมชน"),
    ("--theme", "ขยะและสิ่งแวดล้อม"),
    ("--status", "กำลังดำเนินการ"),
    ("--source", "บันทึกของอำเภอ"),
];

/// `new case` with all that it needs, but for those of `other`, and with `more`.
fn new_case<'a>(other: &[(&str, &'a str)], more: &[&'a str]) -> Vec<&'a str> {
    let answer = |option: &str, usual: &'a str| {
        other.iter().find(|(name, _)| *name == option).map_or(usual, |(_, typed)| *typed)
    };
    let all = ALL.iter().flat_map(|(option, usual)| [*option, answer(option, usual)]);
    ["new", "case"].into_iter().chain(all).chain(more.iter().copied()).collect()
}

//! The house plan, held: who may import whom, and who may touch the world outside.
//!
//! What is absent from a room is what makes it easy to read, so absences are tested. To depart
//! from the plan, change `plan.rs` and the story in `src/lib.rs`.

mod code;
mod plan;

use std::{fs, path::Path};

use plan::{RESERVED, ROOMS, Reserved, Room};

/// No file of the program is longer.
const MOST_LINES: usize = 600;
/// Longer files are named, so that somebody asks whether they have two subjects.
const MANY_LINES: usize = 400;

/// A file under `src/`, its path from there with `/`.
struct File {
    path: String,
    text: String,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// `content` of `content.rs` and of `content/yaml/trap.rs`.
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or(&self.path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// How many modules below the crate's root: 1 for `content.rs`, 2 for `content/yaml.rs`.
    fn depth(&self) -> usize {
        if self.is_root() { 0 } else { self.path.split('/').count() }
    }

    /// The modules that it declares for its tests alone, as paths without an ending.
    fn test_modules(&self) -> Vec<String> {
        let folder = self.path.trim_end_matches(".rs");
        let names = code::test_modules(&code::blank_words(&self.text));
        names.into_iter().map(|name| format!("{folder}/{name}")).collect()
    }

    fn is_root(&self) -> bool {
        matches!(&*self.path, "lib.rs" | "main.rs")
    }
}

fn files() -> Vec<File> {
    fn walk(folder: &Path, prefix: &str, files: &mut Vec<File>) {
        for entry in fs::read_dir(folder).expect("src/ can be listed") {
            let entry = entry.expect("src/ can be listed");
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{path}/"), files);
            } else if path.ends_with(".rs") {
                let text = fs::read_to_string(entry.path()).expect("source files are UTF-8");
                files.push(File { path, text });
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Fails with every complaint at once, one a line.
fn expect_none(complaints: &[String]) {
    assert!(
        complaints.is_empty(),
        "\n{}\n\nThe plan is tests/it/floors/plan.rs and the story in src/lib.rs.\n",
        complaints.join("\n")
    );
}

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.0 == name)
}

fn climbing_imports(file: &File) -> Vec<String> {
    let File { path, text } = file;
    let code = code::blank_words(text);
    let mut complaints = Vec::new();
    if file.is_root() {
        for line in code::lines_with(&code, "pub use") {
            complaints.push(format!(
                "src/{path}:{line}: a re-export at the root hides which room a name is from"
            ));
        }
        return complaints;
    }
    let Some(Room(here, floor, may)) = room(file.room()) else {
        return vec![format!("src/{path}: the room `{}` is not in the plan", file.room())];
    };
    let own = format!("pub use crate::{here}");
    let re_exports = code::lines_with(&code, "pub use crate::");
    for line in re_exports.iter().filter(|line| !code::lines_with(&code, &own).contains(line)) {
        complaints.push(format!(
            "src/{path}:{line}: a re-export from another room hides which room a name is from"
        ));
    }
    for (line, name) in code::names_at_the_root(&code, file.depth()) {
        match room(&name) {
            _ if name == *here || may.contains(&&*name) => {}
            Some(Room(_, above, _)) => complaints.push(format!(
                "src/{path}:{line}: `{here}` (floor {floor}) may not import `{name}` (floor {above}); it may import {}",
                if may.is_empty() { "nothing of ours".to_owned() } else { may.join(", ") }
            )),
            None => complaints.push(format!(
                "src/{path}:{line}: `crate::{name}` is no room: import from the module that defines the name"
            )),
        }
    }
    complaints
}

fn reserved_words(file: &File) -> Vec<String> {
    let File { path, text } = file;
    let code = code::blank_tests(&code::blank_words(text));
    let may = |to: &&str| *to == path || *to == file.room();
    let mut complaints = Vec::new();
    for Reserved { words, to, why } in RESERVED.iter().filter(|rule| !rule.to.iter().any(may)) {
        for word in *words {
            for line in code::lines_with(&code, word) {
                complaints.push(format!(
                    "src/{path}:{line}: `{word}` is only for {}: {why}",
                    to.join(", ")
                ));
            }
        }
    }
    complaints
}

fn bad_manners(file: &File) -> Vec<String> {
    let File { path, text } = file;
    let mut complaints = Vec::new();
    if !text.starts_with("//! ") {
        complaints.push(format!("src/{path}:1: open with `//!`: what the file is for, and why so"));
    }
    let lines = text.lines().count();
    if lines > MOST_LINES {
        complaints.push(format!(
            "src/{path}: {lines} lines, at most {MOST_LINES}: it has two subjects, give each a file"
        ));
    }
    complaints
}

#[test]
fn the_plan_has_no_stairs_up_and_no_circles() {
    for Room(name, floor, may) in ROOMS {
        for below in *may {
            let Room(_, other, _) = room(below).expect("every room that is named exists");
            assert!(other < floor, "`{name}` may not import `{below}`");
        }
    }
}

#[test]
fn the_rooms_stand_in_lib_rs_ground_floor_first() {
    let files = files();
    let lib = files.iter().find(|file| file.path == "lib.rs").expect("there is a lib.rs");
    let (mut last, mut said) = (0, None);
    let mut complaints = Vec::new();
    for (number, line) in lib.text.lines().enumerate() {
        if let Some(comment) = line.strip_prefix("// Floor ") {
            said = comment.split(':').next().and_then(|floor| floor.parse::<u8>().ok());
        }
        let Some(name) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';'))
        else {
            continue;
        };
        let at = format!("src/lib.rs:{}", number + 1);
        match room(name) {
            None => complaints.push(format!("{at}: the room `{name}` is not in the plan")),
            Some(Room(_, floor, _)) if *floor < last => {
                complaints
                    .push(format!("{at}: `{name}` (floor {floor}) stands above floor {last}"));
            }
            Some(Room(_, floor, _)) if said != Some(*floor) => {
                complaints.push(format!(
                    "{at}: `{name}` is on floor {floor}, the comment says otherwise"
                ));
            }
            Some(Room(_, floor, _)) => last = *floor,
        }
    }
    expect_none(&complaints);
}

#[test]
fn imports_go_down_never_up() {
    expect_none(&files().iter().flat_map(climbing_imports).collect::<Vec<_>>());
}

#[test]
fn only_the_named_rooms_touch_the_world_outside() {
    let files = files();
    let tests: Vec<String> = files.iter().flat_map(File::test_modules).collect();
    let is_test = |file: &&File| {
        tests.iter().any(|module| {
            file.path.strip_prefix(&**module).is_some_and(|rest| rest.starts_with(['.', '/']))
        })
    };
    let program = files.iter().filter(|file| !is_test(file));
    expect_none(&program.flat_map(reserved_words).collect::<Vec<_>>());
}

/// Without `check --external` nothing speaks to strangers: what could is in one room, and one file
/// enters it.
#[test]
fn no_command_opens_a_connection_but_the_one_that_says_so() {
    for Room(name, _, may) in ROOMS {
        assert_eq!(may.contains(&"web"), *name == "cli", "`{name}`");
    }
    let enters = |file: &&File| {
        file.room() != "web"
            && !code::lines_with(&code::blank_words(&file.text), "web::").is_empty()
    };
    let files = files();
    let entering: Vec<&str> = files.iter().filter(enters).map(|file| &*file.path).collect();
    assert_eq!(entering, ["cli/external.rs"]);
    let sneaks_in = File::new("cli/build.rs", "use crate::web::Visitor;\n");
    assert_eq!(reserved_words(&sneaks_in).len(), 1);
}

#[test]
fn every_file_says_what_it_is_for_and_is_short() {
    let files = files();
    for file in &files {
        let lines = file.text.lines().count();
        if lines > MANY_LINES {
            println!("src/{}: {lines} lines (two subjects?)", file.path);
        }
    }
    expect_none(&files.iter().flat_map(bad_manners).collect::<Vec<_>>());
}

#[test]
fn a_breach_is_told_with_its_place_and_the_rule() {
    let upstairs = File::new("content/front.rs", "//! x\n\nuse crate::{lang::Lang, site::Site};\n");
    assert_eq!(
        climbing_imports(&upstairs),
        ["src/content/front.rs:3: `content` (floor 3) may not import `site` (floor 4); \
          it may import digest, lang, facts, picture, source, diagnostic"]
    );
    let through_the_root =
        File::new("site.rs", "use super::Case;\nuse super::content::front::Front;\n");
    assert_eq!(climbing_imports(&through_the_root).len(), 1);
    let prints = File::new(
        "site.rs",
        "fn a() {\n    println!(\"{}\", 1);\n}\n#[cfg(test)]\nmod tests { fn b() { println!(); } }\n",
    );
    assert_eq!(
        reserved_words(&prints),
        ["src/site.rs:2: `println!` is only for cli: a phase returns what it has to say \
          (`diagnostic::Checked`); only `cli` prints"]
    );
    assert_eq!(reserved_words(&File::new("cli/report.rs", "fn a() { println!(); }")), [""; 0]);
    assert_eq!(bad_manners(&File::new("a.rs", &"fn a() {}\n".repeat(601))).len(), 2);
}

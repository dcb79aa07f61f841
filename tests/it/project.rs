//! Projects that tests work on: the smallest and our own, in memory and on a disk.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use amphoe::{
    build::{Build, Memo, build},
    facts::date,
    render,
    site::{
        resolve::Options,
        route::{Claim, file_of},
    },
    source::{
        Tree,
        read::{self, Limits},
    },
};
use rayon::prelude::*;
use tempfile::TempDir;

/// The smallest project is one Thai file, and this is it.
pub(super) const CASE: &str = "---
ชื่อเรื่อง: ธนาคารขยะบ้านเรา
สรุป: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล
พื้นที่: อ.วานรนิวาส จ.สกลนคร
ระดับพื้นที่: หมู่บ้าน/ชุมชน
ประเด็น: ขยะและสิ่งแวดล้อม
สถานะ: กำลังดำเนินการ
แหล่งอ้างอิง:
  - ชื่อ: บันทึกของอำเภอ
    ประเภท: บันทึกของหน่วยงานเอง
---
## ขั้นตอนการดำเนินงาน

ประชุม แล้วลงมือทำ
";

/// Where that file lies.
pub(super) const FILE: &str = "content/cases/waste-bank/index.th.md";

/// [`CASE`] under another title.
pub(super) fn titled(title: &str) -> String {
    CASE.replace("ธนาคารขยะบ้านเรา", title)
}

/// The front matter of a sound case, a key a line, for tests in which it says more or something else.
const FRONT: [&str; 6] = [
    "summary: หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล",
    "place: อ.วานรนิวาส จ.สกลนคร",
    "level: village",
    "themes: [environment]",
    "status: acting",
    "sources: [{title: บันทึกของอำเภอ}]",
];

/// A sound case as a file of [`Tree::from_literal`], called after its folder. What `keys` say stands in
/// place of the sample's own.
pub(super) fn case(slug: &str, keys: &str) -> String {
    case_of(slug, keys, "## ขั้นตอนการดำเนินงาน\n\nประชุม\n")
}

/// The same with this text.
pub(super) fn case_of(slug: &str, keys: &str, text: &str) -> String {
    let front = front(&format!("ธนาคารขยะ {slug}"), keys);
    format!("-- content/cases/{slug}/index.th.md --\n---\n{front}---\n{text}\n")
}

/// The front matter of a sound case. What `keys` say stands in place of its own.
pub(super) fn front(title: &str, keys: &str) -> String {
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.to_owned());
    let title = format!("title: {title}");
    let own = std::iter::once(&*title).chain(FRONT);
    let own = own.filter(|own| !keys.lines().any(|line| key(line) == key(own)));
    own.chain(keys.lines()).flat_map(|line| [line, "\n"]).collect()
}

/// The project that these tests belong to: its content is the real one.
pub(super) fn own() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The same in memory.
pub(super) fn real() -> Tree {
    read::read(own(), Limits::default()).expect("the project can be read")
}

/// A small JPEG, whole in every respect.
pub(super) fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 50);
    encoder.encode(&[90; 64], 8, 8, jpeg_encoder::ColorType::Luma).expect("it fits in memory");
    bytes
}

/// How tests build, always on the same day.
pub(super) fn options() -> Options {
    Options {
        base: Some("https://amphoe.example/".to_owned()),
        drafts: false,
        no_share_pictures: false,
        no_search: false,
        today: date::read("2026-11-22").expect("it is a day").date,
        previous: Vec::new(),
    }
}

pub(super) fn built(tree: &Tree) -> Build {
    build(tree, &options(), &mut Memo::default())
}

/// Every file of the site, by its path.
pub(super) fn files(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let routes: Vec<_> = build.site.routes.iter().collect();
    let bytes = |(path, claim): &(&str, &Claim)| {
        let bytes = render::bytes(&build.site, &build.theme, path, claim);
        (file_of(path), bytes.unwrap_or_else(|error| panic!("{path}: {error:?}")))
    };
    routes.par_iter().map(bytes).collect()
}

/// The page at one address of a site.
pub(super) fn page(build: &Build, path: &str) -> String {
    let claim = build.site.routes.get(path).unwrap_or_else(|| panic!("{path} has no page"));
    let bytes = render::bytes(&build.site, &build.theme, path, claim);
    String::from_utf8(bytes.expect("it is drawn")).expect("pages are UTF-8")
}

/// A folder that is gone with this value; in memory where there is room for one, since waiting for
/// a disk proves nothing but what `publish` tests, and takes minutes.
pub(super) fn folder() -> TempDir {
    let made = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
    made.expect("a temporary folder can be made")
}

/// A folder with a project in it, gone with this value.
pub(super) struct Project(TempDir);

impl Project {
    /// The smallest.
    pub(super) fn small() -> Project {
        Project::of(CASE)
    }

    /// One Thai file with this text.
    pub(super) fn of(text: &str) -> Project {
        let project = Project(folder());
        project.write(FILE, text);
        project
    }

    /// A copy of our own.
    pub(super) fn real() -> Project {
        let project = Project(folder());
        for folder in ["content", "themes"] {
            copy(&own().join(folder), &project.path(folder));
        }
        project
    }

    pub(super) fn root(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes the file at `path`, with the folders on the way to it.
    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        write(self.root(), path, text);
    }
}

/// Writes the file at `path` inside `root`, with the folders on the way to it.
pub(super) fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

/// Copies a folder with all that it holds.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("it can be made");
    for entry in fs::read_dir(from).expect("it can be listed") {
        let entry = entry.expect("it can be listed");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        match from.is_dir() {
            true => copy(&from, &to),
            false => drop(fs::copy(&from, &to).expect("it can be copied")),
        }
    }
}

/// The bytes of every file below `folder` but those of the program's own records, by path with `/`.
pub(super) fn published(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, inside: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("it can be listed") {
            let entry = entry.expect("it can be listed");
            let name = entry.file_name().into_string().expect("these names are Unicode");
            let path = format!("{inside}{name}");
            if path == ".amphoe" {
                continue;
            }
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path, fs::read(entry.path()).expect("it can be read"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

//! Publishing when the machine fails: a run killed at any moment, a full disk, a disk that cannot
//! be written. Every published file stays whole, the files of others stay theirs, and the next run
//! heals.
//!
//! Nothing is simulated: the run is this test's own program started again and killed, the disk is a
//! small file system in memory. Where a system does not allow that, the test says so and passes.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    ffi::OsStr,
    fs,
    io::{self, BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use amphoe::{
    digest::Digest,
    publish::{Kind, Output, Summary, error::PublishError},
};

use super::{
    project::{published, write},
    random::Random,
};

type Files = BTreeMap<String, String>;

fn publish(folder: &Path, site: &Files) -> Result<Summary, PublishError> {
    let stage = Output::open(folder, &[])?.stage()?;
    for (path, text) in site {
        let kind = match Path::new(path).extension().and_then(OsStr::to_str) {
            Some("css") => Kind::Asset,
            Some("html") => Kind::Page,
            _ => Kind::Data,
        };
        stage.write(path, text.as_bytes(), kind)?;
    }
    stage.publish(Digest::of_parts(site.iter().flat_map(|(path, text)| [path, text])))
}

/// Every file outside `.amphoe`.
fn files(folder: &Path) -> Files {
    let text = |bytes| String::from_utf8(bytes).expect("these files are text");
    published(folder).into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

const VERSIONS: usize = 4;

/// A site that differs from the others in every way a site can: pages that come and go, pages that
/// stay equal, sizes, and a path that is a file in one version and a folder in the next.
fn version(number: usize) -> Files {
    let style = format!("assets/site-{number}.css");
    let mut site = Files::new();
    site.insert(style.clone(), format!("/* {number} */").repeat(2000));
    site.insert("feed.xml".into(), format!("<feed>{number}</feed>"));
    site.insert("same.txt".into(), "equal in every version".into());
    for page in 0..30 {
        if page % (number + 2) != 0 {
            let text = format!("<link href={style}> {page} ").repeat(1 + page * 20 + number);
            site.insert(format!("cases/{page}/index.html"), format!("{text}</html>"));
        }
    }
    match number % 2 {
        0 => site.insert("turn".into(), format!("a file {number}")),
        _ => site.insert("turn/deep/file.txt".into(), format!("in a folder {number}")),
    };
    site
}

/// Not a test: what the next one starts and kills.
#[test]
fn a_child_publishes_until_it_is_killed() {
    let Some(folder) = env::var_os("AMPHOE_TEST_CHILD").map(PathBuf::from) else {
        return;
    };
    let versions: Vec<Files> = (0..VERSIONS).map(version).collect();
    // Straight, since what is printed in a test is kept back until its end.
    writeln!(io::stdout(), "\n{BEGINS}").expect("who kills it listens");
    for site in versions.iter().cycle() {
        publish(&folder, site).expect("nothing but a kill stops it");
    }
}

/// What the child says before it publishes.
const BEGINS: &str = "it begins";

/// Kills a run, `time` after it began to publish.
fn kill_a_child_after(folder: &Path, time: Duration) {
    let mut child = Command::new(env::current_exe().expect("this program has a path"))
        .args(["--exact", "publish::a_child_publishes_until_it_is_killed"])
        .env("AMPHOE_TEST_CHILD", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("this program can be started again");
    let said = BufReader::new(child.stdout.take().expect("it is piped"));
    let begins = said.lines().map_while(Result::ok).any(|line| line == BEGINS);
    assert!(begins, "the child ended before it published");
    thread::sleep(time);
    let ended = child.try_wait().expect("it is our child");
    assert!(ended.is_none(), "publishing failed: {ended:?}");
    child.kill().expect("it is our child");
    child.wait().expect("it is our child");
}

#[test]
fn a_run_killed_at_any_moment_leaves_whole_files_and_the_next_heals() {
    // In memory most kills meet a move or a removal; on a disk, the waiting for it.
    let memory = tempfile::tempdir_in("/dev/shm").ok().map(|folder| (folder, 45));
    let disk = tempfile::tempdir().expect("a temporary folder can be made");
    let mut random = Random::new();
    for (folder, kills) in memory.into_iter().chain([(disk, 15)]) {
        kill_many(folder.path(), kills, &mut random);
    }
}

fn kill_many(folder: &Path, kills: usize, random: &mut Random) {
    let versions: Vec<Files> = (0..VERSIONS).map(version).collect();
    let mut known: BTreeMap<&String, BTreeSet<&String>> = BTreeMap::new();
    for (path, text) in versions.iter().flatten() {
        known.entry(path).or_default().insert(text);
    }
    let theirs = Files::from([
        (".gitignore".to_owned(), "*".to_owned()),
        ("CNAME".to_owned(), "example.org".to_owned()),
        ("cases/7/notes.txt".to_owned(), "mine".to_owned()),
    ]);
    for (path, text) in &theirs {
        write(folder, path, text);
    }
    // How long the child takes for its sites, on this disk and with what else is going on.
    let begun = Instant::now();
    for site in &versions {
        publish(folder, site).expect("nothing is in the way");
    }
    let usual = begun.elapsed().as_micros() as u64;

    let (mut interrupted, mut healed) = (0, 0);
    for kill in 0..kills {
        kill_a_child_after(folder, Duration::from_micros(random.below(usual)));
        let own = folder.join(".amphoe");
        interrupted += usize::from(own.join("journal.json").exists());

        let mut found = files(folder);
        for (path, text) in &theirs {
            assert_eq!(found.remove(path).as_ref(), Some(text), "kill {kill}: {path}");
        }
        for (path, text) in &found {
            let whole = known.get(path).is_some_and(|texts| texts.contains(text));
            assert!(whole, "kill {kill}: {path} is no version of itself");
            if let Some((_, link)) = text.split_once("<link href=") {
                let style = link.split_once('>').expect("it is whole").0;
                assert!(found.contains_key(style), "kill {kill}: {path} asks for {style}");
            }
        }

        // Often the next run is killed too, before anything was healed.
        if random.below(2) == 0 {
            let site = &versions[random.below(VERSIONS as u64) as usize];
            publish(folder, site).expect("the next run heals");
            let mut found = files(folder);
            found.retain(|path, text| match theirs.get(path) {
                Some(mine) => {
                    assert_eq!(text, mine);
                    false
                }
                // The assets of the site before are spared.
                None => site.contains_key(path) || !path.starts_with("assets/"),
            });
            assert_eq!(&found, site, "kill {kill}: not healed");
            assert!(!own.join("journal.json").exists() && !own.join("stage").exists());
            healed += 1;
        }
    }
    println!("{kills} kills, {interrupted} in the middle of a publication, {healed} healed");
    assert!(interrupted > 0, "no kill met a publication: the test proves nothing");
}

/// A small file system in memory, gone with this value. Only some users may make one.
pub(super) struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    pub(super) fn new(options: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let disk = Self(folder);
        disk.mount(&["-t", "tmpfs", "-o", options, "none"]).then_some(disk)
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn mount(&self, options: &[&str]) -> bool {
        let done = Command::new("mount").args(options).arg(self.0.path()).output();
        done.is_ok_and(|done| done.status.success())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

#[test]
fn a_full_disk_leaves_the_published_site_whole() {
    let Some(disk) = SmallDisk::new("size=400k,nr_inodes=200") else {
        println!("skipped: this user may not mount a small disk");
        return;
    };
    // The output is the mount itself.
    let out = disk.0.path();
    let small = |text: &str| {
        let page = format!("{text}</html>");
        Files::from([("index.html".to_owned(), page.clone()), ("a/index.html".to_owned(), page)])
    };
    fs::write(out.join("CNAME"), "example.org").expect("there is room");
    publish(out, &small("first")).expect("there is room");
    let (mut fitted, mut refused) = (0, 0);
    // Growing sites run out of room at every moment: staging, the journal, folders, the manifest.
    for pages in 1..110 {
        let mut large = small("large");
        large.extend((0..pages).map(|page| (format!("p/{page}/x.html"), "x".repeat(3000))));
        let before = files(out);
        match publish(out, &large) {
            Ok(_) => fitted += 1,
            Err(PublishError::Io { path, error, .. }) => {
                assert_eq!(error.kind(), io::ErrorKind::StorageFull, "{error}");
                assert!(path.starts_with(out) && path != out, "{}", path.display());
                refused += 1;
                let found = files(out);
                for (path, text) in &found {
                    let whole = [&before, &large].iter().any(|site| site.get(path) == Some(text));
                    assert!(whole, "{pages} pages: {path} is no version of itself");
                }
                assert!(before.keys().all(|path| found.contains_key(path)));
            }
            Err(error) => panic!("{error}"),
        }
        let small = small(&format!("after {pages}"));
        publish(out, &small).expect("a small site has room again");
        let mut found = files(out);
        assert_eq!(found.remove("CNAME").as_deref(), Some("example.org"));
        assert_eq!(found, small);
    }
    println!("{fitted} sites had room, {refused} had not");
    assert!(fitted > 0 && refused > 0);
}

#[test]
fn a_disk_that_cannot_be_written_is_named() {
    let Some(disk) = SmallDisk::new("size=1m") else {
        println!("skipped: this user may not mount a small disk");
        return;
    };
    let out = disk.0.path();
    let site = version(0);
    publish(out, &site).expect("it can be written");
    if !disk.mount(&["-o", "remount,ro"]) {
        println!("skipped: this disk cannot be made read-only");
        return;
    }
    match publish(out, &version(1)) {
        Err(PublishError::Io { path, error, .. }) => {
            assert_eq!(error.kind(), io::ErrorKind::ReadOnlyFilesystem, "{error}");
            assert!(path.starts_with(out), "{}", path.display());
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(files(out), site);
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let out = folder.path().join("public");
    publish(&out, &version(0)).expect("nothing is in the way");
    let allow = |mode| {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(out.join("cases"), mode).expect("it is ours");
    };
    allow(0o555);
    if fs::write(out.join("cases/probe"), "").is_ok() {
        println!("skipped: this user may write everywhere");
        return;
    }
    let refused = publish(&out, &version(1));
    allow(0o755);
    assert!(matches!(refused, Err(PublishError::Io { path, .. }) if path.starts_with(&out)));
    publish(&out, &version(1)).expect("the next run heals");
}

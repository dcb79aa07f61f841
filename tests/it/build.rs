//! `amphoe build` on a real disk, when something goes wrong: killed at any moment, a mistake in the
//! content, somebody's file in the way, a disk that says no, two at once.
//!
//! What a reader has at their address is whole at every moment, nothing of others is lost, and what
//! is said names the path.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::{
    project::{FILE, Project, folder, own, picture, published as files, titled, write},
    publish::SmallDisk,
    random::Random,
};

/// Bytes by path, with `/`.
type Files = BTreeMap<String, Vec<u8>>;

/// `amphoe build`, on a day that stays the same.
fn command(root: &Path, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
    command.args(["build", "--lang", "en", "--today", "2026-11-26", "--quiet"]);
    command.arg("--root").arg(root).arg("--out").arg(out);
    command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null());
    command
}

fn run(mut command: Command) -> Output {
    command.output().expect("the program can be started")
}

fn build(root: &Path, out: &Path) {
    let done = run(command(root, out));
    assert!(done.status.success(), "{}", said(&done));
}

/// All that was said, on both channels.
fn said(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

fn fails(output: &Output, code: i32, names: &str) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(names), "`{names}` is not named: {said}");
}

/// A project with one case, whose title ends with `title`.
fn small(title: &str) -> Project {
    Project::of(&case(title))
}

fn case(title: &str) -> String {
    titled(&format!("ธนาคารขยะ {title}"))
}

/// The real content, with other words on every page.
fn next_version() -> Project {
    let project = Project::real();
    let settings = "content/site.yaml";
    let text = fs::read_to_string(project.path(settings)).expect("it is there");
    let text = text.replace("โครงการ amphoe", "โครงการ amphoe รุ่นถัดไป");
    let text = text.replace("The amphoe project", "The next amphoe project");
    project.write(settings, text);
    project
}

/// Waits until `child` has ended or `time` has passed, and kills it then.
fn kill_after(mut child: Child, time: Duration) {
    let start = Instant::now();
    while start.elapsed() < time {
        if child.try_wait().expect("it is our child").is_some() {
            return;
        }
        thread::sleep(Duration::from_millis(1));
    }
    child.kill().expect("it is our child");
    child.wait().expect("it is our child");
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_pages_and_the_next_one_heals() {
    let (here, next) = (folder(), next_version());
    let roots = [own(), next.root()];
    let versions: Vec<Files> = roots
        .iter()
        .map(|root| {
            let out = folder();
            build(root, out.path());
            files(out.path())
        })
        .collect();
    assert_eq!(versions[0].len(), versions[1].len());
    let out = here.path().join("public");
    write(&out, "CNAME", "example.org");
    let start = Instant::now();
    build(roots[0], &out);
    let usual = start.elapsed();

    let mut random = Random::new();
    let mut interrupted = 0;
    for kill in 0..8 {
        let child = command(roots[(kill + 1) % 2], &out)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program can be started");
        let most = usual.as_micros() as u64;
        kill_after(child, Duration::from_micros(most / 4 + random.below(most)));
        interrupted += usize::from(out.join(".amphoe/journal.json").exists());
        let mut found = files(&out);
        assert_eq!(found.remove("CNAME").as_deref(), Some(&b"example.org"[..]));
        for (path, bytes) in &found {
            let whole = versions.iter().any(|version| version.get(path) == Some(bytes));
            assert!(whole, "kill {kill}: {path} is no page of either version");
        }
        let lost =
            versions[0].keys().find(|path| path.ends_with(".html") && !found.contains_key(*path));
        assert_eq!(lost, None, "kill {kill}: a page is gone");
    }
    println!("{interrupted} of 8 kills met a publication");
    build(roots[0], &out);
    let mut healed = files(&out);
    healed.remove("CNAME");
    assert!(healed == versions[0], "the next run does not heal");
    assert!(!out.join(".amphoe/journal.json").exists() && !out.join(".amphoe/stage").exists());
}

#[test]
fn a_mistake_in_the_content_leaves_the_last_good_site_byte_for_byte() {
    let project = small("ก");
    let out = project.path("public");
    build(project.root(), &out);
    let good = files(&out);
    project.write(FILE, case("ข").replace("วานรนิวาส", "ไม่มี"));
    fails(&run(command(project.root(), &out)), 1, FILE);
    assert!(files(&out) == good);
    // A warning does the same where warnings are refused.
    project.write(FILE, case("ข").replace("ประชุม", "<b>ประชุม</b>"));
    let mut strict = command(project.root(), &out);
    strict.arg("--strict");
    fails(&run(strict), 1, "html-as-text");
    assert!(files(&out) == good);
}

#[test]
fn one_thread_and_two_build_the_same_bytes_and_a_second_build_touches_nothing() {
    let outs = [folder(), folder()];
    for (threads, out) in ["1", "2"].iter().zip(&outs) {
        let mut command = command(own(), out.path());
        command.args(["--threads", threads]);
        let done = run(command);
        assert!(done.status.success(), "{}", said(&done));
    }
    let one = files(outs[0].path());
    assert!(one == files(outs[1].path()), "the number of threads shows");
    let manifest = |out: &Path| fs::read(out.join(".amphoe/manifest.json")).expect("it is there");
    assert_eq!(manifest(outs[0].path()), manifest(outs[1].path()));

    let touched = || {
        let file = outs[0].path().join("index.html");
        fs::metadata(file).and_then(|it| it.modified()).expect("it is there")
    };
    let before = touched();
    let mut again = Command::new(env!("CARGO_BIN_EXE_amphoe"));
    again.args(["build", "--lang", "en", "--today", "2026-11-26", "--root"]).arg(own());
    let done = run({
        again.arg("--out").arg(outs[0].path());
        again
    });
    assert!(said(&done).contains("nothing has changed"), "{}", said(&done));
    assert!(files(outs[0].path()) == one && touched() == before);
}

/// `amphoe build` with `more` arguments, which says what there is to say.
fn talking(project: &Project, out: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
    command.args(["build", "--lang", "en", "--today", "2026-11-26"]).args(more);
    command.arg("--root").arg(project.root()).arg("--out").arg(out);
    command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null());
    run(command)
}

#[test]
fn what_is_published_already_is_not_made_again_and_its_warnings_are_not_forgotten() {
    let (project, out) = (small(&"บ้าน".repeat(19)), folder());
    let first = said(&talking(&project, out.path(), &[]));
    assert!(first.contains("title-long"), "{first}");
    let second = said(&talking(&project, out.path(), &[]));
    assert!(second.starts_with("nothing has changed"), "{second}");
    assert!(second.contains("its warnings are as they were"), "{second}");
    // Whoever refuses warnings is told of them, and whoever wants a report gets one.
    fails(&talking(&project, out.path(), &["--strict"]), 1, "title-long");
    let report = said(&talking(&project, out.path(), &["--report", "json"]));
    assert!(report.contains("title-long"), "{report}");
    // Other addresses may be lost, though the project is the same.
    let addresses = out.path().join("before.txt");
    fs::write(&addresses, "/cases/gone/\n").expect("there is room");
    let before = addresses.to_str().expect("it is a plain name");
    fails(&talking(&project, out.path(), &["--previous", before]), 1, "/cases/gone/");
}

#[test]
fn a_build_tells_how_long_its_phases_took_when_it_is_asked() {
    let (project, out) = (small("เดิม"), folder());
    let told = said(&talking(&project, out.path(), &["--timings"]));
    for phase in ["reading the files", "each file by itself", "pages and data", "all of it"] {
        assert!(told.contains(phase), "`{phase}` is missing: {told}");
    }
    assert!(!said(&talking(&project, out.path(), &["--drafts"])).contains("all of it"));
}

#[test]
fn a_site_without_search_has_none_of_its_files_and_all_of_its_pages() {
    let (project, with, without) = (small("เดิม"), folder(), folder());
    talking(&project, with.path(), &[]);
    talking(&project, without.path(), &["--no-search"]);
    let (with, without) = (files(with.path()), files(without.path()));
    let is_index = |path: &String| path.starts_with("search/") && path.ends_with(".bin");
    let pages: Vec<&String> = with.keys().filter(|path| !is_index(path)).collect();
    assert_eq!(pages, without.keys().collect::<Vec<_>>());
    assert!(with.keys().any(is_index), "with search there is an index");
}

#[test]
fn a_file_of_somebody_in_our_place_is_named_and_not_overwritten() {
    let project = small("ก");
    let out = project.path("public");
    write(&out, "cases/waste-bank/index.html", "mine");
    write(&out, "notes/todo.txt", "mine too");
    fails(&run(command(project.root(), &out)), 3, "cases/waste-bank/index.html");
    let found = files(&out);
    assert_eq!(found.len(), 2, "{:?}", found.keys());
    assert!(found.values().all(|bytes| bytes.starts_with(b"mine")));
    // Once it is out of the way, what is in nobody's way stays.
    fs::remove_file(out.join("cases/waste-bank/index.html")).expect("it is there");
    build(project.root(), &out);
    assert_eq!(files(&out).get("notes/todo.txt").map(Vec::as_slice), Some(&b"mine too"[..]));
}

#[test]
fn a_disk_that_cannot_be_written_is_named_and_the_site_on_it_stays() {
    let Some(disk) = SmallDisk::new("size=40m") else {
        println!("skipped: this user may not mount a small disk");
        return;
    };
    // The output is the mount itself.
    let project = small("ก");
    build(project.root(), disk.path());
    let good = files(disk.path());
    assert!(good.contains_key("cases/waste-bank/index.html"));
    project.write(FILE, case("ข"));
    build(project.root(), disk.path());
    let good_again = files(disk.path());
    assert!(good != good_again && good.len() == good_again.len());

    if !disk.mount(&["-o", "remount,ro"]) {
        println!("skipped: this disk cannot be made read-only");
        return;
    }
    project.write(FILE, case("ค"));
    let path = disk.path().display().to_string();
    fails(&run(command(project.root(), disk.path())), 3, &path);
    assert!(files(disk.path()) == good_again);
}

#[test]
fn a_full_disk_is_named_and_the_site_on_it_stays() {
    let Some(disk) = SmallDisk::new("size=4m") else {
        println!("skipped: this user may not mount a small disk");
        return;
    };
    let project = small("ก");
    let path = disk.path().display().to_string();
    fs::write(disk.path().join("CNAME"), "example.org").expect("there is room");
    fails(&run(command(project.root(), disk.path())), 3, &path);
    let found = files(disk.path());
    assert_eq!(found.keys().collect::<Vec<_>>(), ["CNAME"]);
}

#[test]
fn a_file_that_cannot_be_read_or_is_a_link_is_named_and_nothing_is_published() {
    let project = small("ก");
    let out = project.path("public");
    build(project.root(), &out);
    let good = files(&out);
    #[cfg(unix)]
    {
        let picture = project.path("content/cases/waste-bank/bank.jpg");
        std::os::unix::fs::symlink("/etc/hostname", &picture).expect("it can be made");
        fails(&run(command(project.root(), &out)), 1, "content/cases/waste-bank/bank.jpg");
        assert!(files(&out) == good);
        fs::remove_file(&picture).expect("it is there");
    }
    let text = project.path("content/cases/waste-bank/index.en.md");
    fs::write(&text, [0xa1, 0xd2, 0xc3]).expect("it can be written");
    fails(&run(command(project.root(), &out)), 1, "content/cases/waste-bank/index.en.md");
    assert!(files(&out) == good);
}

/// Stops another thread when this one ends, also where it fails: a scope waits for both.
struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn files_that_come_and_go_while_they_are_read_stop_nothing_for_good() {
    let project = small("ก");
    let out = project.path("public");
    build(project.root(), &out);
    let good = files(&out);
    // Many files vanish and come back while builds read them.
    let folder: PathBuf = project.path("content/cases/waste-bank");
    let stop = AtomicBool::new(false);
    let (mut refused, mut passed) = (0, 0);
    let picture = picture();
    thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                let files = (0..50).map(|number| folder.join(format!("p{number}.jpg")));
                files.clone().for_each(|file| fs::write(file, &picture).expect("there is room"));
                thread::sleep(Duration::from_millis(2));
                files.for_each(|file| fs::remove_file(file).expect("it is there"));
            }
        });
        let _at_the_end = Stop(&stop);
        for _ in 0..5 {
            let done = run(command(project.root(), &out));
            match done.status.code() {
                Some(0) => passed += 1,
                // Gone between listing and reading: of the content; later: of the machine.
                Some(1 | 3) => {
                    refused += 1;
                    let said = said(&done);
                    assert!(
                        said.contains("content/cases/waste-bank/p"),
                        "no path is named: {said}"
                    );
                }
                other => panic!("{other:?}: {}", said(&done)),
            }
            assert!(files(&out).get("index.html") == good.get("index.html"));
        }
    });
    println!("{passed} builds passed, {refused} named a file that was gone");
    build(project.root(), &out);
    assert!(files(&out) == good, "the rerun does not heal");
}

#[test]
fn of_two_builds_at_once_the_second_says_that_another_is_running() {
    let project = small("ก");
    let out = project.path("public");
    build(project.root(), &out);
    let good = files(&out);
    let lock = fs::File::open(out.join(".amphoe/lock")).expect("it is there");
    lock.lock().expect("nobody else holds it");
    let second = run(command(project.root(), &out));
    fails(&second, 3, "another");
    assert!(said(&second).contains(&out.display().to_string()), "{}", said(&second));
    assert!(files(&out) == good);
    drop(lock);
    build(project.root(), &out);
}

#[test]
fn a_withdrawn_case_takes_its_pictures_with_it() {
    let project = small("ก");
    let out = project.path("public");
    project.write("content/cases/waste-bank/bank.jpg", picture());
    build(project.root(), &out);
    let pictures = || files(&out).keys().filter(|path| path.ends_with(".jpg")).count();
    assert_eq!(pictures(), 0, "nobody shows it");
    let shown = case("ก")
        + "
![ธนาคารขยะวันเปิด](bank.jpg)
";
    project.write(FILE, &shown);
    build(project.root(), &out);
    assert_eq!(pictures(), 1);
    // One line takes a case back: its words, and the picture that they show.
    project.write(
        FILE,
        shown.replace(
            "สถานะ:",
            "withdrawn: อำเภอขอถอน
สถานะ:",
        ),
    );
    build(project.root(), &out);
    assert_eq!(pictures(), 0);
}

/// The smallest project, with a picture that its case shows.
fn with_picture(bytes: &[u8]) -> Project {
    let project = small("ก");
    project.write("content/cases/waste-bank/bank.jpg", bytes);
    project.write(FILE, case("ก") + "\n![ธนาคารขยะวันเปิด](bank.jpg)\n");
    project
}

/// A frame and a scan, and no table to read it by: whole from without.
const HOLLOW: &[u8] = b"\xff\xd8\xff\xc0\0\x0b\x08\0\x08\0\x08\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9";

#[test]
fn a_picture_that_is_broken_within_is_named_and_nothing_is_published() {
    let project = with_picture(HOLLOW);
    let out = project.path("public");
    let done = run(command(project.root(), &out));
    fails(&done, 1, "content/cases/waste-bank/bank.jpg");
    assert!(said(&done).contains("broken-picture"), "{}", said(&done));
    assert!(files(&out).is_empty());
}

#[test]
fn a_check_names_what_would_keep_a_picture_from_being_published() {
    let project = with_picture(HOLLOW);
    let out = project.path("public");
    let check = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
        command.args(["check", "--lang", "en", "--today", "2026-11-26", "--quiet"]);
        command.arg("--root").arg(project.root()).arg("--out").arg(&out);
        run(command)
    };
    fails(&check(), 1, "content/cases/waste-bank/bank.jpg");
    assert!(said(&check()).contains("broken-picture"), "{}", said(&check()));
    assert!(!out.exists(), "a check writes nothing");
    project.write("content/cases/waste-bank/bank.jpg", picture());
    assert!(check().status.success(), "{}", said(&check()));
}

#[test]
fn damage_to_a_published_picture_is_mended_by_the_next_publication() {
    let project = with_picture(&picture());
    let out = project.path("public");
    build(project.root(), &out);
    let published = files(&out);
    let (path, good) = published.iter().find(|(path, _)| path.ends_with(".jpg")).expect("one");
    fs::write(out.join(path), vec![0; good.len()]).expect("it can be written");
    project.write(FILE, case("ข") + "\n![ธนาคารขยะวันเปิด](bank.jpg)\n");
    build(project.root(), &out);
    assert!(files(&out)[path] == *good);
}

#[test]
fn what_cannot_stand_before_every_address_is_no_base() {
    let project = small("ก");
    let out = project.path("public");
    for base in ["javascript:alert(1)", "https://a.example/?x", "https://a.example/\"><script>"] {
        let mut command = command(project.root(), &out);
        command.args(["--base-url", base]);
        fails(&run(command), 2, base);
    }
    assert!(!out.exists());
    project.write("content/site.yaml", "demo: true\nbase_url: https://a.example/?x\n");
    fails(&run(command(project.root(), &out)), 1, "content/site.yaml:2");
}

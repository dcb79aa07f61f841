//! The program itself fails while it serves: who writes goes on writing.

use std::{fs, sync::mpsc, thread};

use amphoe::{
    build::{Memo, build},
    serve::{Happening, Listener, serve},
    source::Tree,
};

use super::bench::{Door, PATIENCE};
use crate::project::{FILE, Project, options, titled};

const PAGE: &str = "/cases/waste-bank/";

/// A port of this machine, and the way to it.
fn listen() -> (Listener, Door) {
    let listener = Listener::bind("127.0.0.1", 0).expect("this machine has a port");
    let port = listener.address().trim_end_matches('/').rsplit(':').next().map(str::parse);
    let door = Door { port: port.expect("an address has a port").expect("a port is a number") };
    (listener, door)
}

#[test]
fn a_state_that_the_program_fails_on_leaves_the_one_before_and_the_next_is_shown() {
    let project = Project::small();
    let root = project.root().to_owned();
    let (listener, door) = listen();
    let (sender, happened) = mpsc::channel();
    let failed = sender.clone();
    thread::spawn(move || {
        let mut memo = Memo::default();
        let mut make = |tree: &Tree| {
            if tree.source(FILE).is_some_and(|file| file.text.contains("ขัดข้อง")) {
                failed.send("failed").expect("the test listens");
                panic!("a test makes the program fail");
            }
            build(tree, &options(), &mut memo)
        };
        let mut tell = |happening: Happening<'_>| {
            let what = match happening {
                Happening::Ready(_) => "ready",
                Happening::Changed(..) => "changed",
            };
            // After its end the test listens no more.
            let _unheard = sender.send(what);
        };
        serve(listener, &root, &mut make, &mut tell)
    });
    let next = || happened.recv_timeout(PATIENCE).expect("something happens");
    assert_eq!(next(), "ready");
    project.write(FILE, titled("ขัดข้อง"));
    assert_eq!(next(), "failed");
    // The file on which it fails is in no state that is shown.
    assert!(door.text(PAGE).contains("ธนาคารขยะบ้านเรา"));
    assert_eq!(door.get("/").status, 200);
    project.write(FILE, titled("หายแล้ว"));
    let mut what = next();
    while what == "failed" {
        what = next();
    }
    assert_eq!(what, "changed");
    door.until(PAGE, |page| page.text().contains("หายแล้ว"));
}

#[test]
fn what_changed_while_the_program_failed_is_not_forgotten() {
    let project = Project::small();
    let root = project.root().to_owned();
    let (listener, door) = listen();
    let (sender, failed) = mpsc::channel();
    thread::spawn(move || {
        let mut memo = Memo::default();
        let mut make = |tree: &Tree| {
            if tree.source("content/pages/trap/index.th.md").is_some() {
                let _unheard = sender.send(());
                panic!("a test makes the program fail");
            }
            build(tree, &options(), &mut memo)
        };
        serve(listener, &root, &mut make, &mut |_| {})
    });
    door.until(PAGE, |page| page.status == 200);
    project.write("content/pages/trap/index.th.md", "---\ntitle: กับดัก\n---\n");
    failed.recv_timeout(PATIENCE).expect("it is read");
    // Saved while nothing could be shown, and not touched again.
    project.write(FILE, titled("ระหว่างนั้น"));
    failed.recv_timeout(PATIENCE).expect("it is read");
    fs::remove_file(project.path("content/pages/trap/index.th.md")).expect("it is there");
    door.until(PAGE, |page| page.text().contains("ระหว่างนั้น"));
}

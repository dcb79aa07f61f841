//! The check before each commit.

use std::{fs, process::Command};

use super::{Desk, said};

fn git(desk: &Desk, folder: &str, arguments: &[&str]) -> bool {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_amphoe")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let done = Command::new("git")
        .current_dir(desk.path(folder))
        .env("PATH", path)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .args(["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .output()
        .expect("git is on this machine");
    done.status.success()
}

#[test]
fn git_commits_nothing_that_has_an_error() {
    if Command::new("git").arg("--version").output().is_err() {
        println!("there is no git on this machine: nothing is committed");
        return;
    }
    // The folder of the site is a part of what Git keeps, and has a space in its name.
    let desk = Desk::new();
    fs::create_dir(desk.path("office")).expect("it can be made");
    assert!(git(&desk, "office", &["init", "--quiet"]));
    let output = desk.run("office", &["init", "our site", "--hook", "--lang", "en"]);
    assert!(said(&output).contains("checks the content before each commit"), "{}", said(&output));
    assert!(git(&desk, "office", &["add", "."]));
    assert!(git(&desk, "office", &["commit", "--quiet", "-m", "a"]));
    let case = "office/our site/content/cases/example/index.th.md";
    let text = desk.read(case);
    desk.write(case, &text.replace("level: village", "level: street"));
    assert!(git(&desk, "office", &["add", "."]));
    assert!(!git(&desk, "office", &["commit", "--quiet", "-m", "b"]));
    desk.write(case, &text.replace("level: village", "level: subdistrict"));
    assert!(git(&desk, "office", &["add", "."]));
    assert!(git(&desk, "office", &["commit", "--quiet", "-m", "b"]));
}

#[test]
fn a_hook_that_is_there_stays_and_no_git_is_no_fault() {
    let desk = Desk::new();
    let hook = "site/.git/hooks/pre-commit";
    desk.write(hook, "#!/bin/sh\nexit 0\n");
    let told = desk.does("init site --hook --lang en");
    assert!(told.contains("is there already and stays as it is"), "{told}");
    assert_eq!(desk.read(hook), "#!/bin/sh\nexit 0\n");
    let told = desk.does("init other --hook --lang en");
    assert!(told.contains("git init"), "{told}");
    desk.write("third/.git/config", "[core]\n\thooksPath = /somewhere\n");
    let told = desk.does("init third --hook --lang en");
    assert!(told.contains("keeps the hooks of this folder elsewhere"), "{told}");
    assert!(!desk.path("third/.git/hooks").exists());
    desk.write("fourth/.git/config", "");
    desk.does("init fourth --lang en");
    assert!(!desk.path("fourth/.git/hooks").exists(), "nobody asked for one");
}

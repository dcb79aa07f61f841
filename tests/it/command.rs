//! The program as somebody at a terminal, or a script, meets it.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use super::project::{CASE, FILE, Project};

/// The program, in the folder of a project, with nothing of the machine's own language and day.
fn amphoe(project: &Project, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amphoe"))
        .current_dir(project.root())
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795651200")
        .args(line.split(' ').filter(|word| !word.is_empty()))
        .output()
        .expect("the program can be started")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("what is printed is UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("what is printed is UTF-8")
}

/// The smallest project, with `change` made to its text.
fn changed(change: impl Fn(&str) -> String) -> Project {
    Project::of(&change(CASE))
}

fn with_an_error() -> Project {
    changed(|text| text.replace("วานรนิวาส", "วานรนิวาศ"))
}

/// An HTML tag is shown as text, and told about.
fn with_a_warning() -> Project {
    changed(|text| text.replace("ประชุม", "<div>ประชุม"))
}

#[test]
fn the_exit_code_says_how_it_ended() {
    let (good, error, warning) = (Project::small(), with_an_error(), with_a_warning());
    good.write("notes.txt", "no folder");
    for (project, line, expected) in [
        (&good, "check", 0),
        (&good, "build", 0),
        (&good, "--help", 0),
        (&good, "--version", 0),
        (&warning, "check", 0),
        (&warning, "check --strict", 1),
        (&warning, "build --strict", 1),
        (&error, "check", 1),
        (&error, "build", 1),
        (&good, "", 2),
        (&good, "publish", 2),
        (&good, "build --out content/cases", 2),
        (&good, "build --today tomorrow", 2),
        (&good, "check --root no-such-folder", 2),
        (&good, "explain no-such-code", 2),
        (&good, "build --out notes.txt/public", 3),
    ] {
        let output = amphoe(project, line);
        assert_eq!(code(&output), expected, "amphoe {line}\n{}", err(&output));
    }
}

#[test]
fn an_error_publishes_nothing_and_leaves_what_was_there() {
    let project = Project::small();
    assert_eq!(code(&amphoe(&project, "build")), 0);
    let page = project.path("public/cases/waste-bank/index.html");
    let before = fs::read_to_string(&page).expect("it was published");
    project.write(FILE, CASE.replace("วานรนิวาส", "วานรนิวาศ"));
    let output = amphoe(&project, "build --lang en");
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("[unknown-district]"), "{}", err(&output));
    assert_eq!(fs::read_to_string(&page).expect("it is still there"), before);
}

#[test]
fn publishing_says_what_was_done_and_quiet_says_nothing() {
    let project = Project::small();
    let first = err(&amphoe(&project, "build --lang en"));
    let public = Path::new(".").join("public");
    let public = public.display();
    assert!(first.contains(&format!("published in {public}: 1 case, ")), "{first}");
    let again = err(&amphoe(&project, "build --lang en"));
    assert_eq!(again, format!("nothing has changed; the site in {public} is up to date\n"));
    let quiet = amphoe(&project, "build --quiet");
    assert_eq!((out(&quiet), err(&quiet)), (String::new(), String::new()));
}

#[test]
fn nothing_is_coloured_when_nobody_sees_it() {
    for project in [with_an_error(), with_a_warning()] {
        let output = amphoe(&project, "check");
        assert!(!err(&output).contains('\u{1b}'), "{}", err(&output));
    }
}

#[test]
fn reports_for_programs_go_to_standard_output_and_are_what_they_say() {
    let project = with_an_error();
    for form in ["json", "sarif"] {
        let output = amphoe(&project, &format!("check --report {form}"));
        assert_eq!((code(&output), err(&output)), (1, String::new()), "{form}");
        let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("it is JSON");
        assert!(report.to_string().contains("unknown-district"), "{form}");
    }
    let output = amphoe(&project, "check --report github");
    let error = "::error file=content/cases/waste-bank/index.th.md,line=4,";
    assert!(out(&output).lines().any(|line| line.starts_with(error)), "{}", out(&output));
}

#[test]
fn the_language_is_the_one_that_was_asked_for() {
    let project = with_an_error();
    let thai = err(&amphoe(&project, "check --lang th"));
    assert!(thai.contains("ข้อผิดพลาด[unknown-district]"), "{thai}");
    let english = err(&amphoe(&project, "check --lang en"));
    assert!(english.contains("error[unknown-district]"), "{english}");
}

#[test]
fn the_day_is_an_input() {
    let project = changed(|text| text.replace("---\n##", "published: 2570-01-01\n---\n##"));
    let is_there = |options: &str| {
        let out = tempfile::tempdir_in(project.root()).expect("a temporary folder can be made");
        let line = format!("build --out {} {options}", out.path().display());
        assert_eq!(code(&amphoe(&project, &line)), 0);
        out.path().join("cases/waste-bank/index.html").exists()
    };
    assert!(!is_there("--today 2569-12-31"), "its day has not come");
    assert!(is_there("--today 2570-01-01"), "its day has come");
    assert!(!is_there(""), "SOURCE_DATE_EPOCH is in 2569");
    assert!(is_there("--drafts"), "it was asked for");
}

#[test]
fn an_invented_case_is_deleted_without_a_word() {
    let project = changed(|text| text.replace("---\n##", "demo: true\n---\n##"));
    project.write("content/cases/real/index.th.md", CASE);
    assert_eq!(code(&amphoe(&project, "build")), 0);
    assert!(project.path("public/cases/waste-bank/index.html").exists());
    fs::remove_dir_all(project.path("content/cases/waste-bank")).expect("it can be deleted");
    let built = amphoe(&project, "build");
    assert_eq!(code(&built), 0, "{}", err(&built));
}

#[test]
fn a_published_address_is_kept_and_a_draft_is_no_promise() {
    let project = changed(|text| text.replace("---\n##", "draft: true\n---\n##"));
    let case = project.path("content/cases/waste-bank");
    assert_eq!(code(&amphoe(&project, "build --drafts")), 0);
    assert!(project.path("public/cases/waste-bank/index.html").exists());
    assert_eq!(code(&amphoe(&project, "build")), 0, "a draft may go again");
    project.write(FILE, CASE);
    assert_eq!(code(&amphoe(&project, "build")), 0);
    fs::rename(&case, project.path("content/cases/rubbish-bank")).expect("it can be moved");
    let lost = amphoe(&project, "build --lang en");
    assert_eq!(code(&lost), 1);
    assert!(err(&lost).contains("[address-lost]"), "{}", err(&lost));
    assert!(err(&lost).contains("aliases: [/cases/waste-bank/]"), "{}", err(&lost));
}

#[test]
fn the_output_never_lies_in_the_sources() {
    let project = Project::small();
    for inside in ["content", "content/cases", "content/new", "themes/new", "."] {
        let output = amphoe(&project, &format!("build --out {inside} --lang en"));
        assert_eq!(code(&output), 2, "{inside}");
        assert!(err(&output).contains("overlaps the sources"), "{}", err(&output));
    }
}

#[cfg(unix)]
#[test]
fn a_list_of_earlier_addresses_that_never_ends_is_refused() {
    let project = Project::small();
    let output = amphoe(&project, "check --previous /dev/zero --lang en");
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("/dev/zero"), "{}", err(&output));
    let pipe = project.root().join("public/addresses.txt");
    fs::create_dir_all(project.root().join("public")).expect("a folder can be made");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("it can be made");
    assert!(made.success());
    let output = amphoe(&project, "check --lang en");
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("addresses.txt"), "{}", err(&output));
}

#[test]
fn a_list_of_earlier_addresses_is_one_or_is_refused_with_its_line() {
    let project = Project::small();
    assert_eq!(code(&amphoe(&project, "build")), 0);
    let own = amphoe(&project, "check --previous public/addresses.txt");
    assert_eq!(code(&own), 0, "whatever a build writes is read: {}", err(&own));
    for junk in
        ["two words", "//evil.example/", "/../x/", "/a", "javascript:x", "/con/", "/\u{202e}/"]
    {
        project.write("list.txt", format!("/\n/cases/waste-bank/\n{junk}\n"));
        let output = amphoe(&project, "check --previous list.txt --lang en");
        assert_eq!(code(&output), 2, "{junk}");
        assert!(err(&output).contains("line 3"), "{}", err(&output));
        assert!(err(&output).contains("--previous"), "{}", err(&output));
    }
    fs::write(project.path("public/addresses.txt"), [0xff]).expect("it can be written");
    let output = amphoe(&project, "build --lang en");
    assert_eq!(code(&output), 2);
    assert!(!err(&output).contains("--previous"), "nobody gave one: {}", err(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn the_exit_code_tells_where_words_cannot_be_written() {
    let project = Project::small();
    for (line, ends) in
        [("check", 3), ("explain no-such-code", 2), ("check --root none", 2), ("x", 2)]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let ended = Command::new(env!("CARGO_BIN_EXE_amphoe"))
            .current_dir(project.root())
            .args(line.split(' '))
            .stderr(full)
            .status()
            .expect("the program can be started");
        assert_eq!(ended.code(), Some(ends), "{line}");
    }
}

#[test]
fn what_an_argument_holds_is_shown_and_not_obeyed() {
    let project = Project::small();
    for line in ["explain", "build --root", "build --base-url", "build --today", "check --previous"]
    {
        let output = amphoe(&project, &format!("{line} x\u{202e}y\u{1b}[31mz"));
        assert_eq!(code(&output), 2, "{line}");
        assert!(!err(&output).contains(['\u{202e}', '\u{1b}']), "{line}: {:?}", err(&output));
    }
    let output = amphoe(&project, &format!("check --root {FILE} --lang en"));
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("no folder content/"), "{}", err(&output));
}

#[test]
fn a_key_is_explained_by_its_thai_name_with_the_terms_of_the_project() {
    let project = Project::small();
    project.write(
        "content/vocabulary/themes.yaml",
        "- id: fish\n  th: ประมงพื้นบ้าน\n  en: Small fisheries\n",
    );
    let told = amphoe(&project, "explain ประเด็น --lang th");
    assert_eq!(code(&told), 0);
    assert!(out(&told).contains("  ประมงพื้นบ้าน (fish)\n"), "{}", out(&told));
    let all = amphoe(&project, "explain keys --lang th");
    assert!(out(&all).contains("  ระดับพื้นที่ (level)\n"), "{}", out(&all));
}

#[test]
fn help_is_written_in_the_readers_language() {
    let project = Project::small();
    let help = |line: &str| out(&amphoe(&project, line));
    insta::assert_snapshot!("help_th", help("--help --lang th"));
    insta::assert_snapshot!("help_en", help("--help --lang en"));
    insta::assert_snapshot!("help_serve_th", help("serve --help --lang th"));
    insta::assert_snapshot!("help_serve_en", help("serve --help --lang en"));
    insta::assert_snapshot!("help_build_th", help("build --help --lang th"));
    insta::assert_snapshot!("help_build_en", help("build --help --lang en"));
    insta::assert_snapshot!("help_init_th", help("init --help --lang th"));
    insta::assert_snapshot!("help_init_en", help("init --help --lang en"));
    insta::assert_snapshot!("help_new_case_th", help("new case --help --lang th"));
    insta::assert_snapshot!("help_new_case_en", help("new case --help --lang en"));
    insta::assert_snapshot!("help_import_th", help("import --help --lang th"));
    insta::assert_snapshot!("help_import_en", help("import --help --lang en"));
    insta::assert_snapshot!("help_theme_check_th", help("theme check --help --lang th"));
    insta::assert_snapshot!("help_theme_check_en", help("theme check --help --lang en"));
    insta::assert_snapshot!("help_theme_new_th", help("theme new --help --lang th"));
    insta::assert_snapshot!("help_theme_new_en", help("theme new --help --lang en"));
    for command in [
        "init",
        "new",
        "new case",
        "new page",
        "form",
        "import",
        "serve",
        "build",
        "check",
        "explain",
        "theme",
        "theme new",
        "theme check",
        "schema",
        "completions",
        "man",
    ] {
        let thai = help(&format!("{command} --help --lang th"));
        for english in ["Usage:", "Options:", "Print ", "[default", "[possible"] {
            assert!(!thai.contains(english), "{command}: {thai}");
        }
    }
}

#[test]
fn wrong_use_is_told_in_words_with_the_nearest_that_exists() {
    let project = Project::small();
    let said: Vec<String> = [
        "chek",
        "build --strct",
        "build --report xml",
        "build --report",
        "build --strict --strict",
        "completions",
        "explain a b",
        "explain unknown-distric",
        "schema cases",
        "build --threads many",
        "check --root no-such-folder",
    ]
    .into_iter()
    .flat_map(|line| {
        ["th", "en"].map(|lang| {
            let output = amphoe(&project, &format!("{line} --lang {lang}"));
            assert_eq!((code(&output), out(&output)), (2, String::new()), "amphoe {line}");
            format!("$ amphoe {line}\n{}", err(&output))
        })
    })
    .collect();
    insta::assert_snapshot!("wrong_use", said.join("\n"));
}

#[test]
fn shells_complete_every_command_and_the_manual_names_it() {
    let project = Project::small();
    let manual = out(&amphoe(&project, "man --lang en"));
    assert!(manual.contains("\\-\\-strict"), "the options of each command are told: {manual}");
    assert!(manual.starts_with(".ie"), "the manual is in the language of man pages");
    for command in
        ["init", "new", "new case", "serve", "build", "check", "explain", "schema", "man"]
    {
        let section = format!(".SH \"AMPHOE {}\"", command.to_uppercase());
        assert!(manual.contains(&section), "{command}: {manual}");
        for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
            let completions = out(&amphoe(&project, &format!("completions {shell}")));
            let command = command.rsplit(' ').next().unwrap_or(command);
            assert!(completions.contains(command), "{shell} does not complete {command}");
        }
    }
}

/// The smallest project with a source at this address, which no machine of the internet has.
fn citing(address: &str) -> Project {
    changed(|text| text.replace("ชื่อ: บันทึกของอำเภอ", &format!("ชื่อ: บันทึก\n    ที่อยู่เว็บ: {address}")))
}

const CHECKED: &str = "content/checked.yaml";

#[test]
fn where_nobody_answers_nothing_is_written_and_the_machine_is_at_fault() {
    // RFC 6761 keeps `.invalid` so that no host ever has it.
    let project = citing("https://nobody.invalid/1");
    for (lang, words) in [("th", "ไม่ได้บันทึกอะไร"), ("en", "nothing was written")]
    {
        let output = amphoe(&project, &format!("check --external --lang {lang}"));
        assert_eq!(code(&output), 3, "{}", err(&output));
        assert!(err(&output).contains(words), "{}", err(&output));
        assert!(!project.path(CHECKED).exists());
    }
}

#[test]
fn a_source_in_an_internal_network_is_not_visited_but_told_and_written_down() {
    let project = citing("http://192.168.1.5/report.pdf");
    let output = amphoe(&project, "check --external --lang en");
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = err(&output);
    assert!(said.contains("[source-closed]") && said.contains("internal network"), "{said}");
    assert!(said.contains("did not open 1"), "{said}");
    let written = fs::read_to_string(project.path(CHECKED)).expect("it was written");
    assert!(written.contains("why: private\n  checked: 2026-11-26\n"), "{written}");
    // A day later the record is what a plain check knows; it is no reason to refuse.
    let output = amphoe(&project, "check --strict --lang en");
    assert!(err(&output).contains("[source-closed]"), "{}", err(&output));
    assert_eq!(code(&output), 0, "{}", err(&output));
    // On the same day it is not visited again, but when that is asked for.
    let again = |line: &str| err(&amphoe(&project, line));
    assert!(again("check --external --lang en").contains("visited now: 0"));
    assert!(again("check --external --again --lang en").contains("visited now: 1"));
    assert_eq!(again("check --external --quiet"), "");
}

#[test]
fn nothing_is_visited_while_the_content_has_errors_or_cites_no_address() {
    let project = with_an_error();
    let output = amphoe(&project, "check --external --lang en");
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("no source was visited"), "{}", err(&output));
    let project = Project::small();
    let output = amphoe(&project, "check --external --lang en");
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("nothing to visit"), "{}", err(&output));
    assert!(!project.path(CHECKED).exists());
    let project = citing("http://192.168.1.5/report.pdf");
    project.write("content/site.yaml", "demo: true\n");
    let output = amphoe(&project, "check --external --lang en");
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("a demonstration"), "{}", err(&output));
    assert!(!project.path(CHECKED).exists());
    let output = amphoe(&project, "check --again --lang en");
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("--external"), "{}", err(&output));
    let output = amphoe(&project, "build --external --lang en");
    assert_eq!(code(&output), 2);
}

/// A project whose case has some mistakes that can be mended with certainty.
fn with_slips() -> Project {
    changed(|text| {
        text.replace("สถานะ:", "staus:")
            .replace("หมู่บ้าน/ชุมชน", "villlage")
            .replace("ธนาคารขยะบ้านเรา", "ธนาคารขยะ: บ้านเรา")
            .replace("ประชุม", "**(ประชุม)**แล้ว")
    })
}

#[test]
fn what_can_be_mended_is_shown_first_and_written_only_when_somebody_says_yes() {
    let project = with_slips();
    let path = project.path(FILE);
    let before = fs::read_to_string(&path).expect("it is there");
    let mut session = String::new();
    for (line, expected) in [
        ("check --fix --lang th", 1),
        ("check --fix --yes --lang th", 0),
        ("check --fix --yes --lang en", 0),
    ] {
        let output = amphoe(&project, line);
        assert_eq!(code(&output), expected, "amphoe {line}\n{}", err(&output));
        session += &format!("$ amphoe {line}\n{}\n", err(&output));
        if !line.contains("--yes") {
            assert_eq!(
                fs::read_to_string(&path).expect("it is there"),
                before,
                "nothing is written"
            );
        }
    }
    session += &fs::read_to_string(&path).expect("it is there");
    insta::assert_snapshot!(session);
}

#[test]
fn a_machine_is_given_the_changes_too() {
    let output = amphoe(&with_slips(), "check --report json");
    let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    let fixes = report["diagnostics"].as_array().expect("a list").iter();
    let fixes: Vec<&str> = fixes.filter_map(|said| said["fix"]["text"].as_str()).collect();
    assert!(fixes.contains(&"'ธนาคารขยะ: บ้านเรา'"), "{fixes:?}");
}

#[test]
fn fmt_writes_what_check_would_only_name_and_changes_no_more() {
    let project = Project::small();
    project.write("content/cases/other/index.th.md", CASE.replace("บ้านเรา", "บ้านเขา"));
    let broken = CASE.replace("ธนาคารขยะบ้านเรา", "ก: ข");
    project.write("content/cases/broken/index.th.md", &broken);

    let look = amphoe(&project, "fmt --check content/cases/other --lang en");
    assert_eq!(code(&look), 1);
    assert!(err(&look).contains("content/cases/other/index.th.md"), "{}", err(&look));
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("it is there"), CASE);

    let one = amphoe(&project, "fmt content/cases/other/index.th.md");
    assert_eq!(code(&one), 0, "{}", err(&one));
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("it is there"), CASE);

    let all = amphoe(&project, "fmt --lang en");
    assert_eq!(code(&all), 1, "what cannot be read is told");
    assert!(err(&all).contains("yaml-unquoted-colon"), "{}", err(&all));
    let broken_now = fs::read_to_string(project.path("content/cases/broken/index.th.md"));
    assert_eq!(broken_now.expect("it is there"), broken);
    let formatted = fs::read_to_string(project.path(FILE)).expect("it is there");
    assert!(formatted.starts_with("---\ntitle: ธนาคารขยะบ้านเรา\nsummary: "), "{formatted}");
    assert!(formatted.ends_with("---\n## ขั้นตอนการดำเนินงาน\n\nประชุม แล้วลงมือทำ\n"));

    assert_eq!(
        code(&amphoe(&project, "fmt --check content/cases/other content/cases/waste-bank")),
        0
    );
    assert_eq!(code(&amphoe(&project, "fmt public")), 2);
    assert_eq!(code(&amphoe(&project, "fmt content/no-such-file")), 2);
}

#[test]
#[cfg(unix)]
fn a_file_keeps_its_permissions_and_one_that_is_locked_is_not_touched() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = Project::small();
    let path = project.path(FILE);
    let mode = || fs::metadata(&path).expect("it is there").permissions().mode() & 0o777;
    let set = |mode: u32| fs::set_permissions(&path, fs::Permissions::from_mode(mode));

    set(0o444).expect("it is ours");
    let refused = amphoe(&project, "fmt");
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), CASE);

    set(0o640).expect("it is ours");
    assert_eq!(code(&amphoe(&project, "fmt")), 0);
    assert_ne!(fs::read_to_string(&path).expect("it is there"), CASE);
    assert_eq!(mode(), 0o640);
    let beside = fs::read_dir(path.parent().expect("a folder")).expect("it is there").count();
    assert_eq!(beside, 1, "nothing is left behind");
}

#[test]
fn content_for_a_newer_program_is_not_formatted() {
    let project = Project::small();
    project.write("content/site.yaml", "model: 99\n");
    let output = amphoe(&project, "fmt --lang en");
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("newer-model"), "{}", err(&output));
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("it is there"), CASE);
}

//! A fault of the program itself: what is said of a panic, and how the program ends then.
//!
//! A panic is never the author's mistake, and they can do nothing about it but pass on what is told
//! here. It is told in both languages, since it is read by whoever started the program and by whoever
//! mends it. Nothing that was published or written is half-done then, since a file is only ever put in
//! its place whole; and the release keeps unwinding (`Cargo.toml`), so that a panic on any thread gives
//! back what that thread holds, and `serve` goes on with the state before.

use std::{
    any::Any,
    backtrace::{Backtrace, BacktraceStatus},
    env,
    ffi::OsString,
    panic::{self, AssertUnwindSafe, PanicHookInfo},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use super::End;

/// Tells every panic from now on, of any thread.
pub(super) fn watch(arguments: &[OsString]) {
    let command = command(arguments);
    let is_told = AtomicBool::new(false);
    panic::set_hook(Box::new(move |panic| {
        let fault = Fault::of(panic);
        // Threads often fail together, and `serve` fails again at the next save: the words are said once.
        let mut words = match is_told.swap(true, Ordering::Relaxed) {
            false => fault.words(&command),
            true => fault.place(),
        };
        // There is one where RUST_BACKTRACE asks for it.
        let calls = Backtrace::capture();
        if calls.status() == BacktraceStatus::Captured {
            words += &format!("\n{calls}");
        }
        super::say(&words);
    }));
}

/// Does `work`; a panic in it, which was told by then, is an end like the others.
pub(super) fn guard(work: impl FnOnce() -> End) -> End {
    // Nothing that it may have left half-done is looked at any more.
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(End::Fault)
}

/// The command as it was typed, with the program's name in place of its path.
fn command(arguments: &[OsString]) -> String {
    let program = arguments.first().map(Path::new).and_then(Path::file_stem);
    let typed = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    let program = program.map_or("amphoe".into(), |name| name.to_string_lossy());
    [program].into_iter().chain(typed).collect::<Vec<_>>().join(" ")
}

/// What is known of a panic.
struct Fault {
    /// The place in the source.
    at: String,
    /// What was said there.
    said: String,
}

impl Fault {
    fn of(panic: &PanicHookInfo<'_>) -> Fault {
        let at = panic.location().map_or("?".to_owned(), ToString::to_string);
        Fault { at, said: said(panic.payload()).to_owned() }
    }

    /// One line for whoever mends it.
    fn place(&self) -> String {
        format!("{}: {}", self.at, self.said)
    }

    /// All that there is to tell.
    fn words(&self, command: &str) -> String {
        let (th, en) = match env!("CARGO_PKG_REPOSITORY") {
            "" => (
                "ให้ผู้ที่ดูแลโปรแกรมนี้".to_owned(),
                "whoever looks after this program for you".to_owned(),
            ),
            address => (format!("ที่ {address}/issues"), format!("{address}/issues")),
        };
        let program = format!(
            "amphoe {} ({} {})",
            env!("CARGO_PKG_VERSION"),
            env::consts::OS,
            env::consts::ARCH
        );
        let place = self.place();
        format!(
            "โปรแกรมขัดข้อง: เป็นข้อบกพร่องของ amphoe เอง ไม่ใช่ความผิดของท่านหรือของเนื้อหา\n\
             เว็บไซต์ที่เผยแพร่ไว้แล้ว (public) และไฟล์ของท่านไม่เสียหาย ทุกไฟล์ยังสมบูรณ์\n\
             ระหว่างรอแก้ไข ลองย้อนสิ่งที่เพิ่งแก้ล่าสุด แล้วสั่งใหม่\n\
             โปรดส่งข้อความทั้งหมดนี้{th} ถ้ามีข้อมูลส่วนบุคคลอยู่ในบรรทัดท้าย ให้ลบออกก่อนส่ง\n\
             \n\
             The program failed: this is a fault of amphoe itself, and neither yours nor the content's.\n\
             What is published (public/) and your own files are unharmed: each of them is whole.\n\
             Until it is mended, undo what you changed last and run the command again.\n\
             Please send all of this to {en}; if the last lines hold personal data, take it out first.\n\
             \n\
             {program}\n\
             {command}\n\
             {place}"
        )
    }
}

/// What a panic was called with: almost always a text.
fn said(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use std::{
        process::{self, Command, Output},
        thread,
    };

    use rayon::prelude::*;

    use super::*;

    /// Not a test: what the others start, since a hook belongs to the whole program.
    #[test]
    fn a_child_fails() {
        let Ok(how) = env::var("AMPHOE_TEST_FAULT") else { return };
        watch(&["/usr/bin/amphoe", "build", "--root", "a\u{1b}b"].map(OsString::from));
        let end = guard(|| match &*how {
            "here" => panic!("a page\u{202e} fails"),
            "on many threads" => {
                (0..8).into_par_iter().for_each(|number| panic!("page {number} fails"));
                End::Ok
            }
            "on a thread that nobody waits for" => {
                let row: Box<[u8]> = Box::new([1, 2, 3]);
                assert!(thread::spawn(move || row[row.len()]).join().is_err());
                End::Ok
            }
            how => unreachable!("no test asks for {how}"),
        });
        process::exit(i32::from(end == End::Fault) * 70);
    }

    fn failing(how: &str) -> (Output, String) {
        let child = Command::new(env::current_exe().expect("this program has a path"))
            .args(["--exact", "cli::fault::tests::a_child_fails"])
            .env("AMPHOE_TEST_FAULT", how)
            .env("RUST_BACKTRACE", "0")
            .output()
            .expect("this program can be started again");
        let said = String::from_utf8_lossy(&child.stderr).into_owned();
        (child, said)
    }

    #[test]
    fn a_panic_is_told_in_both_languages_with_what_to_report_and_a_code_of_its_own() {
        let (child, said) = failing("here");
        assert_eq!(child.status.code(), Some(70), "{said}");
        let place = said.lines().last().expect("something is said");
        assert!(place.starts_with("src/cli/fault.rs:"), "{said}");
        let known: Vec<&str> = said.lines().take(said.lines().count() - 1).collect();
        let program =
            format!("{} ({} {})", env!("CARGO_PKG_VERSION"), env::consts::OS, env::consts::ARCH);
        insta::assert_snapshot!(known.join("\n").replace(&program, "VERSION (SYSTEM)"), @r"
        โปรแกรมขัดข้อง: เป็นข้อบกพร่องของ amphoe เอง ไม่ใช่ความผิดของท่านหรือของเนื้อหา
        เว็บไซต์ที่เผยแพร่ไว้แล้ว (public) และไฟล์ของท่านไม่เสียหาย ทุกไฟล์ยังสมบูรณ์
        ระหว่างรอแก้ไข ลองย้อนสิ่งที่เพิ่งแก้ล่าสุด แล้วสั่งใหม่
        โปรดส่งข้อความทั้งหมดนี้ให้ผู้ที่ดูแลโปรแกรมนี้ ถ้ามีข้อมูลส่วนบุคคลอยู่ในบรรทัดท้าย ให้ลบออกก่อนส่ง

        The program failed: this is a fault of amphoe itself, and neither yours nor the content's.
        What is published (public/) and your own files are unharmed: each of them is whole.
        Until it is mended, undo what you changed last and run the command again.
        Please send all of this to whoever looks after this program for you; if the last lines hold personal data, take it out first.

        amphoe VERSION (SYSTEM)
        amphoe build --root a␛b
        ");
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    }

    #[test]
    fn many_threads_that_fail_together_tell_it_once_and_each_its_place() {
        let (child, said) = failing("on many threads");
        assert_eq!(child.status.code(), Some(70), "{said}");
        assert_eq!(said.matches("โปรแกรมขัดข้อง").count(), 1, "{said}");
        assert!(said.contains(" fails"), "{said}");
    }

    #[test]
    fn a_thread_that_fails_alone_is_told_and_ends_nothing_else() {
        let (child, said) = failing("on a thread that nobody waits for");
        assert_eq!(child.status.code(), Some(0), "{said}");
        assert!(said.contains("โปรแกรมขัดข้อง") && said.contains("index out of bounds"), "{said}");
    }
}

//! Arguments -> command.
//!
//! The only room that prints, exits, and reads the clock, the environment and the terminal. Exit
//! codes: 0 ok, 1 the content has errors, 2 wrong use, 3 the machine refused, 70 a fault of the program.

mod args;
mod ask;
mod build;
mod explain;
mod external;
mod fault;
mod fix;
mod fmt;
mod form;
mod import;
mod init;
mod language;
mod machine;
mod new;
mod previous;
mod progress;
mod refuse;
mod report;
mod schema;
mod serve;
mod status;
mod theme;
mod timings;
mod today;
mod translate;
mod unchanged;
mod unwritten;
mod words;

use std::{
    env,
    ffi::OsString,
    io::{self, Write as _},
    process::ExitCode,
};

use crate::diagnostic::report::shown;

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    /// All is well.
    Ok,
    /// The content has errors.
    Content,
    /// Wrong use.
    Use,
    /// The machine refused.
    Machine,
    /// A fault of the program itself, which was told by [`fault::watch`].
    Fault,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        ExitCode::from(match end {
            End::Ok => 0,
            End::Content => 1,
            End::Use => 2,
            End::Machine => 3,
            // EX_SOFTWARE of sysexits.h.
            End::Fault => 70,
        })
    }
}

/// Runs the command that the program was started with, and says how it ended.
pub fn run() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().collect();
    fault::watch(&arguments);
    fault::guard(|| obey(&arguments)).into()
}

/// Obeys the command of `arguments`, and says how it ended.
fn obey(arguments: &[OsString]) -> End {
    let lang = language::asked(arguments);
    let mut command = args::command(lang);
    let matches = match command.try_get_matches_from_mut(arguments) {
        Ok(matches) => matches,
        Err(error) => return refuse::refuse(&error, lang),
    };
    let ended = crate::build::start_threads().and_then(|()| match matches.subcommand() {
        Some(("build", matches)) => build::build(matches, lang),
        Some(("check", matches)) => build::check(matches, lang),
        Some(("fmt", matches)) => fmt::fmt(matches, lang),
        Some(("serve", matches)) => serve::serve(matches, lang),
        Some(("init", matches)) => init::init(matches, lang),
        Some(("new", matches)) => new::new(matches, lang),
        Some(("form", matches)) => form::form(matches, lang),
        Some(("import", matches)) => import::import(matches, lang),
        Some(("translate", matches)) => translate::translate(matches, lang),
        Some(("translated", matches)) => translate::translated(matches, lang),
        Some(("status", matches)) => status::status(matches, lang),
        Some(("theme", matches)) => theme::theme(matches, lang),
        Some(("explain", matches)) => explain::explain(matches, lang),
        Some(("schema", matches)) => schema::schema(matches, lang),
        Some(("completions", matches)) => machine::completions(matches, command),
        Some(("man", _)) => machine::man(command),
        _ => unreachable!("clap asks for one of the commands above"),
    });
    match ended {
        Ok(end) => end,
        // Somebody stopped reading, `amphoe explain | head` for instance: nothing to say, but no
        // success to claim either.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => End::Machine,
        Err(error) => {
            say(&words::machine(&error, lang));
            End::Machine
        }
    }
}

/// Words for whoever started the program. What they quote, a name or an argument, is shown and never
/// obeyed by the terminal. Where they cannot be written, the exit code still tells.
fn say(words: &str) {
    let _unread = writeln!(io::stderr(), "{}", shown::lines(words));
}

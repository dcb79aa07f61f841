//! Telling what a run found, in the form that was asked for.

use std::io::{self, IsTerminal as _, Write as _};

use clap::ArgMatches;

use crate::{
    diagnostic::report::{
        Report, github,
        human::{self, Look},
        json, sarif,
    },
    lang::Lang,
    source::Tree,
};

/// Columns of a terminal that does not say how many it has.
const USUAL_WIDTH: usize = 100;

/// Prints the report. A person's goes to standard error, so that it never mixes with output; one
/// that a program reads goes to standard output.
pub(super) fn tell(
    report: &Report,
    tree: &Tree,
    matches: &ArgMatches,
    lang: Lang,
) -> io::Result<()> {
    let strict = matches.get_flag("strict");
    let form = matches.get_one::<String>("report").map_or("human", String::as_str);
    let text = match form {
        "json" => json::json(report, tree),
        "sarif" => sarif::sarif(report, tree, lang),
        "github" => github::github(report, tree, lang),
        _ => {
            if matches.get_flag("quiet") && report.said().is_empty() {
                return Ok(());
            }
            let look = Look {
                lang,
                coloured: is_coloured(),
                width: width(),
                strict,
                accepted: matches.get_flag("accepted"),
            };
            return io::stderr().write_all(human::human(report, tree, &look).as_bytes());
        }
    };
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.is_empty() && !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Colours only on a terminal that has them, and not where NO_COLOR asks for none.
pub(super) fn is_coloured() -> bool {
    let choice = anstream::AutoStream::choice(&io::stderr());
    choice != anstream::ColorChoice::Never
}

fn width() -> usize {
    match io::stderr().is_terminal() {
        true => terminal_width().unwrap_or(USUAL_WIDTH),
        false => USUAL_WIDTH,
    }
}

fn terminal_width() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok()?.parse().ok()?;
    (columns >= 40).then_some(columns)
}

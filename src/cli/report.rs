//! Telling what a run found, in the form that was asked for.

use std::io::{self, Write as _};

use clap::ArgMatches;
use terminal_size::{Width, terminal_size_of};

use crate::{
    diagnostic::report::{
        Report, github,
        human::{self, Look},
        json, sarif,
    },
    lang::Lang,
    source::Tree,
};

/// Columns where no terminal says how many it has.
const USUAL_WIDTH: usize = 100;

/// Below this a line of a file cannot be shown with its place.
const NARROWEST: usize = 40;

/// What the person at the terminal wants to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Everything about the content, also what its authors have weighed.
    Check,
    /// Whether it can be published, and what stands in the way.
    Publish,
}

/// Prints the report. A person's goes to standard error, so that it never mixes with output; one
/// that a program reads goes to standard output.
pub(super) fn tell(
    asked: Asked,
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
            let look = Look { strict, accepted: asked == Asked::Check, ..look(lang) };
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

/// How a report looks on the terminal that people read on.
pub(super) fn look(lang: Lang) -> Look {
    Look { lang, coloured: is_coloured(), width: width(), strict: false, accepted: false }
}

/// Colours only on a terminal that has them, and not where NO_COLOR asks for none.
pub(super) fn is_coloured() -> bool {
    let choice = anstream::AutoStream::choice(&io::stderr());
    choice != anstream::ColorChoice::Never
}

/// Columns of the terminal that people read on.
fn width() -> usize {
    let columns =
        terminal_size_of(io::stderr()).map_or(USUAL_WIDTH, |(Width(columns), _)| columns.into());
    columns.max(NARROWEST)
}

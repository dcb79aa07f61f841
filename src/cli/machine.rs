//! What shells and manuals read: completions, the manual page.

use std::io::{self, Write as _};

use clap::{ArgMatches, Command};
use clap_complete::Shell;

use super::End;

pub(super) fn completions(matches: &ArgMatches, mut command: Command) -> io::Result<End> {
    let shell = *matches.get_one::<Shell>("shell").expect("clap asks for a shell");
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command, "amphoe", &mut text);
    io::stdout().write_all(&text)?;
    Ok(End::Ok)
}

pub(super) fn man(command: Command) -> io::Result<End> {
    clap_mangen::Man::new(command).render(&mut io::stdout())?;
    Ok(End::Ok)
}

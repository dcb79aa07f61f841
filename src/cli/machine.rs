//! What shells and manuals read: completions, the manual page.

use std::io::{self, Write as _};

use clap::{ArgMatches, Command};
use clap_complete::Shell;
use clap_mangen::Man;

use super::End;

pub(super) fn completions(matches: &ArgMatches, mut command: Command) -> io::Result<End> {
    let shell = *matches.get_one::<Shell>("shell").expect("clap asks for a shell");
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command, "amphoe", &mut text);
    io::stdout().write_all(&text)?;
    Ok(End::Ok)
}

/// One page for the whole program: each command is a section, its parts are subsections.
pub(super) fn man(mut command: Command) -> io::Result<End> {
    command.build();
    let whole = Man::new(command.clone());
    let mut page = Vec::new();
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    whole.render_options_section(&mut page)?;
    for command in command.get_subcommands() {
        section(&mut page, "amphoe", command)?;
    }
    whole.render_extra_section(&mut page)?;
    io::stdout().write_all(&page)?;
    Ok(End::Ok)
}

/// The section of one command, then those of the commands inside it.
fn section(page: &mut Vec<u8>, above: &str, command: &Command) -> io::Result<()> {
    let name = format!("{above} {}", command.get_name());
    let man = Man::new(command.clone());
    let mut parts = Vec::new();
    man.render_description_section(&mut parts)?;
    man.render_synopsis_section(&mut parts)?;
    man.render_options_section(&mut parts)?;
    let parts = String::from_utf8_lossy(&parts).replace("\n.SH ", "\n.SS ");
    let parts = parts.strip_prefix(".SH ").map_or(parts.clone(), |rest| format!(".SS {rest}"));
    write!(page, ".SH \"{}\"\n{parts}", name.to_uppercase())?;
    command.get_subcommands().try_for_each(|inner| section(page, &name, inner))
}

//! How far a long build is, on a terminal.

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lang::Lang;

/// A bar for so many pages: only on a terminal, and not when silence was asked for.
pub(super) fn bar(pages: usize, quiet: bool, lang: Lang) -> ProgressBar {
    if quiet || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match lang {
        Lang::Th => "เขียนหน้าเว็บ {bar:30} {pos}/{len}",
        Lang::En => "writing pages {bar:30} {pos}/{len}",
    };
    let bar = ProgressBar::with_draw_target(
        Some(pages as u64),
        // Ten times a second: a short build shows nothing.
        ProgressDrawTarget::stderr_with_hz(10),
    );
    bar.with_style(ProgressStyle::with_template(template).expect("the template is right"))
}

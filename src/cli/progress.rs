//! How far a long command is, on a terminal.

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lang::Lang;

/// What takes long.
#[derive(Clone, Copy)]
pub(super) enum Work {
    /// Writing pages.
    Pages,
    /// Visiting sources.
    Visits,
}

/// A bar for so many pieces of work: only on a terminal, and not when silence was asked for.
pub(super) fn bar(work: Work, pieces: usize, quiet: bool, lang: Lang) -> ProgressBar {
    if quiet || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match (work, lang) {
        (Work::Pages, Lang::Th) => "เขียนหน้าเว็บ {bar:30} {pos}/{len}",
        (Work::Pages, Lang::En) => "writing pages {bar:30} {pos}/{len}",
        (Work::Visits, Lang::Th) => "เปิดดูแหล่งอ้างอิง {bar:30} {pos}/{len}",
        (Work::Visits, Lang::En) => "visiting sources {bar:30} {pos}/{len}",
    };
    let bar = ProgressBar::with_draw_target(
        Some(pieces as u64),
        // Ten times a second: a short build shows nothing.
        ProgressDrawTarget::stderr_with_hz(10),
    );
    bar.with_style(ProgressStyle::with_template(template).expect("the template is right"))
}

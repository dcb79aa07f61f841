//! The report that a person reads in a terminal.
//!
//! One diagnostic after the other: what is the matter, the lines it speaks of with carets under
//! the place, what to do about it; and at the end what it all comes to. `annotate-snippets` draws
//! and `sheet` gives it what to draw.

use annotate_snippets::{Group, Level, Renderer};

use super::{
    Accepted, Report, Told, path_shown,
    position::Atlas,
    sheet::{PLACES, StandIns, sheets},
    shown,
    summary::{summary, word},
};
use crate::{diagnostic::Severity, lang::Lang, source::Tree};

/// How a report is to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// In which language.
    pub lang: Lang,
    /// Whether with colours (escape sequences).
    pub coloured: bool,
    /// How many columns a line has.
    pub width: usize,
    /// Whether warnings stop publishing.
    pub strict: bool,
    /// Whether what the authors have answered is told in full, with the reasons.
    pub accepted: bool,
}

impl Look {
    /// Plain, a hundred columns wide.
    pub const fn plain(lang: Lang) -> Self {
        Self { lang, coloured: false, width: 100, strict: false, accepted: false }
    }
}

/// The whole report, with its summary at the end; `tree` holds the texts.
pub fn human(report: &Report, tree: &Tree, look: &Look) -> String {
    let mut atlas = Atlas::new(tree);
    let mut text = String::new();
    for diagnostic in report.said() {
        text.push_str(&one(&diagnostic.into(), &mut atlas, look));
        text.push_str("\n\n");
    }
    for accepted in report.accepted().iter().filter(|_| look.accepted) {
        text.push_str(&answered(accepted, &mut atlas, look.lang));
        text.push_str("\n\n");
    }
    text + &summary(report, look.lang, look.strict)
}

/// What its author has weighed, shorter than what is still to be done: what, where, and why.
fn answered(accepted: &Accepted, atlas: &mut Atlas<'_>, lang: Lang) -> String {
    let Told { words, at, .. } = Told::from(&accepted.diagnostic);
    let line = atlas.region(at).map_or_else(String::new, |at| format!(":{}", at.start.line));
    let (name, reason) = match lang {
        Lang::Th => ("พิจารณาแล้ว", "เหตุผล"),
        Lang::En => ("answered", "reason"),
    };
    format!(
        "{name}[{}]: {}\n --> {}{line}\n  = {reason}: {}",
        words.code,
        shown::line(words.title.get(lang)),
        path_shown(&at.path),
        shown::line(&accepted.why)
    )
}

/// One diagnostic, without a line feed at its end.
fn one(told: &Told<'_>, atlas: &mut Atlas<'_>, look: &Look) -> String {
    let Told { words, also, .. } = told;
    let lang = look.lang;
    let name = word(words.severity, lang);
    let level = match words.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut stand_ins = StandIns::default();
    let title = shown::line(words.title.get(lang)).into_owned();
    let mut group = level.with_name(name).primary_title(title).id(words.code).elements(
        sheets(told, lang, atlas, look.width)
            .into_iter()
            .map(|sheet| sheet.element(atlas, &mut stand_ins, look.width)),
    );
    let (help, note) = match lang {
        Lang::Th => ("วิธีแก้", "หมายเหตุ"),
        Lang::En => ("help", "note"),
    };
    if also.len() > PLACES {
        let rest = also.len() - PLACES;
        let rest = match lang {
            Lang::Th => format!("และที่อื่นอีก {rest} แห่ง"),
            Lang::En => format!("and {rest} more places"),
        };
        group = group.element(Level::NOTE.with_name(note).message(rest));
    }
    match words.remedy.get(lang).as_str() {
        "" => {}
        remedy => {
            group = group.element(Level::HELP.with_name(help).message(shown::lines(remedy)));
        }
    }
    draw(group, &stand_ins, look)
}

/// Draws a group and puts the real texts in.
fn draw(group: Group<'_>, stand_ins: &StandIns, look: &Look) -> String {
    let renderer = if look.coloured { Renderer::styled() } else { Renderer::plain() };
    // It cuts nothing: what is too long has been cut already.
    let drawn = renderer.term_width(1 << 20).render(&[group]);
    let real = stand_ins.replaced(&drawn);
    if look.coloured {
        return real;
    }
    real.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod golden;

//! Invented pages of every kind, to try a theme on.
//!
//! A template fails only when it meets what it did not expect: a value that is absent, a list that
//! is empty, words in the other language. So every view is made twice, once with everything that
//! it can hold and once with as little as it can hold, and a theme that draws all of them in both
//! languages draws every page.

mod board;
mod brief;
mod case;
mod data;
mod letters;
mod lineage;
mod list;
mod map;
mod organisation;
mod page;
mod part;
mod place;
mod search;
mod share;
mod sparse;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use self::sparse::Optional;

use crate::{
    diagnostic::Diagnostic,
    lang::Lang,
    theme::{Shapes, TemplateError, Theme},
};

use super::view;

/// An invented page.
pub struct Sample {
    /// A name for it, in ASCII: `case-full`.
    pub name: &'static str,
    /// The language of its reader.
    pub lang: Lang,
    template: &'static str,
    page: Value,
    /// The view, and under which name a template sees it.
    view: (&'static str, Value),
}

enum View {
    Home(Box<view::list::Home>),
    List(Box<view::list::List>),
    Index(view::list::Index),
    Case(Box<view::case::Case>),
    Place(Box<view::list::Place>),
    Coverage(view::coverage::Coverage),
    Programme(view::programme::Programme),
    Board(view::board::Board),
    Brief(Box<view::brief::Brief>),
    Data(view::data::Data),
    Evidence(view::evidence::Evidence),
    Lineage(view::lineage::Lineage),
    Organisation(view::organisation::Organisation),
    Partners(view::organisation::Partners),
    Search(view::search::Search),
    Share(view::share::Share),
    Letters(view::letters::Letters),
    Text(view::Text),
    Withdrawn(view::Withdrawn),
    Moved(view::Moved),
    Missing(view::Missing),
}

impl View {
    /// The template that draws it, the name under which it sees it, and what it sees.
    fn seen(&self) -> (&'static str, &'static str, Value) {
        match self {
            View::Home(view) => ("home.html", "home", json(view)),
            View::List(view) => ("list.html", "list", json(view)),
            View::Index(view) => ("index.html", "index", json(view)),
            View::Case(view) => ("case.html", "case", json(view)),
            View::Place(view) => ("place.html", "place", json(view)),
            View::Coverage(view) => ("coverage.html", "coverage", json(view)),
            View::Programme(view) => ("programme.html", "programme", json(view)),
            View::Board(view) => ("board.html", "board", json(view)),
            View::Brief(view) => ("brief.html", "brief", json(view)),
            View::Data(view) => ("data.html", "data", json(view)),
            View::Evidence(view) => ("evidence.html", "evidence", json(view)),
            View::Lineage(view) => ("lineage.html", "lineage", json(view)),
            View::Organisation(view) => ("organisation.html", "organisation", json(view)),
            View::Partners(view) => ("partners.html", "partners", json(view)),
            View::Search(view) => ("search.html", "search", json(view)),
            View::Share(view) => ("share.svg", "share", json(view)),
            View::Letters(view) => ("letters.html", "letters", json(view)),
            View::Text(view) => ("text.html", "text", json(view)),
            View::Withdrawn(view) => ("withdrawn.html", "withdrawn", json(view)),
            View::Moved(view) => ("moved.html", "moved", json(view)),
            View::Missing(view) => ("404.html", "missing", json(view)),
        }
    }
}

fn json(view: &impl Serialize) -> Value {
    serde_json::to_value(view).expect("a view is plain values")
}

impl Sample {
    fn new(name: &'static str, lang: Lang, page: &view::page::Page, view: &View) -> Sample {
        let (template, under, view) = view.seen();
        Sample { name, lang, template, page: json(page), view: (under, view) }
    }

    /// Draws it into `out`, which is emptied first.
    ///
    /// # Errors
    ///
    /// The template cannot draw it.
    pub fn draw(&self, theme: &Theme, out: &mut Vec<u8>) -> Result<(), TemplateError> {
        let (under, view) = &self.view;
        theme.render(self.template, self.lang, &self.page, (under, view), page::BASE, out)
    }

    /// Draws it as the build would publish it, which of a share picture is more than its template.
    fn attempt(&self, theme: &Theme, out: &mut Vec<u8>) -> Result<(), TemplateError> {
        match self.view.0 {
            "share" if theme.has_own_share() => theme.share(&self.view.1).map(drop),
            _ => self.draw(theme, out),
        }
    }
}

/// All samples in both languages; `theme` gives the addresses of its assets.
pub fn samples(theme: &Theme) -> Vec<Sample> {
    Lang::ALL.into_iter().flat_map(|lang| in_lang(theme, lang)).collect()
}

/// The samples, and each once more without whatever may be absent inside of what is there: a link that
/// has no number, in a list that is full.
fn all(theme: &Theme) -> Vec<Sample> {
    let mut samples = samples(theme);
    let mut optional = Optional::default();
    for Sample { page, view: (_, view), .. } in &samples {
        optional.learn(page);
        optional.learn(view);
    }
    let without = |sample: &Sample| Sample {
        page: optional.without(&sample.page),
        view: (sample.view.0, optional.without(&sample.view.1)),
        ..*sample
    };
    let sparse: Vec<Sample> = samples.iter().map(without).collect();
    samples.extend(sparse);
    samples
}

/// How many pages [`check`] draws in each language.
pub fn count(theme: &Theme) -> usize {
    all(theme).len() / Lang::ALL.len()
}

/// What goes wrong when `theme` draws every sample, each mistake once. A page stops at its first
/// mistake: it is left out, and the page is drawn again, until all have been told.
pub fn check(theme: &Theme) -> Vec<Diagnostic> {
    let samples = all(theme);
    let mut said: Vec<Diagnostic> = Vec::new();
    let mut without: Option<Theme> = None;
    let mut out = Vec::new();
    loop {
        let tried = without.as_ref().unwrap_or(theme);
        let mut found: Vec<Diagnostic> = Vec::new();
        for sample in &samples {
            if let Err(error) = sample.attempt(tried, &mut out) {
                let diagnostic = error.into_diagnostic();
                if !said.contains(&diagnostic) && !found.contains(&diagnostic) {
                    found.push(diagnostic);
                }
            }
        }
        without = if found.is_empty() { None } else { tried.without(&found) };
        said.extend(found);
        if without.is_none() {
            break;
        }
    }
    // What is wrong where it is printed is not told once more where it is asked for.
    for silent in theme.unseen(&shapes(theme, &samples)) {
        if !said.iter().any(|said| said.at == silent.at) {
            said.push(silent);
        }
    }
    said
}

/// What pages are made of.
fn shapes(theme: &Theme, samples: &[Sample]) -> Shapes {
    let mut shapes = Shapes::default();
    for Sample { page, view: (under, view), .. } in samples {
        shapes.add("page", page);
        shapes.add(under, view);
    }
    let words: BTreeMap<&str, &str> = theme.words(Lang::Th).iter().collect();
    shapes.add("t", &words);
    shapes
}

fn in_lang(theme: &Theme, lang: Lang) -> Vec<Sample> {
    let full = |name, kind: &str, view: View| {
        Sample::new(name, lang, &page::full(theme, lang, kind, name), &view)
    };
    let bare = |name, kind: &str, view: View| {
        Sample::new(name, lang, &page::bare(theme, lang, kind), &view)
    };
    vec![
        full("home-full", "home", View::Home(Box::new(list::home(lang)))),
        bare("home-bare", "home", View::Home(Box::default())),
        full("list-full", "list", View::List(Box::new(list::list(lang)))),
        bare("list-bare", "list", View::List(Box::new(list::empty_list(lang)))),
        full("index-full", "index", View::Index(list::index(lang))),
        bare("index-bare", "index", View::Index(view::list::Index::default())),
        full("case-full", "case", View::Case(Box::new(case::full(lang, None)))),
        full("case-fallback", "case", View::Case(Box::new(case::full(lang.other(), Some(lang))))),
        full("case-little", "case", View::Case(Box::new(case::little(lang)))),
        bare("case-bare", "case", View::Case(Box::default())),
        full("place-full", "place", View::Place(Box::new(place::district(lang)))),
        full("place-province", "place", View::Place(Box::new(place::province(lang)))),
        full("place-empty", "place", View::Place(Box::new(place::empty_district(lang)))),
        bare("place-bare", "place", View::Place(Box::default())),
        full("coverage-full", "coverage", View::Coverage(map::coverage(lang))),
        bare("coverage-bare", "coverage", View::Coverage(view::coverage::Coverage::default())),
        full("programme-full", "programme", View::Programme(text::programme(lang))),
        full("programme-fallback", "programme", View::Programme(text::foreign_programme(lang))),
        bare("programme-bare", "programme", View::Programme(view::programme::Programme::default())),
        full("board-full", "board", View::Board(board::board(lang))),
        full("board-empty", "board", View::Board(board::empty_board(lang))),
        bare("board-bare", "board", View::Board(view::board::Board::default())),
        full("brief-full", "brief", View::Brief(Box::new(brief::brief(lang)))),
        full("brief-little", "brief", View::Brief(Box::new(brief::little_brief(lang)))),
        bare("brief-bare", "brief", View::Brief(Box::default())),
        full("data-full", "data", View::Data(data::data(lang))),
        bare("data-bare", "data", View::Data(view::data::Data::default())),
        full("evidence-full", "evidence", View::Evidence(organisation::evidence(lang))),
        bare("evidence-bare", "evidence", View::Evidence(view::evidence::Evidence::default())),
        full("lineage-full", "lineage", View::Lineage(lineage::lineage(lang))),
        full("lineage-long", "lineage", View::Lineage(lineage::long(lang))),
        bare("lineage-bare", "lineage", View::Lineage(view::lineage::Lineage::default())),
        full(
            "organisation-full",
            "organisation",
            View::Organisation(organisation::organisation(lang)),
        ),
        full(
            "organisation-little",
            "organisation",
            View::Organisation(organisation::little_organisation(lang)),
        ),
        bare(
            "organisation-bare",
            "organisation",
            View::Organisation(view::organisation::Organisation::default()),
        ),
        full("partners-full", "partners", View::Partners(organisation::partners(lang))),
        bare("partners-bare", "partners", View::Partners(view::organisation::Partners::default())),
        full("search-full", "search", View::Search(search::search(lang))),
        bare("search-bare", "search", View::Search(view::search::Search::default())),
        full("share-full", "share", View::Share(share::share(lang))),
        bare("share-bare", "share", View::Share(view::share::Share::default())),
        full("letters-full", "letters", View::Letters(letters::letters(lang))),
        full("letters-one", "letters", View::Letters(letters::letter(lang))),
        full("letters-empty", "letters", View::Letters(letters::empty_letter(lang))),
        bare("letters-bare", "letters", View::Letters(view::letters::Letters::default())),
        full("text-full", "text", View::Text(text::text(lang))),
        full("text-fallback", "text", View::Text(text::foreign_text(lang))),
        bare("text-bare", "text", View::Text(view::Text::default())),
        full("withdrawn-full", "withdrawn", View::Withdrawn(text::withdrawn(lang))),
        full("withdrawn-fallback", "withdrawn", View::Withdrawn(text::foreign_withdrawn(lang))),
        bare("withdrawn-bare", "withdrawn", View::Withdrawn(view::Withdrawn::default())),
        bare("moved-full", "moved", View::Moved(text::moved(lang))),
        bare("moved-bare", "moved", View::Moved(view::Moved::default())),
        full("404-full", "missing", View::Missing(text::missing())),
        bare("404-bare", "missing", View::Missing(view::Missing::default())),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_built_in_theme_draws_every_page_full_and_bare_in_both_languages() {
        assert_eq!(check(&Theme::built_in()), []);
    }

    /// So that every sample without it is one that a site can have.
    #[test]
    fn whatever_a_view_may_lack_is_absent_in_one_sample_and_there_in_another() {
        let theme = Theme::built_in();
        let views =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/VIEWS.md");
        let views = std::fs::read_to_string(views).expect("it is in the repository");
        let (mut optional, mut there) = (Optional::default(), Optional::default());
        for Sample { page, view: (_, view), .. } in &samples(&theme) {
            for value in [page, view] {
                optional.learn(value);
                there.learn_what_is_there(value);
            }
        }
        let mut wrong = Vec::new();
        for section in views.split("\n##").skip(1) {
            let name = section.lines().next().unwrap_or_default().trim_start_matches(['#', ' ']);
            let rows: Vec<Vec<&str>> = section
                .lines()
                .filter(|line| line.starts_with("| `"))
                .map(|line| line.split('|').map(|cell| cell.trim().trim_matches('`')).collect())
                .collect();
            let fields: BTreeSet<String> = rows.iter().map(|row| row[1].to_owned()).collect();
            for row in rows.iter().filter(|row| row[2].ends_with("or nothing")) {
                for (what, seen) in [("absent", &optional), ("there", &there)] {
                    if !seen.of(&fields).contains(row[1]) {
                        wrong.push(format!("{name}.{} is never {what}", row[1]));
                    }
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn every_built_in_template_is_drawn() {
        let theme = Theme::built_in();
        let mut drawn: BTreeSet<String> = samples(&theme)
            .iter()
            .map(|sample| match sample.name.split('-').next().unwrap_or_default() {
                "share" => "share.svg".to_owned(),
                page => format!("{page}.html"),
            })
            .collect();
        drawn.extend(["base.html", "parts.html", "search-parts.html"].map(str::to_owned));
        assert_eq!(drawn.iter().map(String::as_str).collect::<BTreeSet<_>>(), theme.templates());
    }

    /// A misspelt field is an error where it is printed, but silent in an `if`.
    #[test]
    fn every_field_that_a_built_in_template_names_is_in_a_view() {
        let theme = Theme::built_in();
        let mut known = shapes(&theme, &samples(&theme)).names();
        known.extend(["first", "last", "index", "index0", "html"].map(str::to_owned));
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
        let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let mut unknown = Vec::new();
        for template in theme.templates() {
            let text = std::fs::read_to_string(root.join(template)).expect("it is built in");
            // Comments and texts in quotes are left out; a field does not begin with a digit.
            for code in text.split(['{', '}']).filter(|code| !code.starts_with('#')) {
                for piece in code.split('"').step_by(2) {
                    let chars = || piece.char_indices();
                    for (at, _) in chars().filter(|(_, c)| *c == '.') {
                        let field: String =
                            piece[at + 1..].chars().take_while(|c| name(*c)).collect();
                        let after_name = piece[..at].ends_with(|c: char| name(c) || c == '?');
                        let word = field.starts_with(|c: char| c.is_ascii_alphabetic());
                        if after_name && word && !known.contains(&field) {
                            unknown.push(format!("{template}: {field}"));
                        }
                    }
                }
            }
        }
        assert_eq!(unknown, Vec::<String>::new());
    }

    #[test]
    fn an_absent_value_is_printed_as_nothing() {
        let theme = Theme::built_in();
        let mut out = Vec::new();
        for sample in samples(&theme) {
            sample.draw(&theme, &mut out).expect("every sample is drawn");
            let html = String::from_utf8_lossy(&out);
            for wrong in
                [">None", "None<", "null", "href=\"\"", "id=\"\"", "<dd></dd>", "{{", "{n}"]
            {
                let bare = sample.name.ends_with("-bare");
                assert!(
                    !html.contains(wrong) || (bare && wrong == "href=\"\""),
                    "{wrong} in {} ({})",
                    sample.name,
                    sample.lang
                );
            }
        }
    }
}

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
mod text;

use std::collections::BTreeMap;

use serde::Serialize;

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
    page: view::page::Page,
    view: View,
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

impl Sample {
    /// Draws it into `out`, which is emptied first.
    ///
    /// # Errors
    ///
    /// The template cannot draw it.
    pub fn draw(&self, theme: &Theme, out: &mut Vec<u8>) -> Result<(), TemplateError> {
        match &self.view {
            View::Home(view) => self.with(theme, "home.html", ("home", view), out),
            View::List(view) => self.with(theme, "list.html", ("list", view), out),
            View::Index(view) => self.with(theme, "index.html", ("index", view), out),
            View::Case(view) => self.with(theme, "case.html", ("case", &**view), out),
            View::Place(view) => self.with(theme, "place.html", ("place", view), out),
            View::Coverage(view) => self.with(theme, "coverage.html", ("coverage", view), out),
            View::Programme(view) => self.with(theme, "programme.html", ("programme", view), out),
            View::Board(view) => self.with(theme, "board.html", ("board", view), out),
            View::Brief(view) => self.with(theme, "brief.html", ("brief", &**view), out),
            View::Data(view) => self.with(theme, "data.html", ("data", view), out),
            View::Evidence(view) => self.with(theme, "evidence.html", ("evidence", view), out),
            View::Lineage(view) => self.with(theme, "lineage.html", ("lineage", view), out),
            View::Organisation(view) => {
                self.with(theme, "organisation.html", ("organisation", view), out)
            }
            View::Partners(view) => self.with(theme, "partners.html", ("partners", view), out),
            View::Search(view) => self.with(theme, "search.html", ("search", view), out),
            View::Share(view) => self.with(theme, "share.svg", ("share", view), out),
            View::Letters(view) => self.with(theme, "letters.html", ("letters", view), out),
            View::Text(view) => self.with(theme, "text.html", ("text", view), out),
            View::Withdrawn(view) => self.with(theme, "withdrawn.html", ("withdrawn", view), out),
            View::Moved(view) => self.with(theme, "moved.html", ("moved", view), out),
            View::Missing(view) => self.with(theme, "404.html", ("missing", view), out),
        }
    }

    fn with(
        &self,
        theme: &Theme,
        template: &str,
        view: (&'static str, &impl Serialize),
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        theme.render(template, self.lang, &self.page, view, page::BASE, out)
    }

    /// Draws it as the build would publish it, which of a share picture is more than its template.
    fn attempt(&self, theme: &Theme, out: &mut Vec<u8>) -> Result<(), TemplateError> {
        match &self.view {
            View::Share(view) if theme.has_own_share() => theme.share(view).map(drop),
            _ => self.draw(theme, out),
        }
    }

    /// Adds what its page and its view are made of.
    fn shape(&self, shapes: &mut Shapes) {
        shapes.add("page", &self.page);
        match &self.view {
            View::Home(view) => shapes.add("home", view),
            View::List(view) => shapes.add("list", view),
            View::Index(view) => shapes.add("index", view),
            View::Case(view) => shapes.add("case", view),
            View::Place(view) => shapes.add("place", view),
            View::Coverage(view) => shapes.add("coverage", view),
            View::Programme(view) => shapes.add("programme", view),
            View::Board(view) => shapes.add("board", view),
            View::Brief(view) => shapes.add("brief", view),
            View::Data(view) => shapes.add("data", view),
            View::Evidence(view) => shapes.add("evidence", view),
            View::Lineage(view) => shapes.add("lineage", view),
            View::Organisation(view) => shapes.add("organisation", view),
            View::Partners(view) => shapes.add("partners", view),
            View::Search(view) => shapes.add("search", view),
            View::Share(view) => shapes.add("share", view),
            View::Letters(view) => shapes.add("letters", view),
            View::Text(view) => shapes.add("text", view),
            View::Withdrawn(view) => shapes.add("withdrawn", view),
            View::Moved(view) => shapes.add("moved", view),
            View::Missing(view) => shapes.add("missing", view),
        }
    }
}

/// All samples in both languages; `theme` gives the addresses of its assets.
pub fn samples(theme: &Theme) -> Vec<Sample> {
    Lang::ALL.into_iter().flat_map(|lang| in_lang(theme, lang)).collect()
}

/// What goes wrong when `theme` draws every sample, each mistake once. A page stops at its first
/// mistake: it is left out, and the page is drawn again, until all have been told.
pub fn check(theme: &Theme) -> Vec<Diagnostic> {
    let samples = samples(theme);
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
    samples.iter().for_each(|sample| sample.shape(&mut shapes));
    let words: BTreeMap<&str, &str> = theme.words(Lang::Th).iter().collect();
    shapes.add("t", &words);
    shapes
}

fn in_lang(theme: &Theme, lang: Lang) -> Vec<Sample> {
    let full = |name, kind: &str, view| Sample {
        name,
        lang,
        page: page::full(theme, lang, kind, name),
        view,
    };
    let bare =
        |name, kind: &str, view| Sample { name, lang, page: page::bare(theme, lang, kind), view };
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
        bare("text-bare", "text", View::Text(view::Text::default())),
        full("withdrawn-full", "withdrawn", View::Withdrawn(text::withdrawn(lang))),
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

//! Whether the sources still open, as far as they were visited.
//!
//! The page counts all and names those that somebody has to look at; the files name every one. A
//! page that a program was not let into is not said to be gone.

use crate::{
    facts::visit::Outcome,
    render::{
        escape, inline,
        reader::Reader,
        table::{Column, State, Table, What},
        view::board::Board as View,
    },
    site::visit::{Cited, Visit},
};

use super::label;

/// A source with an address, and the last visit to it.
pub(in crate::render) struct Row {
    cited: Cited,
    visit: Option<Visit>,
}

/// What is known of a source, in the order of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Opened,
    Moved,
    Closed,
    Unknown,
    NotVisited,
}

impl Known {
    const ALL: [Known; 5] =
        [Known::Opened, Known::Closed, Known::Unknown, Known::Moved, Known::NotVisited];

    const fn id(self) -> &'static str {
        match self {
            Known::Opened => "opened",
            Known::Moved => "moved",
            Known::Closed => "closed",
            Known::Unknown => "unknown",
            Known::NotVisited => "not-visited",
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Known::Opened => "visit_opened",
            Known::Moved => "visit_moved",
            Known::Closed => "visit_closed",
            Known::Unknown => "visit_unknown",
            Known::NotVisited => "visit_none",
        }
    }

    /// What somebody can do about it, for the table of those sources; none where there is nothing
    /// to do.
    const fn remedy(self) -> Option<&'static str> {
        match self {
            Known::Moved => Some("visit_moved_about"),
            Known::Closed => Some("visit_closed_about"),
            Known::Unknown => Some("visit_unknown_about"),
            Known::Opened | Known::NotVisited => None,
        }
    }
}

impl Row {
    fn known(&self) -> Known {
        match self.visit.as_ref().map(|visit| &visit.outcome) {
            None => Known::NotVisited,
            Some(Outcome::Opened) => Known::Opened,
            Some(Outcome::Moved { .. }) => Known::Moved,
            Some(Outcome::Refused { .. } | Outcome::NoAnswer(_)) => Known::Closed,
            Some(Outcome::Unknown(_)) => Known::Unknown,
        }
    }

    /// The state for machines is the outcome as it is recorded.
    fn state(&self) -> State {
        let recorded = self.visit.as_ref().map(|visit| visit.outcome.names().0);
        State { id: recorded.unwrap_or("not-visited"), words: self.known().words() }
    }

    fn kind(&self) -> State {
        match self.cited.case {
            Some(_) => State { id: "case", words: "nav_cases" },
            None => State { id: "programme", words: "nav_programme" },
        }
    }

    fn moved_to(&self) -> Option<&str> {
        match &self.visit.as_ref()?.outcome {
            Outcome::Moved { to } => Some(to),
            _ => None,
        }
    }
}

impl Reader<'_> {
    /// Every source with an address: of the cases, in the order of their names in addresses, then
    /// of the programme.
    pub(in crate::render) fn sources_rows(&self) -> Table<'_, Row> {
        let row =
            |cited: Cited| Row { visit: self.site.visits.get(&cited.address).cloned(), cited };
        Table::new(columns(), self.site.cited().into_iter().map(row))
    }

    /// The board of sources.
    pub(super) fn sources_board(&self) -> View {
        let rows = self.sources_rows().rows();
        let empty = match rows.iter().any(|row| row.visit.is_some()) {
            true => None,
            false if rows.is_empty() => Some("board_sources_empty"),
            false => Some("board_sources_not_visited"),
        };
        let mut view = View {
            about: self.say("board_sources_about"),
            limits: self.say("board_sources_limits"),
            empty: empty.map(|words| self.say(words)),
            ..View::default()
        };
        if empty.is_some() {
            return view;
        }
        for known in Known::ALL {
            let of: Vec<&Row> = rows.iter().filter(|row| row.known() == known).collect();
            // Of what there is none, nothing is said; but that none opened is told.
            if of.is_empty() && known != Known::Opened {
                continue;
            }
            let name = self.say(known.words());
            view.bars.push(self.bar(label(name.clone()), of.len(), rows.len(), "board_of_sources"));
            if let Some(remedy) = known.remedy() {
                let cells = of.iter().map(|row| self.source_cells(row));
                let mut table = self.table(known.id(), name, &HEAD, cells);
                table.about = Some(self.say(remedy));
                view.tables.push(table);
            }
        }
        view
    }

    /// Two cells, so that a telephone has room for long titles.
    fn source_cells(&self, row: &Row) -> Vec<String> {
        let Cited { case, source, address, .. } = &row.cited;
        let lang = match source.lang {
            Some(lang) => self.foreign(lang),
            None => self.foreign_letters(&source.title),
        };
        let address = row.moved_to().unwrap_or(address);
        let mut html = outside_html(address, &source.title, lang.as_deref());
        if let Some(Visit { checked, since, .. }) = &row.visit {
            let [checked, since] = [checked, since].map(|date| self.short_date(date));
            let dates = self.say_with("visit_dates", &[("checked", &checked), ("since", &since)]);
            html += &format!("<span class=\"when\">{}</span>", escape::words(&dates));
        }
        let cited_in = match case {
            Some(id) => self.case_link(*id),
            None => self.link("programme/", self.say("nav_programme")),
        };
        vec![html, inline::link_html(&cited_in)]
    }
}

/// The heads of a table of sources.
const HEAD: [&str; 2] = ["column_source", "column_cited_in"];

/// A link out of this site.
fn outside_html(address: &str, words: &str, lang: Option<&str>) -> String {
    let lang = lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    format!(
        "<a href=\"{}\" rel=\"external\"{lang}>{}</a>",
        escape::attribute(address),
        escape::words(words)
    )
}

fn columns() -> Vec<Column<Row>> {
    vec![
        Column::new("kind", "column_kind", What::State(Row::kind)),
        Column::new("case", "column_case", What::Case(|row| row.cited.case)),
        Column::new("number", "column_number", What::Count(|row| row.cited.number)),
        Column::new("title", "column_source", What::Text(|row| Some(&row.cited.source.title))),
        Column::new("address", "column_address", What::Text(|row| Some(&row.cited.address))),
        Column::new("outcome", "column_outcome", What::State(Row::state)),
        Column::new(
            "checked",
            "column_checked",
            What::Date(|row| Some(row.visit.as_ref()?.checked)),
        ),
        Column::new("since", "column_since", What::Date(|row| Some(row.visit.as_ref()?.since))),
        Column::new("moved_to", "column_moved_to", What::Text(Row::moved_to)),
    ]
}

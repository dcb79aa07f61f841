//! How far the work of the cases has come.

use crate::{
    facts::vocabulary::VocabularyName,
    render::{
        escape, inline,
        reader::Reader,
        table::{Column, Table, What},
        view::{board::Board as View, programme::Table as Shown},
    },
    site::route::Facet,
};

/// A status, and how many cases have it.
pub(in crate::render) struct Row {
    status: String,
    cases: usize,
}

impl Reader<'_> {
    /// Every status, in the order in which work comes to it.
    pub(in crate::render) fn statuses_rows(&self) -> Table<'_, Row> {
        let terms = self.site.facts.vocabularies.get(VocabularyName::Statuses).terms();
        let rows = terms.iter().map(|term| Row {
            status: term.id.clone(),
            cases: self
                .site
                .lists
                .of(&Facet::Term(VocabularyName::Statuses, term.id.clone()))
                .len(),
        });
        let columns = vec![
            Column::new(
                "status",
                "filter_status",
                What::Term(VocabularyName::Statuses, |row: &Row| &row.status),
            ),
            Column::new("cases", "column_cases", What::Count(|row| row.cases)),
        ];
        Table::new(columns, rows)
    }

    /// The board of statuses.
    pub(super) fn statuses_board(&self) -> View {
        let rows = self.statuses_rows().rows();
        let all = self.counted().len();
        let vocabulary = self.site.facts.vocabularies.get(VocabularyName::Statuses);
        let link =
            |row: &Row| self.term_link(VocabularyName::Statuses, &row.status).unwrap_or_default();
        let bar = |row: &Row| {
            let link = super::uncounted(link(row));
            self.bar(link, row.cases, all, "board_of_cases")
        };
        let cells = |row: &Row| {
            let about = vocabulary.get(&row.status).map(|term| term.about.get(self.lang).as_str());
            let about = about.filter(|about| !about.is_empty()).map(escape::words);
            let about = about.map(|it| format!("<span class=\"when\">{it}</span>"));
            vec![inline::link_html(&link(row)) + &about.unwrap_or_default(), self.number(row.cases)]
        };
        let head = ["filter_status", "column_cases"];
        let heading = self.say("board_statuses_table");
        View {
            about: self.say("board_statuses_about"),
            limits: self.say("board_statuses_limits"),
            empty: self.no_cases(),
            bars: rows.iter().map(bar).collect(),
            tables: vec![Shown {
                numbers: 1,
                ..self.table("statuses", heading, &head, rows.iter().map(cells))
            }],
            ..View::default()
        }
    }
}

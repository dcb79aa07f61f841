//! What there is of each case in the other language.

use crate::{
    lang::Lang,
    render::{
        escape,
        reader::Reader,
        table::{Column, State, Table, What},
        view::board::Board as View,
    },
    site::{case::Case, route::CaseId},
};

use super::{
    label,
    named::{self, Named},
};

/// A case and its other edition.
pub(in crate::render) struct Row {
    named: Named,
    original: Lang,
    state: State,
    machine: State,
}

impl AsRef<Named> for Row {
    fn as_ref(&self) -> &Named {
        &self.named
    }
}

const MISSING: State = State { id: "missing", words: "translation_missing" };
const BEHIND: State = State { id: "behind", words: "translation_behind" };
const CURRENT: State = State { id: "current", words: "translation_current" };

const BY_MACHINE: State = State { id: "machine", words: "translation_machine" };
const BY_PERSON: State = State { id: "person", words: "translation_person" };
const BY_NOBODY: State = State { id: "", words: "translation_nobody" };

impl Reader<'_> {
    /// Every case, the newest first.
    pub(in crate::render) fn translations_rows(&self) -> Table<'_, Row> {
        let rows = self.counted().iter().map(|id| {
            let case = self.site.case(*id);
            Row {
                named: self.named(*id),
                original: case.original,
                state: state(case),
                machine: machine(case),
            }
        });
        let mut columns = named::columns();
        columns.extend([
            Column::new(
                "original",
                "column_original",
                What::State(|row: &Row| language(row.original)),
            ),
            Column::new("state", "column_translation", What::State(|row| row.state)),
            Column::new("translated_by", "column_translated_by", What::State(|row| row.machine)),
        ]);
        Table::new(columns, rows)
    }

    /// The board of translations.
    pub(super) fn translations_board(&self) -> View {
        let rows = self.translations_rows().rows();
        let bar = |state: State, is: fn(&Row) -> State| {
            let n = rows.iter().filter(|row| is(row).id == state.id).count();
            self.bar(label(self.say(state.words)), n, rows.len(), "board_of_cases")
        };
        let open: Vec<&Row> = rows
            .iter()
            .filter(|row| row.state.id != CURRENT.id || row.machine.id == BY_MACHINE.id)
            .collect();
        let cells = open.into_iter().map(|row| {
            let id = row.named.id;
            vec![
                self.case_html(id),
                self.say(language(row.original).words),
                self.open_html(row),
                escape::words(&self.behind(id)),
            ]
        });
        let head = ["column_title", "column_original", "column_translation", "column_behind"];
        let table = self.cases_table("open", self.say("board_translations_open"), &head, cells);
        View {
            about: self.say("board_translations_about"),
            limits: self.say("board_translations_limits"),
            empty: self.no_cases(),
            bars: vec![
                bar(CURRENT, |row| row.state),
                bar(BEHIND, |row| row.state),
                bar(MISSING, |row| row.state),
                bar(BY_MACHINE, |row| row.machine),
            ],
            tables: [table].into_iter().filter(|table| !table.rows_html.is_empty()).collect(),
            ..View::default()
        }
    }

    /// What remains to be done, in words.
    fn open_html(&self, row: &Row) -> String {
        let state = escape::words(&self.say(row.state.words));
        match row.machine.id == BY_MACHINE.id {
            true => format!("{state}<br>{}", escape::words(&self.say(BY_MACHINE.words))),
            false => state,
        }
    }

    /// The parts that changed since they were translated.
    fn behind(&self, id: CaseId) -> String {
        let case = self.site.case(id);
        let parts = case.editions.get(case.original.other()).iter().flat_map(|it| &it.behind);
        self.parts(parts)
    }
}

fn state(case: &Case) -> State {
    match case.editions.get(case.original.other()) {
        None => MISSING,
        Some(edition) if edition.behind.is_empty() => CURRENT,
        Some(_) => BEHIND,
    }
}

fn machine(case: &Case) -> State {
    match case.editions.get(case.original.other()) {
        None => BY_NOBODY,
        Some(edition) if edition.machine => BY_MACHINE,
        Some(_) => BY_PERSON,
    }
}

fn language(lang: Lang) -> State {
    match lang {
        Lang::Th => State { id: "th", words: "language_th" },
        Lang::En => State { id: "en", words: "language_en" },
    }
}

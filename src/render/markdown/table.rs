//! Tables.
//!
//! A table may be wider than a telephone, so that it scrolls in a frame of its own, which the
//! keyboard reaches and a screen reader can name.

use crate::{
    content::markdown::event::{Align, Event, Placed, Tag},
    render::{
        escape,
        markdown::{
            numbered,
            writer::{CELL_END, HEAD_CELL_END, TABLE_END, Writer, end_of},
        },
    },
};

/// A table that is being written.
pub(super) struct State {
    columns: Vec<Align>,
    part: Part,
    column: usize,
    /// The head's first cell is empty, so that the first column heads the rows.
    heads_rows: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    /// After the head, before the first row.
    Between,
    Body,
}

impl Writer<'_, '_> {
    pub(super) fn table(&mut self, columns: &[Align], at: usize) {
        self.table_count += 1;
        let label = numbered(&self.rules.labels.table, self.table_count);
        let label = escape::attribute(&label);
        let start = format!(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n"
        );
        let heads_rows = at + 2 < self.events.len() && is_empty_cell(self.events, at + 2);
        let columns = columns.to_vec();
        self.tables.push(State { columns, part: Part::Head, column: 0, heads_rows });
        self.element(&start, TABLE_END);
    }

    pub(super) fn table_end(&mut self) {
        let body = self.tables.pop().is_some_and(|table| table.part == Part::Body);
        self.out.push_str(if body { "</tbody>\n</table>\n</div>\n" } else { "</table>\n</div>\n" });
    }

    /// A head without a word is no head: it only satisfied the syntax.
    pub(super) fn table_head(&mut self, at: usize) -> usize {
        let end = end_of(self.events, at);
        let says_nothing = self.events[at..end].iter().all(|(event, _)| match event {
            Event::Open(tag) => matches!(tag, Tag::TableHead | Tag::Cell),
            Event::Close(_) => true,
            _ => false,
        });
        if says_nothing {
            if let Some(table) = self.tables.last_mut() {
                (table.part, table.heads_rows) = (Part::Between, false);
            }
            return end + 1;
        }
        self.element("<thead>\n<tr>\n", "</tr>\n</thead>\n");
        at + 1
    }

    pub(super) fn table_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.column = 0;
            if table.part != Part::Body {
                table.part = Part::Body;
                self.block("<tbody>\n");
            }
        }
        self.element("<tr>\n", "</tr>\n");
    }

    pub(super) fn cell(&mut self, at: usize) {
        let Some(table) = self.tables.last() else { return self.element("<td>", CELL_END) };
        let class = match table.columns.get(table.column) {
            Some(Align::Left) => " class=\"align-left\"",
            Some(Align::Center) => " class=\"align-center\"",
            Some(Align::Right) => " class=\"align-right\"",
            _ => "",
        };
        let empty = is_empty_cell(self.events, at);
        let scope = match table.part {
            _ if empty => None,
            Part::Body if table.column > 0 || !table.heads_rows => None,
            Part::Body => Some("row"),
            Part::Head | Part::Between => Some("col"),
        };
        match scope {
            Some(scope) => self.element(&format!("<th scope=\"{scope}\"{class}>"), HEAD_CELL_END),
            None => self.element(&format!("<td{class}>"), CELL_END),
        }
    }

    pub(super) fn cell_end(&mut self) {
        self.out.push('\n');
        if let Some(table) = self.tables.last_mut() {
            table.column += 1;
        }
    }
}

/// Whether the cell that opens at the event `at`, or right after it, has nothing in it.
fn is_empty_cell(events: &[Placed<'_>], at: usize) -> bool {
    matches!(events.get(at), Some((Event::Open(Tag::Cell), _)))
        && matches!(events.get(at + 1), Some((Event::Close(_), _)))
}

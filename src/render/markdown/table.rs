//! Tables.
//!
//! A table may be wider than a telephone, so that it scrolls in a frame of its own, which the
//! keyboard reaches and a screen reader can name.

use crate::{
    content::markdown::event::{Align, Event, Placed, Tag, end_of},
    render::escape,
};

/// What closes a table; its frame and its rows are closed by [`Table::end`].
pub(super) const TABLE_END: &str = "</table>";

/// What closes a cell.
pub(super) const CELL_END: &str = "</td>";

/// What closes a cell that heads a column or a row.
pub(super) const HEAD_CELL_END: &str = "</th>";

/// Where one is in a table that is being written.
pub(super) struct Table {
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

/// What opens a table with this name.
pub(super) fn start(label: &str) -> String {
    let label = escape::attribute(label);
    format!(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n"
    )
}

/// The event after a head without a word, which is no head: it only satisfied the syntax.
pub(super) fn empty_head(events: &[Placed<'_>], at: usize) -> Option<usize> {
    let end = end_of(events, at);
    let says_nothing = events[at..end].iter().all(|(event, _)| match event {
        Event::Open(tag) => matches!(tag, Tag::TableHead | Tag::Cell),
        Event::Close(_) => true,
        _ => false,
    });
    says_nothing.then_some(end + 1)
}

impl Table {
    /// The table that opens at the event `at`, before its first cell.
    pub(super) fn of(columns: &[Align], events: &[Placed<'_>], at: usize) -> Self {
        let heads_rows = is_empty_cell(events, at + 2);
        Self { columns: columns.to_vec(), part: Part::Head, column: 0, heads_rows }
    }

    /// Its head says nothing and is not written.
    pub(super) fn leave_out_head(&mut self) {
        (self.part, self.heads_rows) = (Part::Between, false);
    }

    /// What opens a row.
    pub(super) fn row(&mut self) -> &'static str {
        self.column = 0;
        match self.part {
            Part::Body => "<tr>\n",
            Part::Head | Part::Between => {
                self.part = Part::Body;
                "<tbody>\n<tr>\n"
            }
        }
    }

    /// What opens and closes the cell that opens at the event `at`.
    pub(super) fn cell(&self, events: &[Placed<'_>], at: usize) -> (String, &'static str) {
        let class = match self.columns.get(self.column) {
            Some(Align::Left) => " class=\"align-left\"",
            Some(Align::Center) => " class=\"align-center\"",
            Some(Align::Right) => " class=\"align-right\"",
            _ => "",
        };
        let scope = match self.part {
            _ if is_empty_cell(events, at) => None,
            Part::Body if self.column > 0 || !self.heads_rows => None,
            Part::Body => Some("row"),
            Part::Head | Part::Between => Some("col"),
        };
        match scope {
            Some(scope) => (format!("<th scope=\"{scope}\"{class}>"), HEAD_CELL_END),
            None => (format!("<td{class}>"), CELL_END),
        }
    }

    /// Goes on to the next cell of the row.
    pub(super) fn next_cell(&mut self) {
        self.column += 1;
    }

    /// What closes the rows, the table and its frame.
    pub(super) fn end(&self) -> &'static str {
        match self.part {
            Part::Body => "</tbody>\n</table>\n</div>\n",
            Part::Head | Part::Between => "</table>\n</div>\n",
        }
    }
}

/// Whether the cell that opens at the event `at` has nothing in it.
fn is_empty_cell(events: &[Placed<'_>], at: usize) -> bool {
    matches!(events.get(at), Some((Event::Open(Tag::Cell), _)))
        && matches!(events.get(at + 1), Some((Event::Close(_), _)))
}

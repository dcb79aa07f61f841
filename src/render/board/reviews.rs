//! When each case should be looked through again.

use crate::{
    facts::date::Date,
    render::{
        escape,
        reader::Reader,
        table::{Column, State, Table, What},
        view::board::Board as View,
    },
    site::review::{self, Review},
};

use super::{
    label,
    named::{self, Named},
};

/// A case and its reviews.
pub(in crate::render) struct Row {
    named: Named,
    reviewed: Option<Date>,
    review: Review,
}

impl AsRef<Named> for Row {
    fn as_ref(&self) -> &Named {
        &self.named
    }
}

const NEVER: State = State { id: "never", words: "review_never" };
const DUE: State = State { id: "due", words: "review_due" };
const FINE: State = State { id: "fine", words: "review_fine" };

impl Reader<'_> {
    /// Every case, the newest first.
    pub(in crate::render) fn reviews_rows(&self) -> Table<'_, Row> {
        let rows = self.counted().iter().map(|id| {
            let case = self.site.case(*id);
            Row {
                named: self.named(*id),
                reviewed: case.front().date("reviewed").copied(),
                review: Review::of(case, self.site.today),
            }
        });
        let mut columns = named::columns();
        columns.extend([
            Column::new("reviewed", "column_reviewed", What::Date(|row: &Row| row.reviewed)),
            Column::new("due", "column_due", What::Date(|row| row.review.due())),
            Column::new("state", "column_review", What::State(|row| state(row.review))),
        ]);
        Table::new(columns, rows)
    }

    /// What the board of reviews tells.
    pub(in crate::render) fn reviews_about(&self) -> String {
        let years = self.number(review::YEARS.unsigned_abs().into());
        self.say_with("board_reviews_about", &[("n", &years)])
    }

    /// The board of reviews.
    pub(super) fn reviews_board(&self) -> View {
        let mut rows = self.reviews_rows().rows();
        let bar = |is: State| {
            let n = rows.iter().filter(|row| state(row.review).id == is.id).count();
            self.bar(label(self.say(is.words)), n, rows.len(), "board_of_cases")
        };
        let bars = vec![bar(FINE), bar(DUE), bar(NEVER)];
        rows.retain(|row| !matches!(row.review, Review::Fine(_)));
        // What fell due first comes first; the sort is stable, and those never reviewed come last.
        rows.sort_by_key(|row| (row.review.due().is_none(), row.review.due()));
        let date = |date: Option<Date>| {
            date.map(|date| escape::words(&self.short_date(&date))).unwrap_or_default()
        };
        let cells = rows.iter().map(|row| {
            vec![
                self.case_html(row.named.id),
                date(row.reviewed),
                date(row.review.due()),
                escape::words(&self.say(state(row.review).words)),
            ]
        });
        let head = ["column_title", "column_reviewed", "column_due", "column_review"];
        let table = self.cases_table("open", self.say("board_reviews_open"), &head, cells);
        View {
            about: self.reviews_about(),
            limits: self.say("board_reviews_limits"),
            empty: self.no_cases(),
            bars,
            tables: [table].into_iter().filter(|table| !table.rows_html.is_empty()).collect(),
            ..View::default()
        }
    }
}

fn state(review: Review) -> State {
    match review {
        Review::Never => NEVER,
        Review::Due(_) => DUE,
        Review::Fine(_) => FINE,
    }
}

//! Submissions of lessons on record, by province and round.
//!
//! Every province has a row for every round. A province is on record where a source tells of a
//! submission by it or by one of its districts; of the others nothing is known, and the board says
//! so rather than that they sent nothing.

use std::collections::BTreeSet;

use crate::{
    facts::{
        date::Date,
        place::{DistrictCode, Form, Province, ProvinceCode},
    },
    render::{
        escape, inline,
        reader::Reader,
        table::{Column, State, Table, What},
        view::{board::Board as View, programme::Table as Shown},
    },
    site::programme::Submission,
};

use super::{NOT_RECORDED, RECORDED, label};

/// A province in a round, or a district of it that is named.
pub(in crate::render) struct Row {
    round: Date,
    province: ProvinceCode,
    district: Option<DistrictCode>,
    state: State,
    date: Option<Date>,
    sources: Vec<u32>,
}

impl Reader<'_> {
    /// The table of submissions, by round and province.
    pub(in crate::render) fn submissions_rows(&self) -> Table<'_, Row> {
        let mut rows = Vec::new();
        for round in self.rounds() {
            for province in self.provinces_of_programme() {
                rows.extend(self.submission_rows(round, province.code));
            }
        }
        Table::new(columns(), rows)
    }

    /// The province itself, as the first row, and the districts of it that are named.
    fn submission_rows(&self, round: Date, province: ProvinceCode) -> Vec<Row> {
        let all = self.submissions(round, province);
        let row = |district, state| Row {
            round,
            province,
            district,
            state,
            date: None,
            sources: Vec::new(),
        };
        let mut rows = Vec::new();
        match &all[..] {
            [] => rows.push(row(None, NOT_RECORDED)),
            // What its districts sent is on record of the province too.
            all if all.iter().all(|it| it.district.is_some()) => {
                let cited = all.iter().flat_map(|it| it.record.sources.iter().copied());
                let sources = cited.collect::<BTreeSet<_>>().into_iter().collect();
                rows.push(Row { sources, ..row(None, RECORDED) });
            }
            _ => {}
        }
        rows.extend(all.into_iter().map(|it| Row {
            date: it.date,
            sources: it.record.sources.clone(),
            ..row(it.district, RECORDED)
        }));
        rows
    }

    /// What is on record of a province in a round, the province's own before its districts'.
    fn submissions(&self, round: Date, province: ProvinceCode) -> Vec<&Submission> {
        let all = self.site.programme.submissions.iter();
        let mut of: Vec<&Submission> =
            all.filter(|it| it.round == round && it.province == province).collect();
        of.sort_by_key(|it| (it.district, it.date));
        of
    }

    /// The rounds of the programme, and those that a submission names beside them.
    fn rounds(&self) -> BTreeSet<Date> {
        let programme = &self.site.programme;
        let told = programme.rounds.iter().map(|round| round.year);
        told.chain(programme.submissions.iter().map(|it| it.round)).collect()
    }

    /// The board of submissions.
    pub(super) fn submissions_board(&self) -> View {
        let rounds = self.rounds();
        let name = |round: &Date| self.say_with("board_round", &[("year", &self.date(round))]);
        let provinces: Vec<&Province> = self.provinces_of_programme().collect();
        let bars = rounds.iter().map(|round| {
            let is_on_record = |it: &&&Province| !self.submissions(*round, it.code).is_empty();
            let n = provinces.iter().filter(is_on_record).count();
            self.bar(label(name(round)), n, provinces.len(), "board_of_provinces")
        });
        View {
            about: self.say("board_submissions_about"),
            limits: self.say("board_submissions_limits"),
            bars: bars.collect(),
            empty: rounds.is_empty().then(|| self.say("board_submissions_empty")),
            tables: match rounds.is_empty() {
                true => Vec::new(),
                false => vec![self.submissions_matrix(&rounds, provinces)],
            },
            explained: vec![self.link("programme/", self.say("home_programme_more"))],
            ..View::default()
        }
    }

    /// Provinces, in the order of the dictionary, by round.
    fn submissions_matrix(&self, rounds: &BTreeSet<Date>, provinces: Vec<&Province>) -> Shown {
        let provinces = self.in_order(provinces, |province| province.name.get(self.lang));
        let name = |round| self.say_with("board_round", &[("year", &self.date(round))]);
        let row = |province: &Province| {
            let link = inline::link_html(&self.province_link(province.code, Form::Short));
            let cells = rounds.iter().map(|round| self.submission_html(*round, province.code));
            std::iter::once(link).chain(cells).collect()
        };
        Shown {
            id: "table-submissions".to_owned(),
            heading: self.say("board_submissions_table"),
            about: Some(self.say("board_submissions_legend")),
            head: std::iter::once(self.say("column_province"))
                .chain(rounds.iter().map(name))
                .collect(),
            numbers: 0,
            rows_html: provinces.into_iter().map(row).collect(),
        }
    }

    fn submission_html(&self, round: Date, province: ProvinceCode) -> String {
        let all = self.submissions(round, province);
        if all.is_empty() {
            return self.state_html(&State { words: "cell_not_recorded", ..NOT_RECORDED });
        }
        let mut html = self.state_html(&State { words: "cell_recorded", ..RECORDED });
        for submission in all {
            html.push_str("<br>");
            if let Some(code) = submission.district {
                html.push_str(&inline::link_html(&self.district_link(code, Form::Short)));
                html.push(' ');
            }
            if let Some(date) = submission.date {
                let date = self.short_date(&date);
                html.push_str(&format!("<small class=\"keep\">{}</small>", escape::words(&date)));
            }
            html.push_str(&self.cites_html(&submission.record.sources));
        }
        html
    }
}

fn columns() -> Vec<Column<Row>> {
    vec![
        Column::new("round", "column_round", What::Year(|row| row.round)),
        Column::new("province", "column_province", What::Province(|row| Some(row.province))),
        Column::new("district", "column_district", What::District(|row| row.district)),
        Column::new("on_record", "column_on_record", What::State(|row| row.state)),
        Column::new("date", "column_date", What::Date(|row| row.date)),
        Column::new("sources", "sources", What::Sources(|row| &row.sources)),
    ]
}

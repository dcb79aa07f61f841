//! What can be taken away: the rows of every set as files, with a codebook of their columns; every
//! case with all its facts for programs; and the catalogue that machines gather.
//!
//! The codebook is made from the columns that the files are made from, so that it cannot be out of
//! date.

mod case;
mod catalog;
mod district;
mod json;

use crate::{
    facts::{place::Form, vocabulary::VocabularyName as V},
    lang::Lang,
    render::{
        escape,
        frame::Head,
        inline,
        reader::Reader,
        table::Sheet,
        view::{
            Link,
            data::{Data, Set},
            programme::Table,
        },
    },
    site::{board::Board, dataset::Dataset, path},
    theme::TemplateError,
};

/// The vocabularies whose ids stand in the files, with the word for each. Those that only grow
/// (approaches, organisations) have their labels beside the id in every row.
const CODES: [(V, &str); 6] = [
    (V::Themes, "filter_theme"),
    (V::Levels, "filter_level"),
    (V::Statuses, "filter_status"),
    (V::Evidence, "filter_evidence"),
    (V::CostBands, "filter_cost"),
    (V::Partners, "filter_partner"),
];

impl Reader<'_> {
    /// The page of all files.
    pub(super) fn data_page(&self) -> Result<Vec<u8>, TemplateError> {
        let head = Head {
            kind: "data",
            title: self.say("data_title"),
            description: self.say("data_about"),
            crumbs: self.crumbs(Vec::new()),
            editions: self.own_editions(),
            json_ld: self.data_json_ld(),
            ..Head::default()
        };
        self.draw(head, "data", &self.data())
    }

    fn data(&self) -> Data {
        let provinces = self.site.facts.places.provinces();
        let provinces = provinces.map(|province| Link {
            href: self.file(&path::of_cases(Some(province.code))),
            count: Some(self.site.lists.of_province(province.code).len()),
            ..self.province_link(province.code, Form::Short)
        });
        let wider = Link {
            href: self.file(&path::of_cases(None)),
            label: self.say("data_wider"),
            ..Link::default()
        };
        let mut files = self.sorted(provinces.collect());
        files.push(wider);
        Data {
            heading: self.say("data_title"),
            sets: Dataset::all().map(|set| self.set(set)).collect(),
            index: Link {
                href: self.file(path::CASE_INDEX),
                label: self.say("data_index"),
                ..Link::default()
            },
            provinces: files,
            catalog: self.site.settings.base.as_ref().map(|_| Link {
                href: self.file(path::CATALOG),
                label: self.say("data_catalog"),
                ..Link::default()
            }),
            codes: CODES.map(|(name, words)| self.codes(name, words)).to_vec(),
        }
    }

    fn set(&self, set: Dataset) -> Set {
        // The codebook tells of the file for machines, whatever the reader's language.
        let machine = Reader { lang: Lang::En, ..*self };
        let sheet = machine.rows(set);
        Set {
            id: set.id().to_owned(),
            heading: self.set_name(set),
            about: self.set_about(set),
            count: self.say_with("data_rows", &[("n", &self.number(sheet.count))]),
            page: match set {
                Dataset::Board(board) => {
                    Some(Link { label: self.set_name(set), ..self.board_link(board) })
                }
                Dataset::Cases | Dataset::Districts => None,
            },
            files: [(Lang::Th, "data_file_th"), (Lang::En, "data_file_en")]
                .map(|(lang, words)| Link {
                    href: self.file(&set.path(lang)),
                    label: self.say(words),
                    ..Link::default()
                })
                .to_vec(),
            columns: self.codebook(set, &sheet),
        }
    }

    /// The columns of a file, and what they hold.
    fn codebook(&self, set: Dataset, sheet: &Sheet<'_>) -> Table {
        let rows = sheet.columns.iter().map(|column| {
            let codes = column.headers.iter().map(|name| format!("<code>{name}</code>"));
            vec![
                codes.collect::<Vec<_>>().join(" "),
                escape::words(&self.say(column.heading)),
                escape::words(&self.say(column.kind)),
            ]
        });
        let head = ["data_column", "data_meaning", "data_kind"];
        self.table(&format!("{}-columns", set.id()), self.say("data_columns"), &head, rows)
    }

    /// The ids of a vocabulary with what they mean.
    fn codes(&self, name: V, words: &'static str) -> Table {
        let terms = self.site.facts.vocabularies.get(name).terms();
        let rows = terms.iter().map(|term| {
            let label = term.label.get(self.lang);
            let label = match self.term_link(name, &term.id) {
                Some(link) => inline::link_html(&Link { count: None, ..link }),
                None => escape::words(label),
            };
            vec![
                format!("<code>{}</code>", term.id),
                label,
                escape::words(term.about.get(self.lang)),
            ]
        });
        let id = words.trim_start_matches("filter_");
        self.table(id, self.say(words), &["data_code", "data_label", "data_meaning"], rows)
    }

    /// What a set of rows is called.
    fn set_name(&self, set: Dataset) -> String {
        match set {
            Dataset::Cases => self.say("data_cases"),
            Dataset::Districts => self.say("data_districts"),
            Dataset::Board(board) => self.board_name(board),
        }
    }

    /// What a set of rows tells.
    fn set_about(&self, set: Dataset) -> String {
        match set {
            Dataset::Cases => self.say("data_cases_about"),
            Dataset::Districts => self.say("data_districts_about"),
            Dataset::Board(Board::Coverage) => self.say("coverage_about"),
            Dataset::Board(Board::Submissions) => self.say("board_submissions_about"),
            Dataset::Board(Board::Pilots) => self.say("board_pilots_about"),
            Dataset::Board(Board::Statuses) => self.say("board_statuses_about"),
            Dataset::Board(Board::Evidence) => self.say("board_evidence_about"),
            Dataset::Board(Board::Translations) => self.say("board_translations_about"),
            Dataset::Board(Board::Reviews) => self.reviews_about(),
            Dataset::Board(Board::Sources) => self.say("board_sources_about"),
        }
    }

    /// The rows of a set, for readers of this language.
    fn rows(&self, set: Dataset) -> Sheet<'_> {
        match set {
            Dataset::Cases => self.sheet(self.case_rows()),
            Dataset::Districts => self.sheet(self.district_rows()),
            Dataset::Board(Board::Coverage) => self.sheet(self.coverage_rows()),
            Dataset::Board(Board::Submissions) => self.sheet(self.submissions_rows()),
            Dataset::Board(Board::Pilots) => self.sheet(self.pilots_rows()),
            Dataset::Board(Board::Statuses) => self.sheet(self.statuses_rows()),
            Dataset::Board(Board::Evidence) => self.sheet(self.evidence_rows()),
            Dataset::Board(Board::Translations) => self.sheet(self.translations_rows()),
            Dataset::Board(Board::Reviews) => self.sheet(self.reviews_rows()),
            Dataset::Board(Board::Sources) => self.sheet(self.sources_rows()),
        }
    }

    /// The file of a set, for readers of this language.
    pub(super) fn rows_file(&self, set: Dataset) -> Vec<u8> {
        self.rows(set).csv()
    }

    /// The page of all files, where a menu leads there.
    pub(super) fn data_link(&self) -> Link {
        self.link(path::DATA, self.say("data_title"))
    }
}

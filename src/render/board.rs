//! The boards: their pages and their files.
//!
//! What a board tells is computed in the file of its name, as the rows of a table; the page counts
//! the same rows that the files hold. All boards say what they do not tell, since a table without a
//! record is soon read as a place without a deed.

mod coverage;
mod evidence;
pub(super) mod named;
mod pilots;
mod reviews;
mod sources;
mod statuses;
mod submissions;
mod translations;

use crate::{
    facts::place::Province,
    lang::Lang,
    render::{
        escape,
        frame::Head,
        mark,
        reader::Reader,
        table::State,
        view::{
            Link,
            board::{Bar, Board as View},
            programme::Table,
        },
    },
    site::{board::Board, dataset::Dataset},
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of a board.
    pub(super) fn board_page(&self, board: Board) -> Result<Vec<u8>, TemplateError> {
        let told = match board {
            // It is a map, with a template of its own.
            Board::Coverage => return self.coverage_page(),
            Board::Submissions => self.submissions_board(),
            Board::Pilots => self.pilots_board(),
            Board::Statuses => self.statuses_board(),
            Board::Evidence => self.evidence_board(),
            Board::Translations => self.translations_board(),
            Board::Reviews => self.reviews_board(),
            Board::Sources => self.sources_board(),
        };
        let view = View {
            heading_html: self.kept_html(&self.board_name(board)),
            heading: self.board_name(board),
            files: self.set_files(Dataset::Board(board)),
            boards: self.boards(),
            ..told
        };
        let head = Head {
            kind: "board",
            title: view.heading.clone(),
            description: view.about.clone(),
            crumbs: self.crumbs(vec![self.link("programme/", self.say("nav_programme"))]),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "board", &view)
    }

    /// What a board is called.
    pub(super) fn board_name(&self, board: Board) -> String {
        match board {
            Board::Coverage => {
                let n = self.number(self.site.amphoe().count());
                self.say_with("board_coverage", &[("n", &n)])
            }
            Board::Submissions => self.say("board_submissions"),
            Board::Pilots => self.say("board_pilots"),
            Board::Statuses => self.say("board_statuses"),
            Board::Evidence => self.say("board_evidence"),
            Board::Translations => self.say("board_translations"),
            Board::Reviews => self.say("board_reviews"),
            Board::Sources => self.say("board_sources"),
        }
    }

    /// Every board.
    pub(super) fn boards(&self) -> Vec<Link> {
        Board::ALL.map(|board| self.board_link(board)).to_vec()
    }

    /// The page of a board, under its name.
    pub(super) fn board_link(&self, board: Board) -> Link {
        self.link(&board.page_path(), self.board_name(board))
    }

    /// The list of the boards, which is on the page of the programme.
    pub(super) fn boards_link(&self) -> Link {
        let programme = self.link("programme/", self.say("home_boards"));
        Link { href: format!("{}#boards", programme.href), ..programme }
    }

    /// The files of a set of rows: for a report first, then for machines.
    pub(super) fn set_files(&self, set: Dataset) -> Vec<Link> {
        let file = |(lang, words)| Link {
            href: self.file(&set.path(lang)),
            label: self.say(words),
            ..Link::default()
        };
        [(Lang::Th, "board_file_th"), (Lang::En, "board_file_en")].map(file).to_vec()
    }

    /// The provinces of the programme: all but Bangkok, in the order of codes.
    fn provinces_of_programme(&self) -> impl Iterator<Item = &Province> {
        self.site.facts.places.provinces().filter(|province| province.cluster.is_some())
    }

    /// A number that is a part of `whole`, which `of` says in words.
    fn bar(&self, what: Link, n: usize, whole: usize, of: &'static str) -> Bar {
        Bar {
            of: Some(self.say_with(of, &[("n", &self.number(whole))])),
            share: (whole > 0).then(|| {
                let tenths = n * 1000 / whole;
                format!("{}.{}", tenths / 10, tenths % 10)
            }),
            what,
            value: self.number(n),
        }
    }

    /// What to read where there is no case to count.
    fn no_cases(&self) -> Option<String> {
        self.counted().is_empty().then(|| self.say("list_empty"))
    }

    /// A table of single cases: the first of them, with a word on where the others are.
    fn cases_table(
        &self,
        id: &str,
        heading: String,
        head: &[&'static str],
        rows: impl ExactSizeIterator<Item = Vec<String>>,
    ) -> Table {
        let (all, shown) = (self.number(rows.len()), self.number(MOST_SHOWN));
        let about = (rows.len() > MOST_SHOWN)
            .then(|| self.say_with("board_shown", &[("n", &shown), ("total", &all)]));
        Table { about, ..self.table(id, heading, head, rows.take(MOST_SHOWN)) }
    }

    /// A cell that says whether something is on record.
    fn state_html(&self, state: &State) -> String {
        format!(
            "<span class=\"state-{}\">{}</span>",
            state.id,
            escape::words(&self.say(state.words))
        )
    }

    /// The sources of a record, on the page of the programme.
    fn cites_html(&self, numbers: &[u32]) -> String {
        let cite = |link: Link| {
            let label = self.say_with("source_number", &[("n", &link.label)]);
            mark::leading(&link.href, &link.label, &label)
        };
        self.programme_sources(numbers).into_iter().map(cite).collect()
    }
}

/// It is on record in this repository.
const RECORDED: State = State { id: "recorded", words: "state_recorded" };

/// No source here says it, which is not "no".
const NOT_RECORDED: State = State { id: "none", words: "state_not_recorded" };

/// Single cases that a page shows of a longer list; the files hold all of them.
const MOST_SHOWN: usize = 50;

/// A link without the number of its cases, which stands beside it.
fn uncounted(link: Link) -> Link {
    Link { count: None, ..link }
}

/// Words alone, where a link could stand.
fn label(label: String) -> Link {
    Link { label, ..Link::default() }
}

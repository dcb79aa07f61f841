//! Rows with typed columns: the one description of a board from which its files are written.
//!
//! A column says what it holds and not how that looks, so that nothing can be said in one form and
//! forgotten in another. The file for machines has English headers, a code and both names for every
//! place, and dates of ISO 8601; the file for an officer's own report has Thai headers, Thai names
//! and years of the Buddhist era. Their rows are the same, in the same order.
//!
//! Both are CSV (RFC 4180) as spreadsheets open it: UTF-8 with a byte order mark, without which
//! Excel takes Thai for something else, and no cell that would be computed as a formula.

use crate::{
    facts::{
        date::{BUDDHIST, Date, Form},
        place::{ClusterId, DistrictCode, ProvinceCode},
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang},
    render::reader::Reader,
    site::route::CaseId,
};

/// Rows, and what is told of each.
pub(super) struct Table<R> {
    /// The columns, in their order.
    pub(super) columns: Vec<Column<R>>,
    /// The rows, in an order that ranks nobody: of codes, of a dictionary or of a vocabulary.
    pub(super) rows: Vec<R>,
}

/// What is told of every row.
pub(super) struct Column<R> {
    /// Its header for machines, in `snake_case`: promised to whoever reads the file.
    name: &'static str,
    /// Its heading for people, by its key among the theme's words.
    heading: &'static str,
    /// What it holds.
    what: What<R>,
}

impl<R> Column<R> {
    /// A column with these headers.
    pub(super) const fn new(name: &'static str, heading: &'static str, what: What<R>) -> Self {
        Column { name, heading, what }
    }
}

/// What a column holds, and how it is got from a row.
pub(super) enum What<R> {
    /// A name of which the English one is enough for machines.
    Name(fn(&R) -> &Bilingual<String>),
    /// A name as it is printed.
    Names(fn(&R) -> Option<&Bilingual<String>>),
    /// A provincial cluster.
    Cluster(fn(&R) -> Option<&ClusterId>),
    /// A province.
    Province(fn(&R) -> Option<ProvinceCode>),
    /// A district.
    District(fn(&R) -> Option<DistrictCode>),
    /// One of a few states that the program knows.
    State(fn(&R) -> State),
    /// A term of a vocabulary, by its id.
    Term(VocabularyName, fn(&R) -> &str),
    /// How many.
    Count(fn(&R) -> usize),
    /// The year of a round.
    Year(fn(&R) -> Date),
    /// A date.
    Date(fn(&R) -> Option<Date>),
    /// Sources of the programme's register, by their numbers.
    Sources(fn(&R) -> &[u32]),
    /// A case.
    Case(fn(&R) -> Option<CaseId>),
    /// A text that is the same in every language: a title as printed, an address.
    Text(fn(&R) -> Option<&str>),
}

/// What stands between two values of one cell: a date, a name and an address may have a comma.
const BETWEEN: &str = "; ";

/// A state: its id for machines, and its words for people by their key.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) id: &'static str,
    pub(super) words: &'static str,
}

/// With these at its beginning a cell is computed, not shown (OWASP, "CSV Injection").
const COMPUTED: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// What says that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Reader<'_> {
    /// The file of a table, for readers of this language.
    pub(super) fn csv<R>(&self, table: &Table<R>) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let mut write = |fields: Vec<String>| {
            let fields = fields.into_iter().map(harmless);
            writer.write_record(fields).expect("every row has the fields of its columns");
        };
        write(table.columns.iter().flat_map(|column| self.headers(column)).collect());
        for row in &table.rows {
            write(table.columns.iter().flat_map(|column| self.fields(column, row)).collect());
        }
        writer.into_inner().expect("memory takes every byte")
    }

    fn headers<R>(&self, column: &Column<R>) -> Vec<String> {
        let name = column.name;
        match (self.lang, &column.what) {
            (Lang::En, What::Province(_) | What::District(_)) => {
                ["code", "th", "en"].map(|end| format!("{name}_{end}")).to_vec()
            }
            (Lang::En, What::Cluster(_) | What::Term(..)) => {
                vec![name.to_owned(), format!("{name}_th"), format!("{name}_en")]
            }
            (Lang::En, What::Case(_)) => vec![name.to_owned(), format!("{name}_title")],
            (Lang::En, What::Names(_)) => vec![format!("{name}_th"), format!("{name}_en")],
            (Lang::En, _) => vec![name.to_owned()],
            (Lang::Th, What::Province(_) | What::District(_)) => {
                let heading = self.say(column.heading);
                vec![self.say_with("column_code_of", &[("what", &heading)]), heading]
            }
            (Lang::Th, _) => vec![self.say(column.heading)],
        }
    }

    fn fields<R>(&self, column: &Column<R>, row: &R) -> Vec<String> {
        let places = &self.site.facts.places;
        match &column.what {
            What::Name(of) => vec![of(row).get(self.lang).clone()],
            What::Names(of) => {
                let names = of(row).cloned().unwrap_or_default();
                match self.lang {
                    Lang::En => vec![names.th, names.en],
                    // What has no Thai name is called by the one it has.
                    Lang::Th if names.th.is_empty() => vec![names.en],
                    Lang::Th => vec![names.th],
                }
            }
            What::Cluster(of) => {
                let cluster = of(row).map(|id| places.cluster(id));
                let fields = keyed(cluster.map(|it| (it.id.to_string(), &it.name)));
                match self.lang {
                    Lang::En => fields.to_vec(),
                    // Nobody knows it by its id.
                    Lang::Th => vec![fields[1].clone()],
                }
            }
            What::Province(of) => {
                let province = of(row).map(|code| places.province(code));
                self.coded(province.map(|it| (it.code.to_string(), &it.name)))
            }
            What::District(of) => {
                let district = of(row).map(|code| places.district(code));
                self.coded(district.map(|it| (it.code.to_string(), &it.name)))
            }
            What::State(of) => {
                let state = of(row);
                vec![match self.lang {
                    Lang::En => state.id.to_owned(),
                    Lang::Th => self.say(state.words),
                }]
            }
            What::Term(vocabulary, of) => {
                let id = of(row);
                let term = self.site.facts.vocabularies.get(*vocabulary).get(id);
                let fields = keyed(term.map(|term| (id.to_owned(), &term.label)));
                match self.lang {
                    Lang::En => fields.to_vec(),
                    Lang::Th => vec![fields[1].clone()],
                }
            }
            What::Count(of) => vec![of(row).to_string()],
            What::Year(of) => {
                let year = of(row).year_ce();
                vec![match self.lang {
                    Lang::En => year.to_string(),
                    Lang::Th => (year + BUDDHIST).to_string(),
                }]
            }
            What::Date(of) => vec![match (of(row), self.lang) {
                (None, _) => String::new(),
                (Some(date), Lang::En) => date.iso(),
                (Some(date), Lang::Th) => date.show(Lang::Th, Form::Long),
            }],
            What::Sources(of) => vec![self.cited(of(row))],
            What::Case(of) => {
                let case = of(row);
                let slug = case.map(|id| self.site.case(id).slug.clone());
                let title = case.map(|id| self.case_link(id).label);
                let fields = [slug, title].map(Option::unwrap_or_default);
                match self.lang {
                    Lang::En => fields.to_vec(),
                    Lang::Th => vec![fields[1].clone()],
                }
            }
            What::Text(of) => vec![of(row).unwrap_or_default().to_owned()],
        }
    }

    /// The fields of a place, whose code officers know.
    fn coded(&self, place: Option<(String, &Bilingual<String>)>) -> Vec<String> {
        let fields = keyed(place);
        match self.lang {
            Lang::En => fields.to_vec(),
            Lang::Th => fields[..2].to_vec(),
        }
    }

    /// Sources by their addresses, since a number means nothing away from its list; by their title
    /// where they have no address.
    fn cited(&self, numbers: &[u32]) -> String {
        let all = &self.site.programme.sources;
        let source = |number: &u32| all.get((*number as usize).checked_sub(1)?);
        let names =
            numbers.iter().filter_map(source).map(|it| it.url.as_ref().unwrap_or(&it.title));
        names.map(String::as_str).collect::<Vec<_>>().join(BETWEEN)
    }
}

/// A key with its name in Thai and in English; nothing three times where there is none.
fn keyed(named: Option<(String, &Bilingual<String>)>) -> [String; 3] {
    named.map_or_else(Default::default, |(key, name)| [key, name.th.clone(), name.en.clone()])
}

/// A cell that no spreadsheet computes: with an apostrophe before it, it is a text.
fn harmless(cell: String) -> String {
    match cell.starts_with(COMPUTED) {
        true => format!("'{cell}"),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_other_cells_stay_as_they_are() {
        for cell in ["=1+1", "+66", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["", "4708", "วานรนิวาส", "a=1", " -"] {
            assert_eq!(harmless(cell.to_owned()), cell);
        }
    }
}

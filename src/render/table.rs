//! Rows with typed columns: the one description from which the files of a set and their codebook are
//! written.
//!
//! A column says what it holds and not how that looks, so that nothing can be said in one form and
//! forgotten in another. The file for machines has English headers, a code and both names for every
//! place, and dates of ISO 8601; the file for an officer's own report has Thai headers, Thai names
//! and years of the Buddhist era. Their rows are the same, in the same order.
//!
//! Both are CSV (RFC 4180) as spreadsheets open it: UTF-8 with a byte order mark, without which
//! Excel takes Thai for something else, and no cell that would be computed as a formula.

use std::borrow::Cow;

use crate::{
    facts::{
        date::{BUDDHIST, Date, Form},
        place::{ClusterId, DistrictCode, ProvinceCode},
        vocabulary::{Term, VocabularyName},
    },
    lang::{Bilingual, Lang},
    render::reader::Reader,
    site::route::CaseId,
};

/// Rows, and what is told of each.
pub(super) struct Table<'a, R> {
    columns: Vec<Column<R>>,
    rows: Rows<'a, R>,
}

/// Rows that are made as they are asked for, since their number alone is known before.
pub(super) type Rows<'a, R> = Box<dyn ExactSizeIterator<Item = R> + 'a>;

/// What is told of every row.
pub(super) struct Column<R> {
    /// Its header for machines, in `snake_case`: promised to whoever reads the file.
    name: &'static str,
    /// Its heading for people, by its key among the theme's words.
    heading: &'static str,
    /// What it holds.
    what: What<R>,
}

/// A table whose texts are written as they are asked for, and what its columns hold: the codebook
/// needs no row, and a file needs one row at a time.
pub(super) struct Sheet<'a> {
    /// The columns; one may have several headers.
    pub(super) columns: Vec<Told>,
    /// How many rows there are.
    pub(super) count: usize,
    /// The rows, as many fields in each as there are headers.
    rows: Box<dyn Iterator<Item = Vec<String>> + 'a>,
}

/// What a column holds.
pub(super) struct Told {
    /// Its headers in the file.
    pub(super) headers: Vec<String>,
    /// Its heading for people, by its key among the theme's words.
    pub(super) heading: &'static str,
    /// How its values are written, by the key of the words for that.
    pub(super) kind: &'static str,
}

impl<'a, R> Table<'a, R> {
    /// Rows with these columns, in an order that ranks nobody: of codes, of a dictionary or of a
    /// vocabulary.
    pub(super) fn new<I>(columns: Vec<Column<R>>, rows: I) -> Self
    where
        I: IntoIterator<Item = R, IntoIter: ExactSizeIterator + 'a>,
    {
        Table { columns, rows: Box::new(rows.into_iter()) }
    }

    /// Its rows.
    pub(super) fn rows(self) -> Vec<R> {
        self.rows.collect()
    }
}

impl Sheet<'_> {
    /// Its file.
    pub(super) fn csv(self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let headers = self.columns.into_iter().flat_map(|it| it.headers).collect();
        for row in std::iter::once(headers).chain(self.rows) {
            let fields = row.iter().map(|field| harmless(field).into_owned());
            writer.write_record(fields).expect("every row has the fields of its columns");
        }
        writer.into_inner().expect("memory takes every byte")
    }
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
    /// Terms of a vocabulary, by their ids.
    Terms(VocabularyName, fn(&R) -> &[String]),
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

impl<R> What<R> {
    /// How its values are written.
    const fn kind(&self) -> &'static str {
        match self {
            What::Name(_) | What::Names(_) => "data_kind_name",
            What::Cluster(_) | What::Province(_) | What::District(_) => "data_kind_place",
            What::State(_) => "data_kind_state",
            What::Term(..) | What::Terms(..) => "data_kind_term",
            What::Count(_) => "data_kind_count",
            What::Year(_) => "data_kind_year",
            What::Date(_) => "data_kind_date",
            What::Sources(_) => "data_kind_sources",
            What::Case(_) => "data_kind_case",
            What::Text(_) => "data_kind_text",
        }
    }
}

/// What stands between two values of one cell: a date, a name and an address may have a comma.
pub(super) const BETWEEN: &str = "; ";

/// A state: its id for machines, and its words for people by their key.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) id: &'static str,
    pub(super) words: &'static str,
}

/// With these at its beginning a cell is computed, not shown (OWASP, "CSV Injection"); where letters
/// are typed in two widths, also with the wide ones.
const COMPUTED: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What says that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Reader<'_> {
    /// A table as its file has it, for readers of this language.
    pub(super) fn sheet<'a, R: 'a>(&'a self, table: Table<'a, R>) -> Sheet<'a> {
        let Table { columns, rows } = table;
        let told = columns.iter().map(|column| Told {
            headers: self.headers(column),
            heading: column.heading,
            kind: column.what.kind(),
        });
        Sheet {
            columns: told.collect(),
            count: rows.len(),
            rows: Box::new(rows.map(move |row| {
                columns.iter().flat_map(|column| self.fields(column, &row)).collect()
            })),
        }
    }

    fn headers<R>(&self, column: &Column<R>) -> Vec<String> {
        let name = column.name;
        match (self.lang, &column.what) {
            (Lang::En, What::Province(_) | What::District(_)) => {
                ["code", "th", "en"].map(|end| format!("{name}_{end}")).to_vec()
            }
            (Lang::En, What::Cluster(_) | What::Term(..) | What::Terms(..)) => {
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
            What::Terms(vocabulary, of) => {
                let terms = of(row)
                    .iter()
                    .filter_map(|id| self.site.facts.vocabularies.get(*vocabulary).get(id));
                let all = |told: &dyn Fn(&Term) -> String| {
                    terms.clone().map(told).collect::<Vec<_>>().join(BETWEEN)
                };
                let [th, en] = Lang::ALL.map(|lang| all(&|term| term.label.get(lang).clone()));
                match self.lang {
                    Lang::En => vec![all(&|term| term.id.clone()), th, en],
                    Lang::Th => vec![th],
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
fn harmless(cell: &str) -> Cow<'_, str> {
    match cell.starts_with(COMPUTED) {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_other_cells_stay_as_they_are() {
        for cell in ["=1+1", "+66", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "4708", "วานรนิวาส", "a=1", " -"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}

//! What the reported results rest on, and which warnings their authors let stand.

use std::collections::BTreeMap;

use crate::{
    facts::vocabulary::VocabularyName,
    lang::Bilingual,
    render::{
        escape, inline,
        reader::Reader,
        table::{Column, Table, What},
        view::{Link, board::Board as View, programme},
    },
    site::{
        case::{Case, Weighed},
        evidence::{self, Evidence},
        route::{CaseId, Facet},
    },
};

use super::named::{self, Named};

/// A case and its level; a case whose author let warnings stand has a row for each of them.
pub(in crate::render) struct Row {
    named: Named,
    level: String,
    indicator: Option<Bilingual<String>>,
    weighed: Option<Weighed>,
}

impl AsRef<Named> for Row {
    fn as_ref(&self) -> &Named {
        &self.named
    }
}

impl Reader<'_> {
    /// Every case with its level, the newest first.
    pub(in crate::render) fn evidence_rows(&self) -> Table<'_, Row> {
        let counted = self.counted().iter().flat_map(|id| {
            let accepted = &self.site.case(*id).accepted;
            let without = accepted.is_empty().then_some(None);
            accepted.iter().map(Some).chain(without).map(|weighed| (*id, weighed))
        });
        let rows = counted.collect::<Vec<_>>().into_iter().map(|(id, weighed)| {
            let case = self.site.case(id);
            Row {
                named: self.named(id),
                level: case.evidence.number().to_string(),
                indicator: indicator(case),
                weighed: weighed.cloned(),
            }
        });
        let mut columns = named::columns();
        columns.extend([
            Column::new(
                "evidence",
                "filter_evidence",
                What::Term(VocabularyName::Evidence, |row: &Row| &row.level),
            ),
            Column::new("indicator", "result_indicator", What::Names(|row| row.indicator.as_ref())),
            Column::new(
                "accepted_code",
                "column_weighed",
                What::Text(|row| row.weighed.as_ref().map(|it| it.code)),
            ),
            Column::new(
                "accepted_reason",
                "column_why",
                What::Text(|row| row.weighed.as_ref().map(|it| it.why.as_str())),
            ),
        ]);
        Table::new(columns, rows)
    }

    /// The board of evidence.
    pub(super) fn evidence_board(&self) -> View {
        let all = self.counted().len();
        let bar = |level: Evidence| {
            let id = level.number().to_string();
            let cases = self.site.lists.of(&Facet::Term(VocabularyName::Evidence, id.clone()));
            let link = self.term_link(VocabularyName::Evidence, &id).unwrap_or_default();
            let link = super::uncounted(link);
            let link = Link { label: self.evidence(level), ..link };
            self.bar(link, cases.len(), all, "board_of_cases")
        };
        let tables = [self.levels_by_theme(), self.weighed_table()];
        View {
            about: self.say("board_evidence_about"),
            limits: self.say("evidence_judges"),
            empty: self.no_cases(),
            bars: Evidence::ALL.into_iter().map(bar).collect(),
            tables: tables.into_iter().filter(|table| !table.rows_html.is_empty()).collect(),
            explained: vec![self.link("evidence/", self.say("evidence_how"))],
            ..View::default()
        }
    }

    /// How many cases of each theme stand at each level.
    fn levels_by_theme(&self) -> programme::Table {
        let mut counts: BTreeMap<&str, [usize; Evidence::ALL.len()]> = BTreeMap::new();
        for id in self.counted() {
            let case = self.site.case(*id);
            for theme in case.front().texts("themes") {
                counts.entry(theme).or_default()[usize::from(case.evidence.number())] += 1;
            }
        }
        let terms = self.site.facts.vocabularies.get(VocabularyName::Themes).terms().iter();
        let rows = terms.filter_map(|term| {
            let counts = counts.get(term.id.as_str())?;
            let link = self.term_link(VocabularyName::Themes, &term.id)?;
            let link = inline::link_html(&link);
            Some(std::iter::once(link).chain(counts.iter().map(|n| self.number(*n))).collect())
        });
        let table =
            self.table("themes", self.say("board_evidence_themes"), &["filter_theme"], rows);
        let levels = Evidence::ALL.into_iter().map(|level| {
            let n = self.digits(level.number().to_string());
            self.say_with("column_level", &[("n", &n)])
        });
        programme::Table {
            about: Some(self.say("board_evidence_themes_note")),
            head: table.head.into_iter().chain(levels).collect(),
            numbers: Evidence::ALL.len(),
            ..table
        }
    }

    /// The warnings that authors let stand, with their reasons.
    fn weighed_table(&self) -> programme::Table {
        let rows: Vec<(CaseId, &Weighed)> = self
            .counted()
            .iter()
            .flat_map(|id| self.site.case(*id).accepted.iter().map(|weighed| (*id, weighed)))
            .collect();
        let cells = rows.into_iter().map(|(id, weighed)| {
            let lang = self.foreign_letters(&weighed.why);
            let lang = lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
            let why = escape::words(&weighed.why);
            vec![
                self.case_html(id),
                format!("<code>{}</code>", weighed.code),
                format!("<span{lang}>{why}</span>"),
            ]
        });
        let head = ["column_title", "column_weighed", "column_why"];
        self.cases_table("accepted", self.say("board_evidence_weighed"), &head, cells)
    }
}

/// The indicator that a measured level rests on, as each edition calls it.
fn indicator(case: &Case) -> Option<Bilingual<String>> {
    let (at, _) =
        evidence::strongest(case.front()).filter(|_| case.evidence >= Evidence::BeforeAndAfter)?;
    Some(Bilingual::from_fn(|lang| {
        let edition = case.editions.get(lang).as_ref();
        let result = edition.and_then(|it| it.document.front.list("results").get(at)?.map());
        let what = result.and_then(|result| result.text("what")).unwrap_or_default();
        inline::without_citations(what)
    }))
}

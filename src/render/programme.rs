//! The programme's page: told by its text, counted by its register.

use crate::{
    facts::{date::Date, vocabulary::VocabularyName},
    lang::{Bilingual, Lang},
    render::{
        body, escape,
        frame::Head,
        inline,
        reader::Reader,
        view::programme::{Part, Programme as View, Table},
    },
    site::{
        case::Edition,
        findable,
        programme::{Award, Entry, Pilot, PilotKind, Record},
        route::Route,
    },
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of the programme.
    pub(super) fn programme_page(&self) -> Result<Vec<u8>, TemplateError> {
        let view = self.programme();
        let text = self.site.programme_text.as_ref();
        let shown = text.map(|text| (text.shown(self.lang), text.original));
        let notices = shown.map_or_else(Vec::new, |((edition, lang), original)| {
            self.edition_notices(edition, lang, original, "programme/")
        });
        let head = Head {
            kind: "programme",
            title: self.programme_name(),
            description: shown.map_or_else(String::new, |((edition, _), _)| {
                self.describe(edition.document.front.text("summary").unwrap_or_default())
            }),
            crumbs: self.crumbs(Vec::new()),
            notices,
            shown_in: shown.map(|((_, lang), _)| lang),
            editions: findable::editions(self.site, &Route::Programme),
            ..Head::default()
        };
        self.draw(head, "programme", &view)
    }

    /// What the page is called.
    pub(super) fn programme_name(&self) -> String {
        let text = self.site.programme_text.as_ref().map(|text| text.shown(self.lang).0);
        match text {
            Some(edition) => edition.document.front.text("title").unwrap_or_default().to_owned(),
            None => self.say("programme_title"),
        }
    }

    /// The view of the programme.
    fn programme(&self) -> View {
        let programme = &self.site.programme;
        let text = self.site.programme_text.as_ref().map(|text| text.shown(self.lang));
        let (heading_html, summary, html, parts, lang) = match text {
            Some((edition, lang)) => {
                let front = &edition.document.front;
                let text = |key: &str| front.text(key).unwrap_or_default();
                let body = body::render(self, edition, lang);
                (
                    self.kept_html(text("title")),
                    self.inline_html(text("summary"), lang),
                    body.whole(),
                    parts(edition),
                    self.foreign(lang),
                )
            }
            None => {
                let heading = escape::words(&self.say("programme_title"));
                (heading, String::new(), String::new(), Vec::new(), None)
            }
        };
        let tables = [
            self.rounds_table(),
            self.dates_table(),
            self.figures_table(),
            self.pilots_table(PilotKind::Cluster, "cluster-pilots", "programme_pilots_cluster"),
            self.pilots_table(
                PilotKind::Province,
                "provincial-pilots",
                "programme_pilots_province",
            ),
            self.entries_table(),
            self.awards_table(),
            self.training_table(),
            self.partners_table(),
            self.terms_table(),
        ];
        View {
            heading_html,
            name: programme.name.get(self.lang).clone(),
            summary_html: summary,
            html,
            parts,
            lang,
            boards: self.boards(),
            tables: tables.into_iter().filter(|table| !table.rows_html.is_empty()).collect(),
            sources: programme
                .sources
                .iter()
                .enumerate()
                .map(|(at, source)| self.source(at + 1, source))
                .collect(),
        }
    }

    pub(super) fn table(
        &self,
        id: &str,
        heading: String,
        head: &[&'static str],
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Table {
        Table {
            // The text may have a heading of the same name.
            id: format!("table-{id}"),
            heading,
            about: None,
            head: head.iter().map(|key| self.say(key)).collect(),
            numbers: 0,
            rows_html: rows.collect(),
        }
    }

    /// The figure called `id`, as the register of the programme gives it.
    pub(super) fn figure(&self, id: &str) -> Option<String> {
        Some(self.amount(&self.site.programme.figure(id)?.value))
    }

    /// What a finalist is called: "เข้ารอบ 10 อำเภอสุดท้าย", where their number is known.
    pub(super) fn finalist(&self) -> String {
        match self.figure("finalists") {
            Some(n) => self.say_with("pilot_finalist", &[("n", &n)]),
            None => self.say("pilot_finalist_uncounted"),
        }
    }

    fn rounds_table(&self) -> Table {
        let date = |date: &Option<Date>| {
            escape::words(&date.map_or_else(|| self.say("not_told"), |date| self.date(&date)))
        };
        let rows = self.site.programme.rounds.iter().map(|round| {
            vec![
                self.cell(round.name.get(self.lang), &round.record, None),
                date(&round.start),
                date(&round.end),
                date(&round.deadline),
            ]
        });
        let head = ["column_round", "column_start", "column_end", "column_deadline"];
        self.table("rounds", self.say("programme_rounds"), &head, rows)
    }

    fn dates_table(&self) -> Table {
        let rows = self.site.programme.dates.iter().map(|occasion| {
            let read_as = occasion.read_as.as_deref();
            vec![
                escape::words(&self.dates(occasion.dates)),
                self.cell(occasion.what.get(self.lang), &occasion.record, read_as),
            ]
        });
        self.table("dates", self.say("programme_dates"), &["column_date", "column_what"], rows)
    }

    fn figures_table(&self) -> Table {
        let rows = self.site.programme.figures.iter().map(|figure| {
            vec![
                self.cell(figure.what.get(self.lang), &figure.record, None),
                escape::words(&self.amount(&figure.value)),
            ]
        });
        let head = ["column_what", "column_count"];
        Table { numbers: 1, ..self.table("figures", self.say("programme_figures"), &head, rows) }
    }

    fn pilots_table(&self, kind: PilotKind, id: &str, heading: &'static str) -> Table {
        let pilots = self.site.programme.pilots.iter().filter(move |pilot| pilot.kind == kind);
        let rows = pilots.map(|pilot| self.pilot_row(pilot));
        let head: &[&'static str] = match kind {
            PilotKind::Cluster => &["column_cluster", "column_district", "programme_project"],
            PilotKind::Province => &["column_district", "column_note"],
        };
        self.table(id, self.say(heading), head, rows)
    }

    fn pilot_row(&self, pilot: &Pilot) -> Vec<String> {
        let district = self.district_html(pilot.entry.district);
        let project = pilot.project.as_ref().map(|project| self.project_html(project));
        let about =
            format!("{}{}", project.unwrap_or_default(), self.cell("", &pilot.entry.record, None));
        match (pilot.kind, &pilot.cluster) {
            (PilotKind::Cluster, Some(cluster)) => {
                let cluster = inline::link_html(&self.cluster_link(cluster));
                vec![cluster, district, about]
            }
            (PilotKind::Cluster, None) => vec![String::new(), district, about],
            (PilotKind::Province, _) => vec![district, about],
        }
    }

    /// The name of a project; its translation with the words that are printed.
    pub(super) fn project_html(&self, project: &Bilingual<String>) -> String {
        match self.lang {
            Lang::Th => escape::words(&project.th),
            Lang::En => format!(
                "{}<br><small lang=\"th\">{}</small>",
                escape::words(&project.en),
                escape::words(&project.th)
            ),
        }
    }

    fn entries_table(&self) -> Table {
        let rows = self.site.programme.finalists.iter().map(|entry| self.entry_row(entry, None));
        self.table(
            "finalists",
            self.say("programme_finalists"),
            &["column_district", "column_note"],
            rows,
        )
    }

    fn entry_row(&self, entry: &Entry, what: Option<&str>) -> Vec<String> {
        vec![
            self.district_html(entry.district),
            self.cell(what.unwrap_or_default(), &entry.record, None),
        ]
    }

    fn awards_table(&self) -> Table {
        let row = |award: &Award| {
            let name = award.name.get(self.lang);
            let what = match &award.date {
                Some(date) => self.dated(name, date),
                None => name.clone(),
            };
            self.entry_row(&award.entry, Some(&what))
        };
        let rows = self.site.programme.awards.iter().map(row);
        self.table(
            "awards",
            self.say("programme_awards"),
            &["column_district", "column_note"],
            rows,
        )
    }

    fn training_table(&self) -> Table {
        let rows = self.site.programme.training.iter().map(|training| {
            let people = training.people.as_ref().map(|n| self.amount(n));
            let districts = training.districts.as_ref().map(|n| self.amount(n));
            vec![
                self.cell(training.name.get(self.lang), &training.record, None),
                escape::words(
                    &training.dates.map_or_else(|| self.say("no_date"), |d| self.dates(d)),
                ),
                people.unwrap_or_else(|| "–".to_owned()),
                districts.unwrap_or_else(|| "–".to_owned()),
            ]
        });
        let head = ["column_what", "column_date", "column_people", "column_district"];
        Table { numbers: 2, ..self.table("training", self.say("programme_training"), &head, rows) }
    }

    fn partners_table(&self) -> Table {
        let rows = self.site.programme.partners.iter().map(|partner| {
            vec![
                self.term_html(VocabularyName::Partners, &partner.id),
                format!(
                    "{}{}",
                    self.printed(&partner.as_printed.join(" / ")),
                    self.cell("", &partner.record, None)
                ),
            ]
        });
        self.table("partners", self.partners_heading(), &["column_partner", "column_printed"], rows)
    }

    fn terms_table(&self) -> Table {
        let rows = self.site.programme.terms.iter().map(|term| {
            let printed = term.as_printed.iter().map(|(text, sources)| {
                let cited: String = sources.iter().map(|n| self.citation_html(*n)).collect();
                format!("{}{cited}", self.printed(text))
            });
            vec![escape::words(term.name.get(self.lang)), printed.collect::<Vec<_>>().join("<br>")]
        });
        self.table("terms", self.say("programme_terms"), &["column_term", "column_printed"], rows)
    }

    /// A text with its sources, what is printed otherwise, and a remark.
    fn cell(&self, text: &str, record: &Record, read_as: Option<&str>) -> String {
        let mut html = escape::words(text);
        for number in &record.sources {
            html.push_str(&self.citation_html(*number));
        }
        let mut small = |line: String| html.push_str(&format!("<br><small>{line}</small>"));
        match (&record.as_printed, read_as) {
            (Some(printed), Some(reading)) => {
                let reading = self.read_as(reading);
                let values = [("text", printed.as_str()), ("reading", reading.as_str())];
                small(escape::words(&self.say_with("as_printed_no_reason", &values)));
            }
            (Some(printed), None) => {
                small(escape::words(&self.say_with("as_printed_only", &[("text", printed)])));
            }
            (None, _) => {}
        }
        if let Some(note) = &record.note {
            small(escape::words(note.get(self.lang)));
        }
        html
    }

    /// Words as a source prints them, in its language.
    fn printed(&self, text: &str) -> String {
        match self.foreign_letters(text) {
            Some(lang) => format!("<span lang=\"{lang}\">{}</span>", escape::words(text)),
            None => escape::words(text),
        }
    }
}

/// The headings that open a part of the text.
fn parts(edition: &Edition) -> Vec<Part> {
    let headings = edition.document.outline.headings.iter();
    let opening = headings.filter(|heading| heading.is.opens_part);
    opening
        .map(|heading| Part { id: heading.is.id.clone(), heading: heading.text.clone() })
        .collect()
}

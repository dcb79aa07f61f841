//! Pilots, finalists and awards with a source on record.
//!
//! Every province and every cluster has a row for each round in which pilots are on record, with
//! its pilot or with the word that there is no record: what no source here says is not "no".

use std::collections::BTreeSet;

use crate::{
    facts::{
        date::Date,
        place::{ClusterId, DistrictCode, Form, ProvinceCode},
    },
    lang::{Bilingual, Lang, collate},
    render::{
        escape, inline,
        reader::Reader,
        table::{Column, State, Table, What},
        view::{
            Link,
            board::{Bar, Board as View},
            programme::Table as TableView,
        },
    },
    site::programme::{Entry, PilotKind},
};

use super::{NOT_RECORDED, RECORDED, label};

/// A record of the programme's register, or a place without one.
pub(in crate::render) struct Row {
    round: Date,
    kind: Kind,
    cluster: Option<ClusterId>,
    province: Option<ProvinceCode>,
    /// None where there is no record.
    district: Option<DistrictCode>,
    project: Option<Bilingual<String>>,
    award: Option<Bilingual<String>>,
    date: Option<Date>,
    sources: Vec<u32>,
}

/// What a row is a record of, in the order of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Cluster,
    Province,
    Finalist,
    Award,
}

impl Reader<'_> {
    /// The table of pilots, finalists and awards, by round.
    pub(in crate::render) fn pilots_rows(&self) -> Table<'_, Row> {
        let programme = &self.site.programme;
        let pilots = programme.pilots.iter().map(|pilot| Row {
            project: pilot.project.clone(),
            ..self.recorded(kind_of(pilot.kind), &pilot.entry)
        });
        let finalists =
            programme.finalists.iter().map(|entry| self.recorded(Kind::Finalist, entry));
        let awards = programme.awards.iter().map(|award| Row {
            award: Some(award.name.clone()),
            date: award.date,
            ..self.recorded(Kind::Award, &award.entry)
        });
        let mut rows: Vec<Row> = pilots.chain(finalists).chain(awards).collect();
        rows.extend(self.places_without_pilot());
        // Finalists and awards stay in the order of the register.
        rows.sort_by_key(|row| {
            let place = match row.kind {
                Kind::Cluster => (row.cluster.clone(), None),
                Kind::Province => (None, row.province),
                Kind::Finalist | Kind::Award => (None, None),
            };
            (row.round, row.kind, place)
        });
        Table::new(columns(), rows)
    }

    fn recorded(&self, kind: Kind, entry: &Entry) -> Row {
        let province = entry.district.province();
        Row {
            round: entry.round,
            kind,
            cluster: self.site.facts.places.province(province).cluster.clone(),
            province: Some(province),
            district: Some(entry.district),
            project: None,
            award: None,
            date: None,
            sources: entry.record.sources.clone(),
        }
    }

    /// A row for each cluster and province that has no pilot on record in a round of pilots.
    fn places_without_pilot(&self) -> Vec<Row> {
        let places = &self.site.facts.places;
        let programme = &self.site.programme;
        let rounds: BTreeSet<Date> = programme.pilots.iter().map(|it| it.entry.round).collect();
        let mut rows = Vec::new();
        for round in rounds {
            let without = |kind, cluster: &ClusterId, province| Row {
                round,
                kind,
                cluster: Some(cluster.clone()),
                province,
                district: None,
                project: None,
                award: None,
                date: None,
                sources: Vec::new(),
            };
            let has = |kind, belongs: &dyn Fn(ProvinceCode) -> bool| {
                let mut of = programme.pilots_in(|district| belongs(district.province()));
                of.any(|pilot| pilot.kind == kind && pilot.entry.round == round)
            };
            for cluster in places.clusters() {
                let belongs = |code| places.province(code).cluster.as_ref() == Some(&cluster.id);
                if !has(PilotKind::Cluster, &belongs) {
                    rows.push(without(Kind::Cluster, &cluster.id, None));
                }
            }
            for province in places.provinces() {
                if let Some(cluster) = &province.cluster
                    && !has(PilotKind::Province, &|code| code == province.code)
                {
                    rows.push(without(Kind::Province, cluster, Some(province.code)));
                }
            }
        }
        rows
    }

    /// The board of pilots.
    pub(super) fn pilots_board(&self) -> View {
        let rows = self.pilots_rows().rows();
        let mut view = View {
            about: self.say("board_pilots_about"),
            limits: self.say("board_pilots_limits"),
            empty: rows.is_empty().then(|| self.say("board_pilots_empty")),
            explained: vec![self.link("programme/", self.say("home_programme_more"))],
            ..View::default()
        };
        let rounds: BTreeSet<Date> = rows.iter().map(|row| row.round).collect();
        for round in rounds {
            for kind in [Kind::Cluster, Kind::Province, Kind::Finalist, Kind::Award] {
                let of: Vec<&Row> =
                    rows.iter().filter(|row| row.round == round && row.kind == kind).collect();
                if !of.is_empty() {
                    self.tell_pilots(&mut view, round, kind, of);
                }
            }
        }
        view
    }

    /// Adds the number and the table of one kind of one round.
    fn tell_pilots(&self, view: &mut View, round: Date, kind: Kind, mut rows: Vec<&Row>) {
        let places = &self.site.facts.places;
        let name = self.dated(&self.say(heading(kind)), &round);
        let recorded = || rows.iter().filter(|row| row.district.is_some());
        // Places are counted, not rows: two records of one place are one place.
        view.bars.push(match kind {
            Kind::Cluster => {
                let n = recorded().filter_map(|row| row.cluster.as_ref()).collect::<BTreeSet<_>>();
                let all = places.clusters().count();
                self.bar(label(name.clone()), n.len(), all, "board_of_clusters")
            }
            Kind::Province => {
                let n = recorded().filter_map(|row| row.province).collect::<BTreeSet<_>>();
                let all = self.provinces_of_programme().count();
                self.bar(label(name.clone()), n.len(), all, "board_of_provinces")
            }
            Kind::Finalist | Kind::Award => {
                let n = recorded().filter_map(|row| row.district).collect::<BTreeSet<_>>();
                let value = self.count("count_districts", n.len());
                Bar { what: label(name.clone()), value, ..Bar::default() }
            }
        });
        if kind == Kind::Province {
            let collator = collate::Collator::new(self.lang);
            let name = |row: &&Row| row.province.map(|it| places.province(it).name.get(self.lang));
            rows.sort_by_cached_key(|row| name(row).map(|name| collator.key(name)));
        }
        let id = format!("{}-{}", id(kind), round.year_ce());
        let about = self.against_the_rule(kind, &rows);
        let cells = rows.iter().map(|row| self.pilot_cells(row));
        view.tables.push(TableView { about, ..self.table(&id, name, head(kind), cells) });
    }

    /// Which places have more pilots on record than the one that the rule gives each in a round.
    fn against_the_rule(&self, kind: Kind, rows: &[&Row]) -> Option<String> {
        let place = |row: &&Row| match kind {
            Kind::Cluster => row.cluster.as_ref().map(|id| self.cluster_link(id).label),
            Kind::Province => row.province.map(|code| self.province_link(code, Form::Long).label),
            Kind::Finalist | Kind::Award => None,
        };
        // Records of one place stand one after the other.
        let recorded = rows.iter().filter(|row| row.district.is_some());
        let recorded: Vec<String> = recorded.filter_map(place).collect();
        let more = recorded.chunk_by(|one, other| one == other).filter(|them| them.len() > 1);
        let places: Vec<&str> = more.map(|them| them[0].as_str()).collect();
        // Thai lists take no comma.
        let places = places.join(if self.lang == Lang::Th { " " } else { ", " });
        (!places.is_empty()).then(|| self.say_with("board_pilots_rule", &[("places", &places)]))
    }

    fn pilot_cells(&self, row: &Row) -> Vec<String> {
        let cites = self.cites_html(&row.sources);
        let district = match row.district {
            None => self.state_html(&row.state()),
            Some(code) if row.kind == Kind::Province => {
                inline::link_html(&self.district_link(code, Form::Short)) + &cites
            }
            Some(code) => self.district_html(code) + &cites,
        };
        match row.kind {
            Kind::Cluster => {
                let cluster = row.cluster.as_ref().map(|id| self.short_cluster_link(id));
                let project = row.project.as_ref().map(|project| self.project_html(project));
                vec![
                    cluster.as_ref().map(inline::link_html).unwrap_or_default(),
                    district,
                    project.unwrap_or_default(),
                ]
            }
            Kind::Province => {
                let province: Option<Link> =
                    row.province.map(|code| self.province_link(code, Form::Short));
                vec![province.as_ref().map(inline::link_html).unwrap_or_default(), district]
            }
            Kind::Finalist => vec![district],
            Kind::Award => vec![
                district,
                row.award
                    .as_ref()
                    .map(|name| escape::words(name.get(self.lang)))
                    .unwrap_or_default(),
                escape::words(
                    &row.date.map_or_else(|| self.say("no_date"), |date| self.date(&date)),
                ),
            ],
        }
    }
}

impl Row {
    fn state(&self) -> State {
        match self.district {
            Some(_) => RECORDED,
            None => NOT_RECORDED,
        }
    }
}

fn columns() -> Vec<Column<Row>> {
    vec![
        Column::new("round", "column_round", What::Year(|row| row.round)),
        Column::new("kind", "column_kind", What::State(|row| kind_state(row.kind))),
        Column::new("cluster", "column_cluster", What::Cluster(|row| row.cluster.as_ref())),
        Column::new("province", "column_province", What::Province(|row| row.province)),
        Column::new("district", "column_district", What::District(|row| row.district)),
        Column::new("on_record", "column_on_record", What::State(Row::state)),
        Column::new("project", "programme_project", What::Names(|row| row.project.as_ref())),
        Column::new("award", "column_award", What::Names(|row| row.award.as_ref())),
        Column::new("date", "column_date", What::Date(|row| row.date)),
        Column::new("sources", "sources", What::Sources(|row| &row.sources)),
    ]
}

fn kind_of(kind: PilotKind) -> Kind {
    match kind {
        PilotKind::Province => Kind::Province,
        PilotKind::Cluster => Kind::Cluster,
    }
}

fn id(kind: Kind) -> &'static str {
    match kind {
        Kind::Cluster => "cluster",
        Kind::Province => "province",
        Kind::Finalist => "finalist",
        Kind::Award => "award",
    }
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Cluster => "programme_pilots_cluster",
        Kind::Province => "programme_pilots_province",
        Kind::Finalist => "programme_finalists",
        Kind::Award => "programme_awards",
    }
}

fn kind_state(kind: Kind) -> State {
    State { id: id(kind), words: heading(kind) }
}

fn head(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Cluster => &["column_cluster", "column_district", "programme_project"],
        Kind::Province => &["column_province", "column_district"],
        Kind::Finalist => &["column_district"],
        Kind::Award => &["column_district", "column_award", "column_date"],
    }
}

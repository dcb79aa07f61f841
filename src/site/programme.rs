//! The pilot-district programme, as its sources tell it.
//!
//! Nothing here is counted by hand and nothing is claimed in a case: whether a district is a pilot,
//! a finalist or has an award is looked up here by its code, and every entry has a source. What no
//! source says is "no source on record", never "no".

use crate::{
    content::value::{Map, Period, Value},
    facts::{
        Facts,
        amount::Amount,
        date::Date,
        place::{Area, ClusterId, DistrictCode, ProvinceCode},
    },
    lang::Bilingual,
    site::case::Source,
};

/// The programme.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    /// Its whole name.
    pub name: Bilingual<String>,
    /// Its short name.
    pub short_name: Bilingual<String>,
    /// Its sources, cited by their position from 1.
    pub sources: Vec<Source>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Its rounds, the first one first.
    pub rounds: Vec<Round>,
    /// Its dates.
    pub dates: Vec<Occasion>,
    /// Its pilots with a source on record.
    pub pilots: Vec<Pilot>,
    /// Its finalists.
    pub finalists: Vec<Entry>,
    /// Its awards.
    pub awards: Vec<Award>,
    /// Submissions of lessons on record.
    pub submissions: Vec<Submission>,
    /// Its training.
    pub training: Vec<Training>,
    /// Its partners, in the order in which they are recited.
    pub partners: Vec<Partner>,
    /// Its terms, as sources print them.
    pub terms: Vec<Term>,
    /// Whether its file could not be read; then nothing is said of what it lacks.
    pub is_broken: bool,
}

/// What every entry may have.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The numbers of its sources.
    pub sources: Vec<u32>,
    /// As printed, where that differs.
    pub as_printed: Option<String>,
    /// A remark.
    pub note: Option<Bilingual<String>>,
}

/// A figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name: `districts`.
    pub id: String,
    /// The figure.
    pub value: Amount,
    /// Of what.
    pub what: Bilingual<String>,
    /// Where from.
    pub record: Record,
}

/// A round of the programme.
#[derive(Clone, Debug)]
pub struct Round {
    /// Its year, by which entries name it.
    pub year: Date,
    /// Its name.
    pub name: Bilingual<String>,
    /// When it began.
    pub start: Option<Date>,
    /// When it ended.
    pub end: Option<Date>,
    /// When material was due.
    pub deadline: Option<Date>,
    /// Where from.
    pub record: Record,
}

/// A date.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// Its name: `submission-deadline`.
    pub id: String,
    /// When.
    pub dates: Period,
    /// What happened, or was due.
    pub what: Bilingual<String>,
    /// How it is read here, where that differs from what is printed.
    pub read_as: Option<String>,
    /// Where from.
    pub record: Record,
}

/// At which level a district is a pilot.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PilotKind {
    /// Of its province.
    Province,
    /// Of its provincial cluster.
    Cluster,
}

/// A pilot district.
#[derive(Clone, Debug)]
pub struct Pilot {
    /// Of its province or of its cluster.
    pub kind: PilotKind,
    /// The cluster, for a cluster pilot.
    pub cluster: Option<ClusterId>,
    /// Its project, as printed.
    pub project: Option<Bilingual<String>>,
    /// Round, district, sources.
    pub entry: Entry,
}

/// A district in a round.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The year of the round.
    pub round: Date,
    /// The district.
    pub district: DistrictCode,
    /// Where from.
    pub record: Record,
}

/// An award.
#[derive(Clone, Debug)]
pub struct Award {
    /// Its name.
    pub name: Bilingual<String>,
    /// When it was announced.
    pub date: Option<Date>,
    /// Round, district, sources.
    pub entry: Entry,
}

/// Lessons that a province, or a district of it, has sent in.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The year of the round.
    pub round: Date,
    /// The province.
    pub province: ProvinceCode,
    /// The district, where the source names it.
    pub district: Option<DistrictCode>,
    /// When it was sent.
    pub date: Option<Date>,
    /// Where from.
    pub record: Record,
}

/// A training.
#[derive(Clone, Debug)]
pub struct Training {
    /// Its name.
    pub name: Bilingual<String>,
    /// When.
    pub dates: Option<Period>,
    /// How many people.
    pub people: Option<Amount>,
    /// How many districts.
    pub districts: Option<Amount>,
    /// Where from.
    pub record: Record,
}

/// One of the seven partners.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id in the vocabulary.
    pub id: String,
    /// Its names as sources print them.
    pub as_printed: Vec<String>,
    /// Where from.
    pub record: Record,
}

/// A term, as sources print it.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its name.
    pub name: Bilingual<String>,
    /// As printed, with the numbers of the sources.
    pub as_printed: Vec<(String, Vec<u32>)>,
}

impl Programme {
    /// What the values of `programme.yaml` mean.
    pub fn read(front: &Map, facts: &Facts) -> Programme {
        let name = front.bilingual("name").cloned().unwrap_or_default();
        Programme {
            short_name: front.bilingual("short_name").cloned().unwrap_or_else(|| name.clone()),
            name,
            sources: front.maps("sources").map(Source::read).collect(),
            figures: front.maps("figures").filter_map(figure).collect(),
            rounds: front.maps("rounds").filter_map(round).collect(),
            dates: front.maps("dates").filter_map(occasion).collect(),
            pilots: front.maps("pilots").filter_map(|map| pilot(map, facts)).collect(),
            finalists: front.maps("finalists").filter_map(entry).collect(),
            awards: front.maps("awards").filter_map(award).collect(),
            submissions: front.maps("submissions").filter_map(submission).collect(),
            training: front.maps("training").filter_map(training).collect(),
            partners: front.maps("partners").filter_map(partner).collect(),
            terms: front.maps("terms").filter_map(term).collect(),
            is_broken: false,
        }
    }

    /// The figure called `id`.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The pilots among the districts that `belongs` picks.
    pub fn pilots_in(
        &self,
        belongs: impl Fn(DistrictCode) -> bool,
    ) -> impl Iterator<Item = &Pilot> {
        self.pilots.iter().filter(move |pilot| belongs(pilot.entry.district))
    }
}

fn record(map: &Map) -> Record {
    Record {
        sources: map.wholes("source"),
        as_printed: map.text("as_printed").map(str::to_owned),
        note: map.bilingual("note").cloned(),
    }
}

fn amount(map: &Map, key: &str) -> Option<Amount> {
    match &map.get(key)?.value {
        Value::Amount(amount) => Some(amount.clone()),
        _ => None,
    }
}

fn figure(map: &Map) -> Option<Figure> {
    Some(Figure {
        id: map.text("id")?.to_owned(),
        value: amount(map, "value")?,
        what: map.bilingual("what")?.clone(),
        record: record(map),
    })
}

fn round(map: &Map) -> Option<Round> {
    Some(Round {
        year: *map.date("id")?,
        name: map.bilingual("name")?.clone(),
        start: map.date("start").copied(),
        end: map.date("end").copied(),
        deadline: map.date("deadline").copied(),
        record: record(map),
    })
}

fn occasion(map: &Map) -> Option<Occasion> {
    Some(Occasion {
        id: map.text("id")?.to_owned(),
        dates: map.period("date")?,
        what: map.bilingual("what")?.clone(),
        read_as: map.text("read_as").map(str::to_owned),
        record: record(map),
    })
}

fn entry(map: &Map) -> Option<Entry> {
    Some(Entry {
        round: *map.date("round")?,
        district: map.place("district")?.district()?,
        record: record(map),
    })
}

fn pilot(map: &Map, facts: &Facts) -> Option<Pilot> {
    Some(Pilot {
        kind: match map.text("kind")? {
            "province" => PilotKind::Province,
            _ => PilotKind::Cluster,
        },
        cluster: map
            .text("cluster")
            .and_then(|id| facts.places.cluster_named(id))
            .map(|cluster| cluster.id.clone()),
        project: map.bilingual("project").cloned(),
        entry: entry(map)?,
    })
}

fn award(map: &Map) -> Option<Award> {
    let named = || map.text("award").unwrap_or_default().to_owned();
    Some(Award {
        name: map.bilingual("name").cloned().unwrap_or_else(|| Bilingual::from_fn(|_| named())),
        date: map.date("date").copied(),
        entry: entry(map)?,
    })
}

fn submission(map: &Map) -> Option<Submission> {
    let district = map.place("district").and_then(|place| place.district());
    let province = || match map.place("province")?.area {
        Area::Province(code) => Some(code),
        _ => None,
    };
    Some(Submission {
        round: *map.date("round")?,
        province: district.map(DistrictCode::province).or_else(province)?,
        district,
        date: map.date("date").copied(),
        record: record(map),
    })
}

fn training(map: &Map) -> Option<Training> {
    Some(Training {
        name: map.bilingual("name")?.clone(),
        dates: map.period("date"),
        people: amount(map, "people"),
        districts: amount(map, "districts"),
        record: record(map),
    })
}

fn partner(map: &Map) -> Option<Partner> {
    Some(Partner {
        id: map.text("partner")?.to_owned(),
        as_printed: map.texts("as_printed").map(str::to_owned).collect(),
        record: record(map),
    })
}

fn term(map: &Map) -> Option<Term> {
    let printed = |map: &Map| Some((map.text("text")?.to_owned(), map.wholes("source")));
    Some(Term {
        name: map.bilingual("name")?.clone(),
        as_printed: map.maps("as_printed").filter_map(printed).collect(),
    })
}

//! What a thousand cases and the register of the programme say, read in the plainest way there is.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use crate::{
    invent::File,
    invented::{Written, at, text, written},
};

/// What is counted of a case.
pub(super) struct Case {
    pub(super) front: Value,
    pub(super) evidence: u8,
    /// The codes of its districts outside Bangkok.
    pub(super) districts: BTreeSet<String>,
    pub(super) is_adaptation: bool,
    pub(super) translation: Translation,
    /// Whether a machine made the translation.
    pub(super) machine: bool,
    /// The day of the last review, in ISO 8601.
    pub(super) reviewed: Option<String>,
    /// How many warnings its author has weighed.
    pub(super) weighed: usize,
    /// The web addresses of its sources.
    pub(super) addresses: Vec<String>,
    /// The ids of the offices that have a part in it.
    offices: BTreeSet<String>,
}

/// What there is in the other language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Translation {
    Missing,
    Behind,
    Current,
}

/// Of what is behind, the original has a remark that came after the translation: that is how the
/// invented cases fall behind.
const LATER: [&str; 2] = ["หมายเหตุเพิ่มเติม:", "A later remark:"];

/// The cases that readers are told of: neither taken back nor waiting for their day.
pub(super) struct Ledger {
    pub(super) cases: Vec<Case>,
}

/// What there is of a district.
#[derive(Default)]
pub(super) struct Coverage {
    pub(super) cases: usize,
    pub(super) adapted: usize,
}

const DISTRICTS: &str = include_str!("../../../src/facts/data/districts.csv");
const PROVINCES: &str = include_str!("../../../src/facts/data/provinces.csv");

/// The rows of a list of the gazetteer.
fn gazetteer(text: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.expect("the list is well-formed"))
        .collect()
}

/// Every way in which the invented cases write a district, and its code.
fn spellings() -> BTreeMap<String, String> {
    let provinces: BTreeMap<String, BTreeMap<String, String>> =
        gazetteer(PROVINCES).into_iter().map(|row| (row["code"].clone(), row)).collect();
    let mut spellings = BTreeMap::new();
    for district in gazetteer(DISTRICTS) {
        let province = &provinces[&district["province_code"]];
        let [th, en] = ["name_th", "name_en"].map(|key| &district[key]);
        let [of_th, of_en] = ["name_th", "name_en"].map(|key| &province[key]);
        let written = match district["kind"].as_str() {
            "khet" => vec![
                format!("เขต{th} กรุงเทพฯ"),
                format!("เขต{th} กรุงเทพมหานคร"),
                format!("{en} District, {of_en}"),
            ],
            _ => vec![
                format!("อ.{th} จ.{of_th}"),
                format!("อำเภอ{th} จังหวัด{of_th}"),
                format!("{en} District, {of_en}"),
                format!("{en} District, {of_en} Province"),
            ],
        };
        for spelling in written.into_iter().chain([district["code"].clone()]) {
            spellings.insert(spelling, district["code"].clone());
        }
    }
    spellings
}

/// The items of a list, or the one value that stands for a list of one.
fn items<'v>(front: &'v Value, path: &str) -> Vec<&'v Value> {
    match at(front, path) {
        None => Vec::new(),
        Some(Value::Sequence(items)) => items.iter().collect(),
        Some(value) => vec![value],
    }
}

fn yes(front: &Value, path: &str) -> bool {
    text(front, path).as_deref() == Some("yes")
}

/// The level of evidence: the best of the results, and never more than the author answers for.
fn evidence(front: &Value, body: &str) -> u8 {
    let check = |key: &str| yes(front, &format!("checks.{key}"));
    let level = |result: &Value| -> u8 {
        let [before, after, compared] = ["before", "after", "comparison"]
            .map(|key| items(result, key).iter().any(|it| it.as_str() != Some("not-stated")));
        let two = before && after && check("baseline") && check("same_method_after");
        let three = after && (before || compared) && check("comparison");
        match (two || three, check("independent"), check("elsewhere"), three) {
            (false, ..) => 1,
            (_, true, true, _) => 5,
            (_, true, false, _) => 4,
            (_, false, _, true) => 3,
            _ => 2,
        }
    };
    let told =
        u8::from(body.contains("## ผลผลิตและผลลัพธ์") || body.contains("## Outputs and outcomes"));
    let computed = items(front, "results").into_iter().map(level).max().unwrap_or(told);
    let stated = text(front, "evidence").and_then(|it| it.parse().ok());
    stated.map_or(computed, |stated: u8| stated.min(computed))
}

/// The offices of the site's vocabulary that have a part, by id.
fn offices(front: &Value, names: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut said: Vec<Option<String>> = vec![
        text(front, "owner"),
        text(front, "contact.office"),
        text(front, "approved.office"),
        text(front, "reviewed_by"),
        text(front, "visits.office").filter(|_| yes(front, "visits.accepts")),
    ];
    for (list, key) in [("partners", "who"), ("reply", "office"), ("funding", "from")] {
        said.extend(items(front, list).into_iter().map(|item| text(item, key)));
    }
    said.into_iter().flatten().filter_map(|name| names.get(&name).cloned()).collect()
}

impl Ledger {
    pub(super) fn read(files: &[File]) -> Ledger {
        let spellings = spellings();
        let vocabulary = files.iter().find(|file| file.path.ends_with("organisations.yaml"));
        let vocabulary: Value =
            serde_yaml::from_str(&vocabulary.expect("it is there").text).expect("it is YAML");
        let mut names = BTreeMap::new();
        for term in vocabulary.as_sequence().expect("a list") {
            let id = text(term, "id").expect("a term has an id");
            for name in ["id", "th", "en"] {
                names.insert(text(term, name).expect("a term has names"), id.clone());
            }
        }
        let case = |written: Written| {
            let front = written.front.clone();
            let district = |place: &Value| {
                let typed = text(&Value::Sequence(vec![place.clone()]), "0").expect("a text");
                let ends = typed.char_indices().map(|(start, _)| &typed[start..]);
                ends.filter_map(|end| spellings.get(end)).next().cloned()
            };
            let districts: BTreeSet<String> =
                items(&front, "place").into_iter().filter_map(district).collect();
            let level = text(&front, "level").expect("it has a level");
            let is_wide = ["national", "cluster", "province"].contains(&level.as_str());
            assert_eq!(districts.is_empty(), is_wide, "{}: {level}", written.slug);
            Case {
                evidence: evidence(&front, &written.body),
                districts: districts.into_iter().filter(|code| !code.starts_with("10")).collect(),
                is_adaptation: at(&front, "replicates").is_some(),
                translation: match &written.translation {
                    None => Translation::Missing,
                    Some(_) if LATER.iter().any(|it| written.body.contains(it)) => {
                        Translation::Behind
                    }
                    Some(_) => Translation::Current,
                },
                machine: written.translation.as_ref().is_some_and(|it| yes(it, "machine")),
                reviewed: text(&front, "reviewed"),
                weighed: items(&front, "accept").len(),
                addresses: items(&front, "sources")
                    .into_iter()
                    .filter_map(|source| text(source, "url"))
                    .collect(),
                offices: offices(&front, &names),
                front,
            }
        };
        let is_told = |case: &Case| {
            let has = |key: &str| at(&case.front, key).is_some();
            !has("withdrawn")
                && !has("draft")
                && text(&case.front, "published").is_some_and(|day| day.as_str() < "2026-11-22")
        };
        Ledger { cases: written(files).into_iter().map(case).filter(is_told).collect() }
    }

    /// How many cases stand at the end of every way, by its path.
    pub(super) fn facets(&self) -> BTreeMap<String, usize> {
        let mut facets: BTreeMap<String, usize> = BTreeMap::new();
        for case in &self.cases {
            let front = &case.front;
            let mut ways = BTreeSet::new();
            let mut way = |folder: &str, id: &str| {
                ways.insert(format!("{folder}/{id}/"));
            };
            for (folder, key) in [("levels", "level"), ("statuses", "status")] {
                way(folder, &text(front, key).expect("it is required"));
            }
            for (folder, key) in [("themes", "themes"), ("approaches", "approach")] {
                for id in items(front, key) {
                    way(folder, id.as_str().expect("an id"));
                }
            }
            for partner in items(front, "partners") {
                way("partners", &text(partner, "partner").expect("an id"));
            }
            way("evidence", &case.evidence.to_string());
            if let Some(total) = text(front, "cost.total") {
                way("costs", band(&total));
            }
            for office in &case.offices {
                way("organisations", office);
            }
            let published = text(front, "published").expect("what is told has a day");
            let year: i32 = published[..4].parse().expect("a year");
            way("years", &year.to_string());
            let month: i32 = published[5..7].parse().expect("a month");
            let of_date = if month >= 10 { year + 1 } else { year };
            let stated = text(front, "fiscal_year").and_then(|it| {
                it.strip_prefix("ปีงบประมาณ ").and_then(|year| year.parse::<i32>().ok())
            });
            way("fiscal-years", &stated.map_or(of_date, |year| year - 543).to_string());
            for way in ways {
                *facets.entry(way).or_default() += 1;
            }
        }
        facets
    }

    /// How many cases of each theme stand at each level of evidence, by the id of the theme.
    pub(super) fn levels_by_theme(&self) -> BTreeMap<String, [usize; 6]> {
        let mut counts: BTreeMap<String, [usize; 6]> = BTreeMap::new();
        for case in &self.cases {
            let themes = items(&case.front, "themes").into_iter();
            let themes: BTreeSet<&str> = themes.map(|id| id.as_str().expect("an id")).collect();
            for theme in themes {
                counts.entry(theme.to_owned()).or_default()[usize::from(case.evidence)] += 1;
            }
        }
        counts
    }

    /// What there is of every district outside Bangkok, by its code.
    pub(super) fn coverage(&self) -> BTreeMap<String, Coverage> {
        let amphoe = gazetteer(DISTRICTS).into_iter().filter(|row| row["kind"] != "khet");
        let mut coverage: BTreeMap<String, Coverage> =
            amphoe.map(|row| (row["code"].clone(), Coverage::default())).collect();
        for case in &self.cases {
            for code in &case.districts {
                let of = coverage.get_mut(code).expect("a district of the gazetteer");
                of.cases += 1;
                of.adapted += usize::from(case.is_adaptation);
            }
        }
        coverage
    }
}

/// The band of a cost as it is typed.
fn band(total: &str) -> &'static str {
    if total == "not-stated" {
        return "not-stated";
    }
    let digits: String = total.chars().filter(char::is_ascii_digit).collect();
    match digits.parse::<u64>().expect("a sum") {
        0 => "none",
        1..=10_000 => "up-to-10000",
        10_001..=100_000 => "up-to-100000",
        100_001..=500_000 => "up-to-500000",
        500_001..=2_000_000 => "up-to-2000000",
        _ => "above-2000000",
    }
}

/// An entry of the register.
pub(super) struct Entry {
    /// The year of the round, common era.
    pub(super) round: i32,
    pub(super) kind: String,
    pub(super) district: String,
}

/// The year of the round that an entry names.
fn round(entry: &Value) -> i32 {
    text(entry, "round").and_then(|it| it.parse::<i32>().ok()).expect("a year") - 543
}

/// Something that a province or one of its districts sent.
pub(super) struct Sent {
    /// The year of the round, common era.
    pub(super) round: i32,
    pub(super) province: String,
    pub(super) district: Option<String>,
}

/// The register of the programme.
pub(super) struct Register {
    pub(super) pilots: Vec<Entry>,
    pub(super) finalists: Vec<Entry>,
    pub(super) awards: Vec<Entry>,
    pub(super) submissions: Vec<Sent>,
    /// What came of the last visit to an address.
    pub(super) visits: BTreeMap<String, String>,
    /// The cluster of each province, by its code.
    clusters: BTreeMap<String, String>,
}

impl Register {
    pub(super) fn read(files: &[File]) -> Register {
        let read = |name: &str| -> Value {
            let file = files.iter().find(|file| file.path.ends_with(name)).expect("it is there");
            serde_yaml::from_str(&file.text).expect("it is YAML")
        };
        let yaml = read("programme.yaml");
        let visit = |visit: &Value| Some((text(visit, "url")?, text(visit, "outcome")?));
        let visits = read("checked.yaml");
        let visits = visits.as_sequence().expect("a list").iter().filter_map(visit).collect();
        let entries = |list: &str, kind: Option<&str>| -> Vec<Entry> {
            let entry = |item: &Value| Entry {
                round: round(item),
                kind: kind.map_or_else(|| text(item, "kind").expect("a kind"), str::to_owned),
                district: text(item, "district").expect("a district"),
            };
            items(&yaml, list).into_iter().map(entry).collect()
        };
        let sent = |item: &Value| {
            let district = text(item, "district");
            let of_district = district.as_ref().map(|code| code[..2].to_owned());
            let province = of_district.or_else(|| text(item, "province"));
            Sent { round: round(item), province: province.expect("one is named"), district }
        };
        let provinces = gazetteer(PROVINCES).into_iter();
        Register {
            pilots: entries("pilots", None),
            finalists: entries("finalists", Some("finalist")),
            awards: entries("awards", Some("award")),
            visits,
            submissions: items(&yaml, "submissions").into_iter().map(sent).collect(),
            clusters: provinces
                .map(|row| (row["code"].clone(), row["cluster_id"].clone()))
                .collect(),
        }
    }

    /// The cluster of a province, by its code.
    pub(super) fn cluster_of(&self, province: &str) -> &str {
        &self.clusters[province]
    }

    /// The province or cluster that a pilot is the pilot of.
    pub(super) fn place_of(&self, entry: &Entry) -> String {
        let province = entry.district[..2].to_owned();
        match entry.kind.as_str() {
            "cluster" => self.clusters[&province].clone(),
            _ => province,
        }
    }
}

//! The site of invented cases, which boards are seen on and measured with: whether it shows every
//! state, says that it is invented, and leaves real content alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    mem::discriminant,
    sync::LazyLock,
};

use amphoe::{
    build::Build,
    content::office::Role,
    diagnostic::Severity,
    facts::vocabulary::VocabularyName as V,
    lang::Lang,
    site::{case::Edition, route::Facet},
    source::{
        Tree,
        read::{self, Limits},
    },
};
use serde_yaml::Value;

use super::{
    invent::{File, SEED, folder, invent},
    project::{built, folder as empty_folder, page, write},
};

/// So many cases show every state.
const CASES: usize = 300;

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| invent(CASES, SEED));
static SITE: LazyLock<Build> = LazyLock::new(|| built(&read_back(&FILES)));

/// The files as the program reads them from a disk.
pub(super) fn read_back(files: &[File]) -> Tree {
    let root = empty_folder();
    folder::write(root.path(), files).expect("it is empty");
    read::read(root.path(), Limits::default()).expect("it can be read")
}

/// A case as its files say it, read without any of the program's own reading.
pub(super) struct Written {
    /// The name of its folder.
    pub(super) slug: String,
    /// The front matter of the edition with the facts.
    pub(super) front: Value,
    /// The text below it.
    pub(super) body: String,
    /// The language of that edition.
    pub(super) lang: String,
    /// The front matter of the other edition.
    pub(super) translation: Option<Value>,
}

/// Every case among the files.
pub(super) fn written(files: &[File]) -> Vec<Written> {
    let mut cases: BTreeMap<&str, Vec<(&str, Value, &str)>> = BTreeMap::new();
    for File { path, text } in files {
        let Some((slug, name)) =
            path.strip_prefix("content/cases/").and_then(|p| p.split_once('/'))
        else {
            continue;
        };
        let Some(lang) = name.strip_prefix("index.").and_then(|name| name.strip_suffix(".md"))
        else {
            continue;
        };
        let (_, rest) = text.split_once("---\n").expect("front matter begins");
        let (front, body) = rest.split_once("---\n").expect("front matter ends");
        let front = serde_yaml::from_str(front).expect("front matter is YAML");
        cases.entry(slug).or_default().push((lang, front, body));
    }
    let case = |(slug, mut editions): (&str, Vec<(&str, Value, &str)>)| {
        editions.sort_by_key(|(_, front, _)| front.get("translated_from").is_some());
        let mut editions = editions.into_iter();
        let (lang, front, body) = editions.next().expect("a case has an edition");
        Written {
            slug: slug.to_owned(),
            front,
            body: body.to_owned(),
            lang: lang.to_owned(),
            translation: editions.next().map(|(_, front, _)| front),
        }
    };
    cases.into_iter().map(case).collect()
}

/// What `path` leads to inside a value: `checks.baseline`, `results.0.before`.
pub(super) fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, key| match key.parse::<usize>() {
        Ok(position) => value.get(position),
        Err(_) => value.get(key),
    })
}

/// The same as text: numbers too.
pub(super) fn text(value: &Value, path: &str) -> Option<String> {
    match at(value, path)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        _ => None,
    }
}

fn terms(name: V, absent: &[&str]) {
    let site = &SITE.site;
    for term in site.facts.vocabularies.get(name).terms() {
        let cases = site.lists.of(&Facet::Term(name, term.id.clone()));
        assert_eq!(cases.is_empty(), absent.contains(&term.id.as_str()), "{name}: {}", term.id);
    }
}

#[test]
fn three_hundred_cases_are_of_every_theme_level_status_cost_partner_and_level_of_evidence() {
    for name in [V::Themes, V::Levels, V::Statuses, V::CostBands, V::Partners, V::Evidence] {
        terms(name, &[]);
    }
    // No office that exists is said to have done what nobody did.
    let real = ["moi", "ops-moi", "dopa", "cdd", "dol", "ddpm", "dpt", "dla"];
    terms(V::Organisations, &real);
    let facets: Vec<&Facet> = SITE.site.lists.facets().map(|(facet, _)| facet).collect();
    for role in Role::ALL {
        let is_there = |facet: &&Facet| matches!(facet, Facet::Role(_, has) if *has == role);
        assert!(facets.iter().any(is_there), "{role:?}");
    }
    let years = facets.iter().filter(|facet| matches!(facet, Facet::Year(_))).count();
    assert!(years >= 5, "{years}");
}

#[test]
fn three_hundred_cases_show_every_state_that_a_case_can_be_in() {
    let cases = written(&FILES);
    let has = |path: &'static str| move |case: &Written| at(&case.front, path).is_some();
    let says = |path: &'static str, value: &'static str| {
        move |case: &Written| text(&case.front, path).as_deref() == Some(value)
    };
    let count = |is: &dyn Fn(&Written) -> bool| cases.iter().filter(|case| is(case)).count();
    type Shows<'s> = &'s dyn Fn(&Written) -> bool;
    let states: [(&str, Shows<'_>); 39] = [
        ("before and after", &|case| has("results.0.before")(case) && has("results.0.after")(case)),
        ("comparison", &|case| has("results.0.comparison")(case) && !has("results.0.before")(case)),
        ("sources disagree", &has("results.0.before.1")),
        ("a qualifier", &|case| {
            text(&case.front, "results.0.before").is_some_and(|it| it.parse::<u64>().is_err())
        }),
        ("a target", &has("results.0.target")),
        ("an output alone", &says("results.0.kind", "output")),
        ("less than is computed", &has("evidence")),
        ("nothing measured", &|case| !has("results")(case)),
        ("only Thai", &|case| case.lang == "th" && case.translation.is_none()),
        ("only English", &|case| case.lang == "en" && case.translation.is_none()),
        ("from English", &|case| case.lang == "en" && case.translation.is_some()),
        ("by a machine", &|case| {
            case.translation.as_ref().is_some_and(|front| at(front, "machine").is_some())
        }),
        ("needs", &has("needs.1")),
        ("may be adapted", &has("adapt.1")),
        ("avoid", &has("avoid.1")),
        ("unknown", &has("unknown.0")),
        ("caution", &has("caution.0")),
        ("contrary", &|case| has("contrary.0.what")(case) && !has("reply")(case)),
        ("an answer", &|case| has("contrary")(case) && has("reply.0.text")(case)),
        ("as printed", &has("as_printed.0.read_as")),
        ("never reviewed", &|case| !has("reviewed")(case)),
        ("reviewed", &has("reviewed")),
        ("a warning weighed", &has("accept.0.why")),
        ("withdrawn", &has("withdrawn")),
        ("a draft", &has("draft")),
        ("a coming day", &says("published", "2600-01-15")),
        ("two originals", &has("replicates.1")),
        ("the same indicator as its original's", &has("results.0.same_as")),
        ("a practice elsewhere", &has("replicates.0.url")),
        ("what was changed", &has("replicates.0.changed.1")),
        ("several places", &has("place.1")),
        ("the whole country", &says("place.0", "ประเทศไทย")),
        ("a round", &says("round", "2566")),
        ("a fiscal year", &has("fiscal_year")),
        ("still going on", &says("still_running.value", "yes")),
        ("no cost told", &|case| !has("cost")(case)),
        ("visits", &says("visits.accepts", "yes")),
        ("a document", &has("documents.0.file")),
        ("an old address", &has("aliases.0")),
    ];
    let none: Vec<&str> =
        states.into_iter().filter(|(_, is)| count(is) == 0).map(|(name, _)| name).collect();
    assert!(none.is_empty(), "no case shows: {none:?}");
    assert!(cases.iter().all(says("demo", "yes")), "each says by itself that it is invented");
    let editions = |is: &dyn Fn(&Edition) -> bool| {
        let cases = SITE.site.cases();
        let editions = cases.flat_map(|(_, case)| Lang::ALL.map(|lang| case.editions.get(lang)));
        editions.flatten().any(is)
    };
    assert!(editions(&|edition| !edition.behind.is_empty()), "a translation is behind");
    assert!(editions(&|edition| edition.machine));
}

#[test]
fn cases_adapt_each_other_in_chains_of_four_and_of_six_and_one_has_more_than_ten_copies() {
    let site = &SITE.site;
    let depth = |mut id| {
        let mut steps = 1;
        while let Some(above) = site.case(id).originals().next() {
            (id, steps) = (above, steps + 1);
        }
        steps
    };
    let ends = site.cases().filter(|(_, case)| case.adapted_by.is_empty());
    let depths: BTreeSet<usize> = ends.map(|(id, _)| depth(id)).collect();
    assert_eq!(depths, BTreeSet::from([1, 2, 3, 4, 6]));
    assert!(site.cases().any(|(_, case)| case.adapted_by.len() >= 10));
    assert!(site.cases().any(|(_, case)| case.adapted_from.len() == 2));
}

#[test]
fn the_programme_is_on_record_in_part_and_over_three_rounds() {
    let programme = &SITE.site.programme;
    let rounds: BTreeSet<_> = programme.pilots.iter().map(|pilot| pilot.entry.round).collect();
    assert_eq!((programme.rounds.len(), rounds.len()), (3, 2));
    let provinces: BTreeSet<_> = programme
        .pilots
        .iter()
        .filter(|pilot| pilot.cluster.is_none())
        .map(|pilot| pilot.entry.district.province())
        .collect();
    assert!((40..76).contains(&provinces.len()), "{}", provinces.len());
    let clusters = programme.pilots.iter().filter(|pilot| pilot.cluster.is_some()).count();
    assert!((10..18).contains(&clusters), "{clusters}");
    assert_eq!((programme.finalists.len(), programme.awards.len()), (10, 3));
    let register =
        &FILES.iter().find(|file| file.path.ends_with("programme.yaml")).expect("it").text;
    let register: Value = serde_yaml::from_str(register).expect("it is YAML");
    let submissions = at(&register, "submissions").and_then(Value::as_sequence).expect("a list");
    let rounds: BTreeSet<_> = submissions.iter().filter_map(|it| text(it, "round")).collect();
    assert_eq!(rounds.len(), 3);
}

#[test]
fn a_strict_check_of_the_invented_cases_has_nothing_but_notes() {
    let mut codes: Vec<&str> = SITE.said.iter().map(|said| said.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes, ["no-translation", "section-missing", "source-closed", "translation-behind"]);
    assert!(SITE.said.iter().all(|said| said.severity() == Severity::Note));
    assert!(SITE.accepted.iter().all(|accepted| accepted.diagnostic.code() == "no-reviewer"));
    assert!(!SITE.accepted.is_empty());
}

#[test]
fn every_kind_of_page_says_that_it_is_invented_and_asks_search_engines_to_stay_away() {
    let banner = |lang| match lang {
        Lang::Th => "เว็บไซต์นี้เป็นการสาธิต",
        Lang::En => "This site is a demonstration",
    };
    let mut seen = Vec::new();
    for (path, claim) in SITE.site.routes.iter().filter(|(_, claim)| claim.route.is_page()) {
        let kind = (discriminant(&claim.route), claim.lang);
        if seen.contains(&kind) {
            continue;
        }
        seen.push(kind);
        let html = page(&SITE, path);
        assert!(html.contains("noindex"), "{path}");
        assert!(html.contains(banner(claim.lang)), "{path}");
    }
    assert!(page(&SITE, "robots.txt").contains("Disallow: /\n"));
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_a_longer_site_begins_with_a_shorter_one() {
    let paths = |files: &[File]| -> BTreeMap<String, String> {
        files.iter().map(|file| (file.path.clone(), file.text.clone())).collect()
    };
    let shorter = invent(60, SEED);
    assert_eq!(shorter, invent(60, SEED));
    let longer = paths(&FILES);
    for (path, text) in paths(&shorter).into_iter().filter(|(path, _)| path.contains("/cases/")) {
        assert_eq!(longer[&path], text, "{path}");
    }
    let other = paths(&invent(60, SEED + 1));
    let same = shorter.iter().filter(|file| other[&file.path] == file.text).count();
    assert!(same < 20, "another seed gives other cases: {same}");
}

#[test]
fn a_whole_case_has_some_three_thousand_characters_and_its_figures_are_those_of_its_table() {
    let mut whole = 0;
    for case in written(&FILES).iter().filter(|case| at(&case.front, "results").is_some()) {
        let length = case.body.chars().count();
        assert!((2300..5000).contains(&length), "{}: {length}", case.slug);
        whole += 1;
        for path in
            ["results.0.before", "results.0.after", "results.0.comparison", "results.1.after"]
        {
            let Some(Value::Number(figure)) = at(&case.front, path) else { continue };
            let shown = case.body.replace(',', "");
            // An independent comparison stands in the table alone.
            let is_told =
                path != "results.0.comparison" || at(&case.front, "results.0.before").is_none();
            assert!(!is_told || shown.contains(&format!(" {figure} ")), "{}: {path}", case.slug);
        }
    }
    assert!(whole > CASES / 2, "{whole}");
}

#[test]
fn nothing_is_written_among_the_files_of_an_author() {
    let files = invent(1, SEED);
    let root = empty_folder();
    write(root.path(), "content/cases/own/index.th.md", "ของจริง");
    for path in [root.path().to_owned(), root.path().join("content/invented")] {
        let refused = folder::write(&path, &files).expect_err("it is not ours");
        assert!(refused.to_string().contains("nothing was written"), "{refused}");
    }
    let own = fs::read_dir(root.path().join("content")).expect("it is there").count();
    assert_eq!(own, 1, "not even an empty folder");

    // What it made itself it makes anew, without what is no more.
    let ours = root.path().join("ours");
    folder::write(&ours, &invent(3, SEED)).expect("it is empty");
    folder::write(&ours, &files).expect("it is ours");
    let cases = fs::read_dir(ours.join("content/cases")).expect("it is there").count();
    assert_eq!(cases, 1);
}

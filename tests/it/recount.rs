//! Every number that the site tells, counted once more.
//!
//! The count here is a naive one: it reads the front matter of a thousand invented cases as YAML
//! and the lists of the gazetteer as CSV, and knows nothing of how the program reads, resolves or
//! draws them. What it comes to must stand on the pages and in the files.

mod ledger;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use amphoe::build::Build;

use super::{
    invent::{SEED, invent},
    invented::read_back,
    project::{built, page},
};
use ledger::{Case, Ledger, Register, Translation};

/// So many cases are counted.
const CASES: usize = 1000;

struct Counted {
    site: Build,
    ledger: Ledger,
    register: Register,
}

static COUNTED: LazyLock<Counted> = LazyLock::new(|| {
    let files = invent(CASES, SEED);
    Counted {
        site: built(&read_back(&files)),
        ledger: Ledger::read(&files),
        register: Register::read(&files),
    }
});

/// The number at the beginning of a text, with or without commas; 0 where there is none.
fn number(text: &str) -> usize {
    let digits = text.trim_start().chars().take_while(|c| c.is_ascii_digit() || *c == ',');
    digits.filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

/// What stands between each `from` and the next `to`.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

/// The links of a page that tell a number, by their path from the root of the site.
fn counts(html: &str) -> BTreeMap<String, usize> {
    let link = |link: &str| {
        let (href, label) = link.split_once('"')?;
        let count = label.split_once("class=\"count\">")?.1;
        Some((href.trim_start_matches("../").to_owned(), number(count.trim_start())))
    };
    between(html, "<a href=\"", "</a>").into_iter().filter_map(link).collect()
}

/// The rows of a file, each value under its header.
fn rows(path: &str) -> Vec<BTreeMap<String, String>> {
    let text = page(&COUNTED.site, path);
    let text = text.strip_prefix('\u{feff}').expect("a spreadsheet needs the mark");
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.expect("every row is as long as the header"))
        .collect()
}

#[test]
fn every_way_into_the_cases_tells_as_many_as_there_are() {
    let Counted { site, ledger, .. } = &*COUNTED;
    let expected = ledger.facets();
    let shown = counts(&page(site, "cases/"));
    let ways = |path: &&String| !path.starts_with("districts/") && path.matches('/').count() == 2;
    let shown: BTreeMap<&String, &usize> = shown.iter().filter(|(path, _)| ways(path)).collect();
    let expected: BTreeMap<&String, &usize> = expected.iter().collect();
    assert_eq!(shown, expected);
    // English readers are told the same numbers.
    let english = counts(&page(site, "en/cases/"));
    for (path, count) in &expected {
        let path = path.as_str();
        assert_eq!(
            english.get(path).or(english.get(&format!("en/{path}"))),
            Some(*count),
            "{path}"
        );
    }
}

#[test]
fn every_list_says_how_many_cases_it_holds_and_holds_them() {
    let Counted { site, ledger, .. } = &*COUNTED;
    let all = ("cases/".to_owned(), ledger.cases.len());
    for (path, expected) in ledger.facets().into_iter().chain([all]) {
        if path.starts_with("organisations/") {
            continue;
        }
        let first = page(site, &path);
        let said = between(&first, "class=\"found\">", "<");
        assert_eq!(number(said[0]), expected, "{path}");
        let pages = site.site.routes.iter().filter(|(it, _)| {
            it.strip_prefix(&*path).is_some_and(|rest| rest.starts_with("page/"))
        });
        let texts = pages.map(|(path, _)| page(site, path)).chain([first]);
        let cards = |html: String| between(&html, "<li class=\"card\"", ">").len();
        assert_eq!(texts.map(cards).sum::<usize>(), expected, "{path}: cards");
    }
}

#[test]
fn the_three_numbers_of_the_home_page_are_right_in_both_languages() {
    let Counted { site, ledger, .. } = &*COUNTED;
    let coverage = ledger.coverage();
    let expected = [
        coverage.values().filter(|it| it.cases > 0).count(),
        coverage.values().filter(|it| it.adapted > 0).count(),
        ledger.cases.iter().filter(|case| case.evidence >= 2).count(),
    ];
    for path in ["", "en/"] {
        let html = page(site, path);
        let numbers = between(&html, "<div class=\"numbers\">", "</dl>");
        let values = between(numbers[0], "class=\"value\">", "<");
        let values: Vec<usize> = values.into_iter().map(number).collect();
        assert_eq!(values, expected, "{path}");
    }
}

#[test]
fn the_files_on_coverage_tell_of_each_of_878_districts_what_there_is() {
    let Counted { ledger, register, .. } = &*COUNTED;
    let coverage = ledger.coverage();
    let rows = rows("data/coverage.csv");
    assert_eq!(rows.len(), 878);
    for row in &rows {
        let code = &row["district_code"];
        let there = &coverage[code];
        let state = match (there.cases, there.cases - there.adapted) {
            (0, _) => "none",
            (_, 0) => "adapted",
            _ => "case",
        };
        assert_eq!(
            (row["coverage"].as_str(), number(&row["cases"])),
            (state, there.cases),
            "{code}"
        );
        let pilot = register.pilots.iter().any(|pilot| pilot.district == *code);
        assert_eq!(row["pilot_on_record"], if pilot { "recorded" } else { "none" }, "{code}");
    }
    let report = self::rows("data/coverage-th.csv");
    let cases = |rows: &[BTreeMap<String, String>], column: &str| -> usize {
        rows.iter().map(|row| number(&row[column])).sum()
    };
    assert_eq!(cases(&report, "จำนวนกรณีศึกษา"), cases(&rows, "cases"));
}

#[test]
fn the_board_of_pilots_holds_the_register_and_a_row_for_every_place_without() {
    let Counted { site, register, .. } = &*COUNTED;
    let rows = rows("data/pilots.csv");
    type Row = (String, String, String);
    let row = |row: &BTreeMap<String, String>| -> Row {
        (row["round"].clone(), row["kind"].clone(), row["district_code"].clone())
    };
    let mut shown: Vec<Row> =
        rows.iter().filter(|row| row["on_record"] == "recorded").map(row).collect();
    let mut expected: Vec<Row> = register
        .pilots
        .iter()
        .chain(&register.finalists)
        .chain(&register.awards)
        .map(|it| (it.round.to_string(), it.kind.clone(), it.district.clone()))
        .collect();
    shown.sort();
    expected.sort();
    assert_eq!(shown, expected);

    let rounds: BTreeSet<i32> = register.pilots.iter().map(|it| it.round).collect();
    let mut bars = Vec::new();
    for round in rounds {
        for (kind, all) in [("cluster", 18), ("province", 76)] {
            let of = |it: &&ledger::Entry| it.kind == kind && it.round == round;
            let entries = register.pilots.iter().filter(of);
            let places: BTreeSet<String> = entries.map(|it| register.place_of(it)).collect();
            let without = rows.iter().filter(|row| {
                row["round"] == round.to_string()
                    && row["kind"] == kind
                    && row["on_record"] == "none"
            });
            assert_eq!(without.count(), all - places.len(), "{kind} {round}");
            bars.push(places.len());
        }
        for entries in [&register.finalists, &register.awards] {
            let districts = entries.iter().filter(|it| it.round == round);
            let districts: BTreeSet<&String> = districts.map(|it| &it.district).collect();
            bars.extend((!districts.is_empty()).then_some(districts.len()));
        }
    }
    for path in ["programme/pilots/", "en/programme/pilots/"] {
        assert_eq!(self::bars(&page(site, path)), bars, "{path}");
    }
}

#[test]
fn the_board_of_submissions_holds_the_register_and_a_row_for_every_province_without() {
    let Counted { site, register, .. } = &*COUNTED;
    let rows = rows("data/submissions.csv");
    let rounds = [2022, 2023, 2024];
    let mut expected = BTreeMap::new();
    let mut bars = Vec::new();
    for round in rounds {
        let of = |it: &&ledger::Sent| it.round == round;
        let provinces: BTreeSet<&String> =
            register.submissions.iter().filter(of).map(|it| &it.province).collect();
        bars.push(provinces.len());
        for (on_record, count) in [("recorded", provinces.len()), ("none", 76 - provinces.len())] {
            expected.insert((round.to_string(), on_record.to_owned()), count);
        }
    }
    let mut shown: BTreeMap<(String, String), BTreeSet<&String>> = BTreeMap::new();
    for row in &rows {
        let key = (row["round"].clone(), row["on_record"].clone());
        shown.entry(key).or_default().insert(&row["province_code"]);
    }
    let shown: BTreeMap<_, _> =
        shown.into_iter().map(|(key, provinces)| (key, provinces.len())).collect();
    assert_eq!(shown, expected);
    let districts = |row: &&BTreeMap<String, String>| !row["district_code"].is_empty();
    let named = register.submissions.iter().filter(|it| it.district.is_some());
    assert_eq!(rows.iter().filter(districts).count(), named.count());
    for path in ["programme/submissions/", "en/programme/submissions/"] {
        assert_eq!(self::bars(&page(site, path)), bars, "{path}");
    }
}

#[test]
fn the_boards_of_single_cases_tell_of_every_case_once_and_what_state_it_is_in() {
    let Counted { site, ledger, .. } = &*COUNTED;
    let all = ledger.cases.len();
    let count = |is: &dyn Fn(&Case) -> bool| ledger.cases.iter().filter(|it| is(it)).count();
    let told = |board: &str, column: &str, values: &[(&str, usize)]| {
        let rows = rows(&format!("data/{board}.csv"));
        let mut cases: BTreeMap<&String, &String> = BTreeMap::new();
        for row in &rows {
            cases.insert(&row["case"], &row[column]);
        }
        assert_eq!(cases.len(), all, "{board}");
        for (value, expected) in values {
            let shown = cases.values().filter(|it| it.as_str() == *value).count();
            assert_eq!(shown, *expected, "{board}: {value}");
        }
        for path in ["", "en/"].map(|lang| format!("{lang}programme/{board}/")) {
            let bars = bars(&page(site, &path));
            for (value, expected) in values.iter().filter(|(value, _)| *value != "person") {
                assert!(bars.contains(expected), "{path}: {value} is {expected} of {bars:?}");
            }
        }
    };

    let levels: Vec<(String, usize)> =
        (0..=5).map(|level| (level.to_string(), count(&|case| case.evidence == level))).collect();
    let levels: Vec<(&str, usize)> = levels.iter().map(|(id, n)| (id.as_str(), *n)).collect();
    told("evidence", "evidence", &levels);
    let weighed = rows("data/evidence.csv");
    let weighed = weighed.iter().filter(|row| row["accepted_code"] == "no-reviewer").count();
    assert_eq!(weighed, count(&|case| case.weighed == 1));

    let missing = count(&|case| case.translation == Translation::Missing);
    let behind = count(&|case| case.translation == Translation::Behind);
    let states = [("missing", missing), ("behind", behind), ("current", all - missing - behind)];
    told("translations", "state", &states);
    told("translations", "translated_by", &[("machine", count(&|case| case.machine))]);

    // Two years after the last review the next one is due.
    let never = count(&|case| case.reviewed.is_none());
    let due = count(&|case| case.reviewed.as_deref().is_some_and(|day| day <= "2024-11-22"));
    told("reviews", "state", &[("never", never), ("due", due), ("fine", all - never - due)]);

    let statuses = rows("data/statuses.csv");
    let facets = ledger.facets();
    for row in &statuses {
        let expected = facets[&format!("statuses/{}/", row["status"])];
        assert_eq!(number(&row["cases"]), expected, "{}", row["status"]);
    }
    assert_eq!(statuses.iter().map(|row| number(&row["cases"])).sum::<usize>(), all);
}

#[test]
fn the_board_of_evidence_counts_the_cases_of_each_theme_at_each_level() {
    let Counted { site, ledger, .. } = &*COUNTED;
    let counts = ledger.levels_by_theme();
    assert!(counts.len() > 10, "{}", counts.len());
    for path in ["programme/evidence/", "en/programme/evidence/"] {
        let html = page(site, path);
        for (theme, expected) in &counts {
            let row = between(&html, &format!("/themes/{theme}/\">"), "</tr>");
            assert_eq!(row.len(), 1, "{path}: {theme}");
            let told: Vec<usize> =
                between(row[0], "<td class=\"number\">", "<").into_iter().map(number).collect();
            assert_eq!(told, expected, "{path}: {theme}");
        }
        assert_eq!(html.matches("/themes/").count(), counts.len(), "{path}");
    }
}

#[test]
fn the_board_of_sources_tells_what_came_of_the_visit_to_each() {
    let Counted { site, ledger, register, .. } = &*COUNTED;
    let addresses = ledger.cases.iter().flat_map(|case| &case.addresses);
    let mut expected: BTreeMap<&str, usize> = BTreeMap::new();
    for address in addresses {
        let outcome = register.visits.get(address).map_or("not-visited", String::as_str);
        *expected.entry(outcome).or_default() += 1;
    }
    let rows = rows("data/sources.csv");
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        *shown.entry(&row["outcome"]).or_default() += 1;
    }
    assert_eq!(shown, expected);
    let closed = expected["refused"] + expected["no-answer"];
    let rest = ["unknown", "moved", "not-visited"].map(|outcome| expected[outcome]);
    let bars: Vec<usize> = [expected["opened"], closed].into_iter().chain(rest).collect();
    for path in ["programme/sources/", "en/programme/sources/"] {
        assert_eq!(self::bars(&page(site, path)), bars, "{path}");
    }
}

#[test]
fn the_page_of_the_map_says_of_every_cluster_and_province_how_many_of_its_districts_have_a_case() {
    let Counted { site, ledger, register, .. } = &*COUNTED;
    let mut expected: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (code, there) in ledger.coverage() {
        let province = code[..2].to_owned();
        let cluster = register.cluster_of(&province).to_owned();
        for key in [format!("clusters/{cluster}/"), format!("provinces/{province}/")] {
            let (n, m) = expected.entry(key).or_default();
            *n += usize::from(there.cases > 0);
            *m += 1;
        }
    }
    for path in ["coverage/", "en/coverage/"] {
        let html = page(site, path);
        let mut shown = BTreeMap::new();
        let mut tell = |part: &str, link: &str, about: &str| {
            let href = between(part, link, "\"")[0].trim_start_matches("../");
            let share = between(part, about, "<")[0].split(|c: char| !c.is_ascii_digit());
            let share: Vec<usize> = share.filter_map(|digits| digits.parse().ok()).collect();
            shown.insert(href.to_owned(), (share[0], share[1]));
        };
        for cluster in html.split("class=\"covered\"").skip(1) {
            tell(cluster, "<h4><a href=\"", "<p class=\"about\">");
            for province in cluster.split("<details>").skip(1) {
                tell(province, "class=\"more\"><a href=\"", "<span class=\"about\">");
            }
        }
        assert_eq!(shown.len(), 18 + 76, "{path}");
        assert_eq!(shown, expected, "{path}");
    }
}

/// The numbers beside the bars of a board.
fn bars(html: &str) -> Vec<usize> {
    let list = between(html, "<dl class=\"bars\">", "</dl>");
    let values = list.iter().flat_map(|list| between(list, "class=\"value\">", "<"));
    values.map(number).collect()
}

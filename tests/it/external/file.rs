//! What is written down of visits, and read back.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use amphoe::{
    content::visits::{self, PATH},
    edit,
    facts::{
        Facts,
        date::{self, Date},
        visit::{Doubt, Outcome, Silence},
    },
    site::visit::{Visits, Which},
    source::Source,
};
use proptest::prelude::*;

use crate::project::{built, folder, real};

/// Made once: the gazetteer takes longer than all that is done here.
static FACTS: OnceLock<Facts> = OnceLock::new();

fn day(day: &str) -> Date {
    date::read(day).expect("a day").date
}

fn read(text: &str) -> Visits {
    let facts = FACTS.get_or_init(Facts::built_in);
    let checked = visits::parse(&Source::new(PATH, text), facts);
    assert!(checked.said.is_empty(), "{text}\n{:#?}", checked.said);
    Visits::read(&checked.value)
}

/// The visits of one day.
fn of(day: Date, outcomes: &[(&str, Outcome)]) -> Visits {
    let cited = outcomes.iter().map(|(address, _)| *address).collect();
    let outcomes =
        outcomes.iter().map(|(address, outcome)| ((*address).to_owned(), outcome.clone()));
    Visits::default().after(&cited, outcomes.collect(), day)
}

#[test]
fn the_file_is_sorted_says_its_purpose_and_is_read_back() {
    let visits = of(
        day("2026-11-26"),
        &[
            ("https://www.moi.example/z", Outcome::Opened),
            (
                "http://www.moi.example/a?x=1&y=#z:",
                Outcome::Moved { to: "https://www.moi.example/a?x=1&y=".to_owned() },
            ),
            ("https://b.example/ข่าว", Outcome::Refused { status: 404 }),
            ("https://c.example/", Outcome::NoAnswer(Silence::Name)),
            ("https://d.example/", Outcome::Unknown(Doubt::Certificate)),
        ],
    );
    insta::assert_snapshot!(visits.text());
    assert_eq!(read(&visits.text()), visits);
}

#[test]
fn every_outcome_is_written_and_read_back() {
    let silences = Silence::NAMES.map(|(_, why)| Outcome::NoAnswer(why));
    let doubts = Doubt::NAMES.map(|(_, why)| Outcome::Unknown(why));
    for outcome in silences.into_iter().chain(doubts) {
        let visits = of(day("2026-11-26"), &[("https://a.example/", outcome)]);
        assert_eq!(read(&visits.text()), visits);
    }
}

proptest! {
    /// A site may lead to any address; what is written can always be read again.
    #[test]
    fn wherever_a_page_moved_the_file_can_be_read(to in "(https?://)?[ -~ก-๛]{0,40}") {
        let visits = of(day("2026-11-26"), &[("https://a.example/", Outcome::Moved { to })]);
        prop_assert_eq!(read(&visits.text()), visits);
    }
}

#[test]
fn since_is_the_first_day_with_the_same_answer_to_a_reader() {
    let address = "https://a.example/";
    let mut visits = Visits::default();
    let mut since = |visited: &str, outcome: Outcome| {
        let outcomes = BTreeMap::from([(address.to_owned(), outcome)]);
        let cited = BTreeSet::from([address]);
        visits = std::mem::take(&mut visits).after(&cited, outcomes, day(visited));
        visits.get(address).expect("it was visited").since.iso()
    };
    let gone = Outcome::Refused { status: 404 };
    assert_eq!(since("2026-01-01", Outcome::Opened), "2026-01-01");
    assert_eq!(since("2026-02-01", Outcome::Opened), "2026-01-01");
    assert_eq!(since("2026-03-01", gone), "2026-03-01");
    assert_eq!(since("2026-03-05", Outcome::NoAnswer(Silence::Name)), "2026-03-01");
    assert_eq!(since("2026-04-01", Outcome::Unknown(Doubt::Barred)), "2026-04-01");
    assert_eq!(since("2026-05-01", Outcome::Opened), "2026-05-01");
    assert_eq!(
        since("2026-06-01", Outcome::Moved { to: "https://b.example/".to_owned() }),
        "2026-06-01"
    );
}

#[test]
fn what_opened_is_left_alone_for_thirty_days_and_what_did_not_until_another_day() {
    let visits = of(
        day("2026-11-01"),
        &[
            ("https://open.example/", Outcome::Opened),
            ("https://gone.example/", Outcome::Refused { status: 404 }),
        ],
    );
    let cited =
        BTreeSet::from(["https://gone.example/", "https://new.example/", "https://open.example/"]);
    let due = |which, today: &str| -> Vec<&str> {
        visits.due(&cited, which, day(today)).into_iter().collect()
    };
    assert_eq!(due(Which::Due, "2026-11-01"), ["https://new.example/"]);
    assert_eq!(due(Which::Due, "2026-11-02"), ["https://gone.example/", "https://new.example/"]);
    assert_eq!(due(Which::Due, "2026-11-30"), ["https://gone.example/", "https://new.example/"]);
    assert_eq!(due(Which::Due, "2026-12-01").len(), 3);
    assert_eq!(due(Which::All, "2026-11-01").len(), 3);
    // A clock that ran ahead once does not keep a page from being visited for ever.
    assert_eq!(due(Which::Due, "2026-10-01").len(), 3);
}

#[test]
fn what_nobody_cites_any_more_is_forgotten_and_what_was_not_visited_now_is_kept() {
    let visits = of(
        day("2026-11-01"),
        &[("https://a.example/", Outcome::Opened), ("https://b.example/", Outcome::Opened)],
    );
    let after = visits.clone().after(
        &BTreeSet::from(["https://b.example/", "https://c.example/"]),
        BTreeMap::new(),
        day("2026-11-26"),
    );
    assert_eq!(
        after.iter().map(|(address, _)| address).collect::<Vec<_>>(),
        ["https://b.example/"]
    );
    assert_eq!(after.get("https://b.example/"), visits.get("https://b.example/"));
}

#[test]
fn of_two_entries_for_one_address_the_later_visit_holds() {
    let entry = |status: u16, day: &str| {
        format!(
            "- {{url: https://a.example/, outcome: refused, status: {status}, checked: {day}, since: {day}}}\n"
        )
    };
    for text in [
        entry(404, "2026-11-26") + &entry(410, "2026-11-01"),
        entry(410, "2026-11-01") + &entry(404, "2026-11-26"),
    ] {
        let visits = read(&text);
        let visit = visits.get("https://a.example/").expect("it is there");
        assert_eq!(visit.outcome, Outcome::Refused { status: 404 });
    }
}

#[test]
fn only_the_file_is_written_and_only_when_it_says_something_else() {
    let folder = folder();
    let names = || -> Vec<String> {
        let entries = std::fs::read_dir(folder.path()).expect("it can be listed");
        entries
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect()
    };
    edit::write(folder.path(), "checked.yaml", "a").expect("it can be written");
    assert_eq!(names(), ["checked.yaml"]);
    let written = || {
        let there = std::fs::metadata(folder.path().join("checked.yaml")).expect("it is there");
        there.modified().expect("this disk knows when")
    };
    let first = written();
    edit::write(folder.path(), "checked.yaml", "a").expect("it can be written");
    assert_eq!(written(), first);
    // What a run left behind that was stopped is no hindrance.
    std::fs::write(folder.path().join(".checked.yaml.new"), "half").expect("it can be written");
    edit::write(folder.path(), "checked.yaml", "b").expect("it can be written");
    assert_eq!(names(), ["checked.yaml"]);
    assert_eq!(
        std::fs::read_to_string(folder.path().join("checked.yaml")).expect("it is there"),
        "b"
    );
}

#[test]
fn a_file_that_cannot_be_written_is_told_by_its_name_and_leaves_nothing() {
    let folder = folder();
    std::fs::create_dir_all(folder.path().join("checked.yaml/inside")).expect("it can be made");
    let error =
        edit::write(folder.path(), "checked.yaml", "a").expect_err("a folder is in the way");
    assert!(error.to_string().contains("checked.yaml"), "{error}");
    assert!(!folder.path().join(".checked.yaml.new").exists());
}

#[test]
fn the_sources_of_our_cases_and_of_the_programme_are_cited_each_with_its_place() {
    let built = built(&real());
    let cited = built.site.cited();
    let of_programme = cited.iter().filter(|cited| cited.case.is_none()).count();
    assert!(of_programme > 0 && cited.len() > of_programme);
    for cited in &cited {
        let address = match cited.case {
            Some(id) => {
                let sources = built.site.case(id).front().list("sources");
                sources[cited.number - 1].map().and_then(|map| map.text("url"))
            }
            None => built.site.programme.sources[cited.number - 1].url.as_deref(),
        };
        assert_eq!(address, Some(cited.address.as_str()));
    }
}

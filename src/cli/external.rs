//! `amphoe check --external`: visits to the sources, written down for the builds to come.
//!
//! The only file that enters the room `web`. What is written is known of the network from then on;
//! so nothing is written when it cannot be told whether this machine is on the network at all.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    io,
    path::Path,
};

use clap::ArgMatches;

use super::{
    End,
    progress::{self, Work},
};
use crate::{
    content::visits,
    edit,
    facts::visit::{Outcome, Silence},
    lang::Lang,
    site::{
        Site,
        visit::{Visits, Which},
    },
    web::{Visitor, guard::Reach, pace::Pace},
};

/// So many pages that opened before are asked whether they still do, when nobody else answers.
const WITNESSES: usize = 3;

/// As many addresses are listed as a person looks at by hand.
const LISTED: usize = 10;

/// Visits the sources whose visit is due and writes down what came of it. What there is to say of it
/// comes back; the inner error is an end that has been spoken of.
pub(super) fn visit(
    root: &Path,
    site: &Site,
    matches: &ArgMatches,
    lang: Lang,
) -> io::Result<Result<String, End>> {
    if site.settings.demo {
        return Ok(Ok(demonstration(lang)));
    }
    let sources = site.cited();
    let cited: BTreeSet<&str> = sources.iter().map(|cited| cited.address.as_str()).collect();
    if cited.is_empty() {
        return Ok(Ok(nothing_cited(lang)));
    }
    let which = if matches.get_flag("again") { Which::All } else { Which::Due };
    let due = site.visits.due(&cited, which, site.today);
    let mut outcomes = BTreeMap::new();
    if !due.is_empty() {
        let visitor = Visitor::new(&name(site), Reach::internet(), Pace::POLITE)?;
        let bar = progress::bar(Work::Visits, due.len(), matches.get_flag("quiet"), lang);
        outcomes = visitor.visit_all(&due, || bar.inc(1));
        bar.finish_and_clear();
        if !outcomes.values().any(Outcome::is_heard) {
            // Pages that are gone say nothing on any day. Do those that opened before?
            let opened = |address: &&&str| {
                let visit = site.visits.get(address).filter(|visit| visit.outcome.is_open());
                visit.is_some() && !due.contains(**address)
            };
            let witnesses = cited.iter().filter(opened).take(WITNESSES).copied().collect();
            outcomes.extend(visitor.visit_all(&witnesses, || ()));
        }
        if is_offline(&outcomes) {
            super::say(&offline(outcomes.len(), lang));
            return Ok(Err(End::Machine));
        }
    }
    let asked = outcomes.len();
    let visits = Visits::clone(&site.visits).after(&cited, outcomes, site.today);
    let (folder, file) = visits::PATH.split_once('/').expect("it lies in a folder");
    edit::write(&root.join(folder), file, &visits.text())?;
    Ok(Ok(summary(&visits, cited.len(), asked, lang)))
}

/// Who visits: the program, and the site that it works for.
fn name(site: &Site) -> String {
    let program = concat!("amphoe/", env!("CARGO_PKG_VERSION"));
    match &site.settings.base {
        Some(base) => format!("{program} (+{base})"),
        None => program.to_owned(),
    }
}

/// Whether others were asked and nobody answered.
fn is_offline(outcomes: &BTreeMap<String, Outcome>) -> bool {
    let was_asked = |outcome: &Outcome| *outcome != Outcome::NoAnswer(Silence::Private);
    outcomes.values().any(was_asked) && !outcomes.values().any(Outcome::is_heard)
}

/// What came of it, in numbers, and what a person has to look at.
fn summary(visits: &Visits, cited: usize, asked: usize, lang: Lang) -> String {
    let count = |is: fn(&Outcome) -> bool| visits.iter().filter(|(_, v)| is(&v.outcome)).count();
    let opened = count(|outcome| *outcome == Outcome::Opened);
    let moved = count(|outcome| matches!(outcome, Outcome::Moved { .. }));
    let closed = count(Outcome::is_closed);
    let doubtful: Vec<&str> = visits
        .iter()
        .filter(|(_, visit)| matches!(visit.outcome, Outcome::Unknown(_)))
        .map(|(address, _)| address)
        .collect();
    let (unknown, left) = (doubtful.len(), cited.saturating_sub(visits.iter().count()));
    let mut text = match lang {
        Lang::Th => format!(
            "แหล่งอ้างอิงที่มีที่อยู่เว็บ {cited} ที่อยู่: เปิดได้ {opened} ย้ายที่อยู่ {moved} เปิดไม่ได้ {closed} ยังบอกไม่ได้ {unknown} (ครั้งนี้เปิดดู {asked} ที่อยู่)"
        ),
        Lang::En => format!(
            "addresses of sources: {cited}; opened {opened}, moved {moved}, did not open {closed}, could not be told {unknown} (visited now: {asked})"
        ),
    };
    if left > 0 {
        let _ = match lang {
            Lang::Th => write!(text, "\nยังไม่ได้เปิดดู {left} ที่อยู่ เพราะเว็บไซต์ตอบว่าไม่ว่าง ลองใหม่วันอื่น"),
            Lang::En => {
                write!(
                    text,
                    "\nnot visited yet: {left}, since their host says that it is busy; try another day"
                )
            }
        };
    }
    if unknown > 0 {
        text += match lang {
            Lang::Th => "\nที่อยู่เหล่านี้โปรแกรมบอกไม่ได้ ลองเปิดเองในเบราว์เซอร์",
            Lang::En => "\nthe program cannot tell of these; open them in a browser yourself",
        };
        for address in doubtful.iter().take(LISTED) {
            let _ = write!(text, "\n  {address}");
        }
        let more = unknown.saturating_sub(LISTED);
        let _ = match lang {
            _ if more == 0 => Ok(()),
            Lang::Th => write!(text, "\n  และอีก {more} ที่อยู่ใน {}", visits::PATH),
            Lang::En => write!(text, "\n  and {more} more in {}", visits::PATH),
        };
    }
    text + "\n"
        + &match lang {
            Lang::Th => format!("บันทึกไว้ใน {} แล้ว เก็บไฟล์นี้ไว้กับเนื้อหา หน้าเว็บจะบอกตามนั้น", visits::PATH),
            Lang::En => format!(
                "written into {}; keep it with the content, the site tells what it says",
                visits::PATH
            ),
        }
}

fn nothing_cited(lang: Lang) -> String {
    match lang {
        Lang::Th => "ไม่มีแหล่งอ้างอิงที่มีที่อยู่เว็บ จึงไม่มีอะไรให้เปิดดู".to_owned(),
        Lang::En => "no source has a web address, so there is nothing to visit".to_owned(),
    }
}

/// That invented addresses are not visited: they may be those of somebody.
fn demonstration(lang: Lang) -> String {
    match lang {
        Lang::Th => "ทั้งเว็บไซต์เป็นข้อมูลสมมติ จึงไม่เปิดดูที่อยู่ใด".to_owned(),
        Lang::En => "the whole site is a demonstration, so no address is visited".to_owned(),
    }
}

/// That nothing was visited, since not everything that is cited is known.
pub(super) fn not_visited(lang: Lang) -> String {
    match lang {
        Lang::Th => "ยังไม่ได้เปิดดูแหล่งอ้างอิง เพราะเนื้อหามีข้อผิดพลาด แก้แล้วสั่งใหม่".to_owned(),
        Lang::En => {
            "no source was visited, since the content has errors; correct them and try again"
                .to_owned()
        }
    }
}

fn offline(asked: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!(
            "เปิดดู {asked} ที่อยู่แล้ว ไม่มีเว็บไซต์ใดตอบเลย เครื่องนี้อาจไม่ได้ต่ออินเทอร์เน็ต\nไม่ได้บันทึกอะไร ต่ออินเทอร์เน็ตแล้วสั่งใหม่"
        ),
        Lang::En => format!(
            "addresses visited: {asked}, and no site answered; this machine may not be on the internet\nnothing was written; connect it and try again"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{date, visit::Doubt};

    #[test]
    fn nobody_heard_is_no_network_but_an_internal_address_proves_nothing() {
        let outcomes = |outcomes: &[Outcome]| {
            let named = outcomes.iter().enumerate().map(|(at, o)| (at.to_string(), o.clone()));
            is_offline(&named.collect())
        };
        let [name, private] = [Silence::Name, Silence::Private].map(Outcome::NoAnswer);
        assert!(outcomes(&[name.clone(), private.clone()]));
        assert!(!outcomes(std::slice::from_ref(&private)));
        assert!(!outcomes(&[name.clone(), Outcome::Refused { status: 404 }]));
        assert!(outcomes(&[name, Outcome::Unknown(Doubt::Certificate)]));
    }

    #[test]
    fn the_summary_counts_every_address_once_and_lists_what_a_person_must_look_at() {
        let addresses = ["a", "b", "c", "d", "e"].map(|name| format!("https://{name}.example/"));
        let cited: BTreeSet<&str> = addresses.iter().map(String::as_str).collect();
        let outcomes = [
            Outcome::Opened,
            Outcome::Moved { to: "https://new.example/".to_owned() },
            Outcome::Refused { status: 404 },
            Outcome::Unknown(Doubt::Barred),
        ];
        let outcomes = addresses.iter().cloned().zip(outcomes).collect();
        let day = date::read("2026-11-26").expect("a day").date;
        let visits = Visits::default().after(&cited, outcomes, day);
        assert_eq!(
            summary(&visits, cited.len(), 4, Lang::En),
            "addresses of sources: 5; opened 1, moved 1, did not open 1, could not be told 1 (visited now: 4)\n\
             not visited yet: 1, since their host says that it is busy; try another day\n\
             the program cannot tell of these; open them in a browser yourself\n  https://d.example/\n\
             written into content/checked.yaml; keep it with the content, the site tells what it says"
        );
        let thai = summary(&visits, cited.len(), 4, Lang::Th);
        assert!(thai.starts_with(
            "แหล่งอ้างอิงที่มีที่อยู่เว็บ 5 ที่อยู่: เปิดได้ 1 ย้ายที่อยู่ 1 เปิดไม่ได้ 1 ยังบอกไม่ได้ 1 (ครั้งนี้เปิดดู 4 ที่อยู่)\n"
        ));
    }
}

//! Warnings that an author has weighed.
//!
//! A warning is not refused for ever: `accept: [{code, why}]` answers it, and the reason is shown.
//! Only warnings can be answered; an error is mended. An answer to nothing is a warning itself,
//! since it would hide the next mistake of its kind.

use std::collections::BTreeMap;

use crate::{
    content::{
        sheet::Sheet,
        value::{Map, Said},
        yaml::Part,
    },
    diagnostic::{Diagnostic, OFTEN, Place, Severity, kind::case::Case as Wrong, report::Accepted},
    lang::nearest,
    site::Site,
};

/// One `accept` entry of one page or sheet.
struct Answer<'a> {
    code: &'a str,
    why: &'a str,
    /// Where it stands; asked for only where there is something to tell of it.
    place: Box<dyn Fn() -> Place + 'a>,
    used: bool,
}

/// Takes out of `said` what is answered. Both editions of a page share their answers.
pub(super) fn weigh(
    site: &Site,
    sheets: &[Sheet],
    said: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<Accepted>) {
    let mut answers: BTreeMap<String, Vec<Answer<'_>>> = BTreeMap::new();
    for document in site.documents() {
        let place = move |item: &Said| document.place(&item.way, Part::Value);
        let all = answers.entry(document.folder().to_owned()).or_default();
        all.extend(read(&document.front, place));
    }
    for sheet in sheets {
        let place = move |item: &Said| sheet.place(&item.way, Part::Value);
        let all = answers.entry(sheet.source.path.as_str().to_owned()).or_default();
        all.extend(read(&sheet.front, place));
    }
    let mut accepted = Vec::new();
    let mut left = Vec::new();
    for diagnostic in said {
        let path = &diagnostic.at.path;
        let key = if answers.contains_key(path.as_str()) { path.as_str() } else { path.folder() };
        let answer = answers
            .get_mut(key)
            .and_then(|answers| answers.iter_mut().find(|answer| answer.code == diagnostic.code()));
        match answer {
            Some(answer) if diagnostic.severity() == Severity::Warning => {
                answer.used = true;
                accepted.push(Accepted { diagnostic, why: answer.why.to_owned() });
            }
            _ => left.push(diagnostic),
        }
    }
    for (folder, answers) in answers {
        // Where hundreds of answers answer nothing, the first of them say so.
        for answer in answers.into_iter().filter(|answer| !answer.used).take(OFTEN) {
            let here = left
                .iter()
                .filter(|said| said.at.path.folder() == folder || said.at.path.as_str() == folder);
            let codes: Vec<&str> = here.map(Diagnostic::code).collect();
            let nearest = nearest::nearest(answer.code, codes).map(str::to_owned);
            left.push(Diagnostic::new(
                Wrong::AcceptUnused { code: answer.code.to_owned(), nearest },
                (answer.place)(),
            ));
        }
    }
    (left, accepted)
}

fn read<'a>(
    front: &'a Map,
    place: impl Fn(&Said) -> Place + Copy + 'a,
) -> impl Iterator<Item = Answer<'a>> {
    front.list("accept").iter().filter_map(move |item| {
        let map = item.map()?;
        let code = map.get("code")?;
        Some(Answer {
            code: code.text()?,
            why: map.text("why").unwrap_or_default(),
            place: Box::new(move || place(code)),
            used: false,
        })
    })
}

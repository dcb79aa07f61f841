//! `amphoe explain CODE`, and `amphoe explain KEY`: whoever reads of a mistake asks about both.

use std::{
    io::{self, Write as _},
    path::Path,
};

use clap::ArgMatches;

use super::{End, schema};
use crate::{
    content::schema::{case::CASE, find, guide},
    diagnostic::explain,
    lang::{Lang, nearest},
};

pub(super) fn explain(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let mut out = anstream::stdout().lock();
    let Some(code) = matches.get_one::<String>("code") else {
        write!(out, "{}", explain::list(lang))?;
        return Ok(End::Ok);
    };
    // People copy the brackets too: `error[unknown-place]`.
    let code = code.rsplit('[').next().unwrap_or(code).trim_end_matches(']');
    if ["keys", "ช่อง", "หัวข้อ"].contains(&code) {
        write!(out, "{}", guide::list(lang))?;
        return Ok(End::Ok);
    }
    let text = match explain::explain(code, lang) {
        Some(text) => Some(text),
        None => guide::of(code, lang, &schema::facts(Path::new(""))?.vocabularies),
    };
    match text {
        Some(text) => {
            writeln!(out, "{}", text.trim_end())?;
            if let Some(path) = guide_to(code, lang) {
                match lang {
                    Lang::Th => writeln!(out, "\nอ่านต่อในคู่มือ: {path}")?,
                    Lang::En => writeln!(out, "\nRead on in the guide: {path}")?,
                }
            }
            Ok(End::Ok)
        }
        None => {
            let near = nearest::nearest(code, explain::codes());
            match (lang, near) {
                (Lang::Th, Some(near)) => {
                    super::say(&format!("ไม่มีรหัส `{code}` หมายถึง `{near}` หรือไม่"))
                }
                (Lang::Th, None) => {
                    super::say(&format!("ไม่มีรหัส `{code}` พิมพ์ amphoe explain เพื่อดูรหัสทั้งหมด"))
                }
                (Lang::En, Some(near)) => {
                    super::say(&format!("there is no code `{code}`; did you mean `{near}`?"))
                }
                (Lang::En, None) => {
                    super::say(&format!("there is no code `{code}`; `amphoe explain` lists all"))
                }
            }
            Ok(End::Use)
        }
    }
}

/// Which guide of `content/guides` tells more, by the codes and keys that it helps with.
const GUIDES: &[(&str, &[&str])] = &[
    (
        "consent",
        &[
            "picture-without-consent",
            "consent-not-kept",
            "few-persons",
            "person-named",
            "mobile-number",
            "house-number",
            "citizen-number",
        ],
    ),
    (
        "dates-and-numbers",
        &[
            "two-digit-year",
            "wrong-era",
            "not-a-date",
            "no-such-day",
            "no-such-month",
            "until-now",
            "misplaced-commas",
            "not-a-number",
            "not-money",
            "not-a-duration",
            "duration-unit-missing",
            "period",
            "cost",
            "time",
        ],
    ),
    (
        "evidence-levels",
        &["evidence-above-computed", "checks-without-result", "results", "checks", "evidence"],
    ),
    (
        "pictures-and-documents",
        &["picture-without-alt", "picture-position", "picture-person", "file-type", "documents"],
    ),
    (
        "places",
        &[
            "ambiguous-place",
            "mueang-without-province",
            "district-not-in-province",
            "unknown-place",
            "unknown-district",
            "unknown-province",
            "place",
        ],
    ),
    ("replication", &["unknown-case", "replicates"]),
    ("withdraw-and-purge", &["withdrawn-without-reason", "withdrawn"]),
    ("write-a-case", &["number-without-source", "word-above-evidence"]),
];

/// The guide to a code or key, where this project has it.
fn guide_to(code: &str, lang: Lang) -> Option<String> {
    let name = find(CASE, code).map_or(code, |key| key.name);
    let (slug, _) = GUIDES.iter().find(|(_, helped)| helped.contains(&name))?;
    let path = format!("content/guides/{slug}/index.{lang}.md");
    Path::new(&path).exists().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guide_is_there_and_helps_with_what_can_be_asked_for() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/guides");
        let codes = explain::codes();
        for (slug, helped) in GUIDES {
            for lang in Lang::ALL {
                assert!(content.join(slug).join(format!("index.{lang}.md")).exists(), "{slug}");
            }
            for name in *helped {
                let is_key = CASE.iter().any(|key| key.name == *name);
                assert!(is_key || codes.contains(name), "{name}");
            }
        }
    }
}

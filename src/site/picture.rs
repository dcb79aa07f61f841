//! Whose pictures are, and whether those who are shown agreed.
//!
//! A face in a case about debt or illness follows its owner for ever. So such a case says of each of
//! its pictures who is shown, in the small file beside it; and children are shown only where the
//! consent of their guardians is kept somewhere.

use std::collections::BTreeMap;

use crate::{
    content::{attachment::is_picture, sheet::Sheet, value::Map, yaml::Part},
    diagnostic::{
        Diagnostic, Place,
        kind::{attachment::Attachment, text::Weight},
    },
    lang::Bilingual,
    site::{Site, case::Case, sensitive},
    source::SourcePath,
};

/// Whose a picture is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Credit<'s> {
    /// The name of its owner.
    pub to: &'s Bilingual<String>,
    /// Its own licence, where it has one.
    pub licence: Option<&'s str>,
}

impl Site {
    /// Whose the picture at `path` is, where that is told.
    pub fn credit(&self, path: &SourcePath) -> Option<Credit<'_>> {
        let front = &self.pictures.get(path)?.front;
        Some(Credit { to: front.bilingual("credit")?, licence: front.text("licence") })
    }
}

/// Says which pictures of sensitive cases do not tell who is shown, or do not tell where the
/// consent is kept.
pub(super) fn check(site: &Site, said: &mut Vec<Diagnostic>) {
    let cases: BTreeMap<&str, &Case> =
        site.cases.iter().map(|case| (case.folder.as_str(), case)).collect();
    for path in site.attachments.keys() {
        let is_shown = path.extension().is_some_and(|extension| is_picture(&extension));
        let Some(case) = cases.get(path.folder()).filter(|_| is_shown) else { continue };
        match site.pictures.get(path) {
            Some(sheet) => check_consent(sheet, case.front(), said),
            None if sensitive::is_sensitive(case.front()) => {
                let kind = Attachment::PictureWithoutConsent { name: path.name().to_owned() };
                said.push(Diagnostic::new(kind, Place::whole(path)));
            }
            None => {}
        }
    }
}

fn check_consent(sheet: &Sheet, case: &Map, said: &mut Vec<Diagnostic>) {
    let Some(people) = sheet.front.get("people") else { return };
    let is_kept = sheet.front.map("consent").is_some_and(|it| it.has("kept_at") && it.has("date"));
    if people.text() != Some("consented") || is_kept {
        return;
    }
    let weight = match case.texts("themes").any(|theme| theme == "children") {
        true => Weight::Sensitive,
        false => Weight::Ordinary,
    };
    let place = sheet.place(&people.way, Part::Value);
    said.push(Diagnostic::new(Attachment::ConsentNotKept { weight }, place));
}

//! What the picture shows that people see when somebody shares a page.
//!
//! A case has one for each of its editions, every other page shows the site's. Its address says all
//! that it is made of, so that it is known without drawing, and a picture that is published already is
//! not drawn again: whatever is shown is therefore in [`Share`], and nothing else may be.

use crate::{
    digest::Digest,
    facts::{
        place::{Area, Form, Tile},
        vocabulary::VocabularyName,
    },
    lang::Lang,
    site::{Site, evidence::Evidence, route::CaseId},
};

/// What a share picture shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Share {
    /// The language of its words.
    pub lang: Lang,
    /// The name of the site.
    pub site: String,
    /// The title of the case; of the site, none but its name.
    pub title: Option<String>,
    /// Where it was done, on one line: "อ.วานรนิวาส จ.สกลนคร"; of the site, what it is.
    pub about: Option<String>,
    /// Its level of evidence, and what that is called.
    pub evidence: Option<(Evidence, String)>,
    /// Whether it is invented.
    pub demo: bool,
    /// Whether digits are Thai.
    pub thai_digits: bool,
    /// The hexagons of where it was done, the main place first; of the site, of every district with a
    /// case.
    pub here: Vec<Tile>,
    /// The hexagons of the same province.
    pub around: Vec<Tile>,
}

impl Share {
    /// The digest of all that is shown, drawn after `recipe`.
    fn digest(&self, recipe: &Digest) -> Digest {
        // Taken apart, so that nothing that is shown can be left out.
        let Share { lang, site, title, about, evidence, demo, thai_digits, here, around } = self;
        let text = |text: &Option<String>| text.as_ref().map(|text| format!("+{text}"));
        let evidence = evidence.as_ref().map(|(level, name)| format!("{} {name}", level.number()));
        let tiles = |tiles: &[Tile]| {
            let ends = tiles.iter().flat_map(|tile| [tile.column, tile.row]);
            ends.flat_map(i16::to_le_bytes).collect::<Vec<u8>>()
        };
        let parts: [Vec<u8>; 9] = [
            recipe.to_string().into(),
            lang.code().into(),
            site.clone().into(),
            text(title).unwrap_or_default().into(),
            text(about).unwrap_or_default().into(),
            evidence.unwrap_or_default().into(),
            vec![u8::from(*demo), u8::from(*thai_digits)],
            tiles(here),
            tiles(around),
        ];
        Digest::of_parts(parts)
    }
}

impl Site {
    /// What is shown of a case, in the edition that a reader of `lang` gets; of the site, where there
    /// is none or it was withdrawn.
    pub fn share(&self, case: Option<CaseId>, lang: Lang) -> Share {
        let settings = &self.settings;
        let case = case.map(|id| self.case(id)).filter(|case| case.withdrawn().is_none());
        let Some(case) = case else {
            return Share {
                lang,
                site: settings.title.get(lang).clone(),
                title: None,
                about: Some(settings.description.get(lang).clone()),
                evidence: None,
                demo: settings.demo,
                thai_digits: settings.thai_digits && lang == Lang::Th,
                here: self.covered.clone(),
                around: Vec::new(),
            };
        };
        let (edition, lang) = case.shown(lang);
        let places = &self.facts.places;
        let id = case.evidence.number().to_string();
        let term = self.facts.vocabularies.get(VocabularyName::Evidence).get(&id);
        let label = term.map_or_else(String::new, |term| term.label.get(lang).clone());
        Share {
            lang,
            site: settings.title.get(lang).clone(),
            title: Some(edition.document.front.text("title").unwrap_or_default().to_owned()),
            about: case.areas().next().map(|area| places.show_area(area, lang, Form::Short)),
            evidence: Some((case.evidence, label)),
            demo: settings.demo || case.demo,
            thai_digits: settings.thai_digits && lang == Lang::Th,
            here: case.areas().flat_map(|area| self.tiles(area)).collect(),
            around: case
                .areas()
                .filter_map(Area::province)
                .flat_map(|code| self.tiles(&Area::Province(code)))
                .collect(),
        }
    }

    /// The path of the share picture, from the root: of a case, of the site where the case was
    /// withdrawn, none where there are no pictures.
    pub fn share_path(&self, case: Option<CaseId>, lang: Lang) -> Option<String> {
        let recipe = self.share_recipe.as_ref()?;
        let case = case.filter(|id| self.case(*id).withdrawn().is_none());
        let share = self.share(case, lang);
        let key = share.digest(recipe).short(16);
        let folder = case.map(|id| self.case_path(id)).unwrap_or_default();
        Some(self.routes.in_lang(share.lang, &format!("{folder}share.{key}.png")))
    }

    /// The hexagons of the districts with a case, which every page shows that has no picture of its
    /// own: looked up once.
    pub(super) fn tiles_with_cases(&self) -> Vec<Tile> {
        let has_case = |code| !self.lists.of_district(code).is_empty();
        let covered = self.amphoe().filter(|district| has_case(district.code));
        covered.filter_map(|district| district.tile).collect()
    }

    /// The hexagons of an area that is less than the country.
    fn tiles(&self, area: &Area) -> Vec<Tile> {
        let places = &self.facts.places;
        let districts: Vec<_> = match area {
            Area::National => Vec::new(),
            Area::Cluster(id) => places.districts_in(id).collect(),
            Area::Province(code) => places.districts_of(*code).collect(),
            Area::District(code) => vec![places.district(*code)],
        };
        districts.into_iter().filter_map(|district| district.tile).collect()
    }
}

//! Entries: what can be found, with the words that it is found by.
//!
//! Cases are searched in full. Everything else (districts, organisations, terms, pages) is an entry
//! too, so that whoever types a name is led straight to its page.

use crate::{
    content::{schema::Shape, value::Value, walk},
    facts::{
        place::{Area, Form},
        vocabulary::VocabularyName,
    },
    lang::{Bilingual, Lang},
    search::{
        name::{Names, Register},
        passage, task,
    },
    site::{
        Site,
        case::{Case, Edition},
        list,
        route::{CaseId, Facet, Route},
    },
};

/// Something that can be found.
pub(super) struct Entry<'r> {
    /// What kind of page it is.
    pub kind: &'static str,
    /// Its path, from the root of a language.
    pub path: String,
    /// What it is called in each language that it has words in.
    pub titles: Bilingual<Option<String>>,
    /// What is said beneath the title: where it is.
    pub notes: Bilingual<String>,
    /// What else it is found by: the names of what it tells of.
    pub names: Vec<&'r Names>,
    /// Other words for it.
    pub also: &'static [&'static str],
    /// Its words: a paragraph a line.
    pub texts: Bilingual<String>,
}

/// A case, as it is found.
pub(super) fn case<'r>(site: &Site, register: &'r Register, id: CaseId) -> Entry<'r> {
    let case = site.case(id);
    let places = &site.facts.places;
    let main = case.front().place("place").or_else(|| first_place(case));
    let note = |lang| main.map_or_else(String::new, |found| places.show(found, lang, Form::Short));
    let mut entry = Entry {
        kind: "case",
        path: site.case_path(id),
        titles: case.editions.as_ref().map(|edition| edition.as_ref().and_then(title)),
        notes: Bilingual::new(note(Lang::Th), note(Lang::En)),
        names: Vec::new(),
        also: &[],
        texts: case.editions.as_ref().map(|edition| {
            let words = edition.as_ref().map_or_else(String::new, words);
            passage::keep(&words, &site.protected)
        }),
    };
    for area in case.areas() {
        entry.names.push(register.area(area));
        let province = area.province().map(Area::Province);
        entry.names.extend(province.map(|province| register.area(&province)));
    }
    let front = case.front();
    use VocabularyName as V;
    for (key, name) in [("themes", V::Themes), ("approach", V::Approaches)] {
        entry.names.extend(front.texts(key).filter_map(|id| register.term(name, id)));
    }
    entry.names.extend(list::partners(front).filter_map(|id| register.term(V::Partners, id)));
    let offices = case.offices().iter().map(|part| &part.organisation);
    entry.names.extend(offices.filter_map(|id| register.term(V::Organisations, id)));
    entry
}

fn first_place(case: &Case) -> Option<&crate::facts::place::Found> {
    case.front().list("place").iter().find_map(|said| match &said.value {
        Value::Place(found) => Some(found),
        _ => None,
    })
}

fn title(edition: &Edition) -> Option<String> {
    Some(edition.document.front.text("title")?.to_owned())
}

/// The words of an edition: its summary, its text with its headings, then what else its front matter
/// says in words.
fn words(edition: &Edition) -> String {
    let document = &edition.document;
    let mut lines: Vec<&str> = document.front.text("summary").into_iter().collect();
    for part in &document.outline.parts {
        let heading = part.heading.and_then(|at| document.outline.headings.get(at));
        lines.extend(heading.map(|heading| heading.text.as_str()));
        lines.extend(part.text.lines());
    }
    for leaf in walk::leaves(document.kind.keys(), &document.front) {
        if let (Shape::Words, Value::Text(text)) = (leaf.shape, &leaf.said.value)
            && !matches!(leaf.key.name, "title" | "summary")
        {
            lines.push(text);
        }
    }
    let lines = lines.into_iter().map(|line| without_citations(line.trim()));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A line without its `[^1]`: a number that leads to a source on the page says nothing in an excerpt.
fn without_citations(line: &str) -> String {
    let mut parts = line.split("[^");
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((label, rest)) if !label.is_empty() && !label.contains([' ', '[']) => {
                told.push_str(rest)
            }
            _ => told.extend(["[^", part]),
        }
    }
    told
}

/// Every page that is no case, by its kind and a short name before a longer one, so that who types
/// `เชียงใหม่` is told the province before its districts. `name` tells what a page of the program's own
/// is called.
pub(super) fn pages<'r>(
    site: &Site,
    register: &'r Register,
    name: impl Fn(&Route, Lang) -> Option<String>,
) -> Vec<Entry<'r>> {
    let default = site.routes.default_lang();
    let own = site.routes.iter().filter(|(_, claim)| claim.lang == default);
    let told = own.filter_map(|(path, claim)| {
        Some((rank(&claim.route), page(site, register, path, &claim.route, &name)?))
    });
    let mut pages: Vec<(u8, Entry)> = told.collect();
    let length = |page: &Entry| page.titles.existing().map(|title| title.chars().count()).min();
    // The browser reads the names of the first few of those that are alike.
    pages.sort_by_key(|(rank, page)| (*rank, length(page)));
    pages.into_iter().map(|(_, page)| page).collect()
}

/// Which page is told first where a word is in the names of many: what holds more of what was asked,
/// of terms a theme last since it is the widest, and districts after all since there are hundreds.
fn rank(route: &Route) -> u8 {
    match route {
        Route::Province(_) => 0,
        Route::Cluster(_) => 1,
        Route::List(Facet::Term(VocabularyName::Themes, _), _) => 3,
        Route::List(..) => 2,
        Route::Organisation(_) => 4,
        Route::District(_) => 5,
        _ => 6,
    }
}

fn page<'r>(
    site: &Site,
    register: &'r Register,
    path: &str,
    route: &Route,
    name: impl Fn(&Route, Lang) -> Option<String>,
) -> Option<Entry<'r>> {
    let places = &site.facts.places;
    let mut entry = Entry {
        kind: "page",
        path: path.to_owned(),
        titles: Bilingual::default(),
        notes: Bilingual::default(),
        names: Vec::new(),
        also: &[],
        texts: Bilingual::default(),
    };
    let term = |name, id: &str| site.facts.vocabularies.get(name).get(id);
    match route {
        Route::District(code) => {
            entry.kind = "district";
            entry.titles = both(|lang| Some(places.show_district(*code, lang, Form::Long)));
            entry.notes = both(|lang| places.show_province(code.province(), lang, Form::Long));
            entry.names.push(register.area(&Area::District(*code)));
        }
        Route::Province(code) => {
            entry.kind = "province";
            entry.titles = both(|lang| Some(places.show_province(*code, lang, Form::Long)));
            entry.names.push(register.area(&Area::Province(*code)));
        }
        Route::Cluster(id) => {
            entry.kind = "cluster";
            let cluster = places.cluster(id);
            entry.titles = cluster.name.as_ref().map(|name| Some(name.clone()));
            entry.names.push(register.area(&Area::Cluster(id.clone())));
            let members = site.facts.places.provinces_of(id);
            let members: Vec<_> = members.map(|province| &province.name).collect();
            entry.notes = Bilingual::new(
                members.iter().map(|name| name.th.as_str()).collect::<Vec<_>>().join(" "),
                members.iter().map(|name| name.en.as_str()).collect::<Vec<_>>().join(", "),
            );
        }
        Route::Organisation(id) => {
            entry.kind = "organisation";
            let term = term(VocabularyName::Organisations, id)?;
            entry.titles = term.label.as_ref().map(|label| Some(label.clone()));
            entry.names.extend(register.term(VocabularyName::Organisations, id));
        }
        Route::List(Facet::Term(name, id), None) => {
            entry.kind = "term";
            let term = term(*name, id)?;
            entry.titles = term.label.as_ref().map(|label| Some(label.clone()));
            entry.notes = term.about.clone();
            entry.names.extend(register.term(*name, id));
        }
        Route::Text(id) => {
            let text = site.text(*id);
            entry.titles = text.editions.as_ref().map(|edition| edition.as_ref().and_then(title));
            entry.texts = text
                .editions
                .as_ref()
                .map(|edition| edition.as_ref().map_or_else(String::new, words));
        }
        route => {
            entry.also = task::of(route)?;
            entry.titles = both(|lang| name(route, lang));
            if let (Route::Programme, Some(text)) = (route, &site.programme_text) {
                entry.texts = text
                    .editions
                    .as_ref()
                    .map(|edition| edition.as_ref().map_or_else(String::new, words));
            }
        }
    }
    Some(entry)
}

fn both<T>(of: impl Fn(Lang) -> T) -> Bilingual<T> {
    Bilingual::new(of(Lang::Th), of(Lang::En))
}

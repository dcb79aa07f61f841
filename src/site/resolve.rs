//! From documents to a site.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content::{
        decode,
        document::{Document, Kind},
        markdown::section::Section,
        schema::settings::MODEL,
        sheet::Sheet,
        value::{Map, Value},
        words,
        yaml::Part,
    },
    diagnostic::{
        Checked, Diagnostic, Place, Severity,
        kind::{case::Case as Wrong, front::Front, site::Site as SiteWrong},
        report::Accepted,
    },
    facts::{Facts, date::Date},
    lang::{Bilingual, Lang, phrase::Phrases},
    site::{
        Site, Text, accept,
        case::{Case, Edition},
        check, claim, evidence,
        evidence::Evidence,
        link,
        list::Lists,
        pair,
        programme::Programme,
        register, relation,
        route::Routes,
        settings::{Settings, is_base},
    },
    source::{Blob, SourcePath},
};

/// All that was parsed.
#[derive(Clone, Debug)]
pub struct Input {
    /// Places, vocabularies.
    pub facts: Facts,
    /// `site.yaml`.
    pub settings: Option<Sheet>,
    /// `programme.yaml`.
    pub programme: Option<Sheet>,
    /// `protected-terms.yaml`.
    pub protected: Option<Sheet>,
    /// Every page's file.
    pub documents: Vec<Document>,
    /// Pictures and documents below `content/`.
    pub blobs: BTreeMap<SourcePath, Blob>,
    /// Files and folders that could not be read, which has been said.
    pub refused: BTreeSet<SourcePath>,
    /// Files of the theme, by their path from the root, which are addresses too.
    pub assets: Vec<String>,
}

/// What is decided outside of the content.
#[derive(Clone, Debug)]
pub struct Options {
    /// The base address, above the one in `site.yaml`.
    pub base: Option<String>,
    /// Whether drafts and cases of a coming day are shown.
    pub drafts: bool,
    /// The day.
    pub today: Date,
    /// The addresses of an earlier build that must not be lost, each a path from the root.
    pub previous: Vec<String>,
}

/// A site, and the warnings that its authors have weighed.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The site.
    pub site: Site,
    /// What was accepted, with the reason.
    pub accepted: Vec<Accepted>,
}

/// What all documents mean together. `said` is what parsing had to say, since an author's `accept`
/// answers that too.
pub fn resolve(input: Input, options: &Options, mut said: Vec<Diagnostic>) -> Checked<Resolved> {
    let empty = Map::default();
    let front = |sheet: &Option<Sheet>| sheet.as_ref().map_or(&empty, |sheet| &sheet.front).clone();
    let settings = Settings::read(&front(&input.settings), options.base.as_deref());
    check_settings(&settings, input.settings.as_ref(), &mut said);
    let mut programme = Programme::read(&front(&input.programme), &input.facts);
    programme.is_broken = input.programme.as_ref().is_some_and(|sheet| sheet.is_broken)
        || input.refused.contains("content/programme/programme.yaml");
    if let Some(sheet) = &input.programme {
        register::check(sheet, &programme, &input.facts, &mut said);
    }
    let sheets: Vec<Sheet> =
        [&input.settings, &input.programme].into_iter().flatten().cloned().collect();

    let mut groups = group(input.documents, &settings, &mut said);
    let protected: Vec<String> = input
        .protected
        .iter()
        .flat_map(|sheet| sheet.front.texts("terms"))
        .map(str::to_owned)
        .collect();
    let mut unpublished = BTreeMap::new();
    let mut cases = Vec::new();
    for group in groups.remove(&Kind::Case).unwrap_or_default() {
        let not_yet = is_waiting(group.front(), options);
        if not_yet && !options.drafts {
            unpublished.insert(group.folder.clone(), group.slug.clone());
            continue;
        }
        if !group.original().is_broken {
            check::check(group.original(), &protected, &input.facts, options.today, &mut said);
        }
        cases.push(case(group, not_yet, &settings));
    }
    relation::resolve(&mut cases, &unpublished, &mut said);
    let texts = groups.remove(&Kind::Page).unwrap_or_default();
    let texts: Vec<Text> = texts
        .into_iter()
        .map(|group| text(group, options))
        .filter(|text| options.drafts || !text.draft)
        .collect();
    let programme_text = groups.remove(&Kind::Programme).unwrap_or_default();
    let programme_text = programme_text.into_iter().next().map(|group| text(group, options));
    if cases.is_empty() && !is_broken(&said) {
        let place = Place::whole(&SourcePath::new("content/cases"));
        said.push(Diagnostic::new(SiteWrong::NoCases, place));
    }

    let updated = updated(&cases, &texts);
    let lists = Lists::fill(&cases, &input.facts);
    let mut site = Site {
        routes: Routes::new(settings.default),
        settings,
        programme,
        programme_text,
        lists,
        names: names(&input.facts, &protected),
        protected: Phrases::new(protected.iter().map(String::as_str)),
        today: options.today,
        updated,
        cases,
        texts,
        folders: BTreeMap::new(),
        unpublished,
        attachments: BTreeMap::new(),
        refused: input.refused,
        blobs: input.blobs,
        facts: input.facts,
    };
    claim::claim(&mut site, &input.assets, &options.previous, &mut said);
    link::check(&site, &mut said);
    let (said, accepted) = accept::weigh(&site, &sheets, said);
    Checked { value: Resolved { site, accepted }, said }
}

/// The newest date that a case or page names for itself.
fn updated(cases: &[Case], texts: &[Text]) -> Option<Date> {
    let cases = cases.iter().filter(|case| case.counts()).filter_map(|case| {
        let front = case.front();
        front.date("published").or_else(|| front.date("reviewed")).copied()
    });
    let texts = texts
        .iter()
        .filter_map(|text| text.shown(text.original).0.document.front.date("reviewed").copied());
    cases.chain(texts).max()
}

/// The names that are kept on one line.
fn names(facts: &Facts, protected: &[String]) -> Phrases {
    let provinces = facts.places.provinces().map(|province| province.name.th.as_str());
    let districts = facts.places.districts().map(|district| district.name.th.as_str());
    Phrases::new(provinces.chain(districts).chain(protected.iter().map(String::as_str)))
}

/// The editions of one page.
struct Group {
    slug: String,
    folder: String,
    original: Lang,
    editions: Bilingual<Option<Document>>,
}

impl Group {
    fn original(&self) -> &Document {
        self.editions.get(self.original).as_ref().expect("a group is made around its original")
    }

    fn front(&self) -> &Map {
        &self.original().front
    }
}

/// Pairs the editions of each page and says what is wrong between them.
fn group(
    documents: Vec<Document>,
    settings: &Settings,
    said: &mut Vec<Diagnostic>,
) -> BTreeMap<Kind, Vec<Group>> {
    let mut folders: BTreeMap<(Kind, String, String), Bilingual<Option<Document>>> =
        BTreeMap::new();
    for document in documents {
        let key = (document.kind, document.slug.clone(), document.folder().to_owned());
        let lang = document.lang;
        *folders.entry(key).or_default().get_mut(lang) = Some(document);
    }
    let mut groups: BTreeMap<Kind, Vec<Group>> = BTreeMap::new();
    for ((kind, slug, folder), editions) in folders {
        let Some(original) = pair::original(&editions, settings.default) else {
            for document in [&editions.th, &editions.en].into_iter().flatten() {
                // An original that is there and could not be read is told of already.
                let other = document.lang.other();
                let path = format!("{folder}/index.{other}.md");
                let is_told = || said.iter().any(|said| said.at.path.as_str() == path);
                if editions.get(other).is_none() && is_told() {
                    continue;
                }
                let from = document.front.get("translated_from");
                let place = from.map_or_else(
                    || Place::whole(&document.source.path),
                    |from| document.place(&from.way, Part::Key),
                );
                said.push(Diagnostic::new(Wrong::NoOriginal, place));
            }
            continue;
        };
        let group = Group { slug, folder, original, editions };
        let of_kind = groups.entry(kind).or_default();
        // Folders come in the order of kind and slug, so a twin is the last one.
        if let Some(twin) = of_kind.last().filter(|twin| twin.slug == group.slug) {
            let kind = SiteWrong::DuplicateSlug { slug: group.slug.clone() };
            let other = Place::whole(&twin.original().source.path);
            let place = Place::whole(&group.original().source.path);
            said.push(Diagnostic::new(kind, place).also(other));
            continue;
        }
        check_editions(kind, &group, said);
        of_kind.push(group);
    }
    groups
}

fn check_editions(kind: Kind, group: &Group, said: &mut Vec<Diagnostic>) {
    let original = group.original();
    if !original.is_broken {
        decode::missing(original.piece(), kind.keys(), &original.front, said);
    }
    let other = group.original.other();
    match group.editions.get(other) {
        Some(translation) if translation.is_broken || original.is_broken => {}
        Some(translation) => {
            decode::missing_words(translation.piece(), kind.keys(), &translation.front, said);
            pair::compare(kind.keys(), original, translation, said);
            check_drift(original, translation, said);
        }
        None => {
            let kind = Wrong::NoTranslation { lang: other.name() };
            said.push(Diagnostic::new(kind, original.head()));
        }
    }
}

fn check_drift(original: &Document, translation: &Document, said: &mut Vec<Diagnostic>) {
    let from = translation.front.get("translated_from");
    let place =
        from.map_or_else(|| translation.head(), |from| translation.place(&from.way, Part::Key));
    match stamped(translation) {
        [] => {
            let line = words::stamp(&original.digests);
            said.push(Diagnostic::new(Wrong::NotStamped { line }, place));
        }
        digests => {
            let parts = words::changed(&original.digests, digests);
            if !parts.is_empty() {
                let line = words::stamp(&original.digests);
                let names: Vec<_> = parts.iter().map(|part| words::part_name(part)).collect();
                let parts = Bilingual::from_fn(|lang| {
                    let names: Vec<&str> =
                        names.iter().map(|name| name.get(lang).as_str()).collect();
                    names.join(if lang == Lang::Th { " " } else { ", " })
                });
                said.push(Diagnostic::new(Wrong::Behind { parts, line }, place));
            }
        }
    }
}

/// The digests that a translation was stamped with; none where it only names the rule.
fn stamped(translation: &Document) -> &[(String, String)] {
    match translation.front.get("translated_from").map(|said| &said.value) {
        Some(Value::Digests(digests)) if digests.iter().any(|(part, _)| part != "rule") => digests,
        _ => &[],
    }
}

/// The editions of a page, the translation compared with the original.
fn editions(original: Lang, documents: Bilingual<Option<Document>>) -> Bilingual<Option<Edition>> {
    let behind = match (documents.get(original), documents.get(original.other())) {
        (Some(original), Some(translation)) => {
            words::changed(&original.digests, stamped(translation))
        }
        _ => Vec::new(),
    };
    documents.map(|document| {
        document.map(|document| Edition {
            machine: document.front.yes("machine").unwrap_or(false),
            behind: if document.lang == original { Vec::new() } else { behind.clone() },
            document,
        })
    })
}

fn text(group: Group, options: &Options) -> Text {
    Text {
        draft: is_waiting(group.front(), options),
        slug: group.slug,
        original: group.original,
        editions: editions(group.original, group.editions),
    }
}

fn case(group: Group, draft: bool, settings: &Settings) -> Case {
    let front = group.front();
    let told = group.original().outline.tells(Section::Results);
    let computed = evidence::of_case(front, told);
    // An author may say less than what is computed, never more.
    let stated = front.term("evidence").and_then(Evidence::from_id);
    Case {
        date: date(front),
        evidence: stated.map_or(computed, |stated| stated.min(computed)),
        demo: front.yes("demo").unwrap_or(false) && !settings.demo,
        draft,
        slug: group.slug,
        folder: group.folder,
        original: group.original,
        editions: editions(group.original, group.editions),
        adapted_from: Vec::new(),
        adapted_by: Vec::new(),
        related: Vec::new(),
    }
}

/// A case's date: the first that is known of these.
fn date(front: &Map) -> Option<Date> {
    let period = || front.period("period").and_then(|period| period.end.or(period.start));
    let newest = || front.maps("sources").filter_map(|source| source.date("date")).max();
    front
        .date("published")
        .or_else(|| front.date("reviewed"))
        .copied()
        .or_else(period)
        .or_else(|| newest().copied())
}

/// Whether a page is a draft, or of a day that has not come.
fn is_waiting(front: &Map, options: &Options) -> bool {
    front.yes("draft").unwrap_or(false)
        || front.date("published").is_some_and(|date| date.start() > options.today.start())
}

/// Whether a case is there and cannot be read, so that nobody need be told to begin with one.
fn is_broken(said: &[Diagnostic]) -> bool {
    said.iter().any(|said| {
        said.severity() == Severity::Error && said.at.path.as_str().starts_with("content/cases/")
    })
}

fn check_settings(settings: &Settings, sheet: Option<&Sheet>, said: &mut Vec<Diagnostic>) {
    let path = SourcePath::new("content/site.yaml");
    let place = Place::whole(sheet.map_or(&path, |sheet| &sheet.source.path));
    let say = |missing: bool, kind: SiteWrong, said: &mut Vec<Diagnostic>| {
        if missing {
            said.push(Diagnostic::new(kind, place.clone()));
        }
    };
    let is_broken = sheet.is_some_and(|sheet| sheet.is_broken);
    say(settings.base.is_none() && !is_broken, SiteWrong::NoBase, said);
    if let Some(sheet) = sheet
        && let Some(model) = sheet.front.whole("model").filter(|model| *model > MODEL)
        && let Some(written) = sheet.front.get("model")
    {
        let kind = Front::NewerModel { model, known: MODEL };
        said.push(Diagnostic::new(kind, sheet.place(&written.way, Part::Value)));
    }
    if let Some(sheet) = sheet
        && let Some(written) = sheet.front.get("base_url")
        && let Some(text) = written.text().filter(|text| !is_base(text))
    {
        let kind = Front::NotUrl { typed: text.to_owned() };
        said.push(Diagnostic::new(kind, sheet.place(&written.way, Part::Value)));
    }
    // A folder without settings is somebody's first try, not a site that lacks an office.
    if sheet.is_some() && !is_broken && !settings.demo {
        say(settings.contact.is_none(), SiteWrong::NoContact, said);
        say(settings.protection.is_none(), SiteWrong::NoProtectionOfficer, said);
        say(settings.corrections.is_none(), SiteWrong::NoCorrections, said);
    }
}

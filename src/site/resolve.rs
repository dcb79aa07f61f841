//! From documents to a site.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rayon::{iter::Either, prelude::*};

use crate::{
    content::{
        document::{Document, Kind},
        markdown::section::Section,
        sheet::Sheet,
        synonym::Words,
        value::Map,
        wording::Wording,
    },
    diagnostic::{
        Checked, Diagnostic, Place, Severity, kind::site::Site as Wrong, report::Accepted,
    },
    digest::Digest,
    facts::{Facts, date::Date},
    picture::look::Look,
    site::{
        Site, Text, accept,
        case::{Case, Weighed},
        check, claim, evidence,
        evidence::Evidence,
        group::{self, Group},
        indicator,
        kept::{self, Frame, Kept},
        letters::Letters,
        lineage::Lineages,
        link,
        list::Lists,
        names::Names,
        picture,
        programme::Programme,
        promise, register, relation,
        route::Routes,
        sensitive,
        settings::{self, Settings},
        synonym,
        visit::{self, Visits},
        wording,
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
    pub protected: Sheet,
    /// `synonyms.yaml`.
    pub synonyms: Vec<Words>,
    /// What `protected-terms.yaml` and `programme.yaml` say of words.
    pub wording: Wording,
    /// The digest of the vocabularies and of these lists.
    pub terms: Digest,
    /// The last visits to the sources.
    pub visits: Arc<Visits>,
    /// Every page's file.
    pub documents: Vec<Arc<Document>>,
    /// Pictures and documents below `content/`.
    pub blobs: BTreeMap<SourcePath, Blob>,
    /// What pictures are, by their paths; a broken one is none.
    pub looks: BTreeMap<SourcePath, Look>,
    /// What the small files beside pictures tell of them, by the paths of the pictures.
    pub pictures: BTreeMap<SourcePath, Sheet>,
    /// Files and folders that could not be read, which has been said.
    pub refused: BTreeSet<SourcePath>,
    /// Files of the theme, by their path from the root, which are addresses too.
    pub assets: Vec<String>,
    /// The digest of what all share pictures are made of by the theme.
    pub share: Digest,
}

/// What is decided outside of the content.
#[derive(Clone, Debug)]
pub struct Options {
    /// The base address, above the one in `site.yaml`.
    pub base: Option<String>,
    /// Whether drafts and cases of a coming day are shown.
    pub drafts: bool,
    /// Whether share pictures are left out, whatever `site.yaml` says.
    pub no_share_pictures: bool,
    /// Whether the files that search reads are left out.
    pub no_search: bool,
    /// The day.
    pub today: Date,
    /// The addresses of an earlier build that must not be lost, each a path from the root.
    pub previous: Vec<String>,
}

impl Options {
    /// For whoever looks at the content and publishes nothing: drafts are there, what is slow is not.
    pub fn to_look(today: Date) -> Options {
        Options {
            base: None,
            drafts: true,
            no_share_pictures: true,
            no_search: true,
            today,
            previous: Vec::new(),
        }
    }
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
/// answers that too. What was `kept` of an earlier state is made use of.
pub fn resolve(
    input: Input,
    options: &Options,
    kept: &mut Kept,
    mut said: Vec<Diagnostic>,
) -> Checked<Resolved> {
    let ground = kept::ground(&input, options);
    let shape = kept::shape(&input, ground);
    let empty = Map::default();
    let front = |sheet: &Option<Sheet>| sheet.as_ref().map_or(&empty, |sheet| &sheet.front).clone();
    let settings = Settings::read(&front(&input.settings), options.base.as_deref());
    settings::check(&settings, input.settings.as_ref(), &mut said);
    let mut programme = Programme::read(&front(&input.programme), &input.facts);
    programme.is_broken = input.programme.as_ref().is_some_and(|sheet| sheet.is_broken)
        || input.refused.contains("content/programme/programme.yaml");
    if let Some(sheet) = &input.programme {
        register::check(sheet, &programme, &input.facts, &mut said);
    }
    let sheets: Vec<Sheet> =
        [&input.settings, &input.programme].into_iter().flatten().cloned().collect();

    let kept_back = kept_back(&input.documents, options);
    let mut groups = group::group(input.documents, &settings, &mut said);
    said.extend(group::check(&groups, ground, &mut kept.of_editions));
    if !options.drafts {
        group::leave_drafts_out(&mut groups);
    }
    let protected: Vec<String> = input.protected.front.texts("terms").map(str::to_owned).collect();
    if let Some(cases) = groups.get(&Kind::Case) {
        sensitive::weigh(cases, &mut said);
    }
    let groups_of_cases = groups.remove(&Kind::Case).unwrap_or_default().into_par_iter();
    let (mut cases, unpublished): (Vec<Case>, Vec<Group>) =
        groups_of_cases.partition_map(|group| match is_waiting(group.front(), options) {
            true if !options.drafts => Either::Right(group),
            not_yet => Either::Left(case(group, not_yet, &settings)),
        });
    let unpublished = unpublished.into_iter().map(|group| (group.folder, group.slug)).collect();
    let editions =
        |case: &Case| kept::editions(|lang| Some(&*case.editions.get(lang).as_ref()?.document));
    said.extend(kept.of_cases.of_each(ground, &cases, editions, |case| {
        let mut said = Vec::new();
        let facts = &case.facts().document;
        if !facts.is_broken {
            check::check(facts, &input.facts, options.today, &mut said);
        }
        wording::check(case, &input.wording.protected, &mut said);
        said
    }));
    wording::check_names(input.blobs.keys(), &input.wording.protected, &mut said);
    relation::resolve(&mut cases, &unpublished, &mut said);
    indicator::resolve(&mut cases, &mut said);
    let texts = [Kind::Page, Kind::Guide].into_iter().flat_map(|kind| {
        let groups = groups.remove(&kind).unwrap_or_default();
        groups.into_iter().map(move |group| (kind, group))
    });
    let texts: Vec<Text> = texts
        .map(|(kind, group)| text(kind, group, options))
        .filter(|text| options.drafts || !text.draft)
        .collect();
    let programme_text = groups.remove(&Kind::Programme).unwrap_or_default();
    let programme_text = programme_text.into_iter().next();
    let programme_text = programme_text.map(|group| text(Kind::Programme, group, options));
    for text in texts.iter().chain(&programme_text) {
        wording::check_machine(&text.editions, &mut said);
    }
    if cases.is_empty() && !is_broken(&said) {
        let place = Place::whole(&SourcePath::new("content/cases"));
        said.push(Diagnostic::new(Wrong::NoCases, place));
    }

    let updated = updated(&cases, &texts);
    let (lists, lineages) = kept.order.of(shape, || {
        let (lists, lineages) =
            rayon::join(|| Lists::fill(&cases, &input.facts), || Lineages::trace(&cases));
        (Arc::new(lists), Arc::new(lineages))
    });
    let names = kept.names.of(ground, || Names::read(&input.facts, &protected));
    let has_share =
        settings.share_pictures && !options.no_share_pictures && settings.base.is_some();
    let mut site = Site {
        routes: Arc::new(Routes::new(settings.default)),
        settings,
        programme,
        programme_text,
        visits: input.visits,
        lists,
        letters: Arc::default(),
        lineages,
        synonyms: synonym::rings(&input.synonyms, &input.facts.vocabularies),
        // Which words are kept whole decides where their lines end.
        share_recipe: has_share.then(|| Digest::of_all([input.share, names.of_terms])),
        covered: Vec::new(),
        names: names.names,
        terms: names.terms,
        protected: names.protected,
        today: options.today,
        updated,
        cases,
        texts,
        folders: Arc::default(),
        unpublished,
        attachments: Arc::default(),
        shown: Arc::default(),
        looks: input.looks,
        refused: input.refused,
        blobs: input.blobs,
        pictures: input.pictures,
        facts: input.facts,
    };
    let frame = kept.frame.of(shape, || {
        site.letters = Arc::new(Letters::file(&site));
        site.covered = site.tiles_with_cases();
        let mut said = Vec::new();
        claim::claim(&mut site, &input.assets, &mut said);
        Frame::of(&site, said)
    });
    frame.put(&mut site, &mut said);
    promise::lost(&site, &options.previous, &mut said);
    link::check(&site, &mut said);
    visit::check(&site, input.programme.as_ref(), &mut said);
    picture::check(&site, &mut said);
    let (mut said, accepted) = accept::weigh(&site, &sheets, said);
    for said in &mut said {
        let path = &said.at.path;
        said.of_draft = kept_back.contains(path.as_str()) || kept_back.contains(path.folder());
    }
    weighed(&mut site.cases, &accepted);
    Checked { value: Resolved { site, accepted }, said }
}

/// Tells each case which of its warnings were weighed.
fn weighed(cases: &mut [Case], accepted: &[Accepted]) {
    let mut by_folder: BTreeMap<&str, Vec<Weighed>> = BTreeMap::new();
    for Accepted { diagnostic, why } in accepted {
        let weighed = Weighed { code: diagnostic.code(), why: why.clone() };
        by_folder.entry(diagnostic.at.path.folder()).or_default().push(weighed);
    }
    for case in cases {
        case.accepted = by_folder.remove(case.folder.as_str()).unwrap_or_default();
    }
}

/// The newest date that a case or page names for itself; what still waits for its day dates nothing.
fn updated(cases: &[Case], texts: &[Text]) -> Option<Date> {
    let published = cases.iter().filter(|case| case.counts() && !case.draft);
    let cases = published.filter_map(|case| {
        let front = case.front();
        front.date("published").or_else(|| front.date("reviewed")).copied()
    });
    let texts = texts
        .iter()
        .filter(|text| !text.draft)
        .filter_map(|text| text.shown(text.original).0.document.front.date("reviewed").copied());
    cases.chain(texts).max()
}

fn text(kind: Kind, group: Group, options: &Options) -> Text {
    Text {
        kind,
        draft: is_waiting(group.front(), options),
        slug: group.slug.clone(),
        original: group.original,
        editions: group.editions(),
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
        slug: group.slug.clone(),
        folder: group.folder.clone(),
        original: group.original,
        editions: group.editions(),
        adapted_from: Vec::new(),
        same_as: Vec::new(),
        adapted_by: Vec::new(),
        related: Vec::new(),
        accepted: Vec::new(),
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

/// The drafts that are not published: folders of pages, and files of translations.
fn kept_back(documents: &[Arc<Document>], options: &Options) -> BTreeSet<String> {
    let drafts = documents.iter().filter(|document| !options.drafts && document.is_draft());
    let paths = drafts.map(|draft| match draft.is_translation() {
        true => draft.source.path.as_str(),
        false => draft.folder(),
    });
    paths.map(str::to_owned).collect()
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

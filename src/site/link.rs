//! Every link, picture and document in every text leads somewhere.

use crate::{
    content::{
        document::{Document, Kind},
        markdown::{address, lint},
        value::Value,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic,
        kind::{case::Case as Wrong, link::Link},
    },
    lang::nearest,
    site::{
        Site, claim::file::is_published, picture::is_picture, reference::Reference, route::Route,
    },
    source::{SourcePath, Span},
};

/// Types that can carry programs. They are refused by their name, whether they are there or not.
const REFUSED: [&str; 6] = ["svg", "html", "htm", "xhtml", "js", "xml"];

/// Up to how many things that are said of links the nearest that is there is looked for.
const NEAREST_SOUGHT: usize = 100;

/// Checks every document of the site that readers get to see.
pub(super) fn check(site: &Site, all: &mut Vec<Diagnostic>) {
    let said = &mut Vec::new();
    for document in site.documents().filter(|document| !is_withdrawn(site, document)) {
        // What a reader's browser must not follow was told when the text was read.
        let allowed = |target: &str| address::classify(target).is_ok();
        for link in document.outline.links.iter().filter(|link| allowed(&link.target)) {
            check_link(site, document, &link.target, link.at, said);
        }
        for picture in document.outline.pictures.iter().filter(|picture| allowed(&picture.target)) {
            check_picture(site, document, &picture.target, picture.at, said);
        }
        check_citations(site, document, said);
        check_documents(site, document, said);
    }
    all.append(said);
}

/// Of a case that was withdrawn only the reason is shown: its pictures are withdrawn with its words,
/// so that they would seem to be missing.
pub(super) fn is_withdrawn(site: &Site, document: &Document) -> bool {
    document.kind == Kind::Case
        && site.case_called(&document.slug).is_some_and(|id| site.case(id).withdrawn().is_some())
}

fn check_link(
    site: &Site,
    document: &Document,
    target: &str,
    at: Span,
    said: &mut Vec<Diagnostic>,
) {
    let kind = match site.reference(document, target, document.lang) {
        Reference::Elsewhere | Reference::File { .. } | Reference::Refused => return,
        Reference::Here { fragment } => match fragment_in(document, &fragment) {
            Some(kind) => kind,
            None => return,
        },
        Reference::Page { path, fragment } => match page_fragment(site, &path, &fragment) {
            Some(kind) => kind,
            None => return,
        },
        Reference::Unpublished { slug } => Link::Unpublished { slug },
        Reference::Outside => Link::Outside { target: target.to_owned() },
        Reference::Dead => return say_dead(site, document, target, at, said),
    };
    said.push(Diagnostic::new(kind, document.at(at)));
}

/// Nothing is published where a link or picture leads: perhaps because of its type.
fn say_dead(site: &Site, document: &Document, target: &str, at: Span, said: &mut Vec<Diagnostic>) {
    let place = document.at(at);
    said.push(match file_type(site, document, target) {
        Some(kind) => Diagnostic::new(kind, place),
        None => {
            // Looking for what is near takes far longer than all the rest, and whoever has hundreds
            // of dead links has moved a whole folder.
            let is_sought = said.len() < NEAREST_SOUGHT;
            let nearest = is_sought.then(|| site.nearest_to(document, target)).flatten();
            Diagnostic::new(Link::Dead { target: target.to_owned(), nearest }, place)
        }
    });
}

/// A file that is there but of a type that is not published.
fn file_type(site: &Site, document: &Document, name: &str) -> Option<Wrong> {
    let path = SourcePath::new(format!("{}/{name}", document.folder()));
    let extension = path.extension()?;
    // A drawing or a page of HTML is text, and is not among the files that may be published.
    let is_there = site.blob(&path).is_some() || REFUSED.contains(&&*extension);
    (is_there && !is_published(&extension)).then_some(Wrong::FileType { extension })
}

fn check_picture(
    site: &Site,
    document: &Document,
    target: &str,
    at: Span,
    said: &mut Vec<Diagnostic>,
) {
    let kind = match site.reference(document, target, document.lang) {
        Reference::File { source, .. } if is_picture(&source) => return,
        Reference::Refused => return,
        Reference::Elsewhere => Link::ForeignPicture { target: target.to_owned() },
        Reference::Outside => Link::Outside { target: target.to_owned() },
        Reference::Dead => return say_dead(site, document, target, at, said),
        _ => Link::NotAPicture { target: target.to_owned() },
    };
    said.push(Diagnostic::new(kind, document.at(at)));
}

fn fragment_in(document: &Document, fragment: &str) -> Option<Link> {
    let ids = document.outline.headings.iter().map(|heading| heading.is.id.as_str());
    if fragment.is_empty() || ids.clone().any(|id| id == fragment) || is_made(document, fragment) {
        return None;
    }
    let nearest = nearest::nearest(fragment, ids).map(str::to_owned);
    Some(Link::DeadFragment { fragment: fragment.to_owned(), nearest })
}

/// Ids that the page has beside its headings.
fn is_made(document: &Document, fragment: &str) -> bool {
    let source = fragment.strip_prefix("source-").and_then(|number| number.parse::<usize>().ok());
    let count = document.front.list("sources").len();
    document.kind == Kind::Case
        && (fragment == "sources" || source.is_some_and(|number| (1..=count).contains(&number)))
}

fn page_fragment(site: &Site, path: &str, fragment: &str) -> Option<Link> {
    if fragment.is_empty() {
        return None;
    }
    let claim = site.routes.get(path)?;
    let document = match &claim.route {
        Route::Case(id) => &site.case(*id).shown(claim.lang).0.document,
        Route::Text(id) => &site.text(*id).shown(claim.lang).0.document,
        _ => return Some(Link::DeadFragment { fragment: fragment.to_owned(), nearest: None }),
    };
    fragment_in(document, fragment)
}

/// The numbers of sources that a text cites; a translation cites those of its original.
fn check_citations(site: &Site, document: &Document, said: &mut Vec<Diagnostic>) {
    let count = match document.kind {
        Kind::Case => {
            let case = site.case_called(&document.slug).map(|id| site.case(id));
            match case {
                Some(case) if case.facts().document.knows_its_sources() => {
                    case.front().list("sources").len()
                }
                _ => return,
            }
        }
        Kind::Programme if site.programme.is_broken => return,
        Kind::Programme => site.programme.sources.len(),
        Kind::Page | Kind::Guide => 0,
    };
    said.extend(lint::citations(&document.source.path, &document.outline, count));
}

/// The files named under `documents:`.
fn check_documents(site: &Site, document: &Document, said: &mut Vec<Diagnostic>) {
    for entry in document.front.maps("documents") {
        let Some(file) = entry.get("file") else { continue };
        let Value::Text(name) = &file.value else { continue };
        let path = SourcePath::new(format!("{}/{name}", document.folder()));
        let extension = path.extension().unwrap_or_default();
        let kind = if site.is_refused(path.as_str()) {
            continue;
        } else if REFUSED.contains(&&*extension) {
            Wrong::FileType { extension }
        } else if site.blob(&path).is_none() {
            let beside = site.blobs.keys().filter(|path| path.folder() == document.folder());
            let names = beside.map(SourcePath::name);
            let certain = nearest::certain(name, names.clone().map(|name| (name, name)));
            let nearest = nearest::nearest(name, names).map(str::to_owned);
            let place = document.place(&file.way, Part::Value);
            let is_alone = document.piece().typed(&place) == name;
            let span = place.span.filter(|_| is_alone);
            let kind = Wrong::UnknownFile { name: name.clone(), nearest };
            let unknown = Diagnostic::new(kind, place);
            said.push(match (certain, span) {
                (Some(certain), Some(span)) => unknown.fix(span, certain),
                _ => unknown,
            });
            continue;
        } else if !is_published(&extension) {
            Wrong::FileType { extension }
        } else {
            continue;
        };
        said.push(Diagnostic::new(kind, document.place(&file.way, Part::Value)));
    }
}

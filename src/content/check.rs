//! What a page's file says that cannot be right, looked at by itself: the name of its folder, the
//! length of its title, letters that a PDF damaged, another language than its name says.

use crate::{
    content::{
        decode,
        document::{Document, Kind},
        markdown::passage::Passage,
        schema::{Shape, Voice},
        untranslated,
        value::Value,
        walk::{self, Leaf},
        words,
        yaml::Part,
    },
    diagnostic::{
        Diagnostic, Place,
        kind::{case::Case as Wrong, front::Front, site::Site, text::Text},
    },
    lang::{
        Lang, cluster, homophone, script,
        slug::{self, SlugFault},
        thai,
    },
    source::Span,
};

/// Everything that there is to say of the document itself.
pub(super) fn document(document: &Document) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    check_names(document, &mut said);
    check_front(document, &mut said);
    check_language(document, &mut said);
    said
}

fn check_names(document: &Document, said: &mut Vec<Diagnostic>) {
    if document.kind == Kind::Programme {
        return;
    }
    let folder = Place::whole(&document.source.path);
    match slug::fault(&document.slug) {
        None if document.kind != Kind::Page || !slug::ROOTS.contains(&&*document.slug) => {}
        None | Some(SlugFault::Reserved | SlugFault::Device) => {
            let kind = Site::ReservedSlug { slug: document.slug.clone() };
            said.push(Diagnostic::new(kind, folder));
        }
        Some(_) => {
            let suggestion = slug::suggest(&document.slug);
            let kind = Front::NotSlug { typed: document.slug.clone(), suggestion };
            said.push(Diagnostic::new(kind, folder));
        }
    }
}

/// The longest title, in clusters: what a chat shows in two lines. English says the same with more
/// letters, each about half as wide.
const fn longest_title(lang: Lang) -> (usize, usize) {
    match lang {
        Lang::Th => (60, 80),
        Lang::En => (100, 120),
    }
}

fn check_front(document: &Document, said: &mut Vec<Diagnostic>) {
    let front = &document.front;
    if let Some(title) = front.get("title")
        && let Some(text) = title.text()
    {
        let length = cluster::count(text);
        let (warn, limit) = longest_title(document.lang);
        let place = || document.place(&title.way, Part::Value);
        if length > limit {
            said.push(Diagnostic::new(Front::TitleTooLong { length, limit }, place()));
        } else if length > warn {
            said.push(Diagnostic::new(Front::TitleLong { length, limit: warn }, place()));
        }
    }
    if let Some(themes) = front.get("themes")
        && let Value::List(items) = &themes.value
        && items.len() > 3
    {
        let place = document.place(&themes.way, Part::Key);
        said.push(Diagnostic::new(Front::TooManyThemes { count: items.len() }, place));
    }
    if let Some(from) = front.get("translated_from")
        && let Value::Digests(digests) = &from.value
        && let Some((_, rule)) = digests.iter().find(|(part, _)| part == "rule")
        && rule != words::RULE
    {
        let place = document.place(&from.way, Part::Key);
        said.push(Diagnostic::new(Front::UnknownDigestRule { rule: rule.clone() }, place));
    }
    // A case that is withdrawn by mistake is lost as surely as one that is not withdrawn in time.
    if let Some(withdrawn) = front.get("withdrawn")
        && let Some(typed) = withdrawn.text()
        && decode::yes_no(typed).is_some()
    {
        let place = document.place(&withdrawn.way, Part::Value);
        let kind = Front::WithdrawnWithoutReason { typed: typed.to_owned() };
        said.push(Diagnostic::new(kind, place));
    }
    check_sources(document, said);
    check_damage(document, said);
    check_homophones(document, said);
}

/// Thai that a PDF has damaged, in the author's own words.
fn check_damage(document: &Document, said: &mut Vec<Diagnostic>) {
    let keys = document.kind.keys();
    for leaf in walk::leaves(keys, &document.front).into_iter().filter(|leaf| is_own(leaf)) {
        let Value::Text(text) = &leaf.said.value else { continue };
        said.extend(thai::damage(text).into_iter().map(|damage| {
            let found = text[damage.range].to_owned();
            let place = document.piece().place_of(&leaf.said.way, &found);
            let kind = Text::PdfDamage { found, instead: damage.repair.clone() };
            match (damage.repair, place.span) {
                (Some(repair), Some(span)) => Diagnostic::new(kind, place).fix(span, repair),
                _ => Diagnostic::new(kind, place),
            }
        }));
    }
}

/// Words that sound like the ones that are meant, in the author's own.
fn check_homophones(document: &Document, said: &mut Vec<Diagnostic>) {
    let keys = document.kind.keys();
    // A headline stays as it was printed.
    let is_words = |leaf: &Leaf<'_>| is_own(leaf) && !matches!(leaf.shape, Shape::Text);
    for leaf in walk::leaves(keys, &document.front).into_iter().filter(is_words) {
        let Value::Text(text) = &leaf.said.value else { continue };
        let found = homophone::homophones(text);
        if found.is_empty() {
            continue;
        }
        let words = Passage::plain(text);
        for found in found.into_iter().filter(|found| !words.is_quoted(&found.range)) {
            let written = text[found.range].to_owned();
            let place = document.piece().place_of(&leaf.said.way, &written);
            let is_alone = document.piece().typed(&place) == written;
            let fix = place.span.filter(|_| is_alone);
            let kind = Text::Homophone { written, meant: found.meant };
            let homophone = Diagnostic::new(kind, place);
            said.push(match fix {
                Some(span) => homophone.fix(span, found.meant),
                None => homophone,
            });
        }
    }
}

/// Whether a value is words that its author chose.
fn is_own(leaf: &Leaf<'_>) -> bool {
    leaf.key.voice == Voice::Own
        && matches!(leaf.shape, Shape::Words | Shape::Text | Shape::TermOrWords(_))
}

/// Words that are plainly in the other language: of a translation those that nobody has translated,
/// of another file most often all, since it was saved by the wrong name.
fn check_language(document: &Document, said: &mut Vec<Diagnostic>) {
    if document.is_translation() {
        // Whoever is at work on a translation knows what is left.
        let is_draft = document.front.yes("draft").unwrap_or(false);
        let left = if is_draft { Vec::new() } else { untranslated::parts(document) };
        if let Some(first) = left.first() {
            let parts = untranslated::names(&left);
            let kind = Wrong::NotTranslated { parts, lang: document.lang.name() };
            said.push(Diagnostic::new(kind, first.at.clone()));
        }
        return;
    }
    let other = document.lang.other();
    let is_other = |text: &str| script::detect(text) == Some(other);
    let title = document.front.get("title").filter(|title| title.text().is_some_and(is_other));
    let text = document.text();
    let place = match title {
        Some(title) => document.place(&title.way, Part::Value),
        None if is_other(text) => {
            let words = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            let start = document.body + (words.as_ptr() as usize - text.as_ptr() as usize);
            document.at(Span::new(start, start + words.trim_end().len()))
        }
        None => return,
    };
    let kind = Wrong::OtherLanguage { lang: document.lang.name() };
    said.push(Diagnostic::new(kind, place));
}

/// The numbers of sources, in the original, where the sources stand.
fn check_sources(document: &Document, said: &mut Vec<Diagnostic>) {
    if document.kind != Kind::Case || document.is_translation() || !document.knows_its_sources() {
        return;
    }
    let count = document.front.list("sources").len();
    for (number, at) in walk::unsourced(document.kind.keys(), &document.front, count) {
        let place = document.place(&at.way, Part::Value);
        said.push(Diagnostic::new(Wrong::NoSuchSource { number, count }, place));
    }
}

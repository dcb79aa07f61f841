//! `amphoe new case` and `amphoe new page`.
//!
//! What the command line says is not asked for; the rest is asked at a terminal, and where there is
//! none, everything that is missing is told at once. Before a file is written it is checked as `amphoe
//! check` would, so nobody begins with an error.

mod told;

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::ArgMatches;

use super::{
    End,
    ask::{self, Asker, Stopped},
    report, today, unwritten,
};
use crate::{
    build::{Memo, build},
    content::{
        decode,
        document::Kind,
        schema::{
            Key, Shape,
            case::{CASE, SOURCE},
            page::PAGE,
        },
        terms,
    },
    diagnostic::{
        Diagnostic, Severity,
        report::{Report, human},
    },
    edit::{
        create::{Made, create},
        new::{self, Answers},
        summary::{QUESTIONS, summed_up},
    },
    facts::{Facts, vocabulary::VocabularyName},
    lang::{Lang, nearest, slug},
    site::resolve::Options,
    source::{
        Source, Tree,
        read::{self, Limits},
    },
};

pub(super) fn new(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    match matches.subcommand() {
        Some(("case", matches)) => case(matches, lang),
        Some(("page", matches)) => page(matches, lang),
        _ => unreachable!("clap asks for one of the two"),
    }
}

/// The project that gets a new file.
pub(super) struct Desk {
    pub(super) root: PathBuf,
    pub(super) tree: Tree,
    pub(super) facts: Arc<Facts>,
    /// Of the new file.
    pub(super) edition: Lang,
    lang: Lang,
}

/// None where there is no project, which has been said.
pub(super) fn desk(matches: &ArgMatches, lang: Lang) -> io::Result<Option<Desk>> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let tree = match read::read(&root, Limits::default()) {
        Ok(tree) => tree,
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            super::say(&super::build::no_content(&root, lang));
            super::say(unwritten::begin_with_init(lang));
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let mut facts = Facts::built_in();
    terms::read(&tree, &mut facts, &mut Vec::new());
    let edition = matches.get_one::<String>("edition").and_then(|code| Lang::from_code(code));
    let edition = edition.unwrap_or(Lang::Th);
    Ok(Some(Desk { root, tree, facts: Arc::new(facts), edition, lang }))
}

/// An option of the command line and the key that it answers.
pub(super) struct Asked {
    pub(super) option: &'static str,
    pub(super) key: &'static str,
}

/// What must be answered, in the order of the schema.
pub(super) const MUST: [Asked; 7] = [
    Asked { option: "title", key: "title" },
    Asked { option: "summary", key: "summary" },
    Asked { option: "place", key: "place" },
    Asked { option: "level", key: "level" },
    Asked { option: "theme", key: "themes" },
    Asked { option: "status", key: "status" },
    Asked { option: "source", key: "sources" },
];

/// What may be told of the first source.
const OF_SOURCE: [Asked; 5] = [
    Asked { option: "source", key: "title" },
    Asked { option: "source-publisher", key: "publisher" },
    Asked { option: "source-date", key: "date" },
    Asked { option: "source-url", key: "url" },
    Asked { option: "source-kind", key: "kind" },
];

/// The five questions.
const CHECKS: [Asked; 5] = [
    Asked { option: "baseline", key: "baseline" },
    Asked { option: "same-method-after", key: "same_method_after" },
    Asked { option: "comparison", key: "comparison" },
    Asked { option: "independent", key: "independent" },
    Asked { option: "elsewhere", key: "elsewhere" },
];

/// The kind of source that an office makes itself, so that it reports on itself.
const OWN_RECORD: &str = "own-record";

fn case(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let Some(desk) = desk(matches, lang)? else { return Ok(End::Use) };
    let mut answers = given(matches);
    let mut wrong = Vec::new();
    if let Some(from) = matches.get_one::<String>("from") {
        let from = from.trim().trim_matches('/').rsplit('/').next().unwrap_or_default();
        match new::origin(&desk.tree, &desk.facts, from) {
            Some(origin) => {
                answers.from = Some(new::Origin { changed: all(matches, "changed"), ..origin })
            }
            None => wrong.push(told::no_such_case(from, &new::taken(&desk.tree, Kind::Case), lang)),
        }
    }
    wrong.extend(refused(matches, &desk));
    let name = matches.get_one::<String>("name");
    let taken = new::taken(&desk.tree, Kind::Case);
    if let Some(why) = name.and_then(|name| unfit(name, Kind::Case, &taken, lang).err()) {
        wrong.push(why);
    }
    if !wrong.is_empty() {
        super::say(&unwritten::wrong(&wrong, lang));
        return Ok(End::Use);
    }
    let lacking = lacking(&answers);
    if !lacking.is_empty() && !ask::is_possible() {
        super::say(&told::lacking(
            &lacking,
            "amphoe new case",
            CASE,
            &desk.facts.vocabularies,
            lang,
        ));
        return Ok(End::Use);
    }
    let mut name = name.cloned();
    if !lacking.is_empty() {
        match ask_for(&desk, answers, &mut name, &taken) {
            Ok(asked) => answers = asked,
            Err(Stopped::ByAuthor) => {
                super::say(told::stopped(lang));
                return Ok(End::Use);
            }
            Err(Stopped::Machine(error)) => return Err(error),
        }
    }
    let name = name.unwrap_or_else(|| new::proposed_slug(&answers, &desk.facts, &taken));
    let text = new::case(&answers, &desk.facts.vocabularies, desk.edition);
    place(matches, &desk, Kind::Case, &name, text)
}

fn page(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let Some(desk) = desk(matches, lang)? else { return Ok(End::Use) };
    let name = matches.get_one::<String>("name").cloned().unwrap_or_default();
    let taken = new::taken(&desk.tree, Kind::Page);
    if let Err(why) = unfit(&name, Kind::Page, &taken, lang) {
        super::say(&unwritten::wrong(&[why], lang));
        return Ok(End::Use);
    }
    let lacking: Vec<&Asked> =
        MUST[..2].iter().filter(|asked| one(matches, asked.option).is_empty()).collect();
    let mut told = [one(matches, "title"), one(matches, "summary")];
    if !lacking.is_empty() {
        if !ask::is_possible() {
            super::say(&told::lacking(
                &lacking,
                &format!("amphoe new page {name}"),
                PAGE,
                &desk.facts.vocabularies,
                lang,
            ));
            return Ok(End::Use);
        }
        let asker = Asker::new(Arc::clone(&desk.facts), lang);
        for asked in lacking {
            let at = usize::from(asked.key == "summary");
            match asker.text(PAGE, asked.key) {
                Ok(typed) => told[at] = typed,
                Err(Stopped::ByAuthor) => {
                    super::say(told::stopped(lang));
                    return Ok(End::Use);
                }
                Err(Stopped::Machine(error)) => return Err(error),
            }
        }
    }
    let [title, summary] = told;
    place(matches, &desk, Kind::Page, &name, new::page(&title, &summary, desk.edition))
}

/// Checks the file, and writes it where it has no error.
fn place(
    matches: &ArgMatches,
    desk: &Desk,
    kind: Kind,
    name: &str,
    text: String,
) -> io::Result<End> {
    let lang = desk.lang;
    let today = match today::today(matches, lang) {
        Ok(today) => today,
        Err(said) => {
            super::say(&said);
            return Ok(End::Use);
        }
    };
    let path = new::path(kind, name, desk.edition);
    let mut tree = desk.tree.clone();
    tree.insert(Source::new(&path, text.as_str()));
    let options = Options::to_look(today);
    let built = build(&tree, &options, &mut Memo::default());
    let of_it = built.said.into_iter().filter(|said| said.at.path.as_str() == path);
    let (errors, rest): (Vec<Diagnostic>, Vec<Diagnostic>) =
        of_it.partition(|said| said.severity() == Severity::Error);
    if !errors.is_empty() {
        super::say(told::not_written(lang));
        let report = human::human(&Report::new(errors), &tree, &report::look(lang));
        super::say(report.trim_end());
        return Ok(End::Use);
    }
    let empty = rest.iter().filter(|said| said.code() == "section-empty").count();
    match create(&on_disk(&desk.root, &path), text.as_bytes())? {
        Made::New => super::say(&told::written(kind, &path, empty, lang)),
        // It came while the questions were answered.
        Made::Kept => {
            super::say(&told::there_already(&path, lang));
            return Ok(End::Use);
        }
    }
    Ok(End::Ok)
}

pub(super) fn on_disk(root: &Path, path: &str) -> PathBuf {
    path.split('/').fold(root.to_owned(), |folder, part| folder.join(part))
}

fn one(matches: &ArgMatches, option: &str) -> String {
    matches.get_one::<String>(option).map(|typed| typed.trim().to_owned()).unwrap_or_default()
}

fn all(matches: &ArgMatches, option: &str) -> Vec<String> {
    let typed = matches.get_many::<String>(option).unwrap_or_default();
    typed.map(|typed| typed.trim().to_owned()).filter(|typed| !typed.is_empty()).collect()
}

/// What the command line answers.
fn given(matches: &ArgMatches) -> Answers {
    let mut source: Vec<(&'static str, String)> = OF_SOURCE
        .iter()
        .map(|asked| (asked.key, one(matches, asked.option)))
        .filter(|(_, typed)| !typed.is_empty())
        .collect();
    complete(&mut source);
    Answers {
        title: one(matches, "title"),
        summary: one(matches, "summary"),
        places: all(matches, "place"),
        level: one(matches, "level"),
        themes: all(matches, "theme"),
        status: one(matches, "status"),
        source,
        checks: CHECKS
            .iter()
            .filter_map(|asked| Some((asked.key, decode::yes_no(&one(matches, asked.option))?)))
            .collect(),
        from: None,
    }
}

/// What follows from the answers about a source, which stand in the order of the schema: an office's
/// own record is an office's report on itself.
fn complete(source: &mut Vec<(&'static str, String)>) {
    for (key, typed) in source.iter_mut().filter(|(key, _)| *key == "kind") {
        if let Some((id, _)) = fixed(SOURCE, key).iter().find(|(id, label)| {
            [id, label.th, label.en].iter().any(|name| name.eq_ignore_ascii_case(typed))
        }) {
            *typed = (*id).to_owned();
        }
    }
    if source.iter().any(|(key, typed)| *key == "kind" && typed == OWN_RECORD) {
        source.retain(|(key, _)| *key != "self_reported");
        source.push(("self_reported", "yes".to_owned()));
    }
    let place = |key: &str| SOURCE.iter().position(|other| other.name == key);
    source.sort_by_key(|(key, _)| place(key));
}

type Fixed = &'static [(&'static str, crate::lang::Bilingual<&'static str>)];

/// The words that a key takes.
fn fixed(keys: &'static [Key], name: &str) -> Fixed {
    match keys.iter().find(|key| key.name == name).map(|key| key.shape) {
        Some(Shape::OneOf(words)) => words,
        _ => &[],
    }
}

/// Those that must be answered and are not.
fn lacking(answers: &Answers) -> Vec<&'static Asked> {
    let has_themes = |from: &new::Origin| !from.themes.is_empty();
    let is_lacking = |asked: &&Asked| match asked.key {
        "title" => answers.title.is_empty(),
        "summary" => answers.summary.is_empty(),
        "place" => answers.places.is_empty(),
        "level" => answers.level.is_empty(),
        "themes" => answers.themes.is_empty() && !answers.from.as_ref().is_some_and(has_themes),
        "status" => answers.status.is_empty(),
        _ => !answers.source.iter().any(|(key, _)| *key == "title"),
    };
    MUST.iter().filter(is_lacking).collect()
}

/// What of the command line is refused, option by option.
fn refused(matches: &ArgMatches, desk: &Desk) -> Vec<String> {
    let mut wrong = Vec::new();
    let lang = desk.lang;
    let mut check = |asked: &Asked, keys: &'static [Key]| {
        let typed = all(matches, asked.option);
        if !typed.is_empty() {
            let said = new::refused(keys, asked.key, &typed, &desk.facts);
            let said = said.iter().filter(|said| said.code() != "missing-key");
            wrong.extend(
                said.map(|said| format!("--{}: {}", asked.option, ask::in_words(said, lang))),
            );
        }
    };
    MUST[..6].iter().for_each(|asked| check(asked, CASE));
    OF_SOURCE.iter().for_each(|asked| check(asked, SOURCE));
    for asked in &CHECKS {
        let typed = one(matches, asked.option);
        if !typed.is_empty() && decode::yes_no(&typed).is_none() {
            wrong.push(told::no_yes_no(asked.option, &typed, lang));
        }
    }
    wrong
}

/// Why a name cannot be that of a new folder.
pub(super) fn unfit(name: &str, kind: Kind, taken: &[String], lang: Lang) -> Result<(), String> {
    let is_root = kind == Kind::Page && slug::ROOTS.contains(&name);
    if slug::fault(name).is_some() || is_root {
        return Err(unwritten::no_name(name, slug::suggest(name).filter(|_| !is_root), lang));
    }
    match taken.iter().any(|other| other == name) {
        true => Err(unwritten::taken(name, lang)),
        false => Ok(()),
    }
}

/// Asks for what is lacking, and for what makes a case a good one.
fn ask_for(
    desk: &Desk,
    mut answers: Answers,
    name: &mut Option<String>,
    taken: &[String],
) -> Result<Answers, Stopped> {
    let lang = desk.lang;
    let asker = Asker::new(Arc::clone(&desk.facts), lang);
    super::say(told::begin(lang));
    if answers.title.is_empty() {
        answers.title = asker.text(CASE, "title")?;
    }
    if answers.places.is_empty() {
        answers.places = vec![asker.place(CASE)?];
    }
    if answers.level.is_empty() {
        answers.level = asker.term(CASE, "level", VocabularyName::Levels)?;
    }
    if answers.themes.is_empty() {
        let proposed = answers.from.as_ref().map(|from| from.themes.clone()).unwrap_or_default();
        answers.themes = asker.themes(CASE, &proposed)?;
    }
    if answers.status.is_empty() {
        answers.status = asker.term(CASE, "status", VocabularyName::Statuses)?;
    }
    if let Some(from) = answers.from.as_mut().filter(|from| from.changed.is_empty()) {
        let [question, help] = told::changed(lang);
        let changed = asker.words(question, help)?;
        from.changed = Some(changed).filter(|changed| !changed.is_empty()).into_iter().collect();
    }
    if answers.summary.is_empty() {
        answers.summary = summary(&asker, lang)?;
    }
    if answers.source.is_empty() {
        answers.source = source(&asker, lang)?;
    }
    if answers.checks.is_empty() {
        super::say(told::five_questions(lang));
        let checks =
            CASE.iter().find(|key| key.name == "checks").map_or(&[][..], |key| key.shape.keys());
        for key in checks {
            if let Some(yes) = asker.yes_no(key.about.get(lang))? {
                answers.checks.push((key.name, yes));
            }
        }
    }
    if name.is_none() {
        let proposed = new::proposed_slug(&answers, &desk.facts, taken);
        let taken = taken.to_vec();
        *name = Some(asker.name(&proposed, move |typed| unfit(typed, Kind::Case, &taken, lang))?);
    }
    Ok(answers)
}

/// Three answers that make a summary.
fn summary(asker: &Asker, lang: Lang) -> Result<String, Stopped> {
    let helps = told::summary(lang);
    loop {
        let mut answers = [const { String::new() }; 3];
        for ((answer, question), help) in answers.iter_mut().zip(QUESTIONS).zip(helps) {
            *answer = asker.words(question.label.get(lang), help)?;
        }
        let [problem, work, result] = &answers;
        if !problem.is_empty() || !work.is_empty() {
            return Ok(summed_up([problem, work, result], lang));
        }
    }
}

fn source(asker: &Asker, lang: Lang) -> Result<Vec<(&'static str, String)>, Stopped> {
    super::say(told::first_source(lang));
    let mut source = vec![("title", asker.text(SOURCE, "title")?)];
    let kinds = fixed(SOURCE, "kind");
    let words = kinds.iter().map(|(_, label)| *label.get(lang)).collect();
    let [question, help] = told::kind(lang);
    let kind = kinds[asker.one_of(question, help, words)?].0;
    source.extend(asker.perhaps(SOURCE, "publisher")?.map(|typed| ("publisher", typed)));
    source.extend(asker.perhaps(SOURCE, "date")?.map(|typed| ("date", typed)));
    if kind != OWN_RECORD {
        source.extend(asker.perhaps(SOURCE, "url")?.map(|typed| ("url", typed)));
        let about = SOURCE.iter().find(|key| key.name == "self_reported");
        let about = about.map_or("", |key| key.about.get(lang));
        if let Some(yes) = asker.yes_no(about)? {
            source.push(("self_reported", if yes { "yes" } else { "no" }.to_owned()));
        }
    }
    source.push(("kind", kind.to_owned()));
    complete(&mut source);
    Ok(source)
}

/// The name that is nearest to one that is not there.
fn near<'a>(name: &str, known: &'a [String]) -> Option<&'a str> {
    nearest::nearest(name, known.iter().map(String::as_str))
}

//! `amphoe build` and `amphoe check`.

use std::{
    env, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{
    End,
    args::REPORTS,
    external,
    fix::{self, Outcome},
    previous::{no_previous, previous},
    progress::{self, Work},
    report::{self, Asked},
    timings::{Phase, Timings},
    today,
    unchanged::Told,
};
use crate::{
    build::{self, Build, Memo},
    diagnostic::{
        Diagnostic,
        report::{Report, shown},
    },
    digest::Digest,
    lang::Lang,
    publish::{Kind, Output, Summary, error::PublishError},
    render::RenderError,
    site::{
        resolve::Options,
        route::{Claim, Route, file_of},
        settings::is_base,
    },
    source::{
        Tree,
        read::{self, Limits},
    },
};

/// What both commands make first.
pub(super) struct Ready {
    pub(super) root: PathBuf,
    out: PathBuf,
    pub(super) tree: Tree,
    pub(super) options: Options,
    build: Build,
    pub(super) report: Report,
}

/// A project as it was read, and what was asked for.
struct Project {
    root: PathBuf,
    out: PathBuf,
    tree: Tree,
    options: Options,
}

/// Checks the content, publishes nothing.
pub(super) fn check(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let mut ready = match prepare(matches, lang)? {
        Ok(ready) => ready,
        Err(end) => return Ok(end),
    };
    let mut came_of_it = None;
    if matches.get_flag("fix") {
        match fix::fix(&ready, matches, lang)? {
            Outcome::Written(told) => {
                // What the disk says now is what counts.
                ready = match prepare(matches, lang)? {
                    Ok(ready) => ready,
                    Err(end) => return Ok(end),
                };
                came_of_it = Some(told);
            }
            Outcome::Shown(told) => came_of_it = Some(told),
            Outcome::Refused(end) => return Ok(end),
        }
    } else if matches.get_flag("external") {
        // Where a file cannot be read, what it cites is not known, and would be forgotten.
        if ready.report.failed(false) {
            came_of_it = Some(external::not_visited(lang));
        } else {
            match external::visit(&ready.root, &ready.build.site, matches, lang)? {
                Ok(told) => came_of_it = Some(told),
                Err(end) => return Ok(end),
            }
            // What was written down is content now, and has its own notes.
            ready = match prepare(matches, lang)? {
                Ok(ready) => ready,
                Err(end) => return Ok(end),
            };
        }
    }
    let report = ready.report.and(broken_pictures(&ready.build, &ready.out)?);
    let report = match matches.get_flag("quiet") {
        // Notes are no problem: a quiet check of sound content says nothing.
        true => report.without_notes(),
        false => report,
    };
    report::tell(Asked::Check, &report, &ready.tree, matches, lang)?;
    if let Some(told) = came_of_it.filter(|_| !matches.get_flag("quiet")) {
        super::say(&told);
    } else if is_human(matches)
        && let Some(hint) = fix::hint(&report, lang)
    {
        super::say(&hint);
    }
    Ok(match report.failed(matches.get_flag("strict")) {
        true => End::Content,
        false => End::Ok,
    })
}

/// What is broken within pictures, as publishing would find it. It takes long to read a photograph, so
/// those are passed over which were published in `out`: what lies there has the digest of its picture in
/// its name, and was made after all of that was read.
fn broken_pictures(build: &Build, out: &Path) -> io::Result<Vec<Diagnostic>> {
    let is_published = |path: &str| {
        fs::symlink_metadata(out.join(path)).is_ok_and(|it| it.is_file() && it.len() > 0)
    };
    build.read_pictures(is_published).into_iter().map(RenderError::mendable).collect()
}

/// Checks the content and, where it has no error, publishes the site.
pub(super) fn build(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let threads = matches.get_one::<usize>("threads").copied().unwrap_or(0);
    build::on_threads(threads, || build_here(matches, lang))?
}

fn build_here(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let mut timings = Timings::begin();
    let project = match project(matches, lang)? {
        Ok(project) => project,
        Err(end) => return Ok(end),
    };
    timings.passed(Phase::Read);
    let inputs = build::inputs(&project.tree, &project.options, program());
    // Whoever wants a report, or holds the site against other addresses, must look again.
    let must_look = !is_human(matches) || matches.get_one::<PathBuf>("previous").is_some();
    let known = match must_look {
        true => None,
        false => Told::known(&project.out, inputs, matches.get_flag("strict")),
    };
    let ended = match known {
        Some(told) => {
            tell_published(&told.unchanged(&project.out, lang), matches)?;
            End::Ok
        }
        None => build_anew(project, inputs, &mut timings, matches, lang)?,
    };
    if matches.get_flag("timings") {
        timings.passed(Phase::Rest);
        super::say(&timings.lines(lang));
    }
    Ok(ended)
}

fn build_anew(
    project: Project,
    inputs: Digest,
    timings: &mut Timings,
    matches: &ArgMatches,
    lang: Lang,
) -> io::Result<End> {
    let mut ready = ready(project, timings);
    let failed = ready.report.failed(matches.get_flag("strict"));
    // A person who publishes is told what must be mended, not every note: `check` tells those.
    let report = std::mem::take(&mut ready.report);
    let without_notes = report.clone().without_notes();
    let told = match without_notes.said().is_empty() {
        true => Told::Nothing,
        false => Told::Warnings,
    };
    if !is_human(matches) {
        report::tell(Asked::Publish, &report, &ready.tree, matches, lang)?;
    } else if told == Told::Warnings {
        report::tell(Asked::Publish, &without_notes, &ready.tree, matches, lang)?;
    }
    if failed {
        return Ok(End::Content);
    }
    match publish(&ready, told.mark(inputs), timings, matches.get_flag("quiet"), lang) {
        Ok(summary) => {
            let said = match summary {
                Some(summary) => published(&ready, summary, lang),
                None => told.unchanged(&ready.out, lang),
            };
            tell_published(&said, matches)?;
            Ok(End::Ok)
        }
        Err(Failure::Content(said)) => {
            report::tell(Asked::Publish, &Report::new(said), &ready.tree, matches, lang)?;
            Ok(End::Content)
        }
        Err(Failure::File(error)) => Err(error),
        Err(Failure::Publish(error)) => {
            super::say(&super::words::publish(&error, lang));
            Ok(match error {
                PublishError::Forbidden { .. } => End::Use,
                _ => End::Machine,
            })
        }
    }
}

/// Tells what came of it, unless silence was asked for.
fn tell_published(said: &str, matches: &ArgMatches) -> io::Result<()> {
    match matches.get_flag("quiet") {
        true => Ok(()),
        false => writeln!(io::stderr(), "{}", shown::lines(said)),
    }
}

/// Whether a person reads the report.
pub(super) fn is_human(matches: &ArgMatches) -> bool {
    matches.get_one::<String>("report").is_some_and(|form| form == REPORTS[0])
}

/// Reads, parses and resolves. The inner error is an end that has been spoken of.
fn prepare(matches: &ArgMatches, lang: Lang) -> io::Result<Result<Ready, End>> {
    Ok(project(matches, lang)?.map(|project| ready(project, &mut Timings::begin())))
}

/// Reads the project, and what was asked for. The inner error is an end that has been spoken of.
fn project(matches: &ArgMatches, lang: Lang) -> io::Result<Result<Project, End>> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    let out = matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| root.join("public"));
    let day = match today::today(matches, lang) {
        Ok(day) => day,
        Err(said) => {
            super::say(&said);
            return Ok(Err(End::Use));
        }
    };
    let base = matches.get_one::<String>("base-url").cloned();
    if let Some(base) = base.as_ref().filter(|base| !is_base(base)) {
        super::say(&no_base(base, lang));
        return Ok(Err(End::Use));
    }
    let tree = match tree(&root, lang)? {
        Ok(tree) => tree,
        Err(end) => return Ok(Err(end)),
    };
    let previous = match previous(matches.get_one("previous"), &out) {
        Ok(previous) => previous,
        Err(no_list) => {
            super::say(&no_previous(&no_list, lang));
            return Ok(Err(no_list.end()));
        }
    };
    let options = Options {
        base,
        drafts: matches.get_flag("drafts"),
        no_share_pictures: matches.get_flag("no-share-pictures"),
        // `check` makes no files of search, and has no such argument.
        no_search: matches.try_get_one("no-search").is_ok_and(|asked| asked == Some(&true)),
        today: day,
        previous,
    };
    Ok(Ok(Project { root, out, tree, options }))
}

/// Parses and resolves.
fn ready(project: Project, timings: &mut Timings) -> Ready {
    let Project { root, out, tree, options } = project;
    let parsed = || timings.passed(Phase::Parse);
    let mut build = build::build_and_tell(&tree, &options, &mut Memo::default(), parsed);
    timings.passed(Phase::Resolve);
    let said = std::mem::take(&mut build.said);
    let accepted = std::mem::take(&mut build.accepted);
    let report = Report::new(said).with_accepted(accepted);
    Ready { root, out, tree, options, build, report }
}

/// Reads the project in `root`. The inner error is an end that has been spoken of.
pub(super) fn tree(root: &Path, lang: Lang) -> io::Result<Result<Tree, End>> {
    match read::read(root, Limits::default()) {
        Ok(tree) => Ok(Ok(tree)),
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            super::say(&no_content(root, lang));
            Ok(Err(End::Use))
        }
        Err(error) => Err(error),
    }
}

/// Why nothing was published.
enum Failure {
    /// Templates are wrong, or pictures broken within.
    Content(Vec<Diagnostic>),
    /// A picture is gone.
    File(io::Error),
    /// The output refused.
    Publish(PublishError),
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        match error.mendable() {
            Ok(said) => Failure::Content(vec![said]),
            Err(error) => Failure::File(error),
        }
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Failure::Publish(error)
    }
}

fn publish(
    ready: &Ready,
    inputs: Digest,
    timings: &mut Timings,
    quiet: bool,
    lang: Lang,
) -> Result<Option<Summary>, Failure> {
    // What would be published into `themes` before there is one would be read as a theme next time.
    let [content, themes, code] = ["content", "themes", "src"].map(|name| ready.root.join(name));
    let mut sources = vec![&*content, &*themes];
    // Where it is not known whether it is there, asking for its place tells why.
    sources.extend(Some(&*code).filter(|code| code.try_exists().unwrap_or(true)));
    let output = Output::open(&ready.out, &sources)?;
    if output.is_unchanged(inputs) {
        return Ok(None);
    }
    let stage = output.stage()?;
    timings.passed(Phase::Report);
    if !ready.options.no_search {
        ready.build.index();
        timings.passed(Phase::Index);
    }
    let bar = progress::bar(Work::Pages, ready.build.site.routes.len(), quiet, lang);
    let keep = |path: &str, claim: &Claim| {
        let is_kept = stage.keep(&file_of(path), kind(&claim.route));
        bar.inc(u64::from(is_kept));
        is_kept
    };
    let failures = ready.build.tabulate(keep, |path, claim, bytes| {
        bar.inc(1);
        stage
            .write(&file_of(path), bytes, claim.map_or(Kind::Data, |claim| kind(&claim.route)))
            .map_err(Failure::Publish)
    });
    bar.finish_and_clear();
    let mut wrong = Vec::new();
    for failure in failures {
        match failure {
            Failure::Content(said) => wrong.extend(said),
            other => return Err(other),
        }
    }
    if !wrong.is_empty() {
        return Err(Failure::Content(wrong));
    }
    timings.passed(Phase::Pages);
    let summary = stage.publish(inputs)?;
    timings.passed(Phase::Publish);
    Ok(Some(summary))
}

/// The digest of the running program: another build of it, even of the same version, may make
/// other pages. A system that hides the program's own file has only its version.
fn program() -> Digest {
    let own = env::current_exe().and_then(fs::File::open);
    own.and_then(|mut own| Digest::of_reader(&mut own))
        .unwrap_or_else(|_| Digest::of(env!("CARGO_PKG_VERSION")))
}

/// When a file appears: pages ask for assets, so these come first.
fn kind(route: &Route) -> Kind {
    match route {
        Route::Asset(_) => Kind::Asset,
        route if route.is_page() => Kind::Page,
        _ => Kind::Data,
    }
}

fn published(ready: &Ready, summary: Summary, lang: Lang) -> String {
    let out = ready.out.display();
    let cases = ready.build.site.cases().filter(|(_, case)| case.counts()).count();
    let noun = if cases == 1 { "case" } else { "cases" };
    match lang {
        Lang::Th => format!(
            "เผยแพร่แล้วที่ {out}: กรณีศึกษา {cases} เรื่อง เขียน {} ไฟล์ คงเดิม {} ไฟล์ ลบ {} ไฟล์",
            summary.written, summary.unchanged, summary.removed
        ),
        Lang::En => format!(
            "published in {out}: {cases} {noun}, {} files written, {} as they were, {} removed",
            summary.written, summary.unchanged, summary.removed
        ),
    }
}

fn no_base(base: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => format!(
            "ที่อยู่หลัง --base-url ใช้ไม่ได้: {base}\nเขียนที่อยู่เต็มของเว็บไซต์ เช่น https://example.org/ โดยไม่มี ? หรือ #"
        ),
        Lang::En => format!(
            "this is not an address for --base-url: {base}\nwrite the whole address of the site, such as https://example.org/, without ? or #"
        ),
    }
}

pub(super) fn no_content(root: &Path, lang: Lang) -> String {
    let root = root.display();
    match lang {
        Lang::Th => {
            format!("ไม่พบโฟลเดอร์ content ใน {root}\nไปที่โฟลเดอร์ของโครงการก่อน หรือใช้ --root ชื่อโฟลเดอร์")
        }
        Lang::En => format!(
            "there is no folder content/ in {root}\ngo to the folder of the project first, or name it with --root"
        ),
    }
}

//! How long each phase of a build takes, and how that grows with the number of cases.
//!
//! ```text
//! cargo bench                    every phase
//! cargo bench -- resolve         one of them
//! ```
//!
//! The cases are invented, about 3,000 characters in each of two languages. Figures of one run may be
//! held against each other; those of two machines, or of two hours of one machine, may not. Where the
//! time of a whole build goes, on all its threads, is told by `amphoe build --timings`.

#[path = "../examples/invented/invent/mod.rs"]
mod invent;

use std::{collections::BTreeMap, hint::black_box, path::Path, sync::Mutex};

use amphoe::{
    build::{Build, Memo, build, on_threads},
    content::{
        filed::{Filed, filed},
        parse,
        wording::Wording,
    },
    digest::Digest,
    facts::{Facts, date},
    publish::{Kind, Output},
    render::RenderError,
    site::{resolve::Options, route::file_of},
    source::{
        Source, Tree,
        read::{self, Limits},
    },
};
use divan::{Bencher, counter::ItemsCount};
use invent::{File, SEED, folder, invent};

/// How many cases a site has: each four times as many as the one before.
const CASES: [usize; 3] = [50, 200, 800];

fn main() {
    divan::main();
}

fn files(cases: usize) -> Vec<File> {
    invent(cases, SEED)
}

fn tree(cases: usize) -> Tree {
    let mut tree = Tree::default();
    for File { path, text } in files(cases) {
        tree.insert(Source::new(path, text));
    }
    tree
}

fn options() -> Options {
    let today = date::read("2026-11-28").expect("it is a date").date;
    Options { drafts: false, no_search: false, ..Options::to_look(today) }
}

fn built(cases: usize) -> Build {
    build(&tree(cases), &options(), &mut Memo::default())
}

/// The files from the disk, which the system has at hand.
#[divan::bench(args = CASES, sample_count = 5, sample_size = 1)]
fn read_from_disk(bencher: Bencher<'_, '_>, cases: usize) {
    let at = tempfile::tempdir().expect("there is room for a folder");
    folder::write(at.path(), &files(cases)).expect("there is room for the files");
    bencher
        .counter(ItemsCount::new(cases))
        .bench_local(|| read::read(at.path(), Limits::default()).expect("a project is there"));
}

/// Every page's file by itself, on one thread.
#[divan::bench(args = CASES, sample_count = 5, sample_size = 1)]
fn parse_each(bencher: Bencher<'_, '_>, cases: usize) {
    let (tree, facts, wording) = (tree(cases), Facts::built_in(), Wording::default());
    bencher.counter(ItemsCount::new(cases)).bench_local(|| {
        for source in tree.sources.values() {
            if let Filed::Page(name) = filed(&source.path) {
                black_box(parse::parse(source, &name, &facts, &wording));
            }
        }
    });
}

/// What all files mean together, when each is parsed already: what a save costs in `serve`.
#[divan::bench(args = CASES, sample_count = 5, sample_size = 1)]
fn resolve(bencher: Bencher<'_, '_>, cases: usize) {
    let (tree, mut memo) = (tree(cases), Memo::default());
    build(&tree, &options(), &mut memo);
    bencher.counter(ItemsCount::new(cases)).bench_local(|| build(&tree, &options(), &mut memo));
}

/// Every page and file but those of search, on one thread.
#[divan::bench(args = CASES, sample_count = 3, sample_size = 1)]
fn render_on_one_thread(bencher: Bencher<'_, '_>, cases: usize) {
    let build = built(cases);
    build.index();
    bencher.counter(ItemsCount::new(cases)).bench_local(|| {
        on_threads(1, || rendered(&build)).expect("there is a thread");
    });
}

/// The same on all threads.
#[divan::bench(args = CASES, sample_count = 3, sample_size = 1)]
fn render(bencher: Bencher<'_, '_>, cases: usize) {
    let build = built(cases);
    build.index();
    bencher.counter(ItemsCount::new(cases)).bench_local(|| rendered(&build));
}

fn rendered(build: &Build) {
    let failed: Vec<RenderError> = build.tabulate(
        |_, _| false,
        |_, _, bytes| {
            black_box(bytes);
            Ok(())
        },
    );
    assert!(failed.is_empty(), "an invented site is whole");
}

/// The files of search, on all threads.
#[divan::bench(args = CASES, sample_count = 3, sample_size = 1)]
fn index(bencher: Bencher<'_, '_>, cases: usize) {
    bencher
        .counter(ItemsCount::new(cases))
        .with_inputs(|| built(cases))
        .bench_local_values(|build| build.index().len());
}

/// All bytes to an empty folder.
#[divan::bench(args = CASES, sample_count = 3, sample_size = 1)]
fn publish(bencher: Bencher<'_, '_>, cases: usize) {
    let bytes = Mutex::new(BTreeMap::new());
    let failed: Vec<RenderError> = built(cases).tabulate(
        |_, _| false,
        |path, _, made| {
            bytes.lock().expect("nobody panics with it").insert(file_of(path), made.to_vec());
            Ok(())
        },
    );
    assert!(failed.is_empty(), "an invented site is whole");
    let bytes = bytes.into_inner().expect("nobody panics with it");
    bencher
        .counter(ItemsCount::new(cases))
        .with_inputs(|| tempfile::tempdir().expect("there is room for a folder"))
        .bench_local_values(|at| {
            written(at.path(), &bytes);
            at
        });
}

fn written(at: &Path, bytes: &BTreeMap<String, Vec<u8>>) {
    let output = Output::open(&at.join("public"), &[]).expect("the folder is new");
    let stage = output.stage().expect("the folder is new");
    for (path, bytes) in bytes {
        stage.write(path, bytes, Kind::Page).expect("there is room");
    }
    stage.publish(Digest::of("a bench")).expect("there is room");
}

//! The author's bench: the site as it is at this moment, in the author's browser.
//!
//! ```text
//! browser -> gate -> tiny_http -> page -> build::answer   one address, when it is asked for
//! disk -> watch -> Tree::refresh -> build -> Moment       one state, when a file is saved
//! ```
//!
//! A [`Moment`] is everything that one state of the project comes to, and it never changes: pages
//! are pure functions of it, and a change on the disk puts the next one in its place. So what is
//! shown depends on the disk as it is and never on how it came to be so, and a thousand edits end
//! where a fresh start begins.
//!
//! Pages have the bytes that `build` writes, with one script element after their end (`page`). A
//! gate of ours (`gate`) stands before tiny_http, which was not made for strangers.

mod board;
mod event;
mod gate;
mod guest;
mod head;
mod inner;
mod page;
mod watch;

use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
    io,
    panic::{self, AssertUnwindSafe},
    path::Path,
    sync::Arc,
};

use crate::{
    build::Build,
    diagnostic::report::Report,
    source::{
        Refusal, SourcePath, Tree,
        read::{self, FOLDERS, Limits},
    },
};
use board::Board;
use watch::{Change, Watch};

pub use gate::Listener;

/// Everything that one state of the project comes to.
pub struct Moment {
    /// The project's files.
    pub tree: Tree,
    /// The site made of them.
    pub build: Build,
    /// What there is to tell about it.
    pub report: Report,
    /// The digest of the files: a page that was made of others is to be loaded again.
    state: String,
}

/// What happened, for whoever tells the author.
pub enum Happening<'a> {
    /// The first state is there, and browsers are answered from now on.
    Ready(&'a Moment),
    /// Another state is there, since these files came, went or changed.
    Changed(&'a Moment, &'a [SourcePath]),
}

/// Serves the project in the folder `root` to whoever comes to `listener`, for ever. `make` is how
/// a site is made of a tree; it may keep what saves work, and is called once for every state. Where it
/// panics, the state before stays.
///
/// # Errors
///
/// There is no project at the beginning, or the machine gives us no second port.
pub fn serve(
    listener: Listener,
    root: &Path,
    make: &mut dyn FnMut(&Tree) -> Build,
    tell: &mut dyn FnMut(Happening<'_>),
) -> io::Result<Infallible> {
    // Watching begins first, so that nothing is missed between reading and watching.
    let mut watch = Watch::new(root);
    let limits = Limits::default();
    let board = Arc::new(Board::new(Moment::new(read::read(root, limits)?, make)));
    gate::open(listener, Arc::clone(&board))?;
    tell(Happening::Ready(&board.now()));
    let mut is_lost = false;
    loop {
        let now = board.now();
        let tree = match watch.next() {
            Change::Paths(paths) if !is_lost => now.tree.refresh(root, limits, &paths),
            Change::Paths(_) | Change::Everything => read::read(root, limits),
        };
        is_lost = tree.is_err();
        if is_lost {
            watch.look_again();
        }
        let tree = tree.unwrap_or_else(|error| nothing(&error));
        let changed = differences(&now.tree, &tree);
        if !changed.is_empty() {
            // The memo of `make` holds only what is finished, so that nothing is spoilt where it stops.
            let shown = panic::catch_unwind(AssertUnwindSafe(|| {
                board.show(Moment::new(tree, make));
                tell(Happening::Changed(&board.now(), &changed));
            }));
            // A fault of the program, which was told. What is shown stays, and since it is of other
            // files than those on the disk, all are read again at the next change.
            is_lost |= shown.is_err();
        }
    }
}

impl Moment {
    fn new(tree: Tree, make: &mut dyn FnMut(&Tree) -> Build) -> Moment {
        let mut build = make(&tree);
        let said = std::mem::take(&mut build.said);
        let accepted = std::mem::take(&mut build.accepted);
        let report = Report::new(said).with_accepted(accepted);
        // Short enough to stand in every page.
        let state = tree.digest().short(16);
        Moment { tree, build, report, state }
    }
}

/// What is left of a project whose folder `content` is gone: one thing to tell.
fn nothing(error: &io::Error) -> Tree {
    let mut tree = Tree::default();
    let refusal = Refusal::Unreadable { kind: error.kind(), error: error.to_string() };
    tree.refused.insert(SourcePath::new(FOLDERS[0]), refusal);
    tree
}

/// What came, went or changed between two states, by path.
fn differences(before: &Tree, after: &Tree) -> Vec<SourcePath> {
    fn of<'t, T: PartialEq>(
        before: &'t BTreeMap<SourcePath, T>,
        after: &'t BTreeMap<SourcePath, T>,
    ) -> impl Iterator<Item = &'t SourcePath> {
        let paths = before.keys().chain(after.keys());
        paths.filter(|path| before.get(*path) != after.get(*path))
    }
    let texts = of(&before.sources, &after.sources);
    let blobs = of(&before.blobs, &after.blobs);
    let refused = of(&before.refused, &after.refused);
    texts.chain(blobs).chain(refused).cloned().collect::<BTreeSet<_>>().into_iter().collect()
}

//! What changed on the disk, in batches.
//!
//! A batch ends after ten milliseconds of quiet, so that a save is one batch and is shown at once,
//! and a thousand files that arrive together are one batch too. The folders `content` and `themes`
//! are watched with all that they hold, and the folder around them for their coming and going. When
//! something could have been missed (the system's queue overflowed, a folder was made anew), the
//! answer is to read more again, up to everything: reading twice costs time and never truth.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    time::{Duration, Instant},
};

use notify::{
    Config, ErrorKind, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode, CreateKind, ModifyKind},
};

use crate::source::{read::FOLDERS, refresh::real};

/// A batch ends when nothing came for so long.
const QUIET: Duration = Duration::from_millis(10);

/// A batch ends after so long even where something is written without a pause.
const LONGEST: Duration = Duration::from_secs(1);

/// A folder that was made is listed again after so long without news: what was put into it before
/// the system began to watch it was never told.
const SETTLED: Duration = Duration::from_millis(150);

/// Where something cannot be watched, it is tried again after so long.
const AGAIN: Duration = Duration::from_secs(1);

/// How often the disk is looked through where the system cannot watch it for us.
const POLL: Duration = Duration::from_millis(500);

/// Watching a project.
pub(super) struct Watch {
    root: PathBuf,
    /// The same folder by its real name, which some systems tell instead.
    real: Option<PathBuf>,
    watcher: Option<Box<dyn Watcher>>,
    sender: Sender<notify::Result<Event>>,
    events: Receiver<notify::Result<Event>>,
    /// What was made lately.
    made: BTreeSet<PathBuf>,
    /// Whether `content` is not watched at present.
    is_blind: bool,
}

/// What is to be read again.
pub(super) enum Change {
    /// These files and folders.
    Paths(Vec<PathBuf>),
    /// The whole project.
    Everything,
}

/// What some events come to.
#[derive(Default)]
struct Batch {
    paths: BTreeSet<PathBuf>,
    /// Something may have been missed.
    everything: bool,
    /// One of the watched folders itself came or went.
    folders: bool,
    /// The system can watch no more folders.
    is_full: bool,
}

impl Watch {
    /// Begins to watch the project in the folder `root`.
    pub(super) fn new(root: &Path) -> Watch {
        let (sender, events) = mpsc::channel();
        let mut watch = Watch {
            root: root.to_owned(),
            real: None,
            watcher: None,
            sender,
            events,
            made: BTreeSet::new(),
            is_blind: false,
        };
        let sender = watch.sender.clone();
        let own = RecommendedWatcher::new(handler(sender), Config::default());
        watch.watcher = own.ok().map(|watcher| Box::new(watcher) as Box<dyn Watcher>);
        watch.watch_all();
        if watch.is_blind {
            watch.poll_instead();
        }
        watch
    }

    /// Waits for the next change.
    pub(super) fn next(&mut self) -> Change {
        loop {
            let patience = match (self.made.is_empty(), self.is_blind) {
                (false, _) => SETTLED,
                (true, true) => AGAIN,
                (true, false) => Duration::from_secs(3600),
            };
            match self.events.recv_timeout(patience) {
                Ok(first) => {
                    if let Some(change) = self.batch(first) {
                        return change;
                    }
                }
                Err(RecvTimeoutError::Timeout) if !self.made.is_empty() => {
                    return Change::Paths(std::mem::take(&mut self.made).into_iter().collect());
                }
                Err(_) if self.is_blind => {
                    self.watch_all();
                    return Change::Everything;
                }
                Err(_) => {}
            }
        }
    }

    /// What could not be read is looked for again before long, whatever the system tells.
    pub(super) fn look_again(&mut self) {
        self.is_blind = true;
    }

    /// The change that begins with `first`; none where it changes nothing.
    fn batch(&mut self, first: notify::Result<Event>) -> Option<Change> {
        let mut batch = Batch::default();
        let began = Instant::now();
        self.add(&mut batch, first);
        while began.elapsed() < LONGEST {
            match self.events.recv_timeout(QUIET) {
                Ok(event) => self.add(&mut batch, event),
                Err(_) => break,
            }
        }
        if batch.is_full {
            self.poll_instead();
        } else if batch.folders {
            self.watch_all();
        }
        if batch.everything || batch.folders || batch.is_full {
            return Some(Change::Everything);
        }
        (!batch.paths.is_empty()).then(|| Change::Paths(batch.paths.into_iter().collect()))
    }

    fn add(&mut self, batch: &mut Batch, event: notify::Result<Event>) {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                batch.everything = true;
                batch.is_full |= matches!(error.kind, ErrorKind::MaxFilesWatch);
                return;
            }
        };
        batch.everything |= event.need_rescan();
        let may_be_folder = matches!(
            event.kind,
            EventKind::Any
                | EventKind::Other
                | EventKind::Create(CreateKind::Any | CreateKind::Folder | CreateKind::Other)
                | EventKind::Modify(ModifyKind::Name(_))
        );
        let comes_or_goes = matches!(
            event.kind,
            EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
        );
        for path in event.paths {
            let roots = [Some(&self.root), self.real.as_ref()];
            let inside = roots.into_iter().flatten().find_map(|root| path.strip_prefix(root).ok());
            let Some(inside) = inside else { continue };
            let mut parts = inside.components();
            let first = parts.next().map(|part| part.as_os_str().to_owned());
            let is_ours = first.as_ref().is_none_or(|it| FOLDERS.iter().any(|ours| it == ours));
            if !is_ours {
                continue;
            }
            if parts.next().is_none() {
                batch.folders |= comes_or_goes;
                continue;
            }
            if may_be_folder {
                self.made.insert(path.clone());
            }
            batch.paths.insert(path);
        }
    }

    /// Watches every folder that is there, anew.
    fn watch_all(&mut self) {
        self.real = real(&self.root);
        let Some(watcher) = &mut self.watcher else {
            self.is_blind = true;
            return;
        };
        let mut watch = |path: &Path, mode| {
            // Of a folder that was replaced, the old one may still be watched.
            let _was_not_watched = watcher.unwatch(path);
            watcher.watch(path, mode)
        };
        let around = watch(&self.root, RecursiveMode::NonRecursive);
        let [content, themes] =
            FOLDERS.map(|folder| watch(&self.root.join(folder), RecursiveMode::Recursive));
        let is_full = |watched: &notify::Result<()>| {
            watched.as_ref().is_err_and(|error| matches!(error.kind, ErrorKind::MaxFilesWatch))
        };
        self.is_blind = around.is_err() || content.is_err() || is_full(&themes);
    }

    /// Looks through the disk by turns, where the system does not tell.
    fn poll_instead(&mut self) {
        let config = Config::default().with_poll_interval(POLL);
        let poll = PollWatcher::new(handler(self.sender.clone()), config);
        self.watcher = poll.ok().map(|watcher| Box::new(watcher) as Box<dyn Watcher>);
        self.watch_all();
    }
}

/// Passes on what may mean a change. That a file was opened or read does not: we do so ourselves.
fn handler(sender: Sender<notify::Result<Event>>) -> impl FnMut(notify::Result<Event>) + Send {
    move |event: notify::Result<Event>| {
        let is_reading = event.as_ref().is_ok_and(|event| {
            matches!(event.kind, EventKind::Access(access)
                if access != AccessKind::Close(AccessMode::Write))
                && !event.need_rescan()
        });
        if !is_reading {
            // The receiver is gone only when the program ends.
            let _ends = sender.send(event);
        }
    }
}

//! The plan carried out.
//!
//! First comes all that needs room on the disk: the staged bytes, the journal, the new manifest
//! (beside the old one), the folders. Where that fails, it is taken back, and the site stands as it
//! did. Then only names change, which needs next to no room.
//!
//! Waiting for the disk is most of the time that publishing takes, and many waits cost hardly more
//! than one.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use crate::publish::{
    JOURNAL, MANIFEST, OWN, disk,
    error::{Action, PublishError},
    manifest::Journal,
    plan::{Clear, Ours, Plan},
};

/// Does what is planned and says how many files were removed.
pub(super) fn apply(ours: Ours<'_>, plan: &Plan) -> Result<usize, PublishError> {
    let output = ours.output;
    let own = output.join(OWN);
    let (journal, manifest) = (own.join(JOURNAL), own.join(MANIFEST));
    let record = |path| PublishError::io(Action::Record, path);

    let mut removed = match prepare(ours, plan) {
        Ok(removed) => removed,
        Err(error) => {
            take_back(ours, plan);
            return Err(error);
        }
    };
    let mut touched = BTreeSet::new();
    for (staged, path) in &plan.place {
        let path = output.join(path);
        disk::rename(staged, &path).map_err(PublishError::io(Action::Place, &path))?;
        touched.extend(path.parent().map(Path::to_owned));
    }
    touched.extend(plan.make.iter().filter_map(|it| Some(output.join(it).parent()?.to_owned())));
    in_parallel(&Vec::from_iter(touched), |folder| {
        disk::sync_folder(folder);
        Ok(())
    })?;
    if plan.manifest != *ours.before {
        disk::commit(&manifest).map_err(record(&manifest))?;
    }

    for path in &plan.stale {
        if ours.is_untouched(path)? {
            removed += usize::from(remove(output, path)?);
        }
    }
    // The deepest first.
    for folder in plan.leave.iter().rev() {
        let folder = output.join(folder);
        disk::leave(&folder).map_err(PublishError::io(Action::Remove, &folder))?;
    }
    disk::remove(&journal).map_err(record(&journal))?;
    Ok(removed)
}

/// Does all that needs room.
fn prepare(ours: Ours<'_>, plan: &Plan) -> Result<usize, PublishError> {
    let output = ours.output;
    let own = output.join(OWN);
    if changes(plan) {
        in_parallel(&plan.place, |(staged, path)| {
            disk::sync_file(staged).map_err(PublishError::io(Action::Write, output.join(path)))
        })?;
        let journal = own.join(JOURNAL);
        disk::prepare(&journal, &plan.journal.bytes())
            .and_then(|()| disk::commit(&journal))
            .map_err(PublishError::io(Action::Record, &journal))?;
    }
    if plan.manifest != *ours.before {
        let manifest = own.join(MANIFEST);
        disk::prepare(&manifest, &plan.manifest.bytes())
            .map_err(PublishError::io(Action::Record, &manifest))?;
    }
    let mut removed = 0;
    for clear in &plan.clear {
        match clear {
            Clear::File(path) => removed += usize::from(remove(output, path)?),
            Clear::Folder(path) => {
                let path = output.join(path);
                fs::remove_dir(&path).map_err(PublishError::io(Action::Remove, &path))?;
            }
        }
    }
    for folder in &plan.make {
        let path = output.join(folder);
        disk::make_folder(&path).map_err(PublishError::io(Action::MakeFolder, &path))?;
    }
    Ok(removed)
}

/// Whether any file or folder changes.
fn changes(plan: &Plan) -> bool {
    !(plan.place.is_empty() && plan.stale.is_empty() && plan.leave.is_empty())
}

/// Gives the room back. Whatever of it fails, the next run does, since the journal stays then.
fn take_back(ours: Ours<'_>, plan: &Plan) {
    let own = ours.output.join(OWN);
    disk::discard(&own.join(MANIFEST));
    disk::discard(&own.join(JOURNAL));
    // They were missing and nothing was placed yet, so that they are empty.
    let is_gone = plan.make.iter().rev().fold(true, |is_gone, folder| {
        let path = ours.output.join(folder);
        let _ = fs::remove_dir(&path);
        is_gone && fs::symlink_metadata(&path).is_err()
    });
    if *ours.unfinished == Journal::default() && plan.clear.is_empty() && is_gone {
        let _ = disk::remove(&own.join(JOURNAL));
    }
}

fn remove(output: &Path, path: &str) -> Result<bool, PublishError> {
    let path = output.join(path);
    disk::remove(&path).map_err(PublishError::io(Action::Remove, &path))
}

/// Does `act` to all, on many threads: they wait for the disk, which settles many requests at once.
fn in_parallel<T: Sync>(
    all: &[T],
    act: impl Fn(&T) -> Result<(), PublishError> + Sync,
) -> Result<(), PublishError> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            act(one)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        // Where the machine gives no more threads, those that there are do it.
        let helper = |_| thread::Builder::new().spawn_scoped(scope, work).ok();
        let helpers: Vec<_> = (1..all.len().min(32)).map_while(helper).collect();
        let ends = helpers.into_iter().map(|it| it.join().expect("a disk call does not panic"));
        ends.fold(work(), Result::and)
    })
}

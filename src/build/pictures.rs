//! Pictures are made last, all sizes of one together, and no more at once than memory has room for.
//!
//! One photograph takes a hundred megabytes and more while it is made. A machine with many processors would
//! take as many at once, so that each waits until there is room for it.

use std::{
    collections::BTreeMap,
    sync::{Condvar, Mutex, PoisonError},
};

use rayon::prelude::*;

use crate::{
    picture::made::Size,
    render::{self, RenderError},
    site::{
        Site,
        route::{Claim, Route},
    },
    source::SourcePath,
};

/// How many bytes pictures take at once. One that needs more is made alone.
const ROOM: u64 = 512 << 20;

/// What is to be made of one picture.
pub(super) type Wanted<'s> = (&'s SourcePath, Vec<(&'s str, &'s Claim, Size)>);

/// Pictures, by their sources, and all the rest.
pub(super) fn parted<'s>(
    routes: Vec<(&'s str, &'s Claim)>,
) -> (Vec<Wanted<'s>>, Vec<(&'s str, &'s Claim)>) {
    let mut pictures: BTreeMap<&SourcePath, Vec<_>> = BTreeMap::new();
    let mut others = Vec::new();
    for (path, claim) in routes {
        match &claim.route {
            Route::Picture(source, size) => {
                pictures.entry(source).or_default().push((path, claim, *size));
            }
            _ => others.push((path, claim)),
        }
    }
    (pictures.into_iter().collect(), others)
}

/// Makes pictures and hands each of their sizes to `take`; what went wrong comes back.
pub(super) fn make<E: From<RenderError> + Send>(
    site: &Site,
    wanted: Vec<Wanted<'_>>,
    take: &(impl Fn(&str, Option<&Claim>, &[u8]) -> Result<(), E> + Sync),
) -> Vec<E> {
    each(site, wanted, |(source, wanted)| {
        let sizes: Vec<Size> = wanted.iter().map(|(_, _, size)| *size).collect();
        let made = render::pictures(site, source, &sizes)?;
        let mut made = wanted.iter().zip(made);
        made.try_for_each(|((path, claim, _), bytes)| take(path, Some(claim), &bytes))
    })
}

/// Reads pictures to their last pixel and makes nothing of them; what went wrong comes back.
pub(super) fn read(site: &Site, wanted: Vec<Wanted<'_>>) -> Vec<RenderError> {
    each(site, wanted, |(source, _)| render::pictures(site, source, &[]).map(drop))
}

/// Does `work` with each picture as soon as there is room for it; what went wrong comes back.
fn each<'s, E: Send>(
    site: &Site,
    wanted: Vec<Wanted<'s>>,
    work: impl Fn(&Wanted<'s>) -> Result<(), E> + Sync,
) -> Vec<E> {
    let room = Room { free: Mutex::new(ROOM), freed: Condvar::new() };
    let failed = |wanted: &Wanted<'s>| {
        let needed = site.look(wanted.0).map_or(0, |look| look.memory());
        room.with(needed, || work(wanted)).err()
    };
    wanted.par_iter().filter_map(failed).collect()
}

/// A part of the memory.
struct Room {
    /// In bytes.
    free: Mutex<u64>,
    freed: Condvar,
}

impl Room {
    /// Works as soon as there are so many bytes for it. Nobody waits for ever: who has room needs
    /// nothing of those who wait.
    fn with<T>(&self, needed: u64, work: impl FnOnce() -> T) -> T {
        let needed = needed.min(ROOM);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.freed.wait_while(free, |free| *free < needed);
        *waited.unwrap_or_else(PoisonError::into_inner) -= needed;
        let done = work();
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) += needed;
        self.freed.notify_all();
        done
    }
}

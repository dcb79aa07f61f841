//! The state that is shown now, and waiting for the next.

use std::{
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::serve::Moment;

/// Where the present [`Moment`] hangs.
pub(super) struct Board {
    now: Mutex<Arc<Moment>>,
    changed: Condvar,
}

impl Board {
    pub(super) fn new(moment: Moment) -> Board {
        Board { now: Mutex::new(Arc::new(moment)), changed: Condvar::new() }
    }

    /// The present state.
    pub(super) fn now(&self) -> Arc<Moment> {
        Arc::clone(&self.lock())
    }

    /// Puts the next state in the place of the present one, and wakes all who wait for it.
    pub(super) fn show(&self, moment: Moment) {
        let before = std::mem::replace(&mut *self.lock(), Arc::new(moment));
        self.changed.notify_all();
        // What may be the last owner of a whole site is dropped without the lock.
        drop(before);
    }

    /// Waits until there is a state that is not `known`, but not longer than `at_most`, nor when
    /// who waits `is_gone`. Tells the present state either way.
    pub(super) fn wait(&self, known: &str, at_most: Duration, is_gone: &AtomicBool) -> String {
        let waits = |now: &mut Arc<Moment>| now.state == known && !is_gone.load(Ordering::Relaxed);
        let waited = self.changed.wait_timeout_while(self.lock(), at_most, waits);
        let (now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        now.state.clone()
    }

    /// Has all who wait look whether they still should.
    pub(super) fn wake(&self) {
        // With the lock, so that nobody is between looking and waiting.
        let _now = self.lock();
        self.changed.notify_all();
    }

    /// The lock holds one pointer, which is whole at any time, so a panic elsewhere spoils nothing.
    fn lock(&self) -> MutexGuard<'_, Arc<Moment>> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! How politely hosts are visited.
//!
//! Many of our addresses are of one host, the government's own, and it should hardly notice. A host
//! is asked one thing at a time, with a rest between, wherever the question comes from: also when
//! another host leads there.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use crate::facts::visit::{Outcome, Silence};

/// How politely hosts are visited.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// The least time between two questions to one host.
    pub rest: Duration,
    /// The longest time until a host takes a connection.
    pub connect: Duration,
    /// The longest time until a question is answered, and until all those to which an address leads
    /// on have begun to be asked.
    pub answer: Duration,
    /// How long a busy host that does not say is left alone before it is asked once more.
    pub busy: Duration,
    /// The longest time that we wait for a busy host that says how long; else we do not come back.
    pub patience: Duration,
}

impl Pace {
    /// How strangers are visited.
    pub const POLITE: Pace = Pace {
        rest: Duration::from_secs(1),
        connect: Duration::from_secs(10),
        answer: Duration::from_secs(20),
        busy: Duration::from_secs(5),
        patience: Duration::from_secs(60),
    };
}

/// A host is asked so many times in vain, the head and the page of two addresses; then it is known to
/// be silent, and what else we have of it need not wait for that again.
const TIMES_IN_VAIN: usize = 4;

/// What is known of every host that was asked.
#[derive(Default, Debug)]
pub(super) struct Turns(Mutex<HashMap<String, Arc<Mutex<Known>>>>);

/// What is known of a host.
#[derive(Default, Debug)]
struct Known {
    /// When it was asked last.
    last: Option<Instant>,
    /// How often it was asked in vain since it last answered.
    in_vain: usize,
}

impl Turns {
    /// Asks `host` when nobody else does and it has had its rest.
    ///
    /// # Errors
    ///
    /// Those of `ask`, and that there is no connection to a host that is known to be silent.
    pub(super) fn ask<T>(
        &self,
        host: &str,
        rest: Duration,
        ask: impl FnOnce() -> Result<T, Outcome>,
    ) -> Result<T, Outcome> {
        let door = {
            let mut doors = self.0.lock().expect("nobody panics at the list of doors");
            Arc::clone(doors.entry(host.to_owned()).or_default())
        };
        let mut known = door.lock().expect("asking does not panic");
        if known.in_vain == TIMES_IN_VAIN {
            return Err(Outcome::NoAnswer(Silence::Connection));
        }
        if let Some(last) = known.last {
            thread::sleep(rest.saturating_sub(last.elapsed()));
        }
        let answer = ask();
        known.last = Some(Instant::now());
        known.in_vain = match &answer {
            Err(Outcome::NoAnswer(Silence::Name | Silence::Connection | Silence::Time)) => {
                known.in_vain + 1
            }
            _ => 0,
        };
        answer
    }
}

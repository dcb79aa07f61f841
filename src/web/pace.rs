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

/// When each host was asked last.
#[derive(Default, Debug)]
pub(super) struct Turns(Mutex<HashMap<String, Arc<Mutex<Option<Instant>>>>>);

impl Turns {
    /// Asks `host` when nobody else does and it has had its rest.
    pub(super) fn ask<T>(&self, host: &str, rest: Duration, ask: impl FnOnce() -> T) -> T {
        let door = {
            let mut doors = self.0.lock().expect("nobody panics at the list of doors");
            Arc::clone(doors.entry(host.to_owned()).or_default())
        };
        let mut last = door.lock().expect("asking does not panic");
        if let Some(last) = *last {
            thread::sleep(rest.saturating_sub(last.elapsed()));
        }
        let answer = ask();
        *last = Some(Instant::now());
        answer
    }
}

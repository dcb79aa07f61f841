//! Who is being served: bounded in number, so that strangers cannot take all threads and sockets.
//!
//! When the house is full, the newcomer is let in and the one who is least likely to be a reader
//! has to go: first who has not even said what they want, then who takes long to take it, then the
//! oldest page that only waits for news (it comes back by itself). So a crowd of half-open or slow
//! connections never keeps the author's own browser out.

use std::{
    collections::BTreeMap,
    net::{Shutdown, TcpStream},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// So many connections are open at once. A browser opens six.
pub(super) const MOST: usize = 64;

/// So many of them are relayed at once: each takes three sockets more, and macOS gives a program
/// 256 of them.
const MOST_RELAYED: usize = 40;

/// How far a connection is, and in this order it may have to go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Stage {
    /// Its request has not come in full.
    Asking,
    /// It is being answered.
    Answered,
    /// It waits for news.
    Listening,
}

struct Seat {
    stage: Stage,
    stream: Arc<TcpStream>,
}

/// All who are being served.
#[derive(Default)]
pub(super) struct Guests {
    seats: Mutex<Seats>,
}

#[derive(Default)]
struct Seats {
    last: u64,
    /// By number, so the oldest comes first.
    taken: BTreeMap<u64, Seat>,
    /// Connections that a thread still holds, also those that had to go and have not noticed yet.
    alive: usize,
}

/// A connection that is being served, until it is dropped.
pub(super) struct Guest {
    number: u64,
    pub(super) stream: Arc<TcpStream>,
    guests: Arc<Guests>,
}

impl Guests {
    /// Lets a connection in. None where so many are on their way out that there is no place yet.
    pub(super) fn admit(self: &Arc<Self>, stream: TcpStream) -> Option<Guest> {
        let mut seats = self.lock();
        if seats.alive >= 2 * MOST {
            return None;
        }
        if seats.taken.len() >= MOST {
            seats.send_away(|_| true);
        }
        let stream = Arc::new(stream);
        seats.alive += 1;
        seats.last += 1;
        let number = seats.last;
        seats.taken.insert(number, Seat { stage: Stage::Asking, stream: Arc::clone(&stream) });
        Some(Guest { number, stream, guests: Arc::clone(self) })
    }

    /// The seats are whole at any time, so a panic elsewhere spoils nothing.
    fn lock(&self) -> MutexGuard<'_, Seats> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seats {
    /// Ends the connection that is least far of those that `may_go`, the oldest of these.
    fn send_away(&mut self, may_go: impl Fn(Stage) -> bool) {
        let going = self.taken.iter().filter(|(_, seat)| may_go(seat.stage));
        let number = going.min_by_key(|(number, seat)| (seat.stage, **number)).map(|(it, _)| *it);
        if let Some(seat) = number.and_then(|number| self.taken.remove(&number)) {
            // Whoever reads or writes there notices; one that is closed already is no matter.
            let _is_closed = seat.stream.shutdown(Shutdown::Both);
        }
    }
}

impl Guest {
    /// Goes on to `stage`, which is one that is relayed.
    pub(super) fn go_on(&self, stage: Stage) {
        let mut seats = self.guests.lock();
        let relayed = seats.taken.values().filter(|seat| seat.stage != Stage::Asking).count();
        if relayed >= MOST_RELAYED {
            seats.send_away(|stage| stage != Stage::Asking);
        }
        if let Some(seat) = seats.taken.get_mut(&self.number) {
            seat.stage = stage;
        }
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let mut seats = self.guests.lock();
        seats.alive -= 1;
        seats.taken.remove(&self.number);
    }
}

//! Who is being served: bounded in number, so that strangers cannot take all threads and sockets.
//!
//! When the house is full, the newcomer is let in and the one who is least likely to be a reader
//! has to go: first who has not even said what they want, then who takes long to take it, then the
//! oldest page that only waits for news (it comes back by itself). So a crowd of half-open or slow
//! connections never keeps the author's own browser out.

use std::{
    collections::BTreeMap,
    net::{Shutdown, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::serve::board::Board;

/// So many connections are open at once. A browser opens six.
pub(super) const MOST: usize = 64;

/// So many of them are relayed at once: each takes three sockets more, and macOS gives a program
/// 256 of them.
const MOST_RELAYED: usize = 24;

/// How far a connection is, and in this order it may have to go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Stage {
    /// Its request has not come in full.
    Asking,
    /// Its answer is relayed.
    Relayed,
    /// It waits for news.
    Listening,
}

struct Seat {
    stage: Stage,
    stream: Arc<TcpStream>,
    is_gone: Arc<AtomicBool>,
}

/// All who are being served.
pub(super) struct Guests {
    seats: Mutex<Seats>,
    board: Arc<Board>,
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
    /// Whether it was sent away.
    pub(super) is_gone: Arc<AtomicBool>,
    guests: Arc<Guests>,
}

impl Guests {
    /// Nobody yet. Who waits before `board` is woken when it has to go.
    pub(super) fn of(board: Arc<Board>) -> Guests {
        Guests { seats: Mutex::default(), board }
    }

    /// Lets a connection in.
    ///
    /// # Errors
    ///
    /// So many are on their way out that there is no place yet; it comes back.
    pub(super) fn admit(self: &Arc<Self>, stream: TcpStream) -> Result<Guest, TcpStream> {
        let mut seats = self.lock();
        if seats.alive >= 2 * MOST {
            return Err(stream);
        }
        if seats.taken.len() >= MOST {
            self.send_away(&mut seats, |_| true);
        }
        let (stream, is_gone) = (Arc::new(stream), Arc::default());
        seats.alive += 1;
        seats.last += 1;
        let number = seats.last;
        let seat = Seat {
            stage: Stage::Asking,
            stream: Arc::clone(&stream),
            is_gone: Arc::clone(&is_gone),
        };
        seats.taken.insert(number, seat);
        Ok(Guest { number, stream, is_gone, guests: Arc::clone(self) })
    }

    /// Ends the connection that is least far of those that `may_go`, the oldest of these.
    fn send_away(&self, seats: &mut Seats, may_go: impl Fn(Stage) -> bool) {
        let going = seats.taken.iter().filter(|(_, seat)| may_go(seat.stage));
        let number = going.min_by_key(|(number, seat)| (seat.stage, **number)).map(|(it, _)| *it);
        if let Some(seat) = number.and_then(|number| seats.taken.remove(&number)) {
            seat.is_gone.store(true, Ordering::Relaxed);
            // Whoever reads or writes there notices; one that is closed already is no matter.
            let _is_closed = seat.stream.shutdown(Shutdown::Both);
            if seat.stage == Stage::Listening {
                self.board.wake();
            }
        }
    }

    /// The seats are whole at any time, so a panic elsewhere spoils nothing.
    fn lock(&self) -> MutexGuard<'_, Seats> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Guest {
    /// Goes on to `stage`.
    pub(super) fn go_on(&self, stage: Stage) {
        let mut seats = self.guests.lock();
        let is_relayed = |seat: &&Seat| seat.stage == Stage::Relayed;
        if stage == Stage::Relayed
            && seats.taken.values().filter(is_relayed).count() >= MOST_RELAYED
        {
            self.guests.send_away(&mut seats, |stage| stage == Stage::Relayed);
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

//! News for open pages, as server-sent events (HTML Living Standard, section 9.2).
//!
//! There is one kind of news: which state is shown now. A page that comes hears it at once, so one
//! that was drawn just before a change, or slept through several, knows that it is old.

use std::{
    io::{self, Write},
    time::Duration,
};

use crate::serve::board::Board;

/// Where pages listen.
pub(super) const PATH: &str = "/_amphoe/events";

/// Something is said at least so often: that a reader has gone is noticed only by writing.
const SIGN_OF_LIFE: Duration = Duration::from_secs(4);

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n";

/// Tells every state as it comes, until the reader goes.
pub(super) fn tell(mut reader: impl Write, board: &Board) -> io::Result<()> {
    // A page that lost us (the author starts us again) tries again every second.
    write!(reader, "{HEAD}retry: 1000\n\n")?;
    let mut told = String::new();
    loop {
        let now = board.wait(&told, SIGN_OF_LIFE);
        match now == told {
            true => reader.write_all(b":\n\n")?,
            false => write!(reader, "event: state\ndata: {now}\n\n")?,
        }
        reader.flush()?;
        told = now;
    }
}

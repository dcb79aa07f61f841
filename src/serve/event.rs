//! News for open pages, as server-sent events (HTML Living Standard, section 9.2).
//!
//! There is one kind of news: which state is shown now. A page that comes hears it at once, so one
//! that was drawn just before a change, or slept through several, knows that it is old.
//!
//! The gate tells them itself: behind it each listener would hold three sockets more, and tiny_http
//! notices that one has gone only when it writes.

use std::{
    io::{self, Write},
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use crate::serve::board::Board;

/// Where pages listen.
pub(super) const PATH: &str = "/_amphoe/events";

/// Something is said at least so often: that a reader has gone is noticed only by writing.
const SIGN_OF_LIFE: Duration = Duration::from_secs(4);

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n";

/// Tells every state as it comes, until the reader goes or is sent away (`is_gone`).
pub(super) fn tell(mut reader: impl Write, board: &Board, is_gone: &AtomicBool) -> io::Result<()> {
    // A page that lost us (the author starts us again) tries again every second.
    reader.write_all(format!("{HEAD}retry: 1000\n\n").as_bytes())?;
    let mut told = String::new();
    loop {
        let now = board.wait(&told, SIGN_OF_LIFE, is_gone);
        if is_gone.load(Ordering::Relaxed) {
            return Ok(());
        }
        let news = match now == told {
            true => ":\n\n".to_owned(),
            false => format!("event: state\ndata: {now}\n\n"),
        };
        reader.write_all(news.as_bytes())?;
        told = now;
    }
}

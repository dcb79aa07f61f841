//! tiny_http behind the gate: every request that comes here is clean.
//!
//! It listens on a port of this machine that the system chooses. A page in the author's browser could
//! find that port, so each request carries a word that only the gate knows, and who does not know
//! it reads nothing. (Another program of this machine could still bring the server down there; the
//! gate keeps out browsers and the network, not those who can end the process anyway.)

use std::{
    hash::{BuildHasher as _, Hasher as _, RandomState},
    io::{self, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use tiny_http::{Header, Request, Response, Server, StatusCode};

use crate::serve::{
    board::Board,
    head::Head,
    page::{self, Reply},
};

/// The header that carries the gate's word.
const WORD: &str = "X-Amphoe-Gate";

/// The server behind the gate.
pub(super) struct Inner {
    at: Mutex<SocketAddr>,
    board: Arc<Board>,
    word: Arc<str>,
}

impl Inner {
    /// Opens the server.
    ///
    /// # Errors
    ///
    /// The machine gives us no port.
    pub(super) fn open(board: Arc<Board>) -> io::Result<Inner> {
        // The only chance that std gives: the keys of its hash maps.
        let chance = || RandomState::new().build_hasher().finish();
        let word: Arc<str> = format!("{:016x}{:016x}", chance(), chance()).into();
        let at = Mutex::new(begin(&board, &word)?);
        Ok(Inner { at, board, word })
    }

    /// Asks for what `head` wants; the answer is read from the stream. A server that has ended is
    /// begun anew.
    ///
    /// # Errors
    ///
    /// The machine gives us no socket.
    pub(super) fn ask(&self, head: &Head) -> io::Result<TcpStream> {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stream = match TcpStream::connect(*at) {
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
                *at = begin(&self.board, &self.word)?;
                TcpStream::connect(*at)?
            }
            connected => connected?,
        };
        drop(at);
        let Head { method, target } = head;
        let word = &self.word;
        // HTTP/1.0, so that the answer says by its version that the connection ends with it:
        // tiny_http writes no `Connection: close`.
        let head = format!("{method} {target} HTTP/1.0\r\n{WORD}: {word}\r\n\r\n");
        stream.write_all(head.as_bytes())?;
        Ok(stream)
    }
}

/// Begins to answer on a port that the system chooses.
fn begin(board: &Arc<Board>, word: &Arc<str>) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let at = listener.local_addr()?;
    let server = Server::from_listener(listener, None).map_err(io::Error::other)?;
    let (board, word) = (Arc::clone(board), Arc::clone(word));
    thread::Builder::new().name("server".to_owned()).spawn(move || {
        // tiny_http tells a fault once and accepts nobody any more; then another is begun.
        while let Ok(request) = server.recv() {
            let (board, word) = (Arc::clone(&board), Arc::clone(&word));
            // Without a thread the request is dropped, which answers it with a fault.
            let _is_answered = thread::Builder::new()
                .name("answer".to_owned())
                .spawn(move || answer(request, &board, &word));
        }
    })?;
    Ok(at)
}

/// Answers one request. That the reader has gone meanwhile is no fault.
fn answer(request: Request, board: &Board, word: &str) {
    let knows = |header: &Header| header.field.equiv(WORD) && header.value.as_str() == word;
    if !request.headers().iter().any(knows) {
        let _gone = request.respond(Response::empty(StatusCode(403)));
        return;
    }
    let Reply { status, kind, elsewhere, body } = page::reply(&board.now(), request.url());
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        // No page of another origin may show or run what is served here.
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    let mut response = Response::from_data(body)
        .with_status_code(status)
        // The whole length is known, so it is said.
        .with_chunked_threshold(usize::MAX);
    let elsewhere = elsewhere.as_deref().map(|path| ("Location", path));
    for (name, value) in headers.into_iter().chain(elsewhere) {
        let header = Header::from_bytes(name, value).expect("our headers are plain ASCII");
        response.add_header(header);
    }
    let _gone = request.respond(response);
}

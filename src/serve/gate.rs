//! The gate before tiny_http: whom it lets through, and how long.
//!
//! tiny_http 0.12 is a good server for friends: it takes lines of any length, keeps a thread for
//! who says nothing, reserves as much memory as a `Content-Length` asks for (and the process ends),
//! and stops for good when the system has no socket left for a moment. So nobody speaks to it but
//! this gate. It reads one head from each connection, at most 8 KiB within five seconds, relays
//! one that is clean (`head`), and carries the answer back as fast as the reader takes it, within
//! bounds. Only who waits for news is answered here (`event`).

use std::{
    io::{self, Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use crate::serve::{
    board::Board,
    event,
    guest::{Guest, Guests, Stage},
    head::{self, Head, Hosts, LONGEST, Refused},
    inner::Inner,
};

/// A head has come within so long.
const HEAD: Duration = Duration::from_secs(5);

/// A reader that takes nothing for so long is gone.
const STUCK: Duration = Duration::from_secs(10);

/// An answer is taken within so long.
const ANSWER: Duration = Duration::from_secs(120);

/// Behind the gate a page is made within so long.
const BEHIND: Duration = Duration::from_secs(60);

/// What is still read of a request that was refused, so that its sender reads why.
const RATHER_READ: (usize, Duration) = (256 << 10, Duration::from_millis(500));

/// A place where browsers can come.
pub struct Listener {
    listener: TcpListener,
    hosts: Hosts,
    host: String,
    port: u16,
}

impl Listener {
    /// Listens at `port` of `host`, a name or an address; with port 0 the system chooses one.
    ///
    /// # Errors
    ///
    /// The port is in use, `host` is no name of this machine, and the like.
    pub fn bind(host: &str, port: u16) -> io::Result<Listener> {
        let listener = TcpListener::bind((host.trim_matches(['[', ']']), port))?;
        let port = listener.local_addr()?.port();
        Ok(Listener { listener, hosts: Hosts::of(host), host: host.to_owned(), port })
    }

    /// The address to open in a browser of this machine.
    pub fn address(&self) -> String {
        let bare = self.host.trim_matches(['[', ']']);
        let host = match bare {
            "0.0.0.0" | "::" => "127.0.0.1".to_owned(),
            bare if bare.contains(':') => format!("[{bare}]"),
            bare => bare.to_owned(),
        };
        format!("http://{host}:{}/", self.port)
    }

    /// Whether only this machine can come.
    pub fn is_private(&self) -> bool {
        self.listener.local_addr().is_ok_and(|address| address.ip().is_loopback())
    }
}

/// What every connection is served with.
struct House {
    hosts: Hosts,
    board: Arc<Board>,
    inner: Inner,
}

/// Opens the gate; it stays open until the program ends.
pub(super) fn open(listener: Listener, board: Arc<Board>) -> io::Result<()> {
    let guests = Arc::new(Guests::of(Arc::clone(&board)));
    let inner = Inner::open(Arc::clone(&board))?;
    let Listener { listener, hosts, .. } = listener;
    let house = Arc::new(House { hosts, board, inner });
    thread::Builder::new().name("gate".to_owned()).spawn(move || {
        loop {
            let Ok((stream, _)) = listener.accept() else {
                // No socket is left, or a guest went before it was let in: either passes.
                thread::sleep(Duration::from_millis(20));
                continue;
            };
            let guest = admit(&guests, stream);
            let house = Arc::clone(&house);
            // Without a thread the guest is dropped, which ends its connection.
            let _is_served = thread::Builder::new()
                .name("guest".to_owned())
                .spawn(move || receive(&guest, &house));
        }
    })?;
    Ok(())
}

/// Lets a connection in as soon as there is a place: who has to go for it does so at once.
fn admit(guests: &Arc<Guests>, mut stream: TcpStream) -> Guest {
    loop {
        match guests.admit(stream) {
            Ok(guest) => return guest,
            Err(waits) => stream = waits,
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// One connection from its first byte to its last. Whatever goes wrong with it ends it.
fn receive(guest: &Guest, house: &House) {
    let stream = &*guest.stream;
    let _is_set = stream.set_write_timeout(Some(STUCK));
    let _is_set = stream.set_nodelay(true);
    let _ended = match ask(stream, &house.hosts) {
        Ok(Some(head)) if head.path() == event::PATH && head.method == "GET" => {
            guest.go_on(Stage::Listening);
            event::tell(stream, &house.board, &guest.is_gone)
        }
        Ok(Some(head)) => relay(guest, &head, &house.inner),
        Ok(None) => Ok(()),
        Err(refused) => refuse(stream, refused),
    };
    let _is_closed = stream.shutdown(Shutdown::Both);
}

/// What the other side wants; nothing where it goes away without a word.
fn ask(mut stream: &TcpStream, hosts: &Hosts) -> Result<Option<Head>, Refused> {
    let began = Instant::now();
    let mut bytes = vec![0; LONGEST];
    let mut length = 0;
    loop {
        let left = HEAD.saturating_sub(began.elapsed());
        if left.is_zero() {
            return Err(Refused::TooSlow);
        }
        if stream.set_read_timeout(Some(left)).is_err() {
            return Ok(None);
        }
        match stream.read(&mut bytes[length..]) {
            Ok(0) => return Ok(None),
            Ok(more) => length += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => match error.kind() {
                io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => {
                    return Err(Refused::TooSlow);
                }
                _ => return Ok(None),
            },
        }
        // What follows a head is not read: a request for a page has no body, and one is enough.
        if let Some(end) = head::end(&bytes[..length]) {
            return Head::read(&bytes[..end], hosts).map(Some);
        }
        if length == LONGEST {
            return Err(Refused::TooLong);
        }
    }
}

/// Says why not, and waits a moment until that was read.
fn refuse(mut stream: &TcpStream, refused: Refused) -> io::Result<()> {
    let (status, words) = refused.words();
    say(stream, status, words)?;
    stream.shutdown(Shutdown::Write)?;
    let (mut bytes, patience) = RATHER_READ;
    let began = Instant::now();
    let mut rest = [0; 4096];
    while bytes > 0 && began.elapsed() < patience {
        stream.set_read_timeout(Some(patience))?;
        match stream.read(&mut rest)? {
            0 => break,
            read => bytes = bytes.saturating_sub(read),
        }
    }
    Ok(())
}

/// A short answer of the gate's own.
fn say(mut stream: &TcpStream, status: &str, words: &str) -> io::Result<()> {
    let length = words.len() + 1;
    let allow = if status.starts_with("405") { "Allow: GET, HEAD\r\n" } else { "" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\n{allow}Content-Type: text/plain; charset=utf-8\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{words}\n"
    )
}

/// Has the answer made and carries it back.
fn relay(guest: &Guest, head: &Head, inner: &Inner) -> io::Result<()> {
    guest.go_on(Stage::Relayed);
    let mut client = &*guest.stream;
    let began = Instant::now();
    let mut bytes = vec![0; 64 << 10];
    // A server that has just lost its socket is opened anew by the second try.
    for _ in 0..2 {
        let Ok(mut answer) = inner.ask(head) else { continue };
        answer.set_read_timeout(Some(BEHIND))?;
        let mut is_begun = false;
        loop {
            let length = match answer.read(&mut bytes) {
                Ok(length) => length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => 0,
            };
            if length == 0 {
                break;
            }
            is_begun = true;
            client.write_all(&bytes[..length])?;
            if began.elapsed() > ANSWER {
                return Ok(());
            }
        }
        if is_begun {
            return Ok(());
        }
    }
    say(client, "503 Service Unavailable", "too much is asked of this machine; try again")
}

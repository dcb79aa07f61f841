//! A running bench, and how it is spoken to.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    ops::Deref,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use crate::project::Project;

/// Whatever is waited for comes long before.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Where a bench is spoken to.
#[derive(Clone, Copy)]
pub(super) struct Door {
    pub(super) port: u16,
}

/// A running bench, until it is dropped.
pub(super) struct Bench {
    pub(super) child: Child,
    pub(super) door: Door,
    lines: Receiver<String>,
    pub(super) said: Vec<String>,
}

/// What was answered.
pub(super) struct Reply {
    pub(super) status: u16,
    head: String,
    pub(super) body: Vec<u8>,
}

impl Bench {
    pub(super) fn start(project: &Project) -> Bench {
        Bench::with(project, &["--port", "0"])
    }

    pub(super) fn with(project: &Project, arguments: &[&str]) -> Bench {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
        command.args(["serve", "--lang", "en", "--today", "2026-11-22", "--root"]);
        command.arg(project.root()).args(arguments);
        Bench::run(&mut command)
    }

    pub(super) fn run(command: &mut Command) -> Bench {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stderr = child.stderr.take().expect("it is piped");
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let mut bench = Bench { child, door: Door { port: 0 }, lines, said: Vec::new() };
        let line = bench.wait_for("the site is at http://");
        let port = line.trim_end_matches('/').rsplit(':').next().expect("an address has a port");
        bench.door.port = port.parse().expect("a port is a number");
        bench
    }

    /// Waits for a line that holds `words`.
    pub(super) fn wait_for(&mut self, words: &str) -> String {
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => {
                    self.said.push(line.clone());
                    if line.contains(words) {
                        return line;
                    }
                }
                Err(error) => panic!("{words:?} was not said ({error}), but {:#?}", self.said),
            }
        }
    }

    /// The program still runs, and answers.
    pub(super) fn assert_well(&mut self) {
        assert_eq!(self.child.try_wait().expect("its end can be asked"), None, "{:#?}", self.said);
        let reply = self.get("/");
        assert_eq!(reply.status, 200);
        assert!(reply.text().contains("</html>"));
    }
}

impl Deref for Bench {
    type Target = Door;

    fn deref(&self) -> &Door {
        &self.door
    }
}

impl Door {
    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the bench listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time can be set");
        stream.set_write_timeout(Some(PATIENCE)).expect("a time can be set");
        stream
    }

    /// What `request` is answered with, as far as something is.
    pub(super) fn ask(&self, request: &[u8]) -> Vec<u8> {
        let mut stream = self.connect();
        // Who is refused in the middle of a long request cannot send the rest.
        let _refused = stream.write_all(request);
        let mut answer = Vec::new();
        let _may_be_reset = stream.read_to_end(&mut answer);
        answer
    }

    pub(super) fn get(&self, target: &str) -> Reply {
        let request = format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        Reply::read(&self.ask(request.as_bytes()))
    }

    pub(super) fn text(&self, target: &str) -> String {
        String::from_utf8_lossy(&self.get(target).body).into_owned()
    }

    /// Waits until `is_so` of the page at `target`.
    pub(super) fn until(&self, target: &str, is_so: impl Fn(&Reply) -> bool) -> Reply {
        let began = Instant::now();
        loop {
            let reply = self.get(target);
            if is_so(&reply) {
                return reply;
            }
            assert!(began.elapsed() < PATIENCE, "{target} stays\n{:.2000}", reply.text());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The digest of the state that is shown now, as pages hear it.
    pub(super) fn state(&self) -> String {
        let mut news = self.news();
        next_state(&mut news)
    }

    /// What an open page hears.
    pub(super) fn news(&self) -> BufReader<TcpStream> {
        let mut stream = self.connect();
        stream
            .write_all(b"GET /_amphoe/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("the bench listens");
        BufReader::new(stream)
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _may_have_ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// Reads news until the next state.
pub(super) fn next_state(news: &mut BufReader<TcpStream>) -> String {
    next_line(news, "data: ")
}

/// Reads news until a line that begins so; what follows in it.
pub(super) fn next_line(news: &mut BufReader<TcpStream>, begin: &str) -> String {
    loop {
        let mut line = String::new();
        let length = news.read_line(&mut line).expect("there are news");
        assert_ne!(length, 0, "the news ended");
        if let Some(rest) = line.strip_prefix(begin) {
            return rest.trim_end().to_owned();
        }
    }
}

impl Reply {
    pub(super) fn read(answer: &[u8]) -> Reply {
        let end = answer.windows(4).position(|window| window == b"\r\n\r\n");
        let Some(end) = end else {
            return Reply { status: 0, head: String::new(), body: answer.to_vec() };
        };
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        Reply { status, head, body: answer[end + 4..].to_vec() }
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (own, value) = line.split_once(": ")?;
            own.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

//! A host of the web, played on this machine.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// A question that a host was asked.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// `HEAD` or `GET`.
    pub(super) method: String,
    /// The path with its query.
    pub(super) path: String,
    /// The lines of the head after the first, in lower case.
    pub(super) head: Vec<String>,
    /// When.
    pub(super) at: Instant,
}

/// What a host does.
pub(super) enum Reply {
    /// Answers with this status, and these lines of head.
    Status(u16, Vec<String>),
    /// Answers, and never ends.
    Endless,
    /// Says nothing for ever.
    Silence,
    /// Lets one letter of the head go at a time.
    Drip,
    /// Closes the door.
    Close,
    /// Says something that is no HTTP.
    Nonsense,
}

/// A status without more.
pub(super) fn status(status: u16) -> Reply {
    Reply::Status(status, Vec::new())
}

/// A redirect.
pub(super) fn leads(status: u16, to: &str) -> Reply {
    Reply::Status(status, vec![format!("Location: {to}")])
}

/// A host.
pub(super) struct Host {
    /// Where it is.
    pub(super) machine: SocketAddr,
    questions: Arc<Mutex<Vec<Question>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Host {
    /// A host that answers so; it is gone with the test.
    pub(super) fn that(
        answers: impl Fn(&Question, usize) -> Reply + Send + Sync + 'static,
    ) -> Host {
        let door = TcpListener::bind("127.0.0.1:0").expect("this machine has a door");
        let machine = door.local_addr().expect("it has an address");
        let questions = Arc::new(Mutex::new(Vec::new()));
        let (now, most_at_once) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (asked, most, answers) = (questions.clone(), most_at_once.clone(), Arc::new(answers));
        thread::spawn(move || {
            for guest in door.incoming().flatten() {
                let (asked, answers) = (asked.clone(), answers.clone());
                let (now, most) = (now.clone(), most.clone());
                thread::spawn(move || {
                    // A guest is here until the answer begins: then it may already be elsewhere.
                    let answers = |question: &Question, count: usize| {
                        most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        let reply = answers(question, count);
                        now.fetch_sub(1, Ordering::SeqCst);
                        reply
                    };
                    serve(guest, &asked, &answers);
                });
            }
        });
        Host { machine, questions, most_at_once }
    }

    /// What it was asked, in order.
    pub(super) fn questions(&self) -> Vec<Question> {
        self.questions.lock().expect("no host panics").clone()
    }

    /// Methods and paths of what it was asked, in order.
    pub(super) fn asked(&self) -> Vec<String> {
        self.questions().iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect()
    }

    /// How many guests it had at once at most.
    pub(super) fn most_at_once(&self) -> usize {
        self.most_at_once.load(Ordering::SeqCst)
    }
}

fn serve(
    mut guest: TcpStream,
    asked: &Mutex<Vec<Question>>,
    answers: &(impl Fn(&Question, usize) -> Reply + ?Sized),
) {
    let mut first = [0];
    // Who asks for a secret connection (22 begins a handshake of TLS) is answered in the open.
    if guest.peek(&mut first).is_ok() && first == [22] {
        let _may_leave = guest.write_all(b"HTTP/1.1 400 X\r\n\r\n");
        return;
    }
    let mut lines = BufReader::new(guest.try_clone().expect("a door has two sides")).lines();
    let Some(Ok(first)) = lines.next() else { return };
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let head = lines.map_while(Result::ok).take_while(|line| !line.is_empty());
    let head = head.map(|line| line.to_lowercase()).collect();
    let question = Question { method, path, head, at: Instant::now() };
    let count = {
        let mut asked = asked.lock().expect("no host panics");
        asked.push(question.clone());
        asked.len()
    };
    // A guest who leaves in the middle is what some of these tests are about.
    let _may_leave = match answers(&question, count) {
        Reply::Status(status, head) => {
            let head: String = head.iter().map(|line| format!("{line}\r\n")).collect();
            write!(
                guest,
                "HTTP/1.1 {status} X\r\n{head}Content-Length: 0\r\nConnection: close\r\n\r\n"
            )
        }
        Reply::Endless => {
            let mut sent = guest.write_all(b"HTTP/1.1 200 X\r\n\r\n");
            while sent.is_ok() && question.method == "GET" {
                sent = guest.write_all(&[b'x'; 4096]);
            }
            sent
        }
        Reply::Silence => {
            thread::sleep(Duration::from_secs(5));
            Ok(())
        }
        Reply::Drip => {
            let mut sent = guest.write_all(b"HTTP/1.1 200 X\r\nX-Long: ");
            while sent.is_ok() {
                thread::sleep(Duration::from_millis(20));
                sent = guest.write_all(b"x");
            }
            sent
        }
        Reply::Close => Ok(()),
        Reply::Nonsense => guest.write_all(b"220 mail.example ESMTP\r\n\r\n"),
    };
}

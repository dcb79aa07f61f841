//! Whoever comes to the bench who is no reader: it refuses, and goes on.

use std::{
    cell::RefCell,
    io::{Read as _, Write as _},
    net::{Shutdown, TcpStream},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use super::bench::{Bench, Reply};
use crate::{
    fuzz::{fuzz, text},
    project::Project,
};

fn asked(bench: &Bench, head: &str) -> Reply {
    let head = head.replace('\n', "\r\n");
    Reply::read(&bench.ask(head.as_bytes()))
}

#[test]
fn what_ends_or_fills_tiny_http_is_refused_at_the_gate() {
    let project = Project::small();
    let mut bench = Bench::start(&project);
    let host = "Host: localhost";
    for length in ["999999999999", "200000000000", "0", "-1", "x"] {
        let head = format!("GET / HTTP/1.1\n{host}\nContent-Length: {length}\n\n");
        assert_eq!(asked(&bench, &head).status, 400, "{length}");
        bench.assert_well();
    }
    let chunked = format!("GET / HTTP/1.1\n{host}\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n");
    assert_eq!(asked(&bench, &chunked).status, 400);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "BREW"] {
        let reply = asked(&bench, &format!("{method} / HTTP/1.1\n{host}\n\n"));
        assert_eq!((reply.status, reply.header("Allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let long = format!("GET /{} HTTP/1.1\n{host}\n\n", "a".repeat(9000));
    assert_eq!(asked(&bench, &long).status, 431);
    bench.assert_well();
}

#[test]
fn a_hundred_megabytes_of_header_are_not_read() {
    let project = Project::small();
    let mut bench = Bench::start(&project);
    let mut stream = bench.connect();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ").expect("it listens");
    let block = vec![b'a'; 1 << 20];
    let sent = (0..100).take_while(|_| stream.write_all(&block).is_ok()).count();
    assert!(sent < 100, "all of it was taken");
    bench.assert_well();
}

#[test]
fn a_page_from_elsewhere_cannot_ask_under_its_own_name() {
    let project = Project::small();
    let bench = Bench::start(&project);
    let port = bench.port;
    for host in ["evil.example", "localhost.evil.example", "192.168.1.4", "a@localhost", ""] {
        let reply = asked(&bench, &format!("GET / HTTP/1.1\nHost: {host}\n\n"));
        assert_eq!(reply.status, 403, "{host}");
        assert!(!reply.text().contains("<html"), "{host}");
    }
    assert_eq!(asked(&bench, "GET / HTTP/1.1\n\n").status, 403);
    for host in [
        "localhost".to_owned(),
        format!("LocalHost:{port}"),
        format!("127.0.0.1:{port}"),
        format!("[::1]:{port}"),
    ] {
        assert_eq!(
            asked(&bench, &format!("GET / HTTP/1.1\nHost: {host}\n\n")).status,
            200,
            "{host}"
        );
    }
}

#[test]
fn a_crowd_of_half_open_silent_and_slow_connections_keeps_no_reader_out() {
    let project = Project::small();
    let mut bench = Bench::start(&project);
    let mut crowd = Vec::new();
    // More of each kind than are let in at once.
    for number in 0..700 {
        let mut stream = TcpStream::connect(("127.0.0.1", bench.port)).expect("it listens");
        // Who was sent away already cannot write.
        let _sent_away = match number % 4 {
            0 => Ok(()),
            1 => stream.write_all(b"GET / HTTP/1.1\r\nHost: loc"),
            2 => stream.write_all(b"GET /themes/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            _ => stream.write_all(b"GET /_amphoe/events HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        };
        crowd.push(stream);
        if number % 100 == 99 {
            bench.assert_well();
        }
    }
    bench.assert_well();
    let noise: Vec<u8> =
        (0..4096_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for part in noise.chunks(97) {
        let mut stream = bench.connect();
        let _refused = stream.write_all(part);
        let _refused = stream.shutdown(Shutdown::Write);
        let _refused = stream.read_to_end(&mut Vec::new());
    }
    bench.assert_well();
    drop(crowd);
    bench.assert_well();
}

#[test]
fn whatever_is_asked_of_the_bench_it_is_well_afterwards() {
    const REQUEST: &[&str] = &[
        "GET ",
        "HEAD ",
        "POST ",
        "/",
        "/cases/waste-bank/",
        "/_amphoe/events",
        "/..%2f..%2f",
        "/%00",
        "/index.html",
        "//",
        "?",
        "#",
        "%",
        "%E0%B8",
        " HTTP/1.1",
        " HTTP/1.0",
        " HTTP/9",
        "\r\n",
        "\r\n",
        "\n",
        "\r\n\r\n",
        "Host: localhost\r\n",
        "Host: evil.example\r\n",
        "Content-Length: 99999999999\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Connection: ",
        "Expect: 100-continue\r\n",
        "Upgrade: websocket\r\n",
        "Range: bytes=0-\r\n",
        ":",
        "\0",
        "A: b\r\n",
        " ",
        "\t",
        "5\r\nhello\r\n0\r\n",
    ];
    const SEEDS: &[&str] = &[
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n",
        "HEAD /cases/ HTTP/1.0\r\nhost:[::1]\r\n\r\n",
    ];
    let project = Project::small();
    let bench = RefCell::new(Bench::start(&project));
    fuzz(text(REQUEST, SEEDS, 14), 60, |request| {
        let mut bench = bench.borrow_mut();
        let mut stream = bench.connect();
        // Who is refused in the middle of a request cannot send the rest; and nobody waits for an
        // answer, since news has no end.
        let _refused = stream.write_all(request.as_bytes());
        let _refused = stream.shutdown(Shutdown::Both);
        bench.assert_well();
        Ok(())
    });
}

#[test]
fn who_says_nothing_is_sent_away() {
    let project = Project::small();
    let bench = Bench::start(&project);
    let mut stream = bench.connect();
    stream.write_all(b"GET / HTTP/1.1\r\n").expect("it listens");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the bench ends the connection");
    assert_eq!(Reply::read(&answer).status, 408);
}

/// The system gives a program only so many sockets; tiny_http stops for good when they run out.
#[cfg(unix)]
#[test]
fn a_program_without_sockets_answers_again_when_it_has_some() {
    let project = Project::small();
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 40; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_amphoe")]);
    command.args(["serve", "--lang", "en", "--port", "0", "--root"]).arg(project.root());
    let mut bench = Bench::run(&mut command);
    // One socket after the other is taken and held, so that each step of an answer meets the moment
    // when none is left.
    let mut held = Vec::new();
    for _ in 0..60 {
        let mut stream = bench.connect();
        let head = b"GET /_amphoe/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let _may_be_refused = stream.write_all(head);
        thread::sleep(Duration::from_millis(5));
        held.push(stream);
        let mut asks = TcpStream::connect(("127.0.0.1", bench.port)).expect("it listens");
        let _may_be_refused = asks.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        thread::sleep(Duration::from_millis(5));
    }
    drop(held);
    bench.until("/", |page| page.status == 200);
    bench.assert_well();
}

/// Ctrl-C ends it, and leaves its port to the next.
#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once_also_with_pages_open() {
    let project = Project::small();
    // A test in the background (nohup, a script's `&`) ignores interrupts, and so would its child.
    let heeding = ["--default-signal=INT"];
    let known = Command::new("env").args(heeding).arg("true").output();
    let mut command = Command::new("env");
    if known.is_ok_and(|done| done.status.success()) {
        command.args(heeding);
    }
    command.args([env!("CARGO_BIN_EXE_amphoe"), "serve", "--lang", "en", "--port", "0", "--root"]);
    let mut bench = Bench::run(command.arg(project.root()));
    let _open = bench.news();
    let number = bench.child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &number]).status();
    assert!(sent.expect("there is a command kill").success());
    let asked = Instant::now();
    while bench.child.try_wait().expect("it is our child").is_none() {
        assert!(asked.elapsed() < Duration::from_secs(60), "it goes on after an interrupt");
        thread::sleep(Duration::from_millis(20));
    }
    let port = bench.port.to_string();
    let mut next = Bench::with(&project, &["--port", &port]);
    assert_eq!(next.port, bench.port);
    next.assert_well();
}

//! The head of a request, read strictly: what we do not understand goes no further.
//!
//! Of a head that is accepted, only the method and the target are handed on, in a head that we
//! write ourselves. So the server behind the gate never sees what a stranger wrote, and its ways
//! with long lines, bodies and odd headers do not matter.

use std::net::{Ipv4Addr, Ipv6Addr};

/// No head is longer, in bytes. Browsers send about one thousand.
pub(super) const LONGEST: usize = 8 << 10;

/// What is wanted, as far as it is wanted rightly.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Head {
    /// `GET` or `HEAD`.
    pub(super) method: &'static str,
    /// What follows the method: begins with a slash and is visible ASCII throughout.
    pub(super) target: String,
}

/// Why a head is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refused {
    /// It is no head of HTTP/1.
    NotHttp,
    /// It asks for something other than a page.
    Method,
    /// It announces a body.
    Body,
    /// It is meant for another host than this one, or does not say for which.
    Host,
    /// It did not come in time.
    TooSlow,
    /// It has no end within [`LONGEST`] bytes.
    TooLong,
}

/// Under which names we are asked.
///
/// A page from elsewhere can make its own name lead to this machine (DNS rebinding) and would then
/// read the author's drafts; the browser still sends that name. So a name that is not ours is
/// refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Hosts {
    /// The name or address that the author gave with `--host`, in lower case.
    given: String,
    /// Whether the whole network is meant, where we are asked by number. A number cannot be rebound.
    numbers: bool,
}

impl Hosts {
    /// The names of a server that listens on `host`.
    pub(super) fn of(host: &str) -> Hosts {
        let given = host.trim_matches(['[', ']']).to_ascii_lowercase();
        let numbers = given.parse() == Ok(Ipv4Addr::UNSPECIFIED)
            || given.parse() == Ok(Ipv6Addr::UNSPECIFIED);
        Hosts { given, numbers }
    }

    /// Whether `host`, as it stands in a header, is ours; the port does not matter.
    fn allow(&self, host: &str) -> bool {
        let (name, port) = match host.strip_prefix('[') {
            Some(rest) => rest.split_once(']').unwrap_or(("", "-")),
            None => host.find(':').map_or((host, ""), |at| host.split_at(at)),
        };
        let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
        if !(port.is_empty() || port.strip_prefix(':').is_some_and(is_port)) {
            return false;
        }
        let name = name.to_ascii_lowercase();
        let is_number = name.parse::<Ipv4Addr>().is_ok() || name.parse::<Ipv6Addr>().is_ok();
        matches!(&*name, "localhost" | "127.0.0.1" | "::1")
            || (name == self.given && !name.is_empty())
            || (self.numbers && is_number)
    }
}

/// Where the head in `bytes` ends, its empty line included.
pub(super) fn end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|at| at + 4)
}

impl Head {
    /// Reads a whole head, up to its empty line.
    ///
    /// # Errors
    ///
    /// It is not one that we answer.
    pub(super) fn read(bytes: &[u8], hosts: &Hosts) -> Result<Head, Refused> {
        let text = std::str::from_utf8(bytes).map_err(|_| Refused::NotHttp)?;
        let text = text.strip_suffix("\r\n\r\n").ok_or(Refused::NotHttp)?;
        let mut lines = text.split("\r\n");
        let first: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let [method, target, "HTTP/1.1" | "HTTP/1.0"] = first.as_slice() else {
            return Err(Refused::NotHttp);
        };
        if method.is_empty() || !method.bytes().all(is_token) {
            return Err(Refused::NotHttp);
        }
        let is_plain = target.starts_with('/') && target.bytes().all(|it| it.is_ascii_graphic());
        if !is_plain {
            return Err(Refused::NotHttp);
        }
        let mut named = Vec::new();
        let mut has_body = false;
        for line in lines {
            let (name, value) = line.split_once(':').ok_or(Refused::NotHttp)?;
            let is_clean = |byte: u8| byte == b'\t' || (byte >= b' ' && byte != 0x7f);
            if name.is_empty() || !name.bytes().all(is_token) || !value.bytes().all(is_clean) {
                return Err(Refused::NotHttp);
            }
            match &*name.to_ascii_lowercase() {
                "host" => named.push(value.trim_matches([' ', '\t'])),
                "content-length" | "transfer-encoding" => has_body = true,
                _ => {}
            }
        }
        // The host first: a stranger learns nothing else.
        match named.as_slice() {
            [host] if hosts.allow(host) => {}
            _ => return Err(Refused::Host),
        }
        let method = match *method {
            "GET" => "GET",
            "HEAD" => "HEAD",
            _ => return Err(Refused::Method),
        };
        if has_body {
            return Err(Refused::Body);
        }
        Ok(Head { method, target: (*target).to_owned() })
    }

    /// The path, without the query.
    pub(super) fn path(&self) -> &str {
        path(&self.target)
    }
}

/// The path of a target, without the query.
pub(super) fn path(target: &str) -> &str {
    target.split(['?', '#']).next().unwrap_or_default()
}

/// A byte of a method or of a header's name, RFC 9110, section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

impl Refused {
    /// The status with its words, and a sentence for who reads it.
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Refused::NotHttp => ("400 Bad Request", "this is no request for a page"),
            Refused::Method => ("405 Method Not Allowed", "pages can only be read: GET or HEAD"),
            Refused::Body => ("400 Bad Request", "a request for a page has no body"),
            Refused::Host => (
                "403 Forbidden",
                "this server answers only under the address that `amphoe serve` prints",
            ),
            Refused::TooSlow => ("408 Request Timeout", "the request did not come in time"),
            Refused::TooLong => ("431 Request Header Fields Too Large", "the request is too long"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(head: &str) -> Result<Head, Refused> {
        Head::read(head.replace('\n', "\r\n").as_bytes(), &Hosts::of("127.0.0.1"))
    }

    #[test]
    fn a_browser_is_understood() {
        let head = "GET /cases/?q=1 HTTP/1.1\nHost: localhost:8000\nAccept: text/html\n\n";
        let head = read(head).expect("a browser asks so");
        assert_eq!((head.method, head.path()), ("GET", "/cases/"));
        assert!(read("HEAD / HTTP/1.0\nhost:[::1]\n\n").is_ok());
    }

    #[test]
    fn what_is_no_request_for_a_page_of_ours_is_refused() {
        let ours = "Host: 127.0.0.1:8000\n";
        let cases = [
            (format!("GET / HTTP/1.1\n{ours}Content-Length: 0\n\n"), Refused::Body),
            (format!("GET / HTTP/1.1\n{ours}Transfer-Encoding: chunked\n\n"), Refused::Body),
            (format!("POST / HTTP/1.1\n{ours}\n"), Refused::Method),
            (format!("get / HTTP/1.1\n{ours}\n"), Refused::Method),
            ("GET / HTTP/1.1\n\n".to_owned(), Refused::Host),
            (format!("GET / HTTP/1.1\n{ours}{ours}\n"), Refused::Host),
            ("GET / HTTP/1.1\nHost: evil.example\n\n".to_owned(), Refused::Host),
            ("GET / HTTP/1.1\nHost: localhost.evil.example\n\n".to_owned(), Refused::Host),
            ("GET / HTTP/1.1\nHost: evil.example:127.0.0.1\n\n".to_owned(), Refused::Host),
            ("GET / HTTP/1.1\nHost: 10.0.0.1\n\n".to_owned(), Refused::Host),
            (format!("GET http://a/ HTTP/1.1\n{ours}\n"), Refused::NotHttp),
            (format!("GET  / HTTP/1.1\n{ours}\n"), Refused::NotHttp),
            (format!("GET / HTTP/2.0\n{ours}\n"), Refused::NotHttp),
            (format!("GET /\n{ours}\n"), Refused::NotHttp),
            (format!("GET / HTTP/1.1\n{ours} folded\n\n"), Refused::NotHttp),
            (format!("GET / HTTP/1.1\n{ours}Name : x\n\n"), Refused::NotHttp),
            (format!("GET /ก HTTP/1.1\n{ours}\n"), Refused::NotHttp),
            (format!("GET / HTTP/1.1\n{ours}A: \u{0}\n\n"), Refused::NotHttp),
        ];
        for (head, why) in cases {
            assert_eq!(read(&head), Err(why), "{head:?}");
        }
    }

    #[test]
    fn a_server_for_the_network_is_asked_by_number_or_by_the_name_it_was_given() {
        let head = |host: &str| format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes();
        let open = Hosts::of("0.0.0.0");
        assert!(Head::read(&head("192.168.1.7:8000"), &open).is_ok());
        assert!(Head::read(&head("evil.example"), &open).is_err());
        let named = Hosts::of("Desk.local");
        assert!(Head::read(&head("desk.local:8000"), &named).is_ok());
        assert!(Head::read(&head("192.168.1.7"), &named).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _may_be_refused = Head::read(&bytes, &Hosts::of("127.0.0.1"));
        }
    }
}

//! A visit to the addresses that authors cite: does the page still open?
//!
//! The only room that speaks to strangers, and only `amphoe check --external` enters it: no other
//! command opens a connection. It asks as a reader's browser would who follows the link, for that
//! one page and for its head alone, so it crawls nothing and does not look for `robots.txt`, whose
//! rules are for those who follow links on their own (RFC 9309). It says who asks and for which site,
//! keeps no cookies, sends no credentials, uses no proxy, and reads nothing of the page itself.

pub mod guard;
pub mod pace;

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use ureq::{
    Agent, Error,
    http::{Method, Request, Response, header},
    tls::{Certificate, RootCerts, TlsConfig},
    unversioned::transport::DefaultConnector,
};
use url::Url;

use crate::{
    facts::visit::{Doubt, Outcome, Silence},
    web::{
        guard::{Names, NotPublic, Reach},
        pace::{Pace, Turns},
    },
};

/// An address may lead on so many times.
const MOST_REDIRECTS: usize = 5;

/// So many hosts are asked at once.
const HOSTS_AT_ONCE: usize = 4;

/// Longer addresses, in bytes, are not worth keeping.
const LONGEST_ADDRESS: usize = 2000;

/// Who visits.
#[derive(Debug)]
pub struct Visitor {
    agent: Agent,
    pace: Pace,
    turns: Turns,
}

impl Visitor {
    /// A visitor who calls itself `name`.
    ///
    /// # Errors
    ///
    /// This machine has no certificates by which others could be known.
    pub fn new(name: &str, reach: Reach, pace: Pace) -> io::Result<Visitor> {
        let known = rustls_native_certs::load_native_certs().certs;
        if known.is_empty() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "no root certificates"));
        }
        let known = known.iter().map(|known| Certificate::from_der(known).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::Specific(Arc::new(known)))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .user_agent(name)
            .tls_config(tls)
            .proxy(None)
            // Where an address leads on is weighed here, step by step.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            // A connection that is kept is one that a host has to keep.
            .max_idle_connections(0)
            .timeout_connect(Some(pace.connect))
            .timeout_global(Some(pace.answer))
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::new(), Names(reach));
        Ok(Visitor { agent, pace, turns: Turns::default() })
    }

    /// Visits all, a few hosts at once and each of them at its pace; `each` is called after each.
    ///
    /// A host that says twice that it is busy is left alone: what else we have of it is not in the
    /// answer.
    pub fn visit_all(
        &self,
        addresses: &BTreeSet<&str>,
        each: impl Fn() + Sync,
    ) -> BTreeMap<String, Outcome> {
        let mut hosts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for address in addresses {
            let host = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
            hosts.entry(host.unwrap_or_default()).or_default().push(address);
        }
        // The host with the most takes longest, so it is begun with: it is last of the list.
        let mut hosts: Vec<Vec<&str>> = hosts.into_values().collect();
        hosts.sort_by_key(Vec::len);
        let hosts = Mutex::new(hosts);
        let visited = Mutex::new(BTreeMap::new());
        let next = || hosts.lock().expect("nobody panics at the list of hosts").pop();
        let visit_hosts = || {
            while let Some(addresses) = next() {
                for address in addresses {
                    let outcome = self.visit(address);
                    let is_busy = outcome == Outcome::Unknown(Doubt::Busy);
                    let mut visited = visited.lock().expect("nobody panics at the answers");
                    visited.insert(address.to_owned(), outcome);
                    drop(visited);
                    each();
                    if is_busy {
                        break;
                    }
                }
            }
        };
        thread::scope(|scope| {
            for _ in 0..HOSTS_AT_ONCE {
                scope.spawn(visit_hosts);
            }
        });
        visited.into_inner().expect("nobody panics at the answers")
    }

    /// Visits one address.
    pub fn visit(&self, address: &str) -> Outcome {
        let Ok(url) = Url::parse(address) else { return Outcome::NoAnswer(Silence::Nonsense) };
        let head = self.follow(&Method::HEAD, url.clone());
        match head {
            // Many a server does not know the question for the head alone.
            Outcome::Refused { .. }
            | Outcome::Unknown(Doubt::Barred)
            | Outcome::NoAnswer(Silence::Connection | Silence::Time | Silence::Nonsense) => {
                self.follow(&Method::GET, url)
            }
            settled => settled,
        }
    }

    /// Asks for `url` and for all to which it leads on.
    fn follow(&self, method: &Method, url: Url) -> Outcome {
        let cited = url;
        let mut here = bare(cited.clone());
        // Where the page is for good, which is not where a site sends us today.
        let mut home = None;
        let mut is_for_good = true;
        let mut left = self.pace.answer;
        for _ in 0..=MOST_REDIRECTS {
            if left.is_zero() {
                return Outcome::NoAnswer(Silence::Time);
            }
            let answer = match self.ask(method, &here, &mut left) {
                Ok(answer) => answer,
                Err(outcome) => return outcome,
            };
            let status = answer.status().as_u16();
            match (status, home) {
                (301 | 302 | 303 | 307 | 308, known) => {
                    let Some(next) = leads_to(&answer, &here, &cited) else {
                        return Outcome::NoAnswer(Silence::Redirects);
                    };
                    is_for_good &= matches!(status, 301 | 308);
                    home = if is_for_good { Some(next.to_string()) } else { known };
                    here = next;
                }
                (200..=299, Some(to)) if to.len() <= LONGEST_ADDRESS => {
                    return Outcome::Moved { to };
                }
                _ => return Outcome::of_status(status),
            }
        }
        Outcome::NoAnswer(Silence::Redirects)
    }

    /// Asks one host when it is its turn, and once more where it is busy and may be asked again.
    fn ask(
        &self,
        method: &Method,
        url: &Url,
        left: &mut Duration,
    ) -> Result<Response<ureq::Body>, Outcome> {
        let mut send = || {
            let began = Instant::now();
            let request = Request::builder().method(method).uri(url.as_str()).body(());
            let answer = request.map_err(Error::Http).and_then(|asked| self.agent.run(asked));
            *left = left.saturating_sub(began.elapsed());
            answer.map_err(|error| why(&error))
        };
        self.turns.ask(url.host_str().unwrap_or_default(), self.pace.rest, || {
            let answer = send()?;
            match self.rest_of(&answer) {
                Some(rest) if rest <= self.pace.patience => {
                    thread::sleep(rest.max(self.pace.rest));
                    send()
                }
                _ => Ok(answer),
            }
        })
    }

    /// How long a busy host asks to be left alone; nothing where it is not busy, or asks for a day
    /// and not for a time.
    fn rest_of(&self, answer: &Response<ureq::Body>) -> Option<Duration> {
        if !matches!(answer.status().as_u16(), 429 | 503) {
            return None;
        }
        match answer.headers().get(header::RETRY_AFTER) {
            Some(seconds) => seconds.to_str().ok()?.trim().parse().ok().map(Duration::from_secs),
            None => Some(self.pace.busy),
        }
    }
}

/// An address without what is not for the host: a name and password, a place inside the page.
fn bare(mut url: Url) -> Url {
    url.set_fragment(None);
    // Both say no only of addresses that have no host; such a one is refused when it is asked.
    let _no_host = url.set_username("").and_then(|()| url.set_password(None));
    url
}

/// Where an answer leads on, if to a page of the web at a door that is open to all, or at the one
/// that the author cites.
fn leads_to(answer: &Response<ureq::Body>, from: &Url, cited: &Url) -> Option<Url> {
    let to = answer.headers().get(header::LOCATION)?;
    let to = bare(from.join(&String::from_utf8_lossy(to.as_bytes())).ok()?);
    let door = to.port_or_known_default();
    let is_open = matches!(door, Some(80 | 443)) || door == cited.port_or_known_default();
    (matches!(to.scheme(), "http" | "https") && is_open).then_some(to)
}

/// Why there was no answer.
fn why(error: &Error) -> Outcome {
    let silence = match error {
        Error::HostNotFound => Silence::Name,
        Error::Timeout(_) => Silence::Time,
        Error::Other(why) if why.is::<NotPublic>() => Silence::Private,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) => {
            return Outcome::Unknown(Doubt::Certificate);
        }
        Error::Io(error) if error.get_ref().is_some_and(|why| why.is::<rustls::Error>()) => {
            return Outcome::Unknown(Doubt::Certificate);
        }
        Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => Silence::Time,
        Error::Io(_) | Error::ConnectionFailed => Silence::Connection,
        _ => Silence::Nonsense,
    };
    Outcome::NoAnswer(silence)
}

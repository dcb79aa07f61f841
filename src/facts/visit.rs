//! What came of a visit to a web address.
//!
//! A program that asks for a page is not a reader, and many a site shuts out programs. So three
//! answers are kept apart: the page opened, it did not open, and it could not be told. Only the
//! second is ever said of a source, since the board of a public office must not say of a living page
//! that it is gone.

/// What came of a visit to a web address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The page is there.
    Opened,
    /// The page is there, and its site says for good that it has another address now.
    Moved {
        /// The other address.
        to: String,
    },
    /// The site answers, and has no such page: 404, 410, an error of its own.
    Refused {
        /// The status of HTTP (RFC 9110).
        status: u16,
    },
    /// Nobody answers there, or not so that a page could be read.
    NoAnswer(Silence),
    /// Only a person with a browser can tell.
    Unknown(Doubt),
}

/// Why nobody answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Silence {
    /// The host has no address.
    Name,
    /// The host takes no connection, or drops it.
    Connection,
    /// The host takes too long.
    Time,
    /// The address leads on and on, or to what is no page of the web.
    Redirects,
    /// What answers does not speak HTTP.
    Nonsense,
    /// The address is one of an internal network, where no reader gets.
    Private,
}

/// Why it could not be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The site lets no program in (401, 403 and their like).
    Barred,
    /// The site is too busy (429, 503).
    Busy,
    /// The certificate of the site was not accepted; a browser may know more certificates.
    Certificate,
}

impl Silence {
    /// Every one, with its name in files.
    pub const NAMES: [(&str, Silence); 6] = [
        ("name", Silence::Name),
        ("connection", Silence::Connection),
        ("time", Silence::Time),
        ("redirects", Silence::Redirects),
        ("nonsense", Silence::Nonsense),
        ("private", Silence::Private),
    ];
}

impl Doubt {
    /// Every one, with its name in files.
    pub const NAMES: [(&str, Doubt); 3] =
        [("barred", Doubt::Barred), ("busy", Doubt::Busy), ("certificate", Doubt::Certificate)];
}

/// The name of `one` in files.
fn name_of<T: PartialEq>(names: &[(&'static str, T)], one: &T) -> &'static str {
    let named = names.iter().find(|(_, known)| known == one);
    named.map(|(name, _)| *name).expect("every one has a name")
}

impl Outcome {
    /// What a status of HTTP says, other than that the address leads on.
    pub fn of_status(status: u16) -> Outcome {
        match status {
            200..=299 => Outcome::Opened,
            // These are about who asks, and how, and not about the page.
            401 | 402 | 403 | 405 | 406 | 407 | 451 | 501 | 511 | 999 => {
                Outcome::Unknown(Doubt::Barred)
            }
            429 | 503 => Outcome::Unknown(Doubt::Busy),
            status => Outcome::Refused { status },
        }
    }

    /// Its name in files: the outcome, and why.
    pub fn names(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Outcome::Opened => ("opened", None),
            Outcome::Moved { .. } => ("moved", None),
            Outcome::Refused { .. } => ("refused", None),
            Outcome::NoAnswer(why) => ("no-answer", Some(name_of(&Silence::NAMES, why))),
            Outcome::Unknown(why) => ("unknown", Some(name_of(&Doubt::NAMES, why))),
        }
    }

    /// Whether the page is there.
    pub fn is_open(&self) -> bool {
        matches!(self, Outcome::Opened | Outcome::Moved { .. })
    }

    /// Whether the page is not there, as far as a program can tell.
    pub fn is_closed(&self) -> bool {
        matches!(self, Outcome::Refused { .. } | Outcome::NoAnswer(_))
    }

    /// Whether anybody on the network answered at all.
    pub fn is_heard(&self) -> bool {
        !matches!(
            self,
            Outcome::NoAnswer(
                Silence::Name | Silence::Connection | Silence::Time | Silence::Private
            ) | Outcome::Unknown(Doubt::Certificate)
        )
    }

    /// Whether two are the same to who keeps count of days: why exactly a page is not there may
    /// change from day to day.
    pub fn is_like(&self, other: &Outcome) -> bool {
        match (self, other) {
            (Outcome::Refused { .. } | Outcome::NoAnswer(_), _) => other.is_closed(),
            (Outcome::Unknown(_), _) => matches!(other, Outcome::Unknown(_)),
            (Outcome::Opened | Outcome::Moved { .. }, _) => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_is_about_the_page_or_about_who_asks() {
        for status in 200..=299 {
            assert!(Outcome::of_status(status).is_open());
        }
        for status in [400, 404, 410, 500, 502, 504] {
            assert!(Outcome::of_status(status).is_closed(), "{status}");
        }
        for status in [401, 403, 405, 429, 503] {
            let outcome = Outcome::of_status(status);
            assert!(!outcome.is_open() && !outcome.is_closed() && outcome.is_heard(), "{status}");
        }
    }
}

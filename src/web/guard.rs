//! Which machines may be visited: those of the public internet, and no other.
//!
//! An address comes from a file that anybody may have written, and where it leads on is decided by
//! whoever runs that site. Neither may make this program speak to a machine that only its user can
//! reach: a printer, a router, the secrets of a machine in a cloud. So names are looked up here, each
//! time anew, what they stand for is weighed, and the connection goes to just the machine that was
//! weighed: a name that means another one a moment later gains nothing.

use std::{
    collections::BTreeMap,
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use ureq::{
    Error,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// Which machines may be visited: those of the public internet, and those that are named.
#[derive(Clone, Default, Debug)]
pub struct Reach {
    named: BTreeMap<String, SocketAddr>,
}

impl Reach {
    /// The public internet.
    pub fn internet() -> Reach {
        Reach::default()
    }

    /// And the host `name`, which is this machine and never looked up.
    pub fn and(mut self, name: &str, machine: SocketAddr) -> Reach {
        self.named.insert(name.to_owned(), machine);
        self
    }
}

/// Why a machine is not visited: it is not of the public internet.
#[derive(Debug)]
pub(super) struct NotPublic;

impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not of the public internet")
    }
}

impl std::error::Error for NotPublic {}

/// Looks names up within a [`Reach`].
#[derive(Debug)]
pub(super) struct Names(pub(super) Reach);

impl Resolver for Names {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let mut allowed = self.empty();
        if let Some(machine) = uri.host().and_then(|host| self.0.named.get(host)) {
            allowed.push(*machine);
            return Ok(allowed);
        }
        let found = DefaultResolver::default().resolve(uri, config, timeout);
        let found = found.map_err(|error| match error {
            Error::Io(_) => Error::HostNotFound,
            other => other,
        })?;
        for machine in found.iter().filter(|machine| is_public(machine.ip())) {
            allowed.push(*machine);
        }
        match allowed.is_empty() {
            true => Err(Error::Other(Box::new(NotPublic))),
            false => Ok(allowed),
        }
    }
}

/// Whether a machine is of the public internet: none of the ranges that IANA keeps for special
/// purposes (RFC 6890 and the registries that it founded), and none that a cloud keeps for itself.
pub fn is_public(machine: IpAddr) -> bool {
    match machine.to_canonical() {
        IpAddr::V4(machine) => is_public_v4(machine),
        IpAddr::V6(machine) => is_public_v6(machine),
    }
}

/// The ranges of IPv4 that are not public, each with the bits that its addresses share.
const SPECIAL_V4: [([u8; 4], u32); 18] = [
    ([0, 0, 0, 0], 8),        // this network
    ([10, 0, 0, 0], 8),       // private
    ([100, 64, 0, 0], 10),    // shared behind a carrier's translation
    ([127, 0, 0, 0], 8),      // this machine
    ([168, 63, 129, 16], 32), // what a machine in one cloud asks for its secrets
    ([169, 254, 0, 0], 16),   // this link; in most clouds the same
    ([172, 16, 0, 0], 12),    // private
    ([192, 0, 0, 0], 24),     // protocols
    ([192, 0, 2, 0], 24),     // documentation
    ([192, 31, 196, 0], 24),  // sinks of the name system
    ([192, 52, 193, 0], 24),  // relays of multicast
    ([192, 88, 99, 0], 24),   // relays of 6to4
    ([192, 168, 0, 0], 16),   // private
    ([192, 175, 48, 0], 24),  // sinks of the name system
    ([198, 18, 0, 0], 15),    // measurements
    ([198, 51, 100, 0], 24),  // documentation
    ([203, 0, 113, 0], 24),   // documentation
    ([224, 0, 0, 0], 3),      // multicast, reserved, everybody
];

fn is_public_v4(machine: Ipv4Addr) -> bool {
    let within = |(range, bits): &([u8; 4], u32)| {
        let differ = u32::from(machine) ^ u32::from_be_bytes(*range);
        differ.leading_zeros() >= *bits
    };
    !SPECIAL_V4.iter().any(within)
}

/// The ranges of IPv6 that are not public among those of 2000::/3, the only ones that can be.
const SPECIAL_V6: [([u16; 3], u32); 6] = [
    ([0x2001, 0, 0], 23),         // protocols; tunnels to any machine (Teredo)
    ([0x2001, 0xdb8, 0], 32),     // documentation
    ([0x2002, 0, 0], 16),         // 6to4: tunnels to any machine
    ([0x2620, 0x4f, 0x8000], 48), // sinks of the name system
    ([0x3ffe, 0, 0], 16),         // experiments, given back
    ([0x3fff, 0, 0], 20),         // documentation
];

fn is_public_v6(machine: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = machine.segments();
    // The machine of IPv4 that a network without IPv4 puts into an address (RFC 6052).
    if [a, b, c, d, e, f] == [0x64, 0xff9b, 0, 0, 0, 0] {
        return is_public_v4(Ipv4Addr::from((u32::from(g) << 16) | u32::from(h)));
    }
    let within = |([first, second, third], bits): &([u16; 3], u32)| {
        let range = Ipv6Addr::new(*first, *second, *third, 0, 0, 0, 0, 0);
        (u128::from(machine) ^ u128::from(range)).leading_zeros() >= *bits
    };
    a >> 13 == 1 && !SPECIAL_V6.iter().any(within)
}

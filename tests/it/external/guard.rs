//! Where a visit never goes: the ranges that IANA keeps for special purposes, in every dress.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use amphoe::web::guard::is_public;
use proptest::prelude::*;

/// The special-purpose ranges of IPv4 and those for groups, as their registries list them.
const SPECIAL_V4: &str = "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 \
    192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 \
    192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 \
    255.255.255.255/32 168.63.129.16/32 100.100.100.200/32 169.254.169.254/32";

/// The same of IPv6, but for the two dresses of IPv4 that depend on what they dress.
const SPECIAL_V6: &str = "::1/128 ::/128 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 \
    2001:2::/48 2001:db8::/32 2001:10::/28 2001:20::/28 2002::/16 2620:4f:8000::/48 3fff::/20 5f00::/16 \
    fc00::/7 fe80::/10 fec0::/10 ff00::/8 fd00:ec2::254/128";

/// Machines that everybody can reach.
const PUBLIC: &str = "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 \
    128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 \
    192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0 203.150.0.1 \
    223.255.255.255 2001:200::1 2001:4860:4860::8888 2400:cb00::1 2606:4700::1111 3ffd::1";

/// The addresses of a range that have these bits behind the ones that they share.
fn in_range(range: &str, bits: u128) -> IpAddr {
    let (first, shared) = range.split_once('/').expect("a range is written first/bits");
    let shared: u32 = shared.parse().expect("a number of bits");
    match first.parse().expect("an address") {
        IpAddr::V4(first) => {
            let free = u32::MAX.checked_shr(shared).unwrap_or(0);
            let bits = (bits & u128::from(u32::MAX)) as u32;
            IpAddr::V4(Ipv4Addr::from(u32::from(first) | (bits & free)))
        }
        IpAddr::V6(first) => {
            let free = u128::MAX.checked_shr(shared).unwrap_or(0);
            IpAddr::V6(Ipv6Addr::from(u128::from(first) | (bits & free)))
        }
    }
}

/// An address of IPv4 as networks of IPv6 write it: mapped, and translated.
fn dressed(machine: Ipv4Addr) -> [IpAddr; 2] {
    let [a, b, c, d] = machine.octets().map(u16::from);
    let (high, low) = ((a << 8) | b, (c << 8) | d);
    [
        IpAddr::V6(machine.to_ipv6_mapped()),
        IpAddr::V6(Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low)),
    ]
}

#[test]
fn machines_of_the_public_internet_may_be_visited() {
    for machine in PUBLIC.split_whitespace() {
        let machine: IpAddr = machine.parse().expect("an address");
        assert!(is_public(machine), "{machine}");
        if let IpAddr::V4(machine) = machine {
            assert!(dressed(machine).into_iter().all(is_public), "{machine}");
        }
    }
}

proptest! {
    #[test]
    fn no_address_of_a_special_range_may_be_visited_in_any_dress(bits: u128) {
        for range in SPECIAL_V4.split_whitespace().chain(SPECIAL_V6.split_whitespace()) {
            let machine = in_range(range, bits);
            prop_assert!(!is_public(machine), "{machine} of {range}");
            if let IpAddr::V4(machine) = machine {
                prop_assert!(!dressed(machine).into_iter().any(is_public), "{machine} of {range}");
                // 6to4 and Teredo lead to any machine, whichever it is.
                let [a, b, c, d] = machine.octets().map(u16::from);
                let six = Ipv6Addr::new(0x2002, (a << 8) | b, (c << 8) | d, 0, 0, 0, 0, 1);
                prop_assert!(!is_public(IpAddr::V6(six)), "{six}");
            }
        }
    }

    #[test]
    fn of_ipv6_only_what_is_given_out_may_be_visited(bits: u128) {
        let machine = Ipv6Addr::from(bits);
        let translated = machine.segments()[..6] == [0x64, 0xff9b, 0, 0, 0, 0];
        let is_given_out = bits >> 125 == 1 || translated || machine.to_ipv4_mapped().is_some();
        prop_assert!(is_given_out || !is_public(IpAddr::V6(machine)), "{machine}");
    }
}

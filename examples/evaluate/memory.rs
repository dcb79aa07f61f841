//! Memory of this process, in bytes, where the system tells it (Linux).

use std::fs;

/// Takes what is held now for the most that was ever held.
pub(crate) fn forget_peak() {
    // Elsewhere there is no such file, and `peak` tells nothing either.
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The most that was held since.
pub(crate) fn peak() -> Option<u64> {
    told("VmHWM:")
}

/// What is held now.
pub(crate) fn now() -> Option<u64> {
    told("VmRSS:")
}

fn told(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

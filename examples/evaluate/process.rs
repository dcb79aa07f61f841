//! What this process takes of the machine, where the system tells it (Linux).

use std::fs;

/// For how many seconds it had a processor, all its threads together.
pub(crate) fn worked() -> Option<f64> {
    /// Linux tells it in hundredths of a second, whatever its own clock is.
    const TICK: f64 = 0.01;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the name, which may hold anything, the 12th and 13th are the times (proc(5)).
    let (_, behind) = stat.rsplit_once(')')?;
    let times: Vec<f64> = behind.split_whitespace().skip(11).take(2).flat_map(str::parse).collect();
    Some(times.iter().sum::<f64>() * TICK)
}

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

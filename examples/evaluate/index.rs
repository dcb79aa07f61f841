//! The one place where the evaluation meets the library's search.

use amphoe::site::Site;

/// Every file of the index of `site`: its path from the root, and its bytes.
pub(crate) fn files(site: &Site) -> Vec<(String, Vec<u8>)> {
    amphoe::search::files(site)
}

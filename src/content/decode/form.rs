//! Whether a text has the form that it should have: an answer, an address, the name of a file.

use std::{ffi::OsStr, sync::LazyLock};

use crate::{
    content::{
        markdown::address::{is_hidden, is_host},
        schema::{NO, NOT_STATED, YES},
    },
    lang::{fold, script},
    source::name,
};

/// "The source does not say."
pub fn is_not_stated(text: &str) -> bool {
    // Most values are known to be something else by their first letter.
    let first = text.chars().find(|c| script::is_alphanumeric(*c));
    let may_be = first.is_some_and(|first| {
        let mut keys = NOT_STATED_KEYS.iter();
        keys.any(|key| key.starts_with(first.to_ascii_lowercase())) || !is_own_key(first)
    });
    may_be && NOT_STATED_KEYS.contains(&fold::key(text))
}

/// Whether a letter is compared as it is, capitals aside. (Two เ are one แ.)
fn is_own_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || (('\u{e01}'..='\u{e44}').contains(&c) && c != 'เ')
}

/// Every value of every file is compared with these.
static NOT_STATED_KEYS: LazyLock<Vec<String>> =
    LazyLock::new(|| NOT_STATED.iter().map(|words| fold::key(words)).collect());

/// "Not known", which people write where one of three things is meant: nobody has told us, the
/// source does not say, there is none.
pub(super) fn is_not_known(text: &str) -> bool {
    // A dash or a question mark has no letter that a key would be compared by.
    let is_sign = !text.is_empty() && text.chars().all(|c| "-–—?.…".contains(c));
    is_sign
        || matches!(
            fold::key(text).as_str(),
            "ไม่ทราบ"
                | "ไม่รู้"
                | "ไม่แน่ใจ"
                | "ไม่มีข้อมูล"
                | "ยังไม่มีข้อมูล"
                | "ยังไม่ทราบ"
                | "unknown"
                | "na"
                | "tba"
                | "tbd"
                | "notknown"
                | "nodata"
        )
}

/// The answer, if it is one.
pub fn yes_no(text: &str) -> Option<bool> {
    let typed = fold::fold(text);
    match (YES.contains(&typed.as_str()), NO.contains(&typed.as_str())) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// `http:` or `https:` with a host, and nothing that would end the address in HTML.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.')
            && is_host(host)
            && !text.contains(|c: char| c == ' ' || is_hidden(c) || "<>\"`\\".contains(c))
    })
}

/// A mailbox at a host.
pub(super) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let good = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
            && !part.starts_with('.')
            && !part.ends_with('.')
    };
    good(name) && good(host) && host.contains('.')
}

/// The name of a file that can lie beside this one.
pub(super) fn is_file_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('.')
        && !text.contains(|c: char| "/\\:*?\"<>|".contains(c) || c.is_control())
}

/// The longest address that becomes a folder on every disk, in bytes: Windows allows 260 for all,
/// and the folder of the site takes its share.
const LONGEST_ADDRESS: usize = 200;

/// `/cases/old-name/`: begins and ends with a slash, parts in lower-case ASCII. Each part is a
/// folder of the published site, so it has a name that every disk can hold, and none that a file
/// of the site may have (`/index.html/`).
pub fn is_old_address(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('/').and_then(|text| text.strip_suffix('/')) else {
        return false;
    };
    let good = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && name::problem(OsStr::new(part)).is_none()
            && !part
                .rsplit_once('.')
                .is_some_and(|(_, end)| end.starts_with(|c: char| c.is_ascii_lowercase()))
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b))
    };
    text.len() <= LONGEST_ADDRESS && inner.split('/').all(good)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_shows_where_it_leads() {
        for address in ["https://www.moi.go.th/a?b=c#d", "http://คลัง.ไทย/x", "https://a.b:8443"]
        {
            assert!(is_web_address(address), "{address}");
        }
        for address in [
            "https://www.moi.go.th@evil.example/",
            "https://\u{202e}elpmaxe.live/",
            "https://www.moi\u{200b}.go.th/",
            "https://www.moi.go.th/\u{202e}x",
            "https://a.b:99999/",
            "https://a..b/",
            "https://%2e.b/",
            "https://localhost/",
        ] {
            assert!(!is_web_address(address), "{address}");
        }
    }

    #[test]
    fn an_old_address_is_a_folder_on_every_disk() {
        for address in ["/cases/old-name/", "/2565/11/a_b/", "/v1.0/"] {
            assert!(is_old_address(address), "{address}");
        }
        let long = format!("/{}/", "a/".repeat(200));
        for address in [
            "/con/",
            "/index.html/",
            "/404.html/",
            "/a/x.jpg/",
            "/a/nul.x/",
            "/x./",
            "/../x/",
            "//x/",
            "/A/",
            "/x",
            "/",
            &long,
        ] {
            assert!(!is_old_address(address), "{address}");
        }
    }
}
